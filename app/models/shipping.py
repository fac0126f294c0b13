"""What decides at the order: blocks of customers, temporary releases (特批), and the answers that were given."""

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, IntegerField, TextField

from app.models.customer import Customer
from app.models.database import BaseModel, JsonField


class CustomerBlock(BaseModel):
    """A customer who gets nothing on credit (`level` new_orders) or nothing at all (all), until it is lifted."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    level = CharField()
    blocked_on = DateField()
    reason = TextField(default="")
    operator_name = CharField(default="")
    role = CharField(default="")
    lifted_on = DateField(null=True)
    lifted_by = CharField(default="")

    class Meta:
        """Blocks of a customer are read in the order of their days."""

        indexes = ((("customer", "blocked_on"), False),)


class LimitRelease(BaseModel):
    """A temporary release: one shipment of `amount_cents` on credit within `days` days from the grant.

    `state` is requested, granted or refused; that one was used up, withdrawn or has expired follows from `used_on` and
    `valid_to`. `limit_cents` is the limit it lends: what was owed or allowed at the grant, and the amount.
    `outcome` is not_shipped, unpaid, paid_in_time or paid_late once somebody wrote down how it turned out.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    number = CharField(unique=True)
    state = CharField(default="requested")
    amount_cents = IntegerField()
    days = IntegerField()
    reason = TextField(default="")
    requested_on = DateField()
    requested_by = CharField(default="")
    requested_role = CharField(default="")
    decided_at = DateTimeField(null=True)
    decided_by = CharField(default="")
    decided_role = CharField(default="")
    note = TextField(default="")
    valid_from = DateField(null=True)
    valid_to = DateField(null=True)
    limit_cents = IntegerField(null=True)
    used_on = DateField(null=True)
    used_cents = IntegerField(default=0)
    outcome = CharField(default="")
    outcome_on = DateField(null=True)
    outcome_note = TextField(default="")

    class Meta:
        """Releases in force of a customer, and requests that wait."""

        indexes = ((("customer", "state", "valid_to"), False), (("state", "requested_on"), False))


class ShippingCheck(BaseModel):
    """An answer that was given at an order and written down; `release` is the one it rested on and used up."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    as_of = DateField()
    ship_on = DateField()
    amount_cents = IntegerField()
    prepaid_cents = IntegerField(default=0)
    decision = CharField()
    exposure_cents = IntegerField()
    limit_cents = IntegerField(null=True)
    reasons = JsonField(default=list)
    release = ForeignKeyField(LimitRelease, null=True, on_delete="SET NULL")
    operator_name = CharField(default="")
    role = CharField(default="")

    class Meta:
        """The answers of a customer in the order of their days."""

        indexes = ((("customer", "ship_on"), False),)
