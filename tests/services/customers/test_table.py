"""The table of customers: figures, segments, filters, order and pages; the overview of one; both back-dated."""

from datetime import date

import pytest

from app.errors import NotFoundError
from app.models import database
from app.services import books
from app.services.customers import detail, short_initials, table
from app.services.customers.table import Query
from app.services.ledger import allocations, invoices
from tests.factories import make_alert, make_assessment, make_customer, make_invoice, make_receipt

TODAY = date(2026, 11, 2)


@pytest.fixture
def office(book) -> dict[str, int]:
    """Four customers: one late and over its limit, one on time, one without credit, one made by an import."""
    late = make_customer(
        "C-1", "单县青禾有限公司", grade="BB", score=54, credit_limit_cents=20_000, phone="0532-1", credit_code="91X"
    )
    make_invoice(late, "A", date(2026, 8, 1), date(2026, 8, 31), 18_000)
    make_invoice(late, "B", date(2026, 10, 1), date(2026, 11, 30), 9_000)
    make_receipt(late, date(2026, 9, 10), 3_000)
    make_alert(late, severity="warning")
    make_alert(late, rule="other", severity="high", state="closed")
    good = make_customer("C-2", "丰谷粮油有限公司", grade="AAA", score=92, credit_limit_cents=100_000)
    make_invoice(good, "A", date(2026, 10, 10), date(2026, 12, 1), 40_000)
    make_customer("C-3", "和畅_餐饮", grade="D", credit_limit_cents=0, next_review_on=date(2026, 10, 22))
    new = make_customer("C-4", "海棠湾日化", needs_completion=True)
    make_receipt(new, date(2026, 10, 2), 5_000)
    return {"late": late, "good": good, "none": new - 1, "new": new}


def test_rows_hold_the_figures_of_the_date(office) -> None:
    rows = table.page(list(office.values()), TODAY)
    late = rows[office["late"]]
    assert (late.balance_cents, late.overdue_cents, late.max_days_overdue) == (24_000, 15_000, 63)
    assert (late.severity, late.grade, late.score, late.limit_cents, late.utilisation) == (
        "warning",
        "BB",
        54,
        20_000,
        1.2,
    )
    none, new = rows[office["none"]], rows[office["new"]]
    assert (none.balance_cents, none.limit_cents, none.utilisation, none.next_review_on) == (
        0,
        0,
        None,
        date(2026, 10, 22),
    )
    assert (new.balance_cents, new.limit_cents, new.utilisation, new.needs_completion) == (-5_000, None, None, True)


def test_totals_and_counts(office) -> None:
    listing = table.find(Query(TODAY))
    assert listing.ids[0] == office["late"]
    assert listing.counts == {"all": 4, "overdue": 1, "over_limit": 1, "review_due": 1, "incomplete": 1}
    assert listing.totals == table.Totals(4, 59_000, 120_000, 64_000 / 120_000, 15_000, 63)
    late = table.find(Query(TODAY, segment="overdue"))
    assert (late.ids, late.counts, late.totals.customers) == ([office["late"]], listing.counts, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("qh", ["late"]),
        ("dxq", ["late"]),
        ("cxq", ["late"]),
        ("青禾 C-1", ["late"]),
        ("青禾 C-2", []),
        ("ｃ－２", ["good"]),
        ("0532", ["late"]),
        ("91x", ["late"]),
        ("和畅_", ["none"]),
        ("谷_油", []),
        ("%", []),
        ("", ["late", "good", "none", "new"]),
    ],
)
def test_text_looks_into_names_codes_initials_and_numbers(office, text, found) -> None:
    listing = table.find(Query(TODAY, text=text, sort=(("code", False),)))
    assert listing.ids == [office[name] for name in found]


def test_grade_filters(office) -> None:
    assert table.find(Query(TODAY, grade="D")).ids == [office["none"]]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ((("grade", False),), ["good", "late", "none", "new"]),
        ((("grade", True),), ["none", "late", "good", "new"]),
        ((("score", True),), ["good", "late", "none", "new"]),
        ((("balance", True),), ["good", "late", "none", "new"]),
        ((("limit", False),), ["none", "late", "good", "new"]),
        ((("utilisation", True),), ["late", "good", "none", "new"]),
        ((("severity", True),), ["late", "good", "none", "new"]),
        ((("max_days_overdue", True), ("code", True)), ["late", "new", "none", "good"]),
        ((("next_review_on", False),), ["none", "late", "good", "new"]),
        ((("name", False),), ["late", "good", "none", "new"]),
    ],
)
def test_columns_sort_with_missing_values_last(office, sort, order) -> None:
    listing = table.find(Query(TODAY, sort=sort))
    assert listing.ids == [office[name] for name in order]


def test_past_date_shows_what_was_open_then(office) -> None:
    then = table.page([office["late"]], date(2026, 9, 5))[office["late"]]
    assert (then.balance_cents, then.overdue_cents, then.max_days_overdue) == (18_000, 18_000, 5)
    assert table.find(Query(date(2026, 7, 1))).totals.balance_cents == 0
    invoice = allocations.of_invoice(1)[0].invoice_id
    invoices.void(invoice, date(2026, 10, 20))
    assert table.page([office["late"]], date(2026, 9, 5))[office["late"]] == then
    assert table.page([office["late"]], date(2026, 9, 15))[office["late"]].overdue_cents == 15_000
    assert table.page([office["late"]], TODAY)[office["late"]].balance_cents == 6_000


