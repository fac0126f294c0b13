"""The names other systems and the statutory forms give the lines of a statement (see synonyms.py for the notation)."""

from collections.abc import Mapping
from typing import Final

LINES: Final[Mapping[str, str]] = {
    "cash": "货币资金 现金及现金等价物 银行存款及现金 cash cashandequivalents cashandcashequivalents | 现金 银行存款",
    "trading_assets": "交易性金融资产 短期投资 以公允价值计量且其变动计入当期损益的金融资产 tradingassets shortterminvestments",
    "notes_receivable": "应收票据 notesreceivable",
    "receivables": """应收账款 应收帐款 应收账款净额 应收账款净值 应收票据及应收账款 receivables accountsreceivable
        tradereceivables totalreceivables | 应收款 totalreceivable""",
    "prepayments": "预付款项 预付账款 预付帐款 prepayments prepaidexpenses",
    "other_receivables": "其他应收款 其它应收款 otherreceivables",
    "inventories": "存货 存货净额 库存 inventories inventory",
    "other_current_assets": "其他流动资产 其它流动资产 othercurrentassets",
    "current_assets": "流动资产合计 流动资产总计 流动资产总额 流动资产 currentassets totalcurrentassets",
    "long_term_investments": "长期股权投资 长期投资 longterminvestments",
    "fixed_assets": """固定资产 固定资产净额 固定资产净值 固定资产账面价值 fixedassets propertyplantandequipment ppe""",
    "construction": "在建工程 constructioninprogress construction",
    "intangible": "无形资产 无形资产净额 无形资产净值 intangible intangibles intangibleassets",
    "other_non_current_assets": "其他非流动资产 其它非流动资产 其他长期资产 othernoncurrentassets",
    "non_current_assets": "非流动资产合计 非流动资产总计 非流动资产 noncurrentassets totalnoncurrentassets",
    "total_assets": "资产总计 资产合计 资产总额 总资产 totalassets assets",
    "short_term_loans": "短期借款 shorttermloans shorttermborrowings",
    "notes_payable": "应付票据 notespayable",
    "payables": "应付账款 应付帐款 应付票据及应付账款 payables accountspayable tradepayables",
    "advances": "预收款项与合同负债 预收款项 预收账款 预收帐款 合同负债 advances contractliabilities",
    "payroll_payable": "应付职工薪酬 应付工资 payrollpayable",
    "taxes_payable": "应交税费 应交税金 taxespayable",
    "other_payables": "其他应付款 其它应付款 otherpayables",
    "other_current_liabilities": "其他流动负债 其它流动负债 othercurrentliabilities",
    "current_liabilities": "流动负债合计 流动负债总计 流动负债总额 流动负债 currentliabilities totalcurrentliabilities totalcurrentliabilitie",
    "long_term_loans": "长期借款 longtermloans longtermborrowings",
    "other_non_current_liabilities": "其他非流动负债 其它非流动负债 othernoncurrentliabilities",
    "non_current_liabilities": """非流动负债合计 非流动负债总计 非流动负债 长期负债合计 noncurrentliabilities
        totalnoncurrentliabilities""",
    "total_liabilities": "负债合计 负债总计 负债总额 总负债 totalliabilities liabilities",
    "paid_in_capital": "实收资本 股本 实收资本或股本 实收股本 paidincapital sharecapital",
    "capital_reserve": "资本公积 资本公积金 capitalreserve",
    "surplus_reserve": "盈余公积 盈余公积金 surplusreserve",
    "retained_earnings": "未分配利润 留存收益 retainedearnings undistributedprofit",
    "equity": """所有者权益合计 所有者权益或股东权益合计 股东权益合计 所有者权益股东权益合计 所有者权益总计 所有者权益总额
        所有者权益 股东权益 净资产 净资产合计 权益合计 equity totalequity shareholdersequity ownersequity""",
    "revenue": """营业收入 主营业务收入 营业总收入 销售收入 营业收入合计 revenue sales netsales turnover operatingrevenue |
        收入""",
    "cost_of_sales": "营业成本 主营业务成本 销售成本 costofsales costofgoodssold cogs",
    "taxes_and_surcharges": "税金及附加 营业税金及附加 taxesandsurcharges",
    "selling_expenses": "销售费用 营业费用 sellingexpenses",
    "administrative_expenses": "管理费用 administrativeexpenses adminexpenses",
    "research_expenses": "研发费用 researchexpenses researchanddevelopment",
    "finance_expenses": "财务费用 financeexpenses",
    "interest_expense": "利息费用 利息支出 其中利息费用 其中利息支出 财务费用利息费用 interestexpense interest",
    "operating_profit": "营业利润 operatingprofit operatingincome",
    "profit_before_tax": "利润总额 税前利润 profitbeforetax pretaxprofit",
    "income_tax": "所得税费用 所得税 incometax",
    "net_profit": "净利润 税后利润 netprofit netincome",
    "operating_cash_flow": """经营活动现金流量净额 经营活动产生的现金流量净额 经营活动现金净流量 经营现金流量净额 经营现金流
        经营性现金流净额 operatingcashflow cashflowfromoperations netcashfromoperations""",
}

PERIOD: Final[Mapping[str, str]] = {
    "period_end": """期末 期末日期 期末日 报表日期 报告期 报表期间 会计期末 截止日期 截至日期 资产负债表日 报告日期 所属期末 periodend
        balancesheetdate reportingdate fiscalyearend | 期间 会计期间 所属期 年度 会计年度 报表年度 年份 period year
        fiscalyear""",
    "period": "期间类型 报表类型 报告类型 报表种类 期间种类 periodtype reporttype | 期间 类型 period",
    "audited": "是否审计 已审计 审计 经审计 是否经审计 审计标志 audited isaudited",
    "auditor": "审计机构 审计单位 会计师事务所 auditor",
    "source": "来源 资料来源 报表来源 source",
}
