"""Icons and short lines that the timeline, the overview and the forms share."""

from datetime import date
from typing import Final

from app.i18n import translate
from app.services.communication.follow_ups import Step
from app.services.communication.timeline import Entry
from app.views.messages import role_name

ICONS: Final = {
    "call": "phone",
    "mail": "send",
    "letter": "mail",
    "visit": "user",
    "training": "book",
    "reconciliation": "mail",
    "inquiry": "send",
    "receipt": "check",
    "alert": "bell",
}


def icon_of(kind: str) -> str:
    """Return the icon of a kind of entry."""
    return ICONS.get(kind, "edit")


def plain(entry: Entry) -> str:
    """Return a line of the timeline as one text, for a screen reader and the clipboard."""
    parts = (entry.happened_on.isoformat(), entry.title, entry.whom, entry.text.replace("\n", " "), entry.result)
    return "  ".join(part for part in parts if part)


def step_tip(step: Step, as_of: date) -> str:
    """Return what a row leaves out: since when a step is overdue, and that a training is planned."""
    parts = [step.text]
    if step.training:
        parts.append(translate("CommunicationWords", "培训计划"))
    late = step.days_overdue(as_of)
    if late:
        parts.append(translate("CommunicationWords", "已过 {days} 天").format(days=late))
    return " · ".join(parts)


def roles() -> tuple[tuple[str, str], ...]:
    """Return (code, word) of who may do a step; nobody in particular leads."""
    anybody = translate("CommunicationWords", "不指定")
    return (("", anybody), *((role, role_name(role)) for role in ("accountant", "lead", "owner")))
