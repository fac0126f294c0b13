"""Key figures: label, value with unit, caption, perhaps a risk tag; side by side in a band."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.views import theme
from app.views.widgets.badges import TAG_HEIGHT, Tag
from app.views.widgets.click_frame import ClickFrame
from app.views.widgets.labels import Text

BAND_HEIGHT = 92
BAND_SMALL = 66
PANE_HEIGHT = 80


class KpiCell(ClickFrame):
    """One figure. A click, or Enter with the focus on it, may filter what stands below."""

    def __init__(self, label: str, *, pane: bool = False, clickable: bool = False) -> None:
        """Name the figure; `pane` is the smaller one (20 px) inside a detail pane."""
        super().__init__()
        self.setObjectName("kpi")
        self.pane = pane
        self.leads = clickable
        if clickable:
            self.setProperty("leads", True)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.label = Text(label, "label", yielding=True)
        self.label.setFixedHeight(TAG_HEIGHT)
        self.value = Text("", "kpiPane" if pane else "kpi", selectable=not clickable)
        self.unit = Text("", "soft", yielding=True)
        self.extra = Text("", "soft")
        self.caption = Text("", "label")
        self.tag = Tag()
        side = 20 if pane else 16
        layout = QVBoxLayout(self)
        layout.setContentsMargins(side, 4, 12, 4)
        layout.setSpacing(0)
        layout.addStretch(1)
        layout.addLayout(_row(self.label, stretch_at=1, last=self.tag))
        layout.addLayout(_row(self.value, self.unit, self.extra, stretch_at=3))
        layout.addWidget(self.caption)
        layout.addStretch(1)
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_figure(
        self, value: str, *, unit: str = "", caption: str = "", tone: str = "", tag: str = "", extra: str = "",
        extra_tone: str = "",
    ) -> None:  # fmt: skip
        """Show a value; `tone` colours it, `tag` is a risk level, `extra` a small figure after it (a change)."""
        self.value.setText(value)
        self.value.set_tone(tone)
        self.unit.setText(unit)
        self.unit.setVisible(bool(unit))
        self.extra.setText(extra)
        self.extra.setVisible(bool(extra))
        self.extra.set_tone(extra_tone)
        self.caption.setText(caption)
        self.caption.setToolTip(caption)
        self.tag.set_level(tag)
        self.setAccessibleName(f"{self.label.text()} {value}{unit} {caption}")


def _row(*parts: Text, stretch_at: int, last: QWidget | None = None) -> QHBoxLayout:
    """Lay texts out on one base line, the stretch after so many of them, then the last part."""
    row = QHBoxLayout()
    row.setSpacing(5)
    for part in parts:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
    row.insertStretch(stretch_at, 1)
    if last is not None:
        row.addWidget(last, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


class KpiBand(QFrame):
    """Figures side by side with rules between; captions go first when the window is small (not in a pane)."""

    def __init__(self, cells: Sequence[KpiCell], *, widths: Sequence[int] = ()) -> None:
        """Take the cells; `widths` are their shares, equal ones by default."""
        super().__init__()
        self.setObjectName("kpiBand")
        self._cells = list(cells)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, cell in enumerate(self._cells):
            layout.addWidget(cell, widths[number] if widths else 1)
        self._cells[-1].setProperty("last", True)
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        pane = self._cells[0].pane
        small = theme.current().small_window and not pane
        self.setFixedHeight(PANE_HEIGHT if pane else BAND_SMALL if small else BAND_HEIGHT)
        for cell in self._cells:
            cell.caption.setVisible(not small)

    def sizeHint(self) -> QSize:
        """Return the height of the band."""
        return QSize(400, self.height())
