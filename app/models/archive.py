"""Versions of credit archives: what was printed, from which data, with which hash."""

from peewee import BlobField, CharField, DateField, DateTimeField, ForeignKeyField, IntegerField

from app.models.customer import Customer
from app.models.database import BaseModel


class ArchiveVersion(BaseModel):
    """One PDF that was made; `snapshot` is the zlib-compressed canonical JSON it was drawn from."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    version = IntegerField()
    number = CharField()
    as_of = DateField()
    made_at = DateTimeField()
    reason = CharField(default="")
    operator_name = CharField(default="")
    role = CharField(default="")
    language = CharField(default="zh")
    pages = IntegerField()
    size = IntegerField()
    content_hash = CharField()
    file_sha256 = CharField()
    file_path = CharField()
    snapshot = BlobField(null=True)

    class Meta:
        """Versions count up within a customer."""

        indexes = ((("customer", "version"), True),)
