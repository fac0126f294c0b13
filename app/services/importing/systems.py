"""Which system wrote a file, told by its headers: it decides whose ids stand in it, and what is no order yet."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from app.i18n import translate
from app.services.importing.headers import fold

ZOHO_ID: Final = "zcrm_"


class System(StrEnum):
    """The systems whose exports are read as they are; the value names their ids in `external_ids`."""

    ZOHO_CRM = "zoho"
    ZOHO_BOOKS = "zoho_books"
    FXIAOKE = "fxiaoke"
    AKAUNTING = "akaunting"
    OTHER = "crm"


_SIGNS: Final[tuple[tuple[System, tuple[frozenset[str], ...]], ...]] = (
    (System.ZOHO_CRM, (frozenset({"recordid"}), frozenset({"accountnameid", "accountname"}))),
    (
        System.ZOHO_BOOKS,
        (frozenset({"invoiceid", "invoicenumber", "customerid"}), frozenset({"contactid", "displayname"})),
    ),
    (
        System.FXIAOKE,
        (
            frozenset({"客户名称", "生命状态"}),
            frozenset({"客户名称", "成交状态"}),
            frozenset({"客户名称", "客户资料完善度"}),
            frozenset({"客户名称", "负责人主属部门"}),
            frozenset({"客户名称", "客户级别", "客户来源"}),
            frozenset({"销售订单编号", "退货金额"}),
            frozenset({"回款编号", "本次回款金额"}),
        ),
    ),
    (
        System.AKAUNTING,
        (frozenset({"invoicedat", "dueat"}), frozenset({"name", "taxnumber", "currencycode", "reference"})),
    ),
)
_STAGES: Final = frozenset({"stage", "dealstage", "销售阶段", "商机阶段", "阶段"})
_WON: Final = ("closedwon", "won", "赢单", "成交", "已成交")
_LOST: Final = ("lost", "未成交", "输单", "丢单")


def detect(headers: Iterable[str]) -> System:
    """Return the system whose headers these are."""
    own = {fold(header) for header in headers}
    for system, signs in _SIGNS:
        if any(sign <= own for sign in signs):
            return system
    return System.OTHER


def name(system: System) -> str:
    """Return what a system is called, empty for an unknown one."""
    return {
        System.ZOHO_CRM: "Zoho CRM",
        System.ZOHO_BOOKS: "Zoho Books",
        System.FXIAOKE: translate("Importing", "纷享销客"),
        System.AKAUNTING: "Akaunting",
        System.OTHER: "",
    }[system]


def external_ids(external: str | None, system: System) -> dict[str, str]:
    """Return an id under the name of the system it comes from; zcrm_... is Zoho's wherever it stands."""
    if not external:
        return {}
    return {System.ZOHO_CRM.value if external.startswith(ZOHO_ID) else system.value: external}


def is_record_id(code: str, system: System) -> bool:
    """Tell whether what stands in the column of customer codes is an internal id that nobody would call a code."""
    return code.startswith(ZOHO_ID) or system is System.ZOHO_BOOKS


def is_stage(header: str) -> bool:
    """Tell whether a column of states holds the stages of deals, of which only the won are orders."""
    return fold(header) in _STAGES


def is_won(stage: str | None) -> bool:
    """Tell whether a deal of this stage has become an order."""
    folded = fold(stage or "")
    return any(word in folded for word in _WON) and not any(word in folded for word in _LOST)
