"""What makes some customers special: each function adds one situation to an ordinary history."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from app.services.demo.dice import Dice
from app.services.demo.documents import InvoicePaper, Papers, ReceiptPaper, WriteOffPaper
from app.services.demo.profile import AS_OF, FIRST_DAY
from app.services.demo.trade import invoice, receive

_TRANSFER: Final = "银行转账"
_YUAN: Final = 100


def apply(papers: Papers, dice: Dice) -> None:
    """Add the situation that the profile names, where it names one."""
    situation = _SITUATIONS.get(papers.profile.situation)
    if situation is not None:
        situation(papers, dice)


def _unpaid(papers: Papers) -> list[InvoicePaper]:
    """Return the invoices no receipt was planned for, oldest first."""
    paid = {id(paper) for receipt in papers.receipts for paper, _ in receipt.pays}
    return sorted((p for p in papers.invoices if p.cents > 0 and id(p) not in paid), key=lambda paper: paper.on)


def _on_account(papers: Papers, _dice: Dice) -> None:
    """Money came without a word of what it is for, and waits to be allocated by a person."""
    day = AS_OF - timedelta(days=6)
    papers.receipts.append(ReceiptPaper(day, 23_500 * _YUAN, _TRANSFER, "付款未注明单号", settling="by_hand"))


def _deposit(papers: Papers, _dice: Dice) -> None:
    """A deposit for goods that have not been invoiced yet."""
    day = AS_OF - timedelta(days=19)
    papers.receipts.append(ReceiptPaper(day, 30_000 * _YUAN, _TRANSFER, "年末备货定金", settling="by_hand"))


def _open_credit(papers: Papers, _dice: Dice) -> None:
    """A credit note that no one has applied yet."""
    day = AS_OF - timedelta(days=12)
    papers.invoices.append(InvoicePaper(day, day, -6_840 * _YUAN, by_hand=True))


def _returns(papers: Papers, _dice: Dice) -> None:
    """Goods come back again and again: a tenth of every fourth invoice of the last year."""
    recent = [paper for paper in papers.invoices if paper.on > AS_OF - timedelta(days=365) and paper.cents > 0]
    unpaid = {id(paper) for paper in _unpaid(papers)}
    for paper in recent[::4]:
        credited_on = paper.on + timedelta(days=9)
        if id(paper) in unpaid and credited_on <= AS_OF:
            part = paper.cents // 1_000 * 100
            papers.invoices.append(InvoicePaper(credited_on, credited_on, -part, credits=paper))


def _disputed(papers: Papers, _dice: Dice) -> None:
    """The oldest unpaid invoices are disputed."""
    for paper, reason in zip(_unpaid(papers)[:2], ("数量短少，待对账", "花色与订单不符"), strict=False):
        paper.disputed = reason


def _voids(papers: Papers, dice: Dice) -> None:
    """Invoices with a wrong title are made void and issued again; one was void only a month later."""
    for paper in [each for each in papers.invoices if each.cents > 0][3::17]:
        later = dice.between(0, 3)
        wrong = InvoicePaper(paper.on, paper.due, paper.cents + dice.between(1, 90) * 1_000)
        wrong.voided_on = paper.on + timedelta(days=later)
        papers.invoices.append(wrong)
    late = invoice(papers, date(2026, 9, 3), 8_460 * _YUAN)
    late.voided_on = date(2026, 10, 9)


def _prepaid(papers: Papers, dice: Dice) -> None:
    """Goods against money only: every invoice was paid some days before it, and once too much was returned."""
    papers.receipts.clear()
    invoices = [paper for paper in papers.invoices if paper.cents > 0]
    papers.invoices = invoices
    for paper in invoices[:-1]:
        receive(
            papers,
            max(paper.on - timedelta(days=dice.between(1, 3)), FIRST_DAY),
            [(paper, paper.cents)],
            _TRANSFER,
            settling="named",
        )
    day = invoices[-30].on - timedelta(days=1)
    receive(papers, day, [], _TRANSFER, settling="due_first", memo="重复付款").cents = 5_600 * _YUAN
    back = day + timedelta(days=1)
    receive(papers, back, [], _TRANSFER, settling="due_first", memo="退回重复付款").cents = -5_600 * _YUAN


def _refund(papers: Papers, _dice: Dice) -> None:
    """An order was cancelled after it was paid for, and the money went back."""
    day = AS_OF - timedelta(days=64)
    receive(papers, day, [], _TRANSFER, settling="by_hand", memo="预付样机款").cents = 12_000 * _YUAN
    back = day + timedelta(days=17)
    receive(papers, back, [], _TRANSFER, settling="due_first", memo="退回样机款").cents = -12_000 * _YUAN


def _write_off(papers: Papers, _dice: Dice) -> None:
    """What was short for a year was given up, with the approval of the head of the firm."""
    old = invoice(papers, date(2024, 12, 16), 3_860 * _YUAN)
    receive(papers, date(2025, 3, 20), [(old, 3_000 * _YUAN)], "现金", settling="named", memo="短付 860.00")
    papers.write_offs.append(WriteOffPaper(old, date(2026, 3, 31), 860 * _YUAN, "金额小，催收成本高于欠款"))


def _no_due(papers: Papers, _dice: Dice) -> None:
    """No term was agreed; the invoices of the first year carry a due date all the same."""
    for paper in papers.invoices:
        if paper.cents > 0 and paper.on < date(2024, 11, 1):
            paper.due = paper.on + timedelta(days=30)


def _duplicates(papers: Papers, _dice: Dice) -> None:
    """An invoice was entered twice: once more with a differently written number, or the same day and amount."""
    paper = _unpaid(papers)[-2]
    copied = InvoicePaper(paper.on, paper.due, paper.cents)
    if papers.profile.code == "C-0032":
        copied.number = f"xs{paper.on:%y%m%d}-0901"
        paper.number = f"XS-{paper.on:%y%m%d}-901"
    papers.invoices.append(copied)


def _large(papers: Papers, _dice: Dice) -> None:
    """One invoice many times larger than the usual ones."""
    invoice(papers, AS_OF - timedelta(days=16), 118_600 * _YUAN)


_SITUATIONS: Final[Mapping[str, Callable[[Papers, Dice], None]]] = {
    "on_account": _on_account,
    "deposit": _deposit,
    "open_credit": _open_credit,
    "returns": _returns,
    "disputed": _disputed,
    "voids": _voids,
    "prepaid": _prepaid,
    "refund": _refund,
    "write_off": _write_off,
    "no_due": _no_due,
    "duplicates": _duplicates,
    "large": _large,
}
