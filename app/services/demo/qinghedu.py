"""青禾渡食品商贸: a year of payments that come later every month, and the open items of the pictures."""

from datetime import date, timedelta
from typing import Final

from app.services.demo.dice import Dice
from app.services.demo.documents import InvoicePaper, Papers, ReceiptPaper, Settling
from app.services.demo.profile import Profile
from app.services.demo.trade import buy, invoice, receive

_TRANSFER, _DRAFT = "银行转账", "银行承兑"
_ORDINARY_UNTIL: Final = date(2025, 8, 1)
_LEAD: Final = 2
_Part = tuple[int, int]  # yuan, days beyond the term

_PAID: Final[tuple[tuple[date, str, str, tuple[_Part, ...]], ...]] = (
    (date(2025, 9, 22), _TRANSFER, "", ((40_200, -2), (37_300, -3), (35_800, -4))),
    (date(2025, 10, 20), _TRANSFER, "", ((41_500, -1), (38_600, -2), (35_800, -3))),
    (date(2025, 11, 18), _TRANSFER, "", ((57_300, -1), (55_100, -2))),
    (date(2025, 12, 22), _TRANSFER, "", ((38_750, 2), (36_000, 1), (34_000, -1))),
    (date(2026, 1, 20), _DRAFT, "", ((36_300, 4), (35_000, 2), (33_000, 1))),
    (date(2026, 2, 12), _TRANSFER, "", ((34_880, 4), (32_000, 3), (30_000, 2))),
    (date(2026, 3, 19), _TRANSFER, "", ((32_250, 8), (30_000, 6), (29_000, 5))),
    (date(2026, 4, 16), _TRANSFER, "", ((30_600, 10), (28_000, 8), (26_000, 7))),
    (date(2026, 5, 21), _DRAFT, "", ((27_430, 13), (26_000, 11), (24_000, 9))),
    (date(2026, 6, 25), _TRANSFER, "付 4 月下旬货款", ((23_040, 16), (22_000, 15), (21_000, 14))),
    (date(2026, 7, 20), _TRANSFER, "付 5 月中旬货款", ((21_400, 20), (19_300, 19), (18_200, 18))),
    (date(2026, 8, 12), _TRANSFER, "付 6 月上旬货款", ((28_310, 22), (23_500, 21), (20_500, 20))),
    (date(2026, 9, 4), _DRAFT, "票据到期 2027-03-04", ((24_150, 25), (20_600, 23))),
    (date(2026, 9, 28), _TRANSFER, "付 7 月中旬货款", ((22_600, 29), (19_800, 27), (18_800, 25))),
)
_OPEN: Final = (
    (date(2026, 7, 4), "XS-260704-018", 31_500),
    (date(2026, 7, 22), "XS-260722-016", 9_350),
    (date(2026, 7, 25), "XS-260725-041", 66_360),
    (date(2026, 8, 6), "XS-260806-005", 16_500),
    (date(2026, 8, 8), "XS-260808-013", 22_100),
    (date(2026, 8, 26), "XS-260826-007", 58_240),
    (date(2026, 9, 17), "XS-260917-003", 41_280),
    (date(2026, 9, 21), "XS-260921-022", 36_450),
    (date(2026, 9, 28), "XS-260928-014", 33_760),
    (date(2026, 10, 2), "XS-261002-011", 19_480),
    (date(2026, 10, 9), "XS-261009-002", 19_480),
    (date(2026, 10, 16), "XS-261016-009", 31_450),
)
_RECEIPT_NUMBERS: Final = {
    date(2026, 7, 20): "SK-260720-004",
    date(2026, 8, 12): "SK-260812-003",
    date(2026, 9, 4): "SK-260904-001",
    date(2026, 9, 28): "SK-260928-005",
    date(2026, 10, 21): "SK-261021-002",
}


def trade(profile: Profile, dice: Dice) -> Papers:
    """Draw the documents: ordinary until a year ago, then as the pictures show them."""
    papers = Papers(profile)
    for paper in buy(papers, dice, date(2023, 11, 1), _ORDINARY_UNTIL):
        if paper.cents > 0:
            credited = -sum(each.cents for each in papers.invoices if each.credits is paper)
            day = paper.on + timedelta(days=(profile.terms or 0) + dice.between(-6, -2))
            receive(papers, day, [(paper, paper.cents - credited)], _TRANSFER, settling="named")
    for day, method, memo, parts in _PAID:
        settling: Settling = "by_hand" if day == date(2026, 9, 28) else "due_first"
        _number(receive(papers, day, _invoices(papers, day, parts), method, settling=settling, memo=memo))
    _leave_open(papers)
    return papers


def _invoices(papers: Papers, paid_on: date, parts: tuple[_Part, ...]) -> list[tuple[InvoicePaper, int]]:
    terms = papers.profile.terms or 0
    return [
        (invoice(papers, paid_on - timedelta(days=late + terms), yuan * 100, lead=_LEAD), yuan * 100)
        for yuan, late in parts
    ]


def _leave_open(papers: Papers) -> None:
    """Add the latest invoices, two credit notes, the receipt of 10-21 and the disputed invoice."""
    latest = {number: invoice(papers, on, yuan * 100, number, lead=_LEAD) for on, number, yuan in _OPEN}
    _credit(papers, date(2026, 7, 30), "TH-260730-001", 20_000, latest["XS-260725-041"])
    _credit(papers, date(2026, 10, 12), "TH-261012-001", 9_350, latest["XS-260722-016"])
    pays = [(latest[number], latest[number].cents) for number in ("XS-260806-005", "XS-260808-013")]
    _number(receive(papers, date(2026, 10, 21), pays, _TRANSFER, settling="by_hand", memo="付 8/6、8/8 两单"))
    latest["XS-260826-007"].disputed = "短少 2,180.00，待核对签收单"


def _credit(papers: Papers, on: date, number: str, yuan: int, credited: InvoicePaper) -> None:
    papers.invoices.append(InvoicePaper(on, on, -yuan * 100, number, credits=credited))


def _number(receipt: ReceiptPaper) -> None:
    receipt.number = _RECEIPT_NUMBERS.get(receipt.on, "")
