"""Bank flows and invoice lists that customers of the sample office handed in, brought in as an import brings them in."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from app.money import divide
from app.services.demo.dice import Dice
from app.services.demo.filing import ACCOUNTANT, Filed
from app.services.demo.profile import COMPANY
from app.services.importing.apply import apply
from app.services.importing.fields import Kind
from app.services.importing.headers import signature
from app.services.importing.plan import Insert, Plan, TablePlan
from app.services.job import SilentJob
from app.services.rules.periods import add_months, month_end

_PICTURED: Final = "C-0017"
_PLACES: Final = (
    "芦苇巷",
    "石板桥",
    "晒谷场",
    "柳岸",
    "东篱",
    "望江楼",
    "青石",
    "稻香",
    "南门口",
    "杏花村",
    "白鹭洲",
    "渡头",
    "枫林",
)
_TRADES: Final = ("便利店", "生鲜超市", "餐饮店", "食品商行")
_BUYERS: Final = tuple(f"{place}{trade}" for trade in _TRADES for place in _PLACES)
_LARGEST_BUYER: Final = "禾下里连锁超市有限公司"
_SUPPLIERS: Final = (
    "金穗仓粮油有限公司",
    "泊湾冷链食品有限公司",
    "山后农产专业合作社",
    "清溪乳品有限公司",
    "瓦舍调味品有限公司",
)
_FOOD_TAX: Final = 9
_GOODS_TAX: Final = 13
_OURS: Final = ((date(2026, 7, 20), 5_890_000), (date(2026, 8, 12), 7_231_000), (date(2026, 9, 28), 6_120_000))
"""What this customer paid us by transfer in these months, as our own books have it."""
_OPENING, _CLOSING, _RECEIVED = 108_632_015, 91_240_658, 821_463_052


@dataclass(frozen=True, slots=True)
class _Quarter:
    """The sales list of three months: net of tax in fen, the number of buyers, what the largest of them bought."""

    first: date
    net: int
    buyers: int
    largest: int

    @property
    def last(self) -> date:
        """Return the last day."""
        return month_end(add_months(self.first, 2))


_QUARTERS: Final = (
    _Quarter(date(2026, 4, 1), 801_246_055, 52, 143_423_044),
    _Quarter(date(2026, 7, 1), 648_022_510, 41, 151_637_267),
)


@dataclass(frozen=True, slots=True)
class _Other:
    """Another customer that handed in its lists: months up to September 2026, monthly sales in fen, the yearly change."""

    code: str
    months: int
    monthly: int
    change: int  # percent a year
    bank: bool


_OTHERS: Final = (
    _Other("C-0001", 24, 186_000_000, 6, bank=True),
    _Other("C-0005", 24, 64_000_000, 12, bank=False),
    _Other("C-0018", 18, 92_000_000, -34, bank=True),
    _Other("C-0020", 12, 71_000_000, -4, bank=False),
)


def parts(ids: Mapping[str, int]) -> Iterator[Filed]:
    """Name the imports: when the lists came, and their rows."""
    if _PICTURED in ids:
        yield from _pictured(ids[_PICTURED])
    for number, other in enumerate(each for each in _OTHERS if each.code in ids):
        yield from _filed(other, ids[other.code], datetime(2026, 10, 13 + number, 14, 10))


def _pictured(customer: int) -> Iterator[Filed]:
    dice = Dice("activity")
    sales = [row for quarter in _QUARTERS for row in _sales(quarter, dice)]
    invoices = [*sales, *_purchases(dice)]
    yield Filed(
        datetime(2026, 10, 12, 10, 20),
        ACCOUNTANT,
        partial(_bring_in, Kind.BANK_FLOWS, "青禾渡 网银流水 2026-07 至 2026-09.xlsx", customer, _bank(dice)),
    )
    yield Filed(
        datetime(2026, 10, 12, 10, 35),
        ACCOUNTANT,
        partial(_bring_in, Kind.TAX_INVOICES, "青禾渡 发票清单 2026-04 至 2026-09.xlsx", customer, invoices),
    )


def _sales(quarter: _Quarter, dice: Dice) -> list[tuple[Any, ...]]:
    """Draw the invoices of a quarter: their net amounts and taxes come to the fen to what is drawn."""
    names = (_LARGEST_BUYER, *_BUYERS[: quarter.buyers - 1])
    bought = [quarter.largest, *_falling(quarter.net - quarter.largest, quarter.buyers - 1)]
    drawn: list[tuple[date, str, int]] = []
    for name, total in zip(names, bought, strict=True):
        count = 9 if name == _LARGEST_BUYER else dice.between(2, 4)
        drawn += [(_workday(quarter, dice), name, net) for net in dice.parts(total, count, 1)]
    drawn += [(quarter.last, _BUYERS[3], 1_280_000), (quarter.last, _BUYERS[3], -1_280_000)]
    drawn.sort()
    taxes = [divide(net * _FOOD_TAX, 100) for _, _, net in drawn]
    taxes[-1] += divide(quarter.net * _FOOD_TAX, 100) - sum(taxes)
    rows = [
        _invoice("sales", day, number, name, (net, tax))
        for number, ((day, name, net), tax) in enumerate(zip(drawn, taxes, strict=True), start=1)
    ]
    void = [(day, name, net) for day, name, net in drawn[:: len(drawn) // 3] if net > 0]
    rows += [
        (*_invoice("sales", day, 900 + number, name, (net, divide(net * _FOOD_TAX, 100)))[:-1], "void")
        for number, (day, name, net) in enumerate(void)
    ]
    return rows


def _falling(total: int, count: int) -> list[int]:
    """Cut an amount into parts that fall as the rank grows."""
    weights = [10_000 // (rank + 4) for rank in range(count)]
    cut = [total * weight // sum(weights) for weight in weights]
    cut[-1] += total - sum(cut)
    return cut


def _workday(quarter: _Quarter, dice: Dice) -> date:
    day = quarter.first + timedelta(days=dice.between(0, (quarter.last - quarter.first).days))
    return day - timedelta(days=max(day.weekday() - 4, 0)) if day.day > 2 else day


def _invoice(direction: str, day: date, number: int, name: str, cents: tuple[int, int]) -> tuple[Any, ...]:
    net, tax = cents
    prefix = "26" if direction == "sales" else "27"
    return (direction, f"{prefix}44{day:%y%m%d}{number:010d}", name, day.isoformat(), net, tax, net + tax, "valid")


def _purchases(dice: Dice) -> list[tuple[Any, ...]]:
    """Draw what it bought: nine tenths of what it sold."""
    rows: list[tuple[Any, ...]] = []
    for quarter in _QUARTERS:
        for number, net in enumerate(dice.parts(quarter.net * 9 // 10, 24, 100)):
            tax = divide(net * _FOOD_TAX, 100)
            rows.append(_invoice("purchase", _workday(quarter, dice), number, dice.pick(_SUPPLIERS), (net, tax)))
    return rows


def _bank(dice: Dice) -> list[tuple[Any, ...]]:
    """Draw the account of three months, in the order of time, each line with its balance."""
    quarter = _QUARTERS[-1]
    moved: list[tuple[date, int, str, str]] = [(day, -cents, COMPANY, "货款") for day, cents in _OURS]
    for name, total in zip((_LARGEST_BUYER, *_BUYERS[:37]), _falling(_RECEIVED, 38), strict=True):
        moved += [(_workday(quarter, dice), part, name, "货款") for part in dice.parts(total, 3, 1)]
    for month in range(3):
        first = add_months(quarter.first, month)
        moved += [
            (first + timedelta(days=9), -18_640_000, "代发工资", "工资"),
            (first + timedelta(days=14), -6_215_300 - 41_700 * month, "国家金库", "税款"),
            (first + timedelta(days=20), -3_045_800, "", "贷款利息"),
        ]
    paid = _OPENING + _RECEIVED - _CLOSING + sum(cents for _, cents, _, _ in moved if cents < 0)
    moved += [(_workday(quarter, dice), -part, dice.pick(_SUPPLIERS), "采购款") for part in dice.parts(paid, 54, 1)]
    return list(_lines("6217 0019 2026 0417", _OPENING, moved))


def _lines(account: str, opening: int, moved: Iterable[tuple[date, int, str, str]]) -> Iterator[tuple[Any, ...]]:
    balance = opening
    for day, cents, name, memo in sorted(moved, key=lambda each: (each[0], -each[1])):
        balance += cents
        yield (account, day.isoformat(), max(cents, 0), max(-cents, 0), balance, name, "", memo, 0)


def _filed(other: _Other, customer: int, at: datetime) -> Iterator[Filed]:
    """Draw a customer whose lists are shorter on detail: ten invoices of sales a month, six of purchases."""
    dice = Dice(f"activity {other.code}")
    invoices: list[tuple[Any, ...]] = []
    moved: list[tuple[date, int, str, str]] = []
    for back in range(other.months, 0, -1):
        first = add_months(date(2026, 10, 1), -back)
        net = other.monthly * (100 + other.change * (other.months - back) // 12) // 100 * dice.between(86, 114) // 100
        sold, bought = dice.parts(net, 10, 100), dice.parts(net * 84 // 100, 6, 100)
        for direction, amounts, names in (("sales", sold, _BUYERS[13:26]), ("purchase", bought, _SUPPLIERS)):
            for number, cents in enumerate(amounts):
                day = first + timedelta(days=dice.between(0, 27))
                invoices.append(
                    _invoice(direction, day, number, dice.pick(names), (cents, divide(cents * _GOODS_TAX, 100)))
                )
        moved += [
            (first + timedelta(days=dice.between(0, 27)), cents * 113 // 100, dice.pick(_BUYERS[13:26]), "货款")
            for cents in sold
        ]
        moved += [
            (first + timedelta(days=dice.between(8, 27)), -cents * 113 // 100, dice.pick(_SUPPLIERS), "采购款")
            for cents in bought
        ]
    yield Filed(at, ACCOUNTANT, partial(_bring_in, Kind.TAX_INVOICES, f"{other.code} 发票清单.csv", customer, invoices))
    if other.bank:
        rows = list(_lines("6217 0033 1180 0652", other.monthly * 2, moved))
        at += timedelta(minutes=12)
        yield Filed(at, ACCOUNTANT, partial(_bring_in, Kind.BANK_FLOWS, f"{other.code} 网银流水.csv", customer, rows))


_COLUMNS: Final = {
    Kind.BANK_FLOWS: (
        "bank_flow",
        ("account", "booked_on", "credit_cents", "debit_cents", "balance_cents", "counterparty",
         "counterparty_account", "memo", "ordinal"),
        {"account": "账号", "booked_on": "交易日期", "credit": "贷方发生额", "debit": "借方发生额", "balance": "余额",
         "counterparty": "对方户名", "memo": "摘要"},
    ),
    Kind.TAX_INVOICES: (
        "tax_invoice",
        ("direction", "number", "counterparty", "issued_on", "amount_cents", "tax_cents", "total_cents", "status"),
        {"direction": "进项或销项", "digital_number": "数电票号码", "counterparty": "对方名称", "issued_on": "开票日期",
         "amount": "金额", "tax_amount": "税额", "total": "价税合计", "status": "发票状态"},
    ),
}  # fmt: skip


def _bring_in(kind: Kind, file: str, customer: int, rows: Sequence[tuple[Any, ...]]) -> None:
    """Write rows as one import that can be taken back."""
    table, columns, mapping = _COLUMNS[kind]
    plan = Plan(
        kind=kind,
        file=Path(file),
        sha256=hashlib.sha256(repr(rows).encode()).hexdigest(),
        rows=len(rows),
        new=len(rows),
        changed=0,
        unchanged=0,
        duplicates=0,
        skipped=0,
        rejected=0,
        issues=(),
        mapping=mapping,
        signature=signature(list(mapping.values())),
        made=(),
        tables=(TablePlan(table, columns, inserts=[Insert(customer, row) for row in rows]),),
    )
    apply(plan, SilentJob())
