"""Assess one customer or all as a job, and say in one line what came of it."""

from PySide6.QtCore import QObject, Signal

from app.i18n import translate
from app.services.changes import Changed
from app.services.job import Progress
from app.services.scoring.assess import Assessed, assess
from app.views import formats
from app.views.messages import problem
from app.views.session import Session


class Assessing(QObject):
    """Runs one assessment at a time."""

    running_changed = Signal(object)  # bool

    def __init__(self, session: Session, parent: QObject) -> None:
        """Assess customers of the book of `session`."""
        super().__init__(parent)
        self._session = session
        self._job = 0

    def start(self, customer_id: int | None = None) -> None:
        """Assess a customer, or all, as of the day of the session."""
        if self._job:
            return
        as_of = self._session.as_of
        only = None if customer_id is None else (customer_id,)
        self._job = self._session.jobs.submit(
            lambda job: assess(as_of, only, job=job),
            translate("ScoringView", "评分"),
            on_done=self._on_done,
            on_failed=self._on_failed,
            on_cancelled=self._on_cancelled,
            owner=self,
        )
        self.running_changed.emit(bool(self._job))

    def _end(self) -> None:
        self._job = 0
        self.running_changed.emit(False)

    def _on_done(self, found: tuple[Assessed, ...]) -> None:
        self._end()
        self._session.notify(self._told(found))
        self._session.announce(Changed.ASSESSMENTS | Changed.CUSTOMERS)

    def _told(self, found: tuple[Assessed, ...]) -> str:
        new = sum(each.new and bool(each.id) for each in found)
        if len(found) != 1:
            text = translate("ScoringView", "已评分 {customers} 家客户，新增评估单 {n} 张，其余与当日已有的相同。")
            return text.format(customers=formats.number(len(found)) or "0", n=formats.number(new) or "0")
        one = found[0]
        if one.id is None:
            return translate("ScoringView", "{name} 没有可计分的数据，没有生成评估单。").format(name=one.name)
        if not new:
            text = translate("ScoringView", "{name} 的数据没有变化，评估单 {number} 仍然有效。")
        else:
            text = translate("ScoringView", "已生成评估单 {number}：{name} {score} 分，{grade} 级。")
        return text.format(name=one.name, number=one.number, score=one.result.score, grade=one.result.grade)

    def _on_cancelled(self, progress: Progress) -> None:
        self._end()
        text = translate("ScoringView", "评分已取消，没有写入任何评估单（已算 {done} / {total} 家）。")
        done, total = (formats.number(each) or "0" for each in (progress.done, progress.total))
        self._session.notify(text.format(done=done, total=total), "watch")

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        said = problem(error, translate("ScoringView", "评分"))
        self._session.notify(f"{said.title}：{said.text}{said.hint}", "high")
