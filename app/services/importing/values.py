"""Single values as files write them: texts, days, yes and no, states, currencies; a Failure is data, never raised."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.services.importing.issues import Reason

Cell = str | float | bool | dt.date | dt.time | dt.timedelta | None

NORMAL, VOID, DRAFT = "normal", "void", "draft"
INVOICE, CREDIT_NOTE = "invoice", "credit_note"
CUSTOMER, SUPPLIER = "customer", "supplier"
CREDIT, DEBIT = "credit", "debit"
SALES, PURCHASE = "sales", "purchase"

_YES = frozenset(["是", "有", "有争议", "争议", "真", "对", "yes", "y", "true", "t", "1", "√", "✓", "disputed"])
_NO = frozenset(
    ["否", "无", "无争议", "没有", "假", "错", "no", "n", "false", "f", "0", "×", "✗", "undisputed", "正常"]
)
_VOID = ("作废", "无效", "废票", "已取消", "void", "cancel", "作癈")
_DRAFT = ("草稿", "暂存", "未提交", "未审核", "待审核", "draft")
_CREDIT = ("红字", "退货", "贷项", "红冲", "冲销", "负数", "credit", "refund")
_SUPPLIER = ("供应商", "供货商", "vendor", "supplier")
_CREDIT_SIDE = ("贷", "收", "转入", "存", "入账", "来账", "credit", "deposit")
_DEBIT_SIDE = ("借", "支", "付", "转出", "取", "出账", "往账", "debit", "withdraw")
_CUSTOMER_WORDS = ("客户", "customer")
_AT_ONCE = (
    "现结",
    "现款",
    "现金",
    "货到付款",
    "款到发货",
    "先款后货",
    "预付",
    "即付",
    "dueonreceipt",
    "cod",
    "cash",
    "prepaid",
)
_DAYS = re.compile(
    r"(?:\d+/\d+)?(?:n|net|月结|票到|票后|货到|账期|赊销|term|terms)?(\d{1,4})(?:天|日|days?|d)?(?:付款|内付款|内)?"
)
_MONTHS = re.compile(r"(?:月结|账期|票到)?(\d{1,2})个?月(?:付款|内付款|内)?")
_CURRENCIES = {"人民币": "CNY", "rmb": "CNY", "¥": "CNY", "元": "CNY", "人民币元": "CNY", "美元": "USD", "$": "USD"} | {
    "欧元": "EUR",
    "€": "EUR",
    "港币": "HKD",
    "港元": "HKD",
    "日元": "JPY",
    "英镑": "GBP",
    "£": "GBP",
}
_MAX_DAYS = 3650
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b\u2028\u2029\ufeff]|^'[=+\-@]")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a cell could not be read; `details` fill the reason's sentence."""

    reason: Reason
    details: Mapping[str, object] = field(default_factory=dict)


def as_text(cell: Cell) -> str:
    """Return a cell as a person reads it: whole numbers without .0, dates in ISO form, one line."""
    if isinstance(cell, str):
        return _one_line(cell.strip()) if _CONTROL.search(cell) else cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.isoformat(" ") if cell.time() != dt.time.min else cell.date().isoformat()
    return f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else str(cell)


def _one_line(text: str) -> str:
    """Return text without line breaks and control characters, and without the ' our own CSV export puts before = + - @."""
    if text[:1] == "'" and text[1:2] in {"=", "+", "-", "@"}:
        text = text[1:]
    return " ".join(_CONTROL.sub(" ", text).split())


def _folded(cell: Cell) -> str:
    return "".join(unicodedata.normalize("NFKC", as_text(cell)).casefold().split())


def read_credit_code(cell: Cell) -> str | None:
    """Return a credit code as printed on a licence: half width, upper case, no spaces."""
    return _folded(cell).upper() or None


def read_days(cell: Cell) -> int | Failure | None:
    """Read a term in days: 30, 30天, Net 30, 月结30天, 2个月, 现结 (0)."""
    text = _folded(cell).strip("()")
    if not text:
        return None
    found = _DAYS.fullmatch(text)
    if found:
        return int(found[1]) if int(found[1]) <= _MAX_DAYS else Failure(Reason.BAD_DAYS)
    found = _MONTHS.fullmatch(text)
    if found:
        return int(found[1]) * 30
    if text.startswith(_AT_ONCE):
        return 0
    return 30 if text == "月结" else Failure(Reason.BAD_DAYS)


def read_flag(cell: Cell) -> bool | Failure | None:
    """Read yes or no: 是/否, 有/无, Yes/No, Y/N, 1/0, TRUE/FALSE."""
    text = _folded(cell)
    if not text:
        return None
    if text in _YES:
        return True
    return False if text in _NO else Failure(Reason.BAD_FLAG)


def read_status(cell: Cell) -> str:
    """Read the state of a document: void (作废), draft (草稿), else normal; a yes in 是否作废 is void."""
    text = _folded(cell)
    if any(word in text for word in _VOID) or text in {"是", "y", "yes", "true"}:
        return VOID if not text.startswith(("未作废", "非作废")) else NORMAL
    return DRAFT if any(word in text for word in _DRAFT) else NORMAL


def read_document(cell: Cell) -> str | None:
    """Read the type of a document: a credit note (红字, 退货, Credit Note), an invoice, or None where the cell is empty."""
    text = _folded(cell)
    if not text:
        return None
    return CREDIT_NOTE if any(word in text for word in _CREDIT) else INVOICE


def read_role(cell: Cell) -> str:
    """Tell a supplier from a customer; one that is both is a customer."""
    text = _folded(cell)
    supplier = any(word in text for word in _SUPPLIER) and not any(word in text for word in _CUSTOMER_WORDS)
    return SUPPLIER if supplier else CUSTOMER


def read_side(cell: Cell) -> str | Failure | None:
    """Read whether money came in (贷, 收入, C, +) or went out (借, 支出, D, -) of the account."""
    text = _folded(cell)
    if not text:
        return None
    if text in {"c", "cr", "+", "in"} or text.startswith(_CREDIT_SIDE):
        return CREDIT
    return DEBIT if text in {"d", "dr", "-", "out"} or text.startswith(_DEBIT_SIDE) else Failure(Reason.BAD_SIDE)


def read_direction(cell: Cell) -> str | Failure | None:
    """Read whether an invoice is one of sales (销项) or of purchases (进项), seen from the customer."""
    text = _folded(cell)
    if not text:
        return None
    if text.startswith(("销", "开具", "开出", "sale", "out", "issued")):
        return SALES
    known = text.startswith(("进", "取得", "收到", "购", "采购", "purchase", "in", "received"))
    return PURCHASE if known else Failure(Reason.BAD_DIRECTION)


def read_currency(cell: Cell) -> str | None:
    """Return the ISO code of a currency where it is known, else the text in upper case."""
    text = _folded(cell)
    return _CURRENCIES.get(text, text.upper()) or None
