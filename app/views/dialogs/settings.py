"""Settings of the program, not of the book: language, theme, row height. They hold at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import i18n
from app.settings import Settings
from app.views import theme
from app.views.dialogs.base import Dialog
from app.views.widgets.labels import Text
from app.views.widgets.segments import Segment, SegmentBar

WIDTH = 480


class SettingsDialog(Dialog):
    """Three choices; `language_chosen` asks for the windows to be made anew."""

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
        self.body.addStretch(1)
        self.language.chosen.connect(self._choose_language)
        self.mode.chosen.connect(self._choose_mode)
        self.density.chosen.connect(self._choose_density)
        self.add_button(self.tr("完成"), kind="primary", accept=True)

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
