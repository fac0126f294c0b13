"""The driver policy: transactions, typed rows, backups, probing, on real files."""

import threading
from dataclasses import dataclass
from datetime import date, datetime

import pytest

from app.models import database
from app.models.customer import Customer
from tests.factories import make_customer, make_invoice


@dataclass(frozen=True, slots=True)
class Typed:
    """A row with every type that is converted."""

    number: int
    on: date
    maybe: date | None
    at: datetime
    never: datetime | None
    yes: bool


def test_rows_come_back_typed(book) -> None:
    rows = database.fetch(Typed, "SELECT 7, '2026-10-31', NULL, '2026-11-02 09:12:00', NULL, 1")
    assert rows == [Typed(7, date(2026, 10, 31), None, datetime(2026, 11, 2, 9, 12), None, yes=True)]


def test_policy_of_the_connection(book) -> None:
    values = {name: database.scalar(f"PRAGMA {name}") for name in ("journal_mode", "synchronous", "foreign_keys")}
    assert values == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    assert database.integrity_problems() == []
    assert database.application_id() == database.APPLICATION_ID


def test_a_failed_transaction_leaves_nothing(book) -> None:
    def fail() -> None:
        make_customer("C-1")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), database.atomic():
        fail()
    assert database.scalar("SELECT COUNT(*) FROM customer") == 0


def test_foreign_keys_hold(book) -> None:
    with pytest.raises(database.DRIVER_ERRORS):
        make_invoice(77)


def test_an_allocation_has_exactly_one_source(book) -> None:
    customer = make_customer()
    invoice = make_invoice(customer)
    sql = (
        "INSERT INTO allocation (customer_id, invoice_id, receipt_id, credit_id, amount_cents, allocated_on, manual,"
        " created_at, updated_at) VALUES (?, ?, ?, ?, 1, '2026-01-01', 0, '', '')"
    )
    for receipt, credit in ((None, None), (invoice, invoice)):
        with pytest.raises(database.DRIVER_ERRORS):
            database.execute(sql, (customer, invoice, receipt, credit))


def test_json_reads_back_and_is_canonical(book) -> None:
    number = make_customer(tags=["乙", "甲"], external_ids={"b": "2", "a": "1"})
    row = Customer.get_by_id(number)
    assert (row.tags, row.external_ids) == (["乙", "甲"], {"a": "1", "b": "2"})
    assert database.scalar("SELECT external_ids FROM customer") == '{"a":"1","b":"2"}'
    assert database.dump_json({"on": date(2026, 1, 2)}) == '{"on":"2026-01-02"}'
    with pytest.raises(TypeError):
        database.dump_json({"what": object()})


def test_saving_writes_only_what_changed(book) -> None:
    number = make_customer("C-1", owner="会计")
    one, other = Customer.get_by_id(number), Customer.get_by_id(number)
    one.owner = "财务主管"
    one.save()
    other.region = "云栖市"
    other.save()
    row = Customer.get_by_id(number)
    assert (row.owner, row.region) == ("财务主管", "云栖市")


def test_another_thread_holds_its_own_connection(book) -> None:
    make_customer()
    seen: list[int] = []

    def count() -> None:
        with database.connection(), database.connection():
            seen.append(database.scalar("SELECT COUNT(*) FROM customer"))
        seen.append(int(database.is_open()))

    thread = threading.Thread(target=count)
    thread.start()
    thread.join()
    assert seen == [1, 0]
    assert database.is_open()


def test_backup_is_whole_and_replaces_whole(book, tmp_path) -> None:
    make_customer("C-1")
    target, steps = tmp_path / "copy.zxbak", []
    database.backup_to(target, lambda done, total: steps.append((done, total)))
    assert database.probe(target) == (database.APPLICATION_ID, database.user_version())
    assert database.check_file(target) == []
    assert steps[-1][0] == steps[-1][1] > 0
    before = target.read_bytes()

    def fail(done: int, total: int) -> None:
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        database.backup_to(target, fail)
    assert target.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_chunks_and_marks() -> None:
    assert [len(part) for part in database.chunks(list(range(1_001)))] == [500, 500, 1]
    assert database.marks([1, 2, 3]) == "?,?,?"
