"""What others say of a customer in its archive: printed, hashed, as of its day, and the same bytes again."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from factories import make_customer
from services.archive import samples

from app import i18n
from app.services.archive import gather_credit
from app.services.archive.document import content_hash
from app.services.archive.pdf import render
from app.services.credit_records import events, references, reports
from app.services.credit_records.events import EventInput
from app.services.credit_records.references import Answer, Enquiry
from app.services.credit_records.reports import ReportInput

AS_OF = date(2026, 10, 31)


@pytest.fixture
def customer(book) -> int:
    who = make_customer()
    reports.add(who, ReportInput("dishonest", date(2026, 10, 30), hits=0, agency="执行公开网"))
    reports.add(who, ReportInput("third_party", date(2026, 3, 16), "agency", score=612, valid_to=date(2026, 9, 16)))
    asked = references.ask(who, Enquiry("同业乙", "冷冻食品", date(2026, 9, 8))).id
    references.answer(asked, Answer(date(2026, 9, 22), "slow", 2, 45, 24_000_000, 20, 30))
    references.ask(who, Enquiry("同业丙", "包装", date(2026, 9, 9)))
    listed = events.add(who, EventInput(date(2024, 11, 6), "abnormal", "列入经营异常名录", "未按期公示年报", "high"))
    events.counter(listed.id, date(2026, 10, 20), "登记错了客户")
    return who


def drawn(document) -> tuple[bytes, str]:
    target = BytesIO()
    render(document, target)
    pdf = pypdfium2.PdfDocument(target.getvalue())
    try:
        pages = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    finally:
        pdf.close()
    return target.getvalue(), "\n".join(pages)


def test_the_section_says_what_was_said(customer):
    document = replace(samples.typical(), credit=gather_credit.credit_records(customer, AS_OF))
    data, text = drawn(document)
    for words in (
        "外部资料与信用事件",
        "失信被执行人",
        "无记录",
        "执行公开网",
        "评分 612",
        "过期 45",
        "同业乙 · 冷冻食品",
    ):
        assert words in text
    for words in ("偏慢 20–30 天", "240,000.00", "2026-09-09 函询", "列入经营异常名录", "已更正", "登记错了客户"):
        assert words in text
    assert drawn(document)[0] == data


def test_it_is_part_of_the_hash_in_any_language(customer):
    document = samples.typical()
    chinese = replace(document, credit=gather_credit.credit_records(customer, AS_OF))
    with i18n.speaking("en"):
        english = replace(document, credit=gather_credit.credit_records(customer, AS_OF))
    assert content_hash(chinese) == content_hash(english) != content_hash(document)


def test_later_records_are_not_in_it(customer):
    earlier = gather_credit.credit_records(customer, date(2026, 9, 8))
    assert [each.kind.code for each in earlier.reports] == ["third_party"]
    assert [(each.party, each.answered_on) for each in earlier.references] == [("同业乙", None)]
    assert [each.countered for each in earlier.events] == [False]
    assert gather_credit.credit_records(customer, date(2020, 1, 1)) is None


def test_nobody_asked_no_section(book):
    assert gather_credit.credit_records(make_customer(), AS_OF) is None
    assert "外部资料与信用事件" not in drawn(samples.typical())[1]
