"""The account statement as a letter: what moved, what is open by age, and a slip on which the customer answers."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app import clock
from app.i18n import translate
from app.money import format_yuan
from app.services import office
from app.services.customers import editing
from app.services.figures.ageing import ageing
from app.services.ledger import account_statement, reconciliations
from app.services.ledger.account_statement import AccountStatement, StatementLine
from app.services.ledger.statement_words import kind_word, settled_words
from app.services.letters import paper
from app.services.letters.paper import Head, Printed
from app.services.rules.ageing import BUCKETS

if TYPE_CHECKING:
    from app.services.archive.pdf.blocks import Block

_DASH: Final = "\u2014"
_RULE: Final = "________"


@dataclass(frozen=True, slots=True)
class StatementLetter:
    """What the letter says: who writes to whom about which account; ageing in fen in the order of the buckets."""

    number: str
    company: str
    customer: str
    code: str
    made_on: date
    statement: AccountStatement
    ageing_cents: tuple[int, ...]
    ahead_cents: int


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A statement that was numbered and drawn."""

    file: Path
    number: str
    pages: int


def write(statement: AccountStatement, number: str, made_on: date, target: Path) -> Printed:
    """Draw a statement into a file; without a number it is a draft. Raises StorageError."""
    letter = load(statement, number, made_on)
    said = number or translate("StatementLetter", "草稿")
    head = Head(letter.company, translate("StatementLetter", "对账单"), said, clock.now())
    return paper.write(head, lambda: compose(letter), target)


def send(customer_id: int, as_of: date, target: Path, channel: str = "") -> SentLetter:
    """Draw the statement of the proposed period, and keep it as sent on the as-of date once the file is there."""
    statement = account_statement.of_period(customer_id, *reconciliations.period_of(as_of))
    write(statement, "", as_of, target)
    _, number = reconciliations.send(statement, as_of, channel)
    return SentLetter(target, number, write(statement, number, as_of, target).pages)


def load(statement: AccountStatement, number: str, made_on: date) -> StatementLetter:
    """Read what a letter says from the book."""
    profile = editing.load(statement.customer_id)
    [row] = ageing(statement.last, customer_id=statement.customer_id).rows
    return StatementLetter(
        number,
        office.company(),
        profile.name,
        profile.code,
        made_on,
        statement,
        row.ageing.cents,
        row.ageing.unallocated_cents,
    )


def compose(letter: StatementLetter) -> "list[Block]":
    """Return the blocks of the letter and of the slip below it."""
    from app.services.archive.pdf import fonts
    from app.services.archive.pdf.blocks import Label, Paragraph
    from app.services.archive.pdf.table import Facts
    from app.services.letters.blocks import Line, Title

    clean: StatementLetter = fonts.printable(letter)
    account = clean.statement
    return [
        Title(translate("StatementLetter", "对账单")),
        Line(translate("StatementLetter", "致：{customer}").format(customer=clean.customer), bold=True, gap=4),
        Paragraph(_opening(account), gap=6),
        Facts(_facts(clean), gap=8),
        Label(translate("StatementLetter", "往来明细（元）")),
        _lines(account),
        Label(translate("StatementLetter", "期末未收账龄（元）")),
        _ageing(clean),
        Line(clean.company, right=True, bold=True, gap=12),
        Line(clean.made_on.isoformat(), right=True),
        *_slip(clean),
    ]


def _opening(account: AccountStatement) -> str:
    return translate(
        "StatementLetter",
        "现将 {first} 至 {last} 的往来核对如下，截至 {last} 贵司应付我司 {amount} 元。请核对后填写下方回函寄回；"
        "如有差异，请注明贵司账面余额及原因。",
    ).format(first=account.first, last=account.last, amount=format_yuan(account.closing_cents))


def _facts(letter: StatementLetter) -> list[tuple[str, str]]:
    account = letter.statement
    return [
        (translate("StatementLetter", "期初余额"), format_yuan(account.opening_cents)),
        (translate("StatementLetter", "客户编码"), letter.code),
        (translate("StatementLetter", "本期借方"), format_yuan(account.debit_cents)),
        (translate("StatementLetter", "本期贷方"), format_yuan(account.credit_cents)),
        (translate("StatementLetter", "期末余额"), format_yuan(account.closing_cents)),
        (translate("StatementLetter", "核对"), translate("StatementLetter", "期初 + 借方 − 贷方 = 期末")),
    ]


