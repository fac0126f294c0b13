"""Step 2, right: the rows of the file as they will be read, with what is wrong in its place and editable."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from app.i18n import translate
from app.services.importing.fields import FieldType, field_label, spec
from app.services.importing.issues import Issue, Severity
from app.services.importing.values import as_text
from app.views import theme
from app.views.columns import Align, Column, Kind
from app.views.delegates.cells import draw_text
from app.views.delegates.rows import SIDE, RowDelegate, first_column
from app.views.importing.state import WizardState
from app.views.table_model import Role, RowsModel
from app.views.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
NUMBER_WIDTH = 56
_WIDTHS = {FieldType.MONEY: 86, FieldType.DATE: 92, FieldType.DAYS: 72, FieldType.FLAG: 64, FieldType.CURRENCY: 64}
_NOTHING: Final[Mapping[int, str]] = {}
_NAMED = {"customer_code": 76, "code": 76, "customer_name": 160, "name": 160, "number": 110}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the file: its index, its number there, its values, the columns shown, its issues, what was put right.

    Values become text when they are shown: a file may have a hundred thousand rows.
    """

    index: int
    number: int
    values: Sequence[Any]
    columns: Sequence[int]
    issues: tuple[Issue, ...]
    corrected: Mapping[int, str]

    def cell(self, place: int) -> str:
        """Return the text of a shown column."""
        column = self.columns[place]
        return self.corrected[column] if column in self.corrected else as_text(self.values[column])

    def level(self) -> str:
        """Return high for an error, watch for a hint, nothing otherwise."""
        if any(issue.severity is Severity.ERROR for issue in self.issues):
            return "high"
        return "watch" if self.issues else ""


class PreviewModel(RowsModel[PreviewRow]):
    """The rows; a cell is edited by giving its column of the file a new text."""

    edited = Signal(object)  # (row index, column of the file, text)

    def __init__(self, state: WizardState, parent: QObject | None = None) -> None:
        """Take the columns from the mapping."""
        mapping = state.mapping
        self.fields = list(mapping.matches.values()) if mapping else []
        columns: list[Column[PreviewRow]] = [
            Column(
                "row", translate("Importing", "行"), lambda row: str(row.number), NUMBER_WIDTH, Align.RIGHT, Kind.SOFT
            )
        ]
        for place, match in enumerate(self.fields):
            kind = mapping.kind if mapping else None
            field = spec(kind, match.field) if kind else None
            title = field_label(kind, match.field) if kind else match.field
            numeric = field is not None and field.type in {FieldType.MONEY, FieldType.DAYS}
            width = _NAMED.get(match.field) or (_WIDTHS.get(field.type, 128) if field else 128)
            columns.append(
                Column(
                    match.field,
                    title,
                    partial(_cell_text, place),
                    width,
                    Align.RIGHT if numeric else Align.LEFT,
                    tip=partial(_tip, match.field),
                    stretch=match.field in {"customer_name", "name"},
                )
            )
        super().__init__(columns, lambda row: row.index, parent=parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell of the file be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() > 0 else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce a new text for a cell; the rows come anew from the state."""
        row = self.row_at(index.row())
        if role != Qt.ItemDataRole.EditRole or row is None or index.column() == 0:
            return False
        match = self.fields[index.column() - 1]
        if str(value) != row.cell(index.column() - 1):
            self.edited.emit((row.index, match.column, str(value)))
        return True


def _cell_text(place: int, row: PreviewRow) -> str:
    return row.cell(place)


def _tip(field: str, row: PreviewRow) -> str:
    return "\n".join(f"{issue.text}。{issue.advice}" for issue in row.issues if issue.field == field)


class PreviewDelegate(RowDelegate):
    """Frames a cell that is wrong, marks one that was put right, and edits in place."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row, then what there is to say of the cell."""
        super().paint(painter, option, index)
        model, row = index.model(), index.data(Role.ROW)
        if not isinstance(model, PreviewModel) or not isinstance(row, PreviewRow):
            return
        if index.column() == 0:
            self._paint_number(painter, option, row)
            return
        match = model.fields[index.column() - 1]
        levels = {issue.severity for issue in row.issues if issue.field == match.field}
        if Severity.ERROR in levels:
            _frame(painter, option.rect, "high", index)
        elif Severity.HINT in levels:
            _frame(painter, option.rect, "watch", index)
        elif match.column in row.corrected:
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), _ink("accent"))

    def _paint_number(self, painter: QPainter, option: QStyleOptionViewItem, row: PreviewRow) -> None:
        level = row.level()
        if not level:
            return
        rect: QRect = option.rect
        first = first_column(option.widget, 0)
        painter.fillRect(rect.adjusted(3 if first else 0, 0, 0, -1), _ink(f"{level}Soft"))
        box = rect.adjusted(SIDE, 0, -SIDE, -1)
        draw_text(painter, box, str(row.number), f"{level}Fg", bold=True, align=Align.RIGHT)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Edit the text of the file's cell."""
        editor = QLineEdit(parent)
        editor.setObjectName("cell")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the text as it stands, marked."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data() or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the new text over."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


