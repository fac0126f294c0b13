"""Facts as label and value, one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.views.widgets.labels import Text

Fact = tuple[str, str] | tuple[str, str, str]


class FactGrid(QWidget):
    """Rows of a label at the left and a value at the right; the value may carry a tone."""

    def __init__(self, *, columns: int = 1, left_values: bool = False, row_height: int = 24) -> None:
        """Make an empty grid of `columns` pairs a row; values stand right unless `left_values`."""
        super().__init__()
        self._columns = columns
        self._align = Qt.AlignmentFlag.AlignLeft if left_values else Qt.AlignmentFlag.AlignRight
        self._row_height = row_height
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(16 if left_values else 8)
        self._layout.setVerticalSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for column in range(columns):
            self._layout.setColumnStretch(2 * column + 1, 1)
        self._labels: list[tuple[Text, Text]] = []

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; labels of the last call are used again."""
        while len(self._labels) < len(facts):
            self._add_pair()
        for number, (label, value) in enumerate(self._labels):
            shown = number < len(facts)
            label.setVisible(shown)
            value.setVisible(shown)
            if shown:
                fact = facts[number]
                label.setText(fact[0])
                value.setText(fact[1])
                value.setToolTip(fact[1] if len(fact[1]) > 24 else "")
                value.set_tone(fact[2] if len(fact) == 3 else "")

    def _add_pair(self) -> None:
        number = len(self._labels)
        row, column = divmod(number, self._columns)
        label, value = Text(role="label", yielding=True), Text(selectable=True)
        value.setAlignment(self._align | Qt.AlignmentFlag.AlignVCenter)
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout.setRowMinimumHeight(row, self._row_height)
        self._layout.addWidget(label, row, 2 * column)
        self._layout.addWidget(value, row, 2 * column + 1)
        self._labels.append((label, value))
