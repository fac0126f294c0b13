"""The status bar: last check, last backup, data file; while a job runs its progress; who is at the desk."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QStatusBar, QWidget

from app.services.audit import Actor
from app.services.worker import JobState, Phase
from app.views import formats, icons, theme
from app.views.messages import role_name
from app.views.session import BookFacts, Session
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text

HEIGHT = 28


class _Item(QWidget):
    """One fact; after a failure a glyph before it, and a click tells more."""

    clicked = Signal()

    def __init__(self, *, icon: str = "", after: bool = False) -> None:
        super().__init__()
        self._failed = False
        self._icon = icon
        self._glyph = RiskGlyph("high")
        self._picture = QLabel()
        self.text = Text(role="label")
        self.text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._glyph)
        row.addWidget(self.text)
        row.insertWidget(2 if after else 1, self._picture)
        self._glyph.hide()
        self._picture.setVisible(bool(icon))
        theme.current().changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        if self._icon:
            self._picture.setPixmap(icons.pixmap(self._icon, 14, "accent" if self._icon == "check" else "text2"))

    def say(self, text: str, *, failure: str = "", mark: bool = True) -> None:
        self._failed = bool(failure)
        self.text.setText(failure or text)
        self.text.setToolTip(failure or text)
        self.text.set_tone("highFg" if failure else "")
        self._glyph.setVisible(bool(failure))
        self._picture.setVisible(bool(self._icon) and mark and not failure)
        self.setCursor(Qt.CursorShape.PointingHandCursor if failure else Qt.CursorShape.ArrowCursor)
        self.setVisible(bool(failure or text))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._failed:
            self.clicked.emit()


class StatusBar(QStatusBar):
    """Tells the state of the book and of the job that runs."""

    cancel_asked = Signal()
    details_asked = Signal(object)  # str: check or backup

    def __init__(self, session: Session) -> None:
        """Show the facts of the session and follow them."""
        super().__init__()
        self.setSizeGripEnabled(False)
        self.check, self.backup, self.file = _Item(), _Item(icon="check", after=True), _Item()
        self.role = _Item(icon="user")
        self._progress = _Progress()
        self._progress.cancel.clicked.connect(self.cancel_asked)
        self.check.clicked.connect(lambda: self.details_asked.emit("check"))
        self.backup.clicked.connect(lambda: self.details_asked.emit("backup"))
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(14)
        for item in (self.check, self.backup, self.file):
            row.addWidget(item)
            row.addWidget(_divider())
        row.addStretch(1)
        row.addWidget(self._progress)
        row.addWidget(self.role)
        self.addWidget(strip, 1)
        self.setContentsMargins(0, 0, 0, 0)
        self.set_facts(session.facts)
        self.set_operator(session.operator)
        session.facts_changed.connect(self.set_facts)
        session.operator_changed.connect(self.set_operator)
        session.jobs.state_changed.connect(self.set_job)

    def set_facts(self, facts: BookFacts) -> None:
        """Say anew when the book was checked and backed up, and where it is."""
        failed = self.tr("检查失败：{reason}").format(reason=facts.check_failed) if facts.check_failed else ""
        self.check.say(self._check_text(facts), failure=failed)
        failed = self.tr("备份失败：{reason}").format(reason=facts.backup_failed) if facts.backup_failed else ""
        done = self.tr("上次备份 {moment}").format(moment=formats.moment(facts.last_backup))
        backed_up = facts.last_backup is not None
        self.backup.say(done if backed_up else self.tr("还没有备份"), failure=failed, mark=backed_up)
        mode = self.tr("（只读）") if facts.read_only else ""
        where = self.tr("数据文件 {path}{mode} · {size}")
        self.file.say(where.format(path=facts.path, mode=mode, size=formats.size(facts.size)))

    def _check_text(self, facts: BookFacts) -> str:
        if facts.last_check is None:
            return self.tr("还没有检查")
        text = self.tr("上次检查 {moment} · {customers} 家 · {alerts} 条预警")
        return text.format(
            moment=formats.moment(facts.last_check),
            customers=formats.number(facts.checked_customers),
            alerts=formats.number(facts.open_alerts) or "0",
        )

    def set_operator(self, operator: Actor) -> None:
        """Say who is at the desk: the role, and the name where it is another word."""
        role = role_name(operator.role)
        named = operator.name and operator.name != role
        self.role.say(f"{operator.name} · {role}" if named else role)

    def set_job(self, state: JobState) -> None:
        """Show the progress of a running job; hide it when it has ended."""
        self._progress.show_state(state)

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(400, HEIGHT)


def _divider() -> QFrame:
    line = QFrame()
    line.setObjectName("paneRule")
    line.setFixedSize(1, 14)
    return line


class _Progress(QWidget):
    """Title and count, a bar of 96 x 6, and the button that cancels."""

    def __init__(self) -> None:
        super().__init__()
        self._text = Text(role="label")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(96)
        self._bar.setTextVisible(False)
        self.cancel = Button(self.tr("取消"), kind="link", icon="x")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addWidget(self._bar)
        row.addWidget(self.cancel)
        self.hide()

    def show_state(self, state: JobState) -> None:
        running = state.phase is Phase.RUNNING
        self.setVisible(running)
        if running:
            progress = state.progress
            count = f" {progress.done:,}/{progress.total:,}" if progress.total else ""
            self._text.setText(f"{state.title}{count}")
            self._text.setToolTip(progress.text)
            thousandths = round(progress.done / progress.total * 1000) if progress.total else 0
            self._bar.setRange(0, 1000 if progress.total else 0)
            self._bar.setValue(thousandths)
