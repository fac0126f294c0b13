"""Rows to values: derived fields, checks across cells and rows, and every row accounted for."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Cancelled, InvalidInputError
from app.i18n import set_language
from app.services.importing.dates import Order
from app.services.importing.fields import Kind
from app.services.importing.findings import Outcome
from app.services.importing.issues import Issue, Reason, Severity, make_issue
from app.services.importing.parsing import Options, ParsedTable, parse_table
from app.services.importing.reading import match_table, open_table
from app.services.job import JobContext

Parse = Callable[..., ParsedTable]
HEADER = ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "价税合计", "已收金额", "余额"]
GOOD = ["C-0001", "丰谷粮油有限公司", "XS-1", "2026-10-08", "2026-12-07", "48,600.00", "0.00", "48,600.00"]


def row(**changes: str) -> list[str]:
    """Return the good row with some cells changed by field order name."""
    places = dict(zip(("code", "name", "number", "on", "due", "amount", "paid", "open"), range(8), strict=True))
    cells = list(GOOD)
    for name, value in changes.items():
        cells[places[name]] = value
    return cells


def brief(issues: tuple[Issue, ...]) -> list[tuple[int, str, Reason]]:
    return [(issue.row, issue.field, issue.reason) for issue in issues]


def test_a_good_row(parse: Parse) -> None:
    table = parse([HEADER, GOOD])
    assert table.issues == ()
    assert table.good == [0]
    assert {name: column[0] for name, column in table.columns.items()} == {
        "customer_code": "C-0001",
        "customer_name": "丰谷粮油有限公司",
        "number": "XS-1",
        "invoice_date": dt.date(2026, 10, 8),
        "due_date": dt.date(2026, 12, 7),
        "amount": 4_860_000,
        "paid_amount": 0,
        "open_amount": 4_860_000,
        "document": "invoice",
    }


def test_the_issues_of_the_picture(parse: Parse) -> None:
    rows = [
        HEADER,
        row(number="1", due="2026/13/02"),
        row(number="2", amount="12,80O.00", open="12,800.00"),
        row(number="3"),
        row(number="3", amount="9.00", open="9.00"),
        row(number="4", amount="5,200.00", open="5,000.00"),
        row(number="5", on="2026-11-02"),
    ]
    table = parse(rows, options=Options(as_of=dt.date(2026, 10, 31)))
    assert [(issue.row, issue.value, issue.text, issue.advice) for issue in table.errors] == [
        (2, "2026/13/02", "不是有效日期", "在文件中改为 2026-12-02 这类格式"),
        (3, "12,80O.00", "含字母 O，不是金额", "改为数字 0"),
        (5, "3", "与第 4 行重复，内容不同", "保留一行"),
        (6, "5,000.00", "不等于金额减已收，差 200.00", "核对已收金额"),
    ]
    assert [(issue.row, issue.header, issue.text, issue.advice) for issue in table.hints] == [
        (7, "单据日期", "晚于基准日", "可导入，不计入本期账龄")
    ]
    assert table.good == [2, 5]
    assert table.count(Outcome.REJECTED) == 4
    missing = make_issue(Severity.ERROR, Reason.UNKNOWN_CUSTOMER, {}, row=47, field="customer_code", value="C-0099")
    assert (missing.text, missing.advice) == ("客户不存在", "新建客户，或改为已有编码")


def test_what_keeps_a_row_out(parse: Parse) -> None:
    rows = [
        HEADER,
        row(code="", name=""),
        row(number=""),
        row(on=""),
        row(amount="", open=""),
        row(amount="0", open="0"),
        row(on="0202-01-01"),
        row(on="9999-01-01"),
        row(amount="1000000000000.01", open=""),
        row(number="N" * 65),
        [*row(number="8"), "x", "y"],
        row(number="9", on="垃圾", amount="垃圾"),
    ]
    table = parse(rows)
    assert brief(table.errors) == [
        (2, "customer_code", Reason.NO_CUSTOMER),
        (3, "number", Reason.MISSING),
        (4, "invoice_date", Reason.MISSING),
        (5, "amount", Reason.MISSING),
        (6, "amount", Reason.ZERO_AMOUNT),
        (7, "invoice_date", Reason.YEAR_RANGE),
        (8, "invoice_date", Reason.YEAR_RANGE),
        (9, "amount", Reason.TOO_LARGE),
        (10, "number", Reason.TOO_LONG),
        (11, "", Reason.EXTRA_CELLS),
        (12, "invoice_date", Reason.BAD_DATE),
        (12, "amount", Reason.BAD_AMOUNT),
    ]
    assert table.good == []


def test_hints_do_not_keep_a_row_out(parse: Parse) -> None:
    header = [*HEADER, "结清日期", "币别", "税额", "不含税金额"]
    rows = [
        header,
        [*row(number="1", due="2026-10-01"), "", "", "", ""],
        [*row(number="2"), "2026-01-01", "", "", ""],
        [*row(number="3"), "", "美元", "", ""],
        [*row(number="4"), "", "CNY", "100", "200"],
        [*row(number="5", paid="50000", open="-1400"), "", "", "", ""],
    ]
    table = parse(rows)
    assert brief(table.issues) == [
        (2, "due_date", Reason.DUE_BEFORE),
        (3, "settled_on", Reason.SETTLED_BEFORE),
        (4, "currency", Reason.FOREIGN),
        (5, "amount", Reason.TAX_DIFFERS),
        (6, "paid_amount", Reason.PAID_OVER),
    ]
    assert len(table.good) == 5


def test_equal_rows_are_folded_and_contradictions_are_errors(parse: Parse) -> None:
    table = parse([HEADER, GOOD, GOOD, row(number="2"), row(number="2", code="C-0002")])
    assert (table.good, table.count(Outcome.DUPLICATE), table.errors) == ([0, 2, 3], 1, ())


def test_lines_of_one_invoice_with_its_total_repeated_are_one_invoice(parse: Parse) -> None:
    header = [
        "Invoice Date",
        "Invoice ID",
        "Invoice Number",
        "Invoice Status",
        "Customer Name",
        "Due Date",
        "Item Name",
        "Item Price",
        "Total",
        "Balance",
    ]
    rows = [
        ["2026-10-01", "1", "INV-1", "Overdue", "甲", "2026-10-31", "椅", "60.00", "100.00", "40.00"],
        ["2026-10-01", "1", "INV-1", "Overdue", "甲", "2026-10-31", "桌", "40.00", "100.00", "40.00"],
        ["2026-10-02", "2", "INV-2", "Draft", "甲", "2026-10-31", "椅", "60.00", "60.00", "60.00"],
        ["2026-10-03", "3", "INV-3", "Void", "甲", "2026-10-31", "椅", "60.00", "60.00", "0.00"],
        ["2026-10-03", "4", "INV-4", "Closed", "乙", "2026-10-31", "椅", "60.00", "60.00", "0.00"],
    ]
    table = parse([header, *rows])
    assert list(table.outcomes) == [Outcome.GOOD, Outcome.DUPLICATE, Outcome.SKIPPED, Outcome.GOOD, Outcome.GOOD]
    assert [table.columns["status"][index] for index in table.good] == ["normal", "void", "normal"]
    assert table.columns["paid_amount"] == [6_000, 6_000, 0, 6_000, 6_000]
    assert brief(table.issues) == [(4, "status", Reason.DRAFT)]


def test_lines_with_amounts_of_their_own_are_never_folded(parse: Parse) -> None:
    header = ["客户名称", "单据编号", "单据日期", "价税合计", "品名"]
    rows = [
        ["甲", "1", "2026-10-01", "5.00", "钉"],
        ["甲", "1", "2026-10-01", "5.00", "锤"],
        ["甲", "1", "2026-10-01", "7.00", "锯"],
    ]
    table = parse([header, *rows])
    assert table.good == [0]
    assert brief(table.errors) == [(3, "number", Reason.DUPLICATE), (4, "number", Reason.DUPLICATE)]


def test_void_and_red_invoices(parse: Parse) -> None:
    header = ["发票号码", "开票日期", "购方单位代号", "金额", "税额", "价税合计", "发票状态", "单据类型"]
    rows = [
        ["1", "2017/8/4", "B1", "100", "13", "113", "有效发票", "发票"],
        ["2", "2017/8/4", "B1", "-100", "-13", "-113", "有效发票", "发票"],
        ["3", "2017/8/4", "B1", "0", "0", "0", "作废发票", "发票"],
        ["4", "2017/8/4", "B1", "100", "13", "113", "有效发票", "红字发票"],
    ]
    table = parse([header, *rows])
    assert table.issues == ()
    assert table.columns["document"] == ["invoice", "credit_note", "invoice", "credit_note"]
    assert table.columns["amount"] == [11_300, -11_300, 0, -11_300]
    assert table.columns["net_amount"][3] == -10_000
    assert table.columns["status"] == ["normal", "normal", "void", "normal"]


def test_an_amount_follows_from_net_and_tax(parse: Parse) -> None:
    header = ["客户", "单号", "日期", "金额(万元)", "税额(万元)"]
    table = parse([header, ["甲", "1", "2026-1-1", "1.00", "0.13"], ["甲", "2", "2026-1-1", "1", ""]])
    assert table.columns["amount"] == [1_130_000, None]
    assert brief(table.errors) == [(3, "tax_amount", Reason.MISSING)]


def test_lines_of_totals_are_left_out_and_said(parse: Parse) -> None:
    rows = [
        HEADER,
        GOOD,
        ["", "小 计", "", "", "", "48,600.00", "", ""],
        ["合计：", "", "", "", "", "48,600.00", "", ""],
    ]
    table = parse(rows)
    assert list(table.outcomes) == [Outcome.GOOD, Outcome.SKIPPED, Outcome.SKIPPED]
    assert brief(table.issues) == [(3, "", Reason.TOTAL_ROW), (4, "", Reason.TOTAL_ROW)]


def test_customers(parse: Parse) -> None:
    header = ["客户编码", "客户名称", "统一社会信用代码", "账期", "信用额度(万元)", "备注", "往来单位类型"]
    rows = [
        header,
        ["C-1", "甲", "91350100M000100Y43", "月结30天", "12.5", "x" * 3_000, "客户"],
        ["C-2", "乙", "91350100M000100Y44", "现结", "0", "", "客户"],
        ["C-2", "乙乙", "", "", "", "", "客户"],
        ["C-3", "", "", "随便", "", "", ""],
        ["C-4", "丁", "", "", "", "", "供应商"],
        ["C-1", "甲", "91350100M000100Y43", "月结30天", "12.5", "x" * 3_000, "客户"],
    ]
    table = parse(rows, Kind.CUSTOMERS)
    assert list(table.outcomes) == [0, 0, Outcome.REJECTED, Outcome.REJECTED, Outcome.SKIPPED, Outcome.DUPLICATE]
    assert table.columns["credit_limit"][:3] == [12_500_000, 0, None]
    assert table.columns["terms_days"][:3] == [30, 0, None]
    assert len(table.columns["notes"][0]) == 2_000
    assert [issue.reason for issue in table.hints] == [Reason.CUT, Reason.CREDIT_CODE, Reason.SUPPLIER, Reason.CUT]
    assert [issue.reason for issue in table.errors] == [Reason.DUPLICATE, Reason.BAD_DAYS]


def test_contacts_are_named_by_their_parts(parse: Parse) -> None:
    header = ["Account Name", "First Name", "Last Name", "Email"]
    rows = [["Oak", "Jane", "Doe", "a@example.com"], ["Oak", "工", "陈", ""], ["Oak", "", "", ""]]
    table = parse([header, *rows], Kind.CONTACTS)
    assert table.columns["name"] == ["Jane Doe", "陈工", None]
    assert brief(table.errors) == [(4, "last_name", Reason.MISSING)]


def test_receipts_without_a_number_are_never_folded(parse: Parse) -> None:
    header = ["客户名称", "收款单号", "收款日期", "收款金额", "发票号码"]
    rows = [
        ["甲", "", "2026-10-01", "5.00", ""],
        ["甲", "", "2026-10-01", "5.00", ""],
        ["甲", "S1", "2026-10-01", "5.00", "X1"],
        ["甲", "S1", "2026-10-01", "7.00", "X2"],
        ["甲", "S1", "2026-10-01", "7.00", "X2"],
        ["甲", "S2", "2026-10-01", "-7.00", ""],
        ["甲", "S3", "2026-10-01", "0", ""],
    ]
    table = parse([header, *rows], Kind.RECEIPTS, Options(as_of=dt.date(2026, 9, 30)))
    assert list(table.outcomes) == [0, 0, 0, 0, Outcome.DUPLICATE, 0, Outcome.REJECTED]
    assert {issue.reason for issue in table.hints} == {Reason.AFTER_AS_OF}


def test_orders_may_lack_an_amount(parse: Parse) -> None:
    header = ["orderNumber", "orderDate", "status", "customerNumber"]
    table = parse([header, ["10100", "2003-01-06", "Shipped", "363"]], Kind.ORDERS)
    assert table.good == [0]
    assert "amount" not in table.columns


def test_the_order_of_day_and_month_is_found_shared_or_asked(parse: Parse) -> None:
    header = ["客户", "单号", "日期", "到期日", "金额"]
    shared = parse([header, ["甲", "1", "1/2/2026", "31/3/2026", "5.00"]])
    assert shared.columns["invoice_date"] == [dt.date(2026, 2, 1)]
    assert all(order.certain for order in shared.date_orders.values())
    rows = [header, ["甲", "1", "1/2/2026", "2026-03-01", "5.00"]]
    asked = parse(rows)
    assert asked.columns["invoice_date"] == [dt.date(2026, 1, 2)]
    assert not asked.date_orders["invoice_date"].certain
    assert brief(asked.hints) == [(2, "invoice_date", Reason.ORDER_ASSUMED)]
    told = parse(rows, options=Options(date_order=Order.DAY_FIRST))
    assert told.columns["invoice_date"] == [dt.date(2026, 2, 1)]
    assert told.issues == ()


def test_identifiers_a_spreadsheet_has_rounded_are_pointed_at(xlsx_file: Callable[..., Path], parse: Parse) -> None:
    header = ["客户", "发票号码", "日期", "金额"]
    source = open_table(xlsx_file([header, ["甲", 24312000000012345678, dt.date(2026, 1, 1), 5]]))
    table = parse_table(source, match_table(source, Kind.INVOICES))
    assert brief(table.hints) == [(2, "number", Reason.LONG_NUMBER)]
    text = parse([header, ["甲", "2.43120E+19", "2026-1-1", "5"]])
    assert brief(text.hints) == [(2, "number", Reason.LONG_NUMBER)]


def test_a_workbook_parses_to_what_its_csv_parses_to(xlsx_file: Callable[..., Path], parse: Parse) -> None:
    header = ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "价税合计", "争议", "余额"]
    row = ["C-0001", "丰谷粮油有限公司", 1.0, dt.datetime(2026, 10, 8), 46_363, 0.1 + 0.2, True, ""]
    source = open_table(xlsx_file([header, row]))
    table = parse_table(source, match_table(source, Kind.INVOICES))
    same = parse([header, ["C-0001", "丰谷粮油有限公司", "1", "2026-10-08", "2026-12-07", "0.30", "是", ""]])
    assert table.columns == same.columns
    assert table.issues == ()


def test_an_unmapped_required_field_is_refused(parse: Parse) -> None:
    with pytest.raises(InvalidInputError, match="没有找到必需的列：单据编号"):
        parse([HEADER, GOOD], number=None)


def test_a_header_without_rows_is_fine(parse: Parse) -> None:
    table = parse([HEADER])
    assert (table.good, table.issues) == ([], ())


def test_cancelling_is_heard(csv_file: Callable[..., Path]) -> None:
    source = open_table(csv_file([HEADER, GOOD]))
    with pytest.raises(Cancelled):
        parse_table(source, match_table(source, Kind.INVOICES), job=JobContext(cancelled=lambda: True))


def test_a_reason_stays_whatever_the_language(parse: Parse) -> None:
    rows = [HEADER, row(due="2026/13/02")]
    assert parse(rows).errors[0].text == "不是有效日期"
    set_language("en")
    assert parse(rows).errors[0].reason is Reason.BAD_DATE


words = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters='",'), max_size=12)
cells = st.one_of(st.just(""), words, st.sampled_from(["甲", "1", "2026-10-08", "12.50", "作废", "合计", "-5", "0"]))


@given(st.lists(st.lists(cells, min_size=8, max_size=8), max_size=12))
def test_every_row_comes_to_exactly_one_end(tmp_path_factory: pytest.TempPathFactory, body: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("any") / "any.csv"
    path.write_text("\n".join(",".join(line) for line in [HEADER, *body]), encoding="utf-8")
    source = open_table(path, header_row=1)
    table = parse_table(source, match_table(source, Kind.INVOICES), Options(as_of=dt.date(2026, 1, 1)))
    assert len(table.outcomes) == len(source.rows)
    assert all(len(column) == len(source.rows) for column in table.columns.values())
    rejected = {issue.row for issue in table.errors}
    ends = zip(source.row_numbers, table.outcomes, strict=True)
    assert rejected == {number for number, end in ends if end == Outcome.REJECTED}
    for index in table.good:
        assert table.columns["number"][index]
        assert table.columns["amount"][index] or table.columns["status"][index] == "void"
        assert table.columns["invoice_date"][index]
