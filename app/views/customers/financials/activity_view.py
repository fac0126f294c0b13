"""What the views of bank flows and of invoice lists share: period, key figures, months, largest sides, single lines."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.services.activity import wording
from app.services.activity.picture import Indicator
from app.services.changes import Changed
from app.services.customers import editing
from app.services.exporting.workbook import Sheet
from app.services.importing.fields import Kind
from app.views import formats, theme
from app.views.columns import SortKey
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.live import Latest
from app.views.messages import problem
from app.views.monitoring.saving import save_sheet
from app.views.session import Command, Session
from app.views.table_model import PagedRows, RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.kpi import KpiBand, KpiCell
from app.views.widgets.panes import Panes
from app.views.widgets.segments import ChoiceButton
from app.views.widgets.states import Action, EmptyState, PaneError
from app.views.widgets.table import Table

HEIGHT = 44
UPPER, SMALL_UPPER = 260, 176


class ActivityView(SubPage):
    """Months and largest sides above, single lines below; everything of one period, read in a job."""

    SHOWS = Changed.RECORDS | Changed.CUSTOMERS
    KIND = Kind.BANK_FLOWS
    months_changed = Signal(int)  # how many months there are in all

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Follow the place and the book."""
        super().__init__(session, place)
        self._read = Latest(session, self, self.name())
        self._state: QWidget | None = None
        self.shown: Any = None
        self.period = ChoiceButton(
            self.tr("期间"),
            [
                ("0", self.tr("全部")),
                ("12", self.tr("近 12 个月")),
                ("6", self.tr("近 6 个月")),
                ("3", self.tr("近 3 个月")),
            ],
        )
        self.export_button = Button(kind="icon", icon="export", tip=self.tr("导出"), key="Ctrl+E")
        self.import_button = Button(self.tr("从文件读入"), icon="import", key="Ctrl+I")
        self.kpis = {key: KpiCell(label, pane=True) for key, label in self.figures()}
        self.months = Table()
        self.sides = Table()
        self.lines = Table(multiple=True)
        self.month_model: RowsModel[Any] | None = None
        self.side_model: RowsModel[Any] | None = None
        self.line_model = self.make_lines()
        self.lines.set_model(self.line_model)
        self._build()
        self._connect()

    # what the two views say

    def name(self) -> str:
        """Return what is shown here, for the status bar and the title of errors."""
        raise NotImplementedError

    def figures(self) -> Sequence[tuple[str, str]]:
        """Return the keys and labels of the key figures."""
        raise NotImplementedError

    def make_lines(self) -> PagedRows[Any]:
        """Return the model of the single lines."""
        raise NotImplementedError

    def read(self, customer_id: int, as_of: date, months: int) -> Any:
        """Return the picture of a period; runs in a job."""
        raise NotImplementedError

    def show_picture(self, picture: Any) -> None:
        """Show a picture that has records."""
        raise NotImplementedError

    def empty_text(self) -> tuple[str, str]:
        """Return the title and the sentence of the empty state."""
        raise NotImplementedError

    def make_sheet(self, customer_id: int, picture: Any) -> Callable[[], Sheet]:
        """Return what makes the sheet of what is shown."""
        raise NotImplementedError

    # building

    def _build(self) -> None:
        upper = Panes(f"activity.{self.KIND}", self.session.settings, [self.months, self.sides], [600, 400])
        halves = Panes(
            f"activity.{self.KIND}.lines",
            self.session.settings,
            [upper, self.lines],
            [SMALL_UPPER if theme.current().small_window else UPPER, 300],
            vertical=True,
            stretch=1,
        )
        content = QWidget()
        column = _column(content)
        column.addWidget(KpiBand(list(self.kpis.values())))
        column.addWidget(halves, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(content)
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        layout = _column(self)
        self.tools = self._tool_row()
        layout.addWidget(self.tools)
        layout.addWidget(self.stack, 1)

    def _tool_row(self) -> QFrame:
        tool = QFrame()
        tool.setObjectName("tool")
        tool.setFixedHeight(HEIGHT)
        row = QHBoxLayout(tool)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for part in (self.period, *self.more_tools()):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.export_button)
        row.addWidget(self.import_button)
        return tool

    def lend_tools(self) -> QWidget:
        """Give the tools away to the row of a page that holds several views."""
        self.tools.setObjectName("")
        self.tools.setMinimumHeight(0)
        margins = self.tools.layout()
        if margins is not None:
            margins.setContentsMargins(0, 0, 0, 0)
        return self.tools

    def more_tools(self) -> Sequence[QWidget]:
        """Return what stands beside the period."""
        return ()

    def _connect(self) -> None:
        self.period.chosen.connect(self._on_period)
        self.export_button.clicked.connect(self.export)
        self.import_button.clicked.connect(self.import_file)

    def _on_period(self, key: object) -> None:
        self.period.set_current(str(key))
        self.refresh()

    # reading

    def as_of(self) -> date:
        """Return the day by which everything is shown."""
        return self.place.known_on or self.session.as_of

    def refresh(self) -> None:
        """Read the period in the background; the old one stays until then."""
        customer_id = self.place.customer_id
        refusal = self.place.refusal()
        self.import_button.setEnabled(not refusal)
        self.import_button.setToolTip(refusal or f"{self.import_button.text()} (Ctrl+I)")
        if customer_id is None:
            return
        as_of, months = self.as_of(), int(self.period.current())
        self._read.ask(lambda: self.read(customer_id, as_of, months), self._show, self._on_failed)

    def _show(self, picture: Any) -> None:
        self.months_changed.emit(picture.spanned)
        self.export_button.setEnabled(picture.spanned > 0)
        self.period.setEnabled(picture.spanned > 0)
        if not picture.spanned:
            self.shown = None
            title, text = self.empty_text()
            may = not self.place.refusal()
            actions = [Action(self.tr("从文件读入"), self.import_file, "import", "Ctrl+I", "primary")] if may else []
            self._instead(EmptyState(title, text, actions))
            return
        self._instead(None)
        self.shown = picture
        self.show_picture(picture)
        self.line_model.set_ids(picture.ids)
        self.lines.show_rows()

    def _on_failed(self, error: BaseException) -> None:
        said = problem(error, self.name())
        self._instead(PaneError(f"{said.text}{said.hint}", self.refresh))

    def _instead(self, state: QWidget | None) -> None:
        """Put a state in the place of everything below the tool row, or nothing."""
        if self._state is not None:
            self.stack.removeWidget(self._state)
            self._state.deleteLater()
        self._state = state
        if state is not None:
            self.stack.addWidget(state)
        self.stack.setCurrentIndex(self.stack.count() - 1)

    def show_months(self, model: RowsModel[Any]) -> None:
        """Show the months."""
        self.months.set_model(model)
        _drop(self.month_model)
        self.month_model = model

    def show_sides(self, model: RowsModel[Any]) -> None:
        """Show the largest other sides."""
        self.sides.set_model(model)
        _drop(self.side_model)
        self.side_model = model
        self.sides.show_rows()
        if not model.rowCount():
            self.sides.show_empty(EmptyState(self.tr("没有写明对方的记录"), mark="check"))

    def say(
        self, key: str, figure: Indicator, word: Callable[[float], str], caption: str = "", *, unit: str = ""
    ) -> None:
        """Show a key figure, or a dash with the reason why there is none."""
        cell = self.kpis[key]
        why = wording.reason(figure.reason)
        if figure.value is None:
            cell.set_figure(formats.DASH, caption=why)
        else:
            cell.set_figure(word(figure.value), unit=unit, caption=caption)
        cell.setToolTip(why)

    # doing

    def handle(self, command: Command) -> bool:
        """Import for this customer, export what is shown."""
        if command is Command.IMPORT and not self.place.refusal():
            self.import_file()
            return True
        if command is Command.EXPORT and self.export_button.isEnabled():
            self.export()
            return True
        return False

    def import_file(self) -> None:
        """Open the wizard with kind and customer chosen."""
        from app.views.importing.wizard import ImportWizard

        if self.place.customer_id is None or self.place.refusal():
            return
        code = editing.load(self.place.customer_id).code
        wizard = ImportWizard(self.session, self.window(), kind=self.KIND, customer_code=code)
        wizard.open()

    def export(self) -> None:
        """Write the lines of the period to a sheet."""
        customer_id = self.place.customer_id
        if customer_id is not None and self.shown is not None:
            code = editing.load(customer_id).code
            save_sheet(self.session, self, self.make_sheet(customer_id, self.shown), f"{self.name()} {code}.xlsx")

    def panes(self) -> list[QWidget]:
        """Return months, largest sides and single lines."""
        return [self.months, self.sides, self.lines]


def _column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def _drop(model: RowsModel[Any] | None) -> None:
    if model is not None:
        model.deleteLater()


def sorting(keys: Sequence[SortKey]) -> tuple[tuple[str, bool], ...]:
    """Return the keys of a table as the services take them."""
    return tuple((key.key, key.descending) for key in keys)


def money(fen: float) -> str:
    """Print a mean amount of fen."""
    return formats.exact_money(round(fen))
