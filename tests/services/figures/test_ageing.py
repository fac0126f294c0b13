"""Ageing of a date: buckets, what is paid ahead, exact past dates, and a proof that notices what does not add up."""

import csv
import json
from datetime import date, datetime

import pytest

from app.models import database
from app.services.figures.ageing import ageing, last_month_end, open_items
from app.services.ledger.settle import settle
from app.services.rules.ageing import BUCKETS
from tests.factories import make_customer, make_invoice, make_receipt

D = date(2026, 10, 31)


@pytest.fixture
def mixed(book) -> int:
    """One customer with an item in most buckets, a part payment, a credit note and money paid ahead."""
    customer = make_customer("C-1", "甲商贸")
    make_invoice(customer, "A", date(2026, 10, 1), date(2026, 10, 31), 1_000)
    make_invoice(customer, "B", date(2026, 9, 1), date(2026, 10, 30), 2_000)
    make_invoice(customer, "C", date(2026, 8, 1), date(2026, 9, 30), 4_000)
    make_invoice(customer, "E", date(2025, 8, 1), date(2025, 8, 31), 8_000)
    make_invoice(customer, "F", date(2026, 10, 2), None, 16_000)
    make_receipt(customer, date(2026, 10, 5), 500, invoice_number="C")
    make_receipt(customer, date(2026, 10, 6), 700, by_hand=True)
    make_invoice(customer, "R", date(2026, 10, 7), None, -300, by_hand=True)
    return customer


def test_every_item_falls_in_its_bucket_and_the_proof_holds(mixed):
    report = ageing(D)
    (row,) = report.rows
    assert (row.code, row.name) == ("C-1", "甲商贸")
    assert row.ageing.by_bucket() == dict(zip(BUCKETS, (1_000, 2_000, 3_500, 0, 0, 0, 8_000, 16_000), strict=True))
    assert row.ageing.counts == (1, 1, 1, 0, 0, 0, 1, 1)
    assert (row.ageing.unallocated_cents, row.ageing.net_cents) == (1_000, 29_500)
    assert row.ageing.max_days_overdue == (D - date(2025, 8, 31)).days
    proof = report.proof
    assert (proof.invoices_cents, proof.receipts_cents, proof.credits_cents) == (31_000, 1_200, 300)
    assert (proof.net_cents, proof.ok) == (29_500, True)


def test_the_other_basis_moves_items_but_not_the_total_nor_the_days_overdue(mixed):
    due, invoice = ageing(D), ageing(D, "invoice")
    assert invoice.total.net_cents == due.total.net_cents
    assert invoice.total.of("no_due_date") == 0
    assert invoice.total.of("1-30") == 1_000 + 16_000
    assert invoice.total.max_days_overdue == due.total.max_days_overdue


def test_a_past_date_shows_what_was_open_then(mixed):
    before = ageing(date(2026, 10, 4))
    assert before.total.of("1-30") == 4_000
    assert before.total.unallocated_cents == 0
    assert before.proof.ok
    assert ageing(date(2025, 8, 1)).total.gross_cents == 8_000
    assert ageing(date(2025, 7, 31)).rows == ()


def test_a_void_counts_until_the_day_it_was_voided_and_frees_its_money(book):
    customer = make_customer()
    make_invoice(customer, "V", date(2026, 6, 1), date(2026, 6, 30), 1_000, voided_on=date(2026, 8, 1))
    make_receipt(customer, date(2026, 7, 1), 400)
    assert ageing(date(2026, 6, 15)).total.gross_cents == 1_000
    part_paid = ageing(date(2026, 7, 31))
    assert (part_paid.total.gross_cents, part_paid.total.unallocated_cents, part_paid.proof.ok) == (600, 0, True)
    voided = ageing(date(2026, 8, 1))
    assert (voided.total.gross_cents, voided.total.unallocated_cents, voided.proof.ok) == (0, 400, True)


def test_money_received_later_is_not_known_yet(book):
    customer = make_customer()
    make_receipt(customer, date(2026, 7, 1), 900)
    make_receipt(customer, date(2026, 9, 1), -200)
    assert ageing(date(2026, 6, 30)).total.unallocated_cents == 0
    assert ageing(date(2026, 8, 1)).total.unallocated_cents == 900
    assert ageing(date(2026, 9, 1)).total.unallocated_cents == 700
    assert ageing(date(2026, 8, 1)).proof.ok


