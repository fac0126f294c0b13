"""The documents of one invented customer before they are numbered and stored."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from app.services.demo.profile import Profile

Settling = Literal["due_first", "named", "by_hand"]


@dataclass(slots=True, eq=False)
class OrderPaper:
    """An order; the number is given when all documents are known."""

    on: date
    cents: int
    shipped_on: date | None = None
    status: str = "open"
    number: str = ""


@dataclass(slots=True, eq=False)
class InvoicePaper:
    """An invoice, or a credit note where the amount is negative."""

    on: date
    due: date | None
    cents: int
    number: str = ""
    order: OrderPaper | None = None
    credits: "InvoicePaper | None" = None
    disputed: str = ""
    voided_on: date | None = None
    by_hand: bool = False
    id: int = 0


@dataclass(slots=True, eq=False)
class ReceiptPaper:
    """Money: `pays` says which invoices it is for and how much, `settling` how the ledger gets to know it."""

    on: date
    cents: int
    method: str
    memo: str = ""
    pays: list[tuple[InvoicePaper, int]] = field(default_factory=list)
    settling: Settling = "due_first"
    number: str = ""
    id: int = 0


@dataclass(slots=True, eq=False)
class WriteOffPaper:
    """What was given up of an invoice."""

    invoice: InvoicePaper
    on: date
    cents: int
    reason: str


@dataclass(slots=True)
class Papers:
    """All documents of one customer."""

    profile: Profile
    orders: list[OrderPaper] = field(default_factory=list)
    invoices: list[InvoicePaper] = field(default_factory=list)
    receipts: list[ReceiptPaper] = field(default_factory=list)
    write_offs: list[WriteOffPaper] = field(default_factory=list)