def _ink(token: str) -> Any:
    return theme.current().color(token)


def _frame(painter: QPainter, rect: QRect, level: str, index: Index) -> None:
    painter.fillRect(rect.adjusted(1, 1, -1, -2), _ink(f"{level}Soft"))
    painter.setPen(QPen(_ink(f"{level}Fill"), 1))
    painter.drawRect(rect.adjusted(0, 0, -1, -2))
    model = index.model()
    align = model.columns[index.column()].align if isinstance(model, PreviewModel) else Align.LEFT
    draw_text(painter, rect.adjusted(SIDE, 0, -SIDE, -1), str(index.data() or ""), f"{level}Fg", bold=True, align=align)


class PreviewTable(Table):
    """The table of the preview; F2, a double click or typing edits a cell."""

    edited = Signal(object)  # (row index, column of the file, text)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.view.setItemDelegate(PreviewDelegate(self.view))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self._model: PreviewModel | None = None
        self._columns: tuple[str, ...] = ()

    def show_state(self, state: WizardState, wanted: str) -> None:
        """Show the rows of a segment: all, good, error or hint."""
        fields = tuple(state.mapping.matches) if state.mapping else ()
        if self._model is None or fields != self._columns:
            old, self._model, self._columns = self._model, PreviewModel(state, self), fields
            self._model.edited.connect(self.edited)
            self.set_model(self._model)
            if old is not None:
                old.deleteLater()
        self._model.set_rows(preview_rows(state, wanted))

    def show_issue(self, state: WizardState, issue: Issue) -> None:
        """Scroll to the cell of an issue and make it the current one."""
        model, source = self._model, state.source
        if model is None or source is None or issue.row not in source.row_numbers:
            return
        number = model.number_of(list(source.row_numbers).index(issue.row))
        places = [place for place, match in enumerate(model.fields, 1) if match.field == issue.field]
        cell = model.index(number, places[0] if places else 0)
        self.view.setCurrentIndex(cell)
        bar = self.view.horizontalScrollBar()
        before = bar.value()
        self.view.scrollTo(cell, QAbstractItemView.ScrollHint.PositionAtCenter)
        bar.setValue(before)
        self.view.scrollTo(cell, QAbstractItemView.ScrollHint.EnsureVisible)


def preview_rows(state: WizardState, wanted: str) -> list[PreviewRow]:
    """Return the rows of a segment, with the corrections in place."""
    source, mapping = state.source, state.mapping
    if source is None or mapping is None:
        return []
    columns = [match.column for match in mapping.matches.values()]
    issues = state.issues_by_row()
    fixed: dict[int, dict[int, str]] = {}
    for (index, column), text in state.corrections.items():
        fixed.setdefault(index, {})[column] = text
    rows: list[PreviewRow] = []
    for index, (number, values) in enumerate(zip(source.row_numbers, source.rows, strict=True)):
        own = tuple(issues.get(number, ()))
        if not _wanted(wanted, own):
            continue
        rows.append(PreviewRow(index, number, values, columns, own, fixed.get(index, _NOTHING)))
    return rows


def _wanted(segment: str, issues: tuple[Issue, ...]) -> bool:
    if segment == "all":
        return True
    errors = any(issue.severity is Severity.ERROR for issue in issues)
    if segment == "good":
        return not errors
    return errors if segment == "error" else any(issue.severity is Severity.HINT for issue in issues)
