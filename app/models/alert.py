"""Alerts, what happened to them, the thresholds that raise them, and the checks that were run."""

from peewee import BooleanField, CharField, DateField, DateTimeField, ForeignKeyField, IntegerField, TextField

from app.models.customer import Customer
from app.models.database import BaseModel, JsonField


class Alert(BaseModel):
    """A rule that fired for a customer and has not been closed; *_e4 is the value times 10,000."""

    number = CharField(unique=True)
    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    rule = CharField()
    severity = CharField()
    state = CharField(default="open")
    value_e4 = IntegerField(null=True)
    threshold_e4 = IntegerField(null=True)
    documents = JsonField(default=list)
    detail = JsonField(default=dict)
    first_seen = DateField()
    last_seen = DateField()
    cleared_on = DateField(null=True)
    owner = CharField(default="")
    closed_at = DateTimeField(null=True)
    closed_on = DateField(null=True)
    close_reason = TextField(default="")

    class Meta:
        """Open alerts of a customer are asked for all the time."""

        indexes = ((("customer", "rule", "state"), False), (("state", "severity"), False))


class AlertEvent(BaseModel):
    """One step in the life of an alert, by the check or by a person."""

    alert = ForeignKeyField(Alert, on_delete="CASCADE")
    kind = CharField()
    happened_on = DateField()
    operator_name = CharField(default="")
    role = CharField(default="")
    text = TextField(default="")
    data = JsonField(default=dict)


class AlertRule(BaseModel):
    """The thresholds in force for one rule, as chosen by the office."""

    rule = CharField(unique=True)
    enabled = BooleanField(default=True)
    thresholds = JsonField()


class CheckRun(BaseModel):
    """One run of the alert check."""

    as_of = DateField()
    ran_at = DateTimeField()
    seconds_e4 = IntegerField()
    customers = IntegerField()
    raised = IntegerField()
    continuing = IntegerField()
    resolved = IntegerField()
    operator_name = CharField(default="")
