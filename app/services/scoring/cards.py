"""The scorecards of the office: versions from draft to past, who may change which, and which are in force on a day.

The ready cards are version 1 of theirs and in force until an approved version takes their place. A version that was
approved is never edited: changes are made in a draft, which a second person approves.
"""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.scorecard import Scorecard as Row
from app.services import audit, checks
from app.services.rules import card_check
from app.services.rules.card_json import CardDataError, from_data, to_data
from app.services.rules.cards import READY
from app.services.rules.scorecard import Scorecard
from app.services.scoring import card_words
from app.services.writing import Written, insert, store, writing

ENTITY: Final = "scorecard"
DRAFT, IN_REVIEW, ACTIVE, PAST = STATES = ("draft", "in_review", "active", "past")
_APPROVERS: Final = ("lead", "owner")
_OWN: Final = "card"


@dataclass(frozen=True, slots=True)
class CardVersion:
    """One version of a card; `id` is None for a ready one. In force from `valid_from` until before `valid_to`."""

    id: int | None
    number: str
    name: str
    version: int
    state: str
    card: Scorecard
    valid_from: date | None = None
    valid_to: date | None = None
    prepared_by: str = ""
    prepared_role: str = ""
    submitted_at: datetime | None = None
    approved_by: str = ""
    approved_role: str = ""
    approved_at: datetime | None = None
    updated_at: datetime | None = None

    def in_force(self, day: date) -> bool:
        """Tell whether assessments of a day use it."""
        approved = self.state in {ACTIVE, PAST}
        begun = self.valid_from is None or self.valid_from <= day
        return approved and begun and (self.valid_to is None or day < self.valid_to)


def versions(number: str | None = None) -> tuple[CardVersion, ...]:
    """Return every version of all cards (or one), the ready cards first, of each card the newest version first."""
    stored = [_version(row) for row in Row.select().order_by(Row.number, Row.version.desc())]
    ended = {each.number: each.valid_from for each in reversed(stored) if each.state in {ACTIVE, PAST}}
    ready = [_ready(card, _first_start(stored, card.id) if card.id in ended else None) for card in READY]
    order = [*(card.id for card in READY), *(each.number for each in stored)]
    every = sorted([*stored, *ready], key=lambda each: (order.index(each.number), -each.version))
    return tuple(each for each in every if number is None or each.number == number)


def _first_start(stored: list[CardVersion], number: str) -> date | None:
    starts = [each.valid_from for each in stored if each.number == number and each.state in {ACTIVE, PAST}]
    return min(start for start in starts if start is not None)


def _ready(card: Scorecard, until: date | None) -> CardVersion:
    state = PAST if until is not None and until <= clock.today() else ACTIVE
    return CardVersion(None, card.id, card_words.ready_name(card.id), card.version, state, card, valid_to=until)


def in_force(as_of: date) -> tuple[Scorecard, ...]:
    """Return the cards that assess customers on a day, the ready ones and what took their place first."""
    return tuple(each.card for each in versions() if each.in_force(as_of))


def label(as_of: date | None = None) -> str:
    """Return the cards in force on a day (None: today), as a backtest keeps them: wholesale v2, service v1."""
    return ", ".join(f"{card.id} v{card.version}" for card in in_force(as_of or clock.today()))


def load(card_id: int) -> CardVersion:
    """Return one stored version; raises NotFoundError."""
    return _version(_row(card_id))


def draft_from(base: Scorecard, name: str = "") -> Written:
    """Begin a draft: the next version of a card, or with a `name` a new card with what stands in `base`."""
    with writing():
        number = _next_number() if name else base.id
        shown = checks.text(name or _name_of(number), "name", translate("Cards", "名称"), limit=40, required=True)
        existing = versions(number)
        if any(each.state in {DRAFT, IN_REVIEW} for each in existing):
            raise RefusedError(translate("Cards", "这张评分卡已有一个没批准的版本，请先改完它。"))
        version = max((each.version for each in existing), default=0) + 1
        return _insert(replace(base, id=number, version=version), shown)


def _insert(card: Scorecard, name: str) -> Written:
    person = audit.actor()
    values = {"number": card.id, "name": name, "version": card.version, "state": DRAFT}
    row = insert(Row, values | {"definition": to_data(card), "prepared_by": person.name, "prepared_role": person.role})
    audit.record("add", ENTITY, row, values)
    return Written(ENTITY, row, ())


def save(card_id: int, card: Scorecard, *, name: str = "", seen: datetime | None = None) -> Written:
    """Store a draft as it is now, sound or not; `seen` is its `updated_at` when it was read, to notice others."""
    with writing():
        before = _in_state(card_id, DRAFT)
        if seen is not None and seen != before.updated_at:
            raise RefusedError(translate("Cards", "草稿刚被别人改过，请刷新后再改。"))
        kept = replace(card, id=before.number, version=before.version)
        shown = checks.text(name or before.name, "name", translate("Cards", "名称"), limit=40, required=True)
        person = audit.actor()
        store(
            Row,
            card_id,
            {
                "definition": to_data(kept),
                "name": shown,
                "prepared_by": person.name,
                "prepared_role": person.role,
            },
        )
        audit.record("update", ENTITY, card_id, {"number": before.number, "version": before.version})
    return Written(ENTITY, card_id, ())


