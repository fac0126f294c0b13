"""Statements of the sample office: those of the pictured customer as drawn, two years each of ten others."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from app.services.demo.filing import ACCOUNTANT, LEAD, Filed
from app.services.rules.periods import add_months
from app.services.statements import entry
from app.services.statements.entry import StatementInput

_PICTURED: Final = "C-0017"
_KEYS: Final = (
    "cash", "receivables", "inventories", "current_assets", "intangible", "total_assets", "current_liabilities",
    "total_liabilities", "paid_in_capital", "surplus_reserve", "retained_earnings", "equity", "revenue",
    "cost_of_sales", "interest_expense", "profit_before_tax", "net_profit", "operating_cash_flow",
)  # fmt: skip
_DRAWN: Final = {
    2023: (
        128_430_618, 421_508_055, 338_641_270, 931_620_486, 12_400_000, 1_166_408_231, 685_015_062, 715_015_062,
        300_000_000, 18_840_000, 132_553_169, 451_393_169, 3_612_410_820, 3_128_347_770, 19_822_014, 172_840_030,
        129_630_022, 141_220_688,
    ),
    2024: (
        142_811_540, 498_731_206, 392_455_033, 1_083_137_720, 10_800_000, 1_395_016_645, 852_862_030, 892_811_030,
        300_000_000, 31_920_000, 170_285_615, 502_205_615, 3_847_936_675, 3_343_856_971, 24_630_560, 174_400_612,
        130_800_459, 118_503_340,
    ),
    2025: (
        118_624_072, 568_317_490, 476_902_148, 1_245_108_644, 9_200_000, 1_635_220_116, 1_055_176_810, 1_115_220_116,
        300_000_000, 39_700_000, 180_300_000, 520_000_000, 3_705_218_436, 3_268_002_661, 31_240_875, 103_732_044,
        77_799_033, 57_581_025,
    ),
    2026: (
        98_451_236, 624_188_014, 539_206_625, 1_346_512_080, 8_000_000, 1_748_031_092, 1_152_648_025, 1_216_248_025,
        300_000_000, 39_700_000, 195_683_067, 535_383_067, 2_441_623_008, 2_177_927_723, 27_411_690, 20_510_756,
        15_383_067, -38_190_462,
    ),
}  # fmt: skip
"""In fen; two digits of the liabilities of 2026 changed places when they were typed in."""
_SAME_MONTHS: Final = {"revenue": 2_758_896_054, "cost_of_sales": 2_421_112_790, "net_profit": 58_411_620}
_HALF: Final = {"revenue": 1_672_801_538, "cost_of_sales": 1_487_212_406, "net_profit": 13_120_455}


@dataclass(frozen=True, slots=True)
class _Shape:
    """The company behind ten statements: sales in ten thousand yuan, the rest in thousandths of sales or assets."""

    sales: int
    growth: int
    assets: int
    current: int
    owed: int
    debts: int
    cost: int
    net: int
    audited: bool = False


_OTHERS: Final = {
    "C-0001": _Shape(18_640, 62, 520, 610, 260, 330, 812, 54, audited=True),
    "C-0003": _Shape(9_420, 48, 610, 580, 290, 380, 788, 61, audited=True),
    "C-0005": _Shape(7_180, 35, 640, 640, 350, 430, 796, 42),
    "C-0006": _Shape(12_350, -12, 700, 660, 390, 470, 835, 33, audited=True),
    "C-0008": _Shape(2_460, -94, 820, 690, 610, 720, 902, 6),
    "C-0011": _Shape(3_870, 21, 560, 620, 410, 520, 861, 24),
    "C-0012": _Shape(4_120, -38, 730, 700, 520, 610, 874, 15),
    "C-0015": _Shape(5_540, 8, 680, 650, 460, 550, 852, 22),
    "C-0018": _Shape(2_980, -156, 910, 640, 720, 880, 938, -38),
    "C-0024": _Shape(1_760, 17, 590, 560, 430, 560, 803, 19),
}


def parts(ids: Mapping[str, int]) -> Iterator[Filed]:
    """Yield every statement with the day it came in."""
    if _PICTURED in ids:
        yield from _pictured(ids[_PICTURED])
    for number, (code, shape) in enumerate(_OTHERS.items()):
        if code in ids:
            yield from _two_years(ids[code], shape, number)


def _pictured(customer: int) -> Iterator[Filed]:
    for year in (2023, 2024, 2025):
        lines = dict(zip(_KEYS, _DRAWN[year], strict=True))
        given = StatementInput(date(year, 12, 31), "year", lines, source="附件 2" if year == 2025 else "")
        yield Filed(datetime(year + 1, 4, 27, 15, 20), ACCOUNTANT, _confirmed(customer, given))
    quarter = StatementInput(date(2025, 9, 30), "quarter", _SAME_MONTHS, source="客户季报")
    yield Filed(datetime(2025, 11, 6, 10, 5), ACCOUNTANT, _draft(customer, quarter))
    half = replace(quarter, period_end=date(2026, 6, 30), period="half", lines=_HALF, source="客户半年报")
    yield Filed(datetime(2026, 8, 20, 16, 40), ACCOUNTANT, _draft(customer, half))
    latest = StatementInput(date(2026, 9, 30), "quarter", dict(zip(_KEYS, _DRAWN[2026], strict=True)))
    yield Filed(datetime(2026, 10, 30, 11, 25), ACCOUNTANT, _draft(customer, latest))


def _two_years(customer: int, shape: _Shape, number: int) -> Iterator[Filed]:
    earlier = shape.sales * 1_000_000 * 1_000 // (1_000 + shape.growth)
    opening = 0
    for year, sales in ((2024, earlier), (2025, shape.sales * 1_000_000)):
        lines = _lines(shape if year == 2025 else _year_before(shape), sales, opening)
        opening = lines["retained_earnings"]
        given = StatementInput(date(year, 12, 31), "year", lines, audited=shape.audited, source="客户年报", auditor="")
        day = add_months(date(year + 1, 3, 10 + number), number % 3)
        who = LEAD if number % 4 == 3 else ACCOUNTANT
        yield Filed(datetime(day.year, day.month, day.day, 10, 30 + number), who, _confirmed(customer, given))


def _year_before(shape: _Shape) -> _Shape:
    """Return the shape a year earlier: whoever shrinks owed less and earned more then."""
    turn = shape.growth // 4
    return replace(
        shape, owed=shape.owed + turn, debts=shape.debts + turn, cost=shape.cost + turn // 4, net=shape.net - turn // 4
    )


def _lines(shape: _Shape, sales: int, opening: int) -> dict[str, int]:
    """Return a statement that balances: what is left of the assets after debts and capital is retained."""
    assets = sales * shape.assets // 1_000
    current = assets * shape.current // 1_000
    debts = assets * shape.debts // 1_000
    net = sales * shape.net // 1_000
    capital = assets * 12 // 100 // 1_000_000 * 1_000_000
    interest = debts * 18 // 1_000
    kept = assets - debts - capital
    return {
        "cash": current * 21 // 100,
        "receivables": current * 39 // 100,
        "inventories": current * 31 // 100,
        "current_assets": current,
        "intangible": assets * 3 // 100,
        "total_assets": assets,
        "current_liabilities": assets * shape.owed // 1_000,
        "total_liabilities": debts,
        "paid_in_capital": capital,
        "surplus_reserve": max(kept, 0) // 10,
        "retained_earnings": kept - max(kept, 0) // 10,
        "equity": capital + kept,
        "revenue": sales,
        "cost_of_sales": sales * shape.cost // 1_000,
        "interest_expense": interest,
        "profit_before_tax": net * 4 // 3 if net > 0 else net,
        "net_profit": net,
        "operating_cash_flow": net * 9 // 10 - (opening - kept) // 40,
    }


def _draft(customer: int, given: StatementInput) -> Callable[[], object]:
    return lambda: entry.add(customer, given)


def _confirmed(customer: int, given: StatementInput) -> Callable[[], object]:
    return lambda: entry.confirm(entry.add(customer, given).id)
