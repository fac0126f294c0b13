"""The file as it was known on a day is what a copy made that evening shows, whatever was done to it since."""

import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app import clock
from app.errors import RefusedError
from app.models import database
from app.models.customer import Licence
from app.models.statement import Statement
from app.services import books
from app.services.customers import contacts, editing, merging
from app.services.customers.contacts import ContactInput
from app.services.customers.editing import CustomerInput
from app.services.history import known, recording, records
from app.services.history.recording import Subject
from app.services.writing import insert, store, writing

FIRST = datetime(2026, 1, 5, 9, 0)
CHILDREN = ("contact", "licence", "statement")
UNSEEN = {"created_at", "updated_at"}  # when a row was stored or touched is no knowledge about a customer

texts = st.sampled_from(("", "上海", "杭州", "南昌"))
amounts = st.sampled_from((None, 0, 100_00, 300_000_00))
days = st.dates(date(2020, 1, 1), date(2026, 1, 1))


def add_record(model, entity, customer, values):
    number = insert(model, values | {"customer": customer})
    recording.added(Subject(entity, number, customer), values)


def change_record(model, entity, number, values):
    row = model.get_by_id(number)
    changes = {name: [getattr(row, name), value] for name, value in values.items() if getattr(row, name) != value}
    if changes:
        store(model, number, values)
        recording.changed(Subject(entity, number, row.customer_id), changes)


def remove_record(model, entity, number):
    row = model.get_by_id(number)
    values = {name: getattr(row, name) for name in model._meta.fields if name not in ("id", "customer", "batch")}
    model.delete_by_id(number)
    recording.removed(Subject(entity, number, row.customer_id), values)


def one_of(entity, choice):
    ids = [row[0] for row in database.execute(f"SELECT id FROM {entity} ORDER BY id")]
    return ids[choice % len(ids)] if ids else None


def edit_customer(choice, values):
    number = one_of("customer", choice)
    if number is None or choice % 5 == 0:
        code = f"C-{database.scalar('SELECT count(*) FROM customer') + 1:04d}"
        editing.add(replace(CustomerInput(code, f"客户{code}"), **values))
    else:
        editing.update(number, replace(editing.load(number), **values))


def edit_contact(choice, values):
    number, owner = one_of("contact", choice), one_of("customer", choice)
    if owner is None:
        return
    entry = ContactInput(f"联系人{choice}", department=values["region"], is_primary=choice % 2 == 0)
    if number is None or choice % 3 == 0:
        contacts.add(owner, entry)
    elif choice % 3 == 1:
        contacts.update(number, entry)
    else:
        contacts.delete(number)


def edit_licence(choice, values):
    _edit(Licence, "licence", choice, {"kind": values["region"], "valid_to": values["established_on"]})


def edit_statement(choice, values):
    _edit(Statement, "statement", choice, {"lines": {"revenue": values["credit_limit_cents"]}, "audited": choice > 9})


def _edit(model, entity, choice, values):
    number, owner = one_of(entity, choice), one_of("customer", choice)
    if owner is None:
        return
    with writing():
        if number is None or choice % 4 == 0:
            later = database.scalar("SELECT count(*) FROM audit_entry")  # grows with every edit: no period comes twice
            own = {"period": "year", "period_end": date(1990, 1, 1) + timedelta(days=later)}
            add_record(model, entity, owner, values | (own if model is Statement else {}))
        elif choice % 4 == 3:
            remove_record(model, entity, number)
        else:
            change_record(model, entity, number, values)


def edit_merges(choice, _values):
    standing = [row[0] for row in database.execute("SELECT id FROM customer WHERE merged_into_id IS NULL ORDER BY id")]
    undone = database.scalar("SELECT max(id) FROM customer_merge WHERE undone_at IS NULL")
    if undone is not None and choice % 2:
        merging.undo([undone])
    elif len(standing) > 1:
        merging.merge(standing[choice % len(standing)], [standing[choice % len(standing) - 1]])


EDITS = (edit_customer, edit_customer, edit_contact, edit_contact, edit_licence, edit_statement, edit_merges)
values = st.fixed_dictionaries(
    {"region": texts, "credit_limit_cents": amounts, "established_on": days, "tags": st.sampled_from(((), ("a", "b")))}
)
steps = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(EDITS), st.integers(0, 20), values), min_size=1, max_size=20
)


def snapshot():
    """Return every customer with its records as the tables hold them now."""
    found = {}
    for entity in ("customer", *CHILDREN):
        described = records.table(entity)
        names = ", ".join(f'"{name}"' for name in described.names)
        for row in database.execute(f"SELECT {names} FROM {entity}"):
            state = described.row(tuple(row))
            found[entity, state["id"]] = {name: value for name, value in state.items() if name not in UNSEEN}
    return found


def recalled(day):
    found = {}
    for (number,) in database.execute("SELECT id FROM customer").fetchall():
        state = known.customer(number, day)
        if state is not None:
            found["customer", number] = state
        for entity in CHILDREN:
            found |= {(entity, each): row for each, row in known.rows(entity, number, day).items()}
    return {key: {name: value for name, value in state.items() if name not in UNSEEN} for key, state in found.items()}


def _differences(first, second):
    return [
        (key, name, first.get(key, {}).get(name), second.get(key, {}).get(name))
        for key in {*first, *second}
        for name in {*first.get(key, {}), *second.get(key, {})}
        if first.get(key, {}).get(name) != second.get(key, {}).get(name)
    ]


@settings(
    max_examples=30, phases=[Phase.reuse, Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps)
def test_it_equals_a_copy_made_that_evening(template_book, walk):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copyfile(template_book, Path(folder) / "office.zxdb"))
        books.open_book(path)
        database.execute("PRAGMA synchronous=OFF")
        try:
            evenings, at = {}, FIRST
            for wait, edit, choice, given_values in walk:
                evenings |= _evenings(at, wait)
                at += timedelta(hours=wait)
                with clock.frozen_at(at), suppress(RefusedError):
                    edit(choice, given_values)
            evenings[at.date()] = snapshot()
            evenings[FIRST.date() - timedelta(days=1)] = {}
            for day, seen in evenings.items():
                assert _differences(recalled(day), seen) == [], day
        finally:
            books.close()


def _evenings(at, wait):
    """Return what every evening before the next edit shows: all the same."""
    nights = ((at + timedelta(hours=wait)).date() - at.date()).days
    seen = snapshot() if nights else {}
    return {at.date() + timedelta(days=each): seen for each in range(nights)}
