"""The values of fields as people read them: one table for the log, the history of customers and what an import changes."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.money import format_yuan
from app.services.audit_words import entity_name, role_name
from app.services.credit_records import kinds
from app.services.customers import contacts, guarantees, wording
from app.services.customers.sizes import size_name
from app.services.importing.fields import Kind, kind_label
from app.services.monitoring import wording as monitoring
from app.services.shipping import wording as shipping
from app.services.statements import wording as statements

DASH: Final = "—"
_HASH: Final = 12
_MOMENT: Final = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(\.\d+)?)?")
Reader = Callable[[Any], str]


def value_text(field: str, value: Any, entity: str = "") -> str:
    """Return a value of a field (a column, or a fact of the log) in words; nothing is a dash."""
    if value is None or value in ("", [], {}, ()):
        return DASH
    if isinstance(value, bool) or field in _FLAGS:
        return translate("AuditLog", "是") if value else translate("AuditLog", "否")
    reader = _CODES.get((entity, field)) or _CODES.get(("", field)) or _by_suffix(field)
    if reader is not None and not isinstance(value, list | dict | tuple):
        return reader(value)
    return _plain(field, value, entity)


def _plain(field: str, value: Any, entity: str) -> str:
    if isinstance(value, list | tuple):
        return _list(field, value, entity)
    if isinstance(value, dict):
        return _map(field, value)
    text = str(value)
    found = _MOMENT.fullmatch(text)
    return f"{found[1]} {found[2]}" if found else text


def _list(field: str, value: list[Any] | tuple[Any, ...], entity: str) -> str:
    if any(isinstance(each, list | dict) for each in value):
        return translate("AuditLog", "{count} 项").format(count=len(value))
    return "、".join(value_text(field, each, entity) for each in value)


def _map(field: str, value: Mapping[str, Any]) -> str:
    if field == "credit_code_checked":
        return translate("AuditLog", "{role} {day}").format(role=role_name(value["role"]), day=value["on"])
    if field == "lines":
        return translate("AuditLog", "{count} 行").format(count=len(value))
    return "、".join(f"{name} {value_text(name, each)}" for name, each in value.items())


def line_changes(old: Any, new: Any) -> list[tuple[str, str, str]]:
    """Return (line, old, new) of the lines of a statement that are not the same, in words."""
    before, after = (each if isinstance(each, dict) else {} for each in (old, new))
    return [
        (_line(key), value_text("lines_cents", before.get(key)), value_text("lines_cents", after.get(key)))
        for key in dict.fromkeys([*before, *after])
        if before.get(key) != after.get(key)
    ]


def _line(key: str) -> str:
    try:
        return statements.line_label(key)
    except KeyError:
        return key


def _known(read: Callable[[str], str]) -> Reader:
    """Return a reader for codes; one that is not known is its own word."""

    def word(value: Any) -> str:
        try:
            return read(str(value))
        except (KeyError, ValueError):
            return str(value)

    return word


def _money(value: Any) -> str:
    return format_yuan(value) if isinstance(value, int) else str(value)


def _percent(per_hundred: int) -> Reader:
    """Return a reader for rates of which `per_hundred` are one percent."""

    def rate(value: Any) -> str:
        shown = Decimal(str(value)) / per_hundred
        return f"{shown.normalize():f}%"

    return rate


def _days(value: Any) -> str:
    return translate("AuditLog", "{days} 天").format(days=value)


def _hash(value: Any) -> str:
    return str(value)[:_HASH]


def _by_suffix(field: str) -> Reader | None:
    return next((reader for ending, reader in _SUFFIXES if field.endswith(ending)), None)


def _named(table: str, column: str = "name") -> Reader:
    """Return a reader for the id of a row: what the row is called."""

    def name(value: Any) -> str:
        found = database.scalar(f"SELECT {column} FROM {table} WHERE id=?", (value,))
        return str(value) if found is None else str(found)

    return name


def _communication(value: Any) -> str:
    found = database.execute("SELECT kind, happened_on FROM communication WHERE id=?", (value,)).fetchone()
    return str(value) if found is None else f"{talk_name(found[0])} {found[1]}"


def talk_name(kind: str) -> str:
    """Return the word for a kind of communication; an unknown one is its own word."""
    names = {
        "call": translate("AuditLog", "电话"),
        "mail": translate("AuditLog", "邮件"),
        "visit": translate("AuditLog", "走访"),
        "letter": translate("AuditLog", "信函"),
        "reconciliation": translate("AuditLog", "对账"),
        "inquiry": translate("AuditLog", "同业函询"),
        "training": translate("AuditLog", "客户培训"),
        "other": translate("AuditLog", "其他沟通"),
    }
    return names.get(kind, kind)


def _status(value: Any) -> str:
    merged = translate("AuditLog", "已合并")
    return merged if value == "merged" else wording.status_name(str(value))


def _regime(value: Any) -> str:
    names = {"cas": translate("AuditLog", "企业会计准则"), "sbe": translate("AuditLog", "小企业会计准则")}
    return names.get(value, str(value))


_FLAGS: Final = frozenset(
    {
        "is_primary",
        "needs_completion",
        "used",
        "audited",
        "disputed",
        "enabled",
        "by_hand",
        "on_account",
        "account_needs_evidence",
    }
)
_SUFFIXES: Final[tuple[tuple[str, Reader], ...]] = (
    ("_cents", _money),
    ("_bp", _percent(100)),
    ("_e6", _percent(10_000)),
    ("_e4", _percent(100)),
    ("_days", _days),
    ("_hash", _hash),
    ("sha256", _hash),
)
_CODES: Final[Mapping[tuple[str, str], Reader]] = {
    ("customer", "status"): _status,
    ("order", "status"): _known(wording.order_status_name),
    ("customer", "size"): _known(size_name),
    ("customer", "parent_id"): _named("customer"),
    ("customer", "merged_into_id"): _named("customer"),
    ("customer", "affiliate_id"): _named("affiliate"),
    ("contact", "role"): _known(contacts.role_name),
    ("contact", "receives"): _known(contacts.receives_name),
    ("guarantee", "kind"): _known(guarantees.kind_name),
    ("credit_report", "kind"): _known(kinds.kind_name),
    ("credit_report", "method"): _known(kinds.method_name),
    ("credit_report", "level"): _known(kinds.level_name),
    ("trade_reference", "verdict"): _known(kinds.verdict_name),
    ("credit_event", "kind"): _known(kinds.event_kind_name),
    ("credit_event", "level"): _known(kinds.level_name),
    ("communication", "kind"): talk_name,
    ("communication", "contact_id"): _named("contact"),
    ("follow_up", "communication_id"): _communication,
    ("follow_up", "source"): talk_name,
    ("customer_block", "level"): _known(shipping.level_name),
    ("limit_release", "state"): _known(lambda state: shipping.state_name("active" if state == "granted" else state)),
    ("limit_release", "outcome"): _known(shipping.outcome_name),
    ("limit_release", "requested_role"): role_name,
    ("limit_release", "decided_role"): role_name,
    ("shipping_check", "decision"): _known(shipping.headline),
    ("statement", "state"): _known(statements.state_label),
    ("statement", "period"): _known(statements.kind_label),
    ("alert", "state"): _known(monitoring.state_name),
    ("alert_rule", "rule"): _known(monitoring.rule_name),
    ("import_batch", "kind"): _known(lambda code: kind_label(Kind(code))),
    ("", "entity"): entity_name,
    ("", "customer_id"): _named("customer"),
    ("", "role"): role_name,
    ("", "regime"): _regime,
    ("alert", "owner"): role_name,
}


def record_title(entity: str, values: Mapping[str, Any]) -> str:
    """Return what a record of a customer's file is called: the contact's name, the period of a statement ..."""
    if entity == "statement" and values.get("period_end"):
        try:
            return statements.period_label(
                date.fromisoformat(str(values["period_end"])[:10]), str(values.get("period"))
            )
        except ValueError:
            return str(values["period_end"])
    fields = _TITLES.get(entity, ("name",))
    parts = (value_text(field, values.get(field), entity) for field in fields)
    return " ".join(part for part in parts if part != DASH) or DASH


_TITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "licence": ("kind", "number"),
    "guarantee": ("kind", "party"),
    "credit_report": ("kind", "reported_on"),
    "trade_reference": ("party",),
    "credit_event": ("happened_on", "title"),
    "communication": ("kind", "happened_on"),
    "follow_up": ("due_on", "text"),
    "reconciliation": ("number",),
    "customer_block": ("blocked_on", "level"),
    "limit_release": ("number",),
    "shipping_check": ("ship_on", "decision"),
}
