"""Invoice lists of customers against a book: directions, numbers, void and red ones, and what comes a second time."""

import time
from pathlib import Path

import pytest
from services.importing.importing import import_file, plan_file, write_csv

from app.errors import InvalidInputError
from app.models.activity import TaxInvoice
from app.models.customer import Customer
from app.models.ledger import Invoice
from app.services.importing.fields import Kind
from app.services.importing.headers import guess_kind
from app.services.importing.intake import Choices
from app.services.importing.issues import Reason, Severity
from app.services.importing.undo import undo

pytestmark = pytest.mark.usefixtures("book")

SALES_HEAD = "企业代号,发票号码,开票日期,购方单位代号,金额,税额,价税合计,发票状态"
PURCHASE_HEAD = SALES_HEAD.replace("购方", "销方")
BUREAU_HEAD = (
    "序号,发票代码,发票号码,数电票号码,销方识别号,销方名称,购方识别号,购买方名称,开票日期,金额,税额,价税合计,"
    "发票来源,发票票种,发票状态,是否正数发票,开票人,备注"
)
OWN = "青禾渡食品商贸有限公司"


@pytest.fixture
def customer(book) -> Customer:
    now = "2026-10-01 09:00:00"
    return Customer.create(code="C-0017", name=OWN, initials="qhd", created_at=now, updated_at=now)


def lines(*rows: str, head: str, path: Path, encoding: str = "utf-8") -> Path:
    path.write_text("\n".join((head, *rows)) + "\n", encoding=encoding)
    return path


def reasons(plan) -> list[Reason]:
    return [issue.reason for issue in plan.issues if issue.severity is Severity.ERROR]


@pytest.mark.parametrize(("head", "direction"), [(SALES_HEAD, "sales"), (PURCHASE_HEAD, "purchase")])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_the_other_side_tells_the_direction(head: str, direction: str, encoding: str, tmp_path: Path) -> None:
    rows = (
        "E1,101,2017/8/4,B1,9401.71,1598.29,11000.0,有效发票",
        "E1,102,2017/8/9,B2,-100.00,-17.00,-117.0,有效发票",
        "E1,103,2017/8/9,B2,100.00,17.00,117.0, 作废发票",
        "E1,101,2017/8/4,B1,9401.71,1598.29,11000.0,有效发票",
        "E1,104,2017/8/9,B2,0,0,0,作废发票",
    )
    file = lines(*rows, head=head, path=tmp_path / "a.csv", encoding=encoding)
    plan = import_file("tax-invoices", file).plan
    assert (plan.new, plan.duplicates, plan.rejected, plan.issues) == (4, 1, 0, ())
    assert plan.mapping["counterparty"] == ("购方单位代号" if direction == "sales" else "销方单位代号")
    stored = {row.number: row for row in TaxInvoice.select()}
    assert {row.direction for row in stored.values()} == {direction}
    assert (stored["101"].amount_cents, stored["101"].tax_cents, stored["101"].total_cents) == (
        940_171,
        159_829,
        1_100_000,
    )
    assert (stored["102"].total_cents, stored["102"].status) == (-11_700, "valid")
    assert (stored["103"].status, stored["104"].status) == ("void", "void")
    assert Customer.get().code == "E1", "a customer named for the first time is made, as by invoices"
    again = import_file("tax-invoices", file)
    assert (again.batch, again.plan.unchanged) == (None, 4)
    assert Invoice.select().count() == 0


def test_one_that_was_voided_since_is_changed_and_goes_back(tmp_path: Path) -> None:
    import_file("tax-invoices", lines("E1,1,2026-09-01,B1,100,13,113,正常", head=SALES_HEAD, path=tmp_path / "a.csv"))
    plan = import_file(
        "tax-invoices", lines("E1,1,2026-09-01,B1,100,13,113,已作废", head=SALES_HEAD, path=tmp_path / "b.csv")
    ).plan
    assert (plan.new, plan.changed, TaxInvoice.get().status) == (0, 1, "void")
    undo(2)
    assert TaxInvoice.get().status == "valid"
    undo(1)
    assert (TaxInvoice.select().count(), Customer.select().count()) == (0, 0)


