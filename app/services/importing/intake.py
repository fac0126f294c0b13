"""From a file to a plan: read, match, parse, and hold it against the book; nothing is written."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app import clock
from app.errors import InvalidInputError, NotFoundError
from app.i18n import translate
from app.models.batch import ImportMapping
from app.services.importing.bank_flows import plan_bank_flows
from app.services.importing.book import CustomerIndex, load_customers
from app.services.importing.collector import collector_off
from app.services.importing.credit_reports import plan_credit_reports
from app.services.importing.customers import plan_contacts, plan_customers
from app.services.importing.dates import Order
from app.services.importing.fields import Kind
from app.services.importing.findings import Outcome
from app.services.importing.headers import ColumnMap
from app.services.importing.invoices import plan_invoices
from app.services.importing.issues import Severity
from app.services.importing.orders import plan_orders
from app.services.importing.parsing import Options, ParsedTable, parse_table
from app.services.importing.plan import Correction, Found, Plan
from app.services.importing.reading import SourceTable, match_table
from app.services.importing.receipts import plan_receipts
from app.services.importing.statements import plan_statements
from app.services.importing.tax_invoices import plan_tax_invoices
from app.services.importing.values import as_text
from app.services.job import JobContext, SilentJob

_MAX_TERMS = 3650


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person decides about one import; `manual` maps a field to a header, a column or None.

    `terms` is in days and fills missing due dates; `as_of` is the day later dates are measured by;
    `corrections` maps (row index, column) to the text a person put in place of the file's cell; `customer_code` is
    that of the customer whose rows they all are; `direction` (sales, purchase) is that of invoices which do not tell.
    """

    manual: Mapping[str, str | int | None] | None = None
    terms: int | None = None
    as_of: date | None = None
    date_order: Order | None = None
    corrections: Mapping[tuple[int, int], str] | None = None
    customer_code: str | None = None
    direction: str | None = None


def remembered(source: SourceTable) -> tuple[Kind, dict[str, str]] | None:
    """Return what files with these headers were taken for the last time."""
    row = ImportMapping.get_or_none(ImportMapping.signature == source.signature)
    return None if row is None else (Kind(row.kind), dict(row.mapping))


def match(source: SourceTable, kind: Kind, choices: Choices) -> ColumnMap:
    """Say what each column means: as chosen, else as last time, else by its header."""
    before = remembered(source)
    scheme = before[1] if before and before[0] is kind else None
    found = match_table(source, kind, remembered=scheme, manual=choices.manual)
    return found if choices.customer_code is None else found.without_customer()


def plan_import(source: SourceTable, kind: Kind, choices: Choices, job: JobContext | None = None) -> Plan:
    """Work out what the file would change; InvalidInputError where a required column is missing."""
    if choices.terms is not None and not 0 <= choices.terms <= _MAX_TERMS:
        raise InvalidInputError(translate("Importing", "账期要在 0 到 3650 天之间。"), field="terms")
    job = job or SilentJob()
    source, corrected = _correct(source, choices.corrections or {})
    mapping = match(source, kind, choices)
    as_of = choices.as_of or clock.today()
    with collector_off():
        index = load_customers()
        _require_customer(index, choices.customer_code)
        options = Options(as_of, choices.date_order, choices.customer_code, choices.direction)
        parsed = parse_table(source, mapping, options, job=job)
        found = _found(parsed, index, choices)
        return replace(_plan(parsed, index, found), corrected=corrected)


def _require_customer(index: CustomerIndex, code: str | None) -> None:
    """Refuse a customer chosen for the whole file whom the book does not know."""
    if code is not None and index.find(code, None) is None:
        message = translate("Importing", "没有编码为 {code} 的客户。").format(code=code)
        raise NotFoundError(message, field="customer", hint=translate("Importing", "请先新建这家客户。"))


def _correct(
    source: SourceTable, corrections: Mapping[tuple[int, int], str]
) -> tuple[SourceTable, tuple[Correction, ...]]:
    """Return the table with the corrected cells, and each correction as it will be recorded."""
    if not corrections:
        return source, ()
    rows, made = list(source.rows), []
    for (row, column), text in sorted(corrections.items()):
        made.append(Correction(source.row_numbers[row], source.headers[column], as_text(rows[row][column]), text))
        rows[row] = [*rows[row][:column], text, *rows[row][column + 1 :]]
    return replace(source, rows=rows), tuple(made)


def _found(parsed: ParsedTable, index: CustomerIndex, choices: Choices) -> Found:
    if parsed.kind is Kind.INVOICES:
        return plan_invoices(parsed, index, terms=choices.terms, today=clock.today())
    plain = {
        Kind.CUSTOMERS: plan_customers,
        Kind.CONTACTS: plan_contacts,
        Kind.ORDERS: plan_orders,
        Kind.RECEIPTS: plan_receipts,
        Kind.BANK_FLOWS: plan_bank_flows,
        Kind.TAX_INVOICES: plan_tax_invoices,
        Kind.STATEMENTS: plan_statements,
        Kind.CREDIT_REPORTS: plan_credit_reports,
    }
    return plain[parsed.kind](parsed, index)


def _plan(parsed: ParsedTable, index: CustomerIndex, found: Found) -> Plan:
    refused = {issue.row for issue in found.issues if issue.severity is Severity.ERROR}
    return Plan(
        kind=parsed.kind,
        file=parsed.source.path,
        sha256=_sha256(parsed.source.path),
        rows=len(parsed.source.rows),
        new=found.new,
        changed=found.changed,
        unchanged=found.unchanged,
        duplicates=parsed.count(Outcome.DUPLICATE),
        skipped=parsed.count(Outcome.SKIPPED),
        rejected=parsed.count(Outcome.REJECTED) + len(refused),
        issues=tuple(sorted((*parsed.issues, *found.issues), key=lambda issue: issue.row)),
        mapping=parsed.mapping.headers,
        signature=parsed.source.signature,
        made=tuple(index.made),
        tables=found.tables,
        parents=tuple(found.parents),
        notes=(*parsed.source.notes.sentences(), *found.notes),
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
