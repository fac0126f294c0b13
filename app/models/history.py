"""Every change of what is known of a customer: field, old, new, who, when, and on what evidence."""

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, IntegerField

from app.models.audit import AuditEntry
from app.models.batch import ImportBatch
from app.models.customer import Customer
from app.models.database import BaseModel, JsonField


class FieldChange(BaseModel):
    """One field of one record from `old` to `new`; `kind` is add, update or remove.

    An added record is one row with field "" and `new` holding its columns, a removed one the same with `old`.
    What was known on a day follows from `recorded_at`; `effective_on` tells from when it was so, where that differs.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    kind = CharField()
    entity = CharField()
    entity_id = IntegerField()
    field = CharField(default="")
    old = JsonField(null=True)
    new = JsonField(null=True)
    recorded_at = DateTimeField()
    operator_name = CharField(default="")
    role = CharField(default="")
    evidence = CharField(default="")
    evidence_entity = CharField(default="")
    evidence_id = IntegerField(null=True)
    effective_on = DateField(null=True)
    audit = ForeignKeyField(AuditEntry, null=True, on_delete="SET NULL", index=False)
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")

    class Meta:
        """The latest changes of a customer lead."""

        indexes = ((("customer", "recorded_at"), False), (("entity", "entity_id"), False))
