"""What can be imported: the kinds of file, the fields of each, what each field holds and what it is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.i18n import language, translate
from app.services.rules.statement_lines import KEYS
from app.services.statements.wording import line_label


class Kind(StrEnum):
    """What the rows of a file are."""

    CUSTOMERS = "customers"
    CONTACTS = "contacts"
    ORDERS = "orders"
    INVOICES = "invoices"
    RECEIPTS = "receipts"
    BANK_FLOWS = "bank-flows"
    TAX_INVOICES = "tax-invoices"
    STATEMENTS = "statements"
    CREDIT_REPORTS = "credit-reports"


class FieldType(StrEnum):
    """How the cells of a field are read; the comment is the Python value of a good cell."""

    KEY = "key"  # str that identifies a row: too long is an error, never cut
    TEXT = "text"  # str, cut at the limit with a hint
    CREDIT_CODE = "credit_code"  # str, upper case
    CURRENCY = "currency"  # str, ISO 4217 where it is known
    DATE = "date"  # datetime.date
    MONEY = "money"  # int, fen
    DAYS = "days"  # int
    FLAG = "flag"  # bool
    STATUS = "status"  # str: normal, void, draft
    DOCUMENT = "document"  # str: invoice, credit_note
    ROLE = "role"  # str: customer, supplier
    SIDE = "side"  # str: credit (came in), debit (went out)
    DIRECTION = "direction"  # str: sales, purchase
    PERIOD = "period"  # str: year, half, quarter, month
    PERIOD_END = "period_end"  # datetime.date


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its name on the command line, how its cells are read, the longest text it keeps."""

    name: str
    type: FieldType
    limit: int = 200


@dataclass(frozen=True, slots=True)
class KindSpec:
    """The fields of a kind, and the groups of which at least one field must have a column.

    A group is a tuple of alternatives; an alternative is a tuple of fields that serve together.
    """

    fields: tuple[FieldSpec, ...]
    required: tuple[tuple[tuple[str, ...], ...], ...]