def _lines(account: AccountStatement) -> "Block":
    from app.services.archive.pdf.table import Column, Table

    columns = [
        Column(translate("StatementTable", "日期"), 19, most_lines=1),
        Column(translate("StatementTable", "类型"), 15, most_lines=1),
        Column(translate("StatementTable", "单号"), 28, most_lines=1),
        Column(translate("StatementTable", "到期日"), 19, most_lines=1),
        Column(translate("StatementTable", "借方"), 22, figure=True),
        Column(translate("StatementTable", "贷方"), 22, figure=True),
        Column(translate("StatementTable", "余额"), 24, figure=True),
        Column(translate("StatementTable", "核销"), 30, most_lines=1),
    ]
    opening = translate("StatementTable", "期初余额")
    rows = [
        (account.first.isoformat(), opening, "", "", "", "", format_yuan(account.opening_cents), ""),
        *(_row(line, account.last.year) for line in account.lines),
        (
            *(account.last.isoformat(), translate("StatementTable", "期末余额"), "", ""),
            *(_money(account.debit_cents), _money(account.credit_cents), format_yuan(account.closing_cents), ""),
        ),
    ]
    return Table(columns, rows, total=True)


def _row(line: StatementLine, year: int) -> tuple[str, ...]:
    due = line.due_date.isoformat() if line.due_date else _DASH
    return (
        *(line.on.isoformat(), kind_word(line.kind), line.number, due, _money(line.debit_cents)),
        *(_money(line.credit_cents), format_yuan(line.balance_cents), settled_words(line, year)),
    )


def _money(cents: int) -> str:
    return format_yuan(cents) if cents else _DASH


def _ageing(letter: StatementLetter) -> "Block":
    from app.services.archive.pdf.table import Column, Table

    cents = dict(zip(BUCKETS, letter.ageing_cents, strict=True))
    over_90 = cents["91-180"] + cents["181-365"] + cents[">365"]
    parts = [
        (translate("StatementLetter", "未到期"), cents["not_due"] + cents["no_due_date"]),
        (translate("StatementLetter", "逾期 1–30 天"), cents["1-30"]),
        (translate("StatementLetter", "31–60 天"), cents["31-60"]),
        (translate("StatementLetter", "61–90 天"), cents["61-90"]),
        (translate("StatementLetter", "90 天以上"), over_90),
    ]
    if letter.ahead_cents:
        parts.append((translate("StatementLetter", "减：未核销回款"), -letter.ahead_cents))
    total = sum(amount for _, amount in parts)
    parts.append((translate("StatementLetter", "合计"), total))
    columns = [Column(title, 1, figure=True) for title, _ in parts]
    return Table(columns, [tuple(_money(amount) for _, amount in parts)])


def _slip(letter: StatementLetter) -> "list[Block]":
    from app.services.archive.pdf.blocks import Paragraph
    from app.services.letters.blocks import Cut, Line

    account = letter.statement
    about = translate("StatementLetter", "对账回函 {number} · {customer}").format(
        number=letter.number, customer=letter.customer
    )
    said = translate("StatementLetter", "截至 {last}，贵司账面我司欠款 {amount} 元，经核对：").format(
        last=account.last, amount=format_yuan(account.closing_cents)
    )
    agrees = translate("StatementLetter", "□ 相符。")
    differs = translate("StatementLetter", "□ 不符。我司账面余额 {rule} 元，差异原因 {rule}{rule}").format(rule=_RULE)
    sign = translate("StatementLetter", "经办人 {rule}　盖章　　　　　日期 {rule}").format(rule=_RULE)
    return [
        Cut(translate("StatementLetter", "回函，请盖章后寄回")),
        Line(about, bold=True),
        Paragraph(said, gap=2),
        Paragraph(agrees),
        Paragraph(differs),
        Line(sign, right=True, gap=8),
    ]
