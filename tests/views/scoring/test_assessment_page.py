"""The assessment in the window: the points of the service, the ladder, the terms, scoring as a job, other customers."""

from dataclasses import replace
from pathlib import Path

import pytest
import screens
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.services.changes import Changed
from app.services.scoring.history import StoredAssessment, history, latest
from app.views import formats, theme
from app.views.scoring import words
from app.views.scoring.nodes import Node
from app.views.scoring.picker import CustomerList
from app.views.scoring.tab import ScoringTab
from app.views.session import Command, Notice, Session, Target
from app.views.table_model import Role
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import InfoBar
from app.views.widgets.states import EmptyState, PaneError


def tree_rows(tab: ScoringTab) -> list[list[str]]:
    model = tab.page.tree.model()
    rows = []
    for top in range(model.rowCount()):
        group = model.index(top, 0)
        rows.append([model.index(top, column).data() for column in range(model.columnCount())])
        rows += [
            [model.index(row, column, group).data() for column in range(model.columnCount())]
            for row in range(model.rowCount(group))
        ]
    return rows


def stored(tab: ScoringTab) -> StoredAssessment:
    assert tab.page.customer_id is not None
    found = latest(tab.page.customer_id, screens.AS_OF)
    assert found is not None
    return found


def said(tab: ScoringTab) -> str:
    return "\n".join(label.text() for label in tab.page.summary.findChildren(QLabel) if label.isVisible())


def state(tab: ScoringTab) -> list[str]:
    shown = tab.page.findChild(EmptyState)
    return [] if shown is None else [each.text() for each in shown.findChildren(QLabel) if each.text()]


@pytest.fixture
def notices(session: Session) -> list[Notice]:
    heard: list[Notice] = []
    session.notice_given.connect(heard.append)
    return heard


def test_the_tree_has_every_point_of_the_service(tab: ScoringTab) -> None:
    assessment = stored(tab)
    rows = {row[0]: row for row in tree_rows(tab)}
    for line in assessment.lines:
        shown = rows[line.name]
        assert shown[1] == line.value_text
        assert shown[3] == (str(line.points) if line.counted else formats.DASH)
        assert shown[4] == str(line.maximum)
        assert shown[7] == line.source_name
    for group in assessment.groups:
        assert rows[group.name][3:5] == [str(group.points), str(group.maximum)]
    total = rows["合计"]
    assert total[3] == str(assessment.score)
    assert total[6] == formats.number(assessment.change, signed=True)
    assert tab.page.picker.text() == "澄湾水产冷链有限公司"
    assert assessment.number in tab.page.facts.text()
    assert "2026-10-31" in tab.page.facts.text()


def test_missing_figures_are_marked(tab: ScoringTab) -> None:
    model = tab.page.tree.model()
    missing = {line.id for line in stored(tab).lines if line.missing}
    assert missing
    for top in range(model.rowCount()):
        group = model.index(top, 0)
        for row in range(model.rowCount(group)):
            node: Node = model.index(row, 0, group).data(Role.ROW)
            assert (node.tone == "watchFg") == (node.id in missing)


def test_the_summary_says_score_grade_change_terms_and_ways_up(tab: ScoringTab) -> None:
    assessment = stored(tab)
    assert assessment.previous is not None
    head = tab.page.summary.head
    assert head.score.text() == str(assessment.score)
    assert head.grade.accessibleName() == assessment.grade
    assert head.first.accessibleName() == "初评"
    assert head.change.property("tone") == "warnFg"
    assert assessment.previous.number in head.before.text()
    assert tab.page.summary.policy.rows.accessibleName() == assessment.grade
    assert str(assessment.previous.score) in tab.page.summary.policy.ruler.accessibleName()
    text = said(tab)
    for title in ("变动原因", "信用政策建议", "怎样能提高评分"):
        assert title in text
    assert formats.exact_money(assessment.limit.proposed_cents) in text
    assert "40,000.00" in text
    assert assessment.improve[0].name in text
    assert "高于建议额度" in " ".join(each.accessibleName() for each in tab.page.summary.findChildren(InfoBar))


