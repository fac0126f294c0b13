"""External records, trade references and credit events of the sample office: those of the pictures and some others."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import Final

from app.services.credit_records import events, references, reports
from app.services.credit_records.events import EventInput
from app.services.credit_records.references import Answer, Enquiry
from app.services.credit_records.reports import ReportInput
from app.services.demo.filing import ACCOUNTANT, LEAD, Filed

_QINGHEDU: Final = "C-0017"
_QUERIED: Final = date(2026, 10, 30)
_COUNTS_TO: Final = date(2027, 1, 30)
_ASKED: Final = date(2026, 9, 8)

_REPORTS: Final = (
    (
        datetime(2026, 3, 12, 15, 48),
        ReportInput(
            "registry", date(2026, 3, 12), "public", agency="企业信用信息公示系统",
            conclusion="实缴 300 万 / 认缴 500 万",
            details=(("实缴资本", "300 万元"), ("认缴资本", "500 万元")), valid_to=date(2027, 3, 12),
        ),
    ),
    (
        datetime(2026, 3, 17, 9, 20),
        ReportInput(
            "third_party", date(2026, 3, 16), "agency", agency="云栖征信服务", score=612, rating="B+",
            conclusion="建议额度 200,000.00", valid_to=date(2026, 9, 16),
        ),
    ),
    (
        datetime(2026, 4, 28, 11, 20),
        ReportInput(
            "tax_grade", date(2026, 4, 28), "customer", rating="B", conclusion="B 级（2025 年度）",
            valid_to=date(2027, 4, 30),
        ),
    ),
    (
        datetime(2026, 10, 30, 16, 12),
        ReportInput("judicial_executed", _QUERIED, hits=0, conclusion="近 3 年无记录", valid_to=_COUNTS_TO),
    ),
    (
        datetime(2026, 10, 30, 16, 14),
        ReportInput("dishonest", _QUERIED, hits=0, conclusion="无记录", valid_to=_COUNTS_TO),
    ),
    (
        datetime(2026, 10, 30, 16, 20),
        ReportInput(
            "abnormal_operations", _QUERIED, "public", level="watch", hits=1, rating="已移出",
            conclusion="1 条，2025-03-18 移出",
            details=(("列入", "2024-11-06，未按期公示年报"), ("移出", "2025-03-18，补报后移出")),
            valid_to=_COUNTS_TO,
        ),
    ),
    (
        datetime(2026, 10, 30, 16, 24),
        ReportInput("penalty", _QUERIED, "public", hits=0, conclusion="无记录", valid_to=_COUNTS_TO),
    ),
)  # fmt: skip
_REFERENCES: Final = (
    (Enquiry("同业甲", "调味品", _ASKED), datetime(2026, 9, 15, 11, 5), Answer(
        date(2026, 9, 15), "on_time", years=4, terms_days=30, highest_cents=16_000_000)),
    (Enquiry("同业乙", "冷冻食品", _ASKED), datetime(2026, 9, 22, 10, 2), Answer(
        date(2026, 9, 22), "slow", years=2, terms_days=45, highest_cents=24_000_000, days_late_from=20, days_late_to=30,
    )),
    (Enquiry("同业丙", "包装", _ASKED), None, None),
)  # fmt: skip
_EVENTS: Final = (
    (datetime(2026, 8, 7, 9, 15), EventInput(
        date(2026, 7, 31), "promise", "承诺迟付 6 天", "20,000.00，08-06 到账", amount_cents=2_000_000, origin="承诺")),
    (datetime(2026, 10, 8, 15, 45), EventInput(
        date(2026, 9, 30), "promise", "承诺未履约", "31,500.00 未到账，改约 11-18", "warn", 3_150_000, "承诺")),
)  # fmt: skip
_OTHERS: Final = (
    ("C-0018", datetime(2026, 10, 12, 10, 30), ReportInput(
        "dishonest", date(2026, 10, 12), hits=1, level="high", conclusion="1 条，2026-08-20 公布",
        details=(("执行标的", "412,000.00"), ("履行情况", "全部未履行")))),
    ("C-0018", datetime(2026, 10, 12, 10, 36), ReportInput(
        "judicial_executed", date(2026, 10, 12), hits=2, level="high", conclusion="2 条，未结")),
    ("C-0029", datetime(2026, 10, 20, 14, 10), ReportInput(
        "judicial_executed", date(2026, 10, 20), hits=1, level="warn", conclusion="1 条，已结", rating="已结")),
    ("C-0001", datetime(2026, 4, 29, 9, 40), ReportInput(
        "tax_grade", date(2026, 4, 29), "customer", rating="A", conclusion="A 级（2025 年度）",
        valid_to=date(2027, 4, 30))),
    ("C-0001", datetime(2026, 10, 21, 10, 5), ReportInput(
        "judicial_executed", date(2026, 10, 21), hits=0, conclusion="无记录")),
    ("C-0008", datetime(2026, 5, 18, 16, 0), ReportInput(
        "penalty", date(2026, 5, 18), "public", hits=1, level="watch", conclusion="1 条，2,000.00，已缴", rating="已缴")),
)  # fmt: skip
_OTHER_EVENTS: Final = (
    ("C-0018", datetime(2026, 8, 21, 9, 30), EventInput(
        date(2026, 8, 20), "dishonest", "列入失信被执行人", "执行标的 412,000.00，全部未履行", "high", 41_200_000, "法院公告")),
    ("C-0001", datetime(2026, 6, 3, 15, 20), EventInput(
        date(2026, 6, 1), "positive", "评为纳税信用 A 级企业", "连续三年", "ok", origin="税务公告")),
    ("C-0012", datetime(2026, 7, 9, 11, 0), EventInput(
        date(2026, 7, 8), "litigation", "作为被告的买卖合同纠纷", "标的 86,400.00，已调解", "watch", 8_640_000, "法院公告")),
)  # fmt: skip


def parts(ids: Mapping[str, int]) -> Iterable[Filed]:
    """Return what was entered of the credit of customers, each with its moment."""
    yield from _pictured(ids[_QINGHEDU])
    for code, at, entry in _OTHERS:
        yield Filed(at, ACCOUNTANT, partial(reports.add, ids[code], entry))
    for code, at, event in _OTHER_EVENTS:
        yield Filed(at, LEAD, partial(events.add, ids[code], event))


def _pictured(customer: int) -> Iterator[Filed]:
    for at, entry in _REPORTS:
        yield Filed(at, ACCOUNTANT, partial(reports.add, customer, entry))
    for at, event in _EVENTS:
        yield Filed(at, ACCOUNTANT, partial(events.add, customer, event))
    yield from _asked(customer)
    yield Filed(datetime(2026, 10, 30, 16, 26), ACCOUNTANT, partial(_listing, customer))


def _asked(customer: int) -> Iterator[Filed]:
    """Ask three suppliers on one morning; two of them answer."""
    numbers: dict[str, int] = {}

    def ask(entry: Enquiry) -> None:
        numbers[entry.party] = references.ask(customer, entry).id

    def answer(party: str, told: Answer) -> None:
        references.answer(numbers[party], told)

    for minute, (entry, at, told) in enumerate(_REFERENCES):
        yield Filed(datetime(2026, 9, 8, 9, 30 + minute), ACCOUNTANT, partial(ask, entry))
        if at is not None and told is not None:
            yield Filed(at, ACCOUNTANT, partial(answer, entry.party, told))


def _listing(customer: int) -> None:
    """Record what the query of abnormal operations showed: when it was listed, and when the listing ended."""
    found = reports.current(reports.of(customer, _QUERIED))["abnormal_operations"].id
    told = (
        (date(2024, 11, 6), "列入经营异常名录", "未按期公示年报", "high"),
        (date(2025, 3, 18), "移出经营异常名录", "已补报年报", "ok"),
    )
    for on, title, detail, level in told:
        entry = EventInput(on, "abnormal", title, detail, level, None, "公示系统", reports.ENTITY, found)
        events.add(customer, entry)
