"""The ready cards are sound and for whom they should be; an unsound card is told apart, with the place of the fault."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import card_check, cards, indicators
from app.services.rules.card_check import Finding
from app.services.rules.card_json import CardDataError, from_data, to_data
from app.services.rules.cards import READY, Asked
from app.services.rules.scorecard import Bin, Cap, Indicator, score
from tests.services.rules.first_card import FIRST


def _with(indicator: Indicator):
    """Put the indicator in the place of one of the same weight."""
    return replace(FIRST, indicators=(indicator, *FIRST.indicators[1:]))


def _numeric(*bins: Bin, **other) -> Indicator:
    return Indicator("it", "profile", "days", 6, "zero", bins, **other)


@pytest.mark.parametrize("card", [FIRST, *READY], ids=lambda card: card.id)
def test_a_ready_card_is_sound(card):
    assert card_check.findings(card) == ()
    assert sum(indicator.maximum for indicator in card.indicators) == 100
    assert set(card.groups) <= set(cards.GROUPS)


@pytest.mark.parametrize("card", READY[:3], ids=lambda card: card.id)
def test_the_three_ready_cards_have_many_indicators_of_four_groups_and_all_causes_to_cap(card):
    assert len(card.indicators) >= 25
    assert card.groups == cards.GROUPS
    assert {cap.id for cap in card.caps} == {"dishonest", "overdue_180", "negative_equity", "new_customer"}


@pytest.mark.parametrize("card", READY, ids=lambda card: card.id)
def test_a_weak_z_score_alone_caps_nothing(card):
    values = {"z_other": -4.0, "z_manufacturer": -4.0, "months_of_trade": 40.0}
    result = score(card, values)
    assert result.knock_outs == result.caps == ()
    assert all(cap.value not in {"z_other", "z_manufacturer"} for cap in card.caps)


@pytest.mark.parametrize(
    ("asked", "card"),
    [
        (Asked("食品批发"), "wholesale"),
        (Asked(""), "wholesale"),
        (Asked("家具制造"), "manufacture"),
        (Asked("Food Manufacturing"), "manufacture"),
        (Asked("餐饮服务"), "service"),
        (Asked("餐饮服务", new=True), "newcomer"),
        (Asked("零售", individual=True), "individual"),
        (Asked("零售", individual=True, new=True), "individual"),
    ],
)
def test_the_most_particular_card_is_chosen(asked, card):
    assert cards.choose(READY, asked).id == card


def test_no_card_fits_nobody():
    assert cards.choose((), Asked()) is None
    assert cards.choose([card for card in READY if card.id == "service"], Asked("零售")) is None


def test_bins_have_no_gaps():
    assert indicators.bins((1, 5), (0, 2, 3)) == (Bin(None, 1, 0), Bin(1, 5, 2), Bin(5, None, 3))


@given(st.sampled_from(sorted(indicators.CATALOGUE)), st.integers(1, 60))
def test_an_indicator_of_another_weight_stays_sound_and_in_order(name, maximum):
    scaled = indicators.weighted(indicators.CATALOGUE[name], maximum)
    rest = Indicator("rest", "profile", "days", 100 - maximum, "zero", (Bin(None, None, 100 - maximum),))
    assert card_check.findings(replace(FIRST, indicators=(scaled, rest))) == ()


@pytest.mark.parametrize(
    ("indicator", "finding"),
    [
        (_numeric(Bin(None, 1, 6), Bin(2, None, 0)), Finding("gap", "it", 1, 1, 2)),
        (_numeric(Bin(None, 3, 6), Bin(2, None, 0)), Finding("overlap", "it", 1, 3, 2)),
        (_numeric(Bin(None, None, 6), Bin(2, None, 0)), Finding("overlap", "it", 1, None, 2)),
        (_numeric(Bin(None, 2, 6), Bin(None, None, 0)), Finding("overlap", "it", 1, 2, None)),
        (_numeric(Bin(0, 1, 6), Bin(1, None, 0)), Finding("no_catch_all", "it")),
        (_numeric(Bin(None, 1, 6), Bin(1, 2, 0)), Finding("no_catch_all", "it")),
        (_numeric(Bin(None, 1, 5), Bin(1, None, 0)), Finding("points", "it")),
        (_numeric(Bin(None, 1, 6), Bin(1, None, 7)), Finding("points", "it", 1)),
        (_numeric(Bin(None, None, 6), missing_points=7), Finding("missing_points", "it")),
        (_numeric(Bin(None, 1, 6), Bin(1, 1, 3), Bin(1, None, 0)), Finding("reversed", "it", 1, 1, 1)),
        (_numeric(Bin(None, 1, 6), Bin(1, 2, 0), Bin(2, None, 3)), Finding("not_monotone", "it")),
        (_numeric(), Finding("no_bins", "it")),
    ],
)
def test_an_unsound_indicator_is_named_with_its_place(indicator, finding):
    assert card_check.findings(_with(indicator)) == (finding,)
    assert card_check.errors(_with(indicator)) == ((finding,) if finding.error else ())


def test_negative_points_are_allowed_and_the_score_stays_within_bounds():
    card = _with(_numeric(Bin(None, 1, 6), Bin(1, None, -40)))
    assert card_check.findings(card) == ()
    assert score(card, {"it": 5}).score == 0


def test_weights_make_a_hundred_and_none_is_zero():
    lighter = replace(FIRST, indicators=FIRST.indicators[1:])
    assert card_check.findings(lighter) == (Finding("weights", low=94, high=100),)
    nothing = replace(_numeric(Bin(None, None, 0)), maximum=0)
    assert Finding("zero_weight", "it") in card_check.findings(_with(nothing))
    only = replace(FIRST, indicators=(nothing,))
    assert score(only, {"it": 1}).score is None
    assert Finding("no_indicators") in card_check.findings(replace(FIRST, indicators=()))
    twice = replace(FIRST, indicators=(*FIRST.indicators, FIRST.indicators[0]))
    assert Finding("twice", "years_established") in card_check.findings(twice)


@pytest.mark.parametrize("ladder", [(), (("A", 50), ("B", 10)), (("A", 50), ("B", 60), ("C", 0)), (("A", 0), ("B", 0))])
def test_a_ladder_falls_to_zero(ladder):
    assert Finding("ladder") in card_check.findings(replace(FIRST, ladder=ladder, caps=()))


def test_caps_coverage_and_validity_are_checked():
    caps = (Cap("it", "dbt", "above", 5, "Z"),)
    assert card_check.findings(replace(FIRST, caps=caps)) == (Finding("cap_grade", "it"),)
    assert card_check.findings(replace(FIRST, minimum_coverage=2, valid_days=0)) == (
        Finding("coverage"),
        Finding("validity"),
    )


@pytest.mark.parametrize("card", [FIRST, *READY], ids=lambda card: card.id)
def test_a_card_survives_its_data(card):
    assert from_data(to_data(card)) == card


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    )
)
def test_other_data_is_no_card(data):
    with pytest.raises(CardDataError):
        from_data(data)


@pytest.mark.parametrize(
    ("key", "value", "place"),
    [
        ("version", "1", "version"),
        ("version", True, "version"),
        ("minimum_coverage", [1, 0], "minimum_coverage[1]"),
        ("customers", "some", "customers"),
        ("indicators", [{}], "indicators[0].id"),
        ("ladder", [["A"]], "ladder[0]"),
        ("general", 1, "general"),
        ("caps", [{**to_data(FIRST)["caps"][0], "bound": None}], "caps[0].bound"),
        ("caps", [{**to_data(FIRST)["caps"][0], "bound": float("nan")}], "caps[0].bound"),
    ],
)
def test_what_is_wrong_in_the_data_is_named(key, value, place):
    with pytest.raises(CardDataError) as caught:
        from_data(to_data(FIRST) | {key: value})
    assert caught.value.args == (place,)
