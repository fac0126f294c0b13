"""What others say of a customer: reports and queries, trade references, credit events."""

from peewee import BooleanField, CharField, DateField, DateTimeField, ForeignKeyField, IntegerField, TextField

from app.models.batch import ImportBatch
from app.models.customer import Customer
from app.models.database import BaseModel, JsonField


class CreditReport(BaseModel):
    """One answer of a public register, an agency or the customer; a query without a hit is kept too.

    `level` is ok, watch, warn or high; the report counts until `valid_to`, and in the score while `used`.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    kind = CharField()
    method = CharField(default="")
    agency = CharField(default="")
    reported_on = DateField()
    score = IntegerField(null=True)
    rating = CharField(default="")
    conclusion = CharField(default="")
    level = CharField(default="ok")
    hits = IntegerField(null=True)
    details = JsonField(default=dict)
    valid_to = DateField(null=True)
    used = BooleanField(default=True)
    recorded_at = DateTimeField()
    recorded_by = CharField(default="")
    role = CharField(default="")
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")


class TradeReference(BaseModel):
    """Another supplier of the customer, named by its trade, and what it answered; money in fen."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    party = CharField()
    trade = CharField(default="")
    number = CharField(default="")
    asked_on = DateField()
    reminded_on = DateField(null=True)
    answered_on = DateField(null=True)
    years = IntegerField(null=True)
    terms_days = IntegerField(null=True)
    highest_cents = IntegerField(null=True)
    days_late_from = IntegerField(null=True)
    days_late_to = IntegerField(null=True)
    verdict = CharField(default="")
    used = BooleanField(default=True)
    notes = TextField(default="")


class CreditEvent(BaseModel):
    """Something that happened to a customer's credit; corrected by a counter-entry, never deleted.

    Events the program wrote name their source (alert, assessment, promise ...) and its id.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    happened_on = DateField()
    kind = CharField()
    level = CharField(default="watch")
    title = CharField()
    detail = TextField(default="")
    amount_cents = IntegerField(null=True)
    origin = CharField(default="")
    source = CharField(default="")
    source_id = IntegerField(null=True)
    counters = ForeignKeyField("self", null=True, on_delete="SET NULL")
    recorded_at = DateTimeField()
    recorded_by = CharField(default="")
    role = CharField(default="")
