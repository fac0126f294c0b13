"""How archives stand: never made, up to date, to be renewed and why, or with a file that is not theirs."""

from datetime import date, datetime

import pytest
from factories import make_invoice, make_receipt

from app import clock
from app.services.archive import batch, states
from app.services.customers import contacts
from app.services.ledger import invoices, receipts
from app.services.ledger.invoices import InvoiceInput
from app.services.monitoring import check

AS_OF = date(2026, 10, 31)
LATER = datetime(2026, 11, 3, 9, 0)


@pytest.fixture
def made(office):
    batch.make_all(AS_OF, office.out)
    return office


def state_of(customer, as_of=AS_OF):
    found = states.standing(customer, as_of)
    assert found == next(each for each in states.standings(as_of) if each.customer_id == customer)
    return found.state, found.changes.sentences()


def test_nothing_made_is_none(office):
    assert {each.state for each in states.standings(AS_OF)} == {"none"}
    assert states.standing(4711, AS_OF) is None


def test_just_made_is_current(made):
    assert {each.state for each in states.standings(AS_OF)} == {"current"}


def test_what_was_written_later_counts(made):
    with clock.frozen_at(LATER):
        entry = InvoiceInput(made.trading, "XS-8", date(2026, 10, 2), date(2026, 12, 1), 100)
        invoices.add(entry)
        contacts.add(made.trading, contacts.ContactInput("财务部"))
    assert state_of(made.trading) == ("outdated", ("新增或改动发票 1 张", "客户资料或联系人改动 1 处"))
    assert state_of(made.unknown) == ("current", ())


def test_making_again_brings_it_up_to_date(made):
    with clock.frozen_at(LATER):
        receipt = receipts.ReceiptInput(made.trading, date(2026, 10, 3), 100)
        number = receipts.add(receipt).id
        receipts.delete(number)
    assert state_of(made.trading) == ("outdated", ("删除记录 1 条",))
    with clock.frozen_at(datetime(2026, 11, 3, 10, 0)):
        assert batch.make_all(AS_OF, made.out).new == 0
    assert state_of(made.trading) == ("current", ())


def test_a_later_day_counts_what_lies_between(made):
    make_invoice(made.trading, "XS-9", date(2026, 11, 3), date(2026, 12, 1), 100)
    make_receipt(made.trading, date(2026, 11, 4), 100)
    assert state_of(made.trading) == ("current", ())
    expected = ("新增或改动发票 1 张", "新增或改动回款 1 笔", "新到期未付 1 张")
    assert state_of(made.trading, date(2026, 11, 30)) == ("outdated", expected)


def test_a_check_that_finds_something_counts(made):
    with clock.frozen_at(LATER):
        check.check(AS_OF)
    state, sentences = state_of(made.trading)
    assert state == "outdated"
    assert "预警与处理记录" in sentences[0]
    assert state_of(made.unknown) == ("current", ())


@pytest.mark.parametrize("harm", ["missing", "changed"])
def test_a_file_that_is_not_theirs_is_broken(made, harm):
    file = states.standing(made.trading, AS_OF).version.file
    if harm == "missing":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes() + b" ")
    found = states.standing(made.trading, AS_OF)
    assert (found.state, found.file) == ("broken", harm)
