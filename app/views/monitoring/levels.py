"""Severities of alerts as levels of the look, and their order."""

from app.services.monitoring.alerts import AlertRow
from app.views.columns import ValueLimit

SEVERITIES = ("watch", "warning", "high")
_LEVELS = {"watch": "watch", "warning": "warn", "high": "high"}


def level_of(severity: str) -> str:
    """Return the level (watch, warn, high) of a severity; an empty text for none."""
    return _LEVELS.get(severity, "")


def rank_of(severity: str) -> int:
    """Return the place of a severity, mildest 0; -1 for none."""
    return SEVERITIES.index(severity) if severity in SEVERITIES else -1


def worst(severities: list[str]) -> str:
    """Return the level of the worst of the severities; an empty text for none."""
    return level_of(max(severities, key=rank_of, default=""))


def value_limit(row: AlertRow) -> ValueLimit:
    """Return what an alert measured beside its threshold; a closed one is no longer coloured."""
    level = "" if row.state == "closed" else level_of(row.severity)
    return ValueLimit(row.value_text, limit_text(row), level)


def limit_text(row: AlertRow) -> str:
    """Return the threshold of an alert, a whole percentage without decimals."""
    return row.threshold_text.replace(".0%", "%")
