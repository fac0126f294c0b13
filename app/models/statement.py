"""Financial statements of customers, one a period."""

from peewee import BooleanField, CharField, DateField, DateTimeField, ForeignKeyField, TextField

from app.models.batch import ImportBatch
from app.models.customer import Customer
from app.models.database import BaseModel, JsonField


class Statement(BaseModel):
    """One period; `lines` maps the name of a line to fen.

    `period` is year, half, quarter or month: flows are cumulative from 1 January to `period_end`, as statements in
    China are drawn up. A draft never enters a score; `confirmed_reason` tells why an unbalanced one was let through.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    period_end = DateField()
    period = CharField()
    audited = BooleanField(default=False)
    auditor = CharField(default="")
    state = CharField(default="draft")
    lines = JsonField(default=dict)
    source = CharField(default="")
    notes = TextField(default="")
    confirmed_at = DateTimeField(null=True)
    confirmed_by = CharField(default="")
    confirmed_reason = TextField(default="")
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")

    class Meta:
        """One statement for each customer, end and kind of period."""

        indexes = ((("customer", "period_end", "period"), True),)
