"""Words of the master data: short labels of the form, and what its fields offer."""

from datetime import date

from app.i18n import translate
from app.services.customers import tax_grade
from app.services.customers.terms import TermsInput
from app.views.formats import DASH, number, percent_bp

BP_DIGITS = 2


def label(field: str) -> str:
    """Return the label of a field in the form."""
    words = {
        "name": translate("BasicWords", "客户名称"),
        "code": translate("BasicWords", "客户编码"),
        "legal_form": translate("BasicWords", "企业类型"),
        "credit_code": translate("BasicWords", "信用代码"),
        "industry": translate("BasicWords", "行业"),
        "tax_grade": translate("BasicWords", "纳税等级"),
        "established_on": translate("BasicWords", "成立日期"),
        "traded_since": translate("BasicWords", "合作起始"),
        "registered_capital_cents": translate("BasicWords", "注册资本"),
        "paid_in_capital_cents": translate("BasicWords", "实缴资本"),
        "size": translate("BasicWords", "企业规模"),
        "size_declared_on": translate("BasicWords", "声明日期"),
        "address": translate("BasicWords", "注册地址"),
        "business_address": translate("BasicWords", "经营地址"),
        "settlement": translate("BasicWords", "结算方式"),
        "agreed_daily_rate_e6": translate("BasicWords", "约定违约金"),
        "payment_account": translate("BasicWords", "付款账户"),
        "short_name": translate("BasicWords", "简称"),
        "region": translate("BasicWords", "地区"),
        "phone": translate("BasicWords", "电话"),
        "email": translate("BasicWords", "邮箱"),
        "website": translate("BasicWords", "网站"),
        "owner": translate("BasicWords", "经办"),
        "status": translate("BasicWords", "状态"),
        "next_review_on": translate("BasicWords", "下次复审"),
        "tags": translate("BasicWords", "标签"),
        "notes": translate("BasicWords", "备注"),
    }
    return words[field] if field in words else terms_label(field)


def terms_label(field: str) -> str:
    """Return the label of a field that changes by approval."""
    return {
        "credit_limit_cents": translate("BasicWords", "信用额度"),
        "terms_days": translate("BasicWords", "账期"),
        "limit_valid_to": translate("BasicWords", "额度有效至"),
        "limit_uplift_bp": translate("BasicWords", "额度上浮"),
        "discount_bp": translate("BasicWords", "现金折扣"),
        "discount_days": translate("BasicWords", "折扣天数"),
        "group_limit_cents": translate("BasicWords", "集团额度"),
        "grade": translate("BasicWords", "等级"),
    }[field]


def settlements() -> tuple[str, ...]:
    """Return the ways of settlement that are offered; others may be typed."""
    return (
        translate("BasicWords", "月结，银行转账"),
        translate("BasicWords", "货到付款"),
        translate("BasicWords", "款到发货"),
        translate("BasicWords", "银行承兑汇票"),
        translate("BasicWords", "按合同分期"),
    )


def tax_grades(as_of: date) -> tuple[str, ...]:
    """Return the tax grades of last year, which are published in spring, as they are shown."""
    return tuple(tax_grade.name(f"{grade} {as_of.year - 1}") for grade in tax_grade.GRADES)


def licence_kinds() -> tuple[str, ...]:
    """Return the licences that are offered; others may be typed."""
    return (
        translate("BasicWords", "营业执照"),
        translate("BasicWords", "食品经营许可证"),
        translate("BasicWords", "道路运输经营许可证"),
        translate("BasicWords", "危险化学品经营许可证"),
        translate("BasicWords", "医疗器械经营许可证"),
        translate("BasicWords", "一般纳税人资格"),
    )


def relation_name(relation: str, share_bp: int | None) -> str:
    """Return how a firm of the group stands to the customer, with the share that the firm above holds."""
    words = {
        "self": DASH,
        "parent": translate("BasicWords", "母公司"),
        "above": translate("BasicWords", "上级公司"),
        "child": translate("BasicWords", "子公司"),
        "below": translate("BasicWords", "下属公司"),
        "sister": translate("BasicWords", "同一母公司"),
    }
    shown = relation in {"parent", "child"} and share_bp is not None
    return f"{words[relation]} {plain_percent(share_bp)}" if shown else words[relation]


def plain_percent(basis_points: int | None) -> str:
    """Print basis points without zeros at the end: 80%, 0.5%."""
    if basis_points is None:
        return DASH
    digits = 0 if basis_points % 100 == 0 else 1 if basis_points % 10 == 0 else BP_DIGITS
    return percent_bp(basis_points, digits)


def discount_text(terms: TermsInput) -> str:
    """Print the discount for early payment: 0.5% / 10 天."""
    if terms.discount_bp is None or terms.discount_days is None:
        return DASH
    return translate("BasicWords", "{percent} / {days} 天").format(
        percent=plain_percent(terms.discount_bp), days=number(terms.discount_days)
    )


def uplift_text(basis_points: int | None) -> str:
    """Print by how much the limit rises in the season: 旺季 10%."""
    if basis_points is None:
        return DASH
    return translate("BasicWords", "旺季 {percent}").format(percent=plain_percent(basis_points))
