"""A file of invoices becomes invoices, receipts and customers; the same file again changes nothing."""

from datetime import date
from pathlib import Path

import pytest
from services.importing.importing import import_file, plan_file, write_csv

from app.models import database
from app.models.customer import Customer
from app.models.ledger import Invoice, Receipt
from app.services import audit
from app.services.importing.intake import Choices

HEAD = ["客户编码", "客户名称", "单据编号", "开单日期", "到期日", "价税合计"]
pytestmark = pytest.mark.usefixtures("book")


def _counts(plan) -> tuple[int, int, int, int]:
    return plan.new, plan.changed, plan.unchanged, plan.rejected


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "a.csv", HEAD, ["C-1", "甲公司", "XS-1", "2026-10-01", "2026-10-31", "100.00"])
    plan = plan_file("invoices", file)
    assert _counts(plan) == (1, 0, 0, 0)
    assert Customer.select().count() == Invoice.select().count() == 0


def test_a_customer_named_only_by_an_invoice_is_made_and_flagged(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "a.csv", HEAD, ["C-1", "甲公司", "XS-1", "2026-10-01", "2026-10-31", "100.00"])
    import_file("invoices", file)
    customer = Customer.get()
    assert (customer.code, customer.name, customer.needs_completion) == ("C-1", "甲公司", True)
    assert customer.traded_since == date(2026, 10, 1)
    assert customer.initials.startswith("jgs")


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "a.csv", HEAD, ["C-1", "甲公司", "XS-1", "2026-10-01", "2026-10-31", "100.00"])
    import_file("invoices", file)
    again = import_file("invoices", file)
    assert _counts(again.plan) == (0, 0, 1, 0)
    assert again.batch is None


def test_a_changed_row_updates_only_what_differs(tmp_path: Path) -> None:
    import_file(
        "invoices", write_csv(tmp_path / "a.csv", HEAD, ["C-1", "", "XS-1", "2026-10-01", "2026-10-31", "100.00"])
    )
    plan = plan_file(
        "invoices", write_csv(tmp_path / "b.csv", HEAD, ["C-1", "", "XS-1", "2026-10-01", "2026-11-15", "100.00"])
    )
    (update,) = plan.tables[0].updates
    assert (update.old, update.new) == ({"due_date": "2026-10-31"}, {"due_date": "2026-11-15"})


def test_an_unknown_code_without_a_name_is_rejected_where_the_file_has_names(tmp_path: Path) -> None:
    file = write_csv(
        tmp_path / "a.csv",
        HEAD,
        ["C-1", "甲公司", "XS-1", "2026-10-01", "2026-10-31", "100.00"],
        ["C-99", "", "XS-2", "2026-10-01", "2026-10-31", "100.00"],
    )
    plan = plan_file("invoices", file)
    assert _counts(plan) == (1, 0, 0, 1)
    (issue,) = [issue for issue in plan.issues if issue.severity == "error"]
    assert (issue.row, issue.header, issue.value, issue.text) == (3, "客户编码", "C-99", "客户不存在")


def test_a_settled_date_makes_the_receipt_of_the_whole_amount(tmp_path: Path) -> None:
    head = [*HEAD, "结清日期"]
    file = write_csv(tmp_path / "a.csv", head, ["C-1", "", "XS-1", "2026-09-01", "2026-09-30", "100.00", "2026-10-05"])
    import_file("invoices", file)
    receipt, invoice = Receipt.get(), Invoice.get()
    assert (receipt.received_on, receipt.amount_cents, receipt.invoice_number) == (date(2026, 10, 5), 10000, "XS-1")
    assert (invoice.open_cents, invoice.settled_on) == (0, date(2026, 10, 5))


def test_a_paid_amount_without_a_date_is_booked_on_the_last_day_of_the_file(tmp_path: Path) -> None:
    head = [*HEAD, "已收金额"]
    file = write_csv(
        tmp_path / "a.csv",
        head,
        ["C-1", "", "XS-1", "2026-09-01", "2026-09-30", "100.00", "40.00"],
        ["C-1", "", "XS-2", "2026-10-20", "2026-11-30", "50.00", "0.00"],
    )
    imported = import_file("invoices", file)
    assert Receipt.get().received_on == date(2026, 10, 20)
    assert [row.open_cents for row in Invoice.select().order_by(Invoice.number)] == [6000, 5000]
    assert "2026-10-20" in imported.plan.notes[0]


def test_more_paid_next_week_adds_the_difference(tmp_path: Path) -> None:
    head = [*HEAD, "已收金额"]
    rows = [["C-1", "", "XS-1", "2026-09-01", "2026-09-30", "100.00", paid] for paid in ("40.00", "70.00")]
    for number, row in enumerate(rows):
        imported = import_file("invoices", write_csv(tmp_path / f"{number}.csv", head, row))
    assert [row.amount_cents for row in Receipt.select().order_by(Receipt.id)] == [4000, 3000]
    assert Invoice.get().open_cents == 3000
    assert _counts(imported.plan) == (0, 1, 0, 0)


def test_terms_fill_a_missing_due_date(tmp_path: Path) -> None:
    head = [header for header in HEAD if header != "到期日"]
    file = write_csv(tmp_path / "a.csv", head, ["C-1", "", "XS-1", "2026-10-01", "100.00"])
    import_file("invoices", file, Choices(terms=45))
    assert Invoice.get().due_date == date(2026, 11, 15)


def test_without_terms_the_due_date_stays_empty(tmp_path: Path) -> None:
    head = [header for header in HEAD if header != "到期日"]
    import_file("invoices", write_csv(tmp_path / "a.csv", head, ["C-1", "", "XS-1", "2026-10-01", "100.00"]))
    assert Invoice.get().due_date is None


def test_void_rows_never_count_and_negative_rows_are_credit_notes(tmp_path: Path) -> None:
    head = [*HEAD, "发票状态"]
    file = write_csv(
        tmp_path / "a.csv",
        head,
        ["C-1", "", "XS-1", "2026-10-01", "", "100.00", "有效发票"],
        ["C-1", "", "XS-2", "2026-10-02", "", "70.00", "作废发票"],
        ["C-1", "", "XS-3", "2026-10-03", "", "-30.00", "有效发票"],
    )
    import_file("invoices", file)
    rows = {row.number: (row.open_cents, row.voided_on) for row in Invoice.select()}
    assert rows == {"XS-1": (7000, None), "XS-2": (0, date(2026, 10, 2)), "XS-3": (0, None)}


def test_one_import_is_one_audit_entry_and_the_chain_holds(tmp_path: Path) -> None:
    before = audit.verify().entries
    import_file("invoices", write_csv(tmp_path / "a.csv", HEAD, ["C-1", "", "XS-1", "2026-10-01", "", "100.00"]))
    assert audit.verify() == audit.ChainState(before + 1, None)
    assert not database.integrity_problems()
