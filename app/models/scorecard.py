"""Scorecards of the office: one row a version, from the draft to the past."""

from peewee import CharField, DateField, DateTimeField, IntegerField

from app.models.database import BaseModel, JsonField


class Scorecard(BaseModel):
    """One version of a card; `state` is draft, in_review, active or past.

    Only a draft is edited. A version is in force from `valid_from` to `valid_to`, when the next one took its place.
    """

    number = CharField()
    name = CharField()
    version = IntegerField()
    state = CharField(default="draft")
    definition = JsonField()
    valid_from = DateField(null=True)
    valid_to = DateField(null=True)
    prepared_by = CharField(default="")
    prepared_role = CharField(default="")
    submitted_at = DateTimeField(null=True)
    approved_by = CharField(default="")
    approved_role = CharField(default="")
    approved_at = DateTimeField(null=True)

    class Meta:
        """Every version of a card once."""

        indexes = ((("number", "version"), True),)