def test_the_proof_notices_an_open_amount_that_is_wrong(mixed):
    database.execute("UPDATE invoice SET open_cents = open_cents + 1 WHERE number = 'B'")
    proof = ageing(D).proof
    assert (proof.ok, proof.difference_cents) == (False, 1)


def test_one_customer_is_reported_even_with_nothing_open(mixed):
    other = make_customer("C-2", "乙商贸")
    assert [row.code for row in ageing(D).rows] == ["C-1"]
    alone = ageing(D, customer_id=other)
    assert [(row.code, row.ageing.count) for row in alone.rows] == [("C-2", 0)]
    assert alone.proof.ok
    assert ageing(D, customer_id=mixed).total == ageing(D).total


def test_open_items_come_oldest_due_first_without_those_settled_or_credits(mixed):
    items = open_items(D, mixed)
    assert [item.number for item in items] == ["E", "C", "B", "A", "F"]
    assert (items[1].amount_cents, items[1].open_cents, items[1].days_overdue) == (4_000, 3_500, 31)
    assert items[-1].bucket == "no_due_date"
    assert [item.open_cents for item in open_items(date(2026, 10, 4), mixed) if item.number == "C"] == [4_000]


def test_an_empty_book_has_an_empty_ageing_that_is_proved(book):
    report = ageing(D)
    assert (report.rows, report.total.net_cents, report.proof.ok) == ((), 0, True)


def test_the_month_before_ends_on_its_last_day():
    assert last_month_end(date(2026, 3, 31)) == date(2026, 2, 28)
    assert last_month_end(date(2026, 1, 1)) == date(2025, 12, 31)


@pytest.fixture
def ibm(book, shared_data) -> dict:
    """The real ledger of 2,466 invoices in the book; returns what was computed of it independently."""
    folder = shared_data / "ibm_ar"
    with (folder / "invoices.csv").open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    customers = {code: make_customer(code, code) for code in sorted({row["customerID"] for row in rows})}
    stamp = "2026-11-02 12:00:00"

    def iso(text: str) -> str:
        return datetime.strptime(text, "%m/%d/%Y").date().isoformat()

    def cents(row: dict) -> int:
        return round(float(row["InvoiceAmount"]) * 100)

    with database.atomic():
        database.executemany(
            "INSERT INTO invoice (customer_id, number, invoice_date, due_date, amount_cents, open_cents, currency,"
            " order_number, credited_number, disputed, dispute_reason, by_hand, created_at, updated_at)"
            f" VALUES (?,?,?,?,?,?,'USD','','',?,'',0,'{stamp}','{stamp}')",
            [
                (
                    *(customers[row["customerID"]], row["invoiceNumber"], iso(row["InvoiceDate"])),
                    *(iso(row["DueDate"]), cents(row), cents(row), int(row["Disputed"] == "Yes")),
                )
                for row in rows
            ],
        )
        database.executemany(
            "INSERT INTO receipt (customer_id, number, received_on, amount_cents, method, invoice_number, memo,"
            f" by_hand, unallocated_cents, created_at, updated_at) VALUES (?,'',?,?,'',?,'',0,?,'{stamp}','{stamp}')",
            [
                (
                    *(customers[row["customerID"]], iso(row["SettledDate"]), cents(row)),
                    *(row["invoiceNumber"], cents(row)),
                )
                for row in rows
            ],
        )
        settle(customers.values())
    return json.loads((folder / "expected_sample.json").read_text(encoding="utf-8"))


def test_the_real_ledger_agrees_with_the_independent_figures(ibm):
    from app.services.figures.metrics import metrics

    for day, expected in ibm["ageing"].items():
        report = ageing(date.fromisoformat(day))
        total = report.total
        assert (total.gross_cents, total.count) == (round(expected["open_total"] * 100), expected["open_count"])
        for bucket, figures in expected["buckets"].items():
            names = ("91-180", "181-365", ">365") if bucket == ">90" else (bucket,)
            assert sum(total.of(name) for name in names) == round(figures["amount"] * 100)
            assert sum(total.counts_by_bucket()[name] for name in names) == figures["n"]
        assert report.proof.ok
    for day, expected in ibm["dso"].items():
        portfolio = metrics(date.fromisoformat(day)).portfolio
        assert portfolio.open_cents == round(expected["open_ar"] * 100)
        assert portfolio.dso.value == pytest.approx(expected["dso_simple_3m"], abs=5e-5)
        assert portfolio.dso_countback.value == pytest.approx(expected["dso_countback_calendar_days"], abs=5e-5)
