"""The book's own tables as sheets, row by row, under headers that the import knows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.i18n import translate
from app.models import database
from app.services.exporting import record_tables, words
from app.services.exporting.workbook import Column, Kind, Sheet


@dataclass(frozen=True, slots=True)
class _Table:
    """One sheet: its name, its query, and its columns in the order of the query."""

    name: str
    sql: str
    columns: Sequence[Column]


def sheets() -> Iterator[Sheet]:
    """Return contacts, documents, assessments, archives, the records of the customers' files, and the log."""
    makers = (_contacts, _orders, _invoices, _receipts, _allocations, _write_offs, _assessments, _archives)
    for make in makers:
        yield _sheet(make())
    yield from record_tables.sheets()
    yield _sheet(_log())


def _sheet(table: _Table) -> Sheet:
    return Sheet(table.name, table.name, words.caption(), table.columns, _rows(table.sql))


def _rows(sql: str) -> Iterator[Sequence[Any]]:
    yield from database.execute(sql)


def _who() -> list[Column]:
    return [
        Column(translate("Export", "客户编码"), width=12),
        Column(translate("Export", "客户名称"), width=30),
    ]


def _contacts() -> _Table:
    return _Table(
        translate("Export", "联系人"),
        "SELECT c.code, c.name, t.name, t.position, t.department, t.phone, t.mobile, t.email, t.notes"
        " FROM contact t JOIN customer c ON c.id = t.customer_id ORDER BY c.code, t.id",
        [
            *_who(),
            Column(translate("Export", "联系人姓名")),
            Column(translate("Export", "职务")),
            Column(translate("Export", "部门")),
            Column(translate("Export", "电话")),
            Column(translate("Export", "手机")),
            Column(translate("Export", "邮箱"), width=24),
            Column(translate("Export", "备注"), width=30),
        ],
    )


def _orders() -> _Table:
    return _Table(
        translate("Export", "订单"),
        "SELECT c.code, c.name, o.number, o.ordered_on, o.shipped_on, o.amount_cents, o.status, o.terms_days"
        " FROM sales_order o JOIN customer c ON c.id = o.customer_id ORDER BY o.ordered_on, o.id",
        [
            *_who(),
            Column(translate("Export", "订单编号")),
            Column(translate("Export", "下单日期"), Kind.DATE),
            Column(translate("Export", "发货日期"), Kind.DATE),
            Column(translate("Export", "订单金额"), Kind.MONEY),
            Column(translate("Export", "订单状态"), width=12),
            Column(translate("Export", "账期天数"), Kind.WHOLE),
        ],
    )


def _invoices() -> _Table:
    return _Table(
        translate("Export", "发票"),
        "SELECT c.code, c.name, i.number, i.invoice_date, i.due_date, i.amount_cents, i.net_cents, i.tax_cents,"
        " CASE WHEN i.voided_on IS NULL THEN i.amount_cents - i.open_cents END, i.open_cents, i.settled_on,"
        " i.disputed, i.dispute_reason, i.voided_on, i.currency, i.order_number, i.credited_number"
        " FROM invoice i JOIN customer c ON c.id = i.customer_id ORDER BY i.invoice_date, i.id",
        [
            *_who(),
            Column(translate("Export", "单据编号")),
            Column(translate("Export", "开单日期"), Kind.DATE),
            Column(translate("Export", "到期日"), Kind.DATE),
            Column(translate("Export", "单据金额"), Kind.MONEY),
            Column(translate("Export", "不含税金额"), Kind.MONEY),
            Column(translate("Export", "税额"), Kind.MONEY),
            Column(translate("Export", "已收已抵"), Kind.MONEY),
            Column(translate("Export", "未收余额"), Kind.MONEY),
            Column(translate("Export", "结清日期"), Kind.DATE),
            Column(translate("Export", "争议"), Kind.FLAG),
            Column(translate("Export", "争议原因")),
            Column(translate("Export", "作废日期"), Kind.DATE),
            Column(translate("Export", "币种"), width=8),
            Column(translate("Export", "订单编号")),
            Column(translate("Export", "被冲单据")),
        ],
    )


def _receipts() -> _Table:
    return _Table(
        translate("Export", "回款"),
        "SELECT c.code, c.name, r.number, r.received_on, r.amount_cents, r.amount_cents - r.unallocated_cents,"
        " r.unallocated_cents, r.method, r.invoice_number, r.memo"
        " FROM receipt r JOIN customer c ON c.id = r.customer_id ORDER BY r.received_on, r.id",
        [
            *_who(),
            Column(translate("Export", "收款单号")),
            Column(translate("Export", "收款日期"), Kind.DATE),
            Column(translate("Export", "收款金额"), Kind.MONEY),
            Column(translate("Export", "已核销"), Kind.MONEY),
            Column(translate("Export", "未核销"), Kind.MONEY),
            Column(translate("Export", "收款方式"), width=12),
            Column(translate("Export", "核销单据")),
            Column(translate("Export", "摘要"), width=30),
        ],
    )


