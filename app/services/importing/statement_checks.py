"""What a row of a file of statements must be: a period that ends where it can end, lines, each period once."""

from typing import Any

from app.money import format_yuan
from app.services.importing.findings import Columns, Findings
from app.services.importing.issues import Reason
from app.services.rules import balance
from app.services.rules.statement_lines import KEYS
from app.services.statements import periods, wording


def check_statements(findings: Findings) -> None:
    """Fill in kinds of period that are not said; keep out ends that do not fit and rows without any amount."""
    columns = findings.columns
    kinds = columns.setdefault("period", [None] * len(findings.outcomes))
    for index in findings.good():
        end = columns["period_end"][index]
        kinds[index] = kinds[index] or periods.kind_of(end)
        lines = lines_of(columns, index)
        if not periods.fits(kinds[index], end):
            findings.error(index, "period_end", Reason.PERIOD_UNFIT, kind=wording.kind_label(kinds[index]))
        elif not lines:
            findings.error(index, "", Reason.NO_LINES)
        else:
            _balance(findings, index, lines)


def lines_of(columns: Columns, index: int) -> dict[str, int]:
    """Return the lines of a row in fen, those that are filled in."""
    values = ((key, columns[key][index]) for key in KEYS if key in columns)
    return {key: cents for key, cents in values if cents is not None}


def statement_keys(columns: Columns, who: list[Any]) -> list[Any]:
    """Return what identifies each row: the customer, the end and the kind of its period."""
    return list(zip(who, columns["period_end"], columns["period"], strict=True))


def _balance(findings: Findings, index: int, lines: dict[str, int]) -> None:
    difference = balance.check(lines).difference
    if difference:
        findings.hint(index, "total_assets", Reason.UNBALANCED, difference=format_yuan(difference))
    elif difference is None:
        findings.hint(index, "", Reason.TOTALS_MISSING)
