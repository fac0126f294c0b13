"""Payment behaviour: the worked examples of formulas.md, the published scale, and what cannot be computed."""

import json
import time
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import behaviour
from app.services.rules.behaviour import Weighted, weigh, weigh_scores
from app.services.rules.figure import Figure

EXAMPLE = [(1_000_000, -5), (2_500_000, 0), (4_000_000, 12), (500_000, 45)]
ITEMS = st.lists(st.tuples(st.integers(1, 10**11), st.integers(-400, 2_000)), min_size=1, max_size=30)


def test_the_worked_example_of_days_beyond_terms_and_index():
    assert behaviour.weighted_days(weigh(EXAMPLE)) == Figure(8.1875)
    index = behaviour.payment_index(weigh_scores(EXAMPLE)).value
    assert index == pytest.approx(74.13, abs=0.005)


def test_the_published_scale(shared_data):
    metrics = json.loads((shared_data / "worked" / "metrics.json").read_text("utf-8"))
    for points, days in metrics["paydex_key_table"]["score_to_days_beyond_terms"].items():
        if isinstance(days, int):
            assert behaviour.score(days).value == float(points)


@pytest.mark.parametrize(
    ("late", "points"),
    [
        (-400, 100), (-30, 100), (-25, 95), (-20, 90), (-10, 85), (0, 80), (15, 70), (22, 60), (30, 50), (45, 45),
        (60, 40), (90, 30), (120, 20), (121, 19), (149, 19), (150, 18), (180, 17), (659, 2), (660, 1), (5_000, 1),
    ],
)  # fmt: skip
def test_points_of_the_scale(late, points):
    assert behaviour.score(late) == Figure(float(points))


def test_the_segments_for_sql_are_the_scale():
    for piece in behaviour.SEGMENTS:
        for late in range(piece.first_late, piece.last_late + 1):
            assert piece.base + piece.slope * (late - piece.first_late) == behaviour.scaled_score(late)


@given(st.integers(-1_000, 3_000))
def test_later_never_scores_better(late):
    assert behaviour.scaled_score(late) >= behaviour.scaled_score(late + 1)
    assert behaviour.SCORE_SCALE <= behaviour.scaled_score(late) <= 100 * behaviour.SCORE_SCALE


@given(ITEMS)
def test_weighted_figures_equal_exact_fractions(items):
    total = sum(amount for amount, _ in items)
    mean = Fraction(sum(amount * late for amount, late in items), total)
    index = Fraction(sum(amount * behaviour.scaled_score(late) for amount, late in items), 84 * total)
    assert behaviour.weighted_days(weigh(items)).value == pytest.approx(float(mean), abs=1e-6)
    assert behaviour.payment_index(weigh_scores(items)).value == pytest.approx(float(index), abs=1e-6)


@given(ITEMS, ITEMS)
def test_sums_add_up(left, right):
    assert weigh(left) + weigh(right) == weigh(left + right)
    assert weigh_scores(left) + weigh_scores(right) == weigh_scores(left + right)


def test_late_days():
    assert behaviour.late_days(date(2026, 1, 31), date(2026, 2, 2)) == 2
    assert behaviour.late_days(date(2026, 1, 31), date(2026, 1, 30)) == -1
    assert behaviour.late_days(None, date(2026, 1, 30)) is None


def test_rates():
    assert behaviour.overdue_rate(13_610_000, 31_800_000) == Figure(0.427987)
    assert behaviour.overdue_count_rate(3, 9) == Figure(0.333333)
    assert behaviour.late_rate(2_500, 10_000) == Figure(0.25)
    assert behaviour.dispute_rate(100, 10_000) == Figure(0.01)


@pytest.mark.parametrize(
    ("figure", "reason"),
    [
        (behaviour.overdue_rate(0, 0), "nothing_open"),
        (behaviour.overdue_count_rate(0, 0), "nothing_open"),
        (behaviour.late_rate(0, 0), "nothing_matured"),
        (behaviour.dispute_rate(0, 0), "no_sales"),
        (behaviour.weighted_days(Weighted()), "no_payments"),
        (behaviour.payment_index(Weighted()), "no_payments"),
        (behaviour.utilisation(5, None), "no_limit"),
        (behaviour.utilisation(5, 0), "limit_zero"),
        (behaviour.payment_cycle_change(Weighted(), Weighted(1, 1)), "no_recent_payments"),
        (behaviour.payment_cycle_change(Weighted(1, 1), Weighted()), "no_earlier_payments"),
    ],
)
def test_what_cannot_be_computed_says_why(figure, reason):
    assert figure == Figure(None, reason)


def test_utilisation():
    assert behaviour.utilisation(31_800_000, 30_000_000) == Figure(1.06)
    assert behaviour.utilisation(0, 0) == Figure(0.0)


def test_the_change_of_the_payment_cycle_is_weighted():
    recent = weigh([(1_000, 50), (3_000, 58)])
    before = weigh([(9_000, 40), (1_000, 50)])
    assert behaviour.payment_cycle_change(recent, before) == Figure(15.0)


@pytest.mark.parametrize(
    ("volumes", "change", "reason", "basis"),
    [
        ((6_150, 10_000, 1), -0.385, None, "year_ago"),
        ((16_400, 10_000, 0), 0.64, None, "year_ago"),
        ((12_000, None, 10_000), 0.2, None, "previous"),
        ((12_000, 0, 10_000), 0.2, None, "previous"),
        ((12_000, None, 0), None, "new", "previous"),
        ((0, 0, 0), None, "no_orders", "previous"),
        ((0, 10_000, 0), -1.0, None, "year_ago"),
        ((5, -3, 0), None, "new", "previous"),
    ],
)
def test_the_change_of_order_volume(volumes, change, reason, basis):
    """Volumes are those of the last 90 days, of the same days a year ago, and of the 90 days before."""
    assert behaviour.order_volume_change(*volumes) == behaviour.VolumeChange(Figure(change, reason), basis)


def test_the_robust_z_of_a_history():
    spread = behaviour.spread_of([10, 12, 11, 13, 12, 50])
    assert (spread.middle, spread.deviation) == (12, 1.0)
    assert spread.z(16.4478) == Figure(3.0)
    assert not behaviour.beyond_spread(spread.z(16.4478))
    assert behaviour.beyond_spread(spread.z(16.5))
    assert behaviour.beyond_spread(spread.z(7))


@pytest.mark.parametrize(("history", "reason"), [([], "too_few"), ([1, 2, 3], "too_few"), ([5] * 9, "no_spread")])
def test_a_history_without_a_spread_excuses_nothing(history, reason):
    z = behaviour.spread_of(history).z(7)
    assert z == Figure(None, reason)
    assert behaviour.beyond_spread(z)


def test_many_items_are_summed_in_one_pass():
    items = [(100 + n % 977, n % 400 - 50) for n in range(100_000)]
    begin = time.process_time()
    behaviour.payment_index(weigh_scores(items))
    behaviour.weighted_days(weigh(items))
    assert time.process_time() - begin < 1.0
