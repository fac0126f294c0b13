"""The log: who, what, when, in a chain of hashes that shows what was touched."""

import json
from datetime import date, datetime

import pytest

from app import clock
from app.models import database
from app.services import audit


@pytest.fixture
def chain(book) -> int:
    """Write five entries; return how many the log holds with that of the new book."""
    for number in range(5):
        with database.atomic(), audit.acting(audit.Actor("会计", "accountant")):
            audit.record("update", "customer", number, {"name": ["甲", "乙"], "on": date(2026, 1, 1)}, customer_id=7)
    return int(database.scalar("SELECT COUNT(*) FROM audit_entry"))


def test_chain_holds(chain) -> None:
    assert audit.verify() == audit.ChainState(chain, None)
    assert audit.verify().ok


def test_entry_names_person_time_and_change(chain) -> None:
    with clock.frozen_at(datetime(2026, 11, 2, 9, 12, 5)), database.atomic():
        audit.record("delete", "receipt", 3, {"amount_cents": [1, None]}, customer_id=7)
    newest = audit.history(7)[0]
    assert (newest.at, newest.operator_name, newest.role) == (datetime(2026, 11, 2, 9, 12, 5), "", "system")
    assert json.loads(newest.changes) == {"amount_cents": [1, None]}
    assert audit.history(7)[1].operator_name == "会计"
    assert len(audit.history(7, limit=2)) == 2
    assert audit.history(8) == []


def test_actor_is_put_back_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), audit.acting(audit.Actor("会计", "accountant")):
        raise ZeroDivisionError
    assert audit.actor() == audit.SYSTEM


def test_rolled_back_change_leaves_no_entry(chain) -> None:
    def fail() -> None:
        audit.record("update", "customer", 1, {})
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), database.atomic():
        fail()
    assert audit.verify().entries == chain


@pytest.mark.parametrize(
    ("tampering", "broken_at"),
    [
        ("UPDATE audit_entry SET changes='{}' WHERE id=3", 3),
        ("UPDATE audit_entry SET operator_name='另一人' WHERE id=4", 4),
        ("UPDATE audit_entry SET at='2026-01-01 00:00:00' WHERE id=2", 2),
        ("UPDATE audit_entry SET customer_id=8 WHERE id=5", 5),
        ("UPDATE audit_entry SET hash='0' WHERE id=3", 3),
        ("DELETE FROM audit_entry WHERE id=3", 4),
        ("DELETE FROM audit_entry WHERE id=1", 2),
        ("UPDATE audit_entry SET id=99 WHERE id=2", 3),
    ],
)
def test_touched_chain_breaks_at_the_entry(chain, tampering, broken_at) -> None:
    database.execute(tampering)
    state = audit.verify()
    assert (state.ok, state.broken_at) == (False, broken_at)
