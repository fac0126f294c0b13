"""The letter of enquiry: what it asks of whom, its slip, the same bytes again, both languages."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from factories import make_customer

from app import i18n
from app.errors import NotFoundError, StorageError
from app.services.credit_records import references
from app.services.credit_records.references import Enquiry
from app.services.letters import enquiry


@pytest.fixture
def reference(book) -> int:
    customer = make_customer(credit_code="91330100MA2ABCDE1X")
    return references.ask(customer, Enquiry("同业丙", "包装", date(2026, 9, 8))).id


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [document[number] for number in range(len(document))]
        return "\n".join(page.get_textpage().get_text_range() for page in pages)
    finally:
        document.close()


def test_the_letter_names_the_supplier_by_its_trade_and_the_customer_by_its_name(reference, tmp_path):
    printed = enquiry.make(reference, tmp_path / "a.pdf")
    text = text_of(printed.file)
    assert printed.pages == 1
    for words in (
        "致：同业丙（包装）",
        "青禾渡食品商贸有限公司",
        "91330100MA2ABCDE1X",
        "XH-2026-0001",
        "海岳商贸有限公司",
    ):
        assert words in text
    for words in ("盼于 2026-09-22 前回复", "回执", "最高欠款", "□ 按期", "第 1 页 / 共 1 页", "2026-09-08"):
        assert words in text
    assert "催复" not in text


def test_a_reminder_says_so(reference, tmp_path):
    references.remind(reference, date(2026, 10, 20))
    text = text_of(enquiry.make(reference, tmp_path / "a.pdf").file)
    for words in ("催复", "我司曾于 2026-09-08 发出", "盼于 2026-11-03 前回复"):
        assert words in text


def test_the_same_letter_is_the_same_bytes(reference, tmp_path):
    first, again = (enquiry.make(reference, tmp_path / name) for name in ("a.pdf", "b.pdf"))
    assert first.sha256 == again.sha256
    assert first.file.read_bytes() == again.file.read_bytes()


def test_nothing_of_the_text_is_left_to_chance(book, tmp_path):
    customer = make_customer(name="名字很长的有限公司" * 8)
    party = references.ask(customer, Enquiry("同业\U0001f600" + "长" * 30, "", date(2026, 9, 8))).id
    printed = enquiry.make(party, tmp_path / "a.pdf")
    assert "同业□" in text_of(printed.file)


def test_english(reference, tmp_path):
    i18n.set_language("en")
    assert "XH-2026-0001" in text_of(enquiry.make(reference, tmp_path / "a.pdf").file)


def test_no_enquiry_and_no_folder(reference, tmp_path):
    with pytest.raises(NotFoundError):
        enquiry.make(999_999, tmp_path / "a.pdf")
    with pytest.raises(StorageError):
        enquiry.make(reference, tmp_path / "none" / "a.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_proposed_name_is_a_file_name(reference):
    assert enquiry.proposed_name(reference) == "XH-2026-0001 同业丙"
