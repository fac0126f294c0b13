"""When a figure becomes an alert, how it keeps its level, and what a check does with the alert that already exists.

A level fires where the value lies strictly beyond its threshold (100 % of a limit is not over the limit) and holds
until the value is back at the clearing level or better. The clearing level belongs to the lowest threshold; the higher
levels ease by the same margin. Thresholds are whole numbers of value x 10,000, so that they are stored as JSON.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Literal

from app.services.rules.figure import Figure

E4 = 10_000
Severity = Literal["watch", "warning", "high"]
Unit = Literal["ratio", "days", "count", "times"]
Direction = Literal["up", "down", "both"]
Phase = Literal["open", "offered", "dismissed", "closed"]
Action = Literal["raise", "continue", "escalate", "ease", "offer_closing", "refire", "rearm"]
TRIFLE = 2_000  # a trifle is what yearly sales hold this many times: 0.05 %
SEVERITIES: tuple[Severity, ...] = ("watch", "warning", "high")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The levels of one rule as value x 10,000 (None: the level is not used), editable and stored by the office.

    `clear_e4` is where the lowest level clears. A first alert needs `minimum_cents` behind the value and
    `minimum_count` documents or days, so that a trifle does not flood the list; one that fires keeps half of it.
    """

    watch_e4: int | None = None
    warning_e4: int | None = None
    high_e4: int | None = None
    clear_e4: int = 0
    minimum_cents: int = 0
    minimum_count: int = 0

    def scaled(self, sales_cents: int) -> "Thresholds":
        """Return the thresholds for an office with these sales in a year, in fen.

        What is a trifle depends on the office: the minimum amount is never more than 0.05 % of its yearly sales, so
        that an office of small sums gets its alerts too.
        """
        return replace(self, minimum_cents=min(self.minimum_cents, sales_cents // TRIFLE))

    def level(self, severity: Severity) -> int | None:
        """Return the threshold of a severity, times 10,000."""
        return {"watch": self.watch_e4, "warning": self.warning_e4, "high": self.high_e4}[severity]

    def used(self) -> tuple[tuple[Severity, int], ...]:
        """Return the levels in use, mildest first."""
        levels: tuple[tuple[Severity, int | None], ...]
        levels = (("watch", self.watch_e4), ("warning", self.warning_e4), ("high", self.high_e4))
        return tuple([(severity, level) for severity, level in levels if level is not None])

    def to_json(self) -> dict[str, int | None]:
        """Return the thresholds as stored."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, int | None]) -> "Thresholds":
        """Read stored thresholds; unknown keys are ignored, absent ones take the defaults of the class."""
        known = {field.name: stored[field.name] for field in fields(cls) if field.name in stored}
        return cls(**known)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Rule:
    """One alert rule: what it measures, in which direction it worsens, and its thresholds at the start."""

    id: str
    unit: Unit
    direction: Direction
    defaults: Thresholds


RULES: tuple[Rule, ...] = (
    Rule(
        "overdue_rate",
        "ratio",
        "up",
        Thresholds(warning_e4=3_000, high_e4=6_000, clear_e4=2_500, minimum_cents=500_000),
    ),
    Rule(
        "max_days_overdue",
        "days",
        "up",
        Thresholds(warning_e4=90 * E4, high_e4=180 * E4, clear_e4=60 * E4, minimum_cents=100_000),
    ),
    Rule(
        "limit_utilisation",
        "ratio",
        "up",
        Thresholds(warning_e4=10_000, high_e4=12_000, clear_e4=9_500, minimum_cents=100_000),
    ),
    Rule(
        "order_volume_change",
        "ratio",
        "both",
        Thresholds(watch_e4=3_000, clear_e4=2_000, minimum_cents=2_000_000, minimum_count=3),
    ),
    Rule(
        "payment_cycle_change",
        "days",
        "up",
        Thresholds(watch_e4=10 * E4, warning_e4=30 * E4, clear_e4=7 * E4, minimum_cents=1_000_000, minimum_count=3),
    ),
    Rule("review_overdue", "days", "up", Thresholds(watch_e4=0, warning_e4=90 * E4)),
    Rule(
        "concentration",
        "ratio",
        "up",
        Thresholds(watch_e4=2_000, warning_e4=3_500, clear_e4=1_800, minimum_cents=10_000_000, minimum_count=5),
    ),
    Rule("duplicate_invoice", "count", "up", Thresholds(watch_e4=0, minimum_cents=10_000)),
    Rule(
        "large_invoice",
        "times",
        "up",
        Thresholds(watch_e4=5 * E4, clear_e4=5 * E4, minimum_cents=1_000_000, minimum_count=8),
    ),
)
BY_ID: Mapping[str, Rule] = {rule.id: rule for rule in RULES}
_BEYOND_ANY = "limit_zero"  # the one figure without a number that is beyond every threshold


def problems(rule: Rule, thresholds: Thresholds) -> tuple[str, ...]:
    """Return what is wrong with edited thresholds: `no_level`, `order`, `clear` or `minimum`; empty when usable."""
    sign = -1 if rule.direction == "down" else 1
    levels = [sign * level for _, level in thresholds.used()]
    found = []
    if not levels:
        found.append("no_level")
    if levels != sorted(set(levels)):
        found.append("order")
    if levels and sign * thresholds.clear_e4 > levels[0]:
        found.append("clear")
    if thresholds.minimum_cents < 0 or thresholds.minimum_count < 0:
        found.append("minimum")
    return tuple(found)


def judge(
    rule: Rule,
    figure: Figure,
    thresholds: Thresholds,
    *,
    previous: Severity | None = None,
    amount_cents: int | None = None,
    count: int | None = None,
) -> Severity | None:
    """Return the level at which a figure fires, or None.

    `previous` is the level at which the rule fires already. `amount_cents` and `count` stand behind the figure (the
    overdue amount, the number of orders ...); None where the rule has no such measure.
    """
    if _too_small(thresholds, previous, amount_cents, count):
        return None
    levels = thresholds.used()
    if figure.value is None:
        return levels[-1][0] if levels and figure.reason == _BEYOND_ANY else None
    sign = -1 if rule.direction == "down" else 1
    strength = abs(figure.value) if rule.direction == "both" else sign * figure.value
    held = () if previous is None else SEVERITIES[: SEVERITIES.index(previous) + 1]
    severity: Severity | None = None
    for name, level in levels:
        margin = sign * (levels[0][1] - thresholds.clear_e4) if name in held else 0
        if strength > (sign * level - margin) / E4:
            severity = name
    return severity


def _too_small(thresholds: Thresholds, previous: Severity | None, amount_cents: int | None, count: int | None) -> bool:
    share = 1 if previous is None else 2
    return (amount_cents is not None and amount_cents * share < thresholds.minimum_cents) or (
        count is not None and count * share < thresholds.minimum_count
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """The last alert of a customer and rule.

    `open`: it fires. `offered`: it no longer fired and is offered for closing. `dismissed`: a person closed it while
    it still fired, and it has not cleared since. `closed`: closed, and cleared before or since.
    """

    phase: Phase
    severity: Severity


@dataclass(frozen=True, slots=True)
class Decision:
    """What a check does: the level at which the rule fires now, and the step for the alert; None is no step."""

    severity: Severity | None
    action: Action | None


def decide(
    rule: Rule,
    figure: Figure,
    thresholds: Thresholds,
    standing: Standing | None,
    *,
    amount_cents: int | None = None,
    count: int | None = None,
) -> Decision:
    """Judge a figure with the hysteresis that its alert is due, and say what becomes of the alert."""
    firing = standing is not None and standing.phase in {"open", "dismissed"}
    previous = standing.severity if standing is not None and firing else None
    severity = judge(rule, figure, thresholds, previous=previous, amount_cents=amount_cents, count=count)
    return Decision(severity, transition(standing, severity))


def transition(standing: Standing | None, severity: Severity | None) -> Action | None:
    """Return the step from the last alert to the new judgement.

    A rule that fires again continues its alert, worse (`escalate`) or milder (`ease`); it is never raised twice.
    `offer_closing` when it no longer fires, `refire` when an offered one fires again. One that a person closed while
    it fired stays quiet until it worsens (`raise`) or clears (`rearm`: from then on it counts as closed).
    """
    if standing is None or standing.phase == "closed":
        return "raise" if severity else None
    if severity is None:
        endings: Mapping[Phase, Action] = {"open": "offer_closing", "dismissed": "rearm"}
        return endings.get(standing.phase)
    if standing.phase == "offered":
        return "refire"
    step = SEVERITIES.index(severity) - SEVERITIES.index(standing.severity)
    if standing.phase == "dismissed":
        return "raise" if step > 0 else None
    return "escalate" if step > 0 else "ease" if step < 0 else "continue"
