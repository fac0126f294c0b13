"""The columns of the two tables: external records and trade references."""

from app.i18n import translate
from app.services.credit_records import kinds
from app.services.credit_records.events import attachment_word
from app.services.credit_records.references import Reference
from app.services.credit_records.reports import Report
from app.services.credit_records.written import late_text
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.formats import DASH


def report_columns() -> list[Column[Report]]:
    """Return the columns of the external records; they say until when each counts and whether the score uses it."""
    return [
        Column(
            "kind",
            translate("CreditPage", "资料"),
            lambda row: kinds.kind_name(row.entry.kind),
            146,
            kind=Kind.RISK_NAME,
            value=report_level,
            words=tuple(kinds.kind_name(each) for each in kinds.REPORT_KINDS),
        ),
        Column(
            "method", translate("CreditPage", "取得方式"), _method, 76, kind=Kind.SOFT, tip=_agency, words=_methods()
        ),
        Column("reported_on", translate("CreditPage", "报告日"), lambda row: formats.day(row.entry.reported_on), 92),
        Column(
            "conclusion",
            translate("CreditPage", "结论"),
            report_text,
            150,
            tone=lambda row: "text2" if row.days_expired else "",
            tip=report_text,
            stretch=True,
        ),
        *_report_ends(),
    ]


def _report_ends() -> list[Column[Report]]:
    return [
        Column(
            "ends_on",
            translate("CreditPage", "有效期至"),
            _ends,
            166,
            tone=lambda row: "warnFg" if row.days_expired else "",
        ),
        Column("proof", translate("CreditPage", "附件"), _proof, 60, kind=Kind.LINK, tip=_proof_names),
        Column(
            "counts",
            translate("CreditPage", "评分"),
            lambda row: "✓" if row.counts else DASH,
            52,
            Align.CENTER,
            Kind.CHECK,
            value=lambda row: True if row.counts else None,
            tone=lambda row: "" if row.counts else "text3",
            tip=_counts_tip,
        ),
    ]


def report_level(row: Report) -> str:
    """Return the level of a report; an expired one warns."""
    return kinds.worst([row.entry.level, kinds.WARN]) if row.days_expired else row.entry.level


def report_text(row: Report) -> str:
    """Return what a report says: its conclusion, else its score and rating, else its hits."""
    entry = row.entry
    if entry.conclusion:
        return entry.conclusion
    scored = " · ".join(part for part in ("" if entry.score is None else str(entry.score), entry.rating) if part)
    if scored:
        return scored
    if entry.hits is None:
        return DASH
    if not entry.hits:
        return translate("CreditRecords", "无记录")
    return translate("CreditRecords", "{count} 条").format(count=entry.hits)


def _methods() -> tuple[str, ...]:
    return tuple(kinds.method_name(each) for each in kinds.METHODS)


def _method(row: Report) -> str:
    return kinds.method_name(row.entry.method) or DASH


def _agency(row: Report) -> str:
    return row.entry.agency


def _ends(row: Report) -> str:
    if not row.days_expired:
        return formats.day(row.ends_on)
    late = translate("CreditPage", "{day} · 过期 {days} 天")
    return late.format(day=formats.day(row.ends_on), days=row.days_expired)


def _proof(row: Report) -> str:
    return attachment_word(row.proofs[-1].number) if row.proofs else DASH


def _proof_names(row: Report) -> str:
    return "\n".join(f"{attachment_word(each.number)} {each.name}" for each in row.proofs)


def _counts_tip(row: Report) -> str:
    if row.counts:
        return translate("CreditPage", "评分采用；空格键改为不采用")
    if row.days_expired:
        return translate("CreditPage", "已过期，不计入评分")
    return translate("CreditPage", "评分不采用；空格键改为采用")


def reference_columns() -> list[Column[Reference]]:
    """Return the columns of the trade references; one without an answer offers to be reminded."""
    return [
        Column(
            "party",
            translate("CreditPage", "反馈方"),
            lambda row: " · ".join(part for part in (row.party, row.trade) if part),
            200,
            kind=Kind.RISK_NAME,
            value=lambda row: row.level,
            tone=lambda row: "" if row.answered_on else "text2",
            tip=lambda row: row.number,
            stretch=True,
        ),
        Column(
            "answered_on",
            translate("CreditPage", "回复日"),
            _answered,
            104,
            kind=Kind.SOFT,
            tip=_asked,
        ),
        *_reference_figures(),
    ]


def _reference_figures() -> list[Column[Reference]]:
    return [
        Column("years", translate("CreditPage", "合作"), _years, 60, Align.RIGHT),
        Column(
            "terms",
            translate("CreditPage", "账期"),
            lambda row: formats.days(row.terms_days),
            60,
            Align.RIGHT,
            words=(formats.days(120),),
        ),
        Column(
            "highest",
            translate("CreditPage", "最高欠款"),
            lambda row: formats.exact_money(row.highest_cents),
            110,
            Align.RIGHT,
            Kind.NUMBER,
        ),
        Column("verdict", translate("CreditPage", "付款情况"), verdict_text, 128, tone=_verdict_tone, tip=_notes),
        Column(
            "used",
            translate("CreditPage", "采信"),
            _used,
            58,
            Align.CENTER,
            Kind.CHECK,
            value=lambda row: True if row.counts else None,
            tone=lambda row: "" if row.counts else "text3" if row.answered_on else "link",
            tip=_used_tip,
            words=(translate("CreditPage", "催复"),),
        ),
    ]


def verdict_text(row: Reference) -> str:
    """Return how the other supplier is paid: 偏慢 20–30 天; a dash without an answer."""
    late = late_text(row.days_late_from, row.days_late_to)
    return " ".join(part for part in (kinds.verdict_name(row.verdict), late) if part) or DASH


def _answered(row: Reference) -> str:
    return formats.day(row.answered_on) if row.answered_on else translate("CreditPage", "未回复")


def _asked(row: Reference) -> str:
    parts = [translate("CreditPage", "{day} 发出").format(day=formats.day(row.asked_on))]
    if row.reminded_on:
        parts.append(translate("CreditPage", "{day} 催复").format(day=formats.day(row.reminded_on)))
    return " · ".join(parts)


def _years(row: Reference) -> str:
    return DASH if row.years is None else translate("CreditPage", "{n} 年").format(n=row.years)


def _verdict_tone(row: Reference) -> str:
    return f"{row.level}Fg" if row.level not in {"", kinds.OK} else ""


def _notes(row: Reference) -> str:
    return row.notes


def _used(row: Reference) -> str:
    if row.answered_on is None:
        return translate("CreditPage", "催复")
    return "✓" if row.counts else DASH


def _used_tip(row: Reference) -> str:
    if row.answered_on is None:
        return translate("CreditPage", "登记一次催复，空格键")
    if row.expired:
        return translate("CreditPage", "已过期，不计入评分")
    return translate("CreditPage", "空格键改为采信或不采信")
