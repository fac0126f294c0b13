"""The statements of one customer as they are being entered: what is stored, what was typed, what is not yet saved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.services.statements import terms, wording
from app.services.statements.entry import StatementInput
from app.services.statements.listing import Period
from app.services.statements.terms import LINES, Balance, Line


@dataclass(slots=True)
class Entered:
    """One period: `stored` is None until it is saved for the first time; `lines` are those on the screen, in fen."""

    given: StatementInput
    stored: Period | None = None
    lines: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, period: Period) -> "Entered":
        """Begin with what is stored."""
        return cls(period.entry(period.lines), period, dict(period.lines))

    @property
    def editable(self) -> bool:
        """Tell whether lines may be typed: a confirmed statement is left alone."""
        return self.stored is None or self.stored.draft

    @property
    def dirty(self) -> bool:
        """Tell whether there is something to save."""
        return self.stored is None or self.lines != dict(self.stored.lines)

    @property
    def end(self) -> date:
        """Return the end of the period."""
        return self.given.period_end

    @property
    def title(self) -> str:
        """Return the months it covers."""
        return wording.period_label(self.given.period_end, self.given.period)

    def entry(self) -> StatementInput:
        """Return what would be stored."""
        given = self.given
        return StatementInput(
            given.period_end, given.period, dict(self.lines), given.audited, given.auditor, given.source, given.notes
        )

    def as_period(self, customer_id: int) -> Period:
        """Return it as if it were stored, for the ratios of what is typed."""
        stored = self.stored
        given = self.given
        return Period(
            stored.id if stored else 0, customer_id, given.period_end, given.period, given.audited, given.auditor,
            stored.state if stored else "draft", dict(self.lines), given.source, given.notes,
            stored.confirmed_at if stored else None, stored.confirmed_by if stored else "",
            stored.confirmed_reason if stored else "",
        )  # fmt: skip

    def check(self) -> Balance:
        """Return whether the lines on the screen balance."""
        return terms.check(self.lines)


def lines_shown(columns: Iterable[Entered], *, every: bool) -> list[Line]:
    """Return the lines of the form: the common ones, any that is filled in, or every one."""
    filled = {key for column in columns for key in column.lines}
    return [line for line in LINES if every or line.common or line.key in filled]


def keep_typed(columns: Sequence[Period], before: Sequence[Entered]) -> list[Entered]:
    """Return the stored periods with what was typed and is not saved yet; new periods stay at the end."""
    typed: Mapping[int, Entered] = {each.stored.id: each for each in before if each.stored and each.dirty}
    found = []
    for period in columns:
        column = Entered.of(period)
        if period.id in typed and column.editable:
            column.lines = dict(typed[period.id].lines)
        found.append(column)
    known = {(period.period_end, period.period) for period in columns}
    fresh = [each for each in before if each.stored is None and (each.given.period_end, each.given.period) not in known]
    return sorted([*found, *fresh], key=lambda each: each.end)
