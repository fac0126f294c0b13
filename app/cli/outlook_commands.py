"""Commands that look back at what scores were worth, and ahead at what will be paid: backtest, forecast."""

from argparse import Namespace
from typing import Any

from app.cli import book, output
from app.cli.figure_commands import as_of
from app.cli.output import Answer, amount
from app.errors import InvalidInputError
from app.i18n import translate
from app.services.backtesting import words
from app.services.backtesting.observe import Terms
from app.services.backtesting.report import Report
from app.services.backtesting.run import backtest as run_backtest
from app.services.forecasting.predict import Forecast, Foretold
from app.services.forecasting.predict import forecast as run_forecast
from app.services.scoring.indicator_words import indicator_name

_DIGITS = 6


def backtest(args: Namespace) -> Answer:
    """Rebuild the assessments of past days and hold them against what came after; nothing is stored."""
    if args.first and args.last and args.first > args.last:
        raise InvalidInputError(
            translate("Cli", "--from {first} 晚于 --to {last}。").format(first=args.first, last=args.last), field="from"
        )
    terms = Terms(args.first, args.last, args.horizon, args.late)
    with book.reading(args):
        found = run_backtest(terms, job=output.job())
    return Answer(_backtest_data(found), _backtest_lines(found))


def _backtest_data(found: Report) -> dict[str, Any]:
    return {
        "scorecard": found.scorecard,
        "known_on": None if found.known_on is None else found.known_on.isoformat(),
        "dates": [day.isoformat() for day in found.days],
        "horizon": found.horizon_days,
        "late": found.late_days,
        "customers": found.customers,
        "observations": found.observations,
        "bads": found.bads,
        "bad_customers": found.bad_customers,
        "already_bad": found.already_bad,
        "unscored": found.unscored,
        "undated": found.undated,
        "auc": _rounded(found.area.value if found.area else None),
        "auc_low": _rounded(found.area.low if found.area else None),
        "auc_high": _rounded(found.area.high if found.area else None),
        "ks": _rounded(found.ks),
        "gini": _rounded(found.gini),
        "psi": _rounded(found.stability),
        "by_grade": _by_grade(found),
        "calibration": _calibration(found),
        "indicators": _indicators(found),
        "proposal": _proposal(found),
        "verdict": words.verdict(found).headline,
        "notes": words.notes(found),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _by_grade(found: Report) -> list[dict[str, Any]]:
    return [
        {
            "grade": rate.grade,
            "observations": rate.total,
            "bads": rate.bads,
            "rate": _rounded(rate.rate),
            "low": _rounded(rate.low),
            "high": _rounded(rate.high),
        }
        for rate in found.by_grade
    ]


def _calibration(found: Report) -> list[dict[str, Any]]:
    return [
        {
            "observations": group.total,
            "bads": group.events,
            "expected": _rounded(group.expected),
            "actual": _rounded(group.actual),
            "low": _rounded(group.low),
            "high": _rounded(group.high),
        }
        for group in found.calibration
    ]


def _indicators(found: Report) -> list[dict[str, Any]]:
    return [
        {
            "id": line.id,
            "auc": _rounded(line.area),
            "iv": _rounded(line.value),
            "direction": line.direction,
            "missing": _rounded(line.missing),
            "psi": _rounded(line.shift),
            "advice": line.advice or None,
        }
        for line in found.indicators
    ]


def _proposal(found: Report) -> dict[str, Any] | None:
    made = found.proposal
    if made.reason or made.split_on is None:
        return None
    bins = [
        {
            "id": each.indicator,
            "bin": None if each.missing else each.category or [each.low, each.high],
            "observations": each.total,
            "bads": each.bads,
            "points": each.points,
            "proposed": each.proposed,
        }
        for each in made.bins
    ]
    areas = {"auc_today": _rounded(made.area_today), "auc_proposed": _rounded(made.area_proposed)}
    return {"validated_from": made.split_on.isoformat(), **areas, "bins": bins}


def _backtest_lines(found: Report) -> list[str]:
    said = words.verdict(found)
    rows = [
        [translate("Cli", "样本"), str(found.observations)],
        [translate("Cli", "变坏"), str(found.bads)],
        ["AUC", output.number(found.area.value if found.area else None, 3)],
        ["KS", output.number(found.ks, 3)],
        ["Gini", output.number(found.gini, 3)],
        ["PSI", output.number(found.stability, 3)],
    ]
    grades = [
        [rate.grade, str(rate.total), str(rate.bads), output.percent(rate.rate)]
        for rate in found.by_grade
        if rate.total
    ]
    lines = [
        [indicator_name(line.id), output.number(line.value, 2), words.direction(line), words.advice(line)]
        for line in found.indicators
    ]
    titles = (translate("Cli", "等级"), translate("Cli", "样本"), translate("Cli", "变坏"), translate("Cli", "比例"))
    heads = (translate("Cli", "指标"), "IV", translate("Cli", "方向"), translate("Cli", "建议"))
    head = translate("Cli", "回测：{period}；变坏：{meaning}").format(
        period=words.period(found), meaning=words.went_bad(found)
    )
    return [
        head,
        said.headline,
        said.text,
        *output.table(("", ""), rows, right=(1,)),
        *output.table(titles, grades, right=(1, 2, 3)),
        *output.table(heads, lines, right=(1,)),
    ]


def forecast(args: Namespace) -> Answer:
    """Say when the open invoices will be paid, and what comes in week by week."""
    with book.reading(args):
        found = run_forecast(as_of(args), args.weeks, output.job())
        data = _forecast_data(found)
    return Answer(data, _forecast_lines(found))


def _forecast_data(found: Forecast) -> dict[str, Any]:
    return {
        "as_of": found.as_of.isoformat(),
        "weeks": [
            {
                "from": week.first.isoformat(),
                "expected": amount(week.expected_cents),
                "low": amount(week.low_cents),
                "high": amount(week.high_cents),
            }
            for week in found.weeks
        ],
        "invoices": [_foretold(each) for each in found.invoices],
        "notes": found.notes(),
    }


def _foretold(each: Foretold) -> dict[str, Any]:
    chance = each.chance
    expected = chance.expected_on if chance else None
    return {
        "number": each.number,
        "code": each.code,
        "due": each.due_on.isoformat() if each.due_on else None,
        "open": amount(each.open_cents),
        "expected_on": expected.isoformat() if expected else None,
        "p_late": _rounded(chance.late) if chance else None,
        "p_late30": _rounded(chance.late_30) if chance else None,
    }


def _forecast_lines(found: Forecast) -> list[str]:
    weeks = [[each["from"], each["expected"], each["low"], each["high"]] for each in _forecast_data(found)["weeks"]]
    invoices = [
        [
            each.number,
            each.code,
            amount(each.open_cents) or "",
            each.chance.expected_on.isoformat() if each.chance and each.chance.expected_on else output.NONE,
            output.percent(each.chance.late if each.chance else None),
            output.percent(each.chance.late_30 if each.chance else None),
        ]
        for each in found.invoices
    ]
    heads = (
        translate("Cli", "自"),
        translate("Cli", "预期回款"),
        translate("Cli", "至少"),
        translate("Cli", "至多"),
    )
    titles = (
        translate("Cli", "单据编号"),
        translate("Cli", "编码"),
        translate("Cli", "未结"),
        translate("Cli", "预计付款日"),
        translate("Cli", "逾期付款的可能"),
        translate("Cli", "逾期超过 30 天的可能"),
    )
    head = translate("Cli", "预期回款，基准日 {day}").format(day=found.as_of.isoformat())
    book_note = found.notes().get("book")
    return [
        head,
        *([str(book_note)] if book_note else []),
        *output.table(heads, weeks, right=(1, 2, 3)),
        *output.table(titles, invoices, right=(2, 4, 5)),
    ]
