"""Documents entered twice, and documents far larger than usual."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import documents
from app.services.rules.documents import Document, Duplicate
from app.services.rules.figure import Figure

DAY = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("number", "folded"),
    [
        ("INV-0012", "INV-12"), ("inv12", "INV-12"), ("ｉｎｖ　００12", "INV-12"), ("0000611365", "611365"),
        ("1-23", "1-23"), ("12-3", "12-3"), ("XS_260704/018", "XS-260704-18"), ("发票00", "发票-0"), ("--", ""),
    ],
)  # fmt: skip
def test_numbers_are_folded(number, folded):
    assert documents.folded_number(number) == folded


def test_duplicates_are_found_once_number_before_amount():
    rows = [
        Document(1, "XS-001", DAY, 500),
        Document(2, "XS1", DAY, 500),
        Document(3, "XS-003", DAY, 500),
        Document(4, "xs 01", DAY + timedelta(days=40), 900),
        Document(5, "", DAY, 700),
        Document(6, "", DAY + timedelta(days=1), 700),
        Document(7, "XS-007", DAY + timedelta(days=30), 500),
    ]
    assert documents.duplicates(rows) == (
        Duplicate(1, 2, "same_number"),
        Duplicate(1, 3, "same_day_and_amount"),
        Duplicate(1, 4, "same_number"),
    )


@given(st.lists(st.tuples(st.sampled_from(["A1", "A-01", "B2", "C3", ""]), st.integers(0, 3), st.integers(1, 3))))
def test_every_duplicate_repeats_an_earlier_document(rows):
    made = [Document(n, number, DAY + timedelta(days=d), cents) for n, (number, d, cents) in enumerate(rows)]
    found = documents.duplicates(made)
    assert len({each.second_id for each in found}) == len(found)
    for each in found:
        first, second = made[each.first_id], made[each.second_id]
        assert each.first_id < each.second_id
        if each.reason == "same_number":
            assert documents.folded_number(first.number) == documents.folded_number(second.number) != ""
        else:
            assert (first.day, first.amount_cents) == (second.day, second.amount_cents)


def test_an_unusually_large_invoice():
    profile = documents.size_profile([900, 1_000, 1_100, 950, 1_050, 1_000, 980, 1_020, -400])
    assert profile.median_cents == 1_000
    assert profile.multiple(5_200) == Figure(5.2)
    assert profile.unusual(5_200, multiple=5)
    assert not profile.unusual(5_000, multiple=5)
    assert not profile.unusual(-5_000, multiple=-9)


def test_a_customer_whose_invoices_always_vary_is_not_flagged():
    profile = documents.size_profile([100, 1_000, 10_000, 200, 20_000, 5_000, 400, 800])
    assert profile.multiple(6_000).value > 5
    assert not profile.unusual(6_000, multiple=5)


def test_one_that_never_varies_is_judged_by_the_multiple_alone():
    profile = documents.size_profile([1_000] * 8)
    assert profile.unusual(5_001, multiple=5)


def test_a_short_history_judges_nothing():
    profile = documents.size_profile([1_000] * 7)
    assert profile.multiple(99_000) == Figure(None, "too_few")
    assert not profile.unusual(99_000, multiple=5)


def test_many_documents_are_looked_at_in_one_pass():
    rows = [Document(n, f"XS-{n}", DAY + timedelta(days=n % 900), 100 + n) for n in range(100_000)]
    begin = time.process_time()
    profile = documents.size_profile(row.amount_cents for row in rows)
    assert documents.duplicates(rows) == ()
    assert not any(profile.unusual(row.amount_cents, multiple=5) for row in rows)
    assert time.process_time() - begin < 3.0
