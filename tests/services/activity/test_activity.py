"""Bank flows and invoice lists of a small book, by month, as indicators, as cross-checks and as sheets."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock
from app.models import database
from app.models.activity import BankFlow, TaxInvoice
from app.models.customer import Customer
from app.models.statement import Statement
from app.services.activity import cross_checks, listing, sheets
from app.services.activity.cross_checks import Check, checks
from app.services.activity.indicators import indicators
from app.services.activity.months import both_directions, coverage, invoice_months
from app.services.activity.picture import bank_picture, invoice_picture
from app.services.activity.wording import check_against, check_name, reason
from app.services.exporting.workbook import write
from app.services.rules.figure import Figure
from app.services.rules.periods import Period

pytestmark = pytest.mark.usefixtures("book")
AS_OF = date(2026, 10, 31)
QUARTER = Period(date(2026, 7, 1), date(2026, 9, 30))


def stamped(**values):
    now = clock.now()
    return values | {"created_at": now, "updated_at": now}


@pytest.fixture
def customer(book) -> int:
    return Customer.create(**stamped(code="C-0017", name="青禾渡食品商贸有限公司", initials="qhd")).id


def flow(customer: int, day: str, credit: int = 0, debit: int = 0, balance: int | None = None, **more) -> None:
    BankFlow.create(
        **stamped(
            customer=customer, booked_on=day, credit_cents=credit, debit_cents=debit, balance_cents=balance, **more
        )
    )


def invoice(customer: int, number: str, day: str, net: int, party: str = "甲", **more) -> None:
    values = {"direction": "sales", "status": "valid", "tax_cents": net * 9 // 100} | more
    TaxInvoice.create(
        **stamped(
            customer=customer,
            number=number,
            issued_on=day,
            amount_cents=net,
            total_cents=net + values["tax_cents"],
            counterparty=party,
            **values,
        )
    )


def statement(customer: int, end: str, revenue: int) -> None:
    Statement.create(**stamped(customer=customer, period_end=end, period="quarter", lines={"revenue": revenue}))


def test_months_add_up_and_close_with_the_last_balance_of_each_account(customer):
    flow(customer, "2026-08-02", credit=500, balance=1_500, account="A")
    flow(customer, "2026-08-20", debit=200, balance=1_300, account="A")
    flow(customer, "2026-08-20", debit=100, balance=1_200, account="A")
    flow(customer, "2026-08-05", credit=7, balance=77, account="B")
    flow(customer, "2026-10-09", credit=9)
    picture = bank_picture(customer, AS_OF, 0)
    assert [(row.month, row.inflow_cents, row.outflow_cents, row.balance_cents) for row in picture.months] == [
        (date(2026, 10, 1), 9, 0, None),
        (date(2026, 9, 1), 0, 0, None),
        (date(2026, 8, 1), 507, 300, 1_277),
    ]
    assert (picture.spanned, len(picture.ids)) == (3, 5)
    assert bank_picture(customer, AS_OF, 1).months[0].month == date(2026, 10, 1)
    assert bank_picture(customer, date(2026, 8, 10), 0).months[0].outflow_cents == 0, "only what was dated by then"


def test_an_invoice_list_counts_void_and_red_ones(customer):
    invoice(customer, "1", "2026-09-01", 1_000)
    invoice(customer, "2", "2026-09-02", -200)
    invoice(customer, "3", "2026-09-03", 5_000, status="void")
    invoice(customer, "4", "2026-08-03", 600, "厂", direction="purchase")
    rows = both_directions(invoice_months(AS_OF, [customer])[customer])
    september = rows[0].sales
    assert (september.count, september.amount_cents, september.red_count) == (2, 800, 1)
    assert (september.red_cents, september.void_count, rows[1].purchases.amount_cents) == (200, 1, 600)
    assert (coverage(customer, AS_OF).invoice_months, coverage(customer, AS_OF).bank_months) == (2, 0)
    picture = invoice_picture(customer, AS_OF, 0, "purchase")
    assert [listing.invoice_rows(picture.ids)[each].counterparty for each in picture.ids] == ["厂"]
    assert [(party.name, party.cents, party.share) for party in picture.buyers] == [("甲", 800, 1.0)]


def test_all_customers_in_one_pass_are_what_each_is_alone(customer):
    other = Customer.create(**stamped(code="C-0018", name="乙", initials="y")).id
    silent = Customer.create(**stamped(code="C-0019", name="丙", initials="b")).id
    for number in range(30):
        invoice(customer, str(number), f"2026-{number % 9 + 1:02d}-11", 100 + number, f"买方{number % 7}")
        invoice(other, str(number), f"2026-{number % 4 + 3:02d}-11", 100, direction="purchase")
        flow(other, f"2026-{number % 9 + 1:02d}-12", credit=number)
    together = indicators(AS_OF)
    assert together.keys() == {customer, other}
    for each in (customer, other):
        assert indicators(AS_OF, [each])[each] == together[each]
    nothing = indicators(AS_OF, [silent])[silent]
    assert (nothing.sales.level.reason, nothing.bank.inflow.reason) == ("no_records", "no_records")
    assert together[other].sales.level.reason == "no_records", "a list of purchases says nothing of sales"


def test_cross_checks_by_hand(customer):
    statement(customer, "2026-06-30", 40_000)
    statement(customer, "2026-09-30", 140_000)
    for number, (day, net, party) in enumerate(
        [
            ("2026-07-05", 60_000, "甲"),
            ("2026-09-30", 20_000, "乙"),
            ("2026-04-01", 10_000, "甲"),
            ("2026-06-30", 10_000, "丙"),
        ]
    ):
        invoice(customer, str(number), day, net, party)
    invoice(customer, "void", "2026-08-01", 99_999, status="void")
    flow(customer, "2026-07-01", credit=98_100)
    flow(customer, "2026-10-01", credit=1)
    found = {row.check: row for row in checks(customer, date(2026, 9, 30), AS_OF).rows}
    receipts, invoiced = found[Check.RECEIPTS], found[Check.INVOICED]
    assert (receipts.figure.value, receipts.compared.value) == (98_100, 109_000)
    assert (receipts.difference.value, receipts.over) == (-0.1, False)
    assert (invoiced.figure.value, invoiced.compared.value, invoiced.difference.value) == (80_000, 100_000, -0.2)
    assert invoiced.over
    assert (found[Check.BUYERS].figure.value, found[Check.BUYERS].compared.value) == (2, 2)
    largest = found[Check.LARGEST]
    assert (largest.figure, largest.compared, largest.difference) == (Figure(0.75), Figure(0.5), Figure(0.25))
    assert largest.over


def test_cross_checks_say_what_is_missing(customer):
    assert checks(customer, date(2026, 9, 30), AS_OF).rows == ()
    flow(customer, "2026-07-01", credit=1)
    found = {row.check: row for row in checks(customer, date(2026, 9, 30), AS_OF).rows}
    assert found[Check.RECEIPTS].compared.reason == cross_checks.NO_STATEMENT
    assert found[Check.INVOICED].figure.reason == cross_checks.NO_INVOICES
    assert found[Check.BUYERS].difference.reason == cross_checks.NO_INVOICES
    statement(customer, "2026-03-31", 500)
    invoice(customer, "1", "2026-02-01", 400)
    spring = {row.check: row for row in checks(customer, date(2026, 3, 31), AS_OF).rows}
    assert spring[Check.INVOICED].compared == Figure(500.0), "the first quarter needs no earlier statement"
    assert spring[Check.BUYERS].compared.reason == cross_checks.NO_EARLIER
    assert all(reason(row.difference.reason) for row in spring.values() if not row.difference.known)


def test_cross_checks_in_words():
    before = Period(date(2026, 4, 1), date(2026, 6, 30))
    assert [f"{check_name(check)} {check_against(check, before)}" for check in Check] == [
        "银行流水收入 对含税收入",
        "开票清单 对营业收入",
        "开票买方 对 4–6 月",
        "首位买方占比 对 4–6 月",
    ]


def test_lines_are_sorted_in_sql(customer):
    for number, cents in enumerate([5, 9, 7]):
        flow(customer, f"2026-09-0{number + 1}", credit=cents, counterparty="乙甲乙"[number])
    rows = listing.flow_rows(listing.flow_ids(customer, QUARTER, [("counterparty", False), ("credit", True)]))
    ordered = listing.flow_ids(customer, QUARTER, [("counterparty", True), ("credit", True), ("nothing", True)])
    assert [rows[each].credit_cents for each in ordered] == [9, 7, 5]
    assert [rows[each].credit_cents for each in listing.flow_ids(customer, QUARTER, [("credit", True)])] == [9, 7, 5]
    assert [party.name for party in listing.flow_parties(customer, QUARTER)] == ["乙", "甲"]


def test_sheets_hold_every_line(customer, tmp_path: Path):
    from openpyxl import load_workbook

    flow(customer, "2026-09-01", credit=150, balance=150, counterparty="=1+1")
    invoice(customer, "7", "2026-09-01", 1_000, status="void")
    invoice(customer, "8", "2026-09-01", 2_000)
    path = tmp_path / "out.xlsx"
    assert write(path, [sheets.bank_sheet(customer, QUARTER), sheets.invoice_sheet(customer, QUARTER)]) == 3
    bank, invoices = load_workbook(path).worksheets
    assert [cell.value for cell in bank[5]][2:] == ["=1+1", None, None, 1.5, None, 1.5]
    assert bank["C5"].data_type == "s"
    assert invoices["E7"].value == 20, "the total leaves out what is void"


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(-500, 2_000), st.booleans()), max_size=25))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_months_are_the_lines_added_up(book, rows):
    database.execute("DELETE FROM customer")
    customer = Customer.create(**stamped(code="C-1", name="甲", initials="j")).id
    for number, (month, net, void) in enumerate(rows):
        invoice(customer, str(number), f"2026-{month:02d}-15", net, tax_cents=0, status="void" if void else "valid")
    found = invoice_months(AS_OF, [customer]).get(customer, {}).get("sales", {})
    assert sum(row.amount_cents for row in found.values()) == sum(net for _, net, void in rows if not void)
    assert sum(row.void_count for row in found.values()) == sum(void for *_, void in rows)
    assert sum(row.red_cents for row in found.values()) == -sum(min(net, 0) for _, net, void in rows if not void)
