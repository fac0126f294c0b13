"""One rule in the editor: name and meaning, its thresholds to be typed over, on or off, and what is wrong with it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import AppError, InvalidInputError
from app.i18n import translate
from app.services.monitoring.thresholds import RuleSettings, update
from app.views import theme
from app.views.monitoring import threshold_values as values
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, repolish

LEVELS = ("watch", "warning", "high", "clear")
FIELDS = (*LEVELS, "minimum", "count")
FIELD_WIDTH = 72
MINIMUM_WIDTH = 104
COUNT_WIDTH = 56
UNIT_GAP = 4
_WIDTHS = {**dict.fromkeys(LEVELS, FIELD_WIDTH), "minimum": MINIMUM_WIDTH, "count": COUNT_WIDTH}
_GAPS = {**dict.fromkeys(LEVELS, 28), "minimum": 12, "count": 28}
_STORED = {**{key: f"{key}_e4" for key in LEVELS}, "minimum": "minimum_cents", "count": "minimum_count"}
DIRECTION_WIDTH = 88
ON_WIDTH = 64
RESTORE_WIDTH = 104


class ThresholdRow(QFrame):
    """Says when it differs from what is stored; `save()` writes it or shows what is wrong."""

    edited = Signal()

    def __init__(self, settings: RuleSettings, *, read_only: bool = False) -> None:
        """Show the settings of one rule."""
        super().__init__()
        self.setObjectName("section")
        self._settings = settings
        self._wrong: set[str] = set()
        self.fields = {key: self._field(key, read_only=read_only) for key in FIELDS}
        self.on = QCheckBox()
        self.on.setAccessibleName(self.tr("启用 {rule}").format(rule=settings.name))
        self.on.setEnabled(not read_only)
        self.restore = Button(self.tr("恢复默认"), kind="flat")
        if read_only:
            self.restore.hide()
        self._error = Text(role="caption", tone="highFg")
        self._error.setWordWrap(True)
        self._error.hide()
        self._lay_out()
        self._fill()
        self.on.toggled.connect(lambda _: self._on_edited(""))
        self.restore.clicked.connect(self.put_defaults)

    def _field(self, key: str, *, read_only: bool) -> QLineEdit:
        edit = QLineEdit()
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setFixedWidth(_WIDTHS[key])
        if not self._uses(key):
            edit.hide()
        edit.setReadOnly(read_only)
        edit.setAccessibleName(f"{self._settings.name} {titles()[key]}")
        edit.textEdited.connect(lambda _: self._on_edited(key))
        return edit

    def _uses(self, key: str) -> bool:
        """Tell whether the rule has this measure: not every one has an amount or a number behind it."""
        defaults = self._settings.defaults
        return {"minimum": bool(defaults.minimum_cents), "count": bool(defaults.minimum_count)}.get(key, True)

    def _lay_out(self) -> None:
        name = Text(self._settings.name, "bold")
        meaning = Text(self._settings.explained, "label")
        meaning.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(meaning)
        words.addWidget(self._error)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(0)
        grid.addLayout(words, 0, 0)
        direction = Text(values.direction_word(self._settings.direction), "soft")
        direction.setFixedWidth(DIRECTION_WIDTH)
        grid.addWidget(direction, 0, 1)
        for column, key in enumerate(FIELDS, start=2):
            grid.addWidget(self._with_unit(key), 0, column)
        place = len(FIELDS) + 2
        for number, (widget, width) in enumerate(((self.on, ON_WIDTH), (self.restore, RESTORE_WIDTH))):
            grid.addWidget(_cell(widget, width), 0, place + number)
        grid.setColumnStretch(0, 1)

    def _with_unit(self, key: str) -> QWidget:
        unit = values.unit_word(self._settings.unit) if key in LEVELS else ""
        return _cell(self.fields[key], cell_width(key), unit)

    def _fill(self) -> None:
        """Show what is stored."""
        settings = self._settings
        self._put(settings)
        self.on.blockSignals(True)
        self.on.setChecked(settings.enabled)
        self.on.blockSignals(False)
        self._say(set(), "")
        self._show_state()

    def _put(self, settings: RuleSettings) -> None:
        unit, limits = settings.unit, settings.thresholds
        for key in LEVELS:
            self.fields[key].setText(values.shown(unit, getattr(limits, f"{key}_e4")))
        self.fields["minimum"].setText(values.shown_money(limits.minimum_cents))
        self.fields["count"].setText(str(limits.minimum_count or ""))

    def put_defaults(self) -> None:
        """Propose the thresholds the rule came with; they hold once they are saved."""
        self._put(replace(self._settings, thresholds=self._settings.defaults))
        self.on.setChecked(True)
        self._on_edited("")

    def show_settings(self, settings: RuleSettings) -> None:
        """Show what is stored now."""
        self._settings = settings
        self._fill()

    @property
    def dirty(self) -> bool:
        """Tell whether the row differs from what is stored."""
        try:
            return self._read() != self._settings
        except ValueError:
            return True

    def _read(self) -> RuleSettings:
        """Return the settings as typed; ValueError with the key of the field that is no number."""
        found: dict[str, int | None] = {}
        for key in FIELDS:
            try:
                found[_STORED[key]] = self._value(key, self.fields[key].text())
            except ValueError:
                raise ValueError(key) from None
        limits: Any = self._settings.thresholds
        return replace(self._settings, thresholds=replace(limits, **found), enabled=self.on.isChecked())

    def _value(self, key: str, text: str) -> int | None:
        if key == "minimum":
            return values.read_money(text)
        if key == "count":
            return int(text) if text.strip() else 0
        value = values.read(self._settings.unit, text)
        return 0 if key == "clear" and value is None else value

    def save(self) -> bool:
        """Store the row where it differs; False with the reason shown where it cannot be stored."""
        if not self.dirty:
            return True
        try:
            wanted = self._read()
            self._settings = update(wanted.rule, wanted.thresholds, enabled=wanted.enabled)
        except ValueError as error:
            self._say({str(error)}, self.tr("{field}不是数字").format(field=titles()[str(error)]))
        except InvalidInputError as error:
            self._say(_fields_of(error.field or ""), error.message)
        except AppError as error:
            self._say(set(), error.message)
        else:
            self._fill()
            return True
        return False

    def undo(self) -> None:
        """Show what is stored again."""
        self._fill()

    def _on_edited(self, key: str) -> None:
        if key in self._wrong or not key:
            self._say(set(), "")
        self._show_state()
        self.edited.emit()

    def _show_state(self) -> None:
        settings = self._settings
        self.restore.setEnabled(settings.changed or self.dirty)

    def _say(self, wrong: set[str], text: str) -> None:
        self._wrong = wrong
        self._error.setText(text)
        self._error.setVisible(bool(text))
        for key, edit in self.fields.items():
            if bool(edit.property("error")) != (key in wrong):
                edit.setProperty("error", key in wrong)
                repolish(edit)

    def error(self) -> str:
        """Return what is wrong with the row, empty while nothing is."""
        return self._error.text()

    def focus_wrong(self) -> None:
        """Put the cursor where something is wrong."""
        key = next((key for key in FIELDS if key in self._wrong), FIELDS[0])
        self.fields[key].setFocus()
        self.fields[key].selectAll()


def cell_width(key: str) -> int:
    """Return the width of the column of a field: the field with the longest unit behind it, and no less than its title."""
    small = theme.current().metrics(12)
    units = map(values.unit_word, values.UNITS) if key in LEVELS else ()
    behind = max((small.horizontalAdvance(unit) + UNIT_GAP + 8 for unit in units), default=0)
    return max(_WIDTHS[key] + max(_GAPS[key], behind), small.horizontalAdvance(titles()[key]) + 8)


def titles() -> dict[str, str]:
    """Return the titles of the fields, by key."""
    return {
        "watch": translate("Monitoring", "关注"),
        "warning": translate("Monitoring", "预警"),
        "high": translate("Monitoring", "高危"),
        "clear": translate("Monitoring", "解除值"),
        "minimum": translate("Monitoring", "最低金额（元）"),
        "count": translate("Monitoring", "最少笔数"),
    }


def _fields_of(problem: str) -> set[str]:
    """Return which fields a refusal speaks of."""
    levels = {"watch", "warning", "high"}
    return {"no_level": levels, "order": levels, "clear": {"clear"}, "minimum": {"minimum", "count"}}.get(
        problem, set()
    )


def _cell(widget: QWidget, width: int, unit: str = "") -> QWidget:
    """Put a widget and the unit behind it into a column of fixed width."""
    cell = QWidget()
    cell.setFixedWidth(width)
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(UNIT_GAP)
    row.addWidget(widget)
    row.addWidget(Text(unit, "caption"))
    row.addStretch(1)
    return cell
