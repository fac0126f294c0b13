"""The cards of the office: drafts, review by a second person, what takes whose place and when, import and export."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.models import database
from app.services import audit, books
from app.services.audit import Actor
from app.services.changes import Changed
from app.services.rules.card_json import to_data
from app.services.rules.cards import READY
from app.services.scoring import card_words, cards
from app.services.scoring.assess import assess
from app.services.scoring.compare import compare
from app.services.scoring.history import latest
from tests.factories import make_customer

TODAY = date(2026, 11, 2)
START = date(2026, 12, 1)
WHOLESALE = READY[0]
ACCOUNTANT, LEAD, OWNER = Actor("会计", "accountant"), Actor("财务主管", "lead"), Actor("负责人", "owner")


@pytest.fixture(autouse=True)
def desk(book):
    with audit.acting(ACCOUNTANT):
        yield


def _heavier(card, name: str, points: int):
    """Move points from one indicator to another, so that the sum stays."""
    moved = {"dbt": points, name: -points}
    return replace(
        card, indicators=tuple(replace(each, maximum=each.maximum + moved.get(each.id, 0)) for each in card.indicators)
    )


def _changed(card):
    """Count disputes for nothing where money is late: a sound card that scores differently."""
    lines = tuple(replace(each, missing="zero") if each.id == "judicial" else each for each in card.indicators)
    return replace(card, indicators=lines)


def _approved(start: date = TODAY, number: int = 0) -> int:
    draft = cards.draft_from(READY[number]).id
    cards.save(draft, _changed(READY[number]))
    cards.submit(draft, start)
    with audit.acting(LEAD):
        cards.approve(draft)
    return draft


def test_the_ready_cards_are_in_force_until_another_version_is():
    assert cards.in_force(TODAY) == READY
    assert [(each.number, each.version, each.state) for each in cards.versions()] == [
        (card.id, 1, "active") for card in READY
    ]
    draft = _approved(START)
    assert cards.in_force(TODAY) == READY
    assert [card.version for card in cards.in_force(START)] == [2, 1, 1, 1, 1]
    assert cards.in_force(date(2020, 1, 1)) == READY
    newest, first = cards.versions("wholesale")
    assert (newest.id, newest.state, newest.valid_from, newest.approved_by) == (draft, "active", START, "财务主管")
    assert (first.state, first.valid_to, newest.name) == ("active", START, "批发零售")


def test_a_draft_is_edited_and_only_a_draft():
    written = cards.draft_from(WHOLESALE)
    assert written.changed is Changed.ASSESSMENTS
    draft = written.id
    cards.save(draft, _heavier(WHOLESALE, "late_rate", 1), name="批发")
    assert cards.load(draft).name == "批发"
    assert cards.load(draft).card.version == 2
    with pytest.raises(InvalidInputError, match="加权平均超期天数"):
        cards.submit(draft, START)
    cards.save(draft, _changed(WHOLESALE))
    cards.submit(draft, START)
    for act in (lambda: cards.save(draft, WHOLESALE), lambda: cards.discard(draft), lambda: cards.submit(draft, START)):
        with pytest.raises(RefusedError, match="待复核"):
            act()
    with audit.acting(OWNER):
        cards.send_back(draft, "权重太重")
        assert cards.load(draft).state == "draft"
    cards.discard(draft)
    with pytest.raises(NotFoundError):
        cards.load(draft)
    assert audit.verify().ok


def test_nobody_approves_their_own_card_and_a_second_reviewer_comes_too_late():
    draft = cards.draft_from(WHOLESALE).id
    cards.submit(draft, TODAY)
    with pytest.raises(RefusedError, match="财务主管或负责人"):
        cards.approve(draft)
    with audit.acting(Actor("会计", "owner")), pytest.raises(RefusedError, match="自己"):
        cards.approve(draft)
    with audit.acting(LEAD):
        cards.approve(draft)
    with audit.acting(OWNER), pytest.raises(RefusedError, match="生效中"):
        cards.approve(draft)
    with pytest.raises(RefusedError):
        cards.save(draft, WHOLESALE)


def test_two_at_one_draft_notice_each_other(frozen):
    draft = cards.draft_from(WHOLESALE).id
    seen = cards.load(draft).updated_at
    cards.save(draft, _changed(WHOLESALE), seen=seen)
    database.execute("UPDATE scorecard SET updated_at = '2026-11-02 12:00:01' WHERE id = ?", (draft,))
    with pytest.raises(RefusedError, match="别人"):
        cards.save(draft, WHOLESALE, seen=seen)


def test_one_open_version_at_a_time():
    cards.draft_from(WHOLESALE)
    with pytest.raises(RefusedError, match="没批准"):
        cards.draft_from(WHOLESALE)
    assert cards.load(cards.draft_from(WHOLESALE, "我的卡").id).number == "card-1"
    assert cards.load(cards.draft_from(WHOLESALE, "另一张").id).number == "card-2"


def test_validity_lies_not_in_the_past_and_after_the_version_before():
    draft = cards.draft_from(WHOLESALE).id
    with pytest.raises(InvalidInputError, match="今天"):
        cards.submit(draft, date(2026, 11, 1))
    cards.discard(draft)
    second = _approved(START)
    third = cards.draft_from(cards.load(second).card).id
    with pytest.raises(InvalidInputError, match="2026-12-01"):
        cards.submit(third, START)
    cards.submit(third, date(2027, 1, 1))
    with audit.acting(LEAD):
        cards.approve(third)
    assert next(card.version for card in cards.in_force(date(2026, 12, 31))) == 2
    assert next(card.version for card in cards.in_force(date(2027, 1, 1))) == 3


def test_an_assessment_is_made_with_the_card_of_its_day_and_keeps_it():
    customer = make_customer("C-1", industry="食品批发", traded_since=date(2020, 1, 1))
    (before,) = assess(TODAY)
    _approved(TODAY)
    (after,) = assess(TODAY)
    assert (before.result.version, after.result.version) == (1, 2)
    assert latest(customer).scorecard == "wholesale-2"
    assert card_words.card_name("wholesale-2") == "批发零售 v2"
    assert card_words.card_name("first-1") == "初评卡 v1"
    assert assess(date(2026, 10, 31), store=False)[0].result.version == 1


def test_a_card_comes_back_from_its_file():
    text = cards.export_json(cards.versions("service")[0])
    found = cards.load(cards.import_json(text).id)
    assert (found.number, found.version, found.name, found.state) == ("card-1", 1, "服务", "draft")
    assert replace(found.card, id="service", version=1) == READY[2]
    assert not compare(READY[0], READY[2]).same


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "JSON"),
        ("[" * 100_000, "JSON"),
        ("[]", "不完整"),
        ("{}", "不完整"),
        (json.dumps(to_data(WHOLESALE) | {"valid_days": "x"}), "valid_days"),
        (json.dumps(to_data(WHOLESALE)).replace('"dbt"', '"horoscope"'), "horoscope"),
        (json.dumps(to_data(WHOLESALE)).replace('"financial"', '"stars"'), "stars"),
        (json.dumps(to_data(WHOLESALE)).replace('"value": "dishonest"', '"value": "moon"'), "moon"),
    ],
)
def test_a_file_that_is_no_card_is_refused(text, words):
    with pytest.raises(InvalidInputError, match=words):
        cards.import_json(text)
    assert cards.versions() == tuple(each for each in cards.versions() if each.id is None)


def test_a_card_with_faults_comes_in_as_a_draft_and_goes_no_further():
    broken = replace(WHOLESALE, indicators=WHOLESALE.indicators[1:])
    text = json.dumps(to_data(broken))
    draft = cards.import_json(text).id
    with pytest.raises(InvalidInputError, match="97"):
        cards.submit(draft, START)


def test_two_versions_side_by_side():
    new = _heavier(WHOLESALE, "late_rate", 1)
    kept = tuple(each for each in new.indicators if each.id != "in_group")
    found = compare(WHOLESALE, replace(new, indicators=kept, valid_days=100, caps=WHOLESALE.caps[1:]))
    by_id = {each.id: each for each in found.indicators}
    assert (found.count("changed"), found.count("removed"), found.count("added")) == (2, 1, 0)
    assert (by_id["dbt"].fields, by_id["dbt"].weight, by_id["in_group"].weight) == (("maximum",), 1, -1)
    assert [each.id for each in found.caps if each.kind == "removed"] == ["dishonest"]
    assert found.settings == ("valid_days",)
    assert compare(WHOLESALE, WHOLESALE).same
    dbt = next(each for each in WHOLESALE.indicators if each.id == "dbt")
    other = replace(dbt, bins=(replace(dbt.bins[0], points=8), *dbt.bins[1:]))
    lines = tuple(other if each.id == "dbt" else each for each in WHOLESALE.indicators)
    (change,) = [each for each in compare(WHOLESALE, replace(WHOLESALE, indicators=lines)).indicators if each.bins]
    assert change.bins == ((dbt.bins[0], other.bins[0]),)


def test_nothing_is_written_to_a_book_that_is_only_read(book):
    books.close()
    books.open_book(book, read_only=True)
    with pytest.raises(RefusedError):
        cards.draft_from(WHOLESALE)
    assert cards.in_force(TODAY) == READY


def test_everything_wrong_has_a_sentence():
    from typing import get_args

    from app.services.rules.card_check import Finding, Problem

    for problem in get_args(Problem):
        assert card_words.finding_text(Finding(problem, "dbt", 0, 1, 2)).endswith("。")
    assert {card_words.state_name(state) for state in cards.STATES} == {"草稿", "待复核", "生效中", "已停用"}
