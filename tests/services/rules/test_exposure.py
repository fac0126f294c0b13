"""Exposure: one function, with no limit, a limit of zero, and a customer in credit."""

import pytest

from app.services.rules.exposure import available_cents, exposure_cents


@pytest.mark.parametrize(
    ("open_cents", "limit", "exposed", "available"),
    [
        (0, None, 0, None),
        (500, None, 500, None),
        (500, 0, 500, -500),
        (500, 500, 500, 0),
        (501, 500, 501, -1),
        (-10, 500, 0, 500),
    ],
)
def test_exposure_and_what_is_left(open_cents, limit, exposed, available):
    assert exposure_cents(open_cents) == exposed
    assert available_cents(open_cents, limit) == available
