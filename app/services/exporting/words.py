"""Words that several sheets share: captions, buckets, the names of stored values."""

from datetime import date

from app import clock
from app.i18n import translate
from app.services import office


def caption(as_of: date | None = None) -> str:
    """Return the line below a title: whose book, as of when, in which unit, made when."""
    parts = [office.company()]
    if as_of is not None:
        parts.append(translate("Export", "基准日 {day}").format(day=as_of.isoformat()))
    parts.append(translate("Export", "金额单位：元"))
    parts.append(translate("Export", "导出于 {moment}").format(moment=clock.now().strftime("%Y-%m-%d %H:%M")))
    return "   ".join(parts)


def bucket_titles() -> tuple[str, ...]:
    """Return the titles of the ageing buckets in the order of rules.ageing.BUCKETS."""
    return (
        translate("Export", "未到期"),
        translate("Export", "1–30 天"),
        translate("Export", "31–60 天"),
        translate("Export", "61–90 天"),
        translate("Export", "91–180 天"),
        translate("Export", "181–365 天"),
        translate("Export", "365 天以上"),
        translate("Export", "无到期日"),
    )


def total_word() -> str:
    """Return the word at the head of a total row."""
    return translate("Export", "合计")
