"""The alert table: filters, sorting, counts, and values as people read them."""

from datetime import date

import pytest

from app import i18n
from app.services.monitoring import wording
from app.services.monitoring.alerts import alert_counts, alert_detail, highest_severity, list_alerts, summary
from app.services.monitoring.check import check
from app.services.rules.alerts import RULES
from tests.factories import make_alert, make_customer, make_invoice


@pytest.fixture
def alerts(book) -> dict[str, int]:
    first, second = make_customer("C-1", "澄湾水产冷链有限公司"), make_customer("C-2", "青禾渡食品商贸有限公司")
    return {
        "a": make_alert(first, "max_days_overdue", "high", value_e4=2_130_000, threshold_e4=1_800_000, owner="owner"),
        "b": make_alert(second, "overdue_rate", "warning", value_e4=4_280, threshold_e4=3_000, state="acknowledged"),
        "c": make_alert(second, "order_volume_change", "watch", value_e4=-3_850, threshold_e4=3_000, state="clearing"),
        "d": make_alert(first, "review_overdue", "watch", value_e4=90_000, threshold_e4=0, state="closed"),
    }


def ids(alerts, **more) -> str:
    names = {number: name for name, number in alerts.items()}
    return "".join(names[row.id] for row in list_alerts(**more))


def test_filters(alerts):
    assert ids(alerts) == "abc"
    assert ids(alerts, states=("closed",)) == "d"
    assert ids(alerts, severity="watch") == "c"
    assert ids(alerts, rule="overdue_rate") == "b"
    assert ids(alerts, owner="owner") == "a"
    assert ids(alerts, text="青禾") == "bc"
    assert ids(alerts, text="c-1") == "a"
    assert ids(alerts, customer_id=next(row.customer_id for row in list_alerts() if row.code == "C-2")) == "bc"
    assert ids(alerts, text="没有这家") == ""


def test_sorting(alerts):
    assert ids(alerts, descending=True) == "cba"
    assert ids(alerts, sort="value", descending=True) == "abc"
    assert ids(alerts, sort="state") == "acb"
    assert ids(alerts, sort="customer") in {"abc", "bca"}


def test_values_read_like_the_picture(alerts):
    texts = [(row.value_text, row.threshold_text, row.state_name, row.next_step) for row in list_alerts()]
    assert texts == [
        ("213 天", "180 天", "待确认", "核实后确认"),
        ("42.8%", "30.0%", "已确认", "跟进处理"),
        ("−38.5%", "±30.0%", "待关闭", "核对后关闭"),
    ]
    assert wording.value_text("times", 61_666) == "6.2 倍"
    assert wording.value_text("count", 20_000) == "2 张"
    assert wording.value_text("days", 125_000, signed=True) == "+12.5 天"
    assert wording.value_text("ratio", None) == "—"


def test_counts_and_the_worst_level_of_each_customer(alerts):
    counts = alert_counts()
    assert (counts.open, counts.high, counts.warning, counts.watch, counts.clearing, counts.closed) == (
        3,
        1,
        1,
        1,
        1,
        1,
    )
    assert sorted(highest_severity().values()) == ["high", "warning"]


def test_the_course_of_a_figure_and_when_it_will_be_offered_for_closing(book):
    customer = make_customer("C-1", "甲商贸", credit_limit_cents=1_000_000)
    make_invoice(customer, "A", date(2026, 8, 1), date(2026, 9, 15), 3_000_000)
    check(date(2026, 10, 31))
    rows = {row.rule: alert_detail(row.id, months=3) for row in list_alerts()}
    assert [point.value for point in rows["overdue_rate"].points] == [0.0, 1.0, 1.0]
    assert [point.value for point in rows["limit_utilisation"].points] == [3.0, 3.0, 3.0]
    assert rows["overdue_rate"].clear_text == "逾期率 ≤ 25.0% 时提示关闭"
    assert summary(rows["overdue_rate"]) == "应收合计 30,000.00 · 逾期 30,000.00"


def test_every_rule_level_state_and_step_has_a_name(book):
    for rule in RULES:
        assert wording.rule_name(rule.id)
        assert wording.rule_explained(rule.id)
    customer = make_customer()
    for rule in RULES:
        detail = alert_detail(make_alert(customer, rule.id, value_e4=1, threshold_e4=1))
        assert detail.clear_text
    assert all(wording.state_name(state) for state in wording.STATES)
    kinds = "raised refired escalated eased cleared rearmed acknowledged note assigned closed reopened".split()
    assert all(wording.event_title(kind) for kind in kinds)
    data = {"value_e4": None, "threshold_e4": 1, "severity": "watch", "before": None, "reason": "within_spread"}
    assert "自身的波动" in wording.event_text("cleared", "order_volume_change", data)
    i18n.set_language("en")
    assert wording.owner_name("somebody") == "somebody"
