"""Groups: who stands where, what the whole owes, which circles are refused, and who may set the limit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.models import database
from app.services import audit
from app.services.audit import Actor
from app.services.customers import group_links, groups
from app.services.customers.group_links import GroupInput
from app.services.history.recording import Evidence
from app.services.rules.exposure import exposure_cents
from tests.factories import make_customer, make_invoice, make_receipt

AS_OF = date(2026, 10, 31)
HOLDING = "青禾渡控股有限公司"
REASON = Evidence("授信会议纪要")


@pytest.fixture
def firms(book) -> dict[str, int]:
    """Return two customers below a holding that is none, one below the first, and one alone."""
    ids = {
        "qhd": make_customer("C-0017", "青禾渡食品商贸有限公司", credit_limit_cents=30_000_000),
        "bs": make_customer("C-0003", "半山茶业有限公司", credit_limit_cents=26_000_000),
        "sub": make_customer("C-0050", "青禾渡云栖有限公司"),
        "alone": make_customer("C-0001", "丰谷粮油有限公司"),
    }
    make_invoice(ids["qhd"], due=date(2026, 7, 1), cents=31_800_000)
    make_invoice(ids["bs"], dated=date(2026, 10, 1), due=date(2026, 12, 1), cents=15_482_000)
    make_receipt(ids["sub"], cents=900_000)
    group_links.set_parent(ids["qhd"], GroupInput(None, HOLDING, 8_000))
    group_links.set_parent(ids["bs"], GroupInput(None, HOLDING, 6_000))
    group_links.set_parent(ids["sub"], GroupInput(ids["qhd"], "", 10_000))
    return ids


def test_a_group_is_seen_from_each_of_its_firms(firms) -> None:
    with audit.acting(Actor("负责人", "owner")):
        group_links.set_limit(firms["qhd"], 50_000_000, REASON)
    group = groups.group(firms["qhd"], AS_OF)
    assert [(each.name, each.relation, each.depth, each.share_bp) for each in group.members] == [
        (HOLDING, "parent", 0, 8_000),
        ("青禾渡食品商贸有限公司", "self", 1, 8_000),
        ("青禾渡云栖有限公司", "child", 2, 10_000),
        ("半山茶业有限公司", "sister", 1, 6_000),
    ]
    assert group.exposure_cents == 47_282_000, "money paid ahead by one does not lessen another's debt"
    assert group.balance_cents == 46_382_000
    assert (group.overdue_cents, group.limit_cents) == (31_800_000, 50_000_000)
    assert group.utilisation == pytest.approx(0.94564)
    seen = {each.relation for each in groups.group(firms["sub"], AS_OF).members}
    assert seen == {"above", "parent", "self", "sister"}
    assert groups.group_exposure(firms["bs"], AS_OF) == groups.GroupExposure(4, 47_282_000, 50_000_000)


def test_a_customer_by_itself_is_no_group(firms) -> None:
    assert groups.group(firms["alone"], AS_OF).alone
    assert groups.group_exposure(firms["alone"], AS_OF) is None
    with pytest.raises(NotFoundError):
        groups.group(999, AS_OF)


@pytest.mark.parametrize("below", ["qhd", "sub"])
def test_circles_are_refused(firms, below) -> None:
    with pytest.raises(InvalidInputError):
        group_links.set_parent(firms["qhd"], GroupInput(firms[below]))
    with pytest.raises(InvalidInputError):
        group_links.set_parent(firms["qhd"], GroupInput(999))


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (GroupInput(None, HOLDING, 0), "share_bp"),
        (GroupInput(None, HOLDING, 10_001), "share_bp"),
        (GroupInput(None, "长" * 121), "firm"),
        (GroupInput(1, HOLDING), "firm"),
    ],
)
def test_a_wrong_link_is_refused_at_its_field(firms, entry, field) -> None:
    with pytest.raises(InvalidInputError) as caught:
        group_links.set_parent(firms["alone"], entry)
    assert caught.value.field == field


def test_leaving_a_group_takes_the_share_away(firms) -> None:
    group_links.set_parent(firms["sub"], GroupInput())
    assert group_links.parent_of(firms["sub"]) == GroupInput()
    assert groups.group(firms["sub"], AS_OF).alone
    rows = database.execute(
        "SELECT field FROM field_change WHERE customer_id=? AND kind='update' ORDER BY id DESC LIMIT 2",
        (firms["sub"],),
    ).fetchall()
    assert {row[0] for row in rows} == {"parent_id", "parent_share_bp"}


def test_the_limit_of_a_group_is_not_for_the_accountant(firms) -> None:
    with audit.acting(Actor("会计", "accountant")), pytest.raises(RefusedError):
        group_links.set_limit(firms["qhd"], 1, REASON)
    with pytest.raises(InvalidInputError):
        group_links.set_limit(firms["qhd"], -1, REASON)
    with pytest.raises(InvalidInputError):
        group_links.set_limit(firms["qhd"], 1, Evidence(""))
    group_links.set_limit(firms["alone"], 700, REASON)
    assert groups.group(firms["alone"], AS_OF).limit_cents == 700


def test_a_holding_is_renamed_unless_the_name_is_taken(firms) -> None:
    group_links.set_parent(firms["alone"], GroupInput(None, "丰谷集团有限公司"))
    holding = groups.group(firms["qhd"], AS_OF).members[0].affiliate_id
    with pytest.raises(InvalidInputError):
        group_links.rename_affiliate(holding, "丰谷集团有限公司", firms["qhd"])
    group_links.rename_affiliate(holding, "青禾渡集团有限公司", firms["qhd"])
    assert groups.group(firms["bs"], AS_OF).members[0].name == "青禾渡集团有限公司"


def test_a_circle_in_a_damaged_book_ends(firms) -> None:
    database.execute("UPDATE customer SET affiliate_id=NULL, parent_id=? WHERE id=?", (firms["sub"], firms["qhd"]))
    assert {each.customer_id for each in groups.group(firms["qhd"], AS_OF).members} == {firms["qhd"], firms["sub"]}


@given(st.integers(-(10**9), 10**9), st.integers(0, 10**9))
def test_exposure_is_never_negative(opened, free) -> None:
    assert exposure_cents(opened, free) == max(opened - free, 0)
