"""The schema's versions: a new book gets today's tables, an older one is brought up step by step."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.models import database
from app.models.activity import BankFlow, TaxInvoice
from app.models.alert import Alert, AlertEvent, AlertRule, CheckRun
from app.models.archive import ArchiveVersion
from app.models.assessment import Assessment
from app.models.attachment import Attachment, StoredFile
from app.models.audit import AuditEntry
from app.models.backtest import BacktestRun
from app.models.batch import ImportBatch, ImportChange, ImportMapping
from app.models.communication import Communication, FollowUp
from app.models.credit_record import CreditEvent, CreditReport, TradeReference
from app.models.customer import Affiliate, Contact, CrmExport, Customer, CustomerMerge, Guarantee, Licence
from app.models.history import FieldChange
from app.models.ledger import Allocation, Invoice, Receipt, Reconciliation, SalesOrder, WriteOff
from app.models.office import BookSetting, Operator, SavedView
from app.models.scorecard import Scorecard
from app.models.shipping import CustomerBlock, LimitRelease, ShippingCheck
from app.models.statement import Statement
from app.models.steps import complete_customer_file, history_of_customers, scorecards

TABLES: Final[tuple[Any, ...]] = (
    Operator,
    BookSetting,
    ImportBatch,
    ImportChange,
    ImportMapping,
    SavedView,
    Affiliate,
    Customer,
    Contact,
    Licence,
    Guarantee,
    CustomerMerge,
    CrmExport,
    SalesOrder,
    Invoice,
    Receipt,
    WriteOff,
    Allocation,
    Reconciliation,
    Statement,
    BankFlow,
    TaxInvoice,
    CreditReport,
    TradeReference,
    CreditEvent,
    Communication,
    FollowUp,
    StoredFile,
    Attachment,
    Alert,
    AlertEvent,
    AlertRule,
    CheckRun,
    Assessment,
    Scorecard,
    BacktestRun,
    CustomerBlock,
    LimitRelease,
    ShippingCheck,
    ArchiveVersion,
    AuditEntry,
    FieldChange,
)


def _complete_customer_file() -> None:
    complete_customer_file.run()
    history_of_customers.run()


STEPS: Final[Mapping[int, Callable[[], None]]] = {2: _complete_customer_file, 3: scorecards.run}
"""Version reached -> what changes the tables of the version before it into it."""

SCHEMA_VERSION: Final = 3

INDEXES: Final = (
    "CREATE INDEX invoice_open ON invoice (customer_id, invoice_date, due_date, open_cents) WHERE open_cents <> 0",
    "CREATE INDEX invoice_voided ON invoice (voided_on, invoice_date) WHERE voided_on IS NOT NULL",
    "CREATE INDEX receipt_free ON receipt (customer_id, received_on, unallocated_cents) WHERE unallocated_cents <> 0",
    "CREATE INDEX receipt_refund ON receipt (customer_id) WHERE amount_cents < 0",
    "CREATE INDEX receipt_by_number ON receipt (number) WHERE number <> ''",
    "CREATE INDEX sales_order_by_number ON sales_order (number)",
    "CREATE INDEX archive_version_by_number ON archive_version (number)",
    "CREATE INDEX customer_by_phone ON customer (phone) WHERE phone <> ''",
    "CREATE INDEX customer_by_credit_code ON customer (credit_code) WHERE credit_code <> ''",
    "CREATE INDEX field_change_of_limit ON field_change (customer_id) WHERE field = 'credit_limit_cents'",
)
"""What stays small or is asked for across customers: open items, free money, refunds, documents by number."""


def create() -> None:
    """Make today's tables in an empty file and mark it as a book."""
    with database.atomic():
        database.database.create_tables(TABLES, safe=False)
        for index in INDEXES:
            database.execute(index)
        database.set_user_version(SCHEMA_VERSION)
    database.mark_application()


def pending(
    version: int, steps: Mapping[int, Callable[[], None]] = STEPS, newest: int = SCHEMA_VERSION
) -> list[tuple[int, Callable[[], None]]]:
    """Return the steps from `version` to today's schema, in order."""
    return [(number, steps[number]) for number in range(version + 1, newest + 1)]


def upgrade(steps: list[tuple[int, Callable[[], None]]]) -> None:
    """Run each step in a transaction of its own together with its version number."""
    for number, step in steps:
        with database.atomic():
            step()
            database.set_user_version(number)
