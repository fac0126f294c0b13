"""The words of the audit log: what an entry is about, what was done, and the names of the fields that changed."""

from collections.abc import Callable, Mapping
from typing import Final

from app.i18n import translate

ENTITIES: Final = (
    "book",
    "operator",
    "customer",
    "contact",
    "order",
    "invoice",
    "receipt",
    "write_off",
    "import_batch",
    "alert",
    "alert_rule",
    "check_run",
    "assessment",
    "archive",
)


def entity_name(entity: str) -> str:
    """Return the word for what an entry is about; an unknown one is its own word."""
    return _word(
        entity,
        {
            "book": lambda: translate("AuditLog", "账套"),
            "operator": lambda: translate("AuditLog", "操作员"),
            "customer": lambda: translate("AuditLog", "客户"),
            "contact": lambda: translate("AuditLog", "联系人"),
            "order": lambda: translate("AuditLog", "订单"),
            "invoice": lambda: translate("AuditLog", "发票"),
            "receipt": lambda: translate("AuditLog", "回款"),
            "credit": lambda: translate("AuditLog", "贷项"),
            "write_off": lambda: translate("AuditLog", "坏账核销"),
            "import_batch": lambda: translate("AuditLog", "导入"),
            "alert": lambda: translate("AuditLog", "预警"),
            "alert_rule": lambda: translate("AuditLog", "预警指标"),
            "check_run": lambda: translate("AuditLog", "预警检查"),
            "assessment": lambda: translate("AuditLog", "评分"),
            "archive": lambda: translate("AuditLog", "档案"),
        },
    )


def action_name(action: str) -> str:
    """Return the word for what was done; an unknown one is its own word."""
    return _word(
        action,
        {
            "create": lambda: translate("AuditLog", "新建"),
            "open": lambda: translate("AuditLog", "打开"),
            "sample": lambda: translate("AuditLog", "生成示例"),
            "add": lambda: translate("AuditLog", "新增"),
            "update": lambda: translate("AuditLog", "修改"),
            "delete": lambda: translate("AuditLog", "删除"),
            "void": lambda: translate("AuditLog", "作废"),
            "restore": lambda: translate("AuditLog", "恢复"),
            "dispute": lambda: translate("AuditLog", "争议"),
            "allocate": lambda: translate("AuditLog", "核销"),
            "import": lambda: translate("AuditLog", "导入"),
            "undo_import": lambda: translate("AuditLog", "撤销导入"),
            "set": lambda: translate("AuditLog", "设置"),
            "check": lambda: translate("AuditLog", "检查"),
            "assess": lambda: translate("AuditLog", "评分"),
            "acknowledged": lambda: translate("AuditLog", "确认"),
            "note": lambda: translate("AuditLog", "备注"),
            "assign": lambda: translate("AuditLog", "转交"),
            "closed": lambda: translate("AuditLog", "关闭"),
            "reopened": lambda: translate("AuditLog", "重新打开"),
            "make": lambda: translate("AuditLog", "生成"),
        },
    )


def _word(code: str, words: Mapping[str, Callable[[], str]]) -> str:
    return words[code]() if code in words else code


def field_name(field: str) -> str:
    """Return the word for a field of a change; an unknown one is its own word."""
    return _word(field, _FIELDS)


