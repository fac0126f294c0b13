"""What is wrong with a cell or a row, as data: the reason in words and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.i18n import language, translate


class Severity(StrEnum):
    """An error keeps its row out; a hint does not."""

    ERROR = "error"
    HINT = "hint"


class Reason(StrEnum):
    """Why a value was not taken, or deserves a look."""

    MISSING = "missing"
    NO_CUSTOMER = "no_customer"
    UNKNOWN_CUSTOMER = "unknown_customer"
    BAD_DATE = "bad_date"
    YEAR_RANGE = "year_range"
    SHORT_YEAR = "short_year"
    MIXED_ORDER = "mixed_order"
    ORDER_ASSUMED = "order_assumed"
    BAD_AMOUNT = "bad_amount"
    LETTER = "letter"
    TOO_LARGE = "too_large"
    ROUNDED = "rounded"
    ZERO_AMOUNT = "zero_amount"
    BAD_DAYS = "bad_days"
    BAD_FLAG = "bad_flag"
    TOO_LONG = "too_long"
    CUT = "cut"
    DUPLICATE = "duplicate"
    EXTRA_CELLS = "extra_cells"
    OPEN_DIFFERS = "open_differs"
    TAX_DIFFERS = "tax_differs"
    DUE_BEFORE = "due_before"
    SETTLED_BEFORE = "settled_before"
    AFTER_AS_OF = "after_as_of"
    PAID_OVER = "paid_over"
    CREDIT_CODE = "credit_code"
    NEGATIVE_LIMIT = "negative_limit"
    BAD_PHONE = "bad_phone"
    BAD_MAIL = "bad_mail"
    FOREIGN = "foreign"
    LONG_NUMBER = "long_number"
    DRAFT = "draft"
    SUPPLIER = "supplier"
    NOT_WON = "not_won"
    TOTAL_ROW = "total_row"
    BAD_SIDE = "bad_side"
    BAD_DIRECTION = "bad_direction"
    NO_MOVEMENT = "no_movement"
    REVERSED = "reversed"
    BALANCE_BREAKS = "balance_breaks"
    NO_DIRECTION = "no_direction"
    NOT_A_PARTY = "not_a_party"
    BAD_PERIOD = "bad_period"
    BAD_PERIOD_END = "bad_period_end"
    PERIOD_UNFIT = "period_unfit"
    PERIOD_OPEN = "period_open"
    NO_LINES = "no_lines"
    UNBALANCED = "unbalanced"
    TOTALS_MISSING = "totals_missing"
    UNKNOWN_REPORT = "unknown_report"
    UNKNOWN_LEVEL = "unknown_level"
    NOT_WHOLE = "not_whole"
    OUT_OF_RANGE = "out_of_range"
    ENDS_BEFORE = "ends_before"


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: where (file row, field, header of the column), the cell as it stands, why and what to do."""

    row: int
    field: str
    header: str
    value: str
    reason: Reason
    text: str
    advice: str
    severity: Severity


def make_issue(
    severity: Severity,
    reason: Reason,
    details: Mapping[str, object],
    *,
    row: int,
    field: str = "",
    header: str = "",
    value: str = "",
) -> Issue:
    """Build an Issue with its sentences in the language in use; `details` fill the places of the reason's text."""
    text, advice = _texts(language())[reason]
    return Issue(
        row=row,
        field=field,
        header=header,
        value=value if len(value) <= 120 else f"{value[:119]}…",
        reason=reason,
        text=text.format(**details) if details else text,
        advice=advice.format(**details) if details else advice,
        severity=severity,
    )


@cache
def _texts(_language: str) -> dict[Reason, tuple[str, str]]:
    return (
        _cell_texts()
        | _amount_texts()
        | _row_texts()
        | _check_texts()
        | _activity_texts()
        | _statement_texts()
        | _report_texts()
    )


