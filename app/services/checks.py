"""What a single value typed into a form must be, whatever form it is; a value that is not raises InvalidInputError."""

from datetime import date
from typing import Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.money import MAX_CENTS

EARLIEST: Final = date(1980, 1, 1)
FOUNDED: Final = date(1800, 1, 1)
LATEST: Final = date(2099, 12, 31)


def text(value: str, field: str, label: str, *, limit: int, required: bool = False) -> str:
    """Return the text without spaces around it; refuse an empty required one, a long one, control characters."""
    cleaned = value.strip()
    if required and not cleaned:
        raise InvalidInputError(translate("Checks", "{label}不能为空。").format(label=label), field=field)
    if len(cleaned) > limit:
        raise InvalidInputError(
            translate("Checks", "{label}不能超过 {limit} 个字，现在是 {length} 个。").format(
                label=label, limit=limit, length=len(cleaned)
            ),
            field=field,
        )
    if any(_unprintable(letter) for letter in cleaned):
        raise InvalidInputError(translate("Checks", "{label}里有无法显示的字符。").format(label=label), field=field)
    return cleaned


def _unprintable(letter: str) -> bool:
    return (ord(letter) < 32 and letter not in "\n\t") or 0xD800 <= ord(letter) <= 0xDFFF


def day(value: date | None, field: str, label: str, *, earliest: date = EARLIEST) -> None:
    """Refuse a date outside of what documents can carry; None passes."""
    if value is not None and not earliest <= value <= LATEST:
        raise InvalidInputError(
            translate("Checks", "{label} {value} 不在 {first} 到 {last} 之间，请核对年份。").format(
                label=label, value=value, first=earliest, last=LATEST
            ),
            field=field,
        )


def not_before(value: date | None, other: date | None, field: str, label: str, other_label: str) -> None:
    """Refuse a date that lies before the one it follows; None passes."""
    if value is not None and other is not None and value < other:
        raise InvalidInputError(
            translate("Checks", "{label} {value} 早于{other_label} {other}。").format(
                label=label, value=value, other_label=other_label, other=other
            ),
            field=field,
        )


def amount(cents: int | None, field: str, label: str, *, negative: bool = False, zero: bool = False) -> None:
    """Refuse an amount in fen that is 0, negative or beyond 10^12 yuan where it may not be; None passes."""
    if cents is None:
        return
    if cents == 0 and not zero:
        raise InvalidInputError(translate("Checks", "{label}不能为 0。").format(label=label), field=field)
    if cents < 0 and not negative:
        raise InvalidInputError(translate("Checks", "{label}不能为负数。").format(label=label), field=field)
    if abs(cents) > MAX_CENTS:
        raise InvalidInputError(translate("Checks", "{label}超过一万亿元，请核对。").format(label=label), field=field)


def days(value: int | None, field: str, label: str) -> None:
    """Refuse a term that is not 0 to 3650 days; None passes."""
    if value is not None and not 0 <= value <= 3650:
        raise InvalidInputError(translate("Checks", "{label}应在 0 到 3650 天之间。").format(label=label), field=field)
