"""The table as a user drives it: keys, header clicks, refreshes, states, total row."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.views import theme
from app.views.columns import Align, Change, Column, Kind, Points, SortKey, ValueLimit
from app.views.table_model import RowsModel
from app.views.widgets.states import EmptyState, PaneError, Skeleton
from app.views.widgets.table import Table, Total
from app.views.widgets.table_view import TableView


@dataclass(frozen=True, slots=True)
class Buyer:
    id: int
    name: str
    cents: int = 0


COLUMNS = (
    Column[Buyer]("name", "名称", lambda b: b.name, 120, stretch=True, sort_value=lambda b: b.name),
    Column[Buyer]("cents", "余额", lambda b: f"{b.cents}", 90, Align.RIGHT, sort_value=lambda b: b.cents),
    Column[Buyer]("id", "编码", lambda b: f"C-{b.id}", 80),
)


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    made = Table(multiple=True)
    qtbot.addWidget(made)
    model = RowsModel(COLUMNS, lambda b: b.id, parent=made)
    model.set_rows([Buyer(n, f"客户{n}", n * 100) for n in range(1, 6)])
    made.set_model(model)
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def model_of(table: Table) -> RowsModel[Buyer]:
    model = table.view.table_model()
    assert isinstance(model, RowsModel)
    return model


def test_arrows_move_and_enter_opens(qtbot: QtBot, table: Table) -> None:
    seen: list[object] = []
    table.view.current_id_changed.connect(seen.append)
    table.view.select_first()
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.view.opened) as signal:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert signal.args == [2]
    assert seen[-1] == table.view.current_id() == 2


def test_a_table_that_gets_the_focus_has_a_selected_row(qtbot: QtBot, table: Table) -> None:
    table.view.clearSelection()
    table.view.clearFocus()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.view.hasFocus)
    assert table.view.selected_ids() == [table.view.current_id()] == [1]


def test_a_double_click_opens(qtbot: QtBot, table: Table) -> None:
    at = table.view.visualRect(model_of(table).index(2, 1)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(table.view.opened) as signal:
        qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert signal.args == [3]


def test_the_selection_survives_a_refresh_by_id(qtbot: QtBot, table: Table) -> None:
    assert table.view.select_id(4)
    seen: list[object] = []
    table.view.current_id_changed.connect(seen.append)
    model_of(table).set_rows([Buyer(n, "neu") for n in (9, 4, 1)])
    assert (table.view.current_id(), table.view.selected_ids(), table.view.currentIndex().row()) == (4, [4], 1)
    assert seen == []
    model_of(table).set_rows([Buyer(1, "neu")])
    assert table.view.current_id() is None
    assert seen == [None]
    assert not table.view.select_id(77)


def test_a_click_on_the_header_sorts_and_shift_adds_a_key(
    qtbot: QtBot, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    header = table.view.horizontalHeader()

    def click(section: int) -> None:
        at = QPoint(header.sectionViewportPosition(section) + 20, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click(1)
    assert model_of(table).sort_keys == (SortKey("cents", descending=True),)
    click(1)
    assert model_of(table).sort_keys == (SortKey("cents"),)
    click(2)
    assert model_of(table).sort_keys == (SortKey("cents"),), "this column cannot be sorted by"
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", lambda: Qt.KeyboardModifier.ShiftModifier)
    click(0)
    assert model_of(table).sort_keys == (SortKey("cents"), SortKey("name"))


def test_ctrl_c_copies_the_selected_rows(qtbot: QtBot, table: Table) -> None:
    table.view.select_id(2)
    qtbot.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "名称\t余额\t编码\n客户2\t200\tC-2\n客户3\t300\tC-3"
    assert table.view.selected_ids() == [2, 3]


def test_the_name_column_takes_what_the_others_leave(table: Table) -> None:
    view = table.view
    assert view.columnWidth(0) == view.viewport().width() - 170
    view.set_hidden_columns({"id"})
    assert view.columnWidth(0) == view.viewport().width() - 90
    table.resize(150, 300)
    assert view.columnWidth(0) == 120


def test_rows_follow_the_density(table: Table) -> None:
    look = theme.current()
    assert table.view.rowHeight(0) == 32
    look.set_density("compact")
    assert table.view.rowHeight(0) == 28
    look.set_density("normal")


def test_states_stand_in_the_place_of_the_rows(qtbot: QtBot, table: Table) -> None:
    tried: list[int] = []
    table.show_error("读取失败。", lambda: tried.append(1))
    (error,) = table.findChildren(PaneError)
    assert error.isVisible()
    assert error.geometry() == table.view.viewport().rect()
    table.resize(700, 400)
    assert error.geometry() == table.view.viewport().rect()
    table.show_empty(EmptyState("还没有客户"))
    assert not error.isVisible()
    assert table.findChild(EmptyState).isVisible()
    table.show_rows()
    assert [state for state in table.findChildren(EmptyState) if state.isVisible()] == []


def test_the_skeleton_waits_a_moment_and_rows_cancel_it(qtbot: QtBot, table: Table) -> None:
    table.show_loading()
    table.show_rows()
    table.show_loading()
    assert table.findChildren(Skeleton) == []
    qtbot.waitUntil(lambda: table.findChildren(Skeleton) != [])
    table.findChild(Skeleton).grab()
    table.show_rows()


def test_the_total_row_is_drawn_and_spoken(table: Table) -> None:
    table.set_total({"name": Total("合计 5 家", span=False), "cents": Total("1500")})
    assert table.total.isVisible()
    assert table.total.accessibleName() == "合计 5 家  1500"
    assert not table.total.grab().isNull()
    table.set_total({})
    assert not table.total.isVisible()


KINDS = (
    (Kind.TEXT, "文", None),
    (Kind.SOFT, "—", None),
    (Kind.RISK_NAME, "青禾渡", "warn"),
    (Kind.RISK, "高危", "high"),
    (Kind.GRADE, "AAA", "AAA"),
    (Kind.GRADE, "", ""),
    (Kind.LIMIT, "106%", 1.06),
    (Kind.LIMIT, "—", None),
    (Kind.POINTS, "", Points(3, 4, 12)),
    (Kind.POINTS, "", None),
    (Kind.VALUE_LIMIT, "42.8% / 30%", ValueLimit("42.8%", "30%", "warn")),
    (Kind.VALUE_LIMIT, "—", None),
    (Kind.CHANGE, "45 → 30", Change("45 天", "30 天")),
    (Kind.CHANGE, "—", None),
    (Kind.LINK, "XS-1", None),
    (Kind.CHECK, "", True),
    (Kind.DAYS_OVERDUE, "128", 128),
)


@pytest.mark.parametrize(("kind", "text", "value"), KINDS)
def test_every_kind_of_cell_paints_something_or_nothing_but_never_fails(
    qtbot: QtBot, kind: Kind, text: str, value: object
) -> None:
    table = Table()
    qtbot.addWidget(table)
    column = Column[Buyer]("x", "列", lambda _: text, 160, kind=kind, value=lambda _: value)
    model = RowsModel([column], lambda b: b.id, parent=table)
    model.set_rows([Buyer(1, "甲")])
    table.set_model(model)
    table.resize(200, 100)
    image = table.view.viewport().grab().toImage()
    drawn = {image.pixelColor(x, y).name() for x in range(8, 150) for y in range(4, 28)}
    assert bool(drawn - {theme.current().color("surface").name()}) == (kind is not Kind.POINTS or value is not None)


def test_a_column_is_as_wide_as_its_title_and_the_words_it_may_say(qtbot: QtBot) -> None:
    made = Table()
    qtbot.addWidget(made)
    long = "Longest days overdue"
    columns = (
        Column[Buyer]("days", long, lambda b: "1", 40, Align.RIGHT, sort_value=lambda b: b.id),
        Column[Buyer]("state", "状态", lambda b: "New", 40, words=("New", "Acknowledged")),
        Column[Buyer]("id", "编码", lambda b: "C-1", 80),
    )
    made.set_model(RowsModel(columns, lambda b: b.id, parent=made))
    metrics = theme.current().metrics
    assert made.view.columnWidth(0) > metrics(12).horizontalAdvance(long) + 2 * 8
    assert made.view.columnWidth(1) >= metrics().horizontalAdvance("Acknowledged") + 2 * 8
    assert made.view.columnWidth(2) == 80


def test_the_header_sorts_by_keys_and_numbers_the_order(qtbot) -> None:
    columns = [
        Column("a", "甲", lambda row: str(row[0]), sort_value=lambda row: row[0]),
        Column("b", "乙", lambda row: str(row[1]), sort_value=lambda row: row[1], align=Align.RIGHT),
    ]
    model = RowsModel(columns, lambda row: row)
    model.set_rows([(1, 1), (1, 2), (0, 3)])
    view = TableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    header = view.horizontalHeader()
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert header.hasFocus()
    qtbot.keyClick(header, Qt.Key.Key_Return)
    qtbot.keyClick(header, Qt.Key.Key_Right)
    qtbot.keyClick(header, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert model.sort_keys == (SortKey("a"), SortKey("b", True))
    assert list(model.rows) == [(0, 3), (1, 2), (1, 1)]
    assert [header._mark(model, column) for column in columns] == ["↑1", "↓2"]
    qtbot.keyClick(header, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert model.sort_keys == (SortKey("a"), SortKey("b"))
    qtbot.keyClick(header, Qt.Key.Key_Left)
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert model.sort_keys == (SortKey("a", True),)
    qtbot.keyClick(header, Qt.Key.Key_Down)
    assert view.hasFocus()


def test_copying_keeps_to_the_columns_in_sight_and_to_text(qtbot) -> None:
    columns = [Column(key, key, lambda row, key=key: row[key]) for key in "abc"]
    model = RowsModel(columns, lambda row: row["a"])
    model.set_rows([{"a": "=1+1", "b": "x", "c": "-2+3"}])
    view = TableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.set_hidden_columns({"b"})
    view.horizontalHeader().moveSection(2, 0)
    view.selectRow(0)
    view.copy_selection()
    assert QGuiApplication.clipboard().text() == "c\ta\n'-2+3\t'=1+1"