_T = FieldType
_CUSTOMER = (FieldSpec("customer_code", _T.KEY, 40), FieldSpec("customer_name", _T.KEY, 120))
_WHO = (("customer_code",), ("customer_name",))
KINDS: Mapping[Kind, KindSpec] = {
    Kind.CUSTOMERS: KindSpec(
        fields=(
            FieldSpec("code", _T.KEY, 40),
            FieldSpec("name", _T.KEY, 120),
            FieldSpec("short_name", _T.TEXT, 40),
            FieldSpec("credit_code", _T.CREDIT_CODE, 30),
            FieldSpec("industry", _T.TEXT, 60),
            FieldSpec("region", _T.TEXT, 60),
            FieldSpec("address", _T.TEXT),
            FieldSpec("phone", _T.TEXT, 60),
            FieldSpec("email", _T.TEXT, 120),
            FieldSpec("website", _T.TEXT, 120),
            FieldSpec("owner", _T.TEXT, 40),
            FieldSpec("terms_days", _T.DAYS),
            FieldSpec("credit_limit", _T.MONEY),
            FieldSpec("parent", _T.TEXT),
            FieldSpec("external_id", _T.KEY, 120),
            FieldSpec("notes", _T.TEXT, 2000),
            FieldSpec("role", _T.ROLE),
        ),
        required=((("name",), ("code",)),),
    ),
    Kind.CONTACTS: KindSpec(
        fields=(
            *_CUSTOMER,
            FieldSpec("name", _T.TEXT, 100),
            FieldSpec("first_name", _T.TEXT, 60),
            FieldSpec("last_name", _T.TEXT, 60),
            FieldSpec("position", _T.TEXT, 60),
            FieldSpec("department", _T.TEXT, 60),
            FieldSpec("phone", _T.TEXT, 60),
            FieldSpec("mobile", _T.TEXT, 60),
            FieldSpec("email", _T.TEXT, 120),
            FieldSpec("external_id", _T.KEY, 120),
            FieldSpec("notes", _T.TEXT, 2000),
        ),
        required=(_WHO, (("name",), ("last_name",), ("first_name",))),
    ),
    Kind.ORDERS: KindSpec(
        fields=(
            *_CUSTOMER,
            FieldSpec("number", _T.KEY, 64),
            FieldSpec("ordered_on", _T.DATE),
            FieldSpec("shipped_on", _T.DATE),
            FieldSpec("amount", _T.MONEY),
            FieldSpec("status", _T.TEXT, 40),
            FieldSpec("terms_days", _T.DAYS),
        ),
        required=(_WHO, (("number",),), (("ordered_on",),)),
    ),
    Kind.INVOICES: KindSpec(
        fields=(
            *_CUSTOMER,
            FieldSpec("number", _T.KEY, 64),
            FieldSpec("invoice_date", _T.DATE),
            FieldSpec("due_date", _T.DATE),
            FieldSpec("amount", _T.MONEY),
            FieldSpec("net_amount", _T.MONEY),
            FieldSpec("tax_amount", _T.MONEY),
            FieldSpec("paid_amount", _T.MONEY),
            FieldSpec("open_amount", _T.MONEY),
            FieldSpec("settled_on", _T.DATE),
            FieldSpec("disputed", _T.FLAG),
            FieldSpec("status", _T.STATUS),
            FieldSpec("document", _T.DOCUMENT),
            FieldSpec("currency", _T.CURRENCY, 12),
            FieldSpec("order_number", _T.TEXT, 64),
        ),
        required=(_WHO, (("number",),), (("invoice_date",),), (("amount",), ("net_amount", "tax_amount"))),
    ),
    Kind.RECEIPTS: KindSpec(
        fields=(
            *_CUSTOMER,
            FieldSpec("number", _T.KEY, 64),
            FieldSpec("received_on", _T.DATE),
            FieldSpec("amount", _T.MONEY),
            FieldSpec("invoice_number", _T.KEY, 64),
            FieldSpec("method", _T.TEXT, 40),
            FieldSpec("memo", _T.TEXT),
        ),
        required=(_WHO, (("received_on",),), (("amount",),)),
    ),
    Kind.BANK_FLOWS: KindSpec(
        fields=(
            *_CUSTOMER,
            FieldSpec("account", _T.TEXT, 64),
            FieldSpec("booked_on", _T.DATE),
            FieldSpec("credit", _T.MONEY),
            FieldSpec("debit", _T.MONEY),
            FieldSpec("amount", _T.MONEY),
            FieldSpec("side", _T.SIDE),
            FieldSpec("balance", _T.MONEY),
            FieldSpec("counterparty", _T.TEXT),
            FieldSpec("counterparty_account", _T.TEXT, 64),
            FieldSpec("memo", _T.TEXT),
            FieldSpec("purpose", _T.TEXT),
        ),
        required=(_WHO, (("booked_on",),), (("credit",), ("debit",), ("amount",))),
    ),
    Kind.TAX_INVOICES: KindSpec(
        fields=(
            *_CUSTOMER,
            FieldSpec("direction", _T.DIRECTION),
            FieldSpec("number", _T.KEY, 64),
            FieldSpec("digital_number", _T.KEY, 64),
            FieldSpec("invoice_code", _T.KEY, 20),
            FieldSpec("issued_on", _T.DATE),
            FieldSpec("counterparty", _T.KEY),
            FieldSpec("buyer", _T.KEY),
            FieldSpec("seller", _T.KEY),
            FieldSpec("amount", _T.MONEY),
            FieldSpec("tax_amount", _T.MONEY),
            FieldSpec("total", _T.MONEY),
            FieldSpec("status", _T.STATUS),
        ),
        required=(
            (*_WHO, ("buyer", "seller")),
            (("number",), ("digital_number",)),
            (("issued_on",),),
            (("total",), ("amount",)),
        ),
    ),
    Kind.CREDIT_REPORTS: KindSpec(
        fields=(
            *_CUSTOMER,
            FieldSpec("report_type", _T.TEXT, 60),
            FieldSpec("method", _T.TEXT, 40),
            FieldSpec("agency", _T.TEXT, 100),
            FieldSpec("reported_on", _T.DATE),
            FieldSpec("score", _T.TEXT, 20),
            FieldSpec("rating", _T.TEXT, 40),
            FieldSpec("conclusion", _T.TEXT, 300),
            FieldSpec("level", _T.TEXT, 20),
            FieldSpec("hits", _T.TEXT, 20),
            FieldSpec("valid_to", _T.DATE),
            FieldSpec("used", _T.FLAG),
        ),
        required=(_WHO, (("report_type",),), (("reported_on",),)),
    ),
    Kind.STATEMENTS: KindSpec(
        fields=(
            *_CUSTOMER,
            FieldSpec("period_end", _T.PERIOD_END),
            FieldSpec("period", _T.PERIOD),
            FieldSpec("audited", _T.FLAG),
            FieldSpec("auditor", _T.TEXT, 100),
            FieldSpec("source", _T.TEXT, 100),
            *(FieldSpec(key, _T.MONEY) for key in KEYS),
        ),
        required=(_WHO, (("period_end",),), tuple((key,) for key in ("total_assets", "revenue", "equity"))),
    ),
}


