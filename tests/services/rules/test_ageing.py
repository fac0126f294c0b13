"""Ageing: boundaries, one table for Python and SQL, sums that prove themselves."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import ageing
from app.services.rules.ageing import BUCKETS, Ageing, age, bucket_bounds, bucket_of

AS_OF = date(2026, 10, 31)
DUE = st.none() | st.dates(date(2015, 1, 1), date(2035, 12, 31))
ITEMS = st.lists(st.tuples(st.integers(0, 10**12), DUE), max_size=40)


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (-400, "not_due"), (-1, "not_due"), (0, "not_due"), (1, "1-30"), (30, "1-30"), (31, "31-60"), (60, "31-60"),
        (61, "61-90"), (90, "61-90"), (91, "91-180"), (180, "91-180"), (181, "181-365"), (365, "181-365"),
        (366, ">365"), (9_000, ">365"),
    ],
)  # fmt: skip
def test_every_boundary(days, bucket):
    due = AS_OF - timedelta(days=days)
    assert bucket_of(due, AS_OF) == bucket
    assert ageing.days_overdue(due, AS_OF) == max(days, 0)


def test_without_a_due_date_it_has_a_bucket_of_its_own():
    assert bucket_of(None, AS_OF) == "no_due_date"
    assert ageing.days_overdue(None, AS_OF) == 0


def test_the_boundaries_that_another_ledger_tests(shared_data):
    cases = json.loads((shared_data / "worked" / "erp_test_cases.json").read_text("utf-8"))
    names = {"current": "not_due", "91-120": "91-180", ">120": "91-180"}
    for due, as_of, bucket in cases["oca_aged_partner_balance"]["boundary_cases[due,as_of,bucket]"]:
        assert bucket_of(date.fromisoformat(due), date.fromisoformat(as_of)) == names.get(bucket, bucket)


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_the_bounds_for_sql_sort_as_python_does(due, as_of):
    hits = [
        bound.bucket
        for bound in bucket_bounds(as_of)
        if (bound.first_due is None or bound.first_due <= due.isoformat())
        and (bound.last_due is None or due.isoformat() <= bound.last_due)
    ]
    if as_of >= date(2, 1, 2):
        assert hits == [bucket_of(due, as_of)]
    else:  # the calendar ends within the buckets; the right one is still the first
        assert hits[0] == bucket_of(due, as_of)


def test_the_bounds_are_in_the_order_of_the_buckets():
    assert tuple(bound.bucket for bound in bucket_bounds(AS_OF)) == BUCKETS[:-1]
    assert bucket_bounds(AS_OF)[1] == ageing.Bounds("1-30", "2026-10-01", "2026-10-30")


def test_a_small_ledger():
    ledger = age(
        [(18_190_000, date(2026, 11, 20)), (5_824_000, date(2026, 10, 10)), (4_636_000, date(2026, 9, 8)),
         (3_150_000, date(2026, 8, 18)), (100, None), (0, date(2020, 1, 1))],
        AS_OF,
        unallocated_cents=700_000,
    )  # fmt: skip
    assert ledger.by_bucket() == {
        "not_due": 18_190_000, "1-30": 5_824_000, "31-60": 4_636_000, "61-90": 3_150_000, "91-180": 0,
        "181-365": 0, ">365": 0, "no_due_date": 100,
    }  # fmt: skip
    assert ledger.overdue_cents == 13_610_000
    assert ledger.gross_cents == 31_800_100
    assert ledger.net_cents == 31_100_100
    assert ledger.max_days_overdue == 74
    assert (ledger.count, ledger.overdue_count) == (5, 3)
    assert ledger.counts_by_bucket()["no_due_date"] == 1
    assert ledger.of("31-60") == 4_636_000


def test_sums_of_a_query_make_the_same_ageing():
    items = [(500, date(2026, 10, 1)), (700, date(2026, 10, 2)), (900, None)]
    sums = {"1-30": (1_200, 2), "no_due_date": (900, 1)}
    assert ageing.from_buckets(sums, unallocated_cents=5, max_days_overdue=30) == age(items, AS_OF, unallocated_cents=5)


@given(ITEMS, ITEMS, st.integers(0, 10**12), st.integers(0, 10**12))
def test_ledgers_add_up(left, right, ahead_left, ahead_right):
    both = age(left, AS_OF, unallocated_cents=ahead_left) + age(right, AS_OF, unallocated_cents=ahead_right)
    assert both == age(left + right, AS_OF, unallocated_cents=ahead_left + ahead_right)
    assert both + Ageing() == both


@given(ITEMS, st.integers(0, 3_000))
def test_the_total_does_not_depend_on_the_basis(items, shift):
    by_due = age(items, AS_OF)
    by_invoice = age([(cents, due - timedelta(days=shift) if due else AS_OF) for cents, due in items], AS_OF)
    assert by_due.gross_cents == by_invoice.gross_cents == sum(cents for cents, _ in items)
    assert by_due.count == by_invoice.count


@given(ITEMS, st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_the_proof_holds_to_the_fen_and_only_then(items, receipts, credited, written_off):
    ledger = age(items, AS_OF, unallocated_cents=receipts)
    paid = {"receipts_cents": 2 * receipts, "credits_cents": credited, "write_offs_cents": written_off}
    invoices = ledger.gross_cents + receipts + credited + written_off
    proof = ageing.prove(ledger, invoices_cents=invoices, **paid)
    assert proof.ok
    assert proof.net_cents == ledger.net_cents
    off = ageing.prove(ledger, invoices_cents=invoices + 1, **paid)
    assert not off.ok
    assert off.difference_cents == -1
