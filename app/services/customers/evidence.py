"""What a change of a customer's file may rest on: recent communications and attachments, and where it must rest on one."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.errors import RefusedError
from app.i18n import translate
from app.models import database
from app.services import audit, books, office
from app.services.history.recording import Evidence
from app.services.writing import writing

SETTING: Final = "account_needs_evidence"
MOST: Final = 8
LENGTH: Final = 200


@dataclass(frozen=True, slots=True)
class _Talk:
    id: int
    kind: str
    happened_on: date


def offers(customer_id: int, as_of: date) -> list[Evidence]:
    """Return what is there to refer to: the latest communications up to a day, then the latest attachments."""
    talks = database.fetch(
        _Talk,
        "SELECT id, kind, happened_on FROM communication WHERE customer_id=? AND happened_on <= ?"
        " ORDER BY happened_on DESC, id DESC LIMIT ?",
        (customer_id, as_of.isoformat(), MOST),
    )
    files = database.execute(
        "SELECT id, number, name FROM attachment WHERE customer_id=? AND removed_at IS NULL ORDER BY id DESC LIMIT ?",
        (customer_id, MOST),
    ).fetchall()
    found = [
        Evidence(
            translate("Evidence", "{kind} {day}").format(kind=_talk_name(talk.kind), day=talk.happened_on),
            "communication",
            talk.id,
        )
        for talk in talks
    ]
    attachment = translate("Evidence", "附件 {number} {name}")
    return found + [Evidence(attachment.format(number=row[1], name=row[2]), "attachment", int(row[0])) for row in files]


def _talk_name(kind: str) -> str:
    words = {
        "call": translate("Evidence", "电话记录"),
        "mail": translate("Evidence", "邮件"),
        "visit": translate("Evidence", "走访记录"),
        "letter": translate("Evidence", "函件"),
        "reconciliation": translate("Evidence", "对账记录"),
        "inquiry": translate("Evidence", "函询记录"),
        "training": translate("Evidence", "培训记录"),
    }
    return words.get(kind, translate("Evidence", "沟通记录"))


def account_needs_evidence() -> bool:
    """Tell whether this book asks for evidence where the account of a customer changes; a new book does."""
    return bool(office.value(SETTING, default=True))


def ask_for_account(*, needed: bool) -> None:
    """Say whether a changed account needs evidence; the accountant may not loosen it."""
    before = account_needs_evidence()
    if before == needed:
        return
    if audit.actor().role == "accountant":
        raise RefusedError(translate("Evidence", "这项设置由财务主管或负责人修改。"))
    with writing():
        office.set_value(SETTING, needed)
        audit.record("set", "book", None, {SETTING: [before, needed]})


def can_ask() -> bool:
    """Tell whether a book is open whose setting could be changed."""
    return database.is_open() and not books.current().read_only


def require_for_account(proof: Evidence) -> None:
    """Refuse a changed account without evidence where the book asks for it."""
    if not proof.text.strip() and account_needs_evidence():
        raise RefusedError(
            translate("Evidence", "修改付款账户必须填写修改依据。"),
            field="evidence",
            hint=translate("Evidence", "例如客户盖章的账户变更函；请先打电话向原联系人核实。"),
        )
