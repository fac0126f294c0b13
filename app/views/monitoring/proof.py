"""The line that proves an ageing: what the buckets hold is what the documents say, to the fen."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from app.services.figures.ageing import AgeingReport
from app.views import formats
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text

HEIGHT = 44


class ProofLine(QFrame):
    """Both sums with their parts, and a check mark or the difference. For the whole book, whatever is filtered."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("actions")
        self.setMinimumHeight(HEIGHT)
        self._glyph = RiskGlyph("ok")
        self.sentence = Text(selectable=True)
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.verdict = Text(role="bold")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(10)
        row.addWidget(self.sentence, 1)
        row.addWidget(self._glyph)
        row.addWidget(self.verdict)

    def show_report(self, report: AgeingReport) -> None:
        """Prove a report."""
        total, proof, money = report.total, report.proof, formats.exact_money
        buckets = self.tr("全部客户：分段合计 {gross} − 未核销 {ahead} = {net}").format(
            gross=money(total.gross_cents), ahead=money(total.unallocated_cents), net=money(total.net_cents)
        )
        documents = self.tr("单据 {invoices} − 回款 {receipts} − 贷项 {credits} − 核销 {write_offs} = {net}").format(
            invoices=money(proof.invoices_cents),
            receipts=money(proof.receipts_cents),
            credits=money(proof.credits_cents),
            write_offs=money(proof.write_offs_cents),
            net=money(proof.net_cents),
        )
        self.sentence.setText(f"{buckets}\n{documents}")
        self._glyph.set_level("ok" if proof.ok else "high")
        difference = formats.exact_money(proof.difference_cents)
        self.verdict.setText(
            self.tr("两边相等，账龄已证明") if proof.ok else self.tr("相差 {amount} 元").format(amount=difference)
        )
        self.verdict.set_tone("okFg" if proof.ok else "highFg")
