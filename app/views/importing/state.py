"""What the user has chosen so far in the wizard, and what was found for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.services.importing.dates import Order
from app.services.importing.fields import Kind
from app.services.importing.headers import ColumnMap
from app.services.importing.intake import Choices
from app.services.importing.issues import Issue, Severity
from app.services.importing.plan import Plan
from app.services.importing.reading import SourceTable


@dataclass(slots=True)
class WizardState:
    """One file on its way into the book; nothing of it is written before the plan is applied."""

    as_of: date
    file: Path | None = None
    sheet: str | None = None
    header_row: int | None = None
    source: SourceTable | None = None
    kind: Kind | None = None
    manual: dict[str, int | None] = field(default_factory=dict)
    terms: int | None = None
    customer_code: str | None = None
    direction: str | None = None
    date_order: Order | None = None
    corrections: dict[tuple[int, int], str] = field(default_factory=dict)
    mapping: ColumnMap | None = None
    plan: Plan | None = None

    @property
    def edited(self) -> bool:
        """Tell whether closing would throw work away."""
        return bool(self.manual or self.corrections)

    def choices(self) -> Choices:
        """Return the choices as the service takes them."""
        return Choices(
            manual=dict(self.manual),
            terms=self.terms,
            as_of=self.as_of,
            date_order=self.date_order,
            corrections=dict(self.corrections),
            customer_code=self.customer_code,
            direction=self.direction,
        )

    def use(self, source: SourceTable, kind: Kind | None) -> None:
        """Take a table that was read; choices made for another one are forgotten."""
        self.source, self.kind = source, kind
        self.sheet, self.header_row = source.sheet, source.header_row
        self.manual, self.corrections = {}, {}
        self.mapping = self.plan = None

    def use_kind(self, kind: Kind) -> None:
        """Take the rows for another kind of record."""
        self.kind = kind
        self.manual = {}
        self.mapping = self.plan = None

    def rows_with(self, severity: Severity) -> set[int]:
        """Return the spreadsheet rows that have an issue of this severity."""
        return {issue.row for issue in self.plan.issues if issue.severity is severity} if self.plan else set()

    def issues_by_row(self) -> Mapping[int, list[Issue]]:
        """Return the issues of each spreadsheet row."""
        found: dict[int, list[Issue]] = {}
        for issue in self.plan.issues if self.plan else ():
            found.setdefault(issue.row, []).append(issue)
        return found

    def column_of(self, issue: Issue) -> int | None:
        """Return the column of the file an issue points at."""
        match = self.mapping.matches.get(issue.field) if self.mapping else None
        return match.column if match else None
