"""What the records are called that attachments prove: 纳税信用等级 2026-04-28, 财务报表 2025 年."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.i18n import translate
from app.services.attachments.listing import AttachmentRow
from app.services.audit_values import record_title
from app.services.audit_words import entity_name
from app.services.history.records import MODELS

_TELLING: Final = {"licence", "credit_report", "credit_event", "communication"}


def titles(rows: Sequence[AttachmentRow]) -> dict[tuple[str, int], str]:
    """Return {(entity, id): what the record is called} of all records these attachments prove.

    A record that is gone is called by its kind alone.
    """
    wanted = {(row.entity, row.entity_id) for row in rows if row.entity and row.entity_id is not None}
    found = {key: translate("Attachments", "{kind}（已删除）").format(kind=entity_name(key[0])) for key in wanted}
    for entity in {entity for entity, _ in wanted} & MODELS.keys():
        model = MODELS[entity]
        ids = [number for each, number in wanted if each == entity]
        for row in model.select().where(model.id.in_(ids)).dicts():
            found[entity, row["id"]] = _title(entity, row)
    return found


def _title(entity: str, row: Mapping[str, Any]) -> str:
    """Return the title of a record, led by its kind where the title does not tell it."""
    title = record_title(entity, row)
    if entity in _TELLING:
        return title
    return translate("Attachments", "{kind} {title}").format(kind=entity_name(entity), title=title)