def discard(card_id: int) -> Written:
    """Throw a draft away."""
    with writing():
        before = _in_state(card_id, DRAFT)
        database.execute("DELETE FROM scorecard WHERE id = ?", (card_id,))
        audit.record("delete", ENTITY, card_id, {"number": before.number, "version": before.version})
    return Written(ENTITY, card_id, ())


def submit(card_id: int, valid_from: date) -> Written:
    """Hand a sound draft over for review; it is to hold from `valid_from`, today or later."""
    with writing():
        before = _in_state(card_id, DRAFT)
        found = card_check.errors(before.card)
        if found:
            raise InvalidInputError(card_words.finding_text(found[0]), field=found[0].indicator or None)
        _check_start(before, valid_from)
        store(Row, card_id, {"state": IN_REVIEW, "valid_from": valid_from, "submitted_at": clock.now()})
        audit.record("submit", ENTITY, card_id, {"valid_from": [None, valid_from.isoformat()]})
    return Written(ENTITY, card_id, ())


def send_back(card_id: int, reason: str) -> Written:
    """Give a version in review back to its preparer, with the reason."""
    said = checks.text(reason, "reason", translate("Cards", "退回原因"), limit=200, required=True)
    with writing():
        _in_state(card_id, IN_REVIEW)
        store(Row, card_id, {"state": DRAFT, "submitted_at": None, "valid_from": None})
        audit.record("send_back", ENTITY, card_id, {"reason": said})
    return Written(ENTITY, card_id, ())


def approve(card_id: int) -> Written:
    """Put a version into force from its day; the one before it ends there. Nobody approves what they prepared."""
    with writing():
        found = _in_state(card_id, IN_REVIEW)
        person = audit.actor()
        if person.role not in _APPROVERS:
            raise RefusedError(translate("Cards", "只有财务主管或负责人可以批准评分卡。"))
        if person.name == found.prepared_by:
            raise RefusedError(translate("Cards", "不能批准自己制作的评分卡，请换一个人批准。"))
        start = found.valid_from or clock.today()
        _check_start(found, start)
        for each in _approved(found.number):
            if each.id is not None and each.valid_to is None:
                store(Row, each.id, {"valid_to": start})
        approval = {"approved_by": person.name, "approved_role": person.role, "approved_at": clock.now()}
        store(Row, card_id, {"state": ACTIVE, "valid_from": start, **approval})
        audit.record("approve", ENTITY, card_id, {"number": found.number, "version": found.version})
    return Written(ENTITY, card_id, ())


def export_json(version: CardVersion) -> str:
    """Return a version as JSON text to give away."""
    return json.dumps({"name": version.name, **to_data(version.card)}, ensure_ascii=False, indent=2) + "\n"


def import_json(text: str, name: str = "") -> Written:
    """Bring a card in as the draft of a new one; raises InvalidInputError where the text is no scorecard."""
    try:
        data = json.loads(text)
        card = from_data(data)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InvalidInputError(translate("Cards", "这个文件不是 JSON 格式。")) from error
    except CardDataError as error:
        message = translate("Cards", "这个文件不是评分卡，或不完整：{place}。")
        raise InvalidInputError(message.format(place=error.args[0] or "…")) from error
    unknown = card_words.unknown(card)
    if unknown:
        raise InvalidInputError(translate("Cards", "评分卡里有不认识的指标：{name}。").format(name=unknown[0]))
    given = data.get("name")
    default = given if isinstance(given, str) and given.strip() else translate("Cards", "导入的评分卡")
    return draft_from(card, name or default[:40])


def _check_start(version: CardVersion, start: date) -> None:
    if start < clock.today():
        raise InvalidInputError(translate("Cards", "生效日不能早于今天。"), field="valid_from")
    last = max((each.valid_from for each in _approved(version.number) if each.valid_from is not None), default=None)
    if last is not None and start <= last:
        message = translate("Cards", "生效日要晚于上一版的生效日 {day}。").format(day=last.isoformat())
        raise InvalidInputError(message, field="valid_from")


def _approved(number: str) -> list[CardVersion]:
    return [each for each in versions(number) if each.state in {ACTIVE, PAST}]


def _name_of(number: str) -> str:
    return next((each.name for each in versions(number)), number)


def _next_number() -> str:
    taken = database.scalar(
        "SELECT COALESCE(MAX(CAST(SUBSTR(number, ?) AS INTEGER)), 0) FROM scorecard WHERE number LIKE ?",
        (len(_OWN) + 2, f"{_OWN}-%"),
    )
    return f"{_OWN}-{int(taken) + 1}"


def _in_state(card_id: int, state: str) -> CardVersion:
    found = load(card_id)
    if found.state != state:
        raise RefusedError(
            translate("Cards", "这个版本现在是“{state}”，不能这样做。").format(state=card_words.state_name(found.state))
        )
    return found


def _row(card_id: int) -> Any:
    row = Row.get_or_none(id=card_id)
    if row is None:
        raise NotFoundError(translate("Cards", "这张评分卡已不存在，请刷新后再试。"))
    return row


def _version(row: Any) -> CardVersion:
    values = {name: getattr(row, name) for name in CardVersion.__dataclass_fields__ if name != "card"}
    found = CardVersion(**values, card=from_data(row.definition))
    ended = found.state == ACTIVE and found.valid_to is not None and found.valid_to <= clock.today()
    return replace(found, state=PAST) if ended else found
