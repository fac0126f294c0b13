"""A table and its map to typed columns: each column read once a distinct cell, each failure an issue, no row lost silently."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.services.importing.checks import check_rows
from app.services.importing.columns import TEXTS, DateOrder, column_reader, date_orders, without_bools
from app.services.importing.dates import Order
from app.services.importing.fields import KINDS, FieldSpec, FieldType, Kind
from app.services.importing.findings import Columns, Findings, Outcome
from app.services.importing.headers import ColumnMap
from app.services.importing.issues import Issue, Reason, Severity
from app.services.importing.reading import LONG, SourceTable
from app.services.importing.systems import is_stage, is_won
from app.services.importing.values import DRAFT, SUPPLIER, Cell, Failure, as_text
from app.services.job import JobContext, SilentJob

_TOTALS = frozenset(
    [
        "合计",
        "总计",
        "小计",
        "本页合计",
        "本页小计",
        "累计",
        "合计金额",
        "共计",
        "本月合计",
        "本年累计",
        "total",
        "totals",
        "grandtotal",
        "期初余额",
        "上期余额",
        "上期结余",
        "承前页",
        "期末余额",
        "openingbalance",
        "closingbalance",
        "subtotal",
        "sum",
    ]
)
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+\d{2,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller knows: the day later dates are measured by, and the order of day and month where a column leaves it open.

    `customer` is the code of the one whose rows these all are; `direction` (sales, purchase) is that of invoices
    which do not say it themselves.
    """

    as_of: dt.date | None = None
    date_order: Order | None = None
    customer: str | None = None
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedTable:
    """Columns of values by field (None = empty), one place a row of the source, and what becomes of each row.

    Money is in fen. `outcomes` holds an Outcome a row; `row_numbers` are those of the spreadsheet.
    """

    kind: Kind
    source: SourceTable
    mapping: ColumnMap
    columns: Columns
    row_numbers: Sequence[int]
    outcomes: bytes
    issues: tuple[Issue, ...]
    date_orders: dict[str, DateOrder]

    @property
    def good(self) -> list[int]:
        """Return the indexes of the rows to import."""
        return [index for index, outcome in enumerate(self.outcomes) if not outcome]

    def count(self, outcome: Outcome) -> int:
        """Return how many rows came to this outcome."""
        return self.outcomes.count(outcome)

    @property
    def errors(self) -> tuple[Issue, ...]:
        """Return the issues that keep rows out."""
        return tuple(issue for issue in self.issues if issue.severity is Severity.ERROR)

    @property
    def hints(self) -> tuple[Issue, ...]:
        """Return the issues that do not."""
        return tuple(issue for issue in self.issues if issue.severity is Severity.HINT)


def parse_table(
    source: SourceTable, mapping: ColumnMap, options: Options | None = None, *, job: JobContext | None = None
) -> ParsedTable:
    """Read every mapped column and check the rows.

    InvalidInputError where a required field has no column. Derived as well: amount from net and tax, paid from open
    (where only that is there), the sign of credit notes, the name of a contact from its parts.
    """
    mapping.check()
    options = options or Options()
    job = job or SilentJob()
    findings = Findings(source, mapping, outcomes=bytearray(len(source.rows)))
    table = {name: without_bools(source.column(match.column)) for name, match in mapping.matches.items()}
    orders = date_orders(mapping.kind, table, source.notes.delimiter, options.date_order)
    failures: dict[str, dict[Cell, Failure]] = {}
    specs = [spec for spec in KINDS[mapping.kind].fields if spec.name in table]
    for done, spec in enumerate(specs):
        job.step(done, len(specs) + 1)
        read = column_reader(spec, mapping.matches[spec.name], orders, date1904=source.notes.date1904)
        findings.columns[spec.name], failures[spec.name] = read(table[spec.name])
    if options.customer is not None:
        findings.columns["customer_code"] = [options.customer] * len(source.rows)
    _report(findings, failures, specs, orders)
    check_rows(findings, options.as_of, options.direction)
    return ParsedTable(
        kind=mapping.kind,
        source=source,
        mapping=mapping,
        columns=findings.columns,
        row_numbers=source.row_numbers,
        outcomes=bytes(findings.outcomes),
        issues=tuple(sorted(findings.issues, key=lambda issue: issue.row)),
        date_orders=orders,
    )


def _report(
    findings: Findings,
    failures: dict[str, dict[Cell, Failure]],
    specs: Sequence[FieldSpec],
    orders: dict[str, DateOrder],
) -> None:
    """Turn what the columns showed into skipped rows, errors and hints, in this order."""
    _assumptions(findings, orders)
    _skip(findings, "status", DRAFT, Reason.DRAFT)
    _skip(findings, "role", SUPPLIER, Reason.SUPPLIER)
    _skip_no_orders(findings)
    _skip_totals(findings)
    for index, count in findings.source.overlong.items():
        if not findings.outcomes[index]:
            findings.error(index, "", Reason.EXTRA_CELLS, count=count)
    for name, failed in failures.items():
        _failed_cells(findings, name, failed)
    _missing_cells(findings, failures)
    for spec in specs:
        if spec.type in TEXTS or spec.type in {FieldType.CREDIT_CODE, FieldType.CURRENCY}:
            _too_long(findings, spec)
        if spec.type in {FieldType.KEY, FieldType.CREDIT_CODE}:
            _long_numbers(findings, spec)


