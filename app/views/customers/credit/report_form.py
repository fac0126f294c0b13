"""Entering a query or a report, and the table of how long each kind counts."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.errors import AppError, InvalidInputError
from app.i18n import translate
from app.services.credit_records import ages, kinds, reports
from app.services.credit_records.reports import MOST_SCORE, ReportInput
from app.services.writing import Written
from app.views.customers.credit.fields import code_of, coded, number_edit, pairs_text, read_pairs
from app.views.customers.form import FormDialog, choice, line, paragraph
from app.views.dialogs.base import Dialog
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import Field

_WIDTH = 680
_MOST_HITS = 9999


class ReportForm(FormDialog):
    """One query or report; kinds that count ask for the number of entries, 0 is 无记录."""

    def __init__(
        self, session: Session, customer_id: int, parent: QWidget, *, report_id: int | None = None, kind: str = ""
    ) -> None:
        """Enter a report of the as-of date, or change one."""
        self._customer_id, self._report_id = customer_id, report_id
        entry = reports.load(report_id) if report_id else ReportInput(kind or kinds.JUDICIAL, session.as_of, hits=0)
        title = translate("ReportForm", "修改外部资料") if report_id else translate("ReportForm", "登记查询")
        super().__init__(session, title, parent)
        self._make_fields(entry)
        self.body.addLayout(self._grid())
        self.add_confirm(self.tr("保存"))
        self.setMinimumWidth(_WIDTH)
        self._kind.currentIndexChanged.connect(lambda _: self._on_kind())
        self._day.changed.connect(self._propose_end)
        self._end.changed.connect(self._on_end_typed)
        self._end_typed = entry.valid_to is not None
        self._on_kind()
        self._kind.setFocus()

    def _make_fields(self, entry: ReportInput) -> None:
        self._kind = coded([(each, kinds.kind_name(each)) for each in kinds.REPORT_KINDS], entry.kind)
        self._day = DayEdit(entry.reported_on, self.session.as_of)
        self._end = DayEdit(entry.valid_to, self.session.as_of)
        self._level = coded([(each, kinds.level_name(each)) for each in kinds.LEVELS], entry.level)
        self._used = QCheckBox(self.tr("评分采用这份资料"))
        self._used.setChecked(entry.used)
        self._details = paragraph(pairs_text(entry.details))
        self._details.setPlaceholderText(self.tr("每行一条，如“列入：2024-11-06，未按期公示年报”"))
        self.add_field("kind", self.tr("资料"), self._kind)
        methods = [kinds.method_name(each) for each in kinds.METHODS]
        self.add_field("method", self.tr("取得方式"), choice(methods, kinds.method_name(entry.method)))
        self.add_field("reported_on", self.tr("报告日期"), self._day)
        self.add_field("valid_to", self.tr("有效期至"), self._end)
        self.add_field("agency", self.tr("机构"), line(entry.agency, limit=100))
        self.add_field("hits", self.tr("命中条数"), number_edit(entry.hits, _MOST_HITS))
        self.add_field("rating", self.tr("评级或状态"), line(entry.rating, limit=40))
        self.add_field("score", self.tr("得分"), number_edit(entry.score, MOST_SCORE))
        self.add_field("level", self.tr("级别"), self._level)
        self.add_field("conclusion", self.tr("结论"), line(entry.conclusion, limit=300))
        self.add_field("details", self.tr("明细"), self._details)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        paired = ("kind", "method", "reported_on", "valid_to", "agency", "hits", "rating", "score")
        for place, name in enumerate(paired):
            grid.addWidget(self.fields[name], place // 2, place % 2, top)
        grid.addWidget(self.fields["level"], 4, 0, top)
        rules = Button(self.tr("有效期规则…"), kind="link", tip=self.tr("各种资料从报告日起有效多少天"))
        rules.clicked.connect(self._open_rules)
        beside = QHBoxLayout()
        beside.addWidget(self._used)
        beside.addStretch(1)
        beside.addWidget(rules)
        grid.addLayout(beside, 4, 1)
        grid.addWidget(self.fields["conclusion"], 5, 0, 1, 2)
        grid.addWidget(self.fields["details"], 6, 0, 1, 2)
        return grid

    def _on_kind(self) -> None:
        counted = code_of(self._kind) in kinds.COUNTED
        self.fields["hits"].setVisible(counted)
        if not counted:
            self._plain("hits").clear()
        elif not self._plain("hits").text() and self._report_id is None:
            self._plain("hits").setText("0")
        self._propose_end()

    def _plain(self, name: str) -> QLineEdit:
        edit = self.fields[name].widget
        assert isinstance(edit, QLineEdit)
        return edit

    def _on_end_typed(self) -> None:
        self._end_typed = bool(self._end.text().strip())

    def _propose_end(self) -> None:
        """Say in the empty field until when the report counts by the rule."""
        if self._end_typed:
            return
        ends = self._by_rule()
        self._end.setPlaceholderText(self.tr("年-月-日") if ends is None else ends.isoformat())

    def _by_rule(self) -> date | None:
        try:
            day = self._day.value()
        except ValueError:
            return None
        return None if day is None else day + timedelta(days=ages.ages()[code_of(self._kind)])

    def _open_rules(self) -> None:
        form = AgesForm(self.session, self)
        form.finished.connect(lambda _: self._propose_end())
        form.open()

    def write(self) -> Written | None:
        """Add or change the report."""
        entry = ReportInput(
            kind=code_of(self._kind),
            reported_on=self.required_day("reported_on"),
            method=self._method(),
            agency=self.text("agency"),
            score=self.whole("score"),
            rating=self.text("rating"),
            conclusion=self.text("conclusion"),
            level=code_of(self._level),
            hits=self.whole("hits"),
            details=read_pairs(self._details.toPlainText(), "details"),
            valid_to=self.day("valid_to"),
            used=self._used.isChecked(),
        )
        if entry.kind in kinds.COUNTED and entry.hits is None:
            raise InvalidInputError(self.tr("请填写命中条数，没有记录填 0。"), field="hits")
        if self._report_id is not None:
            return reports.update(self._report_id, entry)
        return reports.add(self._customer_id, entry)

    def _method(self) -> str:
        words = {kinds.method_name(each): each for each in kinds.METHODS}
        return words.get(self.text("method"), self.text("method"))


class AgesForm(Dialog):
    """How many days each kind counts from its date."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Show the table in force."""
        super().__init__(translate("AgesForm", "有效期规则"), parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.fields: dict[str, Field] = {}
        for kind, days in ages.ages().items():
            field = Field(kinds.kind_name(kind), number_edit(days, 3650), label_width=168)
            self.fields[kind] = field
            self.body.addWidget(field)
        self.add_button(self.tr("取消"), reject=True)
        self.confirm = self.add_button(self.tr("保存"), kind="primary")
        self.confirm.clicked.connect(self._save)

    def _save(self) -> None:
        for field in self.fields.values():
            field.set_error("")
        try:
            changed = ages.set_ages({kind: self._days(field) for kind, field in self.fields.items()})
        except InvalidInputError as error:
            self.fields[error.field or kinds.JUDICIAL].set_error(str(error))
            return
        except AppError as error:
            next(iter(self.fields.values())).set_error(str(error))
            return
        self.accept()
        self._session.announce(changed)

    def _days(self, field: Field) -> int:
        edit = field.widget
        assert isinstance(edit, QLineEdit)
        return int(edit.text() or 0)
