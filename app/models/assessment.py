"""Assessments: the score of a customer on a date, with every point it was given and why."""

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField

from app.models.customer import Customer
from app.models.database import BaseModel, JsonField


class Assessment(BaseModel):
    """One scoring of one customer; never edited, only followed by the next."""

    number = CharField(unique=True)
    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    as_of = DateField()
    scorecard = CharField()
    score = IntegerField()
    grade = CharField()
    provisional = BooleanField()
    coverage_e4 = IntegerField()
    indicators = JsonField()
    proposal = JsonField(default=dict)
    operator_name = CharField(default="")
    role = CharField(default="")

    class Meta:
        """The latest assessment up to a date."""

        indexes = ((("customer", "as_of"), False),)
