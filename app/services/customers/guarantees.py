"""What secures the claims on a customer: sureties, mortgages, pledges, deposits and credit insurance."""

from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.models import database
from app.services import checks
from app.services.customers import child_rows
from app.services.history.recording import NO_EVIDENCE, Evidence
from app.services.writing import Written

KINDS: Final = ("surety", "mortgage", "pledge", "deposit", "insurance")
WHOLE_BP: Final = 10_000


@dataclass(frozen=True, slots=True)
class GuaranteeInput:
    """What a person enters: amount in fen; for credit insurance party, limit and the share it pays in basis points."""

    kind: str
    party: str = ""
    content: str = ""
    amount_cents: int | None = None
    cover_bp: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Guarantee:
    """A guarantee as it is stored."""

    id: int
    kind: str
    party: str
    content: str
    amount_cents: int | None
    cover_bp: int | None
    valid_from: date | None
    valid_to: date | None
    notes: str


def entry_of(guarantee: Guarantee) -> GuaranteeInput:
    """Return a guarantee as a form wants it."""
    return GuaranteeInput(**{field.name: getattr(guarantee, field.name) for field in fields(GuaranteeInput)})


def of(customer_id: int) -> list[Guarantee]:
    """Return what secures a customer, in the order it was entered."""
    return database.fetch(
        Guarantee,
        "SELECT id, kind, party, content, amount_cents, cover_bp, valid_from, valid_to, notes FROM guarantee"
        " WHERE customer_id=? ORDER BY id",
        (customer_id,),
    )


def kind_name(kind: str) -> str:
    """Return the word for a kind of guarantee; an unknown one is its own word."""
    names = {
        "surety": translate("Customers", "保证"),
        "mortgage": translate("Customers", "抵押"),
        "pledge": translate("Customers", "质押"),
        "deposit": translate("Customers", "保证金"),
        "insurance": translate("Customers", "信用保险"),
    }
    return names.get(kind, kind)


def covered_cents(entry: Guarantee | GuaranteeInput) -> int | None:
    """Return what could be had from it in fen: the amount, of an insurance the share that it pays, rounded down."""
    if entry.amount_cents is None:
        return None
    return entry.amount_cents * (WHOLE_BP if entry.cover_bp is None else entry.cover_bp) // WHOLE_BP


def add(customer_id: int, entry: GuaranteeInput, proof: Evidence = NO_EVIDENCE) -> Written:
    """Add what secures a customer."""
    return child_rows.add("guarantee", customer_id, asdict(_checked(entry)), proof)


def update(guarantee_id: int, entry: GuaranteeInput, proof: Evidence = NO_EVIDENCE) -> Written:
    """Change what secures a customer."""
    return child_rows.update("guarantee", guarantee_id, asdict(_checked(entry)), proof)


def delete(guarantee_id: int, proof: Evidence = NO_EVIDENCE) -> Written:
    """Take it away."""
    return child_rows.delete("guarantee", guarantee_id, tuple(field.name for field in fields(GuaranteeInput)), proof)


def _checked(entry: GuaranteeInput) -> GuaranteeInput:
    if entry.kind not in KINDS:
        raise InvalidInputError(translate("Customers", "请选择担保的类别。"), field="kind")
    if not entry.party.strip() and not entry.content.strip():
        raise InvalidInputError(translate("Customers", "请写担保人或担保内容。"), field="party")
    _check_figures(entry)
    start, end = translate("Customers", "有效期起"), translate("Customers", "有效至")
    checks.day(entry.valid_from, "valid_from", start)
    checks.day(entry.valid_to, "valid_to", end)
    checks.not_before(entry.valid_to, entry.valid_from, "valid_to", end, start)
    insured = entry.kind == "insurance"
    party = translate("Customers", "保险人") if insured else translate("Customers", "担保人")
    return replace(
        entry,
        party=checks.text(entry.party, "party", party, limit=120, required=insured),
        content=checks.text(entry.content, "content", translate("Customers", "内容"), limit=200),
        notes=checks.text(entry.notes, "notes", translate("Customers", "备注"), limit=1000),
    )


def _check_figures(entry: GuaranteeInput) -> None:
    checks.amount(entry.amount_cents, "amount_cents", translate("Customers", "担保金额"))
    if entry.cover_bp is not None and not 0 < entry.cover_bp <= WHOLE_BP:
        raise InvalidInputError(translate("Customers", "赔付比例应在 0% 以上、100% 以内。"), field="cover_bp")
    if entry.kind == "insurance" and entry.cover_bp is None:
        raise InvalidInputError(translate("Customers", "信用保险要写赔付比例。"), field="cover_bp")
