"""The dialog that shows what a CRM does not know yet, and the file it leads to."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.models import database
from app.services.exporting import crm
from app.services.exporting.crm import Crm
from app.views.book.write_back import WriteBackDialog
from app.views.session import Session
from tests import factories
from tests.screens import cut, english, session_over


@pytest.fixture
def session(book, home, frozen) -> Iterator[Session]:
    with database.atomic():
        for number in range(3):
            factories.make_customer(
                f"C-{number}", f"客户{number}有限公司", grade="A", credit_limit_cents=100_000 * number
            )
    with session_over(book, home) as made:
        yield made


@pytest.fixture
def dialog(session, qtbot) -> WriteBackDialog:
    made = WriteBackDialog(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.shown is not None)
    return made


def test_it_shows_every_customer_at_first_and_writes_them_by_enter(dialog, qtbot) -> None:
    assert [row.code for row in dialog.shown.rows] == ["C-0", "C-1", "C-2"]
    assert dialog.write.isEnabled()
    with qtbot.waitSignal(dialog.write_asked) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert asked.args[0] is dialog.shown


def test_what_was_told_is_not_told_again_unless_asked_for(session, qtbot, tmp_path) -> None:
    crm.write(crm.preview(Crm.FXIAOKE, session.as_of), tmp_path / "crm.csv")
    database.execute("UPDATE customer SET grade='BB' WHERE code='C-1'")
    dialog = WriteBackDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.shown is not None)
    assert [row.code for row in dialog.shown.rows] == ["C-1"]
    grade = next(column for column in dialog.model.columns if column.key == "grade")
    change = grade.value(dialog.shown.rows[0])
    assert (change.old, change.new) == ("A", "BB")
    dialog.everything.setChecked(True)
    qtbot.waitUntil(lambda: len(dialog.shown.rows) == 3)


def test_a_crm_that_knows_nobody_offers_nothing_to_write(dialog, qtbot) -> None:
    before = dialog.shown
    dialog.system.set_current("zoho")
    dialog.system.chosen.emit("zoho")
    qtbot.waitUntil(lambda: dialog.shown is not before)
    assert dialog.shown.unknown == 3
    assert not dialog.write.isEnabled()


def test_nothing_is_cut_in_english(session, qtbot, qapp) -> None:
    with english(qapp):
        dialog = WriteBackDialog(session)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.shown is not None)
        qtbot.waitUntil(lambda: cut(dialog) == [])


def test_the_day_is_the_one_of_the_desk(dialog, session) -> None:
    assert dialog.shown.as_of == session.as_of
    assert isinstance(session.as_of, date)
