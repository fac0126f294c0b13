"""Customers, contacts, orders and receipts of a file, against an empty book and again."""

from pathlib import Path

import pytest
from services.importing.importing import import_file, plan_file, write_csv

from app.models.customer import Contact, Customer
from app.models.ledger import Receipt, SalesOrder
from app.services.importing.issues import Reason, Severity

pytestmark = pytest.mark.usefixtures("book")


def test_customers_with_a_parent_in_the_same_file(tmp_path: Path) -> None:
    head = ["客户编号", "客户名称", "上级客户", "信用额度", "账期"]
    file = write_csv(
        tmp_path / "c.csv", head, ["K2", "乙分公司", "甲集团", "0", "月结30天"], ["K1", "甲集团", "", "5000", "现结"]
    )
    import_file("customers", file)
    child = Customer.get(Customer.code == "K2")
    assert (child.parent.code, child.credit_limit_cents, child.terms_days) == ("K1", 0, 30)
    assert plan_file("customers", file).unchanged == 2


def test_a_limit_that_is_not_said_is_no_limit_and_not_zero(tmp_path: Path) -> None:
    import_file("customers", write_csv(tmp_path / "c.csv", ["客户编号", "客户名称", "信用额度"], ["K1", "甲", ""]))
    assert Customer.get().credit_limit_cents is None


def test_master_data_completes_a_customer_that_an_invoice_had_named(tmp_path: Path) -> None:
    head = ["客户编码", "单据编号", "开单日期", "价税合计"]
    import_file("invoices", write_csv(tmp_path / "i.csv", head, ["K1", "XS-1", "2026-10-01", "10"]))
    import_file("customers", write_csv(tmp_path / "c.csv", ["客户编号", "客户名称"], ["K1", "甲商行"]))
    customer = Customer.get()
    assert (customer.name, customer.needs_completion) == ("甲商行", False)
    assert customer.initials.startswith("jsh")


def test_a_customer_is_found_again_by_its_external_id(tmp_path: Path) -> None:
    head = ["Record Id", "Account Name", "Phone"]
    import_file("customers", write_csv(tmp_path / "a.csv", head, ["zcrm_1", "甲商行", "1"]))
    plan = plan_file("customers", write_csv(tmp_path / "b.csv", head, ["zcrm_1", "甲商贸行", "2"]))
    assert (plan.new, plan.changed) == (0, 1)
    assert Customer.get().external_ids == {"zoho": "zcrm_1"}


def test_contacts_belong_to_their_customer(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "p.csv", ["姓名", "客户名称", "职务", "手机"], ["采购部", "甲商行", "采购", "139"])
    import_file("contacts", file)
    assert (Contact.get().customer.name, Contact.get().position) == ("甲商行", "采购")
    assert plan_file("contacts", file).unchanged == 1


def test_orders_are_known_by_their_number(tmp_path: Path) -> None:
    head = ["客户名称", "销售订单编号", "下单日期", "订单金额", "订单状态"]
    file = write_csv(tmp_path / "o.csv", head, ["甲商行", "DD-1", "2026-10-01", "99.50", "已发货"])
    import_file("orders", file)
    assert (SalesOrder.get().amount_cents, SalesOrder.get().status) == (9950, "已发货")
    changed = write_csv(tmp_path / "o2.csv", head, ["甲商行", "DD-1", "2026-10-01", "99.50", "已关闭"])
    assert (plan_file("orders", file).unchanged, plan_file("orders", changed).changed) == (1, 1)


def test_equal_receipts_without_a_number_are_two_receipts_and_stay_two(tmp_path: Path) -> None:
    row = ["甲商行", "2026-10-01", "50.00"]
    file = write_csv(tmp_path / "r.csv", ["客户名称", "回款日期", "回款金额"], row, row)
    import_file("receipts", file)
    assert (Receipt.select().count(), plan_file("receipts", file).unchanged) == (2, 2)


def test_a_numbered_receipt_is_updated(tmp_path: Path) -> None:
    head = ["客户名称", "回款编号", "回款日期", "回款金额"]
    import_file("receipts", write_csv(tmp_path / "a.csv", head, ["甲商行", "SK-1", "2026-10-01", "50.00"]))
    import_file("receipts", write_csv(tmp_path / "b.csv", head, ["甲商行", "SK-1", "2026-10-01", "80.00"]))
    assert [(row.amount_cents, row.unallocated_cents) for row in Receipt.select()] == [(8000, 8000)]


def test_firms_of_one_name_with_codes_of_their_own_are_several(tmp_path: Path) -> None:
    rows = [[code, "丰谷粮油有限公司"] for code in ("E1", "E2", "E3")]
    file = write_csv(tmp_path / "c.csv", ["客户编码", "客户名称"], *rows)
    assert import_file("customers", file).plan.new == 3
    assert [row.code for row in Customer.select().order_by(Customer.code)] == ["E1", "E2", "E3"]
    assert plan_file("customers", file).unchanged == 3


def test_a_negative_limit_is_refused_and_what_cannot_be_reached_is_pointed_at(tmp_path: Path) -> None:
    head = ["客户编码", "客户名称", "信用额度", "电话", "邮箱"]
    rows = (
        ["K1", "甲", "-5", "", ""],
        ["K2", "乙", "0", "无", "nomail"],
        ["K3", "丙", "", "0000-8800117 转 2", "a@b.example"],
    )
    plan = plan_file("customers", write_csv(tmp_path / "c.csv", head, *rows))
    found = [(issue.row, issue.field, issue.reason, issue.severity) for issue in plan.issues]
    assert found == [
        (2, "credit_limit", Reason.NEGATIVE_LIMIT, Severity.ERROR),
        (3, "phone", Reason.BAD_PHONE, Severity.HINT),
        (3, "email", Reason.BAD_MAIL, Severity.HINT),
    ]
    assert (plan.new, plan.rejected) == (2, 1)
