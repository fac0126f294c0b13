"""What an import adds and changes in the files of customers can be looked up on any day, and so can taking it back."""

from datetime import date, datetime

import pytest
from services.importing.importing import import_file, write_csv

from app import clock
from app.models import database
from app.services.history import known
from app.services.importing.undo import undo
from app.services.scoring import assess
from tests.factories import make_customer, make_invoice

pytestmark = pytest.mark.usefixtures("book")
CUSTOMERS = ["客户编码", "客户名称", "地区", "授信额度"]
CONTACTS = ["客户编码", "联系人", "电话"]


def at(day: int):
    return clock.frozen_at(datetime(2026, 10, day, 10, 0))


def changes(*columns):
    return database.execute(f"SELECT {', '.join(columns)} FROM field_change ORDER BY id").fetchall()


def test_customers_and_contacts_of_files_as_known_day_by_day(tmp_path):
    with at(1):
        import_file("customers", write_csv(tmp_path / "a.csv", CUSTOMERS, ["C-1", "青禾渡", "上海", "1000"]))
    with at(3):
        second = import_file(
            "customers",
            write_csv(tmp_path / "b.csv", CUSTOMERS, ["C-1", "青禾渡", "杭州", "2000"], ["C-2", "松岭坞", "", ""]),
        )
    with at(5):
        third = import_file("contacts", write_csv(tmp_path / "c.csv", CONTACTS, ["C-1", "财务部", "021-5550"]))
    with at(7):
        undo(third.batch)
        undo(second.batch)
    limits = [known.customer(1, date(2026, 10, day)) for day in (1, 3, 6, 7)]
    assert [(row["region"], row["credit_limit_cents"]) for row in limits] == [
        ("上海", 1000_00),
        ("杭州", 2000_00),
        ("杭州", 2000_00),
        ("上海", 1000_00),
    ]
    assert known.customer(1, date(2026, 9, 30)) is None
    people = [known.rows("contact", 1, date(2026, 10, day)) for day in (4, 5, 7)]
    assert [[row["phone"] for row in each.values()] for each in people] == [[], ["021-5550"], []]
    assert set(changes("evidence")) == {("a.csv",), ("b.csv",), ("c.csv",)}
    assert changes("kind", "entity", "batch_id").count(("remove", "contact", 3)) == 1


def test_one_entry_of_the_log_stands_for_all_lines_of_an_import(tmp_path):
    rows = [[f"C-{number}", f"客户{number}", "上海", ""] for number in range(50)]
    before = database.scalar("SELECT count(*) FROM audit_entry")
    batch = import_file("customers", write_csv(tmp_path / "a.csv", CUSTOMERS, *rows)).batch
    assert database.scalar("SELECT count(*) FROM audit_entry") == before + 1
    assert len(changes("id")) == 50
    assert set(changes("evidence_entity", "evidence_id", "batch_id")) == {("import_batch", batch, batch)}


def test_a_ledger_leaves_lines_only_for_what_it_says_of_the_customer(tmp_path):
    head = ["客户编码", "单据编号", "开单日期", "价税合计"]
    import_file("invoices", write_csv(tmp_path / "a.csv", head, ["C-1", "XS-1", "2026-10-01", "100"]))
    import_file("invoices", write_csv(tmp_path / "b.csv", head, ["C-1", "XS-2", "2026-09-01", "100"]))
    first, second = changes("kind", "field", "old", "new")
    assert first[:2] == ("add", "")
    assert second == ("update", "traded_since", '"2026-10-01"', '"2026-09-01"')


def test_a_review_tells_what_it_changed_and_by_which_assessment():
    with at(1):
        number = make_customer(traded_since=date(2024, 1, 1))
        make_invoice(number, dated=date(2026, 1, 5), due=date(2026, 2, 5))
    with at(2):
        (done,) = assess.assess(date(2026, 9, 30), [number])
    told = {row[0]: row[1:] for row in changes("field", "evidence", "evidence_entity", "evidence_id")}
    assert set(told) == {"score", "grade", "last_reviewed_on", "next_review_on"}
    assert set(told.values()) == {(done.number, "assessment", done.id)}
    assert known.standing(number, date(2026, 10, 1)).grade == ""
    now = known.standing(number, date(2026, 10, 2))
    assert (now.grade, now.score, now.last_reviewed_on) == (done.result.grade, done.result.score, date(2026, 9, 30))
