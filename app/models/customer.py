"""Customers and their contacts: who owes, on what terms, and whom to call."""

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, TextField

from app.models.batch import ImportBatch
from app.models.database import BaseModel, JsonField


class Customer(BaseModel):
    """One customer; `credit_limit_cents` NULL means no limit was set, 0 means no credit."""

    code = CharField(unique=True)
    name = CharField(index=True)
    short_name = CharField(default="")
    initials = CharField(default="", index=True)
    credit_code = CharField(default="")
    industry = CharField(default="")
    region = CharField(default="")
    address = CharField(default="")
    phone = CharField(default="")
    email = CharField(default="")
    legal_form = CharField(default="")
    size = CharField(default="")
    established_on = DateField(null=True)
    registered_capital_cents = IntegerField(null=True)
    paid_in_capital_cents = IntegerField(null=True)
    parent = ForeignKeyField("self", null=True, on_delete="SET NULL")
    owner = CharField(default="")
    status = CharField(default="active")
    terms_days = IntegerField(null=True)
    credit_limit_cents = IntegerField(null=True)
    tags = JsonField(default=list)
    notes = TextField(default="")
    external_ids = JsonField(default=dict)
    needs_completion = BooleanField(default=False)
    traded_since = DateField(null=True)
    grade = CharField(default="")
    score = IntegerField(null=True)
    last_reviewed_on = DateField(null=True)
    next_review_on = DateField(null=True)
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")


class Contact(BaseModel):
    """A person or desk at a customer."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    name = CharField()
    position = CharField(default="")
    department = CharField(default="")
    phone = CharField(default="")
    mobile = CharField(default="")
    email = CharField(default="")
    is_primary = BooleanField(default=False)
    notes = TextField(default="")
    external_ids = JsonField(default=dict)
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
