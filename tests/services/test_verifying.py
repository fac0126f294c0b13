"""A book is verified in six ways, and each finds what was broken behind the program's back."""

import shutil
from datetime import date

import factories
import pytest

from app.errors import AppError
from app.models import database
from app.services import audit, books, verifying


@pytest.fixture
def ledger(book):
    """A customer with a paid and an open invoice."""
    customer = factories.make_customer("C-1")
    factories.make_invoice(customer, "XS-1", date(2026, 8, 1), date(2026, 8, 31), 1_000_000)
    factories.make_invoice(customer, "XS-2", date(2026, 10, 20), date(2026, 11, 19), 250_050)
    factories.make_receipt(customer, date(2026, 9, 5), 400_000, number="SK-1")
    return book


def _bad(found):
    return [check.name for check in found.checks if not check.ok]


def test_a_sound_book_passes(ledger):
    found = verifying.verify()
    assert found.ok
    assert [check.name for check in found.checks] == list(verifying.CHECKS)
    assert all(verifying.check_name(check.name) for check in found.checks)


def test_an_empty_book_passes(book):
    assert verifying.verify().ok


def test_a_changed_audit_entry_is_found(ledger):
    with database.atomic():
        audit.record("update", "customer", 1, {"terms_days": [30, 45]})
    database.execute("UPDATE audit_entry SET changes='{}' WHERE id=(SELECT MAX(id) FROM audit_entry)")
    assert _bad(verifying.verify()) == ["audit_chain"]


def test_a_changed_open_amount_is_found(ledger):
    database.execute("UPDATE invoice SET open_cents=open_cents+100 WHERE number='XS-2'")
    found = verifying.verify()
    assert _bad(found) == ["ageing_proof", "settlement"]
    assert any("1.00" in problem for problem in found.problems)
    assert any("C-1" in problem for problem in found.problems)


def test_a_lost_allocation_is_found(ledger):
    database.execute("DELETE FROM allocation")
    assert "settlement" in _bad(verifying.verify())


def test_a_broken_reference_is_found(ledger):
    database.execute("PRAGMA foreign_keys=0")
    database.execute("UPDATE invoice SET customer_id=999 WHERE number='XS-2'")
    assert "foreign_keys" in _bad(verifying.verify())


def test_an_archive_that_was_changed_is_found_and_one_that_was_moved_is_told(ledger, tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF")
    for version, name in enumerate((file, tmp_path / "gone.pdf"), start=1):
        row = factories.make_archive(1, "DA-2026-C1", version)
        database.execute("UPDATE archive_version SET file_path=? WHERE id=?", (str(name), row))
    found = verifying.verify()
    assert _bad(found) == ["archives"]
    assert any("1" in note for check in found.checks for note in check.notes if check.name == "archives")


def test_many_problems_are_counted(ledger):
    for number in range(30):
        customer = factories.make_customer(f"D-{number:02d}")
        factories.make_invoice(customer, f"N-{number}", cents=100)
    database.execute("UPDATE invoice SET open_cents=1")
    problems = next(check for check in verifying.verify().checks if check.name == "settlement").problems
    assert len(problems) == 21
    assert "11" in problems[-1]


def test_a_closed_file_is_opened_read_only_and_closed_again(ledger, tmp_path):
    copy = tmp_path / "copy.zxdb"
    books.close()
    shutil.copyfile(ledger, copy)
    before = copy.read_bytes()
    assert verifying.verify(copy).ok
    assert copy.read_bytes() == before
    books.open_book(ledger)


def test_only_some_checks(ledger):
    found = verifying.verify(names=("integrity", "audit_chain"))
    assert [check.name for check in found.checks] == ["integrity", "audit_chain"]


@pytest.mark.parametrize("where", [0.3, 0.6, 0.9])
def test_a_damaged_file_fails_and_never_breaks_the_program(ledger, tmp_path, where):
    books.close()
    damaged = tmp_path / "damaged.zxdb"
    content = bytearray(ledger.read_bytes())
    start = int(len(content) * where) // 4096 * 4096
    content[start : start + 4096] = b"\xff" * 4096
    damaged.write_bytes(content)
    found = verifying.verify(damaged)
    assert not found.ok
    books.open_book(ledger)


def test_what_is_no_book_is_refused(ledger, tmp_path):
    books.close()
    with pytest.raises(AppError):
        verifying.verify(tmp_path / "missing.zxdb")
    text = tmp_path / "text.zxdb"
    text.write_text("not a book" * 500)
    assert not verifying.verify(text).ok
    books.open_book(ledger)
