"""The sections of the archive in their order, each a heading and its blocks; what has no content is not there."""

from collections.abc import Callable

from app.i18n import translate
from app.services.archive.document import ArchiveDocument, Contact, Profile
from app.services.archive.pdf import words
from app.services.archive.pdf.blocks import Block, Heading, Label, Paragraph
from app.services.archive.pdf.credit_section import credit
from app.services.archive.pdf.judgement_sections import alerts, reviews, scoring
from app.services.archive.pdf.ledger_sections import orders, payments, receivables
from app.services.archive.pdf.styles import CAPTION_LEADING, TABLE, TABLE_LEADING, TEXT2
from app.services.archive.pdf.table import NO_VALUE, Column, Facts, Table

_Section = tuple[str, str, list[Block]]


_IN_ORDER: tuple[Callable[[ArchiveDocument], _Section | None], ...] = (
    scoring,
    receivables,
    payments,
    orders,
    alerts,
    credit,
    reviews,
)


def compose(document: ArchiveDocument, digest: str) -> list[Block]:
    """Return all blocks after the cover; sections are numbered one after the other over those that are there."""
    built = [_profile(document), *(build(document) for build in _IN_ORDER), _versions(document, digest)]
    blocks: list[Block] = []
    for number, (title, caption, content) in enumerate(filter(None, built), start=1):
        blocks += [Heading(words.ordinal_mark(number), title, caption), *content]
    return blocks


def _profile(document: ArchiveDocument) -> _Section:
    profile = document.profile
    blocks: list[Block] = [Facts(_facts(profile))]
    if profile.contacts:
        blocks += [Label(translate("Archive", "联系人")), _contacts(profile.contacts)]
    if profile.notes:
        blocks += [
            Label(translate("Archive", "备注")),
            Paragraph(profile.notes, TABLE, TABLE_LEADING + 1, TEXT2),
        ]
    return translate("Archive", "客户概况"), "", blocks


def _facts(profile: Profile) -> list[tuple[str, str]]:
    """Return label and value of what is known; name, code and the terms of credit are always there."""
    area = " ".join(part for part in (profile.region, profile.address) if part)
    optional = [
        (translate("Archive", "统一社会信用代码"), _spaced(profile.credit_code)),
        (translate("Archive", "行业"), profile.industry),
        (translate("Archive", "成立日期"), words.day(profile.established_on)),
        (translate("Archive", "合作起始"), words.day(profile.traded_since)),
        (translate("Archive", "注册 / 实缴资本"), _capital(profile)),
        (translate("Archive", "企业类型"), profile.legal_form.text if profile.legal_form else ""),
        (translate("Archive", "企业规模"), profile.size.text if profile.size else ""),
        (translate("Archive", "注册地址"), area),
        (translate("Archive", "简称"), profile.short_name),
        (translate("Archive", "上级客户"), profile.parent),
        (translate("Archive", "电话"), profile.phone),
        (translate("Archive", "电子邮箱"), profile.email),
        (translate("Archive", "负责岗位"), profile.owner),
        (translate("Archive", "状态"), profile.status.text if profile.status else ""),
        (translate("Archive", "标签"), translate("Archive", "、").join(profile.tags)),
    ]
    return [
        (translate("Archive", "客户名称"), profile.name),
        (translate("Archive", "客户编码"), profile.code),
        *((label, value) for label, value in optional if value and value != NO_VALUE),
        (translate("Archive", "账期"), _terms(profile)),
        (translate("Archive", "授信额度（元）"), _limit(profile)),
    ]


def _spaced(code: str) -> str:
    """Return an 18-character credit code in the groups in which people read it."""
    if len(code) != 18:
        return code
    return " ".join((code[:4], code[4:8], code[8:12], code[12:16], code[16:]))


def _capital(profile: Profile) -> str:
    registered, paid_in = profile.registered_capital_cents, profile.paid_in_capital_cents
    if registered is None and paid_in is None:
        return ""
    amounts = [NO_VALUE if cents is None else words.wan(cents).removesuffix(".0") for cents in (registered, paid_in)]
    return translate("Archive", "{registered} 万 / {paid_in} 万元").format(registered=amounts[0], paid_in=amounts[1])


def _terms(profile: Profile) -> str:
    return translate("Archive", "未约定") if profile.terms_days is None else words.days(profile.terms_days)


def _limit(profile: Profile) -> str:
    if profile.credit_limit_cents is None:
        return translate("Archive", "未设")
    if profile.credit_limit_cents == 0:
        return translate("Archive", "0.00（不予赊销）")
    return words.yuan(profile.credit_limit_cents)


def _contacts(contacts: tuple[Contact, ...]) -> Table:
    columns = [
        Column(translate("Archive", "联系人"), 24),
        Column(translate("Archive", "部门 / 职务"), 26),
        Column(translate("Archive", "电话"), 40),
        Column(translate("Archive", "电子邮箱"), 34),
    ]
    main = translate("Archive", "{name}（主要）")
    rows = [
        (
            main.format(name=contact.name) if contact.is_primary else contact.name,
            " / ".join(part for part in (contact.department, contact.position) if part) or NO_VALUE,
            " / ".join(part for part in (contact.phone, contact.mobile) if part) or NO_VALUE,
            contact.email or NO_VALUE,
        )
        for contact in contacts
    ]
    return Table(columns, rows)


def _versions(document: ArchiveDocument, digest: str) -> _Section:
    columns = [
        Column(translate("Archive", "版本"), 12),
        Column(translate("Archive", "基准日"), 20),
        Column(translate("Archive", "生成时间"), 28),
        Column(translate("Archive", "编制"), 24, most_lines=1),
        Column(translate("Archive", "内容校验"), 28),
        Column(translate("Archive", "说明"), 30),
    ]
    stamp = document.stamp
    rows = [
        (
            f"v{line.version}",
            words.day(line.as_of),
            words.minute(line.made_at),
            line.operator or NO_VALUE,
            words.hash_groups(line.content_hash),
            line.reason or NO_VALUE,
        )
        for line in document.history
    ]
    rows.append(
        (
            f"v{stamp.version}",
            words.day(document.as_of),
            words.minute(stamp.made_at),
            stamp.operator or (stamp.role.text if stamp.role else "") or NO_VALUE,
            words.hash_groups(digest),
            translate("Archive", "本版"),
        )
    )
    note = translate(
        "Archive",
        "内容校验由档案的数据算出，数据未变则不变；文件本身的 SHA-256 记录在账套中。",
    )
    return (
        translate("Archive", "版本记录"),
        "",
        [Table(columns, rows), Paragraph(note, 7.6, CAPTION_LEADING, TEXT2, gap=5)],
    )
