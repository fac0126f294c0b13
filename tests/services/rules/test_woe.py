"""Weight of evidence, information value and stability: closed examples, and published values of a real data set."""

import csv
import math
from collections import Counter
from pathlib import Path

import pytest

from app.services.rules.woe import evidence, information_value, stability

PUBLISHED = {
    "status_of_existing_checking_account": 0.6660,
    "credit_history": 0.2932,
    "savings_account_and_bonds": 0.1960,
    "purpose": 0.1692,
    "telephone": 0.0064,
}
"""Information values of the German credit data by category, as printed in many papers on it."""


def test_a_closed_example():
    found = evidence([(80, 10), (20, 30)])
    assert found[0].woe == pytest.approx(math.log(0.8 / 0.25))
    assert found[1].woe == pytest.approx(math.log(0.2 / 0.75))
    whole = 0.55 * math.log(3.2) + 0.55 * math.log(0.75 / 0.2)
    assert information_value([(80, 10), (20, 30)]) == pytest.approx(whole)
    assert sum(each.value for each in found) == pytest.approx(whole)


def test_a_bin_without_bads_stays_finite_and_an_empty_bin_says_nothing():
    found = evidence([(10, 0), (5, 5), (0, 0)])
    assert found[0].woe == pytest.approx(math.log((10.5 / 16) / (0.5 / 6)))
    assert (found[2].woe, found[2].value) == (0, 0)


def test_one_kind_only_has_no_value():
    assert evidence([(3, 0), (4, 0)]) == ()
    assert information_value([(0, 4)]) is None


def test_stability():
    assert stability([10, 20, 30], [20, 40, 60]) == pytest.approx(0)
    assert stability([50, 50], [30, 70]) == pytest.approx(-0.2 * math.log(0.6) + 0.2 * math.log(1.4))
    assert stability([], []) is None
    assert stability([1, 2], [0, 0]) is None
    assert math.isfinite(stability([5, 0], [0, 5]))


def test_german_credit(shared_data: Path):
    with (shared_data / "germancredit" / "germancredit.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for name, value in PUBLISHED.items():
        good = Counter(row[name] for row in rows if row["creditability"] == "good")
        bad = Counter(row[name] for row in rows if row["creditability"] == "bad")
        counts = [(good[key], bad[key]) for key in good | bad]
        assert sum(map(sum, counts)) == len(rows)
        assert information_value(counts) == pytest.approx(value, abs=5e-4), name
