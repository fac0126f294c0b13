"""The document of an archive: the book as it stood, as it was known, and the same hash for the same data."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from factories import make_customer, make_invoice, make_receipt

from app import clock, i18n
from app.errors import NotFoundError
from app.models import database
from app.services import audit
from app.services.archive import gather
from app.services.archive.build import build
from app.services.archive.document import Stamp, content_hash
from app.services.archive.pdf import render
from app.services.audit import Actor
from app.services.monitoring import alerts, check, handling
from app.services.scoring import assess

AS_OF = date(2026, 10, 31)
STAMP = Stamp("DA-2026-C0017-01", 1, datetime(2026, 11, 2, 12, 0))


def built(customer, as_of=AS_OF, **more):
    return build(customer, as_of, STAMP, **more)


def test_the_ageing_proves_itself_and_the_items_are_behind_it(office):
    data = built(office.trading).receivables
    net = sum(bucket.cents for bucket in data.buckets) - data.unallocated_cents
    proof = data.proof
    assert net == proof.invoices_cents - proof.receipts_cents - proof.credits_cents - proof.write_offs_cents == 2400000
    assert sum(item.open_cents for item in data.items) == 24_000_00
    assert [(item.number, item.days_overdue) for item in data.items] == [("XS-2", 77), ("XS-3", 0)]


def test_the_headline_measures_what_is_open_against_the_limit(office):
    head = built(office.trading).headline
    assert (head.balance_cents, head.overdue_cents, head.available_cents) == (2_400_000, 1_800_000, -400_000)
    assert (head.overdue_rate, head.utilisation, head.longest_days) == (0.75, 1.2, 77)


def test_the_conclusion_says_it_in_words(office):
    text = "".join(built(office.trading).headline.conclusion)
    assert "应收合计 24,000.00 元，其中逾期 18,000.00 元（75.0%），最长逾期 77 天" in text
    assert "已超出授信额度 4,000.00 元" in text
    assert "尚未评分" in text
    assert "没有未关闭的预警" in text


@pytest.mark.parametrize(
    ("days", "words"), [((0, 0, 0, 30, 30), "放缓"), ((30, 30, 30, 0, 0), "加快"), ((5, 5, 5, 5, 5), "平稳")]
)
def test_the_conclusion_knows_which_way_payments_go(book, days, words):
    customer = make_customer()
    for month, late in zip((3, 4, 5, 8, 9), days, strict=True):
        due = date(2026, month, 1)
        make_invoice(customer, dated=date(2026, month - 1, 1), due=due, cents=1000)
        make_receipt(customer, date.fromordinal(due.toordinal() + late), 1000)
    assert words in built(customer).headline.conclusion[0]


@pytest.mark.parametrize(
    ("limit", "words"),
    [(None, "没有设定授信额度"), (0, "不予赊销的客户欠款"), (100_000, "额度占用 10.0%，尚可用 900.00 元")],
)
def test_the_conclusion_tells_limits_apart(book, limit, words):
    customer = make_customer(credit_limit_cents=limit)
    make_invoice(customer, due=date(2026, 12, 1), cents=10_000)
    assert words in "".join(built(customer).headline.conclusion)


def test_money_paid_ahead_is_named(book):
    customer = make_customer(credit_limit_cents=0)
    make_receipt(customer, cents=5_000)
    document = built(customer)
    assert document.receivables.unallocated_cents == 5_000
    text = "".join(document.headline.conclusion)
    assert "另有 50.00 元回款或红字未核销" in text
    assert "不予赊销，没有占用" in text


def test_receipts_carry_their_average_days(office):
    receipts = built(office.trading).payments.receipts
    assert [(line.number, line.average_late_days, line.method.text) for line in receipts] == [
        ("SK-1", 10.0, "银行转账")
    ]


def test_orders_have_their_months_and_their_status(office):
    orders = built(office.trading).orders
    assert (len(orders.months), orders.months[-2].cents) == (12, 600_000)
    assert [(line.number, line.status.text) for line in orders.recent] == [("DD-1", "未发货")]


def test_nobody_known_makes_an_archive_too(office):
    document = built(office.unknown)
    assert document.scoring is None
    assert document.receivables.items == ()
    assert render(document, BytesIO()).pages >= 2


def test_a_customer_that_has_gone_is_named_so(book):
    with pytest.raises(NotFoundError):
        built(4711)


def test_the_same_data_have_the_same_hash_in_both_languages(office):
    here = built(office.trading)
    i18n.set_language("en")
    there = build(office.trading, AS_OF, replace(STAMP, version=9, number="DA-1"))
    assert content_hash(here) == content_hash(there)


def test_a_batch_builds_what_one_alone_does(office):
    for number in range(6):
        make_customer(f"C-1{number:03d}", f"同行 {number}")
    ids = [row[0] for row in database.execute("SELECT id FROM customer")]
    together = gather.ground(AS_OF, ids)
    assert [content_hash(built(one, ground=together)) for one in ids] == [content_hash(built(one)) for one in ids]


def test_what_came_later_is_not_in_it(office):
    before = content_hash(built(office.trading))
    make_invoice(office.trading, "XS-9", date(2026, 11, 1), date(2026, 12, 1), 5_000_00)
    make_receipt(office.trading, date(2026, 11, 1), 18_000_00)
    assert content_hash(built(office.trading)) == before


@pytest.fixture
def alerted(office):
    """Let the office check at the end of September and of October, and somebody deal with an alert."""
    with clock.frozen_at(datetime(2026, 9, 30, 18, 0)):
        check.check(date(2026, 9, 30))
    row = next(row for row in alerts.list_alerts() if row.rule == "overdue_rate")
    with clock.frozen_at(datetime(2026, 10, 8, 9, 0)), audit.acting(Actor("会计", "accountant")):
        handling.acknowledge(row.id, "属实")
    return office


def test_alerts_are_as_they_were_known(alerted):
    then = built(alerted.trading, date(2026, 9, 30)).alerts
    now = built(alerted.trading).alerts
    assert built(alerted.trading, date(2026, 9, 29)).alerts == ()
    then_rate = next(line for line in then if line.rule.code == "overdue_rate")
    now_rate = next(line for line in now if line.rule.code == "overdue_rate")
    assert (then_rate.state.code, then_rate.level) == ("open", "high")
    assert (now_rate.state.code, now_rate.handling) == ("acknowledged", "属实")
    assert [event.action.code for event in now_rate.events] == ["raised", "acknowledged"]
    assert now_rate.documents == ("XS-2",)
    assert now_rate.value == 0.75
    assert now_rate.value_text == "75.0%"


def test_checking_again_changes_nothing(alerted):
    check.check(AS_OF)
    first = content_hash(built(alerted.trading))
    check.check(AS_OF)
    assert content_hash(built(alerted.trading)) == first
    check.check(date(2026, 11, 30))
    assert content_hash(built(alerted.trading)) == first


def test_closed_alerts_say_how_they_ended(alerted):
    row = next(row for row in alerts.list_alerts() if row.rule == "overdue_rate")
    with clock.frozen_at(datetime(2026, 10, 20, 9, 0)):
        handling.close(row.id, "已付清")
    line = next(line for line in built(alerted.trading).alerts if line.rule.code == "overdue_rate")
    assert (line.closed, line.handling) == (True, "已付清")
    assert [each.number for each in built(alerted.trading, date(2029, 1, 1)).alerts if each.closed] == []


def test_the_score_in_force_is_printed_with_its_points(office):
    assess.assess(date(2026, 6, 30), [office.trading])
    assess.assess(AS_OF, [office.trading])
    assess.assess(date(2026, 11, 30), [office.trading])
    scoring = built(office.trading).scoring
    assert scoring.assessed_on == AS_OF
    assert scoring.previous.assessed_on == date(2026, 6, 30)
    assert [rung.from_score for rung in scoring.ladder] == sorted(rung.from_score for rung in scoring.ladder)
    assert scoring.ladder[0].from_score == 0
    points, most = (sum(getattr(group, name) for group in scoring.groups) for name in ("points", "maximum"))
    assert 100 * points / most == pytest.approx(scoring.score, abs=1)
    assert all(group.indicators for group in scoring.groups)
    assert "等级" in "".join(built(office.trading).headline.conclusion)
