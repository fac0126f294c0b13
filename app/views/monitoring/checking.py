"""The check as a job: progress in the status bar, the old rows stay, its end is one line at the top."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.i18n import translate
from app.services.changes import Changed
from app.services.job import Progress
from app.services.monitoring.check import CheckResult, check
from app.views import formats
from app.views.messages import problem
from app.views.session import Session


class Checking(QObject):
    """Runs one check at a time."""

    running_changed = Signal(object)  # bool

    def __init__(self, session: Session, parent: QObject) -> None:
        """Check the book of `session`."""
        super().__init__(parent)
        self._session = session
        self._job = 0

    @property
    def running(self) -> bool:
        """Tell whether a check runs or waits."""
        return bool(self._job)

    def start(self) -> None:
        """Check as of the day of the session, unless a check runs already."""
        if self._job:
            return
        as_of: date = self._session.as_of
        self._job = self._session.jobs.submit(
            lambda job: check(as_of, job=job),
            translate("Monitoring", "后台检查"),
            on_done=self._on_done,
            on_failed=self._on_failed,
            on_cancelled=self._on_cancelled,
            owner=self,
        )
        self.running_changed.emit(self.running)

    def _end(self) -> None:
        self._job = 0
        self.running_changed.emit(False)

    def _on_done(self, result: CheckResult) -> None:
        self._end()
        counts = translate(
            "Monitoring", "新增 {raised} 条，持续 {continuing} 条，{resolved} 条已恢复，待核对后关闭"
        ).format(raised=result.raised, continuing=result.continuing, resolved=result.resolved)
        if result.stored:
            text = translate("Monitoring", "检查完成：{customers} 家客户，{counts}。")
            self._session.notify(text.format(customers=formats.number(result.customers), counts=counts))
            self._session.announce(Changed.ALERTS)
        else:
            text = translate("Monitoring", "基准日 {day} 早于上次检查，这次只回看、不改动预警：{counts}。")
            self._session.notify(text.format(day=formats.day(result.as_of), counts=counts), "watch")

    def _on_cancelled(self, progress: Progress) -> None:
        self._end()
        if progress.total:
            text = translate("Monitoring", "检查已取消，已完成 {done} / {total} 家")
            text = text.format(done=formats.number(progress.done) or "0", total=formats.number(progress.total))
        else:
            text = translate("Monitoring", "检查已取消")
        self._session.notify(text, "watch", translate("Monitoring", "重新检查"), self.start)

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        said = problem(error, translate("Monitoring", "检查"))
        self._session.set_facts(replace(self._session.facts, check_failed=said.text))
        self._session.notify(f"{said.title}：{said.text}", "high", translate("Monitoring", "重试"), self.start)
