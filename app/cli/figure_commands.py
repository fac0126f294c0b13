"""Commands that compute figures: ageing, metrics."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app import clock
from app.cli import book, output
from app.cli.output import Answer, amount
from app.i18n import translate
from app.services.customers import codes
from app.services.exporting.words import bucket_titles
from app.services.figures.ageing import AgeingReport, AgeingRow
from app.services.figures.ageing import ageing as compute_ageing
from app.services.figures.metrics import CustomerFigures, Metrics, as_rates
from app.services.figures.metrics import metrics as compute_metrics
from app.services.figures.portfolio import Portfolio


def as_of(args: Namespace) -> date:
    """Return the as-of date: the one named, else today."""
    return args.as_of or clock.today()


def ageing(args: Namespace) -> Answer:
    """Age the book and prove it."""
    with book.reading(args):
        customer = None if args.customer is None else codes.id_of(args.customer)
        report = compute_ageing(as_of(args), args.basis, customer)
    return Answer(_ageing_data(report), _ageing_lines(report), attention=not report.proof.ok)


def _ageing_data(report: AgeingReport) -> dict[str, Any]:
    total = report.total
    return {
        "as_of": report.as_of.isoformat(),
        "basis": report.basis,
        "buckets": list(total.by_bucket()),
        "total": {
            **_amounts(total.by_bucket()),
            "unallocated": amount(total.unallocated_cents),
            "gross": amount(total.gross_cents),
            "net": amount(total.net_cents),
        },
        "counts": total.counts_by_bucket(),
        "customers": [_ageing_row(row) for row in report.rows],
        "proof": {
            "invoices": amount(report.proof.invoices_cents),
            "receipts": amount(report.proof.receipts_cents),
            "credits": amount(report.proof.credits_cents),
            "write_offs": amount(report.proof.write_offs_cents),
            "net": amount(report.proof.net_cents),
            "ok": report.proof.ok,
        },
    }


def _ageing_row(row: AgeingRow) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        **_amounts(row.ageing.by_bucket()),
        "unallocated": amount(row.ageing.unallocated_cents),
        "gross": amount(row.ageing.gross_cents),
        "net": amount(row.ageing.net_cents),
        "max_days_overdue": row.ageing.max_days_overdue,
    }


def _amounts(by_bucket: Mapping[str, int]) -> dict[str, str | None]:
    return {bucket: amount(cents) for bucket, cents in by_bucket.items()}


def _ageing_lines(report: AgeingReport) -> list[str]:
    data = _ageing_data(report)
    buckets = data["buckets"]
    titles = [
        translate("Cli", "编码"),
        translate("Cli", "客户"),
        *bucket_titles(),
        translate("Cli", "未核销"),
        translate("Cli", "净额"),
        translate("Cli", "最长逾期"),
    ]
    rows = [_cells(row["code"], row["name"], row, buckets) for row in data["customers"]]
    total = {**data["total"], "max_days_overdue": report.total.max_days_overdue}
    rows.append(_cells(translate("Cli", "合计"), "", total, buckets))
    proof = data["proof"]
    sentence = translate("Cli", "核对：发票 {invoices} − 回款 {receipts} − 贷项 {credits} − 坏账 {write_offs} = {net}")
    verdict = translate("Cli", "，相等。") if report.proof.ok else translate("Cli", "，不相等。")
    head = translate("Cli", "账龄，基准日 {day}").format(day=data["as_of"])
    return [
        head,
        *output.table(titles, rows, right=range(2, len(titles))),
        sentence.format(**proof) + verdict,
    ]


def _cells(code: str, name: str, row: Mapping[str, Any], buckets: Sequence[str]) -> list[str]:
    amounts = [row[bucket] for bucket in (*buckets, "unallocated", "net")]
    return [code, name, *amounts, str(row["max_days_overdue"])]


def metrics(args: Namespace) -> Answer:
    """Compute the indicators of the book and of every customer."""
    with book.reading(args):
        customer = None if args.customer is None else codes.id_of(args.customer)
        found = compute_metrics(as_of(args), args.days, customer)
        data = _metrics_data(found)
    return Answer(data, _metrics_lines(found))


def _metrics_data(found: Metrics) -> dict[str, Any]:
    return {
        "as_of": found.as_of.isoformat(),
        "days": found.days,
        "portfolio": _portfolio(found.portfolio),
        "customers": [_customer(each) for each in found.customers],
        "notes": found.notes(),
    }


def _portfolio(figures: Portfolio) -> dict[str, Any]:
    return {
        "customers": figures.customers,
        "customers_open": figures.customers_open,
        "open": amount(figures.open_cents),
        "overdue": amount(figures.overdue_cents),
        "unallocated": amount(figures.unallocated_cents),
        "net": amount(figures.net_cents),
        "sales": amount(figures.sales_cents),
        "over_limit": figures.over_limit,
        "over_limit_amount": amount(figures.over_limit_cents),
        "max_days_overdue": figures.max_days_overdue,
        **as_rates(figures),
    }


def _customer(figures: CustomerFigures) -> dict[str, Any]:
    return {
        "code": figures.code,
        "name": figures.name,
        "open": amount(figures.open_cents),
        "overdue": amount(figures.overdue_cents),
        "unallocated": amount(figures.unallocated_cents),
        "limit": amount(figures.limit_cents),
        "available": amount(figures.available_cents),
        "sales": amount(figures.sales_cents),
        "max_days_overdue": figures.max_days_overdue,
        "volume_basis": figures.volume_basis,
        **as_rates(figures),
    }


def _metrics_lines(found: Metrics) -> list[str]:
    titles = (
        translate("Cli", "编码"),
        translate("Cli", "客户"),
        translate("Cli", "应收合计"),
        translate("Cli", "逾期"),
        translate("Cli", "逾期率"),
        translate("Cli", "最长逾期"),
        translate("Cli", "额度占用"),
        translate("Cli", "平均超期"),
        translate("Cli", "付款指数"),
    )
    rows = [_metrics_row(each) for each in found.customers]
    return [
        translate("Cli", "指标，基准日 {day}").format(day=found.as_of.isoformat()),
        *_portfolio_lines(found.portfolio),
        *output.table(titles, rows, right=range(2, len(titles))),
    ]


def _metrics_row(figures: CustomerFigures) -> list[str]:
    return [
        figures.code,
        figures.name,
        amount(figures.open_cents) or "",
        amount(figures.overdue_cents) or "",
        output.percent(figures.overdue_rate.value),
        str(figures.max_days_overdue),
        output.percent(figures.utilisation.value),
        output.number(figures.dbt.value),
        output.number(figures.payment_index.value),
    ]


def _portfolio_lines(figures: Portfolio) -> list[str]:
    rows = [
        [translate("Cli", "应收合计"), amount(figures.open_cents) or ""],
        [translate("Cli", "其中逾期"), amount(figures.overdue_cents) or ""],
        [translate("Cli", "逾期率"), output.percent(figures.overdue_rate.value)],
        [translate("Cli", "应收周转天数 DSO"), output.number(figures.dso.value)],
        [translate("Cli", "回溯法 DSO"), output.number(figures.dso_countback.value)],
        [translate("Cli", "最佳 DSO"), output.number(figures.best_possible_dso.value)],
        [translate("Cli", "前十大客户占比"), output.percent(figures.top10_share.value)],
    ]
    return output.table((translate("Cli", "总体"), ""), rows, right=(1,))
