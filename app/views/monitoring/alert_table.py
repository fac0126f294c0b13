"""The columns of the table of alerts."""

from app.i18n import translate
from app.services.monitoring.alerts import AlertRow
from app.services.monitoring.wording import (
    RULE_IDS,
    STATES,
    next_step,
    owner_name,
    rule_name,
    severity_name,
    state_name,
)
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.monitoring.levels import SEVERITIES, level_of, limit_text, rank_of, value_limit


def columns(year: int) -> list[Column[AlertRow]]:
    """Return the columns; days of `year` are printed without it."""
    return [*_what(), _value(), *_handling(year)]


def _what() -> list[Column[AlertRow]]:
    return [
        Column(
            "severity",
            translate("Monitoring", "级别"),
            lambda row: severity_name(row.severity),
            84,
            kind=Kind.RISK,
            value=lambda row: level_of(row.severity),
            tone=_quiet,
            sort_value=lambda row: rank_of(row.severity),
            words=tuple(map(severity_name, SEVERITIES)),
        ),
        Column(
            "customer",
            translate("Monitoring", "客户"),
            lambda row: row.customer,
            160,
            tone=_quiet,
            tip=lambda row: f"{row.code}  {row.customer}",
            sort_value=lambda row: row.customer,
            stretch=True,
        ),
        Column(
            "rule",
            translate("Monitoring", "指标"),
            lambda row: row.rule_name,
            132,
            kind=Kind.SOFT,
            tone=_quiet,
            sort_value=lambda row: row.rule_name,
            words=tuple(map(rule_name, RULE_IDS)),
        ),
    ]


def _value() -> Column[AlertRow]:
    return Column(
        "value",
        translate("Monitoring", "当前值 / 阈值"),
        lambda row: f"{row.value_text} / {limit_text(row)}",
        140,
        Align.RIGHT,
        Kind.VALUE_LIMIT,
        value=value_limit,
        tip=lambda row: row.reason,
        sort_value=lambda row: row.value,
    )


def _handling(year: int) -> list[Column[AlertRow]]:
    return [
        Column(
            "since",
            translate("Monitoring", "触发日"),
            lambda row: formats.short_day(row.first_seen, year),
            76,
            Align.RIGHT,
            Kind.SOFT,
            tip=lambda row: translate("Monitoring", "最近一次触发 {day}").format(day=formats.day(row.last_seen)),
            plain=lambda row: row.first_seen.isoformat(),
            sort_value=lambda row: row.first_seen,
        ),
        Column(
            "owner",
            translate("Monitoring", "责任人"),
            lambda row: owner_name(row.owner) or formats.DASH,
            84,
            kind=Kind.SOFT,
            sort_value=lambda row: owner_name(row.owner),
        ),
        Column(
            "state",
            translate("Monitoring", "状态"),
            lambda row: row.state_name,
            84,
            tone=lambda row: "text" if row.state == "open" else "text2",
            sort_value=lambda row: row.state_name,
            words=tuple(map(state_name, STATES)),
        ),
        Column(
            "next",
            translate("Monitoring", "下一步"),
            lambda row: row.next_step or formats.DASH,
            92,
            kind=Kind.SOFT,
            words=tuple(map(next_step, STATES)),
        ),
    ]


def _quiet(row: AlertRow) -> str:
    return "text3" if row.state == "closed" else ""
