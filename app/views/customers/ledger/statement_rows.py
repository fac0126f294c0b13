"""The rows of an account statement as a table shows them: opening, papers, the end of each month."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.i18n import translate
from app.services.ledger.account_statement import AccountStatement, StatementLine
from app.services.ledger.statement_words import kind_word, settled_words
from app.views import formats
from app.views.columns import Align, Column, Kind


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One row; without a line it is the opening or the end of a month, whose balance stands in bold."""

    key: str
    on: date
    balance_cents: int
    title: str = ""
    line: StatementLine | None = None


def rows_of(statement: AccountStatement) -> Iterator[StatementRow]:
    """Yield the opening, each line, and the balance at the end of each month but the last."""
    opening = translate("StatementTable", "期初余额")
    yield StatementRow("opening", statement.first, statement.opening_cents, opening)
    balance, month = statement.opening_cents, _month(statement.first)
    for number, line in enumerate(statement.lines):
        while month < _month(line.on):
            yield _end_of(month, balance)
            month += 1
        balance = line.balance_cents
        yield StatementRow(str(number), line.on, balance, line=line)
    while month < _month(statement.last):
        yield _end_of(month, balance)
        month += 1


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _end_of(month: int, balance: int) -> StatementRow:
    first_of_next = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    day = first_of_next - timedelta(days=1)
    title = translate("StatementTable", "{month} 月末").format(month=f"{day:%m}")
    return StatementRow(f"end{month}", day, balance, title)


def columns(year: Callable[[], int]) -> tuple[Column[StatementRow], ...]:
    """Return the columns of a statement."""
    right, number = Align.RIGHT, Kind.NUMBER

    def amount(read: Callable[[StatementLine], int]) -> Callable[[StatementRow], str]:
        return lambda row: "" if row.line is None else formats.money(read(row.line))

    return (
        Column("on", translate("StatementTable", "日期"), lambda row: _day(row, year()), 96, kind=Kind.SOFT,
               bold=lambda row: row.key == "opening", tip=lambda row: formats.day(row.on)),
        Column("kind", translate("StatementTable", "类型"), _kind, 84,
               bold=lambda row: row.line is None, tone=lambda row: "text" if row.line is None else "text2",
               words=tuple(kind_word(each) for each in ("invoice", "receipt", "bank_charge"))),
        Column("number", translate("StatementTable", "单号"), lambda row: row.line.number if row.line else "", 140,
               kind=Kind.LINK),
        Column("due", translate("StatementTable", "到期日"),
               lambda row: formats.short_day(row.line.due_date, year()) if row.line else "", 96, kind=Kind.SOFT),
        Column("debit", translate("StatementTable", "借方"), amount(lambda line: line.debit_cents), 124, right, number),
        Column("credit", translate("StatementTable", "贷方"), amount(lambda line: line.credit_cents), 124, right,
               number),
        Column("balance", translate("StatementTable", "余额"), lambda row: formats.exact_money(row.balance_cents), 132,
               right, number, bold=lambda row: row.line is None),
        Column("settled", translate("StatementTable", "核销"),
               lambda row: settled_words(row.line, year()) if row.line else "", 160, kind=Kind.SOFT, stretch=True),
    )  # fmt: skip


def _day(row: StatementRow, year: int) -> str:
    return row.title if row.key.startswith("end") else formats.short_day(row.on, year)


def _kind(row: StatementRow) -> str:
    if row.line is None:
        return row.title if row.key == "opening" else ""
    return kind_word(row.line.kind)
