"""Batches: one failure stops nobody else, cancelling keeps what is done, nothing changes the second time."""

from datetime import date

import pytest
from factories import make_customer

from app.errors import Cancelled, InvalidInputError, NotFoundError, RefusedError
from app.services import books
from app.services.archive import batch, versions
from app.services.job import JobContext

AS_OF = date(2026, 10, 31)


def test_everybody_gets_one_and_nobody_a_second(office):
    first = batch.make_all(AS_OF, office.out)
    second = batch.make_all(AS_OF, office.out)
    assert [each.code for each in first.made] == ["C-0017", "C-0099"]
    assert (first.new, second.new, first.failed, first.left) == (2, 0, (), 0)
    assert [each.sha256 for each in first.made] == [each.sha256 for each in second.made]
    assert len(list(office.out.iterdir())) == 2


def test_an_empty_book_has_no_archives(book):
    assert batch.make_all(AS_OF, book.parent / "out").made == ()


@pytest.mark.parametrize(
    ("problem", "words"), [(NotFoundError("没有了。"), "没有了。"), (ZeroDivisionError(), "ZeroDivisionError")]
)
def test_one_failure_stops_nobody_else(office, monkeypatch, problem, words):
    real = batch.make

    def make(customer_id, *args, **more):
        if customer_id == office.trading:
            raise problem
        return real(customer_id, *args, **more)

    monkeypatch.setattr(batch, "make", make)
    result = batch.make_all(AS_OF, office.out)
    assert [each.code for each in result.made] == ["C-0099"]
    assert [(each.code, words in each.reason) for each in result.failed] == [("C-0017", True)]


def test_cancelling_keeps_what_is_done(office):
    make_customer("C-0200")
    seen = []
    job = JobContext(seen.append, lambda: len(seen) >= 3)
    result = batch.make_all(AS_OF, office.out, job)
    assert (len(result.made), result.left) == (2, 1)
    assert len(versions.latest()) == 2
    with pytest.raises(Cancelled):
        batch.make_all(AS_OF, office.out, JobContext(cancelled=lambda: True))


def test_only_those_asked_for(office):
    result = batch.make_all(AS_OF, office.out, customer_ids=[office.unknown], reason="复审")
    assert [each.code for each in result.made] == ["C-0099"]
    assert versions.of(office.unknown)[0].reason == "复审"


def test_what_cannot_be_made_at_all_is_refused(office, tmp_path):
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(InvalidInputError):
        batch.make_all(AS_OF, file)
    books.close()
    books.open_book(office.book, read_only=True)
    with pytest.raises(RefusedError):
        batch.make_all(AS_OF, office.out)
