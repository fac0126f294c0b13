"""The sample office as the program sees it: the figures of the pictures, a proof that holds, a past with alerts."""

from datetime import date

import pytest

from app.errors import RefusedError
from app.models import database
from app.services import books, verifying
from app.services.customers import editing
from app.services.demo import making
from app.services.demo.pictured import PICTURED
from app.services.demo.profile import AS_OF, COMPANY
from app.services.figures.ageing import ageing
from app.services.figures.metrics import metrics
from app.services.figures.trends import behaviour_trend
from app.services.ledger import orders
from app.services.monitoring.alerts import alert_counts, list_alerts
from app.services.scoring.history import history


def _id(code: str) -> int:
    return database.scalar("SELECT id FROM customer WHERE code=?", (code,))


def test_it_answers_what_it_holds(sample, sample_book):
    made = sample[1]
    assert made.customers == 60
    assert made.invoices == database.scalar("SELECT count(*) FROM invoice")
    assert made.receipts == database.scalar("SELECT count(*) FROM receipt")
    assert made.alerts == alert_counts().open > 10
    assert books.current().company == COMPANY


def test_it_verifies(sample_book):
    found = verifying.verify()
    assert found.ok, found.problems


@pytest.mark.parametrize("profile", PICTURED, ids=lambda profile: profile.code)
def test_the_pictured_figures(sample_book, profile):
    row = ageing(AS_OF, customer_id=_id(profile.code)).rows[0].ageing
    overdue = 136_100 if profile.code == "C-0017" else sum(yuan for _, yuan in profile.overdue)
    longest = 74 if profile.code == "C-0017" else profile.longest_overdue
    assert row.net_cents == profile.balance * 100
    assert row.overdue_cents == overdue * 100
    assert row.max_days_overdue == longest


def test_qinghedu_is_the_customer_of_the_pictures(sample_book):
    customer = _id("C-0017")
    row = ageing(AS_OF, customer_id=customer).rows[0].ageing
    assert [row.of(bucket) for bucket in ("not_due", "1-30", "31-60", "61-90")] == [
        18_190_000,
        5_824_000,
        4_636_000,
        3_150_000,
    ]
    assert ageing(date(2026, 9, 30), customer_id=customer).total.net_cents == 29_554_000
    assert ageing(date(2026, 7, 31), customer_id=customer).total.net_cents == 26_547_000
    assert ageing(date(2026, 10, 20), customer_id=customer).total.net_cents == 35_660_000
    points = behaviour_trend(AS_OF, customer)
    assert points[-1].value.value == pytest.approx(31.2, abs=0.05)
    figures = metrics(AS_OF, customer_id=customer).customers[0]
    assert figures.utilisation.value == pytest.approx(1.06)
    assert figures.overdue_rate.value == pytest.approx(0.428, abs=0.0005)
    assert figures.order_volume_change.value == pytest.approx(-0.184, abs=0.0005)


def test_alerts_have_a_past(sample_book):
    counts = alert_counts()
    assert counts.closed > 0
    assert any(row.state == "acknowledged" for row in list_alerts())
    assert any(row.first_seen < AS_OF for row in list_alerts())
    fired = {row.rule for row in list_alerts(states=("open", "acknowledged", "clearing", "closed"))}
    assert fired >= {
        "overdue_rate",
        "max_days_overdue",
        "limit_utilisation",
        "order_volume_change",
        "payment_cycle_change",
        "review_overdue",
        "concentration",
        "duplicate_invoice",
        "large_invoice",
    }


def test_grades_spread_from_best_to_worst(sample_book):
    grades = {row[0] for row in database.execute("SELECT grade FROM customer WHERE grade<>''")}
    assert {"AAA", "D"} <= grades
    assert len(grades) >= 6


def test_reviews_have_a_past_and_a_future(sample_book):
    found = history(_id("C-0017"))
    assert [(each.as_of, each.score, each.grade) for each in found[:2]] == [
        (date(2026, 10, 31), 54, "BB"),
        (date(2026, 8, 31), 66, "BBB"),
    ]
    assert {each.scorecard for each in found} == {"wholesale-1"}
    planned = database.scalar("SELECT next_review_on FROM customer WHERE code='C-0017'")
    assert planned == "2026-11-06"


def test_an_existing_file_is_not_touched(tmp_path):
    path = tmp_path / "there.zxdb"
    path.write_bytes(b"mine")
    with pytest.raises(RefusedError):
        making.make(path)
    assert path.read_bytes() == b"mine"


def test_a_cancelled_making_leaves_nothing(tmp_path):
    from app.errors import Cancelled
    from app.services.job import JobContext

    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        making.make(tmp_path / "x.zxdb", JobContext(cancelled=lambda: next(asked, True)))
    assert list(tmp_path.glob("x.zxdb*")) == []


def test_customers_and_orders_carry_no_code_that_forms_do_not_know(sample_book):
    stored = {row[0] for row in database.execute("SELECT DISTINCT status FROM customer")}
    ordered = {row[0] for row in database.execute("SELECT DISTINCT status FROM sales_order")}
    assert (stored <= set(editing.STATUSES), ordered <= set(orders.STATUSES)) == (True, True)
