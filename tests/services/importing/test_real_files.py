"""The real data sets, read as they are."""

import csv
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from app.services.importing.fields import Kind
from app.services.importing.findings import Outcome
from app.services.importing.headers import guess_kind
from app.services.importing.issues import Reason
from app.services.importing.parsing import ParsedTable, parse_table
from app.services.importing.reading import match_table, open_table


def parsed(path: Path) -> ParsedTable:
    source = open_table(path)
    kind = guess_kind(source.headers)
    assert kind is not None
    return parse_table(source, match_table(source, kind))


def total(table: ParsedTable, field: str = "amount") -> int:
    return sum(table.columns[field][index] for index in table.good)


def test_ibm_receivables(shared_data: Path) -> None:
    table = parsed(shared_data / "ibm_ar" / "invoices.csv")
    expected = json.loads((shared_data / "ibm_ar" / "expected_sample.json").read_text(encoding="utf-8"))
    assert table.kind is Kind.INVOICES
    assert table.issues == ()
    assert len(table.good) == expected["rows"]
    assert len(set(table.columns["customer_code"])) == expected["customers"]
    assert total(table) == round(Decimal(str(expected["total_amount"])) * 100)
    assert all(order.certain for order in table.date_orders.values())
    assert all(
        (settled - issued).days >= 0
        for issued, settled in zip(table.columns["invoice_date"], table.columns["settled_on"], strict=True)
    )
    assert sum(table.columns["disputed"]) == 561


@pytest.mark.parametrize(("seller", "counts"), [("E1", (8_110, 224, 229)), ("E3", (24_073, 385, 4_501))])
def test_one_sellers_invoices(
    shared_data: Path, csv_file: Callable[..., Path], seller: str, counts: tuple[int, int, int]
) -> None:
    rows, void, red = counts
    with (shared_data / "cumcm2020c" / "销项发票.csv").open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.reader(stream))
    own = [line for line in lines[1:] if line[0] == seller]
    table = parsed(csv_file([lines[0], *own]))
    assert (table.kind, len(table.good), table.issues) == (Kind.INVOICES, rows, ())
    assert table.mapping.headers["customer_code"] == "购方单位代号"
    assert table.columns["status"].count("void") == void
    assert table.columns["document"].count("credit_note") == red
    assert total(table) == sum(round(Decimal(line[6]) * 100) for line in own)


def test_all_sellers_together_lose_only_what_is_there_twice(shared_data: Path) -> None:
    table = parsed(shared_data / "cumcm2020c" / "销项发票.csv")
    assert len(table.source.rows) == 104_215
    assert (table.count(Outcome.DUPLICATE), table.count(Outcome.REJECTED)) == (998, 0)
    rows = {tuple(row) for row in table.source.rows}
    assert len(rows) == len(table.good)
    assert [issue.reason for issue in table.issues] == [Reason.TAX_DIFFERS]


def test_purchases_are_not_taken_for_sales(shared_data: Path) -> None:
    source = open_table(shared_data / "cumcm2020c" / "进项发票.csv")
    assert match_table(source, Kind.INVOICES).missing == (("customer_code", "customer_name"),)


def test_a_firm_list_and_a_sheet_of_rates(shared_data: Path) -> None:
    table = parsed(shared_data / "cumcm2020c" / "企业信息.csv")
    assert (table.kind, len(table.good), table.columns["code"][0]) == (Kind.CUSTOMERS, 62, "E1")
    rates = open_table(shared_data / "cumcm2020c" / "附件3.xlsx")
    assert rates.sheets == ("Sheet1", "Sheet2", "Sheet3")
    assert guess_kind(rates.headers) is None


def test_classic_models(shared_data: Path) -> None:
    folder = shared_data / "classicmodels"
    customers = parsed(folder / "customers.csv")
    assert (customers.kind, len(customers.good), customers.issues) == (Kind.CUSTOMERS, 122, ())
    assert customers.columns["credit_limit"].count(0) == 24
    assert None not in customers.columns["credit_limit"]
    orders = parsed(folder / "orders.csv")
    assert (orders.kind, len(orders.good), orders.errors) == (Kind.ORDERS, 326, ())
    payments = parsed(folder / "payments.csv")
    assert (payments.kind, len(payments.good), payments.issues) == (Kind.RECEIPTS, 273, ())
    with (folder / "payments.csv").open(encoding="utf-8", newline="") as stream:
        assert total(payments) == sum(round(Decimal(line["amount"]) * 100) for line in csv.DictReader(stream))


def test_online_orders(shared_data: Path) -> None:
    table = parsed(shared_data / "online_retail" / "orders_to_2011-06-30.csv")
    assert len(table.good) + table.count(Outcome.REJECTED) == len(table.source.rows)