def test_the_same_number_on_another_day_is_another_invoice(tmp_path: Path) -> None:
    rows = (
        "E13,22058791,2017/10/26,A1,598.29,101.71,700.0,有效发票",
        "E13,22058791,2018/6/11,A1,344.83,55.17,400.0,有效发票",
    )
    plan = import_file("tax-invoices", lines(*rows, head=PURCHASE_HEAD, path=tmp_path / "a.csv")).plan
    assert (plan.new, plan.rejected) == (2, 0)


def test_rows_that_contradict_each_other_are_kept_out(tmp_path: Path) -> None:
    rows = ("E1,1,2026-09-01,B1,100,13,113,正常", "E1,1,2026-09-01,B1,200,26,226,正常")
    plan = plan_file("tax-invoices", lines(*rows, head=SALES_HEAD, path=tmp_path / "a.csv"))
    assert (plan.new, reasons(plan)) == (1, [Reason.DUPLICATE])


def test_net_and_tax_that_do_not_make_the_total_are_pointed_at(tmp_path: Path) -> None:
    rows = ("E1,1,2026-09-01,B1,100,13,112,正常", "E1,2,2026-09-01,B1,100,13,113.01,正常")
    plan = import_file("tax-invoices", lines(*rows, head=SALES_HEAD, path=tmp_path / "a.csv")).plan
    (issue,) = plan.issues
    assert (issue.row, issue.reason, issue.severity) == (2, Reason.TAX_DIFFERS, Severity.HINT)
    assert plan.new == 2


def test_the_export_of_the_tax_bureau_for_one_customer(customer: Customer, tmp_path: Path) -> None:
    rows = (
        f"1,,,26442000000000000001,91A,{OWN},91B,甲超市,2026-09-01 10:00:00,100.00,9.00,109.00,电子发票服务平台,数电票,正常,是,会计,",
        f"2,,,26442000000000000002,91A,{OWN},91B,甲超市,2026-09-02 10:00:00,-100.00,-9.00,-109.00,电子发票服务平台,数电票,正常,否,会计,",
        f"3,044001900111,12345678,,91C,乙粮油,91A,{OWN},2026-09-03 10:00:00,50.00,4.50,54.50,增值税发票管理系统,增值税专用发票,已红冲-部分,是,会计,",
        "4,,,26442000000000000004,91C,乙粮油,91B,甲超市,2026-09-03 10:00:00,50.00,4.50,54.50,电子发票服务平台,数电票,正常,是,会计,",
    )
    file = lines(*rows, head=BUREAU_HEAD, path=tmp_path / "a.csv")
    plan = import_file("tax-invoices", file, Choices(customer_code="C-0017")).plan
    assert (plan.new, reasons(plan)) == (3, [Reason.NOT_A_PARTY])
    stored = {row.number: (row.direction, row.counterparty, row.total_cents, row.status) for row in TaxInvoice.select()}
    assert stored == {
        "26442000000000000001": ("sales", "甲超市", 10_900, "valid"),
        "26442000000000000002": ("sales", "甲超市", -10_900, "valid"),
        "044001900111-12345678": ("purchase", "乙粮油", 5_450, "valid"),
    }


def test_the_export_of_the_tax_bureau_finds_its_customer_by_name(customer: Customer, tmp_path: Path) -> None:
    rows = (
        f"1,,,26442000000000000001,91A,{OWN},91B,甲超市,2026-09-01 10:00:00,100.00,9.00,109.00,,,正常,是,,",
        "4,,,26442000000000000004,91C,乙粮油,91B,甲超市,2026-09-03 10:00:00,50.00,4.50,54.50,,,正常,是,,",
    )
    file = lines(*rows, head=BUREAU_HEAD, path=tmp_path / "a.csv")
    plan = plan_file("tax-invoices", file)
    assert (plan.new, plan.made, reasons(plan)) == (1, (), [Reason.NO_DIRECTION])
    sales = plan_file("tax-invoices", file, Choices(direction="sales"))
    assert (sales.new, [made.name for made in sales.made]) == (2, ["乙粮油"])


