"""The customers as a sheet: the master data under headers that the import knows, and the figures of the as-of date."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.i18n import translate
from app.models import database
from app.services.customers.wording import status_name
from app.services.exporting import words
from app.services.exporting.workbook import Column, Kind, Sheet
from app.services.figures.metrics import CustomerFigures, metrics


@dataclass(frozen=True, slots=True)
class _Master:
    """What is stored of a customer; dates stay ISO text."""

    id: int
    code: str
    name: str
    short_name: str
    credit_code: str
    industry: str
    region: str
    address: str
    phone: str
    email: str
    owner: str
    status: str
    parent: str | None
    terms_days: int | None
    credit_limit_cents: int | None
    traded_since: str | None
    grade: str
    score: int | None
    last_reviewed_on: str | None
    next_review_on: str | None
    needs_completion: int
    notes: str


@dataclass(frozen=True, slots=True)
class _Row:
    master: _Master
    figures: CustomerFigures


_Cell = tuple[Column, Callable[[_Row], Any]]


def sheet(as_of: date) -> Sheet:
    """Return all customers with what they owed at the close of `as_of`."""
    masters = {master.id: master for master in _masters()}
    rows = [_Row(masters[each.customer_id], each) for each in metrics(as_of).customers]
    rows.sort(key=lambda row: row.master.code)
    cells = [*_identity(), *_terms(), *_figures(), *_review()]
    return Sheet(
        name=translate("Export", "客户"),
        title=translate("Export", "客户一览"),
        caption=words.caption(as_of),
        columns=[column for column, _ in cells],
        rows=[[value(row) for _, value in cells] for row in rows],
    )


def _identity() -> list[_Cell]:
    return [
        (Column(translate("Export", "客户编码"), width=12), lambda row: row.master.code),
        (Column(translate("Export", "客户名称"), width=30), lambda row: row.master.name),
        (Column(translate("Export", "客户简称")), lambda row: row.master.short_name),
        (Column(translate("Export", "统一社会信用代码"), width=22), lambda row: row.master.credit_code),
        (Column(translate("Export", "行业"), width=12), lambda row: row.master.industry),
        (Column(translate("Export", "地区"), width=10), lambda row: row.master.region),
        (Column(translate("Export", "地址"), width=28), lambda row: row.master.address),
        (Column(translate("Export", "电话"), width=16), lambda row: row.master.phone),
        (Column(translate("Export", "邮箱"), width=24), lambda row: row.master.email),
        (Column(translate("Export", "上级客户"), width=20), lambda row: row.master.parent),
    ]


def _terms() -> list[_Cell]:
    return [
        (Column(translate("Export", "负责人"), width=10), lambda row: row.master.owner),
        (Column(translate("Export", "往来状态"), width=10), lambda row: status_name(row.master.status)),
        (Column(translate("Export", "合作起始"), Kind.DATE), lambda row: row.master.traded_since),
        (Column(translate("Export", "账期天数"), Kind.WHOLE), lambda row: row.master.terms_days),
        (Column(translate("Export", "信用额度"), Kind.MONEY), lambda row: row.master.credit_limit_cents),
    ]


def _figures() -> list[_Cell]:
    return [
        (Column(translate("Export", "应收合计"), Kind.MONEY), lambda row: row.figures.open_cents),
        (Column(translate("Export", "预收/未核销"), Kind.MONEY), lambda row: row.figures.unallocated_cents),
        (Column(translate("Export", "逾期金额"), Kind.MONEY), lambda row: row.figures.overdue_cents),
        (Column(translate("Export", "逾期率"), Kind.RATE), lambda row: row.figures.overdue_rate.value),
        (Column(translate("Export", "最长逾期天数"), Kind.WHOLE, 14), lambda row: row.figures.max_days_overdue),
        (Column(translate("Export", "额度占用率"), Kind.RATE, 12), lambda row: row.figures.utilisation.value),
        (Column(translate("Export", "平均超期天数"), Kind.NUMBER, 14), lambda row: row.figures.dbt.value),
        (Column(translate("Export", "付款指数"), Kind.NUMBER), lambda row: row.figures.payment_index.value),
        (Column(translate("Export", "近 12 月销售"), Kind.MONEY), lambda row: row.figures.sales_cents),
    ]


def _review() -> list[_Cell]:
    return [
        (Column(translate("Export", "等级"), width=8), lambda row: row.master.grade),
        (Column(translate("Export", "评分"), Kind.WHOLE, 8), lambda row: row.master.score),
        (Column(translate("Export", "上次复审"), Kind.DATE), lambda row: row.master.last_reviewed_on),
        (Column(translate("Export", "下次复审"), Kind.DATE), lambda row: row.master.next_review_on),
        (Column(translate("Export", "待完善"), Kind.FLAG), lambda row: row.master.needs_completion),
        (Column(translate("Export", "备注"), width=40), lambda row: row.master.notes),
    ]


def _masters() -> list[_Master]:
    return database.fetch(
        _Master,
        "SELECT c.id, c.code, c.name, c.short_name, c.credit_code, c.industry, c.region, c.address, c.phone, c.email,"
        " c.owner, c.status, p.name, c.terms_days, c.credit_limit_cents, c.traded_since, c.grade, c.score,"
        " c.last_reviewed_on, c.next_review_on, c.needs_completion, c.notes"
        " FROM customer c LEFT JOIN customer p ON p.id = c.parent_id WHERE c.merged_into_id IS NULL ORDER BY c.code",
    )
