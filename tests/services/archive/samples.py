"""Documents of invented customers: one as in the pictures, one of whom nothing is known, ones of any length."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from app.services.archive.document import (
    AlertEvent,
    AlertLine,
    ArchiveDocument,
    Bucket,
    Contact,
    Headline,
    Indicator,
    Measure,
    MonthAmount,
    MonthDays,
    OpenItem,
    OrderLine,
    Orders,
    Payments,
    PreviousScore,
    Profile,
    Proof,
    ReceiptLine,
    Receivables,
    ReviewLine,
    Rung,
    ScoreGroup,
    Scoring,
    Stamp,
    Term,
    VersionLine,
)

AS_OF = date(2026, 10, 31)
LADDER = tuple(
    Rung(grade, score)
    for grade, score in (
        ("D", 0),
        ("C", 30),
        ("B", 40),
        ("BB", 50),
        ("BBB", 60),
        ("A", 70),
        ("AA", 80),
        ("AAA", 90),
    )
)
MONTHS = (*(date(2025, month, 1) for month in (11, 12)), *(date(2026, month, 1) for month in range(1, 11)))


def typical() -> ArchiveDocument:
    """Return the customer of the pictures."""
    return ArchiveDocument(
        stamp=Stamp("DA-2026-C0017-07", 7, datetime(2026, 11, 2, 17, 42), "会计一号", Term("accountant", "会计")),
        company="云栖示例商贸有限公司",
        as_of=AS_OF,
        profile=profile(),
        headline=Headline(
            balance_cents=31_800_000,
            overdue_cents=13_610_000,
            overdue_rate=0.428,
            longest_days=74,
            utilisation=1.06,
            available_cents=-1_800_000,
            average_late_days=31.2,
            next_review_on=date(2026, 11, 6),
            next_review=Term("quarterly", "季度复审"),
            conclusion=(
                "6 月以来付款持续放缓，10 月平均超期 31.2 天；余额已超出现行额度 18,000.00 元。",
                "等级由 BBB 降为 BB，逾期率 42.8%，最长逾期 74 天；未关闭预警 3 条。",
            ),
        ),
        receivables=receivables(),
        payments=payments(),
        orders=orders(),
        alerts=alerts(),
        scoring=scoring(),
        reviews=(
            ReviewLine(date(2025, 10, 31), Term("regular", "定期复审"), 71, "A", "额度 260,000.00 调至 300,000.00"),
            ReviewLine(
                date(2026, 4, 30), Term("regular", "定期复审"), 66, "BBB", "维持额度", ("会计", "财务主管", "负责人")
            ),
        ),
        history=(
            VersionLine(6, date(2026, 9, 30), datetime(2026, 10, 2, 9, 12), "会计一号", "9c41d2e07b5a" * 5, "月末归档"),
        ),
    )


def profile() -> Profile:
    """Return who the customer of the pictures is."""
    return Profile(
        code="C-0017",
        name="青禾渡食品商贸有限公司",
        short_name="青禾渡",
        credit_code="91000000MA000017XX",
        industry="食品批发",
        region="云栖市",
        address="青禾路 17 号（示例）",
        phone="0000-5550017",
        legal_form=Term("llc", "有限责任公司"),
        size=Term("small", "小型"),
        status=Term("active", "往来正常"),
        established_on=date(2015, 6, 8),
        traded_since=date(2020, 8, 14),
        registered_capital_cents=500_000_000,
        paid_in_capital_cents=300_000_000,
        owner="会计",
        terms_days=45,
        credit_limit_cents=30_000_000,
        tags=("月结", "重点关注"),
        notes="旺季提前备货，付款集中在月末。\n2026 年 6 月更换财务负责人。",
        contacts=(
            Contact("采购部", "采购主管", "采购部", "0000-5550018", "", "buy@qinghe.example", is_primary=True),
            Contact("财务部", "出纳", "财务部", "0000-5550019", "", "pay@qinghe.example"),
        ),
    )


def receivables() -> Receivables:
    """Return an ageing that proves itself."""
    cents = (18_190_000, 5_824_000, 4_636_000, 3_150_000, 0, 0, 0, 0)
    last = (20_354_000, 5_200_000, 4_000_000, 0, 0, 0, 0, 0)
    keys = ("not_due", "1-30", "31-60", "61-90", "91-180", "181-365", ">365", "no_due_date")
    counts = (2, 1, 1, 1, 0, 0, 0, 0)
    return Receivables(
        buckets=tuple(Bucket(*pair) for pair in zip(keys, cents, last, counts, strict=True)),
        unallocated_cents=0,
        proof=Proof(331_800_000, 298_500_000, 1_200_000, 300_000),
        items=(
            OpenItem("XS-260704-018", date(2026, 7, 4), date(2026, 8, 18), 6_300_000, 3_150_000, 74, disputed=True),
            OpenItem("XS-260725-041", date(2026, 7, 25), date(2026, 9, 8), 4_636_000, 4_636_000, 53),
            OpenItem("XS-260826-007", date(2026, 8, 26), date(2026, 10, 10), 5_824_000, 5_824_000, 21),
            OpenItem("XS-260918-022", date(2026, 9, 18), date(2026, 11, 2), 9_190_000, 9_190_000, 0),
            OpenItem("XS-261012-003", date(2026, 10, 12), date(2026, 11, 26), 9_000_000, 9_000_000, 0),
        ),
        last_month_end=date(2026, 9, 30),
    )


def payments() -> Payments:
    """Return payments that slow down."""
    values = (-1.5, 0.8, 2.4, 3.1, 6.2, 8.4, 11.0, 14.8, 19.0, 21.6, 26.5, 31.2)
    receipts = ((10, 21, 38_600, 30), (9, 28, 61_200, 27), (9, 4, 44_750, 24), (8, 12, 72_310, 21), (7, 20, 58_900, 19))
    return Payments(
        months=tuple(MonthDays(month, days) for month, days in zip(MONTHS, values, strict=True)),
        threshold_days=15.0,
        measures=(
            Measure(Term("dbt", "平均超期天数 DBT"), 17.4, "days"),
            Measure(Term("index", "付款指数"), 68.42, "index"),
            Measure(Term("dso", "应收周转天数 DSO"), 55.35, "days"),
            Measure(Term("late", "逾期还款率"), 0.613, "percent"),
            Measure(Term("cei", "回款效率 CEI"), None, "index", Term("no_sales", "期内没有赊销")),
        ),
        receipts=tuple(
            ReceiptLine(
                date(2026, month, day),
                f"HK-26{month:02d}{day:02d}",
                yuan * 100,
                0,
                float(late),
                Term("bank", "银行转账"),
            )
            for month, day, yuan, late in receipts
        ),
    )


def orders() -> Orders:
    """Return orders that shrink."""
    wan = (26.4, 31.0, 24.8, 18.2, 25.5, 24.1, 23.6, 22.9, 22.4, 21.0, 19.8, 18.5)
    return Orders(
        months=tuple(MonthAmount(month, round(amount * 1_000_000)) for month, amount in zip(MONTHS, wan, strict=True)),
        measures=(
            Measure(Term("last_90", "近 90 天订单额（元）"), 59_300_000, "money"),
            Measure(Term("year_ago", "上年同期（元）"), 72_700_000, "money"),
            Measure(Term("change", "订单量变化率"), -0.1843, "percent"),
        ),
        recent=(
            OrderLine(date(2026, 10, 28), "DD-261028-02", 6_420_000, Term("open", "待发货"), "分两批交货"),
            OrderLine(date(2026, 10, 12), "DD-261012-01", 9_000_000, Term("invoiced", "已开票")),
        ),
    )


def alerts() -> tuple[AlertLine, ...]:
    """Return alerts of every level, one of them closed."""
    return (
        AlertLine(
            "YJ-0031",
            "warning",
            Term("overdue_rate", "逾期率"),
            0.428,
            0.3,
            "42.8%",
            "30%",
            date(2026, 10, 31),
            state=Term("collecting", "催收中"),
            documents=("XS-260704-018", "XS-260725-041"),
            handling="催款函 2 封、电话 2 次；已有付款承诺",
            events=(
                AlertEvent(date(2026, 10, 31), Term("raised", "触发"), "系统检查", "逾期率 42.8%，阈值 30%"),
                AlertEvent(date(2026, 11, 2), Term("called", "电话催收"), "会计一号", "财务部答复 11 月 18 日前付清。"),
            ),
        ),
        AlertLine(
            "YJ-0029",
            "high",
            Term("limit_use", "额度占用率"),
            1.06,
            1.0,
            "106.0%",
            "100%",
            date(2026, 10, 28),
            state=Term("open", "待确认"),
            handling="建议降额并暂停新增赊销",
        ),
        AlertLine(
            "YJ-0030",
            "watch",
            Term("orders", "采购额变化率"),
            -0.184,
            0.15,
            "−18.4%",
            "±15%",
            date(2026, 10, 31),
            handling="了解订单转移情况",
        ),
        AlertLine(
            "YJ-0012",
            "normal",
            Term("review", "复审时效"),
            10,
            12,
            "10",
            "12 个月",
            date(2026, 8, 31),
            state=Term("closed", "已关闭"),
            closed=True,
            handling="已按期复审",
        ),
    )


def scoring() -> Scoring:
    """Return a provisional score with its points."""
    basics = (
        Indicator(Term("age", "成立年限"), 11.4, "11.4 年", 8, 8, "10 年以上 8 分"),
        Indicator(Term("trade", "合作年限"), 6.2, "6.2 年", 7, 12, "5–8 年 7 分"),
    )
    behaviour = (
        Indicator(Term("dbt", "平均超期天数"), 17.4, "17.4 天", 9, 30, "15–22 天 9 分"),
        Indicator(Term("late", "逾期还款率"), 0.613, "61.3%", 8, 25, "60–75% 8 分"),
        Indicator(Term("index", "付款指数"), 68.42, "68.4", 15.5, 15.5, "60–80 得 15.5 分"),
        Indicator(Term("dispute", "争议率"), None, "", 6.5, 9.5, "缺数据按中位计分", missing=True),
    )
    return Scoring(
        score=54,
        grade="BB",
        assessed_on=AS_OF,
        provisional=True,
        ladder=LADDER,
        groups=(
            ScoreGroup(Term("profile", "经营与基本面"), 15, 20, 17, "采购额下降", basics),
            ScoreGroup(Term("behaviour", "付款行为"), 39, 80, 49, "超期加长，逾期占比上升", behaviour),
        ),
        coverage=0.905,
        scorecard="批发零售 v1",
        number="PG-2026-0117",
        previous=PreviousScore(66, "BBB", date(2026, 4, 30)),
        remarks=("只有付款行为和基本面两组数据，本次为初评。",),
    )


def empty() -> ArchiveDocument:
    """Return a customer of whom nothing is known but code and name."""
    return ArchiveDocument(
        stamp=Stamp("DA-2026-C0999-01", 1, datetime(2026, 11, 2, 8, 0)),
        company="云栖示例商贸有限公司",
        as_of=AS_OF,
        profile=Profile("C-0999", "白露洲文具店"),
        headline=Headline(0, 0),
        receivables=Receivables((), 0, Proof(0, 0, 0, 0)),
    )


def long(items: int, receipts: int = 0) -> ArchiveDocument:
    """Return the customer of the pictures with so many open items and receipts."""
    document = typical()
    opened = tuple(
        OpenItem(
            f"XS-{number:06d}",
            date(2026, 1, 1) + timedelta(days=number % 280),
            date(2026, 2, 15) + timedelta(days=number % 280),
            100_000 + number,
            100_000 + number,
            max(258 - number % 280, 0),
        )
        for number in range(items)
    )
    paid = tuple(
        ReceiptLine(AS_OF - timedelta(days=number), f"HK-{number:06d}", 500_000 + number, 0, 12.5)
        for number in range(receipts)
    )
    return replace(
        document,
        receivables=replace(document.receivables, items=opened),
        payments=replace(document.payments, receipts=paid or document.payments.receipts),
    )
