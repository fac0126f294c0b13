"""Documents of trade: orders, invoices, receipts, write-offs, and which money settled which invoice."""

from peewee import (
    BooleanField,
    CharField,
    Check,
    DateField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from app.models.batch import ImportBatch
from app.models.customer import Customer
from app.models.database import BaseModel, JsonField, default


class SalesOrder(BaseModel):
    """An order; the amount includes tax."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    number = CharField()
    ordered_on = DateField()
    shipped_on = DateField(null=True)
    amount_cents = IntegerField()
    status = CharField(default="open")
    terms_days = IntegerField(null=True)
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")

    class Meta:
        """A number is unique within its customer."""

        indexes = ((("customer", "number"), True), (("customer", "ordered_on", "amount_cents"), False))


class Invoice(BaseModel):
    """An invoice (amount > 0) or a credit note (amount < 0), tax included.

    `open_cents` and `settled_on` are kept by services.ledger and nobody else: what is open after
    every allocation of the book, with the sign of the amount, 0 for a void document.
    A credit note `by_hand` is allocated by a person only. Of a disputed invoice `disputed_cents` NULL means all of it.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    number = CharField()
    invoice_date = DateField()
    due_date = DateField(null=True)
    amount_cents = IntegerField()
    net_cents = IntegerField(null=True)
    tax_cents = IntegerField(null=True)
    currency = CharField(default="CNY")
    order_number = CharField(default="")
    credited_number = CharField(default="")
    disputed = BooleanField(default=False)
    dispute_reason = CharField(default="")
    voided_on = DateField(null=True)
    by_hand = BooleanField(default=False)
    open_cents = IntegerField()
    settled_on = DateField(null=True)
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    disputed_cents = IntegerField(null=True)
    disputed_on = DateField(null=True)

    class Meta:
        """A number is unique within its customer; one index covers every figure of monitoring."""

        indexes = (
            (("customer", "number"), True),
            (
                (
                    "customer",
                    "invoice_date",
                    "due_date",
                    "amount_cents",
                    "open_cents",
                    "settled_on",
                    "voided_on",
                    "disputed",
                ),
                False,
            ),
            (("number",), False),
        )


class Receipt(BaseModel):
    """Money received; negative is a refund. `unallocated_cents` is kept by services.ledger.

    A receipt `by_hand` is allocated by a person only; what is left of it waits for its invoices, or is a payment in
    advance where a person put it `on_account`.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    number = CharField(default="")
    received_on = DateField()
    amount_cents = IntegerField()
    method = CharField(default="")
    invoice_number = CharField(default="")
    memo = TextField(default="")
    by_hand = BooleanField(default=False)
    unallocated_cents = IntegerField()
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    on_account = BooleanField(default=False, constraints=[default("0")])

    class Meta:
        """Receipts of a customer are read in the order of their dates."""

        indexes = (
            (("customer", "received_on", "amount_cents", "unallocated_cents"), False),
            (("customer", "number"), False),
        )


class WriteOff(BaseModel):
    """A claim given up, in whole or in part, with the reason and who approved it.

    `kind` is bad_debt, or what was short at a settlement: bank_charge or early_payment discount, both then with the
    receipt they came with.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    invoice = ForeignKeyField(Invoice, on_delete="CASCADE")
    written_off_on = DateField()
    amount_cents = IntegerField()
    reason = TextField(default="")
    approved_by = CharField(default="")
    kind = CharField(default="bad_debt", constraints=[default("'bad_debt'")])
    receipt = ForeignKeyField(Receipt, null=True, on_delete="SET NULL")


class Allocation(BaseModel):
    """One source (receipt, credit note or write-off) against one invoice, on a date.

    A reversal at the voiding of an invoice is a row with a negative amount on that date.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    invoice = ForeignKeyField(Invoice, on_delete="CASCADE")
    receipt = ForeignKeyField(Receipt, null=True, on_delete="CASCADE")
    credit = ForeignKeyField(Invoice, null=True, on_delete="CASCADE")
    write_off = ForeignKeyField(WriteOff, null=True, on_delete="CASCADE")
    amount_cents = IntegerField()
    allocated_on = DateField()
    manual = BooleanField(default=False)

    class Meta:
        """Exactly one source; what came after a date is found without reading the rest."""

        constraints = [Check("(receipt_id IS NOT NULL) + (credit_id IS NOT NULL) + (write_off_id IS NOT NULL) = 1")]
        indexes = ((("allocated_on", "invoice", "amount_cents"), False),)


class Reconciliation(BaseModel):
    """An account statement sent to a customer, and what came back; balances in fen at both ends of the period."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    number = CharField(unique=True)
    period_from = DateField()
    period_to = DateField()
    opening_cents = IntegerField()
    closing_cents = IntegerField()
    lines = JsonField(default=list)
    sent_on = DateField()
    sent_by = CharField(default="")
    channel = CharField(default="")
    answered_on = DateField(null=True)
    answer = CharField(default="")
    confirmed_cents = IntegerField(null=True)
    notes = TextField(default="")
