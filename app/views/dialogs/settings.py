"""Settings of the program - language, theme, row height - and below them what the open book asks for. They hold at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app import i18n
from app.errors import AppError
from app.services.customers import evidence
from app.settings import Settings
from app.views import theme
from app.views.dialogs.base import Dialog
from app.views.widgets.labels import Text, rule
from app.views.widgets.segments import Segment, SegmentBar

WIDTH = 480


class SettingsDialog(Dialog):
    """Three choices, and the rules of the book; `language_chosen` asks for the windows to be made anew."""

    language_chosen = Signal(object)  # str: zh or en

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        """Show what holds now."""
        super().__init__(self.tr("设置"), parent)
        self.setFixedWidth(WIDTH)
        self._settings = settings
        look = theme.current()
        self.language = SegmentBar([Segment("zh", self.tr("中文")), Segment("en", "English")], i18n.language())
        modes = [
            Segment("system", self.tr("跟随系统")),
            Segment("light", self.tr("浅色")),
            Segment("dark", self.tr("深色")),
        ]
        self.mode = SegmentBar(modes, look.mode)
        densities = [Segment("normal", self.tr("常规")), Segment("compact", self.tr("紧凑"))]
        self.density = SegmentBar(densities, look.density)
        self.body.addLayout(_row(self.tr("语言"), self.language))
        self.body.addLayout(_row(self.tr("外观"), self.mode))
        self.body.addLayout(_row(self.tr("表格行高"), self.density))
        hint = Text(self.tr("窗口较小时自动使用紧凑行高。"), "caption")
        self.body.addWidget(hint)
        self.refused = Text("", "label", tone="highFg")
        self.refused.setWordWrap(True)
        self.account = QCheckBox(self.tr("修改客户的付款账户必须填写依据"))
        if evidence.can_ask():
            self._add_book_rules()
        self.body.addStretch(1)
        self.language.chosen.connect(self._choose_language)
        self.mode.chosen.connect(self._choose_mode)
        self.density.chosen.connect(self._choose_density)
        self.add_button(self.tr("完成"), kind="primary", accept=True)

    def _add_book_rules(self) -> None:
        self.account.setChecked(evidence.account_needs_evidence())
        self.body.addWidget(rule())
        self.body.addWidget(Text(self.tr("本账套"), "section"))
        self.body.addWidget(self.account)
        self.body.addWidget(self.refused)
        self.account.clicked.connect(self._ask_for_account)

    def _ask_for_account(self, needed: bool) -> None:
        try:
            evidence.ask_for_account(needed=needed)
        except AppError as error:
            self.refused.setText(str(error))
            self.account.setChecked(not needed)

    def _choose_language(self, code: str) -> None:
        self._settings.update({"language": code})
        self.accept()
        self.language_chosen.emit(code)

    def _choose_mode(self, mode: str) -> None:
        self._settings.update({"theme": mode})
        theme.current().set_mode(mode)

    def _choose_density(self, density: str) -> None:
        self._settings.update({"density": density})
        theme.current().set_density(density)


def _row(label: str, bar: SegmentBar) -> QHBoxLayout:
    row = QHBoxLayout()
    name = Text(label)
    name.setFixedWidth(96)
    row.addWidget(name)
    row.addWidget(bar)
    row.addStretch(1)
    bar.setAccessibleName(label)
    return row
