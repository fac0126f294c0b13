"""Ratios and Z-scores of a customer's statements, period by period, and which Z-score fits its business."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models.customer import Customer
from app.services import audit, office
from app.services.rules import balance
from app.services.rules import ratios as rules
from app.services.rules.altman import MANUFACTURER, OTHER, Model
from app.services.rules.balance import Balance
from app.services.rules.ratios import Ratios
from app.services.rules.trade_words import MANUFACTURE
from app.services.statements.listing import Period
from app.services.writing import Written, writing

MODEL_SETTING: Final = "statements.models"


@dataclass(frozen=True, slots=True)
class Analysed:
    """One statement with its ratios and its balance."""

    period: Period
    ratios: Ratios
    balance: Balance


def analyse(found: Sequence[Period]) -> list[Analysed]:
    """Return the ratios of each statement; openings and the months of the year before are taken from the others.

    A confirmed statement is preferred to a draft, and the longer period to the shorter, where both end on one day.
    """
    by_end = _by_end(found)
    return [Analysed(each, rules.ratios(_with_past(each, by_end)), balance.check(each.lines)) for each in found]


def latest_ratios(found: Sequence[Period]) -> Ratios:
    """Return the ratios of the last of these statements, which are in order."""
    return rules.ratios(_with_past(found[-1], _by_end(found)))


def _by_end(found: Sequence[Period]) -> dict[date, Period]:
    by_end: dict[date, Period] = {}
    for each in found:
        known = by_end.get(each.period_end)
        if known is None or known.draft or not each.draft:
            by_end[each.period_end] = each
    return by_end


def _with_past(period: Period, by_end: dict[date, Period]) -> rules.Period:
    end = period.period_end
    opening = by_end.get(date(end.year - 1, 12, 31))
    before = by_end.get(_year_earlier(end))
    return rules.Period(end, period.lines, opening.lines if opening else None, before.lines if before else None)


def _year_earlier(end: date) -> date:
    """Return the end of the same month a year earlier; February has 28 or 29 days."""
    first_after = date(end.year - 1 + end.month // 12, end.month % 12 + 1, 1)
    return date.fromordinal(first_after.toordinal() - 1)


def model_of(customer_id: int) -> Model:
    """Return the Z-score that fits a customer: as it was set, else by its line of business."""
    chosen = office.value(MODEL_SETTING, {}).get(str(customer_id))
    if chosen is None:
        row = Customer.get_or_none(id=customer_id)
        chosen = MANUFACTURER.key if row and any(word in row.industry for word in MANUFACTURE) else OTHER.key
    return MANUFACTURER if chosen == MANUFACTURER.key else OTHER


def choose_model(customer_id: int, key: str) -> Written:
    """Say which Z-score fits a customer: z_manufacturer or z_other."""
    if key not in {MANUFACTURER.key, OTHER.key}:
        raise ValueError(key)
    with writing():
        before = model_of(customer_id).key
        chosen = office.value(MODEL_SETTING, {}) | {str(customer_id): key}
        office.set_value(MODEL_SETTING, chosen)
        audit.record("set", "customer", customer_id, {"z_model": [before, key]}, customer_id=customer_id)
    return Written("statement", customer_id, (customer_id,))
