"""A small office for archives: one customer with history, one of whom nothing is known."""

from datetime import date
from types import SimpleNamespace

import pytest
from factories import make_customer, make_invoice, make_order, make_receipt

AS_OF = date(2026, 10, 31)


@pytest.fixture
def office(book):
    """Return the ids of two customers and where archives go."""
    trading = make_customer(
        "C-0017", "青禾渡食品商贸有限公司", credit_limit_cents=20_000_00, terms_days=45, legal_form="有限责任公司"
    )
    make_invoice(trading, "XS-1", date(2026, 5, 1), date(2026, 6, 15), 10_000_00)
    make_invoice(trading, "XS-2", date(2026, 7, 1), date(2026, 8, 15), 18_000_00)
    make_invoice(trading, "XS-3", date(2026, 10, 1), date(2026, 11, 15), 6_000_00)
    make_receipt(trading, date(2026, 6, 25), 10_000_00, number="SK-1", method="银行转账")
    make_order(trading, "DD-1", date(2026, 9, 20), 6_000_00)
    unknown = make_customer("C-0099", "白露洲文具店")
    return SimpleNamespace(book=book, out=book.parent / "out", trading=trading, unknown=unknown)
