"""Bank flows as the banks write them, against a book: columns, signs, balances, and what comes a second time."""

import time
from pathlib import Path

import pytest
from services.importing.importing import import_file, plan_file, write_csv

from app.errors import NotFoundError
from app.models import database
from app.models.activity import BankFlow
from app.models.customer import Customer
from app.services.importing.intake import Choices
from app.services.importing.issues import Reason, Severity
from app.services.importing.undo import undo

pytestmark = pytest.mark.usefixtures("book")

WHOLE = Choices(customer_code="C-0017")
# The header lines of exports of the large banks, without the address lines above them.
ICBC = "凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额"
CCB = "账号,账户名称,交易时间,借方发生额(支取),贷方发生额(收入),余额,币种,对方户名,对方账号,对方开户机构,记账日期,摘要,备注"
ABC = "交易时间,收入金额,支出金额,账户余额,对方账号,对方户名,交易用途,摘要"
BOC = "交易日期,业务类型,付款人账号,付款人名称,收款人账号,收款人名称,交易金额,交易后余额,摘要"
CMB = "交易日,交易时间,起息日,交易类型,借方金额,贷方金额,余额,摘要,流水号,收(付)方名称,收(付)方账号"
SIGNED = "交易日期,金额,余额,对方名称,摘要"
MARKED = "交易日期,借贷标志,交易金额,余额,对方户名,摘要"


@pytest.fixture(autouse=True)
def customer(book) -> Customer:
    now = "2026-10-01 09:00:00"
    return Customer.create(code="C-0017", name="青禾渡食品商贸有限公司", initials="qhd", created_at=now, updated_at=now)


def lines(*rows: str, head: str, path: Path, encoding: str = "utf-8") -> Path:
    path.write_text("\n".join((head, *rows)) + "\n", encoding=encoding)
    return path


def stored() -> list[tuple[object, ...]]:
    rows = BankFlow.select().order_by(BankFlow.booked_on, BankFlow.id)
    return [(str(row.booked_on), row.credit_cents, row.debit_cents, row.balance_cents) for row in rows]


BANKS = {
    "icbc": (
        ICBC,
        ['1,6217,8801,2026-09-01 10:20:33,贷,,"1,000.00",102,货款,,甲店,1500.00', "2,6217,8802,2026-09-02 09:00:00,借,200.00,,102,采购,,乙厂,1300.00"],
    ),
    "ccb": (
        CCB,
        ['6217,青禾渡,20260901 10:20:33,0.00,"1,000.00",1500.00,人民币,甲店,8801,支行,20260901,货款,', "6217,青禾渡,20260902 09:00:00,200.00,0.00,1300.00,人民币,乙厂,8802,支行,20260902,采购,"],
    ),
    "abc": (ABC, ['20260901102033,"1,000.00",,1500.00,8801,甲店,,货款', "20260902090000,,-200.00,1300.00,8802,乙厂,,采购"]),
    "cmb": (CMB, ["20260901,10:20:33,20260901,转账,,1000.00,1500.00,货款,L1,甲店,8801", "20260902,09:00:00,20260902,转账,200.00,,1300.00,采购,L2,乙厂,8802"]),
    "signed": (SIGNED, ["2026/9/1,1000.00,1500.00,甲店,货款", "2026/9/2,-200.00,1300.00,乙厂,采购"]),
    "marked": (MARKED, ["2026-09-01,贷,1000.00,1500.00,甲店,货款", "2026-09-02,借,200.00,1300.00,乙厂,采购"]),
    "marked and signed": (MARKED, ["2026-09-01,收,1000.00,1500.00,甲店,货款", "2026-09-02,支,-200.00,1300.00,乙厂,采购"]),
    "latest first": (MARKED, ["2026-09-02,借,200.00,1300.00,乙厂,采购", "2026-09-01,贷,1000.00,1500.00,甲店,货款"]),
}  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
@pytest.mark.parametrize("bank", BANKS)
def test_the_exports_of_banks(bank: str, encoding: str, tmp_path: Path) -> None:
    head, rows = BANKS[bank]
    file = lines(*rows, head=head, path=tmp_path / "flows.csv", encoding=encoding)
    plan = import_file("bank-flows", file, WHOLE).plan
    assert (plan.new, plan.rejected, plan.issues) == (2, 0, ())
    assert stored() == [("2026-09-01", 100_000, 0, 150_000), ("2026-09-02", 0, 20_000, 130_000)]
    first = BankFlow.select().order_by(BankFlow.id).first()
    assert (first.counterparty, first.memo) == ("甲店", "货款")
    again = import_file("bank-flows", file, WHOLE)
    assert (again.batch, again.plan.new, again.plan.unchanged) == (None, 0, 2)


def test_lines_above_the_header_and_totals_below_are_no_flows(tmp_path: Path) -> None:
    file = tmp_path / "flows.csv"
    file.write_text(
        "中国示例银行账户明细\n账号：6217,户名：青禾渡\n" + MARKED + "\n"
        "2026-09-01,贷,1000.00,1500.00,甲店,货款\n,,,,,合计\n"
    )
    plan = import_file("bank-flows", file, WHOLE).plan
    assert (plan.new, plan.skipped, plan.rejected) == (1, 1, 0)