def _cell_texts() -> dict[Reason, tuple[str, str]]:
    in_file = translate("Importing", "在文件中改为 2026-12-02 这类格式")
    return {
        Reason.BAD_DATE: (translate("Importing", "不是有效日期"), in_file),
        Reason.YEAR_RANGE: (
            translate("Importing", "年份 {year} 不在 1990 至 2100 之间"),
            translate("Importing", "核对年份"),
        ),
        Reason.SHORT_YEAR: (translate("Importing", "年份不足四位"), in_file),
        Reason.MIXED_ORDER: (translate("Importing", "这一列日、月顺序不一，无法判断"), in_file),
        Reason.ORDER_ASSUMED: (
            translate("Importing", "日、月顺序无法从这一列判断，按 {order} 读取"),
            translate("Importing", "请核对；不对时改选日期顺序"),
        ),
        Reason.BAD_DAYS: (translate("Importing", "不是天数"), translate("Importing", "改为 30 或“月结30天”这类写法")),
        Reason.BAD_FLAG: (translate("Importing", "不是“是”或“否”"), translate("Importing", "改为 是 或 否")),
        Reason.TOO_LONG: (
            translate("Importing", "{count} 字，超过 {limit} 字"),
            translate("Importing", "缩短后重新导入"),
        ),
        Reason.CUT: (
            translate("Importing", "{count} 字，超过 {limit} 字"),
            translate("Importing", "可导入，保存前 {limit} 字"),
        ),
        Reason.NEGATIVE_LIMIT: (
            translate("Importing", "额度不能为负"),
            translate("Importing", "改正后再导入，没有额度就留空"),
        ),
        Reason.BAD_PHONE: (translate("Importing", "不像电话号码"), translate("Importing", "可导入，请核对")),
        Reason.BAD_MAIL: (translate("Importing", "不像邮箱地址"), translate("Importing", "可导入，请核对")),
        Reason.CREDIT_CODE: (
            translate("Importing", "统一社会信用代码校验位不符"),
            translate("Importing", "可导入，请对照营业执照核对"),
        ),
        Reason.LONG_NUMBER: (
            translate("Importing", "长编号以数字保存，末几位可能已被电子表格改写"),
            translate("Importing", "将该列设为文本后重新导出"),
        ),
    }


def _amount_texts() -> dict[Reason, tuple[str, str]]:
    return {
        Reason.BAD_AMOUNT: (translate("Importing", "不是金额"), translate("Importing", "改为 1234.56 这类写法")),
        Reason.LETTER: (
            translate("Importing", "含字母 {letter}，不是金额"),
            translate("Importing", "改为数字 {digit}"),
        ),
        Reason.TOO_LARGE: (translate("Importing", "超过 1 万亿元"), translate("Importing", "核对金额与单位")),
        Reason.ROUNDED: (
            translate("Importing", "科学计数法，数字已不完整"),
            translate("Importing", "将该列设为常规数字后重新导出"),
        ),
        Reason.ZERO_AMOUNT: (translate("Importing", "金额为零"), translate("Importing", "填写金额，或删除此行")),
        Reason.OPEN_DIFFERS: (
            translate("Importing", "不等于金额减已收，差 {difference}"),
            translate("Importing", "核对已收金额"),
        ),
        Reason.TAX_DIFFERS: (
            translate("Importing", "金额加税额不等于价税合计，差 {difference}"),
            translate("Importing", "可导入，以价税合计为准"),
        ),
        Reason.PAID_OVER: (
            translate("Importing", "已收超过单据金额 {difference}"),
            translate("Importing", "可导入，多出部分记为预收"),
        ),
        Reason.FOREIGN: (
            translate("Importing", "币种不是人民币"),
            translate("Importing", "可导入，金额按原数，不折算"),
        ),
    }


def _row_texts() -> dict[Reason, tuple[str, str]]:
    fill = translate("Importing", "补填后重新导入")
    return {
        Reason.MISSING: (translate("Importing", "没有填写"), fill),
        Reason.NO_CUSTOMER: (translate("Importing", "没有客户编码，也没有客户名称"), fill),
        Reason.UNKNOWN_CUSTOMER: (
            translate("Importing", "客户不存在"),
            translate("Importing", "新建客户，或改为已有编码"),
        ),
        Reason.DUPLICATE: (translate("Importing", "与第 {row} 行重复，内容不同"), translate("Importing", "保留一行")),
        Reason.EXTRA_CELLS: (
            translate("Importing", "这一行比表头多 {count} 列"),
            translate("Importing", "检查是否有未加引号的分隔符"),
        ),
        Reason.DRAFT: (translate("Importing", "草稿单据"), translate("Importing", "不导入")),
        Reason.SUPPLIER: (translate("Importing", "供应商，不是客户"), translate("Importing", "不导入")),
        Reason.NOT_WON: (translate("Importing", "商机没有赢单，还不是订单"), translate("Importing", "不导入")),
        Reason.TOTAL_ROW: (translate("Importing", "合计行"), translate("Importing", "不导入")),
    }


