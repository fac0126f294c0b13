"""The licences of a customer, with the days each still holds."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent

from app.services.attachments import listing
from app.services.attachments.listing import AttachmentRow, Proves
from app.services.credit_records.events import attachment_word
from app.services.customers import licences
from app.services.customers.licences import Licence, LicenceInput
from app.services.writing import Written
from app.views.columns import Align, Column, Kind
from app.views.customers.attachments import doing
from app.views.customers.basic.inline_editor import InlineEditor
from app.views.customers.basic.inline_table import InlineTable
from app.views.customers.basic.inputs import choice_entry, day_entry, text_entry
from app.views.customers.basic.words import licence_kinds
from app.views.customers.place import CustomerPlace
from app.views.formats import DASH, day, days
from app.views.session import Session


class LicencesTable(InlineTable[Licence]):
    """Rows of licences; what ends within 60 days is a matter to watch, what has ended is high."""

    def columns(self) -> Sequence[Column[Licence]]:
        """Return the columns."""
        return (
            Column[Licence](
                "kind", self.tr("证照"), lambda row: row.kind, 150, tip=lambda row: row.notes, stretch=True
            ),
            Column[Licence]("number", self.tr("编号"), lambda row: row.number or DASH, 150, kind=Kind.SOFT),
            Column[Licence]("valid_to", self.tr("有效至"), self._until, 104),
            Column[Licence]("left", self.tr("剩余"), self._left, 112, Align.RIGHT, Kind.RISK, value=self._level),
            Column[Licence](
                "proof",
                self.tr("附件"),
                lambda row: attachment_word(self._proofs[row.id].number) if row.id in self._proofs else self._offer(),
                60,
                kind=Kind.LINK,
                tip=lambda row: self._proofs[row.id].name if row.id in self._proofs else "",
                words=(self.tr("附上"),),
            ),
        )

    def words(self) -> tuple[str, str, str]:
        """Return the words around the table."""
        return (self.tr("证照"), self.tr("+ 添加"), self.tr("还没有证照"))

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Show nothing yet."""
        self._proofs: dict[int, AttachmentRow] = {}
        super().__init__(session, place)
        self.view.clicked.connect(self._on_clicked)
        self.title.set_caption(self.tr("到期前 {days} 天提醒").format(days=licences.NOTICE_DAYS))

    def _offer(self) -> str:
        return DASH if self.place.refusal() else self.tr("附上")

    def show_rows(self, rows: Sequence[Licence]) -> None:
        """Show these rows, each with the file that proves it."""
        customer = self.place.customer_id
        attached = [] if customer is None else listing.of(customer, known_on=self.place.known_on)
        proving = [each for each in reversed(attached) if each.entity == "licence"]
        self._proofs = {each.entity_id: each for each in proving if each.entity_id is not None}
        super().show_rows(rows)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.columns[index.column()].key == "proof":
            self.show_proof()

    def show_proof(self) -> None:
        """Open the file of the current licence; where it has none, ask for one."""
        row = self.current()
        if row is None:
            return
        if row.id in self._proofs:
            doing.open_copy(self.session, self, self._proofs[row.id].id)
        else:
            self.attach()

    def attach(self) -> None:
        """Ask for files and attach them to the current licence."""
        row, customer = self.current(), self.place.customer_id
        if row is not None and customer is not None and not self.place.refusal():
            files = doing.choose_files(self.session, self)
            doing.attach(self.session, self, customer, files, Proves("licence", row.id), kind="licence")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Attach a file with Shift+Insert, open it with Ctrl+Enter; leave the other keys to the table."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.editor is None:
            pressed = event.keyCombination().toCombined()
            run = {
                _combined(Qt.Modifier.SHIFT, Qt.Key.Key_Insert): self.attach,
                _combined(Qt.Modifier.CTRL, Qt.Key.Key_Return): self.show_proof,
            }.get(pressed)
            if run is not None:
                run()
                return True
        return super().eventFilter(watched, event)

    def _day(self) -> date:
        return self.place.known_on or self.session.as_of

    def _until(self, row: Licence) -> str:
        return self.tr("长期") if row.valid_to is None else day(row.valid_to)

    def _left(self, row: Licence) -> str:
        left = licences.days_left(row.valid_to, self._day())
        if left is not None and left < 0:
            return self.tr("已过期 {days}").format(days=days(-left))
        return days(left)

    def _level(self, row: Licence) -> str:
        level = licences.level(row.valid_to, self._day())
        return "" if level == "ok" else level

    def row_id(self, row: Licence) -> int:
        """Return the id of the licence."""
        return row.id

    def make_editor(self, row: Licence | None) -> InlineEditor:
        """Return the inputs of a licence."""
        entry = LicenceInput("") if row is None else licences.entry_of(row)
        base = self.session.as_of
        rows = (
            (
                (self.tr("证照"), choice_entry("kind", licence_kinds()), 3),
                (self.tr("编号"), text_entry("number"), 3),
            ),
            (
                (self.tr("有效期起"), day_entry("valid_from", base), 2),
                (self.tr("有效至（空为长期）"), day_entry("valid_to", base), 2),
                (self.tr("备注"), text_entry("notes"), 3),
            ),
        )
        editor = InlineEditor(rows)
        editor.show_values({name: getattr(entry, name) for name in editor.entries})
        return editor

    def write(self, row: Licence | None, editor: InlineEditor) -> Written:
        """Write a licence."""
        entry = LicenceInput(**editor.values())
        if row is not None:
            return licences.update(row.id, entry)
        assert self.place.customer_id is not None
        return licences.add(self.place.customer_id, entry)

    def remove(self, row: Licence) -> Written:
        """Delete a licence."""
        return licences.delete(row.id)

    def named(self, row: Licence) -> str:
        """Return the licence with its number."""
        return f"{row.kind} {row.number}".strip()


def _combined(modifier: Qt.Modifier, key: Qt.Key) -> int:
    return (modifier | key).toCombined()
