"""The ageing as a sheet: a customer a row, the totals, and the proof that they equal the documents."""

from datetime import date

from app.i18n import translate
from app.money import format_yuan
from app.services.exporting import words
from app.services.exporting.workbook import Column, Kind, Sheet
from app.services.figures.ageing import AgeingReport, Basis
from app.services.figures.ageing import ageing as compute
from app.services.rules.ageing import Ageing, Proof


def sheet(as_of: date, basis: Basis = "due") -> Sheet:
    """Return the ageing of the book at the close of `as_of`."""
    report = compute(as_of, basis)
    by = translate("Export", "按到期日") if basis == "due" else translate("Export", "按开单日")
    return Sheet(
        name=translate("Export", "账龄"),
        title=translate("Export", "应收账款账龄表"),
        caption=f"{words.caption(as_of)}   {by}",
        columns=_columns(),
        rows=[(row.code, row.name, *_amounts(row.ageing)) for row in report.rows],
        total=(words.total_word(), "", *_amounts(report.total)),
        notes=(proof_line(report.proof), _counts(report)),
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("Export", "客户编码"), width=12),
        Column(translate("Export", "客户名称"), width=30),
        *[Column(title, Kind.MONEY) for title in words.bucket_titles()],
        Column(translate("Export", "预收/未核销"), Kind.MONEY),
        Column(translate("Export", "应收合计"), Kind.MONEY),
        Column(translate("Export", "应收净额"), Kind.MONEY),
        Column(translate("Export", "最长逾期天数"), Kind.WHOLE, 14),
    )


def _amounts(ageing: Ageing) -> tuple[int, ...]:
    return (
        *ageing.cents,
        ageing.unallocated_cents,
        ageing.gross_cents,
        ageing.net_cents,
        ageing.max_days_overdue,
    )


def proof_line(proof: Proof) -> str:
    """Return the proof as one sentence: documents against buckets, and the difference where there is one."""
    sums = translate(
        "Export", "核对：发票 {invoices} − 回款 {receipts} − 贷项 {credits} − 核销坏账 {write_offs} = {net}"
    ).format(
        invoices=format_yuan(proof.invoices_cents),
        receipts=format_yuan(proof.receipts_cents),
        credits=format_yuan(proof.credits_cents),
        write_offs=format_yuan(proof.write_offs_cents),
        net=format_yuan(proof.net_cents),
    )
    if proof.ok:
        return sums + translate("Export", "，与应收净额相等。")
    difference = format_yuan(proof.difference_cents, signed=True)
    return sums + translate("Export", "，与应收净额相差 {difference}。").format(difference=difference)


def _counts(report: AgeingReport) -> str:
    return translate("Export", "{customers} 家客户，{items} 张未结单据，其中逾期 {overdue} 张。").format(
        customers=len(report.rows), items=report.total.count, overdue=report.total.overdue_count
    )
