"""Headers to fields: every list of headers that interchange.md names, and the rules of choosing between columns."""

import pytest

from app.errors import InvalidInputError
from app.services.importing.fields import KINDS, Kind, field_label, is_required, kind_label, names
from app.services.importing.headers import How, fold, fold_unit, guess_kind, match_headers, signature
from app.services.importing.synonyms import TABLES, index

# Each: the kind, the header line of the file, and what every field must find in it; | separates.
FILES = {
    "zoho_crm_accounts": (
        Kind.CUSTOMERS,
        """Record Id|Account Owner.id|Account Owner|Account Name|Phone|Website|Account Type|Industry|Description|
        Created Time|Modified Time|Last Activity Time|Billing Street|Billing City|Billing State|Billing Code|
        Billing Country|Parent Account.id|Parent Account|Rating|Annual Revenue|Employees|Ownership|Account Number|
        Account Site|Fax""",
        """code=Account Number|name=Account Name|industry=Industry|region=Billing State|address=Billing Street|
        phone=Phone|website=Website|owner=Account Owner|parent=Parent Account|external_id=Record Id|notes=Description|
        role=Account Type""",
    ),
    "zoho_crm_contacts": (
        Kind.CONTACTS,
        """Record Id|Contact Owner.id|First Name|Last Name|Contact Name|Account Name.id|Account Name|Email|Phone|
        Mobile|Title""",
        """customer_code=Account Name.id|customer_name=Account Name|name=Contact Name|first_name=First Name|last_name=Last Name|position=Title|
        phone=Phone|mobile=Mobile|email=Email|external_id=Record Id""",
    ),
    "zoho_crm_deals": (
        Kind.ORDERS,
        """Record Id|Deal Owner.id|Deal Owner|Deal Name|Account Name.id|Account Name|Contact Name|Amount|Stage|
        Probability (%)|Closing Date|Next Step|Currency|Created Time|Modified Time|Type|Lead Source""",
        """customer_code=Account Name.id|customer_name=Account Name|number=Deal Name|ordered_on=Closing Date|amount=Amount|status=Stage""",
    ),
    "zoho_crm_invoices": (
        Kind.INVOICES,
        """Record Id|Subject|Sales Order|Purchase Order|Customer No.|Invoice Date|Due Date|Account Name|Contact Name|
        Status|Sub Total|Discount|Tax|Adjustment|Grand Total""",
        """customer_code=Customer No.|customer_name=Account Name|number=Subject|invoice_date=Invoice Date|
        due_date=Due Date|amount=Grand Total|net_amount=Sub Total|tax_amount=Tax|status=Status|
        order_number=Sales Order""",
    ),
    "zoho_books_invoices": (
        Kind.INVOICES,
        """Invoice Date|Invoice ID|Invoice Number|Invoice Status|Customer Name|Customer ID|Due Date|
        Expected Payment Date|PurchaseOrder|Currency Code|Exchange Rate|Item Name|Quantity|Item Price|SubTotal|
        Total|Balance|Adjustment|Sales person|Payment Terms|Last Payment Date|Notes""",
        """customer_code=Customer ID|customer_name=Customer Name|number=Invoice Number|invoice_date=Invoice Date|
        due_date=Due Date|amount=Total|net_amount=SubTotal|open_amount=Balance|settled_on=Last Payment Date|
        status=Invoice Status|currency=Currency Code""",
    ),
    "zoho_books_contacts": (
        Kind.CUSTOMERS,
        """Contact ID|Display Name|Company Name|Contact Type|Payment Terms|Payment Terms Label|Opening Balance|
        Credit Limit|Billing Address|Billing City|Billing Code|Accounts Receivable""",
        """name=Display Name|region=Billing City|address=Billing Address|terms_days=Payment Terms|
        credit_limit=Credit Limit|external_id=Contact ID|role=Contact Type""",
    ),
    "fxiaoke_customers": (
        Kind.CUSTOMERS,
        """客户名称|客户编号|客户级别|客户分类|客户来源|客户状态|生命状态|成交状态|1级行业|2级行业|国家|省|市|区|
        详细地址|电话|传真|邮件|网址|备注|负责人|负责人主属部门|归属部门|业务类型|上级客户|所属公海|客户资料完善度|
        最后一次成交金额|最后一次成交时间|统一社会信用代码|工商注册|创建人|_id""",
        """code=客户编号|name=客户名称|credit_code=统一社会信用代码|industry=1级行业|region=省|address=详细地址|
        phone=电话|email=邮件|website=网址|owner=负责人|parent=上级客户|external_id=_id|notes=备注""",
    ),
    "fxiaoke_contacts": (
        Kind.CONTACTS,
        """姓名|所属客户|职务|部门|手机|电话|邮件""",
        """customer_name=所属客户|name=姓名|position=职务|department=部门|phone=电话|mobile=手机|email=邮件""",
    ),
    "fxiaoke_orders": (
        Kind.ORDERS,
        """销售订单编号|客户名称|下单日期|订单金额|退货金额|待回款金额|订单状态""",
        """customer_name=客户名称|number=销售订单编号|ordered_on=下单日期|amount=订单金额|status=订单状态""",
    ),
    "fxiaoke_receipts": (
        Kind.RECEIPTS,
        """回款编号|客户名称|回款日期|本次回款金额|付款方式""",
        """customer_name=客户名称|number=回款编号|received_on=回款日期|amount=本次回款金额|method=付款方式""",
    ),
    "akaunting_customers": (
        Kind.CUSTOMERS,
        """name|email|tax_number|phone|address|city|website|currency_code|reference""",
        """code=reference|name=name|credit_code=tax_number|region=city|address=address|phone=phone|email=email|
        website=website""",
    ),
    "akaunting_invoices": (
        Kind.INVOICES,
        """invoice_number|order_number|status|invoiced_at|due_at|amount|currency_code|contact_name""",
        """customer_name=contact_name|number=invoice_number|invoice_date=invoiced_at|due_date=due_at|amount=amount|
        status=status|currency=currency_code|order_number=order_number""",
    ),
    "ibm_ar": (
        Kind.INVOICES,
        """countryCode|customerID|PaperlessDate|invoiceNumber|InvoiceDate|DueDate|InvoiceAmount|Disputed|SettledDate|
        PaperlessBill|DaysToSettle|DaysLate""",
        """customer_code=customerID|number=invoiceNumber|invoice_date=InvoiceDate|due_date=DueDate|
        amount=InvoiceAmount|settled_on=SettledDate|disputed=Disputed""",
    ),
    "classicmodels_payments": (
        Kind.RECEIPTS,
        """customerNumber|checkNumber|paymentDate|amount""",
        """customer_code=customerNumber|number=checkNumber|received_on=paymentDate|amount=amount""",
    ),
    "cumcm2020c_sales": (
        Kind.INVOICES,
        """企业代号|发票号码|开票日期|购方单位代号|金额|税额|价税合计|发票状态""",
        """customer_code=购方单位代号|number=发票号码|invoice_date=开票日期|amount=价税合计|net_amount=金额|
        tax_amount=税额|status=发票状态""",
    ),
    "picture_05": (
        Kind.INVOICES,
        """客户代码|客户名|单据号|单据日期|到期日|价税合计|已收金额|余额|币别|备注|部门|业务员""",
        """customer_code=客户代码|customer_name=客户名|number=单据号|invoice_date=单据日期|due_date=到期日|
        amount=价税合计|paid_amount=已收金额|open_amount=余额|currency=币别""",
    ),
    "erp_receivables": (
        Kind.INVOICES,
        """单据编号|发票号码|客户编码|客户名称|开票日期|到期日期|本币应收金额|已核销金额|未核销金额|结清日期|业务员|
        部门|币别|信用额度|账期""",
        """customer_code=客户编码|customer_name=客户名称|number=单据编号|invoice_date=开票日期|due_date=到期日期|
        amount=本币应收金额|paid_amount=已核销金额|open_amount=未核销金额|settled_on=结清日期|currency=币别""",
    ),
}


