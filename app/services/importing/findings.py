"""What a parse collects: the columns as values, what becomes of each row, and every issue found on the way."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from app.services.importing.headers import ColumnMap
from app.services.importing.issues import Issue, Reason, Severity, make_issue
from app.services.importing.reading import SourceTable
from app.services.importing.values import as_text

Columns = dict[str, list[Any]]


class Outcome(IntEnum):
    """What becomes of a row."""

    GOOD = 0
    REJECTED = 1
    DUPLICATE = 2
    SKIPPED = 3


@dataclass(slots=True)
class Findings:
    """The growing result of one parse; `outcomes` holds one Outcome a row."""

    source: SourceTable
    mapping: ColumnMap
    columns: Columns = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    outcomes: bytearray = field(default_factory=bytearray)

    def good(self) -> list[int]:
        """Return the indexes of the rows that are still to be imported."""
        if not any(self.outcomes):
            return list(range(len(self.outcomes)))
        return [index for index, outcome in enumerate(self.outcomes) if not outcome]

    def error(self, index: int, name: str, reason: Reason, **details: object) -> None:
        """Keep a row out, and say why; a row may have several errors."""
        self.outcomes[index] = Outcome.REJECTED
        self._add(Severity.ERROR, index, name, reason, **details)

    def hint(self, index: int, name: str, reason: Reason, **details: object) -> None:
        """Say something of a row that does not keep it out."""
        self._add(Severity.HINT, index, name, reason, **details)

    def skip(self, index: int, name: str, reason: Reason) -> None:
        """Leave a row out on purpose: a draft, a supplier, a line of totals."""
        self.outcomes[index] = Outcome.SKIPPED
        self._add(Severity.HINT, index, name, reason)

    def _add(self, severity: Severity, index: int, name: str, reason: Reason, **details: object) -> None:
        match = self.mapping.matches.get(name)
        self.issues.append(
            make_issue(
                severity,
                reason,
                details,
                row=self.source.row_numbers[index],
                field=name,
                header=match.header if match else "",
                value=as_text(self.source.rows[index][match.column]) if match else "",
            )
        )
