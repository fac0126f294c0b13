"""The answer: the decision on its ground, the bar, the reasons, and what would let the order go out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.i18n import translate
from app.services.shipping import wording
from app.services.shipping.check import Answer, Reason
from app.services.shipping.ways import COLLECT, PREPAY, RELEASE, SMALLER, Way
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.shipping.bar import ExposureBar
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import SectionTitle, Text, repolish, repolish_surface, rule
from app.views.widgets.table import Table

LEVELS = {"ok": "ok", "watch": "watch", "approval": "warn", "no": "high", "yes": "ok"}
BAND = 78
ROW = 28
SIDE = 20


class Band(QFrame):
    """The decision, 78 high: glyph, word, sentence; grey while nothing was asked."""

    def __init__(self) -> None:
        """Begin grey."""
        super().__init__()
        self.setObjectName("info")
        self.setFixedHeight(BAND)
        self.glyph = RiskGlyph("ok", 36)
        self.word, self.sentence = Text("", "kpi"), Text("", "", yielding=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.word)
        words.addWidget(self.sentence)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(14)
        row.addWidget(self.glyph)
        row.addLayout(words, 1)

    def say(self, level: str, word: str, sentence: str) -> None:
        """Show a decision; without a level the band is grey."""
        self.setObjectName("info" if level else "columnHead")
        self.setProperty("level", level)
        self.glyph.setVisible(bool(level))
        self.glyph.set_level(level or "ok")
        self.word.setText(word)
        self.word.setVisible(bool(word))
        self.sentence.setText(sentence)
        self.sentence.setToolTip(sentence)
        for text in (self.word, self.sentence):
            text.set_tone(f"{level}Fg" if level else "text2")
        self.setAccessibleName(f"{word} {sentence}".strip())
        repolish(self)


class WayRow(QWidget):
    """One way out: its number, what to do, where it leads, and the button that tries it."""

    def __init__(self, number: int, way: Way, answer: Answer) -> None:
        """Show a way."""
        super().__init__()
        self.setFixedHeight(52)
        text = Text(_title(way), "bold", yielding=True)
        text.setToolTip(_title(way))
        note = Text(_note(way, answer), "label", yielding=True)
        note.setToolTip(note.text())
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(text)
        words.addWidget(note)
        words.addStretch(1)
        trial = self.tr("申请特批") if way.kind == RELEASE else self.tr("试一下")
        self.button = Button(trial, small=True, key="Ctrl ↵" if way.kind == RELEASE else "")
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(f"{trial} {text.text()}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Text(str(number), "bold", tone="accent"))
        row.addLayout(words, 1)
        row.addWidget(self.button)


def _title(way: Way) -> str:
    names = {
        COLLECT: translate("WayRow", "先收回 {numbers}，共 {amount}"),
        SMALLER: translate("WayRow", "这次只发 {amount}"),
        PREPAY: translate("WayRow", "补预付 {amount}，成为全款"),
        RELEASE: translate("WayRow", "申请特批这一单 {amount}"),
    }
    shown = [each.number for each in way.invoices[:2]]
    numbers = translate("WayRow", "、").join(shown)
    if len(way.invoices) > len(shown):
        numbers = translate("WayRow", "{numbers} 等 {count} 张").format(numbers=numbers, count=len(way.invoices))
    return names[way.kind].format(numbers=numbers, amount=formats.exact_money(way.cents))


def _note(way: Way, answer: Answer) -> str:
    if way.kind == PREPAY:
        return translate("WayRow", "全款发货不占额度，也不看逾期")
    if way.kind == RELEASE:
        who = wording.approver_of(way.cents, answer.lead_cents)
        return translate("WayRow", "由{who}批准，发一次货即用掉，到期自动失效").format(who=who)
    after = formats.exact_money(way.after_cents)
    used = wording.percent(way.after_cents, way.limit_cents) if way.limit_cents else ""
    share = translate("WayRow", "（{used}）").format(used=used) if used else ""
    if way.kind == SMALLER:
        return translate("WayRow", "发货后占用 {after}{share}").format(after=after, share=share)
    overdue = (
        translate("WayRow", "最长逾期降到 {days} 天").format(days=way.days)
        if way.days
        else translate("WayRow", "没有逾期")
    )
    return translate("WayRow", "占用降到 {after}{share}，{overdue}").format(after=after, share=share, overdue=overdue)


class ResultPane(QFrame):
    """The right half of the dialog; `tried` carries the Way whose button was pressed."""

    tried = Signal(object)  # Way
    undone = Signal()
    assess_asked = Signal()

    def __init__(self) -> None:
        """Begin without an answer."""
        super().__init__()
        self.setObjectName("pane")
        self.band, self.bar = Band(), ExposureBar()
        self.used, self.share = Text("", "section"), Text("", "section")
        self.undo = Button(self.tr("撤回试算"), kind="link")
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self.undone)
        self.assess = Button(self.tr("去评估"), kind="link", icon="right")
        self.assess.setAutoDefault(False)
        self.assess.clicked.connect(self.assess_asked)
        self.table = Table()
        self.model: RowsModel[Reason] = RowsModel(_columns(), lambda row: row.id, parent=self.table)
        self.table.set_model(self.model)
        self.table.view.horizontalHeader().hide()
        self.rows: list[WayRow] = []
        self._ways = QVBoxLayout()
        for button in (self.undo, self.assess):
            button.setParent(self)
            button.hide()
        self._ways.setSpacing(0)
        self._build()
        self.show_nothing("")

    def _build(self) -> None:
        used = QHBoxLayout()
        used.setSpacing(8)
        used.addWidget(SectionTitle(self.tr("发货后占用"), self.tr("元")), 1)
        used.addWidget(self.used)
        used.addWidget(self.share)
        above = QVBoxLayout()
        above.setContentsMargins(SIDE, 12, SIDE, 10)
        above.setSpacing(8)
        above.addLayout(used)
        above.addWidget(self.bar)
        below = QVBoxLayout()
        below.setContentsMargins(SIDE, 10, SIDE, 10)
        below.addLayout(self._ways)
        self.matter = QWidget()
        repolish_surface(self.matter)
        inner = QVBoxLayout(self.matter)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(above)
        inner.addWidget(rule())
        inner.addWidget(self.table)
        inner.addLayout(below)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.matter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(scroll, 1)

    def show_nothing(self, text: str) -> None:
        """Show the grey band with a sentence, and nothing else."""
        self.band.say("", "", text)
        self.matter.hide()

    def show_answer(self, answer: Answer, *, trial: bool) -> None:
        """Show an answer; one that rests on a trial can be taken back."""
        level = LEVELS[answer.decision]
        self.band.say(level, answer.headline, answer.sentence)
        self.used.setText(formats.exact_money(answer.exposure_after_cents))
        limit = answer.limit_cents
        self.share.setText(wording.percent(answer.exposure_after_cents, limit) if limit else "")
        self.share.set_tone("warnFg" if limit and answer.exposure_after_cents > limit else "")
        self.bar.show_answer(answer)
        self.model.set_rows(list(answer.reasons))
        self.table.show_rows()
        self.table.view.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setFixedHeight(ROW * len(answer.reasons) + 2)
        self._show_ways(answer, trial=trial)
        self.matter.show()

    def _show_ways(self, answer: Answer, *, trial: bool) -> None:
        while self._ways.count():
            item = self._ways.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in {self.undo, self.assess}:
                widget.hide()
                widget.deleteLater()
        self.undo.hide()
        self.assess.hide()
        self.rows = [WayRow(number, way, answer) for number, way in enumerate(answer.ways, start=1)]
        if self.rows:
            self._ways.addWidget(SectionTitle(self.tr("怎样可以直接发"), self.tr("任选一个")))
        for row, way in zip(self.rows, answer.ways, strict=True):
            row.button.clicked.connect(lambda _=False, way=way: self.tried.emit(way))
            self._ways.addWidget(row)
        if any(each.code == "no_limit" for each in answer.reasons):
            self._ways.addWidget(self.assess, 0, Qt.AlignmentFlag.AlignLeft)
            self.assess.show()
        if trial:
            self._ways.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
            self.undo.show()
        elif answer.pay_by is not None and not self.rows:
            last = self.tr("最后期限 {day} 付款（{days} 天）")
            self._ways.addWidget(Text(last.format(day=answer.pay_by, days=answer.terms_days), "label"))


def _columns() -> tuple[Column[Reason], ...]:
    return (
        Column("level", translate("ResultPane", "结果"), lambda _: "", 36, kind=Kind.RISK, value=lambda row: LEVELS[row.level]),
        Column("name", translate("ResultPane", "理由"), lambda row: row.name, 104, bold=lambda row: not row.passed),
        Column("text", translate("ResultPane", "内容"), lambda row: row.text, 200, tip=lambda row: row.text, stretch=True),
        Column(
            "threshold", translate("ResultPane", "标准"), lambda row: row.threshold_text, 140, align=Align.RIGHT, kind=Kind.SOFT,
            tip=lambda row: row.source,
        ),
    )  # fmt: skip
