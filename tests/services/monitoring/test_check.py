"""The check: what makes every rule fire, and how an alert lives from one check to the next."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import Cancelled, RefusedError
from app.models import database
from app.services import audit, books
from app.services.job import JobContext
from app.services.ledger.settle import settle
from app.services.monitoring import handling, thresholds
from app.services.monitoring.alerts import alert_detail, list_alerts
from app.services.monitoring.check import check, last_check
from app.services.rules.alerts import BY_ID, E4, Thresholds
from app.services.scoring.assess import assess
from tests.factories import make_customer, make_invoice, make_order, make_receipt

D = date(2026, 10, 31)
LATER = D + timedelta(days=300)


def fired(result) -> dict[str, tuple[str, str, float | None]]:
    return {line.rule: (line.code, line.severity, line.value) for line in result.alerts}


def overdue(customer: int, days: int = 40, cents: int = 1_000_000, number: str = "") -> int:
    return make_invoice(customer, number, D - timedelta(days=days + 30), D - timedelta(days=days), cents)


def current(customer: int, cents: int = 1_000_000) -> int:
    return make_invoice(customer, dated=D - timedelta(days=40), due=LATER, cents=cents)


@pytest.fixture
def customer(book) -> int:
    levels = Thresholds(watch_e4=60 * E4, warning_e4=90 * E4, high_e4=180 * E4, clear_e4=45 * E4, minimum_cents=100_000)
    thresholds.update("max_days_overdue", levels)
    return make_customer("C-1", "青禾渡食品商贸有限公司")


def test_overdue_rate_and_days_with_the_documents_behind_them(customer):
    overdue(customer, 70, number="XS-1")
    overdue(customer, 95, 600_000, number="XS-0")
    current(customer, 1_400_000)
    result = check(D)
    assert (result.customers, result.raised, result.continuing, result.resolved) == (1, 2, 0, 0)
    assert fired(result) == {
        "overdue_rate": ("C-1", "warning", 0.5333),
        "max_days_overdue": ("C-1", "warning", 95.0),
    }
    row = next(each for each in list_alerts() if each.rule == "overdue_rate")
    assert (row.number, row.value_text, row.threshold_text, row.state) == ("YJ-2026-0001", "53.3%", "30.0%", "open")
    detail = alert_detail(row.id)
    assert [(each.number, each.amount_cents, each.days) for each in detail.documents] == [
        ("XS-0", 600_000, 95),
        ("XS-1", 1_000_000, 70),
    ]
    assert (detail.document_count, detail.document_cents) == (2, 1_600_000)
    assert (detail.open_cents, detail.overdue_cents) == (3_000_000, 1_600_000)


def test_limit_utilisation_and_a_limit_of_zero(customer):
    none = make_customer("C-2", credit_limit_cents=0)
    make_customer("C-3")
    database.execute("UPDATE customer SET credit_limit_cents = 1000000 WHERE id = ?", (customer,))
    current(customer, 1_060_000)
    current(none, 500_000)
    lines = check(D).alerts
    assert [(line.code, line.rule, line.severity, line.value, line.threshold) for line in lines] == [
        ("C-2", "limit_utilisation", "high", None, 1.2),
        ("C-1", "limit_utilisation", "warning", 1.06, 1.0),
    ]
    assert next(row for row in list_alerts() if row.code == "C-2").reason != ""


def test_order_volume_beyond_the_threshold_and_beyond_its_own_spread(customer):
    for month in range(16):
        make_order(customer, ordered=D - timedelta(days=30 * month + 5), cents=2_000_000 + month % 3 * 50_000)
    assert "order_volume_change" not in fired(check(D))
    make_order(customer, "BIG", ordered=D - timedelta(days=3), cents=9_000_000)
    result = check(D)
    code, severity, value = fired(result)["order_volume_change"]
    assert (code, severity) == ("C-1", "watch")
    assert value > 1
    row = next(each for each in list_alerts() if each.rule == "order_volume_change")
    assert (row.value_text[0], row.threshold_text) == ("+", "±30.0%")
    assert alert_detail(row.id).documents[0].number == "BIG"


def test_a_swing_within_the_customers_own_spread_is_no_news(customer):
    for month in range(1, 16):
        make_order(customer, ordered=D - timedelta(days=30 * month), cents=9_000_000 if month % 2 else 1_000_000)
    make_order(customer, ordered=D - timedelta(days=3), cents=9_000_000)
    assert "order_volume_change" not in fired(check(D))


def test_payment_cycle_lengthening(customer):
    for month, days in ((12, 20), (11, 20), (10, 20), (5, 50), (4, 50), (3.5, 50)):
        dated = D - timedelta(days=round(month * 30))
        number = f"P{month}"
        make_invoice(customer, number, dated, dated + timedelta(days=60), 1_000_000)
        make_receipt(customer, dated + timedelta(days=days), 1_000_000, invoice_number=number)
    assert "payment_cycle_change" not in fired(check(D))
    for number in ("Q1", "Q2"):
        dated = D - timedelta(days=100)
        make_invoice(customer, number, dated, dated + timedelta(days=95), 2_000_000)
        make_receipt(customer, dated + timedelta(days=90), 2_000_000, invoice_number=number)
    assert fired(check(D))["payment_cycle_change"][:2] == ("C-1", "warning")
    row = next(each for each in list_alerts() if each.rule == "payment_cycle_change")
    assert alert_detail(row.id).documents[0].days == 90


def test_review_overdue_uses_the_date_that_was_set_by_then(customer):
    database.execute("UPDATE customer SET next_review_on = '2026-10-22' WHERE id = ?", (customer,))
    assert fired(check(D))["review_overdue"] == ("C-1", "watch", 9.0)
    assert check(date(2026, 10, 22)).alerts == ()


def test_a_review_made_later_does_not_heal_the_past(customer):
    current(customer)
    assess(date(2025, 1, 31))
    assess(D)
    found = fired(check(date(2026, 9, 30)))
    assert found["review_overdue"][2] > 90
    (line,) = [each for each in check(D).alerts if each.rule == "review_overdue"]
    assert (line.state, line.value) == ("clearing", 0.0)


def test_concentration_needs_enough_customers(customer):
    current(customer, 8_000_000)
    for number in range(3):
        current(make_customer(f"S-{number}"), 1_000_000)
    assert "concentration" not in fired(check(D))
    current(make_customer("S-9"), 1_000_000)
    assert fired(check(D))["concentration"] == ("C-1", "warning", 0.6667)


def test_repeated_invoices_until_one_is_voided_or_credited(customer):
    first = make_invoice(customer, "INV-0012", D - timedelta(days=3), LATER, 500_000)
    make_invoice(customer, "inv 12", D - timedelta(days=2), LATER, 400_000)
    old = make_invoice(customer, "OLD-1", D - timedelta(days=99), LATER, 700_000)
    make_invoice(customer, "OLD-2", D - timedelta(days=99), LATER, 700_000)
    assert fired(check(D))["duplicate_invoice"] == ("C-1", "watch", 2.0)
    (row,) = [each for each in list_alerts() if each.rule == "duplicate_invoice"]
    kinds = {each.number: each.kind for each in alert_detail(row.id).documents}
    assert kinds == {"INV-0012": "same_number", "inv 12": "same_number"}
    much_later = D + timedelta(days=80)
    assert "duplicate_invoice" in fired(check(much_later)), "it stays as long as nobody has dealt with it"
    assert fired(check(much_later, full=True))["duplicate_invoice"][2] == 4.0
    make_invoice(customer, "RED", D + timedelta(days=81), None, -700_000, credited_number="OLD-1")
    make_invoice(customer, "RED-2", D + timedelta(days=81), None, -500_000, credited_number="INV-0012")
    result = check(much_later + timedelta(days=2), full=True)
    assert (result.resolved, fired(result)["duplicate_invoice"][1]) == (1, "watch")
    assert (first, old) != (0, 0)


def test_an_unusually_large_invoice(customer):
    for month in range(2, 13):
        make_invoice(customer, dated=D - timedelta(days=30 * month), due=LATER, cents=500_000 + month * 10_000)
    make_invoice(customer, "USUAL", D - timedelta(days=3), LATER, 1_200_000)
    assert "large_invoice" not in fired(check(D))
    make_invoice(customer, "HUGE", D - timedelta(days=2), LATER, 9_000_000)
    code, severity, value = fired(check(D))["large_invoice"]
    assert (code, severity, round(value, 1)) == ("C-1", "watch", 15.8)
    (row,) = [each for each in list_alerts() if each.rule == "large_invoice"]
    assert [each.number for each in alert_detail(row.id).documents] == ["HUGE"]


def test_checking_again_changes_nothing_but_the_run(customer):
    overdue(customer)
    first = check(D)
    again = check(D)
    assert (again.raised, again.continuing) == (0, first.raised)
    assert again.alerts == first.alerts
    assert database.scalar("SELECT COUNT(*) FROM alert") == first.raised
    assert database.scalar("SELECT COUNT(*) FROM alert_event") == first.raised
    assert database.scalar("SELECT COUNT(*) FROM check_run") == 2
    assert audit.verify().ok


def test_an_alert_escalates_clears_and_fires_again(customer):
    owed = overdue(customer, 65)
    current(customer, 20_000_000)
    assert fired(check(D))["max_days_overdue"][1] == "watch"
    (row,) = list_alerts()
    handling.acknowledge(row.id, "属实")
    worse = check(D + timedelta(days=30))
    assert fired(worse)["max_days_overdue"][1:] == ("warning", 95.0)
    (row,) = list_alerts()
    assert (row.state, row.first_seen, row.last_seen) == ("open", D, D + timedelta(days=30))
    payment = make_receipt(customer, D + timedelta(days=31), 1_000_000, by_hand=True)
    database.execute(
        "INSERT INTO allocation (customer_id, invoice_id, receipt_id, amount_cents, allocated_on, manual, created_at,"
        " updated_at) VALUES (?,?,?,1000000,?,1,'2026-11-02 12:00:00','2026-11-02 12:00:00')",
        (customer, owed, payment, (D + timedelta(days=31)).isoformat()),
    )
    settle([customer])
    cleared = check(D + timedelta(days=32))
    assert (cleared.resolved, cleared.alerts[0].state) == (1, "clearing")
    assert check(D + timedelta(days=33)).resolved == 0
    overdue(customer, 160)
    refired = check(D + timedelta(days=34))
    assert (refired.raised, len(refired.alerts)) == (1, 1)
    (row,) = list_alerts()
    assert (row.state, row.severity) == ("open", "high")
    kinds = [event.kind for event in alert_detail(row.id).events]
    assert kinds == ["raised", "acknowledged", "escalated", "cleared", "refired"]


def test_an_alert_that_was_closed_stays_quiet_until_it_worsens(customer):
    overdue(customer, 65)
    current(customer, 20_000_000)
    check(D)
    (row,) = list_alerts()
    handling.close(row.id, "已约定分期")
    assert check(D + timedelta(days=1)).alerts == ()
    raised = check(D + timedelta(days=30))
    assert (raised.raised, raised.alerts[0].severity) == (1, "warning")
    assert database.scalar("SELECT COUNT(*) FROM alert") == 2


def test_one_that_was_closed_and_cleared_is_raised_anew(customer):
    owed = overdue(customer, 65)
    check(D)
    for row in list_alerts():
        handling.close(row.id, "已付清")
    make_receipt(customer, D + timedelta(days=1), 1_000_000)
    assert check(D + timedelta(days=2)).alerts == ()
    overdue(customer, 65)
    assert {line.rule for line in check(D + timedelta(days=3)).alerts} == {"overdue_rate", "max_days_overdue"}
    assert owed


def test_the_past_is_judged_with_what_was_known_then(customer):
    overdue(customer, 100)
    early = date(2026, 9, 30)
    first = check(early)
    make_receipt(customer, D, 1_000_000)
    check(D)
    runs = database.scalar("SELECT COUNT(*) FROM check_run")
    entries = database.scalar("SELECT COUNT(*) FROM audit_entry")
    back = check(early)
    assert (back.stored, back.alerts) == (False, first.alerts)
    assert (back.raised, back.continuing) == (0, first.raised)
    assert database.scalar("SELECT COUNT(*) FROM check_run") == runs
    assert database.scalar("SELECT COUNT(*) FROM audit_entry") == entries
    assert check(early - timedelta(days=200)).alerts == ()


def test_a_rule_that_is_off_raises_nothing_and_lets_its_alerts_end(customer):
    overdue(customer, 65)
    check(D)
    for rule in BY_ID.values():
        thresholds.update(rule.id, rule.defaults, enabled=False)
    result = check(D + timedelta(days=1))
    assert (result.raised, result.resolved, {line.state for line in result.alerts}) == (0, 2, {"clearing"})


def test_new_thresholds_count_from_the_next_check(customer):
    overdue(customer, 40)
    current(customer, 20_000_000)
    assert check(D).alerts == ()
    wanted = replace(BY_ID["max_days_overdue"].defaults, watch_e4=30 * E4, clear_e4=20 * E4)
    thresholds.update("max_days_overdue", wanted)
    (line,) = check(D).alerts
    assert (line.value, line.threshold) == (40.0, 30.0)


def test_cancelling_leaves_nothing(customer):
    overdue(customer, 100)
    asked = iter([False] * 4 + [True] * 99)
    with pytest.raises(Cancelled):
        check(D, job=JobContext(cancelled=lambda: next(asked)))
    assert database.scalar("SELECT COUNT(*) FROM alert") == 0
    assert last_check() is None


def test_progress_counts_customers(customer):
    seen = []
    check(D, job=JobContext(report=seen.append))
    assert (seen[0].done, seen[-1].done, seen[-1].total) == (0, 1, 1)


def test_the_run_and_its_audit_entry(customer):
    overdue(customer, 100)
    with audit.acting(audit.Actor("会计", "accountant")):
        result = check(D)
    last = last_check()
    assert (last.as_of, last.customers, last.raised, last.open_alerts) == (D, 1, 2, 2)
    assert last.seconds <= result.seconds + 0.001
    action, changes = database.execute("SELECT action, changes FROM audit_entry ORDER BY id DESC LIMIT 1").fetchone()
    assert action == "check"
    assert json.loads(changes)["new"] == ["YJ-2026-0001", "YJ-2026-0002"]


def test_an_empty_book_succeeds(book):
    result = check(D)
    assert (result.customers, result.alerts, result.stored) == (0, (), True)


def test_a_book_that_is_only_read_is_refused(customer, book):
    books.close()
    books.open_book(book, read_only=True)
    with pytest.raises(RefusedError):
        check(D)
