"""Exposure: one function for every screen, rule and document."""

import pytest

from app.services.rules.exposure import DEFAULT, Components, Parts, available_cents, exposure_cents, of

ORDERS, WITHOUT, BOTH = Components(orders=True), Components(disputed=False), Components(orders=True, disputed=False)


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


@pytest.mark.parametrize(
    ("parts", "components", "exposure"),
    [
        (Parts(500), DEFAULT, 500),
        (Parts(500, 200), DEFAULT, 300),
        (Parts(500, 900), DEFAULT, 0),
        (Parts(500, 200, 40, 100), DEFAULT, 300),
        (Parts(500, 200, 40, 100), ORDERS, 340),
        (Parts(500, 200, 40, 100), WITHOUT, 200),
        (Parts(500, 200, 40, 100), BOTH, 240),
        (Parts(500, 200, 40, 100, 7), BOTH, 247),
        (Parts(500, 900, 40), ORDERS, 40),  # money paid ahead does not pay for orders by itself
        (Parts(500, 450, 0, 100), WITHOUT, 0),
        (Parts(0, 0, 0, 0, 7), DEFAULT, 7),
    ],
)
def test_components_are_switched(parts: Parts, components: Components, exposure: int) -> None:
    assert of(parts, components) == exposure
