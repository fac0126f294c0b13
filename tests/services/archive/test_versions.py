"""Versions: they count up, an unchanged customer makes none, and every file can be told from another."""

import hashlib
import zlib
from datetime import date, datetime

import pytest
from factories import make_customer, make_invoice

from app import clock, i18n
from app.errors import InvalidInputError, RefusedError, StorageError
from app.models import database
from app.services import audit, books
from app.services.archive import folders, making, versions
from app.services.archive.making import make
from app.services.audit import Actor

AS_OF = date(2026, 10, 31)


@pytest.fixture
def out(office):
    folders.prepare_folder(office.out)
    return office.out


def count(table):
    return database.scalar(f"SELECT COUNT(*) FROM {table}")


def test_a_version_is_recorded_with_its_file(office, out):
    with audit.acting(Actor("会计", "accountant")):
        made = make(office.trading, out, AS_OF, reason="月度")
    (version,) = versions.of(office.trading)
    assert made.new
    assert made.file.name == "C-0017_青禾渡食品商贸有限公司_v1.pdf"
    assert (version.number, version.version, version.reason) == ("DA-2026-C0017-01", 1, "月度")
    assert (version.operator_name, version.role, version.language) == ("会计", "accountant", "zh")
    assert version.size == made.file.stat().st_size
    assert version.file_sha256 == made.sha256 == hashlib.sha256(made.file.read_bytes()).hexdigest()
    assert version.file_path == "out/C-0017_青禾渡食品商贸有限公司_v1.pdf"
    assert version.file == made.file
    stored = database.scalar("SELECT snapshot FROM archive_version")
    assert "青禾渡" in zlib.decompress(stored).decode()
    entry = audit.history(office.trading)[0]
    assert (entry.action, entry.entity, entry.entity_id) == ("make", "archive", version.id)
    assert audit.verify().ok


def test_unchanged_data_make_no_new_version(office, out):
    first = make(office.trading, out, AS_OF)
    with clock.frozen_at(datetime(2026, 11, 5, 9, 0)):
        second = make(office.trading, out, AS_OF)
    assert (second.new, second.version, second.sha256, second.file) == (False, 1, first.sha256, first.file)
    assert count("archive_version") == 1
    assert versions.of(office.trading)[0].confirmed_at == datetime(2026, 11, 5, 9, 0)


@pytest.mark.parametrize("harm", ["missing", "changed"])
def test_the_file_of_an_unchanged_version_is_drawn_again_to_the_byte(office, out, harm):
    first = make(office.trading, out, AS_OF)
    if harm == "missing":
        first.file.unlink()
    else:
        first.file.write_bytes(b"%PDF-1.4 something else")
    assert versions.verify_file(versions.of(office.trading)[0]) == harm
    i18n.set_language("en")
    second = make(office.trading, out, AS_OF)
    assert (second.new, second.file) == (False, first.file)
    assert hashlib.sha256(second.file.read_bytes()).hexdigest() == first.sha256
    assert i18n.language() == "en"
    assert versions.verify_file(versions.of(office.trading)[0]) == "ok"


def test_an_unchanged_archive_is_copied_into_another_folder(office, out):
    first = make(office.trading, out, AS_OF)
    other = office.book.parent / "again"
    folders.prepare_folder(other)
    second = make(office.trading, other, AS_OF)
    assert not second.new
    assert second.file.read_bytes() == first.file.read_bytes()
    assert versions.of(office.trading)[0].file == first.file


def test_a_lost_file_drawn_elsewhere_is_recorded_there(office, out):
    make(office.trading, out, AS_OF).file.unlink()
    other = office.book.parent / "again"
    folders.prepare_folder(other)
    second = make(office.trading, other, AS_OF)
    assert versions.of(office.trading)[0].file == second.file


def test_what_cannot_be_drawn_again_becomes_a_new_version(office, out):
    make(office.trading, out, AS_OF).file.unlink()
    database.execute("UPDATE archive_version SET file_sha256 = ?", ("0" * 64,))
    again = make(office.trading, out, AS_OF)
    assert (again.new, again.version) == (True, 2)
    assert versions.of(office.trading)[0].reason == "原文件无法重现"


def test_changed_data_and_another_date_make_the_next_version(office, out):
    make(office.trading, out, AS_OF)
    make_invoice(office.trading, "XS-7", date(2026, 10, 20), date(2026, 12, 1), 100)
    assert make(office.trading, out, AS_OF).version == 2
    assert make(office.trading, out, date(2026, 9, 30)).version == 3
    assert make(office.trading, out, AS_OF).new is False
    assert [each.version for each in versions.of(office.trading)] == [3, 2, 1]
    assert versions.latest()[office.trading].version == 3


def test_another_file_of_that_name_is_left_alone(office, out):
    foreign = out / "C-0017_青禾渡食品商贸有限公司_v1.pdf"
    foreign.write_bytes(b"mine")
    made = make(office.trading, out, AS_OF)
    assert made.file.name == "C-0017_青禾渡食品商贸有限公司_v1_2.pdf"
    assert foreign.read_bytes() == b"mine"
    assert make(office.trading, out, AS_OF).file == made.file


def test_names_are_safe_and_numbers_differ(office, out):
    nasty = make_customer("A/1", '<b>&"CON"</b>')
    same = make_customer("A1", "…" * 300)
    code = make_customer("--", "aux")
    made = [make(each, out, AS_OF) for each in (nasty, same, code)]
    assert not set("".join(each.file.name for each in made)) & set('<>:"/\\|?*')
    assert all(len(each.file.name.encode()) < 255 for each in made)
    numbers = [versions.of(each)[0].number for each in (nasty, same, code)]
    assert numbers == ["DA-2026-A1-01", f"DA-2026-A1K{same}-01", f"DA-2026-K{code}-01"]


def test_a_failing_record_leaves_no_file(office, out, monkeypatch):
    def fail(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(making, "insert", fail)
    with pytest.raises(StorageError):
        make(office.trading, out, AS_OF)
    assert list(out.iterdir()) == []
    assert count("archive_version") == 0


def test_a_read_only_book_makes_nothing(office, out):
    books.close()
    books.open_book(office.book, read_only=True)
    with pytest.raises(RefusedError):
        make(office.trading, out, AS_OF)
    assert list(out.iterdir()) == []


def test_the_default_folder_stands_beside_the_book(office):
    assert folders.default_folder() == office.book.with_name("office-档案")


def test_a_file_is_no_folder(office, tmp_path):
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(InvalidInputError):
        folders.prepare_folder(file)


def test_a_folder_far_away_is_kept_whole(office, tmp_path_factory):
    far = tmp_path_factory.mktemp("far")
    make(office.trading, far, AS_OF)
    assert versions.of(office.trading)[0].file_path.startswith(str(far))


def test_version_is_loaded_or_said_to_be_gone(office, out):
    make(office.trading, out, AS_OF)
    (version,) = versions.of(office.trading)
    assert versions.load(version.id) == version
    with pytest.raises(Exception, match="不存在"):
        versions.load(99)
