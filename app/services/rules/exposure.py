"""What a customer's credit limit is measured against: one function for every screen, rule and document."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Components:
    """What counts beside open invoices, which always do: the balance and the use of the limit take the defaults.

    `orders` are orders that no invoice names yet; `disputed` leaves the disputed part of invoices in.
    """

    orders: bool = False
    disputed: bool = True


@dataclass(frozen=True, slots=True)
class Parts:
    """What a customer owes by kind, in fen; `disputed_cents` is part of `open_cents`, `order_cents` is this order."""

    open_cents: int
    unallocated_cents: int = 0
    orders_cents: int = 0
    disputed_cents: int = 0
    order_cents: int = 0


DEFAULT: Final = Components()


def of(parts: Parts, components: Components = DEFAULT) -> int:
    """Return the exposure in fen: invoices less money no invoice has taken, not below 0, then orders and this order."""
    owed = parts.open_cents - (0 if components.disputed else parts.disputed_cents)
    waiting = parts.orders_cents if components.orders else 0
    return max(owed - parts.unallocated_cents, 0) + waiting + parts.order_cents


def exposure_cents(open_cents: int, unallocated_cents: int) -> int:
    """Return the exposure of a customer in fen: what is open less money and credits no invoice has taken, not below 0."""
    return of(Parts(open_cents, unallocated_cents))


def available_cents(exposure: int, limit_cents: int | None) -> int | None:
    """Return what may still be sold on credit, in fen, negative beyond the limit; None where no limit was set."""
    return None if limit_cents is None else limit_cents - exposure
