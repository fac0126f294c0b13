"""The proof line under the ageing: what the buckets say equals what the ledger says, or by how much it does not."""

from app.i18n import translate
from app.money import format_yuan
from app.services.archive.document import Receivables
from app.services.archive.pdf.blocks import Whole
from app.services.archive.pdf.pen import Pen
from app.services.archive.pdf.styles import CAPTION, LEVEL_TEXT, SUBTLE, TABLE, TEXT2, WIDTH
from app.services.archive.pdf.wrapping import wrap


class ProofLine(Whole):
    """Both sides of the equation with their parts, and a check mark or the difference."""

    gap = 8.0

    def __init__(self, data: Receivables) -> None:
        aged = sum(bucket.cents for bucket in data.buckets)
        ledger = data.proof
        self._left = aged - data.unallocated_cents
        right = ledger.invoices_cents - ledger.receipts_cents - ledger.credits_cents - ledger.write_offs_cents
        self._difference = self._left - right
        left_text = translate("Archive", "账龄合计 {aged} − 未核销 {unallocated} = {net}")
        right_text = translate(
            "Archive", "发票 {invoices} − 回款 {receipts} − 红字 {credits} − 核销 {write_offs} = {net}"
        )
        room = WIDTH - 66 - 30
        self._lines = [
            *wrap(
                left_text.format(
                    aged=format_yuan(aged),
                    unallocated=format_yuan(data.unallocated_cents),
                    net=format_yuan(self._left),
                ),
                room,
                CAPTION,
            ),
            *wrap(
                right_text.format(
                    invoices=format_yuan(ledger.invoices_cents),
                    receipts=format_yuan(ledger.receipts_cents),
                    credits=format_yuan(ledger.credits_cents),
                    write_offs=format_yuan(ledger.write_offs_cents),
                    net=format_yuan(right),
                ),
                room,
                CAPTION,
            ),
        ]
        self.height = 9 + 12.0 * (len(self._lines) + (self._difference != 0))

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the two sides, and the verdict at the right."""
        pen.fill(x, y, WIDTH, self.height, SUBTLE)
        for number, line in enumerate(self._lines):
            pen.text(x + 66, y + 13 + 12 * number, line, CAPTION, colour=TEXT2)
        middle = y + self.height / 2 + 3
        pen.text(x + 5, middle, translate("Archive", "账账核对"), TABLE, bold=True)
        if self._difference == 0:
            pen.text(x + WIDTH - 6, middle, "\u2713", 13, bold=True, align="right")
            return
        text = translate("Archive", "两边不相等，差 {amount}").format(amount=format_yuan(self._difference))
        foot = y + self.height - 8
        pen.level("high", x + 66, foot - 7.4, 9)
        pen.text(x + 79, foot, text, CAPTION, bold=True, colour=LEVEL_TEXT["high"])