def pieces(text: str) -> list[str]:
    return [piece.strip() for piece in text.split("|")]


@pytest.mark.parametrize("name", FILES)
def test_the_headers_of_known_systems(name: str) -> None:
    kind, line, expected = FILES[name]
    headers = pieces(line)
    found = match_headers(headers, kind)
    assert found.headers == dict(piece.split("=") for piece in pieces(expected))
    assert found.missing == ()
    assert guess_kind(headers) is kind


def test_the_sellers_code_is_never_the_customer() -> None:
    purchases = "企业代号,发票号码,开票日期,销方单位代号,金额,税额,价税合计,发票状态".split(",")
    found = match_headers(purchases, Kind.INVOICES)
    assert found.missing == (("customer_code", "customer_name"),)
    with pytest.raises(InvalidInputError, match="客户编码 / 客户名称"):
        found.check()


def test_a_planned_receipt_is_no_receipt() -> None:
    assert match_headers(["客户名称", "计划回款日期", "计划回款金额"], Kind.RECEIPTS).missing == (
        ("received_on",),
        ("amount",),
    )


def test_case_width_spaces_and_punctuation_do_not_matter() -> None:
    for header in (
        "Invoice Number",
        "invoice_number",
        "INVOICE-NUMBER",
        "ｉｎｖｏｉｃｅ ｎｕｍｂｅｒ",
        "* Invoice Number (required)",
    ):
        assert fold(header) == "invoicenumber"
    assert fold("*客户名称（必填）") == "客户名称"


