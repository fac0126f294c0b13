"""Customers and what belongs to their master data: contacts, group, licences, guarantees, merges."""

from peewee import BooleanField, CharField, DateField, DateTimeField, ForeignKeyField, IntegerField, TextField

from app.models.batch import ImportBatch
from app.models.database import BaseModel, JsonField, default


class Affiliate(BaseModel):
    """A firm that is no customer but holds customers together: the parent of a group."""

    name = CharField(unique=True)
    credit_code = CharField(default="")
    group_limit_cents = IntegerField(null=True)
    notes = TextField(default="")


class Customer(BaseModel):
    """One customer; `credit_limit_cents` NULL means no limit was set, 0 means no credit.

    A group hangs on `parent` (a customer) or `affiliate` (a firm that is none); `group_limit_cents` is read at the top
    of the group only. `credit_code_checked` holds {"code", "by", "role", "on"} once a person has compared it with the
    licence. `agreed_daily_rate_e6` is in millionths a day (0.05 % = 500).
    """

    code = CharField(unique=True)
    name = CharField(index=True)
    short_name = CharField(default="")
    initials = CharField(default="", index=True)
    credit_code = CharField(default="")
    industry = CharField(default="")
    region = CharField(default="")
    address = CharField(default="")
    phone = CharField(default="")
    email = CharField(default="")
    legal_form = CharField(default="")
    size = CharField(default="")
    established_on = DateField(null=True)
    registered_capital_cents = IntegerField(null=True)
    paid_in_capital_cents = IntegerField(null=True)
    parent = ForeignKeyField("self", null=True, on_delete="SET NULL")
    owner = CharField(default="")
    status = CharField(default="active")
    terms_days = IntegerField(null=True)
    credit_limit_cents = IntegerField(null=True)
    tags = JsonField(default=list)
    notes = TextField(default="")
    external_ids = JsonField(default=dict)
    needs_completion = BooleanField(default=False)
    traded_since = DateField(null=True)
    grade = CharField(default="")
    score = IntegerField(null=True)
    last_reviewed_on = DateField(null=True)
    next_review_on = DateField(null=True)
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    short_initials = CharField(default="", constraints=[default("''")])
    website = CharField(default="", constraints=[default("''")])
    tax_grade = CharField(default="", constraints=[default("''")])
    size_declared_on = DateField(null=True)
    business_address = CharField(default="", constraints=[default("''")])
    settlement = CharField(default="", constraints=[default("''")])
    payment_account = CharField(default="", constraints=[default("''")])
    agreed_daily_rate_e6 = IntegerField(null=True)
    limit_valid_to = DateField(null=True)
    limit_uplift_bp = IntegerField(null=True)
    discount_bp = IntegerField(null=True)
    discount_days = IntegerField(null=True)
    credit_code_checked = JsonField(default=dict, constraints=[default("'{}'")])
    affiliate = ForeignKeyField(Affiliate, null=True, on_delete="SET NULL")
    parent_share_bp = IntegerField(null=True)
    group_limit_cents = IntegerField(null=True)
    merged_into = ForeignKeyField("self", null=True, on_delete="SET NULL")


class Contact(BaseModel):
    """A person or desk at a customer."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    name = CharField()
    position = CharField(default="")
    department = CharField(default="")
    phone = CharField(default="")
    mobile = CharField(default="")
    email = CharField(default="")
    is_primary = BooleanField(default=False)
    notes = TextField(default="")
    external_ids = JsonField(default=dict)
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    role = CharField(default="", constraints=[default("''")])
    receives = JsonField(default=list, constraints=[default("'[]'")])


class Licence(BaseModel):
    """A licence or permit of a customer; without `valid_to` it does not expire."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    kind = CharField()
    number = CharField(default="")
    valid_from = DateField(null=True)
    valid_to = DateField(null=True)
    notes = TextField(default="")


class Guarantee(BaseModel):
    """What secures the claims on a customer: surety, mortgage, pledge, deposit or credit insurance.

    For credit insurance `party` is the insurer, `amount_cents` the limit and `cover_bp` the share it pays.
    """

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    kind = CharField()
    party = CharField(default="")
    content = CharField(default="")
    amount_cents = IntegerField(null=True)
    cover_bp = IntegerField(null=True)
    valid_from = DateField(null=True)
    valid_to = DateField(null=True)
    notes = TextField(default="")


class CustomerMerge(BaseModel):
    """One customer taken into another, with all that is needed to take it back."""

    kept = ForeignKeyField(Customer, on_delete="CASCADE")
    removed = ForeignKeyField(Customer, on_delete="CASCADE")
    moved = JsonField()
    changed = JsonField(default=dict)
    merged_at = DateTimeField()
    operator_name = CharField(default="")
    role = CharField(default="")
    undone_at = DateTimeField(null=True)


class CrmExport(BaseModel):
    """What a CRM was last told of a customer, so that only changed rows are written again."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    system = CharField()
    told = JsonField()
    exported_at = DateTimeField()

    class Meta:
        """One row for each customer and CRM."""

        indexes = ((("customer", "system"), True),)