def _assumptions(findings: Findings, orders: dict[str, DateOrder]) -> None:
    """Say once a column, at its first row, that the order of day and month was assumed."""
    for name, order in orders.items():
        column = findings.columns[name]
        index = next((index for index, value in enumerate(column) if value is not None), None)
        if not order.certain and index is not None:
            pattern = "DD/MM/YYYY" if order.order is Order.DAY_FIRST else "MM/DD/YYYY"
            findings.hint(index, name, Reason.ORDER_ASSUMED, order=pattern)


def _skip(findings: Findings, name: str, value: str, reason: Reason) -> None:
    column = findings.columns.get(name, ())
    if value in column:
        for index, own in enumerate(column):
            if own == value:
                findings.skip(index, name, reason)


def _skip_no_orders(findings: Findings) -> None:
    """Leave out deals that are not won."""
    status = findings.mapping.matches.get("status")
    if findings.mapping.kind is not Kind.ORDERS or status is None or not is_stage(status.header):
        return
    for index, stage in enumerate(findings.columns["status"]):
        if not is_won(stage):
            findings.skip(index, "status", Reason.NOT_WON)


def _skip_totals(findings: Findings) -> None:
    """Leave out the lines of totals below or between the rows: a required cell is empty and another says 合计."""
    for index in sorted(_incomplete(findings)):
        words = {"".join(as_text(cell).casefold().split()).rstrip(":：") for cell in findings.source.rows[index]}
        if not findings.outcomes[index] and words & _TOTALS:
            findings.skip(index, "", Reason.TOTAL_ROW)


def _incomplete(findings: Findings) -> set[int]:
    """Return the rows in which every alternative of a required group is without a value somewhere."""
    rows: set[int] = set()
    for group in KINDS[findings.mapping.kind].required:
        rows.update(index for index, _ in _empty_groups(findings, group))
    return rows


def _empty_groups(findings: Findings, group: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
    """Return the rows in which no alternative of a group is filled, with the field to name for it."""
    columns = [{name: findings.columns[name] for name in way} for way in group if set(way) <= findings.columns.keys()]
    if any(not any(None in column for column in way.values()) for way in columns):
        return []
    name = next(name for name, column in columns[0].items() if None in column)
    filled = [list(zip(*way.values(), strict=True)) for way in columns]
    return [
        (index, name) for index, values in enumerate(zip(*filled, strict=True)) if all(None in way for way in values)
    ]


def _failed_cells(findings: Findings, name: str, failed: dict[Cell, Failure]) -> None:
    if not failed:
        return
    for index, cell in enumerate(without_bools(findings.source.column(findings.mapping.matches[name].column))):
        failure = failed.get(cell)
        if failure is not None and findings.outcomes[index] != Outcome.SKIPPED:
            findings.error(index, name, failure.reason, **failure.details)


def _missing_cells(findings: Findings, failures: dict[str, dict[Cell, Failure]]) -> None:
    for group in KINDS[findings.mapping.kind].required:
        who = group[0][0] == "customer_code"
        failed = {cell for way in group for name in way for cell in failures.get(name, ())}
        for index, name in _empty_groups(findings, group):
            cell = findings.source.rows[index][findings.mapping.matches[name].column]
            if findings.outcomes[index] != Outcome.SKIPPED and cell not in failed:
                findings.error(index, name, Reason.NO_CUSTOMER if who else Reason.MISSING)


def _too_long(findings: Findings, spec: FieldSpec) -> None:
    column = findings.columns[spec.name]
    if max(map(len, filter(None, column)), default=0) <= spec.limit:
        return
    for index, text in enumerate(column):
        if text is None or len(text) <= spec.limit or findings.outcomes[index] == Outcome.SKIPPED:
            continue
        column[index] = text[: spec.limit].rstrip()
        say = findings.error if spec.type is FieldType.KEY else findings.hint
        say(
            index,
            spec.name,
            Reason.TOO_LONG if spec.type is FieldType.KEY else Reason.CUT,
            count=len(text),
            limit=spec.limit,
        )


def _long_numbers(findings: Findings, spec: FieldSpec) -> None:
    """Point at identifiers that a spreadsheet kept as numbers of 16 digits and more: their ends are lost already."""
    texts = findings.columns[spec.name]
    if not findings.source.notes.long_numbers and "E+" not in "".join(filter(None, texts)).upper():
        return
    for index, cell in enumerate(findings.source.column(findings.mapping.matches[spec.name].column)):
        number = isinstance(cell, float) and cell >= LONG
        if number or (isinstance(cell, str) and _SCIENTIFIC.fullmatch(cell)):
            findings.hint(index, spec.name, Reason.LONG_NUMBER)
