"""The tool row over the alerts: which of them, whose, of which rule; export and check."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.services.audit import ROLES
from app.services.monitoring.alerts import AlertCounts, AlertRow, list_alerts
from app.services.monitoring.wording import owner_name, rule_name
from app.views.widgets.buttons import Button
from app.views.widgets.segments import ChoiceButton, Segment, SegmentBar

HEIGHT = 44
SEVERITY_OF = {"high": "high", "warn": "warning", "watch": "watch"}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the table shows: segment open, high, warn, watch, clearing or closed; owner and rule empty for all.

    An owner is chosen by the name on the screen: an alert may carry a role or the name of a person.
    """

    segment: str = "open"
    owner: str = ""
    rule: str = ""

    @property
    def plain(self) -> bool:
        """Tell whether everything not closed is shown."""
        return self == Choice()

    def rows(self) -> tuple[AlertRow, ...]:
        """Return the alerts of the segment and the rule, whoever owns them."""
        states = (self.segment,) if self.segment in {"clearing", "closed"} else None
        return list_alerts(states=states, severity=SEVERITY_OF.get(self.segment), rule=self.rule or None)

    def owned(self, row: AlertRow) -> bool:
        """Tell whether an alert is of the chosen owner."""
        return not self.owner or owner_name(row.owner) == self.owner


class AlertFilters(QFrame):
    """Segments with counts, the owner, the rule where one was chosen above, export and 立即检查."""

    chosen = Signal(object)  # Choice
    export_asked = Signal()
    check_asked = Signal()

    def __init__(self) -> None:
        """Show everything that is not closed."""
        super().__init__()
        self.setObjectName("tool")
        self.setFixedHeight(HEIGHT)
        self._rule = ""
        self.segments = SegmentBar(
            [
                Segment("open", self.tr("未关闭")),
                Segment("high", self.tr("高危"), risk="high"),
                Segment("warn", self.tr("预警"), risk="warn"),
                Segment("watch", self.tr("关注"), risk="watch"),
                Segment("clearing", self.tr("待关闭")),
                Segment("closed", self.tr("已关闭")),
            ]
        )
        self.owner = ChoiceButton(self.tr("责任人"), [("", self.tr("全部"))])
        self.set_owners([])
        self.rule = Button(" ", kind="flat", icon="x", tip=self.tr("不再按指标筛选"))
        self.rule.setMinimumWidth(48)  # gives way in a small window
        self.rule.hide()
        self.export = Button(kind="icon", icon="export", tip=self.tr("导出"), key="Ctrl+E")
        self.check = Button(self.tr("立即检查"), icon="refresh", key="F5")
        self.check.setMinimumWidth(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.segments)
        row.addWidget(self.owner)
        row.addWidget(self.rule)
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.check)
        self.segments.chosen.connect(self._announce)
        self.owner.chosen.connect(self._announce)
        self.rule.clicked.connect(lambda: self.choose_rule(""))
        self.export.clicked.connect(self.export_asked)
        self.check.clicked.connect(self.check_asked)

    def set_owners(self, owners: Iterable[str]) -> None:
        """Offer the roles and whoever else owns an alert; the chosen one stays on offer."""
        others = sorted({owner_name(owner) for owner in owners if owner} | {self.owner.current()} - {""})
        names = list(dict.fromkeys([*map(owner_name, ROLES), *others]))
        self.owner.set_choices([("", self.tr("全部")), *[(name, name) for name in names]])

    def choice(self) -> Choice:
        """Return what is chosen."""
        return Choice(self.segments.current(), self.owner.current(), self._rule)

    def choose(self, segment: str = "open") -> None:
        """Show one segment of everybody's alerts, of any rule."""
        self.segments.set_current(segment)
        self.owner.set_current("")
        self._set_rule("")
        self._announce()

    def choose_rule(self, rule: str) -> None:
        """Show the alerts of one rule; an empty one shows all rules."""
        self._set_rule(rule)
        self._announce()

    def _set_rule(self, rule: str) -> None:
        self._rule = rule
        self.rule.setVisible(bool(rule))
        self.rule.setText(rule_name(rule) if rule else " ")

    def set_counts(self, counts: AlertCounts) -> None:
        """Print how many alerts each segment has."""
        self.segments.set_counts(
            {
                "open": counts.open,
                "high": counts.high,
                "warn": counts.warning,
                "watch": counts.watch,
                "clearing": counts.clearing,
                "closed": counts.closed,
            }
        )

    def _announce(self) -> None:
        self.chosen.emit(self.choice())
