"""The headers other systems write for our fields, best first; after a bar the vague, after two those of last resort.

Words are folded already: lower case, no spaces, no punctuation (headers.fold). Zoho CRM and Books, 纷享销客,
Akaunting, 用友, 金蝶, tax platform exports, classicmodels and the ledgers of the test data are all in here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.services.importing import statement_headers
from app.services.importing.fields import Kind

_CUSTOMER_CODE = """客户编码 客户编号 客户代码 客户号 客户id 购方单位代号 购方代号 购货单位编码 购货单位代码
    往来单位编码 往来单位编号 付款单位编码 结算客户编码 customercode customerno customernumber customerid custcode
    custno custid clientcode clientid clientnumber accountnumber accountcode debtorcode debtornumber debtorno
    partnercode accountnameid | 编码 代码 单位编码 单位代码 账号编码 accountid partnerid"""
_CUSTOMER_NAME = """客户名称 客户名 客户 客户全称 购方名称 购买方名称 购买方 购货单位 购货单位名称 购货方名称
    购方单位名称 往来单位 往来单位名称 付款单位 付款单位名称 付款方名称 结算客户 所属客户 客户简称 customername
    customer clientname client accountname contactname debtorname debtor buyername buyer billto partner partnername
    | 企业名称 公司名称 单位名称 单位 名称 公司 company companyname account"""

TABLES: Mapping[Kind, Mapping[str, str]] = {
    Kind.CUSTOMERS: {
        "code": """客户编码 客户编号 客户代码 客户号 往来单位编码 往来单位编号 企业代号 customercode customerno
            customernumber customerid accountnumber clientcode clientid debtornumber debtorcode reference | 编码
            编号 代码 code 单位编码 单位代码 id number""",
        "name": """客户名称 客户名 客户 客户全称 往来单位名称 往来单位 企业名称 accountname customername
            displayname clientname debtorname | 名称 公司名称 单位名称 全称 name companyname company customer
            client account""",
        "short_name": "简称 客户简称 单位简称 shortname | 别名 alias",
        "credit_code": """统一社会信用代码 社会信用代码 信用代码 纳税人识别号 税号 购方识别号 购方纳税人识别号
            工商注册号 creditcode uscc taxnumber taxid taxregistrationnumber vatnumber vatid gstin | 营业执照号
            注册号""",
        "industry": "行业 所属行业 1级行业 一级行业 行业分类 industry sector | 2级行业 sicdescription",
        "region": """地区 区域 所属地区 所在地区 省份 省 销售区域 region province billingstate billingaddressstate
            billingprovince | 市 城市 国家 state city billingcity billingaddresscity country billingcountry
            billingaddresscountry territory""",
        "address": """地址 详细地址 联系地址 公司地址 单位地址 注册地址 通讯地址 办公地址 address billingstreet
            billingaddressstreet billingaddress addressline1 billingaddressstreet1 street | 开票地址 收货地址
            shippingstreet""",
        "phone": """电话 联系电话 公司电话 办公电话 固定电话 phone telephone tel phonenumber | 手机 手机号 手机号码
            联系方式 mobile mobilephone""",
        "email": "邮箱 邮件 电子邮件 电子邮箱 email emailid emailaddress mail | emailaddresses",
        "website": "网址 官网 公司网址 网站 website web url homepage",
        "owner": """负责人 业务员 销售员 专管业务员 客户经理 跟单员 分管业务员 accountowner owner salesperson
            salesrep salesrepname accountmanager salesrepemployeenumber | 分管人员 所属人员""",
        "terms_days": """账期 账期天 账期天数 信用期 信用期天 信用期限 信用天数 付款条件 收款条件 付款期限
            结算方式账期 收付款协议 termsdays paymentterms creditterms creditdays paymenttermsdays terms netdays |
            paymenttermslabel 结算方式""",
        "credit_limit": "信用额度 授信额度 信用限额 额度 赊销额度 应收限额 creditlimit creditline | 信用金额",
        "parent": """上级客户 上级单位 母公司 所属集团 集团客户 集团 总公司 parentaccount parent parentcompany
            parentcustomer | 控股股东""",
        "external_id": "外部系统编号 recordid contactid externalid crmid externalcode 外部编号 外部id | id",
        "notes": "备注 说明 备注说明 notes description remark remarks comments comment | note memo",
        "role": "往来类型 往来单位类型 单位类型 contacttype partytype partnertype | 单位性质 accounttype",
    },
    Kind.CONTACTS: {
        "customer_code": _CUSTOMER_CODE,
        "customer_name": _CUSTOMER_NAME.replace(" contactname", ""),
        "name": """联系人姓名 姓名 联系人 联系人名称 contactname fullname contact contactperson displayname | name
            名称""",
        "first_name": "firstname contactfirstname givenname 名",
        "last_name": "lastname contactlastname surname familyname 姓",
        "position": "职务 职位 岗位 title jobtitle position designation",
        "department": "部门 所在部门 department",
        "phone": """电话 联系电话 办公电话 座机 固定电话 phone telephone workphone businessphone otherphone |
            联系方式 tel""",
        "mobile": "手机 手机号 手机号码 移动电话 mobile mobilephone cell cellphone",
        "email": "邮箱 邮件 电子邮件 电子邮箱 email emailid emailaddress",
        "external_id": "外部系统编号 recordid contactid externalid 外部编号 | id",
        "notes": "备注 说明 notes description remark remarks",
    },
    Kind.ORDERS: {
        "customer_code": _CUSTOMER_CODE,
        "customer_name": _CUSTOMER_NAME,
        "number": """订单编号 订单号 订单号码 销售订单编号 销售订单号 销售订单 合同编号 合同号 ordernumber orderno
            orderid salesorder salesordernumber salesorderno sonumber dealname | 单据编号 单据号 单据号码 单号 编号
            number invoiceno subject recordid""",
        "ordered_on": """下单日期 订单日期 订货日期 签订日期 销售日期 orderdate ordereddate orderedon
            salesorderdate closingdate | 单据日期 日期 制单日期 业务日期 创建时间 date createdtime invoicedate""",
        "shipped_on": """发货日期 出库日期 实际发货日期 交货日期 shippeddate shipdate shippedon shipmentdate |
            发运日期 deliverydate""",
        "amount": """订单金额 订单总额 订单总金额 价税合计 含税金额 合同金额 销售订单金额 ordertotal orderamount
            grandtotal totalamount total | 金额 总金额 总额 合计 amount dealamount""",
        "status": "订单状态 状态 单据状态 orderstatus status stage | 审核状态 生命状态",
        "terms_days": "账期 账期天 账期天数 信用期 付款条件 收款条件 termsdays paymentterms creditdays terms",
    },
    Kind.INVOICES: {
        "customer_code": _CUSTOMER_CODE,
        "customer_name": _CUSTOMER_NAME,
        "number": """单据编号 单据号 单据号码 发票号码 发票号 发票编号 数电票号码 数电发票号码 全电发票号码
            销售发票号 应收单号 应收单据号 应收单编号 销售单号 销货单号 出库单号 invoicenumber invoiceno invoicenum
            invoice billnumber billno documentnumber documentno docno | 单号 编号 凭证号 凭证编号 invoiceid number
            subject reference transactionid recordid""",
        "invoice_date": """开单日期 单据日期 开票日期 发票日期 业务日期 应收日期 立账日期 销售日期 出库日期
            invoicedate invoicedat invoicedon billdate documentdate issuedate issuedat issuedon docdate | 日期
            制单日期 记账日期 凭证日期 date transactiondate postingdate""",
        "due_date": """到期日 到期日期 应收到期日 应收到期日期 付款到期日 收款到期日 应收款日期 最后付款日
            约定付款日 付款期限 duedate dueat dueon due paymentdue paymentduedate | 计划收款日期 预计收款日期
            maturitydate expectedpaymentdate""",
        "amount": """单据金额 价税合计 含税金额 应收金额 应收总额 本币应收金额 开票金额 发票金额 价税合计本位币
            本币价税合计 含税总额 销售金额 应收账款 应收款 grandtotal invoiceamount totalamount total invoicetotal
            amountinctax grossamount gross | 金额 总金额 总额 合计 合计金额 原币金额 本币金额 借方金额 amount value""",
        "net_amount": """不含税金额 未税金额 不含税价 无税金额 税前金额 netamount subtotal amountexcltax
            amountexcludingtax untaxedamount net || 金额""",
        "tax_amount": "税额 税金 增值税额 销项税额 taxamount tax vat vatamount totaltax gst | 合计税额",
        "paid_amount": """已收金额 已收款 已收款金额 已收 已核销金额 核销金额 已回款金额 已回款 收款金额 累计收款
            累计已收 已结算金额 已付金额 paidamount amountpaid paid paymentmade paymentsreceived receivedamount |
            本期收款""",
        "open_amount": """未收余额 未收金额 未收 余额 应收余额 未核销金额 未回款金额 待回款金额 未结算金额 未收款
            未收款金额 欠款 欠款金额 剩余金额 balance openamount outstanding outstandingamount amountoutstanding
            amountdue balancedue openbalance residual | 期末余额""",
        "settled_on": """结清日期 结清日 结算日期 核销日期 付清日期 收清日期 回款日期 收款日期 实际收款日期
            实际付款日 付款日期 settleddate settledon settlementdate paiddate paidon datepaid cleardate
            clearingdate lastpaymentdate | 到账日期 paymentdate""",
        "disputed": """争议 是否争议 有争议 有无争议 争议标志 存在争议 disputed isdisputed dispute indispute |
            争议状态""",
        "status": "发票状态 单据状态 状态 作废标志 是否作废 invoicestatus status state | 审核状态 documentstatus",
        "document": """单据类型 单据类别 红蓝标志 正负标志 是否红字 发票红蓝 documenttype doctype transactiontype |
            业务类型""",
        "currency": "币种 币别 货币 结算币种 原币 currency currencycode curr",
        "order_number": """订单编号 订单号 销售订单号 销售订单编号 销售订单 来源单号 ordernumber orderno salesorder
            salesordernumber | 合同编号 合同号""",
    },
    Kind.RECEIPTS: {
        "customer_code": _CUSTOMER_CODE,
        "customer_name": _CUSTOMER_NAME,
        "number": """收款单号 收款单编号 回款编号 收款编号 回款单号 收款单据号 银行流水号 交易流水号 checknumber
            checkno receiptnumber receiptno paymentnumber paymentno paymentid | 单据编号 单据号 流水号 单号 编号
            凭证号 reference referencenumber number recordid""",
        "received_on": """收款日期 回款日期 到账日期 实际收款日期 收款时间 回款时间 入账日期 receiveddate
            receivedon paymentdate receiptdate datereceived paidon | 日期 单据日期 业务日期 交易日期 记账日期 date
            paidat""",
        "amount": """收款金额 本次回款金额 回款金额 实收金额 本次收款金额 到账金额 实际收款金额 本次收款
            paymentamount receivedamount receiptamount amountreceived | 金额 贷方金额 已收金额 收入金额 本币金额
            总金额 合计 amount total value""",
        "invoice_number": """核销单据编号 核销单据 核销单号 发票号码 发票号 对应单据 对应发票 应收单号 销售单号
            源单编号 源单单号 invoicenumber invoiceno invoice appliedto | 关联单据 订单编号 ordernumber""",
        "method": "收款方式 付款方式 结算方式 回款方式 支付方式 paymentmethod paymentmode method mode | 收款账户",
        "memo": "摘要 备注 说明 用途 附言 memo description notes remark remarks comments note",
    },
    Kind.BANK_FLOWS: {
        "customer_code": """客户编码 客户编号 客户代码 企业代号 customercode customerno customernumber customerid | 编码
            代码 code""",
        "customer_name": """客户名称 客户 企业名称 customername customer | 户名 本方户名 账户名称 账户名 本方名称
            账户户名 公司名称 单位名称 accountname""",
        "account": """本方账号 查询账号 账户账号 本方账户 账号 账户 我方账号 accountnumber accountno ownaccount |
            账户号 卡号 account""",
        "booked_on": """记账日期 交易日期 入账日期 记账日 交易日 交易时间 记账时间 交易日期时间 交易日期及时间 入账时间 bookedon
            bookingdate transactiondate postingdate postdate | 日期 时间 起息日 业务日期 发生日期 date valuedate""",
        "credit": """收入金额 贷方发生额 收入 贷方金额 贷方发生额收入 贷方发生额收 贷方 贷方交易金额 转入金额 存入金额 收入发生额
            贷方发生额贷 收方金额 收款金额 credit creditamount deposit deposits moneyin paidin inflow | 贷 存入""",
        "debit": """支出金额 借方发生额 支出 借方金额 借方发生额支出 借方发生额支取 借方发生额支 借方 借方交易金额
            转出金额 支取金额 支出发生额 借方发生额借 付方金额 付款金额 debit debitamount withdrawal withdrawals
            moneyout paidout outflow | 借 支取""",
        "amount": """发生额 交易金额 发生金额 交易额 入账金额 amount transactionamount | 金额 本币金额 value""",
        "side": """借贷标志 借贷标识 借贷方向 收支标志 收付标志 收支类型 收支方向 收支 借贷 借贷类型 交易方向 资金流向 借贷别
            drcr debitcredit crdr side | 收付 方向 direction""",
        "balance": """账户余额 余额 本次余额 交易余额 交易后余额 账面余额 联机余额 当前余额 balance runningbalance
            accountbalance | 可用余额 期末余额""",
        "counterparty": """交易对方 对方户名 对方名称 对方账户名称 对方单位名称 对方单位 对手方名称 对手户名 对手名称
            交易对手 交易对手名称 对方账户名 对方账号名称 收付方名称 收款人付款人名称 往来户名 counterparty
            counterpartyname payee | 对方 收款人名称 付款人名称 收款方 付款方""",
        "counterparty_account": """对方账号 对方账户 对方账户账号 对方卡号 对手方账号 对手账号 交易对手账号 收付方账号
            对方银行账号 counterpartyaccount counterpartyaccountnumber""",
        "memo": """摘要 交易摘要 摘要说明 附言 交易附言 备注 业务摘要 memo description narrative details | 说明 remark
            remarks note 交易类型 业务类型""",
        "purpose": "用途 交易用途 款项用途 资金用途 purpose paymentdetails | 客户附言 个性化信息 备注信息 留言",
    },
    Kind.TAX_INVOICES: {
        "customer_code": """企业代号 企业编码 企业编号 客户编码 客户编号 客户代码 customercode customerno customernumber
            customerid | 编码 代码 code""",
        "customer_name": "企业名称 客户名称 客户 customername customer | 公司名称 单位名称 纳税人名称",
        "direction": """进项或销项 进销项 进销项标志 进销标志 进销方向 发票方向 开票方向 进销类型 direction |
            发票来源方向 方向""",
        "number": "发票号码 发票号 纸质发票号码 invoicenumber invoiceno | 票号 号码 number",
        "digital_number": """数电票号码 数电发票号码 全电发票号码 全电票号码 数电号码 电子发票号码
            digitalinvoicenumber""",
        "invoice_code": "发票代码 纸质发票代码 invoicecode",
        "issued_on": """开票日期 开票时间 开具日期 开具时间 发票日期 issuedon issuedate invoicedate | 日期 date""",
        "counterparty": """交易对方 对方名称 对方单位代号 对方单位名称 对方代号 交易对手 交易对手名称 counterparty
            counterpartyname | 对方 往来单位 单位名称""",
        "buyer": """购买方名称 购方单位代号 购方名称 购方单位名称 购方代号 购货方名称 购方企业名称 购货单位名称
            购买方 购方 购货单位 buyername buyer | 客户全称""",
        "seller": """销售方名称 销方单位代号 销方名称 销方单位名称 销方代号 销货方名称 销方企业名称 销货单位名称
            销售方 销方 销货单位 供应商名称 供应商 sellername seller suppliername supplier vendor""",
        "amount": """不含税金额 金额 合计金额 金额不含税 发票金额 开票金额 税前金额 netamount amount | 金额合计
            subtotal""",
        "tax_amount": "税额 合计税额 发票税额 税金 增值税额 taxamount tax vat | 税额合计",
        "total": "价税合计 价税合计金额 含税金额 金额含税 总金额 grossamount total totalamount | 总额 合计",
        "status": "发票状态 状态 是否作废 作废标志 invoicestatus status | 票据状态",
    },
    Kind.CREDIT_REPORTS: {
        "customer_code": _CUSTOMER_CODE,
        "customer_name": f"{_CUSTOMER_NAME} 被查询企业 主体名称",
        "report_type": """报告类型 资料类型 查询类型 报告种类 资料 查询项目 查询事项 信息类型 reporttype querytype
            recordtype | 类型 项目 type kind""",
        "method": "取得方式 获取方式 查询方式 取得途径 acquisition obtainedby querymethod | 方式 method",
        "agency": """机构 征信机构 查询机构 出具机构 评级机构 数据来源 查询平台 agency bureau provider issuer |
            来源 source""",
        "reported_on": """报告日期 报告日 查询日期 查询时间 出具日期 报告时间 评级日期 reportdate reportedon querydate
            issuedate | 日期 date""",
        "score": "评分 得分 信用评分 信用分 分数 分值 creditscore score | points",
        "rating": "评级 信用评级 信用等级 评级结果 纳税信用等级 creditrating rating | 等级 状态 grade",
        "conclusion": "结论 查询结果 结果 报告结论 摘要 conclusion result summary finding | 内容 说明 备注 notes",
        "level": "级别 风险级别 风险等级 预警级别 risklevel level severity",
        "hits": "命中条数 命中数 命中 条数 记录数 记录条数 数量 hits records hitcount count",
        "valid_to": "有效期至 有效期 失效日期 有效截止 截止日期 validto validuntil expireson expirydate expiry | 到期日",
        "used": "采信 是否采信 评分采用 是否采用 计入评分 used counted | 采用",
    },
    Kind.STATEMENTS: {
        "customer_code": _CUSTOMER_CODE,
        "customer_name": _CUSTOMER_NAME,
        **statement_headers.PERIOD,
        **statement_headers.LINES,
    },
}

STRONG = 1.0
WEIGHTS = (STRONG, 0.5, 0.25)


@dataclass(frozen=True, slots=True)
class Synonym:
    """A field that a header may mean: its place in the field's list, and how much it says by itself."""

    field: str
    rank: int
    weight: float


@cache
def index(kind: Kind) -> Mapping[str, tuple[Synonym, ...]]:
    """Return {folded header: the fields of the kind it may mean}, the likeliest first."""
    found: dict[str, list[Synonym]] = {}
    for field, text in TABLES[kind].items():
        for weight, words in zip(WEIGHTS, text.split("|"), strict=False):
            for rank, word in enumerate(words.split()):
                found.setdefault(word, []).append(Synonym(field, rank, weight))
    return {word: tuple(sorted(items, key=lambda item: (-item.weight, item.rank))) for word, items in found.items()}
