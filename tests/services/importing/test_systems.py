"""Exports of other systems as they come: every file of files/systems goes in whole, twice, and says what it is."""

from pathlib import Path

import pytest

from app.models.customer import Contact, Customer
from app.models.ledger import Invoice, Receipt, SalesOrder
from app.services.importing.systems import System, detect, is_won, name
from tests.services.importing.importing import import_file, plan_file, write_csv

FILES = Path(__file__).parent / "files" / "systems"
pytestmark = pytest.mark.usefixtures("book")

# Each: the file, its kind, its system, and how many of its documents are new and how many skipped.
EXPORTS = (
    ("zoho_crm_accounts.csv", "customers", System.ZOHO_CRM, (3, 1)),
    ("zoho_crm_contacts.csv", "contacts", System.ZOHO_CRM, (3, 0)),
    ("zoho_crm_deals.csv", "orders", System.ZOHO_CRM, (2, 2)),
    ("zoho_crm_invoices.csv", "invoices", System.ZOHO_CRM, (2, 1)),
    ("zoho_books_contacts.csv", "customers", System.ZOHO_BOOKS, (2, 1)),
    ("zoho_books_invoices.csv", "invoices", System.ZOHO_BOOKS, (3, 1)),
    ("fxiaoke_customers.csv", "customers", System.FXIAOKE, (4, 0)),
    ("fxiaoke_contacts.csv", "contacts", System.OTHER, (3, 0)),
    ("fxiaoke_orders.csv", "orders", System.FXIAOKE, (3, 0)),
    ("fxiaoke_receipts.csv", "receipts", System.FXIAOKE, (3, 0)),
    ("akaunting_customers.csv", "customers", System.AKAUNTING, (2, 0)),
    ("akaunting_invoices.csv", "invoices", System.AKAUNTING, (2, 1)),
    ("plain_receivables.csv", "invoices", System.OTHER, (4, 1)),
)


@pytest.mark.parametrize(("file", "kind", "system", "counts"), EXPORTS, ids=[each[0] for each in EXPORTS])
def test_an_export_goes_in_as_it_is_and_changes_nothing_the_second_time(file, kind, system, counts) -> None:
    plan = import_file(kind, FILES / file).plan
    assert detect(headers(FILES / file)) is system
    assert (plan.new, plan.skipped) == counts
    assert plan.rejected == 0
    again = plan_file(kind, FILES / file)
    assert (again.new, again.changed) == (0, 0)
    assert again.unchanged == plan.new


def headers(file: Path) -> list[str]:
    from app.services.importing.reading import open_table

    return list(open_table(file).headers)


def test_zoho_records_find_their_account_by_its_record_id() -> None:
    for file, kind in (
        ("accounts", "customers"),
        ("contacts", "contacts"),
        ("deals", "orders"),
        ("invoices", "invoices"),
    ):
        import_file(kind, FILES / f"zoho_crm_{file}.csv")
    account = Customer.get(Customer.name == "松针纸业有限公司")
    assert account.external_ids == {"zoho": "zcrm_5550001000000111001"}
    assert account.code == "A-1001"
    assert Customer.select().count() == 3
    assert {contact.customer_id for contact in Contact.select()} == {account.id, account.id + 1}
    assert {(order.number, order.amount_cents) for order in SalesOrder.select()} == {
        ("秋季备货", 12_800_000),
        ("包装箱框架单", 4_560_050),
    }
    assert sum(invoice.open_cents for invoice in Invoice.select()) == 11_300_00 + 5_650_00


def test_a_zoho_deal_alone_makes_its_account_under_its_record_id_and_not_as_a_code() -> None:
    import_file("orders", FILES / "zoho_crm_deals.csv")
    made = Customer.get(Customer.name == "松针纸业有限公司")
    assert made.external_ids == {"zoho": "zcrm_5550001000000111001"}
    assert not made.code.startswith("zcrm_")


def test_zoho_books_folds_the_lines_of_an_invoice_into_one() -> None:
    import_file("customers", FILES / "zoho_books_contacts.csv")
    import_file("invoices", FILES / "zoho_books_invoices.csv")
    invoices = {each.number: (each.amount_cents, each.open_cents) for each in Invoice.select()}
    assert invoices == {
        "INV-000031": (339_000, 0),
        "INV-000032": (113_000, 63_000),
        "INV-000033": (56_500, 56_500),
    }
    assert Customer.select().count() == 2
    assert sum(receipt.amount_cents for receipt in Receipt.select()) == 339_000 + 50_000


def test_fxiaoke_keeps_its_number_and_id_and_finds_the_rest_by_name() -> None:
    for file, kind in (
        ("customers", "customers"),
        ("contacts", "contacts"),
        ("orders", "orders"),
        ("receipts", "receipts"),
    ):
        import_file(kind, FILES / f"fxiaoke_{file}.csv")
    customer = Customer.get(Customer.code == "KH-0003")
    assert customer.external_ids == {"fxiaoke": "KH-0003", "fxiaoke_id": "64f0a1c2e4b0d90001aa0003"}
    assert customer.parent.code == "KH-0001"
    assert customer.website == "www.linjiang.example"
    assert Customer.select().count() == 4
    assert Receipt.select().count() == 3


def test_an_existing_customer_is_recognised_though_the_crm_numbers_it_otherwise(tmp_path: Path) -> None:
    head = ["客户编码", "客户名称", "统一社会信用代码"]
    rows = (["C-1", "霜降茶业有限公司", ""], ["C-2", "旧名字有限公司", "91350100M000100Y43"])
    import_file("customers", write_csv(tmp_path / "own.csv", head, *rows))
    crm = write_csv(
        tmp_path / "crm.csv",
        ["客户名称", "客户编号", "生命状态", "统一社会信用代码", "电话"],
        ["霜降茶业有限公司", "KH-9", "正常", "", "0000-1"],
        ["新名字有限公司", "KH-8", "正常", "91350100M000100Y43", "0000-2"],
        ["霜降茶业有限公司", "KH-7", "正常", "", "0000-3"],
    )
    plan = import_file("customers", crm).plan
    assert (plan.new, plan.changed) == (1, 2)
    assert any("2 家的编码" in note for note in plan.notes)
    known = {each.code: (each.name, each.phone, each.external_ids.get("fxiaoke")) for each in Customer.select()}
    assert known == {
        "C-1": ("霜降茶业有限公司", "0000-1", "KH-9"),
        "C-2": ("新名字有限公司", "0000-2", "KH-8"),
        "KH-7": ("霜降茶业有限公司", "0000-3", "KH-7"),
    }
    again = plan_file("customers", crm)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 3)


@pytest.mark.parametrize(
    ("stage", "won"),
    [("Closed Won", True), ("赢单", True), ("已成交", True), ("Closed Lost", False), ("未成交", False), ("", False)],
)
def test_only_a_won_deal_is_an_order(stage: str, won: bool) -> None:
    assert is_won(stage) is won


def test_every_known_system_has_a_name() -> None:
    assert all(name(system) for system in System if system is not System.OTHER)
