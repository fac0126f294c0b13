"""Customers become one and two again: balances stay, every row goes home, what cannot be is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.models import database, migrations
from app.models.attachment import Attachment, StoredFile
from app.models.customer import Contact, Customer
from app.models.ledger import SalesOrder
from app.models.statement import Statement
from app.services import audit, search
from app.services.audit import Actor
from app.services.customers import codes, duplicates, editing, merge_rows, merging, table
from app.services.customers.merge_fields import TOGETHER
from app.services.figures import state
from app.services.figures.ageing import ageing
from app.services.figures.metrics import metrics
from app.services.importing.book import load_customers
from app.services.ledger import allocations, invoices, write_offs
from app.services.ledger.settle import unsettled
from app.services.monitoring.measures import people
from tests.factories import make_alert, make_customer, make_invoice, make_order, make_receipt

TODAY = date(2026, 11, 2)
LIVE = {"suppress_health_check": [HealthCheck.function_scoped_fixture], "deadline": None}


def _rows() -> dict[str, list[tuple]]:
    """Return every row of the book that a merge may touch, allocations without their ids and stamps."""
    found = {}
    for model in (*merge_rows.MOVING, Customer):
        name = model._meta.table_name
        columns = [each for each in model._meta.sorted_field_names if each not in {"updated_at", "created_at"}]
        names = [model._meta.fields[each].column_name for each in columns]
        found[name] = [tuple(row) for row in database.execute(f"SELECT {', '.join(names)} FROM {name} ORDER BY id")]
    found["allocation"] = sorted(
        tuple(map(str, row))
        for row in database.execute(
            "SELECT customer_id, invoice_id, receipt_id, credit_id, write_off_id, amount_cents, allocated_on, manual"
            " FROM allocation"
        )
    )
    return found


def _balance(*customers: int) -> int:
    return sum(row.balance_cents for row in table.page(customers, TODAY).values())


def _add(model, **values) -> int:
    return int(model.insert(**values, created_at=clock.now(), updated_at=clock.now()).execute())


@pytest.fixture
def pair(book) -> tuple[int, int]:
    """Two records of one company with documents, some of the same number."""
    kept = make_customer("C-1", "青禾渡食品有限公司", phone="0532-81234567", tags=["批发"], credit_limit_cents=50_000)
    gone = make_customer(
        "C-2", "青禾渡食品有限责任公司", industry="食品", tags=["重点", "批发"], terms_days=30, notes="旧系统",
        traded_since=date(2020, 1, 1),
    )  # fmt: skip
    make_invoice(kept, "XS-1", date(2026, 6, 1), date(2026, 7, 1), 20_000)
    make_invoice(gone, "XS-1", date(2026, 6, 1), date(2026, 7, 1), 20_000)
    make_invoice(gone, "XS-2", date(2026, 8, 1), date(2026, 9, 1), 7_000)
    make_receipt(gone, date(2026, 9, 9), 5_000, invoice_number="XS-1")
    make_receipt(kept, date(2026, 9, 10), 30_000)
    make_order(kept, "DD-1")
    make_order(gone, "DD-1", cents=5)
    return kept, gone


def test_all_tables_of_a_customer_move_stay_or_follow() -> None:
    with_customer = {model._meta.table_name for model in migrations.TABLES if "customer_id" in model._meta.columns}
    moving = {model._meta.table_name for model in merge_rows.MOVING}
    assert with_customer - moving - merge_rows.STAYING - merge_rows.FOLLOWING == set()


def test_the_preview_tells_what_will_happen(pair) -> None:
    kept, gone = pair
    before = _rows()
    seen = merging.preview(kept, [gone])
    assert (seen.kept.balance_cents, seen.removed[0].balance_cents) == (-10_000, 22_000)
    assert seen.removed[0].records == {"sales_order": 1, "invoice": 2, "receipt": 1}
    assert [(clash.number, clash.new_number, clash.twin) for clash in seen.clashes] == [
        ("DD-1", "DD-1-C-2", False),
        ("XS-1", "XS-1-C-2", True),
    ]
    proposed = {choice.name: choice.proposed for choice in seen.fields}
    assert proposed == {
        "name": kept, "industry": gone, "phone": kept, "tags": TOGETHER, "terms_days": kept, "notes": gone,
        "credit_limit_cents": kept, "traded_since": gone,
    }  # fmt: skip
    assert _rows() == before


def test_a_merge_moves_all_and_undo_brings_all_back(pair) -> None:
    kept, gone = pair
    before, owed = _rows(), _balance(kept, gone)
    done = merging.merge(kept, [gone], {"name": gone})
    row = Customer.get_by_id(kept)
    assert (row.name, row.industry, row.tags, row.initials[:3]) == (
        "青禾渡食品有限责任公司",
        "食品",
        ["批发", "重点"],
        "qhd",
    )
    assert _balance(kept) == owed
    assert unsettled([kept, gone]) == []
    numbers = {number for (number,) in database.execute("SELECT number FROM invoice WHERE customer_id=?", (kept,))}
    assert numbers == {"XS-1", "XS-1-C-2", "XS-2"}
    assert database.scalar("SELECT invoice_number FROM receipt WHERE amount_cents=5000") == "XS-1-C-2"
    merging.undo(done.merge_ids)
    assert _rows() == before


def test_a_removed_customer_is_in_no_list(pair) -> None:
    kept, gone = pair
    merging.merge(kept, [gone])
    assert table.find(table.Query(TODAY)).ids == [kept]
    assert table.page([gone], TODAY) == {}
    assert codes.all_ids() == [kept]
    assert codes.id_of("C-2") == kept
    assert [hit.id for hit in search.search("青禾渡").customers] == [kept]
    assert [each.customer_id for each in metrics(TODAY).customers] == [kept]
    assert [each.customer_id for each in ageing(TODAY).rows] == [kept]
    assert set(people(state.at(TODAY))) == {kept}
    assert duplicates.find() == ()


def test_what_cannot_stand_twice_stays_or_is_numbered_anew(pair) -> None:
    kept, gone = pair
    same = {"period_end": date(2025, 12, 31), "period": "year"}
    mine, theirs = (_add(Statement, customer=each, lines={"cash": each}, **same) for each in pair)
    file = _add(StoredFile, sha256="0" * 64, size=1)
    for each in pair:
        _add(Attachment, customer=each, file=file, number=1, name="营业执照.pdf")
        _add(Contact, customer=each, name="财务", is_primary=True)
    make_alert(kept, "overdue_rate")
    second = make_alert(gone, "overdue_rate")
    before = _rows()
    assert ("statement", "2025-12-31 year", "") in {
        (clash.table, clash.number, clash.new_number) for clash in merging.preview(kept, [gone]).clashes
    }
    done = merging.merge(kept, [gone])
    assert {row.id: row.customer_id for row in Statement.select()} == {mine: kept, theirs: gone}
    assert [row.number for row in Attachment.select().where(Attachment.customer == kept).order_by(Attachment.id)] == [
        1,
        2,
    ]
    assert Contact.select().where(Contact.customer == kept, Contact.is_primary).count() == 1
    assert database.scalar("SELECT state FROM alert WHERE id=?", (second,)) == "closed"
    merging.undo(done.merge_ids)
    assert _rows() == before
    assert database.scalar("SELECT COUNT(*) FROM alert_event") == 0


def test_three_become_one_and_go_back_together(pair) -> None:
    kept, gone = pair
    third = make_customer("C-3", "青禾渡食品公司", parent=gone, email="a@b.cn")
    make_invoice(third, "XS-1", cents=1)
    before = _rows()
    done = merging.merge(kept, [gone, third], {"email": third, "tags": TOGETHER})
    assert Customer.get_by_id(kept).email == "a@b.cn"
    assert SalesOrder.select().where(SalesOrder.customer == kept).count() == 2
    assert len(done.merge_ids) == 2
    assert [each.removed_code for each in merging.history(kept)] == ["C-3", "C-2"]
    merging.undo(done.merge_ids)
    assert _rows() == before
    assert merging.history(kept) == []


def test_a_merged_customer_is_not_edited_any_more(pair) -> None:
    kept, gone = pair
    entry = editing.load(gone)
    merging.merge(kept, [gone])
    with pytest.raises(RefusedError, match="已合并"):
        editing.update(gone, entry)


def test_an_accountant_takes_no_limit_from_the_other(pair) -> None:
    kept, gone = pair
    before = _rows()
    with audit.acting(Actor("会计", "accountant")), pytest.raises(RefusedError, match="授信审批"):
        merging.merge(kept, [gone], {"terms_days": gone})
    assert _rows() == before
    with audit.acting(Actor("财务主管", "lead")):
        merging.merge(kept, [gone], {"terms_days": gone})
    assert Customer.get_by_id(kept).terms_days == 30


def test_history_tells_of_both_ways(pair) -> None:
    kept, gone = pair
    merging.undo(merging.merge(kept, [gone]).merge_ids)
    told = database.execute(
        "SELECT customer_id, field, old, new FROM field_change WHERE field IN ('status', 'industry')"
    )
    assert [tuple(row) for row in told] == [
        (gone, "status", '"active"', '"merged"'),
        (kept, "industry", '""', '"食品"'),
        (gone, "status", '"merged"', '"active"'),
        (kept, "industry", '"食品"', '""'),
    ]


def test_what_came_later_stays_with_the_kept_customer(pair) -> None:
    kept, gone = pair
    done = merging.merge(kept, [gone])
    late = make_invoice(kept, "XS-9", date(2026, 10, 1), cents=3_000)
    database.execute("UPDATE customer SET industry='批发' WHERE id=?", (kept,))
    written = merging.undo(done.merge_ids)
    assert [text for text in written.warnings if "行业" in text]
    assert Customer.get_by_id(kept).industry == "批发"
    assert invoices.load(late).customer_id == kept
    assert unsettled([kept, gone]) == []


def test_a_write_off_of_later_goes_with_its_invoice(pair) -> None:
    kept, gone = pair
    late = make_invoice(gone, "XS-8", date(2026, 10, 20), date(2026, 11, 20), 90_000)
    done = merging.merge(kept, [gone])
    with audit.acting(Actor("财务主管", "lead")):
        write_offs.add(late, 1_000, TODAY, "尾差")
    merging.undo(done.merge_ids)
    assert database.scalar("SELECT customer_id FROM write_off") == gone
    assert unsettled([kept, gone]) == []


def test_money_across_both_by_hand_stops_the_undo(pair) -> None:
    kept, gone = pair
    done = merging.merge(kept, [gone])
    receipt = database.scalar("SELECT id FROM receipt WHERE amount_cents=30000")
    invoice = database.scalar("SELECT id FROM invoice WHERE number='XS-2'")
    allocations.allocate_by_hand("receipt", receipt, {invoice: 7_000})
    before = _rows()
    with pytest.raises(RefusedError, match="XS-2"):
        merging.undo(done.merge_ids)
    assert _rows() == before


def test_what_makes_no_sense_is_refused(pair) -> None:
    kept, gone = pair
    with pytest.raises(InvalidInputError):
        merging.merge(kept, [])
    with pytest.raises(InvalidInputError):
        merging.merge(kept, [kept])
    with pytest.raises(InvalidInputError):
        merging.merge(kept, [gone, gone])
    with pytest.raises(NotFoundError):
        merging.merge(kept, [999])
    with pytest.raises(InvalidInputError, match="行业"):
        merging.merge(kept, [gone], {"industry": 999})
    between = make_customer("C-4", parent=gone)
    database.execute("UPDATE customer SET parent_id=? WHERE id=?", (between, kept))
    before = _rows()
    with pytest.raises(RefusedError, match="圈"):
        merging.merge(kept, [gone])
    assert _rows() == before


def test_merges_are_taken_back_in_their_order(pair) -> None:
    kept, gone = pair
    third = make_customer("C-3")
    first = merging.merge(kept, [gone])
    second = merging.merge(third, [kept])
    assert Customer.get_by_id(gone).merged_into_id == third
    with pytest.raises(InvalidInputError, match="已经合并"):
        merging.merge(third, [gone])
    with pytest.raises(RefusedError, match="C-1"):
        merging.undo(first.merge_ids)
    merging.undo(second.merge_ids)
    merging.undo(first.merge_ids)
    with pytest.raises(RefusedError, match="已经撤销"):
        merging.undo(first.merge_ids)
    with pytest.raises(NotFoundError):
        merging.undo([999])


DOCUMENT = st.tuples(
    st.booleans(), st.sampled_from(["invoice", "credit", "receipt", "named", "hand"]), st.integers(0, 90),
    st.integers(1, 9),
)  # fmt: skip


@settings(max_examples=40, **LIVE)
@given(documents=st.lists(DOCUMENT, max_size=14))
def test_any_two_ledgers_come_apart_as_they_were(book, documents) -> None:
    kept, gone = make_customer(), make_customer()
    for place, (mine, kind, day, units) in enumerate(documents):
        _document(kept if mine else gone, kind, date(2026, 6, 1) + timedelta(days=day), units * 100, place)
    before, owed = _rows(), _balance(kept, gone)
    done = merging.merge(kept, [gone])
    assert _balance(kept) == owed
    assert unsettled([kept, gone]) == []
    merging.undo(done.merge_ids)
    assert _rows() == before
    assert unsettled([kept, gone]) == []


def _document(customer: int, kind: str, on: date, cents: int, place: int) -> None:
    number = f"XS-{place % 4}"
    taken = database.scalar("SELECT 1 FROM invoice WHERE customer_id=? AND number=?", (customer, number))
    if kind in {"invoice", "credit"} and not taken:
        sign = 1 if kind == "invoice" else -1
        make_invoice(customer, number, on, on + timedelta(days=30), sign * cents)
    elif kind in {"receipt", "named"}:
        make_receipt(customer, on, cents, invoice_number=number if kind == "named" else "")
    elif kind == "hand":
        receipt = make_receipt(customer, on, cents)
        wanted = database.scalar(
            "SELECT id FROM invoice WHERE customer_id=? AND amount_cents >= ? AND open_cents >= ?",
            (customer, cents, cents),
        )
        if wanted:
            allocations.allocate_by_hand("receipt", receipt, {wanted: cents})


def test_an_import_finds_the_kept_customer_by_what_the_merged_one_was_called(pair) -> None:
    kept, gone = pair
    database.execute('UPDATE customer SET external_ids=\'{"crm":"X9"}\' WHERE id=?', (gone,))
    merging.merge(kept, [gone])
    index = load_customers()
    assert {index.find(*names).id for names in (("C-2", None), (None, "青禾渡食品有限责任公司"), ("X9", None))} == {
        kept
    }
