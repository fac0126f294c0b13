"""The backtest in the window: runs as a job, shows what is kept, greys what answers another question, refuses to guess."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import screens
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.services.backtesting.observe import Terms
from app.services.backtesting.run import backtest_and_keep, runs
from app.services.backtesting.words import bin_name
from app.views.scoring.backtest.page import BacktestPage
from app.views.scoring.tab import BACKTEST, ScoringTab
from app.views.session import Command, Session, Target
from app.views.widgets import charts
from app.views.widgets.chart_specs import Curves, Roc, spoken
from app.views.widgets.states import EmptyState
from tests.services.backtesting.office import write_office


@pytest.fixture
def session(qapp, book: Path, home: Path) -> Iterator[Session]:
    write_office(good=16, bad=16)
    with screens.session_over(book, home) as made:
        yield made


@pytest.fixture
def tab(qtbot: QtBot, session: Session) -> Iterator[ScoringTab]:
    made = ScoringTab(session)
    screens.show(qtbot, made)
    made.show_target(Target("scoring", BACKTEST))
    yield made
    screens.idle(qtbot, session)


def page_of(tab: ScoringTab) -> BacktestPage:
    page = tab.tabs.page(BACKTEST)
    assert isinstance(page, BacktestPage)
    return page


def said(page: BacktestPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_from_nothing_to_a_run_that_is_kept(qtbot: QtBot, session: Session, tab: ScoringTab) -> None:
    page = page_of(tab)
    assert page.findChild(EmptyState).isVisible()
    assert not tab.again.isVisible()
    assert tab.handle(Command.CHECK)
    assert not page.again.isEnabled()
    screens.idle(qtbot, session)
    kept = runs()
    assert len(kept) == 1
    assert page.shown == kept[0]
    report = kept[0].report
    assert page.kpis.area.value.text() == f"{report.area.value:.2f}"
    assert page.kpis.bads.unit.text() == f"/ {report.observations}"
    assert page.table.model.rowCount() == len(report.indicators)
    assert page.verdict.headline.text() in said(page)
    assert tab.panes() == page.panes()
    assert not tab.handle(Command.NEW)


def test_another_question_greys_the_answer(qtbot: QtBot, session: Session) -> None:
    backtest_and_keep(Terms(), date(2026, 10, 31))
    page = BacktestPage(session)
    screens.show(qtbot, page)
    assert page.table.isEnabled()
    page.late.set_current("60")
    page.late.chosen.emit("60")
    assert not page.table.isEnabled()
    assert page.again.property("kind") == "primary"
    page.run()
    screens.idle(qtbot, session)
    assert page.table.isEnabled()
    assert [run.report.late_days for run in runs()] == [60, 30]
    page.show_run(runs()[1].id)
    assert page.late.current() == "30"


def test_cancelled_it_keeps_nothing(qtbot: QtBot, session: Session, tab: ScoringTab) -> None:
    page = page_of(tab)
    page.run()
    session.jobs.cancel(page._job)
    screens.idle(qtbot, session)
    assert runs() == []
    assert page.again.isEnabled()


def test_curves_and_roc_take_turns(qtbot: QtBot, session: Session) -> None:
    backtest_and_keep(Terms(), date(2026, 10, 31))
    page = BacktestPage(session)
    screens.show(qtbot, page)
    charts.loader().wait()
    assert isinstance(page.charts.curve.canvas._chart, Curves)
    QTest.keyClick(page, Qt.Key.Key_R)
    assert isinstance(page.charts.curve.canvas._chart, Roc)
    for pane in (page.charts.curve, page.charts.grades, page.charts.reliability):
        qtbot.waitUntil(lambda pane=pane: pane.canvas._canvas is not None)
        assert pane.canvas.accessibleName() == spoken(pane.canvas._chart)
    page.charts.swap_curve()
    qtbot.wait(50)


def test_too_few_bads_show_counts_and_no_verdict(qtbot: QtBot, session: Session) -> None:
    backtest_and_keep(Terms(late_days=300), date(2026, 10, 31))
    page = BacktestPage(session)
    screens.show(qtbot, page)
    assert page.kpis.area.value.text() == "—"
    assert page.charts.curve.canvas._chart is None
    assert "太少" in page.verdict.headline.text()
    assert not page.verdict.points.isEnabled()
    assert page.verdict.why.isVisible()


def test_better_points_stand_beside_those_of_the_card(qtbot: QtBot, session: Session) -> None:
    run = backtest_and_keep(Terms(horizon_days=90), date(2026, 10, 31))
    page = BacktestPage(session)
    screens.show(qtbot, page)
    assert page.verdict.points.isEnabled()
    page.verdict.open_points()
    assert all(bin_name(each) for each in run.report.proposal.bins)
    shown = screens.QApplication.activeModalWidget()
    assert shown.model.rowCount() == len(run.report.proposal.bins)
    shown.accept()


def test_a_later_run_is_not_known_on_an_earlier_day(qtbot: QtBot, session: Session) -> None:
    backtest_and_keep(Terms(), date(2026, 10, 31))
    session.set_as_of(date(2026, 3, 31))
    page = BacktestPage(session)
    screens.show(qtbot, page)
    assert page.shown is None
    assert page.findChild(EmptyState).isVisible()


def test_the_report_is_exported(
    qtbot: QtBot, session: Session, tab: ScoringTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert not tab.handle(Command.EXPORT), "nothing to export yet"
    assert not page_of(tab).out.isEnabled()
    tab.handle(Command.CHECK)
    screens.idle(qtbot, session)
    assert tab.handle(Command.EXPORT)
    screens.idle(qtbot, session)
    assert target.stat().st_size > 0
