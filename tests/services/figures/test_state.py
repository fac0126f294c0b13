"""The relation that every figure reads: dates are written into its statements, everything else is bound."""

from datetime import date

from app.services.figures import state
from tests.factories import make_customer, make_invoice, make_receipt


def test_dates_are_written_out_and_the_rest_is_bound_in_its_place(book):
    row = state.execute("SELECT ?3, ?1, ?2, ?3", ("2026-10-31", "a'b", 7)).fetchone()
    assert row == (7, "2026-10-31", "a'b", 7)


def test_the_day_of_settlement_is_the_one_since_which_nothing_was_open(book):
    customer = make_customer()
    make_invoice(customer, "A", date(2026, 1, 1), date(2026, 1, 31), 1_000)
    make_receipt(customer, date(2026, 1, 10), 1_000)
    make_invoice(customer, "B", date(2026, 1, 5), date(2026, 3, 1), 500)
    make_receipt(customer, date(2026, 2, 20), 500)

    def settled(as_of: date) -> dict[str, str | None]:
        rows = state.at(as_of).select("number, item.settled_on", "JOIN invoice ON invoice.id = item.id")
        return dict(rows.fetchall())

    assert settled(date(2026, 1, 9)) == {"A": None, "B": None}
    assert settled(date(2026, 1, 10)) == {"A": "2026-01-10", "B": None}
    assert settled(date(2026, 2, 20)) == {"A": "2026-01-10", "B": "2026-02-20"}


def test_one_customer_is_read_alone(book):
    first, second = make_customer(), make_customer()
    make_invoice(first)
    make_invoice(second)
    rows = state.at(date(2026, 10, 31), second).select("customer_id", "").fetchall()
    assert rows == [(second,)]
