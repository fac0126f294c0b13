"""The sub-tab of the alert rules: what each measures, its thresholds to be typed over, on or off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.changes import Changed
from app.services.monitoring.thresholds import rule_settings
from app.views.live import LivePane
from app.views.monitoring.threshold_row import (
    DIRECTION_WIDTH,
    FIELDS,
    ON_WIDTH,
    RESTORE_WIDTH,
    ThresholdRow,
    cell_width,
    titles,
)
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, repolish_surface

HEAD_HEIGHT = 32
FOOT_HEIGHT = 56


class ThresholdsPage(LivePane):
    """Changes are kept in the fields until they are saved together; those refused stay, with the reason."""

    def __init__(self, session: Session) -> None:
        """Edit the rules of the book."""
        super().__init__()
        self.setObjectName("pane")
        self._session = session
        read_only = session.facts.read_only
        self.rows = {each.rule: ThresholdRow(each, read_only=read_only) for each in rule_settings()}
        self._state = Text(role="label")
        self._state.setWordWrap(True)
        self.restore_all = Button(self.tr("全部恢复默认"))
        self.undo_button = Button(self.tr("放弃更改"))
        self.save_button = Button(self.tr("保存"), kind="primary", key="Ctrl+S")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self._list(), 1)
        foot = self._foot()
        layout.addWidget(foot)
        foot.setVisible(not read_only)
        for row in self.rows.values():
            row.edited.connect(self._show_state)
        self.restore_all.clicked.connect(self.put_defaults)
        self.undo_button.clicked.connect(self.undo)
        self.save_button.clicked.connect(self.save)
        self.setFocusProxy(next(iter(self.rows.values())).fields["watch"])
        self._show_state()

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("columnHead")
        head.setFixedHeight(HEAD_HEIGHT)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16 + 12, 0)
        row.setSpacing(0)
        row.addWidget(Text(self.tr("指标"), "label"), 1)
        words = [(self.tr("触发"), DIRECTION_WIDTH)]
        words += [(titles()[key], cell_width(key)) for key in FIELDS]
        words += [(self.tr("启用"), ON_WIDTH), ("", RESTORE_WIDTH)]
        for word, width in words:
            title = Text(word, "label")
            title.setFixedWidth(width)
            row.addWidget(title)
        return head

    def _list(self) -> QScrollArea:
        matter = QWidget()
        repolish_surface(matter)
        column = QVBoxLayout(matter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(matter)
        return area

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("actions")
        foot.setFixedHeight(FOOT_HEIGHT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.restore_all)
        row.addWidget(self._state, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.save_button)
        return foot

    def _dirty(self) -> list[ThresholdRow]:
        return [row for row in self.rows.values() if row.dirty]

    def _show_state(self) -> None:
        dirty = len(self._dirty())
        said = self.tr("{n} 项指标有未保存的更改").format(n=dirty)
        calm = self.tr(
            "阈值留空表示不用这一级；最低金额不超过近一年销售额的 0.05%。更改记入操作日志，从下次检查起生效。"
        )
        self._state.setText(said if dirty else calm)
        self._state.set_tone("accent" if dirty else "")
        self.undo_button.setEnabled(bool(dirty))
        self.save_button.setEnabled(bool(dirty))
        self.restore_all.setEnabled(any(row.restore.isEnabled() for row in self.rows.values()))

    def refresh(self) -> None:
        """Show what is stored, but leave rows alone that are being edited."""
        for settings in rule_settings():
            row = self.rows[settings.rule]
            if not row.dirty:
                row.show_settings(settings)
        self._show_state()

    def put_defaults(self) -> None:
        """Propose the thresholds all rules came with."""
        for row in self.rows.values():
            row.put_defaults()

    def undo(self) -> None:
        """Forget what was typed."""
        for row in self.rows.values():
            row.undo()
        self._show_state()

    def save(self) -> None:
        """Store every row that was changed; the first refused one gets the cursor."""
        dirty = self._dirty()
        if not dirty or self._session.facts.read_only:
            return
        refused = [row for row in dirty if not row.save()]
        self._show_state()
        if refused:
            refused[0].focus_wrong()
        if len(refused) < len(dirty):
            self._session.announce(Changed.SETTINGS)
        if not refused:
            text = self.tr("已保存 {n} 项指标，从下次检查起生效。").format(n=len(dirty))
            self._session.notify(text)
