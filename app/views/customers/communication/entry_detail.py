"""The entry under the cursor: its whole content, who recorded it, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.communication import follow_ups
from app.services.communication.entries import ENTITY
from app.services.communication.follow_ups import Step
from app.services.communication.timeline import Entry
from app.services.credit_records.stored import Proof, proofs
from app.services.history import listing
from app.services.history.listing import HistoryLine
from app.views import formats
from app.views.messages import role_name
from app.views.widgets.buttons import Button
from app.views.widgets.facts import FactGrid
from app.views.widgets.labels import SectionTitle, Text, repolish_surface
from app.views.widgets.states import EmptyState

BAR: Final = 48
_SIDE: Final = 20


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What came of an entry: steps, changes of the file, files attached to it."""

    steps: Sequence[Step] = ()
    changes: Sequence[HistoryLine] = ()
    files: Sequence[Proof] = ()


def aftermath(customer_id: int, entry: Entry, known_on: date | None) -> Aftermath:
    """Read what came of an entry that a person recorded; of what the program tells there is nothing more."""
    if entry.source != ENTITY:
        return Aftermath()
    steps = follow_ups.of(customer_id, open_only=False, known_on=known_on)
    ids = listing.caused_by(customer_id, ENTITY, entry.id)
    lines = listing.page(ids) if entry.changes and ids else {}
    changed = [lines[each] for each in ids if each in lines]
    if known_on is not None:
        changed = [each for each in changed if each.recorded_at.date() <= known_on]
    files = proofs(customer_id, ENTITY, known_on).get(entry.id, ())
    return Aftermath([each for each in steps if each.communication_id == entry.id], changed, files)