def _allocations() -> _Table:
    return _Table(
        translate("Export", "核销明细"),
        "SELECT c.code, c.name, a.allocated_on, i.number, r.number, k.number,"
        " CASE WHEN a.write_off_id IS NOT NULL THEN 1 END, a.amount_cents, a.manual"
        " FROM allocation a JOIN customer c ON c.id = a.customer_id JOIN invoice i ON i.id = a.invoice_id"
        " LEFT JOIN receipt r ON r.id = a.receipt_id LEFT JOIN invoice k ON k.id = a.credit_id"
        " ORDER BY a.allocated_on, a.id",
        [
            *_who(),
            Column(translate("Export", "核销日期"), Kind.DATE),
            Column(translate("Export", "单据编号")),
            Column(translate("Export", "收款单号")),
            Column(translate("Export", "贷项单号")),
            Column(translate("Export", "坏账核销"), Kind.FLAG, 10),
            Column(translate("Export", "核销金额"), Kind.MONEY),
            Column(translate("Export", "手工"), Kind.FLAG),
        ],
    )


def _write_offs() -> _Table:
    return _Table(
        translate("Export", "坏账核销"),
        "SELECT c.code, c.name, i.number, w.written_off_on, w.amount_cents, w.reason, w.approved_by FROM write_off w"
        " JOIN customer c ON c.id = w.customer_id JOIN invoice i ON i.id = w.invoice_id ORDER BY w.written_off_on, w.id",
        [
            *_who(),
            Column(translate("Export", "单据编号")),
            Column(translate("Export", "核销日期"), Kind.DATE),
            Column(translate("Export", "核销金额"), Kind.MONEY),
            Column(translate("Export", "原因"), width=30),
            Column(translate("Export", "批准")),
        ],
    )


def _assessments() -> _Table:
    return _Table(
        translate("Export", "评估"),
        "SELECT c.code, c.name, s.number, s.as_of, s.scorecard, s.score, s.grade, s.provisional,"
        " s.coverage_e4 / 10000.0, s.operator_name, s.created_at"
        " FROM assessment s JOIN customer c ON c.id = s.customer_id ORDER BY s.as_of, s.id",
        [
            *_who(),
            Column(translate("Export", "评估单号")),
            Column(translate("Export", "基准日"), Kind.DATE),
            Column(translate("Export", "评分卡")),
            Column(translate("Export", "评分"), Kind.WHOLE, 8),
            Column(translate("Export", "等级"), width=8),
            Column(translate("Export", "临时"), Kind.FLAG),
            Column(translate("Export", "数据覆盖"), Kind.RATE),
            Column(translate("Export", "经办"), width=10),
            Column(translate("Export", "时间"), Kind.MOMENT),
        ],
    )


def _archives() -> _Table:
    return _Table(
        translate("Export", "档案"),
        "SELECT c.code, c.name, v.number, v.version, v.as_of, v.made_at, v.pages, v.content_hash, v.file_sha256,"
        " v.file_path, v.operator_name"
        " FROM archive_version v JOIN customer c ON c.id = v.customer_id ORDER BY v.made_at, v.id",
        [
            *_who(),
            Column(translate("Export", "档案号"), width=20),
            Column(translate("Export", "版本"), Kind.WHOLE, 8),
            Column(translate("Export", "基准日"), Kind.DATE),
            Column(translate("Export", "时间"), Kind.MOMENT),
            Column(translate("Export", "页数"), Kind.WHOLE, 8),
            Column(translate("Export", "内容校验"), width=24),
            Column(translate("Export", "文件 SHA-256"), width=24),
            Column(translate("Export", "文件"), width=40),
            Column(translate("Export", "经办"), width=10),
        ],
    )


def _log() -> _Table:
    return _Table(
        translate("Export", "操作日志"),
        "SELECT e.id, e.at, e.operator_name, e.role, e.action, e.entity, e.entity_id, c.code, e.changes, e.hash"
        " FROM audit_entry e LEFT JOIN customer c ON c.id = e.customer_id ORDER BY e.id",
        [
            Column(translate("Export", "序号"), Kind.WHOLE, 8),
            Column(translate("Export", "时间"), Kind.MOMENT),
            Column(translate("Export", "经办"), width=10),
            Column(translate("Export", "角色"), width=12),
            Column(translate("Export", "动作"), width=14),
            Column(translate("Export", "对象"), width=14),
            Column(translate("Export", "对象编号"), Kind.WHOLE, 10),
            Column(translate("Export", "客户编码"), width=12),
            Column(translate("Export", "变更"), width=60),
            Column(translate("Export", "校验"), width=24),
        ],
    )