@pytest.mark.parametrize(
    ("header", "stem", "scale"),
    [
        ("金额(万元)", "金额", 10_000),
        ("应收金额（千元）", "应收金额", 1_000),
        ("金额(元)", "金额", 1),
        ("价税合计", "价税合计", 1),
        ("万元", "万元", 1),
    ],
)
def test_a_unit_in_the_header_multiplies(header: str, stem: str, scale: int) -> None:
    assert fold_unit(header) == (stem, scale)
    match = match_headers([header], Kind.INVOICES).matches.get("amount")
    assert match is None if header == "万元" else match is not None and match.scale == scale


def test_a_foreign_unit_is_not_taken_for_yuan() -> None:
    assert match_headers(["Amount (USD)"], Kind.INVOICES).matches == {}


def test_net_beside_tax_without_a_total_is_net() -> None:
    found = match_headers(["客户", "单号", "日期", "金额", "税额"], Kind.INVOICES)
    assert found.headers["net_amount"] == "金额"
    assert "amount" not in found.headers
    assert found.missing == ()


def test_how_a_column_was_found() -> None:
    headers = ["客户编码", "客户名", "Number", "invoice date", "价税合计", "到期日"]
    found = match_headers(headers, Kind.INVOICES, manual={"due_date": None, "order_number": 5})
    assert {name: match.how for name, match in found.matches.items()} == {
        "customer_code": How.EXACT,
        "customer_name": How.SYNONYM,
        "number": How.EXACT,
        "invoice_date": How.EXACT,
        "amount": How.SYNONYM,
        "order_number": How.MANUAL,
    }


def test_a_remembered_scheme_is_the_whole_scheme() -> None:
    headers = ["客户编码", "单号", "日期", "价税合计", "本币合计", "到期日"]
    memory = {
        "customer_code": "客户编码",
        "number": "单号",
        "invoice_date": "日期",
        "amount": "本币合计",
        "gone": "x",
        "status": "y",
    }
    found = match_headers(headers, Kind.INVOICES, remembered=memory)
    assert found.headers == {
        "customer_code": "客户编码",
        "number": "单号",
        "invoice_date": "日期",
        "amount": "本币合计",
    }
    assert found.matches["amount"].how is How.REMEMBERED
    assert found.matches["customer_code"].how is How.EXACT
    assert found.unmatched == (3, 5)


def test_a_column_chosen_by_hand_leaves_its_old_field() -> None:
    found = match_headers(["客户", "单号", "日期", "金额", "余额"], Kind.INVOICES, manual={"amount": "余额"})
    assert found.headers["amount"] == "余额"
    assert "open_amount" not in found.headers


def test_by_hand_only_what_exists() -> None:
    with pytest.raises(InvalidInputError, match="没有名为 colour 的字段"):
        match_headers(["a"], Kind.INVOICES, manual={"colour": "a"})
    with pytest.raises(InvalidInputError, match="没有名为“b”的列"):
        match_headers(["a"], Kind.INVOICES, manual={"amount": "b"})
    with pytest.raises(InvalidInputError):
        match_headers(["a"], Kind.INVOICES, manual={"amount": 7})


def test_of_equal_headers_the_first_counts_and_of_fitting_ones_the_others_are_named() -> None:
    found = match_headers(["金额", "金额", "发票号码", "单据编号"], Kind.INVOICES)
    assert found.matches["amount"].column == 0
    assert found.matches["number"].column == 3
    assert found.ambiguous == {"number": (2,)}


def test_an_empty_column_yields_to_a_filled_one() -> None:
    found = match_headers(["发票号码", "数电票号码"], Kind.INVOICES, empty=frozenset({0}))
    assert found.headers["number"] == "数电票号码"


def test_a_signature_follows_the_headers_and_their_order() -> None:
    assert signature(["客户 名称", "Amount"]) == signature(["客户名称", "AMOUNT"])
    assert signature(["a", "b"]) != signature(["b", "a"])
    assert len(signature([])) == 32


def test_nothing_fits_nothing() -> None:
    assert guess_kind(["productCode", "quantityOrdered"]) is None
    assert guess_kind([]) is None


def test_every_synonym_is_folded_and_belongs_to_a_field() -> None:
    for kind in Kind:
        assert set(TABLES[kind]) == set(names(kind))
        assert all(fold(word) == word for word in index(kind))


def test_every_field_has_a_label_and_every_kind_a_name() -> None:
    for kind, spec in KINDS.items():
        assert kind_label(kind)
        assert all(field_label(kind, field.name) for field in spec.fields)
    assert field_label(Kind.INVOICES, "amount") == "单据金额"
    assert field_label(Kind.RECEIPTS, "amount") == "收款金额"
    assert is_required(Kind.INVOICES, "number")
    assert not is_required(Kind.INVOICES, "due_date")
