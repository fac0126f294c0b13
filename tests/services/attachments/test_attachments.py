"""Attachments on real files: copied in whole or not at all, each content once, found missing, brought back."""

from datetime import date, datetime
from pathlib import Path

import pytest

from app import clock
from app.errors import Cancelled, InvalidInputError, NotFoundError, RefusedError
from app.models import database
from app.services import backups, books, verifying
from app.services.attachments import listing, store
from app.services.attachments.listing import Proves
from app.services.history import known
from app.services.job import JobContext, SilentJob
from tests import factories


@pytest.fixture
def customer(book: Path) -> int:
    return factories.make_customer("C-1", "甲商行")


@pytest.fixture
def licence(tmp_path: Path) -> Path:
    path = tmp_path / "营业执照.pdf"
    path.write_bytes(b"%PDF licence")
    return path


def stored(book: Path) -> list[Path]:
    return sorted(file for file in store.folder_of(book).rglob("*") if file.is_file())


def test_a_file_is_copied_and_the_original_may_go(book: Path, customer: int, licence: Path) -> None:
    added = listing.add(customer, licence, kind="licence", notes="2026 年检")
    licence.unlink()
    (row,) = listing.of(customer)
    assert (row.id, row.number, row.name, row.kind, row.size) == (added.id, 1, "营业执照.pdf", "licence", 12)
    copy = listing.open_copy(row.id)
    assert (copy.name, copy.read_bytes()) == ("营业执照.pdf", b"%PDF licence")
    copy.write_bytes(b"spoilt")
    assert verifying.verify(names=["attachments"]).ok
    assert listing.open_copy(row.id).read_bytes() == b"%PDF licence"


def test_equal_contents_lie_in_the_store_once(book: Path, customer: int, licence: Path, tmp_path: Path) -> None:
    other = tmp_path / "副本.pdf"
    other.write_bytes(licence.read_bytes())
    listing.add(customer, licence)
    listing.add(customer, other)
    listing.add(factories.make_customer("C-2", "乙商行"), licence)
    again = listing.add(customer, licence)
    assert again.warnings == ("营业执照.pdf 已经是附件 1，没有重复加入。",)
    assert [row.number for row in listing.of(customer)] == [2, 1]
    assert len(stored(book)) == 1
    assert database.scalar("SELECT count(*) FROM stored_file") == 1


def test_the_record_it_proves_finds_it(customer: int, licence: Path) -> None:
    listing.add(customer, licence, Proves("credit_report", 7))
    assert listing.proving("credit_report", [6, 7])[7].name == "营业执照.pdf"
    assert listing.proving("credit_report", [6]) == {}
    assert listing.count(customer) == 1


