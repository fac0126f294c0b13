"""The account statement as a letter: its lines, its ageing, its slip, the same bytes again, both languages."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from app import i18n
from app.errors import StorageError
from app.services.ledger import account_statement, reconciliations
from app.services.letters import account_statement as letter
from tests.factories import make_customer, make_invoice, make_receipt

AS_OF = date(2026, 10, 31)


@pytest.fixture
def customer(book) -> int:
    """Return a customer with an account of three months."""
    made = make_customer("C-0017")
    make_invoice(made, "XS-260806-005", date(2026, 8, 6), date(2026, 9, 20), 1_650_000)
    make_invoice(made, "XS-261016-009", date(2026, 10, 16), date(2026, 11, 30), 3_145_000)
    make_receipt(made, date(2026, 9, 4), 600_000, number="SK-260904-001")
    return made


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [document[number] for number in range(len(document))]
        return "\n".join(page.get_textpage().get_text_range() for page in pages)
    finally:
        document.close()


def test_the_letter_says_what_moved_what_is_open_and_how_to_answer(customer, tmp_path):
    sent = letter.send(customer, AS_OF, tmp_path / "a.pdf", "快递")
    text = text_of(sent.file)
    for words in (
        *("对账单", "DZ-2026-0001", "致：青禾渡食品商贸有限公司", "2026-08-01 至 2026-10-31", "41,950.00"),
        *("XS-260806-005", "未收 10,500.00", "SK-260904-001", "核销 1 张", "期初余额", "期末余额"),
        *("31–60 天", "10,500.00", "对账回函 DZ-2026-0001", "□ 相符。", "第 1 页 / 共 1 页"),
    ):
        assert words in text, words
    [kept] = reconciliations.of_customer(customer, AS_OF)
    assert (kept.number, kept.closing_cents, kept.channel) == ("DZ-2026-0001", 4_195_000, "快递")


def test_a_draft_has_no_number_and_the_same_letter_has_the_same_bytes(customer, tmp_path):
    statement = account_statement.of_period(customer, *reconciliations.period_of(AS_OF))
    first = letter.write(statement, "", AS_OF, tmp_path / "a.pdf")
    second = letter.write(statement, "", AS_OF, tmp_path / "b.pdf")
    assert first.sha256 == second.sha256
    assert "草稿" in text_of(first.file)
    assert reconciliations.of_customer(customer, AS_OF) == []


def test_money_paid_ahead_is_taken_off_the_ageing(customer, tmp_path):
    make_receipt(customer, date(2026, 10, 20), 5_000_000)
    statement = account_statement.of_period(customer, date(2026, 10, 1), AS_OF)
    assert statement.closing_cents == -805_000
    text = text_of(letter.write(statement, "", AS_OF, tmp_path / "a.pdf").file)
    assert "减：未核销" in text
    assert text.count("−8,050.00") >= 3, "in the account, in the ageing, on the slip"


def test_a_long_account_runs_over_pages(customer, tmp_path):
    for number in range(90):
        make_invoice(customer, f"N-{number:03d}", date(2026, 10, 1), None, 100)
    statement = account_statement.of_period(customer, date(2026, 10, 1), AS_OF)
    assert letter.write(statement, "", AS_OF, tmp_path / "a.pdf").pages > 2


def test_what_is_not_written_is_not_sent(customer, tmp_path):
    with pytest.raises(StorageError):
        letter.send(customer, AS_OF, tmp_path / "missing" / "a.pdf")
    assert reconciliations.of_customer(customer, AS_OF) == []


def test_the_letter_speaks_english(customer, tmp_path):
    i18n.set_language("en")
    statement = account_statement.of_period(customer, date(2026, 8, 1), AS_OF)
    assert letter.write(statement, "", AS_OF, tmp_path / "a.pdf").pages == 1
