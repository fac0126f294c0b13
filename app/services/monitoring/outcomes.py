"""What a check finds and does about it, before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from app.money import divide
from app.services.monitoring.measures import Measure, Measures
from app.services.monitoring.standings import Key, Known
from app.services.rules import alerts
from app.services.rules.alerts import BY_ID, E4, Action, Decision, Thresholds
from app.services.rules.figure import DIGITS

_MILLION: Final = 10**DIGITS
RAISED: Final[frozenset[Action]] = frozenset({"raise", "refire"})
CONTINUED: Final[frozenset[Action]] = frozenset({"continue", "escalate", "ease"})
NEXT_STATE: Final[Mapping[str, str]] = {
    "raise": "open",
    "refire": "open",
    "escalate": "open",
    "offer_closing": "clearing",
    "rearm": "closed",
}


@dataclass(slots=True)
class Outcome:
    """One step for the alert of a customer and rule; `known` is None for a new one."""

    customer_id: int
    rule: str
    action: Action
    severity: alerts.Severity
    value_e4: int | None
    threshold_e4: int | None
    known: Known | None
    detail: dict[str, Any] = field(default_factory=dict)
    documents: list[dict[str, Any]] = field(default_factory=list)

    @property
    def new(self) -> bool:
        """Say whether an alert is made."""
        return self.action == "raise"

    @property
    def firing(self) -> bool:
        """Say whether the rule fires."""
        return self.action in RAISED or self.action in CONTINUED

    @property
    def state(self) -> str:
        """Return the state of the alert after this step."""
        state = NEXT_STATE.get(self.action)
        if state is not None:
            return state
        assert self.known is not None  # only an existing alert continues or eases
        return self.known.state

    def since(self, as_of: date) -> date:
        """Return the day on which the alert was first seen."""
        return as_of if self.new or self.known is None else self.known.first_seen


def decide(
    rule_id: str, thresholds: Thresholds, measures: Measures, known: Mapping[Key, Known], missing: Measure
) -> Iterator[Outcome]:
    """Yield the steps of one rule for everybody measured and, with `missing`, for those whose alert may have ended."""
    rule = BY_ID[rule_id]
    before = {customer for customer, name in known if name == rule_id}
    for customer in sorted(before | measures.keys()):
        measure, last = measures.get(customer, missing), known.get((customer, rule_id))
        decision = alerts.decide(
            rule,
            measure.figure,
            thresholds,
            last.standing if last else None,
            amount_cents=measure.amount_cents,
            count=measure.count,
        )
        if decision.action is not None:
            yield _outcome(decision, measure, thresholds, (customer, rule_id), last)


def _outcome(decision: Decision, measure: Measure, thresholds: Thresholds, key: Key, last: Known | None) -> Outcome:
    assert decision.action is not None  # the caller drops decisions without a step
    level = decision.severity or (last.severity if last else alerts.SEVERITIES[0])
    outcome = Outcome(
        customer_id=key[0],
        rule=key[1],
        action=decision.action,
        severity=level,
        value_e4=value_e4(measure),
        threshold_e4=thresholds.level(level),
        known=None if decision.action == "raise" else last,
    )
    outcome.detail = {"reason": measure.figure.reason} if measure.figure.reason else {}
    if measure.evidence is not None:
        outcome.documents = measure.evidence.documents
        outcome.detail |= measure.evidence.detail()
    return outcome


def value_e4(measure: Measure) -> int | None:
    """Return the figure x 10,000 as stored; None where there is no number."""
    value = measure.figure.value
    return None if value is None else divide(round(value * _MILLION), _MILLION // E4)
