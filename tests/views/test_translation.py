"""tr() answers from the one catalogue; Qt's own words follow the language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel

from app import i18n
from app.views.translation import Languages


class Greeting(QLabel):
    def words(self) -> tuple[str, str]:
        return self.tr("客户"), self.tr("没有译文")


class Deeper(Greeting):
    pass


@pytest.fixture
def languages(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Languages]:
    monkeypatch.setattr(i18n, "catalogue", lambda code: {("Greeting", "客户"): "Customers"} if code == "en" else {})
    made = Languages(qapp)
    yield made
    made.use("zh")
    for translator in made._installed:
        qapp.removeTranslator(translator)
    made.deleteLater()


def test_texts_change_with_the_language_also_in_subclasses(qtbot, languages: Languages) -> None:
    label = Deeper()
    qtbot.addWidget(label)
    assert label.words() == ("客户", "没有译文")
    languages.use("en")
    assert label.words() == ("Customers", "没有译文")
    languages.use("zh")
    assert label.words() == ("客户", "没有译文")


def test_qts_own_words_are_chinese(qtbot, languages: Languages) -> None:
    languages.use("zh")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "取消"
    assert QLocale().language() is QLocale.Language.Chinese


def test_an_unknown_language_is_refused(languages: Languages) -> None:
    with pytest.raises(ValueError, match="fr"):
        languages.use("fr")