@pytest.mark.parametrize("bad", ["missing.pdf", "folder", "empty.pdf"])
def test_what_is_no_file_is_refused_in_words(book: Path, customer: int, tmp_path: Path, bad: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.pdf").touch()
    with pytest.raises(InvalidInputError) as refused:
        listing.add(customer, tmp_path / bad)
    assert bad in str(refused.value)
    assert (stored(book), listing.of(customer)) == ([], [])


class _Meddling(SilentJob):
    """Does something to the file while it is copied."""

    def __init__(self, act) -> None:
        super().__init__()
        self._act = act

    def step(self, done: int, total: int, text: str = "") -> None:
        self._act()


def test_a_file_that_grows_while_it_is_read_is_not_taken(book: Path, customer: int, tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"x" * (1 << 20))

    def grow() -> None:
        with path.open("ab") as file:
            file.write(b"y")

    with pytest.raises(InvalidInputError, match="被改动"):
        listing.add(customer, path, job=_Meddling(grow))
    assert stored(book) == []


def test_a_cancelled_copy_of_a_large_file_leaves_nothing(book: Path, customer: int, tmp_path: Path) -> None:
    path = tmp_path / "大.bin"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    steps = []

    def stop() -> None:
        steps.append(1)
        if len(steps) == 5:
            raise Cancelled("")

    with pytest.raises(Cancelled):
        listing.add(customer, path, job=_Meddling(stop))
    assert (stored(book), listing.of(customer)) == ([], [])
    listing.add(customer, path)
    assert listing.of(customer)[0].size == 100 * 1024 * 1024


def test_a_missing_or_changed_content_is_seen_and_named(
    book: Path, customer: int, licence: Path, tmp_path: Path
) -> None:
    listing.add(customer, licence)
    other = tmp_path / "合同.docx"
    other.write_bytes(b"contract")
    row = listing.add(customer, other).id
    first, second = stored(book)
    for file, content in ((first, None), (second, b"tampered")):
        file.chmod(0o644)
        file.unlink() if content is None else file.write_bytes(content)
    found = verifying.verify(names=["attachments"]).problems
    assert len(found) == 2
    assert sum("不在账套的附件夹里" in text for text in found) == 1
    assert sum("已被改动" in text for text in found) == 1
    with pytest.raises(NotFoundError):
        listing.open_copy(row)
    with pytest.raises(NotFoundError, match=r"合同\.docx"):
        listing.save_copy(row, tmp_path / "副本.docx")
    done = listing.export_all(tmp_path / "out")
    assert (done.files, len(done.failed)) == (0, 2)
    listing.add(customer, other)
    listing.add(customer, licence)
    assert verifying.verify(names=["attachments"]).ok, "adding the same file again heals the store"


def test_removing_hides_it_and_the_past_still_shows_it(customer: int, licence: Path) -> None:
    with clock.frozen_at(datetime(2026, 9, 1, 9, 0)):
        row = listing.add(customer, licence).id
    with clock.frozen_at(datetime(2026, 10, 1, 9, 0)):
        removed = listing.remove(row)
    assert removed.customer_ids == (customer,)
    assert listing.of(customer) == []
    assert [each.id for each in listing.of(customer, known_on=date(2026, 9, 30))] == [row]
    assert listing.of(customer, known_on=date(2026, 10, 1)) == []
    assert listing.of(customer, known_on=date(2026, 8, 31)) == []
    assert known.rows("attachment", customer, date(2026, 9, 30))[row]["removed_at"] is None
    listing.bring_back(row)
    assert listing.count(customer) == 1


def test_all_are_exported_with_a_list_and_names_that_every_system_takes(customer: int, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        path = tmp_path / name
        path.write_text(name)
        listing.add(customer, path)
    database.execute("UPDATE attachment SET name='CON: ?.txt' WHERE name='a.txt'")
    database.execute("UPDATE attachment SET name='=1+1.txt' WHERE name='b.txt'")
    done = listing.export_all(tmp_path / "out", customer)
    files = sorted(file.name for file in (tmp_path / "out" / "C-1 甲商行").iterdir())
    assert (done.files, files) == (2, ["001 CON_ _.txt", "002 =1+1.txt"])
    assert "'=1+1.txt" in (tmp_path / "out" / "附件清单.csv").read_text("utf-8-sig")


def test_backups_carry_the_contents_once_and_restoring_brings_them_back(
    book: Path, customer: int, licence: Path, tmp_path: Path
) -> None:
    listing.add(customer, licence)
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.backup(stick / "one.zxbak")
    backups.backup(stick / "two.zxbak")
    assert sum(file.is_file() for file in (stick / "attachments.files").rglob("*")) == 1
    assert verifying.verify(stick / "one.zxbak", names=["attachments"]).ok
    books.open_book(book)
    backups.automatic(book)
    (tmp_path / "back").mkdir()
    target = backups.restore(stick / "two.zxbak", tmp_path / "back" / "restored.zxdb")
    books.close()
    books.open_book(target)
    assert verifying.verify(names=["attachments"]).ok
    assert listing.open_copy(listing.of(customer)[0].id).read_bytes() == b"%PDF licence"


def test_a_book_that_may_only_be_read_takes_nothing_in(book: Path, customer: int, licence: Path) -> None:
    books.close()
    books.open_for_reading(book)
    with pytest.raises(RefusedError):
        listing.add(customer, licence)
    assert stored(book) == []


def test_the_job_counts_bytes(customer: int, licence: Path) -> None:
    seen: list[tuple[int, int]] = []

    class Counting(SilentJob):
        def step(self, done: int, total: int, text: str = "") -> None:
            seen.append((done, total))

    job: JobContext = Counting()
    listing.add(customer, licence, job=job)
    assert seen == [(12, 12)]
