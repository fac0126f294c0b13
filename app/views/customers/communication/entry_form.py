"""Recording what was said, written or taught, with the next step and the files that belong to it in the same form."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from app.errors import InvalidInputError, sentences
from app.i18n import translate
from app.services.attachments import listing
from app.services.attachments.listing import Proves
from app.services.audit_values import talk_name
from app.services.changes import Changed
from app.services.communication import entries, follow_ups
from app.services.communication.entries import EntryInput
from app.services.communication.follow_ups import Step, StepInput
from app.services.customers import contacts
from app.services.job import JobContext
from app.services.writing import Written
from app.views.customers.communication.step_forms import WEEK
from app.views.customers.communication.words import roles
from app.views.customers.credit.fields import code_of, coded, number_edit
from app.views.customers.form import FormDialog, choice, line, paragraph
from app.views.messages import problem
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.labels import SectionTitle, Text, rule

_WIDTH: Final = 680
_MOST_PEOPLE: Final = 10_000
FOLDER: Final = "folder.attachments"


@dataclass(frozen=True, slots=True)
class Begin:
    """What a new entry begins with: its kind and topic, and the planned step it carries out."""

    kind: str = "call"
    topic: str = ""
    step: Step | None = None


CALL: Final = Begin()


class EntryForm(FormDialog):
    """One entry; a training asks for its topic and how many took part."""

    def __init__(
        self,
        session: Session,
        customer_id: int,
        parent: QWidget,
        *,
        entry_id: int | None = None,
        begin: Begin = CALL,
    ) -> None:
        """Record an entry of the as-of date, or correct one."""
        new = EntryInput(session.as_of, begin.kind, topic=begin.topic)
        entry = new if entry_id is None else entries.load(entry_id)
        title = translate("EntryForm", "更正沟通") if entry_id else translate("EntryForm", "记录沟通")
        super().__init__(session, title, parent)
        self._customer_id, self._entry_id, self._carries_out = customer_id, entry_id, begin.step
        self._known = {each.name: each.id for each in contacts.of(customer_id)}
        self._old = entry
        self.files: list[Path] = []
        self._make_fields(entry)
        self.body.addLayout(self._grid())
        if entry_id is None:
            self._add_step_fields()
        self._add_files()
        self.add_confirm(self.tr("保存"))
        self.setMinimumWidth(_WIDTH)
        self._kind.currentIndexChanged.connect(lambda _: self._on_kind())
        self._on_kind()
        self.saved.connect(self._attach)
        self.fields["content"].widget.setFocus()

    def _make_fields(self, entry: EntryInput) -> None:
        self._kind = coded([(each, talk_name(each)) for each in entries.KINDS], entry.kind)
        whom = choice(list(self._known), entry.with_whom)
        if self._entry_id is None and not entry.with_whom and self._known:
            whom.setCurrentIndex(0)
        self.add_field("kind", self.tr("方式"), self._kind)
        self.add_field("happened_on", self.tr("日期"), DayEdit(entry.happened_on, self.session.as_of))
        self.add_field("with_whom", self.tr("与谁"), whom)
        self.add_field("topic", self.tr("主题"), line(entry.topic, limit=60, placeholder=self.tr("如 催款函 第 1 封")))
        self.add_field("participants", self.tr("参加人数"), number_edit(entry.participants, _MOST_PEOPLE))
        self.add_field("content", self.tr("内容"), paragraph(entry.content, 84))
        self.add_field(
            "result", self.tr("结果"), line(entry.result, limit=100, placeholder=self.tr("如 登记承诺 2 笔"))
        )

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        for place, name in enumerate(("kind", "happened_on", "with_whom", "topic")):
            grid.addWidget(self.fields[name], place // 2, place % 2, top)
        grid.addWidget(self.fields["participants"], 2, 0, top)
        grid.addWidget(self.fields["content"], 3, 0, 1, 2)
        grid.addWidget(self.fields["result"], 4, 0, 1, 2)
        return grid

    def _add_step_fields(self) -> None:
        self.body.addWidget(rule())
        self.body.addWidget(SectionTitle(self.tr("下一步"), self.tr("没有可不填")))
        self._role = coded(roles(), self.session.operator.role)
        self.add_field("text", self.tr("做什么"), line(limit=100, placeholder=self.tr("如 跟进承诺付款 46,360.00")))
        self.add_field("due_on", self.tr("到期日"), DayEdit(self.session.as_of + WEEK, self.session.as_of))
        self.add_field("role", self.tr("由谁"), self._role)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.fields["text"], 0, 0, 1, 2)
        grid.addWidget(self.fields["due_on"], 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fields["role"], 1, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)

    def _add_files(self) -> None:
        self.attach = Button(self.tr("附上文件…"), icon="link", small=True)
        self.attach.clicked.connect(self.ask_files)
        self.named = Text("", "caption", yielding=True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.attach)
        row.addWidget(self.named, 1)
        self.body.addLayout(row)

    def _on_kind(self) -> None:
        self.fields["participants"].setVisible(code_of(self._kind) == entries.TRAINING)

    def ask_files(self) -> None:
        """Ask for files; they are copied into the book once the entry is saved."""
        folder = str(self.session.settings.get(FOLDER, Path.home()))
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("附上文件"), folder)
        if chosen:
            self.session.settings.update({FOLDER: str(Path(chosen[0]).parent)})
            self.files.extend(path for path in map(Path, chosen) if path not in self.files)
            self.named.setText(self.tr("、").join(path.name for path in self.files))
            self.named.setToolTip("\n".join(str(path) for path in self.files))

    def write(self) -> Written | None:
        """Add or correct the entry."""
        name = self.text("with_whom")
        kept = self._old.contact_id if name == self._old.with_whom else None
        entry = EntryInput(
            happened_on=self.required_day("happened_on"),
            kind=code_of(self._kind),
            contact_id=self._known.get(name, kept),
            with_whom=name,
            topic=self.text("topic"),
            content=self.text("content"),
            result=self.text("result"),
            participants=self.whole("participants") if code_of(self._kind) == entries.TRAINING else None,
        )
        if self._entry_id is not None:
            return entries.update(self._entry_id, entry)
        written = entries.add(self._customer_id, entry, self._step())
        if self._carries_out is not None:
            follow_ups.tick(self._carries_out.id, entry.result or self.tr("已完成"))
        return written

    def _step(self) -> StepInput | None:
        """Return the next step, where one is named."""
        if not self.text("text"):
            return None
        day = self.day("due_on")
        if day is None:
            raise InvalidInputError(self.tr("还没有填写日期"), field="due_on")
        return StepInput(day, self.text("text"), code_of(self._role))

    def _attach(self, written: Written) -> None:
        """Copy the chosen files into the book, as proofs of the entry."""
        attach(self.session, self._customer_id, written.id, self.files)


def attach(session: Session, customer_id: int, entry_id: int, files: Sequence[Path]) -> None:
    """Copy files into the book in a job and attach them to an entry."""
    if not files:
        return
    title = translate("EntryForm", "附上文件")

    def work(job: JobContext) -> list[str]:
        proves = Proves(entries.ENTITY, entry_id)
        done = [listing.add(customer_id, path, proves, kind="letter", job=job) for path in files]
        return [said for each in done for said in each.warnings]

    def done(warnings: list[str]) -> None:
        session.announce(Changed.RECORDS)
        if warnings:
            session.notify(" ".join(warnings), "watch")

    def failed(error: BaseException) -> None:
        said = problem(error, title)
        session.announce(Changed.RECORDS)
        session.notify(sentences(said.text, said.hint), "high")

    session.jobs.submit(work, title, on_done=done, on_failed=failed, owner=session)
