"""The workbook of a backtest: its sheets say what the page says, and a run without an answer says why."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.services.backtesting import words
from app.services.backtesting.observe import Terms
from app.services.backtesting.run import backtest_and_keep
from app.services.exporting import backtest
from app.services.exporting.workbook import write
from tests.services.backtesting.office import write_office

AS_OF = date(2026, 10, 31)


def test_every_part_of_a_run_has_its_sheet(book: Path, tmp_path: Path) -> None:
    write_office(good=16, bad=16)
    run = backtest_and_keep(Terms(), AS_OF)
    target = tmp_path / "report.xlsx"
    write(target, backtest.sheets(run))
    read = openpyxl.load_workbook(target)
    report = run.report
    first = {row[0]: row[1:] for row in read.worksheets[0].iter_rows(min_row=5, values_only=True)}
    assert first["结论"] == (words.verdict(report).headline, words.verdict(report).text)
    assert first["变坏样本"][0] == report.bads
    assert first["排序准不准 AUC"][0] == round(report.area.value, 4)
    indicators = list(read["指标"].iter_rows(min_row=5, values_only=True))
    assert [row[1] for row in indicators] == pytest.approx([line.value for line in report.indicators])
    assert sum(row[1] for row in read["等级"].iter_rows(min_row=5, max_row=12, values_only=True)) == report.observations
    assert len(list(read["累计曲线"].iter_rows(min_row=5, max_col=1))) >= len(report.curve)
    assert ("分值建议" in read.sheetnames) == bool(report.proposal.bins)


def test_a_run_that_cannot_judge_says_why(book: Path, tmp_path: Path) -> None:
    run = backtest_and_keep(Terms(), AS_OF)
    target = tmp_path / "report.xlsx"
    write(target, backtest.sheets(run))
    read = openpyxl.load_workbook(target)
    first = {row[0]: row[1:] for row in read.worksheets[0].iter_rows(min_row=5, values_only=True)}
    assert first["排序准不准 AUC"][0] is None
    assert first["排序准不准 AUC"][1]
    assert "预计与实际" not in read.sheetnames