def test_statements_of_overlapping_periods_are_not_doubled(tmp_path: Path) -> None:
    same = "2026-09-02,借,5.00,,乙厂,手续费"
    july = lines("2026-09-01,贷,1000.00,,甲店,货款", same, same, head=MARKED, path=tmp_path / "a.csv")
    later = lines(same, same, same, "2026-09-03,贷,7.00,,丙店,货款", head=MARKED, path=tmp_path / "b.csv")
    assert import_file("bank-flows", july, WHOLE).plan.new == 3
    plan = import_file("bank-flows", later, WHOLE).plan
    assert (plan.new, plan.unchanged) == (2, 2), "two of the three equal lines are known"
    assert sorted(row.ordinal for row in BankFlow.select().where(BankFlow.debit_cents == 500)) == [0, 1, 2]
    done = undo(2)
    assert (done.removed, BankFlow.select().count()) == (2, 3)
    undo(1)
    assert BankFlow.select().count() == 0


def test_a_balance_that_does_not_follow_is_said_with_its_row(tmp_path: Path) -> None:
    rows = ["2026-09-01,贷,100.00,600.00,甲,", "2026-09-02,借,50.00,549.00,乙,", "2026-09-03,贷,1.00,550.00,甲,"]
    plan = plan_file("bank-flows", lines(*rows, head=MARKED, path=tmp_path / "a.csv"), WHOLE)
    (issue,) = plan.issues
    assert (issue.reason, issue.row, issue.severity, plan.rejected) == (Reason.BALANCE_BREAKS, 3, Severity.HINT, 0)
    assert "1.00" in issue.text


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2026-13-01,贷,1.00,,甲,", Reason.BAD_DATE),
        ("1899-01-01,贷,1.00,,甲,", Reason.YEAR_RANGE),
        (",贷,1.00,,甲,", Reason.MISSING),
        ("2026-09-01,贷,一百,,甲,", Reason.BAD_AMOUNT),
        ("2026-09-01,贷,1O0.00,,甲,", Reason.LETTER),
        ("2026-09-01,贷,99999999999999,,甲,", Reason.TOO_LARGE),
        ("2026-09-01,贷,0.00,,甲,", Reason.NO_MOVEMENT),
        ("2026-09-01,中,1.00,,甲,", Reason.BAD_SIDE),
        ("2026-09-01,贷,1.00,很多,甲,", Reason.BAD_AMOUNT),
    ],
)
def test_what_is_wrong_with_a_row(row: str, reason: Reason, tmp_path: Path) -> None:
    file = lines("2026-09-01,贷,1.00,,甲,", row, head=MARKED, path=tmp_path / "a.csv")
    plan = plan_file("bank-flows", file, WHOLE)
    assert [issue.reason for issue in plan.issues if issue.severity is Severity.ERROR] == [reason]
    assert (plan.new, plan.rejected) == (1, 1)


def test_a_reversal_stays_negative_and_is_pointed_at(tmp_path: Path) -> None:
    rows = ["2026-09-01,100.00,,600.00,甲,,,", "2026-09-02,-30.00,,570.00,甲,,冲正,"]
    head = "交易日期,贷方发生额,借方发生额,余额,对方户名,用途,摘要,备注2"
    plan = import_file("bank-flows", lines(*rows, head=head, path=tmp_path / "a.csv"), WHOLE).plan
    assert [issue.reason for issue in plan.issues] == [Reason.REVERSED]
    assert stored()[1] == ("2026-09-02", -3_000, 0, 57_000)


def test_an_opening_line_is_no_flow(tmp_path: Path) -> None:
    file = lines("2026-09-01,,,500.00,,期初余额", "2026-09-01,贷,1.00,501.00,甲,", head=MARKED, path=tmp_path / "a.csv")
    plan = plan_file("bank-flows", file, WHOLE)
    assert (plan.new, plan.skipped, plan.rejected) == (1, 1, 0)


def test_customers_come_from_a_column_or_for_the_whole_file(tmp_path: Path) -> None:
    head = ["客户编码", "交易日期", "收入", "支出"]
    file = write_csv(tmp_path / "c.csv", head, ["C-0017", "2026-09-01", "1", ""], ["C-0099", "2026-09-01", "2", ""])
    plan = plan_file("bank-flows", file)
    assert [customer.code for customer in plan.made] == ["C-0099"], "as with invoices, a new customer is made"
    everything = plan_file("bank-flows", file, WHOLE)
    assert (everything.new, everything.made) == (2, ())
    with pytest.raises(NotFoundError):
        plan_file("bank-flows", file, Choices(customer_code="C-0404"))


def test_undoing_takes_a_customer_back_that_the_file_named_first(tmp_path: Path) -> None:
    head = ["客户编码", "交易日期", "收入", "支出"]
    import_file("bank-flows", write_csv(tmp_path / "c.csv", head, ["C-0099", "2026-09-01", "2", ""]))
    undo(1)
    assert (BankFlow.select().count(), Customer.select().count()) == (0, 1)


def test_a_hundred_thousand_lines_come_in_quickly(tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    with file.open("w", encoding="utf-8") as stream:
        stream.write(MARKED + "\n")
        for number in range(100_000):
            stream.write(
                f"2026-{number % 9 + 1:02d}-{number % 28 + 1:02d},贷,{number}.25,,客户{number % 500},货款{number}\n"
            )
    began = time.perf_counter()
    assert import_file("bank-flows", file, WHOLE).plan.new == 100_000
    assert time.perf_counter() - began < 30, "some seconds on a quiet machine"
    assert database.scalar("SELECT SUM(credit_cents) FROM bank_flow") == sum(
        number * 100 + 25 for number in range(100_000)
    )
