"""How long an external record counts: days from its date, by kind, as the office has set them."""

from collections.abc import Mapping
from typing import Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.services import audit, office
from app.services.changes import Changed
from app.services.credit_records import kinds
from app.services.writing import writing

SETTING: Final = "credit_record_ages"
REFERENCE: Final = "trade_reference"
DEFAULTS: Final[Mapping[str, int]] = {
    kinds.JUDICIAL: 90,
    kinds.DISHONEST: 90,
    kinds.ABNORMAL: 90,
    kinds.PENALTY: 90,
    kinds.TAX_GRADE: 365,
    kinds.REGISTRY: 365,
    kinds.THIRD_PARTY: 180,
    REFERENCE: 365,
}
_LONGEST: Final = 3650


def ages() -> dict[str, int]:
    """Return {kind: days}: the table in force, kinds that nobody changed as proposed."""
    stored = office.value(SETTING, {})
    return {kind: int(stored.get(kind, days)) for kind, days in DEFAULTS.items()}


def set_ages(new: Mapping[str, int]) -> Changed:
    """Change the table; raises InvalidInputError (field: the kind) where a number is not 1 to 3650 days."""
    for kind, days in new.items():
        if kind not in DEFAULTS:
            raise InvalidInputError(translate("CreditRecords", "没有这种外部资料：{kind}。").format(kind=kind))
        if not 1 <= days <= _LONGEST:
            raise InvalidInputError(translate("CreditRecords", "有效期应在 1 到 3650 天之间。"), field=kind)
    with writing():
        before = ages()
        after = before | dict(new)
        if after != before:
            office.set_value(SETTING, after)
            changed = {kind: [before[kind], days] for kind, days in after.items() if before[kind] != days}
            audit.record("set", "book", None, {f"{SETTING}.{kind}": pair for kind, pair in changed.items()})
    return Changed.SETTINGS | Changed.RECORDS
