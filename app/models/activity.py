"""What a customer shows of its own business: bank flows and lists of tax invoices."""

from peewee import CharField, DateField, ForeignKeyField, IntegerField, TextField

from app.models.batch import ImportBatch
from app.models.customer import Customer
from app.models.database import BaseModel


class BankFlow(BaseModel):
    """One line of a customer's own bank account: `credit_cents` came in, `debit_cents` went out.

    `ordinal` tells apart lines that agree in everything else, counted from 0 in the order of the file.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    account = CharField(default="")
    booked_on = DateField()
    credit_cents = IntegerField(default=0)
    debit_cents = IntegerField(default=0)
    balance_cents = IntegerField(null=True)
    counterparty = CharField(default="")
    counterparty_account = CharField(default="")
    memo = TextField(default="")
    ordinal = IntegerField(default=0)
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")

    class Meta:
        """The months of a customer are read from one index."""

        indexes = ((("customer", "booked_on", "credit_cents", "debit_cents"), False),)


class TaxInvoice(BaseModel):
    """One line of an invoice list a customer provided; `direction` is sales or purchase, seen from the customer.

    `total_cents` includes tax; negative is a red-letter invoice; `status` is valid or void.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    direction = CharField()
    number = CharField()
    issued_on = DateField()
    counterparty = CharField(default="")
    amount_cents = IntegerField()
    tax_cents = IntegerField()
    total_cents = IntegerField()
    status = CharField(default="valid")
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")

    class Meta:
        """A number comes back after years, where lists leave out the code of its roll: the day belongs to the key.

        The second index covers the indicators.
        """

        indexes = (
            (("customer", "direction", "number", "counterparty", "issued_on"), True),
            (("customer", "direction", "issued_on", "status", "total_cents", "amount_cents", "counterparty"), False),
        )
