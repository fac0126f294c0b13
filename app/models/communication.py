"""Words exchanged with customers, training given to them, and what is to be done next."""

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, IntegerField, TextField

from app.models.customer import Contact, Customer
from app.models.database import BaseModel


class Communication(BaseModel):
    """One call, mail, visit, letter, reconciliation, inquiry or training; `source` names the record it came with."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    happened_on = DateField()
    kind = CharField()
    contact = ForeignKeyField(Contact, null=True, on_delete="SET NULL")
    with_whom = CharField(default="")
    content = TextField(default="")
    result = CharField(default="")
    topic = CharField(default="")
    participants = IntegerField(null=True)
    source = CharField(default="")
    source_id = IntegerField(null=True)
    recorded_by = CharField(default="")
    role = CharField(default="")

    class Meta:
        """The latest of a customer lead."""

        indexes = ((("customer", "happened_on"), False),)


class FollowUp(BaseModel):
    """A next step with its day; ticking it off asks for one line of result."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    due_on = DateField()
    text = CharField()
    role = CharField(default="")
    communication = ForeignKeyField(Communication, null=True, on_delete="SET NULL")
    source = CharField(default="")
    source_id = IntegerField(null=True)
    done_at = DateTimeField(null=True)
    done_by = CharField(default="")
    result = CharField(default="")

    class Meta:
        """What is due is found across customers."""

        indexes = ((("done_at", "due_on"), False),)
