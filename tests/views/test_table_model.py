"""Both table models against Qt's own tester, sorting, paging and copying."""

import string
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.views import formats
from app.views.columns import Align, Cell, Column, Kind, SortKey
from app.views.table_model import PAGE, PAGES_KEPT, PagedRows, Role, RowsModel, TableModel

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True, slots=True)
class Buyer:
    id: int
    name: str
    open_cents: int
    days: int | None = None


COLUMNS = (
    Column[Buyer]("name", "名称", lambda b: b.name, sort_value=lambda b: b.name, tip=lambda b: f"{b.id}"),
    Column[Buyer](
        "open", "余额", lambda b: formats.money(b.open_cents), align=Align.RIGHT, kind=Kind.NUMBER,
        sort_value=lambda b: b.open_cents, tone=lambda b: "highFg" if b.open_cents > 500_00 else "",
    ),
    Column[Buyer]("days", "天数", lambda b: formats.number(b.days), sort_value=lambda b: b.days),
)  # fmt: skip
ROWS = [Buyer(1, "丙", 300_00, 5), Buyer(2, "甲", 100_00), Buyer(3, "乙", 900_00, 2), Buyer(4, "丁", 300_00, 9)]


def names(model: TableModel[Buyer]) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def rows_model() -> RowsModel[Buyer]:
    model = RowsModel(COLUMNS, lambda buyer: buyer.id)
    model.set_rows(ROWS)
    return model


def test_rows_model_keeps_qts_contract(qtmodeltester) -> None:
    qtmodeltester.check(rows_model(), force_py=False)


def test_rows_model_keeps_it_while_it_changes(qapp) -> None:
    model = RowsModel(COLUMNS, lambda buyer: buyer.id)
    tester = QAbstractItemModelTester(model, STRICT)
    model.set_rows(ROWS)
    model.sort_by([SortKey("open", True)])
    model.set_rows(ROWS[:1])
    model.set_rows([])
    assert tester.model() is model


def test_sorting_by_several_keys_with_missing_values_last(qapp) -> None:
    model = rows_model()
    model.sort_by([SortKey("open"), SortKey("name", descending=True)])
    assert names(model) == ["甲", "丙", "丁", "乙"]
    for descending, expected in ((False, ["乙", "丙", "丁", "甲"]), (True, ["丁", "丙", "乙", "甲"])):
        model.sort_by([SortKey("days", descending)])
        assert names(model) == expected


def test_the_sort_holds_for_the_next_rows_and_is_announced(qtbot: QtBot) -> None:
    model = rows_model()
    with qtbot.waitSignal(model.sort_changed) as signal:
        model.sort(1, Qt.SortOrder.DescendingOrder)
    assert signal.args == [(SortKey("open", True),)]
    model.set_rows([*ROWS, Buyer(5, "戊", 9900_00)])
    assert names(model)[:2] == ["戊", "乙"]


def test_sorting_may_be_left_to_a_query(qapp) -> None:
    asked: list[tuple[SortKey, ...]] = []
    model = RowsModel(COLUMNS, lambda buyer: buyer.id, on_sort=asked.append)
    model.set_rows(ROWS)
    model.sort_by([SortKey("open", True)])
    assert asked == [(SortKey("open", True),)]
    assert names(model) == ["丙", "甲", "乙", "丁"]


def test_roles_say_what_a_cell_is(qapp) -> None:
    model = rows_model()
    index = model.index(2, 1)
    assert index.data() == "900.00"
    assert index.data(Role.ID) == 3
    assert index.data(Role.ROW) is ROWS[2]
    assert index.data(Role.CELL) == Cell("900.00", Kind.NUMBER, Align.RIGHT, None, "highFg", bold=False)
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) == Align.RIGHT.value
    assert model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole) == "3"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "名称"
    assert model.number_of(4) == 3
    assert model.number_of(99) == -1


def test_copies_are_plain_numbers_on_one_line(qapp) -> None:
    model = RowsModel(COLUMNS, lambda buyer: buyer.id)
    model.set_rows([Buyer(1, "甲\t乙\n丙", -1234_56), Buyer(2, "=HYPERLINK(1)", 0)])
    assert model.tsv([0, 1]) == "名称\t余额\t天数\n甲 乙 丙\t-1234.56\t—\n'=HYPERLINK(1)\t\t—"


@given(st.lists(st.tuples(st.text(string.printable, max_size=20), st.integers(-(10**12), 10**12)), max_size=8))
def test_a_copied_table_has_one_line_a_row_and_one_cell_a_column(rows: list[tuple[str, int]]) -> None:
    model = RowsModel(COLUMNS, lambda buyer: buyer.id)
    model.set_rows([Buyer(number, name, cents) for number, (name, cents) in enumerate(rows)])
    lines = model.tsv(range(len(rows))).split("\n")
    assert [line.count("\t") for line in lines] == [2] * (len(rows) + 1)


class Store:
    """Rows by id, and how often pages were fetched."""

    def __init__(self, size: int) -> None:
        self.rows = {n: Buyer(n, f"{n:05d}", n) for n in range(size)}
        self.fetched: list[int] = []

    def ids(self, keys: tuple[SortKey, ...]) -> list[int]:
        return sorted(self.rows, reverse=bool(keys) and keys[0].descending)

    def page(self, ids) -> dict[int, Buyer]:
        self.fetched.append(len(ids))
        return {n: self.rows[n] for n in ids if n in self.rows}


def test_paged_rows_keep_qts_contract(qtmodeltester) -> None:
    store = Store(450)
    model = PagedRows(COLUMNS, store.ids, store.page)
    model.refresh()
    qtmodeltester.check(model, force_py=False)


def test_paged_rows_fetch_only_the_pages_that_are_looked_at(qapp) -> None:
    store = Store(100_000)
    model = PagedRows(COLUMNS, store.ids, store.page)
    model.refresh()
    assert model.rowCount() == 100_000
    assert store.fetched == []
    assert model.index(99_999, 0).data() == "99999"
    assert model.index(99_900, 0).data() == "99900"
    assert store.fetched == [PAGE]
    for page in range(PAGES_KEPT + 1):
        model.index(page * PAGE, 0).data()
    assert model.index(99_999, 0).data() == "99999"
    assert len(store.fetched) == PAGES_KEPT + 3


def test_a_row_deleted_meanwhile_is_an_empty_line(qapp) -> None:
    store = Store(10)
    model = PagedRows(COLUMNS, store.ids, store.page)
    model.refresh()
    del store.rows[4]
    assert model.index(4, 0).data() is None
    assert model.cell(4, 0) is None
    assert model.tsv([4]) == "名称\t余额\t天数"
    model.sort_by([SortKey("name", True)])
    assert names(model) == [f"{n:05d}" for n in (9, 8, 7, 6, 5, 3, 2, 1, 0)]
    assert model.number_of(0) == 8
    assert model.number_of("0") == -1
