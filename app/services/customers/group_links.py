"""Changing a group of customers: who stands above whom, and the limit of the whole."""

from dataclasses import dataclass
from typing import Any, Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.models import database
from app.models.customer import Affiliate, Customer
from app.services import checks
from app.services.customers import editing, groups
from app.services.customers.field_checks import label
from app.services.history import recording
from app.services.history.recording import NO_EVIDENCE, Evidence, Subject
from app.services.ledger import lookup
from app.services.writing import Written, differences, insert, store, writing

WHOLE_BP: Final = 10_000


@dataclass(frozen=True, slots=True)
class GroupInput:
    """What stands directly above a customer: a customer, or the name of a firm that is none; and its share."""

    parent_id: int | None = None
    affiliate_name: str = ""
    share_bp: int | None = None


def set_parent(customer_id: int, entry: GroupInput, proof: Evidence = NO_EVIDENCE) -> Written:
    """Say who stands above a customer; an empty entry takes it out of its group. Circles are refused.

    A firm that is no customer is found by its name, or added with it. Where nothing is left below one, it stays on
    record: its limit may be needed again.
    """
    name = checks.text(entry.affiliate_name, "firm", translate("Customers", "企业名称"), limit=120)
    _check_share(entry.share_bp)
    if entry.parent_id is not None and name:
        raise InvalidInputError(translate("Customers", "上级只能是一家企业。"), field="firm")
    with writing():
        row = lookup.row(Customer, customer_id)
        editing.refuse_circle(entry.parent_id, customer_id)
        affiliate = _named(name, customer_id, proof) if name else None
        share = entry.share_bp if entry.parent_id is not None or name else None
        new = {"parent_id": entry.parent_id, "affiliate_id": affiliate, "parent_share_bp": share}
        changes = differences({field: getattr(row, field) for field in new}, new)
        if changes:
            store(Customer, customer_id, {field: value for field, (_, value) in changes.items()})
            recording.changed(Subject("customer", customer_id, customer_id), changes, proof)
    return Written("customer", customer_id, (customer_id,))


def _named(name: str, customer_id: int, proof: Evidence) -> int:
    found = database.scalar("SELECT id FROM affiliate WHERE name=?", (name,))
    if found is not None:
        return int(found)
    number = insert(Affiliate, {"name": name})
    recording.added(Subject("affiliate", number, customer_id), {"name": name}, proof)
    return number


def _check_share(share_bp: int | None) -> None:
    if share_bp is not None and not 0 < share_bp <= WHOLE_BP:
        raise InvalidInputError(translate("Customers", "持股比例应在 0% 以上、100% 以内。"), field="share_bp")


def set_limit(customer_id: int, limit_cents: int | None, reason: Evidence) -> Written:
    """Set the limit of the whole group at its top, None for none; refused to the accountant and without a reason."""
    editing.require_approver()
    checks.amount(limit_cents, "group_limit_cents", label("group_limit_cents"), zero=True)
    if not reason.text.strip():
        raise InvalidInputError(translate("Customers", "请写明依据：谁批准、凭什么。"), field="reason")
    with writing():
        lookup.row(Customer, customer_id)
        top = groups.top_of(customer_id)
        model: Any = Customer if top.affiliate_id is None else Affiliate
        number = top.id if top.affiliate_id is None else top.affiliate_id
        changes = differences(
            {"group_limit_cents": model.get_by_id(number).group_limit_cents}, {"group_limit_cents": limit_cents}
        )
        if changes:
            store(model, number, {"group_limit_cents": limit_cents})
            entity = "customer" if model is Customer else "affiliate"
            recording.changed(Subject(entity, number, customer_id), changes, reason)
    return Written("customer", customer_id, (customer_id,))


def rename_affiliate(affiliate_id: int, name: str, customer_id: int, proof: Evidence = NO_EVIDENCE) -> Written:
    """Correct the name of a firm that is no customer; one that another firm has is refused."""
    cleaned = checks.text(name, "firm", translate("Customers", "企业名称"), limit=120, required=True)
    with writing():
        row = Affiliate.get_by_id(affiliate_id)
        taken = database.scalar("SELECT 1 FROM affiliate WHERE name=? AND id<>?", (cleaned, affiliate_id))
        if taken:
            raise InvalidInputError(
                translate("Customers", "已有名为“{name}”的关联企业。").format(name=cleaned), field="firm"
            )
        changes = differences({"name": row.name}, {"name": cleaned})
        if changes:
            store(Affiliate, affiliate_id, {"name": cleaned})
            recording.changed(Subject("affiliate", affiliate_id, customer_id), changes, proof)
    return Written("affiliate", affiliate_id, (customer_id,))


def parent_of(customer_id: int) -> GroupInput:
    """Return who stands directly above a customer."""
    row = lookup.row(Customer, customer_id)
    firm = None if row.affiliate_id is None else Affiliate.get_or_none(id=row.affiliate_id)
    name = "" if firm is None or row.parent_id is not None else firm.name
    return GroupInput(row.parent_id, name, row.parent_share_bp)
