"""The five answers: not queried is not clear, the latest of a kind speaks, what has expired is left out."""

from datetime import date

import pytest
from factories import make_assessment, make_customer

from app.models.assessment import Assessment
from app.services.credit_records import references, reports
from app.services.credit_records.indicators import external_indicators
from app.services.credit_records.references import Answer, Enquiry
from app.services.credit_records.reports import ReportInput

AS_OF = date(2026, 10, 31)
QUERIED = date(2026, 10, 30)


@pytest.fixture
def customer(book):
    return make_customer()


def said(answer):
    return answer.state, answer.level, answer.value, answer.text, answer.proof, answer.counted


def test_nothing_queried(customer):
    found = external_indicators(customer, AS_OF)
    for answer in (found.judicial, found.filings, found.tax_grade):
        assert said(answer) == ("unqueried", "", None, "未查询", "没有登记过查询", False)
    assert (found.references.state, found.references.text) == ("unqueried", "未函询")
    assert (found.score.points, found.score.number) == (None, "")


def test_a_query_without_a_hit_is_clear(customer):
    reports.add(customer, ReportInput("judicial_executed", QUERIED, hits=0))
    reports.add(customer, ReportInput("dishonest", QUERIED, hits=0))
    answer = external_indicators(customer, AS_OF).judicial
    assert said(answer) == ("clear", "ok", 0, "无记录", "10-30 人工查询", True)
    assert answer.on == QUERIED


def test_hits_of_both_registers_count_and_the_worse_leads(customer):
    reports.add(customer, ReportInput("abnormal_operations", QUERIED, "public", hits=1, level="watch", rating="已移出"))
    reports.add(customer, ReportInput("penalty", QUERIED, "public", hits=0))
    answer = external_indicators(customer, AS_OF).filings
    assert said(answer) == ("found", "watch", 1, "1 条，已移出", "10-30 公示查询", True)


def test_only_the_latest_query_speaks(customer):
    reports.add(customer, ReportInput("penalty", date(2026, 8, 1), hits=3, level="high"))
    reports.add(customer, ReportInput("penalty", QUERIED, hits=0))
    assert external_indicators(customer, AS_OF).filings.state == "clear"
    assert external_indicators(customer, date(2026, 9, 1)).filings.value == 3


def test_expired_and_unused_ones_are_shown_and_left_out(customer):
    number = reports.add(customer, ReportInput("judicial_executed", date(2026, 7, 1), hits=0)).id
    answer = external_indicators(customer, AS_OF).judicial
    assert (answer.state, answer.counted, answer.proof) == ("expired", False, "07-01 人工查询 · 过期 32 天")
    reports.update(number, ReportInput("judicial_executed", QUERIED, hits=0, used=False))
    answer = external_indicators(customer, AS_OF).judicial
    assert (answer.state, answer.proof) == ("unused", "10-30 人工查询 · 不计分")


def test_a_counting_query_goes_before_a_worse_expired_one(customer):
    reports.add(customer, ReportInput("dishonest", date(2026, 1, 5), hits=2, level="high"))
    reports.add(customer, ReportInput("judicial_executed", QUERIED, hits=0))
    assert external_indicators(customer, AS_OF).judicial.state == "clear"


def test_suppliers(customer):
    ids = [references.ask(customer, Enquiry(f"同业{mark}", "", date(2026, 9, 8))).id for mark in "甲乙丙"]
    assert external_indicators(customer, AS_OF).references.text == "未回复"
    references.answer(ids[0], Answer(date(2026, 9, 15), "on_time"))
    answer = external_indicators(customer, AS_OF).references
    assert said(answer) == ("clear", "ok", 0, "1 家按期", "函询 3 家，回复 1 家", True)
    references.answer(ids[1], Answer(date(2026, 9, 22), "slow"))
    answer = external_indicators(customer, AS_OF).references
    assert said(answer) == ("found", "watch", 1, "1 家偏慢", "函询 3 家，回复 2 家", True)
    assert (answer.on, answer.id) == (date(2026, 9, 22), ids[1])
    assert external_indicators(customer, date(2028, 1, 1)).references.state == "expired"
    for number in ids[:2]:
        references.set_used(number, False)
    assert external_indicators(customer, AS_OF).references.state == "unused"


def test_tax_grade(customer):
    entry = ReportInput("tax_grade", date(2026, 4, 28), "customer", rating="B", valid_to=date(2027, 4, 30))
    reports.add(customer, entry)
    answer = external_indicators(customer, AS_OF).tax_grade
    assert said(answer) == ("found", "ok", "B", "B", "2025 年度", True)
    assert external_indicators(customer, date(2027, 5, 1)).tax_grade.state == "expired"


def test_points_of_the_external_group(customer):
    number = make_assessment(customer, AS_OF, 54, "BB")
    assert external_indicators(customer, AS_OF).score.points is None
    proposal = {"groups": [{"id": "payment", "points": 20, "maximum": 70}]}
    proposal["groups"].append({"id": "external", "points": 11, "maximum": 15})
    Assessment.update(proposal=proposal).where(Assessment.id == number).execute()
    score = external_indicators(customer, AS_OF).score
    assert (score.points, score.maximum, score.assessment_id) == (11, 15, number)
