"""Three years of buying and paying, drawn from a profile: orders, then invoices, then the money for them."""

from datetime import date, timedelta
from typing import Final

from app.services.demo.dice import Dice
from app.services.demo.documents import InvoicePaper, OrderPaper, Papers, ReceiptPaper, Settling
from app.services.demo.profile import AS_OF, FIRST_DAY, Profile

SEASON: Final = (98, 74, 101, 102, 103, 99, 97, 100, 105, 102, 106, 113)
"""Purchases by calendar month in per cent of the average."""
_METHODS: Final = ("银行转账", "银行转账", "银行转账", "银行承兑", "支票")
_STEP: Final = 1_000  # amounts in steps of 10 yuan
_LAST_PAYMENT: Final = AS_OF - timedelta(days=2)
_RECENT_FROM: Final = AS_OF - timedelta(days=91)
_YEAR: Final = 365


def trade(profile: Profile, dice: Dice) -> Papers:
    """Draw all documents of a customer whose situation is an ordinary one."""
    papers = Papers(profile)
    if profile.balance is None:
        _buy(papers, dice, history_from(profile), AS_OF)
        _pay(papers, dice, [paper for paper in papers.invoices if paper.cents > 0])
        return papers
    window = AS_OF - timedelta(days=profile.longest_overdue + (profile.terms or 0))
    _buy(papers, dice, history_from(profile), window)
    _pay(papers, dice, [paper for paper in papers.invoices if paper.cents > 0], leave_open=False)
    _keep_buying(papers, dice, window)
    leave_open(papers, dice)
    return papers


def history_from(profile: Profile) -> date:
    """Return the day of the first document on the books."""
    return max(profile.since, FIRST_DAY)