class EntryDetail(QFrame):
    """Shows one entry; corrects it, adds a step or a file to it, opens what it leads to."""

    edit_asked = Signal(object)  # Entry
    step_asked = Signal(object)  # Entry
    file_asked = Signal(object)  # Entry
    open_asked = Signal(object)  # Entry told by the program
    proof_asked = Signal(object)  # id of an attachment
    changes_asked = Signal(object)  # Entry whose changes are to be shown in the history

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pane")
        self.setMinimumWidth(320)
        self.entry: Entry | None = None
        self.title = Text("", "section", yielding=True)
        self.edit = Button(self.tr("更正"), icon="edit", small=True)
        self.step = Button(self.tr("下一步"), icon="plus", small=True)
        self.file = Button(self.tr("附件"), icon="link", small=True)
        self.open = Button(self.tr("打开"), icon="right", small=True)
        self._matter = QScrollArea()
        self._matter.setFrameShape(QFrame.Shape.NoFrame)
        self._matter.setWidgetResizable(True)
        self._matter.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = EmptyState(self.tr("选一条往来，看全文和后续"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = self._tool_row()
        for part in (self._bar, self._matter, self._empty):
            column.addWidget(part, 0 if part is self._bar else 1)
        self.edit.clicked.connect(lambda: self.edit_asked.emit(self.entry))
        self.step.clicked.connect(lambda: self.step_asked.emit(self.entry))
        self.file.clicked.connect(lambda: self.file_asked.emit(self.entry))
        self.open.clicked.connect(lambda: self.open_asked.emit(self.entry))
        self.show_entry(None, Aftermath(), date.min)

    def _tool_row(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("tool")
        bar.setFixedHeight(BAR)
        row = QHBoxLayout(bar)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        for button in (self.edit, self.step, self.file, self.open):
            row.addWidget(button)
        return bar

    def show_entry(self, entry: Entry | None, after: Aftermath, as_of: date, refusal: str = "") -> None:
        """Show an entry with what came of it; `refusal` says why it cannot be changed."""
        self.entry = entry
        for part in (self._bar, self._matter):
            part.setVisible(entry is not None)
        self._empty.setVisible(entry is None)
        if entry is None:
            return
        own = entry.source == ENTITY
        self.title.setText(f"{formats.day(entry.happened_on)}  {entry.title}")
        for button in (self.edit, self.step, self.file):
            button.setVisible(own)
            button.setEnabled(not refusal)
            button.setToolTip(refusal)
        if not refusal:
            self.edit.setToolTip(self.tr("更正这条记录，原来的内容留在修改记录里") + " (F2)")
        self.open.setVisible(not own and bool(entry.leads))
        self._matter.setWidget(self._story(entry, after, as_of))

    def _story(self, entry: Entry, after: Aftermath, as_of: date) -> QWidget:
        """Return a new widget that tells the entry."""
        inner = QWidget()
        repolish_surface(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(_SIDE, 14, _SIDE, 16)
        column.setSpacing(8)
        content = Text(entry.text or formats.DASH, selectable=True)
        content.setWordWrap(True)
        column.addWidget(content)
        facts = FactGrid(left_values=True)
        facts.set_facts(self._facts(entry))
        column.addWidget(facts)
        if entry.source == ENTITY:
            self._add_steps(column, after.steps, as_of)
            self._add_changes(column, entry, after.changes)
            self._add_files(column, after.files)
        column.addStretch(1)
        return inner

    def _facts(self, entry: Entry) -> list[tuple[str, str]]:
        told = [(self.tr("与谁"), entry.whom), (self.tr("结果"), entry.result)]
        if entry.recorded_at is not None:
            who = " · ".join(dict.fromkeys(part for part in (entry.recorded_by, role_name(entry.role)) if part))
            told.append((self.tr("登记"), f"{who}  {formats.moment(entry.recorded_at)}"))
        else:
            told.append((self.tr("登记"), self.tr("程序自动列出，原件在别处")))
        return [(label, value) for label, value in told if value]

    def _add_steps(self, column: QVBoxLayout, steps: Sequence[Step], as_of: date) -> None:
        column.addSpacing(8)
        column.addWidget(SectionTitle(self.tr("由此产生的下一步"), str(len(steps)) if steps else ""))
        if not steps:
            column.addWidget(Text(self.tr("没有"), "caption"))
        for step in steps:
            column.addWidget(_pair(self._step_line(step), role_name(step.role)))
            if step.done_at is not None:
                said = Text(self.tr("{day} 完成：{result}").format(day=f"{step.done_at:%m-%d}", result=step.result))
                said.setProperty("role", "caption")
                said.setWordWrap(True)
                column.addWidget(said)
            elif step.days_overdue(as_of):
                late = self.tr("已过 {days} 天").format(days=step.days_overdue(as_of))
                column.addWidget(Text(late, "caption", tone="highFg"))

    def _step_line(self, step: Step) -> str:
        mark = "✓" if step.done_at is not None else "○"
        return f"{mark}  {step.due_on:%m-%d}  {step.text}"

    def _add_changes(self, column: QVBoxLayout, entry: Entry, changes: Sequence[HistoryLine]) -> None:
        column.addSpacing(8)
        link = self.tr("在修改记录中看") if changes else ""
        head = SectionTitle(self.tr("由此修改的资料"), str(len(changes)) if changes else "", link=link)
        column.addWidget(head)
        if head.link is not None:
            head.link.clicked.connect(lambda: self.changes_asked.emit(entry))
        if not changes:
            column.addWidget(Text(self.tr("没有"), "caption"))
        for line in changes:
            column.addWidget(_pair(f"{line.label}  {line.old} → {line.new}", f"{line.recorded_at:%m-%d %H:%M}"))

    def _add_files(self, column: QVBoxLayout, files: Sequence[Proof]) -> None:
        column.addSpacing(8)
        column.addWidget(SectionTitle(self.tr("附件"), str(len(files)) if files else ""))
        if not files:
            column.addWidget(Text(self.tr("没有"), "caption"))
        for proof in files:
            button = Button(self.tr("附件 {number}  {name}").format(number=proof.number, name=proof.name), kind="link")
            button.clicked.connect(lambda _=False, number=proof.id: self.proof_asked.emit(number))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _pair(text: str, right: str) -> QWidget:
    """Return a line with its note at the right."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    said = Text(text, yielding=True)
    said.setToolTip(text)
    row.addWidget(said, 1)
    row.addWidget(Text(right, "caption"))
    return box
