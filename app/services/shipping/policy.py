"""By what the check at the order judges: tolerances and deposits by grade, stop lines, components, the season.

Kept as one setting of the book; without it the defaults hold. Changed by the lead or the owner only.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.money import MAX_CENTS
from app.services import audit, office
from app.services.changes import Changed
from app.services.customers.editing import require_approver
from app.services.rules.exposure import DEFAULT, Components
from app.services.rules.shipping import BP, GradeRule, Rule
from app.services.writing import writing

SETTING: Final = "shipping_policy"
GRADES: Final[Mapping[str, GradeRule]] = {
    "AAA": GradeRule(45, 500_000),
    "AA": GradeRule(45, 500_000),
    "A": GradeRule(30, 300_000),
    "BBB": GradeRule(30, 200_000),
    "BB": GradeRule(30, 100_000),
    "B": GradeRule(15, 50_000, 3_000),
    "C": GradeRule(0, 10_000, 5_000),
    "D": GradeRule(0, 0, 10_000),
}
UNGRADED: Final = GradeRule(15, 50_000)


@dataclass(frozen=True, slots=True)
class ShippingPolicy:
    """All that may be set; `lead_cents` is the largest shipment the lead may release, beyond it the owner decides.

    In the months of `season` a customer's limit is raised by the share agreed with it.
    """

    grades: Mapping[str, GradeRule] = field(default_factory=lambda: dict(GRADES))
    ungraded: GradeRule = UNGRADED
    components: Components = DEFAULT
    season: tuple[int, ...] = (12, 1, 2)
    stop_bp: int = 12_000
    stop_days: int = 90
    small_cents: int = 100
    stale_days: int = 3
    request_days: int = 3
    lead_cents: int = 10_000_000

    def rule(self, grade: str) -> Rule:
        """Return the lines that hold for a grade, "" for a customer without one."""
        found = self.grades.get(grade, self.ungraded)
        return Rule(found, self.stop_bp, self.stop_days, self.small_cents, self.stale_days)

    def seasonal(self, day: date) -> bool:
        """Tell whether a day lies in the season."""
        return day.month in self.season


def load() -> ShippingPolicy:
    """Return the policy in force."""
    stored = office.value(SETTING)
    return ShippingPolicy() if stored is None else _read(stored)


def save(new: ShippingPolicy) -> Changed:
    """Store another policy; RefusedError for the accountant, InvalidInputError for lines that make no sense."""
    require_approver()
    _check(new)
    with writing():
        old, now = asdict(load()), asdict(new)
        changes = {name: [old[name], value] for name, value in now.items() if old[name] != value}
        if changes:
            office.set_value(SETTING, now)
            audit.record("set", "shipping_policy", None, changes)
    return Changed.SETTINGS if changes else Changed.NOTHING


def _read(stored: Mapping[str, Any]) -> ShippingPolicy:
    plain = {name: value for name, value in stored.items() if name in _PLAIN}
    return ShippingPolicy(
        grades={name: GradeRule(**rule) for name, rule in stored["grades"].items()},
        ungraded=GradeRule(**stored["ungraded"]),
        components=Components(**stored["components"]),
        season=tuple(stored["season"]),
        **plain,
    )


_PLAIN: Final = ("stop_bp", "stop_days", "small_cents", "stale_days", "request_days", "lead_cents")


def _check(new: ShippingPolicy) -> None:
    rules = (*new.grades.values(), new.ungraded)
    fits = (
        *(0 <= each.overdue_days <= 3_650 and 0 <= each.deposit_bp <= BP for each in rules),
        *(0 <= each.overdue_cents <= MAX_CENTS for each in rules),
        BP <= new.stop_bp <= 10 * BP,
        0 <= new.stop_days <= 3_650,
        *(0 <= cents <= MAX_CENTS for cents in (new.small_cents, new.lead_cents)),
        0 <= new.stale_days <= 365,
        1 <= new.request_days <= 90,
        all(1 <= month <= 12 for month in new.season),
    )
    if not all(fits):
        raise InvalidInputError(translate("Shipping", "发货政策里有不合理的数，请核对后再保存。"))
