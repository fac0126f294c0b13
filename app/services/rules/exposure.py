"""What a customer's credit limit is measured against: one function for every screen, rule and document."""


def exposure_cents(open_cents: int) -> int:
    """Return the exposure of a customer: everything open, gross of money and credits not yet allocated, in fen."""
    return max(open_cents, 0)


def available_cents(open_cents: int, limit_cents: int | None) -> int | None:
    """Return what may still be sold on credit, negative beyond the limit; None where no limit was set."""
    return None if limit_cents is None else limit_cents - exposure_cents(open_cents)