@cache
def spec(kind: Kind, name: str) -> FieldSpec | None:
    """Return the field of a kind by its name, None where the kind has no such field."""
    return next((field for field in KINDS[kind].fields if field.name == name), None)


def names(kind: Kind) -> tuple[str, ...]:
    """Return the names of the fields of a kind, in the order a person would fill them in."""
    return tuple(field.name for field in KINDS[kind].fields)


def is_required(kind: Kind, name: str) -> bool:
    """Return whether the field is one of those a file of this kind cannot do without (alone or with others)."""
    return any(name in alternative for group in KINDS[kind].required for alternative in group)


def field_label(kind: Kind, name: str) -> str:
    """Return what a field is called on the screen, in the language in use."""
    table = _labels(language())
    return table.get(f"{kind}.{name}") or table[name]


def kind_label(kind: Kind) -> str:
    """Return what a kind of file is called on the screen, in the language in use."""
    return {
        Kind.CUSTOMERS: translate("Importing", "客户"),
        Kind.CONTACTS: translate("Importing", "联系人"),
        Kind.ORDERS: translate("Importing", "销售订单"),
        Kind.INVOICES: translate("Importing", "发票与应收单据"),
        Kind.RECEIPTS: translate("Importing", "收款"),
        Kind.BANK_FLOWS: translate("Importing", "银行流水"),
        Kind.TAX_INVOICES: translate("Importing", "开票清单"),
        Kind.STATEMENTS: translate("Importing", "财务报表"),
        Kind.CREDIT_REPORTS: translate("Importing", "外部资料"),
    }[kind]


@cache
def _labels(_language: str) -> dict[str, str]:
    return (
        _party_labels()
        | _document_labels()
        | _money_labels()
        | _activity_labels()
        | _statement_labels()
        | _report_labels()
    )


def _party_labels() -> dict[str, str]:
    return {
        "code": translate("Importing", "客户编码"),
        "name": translate("Importing", "客户名称"),
        "contacts.name": translate("Importing", "联系人姓名"),
        "customer_code": translate("Importing", "客户编码"),
        "customer_name": translate("Importing", "客户名称"),
        "short_name": translate("Importing", "简称"),
        "credit_code": translate("Importing", "统一社会信用代码"),
        "industry": translate("Importing", "行业"),
        "region": translate("Importing", "地区"),
        "address": translate("Importing", "地址"),
        "phone": translate("Importing", "电话"),
        "mobile": translate("Importing", "手机"),
        "email": translate("Importing", "邮箱"),
        "website": translate("Importing", "网址"),
        "owner": translate("Importing", "负责人"),
        "parent": translate("Importing", "上级客户"),
        "external_id": translate("Importing", "外部系统编号"),
        "notes": translate("Importing", "备注"),
        "role": translate("Importing", "往来类型"),
        "first_name": translate("Importing", "名"),
        "last_name": translate("Importing", "姓"),
        "position": translate("Importing", "职务"),
        "department": translate("Importing", "部门"),
    }