def test_empty_book_has_an_empty_table(book) -> None:
    listing = table.find(Query(TODAY))
    assert (listing.ids, listing.totals) == ([], table.Totals(0, 0, 0, None, 0, 0))
    assert table.page([5], TODAY) == {}


def test_overview_tells_the_facts(office) -> None:
    make_assessment(office["late"], date(2026, 6, 30), 66, "BBB")
    make_assessment(office["late"], date(2026, 9, 30), 54, "BB")
    found = detail.load(office["late"], TODAY)
    assert (found.balance_cents, found.balance_change_cents, found.available_cents) == (24_000, 0, -4_000)
    assert (found.utilisation, found.overdue_share, found.max_days_overdue) == (1.2, 15_000 / 24_000, 63)
    assert (found.open_documents, found.unallocated_cents) == (2, 0)
    assert (found.severity, found.alerts_open) == ("warning", 1)
    assert (found.score, found.grade, found.previous_score, found.previous_grade) == (54, "BB", 66, "BBB")
    assert (found.last_receipt_on, found.last_receipt_cents) == (date(2026, 9, 10), 3_000)
    assert (found.traded_since, found.purchases_12m_cents) == (date(2026, 8, 1), 27_000)
    assert found.profile.name == "单县青禾有限公司"


def test_overview_of_a_past_date_knows_nothing_later(office) -> None:
    found = detail.load(office["late"], date(2026, 9, 5))
    assert (found.balance_cents, found.balance_change_cents, found.last_receipt_on) == (18_000, 0, None)
    assert (found.purchases_12m_cents, found.score) == (18_000, 54)


def test_overview_without_trade(office) -> None:
    found = detail.load(office["none"], TODAY)
    assert (found.utilisation, found.available_cents, found.overdue_share, found.years_traded) == (None, 0, None, None)
    assert detail.load(office["new"], TODAY).available_cents is None
    with pytest.raises(NotFoundError):
        detail.load(99, TODAY)


def test_what_is_held_follows_every_write(office) -> None:
    before = table.find(Query(TODAY)).totals.balance_cents
    make_invoice(office["good"], "Z", date(2026, 10, 11), date(2026, 12, 1), 1_000)
    assert table.find(Query(TODAY)).totals.balance_cents == before + 1_000
    assert table.find(Query(date(2026, 8, 2))).totals.balance_cents == 18_000
    assert table.find(Query(TODAY)).totals.balance_cents == before + 1_000


def test_a_write_that_was_taken_back_is_not_held(office) -> None:
    before = table.find(Query(TODAY)).totals.balance_cents
    try:
        with database.atomic():
            make_invoice(office["good"], "Z", date(2026, 10, 11), date(2026, 12, 1), 1_000)
            assert table.find(Query(TODAY)).totals.balance_cents == before + 1_000
            raise KeyError
    except KeyError:
        pass
    assert table.find(Query(TODAY)).totals.balance_cents == before


def test_a_book_that_is_only_read_shows_its_table_and_stays_as_it_is(office, book) -> None:
    shown = table.find(Query(TODAY)).totals
    books.close()
    books.open_book(book, read_only=True)
    assert table.find(Query(TODAY)).totals == shown
    with pytest.raises(database.DRIVER_ERRORS):
        database.execute("UPDATE customer SET name='x'")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"text": "05321"}, ["late"]),
        ({"text": "重点"}, ["good"]),
        ({"text": "会计"}, ["new"]),
        ({"tag": "重点"}, ["good"]),
        ({"tag": "重"}, []),
        ({"owner": "会计"}, ["new"]),
        ({"risk": "warning"}, ["late"]),
        ({"risk": "none"}, ["good", "none", "new"]),
        ({"text": "zdsp"}, ["none"]),
    ],
)
def test_more_filters(office, asked, found) -> None:
    database.execute("UPDATE customer SET tags='[\"重点\"]' WHERE id=?", (office["good"],))
    database.execute("UPDATE customer SET owner='会计' WHERE id=?", (office["new"],))
    database.execute("UPDATE customer SET short_name='中大食品' WHERE id=?", (office["none"],))
    short_initials.fill()
    listing = table.find(Query(TODAY, sort=(("code", False),), **asked))
    assert listing.ids == [office[name] for name in found]


def test_every_column_sorts_and_several_at_once(office) -> None:
    for column in table._SORT:
        for down in (False, True):
            assert len(table.find(Query(TODAY, sort=((column, down), ("code", True)))).ids) == 4
    database.execute("UPDATE customer SET region='东'")
    by_two = table.find(Query(TODAY, sort=(("region", True), ("code", True)))).ids
    assert by_two == [office["new"], office["none"], office["good"], office["late"]]


def test_what_the_filters_offer(office) -> None:
    database.execute(
        "UPDATE customer SET tags='[\"甲\",\"乙\"]', owner='会计', code='KH-0001-AB' WHERE id=?", (office["new"],)
    )
    assert table.offered() == table.Offered(("乙", "甲"), ("会计",), "KH-0001-AB")
