"""The chosen attachment: where it comes from, whether its file is whole, and what it looks like."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.services.attachments import listing
from app.services.attachments.listing import AttachmentRow
from app.services.credit_records.events import attachment_word
from app.views import formats
from app.views.customers.attachments.columns import Shown, who
from app.views.customers.attachments.preview import MOST_BYTES, Preview, picture
from app.views.customers.elided import ElidedText
from app.views.formats import DASH
from app.views.live import Latest
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.facts import Fact, FactGrid
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text

BAR = 48


@dataclass(frozen=True, slots=True)
class Look:
    """What a job found of a file: whether it is whole, and its picture where it has one."""

    whole: bool
    image: QImage | None = None


def look(row: AttachmentRow) -> Look:
    """Read the file of an attachment; for a job, it reads all of it."""
    file: Path | None = listing.content(row.id)
    try:
        return Look(False) if file is None else Look(True, picture(file, row.name))
    except FileNotFoundError:  # somebody took it away between the two
        return Look(False)


class AttachmentDetail(QFrame):
    """Facts, the state of the file and a preview; the last two come from a job."""

    open_asked = Signal()
    save_asked = Signal()
    edit_asked = Signal()
    remove_asked = Signal()
    record_asked = Signal()

    def __init__(self, session: Session) -> None:
        """Begin without an attachment."""
        super().__init__()
        self.setObjectName("pane")
        self.shown: Shown | None = None
        self._latest = Latest(session, self, self.tr("检查附件"))
        self.number, self.name = Text("", "section"), ElidedText(bold=True)
        self.open = Button(self.tr("打开"), small=True)
        self.save = Button(self.tr("另存为"), small=True)
        self.edit = Button(kind="icon", icon="edit", tip=self.tr("修改类别和备注"), key="F2")
        self.remove = Button(kind="icon", icon="x", tip=self.tr("移除"), key="Delete")
        self.facts = FactGrid(left_values=True)
        self.record = Button("", kind="link")
        self.notes = Text("", "soft", selectable=True)
        self.notes.setWordWrap(True)
        self.glyph, self.state = RiskGlyph("ok"), Text("", "label")
        self.state.setWordWrap(True)
        self.preview = Preview()
        self._lay_out()
        self.open.setToolTip(self.tr("用系统程序打开副本 (Enter)"))
        self.open.clicked.connect(self.open_asked)
        self.save.clicked.connect(self.save_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.remove.clicked.connect(self.remove_asked)
        self.record.clicked.connect(self.record_asked)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName("tool")
        bar.setFixedHeight(BAR)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self.number)
        row.addStretch(1)
        for button in (self.open, self.save, self.edit, self.remove):
            row.addWidget(button)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self.glyph)
        state.addWidget(self.state, 1)
        self.matter = QFrame()
        self.matter.setObjectName("paneBody")
        column = QVBoxLayout(self.matter)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.name)
        column.addLayout(state)
        column.addWidget(self.facts)
        proves = QHBoxLayout()
        proves.addWidget(self.record)
        proves.addStretch(1)
        column.addLayout(proves)
        column.addWidget(self.notes)
        column.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.matter, 1)

    def show_attachment(self, shown: Shown | None, refusal: str) -> None:
        """Show an attachment, or nothing; `refusal` says why it cannot be changed, empty where it can."""
        again = shown is not None and self.shown is not None and shown.row.id == self.shown.row.id
        self.shown = shown
        self.setVisible(shown is not None)
        self.number.setText("" if shown is None else attachment_word(shown.row.number))
        self.name.set_text("" if shown is None else shown.row.name)
        if shown is None:
            return
        self._show_rights(refusal)
        self.facts.set_facts(self._facts(shown))
        self.record.setVisible(bool(shown.proves))
        self.record.setText(self.tr("用于 {record}").format(record=shown.proves))
        self.record.setToolTip(self.tr("转到这条记录 (Ctrl+Enter)"))
        self.notes.setVisible(bool(shown.row.notes))
        self.notes.setText(shown.row.notes)
        if not again:
            self._say("", self.tr("正在检查文件…"), "text2")
            self.preview.show_image(None, "")
        row = shown.row
        self._latest.ask(lambda: look(row), self._show_look, self._show_failure)

    def _show_rights(self, refusal: str) -> None:
        tips = ((self.edit, self.tr("修改类别和备注 (F2)")), (self.remove, self.tr("移除 (Delete)")))
        for button, tip in tips:
            button.setEnabled(not refusal)
            button.setToolTip(refusal or tip)

    def _facts(self, shown: Shown) -> list[Fact]:
        row = shown.row
        size = self.tr("{size}（{bytes} 字节）").format(size=formats.size(row.size), bytes=formats.number(row.size))
        return [
            (self.tr("类别"), listing.kind_name(row.kind)),
            (self.tr("文件类型"), shown.suffix or DASH),
            (self.tr("大小"), size),
            (self.tr("登记"), f"{formats.moment(row.added_at)} · {who(row)}".rstrip(" ·")),
            ("SHA-256", row.sha256),
        ]

    def _show_look(self, found: Look) -> None:
        if self.shown is None:
            return
        if not found.whole:
            lost = self.tr("文件缺失或被改动。请从备份恢复账套（附件会一起取回），或移除后重新添加原文件。")
            self._say("warn", lost, "warnFg")
            self.preview.show_image(None, "")
            return
        self._say("ok", self.tr("文件齐全，与登记时一致"), "text2")
        large = self.shown.row.size > MOST_BYTES
        self.preview.show_image(found.image, self.tr("超过 20 MB，不预览") if large else self.tr("这种文件没有预览"))

    def _show_failure(self, error: BaseException) -> None:
        self._say("warn", self.tr("无法检查文件：{why}").format(why=error), "warnFg")

    def _say(self, level: str, text: str, tone: str) -> None:
        self.glyph.setVisible(bool(level))
        self.glyph.set_level(level or "ok")
        self.state.setText(text)
        self.state.set_tone(tone)