_FIELDS: Final[Mapping[str, Callable[[], str]]] = {
    "number": lambda: translate("AuditLog", "编号"),
    "version": lambda: translate("AuditLog", "版本"),
    "as_of": lambda: translate("AuditLog", "基准日"),
    "reason": lambda: translate("AuditLog", "原因"),
    "content_hash": lambda: translate("AuditLog", "内容校验"),
    "file_sha256": lambda: translate("AuditLog", "文件 SHA-256"),
    "name": lambda: translate("AuditLog", "名称"),
    "code": lambda: translate("AuditLog", "编码"),
    "short_name": lambda: translate("AuditLog", "简称"),
    "credit_code": lambda: translate("AuditLog", "信用代码"),
    "industry": lambda: translate("AuditLog", "行业"),
    "region": lambda: translate("AuditLog", "地区"),
    "address": lambda: translate("AuditLog", "地址"),
    "phone": lambda: translate("AuditLog", "电话"),
    "mobile": lambda: translate("AuditLog", "手机"),
    "email": lambda: translate("AuditLog", "邮箱"),
    "legal_form": lambda: translate("AuditLog", "企业类型"),
    "size": lambda: translate("AuditLog", "规模"),
    "established_on": lambda: translate("AuditLog", "成立日期"),
    "parent_id": lambda: translate("AuditLog", "上级客户"),
    "owner": lambda: translate("AuditLog", "负责岗位"),
    "status": lambda: translate("AuditLog", "状态"),
    "terms_days": lambda: translate("AuditLog", "账期"),
    "credit_limit_cents": lambda: translate("AuditLog", "授信额度"),
    "registered_capital_cents": lambda: translate("AuditLog", "注册资本"),
    "paid_in_capital_cents": lambda: translate("AuditLog", "实缴资本"),
    "tags": lambda: translate("AuditLog", "标签"),
    "notes": lambda: translate("AuditLog", "备注"),
    "traded_since": lambda: translate("AuditLog", "合作起始"),
    "next_review_on": lambda: translate("AuditLog", "下次复审"),
    "last_reviewed_on": lambda: translate("AuditLog", "上次复审"),
    "needs_completion": lambda: translate("AuditLog", "待补资料"),
    "is_primary": lambda: translate("AuditLog", "主要联系人"),
    "position": lambda: translate("AuditLog", "职务"),
    "department": lambda: translate("AuditLog", "部门"),
    "customer_id": lambda: translate("AuditLog", "客户"),
    "invoice_date": lambda: translate("AuditLog", "开单日"),
    "due_date": lambda: translate("AuditLog", "到期日"),
    "amount_cents": lambda: translate("AuditLog", "金额"),
    "net_cents": lambda: translate("AuditLog", "不含税"),
    "tax_cents": lambda: translate("AuditLog", "税额"),
    "order_number": lambda: translate("AuditLog", "订单号"),
    "credited_number": lambda: translate("AuditLog", "冲销单据"),
    "currency": lambda: translate("AuditLog", "币种"),
    "disputed": lambda: translate("AuditLog", "争议"),
    "dispute_reason": lambda: translate("AuditLog", "争议原因"),
    "voided_on": lambda: translate("AuditLog", "作废日"),
    "received_on": lambda: translate("AuditLog", "回款日"),
    "method": lambda: translate("AuditLog", "方式"),
    "invoice_number": lambda: translate("AuditLog", "指定单据"),
    "memo": lambda: translate("AuditLog", "摘要"),
    "ordered_on": lambda: translate("AuditLog", "订单日期"),
    "shipped_on": lambda: translate("AuditLog", "发货日"),
    "written_off_on": lambda: translate("AuditLog", "核销日"),
    "approved_by": lambda: translate("AuditLog", "批准"),
    "state": lambda: translate("AuditLog", "状态"),
    "text": lambda: translate("AuditLog", "内容"),
    "role": lambda: translate("AuditLog", "角色"),
    "company": lambda: translate("AuditLog", "公司"),
    "regime": lambda: translate("AuditLog", "会计制度"),
    "customers": lambda: translate("AuditLog", "客户数"),
    "invoices": lambda: translate("AuditLog", "发票数"),
    "raised": lambda: translate("AuditLog", "新增预警"),
    "continuing": lambda: translate("AuditLog", "持续"),
    "resolved": lambda: translate("AuditLog", "待关闭"),
    "new": lambda: translate("AuditLog", "新增"),
    "changed": lambda: translate("AuditLog", "修改"),
    "unchanged": lambda: translate("AuditLog", "未变"),
    "rejected": lambda: translate("AuditLog", "退回"),
    "rows": lambda: translate("AuditLog", "行数"),
    "file": lambda: translate("AuditLog", "文件"),
    "kind": lambda: translate("AuditLog", "种类"),
    "removed": lambda: translate("AuditLog", "删除"),
    "restored": lambda: translate("AuditLog", "还原"),
    "kept": lambda: translate("AuditLog", "保留"),
    "rule": lambda: translate("AuditLog", "指标"),
    "enabled": lambda: translate("AuditLog", "启用"),
    "score": lambda: translate("AuditLog", "评分"),
    "grade": lambda: translate("AuditLog", "等级"),
    "schema": lambda: translate("AuditLog", "结构版本"),
    "at": lambda: translate("AuditLog", "时间"),
}