def test_a_direction_is_chosen_or_stands_in_a_column(customer: Customer, tmp_path: Path) -> None:
    head = "发票号码,开票日期,对方名称,金额,税额,价税合计"
    file = lines("1,2026-09-01,甲,100,13,113", head=head, path=tmp_path / "a.csv")
    assert reasons(plan_file("tax-invoices", file, Choices(customer_code="C-0017"))) == [Reason.NO_DIRECTION]
    chosen = Choices(customer_code="C-0017", direction="purchase")
    assert plan_file("tax-invoices", file, chosen).tables[0].inserts[0].values[0] == "purchase"
    marked = lines(
        "1,2026-09-01,甲,100,13,113,进项",
        "2,2026-09-01,甲,100,13,113,销项",
        "3,2026-09-01,甲,1,0,1,别的",
        head=head + ",进销项",
        path=tmp_path / "b.csv",
    )
    plan = plan_file("tax-invoices", marked, Choices(customer_code="C-0017", direction="purchase"))
    assert [row.values[0] for row in plan.tables[0].inserts] == ["purchase", "sales"]
    assert reasons(plan) == [Reason.BAD_DIRECTION]
    by_map = Choices(customer_code="C-0017", manual={"counterparty": "对方名称", "direction": None})
    assert reasons(plan_file("tax-invoices", file, by_map)) == [Reason.NO_DIRECTION]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("E1,2,2026-02-30,B1,1,0,1,正常", Reason.BAD_DATE),
        ("E1,,2026-09-01,B1,1,0,1,正常", Reason.MISSING),
        (",2,2026-09-01,B1,1,0,1,正常", Reason.NO_CUSTOMER),
        ("E1,2,2026-09-01,B1,一,0,1,正常", Reason.BAD_AMOUNT),
        ("E1,2,2026-09-01,B1,1,0,1E+20,正常", Reason.ROUNDED),
        ("E1," + "9" * 70 + ",2026-09-01,B1,1,0,1,正常", Reason.TOO_LONG),
        ("E1,2,2026-09-01,B1,1,0,1,正常,多出", Reason.EXTRA_CELLS),
    ],
)
def test_what_is_wrong_with_a_row(row: str, reason: Reason, tmp_path: Path) -> None:
    file = lines("E1,1,2026-09-01,B1,100,13,113,正常", row, head=SALES_HEAD, path=tmp_path / "a.csv")
    plan = plan_file("tax-invoices", file)
    assert (reasons(plan), plan.new) == ([reason], 1)


def test_missing_amounts_follow_from_the_others(tmp_path: Path) -> None:
    rows = ("E1,1,2026-09-01,B1,100,,113,正常", "E1,2,2026-09-01,B1,,13,113,正常", "E1,3,2026-09-01,B1,100,13,,正常")
    import_file("tax-invoices", lines(*rows, head=SALES_HEAD, path=tmp_path / "a.csv"))
    assert {(row.amount_cents, row.tax_cents, row.total_cents) for row in TaxInvoice.select()} == {
        (10_000, 1_300, 11_300)
    }


def test_a_file_without_a_customer_is_refused_unless_one_is_chosen(tmp_path: Path) -> None:
    file = lines(
        "1,2026-09-01,甲,100,13,113", head="发票号码,开票日期,购方名称,金额,税额,价税合计", path=tmp_path / "a.csv"
    )
    with pytest.raises(InvalidInputError):
        plan_file("tax-invoices", file)


def test_our_own_list_stays_a_ledger_and_that_of_purchases_is_none() -> None:
    assert guess_kind(SALES_HEAD.split(",")) is Kind.INVOICES
    assert guess_kind(PURCHASE_HEAD.split(",")) is Kind.TAX_INVOICES
    assert guess_kind(BUREAU_HEAD.split(",")) is Kind.INVOICES


def test_a_hundred_thousand_invoices_come_in_quickly(tmp_path: Path) -> None:
    rows = [
        [f"E{n % 60}", n, f"2026-{n % 9 + 1:02d}-{n % 28 + 1:02d}", f"B{n % 900}", "100.00", "13.00", "113.00", "正常"]
        for n in range(100_000)
    ]
    file = write_csv(tmp_path / "large.csv", SALES_HEAD.split(","), *rows)
    began = time.perf_counter()
    assert import_file("tax-invoices", file).plan.new == 100_000
    assert time.perf_counter() - began < 30, "some seconds on a quiet machine"
