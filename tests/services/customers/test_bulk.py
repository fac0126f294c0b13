"""Many customers change at once, each with its history, and go back at once."""

import pytest

from app.errors import InvalidInputError, RefusedError
from app.models import database
from app.models.customer import Customer
from app.services import audit
from app.services.audit import Actor
from app.services.customers import bulk
from app.services.customers.bulk import Change
from tests.factories import make_customer


@pytest.fixture
def ids(book) -> list[int]:
    return [
        make_customer("A", tags=["批发"], owner="会计"),
        make_customer("B", tags=["零售", "批发"], terms_days=30),
        make_customer("C"),
    ]


def _state(ids) -> list[tuple]:
    return [(row.tags, row.owner, row.terms_days) for row in (Customer.get_by_id(each) for each in ids)]


def test_only_what_differs_is_changed_and_undone(ids) -> None:
    before = _state(ids)
    change = Change(("重点", " 批发 "), ("零售",), "财务主管", set_terms=True, terms_days=30)
    assert bulk.preview(ids, change) == bulk.Preview(3, 3, {"tags": 3, "owner": 3, "terms_days": 2})
    done = bulk.apply(ids, change)
    assert _state(ids) == [
        (["批发", "重点"], "财务主管", 30),
        (["批发", "重点"], "财务主管", 30),
        (["重点", "批发"], "财务主管", 30),
    ]
    assert database.scalar("SELECT COUNT(*) FROM field_change") == 8
    assert database.scalar("SELECT COUNT(*) FROM audit_entry WHERE entity='customer'") == 3
    assert bulk.preview(ids, change).changed == 0
    assert bulk.apply(ids, change).customer_ids == ()
    bulk.undo(done.before)
    assert _state(ids) == before


def test_undo_leaves_what_was_changed_since(ids) -> None:
    done = bulk.apply(ids, Change(owner=""))
    assert done.customer_ids == (ids[0],)
    done = bulk.apply(ids, Change(owner="负责人", set_terms=True))
    database.execute("UPDATE customer SET owner='会计' WHERE id=?", (ids[1],))
    database.execute("DELETE FROM customer WHERE id=?", (ids[2],))
    bulk.undo(done.before)
    assert _state(ids[:2]) == [(["批发"], "", None), (["零售", "批发"], "会计", 30)]


@pytest.mark.parametrize(
    "change",
    [
        Change(add_tags=("长" * 21,)),
        Change(add_tags=("重点",), remove_tags=("重点",)),
        Change(owner="长" * 41),
        Change(set_terms=True, terms_days=-1),
        Change(set_terms=True, terms_days=100_000),
    ],
)
def test_bad_values_change_nobody(ids, change) -> None:
    before = _state(ids)
    for do in (bulk.preview, bulk.apply):
        with pytest.raises(InvalidInputError):
            do(ids, change)
    assert _state(ids) == before


def test_who_is_gone_is_left_out(ids) -> None:
    assert bulk.preview([*ids, 999], Change(owner="负责人")).changed == 3
    assert bulk.apply([999], Change(owner="负责人")).customer_ids == ()


def test_an_accountant_sets_no_terms(ids) -> None:
    before = _state(ids)
    with audit.acting(Actor("会计", "accountant")):
        for do in (bulk.preview, bulk.apply):
            with pytest.raises(RefusedError, match="授信审批"):
                do(ids, Change(add_tags=("重点",), set_terms=True, terms_days=60))
    assert _state(ids) == before
