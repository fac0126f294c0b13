"""The invented documents: repeatable, in order, and with every situation the screens can show."""

from datetime import date

import pytest

from app.services.demo import making
from app.services.demo.others import OTHERS
from app.services.demo.pictured import PICTURED
from app.services.demo.profile import AS_OF, FIRST_DAY
from app.services.demo.storing import credit_code

PERSONAL = ("先生", "女士", "经理")


@pytest.fixture(scope="module")
def papers():
    return making.papers()


def _flat(papers):
    return [
        [(p.number, p.on, p.due, p.cents, p.disputed, p.voided_on) for p in drawn.invoices]
        + [(r.number, r.on, r.cents, r.settling) for r in drawn.receipts]
        + [(o.number, o.on, o.cents, o.status) for o in drawn.orders]
        for drawn in papers
    ]


def test_two_drawings_are_the_same(papers):
    assert _flat(papers) == _flat(making.papers())


def test_sixty_customers_with_codes_and_names_of_their_own():
    profiles = PICTURED + OTHERS
    assert len(PICTURED) == 24
    assert len({profile.code for profile in profiles}) == len({profile.name for profile in profiles}) == 60


def test_the_pictured_customers_add_up_as_in_the_pictures():
    assert sum(profile.balance for profile in PICTURED) == 4_817_750
    assert sum(yuan for profile in PICTURED for _, yuan in profile.overdue) + 136_100 == 940_280
    assert sum(profile.limit for profile in PICTURED) == 6_710_000


def test_documents_lie_within_the_36_months(papers):
    days = [p.on for drawn in papers for p in drawn.invoices] + [r.on for drawn in papers for r in drawn.receipts]
    assert min(days) >= FIRST_DAY
    assert max(days) <= AS_OF


def test_orders_come_before_their_invoices(papers):
    assert all(p.order.on < p.on for drawn in papers for p in drawn.invoices if p.order is not None)


def test_numbers_are_unique(papers):
    for drawn in papers:
        numbers = [p.number for p in drawn.invoices]
        assert len(numbers) == len(set(numbers))
    receipts = [r.number for drawn in papers for r in drawn.receipts]
    assert len(receipts) == len(set(receipts))


def test_every_situation_is_there(papers):
    invoices = [p for drawn in papers for p in drawn.invoices]
    receipts = [r for drawn in papers for r in drawn.receipts]
    profiles = [drawn.profile for drawn in papers]
    assert any(p.voided_on == p.on for p in invoices)
    assert any(p.voided_on and p.voided_on > p.on for p in invoices)
    assert any(p.disputed for p in invoices)
    assert any(p.due is None for p in invoices)
    assert any(p.cents < 0 for p in invoices)
    assert any(p.cents < 0 and p.by_hand for p in invoices)
    assert any(r.cents < 0 for r in receipts)
    assert any(r.settling == "by_hand" and not r.pays and r.cents > 0 for r in receipts)
    assert any(drawn.write_offs for drawn in papers)
    assert any(not drawn.invoices for drawn in papers)
    assert {None, 0} <= {profile.limit for profile in profiles}
    assert any(profile.needs_completion for profile in profiles)
    assert any(profile.parent for profile in profiles)
    assert any("<b>" in profile.notes for profile in profiles)
    assert any(profile.since > date(2026, 5, 1) for profile in profiles)


def test_credit_codes_have_a_correct_check_character_but_for_one():
    from stdnum.cn import uscc

    wrong = [profile.code for profile in PICTURED + OTHERS if not uscc.is_valid(credit_code(profile.code))]
    assert wrong == ["C-0017"]