def _document_labels() -> dict[str, str]:
    return {
        "number": translate("Importing", "单据编号"),
        "orders.number": translate("Importing", "订单编号"),
        "receipts.number": translate("Importing", "收款单号"),
        "invoice_number": translate("Importing", "核销单据编号"),
        "order_number": translate("Importing", "订单编号"),
        "ordered_on": translate("Importing", "下单日期"),
        "shipped_on": translate("Importing", "发货日期"),
        "invoice_date": translate("Importing", "开单日期"),
        "due_date": translate("Importing", "到期日"),
        "settled_on": translate("Importing", "结清日期"),
        "received_on": translate("Importing", "收款日期"),
        "disputed": translate("Importing", "争议"),
        "status": translate("Importing", "状态"),
        "document": translate("Importing", "单据类型"),
        "currency": translate("Importing", "币种"),
        "method": translate("Importing", "收款方式"),
        "memo": translate("Importing", "摘要"),
        "terms_days": translate("Importing", "账期（天）"),
    }


def _money_labels() -> dict[str, str]:
    return {
        "credit_limit": translate("Importing", "信用额度"),
        "amount": translate("Importing", "单据金额"),
        "orders.amount": translate("Importing", "订单金额"),
        "receipts.amount": translate("Importing", "收款金额"),
        "net_amount": translate("Importing", "不含税金额"),
        "tax_amount": translate("Importing", "税额"),
        "paid_amount": translate("Importing", "已收金额"),
        "open_amount": translate("Importing", "未收余额（校验）"),
    }


def _activity_labels() -> dict[str, str]:
    return {
        "account": translate("Importing", "本方账号"),
        "booked_on": translate("Importing", "记账日期"),
        "credit": translate("Importing", "收入金额"),
        "debit": translate("Importing", "支出金额"),
        "bank-flows.amount": translate("Importing", "发生额"),
        "side": translate("Importing", "借贷标志"),
        "balance": translate("Importing", "账户余额"),
        "counterparty": translate("Importing", "交易对方"),
        "counterparty_account": translate("Importing", "对方账号"),
        "purpose": translate("Importing", "用途"),
        "direction": translate("Importing", "进项或销项"),
        "tax-invoices.number": translate("Importing", "发票号码"),
        "digital_number": translate("Importing", "数电票号码"),
        "invoice_code": translate("Importing", "发票代码"),
        "issued_on": translate("Importing", "开票日期"),
        "buyer": translate("Importing", "购买方"),
        "seller": translate("Importing", "销售方"),
        "tax-invoices.amount": translate("Importing", "不含税金额"),
        "total": translate("Importing", "价税合计"),
    }


def _statement_labels() -> dict[str, str]:
    return {
        "period_end": translate("Importing", "期末日期"),
        "period": translate("Importing", "期间类型"),
        "audited": translate("Importing", "是否审计"),
        "auditor": translate("Importing", "审计机构"),
        "source": translate("Importing", "来源"),
    } | {key: line_label(key) for key in KEYS}


def _report_labels() -> dict[str, str]:
    return {
        "report_type": translate("Importing", "报告类型"),
        "credit-reports.method": translate("Importing", "取得方式"),
        "agency": translate("Importing", "机构"),
        "reported_on": translate("Importing", "报告日期"),
        "score": translate("Importing", "评分"),
        "rating": translate("Importing", "评级"),
        "conclusion": translate("Importing", "结论"),
        "level": translate("Importing", "级别"),
        "hits": translate("Importing", "命中条数"),
        "valid_to": translate("Importing", "有效期至"),
        "used": translate("Importing", "采信"),
    }