def test_groups_fold_with_the_arrow_keys_and_stay_folded(tab: ScoringTab) -> None:
    tree = tab.page.tree
    tree.setFocus()
    first = tree.model().index(0, 0)
    tree.setCurrentIndex(tree.model().index(1, 0, first))
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(first)
    assert tree.currentIndex() == first
    tab.page.invalidate()
    assert not tree.isExpanded(tree.model().index(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(tree.model().index(0, 0))
    box = tree.visualRect(tree.model().index(0, 0))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert not tree.isExpanded(tree.model().index(0, 0))


def test_a_source_opens_where_the_value_was_read(tab: ScoringTab, office: dict[str, int]) -> None:
    asked: list[Target] = []
    tab._session.target_asked.connect(asked.append)
    for indicator in ("dbt", "debt_ratio", "judicial", "never heard of"):
        tab.page.tree.opened.emit(indicator)
    assert [each.kind for each in asked] == ["ledger", "financials", "credit", "customer"]
    line = next(each for each in stored(tab).lines if each.id == "judicial")
    seen = tab.page.shown
    assert seen is not None
    tab.page.shown = replace(seen, lines=(replace(line, record=("credit_report", 7)),))
    tab.page.tree.opened.emit("judicial")
    assert asked[-1] == Target("customers", "credit_report", 7)


def test_a_source_opens_the_customer(tab: ScoringTab, office: dict[str, int]) -> None:
    asked: list[Target] = []
    tab._session.target_asked.connect(asked.append)
    tree, model = tab.page.tree, tab.page.tree.model()
    line = model.index(0, 0, model.index(0, 0))
    tree.setCurrentIndex(line)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    source = model.index(0, 7, model.index(0, 0))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(source).center())
    assert asked == [Target("customers", "basic", office["worse"])] * 2


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, tab: ScoringTab, qtmodeltester) -> None:
    qtmodeltester.check(tab.page.tree.model())
    assert not tab.page.tree.model().parent(QModelIndex()).isValid()


def test_a_customer_never_assessed_is_assessed_by_the_button(
    qtbot: QtBot, tab: ScoringTab, office: dict[str, int], notices: list[Notice]
) -> None:
    told: list[Changed] = []
    tab._session.data_changed.connect(told.append)
    tab.show_target(Target("scoring", "customer", office["new"]))
    assert "尚未评估" in state(tab)
    button = tab.page.findChild(EmptyState).findChild(Button)
    assert button.text() == "新建评估"
    button.click()
    assert not tab.again.isEnabled()
    screens.idle(qtbot, tab._session)
    found = latest(office["new"], screens.AS_OF)
    assert found is not None
    assert found.number in notices[-1].text
    assert tab.page.shown == found
    assert told == [Changed.ASSESSMENTS | Changed.CUSTOMERS]
    assert tab.again.isEnabled()
    assert "首次评估" in said(tab)
    assert "变动原因" not in said(tab)
    assert found.provisional == ("暂定" in " ".join(bar.accessibleName() for bar in tab.page.summary.notes))


def test_scoring_again_without_news_writes_nothing(
    qtbot: QtBot, tab: ScoringTab, office: dict[str, int], notices: list[Notice]
) -> None:
    before = history(office["worse"])
    assert tab.handle(Command.NEW)
    assert not tab.handle(Command.PRINT)
    screens.idle(qtbot, tab._session)
    assert history(office["worse"]) == before
    assert "仍然有效" in notices[-1].text


def test_all_customers_are_scored_in_one_job(
    qtbot: QtBot, tab: ScoringTab, office: dict[str, int], notices: list[Notice]
) -> None:
    tab.everybody.click()
    tab.everybody.click()
    screens.idle(qtbot, tab._session)
    assert latest(office["new"], screens.AS_OF) is not None
    assert "已评分 2 家客户，新增评估单 1 张" in notices[-1].text


def test_a_cancelled_scoring_writes_nothing(
    qtbot: QtBot, tab: ScoringTab, office: dict[str, int], notices: list[Notice]
) -> None:
    tab.page.assess_everybody()
    tab._session.jobs.cancel(tab.page.assessing._job)
    screens.idle(qtbot, tab._session)
    assert latest(office["new"], screens.AS_OF) is None
    assert "没有写入任何评估单" in notices[-1].text


def test_an_earlier_assessment_is_shown_from_the_history(qtbot: QtBot, tab: ScoringTab) -> None:
    assert tab.page.customer_id is not None
    old = history(tab.page.customer_id)[-1]
    tab.page.summary.head.history.click()
    menu = tab.page.summary.head.findChild(QMenu)
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()
    menu.close()
    assert tab.page.shown == old
    assert "不是最近一次" in tab.page.facts.text()
    assert tab.page.summary.head.score.text() == str(old.score)


