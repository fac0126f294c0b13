"""A scorecard as plain data and back: what the book stores, and what is exported and imported as JSON."""

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final, get_args

from app.services.rules.scorecard import Bin, Cap, Closed, Customers, Indicator, Missing, Parties, Scorecard

FORMAT: Final = "zixin-scorecard"
_MOST: Final = 200


class CardDataError(ValueError):
    """The data is no scorecard; the argument is the path of what is wrong in it."""


def to_data(card: Scorecard) -> dict[str, Any]:
    """Return a card as lists, maps, numbers and texts; the coverage as its numerator and denominator."""
    return {
        "format": FORMAT,
        "id": card.id,
        "version": card.version,
        "minimum_coverage": [card.minimum_coverage.numerator, card.minimum_coverage.denominator],
        "valid_days": card.valid_days,
        "customers": card.customers,
        "parties": card.parties,
        "industries": list(card.industries),
        "general": card.general,
        "ladder": [list(rung) for rung in card.ladder],
        "caps": [_cap_data(cap) for cap in card.caps],
        "indicators": [_indicator_data(indicator) for indicator in card.indicators],
    }


def _cap_data(cap: Cap) -> dict[str, Any]:
    return {name: getattr(cap, name) for name in Cap.__dataclass_fields__}


def _indicator_data(indicator: Indicator) -> dict[str, Any]:
    return {
        "id": indicator.id,
        "group": indicator.group,
        "unit": indicator.unit,
        "maximum": indicator.maximum,
        "closed": indicator.closed,
        "missing": indicator.missing,
        "missing_points": indicator.missing_points,
        "bins": [[each.low, each.high, each.points] for each in indicator.bins],
        "categories": [list(each) for each in indicator.categories],
        "by_reason": [list(each) for each in indicator.by_reason],
    }


def from_data(data: Any) -> Scorecard:
    """Return the card of such data; raises CardDataError where it is none. What it says may still be unsound."""
    whole = _Place(data, "")
    top, bottom = whole.items("minimum_coverage", 2, 2)
    if bottom.whole() < 1:
        raise CardDataError(bottom.path)
    return Scorecard(
        id=whole.at("id").text(),
        version=whole.at("version").whole(),
        indicators=tuple(_indicator(each) for each in whole.items("indicators")),
        caps=tuple(_cap(each) for each in whole.items("caps")),
        ladder=tuple((each.item(0).text(), each.item(1).whole()) for each in whole.items("ladder")),
        minimum_coverage=Fraction(top.whole(), bottom.whole()),
        valid_days=whole.at("valid_days").whole(),
        customers=whole.at("customers").one_of(get_args(Customers)),
        parties=whole.at("parties").one_of(get_args(Parties)),
        industries=tuple(each.text() for each in whole.items("industries")),
        general=whole.at("general").flag(),
    )


def _indicator(data: "_Place") -> Indicator:
    return Indicator(
        id=data.at("id").text(),
        group=data.at("group").text(),
        unit=data.at("unit").text(),
        maximum=data.at("maximum").whole(),
        missing=data.at("missing").one_of(get_args(Missing)),
        bins=tuple(
            Bin(each.item(0).number(), each.item(1).number(), each.item(2).whole()) for each in data.items("bins")
        ),
        categories=_pairs(data, "categories"),
        closed=data.at("closed").one_of(get_args(Closed)),
        missing_points=data.at("missing_points").whole(),
        by_reason=_pairs(data, "by_reason"),
    )


def _pairs(data: "_Place", key: str) -> tuple[tuple[str, int], ...]:
    return tuple((each.item(0).text(), each.item(1).whole()) for each in data.items(key))


def _cap(data: "_Place") -> Cap:
    bound = data.at("bound")
    number = bound.number()
    if number is None:
        raise CardDataError(bound.path)
    return Cap(
        id=data.at("id").text(),
        value=data.at("value").text(),
        side=data.at("side").one_of(("above", "below")),
        bound=number,
        grade=data.at("grade").text(),
        knock_out=data.at("knock_out").flag(),
        when_missing=data.at("when_missing").flag(),
    )


class _Place:
    """A value in the data with its path, read as what it should be."""

    def __init__(self, value: Any, path: str) -> None:
        self.value, self.path = value, path

    def at(self, key: str) -> "_Place":
        path = f"{self.path}.{key}".lstrip(".")
        if not isinstance(self.value, Mapping) or key not in self.value:
            raise CardDataError(path)
        return _Place(self.value[key], path)

    def item(self, number: int) -> "_Place":
        if not isinstance(self.value, (list, tuple)) or len(self.value) <= number:
            raise CardDataError(self.path)
        return _Place(self.value[number], f"{self.path}[{number}]")

    def items(self, key: str, least: int = 0, most: int = _MOST) -> "list[_Place]":
        found = self.at(key)
        if not isinstance(found.value, list) or not least <= len(found.value) <= most:
            raise CardDataError(found.path)
        return [found.item(number) for number in range(len(found.value))]

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise CardDataError(self.path)
        return self.value

    def whole(self) -> int:
        if isinstance(self.value, bool) or not isinstance(self.value, int) or abs(self.value) > 1_000_000:
            raise CardDataError(self.path)
        return self.value

    def number(self) -> float | None:
        if self.value is None:
            return None
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)) or not math.isfinite(self.value):
            raise CardDataError(self.path)
        return self.value

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            raise CardDataError(self.path)
        return self.value

    def one_of(self, allowed: tuple[str, ...]) -> Any:
        if self.value not in allowed:
            raise CardDataError(self.path)
        return self.value
