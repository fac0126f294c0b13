"""The built-in card is sound, and an unsound one is told apart."""

from dataclasses import replace

import pytest

from app.services.rules import cards
from app.services.rules.cards import FIRST
from app.services.rules.scorecard import Bin, Cap, Indicator


def _with(indicator: Indicator):
    """Put the indicator in the place of one of the same weight."""
    return replace(FIRST, indicators=(indicator, *FIRST.indicators[1:]))


def _numeric(*bins: Bin, **other) -> Indicator:
    return Indicator("it", "profile", "days", 6, "zero", bins, **other)


def test_the_first_card_is_sound():
    assert cards.problems(FIRST) == ()
    assert sum(indicator.maximum for indicator in FIRST.indicators) == 100
    assert FIRST.groups == ("profile", "payment")
    assert set(FIRST.groups) <= set(cards.GROUPS)


def test_bins_have_no_gaps():
    assert cards.bins((1, 5), (0, 2, 3)) == (Bin(None, 1, 0), Bin(1, 5, 2), Bin(5, None, 3))


@pytest.mark.parametrize(
    ("indicator", "problem"),
    [
        (_numeric(Bin(None, 1, 6), Bin(2, None, 0)), "gap"),
        (_numeric(Bin(None, 3, 6), Bin(2, None, 0)), "overlap"),
        (_numeric(Bin(None, None, 6), Bin(2, None, 0)), "overlap"),
        (_numeric(Bin(None, 2, 6), Bin(None, None, 0)), "overlap"),
        (_numeric(Bin(0, 1, 6), Bin(1, None, 0)), "no_catch_all"),
        (_numeric(Bin(None, 1, 6), Bin(1, 2, 0)), "no_catch_all"),
        (_numeric(Bin(None, 1, 5), Bin(1, None, 0)), "points"),
        (_numeric(Bin(None, 1, 6), Bin(1, None, -1)), "points"),
        (_numeric(Bin(None, None, 6), missing_points=7), "points"),
        (_numeric(Bin(None, None, 6), by_reason=(("none", -1),)), "points"),
        (_numeric(), "points"),
    ],
)
def test_an_unsound_indicator_is_named(indicator, problem):
    assert cards.problems(_with(indicator)) == ((problem, "it"),)


def test_the_weights_make_a_hundred():
    lighter = replace(FIRST, indicators=FIRST.indicators[1:])
    assert cards.problems(lighter) == (("weights", "first"),)


@pytest.mark.parametrize("ladder", [(), (("A", 50), ("B", 10)), (("A", 50), ("B", 60), ("C", 0)), (("A", 0), ("B", 0))])
def test_a_ladder_falls_to_zero(ladder):
    assert ("ladder", "first") in cards.problems(replace(FIRST, ladder=ladder, caps=()))


def test_a_cap_needs_a_grade_of_the_ladder():
    caps = (Cap("it", "dbt", "above", 5, "Z"),)
    assert cards.problems(replace(FIRST, caps=caps)) == (("cap_grade", "it"),)
