"""Credit reports of a file against a book: words to codes, unknown customers, ranges, repeats, and taking it back."""

from datetime import date
from pathlib import Path

import pytest
from factories import make_customer
from services.importing.importing import import_file, plan_file, write_csv

from app.models.customer import Customer
from app.services.credit_records import reports
from app.services.importing.fields import Kind
from app.services.importing.headers import guess_kind
from app.services.importing.intake import Choices
from app.services.importing.issues import Reason
from app.services.importing.report_words import read_kind, read_level, read_number
from app.services.importing.undo import undo

HEAD = ["客户名称", "报告类型", "机构", "报告日期", "评分", "评级", "结论", "有效期至", "命中条数", "级别"]
QHD = "青禾渡食品商贸有限公司"
AS_OF = date(2026, 10, 31)


@pytest.fixture(autouse=True)
def customer(book) -> int:
    return make_customer("C-0017", QHD)


def row(
    kind="司法被执行人",
    on="2026-10-30",
    *,
    name=QHD,
    agency="",
    score="",
    rating="",
    said="",
    ends="",
    hits="",
    level="",
):
    return [name, kind, agency, on, score, rating, said, ends, hits, level]


def file(tmp_path: Path, *rows: list[str]) -> Path:
    return write_csv(tmp_path / "reports.csv", HEAD, *rows)


def stored(customer):
    return [each.entry for each in reports.of(customer, AS_OF)]


def test_words_become_codes(customer, tmp_path):
    done = import_file(
        "credit-reports",
        file(
            tmp_path,
            row(said="近 3 年无记录"),
            row("失信被执行人信息", hits="2条"),
            row(
                "第三方征信报告",
                "2026/3/16",
                agency="云栖征信",
                score="612分",
                rating="B+",
                ends="2026-09-16",
                level="关注",
            ),
            row("纳税信用等级", "2026年4月28日", rating="B"),
            row("行政处罚", hits="无"),
        ),
    )
    assert (done.plan.new, done.plan.rejected) == (5, 0)
    found = {each.kind: each for each in stored(customer)}
    assert (found["judicial_executed"].hits, found["judicial_executed"].level) == (0, "ok")
    assert (found["dishonest"].hits, found["dishonest"].level) == (2, "high")
    third = found["third_party"]
    assert (third.score, third.rating, third.level, str(third.valid_to)) == (612, "B+", "watch", "2026-09-16")
    assert found["tax_grade"].method == "imported"
    assert found["penalty"].hits == 0
    assert all(each.used for each in found.values())


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (row(name="从没听说有限公司"), Reason.UNKNOWN_CUSTOMER),
        (row("道听途说"), Reason.UNKNOWN_REPORT),
        (row(on="2026-13-45"), Reason.BAD_DATE),
        (row(on=""), Reason.MISSING),
        (row("第三方征信报告", score="1001"), Reason.OUT_OF_RANGE),
        (row("第三方征信报告", score="很好"), Reason.NOT_WHOLE),
        (row(hits="-1"), Reason.NOT_WHOLE),
        (row(level="紫"), Reason.UNKNOWN_LEVEL),
        (row(ends="2026-01-01"), Reason.ENDS_BEFORE),
    ],
)
def test_a_bad_row_stays_out_and_the_others_come_in(customer, tmp_path, bad, reason):
    plan = plan_file("credit-reports", file(tmp_path, bad, row("工商登记", "2026-03-12")))
    assert [issue.reason for issue in plan.issues] == [reason]
    assert (plan.new, plan.rejected) == (1, 1)
    assert not plan.made
    assert plan.issues[0].row == 2


def test_repeats_are_one_and_contradictions_stay_out(tmp_path):
    plan = plan_file("credit-reports", file(tmp_path, row(hits="0"), row(hits="0"), row(hits="3")))
    assert (plan.new, plan.unchanged, plan.rejected) == (1, 1, 1)
    assert plan.issues[0].reason is Reason.DUPLICATE


def test_the_same_file_twice_changes_nothing_a_new_answer_does_and_all_of_it_can_be_taken_back(customer, tmp_path):
    first = import_file("credit-reports", file(tmp_path, row(hits="0")))
    again = import_file("credit-reports", file(tmp_path, row(hits="0")))
    assert (again.plan.unchanged, again.batch) == (1, None)
    changed = import_file("credit-reports", file(tmp_path, row(hits="1")))
    assert changed.plan.changed == 1
    assert stored(customer)[0].hits == 1
    undo(changed.batch)
    assert stored(customer)[0].hits == 0
    undo(first.batch)
    assert stored(customer) == []
    assert Customer.get_or_none(id=customer) is not None


def test_a_day_after_the_as_of_date_is_pointed_at(tmp_path):
    plan = plan_file(
        "credit-reports", file(tmp_path, row(on="2026-10-30")), Choices(as_of=AS_OF.replace(month=9, day=1))
    )
    assert [issue.reason for issue in plan.issues] == [Reason.AFTER_AS_OF]
    assert plan.new == 1


def test_the_headers_are_known_for_what_they_are():
    assert guess_kind(HEAD) is Kind.CREDIT_REPORTS
    assert (
        guess_kind(["Customer", "Report type", "Report date", "Agency", "Credit score", "Risk level"])
        is Kind.CREDIT_REPORTS
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("失信被执行人", "dishonest"),
        ("被执行人信息", "judicial_executed"),
        ("Judicial enforcement", "judicial_executed"),
        ("经营异常名录", "abnormal_operations"),
        ("Tax grade", "tax_grade"),
        ("third_party", "third_party"),
        ("x", None),
    ],
)
def test_kinds_by_their_words(text, kind):
    assert read_kind(text) == kind


def test_levels_and_numbers():
    assert [read_level(text) for text in ("高风险", "预警", "黄色", "低", "?")] == ["high", "warn", "watch", "ok", None]
    assert [read_number(text) for text in ("３条", "612.0", "无", "6.5", "")] == [3, 612, 0, None, None]
