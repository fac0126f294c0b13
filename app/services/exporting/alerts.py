"""The alerts as a sheet: every one of the book, those not closed first."""

from app.i18n import translate
from app.services.exporting import words
from app.services.exporting.workbook import Column, Kind, Sheet
from app.services.monitoring.alerts import AlertRow, list_alerts
from app.services.monitoring.wording import severity_name

_NOT_CLOSED = ("open", "acknowledged", "clearing")


def sheet(*, with_closed: bool = True) -> Sheet:
    """Return the alerts, the severest first; the closed ones below."""
    rows = list(list_alerts(states=_NOT_CLOSED))
    if with_closed:
        rows += list_alerts(states=("closed",))
    return Sheet(
        name=translate("Export", "预警"),
        title=translate("Export", "预警清单"),
        caption=words.caption(),
        columns=_columns(),
        rows=[_row(row) for row in rows],
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("Export", "预警编号"), width=16),
        Column(translate("Export", "级别"), width=8),
        Column(translate("Export", "客户编码"), width=12),
        Column(translate("Export", "客户名称"), width=30),
        Column(translate("Export", "指标"), width=16),
        Column(translate("Export", "当前值"), width=12),
        Column(translate("Export", "阈值"), width=12),
        Column(translate("Export", "首次触发"), Kind.DATE),
        Column(translate("Export", "最近触发"), Kind.DATE),
        Column(translate("Export", "责任人"), width=10),
        Column(translate("Export", "状态"), width=10),
        Column(translate("Export", "下一步"), width=24),
    )


def _row(row: AlertRow) -> tuple[object, ...]:
    return (
        row.number,
        severity_name(row.severity),
        row.code,
        row.customer,
        row.rule_name,
        row.value_text,
        row.threshold_text,
        row.first_seen,
        row.last_seen,
        row.owner,
        row.state_name,
        row.next_step,
    )
