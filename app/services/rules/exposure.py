"""What a customer's credit limit is measured against: one function for every screen, rule and document."""


def exposure_cents(open_cents: int, unallocated_cents: int) -> int:
    """Return the exposure of a customer in fen: what is open less money and credits no invoice has taken, not below 0."""
    return max(open_cents - unallocated_cents, 0)


def available_cents(exposure: int, limit_cents: int | None) -> int | None:
    """Return what may still be sold on credit, in fen, negative beyond the limit; None where no limit was set."""
    return None if limit_cents is None else limit_cents - exposure
