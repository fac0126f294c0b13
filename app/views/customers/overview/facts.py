"""Facts as label and value, of which some lead to what is behind them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.views.customers.overview.leads import Lead
from app.views.formats import DASH
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text

_ROW = 22


@dataclass(frozen=True, slots=True)
class LinkedFact:
    """A label, a value (empty where it is not known) and, where there is one, the way to what is behind it."""

    label: str
    value: str
    way: tuple[str, str, int | None] | None = None
    tone: str = ""


class LeadingFacts(QWidget):
    """Rows of a label at the left and a value at the right, a link where it leads anywhere."""

    def __init__(self, lead: Lead) -> None:
        """Make it without rows."""
        super().__init__()
        self.setObjectName("facts13")
        self._lead = lead
        self._ways: list[tuple[str, str, int | None] | None] = []
        self._rows: list[tuple[Text, Text, Button]] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(8)
        self._layout.setVerticalSpacing(0)
        self._layout.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_facts(self, facts: Sequence[LinkedFact]) -> None:
        """Show these facts; rows of the last call are used again."""
        while len(self._rows) < len(facts):
            self._add_row()
        self._ways = [fact.way for fact in facts]
        for fact, (label, value, link) in zip(facts, self._rows, strict=False):
            leads = fact.way is not None and fact.value not in {"", DASH}
            label.setText(fact.label)
            value.setText(fact.value or DASH)
            value.setToolTip(fact.value if len(fact.value) > 24 else "")
            value.set_tone(fact.tone)
            link.setText(fact.value)
            link.setAccessibleName(f"{fact.label} {fact.value}")
            value.setVisible(not leads)
            link.setVisible(leads)

    def _add_row(self) -> None:
        row = len(self._rows)
        label, value, link = Text(role="label", yielding=True), Text(selectable=True), Button(" ", kind="link")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        link.clicked.connect(partial(self._follow, row))
        self._layout.setRowMinimumHeight(row, _ROW)
        self._layout.addWidget(label, row, 0)
        self._layout.addWidget(value, row, 1)
        self._layout.addWidget(link, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._rows.append((label, value, link))

    def _follow(self, row: int) -> None:
        way = self._ways[row]
        if way is not None:
            self._lead(*way)

    def links(self) -> list[Button]:
        """Return the links that are shown, from top to bottom."""
        return [link for _, _, link in self._rows if not link.isHidden()]