def test_the_list_under_the_name_finds_a_customer_by_keys(
    qtbot: QtBot, tab: ScoringTab, office: dict[str, int]
) -> None:
    tab.page.picker.setFocus()
    QTest.keyClick(tab.page.picker, Qt.Key.Key_Return)
    popup = tab.page.picker.findChild(CustomerList)
    assert popup.model.rowCount() == 2
    assert popup.table.view.current_id() == office["worse"]
    QTest.keyClicks(popup.field, "ytwj")
    qtbot.waitUntil(lambda: popup.model.rowCount() == 1)
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert tab.page.customer_id == office["new"]
    popup = tab.page.picker.open()
    popup.field.setText("没有")
    popup.show_matches("没有")
    assert popup.model.rowCount() == 0
    QTest.keyClick(popup.field, Qt.Key.Key_Down)
    popup.show_matches("")
    popup.field.setFocus()
    QTest.keyClick(popup.field, Qt.Key.Key_Up)
    QTest.keyClick(popup.table.view, Qt.Key.Key_Return)
    assert tab.page.customer_id == office["worse"]


def test_an_earlier_day_shows_what_was_known_then(tab: ScoringTab) -> None:
    tab._session.set_as_of(screens.AS_OF.replace(month=5, day=1))
    assert tab.page.shown is not None
    assert tab.page.shown.as_of.isoformat() == "2026-03-31"
    tab._session.set_as_of(screens.AS_OF.replace(year=2020))
    assert "尚未评估" in state(tab)


def test_a_book_without_customers_asks_for_an_import(qtbot: QtBot, book: Path, session: Session) -> None:
    asked: list[Command] = []
    session.command_asked.connect(asked.append)
    tab = ScoringTab(session)
    screens.show(qtbot, tab)
    assert "还没有客户" in state(tab)
    tab.page.findChild(EmptyState).findChild(Button).click()
    assert asked == [Command.IMPORT]
    tab.page.assess()
    assert not session.jobs.busy


def test_a_customer_that_has_gone_is_told_of(qtbot: QtBot, tab: ScoringTab) -> None:
    tab.page.show_customer(999)
    shown = tab.page.findChild(PaneError)
    assert shown is not None
    shown.findChild(Button).click()
    assert tab.page.shown is not None


def test_a_book_opened_for_reading_is_not_scored(qtbot: QtBot, office: dict[str, int], book: Path, home: Path) -> None:
    with screens.session_over(book, home, read_only=True) as session:
        tab = ScoringTab(session)
        screens.show(qtbot, tab)
        tab.page.assess()
        tab.page.assess_everybody()
        assert not session.jobs.busy
        assert not tab.again.isVisible()


def test_a_small_window_leaves_the_change_out(tab: ScoringTab) -> None:
    theme.current().set_small_window(True)
    columns = [column.key for column in tab.page.tree._model.columns]
    assert tab.page.tree.isColumnHidden(columns.index("change"))
    assert tab.panes()[0] is tab.page.tree


def test_every_relation_has_its_sentence(tab: ScoringTab) -> None:
    line = stored(tab).improve[0]
    kind = type(line)
    for relation in ("le", "lt", "ge", "gt", "is", "supply"):
        text = words.improvement(kind(line.id, line.name, relation, 1.0, "1 天", 3, 60))
        assert text
        assert ("1 天" in text) == (relation != "supply")


def test_long_words_fit_and_nothing_is_left_in_chinese(
    qtbot: QtBot, qapp: QApplication, office: dict[str, int], session: Session
) -> None:
    theme.current().set_small_window(True)
    with screens.wordy_english(qapp):
        tab = ScoringTab(session)
        screens.show(qtbot, tab, 1280, 640)
        tab.page.show_customer(office["worse"])
        assert not [text for text in screens.chinese(tab) if not text.endswith("会计 2026-11-02 12:00")]
        assert tab.minimumSizeHint().width() <= 1280


@pytest.mark.parametrize("size", [(1440, 800), (1280, 640)])
def test_nothing_is_cut_in_english(
    qtbot: QtBot, qapp: QApplication, office: dict[str, int], session: Session, size: tuple[int, int]
) -> None:
    theme.current().set_small_window(size[0] < 1440)
    with screens.english(qapp):
        tab = ScoringTab(session)
        screens.show(qtbot, tab, *size)
        tab.page.show_customer(office["worse"])
        qtbot.wait(20)
        assert not screens.cut(tab)
