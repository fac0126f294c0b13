"""Backtests of an office whose outcome is known: days, outcomes, refusals, what is kept, what was known."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app import i18n
from app.errors import Cancelled, RefusedError
from app.models import database
from app.services import books, verifying
from app.services.backtesting import words
from app.services.backtesting.observe import Plan, Terms, observe, plan
from app.services.backtesting.report import GradeRate, Report, as_json, from_json
from app.services.backtesting.run import backtest, backtest_and_keep, runs
from app.services.job import JobContext, SilentJob
from app.services.scoring.assess import assess
from tests.factories import make_customer, make_invoice, make_receipt
from tests.services.backtesting.office import write_office


@pytest.fixture
def office(book):
    write_office()
    return book


def test_an_empty_book_has_nothing_to_see(book):
    found = backtest(Terms())
    assert (found.days, found.observations, found.area, found.stability) == ((), 0, None, None)
    assert words.verdict(found).headline == "没有可以回测的时点"
    assert {"auc", "ks", "gini", "calibration", "psi", "proposal"} <= set(words.notes(found))
    assert from_json(json.loads(json.dumps(as_json(found), default=str))) == found


def test_the_days_are_month_ends_whose_horizon_is_over(office):
    chosen = plan(Terms())
    known = date.fromisoformat(database.scalar("SELECT MAX(allocated_on) FROM allocation"))
    assert chosen.known_on == known
    assert not chosen.monthly
    assert chosen.days == (
        *(date(2024, 12, 31), date(2025, 3, 31), date(2025, 6, 30)),
        date(2025, 9, 30),
        *chosen.days[4:],
    )
    assert chosen.days[-1] + timedelta(days=180) <= known
    near = plan(Terms(first=date(2025, 10, 1), last=date(2026, 9, 30)))
    assert near.monthly
    assert near.cut
    assert near.days[0] == date(2025, 10, 31)
    assert near.days[-1] == date(2026, 3, 31)
    assert plan(Terms(first=date(2026, 9, 1))).days == ()
    assert plan(Terms(), date(2026, 3, 31)).known_on == date(2026, 3, 31)


def _outcome(paid: date | None) -> list[bool]:
    """Return what became of one invoice due on 1 June, seen from 31 May."""
    customer = make_customer()
    make_invoice(customer, "", date(2026, 5, 2), date(2026, 6, 1), 10_000)
    if paid:
        make_receipt(customer, paid, 10_000)
    looked = Plan((date(2026, 5, 31),), True, date(2026, 10, 31))
    return [row.bad for row in observe(looked, Terms(horizon_days=60), SilentJob()).rows]


@pytest.mark.parametrize(
    ("paid", "bad"), [(date(2026, 7, 1), False), (date(2026, 7, 2), True), (None, True), (date(2026, 6, 1), False)]
)
def test_bad_is_later_than_tolerated(book, paid, bad):
    assert _outcome(paid) == [bad]


def test_what_goes_bad_after_the_horizon_is_not_bad_yet(book):
    customer = make_customer()
    make_invoice(customer, "", date(2026, 5, 2), date(2026, 6, 1), 10_000)
    known = Plan((date(2026, 5, 31),), True, date(2026, 10, 31))
    assert [row.bad for row in observe(known, Terms(horizon_days=31), SilentJob()).rows] == [False]
    assert [row.bad for row in observe(known, Terms(horizon_days=32), SilentJob()).rows] == [True]


def test_who_is_bad_already_or_not_in_trade_is_no_question(book):
    bad = make_customer()
    make_invoice(bad, "", date(2026, 1, 1), date(2026, 2, 1), 10_000)
    gone = make_customer()
    make_invoice(gone, "", date(2024, 1, 1), date(2024, 2, 1), 10_000)
    make_receipt(gone, date(2024, 1, 20), 10_000)
    make_customer()
    found = observe(Plan((date(2026, 5, 31),), True, date(2026, 10, 31)), Terms(), SilentJob())
    assert (found.rows, found.already_bad, found.unscored) == ((), 1, 0)


def test_the_score_is_the_one_of_that_day(office):
    chosen = plan(Terms())
    found = observe(chosen, Terms(), SilentJob())
    for day in chosen.days[1::2]:
        then = {each.customer_id: each.result.score for each in assess(day, store=False)}
        assert all(then[row.customer_id] == row.score for row in found.rows if row.on == day)
    assert database.scalar("SELECT COUNT(*) FROM assessment") == 0


def test_a_card_that_tells_is_said_to_tell(office):
    found = backtest(Terms())
    assert found.enough
    assert found.bad_customers <= 4 < found.customers
    assert found.area.value > 0.8
    assert found.gini == pytest.approx(2 * found.area.value - 1, abs=1e-6)
    assert found.observations == sum(rate.total for rate in found.by_grade)
    assert found.bads == sum(rate.bads for rate in found.by_grade) == sum(group.events for group in found.calibration)
    assert found.gap is not None
    assert abs(found.gap.events - found.gap.others) == pytest.approx(found.ks, abs=1e-6)
    assert found.indicators[0].direction == "expected"
    values = [line.value for line in found.indicators if line.value is not None]
    assert values == sorted(values, reverse=True)
    missing = {line.id for line in found.indicators if line.advice == "no_data"}
    assert "utilisation" in missing  # nobody has a limit
    assert from_json(json.loads(json.dumps(as_json(found), default=str))) == found


def test_better_points_are_learnt_early_and_judged_late(book):
    write_office(good=16, bad=16)
    found = backtest(Terms(horizon_days=90))
    made = found.proposal
    assert made.reason == ""
    assert made.split_on in found.days
    assert made.area_proposed > 0.8
    best = Counter()
    for each in made.bins:
        best[each.indicator] = max(best[each.indicator], each.proposed)
        assert each.proposed >= 0
    assert 95 <= sum(best.values()) <= 105


def test_too_few_bads_say_nothing_but_when(book):
    write_office(good=6, bad=1)
    found = backtest(Terms(last=date(2026, 1, 1)))
    assert 0 < found.bads < 10
    assert (found.area, found.ks, found.gini, found.curve, found.calibration) == (None, None, None, (), ())
    assert all(line.value is None for line in found.indicators)
    assert sum(rate.total for rate in found.by_grade) == found.observations > 0
    said = words.verdict(found)
    assert str(found.bads) in said.headline
    assert f"{found.enough_on:%Y-%m}" in said.text
    assert words.notes(found)["auc"].startswith(said.headline)


def test_nobody_ever_bad(book):
    write_office(good=5, bad=0)
    found = backtest(Terms())
    assert (found.bads, found.enough_on) == (0, None)
    assert "看不出" in words.verdict(found).text


def test_a_run_is_kept_whole_and_found_again(office):
    kept = backtest_and_keep(Terms(), date(2026, 9, 30))
    again = backtest_and_keep(Terms(late_days=20))
    assert [run.id for run in runs()] == [again.id, kept.id]
    assert [run.id for run in runs(date(2026, 9, 30))] == [kept.id]
    assert runs()[1].report == backtest(Terms(), date(2026, 9, 30))
    assert verifying.verify().ok


def test_a_cancelled_run_keeps_nothing(office):
    asked = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 6

    with pytest.raises(Cancelled):
        backtest_and_keep(Terms(), job=JobContext(cancelled=stop))
    assert runs() == []


def test_a_read_only_book_keeps_nothing(office):
    books.close()
    books.open_for_reading(office)
    assert backtest(Terms()).observations > 0
    with pytest.raises(RefusedError):
        backtest_and_keep(Terms())


def test_later_records_change_nothing(office):
    day = date(2026, 3, 31)
    before = backtest(Terms(), day)
    customer = make_customer()
    make_invoice(customer, "", date(2026, 4, 2), date(2026, 5, 1), 10_000)
    database.execute("DELETE FROM allocation WHERE allocated_on > ?", (day.isoformat(),))
    database.execute("DELETE FROM receipt WHERE received_on > ?", (day.isoformat(),))
    database.execute(
        "UPDATE invoice SET settled_on=NULL, open_cents=amount_cents WHERE settled_on > ?", (day.isoformat(),)
    )
    assert backtest(Terms(), day) == before


def test_marks_of_disputes_without_a_day_are_counted(office):
    assert backtest(Terms()).undated == 0
    database.execute("UPDATE invoice SET disputed=1 WHERE id IN (SELECT id FROM invoice ORDER BY invoice_date LIMIT 3)")
    database.execute(
        "UPDATE invoice SET disputed_on=invoice_date WHERE id = (SELECT MIN(id) FROM invoice WHERE disputed)"
    )
    assert backtest(Terms()).undated == 2


def _report(office_report: Report, **changes) -> Report:
    return replace(office_report, **changes)


@pytest.mark.parametrize(
    ("low", "bads", "headline"),
    [
        (0.85, 40, "可以继续用"),
        (0.72, 20, "可以继续用，不宜据此改等级线"),
        (0.65, 40, "偏弱，先看指标再用"),
        (0.55, 40, "分数排不出好坏，不能单独用"),
    ],
)
def test_the_lower_end_decides(office, low, bads, headline):
    found = backtest(Terms())
    judged = _report(found, area=replace(found.area, low=low), bads=bads)
    assert words.verdict(judged).headline == headline


def test_findings(office):
    found = backtest(Terms())
    rates = (
        GradeRate("A", 40, 5, 0.125, 0.06, 0.24),
        GradeRate("BBB", 40, 6, 0.15, 0.08, 0.27),
        GradeRate("BB", 9, 1, 0.1, 0, 0.4),
    )
    reversed_line = replace(found.indicators[0], direction="reversed", advice="check_bins")
    judged = _report(
        found, by_grade=rates, bads=12, stability=0.3, cut=True, already_bad=2, indicators=(reversed_line,),
        calibration=(replace(found.calibration[0], expected=0.99),),
    )  # fmt: skip
    titles = [each.title for each in words.findings(judged)]
    assert titles[1] == "A 与 BBB 分不开"
    assert "变坏样本偏少" in titles
    assert any("方向相反" in title for title in titles)
    assert {"客户结构变化大", "预计与实际有出入", "结束日提前了", "2 次评分时已经变坏"} <= set(titles)
    assert "A 与 BBB 分不开" in words.grades_sentence(judged)
    assert "1 组里有 1 组" in words.calibration_sentence(judged)
    assert words.curve_sentence(found).endswith("好客户。")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_sentence_can_be_said(office, language):
    i18n.set_language(language)
    for found in (backtest(Terms()), backtest(Terms(late_days=300)), backtest(Terms(last=date(2020, 1, 1)))):
        said = [words.verdict(found).text, words.went_bad(found), words.period(found)]
        said += [each.text for each in words.findings(found)] + list(words.notes(found).values())
        said += [words.strength(line) + words.direction(line) + words.advice(line) for line in found.indicators]
        assert all("{" not in text for text in said)
