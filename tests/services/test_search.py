"""The one search: groups, order, limits, either case, characters that mean something to SQL."""

from datetime import date

import pytest

from app.services.search import search
from tests.factories import make_alert, make_archive, make_customer, make_invoice, make_order, make_receipt


@pytest.fixture
def office(book) -> int:
    """One customer with a document of every kind."""
    customer = make_customer("C-0017", "单县青禾渡食品", short_name="青禾渡", credit_code="91350100M000100Y43")
    make_invoice(customer, "XS-260704-018", date(2026, 7, 4), None, 3_150)
    make_invoice(customer, "XS-260705-001", date(2026, 7, 5), None, -150)
    make_receipt(customer, date(2026, 10, 21), 3_860, number="SK-261021-002")
    make_order(customer, "DD-1")
    make_alert(customer, number="YJ-2026-0001")
    make_archive(customer, "DA-2026-0017")
    return customer


@pytest.mark.parametrize("text", ["青禾", "sxqhd", "DXQ", "c-0017", "m000100y", " 青禾渡 ", "Ｃ－００"])
def test_customers_by_name_code_initials_and_credit_code(office, text) -> None:
    assert [hit.id for hit in search(text).customers] == [office]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("XS-2607", ["invoice", "credit"]),
        ("xs-260704", ["invoice"]),
        ("SK-26", ["receipt"]),
        ("dd-", ["order"]),
        ("2607", []),
        ("XS-9", []),
    ],
)
def test_documents_by_the_beginning_of_their_number(office, text, kinds) -> None:
    hits = search(text).documents
    assert [hit.kind for hit in hits] == kinds
    assert all(hit.customer_id == office for hit in hits)


def test_alerts_and_archives(office) -> None:
    assert [hit.number for hit in search("yj-2026").alerts] == ["YJ-2026-0001"]
    assert [(hit.number, hit.version) for hit in search("DA-").archives] == [("DA-2026-0017", 1)]


@pytest.mark.parametrize("text", ["", "  ", "%", "_", "'", '"', "\\", "没有这家"])
def test_nothing_found(office, text) -> None:
    assert search(text).empty


def test_groups_are_limited_and_the_exact_code_leads(book) -> None:
    for number in range(12):
        customer = make_customer(f"K-{number}", f"同名公司{number}")
        make_invoice(customer, f"FP-{number:02d}")
    found = search("K-1")
    assert [hit.code for hit in found.customers] == ["K-1", "K-10", "K-11"]
    assert len(search("同名").customers) == len(search("FP-").documents) == 8
    assert len(search("同名", limit=3).customers) == 3
