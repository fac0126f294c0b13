"""Two versions of a card side by side: what was added, taken away or changed, indicator by indicator."""

from dataclasses import dataclass
from typing import Literal

from app.services.rules.scorecard import Bin, Cap, Indicator, Scorecard

Kind = Literal["added", "removed", "changed", "same"]


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """One indicator in both cards; None where a card has not got it. `fields` names what differs."""

    id: str
    group: str
    kind: Kind
    old: Indicator | None
    new: Indicator | None
    fields: tuple[str, ...]

    @property
    def weight(self) -> int:
        """Return by how much its maximum rose."""
        return (self.new.maximum if self.new else 0) - (self.old.maximum if self.old else 0)

    @property
    def bins(self) -> tuple[tuple[Bin | None, Bin | None], ...]:
        """Return the bins of both that are not the same, matched by their ends."""
        old = {(each.low, each.high): each for each in self.old.bins} if self.old else {}
        new = {(each.low, each.high): each for each in self.new.bins} if self.new else {}
        ends = list(dict.fromkeys([*old, *new]))
        return tuple((old.get(end), new.get(end)) for end in ends if old.get(end) != new.get(end))


@dataclass(frozen=True, slots=True)
class CapChange:
    """One cap in both cards."""

    id: str
    kind: Kind
    old: Cap | None
    new: Cap | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All indicators and caps of two cards, in the order of the newer, and which other settings differ."""

    indicators: tuple[IndicatorChange, ...]
    caps: tuple[CapChange, ...]
    settings: tuple[str, ...]

    def count(self, kind: Kind) -> int:
        """Return how many indicators are of a kind."""
        return sum(each.kind == kind for each in self.indicators)

    @property
    def same(self) -> bool:
        """Tell whether the cards score alike."""
        kinds = {*(each.kind for each in self.indicators), *(each.kind for each in self.caps)}
        return kinds <= {"same"} and not self.settings


_SETTINGS = ("ladder", "minimum_coverage", "valid_days", "customers", "parties", "industries", "general")
_FIELDS = ("group", "maximum", "missing", "missing_points", "bins", "categories", "closed", "by_reason")


def compare(old: Scorecard, new: Scorecard) -> Comparison:
    """Return what differs from the old card to the new one."""
    before = {each.id: each for each in old.indicators}
    after = {each.id: each for each in new.indicators}
    caps_before, caps_after = ({cap.id: cap for cap in card.caps} for card in (old, new))
    return Comparison(
        indicators=tuple(_indicator(name, before.get(name), after.get(name)) for name in {**after, **before}),
        caps=tuple(_cap(name, caps_before.get(name), caps_after.get(name)) for name in {**caps_after, **caps_before}),
        settings=tuple(name for name in _SETTINGS if getattr(old, name) != getattr(new, name)),
    )


def _indicator(name: str, old: Indicator | None, new: Indicator | None) -> IndicatorChange:
    shown = new or old
    assert shown is not None
    both = old is not None and new is not None
    fields = tuple(each for each in _FIELDS if both and getattr(old, each) != getattr(new, each))
    return IndicatorChange(name, shown.group, _kind(old, new, changed=bool(fields)), old, new, fields)


def _cap(name: str, old: Cap | None, new: Cap | None) -> CapChange:
    return CapChange(name, _kind(old, new, changed=old != new), old, new)


def _kind(old: object, new: object, *, changed: bool) -> Kind:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return "changed" if changed else "same"
