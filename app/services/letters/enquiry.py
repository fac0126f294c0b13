"""The letter that asks another supplier how a customer pays, with a slip to send back; the supplier is named by trade."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app import clock
from app.i18n import translate
from app.models.credit_record import TradeReference
from app.paths import safe_file_name
from app.services import office
from app.services.credit_records import kinds, references
from app.services.letters import paper
from app.services.letters.paper import Head, Printed

if TYPE_CHECKING:
    from app.services.archive.pdf.blocks import Block

_DAYS_TO_ANSWER: Final = 14
_RULE: Final = "________"


@dataclass(frozen=True, slots=True)
class EnquiryLetter:
    """What the letter says: who asks whom about which customer, and until when an answer is hoped for."""

    number: str
    company: str
    customer: str
    credit_code: str
    party: str
    trade: str
    asked_on: date
    reminded_on: date | None

    @property
    def dated(self) -> date:
        """Return the day on the letter: of the reminder where there was one."""
        return self.reminded_on or self.asked_on

    @property
    def answer_by(self) -> date:
        """Return the day by which the answer is asked for."""
        return self.dated + timedelta(days=_DAYS_TO_ANSWER)


def load(reference_id: int) -> EnquiryLetter:
    """Read what a letter says from the book; raises NotFoundError."""
    reference = references.load(reference_id)
    row: Any = TradeReference.get_by_id(reference_id)
    customer = row.customer
    return EnquiryLetter(
        number=reference.number,
        company=office.company(),
        customer=customer.name,
        credit_code=customer.credit_code,
        party=reference.party,
        trade=reference.trade,
        asked_on=reference.asked_on,
        reminded_on=reference.reminded_on,
    )


def make(reference_id: int, target: Path) -> Printed:
    """Write the letter of a reference as a PDF; raises NotFoundError and StorageError."""
    letter = load(reference_id)
    head = Head(letter.company, title(letter), letter.number, clock.now())
    return paper.write(head, lambda: compose(letter), target)


def title(letter: EnquiryLetter) -> str:
    """Return the title, which says where it is a reminder."""
    if letter.reminded_on is None:
        return translate("EnquiryLetter", "付款情况函询")
    return translate("EnquiryLetter", "付款情况函询（催复）")


def compose(letter: EnquiryLetter) -> "list[Block]":
    """Return the blocks of the letter and of the slip below it."""
    from app.services.archive.pdf import fonts
    from app.services.archive.pdf.blocks import Paragraph
    from app.services.letters.blocks import Line, Title

    clean: EnquiryLetter = fonts.printable(letter)
    blocks: list[Block] = [
        Title(title(clean)),
        Line(translate("EnquiryLetter", "致：{party}").format(party=_whom(clean)), bold=True, gap=8),
    ]
    blocks += [Paragraph(text, gap=8) for text in _sentences(clean)]
    blocks += [
        Paragraph(f"{number}. {text}", gap=6 if number == 1 else 0) for number, text in enumerate(_questions(), start=1)
    ]
    thanks = translate("EnquiryLetter", "盼于 {day} 前回复，谢谢。").format(day=clean.answer_by.isoformat())
    blocks += [
        Paragraph(thanks, gap=8),
        Line(clean.company, right=True, bold=True, gap=10),
        Line(clean.dated.isoformat(), right=True),
    ]
    return [*blocks, *_slip(clean)]


def _whom(letter: EnquiryLetter) -> str:
    return f"{letter.party}（{letter.trade}）" if letter.trade else letter.party


def _sentences(letter: EnquiryLetter) -> list[str]:
    name = letter.customer
    if letter.credit_code:
        name = translate("EnquiryLetter", "{name}（统一社会信用代码 {code}）").format(
            name=name, code=letter.credit_code
        )
    texts = [
        translate(
            "EnquiryLetter",
            "{name}是我司的赊销客户。据了解贵司与其也有往来，为核实其付款信用，请就下列各项据实答复。",
        ).format(name=name),
        translate(
            "EnquiryLetter",
            "答复只用于我司内部的信用评估，以行业代称记录，不向该客户和第三方透露，也不构成贵司的任何承诺或担保。",
        ),
    ]
    if letter.reminded_on is not None:
        first = translate("EnquiryLetter", "我司曾于 {day} 发出同一编号的函询，尚未收到回复，现再次致函。")
        texts.insert(0, first.format(day=letter.asked_on.isoformat()))
    return texts


def _questions() -> list[str]:
    return [
        translate("EnquiryLetter", "与该客户合作的年数。"),
        translate("EnquiryLetter", "约定的账期（天）。"),
        translate("EnquiryLetter", "近 12 个月内的最高欠款（元）。"),
        translate("EnquiryLetter", "付款是否按期；迟付的，通常迟多少天。"),
        translate("EnquiryLetter", "是否有争议、诉讼或坏账。"),
    ]


def _slip(letter: EnquiryLetter) -> "list[Block]":
    from app.services.archive.pdf.table import Column, Table
    from app.services.letters.blocks import Cut, Line

    about = translate("EnquiryLetter", "函询编号 {number} · {name}")
    columns = [
        Column(translate("EnquiryLetter", "项目"), 40),
        Column(translate("EnquiryLetter", "答复"), 110),
    ]
    verdicts = "\u3000".join(f"\u25a1 {kinds.verdict_name(each)}" for each in kinds.VERDICTS)
    rule = {"rule": _RULE}
    rows = [
        (translate("EnquiryLetter", "合作年数"), translate("EnquiryLetter", "{rule} 年").format(**rule)),
        (translate("EnquiryLetter", "账期"), translate("EnquiryLetter", "{rule} 天").format(**rule)),
        (translate("EnquiryLetter", "近 12 个月最高欠款"), translate("EnquiryLetter", "{rule} 元").format(**rule)),
        (translate("EnquiryLetter", "付款情况"), verdicts),
        (translate("EnquiryLetter", "迟付天数"), translate("EnquiryLetter", "{rule} 天至 {rule} 天").format(**rule)),
        (
            translate("EnquiryLetter", "争议、诉讼、坏账"),
            translate("EnquiryLetter", "□ 无\u3000□ 有：{rule}").format(**rule),
        ),
        (translate("EnquiryLetter", "备注"), ""),
    ]
    sign = translate("EnquiryLetter", "答复人（可只写行业）{rule}\u3000日期 {rule}").format(**rule)
    return [
        Cut(translate("EnquiryLetter", "回执，请寄回或传回")),
        Line(about.format(number=letter.number, name=letter.customer), bold=True),
        Table(columns, rows, gap=4),
        Line(sign, right=True, gap=12),
    ]


def proposed_name(reference_id: int) -> str:
    """Return a file name for the letter: its number and whom it goes to."""
    letter = load(reference_id)
    return safe_file_name(f"{letter.number} {letter.party}")
