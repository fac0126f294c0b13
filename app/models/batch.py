"""Imports as they happened: what file, what it changed, and what its columns meant."""

from peewee import CharField, DateTimeField, ForeignKeyField, IntegerField

from app.models.database import BaseModel, JsonField


class ImportBatch(BaseModel):
    """One import: one transaction, one entry that can be taken back as a whole."""

    kind = CharField()
    file_name = CharField()
    file_sha256 = CharField()
    rows = IntegerField()
    new = IntegerField()
    changed = IntegerField()
    unchanged = IntegerField()
    rejected = IntegerField()
    mapping = JsonField(default=dict)
    operator_name = CharField()
    imported_at = DateTimeField()
    undone_at = DateTimeField(null=True)


class ImportChange(BaseModel):
    """What an import found in a row it changed: enough to put it back."""

    batch = ForeignKeyField(ImportBatch, on_delete="CASCADE")
    entity = CharField()
    row_id = IntegerField()
    old = JsonField()
    new = JsonField()


class ImportMapping(BaseModel):
    """The columns chosen for files with these headers, to be proposed next time."""

    kind = CharField()
    signature = CharField(unique=True)
    mapping = JsonField()