def invoice(papers: Papers, on: date, cents: int, number: str = "", lead: int = 0) -> InvoicePaper:
    """Add an invoice with its order `lead` days before (0: two to five), due after the customer's term."""
    terms = papers.profile.terms
    due = None if terms is None else on + timedelta(days=terms)
    ordered = on - timedelta(days=lead or 2 + cents // _STEP % 4)
    order = OrderPaper(ordered, cents, on - timedelta(days=1), "closed")
    paper = InvoicePaper(on, due, cents, number, order)
    papers.orders.append(order)
    papers.invoices.append(paper)
    return paper


def receive(
    papers: Papers, on: date, pays: list[tuple[InvoicePaper, int]], method: str, *, settling: Settling, memo: str = ""
) -> ReceiptPaper:
    """Add the receipt that pays these parts of invoices."""
    receipt = ReceiptPaper(on, sum(cents for _, cents in pays), method, memo, pays, settling)
    papers.receipts.append(receipt)
    return receipt


def buy(papers: Papers, dice: Dice, first: date, until: date) -> list[InvoicePaper]:
    """Add ordinary invoices from `first` up to the day before `until`; return those added."""
    before = len(papers.invoices)
    _buy(papers, dice, first, until)
    return papers.invoices[before:]


def _buy(papers: Papers, dice: Dice, first: date, until: date) -> None:
    profile, month = papers.profile, first.replace(day=1)
    while month < until and profile.invoices:
        for day, cents in _month(profile, dice, month):
            if first <= day < until:
                paper = invoice(papers, day, cents)
                _sometimes_return(papers, dice, paper, until)
        month = (month + timedelta(days=32)).replace(day=1)


def _month(profile: Profile, dice: Dice, month: date) -> list[tuple[date, int]]:
    """Return the purchases of one month as (day, fen): uneven, seasonal, slowly growing."""
    total = profile.monthly * 100 * SEASON[month.month - 1] // 100 * dice.between(94, 106) // 100
    years_ago = (AS_OF - month).days // _YEAR
    total = total * (100 - 4 * years_ago) // 100
    if month >= _RECENT_FROM.replace(day=1) and profile.recent != 100:
        total = total * profile.recent // 100
    parts = dice.parts(total, profile.invoices, _STEP)
    spacing = 28 // profile.invoices
    return [
        (_workday(month + timedelta(days=index * spacing + dice.between(0, spacing - 1))), cents)
        for index, cents in enumerate(parts)
    ]


def _workday(day: date) -> date:
    return day - timedelta(days=1) if day.weekday() == 6 and day.day > 1 else day


def _sometimes_return(papers: Papers, dice: Dice, paper: InvoicePaper, until: date) -> None:
    """Give three invoices of a hundred a credit note for a part of them."""
    credited_on = paper.on + timedelta(days=dice.between(5, 14))
    if dice.chance(3) and credited_on < until:
        part = paper.cents * dice.between(4, 12) // 100 // _STEP * _STEP
        if part:
            papers.invoices.append(InvoicePaper(credited_on, credited_on, -part, credits=paper))


def _pay(papers: Papers, dice: Dice, invoices: list[InvoicePaper], *, leave_open: bool = True) -> None:
    """Pay invoices in the order they fall due, several at a time; what falls after the as-of date stays open."""
    credited: dict[int, int] = {}
    for paper in papers.invoices:
        if paper.credits is not None:
            credited[id(paper.credits)] = credited.get(id(paper.credits), 0) - paper.cents
    group: list[tuple[InvoicePaper, int]] = []
    first_day = last_day = date.min
    for paper in sorted(invoices, key=lambda each: (each.due or each.on, each.on)):
        day = pay_day(papers.profile, dice, paper)
        if day > _LAST_PAYMENT:
            if leave_open:
                continue
            day = _LAST_PAYMENT
        if group and ((day - first_day).days > 6 or day < first_day or len(group) == 4):
            _receive_group(papers, dice, last_day, group)
            group = []
        first_day = first_day if group else day
        last_day = max(day, last_day) if group else day
        group.append((paper, paper.cents - credited.get(id(paper), 0)))
    if group:
        _receive_group(papers, dice, last_day, group)


def pay_day(profile: Profile, dice: Dice, paper: InvoicePaper) -> date:
    """Return the day on which an invoice is paid, by the customer's habit at that time."""
    due = paper.due or paper.on + timedelta(days=30)
    before, now = profile.late
    days_ago = (AS_OF - due).days
    late = before if days_ago >= _YEAR else before + (now - before) * (_YEAR - max(days_ago, 0)) // _YEAR
    day = due + timedelta(days=late + dice.between(-3, 3))
    return max(day, paper.on + timedelta(days=1))


def _receive_group(papers: Papers, dice: Dice, day: date, group: list[tuple[InvoicePaper, int]]) -> None:
    """Receive the money for a group: at once, or now and then in two instalments."""
    method = dice.pick(_METHODS)
    later = day + timedelta(days=dice.between(5, 9))
    if len(group) > 1 and later < _LAST_PAYMENT and dice.chance(12):
        cut = len(group) // 2
        receive(papers, day, group[:cut], method, settling="due_first")
        receive(papers, later, group[cut:], method, settling="due_first")
        return
    receive(papers, day, group, method, settling="named" if len(group) == 1 else "due_first")


def _keep_buying(papers: Papers, dice: Dice, first: date) -> None:
    """Add what was bought and paid beside the overdue items, each receipt naming its invoice."""
    profile = papers.profile
    until = AS_OF - timedelta(days=profile.terms or 0)
    expected = profile.monthly * (until - first).days // 30 - sum(yuan for _, yuan in profile.overdue)
    share = expected * 100 // max(profile.monthly * (until - first).days // 30, 1)
    if share < 20:
        return
    for paper in buy(papers, dice, first, until):
        if paper.cents <= 0:
            continue
        paper.cents = max(paper.cents * share // 100 // _STEP * _STEP, _STEP)
        if paper.order is not None:
            paper.order.cents = paper.cents
        day = min(pay_day(profile, dice, paper), _LAST_PAYMENT)
        receive(papers, day, [(paper, paper.cents)], dice.pick(_METHODS), settling="named")
    papers.invoices = [paper for paper in papers.invoices if paper.credits is None or paper.on < first]


def leave_open(papers: Papers, dice: Dice) -> None:
    """Add the open items that are set: the overdue ones, and the rest of the balance spread over the term."""
    profile = papers.profile
    terms = profile.terms or 0
    for days, yuan in profile.overdue:
        invoice(papers, AS_OF - timedelta(days=days + terms), yuan * 100)
    rest = ((profile.balance or 0) - sum(yuan for _, yuan in profile.overdue)) * 100
    if rest <= 0:
        return
    count = max(profile.invoices * terms // 30, 2)
    spacing = (terms - 2) * 100 // count
    for index, cents in enumerate(dice.parts(rest, count, _STEP)):
        invoice(papers, AS_OF - timedelta(days=terms - 1 - index * spacing // 100), cents)
