"""Files kept with the book: each content once, attached to customers and their records by name."""

from peewee import CharField, DateTimeField, ForeignKeyField, IntegerField, TextField

from app.models.customer import Customer
from app.models.database import BaseModel


class StoredFile(BaseModel):
    """One content in the book's own store, found by its SHA-256; size in bytes."""

    sha256 = CharField(unique=True)
    size = IntegerField()


class Attachment(BaseModel):
    """A file of a customer; `entity` and `entity_id` name the record it proves, where it proves one.

    `number` counts within the customer and is never given twice. A removed one keeps its row, so that the past can
    still be shown.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    file = ForeignKeyField(StoredFile, on_delete="RESTRICT")
    number = IntegerField()
    name = CharField()
    kind = CharField(default="")
    entity = CharField(default="")
    entity_id = IntegerField(null=True)
    notes = TextField(default="")
    added_by = CharField(default="")
    role = CharField(default="")
    removed_at = DateTimeField(null=True)

    class Meta:
        """What proves a record is found by the record."""

        indexes = ((("entity", "entity_id"), False),)
