"""What the chosen external record says: its own lines, who asked when, and whether the score uses it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.services.credit_records import kinds
from app.services.credit_records.events import attachment_word
from app.services.credit_records.reports import Report
from app.views import formats, theme
from app.views.customers.elided import ElidedText
from app.views.messages import role_name
from app.views.widgets.buttons import Button
from app.views.widgets.facts import Fact, FactGrid
from app.views.widgets.labels import SectionTitle


class ReportDetail(QFrame):
    """Facts in two columns; one line of them in a small window."""

    edit_asked = Signal(object)  # id of the report
    proof_asked = Signal(object)  # id of the attachment

    def __init__(self) -> None:
        """Begin without a report."""
        super().__init__()
        self.setObjectName("section")
        self._report: Report | None = None
        self.head = SectionTitle("", self.tr("所选资料"))
        self.edit = Button(self.tr("修改"), kind="link")
        self.proof = Button("", kind="link")
        self.facts = FactGrid(columns=2, left_values=True)
        self.line = ElidedText(px=12, tone="text2")
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.head)
        top.addWidget(self.line, 1)
        top.addStretch(0)
        top.addWidget(self.edit)
        top.addWidget(self.proof)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.facts)
        self.edit.clicked.connect(self._on_edit)
        self.proof.clicked.connect(self._on_proof)
        theme.current().rows_changed.connect(self._on_rows_changed)
        self._on_rows_changed()

    def show_report(self, report: Report | None, *, refusal: str) -> None:
        """Show a report, or nothing; `refusal` says why it cannot be changed, empty where it can."""
        self._report = report
        self.setVisible(report is not None)
        if report is None:
            return
        self.head.title.setText(kinds.kind_name(report.entry.kind))
        facts = self._facts(report)
        self.facts.set_facts(facts)
        self.line.set_text("\u2003".join(f"{fact[0]} {fact[1]}" for fact in facts))
        self.edit.setEnabled(not refusal)
        self.edit.setToolTip(refusal or f"{self.edit.text()} (F2)")
        self.proof.setVisible(bool(report.proofs))
        if report.proofs:
            self.proof.setText(self.tr("打开{attachment}").format(attachment=attachment_word(report.proofs[-1].number)))
            self.proof.setToolTip(f"{report.proofs[-1].name} (Enter)")

    def _facts(self, report: Report) -> list[Fact]:
        entry = report.entry
        facts: list[Fact] = list(entry.details)
        optional = (
            (self.tr("机构"), entry.agency),
            (self.tr("得分"), "" if entry.score is None else str(entry.score)),
            (self.tr("评级"), "" if entry.kind in kinds.COUNTED else entry.rating),
        )
        facts += [(label, value) for label, value in optional if value]
        asked = f"{formats.moment(report.recorded_at)} · {role_name(report.role) or report.recorded_by}"
        facts.append((self.tr("登记"), asked.rstrip(" ·")))
        facts.append(self._scoring(report))
        return facts

    def _scoring(self, report: Report) -> Fact:
        label = self.tr("评分")
        if not report.entry.used:
            return label, self.tr("不采用"), "text2"
        if report.days_expired:
            return label, self.tr("过期 {days} 天，不计入").format(days=report.days_expired), "warnFg"
        if report.ends_on is None:
            return label, self.tr("采用")
        return label, self.tr("采用，至 {day}").format(day=formats.day(report.ends_on))

    def _on_edit(self) -> None:
        if self._report is not None:
            self.edit_asked.emit(self._report.id)

    def _on_proof(self) -> None:
        if self._report is not None and self._report.proofs:
            self.proof_asked.emit(self._report.proofs[-1].id)

    def _on_rows_changed(self) -> None:
        small = theme.current().small_window
        self.facts.setVisible(not small)
        self.line.setVisible(small)
        self.head.caption.setVisible(not small)
