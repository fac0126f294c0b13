"""The thresholds of every alert rule as the office has set them; the built-in ones where it has not."""

from dataclasses import dataclass
from typing import Any

from app import clock
from app.errors import InvalidInputError, NotFoundError
from app.i18n import translate
from app.models.alert import AlertRule
from app.services import audit
from app.services.monitoring import wording
from app.services.rules import alerts
from app.services.rules.alerts import RULES, Direction, Rule, Thresholds, Unit
from app.services.writing import writing


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """One rule with its thresholds in force and those it came with."""

    rule: str
    name: str
    explained: str
    unit: Unit
    direction: Direction
    enabled: bool
    thresholds: Thresholds
    defaults: Thresholds

    @property
    def changed(self) -> bool:
        """Say whether the office has set its own."""
        return not self.enabled or self.thresholds != self.defaults


def rule_settings() -> tuple[RuleSettings, ...]:
    """Return every rule in the order of the list of rules."""
    stored = {row.rule: row for row in AlertRule.select()}
    return tuple(_settings(rule, stored.get(rule.id)) for rule in RULES)


def _settings(rule: Rule, stored: Any) -> RuleSettings:
    return RuleSettings(
        rule=rule.id,
        name=wording.rule_name(rule.id),
        explained=wording.rule_explained(rule.id),
        unit=rule.unit,
        direction=rule.direction,
        enabled=True if stored is None else bool(stored.enabled),
        thresholds=rule.defaults if stored is None else Thresholds.from_json(stored.thresholds),
        defaults=rule.defaults,
    )


def update(rule_id: str, thresholds: Thresholds, *, enabled: bool = True) -> RuleSettings:
    """Store the thresholds of a rule; the next check uses them. Refuses what could not work, with the reason."""
    rule = alerts.BY_ID.get(rule_id)
    if rule is None:
        raise NotFoundError(translate("Monitoring", "没有这条预警规则：{rule}。").format(rule=rule_id))
    for problem in alerts.problems(rule, thresholds):
        raise InvalidInputError(_refusal(problem), field=problem)
    before = next(each for each in rule_settings() if each.rule == rule_id)
    if (before.thresholds, before.enabled) == (thresholds, enabled):
        return before
    _store(before, thresholds, enabled=enabled)
    return next(each for each in rule_settings() if each.rule == rule_id)


def restore(rule_id: str) -> RuleSettings:
    """Put a rule back to the thresholds it came with, and switch it on."""
    rule = alerts.BY_ID.get(rule_id)
    return update(rule_id, rule.defaults if rule else Thresholds())


def _store(before: RuleSettings, thresholds: Thresholds, *, enabled: bool) -> None:
    now, changes = clock.now(), _changes(before, thresholds, enabled=enabled)
    with writing():
        AlertRule.insert(
            rule=before.rule, enabled=enabled, thresholds=thresholds.to_json(), created_at=now, updated_at=now
        ).on_conflict(
            conflict_target=[AlertRule.rule],
            update={
                AlertRule.enabled: enabled,
                AlertRule.thresholds: thresholds.to_json(),
                AlertRule.updated_at: now,
            },
        ).execute()
        audit.record("set", "alert_rule", None, {"rule": before.rule, **changes})


def _changes(before: RuleSettings, thresholds: Thresholds, *, enabled: bool) -> dict[str, list[Any]]:
    old = {**before.thresholds.to_json(), "enabled": before.enabled}
    new = {**thresholds.to_json(), "enabled": enabled}
    return {name: [old[name], new[name]] for name in new if old[name] != new[name]}


def _refusal(problem: str) -> str:
    return {
        "no_level": lambda: translate("Monitoring", "至少要设一个级别的阈值。"),
        "order": lambda: translate("Monitoring", "阈值要按关注、预警、高危依次变严。"),
        "clear": lambda: translate("Monitoring", "解除值不能比最低一级的阈值更严。"),
        "minimum": lambda: translate("Monitoring", "最低金额和最少笔数不能是负数。"),
    }[problem]()
