"""What the records are called that attachments prove: 证照 食品经营许可证 …, 征信与查询 纳税信用等级 2026-04-28."""

from collections.abc import Sequence

from app.i18n import translate
from app.services.attachments.listing import AttachmentRow
from app.services.audit_values import record_title
from app.services.audit_words import entity_name
from app.services.history.records import MODELS


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
            found[entity, row["id"]] = record_title(entity, row)
    return found
