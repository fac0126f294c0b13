"""A version 1 book becomes one whose customers can be looked up on any day of its past."""

import json
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from app import clock
from app.models import database
from app.services import audit, books
from app.services.audit import Actor
from app.services.history import known, proof

STORED = Path(__file__).resolve().parents[1] / "data" / "schema_v1.zxdb"
CUSTOMER = (
    "INSERT INTO customer (id, code, name, short_name, initials, credit_code, industry, region, address, phone, email,"
    " legal_form, size, owner, status, tags, notes, external_ids, needs_completion, grade, score, credit_limit_cents,"
    " batch_id, created_at, updated_at) VALUES (?,?,?,'','','','',?,'',?,'','','','','active',?,'','{}',0,?,?,?,?,?,?)"
)
CONTACT = (
    "INSERT INTO contact (id, customer_id, name, position, department, phone, mobile, email, is_primary, notes,"
    " external_ids, batch_id, created_at, updated_at) VALUES (?,?,?,'','',?,'','',1,'','{}',?,?,?)"
)
BATCH = (
    'INSERT INTO import_batch (id, kind, file_name, file_sha256, "rows", "new", changed, unchanged, rejected, mapping,'
    " operator_name, imported_at, undone_at, created_at, updated_at) VALUES (?,'customers',?,'',1,1,1,0,0,'{}','会计',?,?,?,?)"
)
CHANGE = (
    "INSERT INTO import_change (batch_id, entity, row_id, old, new, created_at, updated_at)"
    " VALUES (?,'customer',?,?,?,?,?)"
)


def at(day: int) -> str:
    return f"2026-10-{day:02d} 10:00:00"


def log(day: int, action: str, entity: str, number: int, changes: dict[str, object], *, owner: int | None = None):
    with clock.frozen_at(datetime.fromisoformat(at(day))), audit.acting(Actor("会计", "accountant")):
        audit.record(action, entity, number, changes, customer_id=owner)


def fill() -> None:
    """Customer 1 by hand, then changed, reviewed and imported over; 2 and its contact with a file; one contact gone."""
    for number, file, day, undone in ((1, "a.csv", 6, None), (2, "b.csv", 8, at(9))):
        database.execute(BATCH, (number, file, at(day), undone, at(day), at(day)))
    database.execute(CUSTOMER, (1, "C-1", "青禾渡", "杭州", "1", '["重点"]', "BBB", 66, 200_00, None, at(1), at(9)))
    database.execute(CUSTOMER, (2, "C-2", "松岭坞", "上海", "9", "[]", "", None, None, 1, at(6), at(7)))
    database.execute(CONTACT, (5, 2, "财务部", "021", 1, at(6), at(6)))
    added = {
        "code": [None, "C-1"],
        "name": [None, "青禾渡"],
        "region": [None, "上海"],
        "credit_limit_cents": [None, 100_00],
    }
    log(1, "add", "customer", 1, added, owner=1)
    log(1, "add", "customer", 99, {"code": [None, "C-99"]}, owner=99)
    log(2, "add", "contact", 4, {"name": [None, "采购部"]}, owner=1)
    log(3, "update", "customer", 1, {"credit_limit_cents": [100_00, 200_00], "tags": [[], ["重点"]]}, owner=1)
    log(4, "assess", "assessment", 7, {"number": "PG-2026-0001", "grade": ["", "BBB"], "score": [None, 66]}, owner=1)
    log(5, "delete", "contact", 4, {"name": "采购部", "phone": "0571", "is_primary": True}, owner=1)
    log(6, "import", "import_batch", 1, {"kind": "customers"})
    database.execute(CHANGE, (1, 1, json.dumps({"region": "上海"}), json.dumps({"region": "杭州"}), at(6), at(6)))
    log(7, "update", "customer", 2, {"phone": ["8", "9"]}, owner=2)
    log(8, "import", "import_batch", 2, {"kind": "customers"})
    database.execute(CHANGE, (2, 1, json.dumps({"phone": "1"}), json.dumps({"phone": "2"}), at(8), at(8)))
    log(9, "undo_import", "import_batch", 2, {"restored": 1})


@pytest.fixture
def upgraded(tmp_path, frozen):
    path = tmp_path / "old.zxdb"
    shutil.copyfile(STORED, path)
    database.open_database(path)
    with database.atomic():
        fill()
    database.close_database()
    books.open_book(path)
    yield
    books.close()


def on(day: int) -> date:
    return date(2026, 10, day)


@pytest.mark.usefixtures("upgraded")
def test_every_day_of_the_past_can_be_looked_up():
    columns = ("region", "phone", "credit_limit_cents", "tags", "grade", "score")
    seen = {day: tuple(known.customer(1, on(day))[name] for name in columns) for day in range(1, 10)}
    assert seen[1] == ("上海", "1", 100_00, [], "", None)
    assert seen[3] == ("上海", "1", 200_00, ["重点"], "", None)
    assert seen[4] == seen[5] == ("上海", "1", 200_00, ["重点"], "BBB", 66)
    assert seen[6] == seen[7] == seen[9] == ("杭州", "1", 200_00, ["重点"], "BBB", 66)
    assert seen[8] == ("杭州", "2", 200_00, ["重点"], "BBB", 66)
    assert known.customer(1, date(2026, 9, 30)) is None
    assert [known.customer(2, on(day)) is None for day in (5, 6)] == [True, False]
    assert [known.customer(2, on(day))["phone"] for day in (6, 7)] == ["8", "9"]


@pytest.mark.usefixtures("upgraded")
def test_contacts_come_and_go():
    people = {day: [row["name"] for row in known.rows("contact", 1, on(day)).values()] for day in (1, 2, 4, 5)}
    assert people == {1: [], 2: ["采购部"], 4: ["采购部"], 5: []}
    assert known.rows("contact", 1, on(3))[4]["is_primary"] is True
    assert [len(known.rows("contact", 2, on(day))) for day in (5, 6)] == [0, 1]


@pytest.mark.usefixtures("upgraded")
def test_lines_name_what_they_rest_on_and_agree_with_the_log():
    rows = database.execute("SELECT DISTINCT evidence, evidence_entity, evidence_id, batch_id FROM field_change")
    assert set(rows.fetchall()) == {
        ("", "", None, None),
        ("PG-2026-0001", "assessment", 7, None),
        ("a.csv", "import_batch", 1, 1),
        ("b.csv", "import_batch", 2, 2),
    }
    made = json.loads(
        database.scalar("SELECT new FROM field_change WHERE kind='add' AND customer_id=2 AND entity='customer'")
    )
    assert made == {"code": "C-2", "name": "松岭坞", "region": "上海", "phone": "8", "status": "active"}
    assert proof.check(1).ok
    assert proof.check(2).ok
    assert database.scalar("SELECT count(*) FROM field_change WHERE customer_id=99") == 0
