"""What people do with alerts: every step leaves an event and an audit entry, and impossible steps are refused."""

import json
from datetime import date

import pytest

from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.models import database
from app.services import audit
from app.services.audit import Actor
from app.services.monitoring import handling
from app.services.monitoring.alerts import alert_detail, list_alerts
from app.services.monitoring.check import check
from tests.factories import make_alert, make_customer, make_invoice

D = date(2026, 10, 31)


@pytest.fixture
def alert(book) -> int:
    customer = make_customer("C-1", "甲商贸")
    make_invoice(customer, "XS-1", date(2026, 5, 1), date(2026, 6, 1), 5_000_000)
    check(D)
    audit.set_actor(Actor("会计", "accountant"))
    yield next(row.id for row in list_alerts() if row.rule == "overdue_rate")
    audit.set_actor(audit.SYSTEM)


def state(alert: int) -> str:
    return alert_detail(alert).row.state


def last_audit() -> tuple[str, dict]:
    action, changes = database.execute("SELECT action, changes FROM audit_entry ORDER BY id DESC LIMIT 1").fetchone()
    return action, json.loads(changes)


def test_the_whole_life_with_events_and_audit(alert):
    handling.acknowledge(alert, "  属实：7 月后 3 张单据未付 ")
    assert state(alert) == "acknowledged"
    assert last_audit()[0] == "acknowledged"
    assert last_audit()[1]["state"] == ["open", "acknowledged"]
    handling.add_note(alert, "电话：负责付款人员休假")
    handling.assign(alert, "lead")
    handling.assign(alert, "lead")
    handling.close(alert, "已付清")
    assert state(alert) == "closed"
    handling.reopen(alert)
    detail = alert_detail(alert)
    assert [event.kind for event in detail.events] == [
        "raised",
        "acknowledged",
        "note",
        "assigned",
        "closed",
        "reopened",
    ]
    assert detail.events[0].text == "逾期率 100.0%，超过高危阈值 60.0%"
    assert (detail.events[0].role_name, detail.events[1].role_name) == ("系统", "会计")
    assert detail.events[1].text == "属实：7 月后 3 张单据未付"
    assert (detail.row.state, detail.row.owner) == ("open", "lead")
    assert audit.verify().ok


def test_steps_that_are_impossible_are_refused_with_the_state(alert):
    handling.acknowledge(alert)
    with pytest.raises(RefusedError, match="已确认"):
        handling.acknowledge(alert)
    with pytest.raises(RefusedError):
        handling.reopen(alert)
    handling.close(alert, "重复")
    for step in (lambda: handling.close(alert, "再关"), lambda: handling.assign(alert, "lead")):
        with pytest.raises(RefusedError, match="已关闭"):
            step()


def test_closing_needs_a_reason_and_notes_need_words(alert):
    before = len(alert_detail(alert).events)
    for step in (
        lambda: handling.close(alert, "  "),
        lambda: handling.add_note(alert, ""),
        lambda: handling.add_note(alert, "长" * 2_001),
        lambda: handling.assign(alert, "someone"),
    ):
        with pytest.raises(InvalidInputError):
            step()
    assert len(alert_detail(alert).events) == before
    assert state(alert) == "open"


def test_an_alert_that_is_gone_is_said_so(book):
    with pytest.raises(NotFoundError):
        handling.add_note(99, "x")
    with pytest.raises(NotFoundError):
        alert_detail(99)


def test_an_old_alert_is_not_reopened_beside_a_newer_one(alert):
    handling.close(alert, "已付清")
    customer = alert_detail(alert).row.customer_id
    make_alert(customer, "overdue_rate")
    with pytest.raises(RefusedError, match="更新的预警"):
        handling.reopen(alert)


def test_reopening_one_that_had_cleared_offers_it_for_closing_again(alert):
    database.execute("UPDATE alert SET state = 'clearing', cleared_on = '2026-11-01' WHERE id = ?", (alert,))
    handling.close(alert, "已恢复")
    handling.reopen(alert, "再看一眼")
    assert state(alert) == "clearing"
