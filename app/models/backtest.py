"""Backtests of the scorecard: what was asked, when, and everything that came of it."""

from peewee import CharField, DateField, IntegerField

from app.models.database import BaseModel, JsonField


class BacktestRun(BaseModel):
    """One finished backtest; never edited. `known_on` is the day up to which the book was read."""

    known_on = DateField()
    scorecard = CharField()
    horizon_days = IntegerField()
    late_days = IntegerField()
    observations = IntegerField()
    bads = IntegerField()
    duration_ms = IntegerField()
    result = JsonField()
    operator_name = CharField(default="")
    role = CharField(default="")

    class Meta:
        """The latest run up to a day."""

        indexes = ((("known_on",), False),)
