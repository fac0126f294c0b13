"""The records of the customers' files as sheets; what an import knows stands under its headers and in its words."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.services.attachments import listing, proven
from app.services.attachments.listing import AttachmentRow
from app.services.audit_values import value_text
from app.services.audit_words import role_name
from app.services.exporting import words
from app.services.exporting.workbook import Column, Kind, Sheet
from app.services.rules.statement_lines import KEYS
from app.services.statements.wording import kind_label, line_label

_Word = Callable[[Any], Any]
_WHOSE: Final = "JOIN customer c ON c.id = t.customer_id"


@dataclass(frozen=True, slots=True)
class _Field:
    """One column: its SQL over table t, what it holds, and how its codes are put into words."""

    title: str
    sql: str
    kind: Kind = Kind.TEXT
    width: int = 0
    word: _Word | None = None


def sheets() -> Iterator[Sheet]:
    """Return licences, guarantees, statements, bank flows, invoice lists, credit records, communications, attachments."""
    makers = (
        _licences, _guarantees, _statements, _bank_flows, _tax_invoices, _credit_reports, _references, _events,
        _communications, _follow_ups, _attachments,
    )  # fmt: skip
    for make in makers:
        yield make()


def _sheet(name: str, table: str, fields: Sequence[_Field], order: str) -> Sheet:
    whose = (
        _Field(translate("Export", "客户编码"), "c.code", width=12),
        _Field(translate("Export", "客户名称"), "c.name", width=30),
    )
    every = (*whose, *fields)
    columns = [Column(field.title, field.kind, field.width) for field in every]
    sql = f"SELECT {', '.join(field.sql for field in every)} FROM {table} t {_WHOSE} ORDER BY c.code, {order}"
    return Sheet(name, name, words.caption(), columns, _rows(sql, [field.word for field in every]))


def _rows(sql: str, readers: Sequence[_Word | None]) -> Iterator[Sequence[Any]]:
    for row in database.execute(sql):
        yield [value if read is None else read(value) for value, read in zip(row, readers, strict=True)]


def _coded(entity: str, field: str) -> _Word:
    return partial(_said, entity, field)


def _said(entity: str, field: str, value: Any) -> str:
    return "" if value in (None, "") else value_text(field, value, entity)


def _yes_no(value: Any) -> str:
    return translate("Export", "是") if value else translate("Export", "否")


def _who(by: str = "t.recorded_by", at: str = "t.recorded_at") -> tuple[_Field, ...]:
    return (
        _Field(translate("Export", "登记人"), by, width=12),
        _Field(translate("Export", "角色"), "t.role", width=12, word=lambda role: role_name(role) if role else ""),
        _Field(translate("Export", "登记时间"), at, Kind.MOMENT),
    )


def _licences() -> Sheet:
    fields = (
        _Field(translate("Export", "证照"), "t.kind"),
        _Field(translate("Export", "证照编号"), "t.number", width=22),
        _Field(translate("Export", "有效期起"), "t.valid_from", Kind.DATE),
        _Field(translate("Export", "有效期至"), "t.valid_to", Kind.DATE),
        _Field(translate("Export", "备注"), "t.notes", width=30),
    )
    return _sheet(translate("Export", "证照"), "licence", fields, "t.id")


def _guarantees() -> Sheet:
    fields = (
        _Field(translate("Export", "类型"), "t.kind", width=12, word=_coded("guarantee", "kind")),
        _Field(translate("Export", "担保人或保险人"), "t.party", width=26),
        _Field(translate("Export", "内容"), "t.content", width=30),
        _Field(translate("Export", "金额或限额"), "t.amount_cents", Kind.MONEY),
        _Field(translate("Export", "赔付比例"), "t.cover_bp / 10000.0", Kind.RATE),
        _Field(translate("Export", "有效期起"), "t.valid_from", Kind.DATE),
        _Field(translate("Export", "有效期至"), "t.valid_to", Kind.DATE),
        _Field(translate("Export", "备注"), "t.notes", width=30),
    )
    return _sheet(translate("Export", "担保与保险"), "guarantee", fields, "t.id")


def _statements() -> Sheet:
    lines = tuple(
        _Field(line_label(key), f"json_extract(t.lines, '$.{key}')", Kind.MONEY) for key in KEYS
    )  # an amount as it is stored, in fen
    fields = (
        _Field(translate("Export", "期末日期"), "t.period_end", Kind.DATE),
        _Field(translate("Export", "期间类型"), "t.period", width=10, word=kind_label),
        _Field(translate("Export", "报表状态"), "t.state", width=10, word=_coded("statement", "state")),
        _Field(translate("Export", "是否审计"), "t.audited", width=10, word=_yes_no),
        _Field(translate("Export", "审计机构"), "t.auditor"),
        _Field(translate("Export", "来源"), "t.source"),
    )
    return _sheet(translate("Export", "财务报表"), "statement", (*fields, *lines), "t.period_end, t.id")


def _bank_flows() -> Sheet:
    fields = (
        _Field(translate("Export", "记账日期"), "t.booked_on", Kind.DATE),
        _Field(translate("Export", "本方账号"), "t.account", width=22),
        _Field(translate("Export", "收入"), "NULLIF(t.credit_cents, 0)", Kind.MONEY),
        _Field(translate("Export", "支出"), "NULLIF(t.debit_cents, 0)", Kind.MONEY),
        _Field(translate("Export", "账户余额"), "t.balance_cents", Kind.MONEY),
        _Field(translate("Export", "对方户名"), "t.counterparty", width=30),
        _Field(translate("Export", "对方账号"), "t.counterparty_account", width=22),
        _Field(translate("Export", "摘要"), "t.memo", width=30),
    )
    return _sheet(translate("Export", "银行流水"), "bank_flow", fields, "t.booked_on, t.id")


def _tax_invoices() -> Sheet:
    directions = {"sales": translate("Export", "销项"), "purchase": translate("Export", "进项")}
    states = {"valid": translate("Export", "正常"), "void": translate("Export", "作废")}
    fields = (
        _Field(
            translate("Export", "进项或销项"), "t.direction", width=12, word=lambda code: directions.get(code, code)
        ),
        _Field(translate("Export", "发票号码"), "t.number", width=22),
        _Field(translate("Export", "开票日期"), "t.issued_on", Kind.DATE),
        _Field(translate("Export", "对方名称"), "t.counterparty", width=30),
        _Field(translate("Export", "不含税金额"), "t.amount_cents", Kind.MONEY),
        _Field(translate("Export", "税额"), "t.tax_cents", Kind.MONEY),
        _Field(translate("Export", "价税合计"), "t.total_cents", Kind.MONEY),
        _Field(translate("Export", "发票状态"), "t.status", width=10, word=lambda code: states.get(code, code)),
    )
    return _sheet(translate("Export", "开票清单"), "tax_invoice", fields, "t.issued_on, t.id")


def _credit_reports() -> Sheet:
    fields = (
        _Field(translate("Export", "报告类型"), "t.kind", width=20, word=_coded("credit_report", "kind")),
        _Field(translate("Export", "取得方式"), "t.method", width=12, word=_coded("credit_report", "method")),
        _Field(translate("Export", "机构"), "t.agency", width=24),
        _Field(translate("Export", "报告日期"), "t.reported_on", Kind.DATE),
        _Field(translate("Export", "有效期至"), "t.valid_to", Kind.DATE),
        _Field(translate("Export", "命中条数"), "t.hits", Kind.WHOLE),
        _Field(translate("Export", "评级"), "t.rating", width=12),
        _Field(translate("Export", "得分"), "t.score", Kind.WHOLE),
        _Field(translate("Export", "级别"), "t.level", width=10, word=_coded("credit_report", "level")),
        _Field(translate("Export", "结论"), "t.conclusion", width=30),
        _Field(translate("Export", "评分采用"), "t.used", width=10, word=_yes_no),
        _Field(translate("Export", "明细"), "t.details", width=40, word=_pairs),
        *_who(),
    )
    return _sheet(translate("Export", "外部资料"), "credit_report", fields, "t.reported_on, t.id")


def _pairs(text: str) -> str:
    told = json.loads(text)
    return "\n".join(f"{label}：{value}" for label, value in (told.items() if isinstance(told, dict) else told))


def _references() -> Sheet:
    fields = (
        _Field(translate("Export", "函件编号"), "t.number"),
        _Field(translate("Export", "反馈方"), "t.party"),
        _Field(translate("Export", "行业"), "t.trade", width=12),
        _Field(translate("Export", "发出日期"), "t.asked_on", Kind.DATE),
        _Field(translate("Export", "催复日期"), "t.reminded_on", Kind.DATE),
        _Field(translate("Export", "回复日期"), "t.answered_on", Kind.DATE),
        _Field(translate("Export", "合作年数"), "t.years", Kind.WHOLE),
        _Field(translate("Export", "账期天数"), "t.terms_days", Kind.WHOLE),
        _Field(translate("Export", "最高欠款"), "t.highest_cents", Kind.MONEY),
        _Field(translate("Export", "付款情况"), "t.verdict", width=12, word=_coded("trade_reference", "verdict")),
        _Field(translate("Export", "偏慢天数起"), "t.days_late_from", Kind.WHOLE),
        _Field(translate("Export", "偏慢天数止"), "t.days_late_to", Kind.WHOLE),
        _Field(translate("Export", "采信"), "t.used", width=8, word=_yes_no),
        _Field(translate("Export", "备注"), "t.notes", width=30),
    )
    return _sheet(translate("Export", "同业付款评价"), "trade_reference", fields, "t.asked_on, t.id")


def _events() -> Sheet:
    fields = (
        _Field(translate("Export", "事件日期"), "t.happened_on", Kind.DATE),
        _Field(translate("Export", "类型"), "t.kind", width=12, word=_coded("credit_event", "kind")),
        _Field(translate("Export", "级别"), "t.level", width=10, word=_coded("credit_event", "level")),
        _Field(translate("Export", "事件"), "t.title", width=30),
        _Field(translate("Export", "说明"), "t.detail", width=40),
        _Field(translate("Export", "金额"), "t.amount_cents", Kind.MONEY),
        _Field(translate("Export", "来源"), "t.origin"),
        _Field(translate("Export", "更正"), "t.counters_id IS NOT NULL", Kind.FLAG),
        *_who(),
    )
    return _sheet(translate("Export", "信用事件"), "credit_event", fields, "t.happened_on, t.id")


def _communications() -> Sheet:
    fields = (
        _Field(translate("Export", "日期"), "t.happened_on", Kind.DATE),
        _Field(translate("Export", "方式"), "t.kind", width=12, word=_coded("communication", "kind")),
        _Field(translate("Export", "对象"), "t.with_whom"),
        _Field(translate("Export", "内容"), "t.content", width=40),
        _Field(translate("Export", "结果"), "t.result", width=30),
        _Field(translate("Export", "培训主题"), "t.topic"),
        _Field(translate("Export", "参加人数"), "t.participants", Kind.WHOLE),
        *_who(at="t.created_at"),
    )
    return _sheet(translate("Export", "沟通记录"), "communication", fields, "t.happened_on, t.id")


def _follow_ups() -> Sheet:
    fields = (
        _Field(translate("Export", "到期日"), "t.due_on", Kind.DATE),
        _Field(translate("Export", "事项"), "t.text", width=40),
        _Field(translate("Export", "完成时间"), "t.done_at", Kind.MOMENT),
        _Field(translate("Export", "完成人"), "t.done_by", width=12),
        _Field(translate("Export", "结果"), "t.result", width=30),
    )
    return _sheet(translate("Export", "下一步"), "follow_up", fields, "t.due_on, t.id")


def _attachments() -> Sheet:
    name = translate("Export", "附件")
    columns = [
        Column(translate("Export", "客户编码"), width=12),
        Column(translate("Export", "客户名称"), width=30),
        Column(translate("Export", "附件编号"), Kind.WHOLE),
        Column(translate("Export", "名称"), width=36),
        Column(translate("Export", "类别"), width=14),
        Column(translate("Export", "字节数"), Kind.WHOLE, 12),
        Column("SHA-256", width=24),
        Column(translate("Export", "用于"), width=30),
        Column(translate("Export", "备注"), width=30),
        Column(translate("Export", "登记人"), width=12),
        Column(translate("Export", "角色"), width=12),
        Column(translate("Export", "登记时间"), Kind.MOMENT),
        Column(translate("Export", "移除时间"), Kind.MOMENT),
    ]
    return Sheet(name, name, words.caption(), columns, _attachment_rows())


def _attachment_rows() -> Iterator[Sequence[Any]]:
    rows = listing.everything()
    titles = proven.titles(rows)
    whose = {int(row): (code, name) for row, code, name in database.execute("SELECT id, code, name FROM customer")}
    for row in sorted(rows, key=lambda each: (whose[each.customer_id], each.number)):
        yield [*whose[row.customer_id], *_attachment(row, titles.get((row.entity, row.entity_id or 0), ""))]


def _attachment(row: AttachmentRow, proves: str) -> tuple[Any, ...]:
    return (
        row.number,
        row.name,
        listing.kind_name(row.kind),
        row.size,
        row.sha256,
        proves,
        row.notes,
        row.added_by,
        role_name(row.role) if row.role else "",
        row.added_at,
        row.removed_at,
    )
