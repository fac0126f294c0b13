"""Exposure: one function for every screen, rule and document."""

import pytest

from app.services.rules.exposure import available_cents, exposure_cents


@pytest.mark.parametrize(
    ("open_cents", "unallocated", "limit", "exposure", "available"),
    [
        (0, 0, None, 0, None),
        (500, 0, None, 500, None),
        (500, 0, 0, 500, -500),
        (500, 0, 500, 500, 0),
        (501, 0, 500, 501, -1),
        (501, 200, 500, 301, 199),
        (100, 300, 500, 0, 500),
    ],
)
def test_exposure_and_what_is_left(
    open_cents: int, unallocated: int, limit: int | None, exposure: int, available: int | None
) -> None:
    assert exposure_cents(open_cents, unallocated) == exposure
    assert available_cents(exposure, limit) == available
