"""Statements of one customer: the grid in which they are typed, beside it what follows from them."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.money import format_yuan
from app.services.activity import cross_checks
from app.services.activity.cross_checks import CrossChecks
from app.services.statements import analysis, entry, listing, wording
from app.services.statements.entry import StatementInput
from app.services.statements.listing import Period
from app.services.statements.periods import kind_of
from app.services.statements.terms import SWAP, Balance
from app.services.writing import Written
from app.views import theme
from app.views.customers.financials.analysis_pane import AnalysisPane
from app.views.customers.financials.grid import StatementGrid
from app.views.customers.financials.grid_model import GridModel
from app.views.customers.financials.ratio_table import Shown
from app.views.customers.financials.sheet import Entered, keep_typed
from app.views.session import Session
from app.views.widgets.info_bar import InfoBar
from app.views.widgets.panes import Panes

if TYPE_CHECKING:
    from app.services.importing.statement_sheet import SheetLines

GRID_WIDTH, PANE_WIDTH, SMALL_PANE = 648, 510, 431


class StatementsView(QFrame):
    """Keeps what is typed until it is saved or forgotten; every key stroke shows in the ratios at once."""

    changed = Signal()  # another period, or something to save
    model_chosen = Signal(object)

    def __init__(self, session: Session) -> None:
        """Begin without a customer."""
        super().__init__()
        self._session = session
        self.customer_id: int | None = None
        self.every_period = False
        self.columns: list[Entered] = []
        self._used: Period | None = None
        self._state: QWidget | None = None
        self.model = GridModel(self)
        self.grid = StatementGrid(self.model)
        self.analysis = AnalysisPane()
        self.bar, self.said = InfoBar(closable=False), InfoBar()
        left = QFrame()
        left.setObjectName("pane")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.said, self.grid):
            column.addWidget(part, 1 if part is self.grid else 0)
        small = SMALL_PANE if theme.current().small_window else PANE_WIDTH
        panes = Panes("financials", session.settings, [left, self.analysis], [GRID_WIDTH, small])
        self.stack = QStackedWidget()
        self.stack.addWidget(panes)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self.model.edited.connect(lambda _: self._on_edited())
        self.grid.moved.connect(self.changed)
        self.grid.said.connect(lambda text: self.said.say(text, "watch"))
        self.analysis.model_chosen.connect(self.model_chosen)

    def show_state(self, state: QWidget | None) -> None:
        """Show why there is nothing, in place of grid and ratios; None shows them again."""
        if self._state is not None:
            self.stack.removeWidget(self._state)
            self._state.deleteLater()
        self._state = state
        if state is not None:
            self.stack.addWidget(state)
            self.stack.setCurrentWidget(state)

    # reading

    def load(self, customer_id: int, known_on: date | None, *, writable: bool) -> bool:
        """Read the statements; what was typed for this customer stays. False where there are none."""
        if customer_id != self.customer_id:
            self.columns = []
        self.customer_id = customer_id
        stored = listing.periods(customer_id, known_on)
        self.columns = keep_typed(stored, self.columns if known_on is None else [])
        self._used = listing.scored(customer_id, known_on or self._session.as_of)
        self.model.writable = writable
        self._show_columns()
        return bool(self.columns)

    def _show_columns(self) -> None:
        before = self.period()
        self.model.show(self._shown())
        shown = self.model.columns
        at = next((n for n, each in enumerate(shown) if before and _same(each, before)), None)
        drafts = [n for n, each in enumerate(shown) if each.editable]
        if shown and (at is None or self.grid.current_period() != at):
            column = at if at is not None else (drafts or [len(shown) - 1])[-1]
            self.grid.select_cell("cash", column)
        self._show_analysis()
        self.changed.emit()

    def _shown(self) -> list[Entered]:
        """Return the years and the latest part of a year after them, or every period; what is typed always shows."""
        if self.every_period or self.customer_id is None:
            return self.columns
        as_stored = [each.as_period(self.customer_id) for each in self.columns]
        usual = {(each.period_end, each.period) for each in listing.usual(as_stored)}
        return [
            each
            for each in self.columns
            if (each.given.period_end, each.given.period) in usual or (each.dirty and each.editable)
        ]

    def set_every_period(self, *, every: bool) -> None:
        """Show all periods, or the usual ones."""
        self.every_period = every
        self._show_columns()

    def _on_edited(self) -> None:
        self.said.hide()
        self._show_analysis()
        self.changed.emit()

    def _show_analysis(self) -> None:
        if self.customer_id is None:
            return
        self._show_balance()
        customer = self.customer_id
        found = {
            (each.period.period_end, each.period.period): each
            for each in analysis.analyse([column.as_period(customer) for column in self.columns])
        }
        used = self._used
        last = self.model.columns[-1].end.year if self.model.columns else 0
        shown = [
            Shown(
                wording.short_label(each.end, each.given.period, last),
                found[each.given.period_end, each.given.period],
                used is not None and each.stored is not None and each.stored.id == used.id,
            )
            for each in self.model.columns
        ]
        self.analysis.show_analysis(analysis.model_of(customer), shown, self._checks())

    def _checks(self) -> CrossChecks | None:
        columns = self.model.columns
        if not columns or self.customer_id is None:
            return None
        return cross_checks.checks(self.customer_id, columns[-1].end, self._session.as_of)

    # the balance

    def _show_balance(self) -> None:
        """Say which draft does not balance, and offer the one cause that was found."""
        for number in reversed(range(len(self.model.columns))):
            column = self.model.columns[number]
            found = column.check()
            if column.editable and (found.difference or found.exceeding):
                fix = found.fix
                run = (lambda at=number: self.apply_fix(at)) if fix and self.model.writable else None
                self.bar.say(self._sentence(column, found), "watch", self.tr("采用") if run else "", run)
                return
        self.bar.hide()

    def _sentence(self, column: Entered, found: Balance) -> str:
        name = wording.short_label(column.end, column.given.period, column.end.year)
        if not found.difference:
            part, total = (wording.line_label(key) for key in found.exceeding[0])
            return self.tr("{period}的{part}大于{total}。").format(period=name, part=part, total=total)
        amount = format_yuan(abs(found.difference))
        if found.fix is None:
            return self.tr("{period}不平，差 {amount}，未找到单一原因。").format(period=name, amount=amount)
        line, value = wording.line_label(found.fix.line), format_yuan(found.fix.value)
        if found.fix.kind == SWAP:
            text = self.tr("{period}不平，差 {amount}。{line}若为 {value} 则相等，疑为数字颠倒。")
            return text.format(period=name, amount=amount, line=line, value=value)
        text = self.tr("{period}不平，差 {amount}。{line}若为 {value} 则相等，疑漏计{entry}。")
        item = wording.line_label(found.fix.entry)
        return text.format(period=name, amount=amount, line=line, value=value, entry=item)

    def apply_fix(self, column: int) -> None:
        """Put the offered value in, and stand there."""
        fix = self.model.columns[column].check().fix
        if fix is not None:
            self.model.write_column(column + 1, {fix.line: fix.value})
            self.grid.select_cell(fix.line, column)
            self.grid.setFocus()

    # writing

    def period(self) -> Entered | None:
        """Return the period one stands in."""
        return self.model.period_at(self.grid.currentIndex().column())

    def dirty(self) -> Sequence[Entered]:
        """Return the periods with something to save."""
        return [each for each in self.columns if each.dirty and each.editable]

    def save(self) -> Written | None:
        """Store what was typed; None where an open editor holds no amount or there is nothing to store."""
        if self.customer_id is None or not self.grid.finish():
            return None
        written = None
        for column in self.dirty():
            if column.stored is None:
                written = entry.add(self.customer_id, column.entry())
            else:
                written = entry.update(column.stored.id, column.entry())
        if written is not None:
            self.columns = [each for each in self.columns if each.stored is not None]
        return written

    def discard(self) -> None:
        """Forget what was typed."""
        self.grid.finish(take=False)
        self.columns = []
        self.said.hide()

    def take_sheet(self, found: "SheetLines", name: str) -> None:
        """Put what a form says into the period it names, else into the draft one stands in; it is saved like typing."""
        target = self._target(found.end)
        if target is None:
            self.said.say(self.tr("{file} 没有写明期间；请先新增期间，再读入。").format(file=name), "watch")
            return
        target.lines |= found.lines
        self._show_columns()
        at = next(n for n, each in enumerate(self.model.columns) if each is target)
        self.grid.select_cell("cash", at)
        text = self.tr("已从 {file} 读入 {count} 个项目到{period}，核对后保存。")
        self.said.say(text.format(file=name, count=len(found.lines), period=target.title), "ok")

    def _target(self, end: date | None) -> Entered | None:
        if end is None:
            now = self.period()
            return now if now is not None and now.editable else None
        known = next((each for each in self.columns if each.end == end and each.editable), None)
        if known is None and not any(each.end == end for each in self.columns):
            known = Entered(StatementInput(end, kind_of(end)))
            self.columns = sorted([*self.columns, known], key=lambda each: each.end)
        return known


def _same(one: Entered, other: Entered) -> bool:
    return (one.given.period_end, one.given.period) == (other.given.period_end, other.given.period)
