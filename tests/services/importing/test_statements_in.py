"""Files of statements: headers in the words of the forms, periods in words, drafts for what does not balance."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.importing import intake, undo
from app.services.importing.apply import apply
from app.services.importing.fields import Kind
from app.services.importing.headers import guess_kind, match_headers
from app.services.importing.intake import Choices
from app.services.importing.issues import Severity
from app.services.importing.period_words import read_period, read_period_end
from app.services.importing.reading import open_table
from app.services.importing.values import Failure
from app.services.job import SilentJob
from app.services.rules.statement_lines import KEYS
from app.services.statements import entry, listing
from app.services.statements.entry import StatementInput
from app.services.statements.wording import line_label
from tests.factories import make_customer

pytestmark = pytest.mark.usefixtures("book")
HEADERS = [
    "客户名称",
    "期末日期",
    "期间类型",
    "是否审计",
    "资产总计（万元）",
    "负债合计(万元)",
    "所有者权益合计（万元）",
]
ROWS = [
    ["青禾渡食品商贸有限公司", "2024-12-31", "年报", "是", 1395.016645, 892.811030, 502.205615],
    ["青禾渡食品商贸有限公司", "2026年1-9月", "季报", "", 1748.031092, 1216.248025, 535.383067],
]


def _plan(path, **choices):
    return intake.plan_import(open_table(path, kind=Kind.STATEMENTS), Kind.STATEMENTS, Choices(**choices))


def _errors(plan):
    return [(issue.row, issue.text) for issue in plan.issues if issue.severity is Severity.ERROR]


def test_one_row_a_period(csv_file) -> None:
    customer = make_customer("C-0017")
    path = csv_file([HEADERS, *ROWS])
    assert guess_kind(HEADERS) is Kind.STATEMENTS
    plan = _plan(path)
    assert (plan.rows, plan.new, plan.rejected) == (2, 2, 0)
    assert any("存为草稿" in note for note in plan.notes)
    batch = apply(plan, SilentJob()).batch
    first, second = listing.periods(customer)
    assert first.lines == {"total_assets": 1_395_016_645, "total_liabilities": 892_811_030, "equity": 502_205_615}
    assert (first.state, first.audited, first.period) == ("confirmed", True, "year")
    assert (second.state, second.period_end, second.period) == ("draft", date(2026, 9, 30), "quarter")
    again = _plan(path)
    assert (again.new, again.changed, again.unchanged, again.writes) == (0, 0, 2, False)
    undo.undo(batch)
    assert listing.periods(customer) == []


def test_lines_are_merged_into_what_is_stored_and_taken_back(csv_file) -> None:
    customer = make_customer("C-0017")
    lines = {"total_assets": 100, "total_liabilities": 40, "equity": 60, "cash": 5}
    number = entry.add(customer, StatementInput(date(2024, 12, 31), "year", lines)).id
    entry.confirm(number)
    before = listing.periods(customer)
    plan = _plan(
        csv_file([["期末", "存货", "资产总计", "所有者权益合计"], ["2024年度", "0.20", "1.20", "0.60"]]),
        customer_code="C-0017",
    )
    assert (plan.changed, plan.new) == (1, 0)
    batch = apply(plan, SilentJob()).batch
    (after,) = listing.periods(customer)
    assert after.lines == lines | {"inventories": 20, "total_assets": 120}
    assert (after.state, after.confirmed_at) == ("draft", None)
    undo.undo(batch)
    assert listing.periods(customer) == before


def test_wrong_rows_stay_out_with_their_reason(csv_file) -> None:
    head = ["客户编码", "客户名称", "期末", "期间类型", "资产总计", "货币资金"]
    rows = [
        ["", "青禾渡", "2025-11-30", "年报", "5", ""],
        ["", "青禾渡", "二〇二五", "", "5", ""],
        ["", "青禾渡", "2025-12-31", "旬报", "5", ""],
        ["", "青禾渡", "2026-12-31", "", "5", ""],
        ["", "青禾渡", "2024-12-31", "", "五元", ""],
        ["", "青禾渡", "2023-12-31", "", "", "4"],
        ["C-9", "", "2023-12-31", "", "5", ""],
        ["", "", "2023-12-31", "", "5", ""],
        ["", "青禾渡", "2022-12-31", "", "5", ""],
        ["", "青禾渡", "2022-12-31", "", "6", ""],
    ]
    plan = _plan(csv_file([head, *rows]))
    assert dict(_errors(plan)) == {
        2: "不是年报的期末",
        3: "看不出期末是哪一天",
        4: "看不出是哪种期间",
        5: "期末还没有到",
        6: "不是金额",
        7: "没有填写",
        8: "客户不存在",
        9: "没有客户编码，也没有客户名称",
        11: "与第 10 行重复，内容不同",
    }
    assert (plan.rejected, plan.new) == (9, 1)


def test_every_line_is_found_by_its_own_name() -> None:
    names = [line_label(key) for key in KEYS]
    found = match_headers(["客户编码", "期末日期", *names], Kind.STATEMENTS)
    assert found.unmatched == ()
    assert {key: found.matches[key].header for key in KEYS} == dict(zip(KEYS, names, strict=True))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2025-12-31", date(2025, 12, 31)),
        ("31/12/2025", date(2025, 12, 31)),
        ("12/31/2025", date(2025, 12, 31)),
        ("2025年度", date(2025, 12, 31)),
        ("2025", date(2025, 12, 31)),
        (2025, date(2025, 12, 31)),
        ("2025年", date(2025, 12, 31)),
        ("2026年9月", date(2026, 9, 30)),
        ("2026-02", date(2026, 2, 28)),
        ("2026年9月30日", date(2026, 9, 30)),
        ("2026年1－9月", date(2026, 9, 30)),
        ("2026 Q3", date(2026, 9, 30)),
        ("2026年三季度", date(2026, 9, 30)),
        ("2026年上半年", date(2026, 6, 30)),
        (date(2025, 12, 1), date(2025, 12, 31)),
        ("", None),
    ],
)
def test_ends_of_periods_in_words(text: object, end: date | None) -> None:
    assert read_period_end(text) == end


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("年报", "year"), ("年度", "year"), ("Annual", "year"), ("半年报", "half"), ("1-6月", "half"), ("中报", "half"),
        ("三季报", "quarter"), ("2026年1-9月", "quarter"), ("Q3", "quarter"), ("月报", "month"), ("1-8月", "month"), ("", None),
    ],
)  # fmt: skip
def test_kinds_of_periods_in_words(text: str, kind: str | None) -> None:
    assert read_period(text) == kind


@given(
    st.one_of(
        st.text(max_size=12), st.floats(allow_nan=False, allow_infinity=False), st.integers(), st.booleans(), st.dates()
    )
)
def test_no_cell_breaks_the_reading_of_periods(cell: object) -> None:
    assert isinstance(read_period_end(cell), date | Failure | None)
    assert isinstance(read_period(cell), str | Failure | None)