def _check_texts() -> dict[Reason, tuple[str, str]]:
    return {
        Reason.DUE_BEFORE: (
            translate("Importing", "早于开单日期 {date}"),
            translate("Importing", "可导入，请核对到期日"),
        ),
        Reason.SETTLED_BEFORE: (
            translate("Importing", "早于开单日期 {date}"),
            translate("Importing", "可导入，请核对结清日期"),
        ),
        Reason.AFTER_AS_OF: (translate("Importing", "晚于基准日"), translate("Importing", "可导入，不计入本期账龄")),
    }


def _activity_texts() -> dict[Reason, tuple[str, str]]:
    choose = translate("Importing", "在导入时选择进项或销项")
    return {
        Reason.BAD_SIDE: (translate("Importing", "看不出是收入还是支出"), translate("Importing", "改为 收 或 支")),
        Reason.BAD_DIRECTION: (
            translate("Importing", "看不出是进项还是销项"),
            translate("Importing", "改为 进项 或 销项"),
        ),
        Reason.NO_MOVEMENT: (
            translate("Importing", "没有收入金额，也没有支出金额"),
            translate("Importing", "填写金额，或删除此行"),
        ),
        Reason.REVERSED: (translate("Importing", "负数"), translate("Importing", "可导入，按冲正处理")),
        Reason.BALANCE_BREAKS: (
            translate("Importing", "余额与上一笔不衔接，差 {difference}"),
            translate("Importing", "可导入，请核对是否缺少流水"),
        ),
        Reason.NO_DIRECTION: (translate("Importing", "不知道是进项还是销项"), choose),
        Reason.NOT_A_PARTY: (translate("Importing", "购买方和销售方都不是这家客户"), choose),
    }


def _statement_texts() -> dict[Reason, tuple[str, str]]:
    end = translate("Importing", "改为 2025-12-31、2025年度 或 2026年1-9月 这类写法")
    return {
        Reason.BAD_PERIOD: (
            translate("Importing", "看不出是哪种期间"),
            translate("Importing", "改为 年、半年、季 或 月"),
        ),
        Reason.BAD_PERIOD_END: (translate("Importing", "看不出期末是哪一天"), end),
        Reason.PERIOD_UNFIT: (translate("Importing", "不是{kind}的期末"), translate("Importing", "核对期末与期间类型")),
        Reason.PERIOD_OPEN: (translate("Importing", "期末还没有到"), translate("Importing", "核对期末")),
        Reason.NO_LINES: (translate("Importing", "没有任何金额"), translate("Importing", "填写金额，或删除此行")),
        Reason.UNBALANCED: (
            translate("Importing", "资产与负债加权益差 {difference}"),
            translate("Importing", "可导入，存为草稿"),
        ),
        Reason.TOTALS_MISSING: (
            translate("Importing", "资产、负债、权益的合计没有填全"),
            translate("Importing", "可导入，存为草稿"),
        ),
    }


def _report_texts() -> dict[Reason, tuple[str, str]]:
    return {
        Reason.UNKNOWN_REPORT: (
            translate("Importing", "看不出是哪种外部资料"),
            translate("Importing", "改为 司法被执行人、行政处罚、纳税信用等级 这类名称"),
        ),
        Reason.UNKNOWN_LEVEL: (
            translate("Importing", "不是级别"),
            translate("Importing", "改为 正常、关注、预警 或 高危"),
        ),
        Reason.NOT_WHOLE: (translate("Importing", "不是整数"), translate("Importing", "改为 0、1、612 这类数字")),
        Reason.OUT_OF_RANGE: (
            translate("Importing", "不在 0 到 {most} 之间"),
            translate("Importing", "核对数字，或换算后重新导入"),
        ),
        Reason.ENDS_BEFORE: (translate("Importing", "早于报告日期"), translate("Importing", "核对两个日期")),
    }
