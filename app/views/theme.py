"""Colour tokens, palette, style sheet, fonts and row heights; light, dark or as the system, switchable at run time."""

import json
import logging
import sys
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from app import paths

log = logging.getLogger(__name__)
MODES = ("system", "light", "dark")
DENSITIES = ("normal", "compact")
FAMILY = "Noto Sans SC"
FALLBACKS = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC")
_ROW_HEIGHTS = {"normal": 32, "compact": 28}
_PALETTE = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "highFg",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "text3",
    QPalette.ColorRole.Accent: "accent",
}


@cache
def tokens(name: str) -> dict[str, str]:
    """Return the colours of `light` or `dark`, name to #RRGGBB."""
    every: dict[str, dict[str, str]] = json.loads((paths.resources() / "styles" / "tokens.json").read_text("utf-8"))
    return every[name]


def style_sheet(name: str) -> str:
    """Return the style sheet with the colours of `light` or `dark` filled in."""
    styles = paths.resources() / "styles"
    marks = dict(tokens(name)) | {"images": (styles / name).as_posix()}
    return (styles / "theme.qss.in").read_text("utf-8") % marks


def palette(name: str) -> QPalette:
    """Return the palette of `light` or `dark`: what the style sheet does not reach follows it too."""
    colours = tokens(name)
    made = QPalette()
    for role, token in _PALETTE.items():
        made.setColor(role, QColor(colours[token]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["disabled"]))
    return made


def load_fonts() -> tuple[str, ...]:
    """Register the two font files that ship with the program; return the families in order of preference."""
    families: list[str] = []
    for file in ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"):
        number = QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / file))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        log.warning("the program's own fonts could not be read")
    return tuple(dict.fromkeys([*families, *FALLBACKS]))


class Theme(QObject):
    """The look in force. Hand-painted parts ask it for colours and fonts while they paint."""

    changed = Signal()  # colours changed
    rows_changed = Signal()  # row height changed

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin light and roomy, without touching the application."""
        super().__init__(parent)
        self.name = "light"
        self.mode = "light"
        self.density = "normal"
        self._small = False
        self._families: tuple[str, ...] = (FAMILY, *FALLBACKS)
        self._app: QApplication | None = None

    def start(self, app: QApplication, mode: str = "system", density: str = "normal") -> None:
        """Take over the application: fonts, palette, style sheet; follow the system where asked to."""
        self._app = app
        self._families = load_fonts()
        _font.cache_clear()
        if sys.platform in {"win32", "darwin"}:  # elsewhere it is the only style there is, and asking costs 20 ms
            app.setStyle("Fusion")
        app.setFont(self.font())
        QToolTip.setFont(self.font(12))
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self.density = density if density in DENSITIES else "normal"
        self.set_mode(mode)

    def set_mode(self, mode: str) -> None:
        """Choose `light`, `dark` or `system`; everything on the screen follows at once."""
        self.mode = mode if mode in MODES else "system"
        name = self._system_name() if self.mode == "system" else self.mode
        self._apply(name)

    def _system_name(self) -> str:
        dark = QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _on_system_changed(self) -> None:
        if self.mode == "system" and self._system_name() != self.name:
            self._apply(self._system_name())

    def _apply(self, name: str) -> None:
        self.name = name
        if self._app is not None:
            self._app.setPalette(palette(name))
            self._app.setStyleSheet(style_sheet(name))
        self.changed.emit()

    def set_density(self, density: str) -> None:
        """Choose `normal` rows of 32 px or `compact` ones of 28."""
        before = self.row_height
        self.density = density if density in DENSITIES else "normal"
        self._tell_rows(before)

    def set_small_window(self, small: bool) -> None:
        """Use compact rows while the window is small, whatever the setting says."""
        before = self.row_height
        self._small = small
        self._tell_rows(before)

    def _tell_rows(self, before: int) -> None:
        if before != self.row_height:
            self.rows_changed.emit()

    @property
    def row_height(self) -> int:
        """Return the height of a table row in px."""
        return _ROW_HEIGHTS["compact" if self._small else self.density]

    @property
    def small_window(self) -> bool:
        """Tell whether the window is below 1300 wide or 800 high."""
        return self._small

    def hex(self, token: str) -> str:
        """Return a colour as #RRGGBB."""
        return tokens(self.name)[token]

    def color(self, token: str) -> QColor:
        """Return a colour to paint with."""
        return _colour(tokens(self.name)[token])

    def font(self, px: int = 13, bold: bool = False) -> QFont:
        """Return the program's font in `px`; weights are 400 and 700 only."""
        return _font(self._families, px, bold)

    def metrics(self, px: int = 13, bold: bool = False) -> QFontMetrics:
        """Return the measures of that font."""
        return _metrics(self._families, px, bold)

    def chart_rc(self) -> Any:
        """Return the matplotlib settings of the theme; nothing of matplotlib is imported here."""
        t = tokens(self.name)
        return {
            "font.family": list(self._families[:1]), "font.size": 9, "axes.unicode_minus": True, "figure.dpi": 96,
            "figure.facecolor": t["surface"], "axes.facecolor": t["surface"], "savefig.facecolor": t["surface"],
            "text.color": t["text"], "axes.edgecolor": t["text3"], "axes.linewidth": 1,
            "axes.spines.top": False, "axes.spines.right": False, "axes.spines.left": False,
            "axes.grid": True, "axes.grid.axis": "y", "axes.axisbelow": True,
            "grid.color": t["grid"], "grid.linewidth": 0.8,
            "xtick.color": t["text3"], "ytick.color": t["text3"], "xtick.labelsize": 8.25, "ytick.labelsize": 8.25,
            "xtick.major.size": 0, "ytick.major.size": 0,
            "lines.linewidth": 1.5, "patch.linewidth": 0, "legend.frameon": False, "text.parse_math": False,
        }  # fmt: skip


@lru_cache(maxsize=256)
def _colour(text: str) -> QColor:
    return QColor(text)


@lru_cache(maxsize=32)
def _font(families: tuple[str, ...], px: int, bold: bool) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(px)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


@lru_cache(maxsize=32)
def _metrics(families: tuple[str, ...], px: int, bold: bool) -> QFontMetrics:
    return QFontMetrics(_font(families, px, bold))


@cache
def current() -> Theme:
    """Return the one theme of the program."""
    return Theme()
