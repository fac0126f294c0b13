"""The audit log: a chain of hashes in which a changed or missing entry shows."""

from peewee import CharField, DateTimeField, IntegerField

from app.models.database import BaseModel, JsonField


class AuditEntry(BaseModel):
    """Who did what when; `hash` covers every column here and the hash of the entry before."""

    at = DateTimeField()
    operator_name = CharField()
    role = CharField()
    action = CharField()
    entity = CharField()
    entity_id = IntegerField(null=True)
    customer_id = IntegerField(null=True, index=True)
    changes = JsonField()
    previous_hash = CharField()
    hash = CharField()
