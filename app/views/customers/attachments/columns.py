"""The columns of the list of attachments."""

from dataclasses import dataclass

from app.i18n import translate
from app.services.attachments import listing
from app.services.attachments.listing import AttachmentRow
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.formats import DASH
from app.views.messages import role_name


@dataclass(frozen=True, slots=True)
class Shown:
    """An attachment, and what the record it proves is called; empty where it proves none."""

    row: AttachmentRow
    proves: str

    @property
    def suffix(self) -> str:
        """Return the type of the file as its name says it: PDF."""
        _, dot, suffix = self.row.name.rpartition(".")
        return suffix.upper() if dot and len(suffix) <= 5 else ""


def who(row: AttachmentRow) -> str:
    """Return who attached it."""
    return role_name(row.role) or row.added_by


def columns() -> list[Column[Shown]]:
    """Return the columns; the note is the first to go where there is little room."""
    return [
        Column(
            "number",
            translate("AttachmentsPage", "附件"),
            lambda each: str(each.row.number),
            52,
            Align.RIGHT,
            Kind.SOFT,
            sort_value=lambda each: each.row.number,
        ),
        Column(
            "name",
            translate("AttachmentsPage", "名称"),
            lambda each: each.row.name,
            150,
            tip=lambda each: each.row.name,
            sort_value=lambda each: each.row.name.casefold(),
            stretch=True,
        ),
        Column(
            "kind",
            translate("AttachmentsPage", "类别"),
            lambda each: listing.kind_name(each.row.kind),
            92,
            sort_value=lambda each: listing.kind_name(each.row.kind),
            words=tuple(listing.kind_name(each) for each in listing.KINDS),
        ),
        *_origin(),
    ]


def _origin() -> list[Column[Shown]]:
    return [
        Column(
            "size",
            translate("AttachmentsPage", "大小"),
            lambda each: formats.size(each.row.size),
            76,
            Align.RIGHT,
            sort_value=lambda each: each.row.size,
        ),
        Column(
            "added",
            translate("AttachmentsPage", "登记"),
            lambda each: f"{formats.day(each.row.added_at.date())} · {who(each.row)}",
            134,
            kind=Kind.SOFT,
            tip=lambda each: formats.moment(each.row.added_at),
            words=(f"2026-10-30 · {role_name('accountant')}",),
            sort_value=lambda each: each.row.added_at,
        ),
        Column(
            "proves",
            translate("AttachmentsPage", "依据 / 用于"),
            lambda each: each.proves or DASH,
            164,
            kind=Kind.LINK,
            tip=lambda each: each.proves,
            tone=lambda each: "" if each.proves else "text3",
            sort_value=lambda each: each.proves,
        ),
        Column(
            "notes",
            translate("AttachmentsPage", "备注"),
            lambda each: each.row.notes.replace("\n", " "),
            140,
            kind=Kind.SOFT,
            tip=lambda each: each.row.notes,
        ),
    ]
