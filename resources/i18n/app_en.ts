<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccountStatement</name>
    <message>
        <source>销售</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>贷项</source>
        <translation>Credit note</translation>
    </message>
    <message>
        <source>回款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>坏账</source>
        <translation>Write-off</translation>
    </message>
    <message>
        <source>手续费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>折扣</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>未收 {amount}</source>
        <translation>open {amount}</translation>
    </message>
    <message>
        <source>{day} 核销</source>
        <translation>settled {day}</translation>
    </message>
    <message>
        <source>抵 {number}</source>
        <translation>against {number}</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>核销 {count} 张</source>
        <translation>settles {count}</translation>
    </message>
    <message>
        <source>余 {amount}</source>
        <translation>{amount} left</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>银行流水</source>
        <translation>Bank flows</translation>
    </message>
    <message>
        <source>记账日期</source>
        <translation>Booked on</translation>
    </message>
    <message>
        <source>本方账号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>对方户名</source>
        <translation>Counterparty</translation>
    </message>
    <message>
        <source>对方账号</source>
        <translation>Counterparty account</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Paid out</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>开票清单</source>
        <translation>Invoice list</translation>
    </message>
    <message>
        <source>销项</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>进项</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>开票日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>进项或销项</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>发票号码</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>交易对方</source>
        <translation>Counterparty</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>税额</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>价税合计</source>
        <translation>Total incl. tax</translation>
    </message>
    <message>
        <source>发票状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>银行流水收入</source>
        <translation>Bank receipts</translation>
    </message>
    <message>
        <source>开票买方</source>
        <translation>Buyers invoiced</translation>
    </message>
    <message>
        <source>首位买方占比</source>
        <translation>Largest buyer</translation>
    </message>
    <message>
        <source>对含税收入</source>
        <translation>against sales incl. tax</translation>
    </message>
    <message>
        <source>对营业收入</source>
        <translation>against sales</translation>
    </message>
    <message>
        <source>对 {months}</source>
        <translation>against {months}</translation>
    </message>
    <message>
        <source>{first}–{last} 月</source>
        <translation>months {first}–{last}</translation>
    </message>
    <message>
        <source>没有这类记录。</source>
        <translation>No records.</translation>
    </message>
    <message>
        <source>近一年没有记录。</source>
        <translation>None for a year.</translation>
    </message>
    <message>
        <source>记录的月份太少。</source>
        <translation>Too few months.</translation>
    </message>
    <message>
        <source>金额不是正数。</source>
        <translation>Not positive.</translation>
    </message>
    <message>
        <source>流水没有余额。</source>
        <translation>No balances.</translation>
    </message>
    <message>
        <source>这几个月没有银行流水。</source>
        <translation>No bank flows for these months.</translation>
    </message>
    <message>
        <source>这几个月没有开票清单。</source>
        <translation>No invoice list for these months.</translation>
    </message>
    <message>
        <source>没有可比的财务报表：需要本期和上一期的累计营业收入。</source>
        <translation>No statements to compare with: cumulative sales of this period and the one before are needed.</translation>
    </message>
    <message>
        <source>没有开票清单，不知道税率。</source>
        <translation>No invoice list, so the tax rate is unknown.</translation>
    </message>
    <message>
        <source>没有前三个月的开票清单。</source>
        <translation>No invoice list for the three months before.</translation>
    </message>
</context>
<context>
    <name>ActivityView</name>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>近 12 个月</source>
        <translation>Last 12 months</translation>
    </message>
    <message>
        <source>近 6 个月</source>
        <translation>Last 6 months</translation>
    </message>
    <message>
        <source>近 3 个月</source>
        <translation>Last 3 months</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>从文件读入</source>
        <translation>Read from file</translation>
    </message>
    <message>
        <source>没有写明对方的记录</source>
        <translation>No counterparty named</translation>
    </message>
</context>
<context>
    <name>ActivityViews</name>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Paid out</translation>
    </message>
    <message>
        <source>净额</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>期末余额</source>
        <translation>Month-end</translation>
    </message>
    <message>
        <source>销项</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>红字</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>进项</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>记账日期</source>
        <translation>Booked on</translation>
    </message>
    <message>
        <source>对方户名</source>
        <translation>Counterparty</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>开票日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>发票号码</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>交易对方</source>
        <translation>Counterparty</translation>
    </message>
    <message>
        <source>税额</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>价税合计</source>
        <translation>Total incl. tax</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
</context>
<context>
    <name>AgeingChart</name>
    <message>
        <source>占比 · 较上月末</source>
        <translation>Share · vs last month end</translation>
    </message>
    <message>
        <source>账龄分布</source>
        <translation>Ageing</translation>
    </message>
    <message>
        <source>万元</source>
        <translation>10k CNY</translation>
    </message>
    <message>
        <source>未到期含没有到期日的 {amount} 元</source>
        <translation>Not due includes {amount} CNY with no due date</translation>
    </message>
</context>
<context>
    <name>AgeingPage</name>
    <message>
        <source>计算账龄</source>
        <translation>Calculate ageing</translation>
    </message>
    <message>
        <source>按到期日</source>
        <translation>By due date</translation>
    </message>
    <message>
        <source>按开单日期</source>
        <translation>By invoice date</translation>
    </message>
    <message>
        <source>基准日</source>
        <translation>As-of date</translation>
    </message>
    <message>
        <source>上月末</source>
        <translation>Last month end</translation>
    </message>
    <message>
        <source>上个月最后一天</source>
        <translation>Last day of the previous month</translation>
    </message>
    <message>
        <source>名称、编码</source>
        <translation>Name or code</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>金额单位：元</source>
        <translation>Amounts in CNY</translation>
    </message>
    <message>
        <source>回到 {day}</source>
        <translation>Back to {day}</translation>
    </message>
    <message>
        <source>没有符合条件的客户</source>
        <translation>No matching customers</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>{day} 没有未结清的单据，也没有未核销的回款。</source>
        <translation>No open documents and no unallocated receipts on {day}.</translation>
    </message>
    <message>
        <source>导入数据</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>没有应收余额</source>
        <translation>No receivable balance</translation>
    </message>
    <message>
        <source>账龄分析 {day}.xlsx</source>
        <translation>Ageing analysis {day}.xlsx</translation>
    </message>
</context>
<context>
    <name>AgeingSection</name>
    <message>
        <source>账龄结构</source>
        <translation>Ageing</translation>
    </message>
    <message>
        <source>元 · 基准日 {day}</source>
        <translation>CNY · as of {day}</translation>
    </message>
    <message>
        <source> · 未到期含无到期日 {amount}</source>
        <translation> · not due includes {amount} with no due date</translation>
    </message>
    <message>
        <source>没有未核销的单据</source>
        <translation>No open documents</translation>
    </message>
    <message>
        <source>还没有单据</source>
        <translation>No documents yet</translation>
    </message>
    <message>
        <source>查看 {count} 张未核销单据</source>
        <translation>View {count} open documents</translation>
    </message>
    <message>
        <source>查看单据与回款</source>
        <translation>View documents and receipts</translation>
    </message>
</context>
<context>
    <name>AgesForm</name>
    <message>
        <source>有效期规则</source>
        <translation>Validity in days</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AlertFilters</name>
    <message>
        <source>未关闭</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>高危</source>
        <translation>High risk</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>关注</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>待关闭</source>
        <translation>To close</translation>
    </message>
    <message>
        <source>已关闭</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>不再按指标筛选</source>
        <translation>Clear rule filter</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>立即检查</source>
        <translation>Check now</translation>
    </message>
</context>
<context>
    <name>AlertPanel</name>
    <message>
        <source>处理流程</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>选中一条预警查看经过</source>
        <translation>Select an alert to see its history</translation>
    </message>
    <message>
        <source>未指派</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>责任人 {name}</source>
        <translation>Assignee {name}</translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>立即检查</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>没有符合条件的预警</source>
        <translation>No matching alerts</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>检查会按预警指标核对每个客户的账龄、额度、采购和付款。</source>
        <translation>The check compares each customer&apos;s ageing, limit, purchases and payments with the alert rules.</translation>
    </message>
    <message>
        <source>还没有检查过</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>{moment} 检查了 {customers} 家客户、{rules} 项指标。</source>
        <translation>{customers} customers checked against {rules} rules at {moment}.</translation>
    </message>
    <message>
        <source>查看已关闭 {n} 条</source>
        <translation>View {n} closed</translation>
    </message>
    <message>
        <source>没有未关闭的预警</source>
        <translation>No open alerts</translation>
    </message>
    <message>
        <source>预警清单 {day}.xlsx</source>
        <translation>Alert list {day}.xlsx</translation>
    </message>
</context>
<context>
    <name>AlertsSection</name>
    <message>
        <source>未关闭预警</source>
        <translation>Open alerts</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>没有未关闭的预警</source>
        <translation>No open alerts</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>起始</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Allocation</name>
    <message>
        <source>应收余额 {old} → {new}</source>
        <translation>Receivable {old} → {new}</translation>
    </message>
    <message>
        <source>逾期 {old} → {new}</source>
        <translation>Overdue {old} → {new}</translation>
    </message>
    <message>
        <source>额度占用 {old} → {new}</source>
        <translation>Limit used {old} → {new}</translation>
    </message>
</context>
<context>
    <name>AllocationBar</name>
    <message>
        <source>回款金额</source>
        <translation>Receipt amount</translation>
    </message>
    <message>
        <source>已勾选</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>未分配</source>
        <translation>Not allocated</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Remainder</translation>
    </message>
    <message>
        <source>记为预收</source>
        <translation>Keep on account</translation>
    </message>
    <message>
        <source>留待核销</source>
        <translation>leave unallocated</translation>
    </message>
    <message>
        <source>差额</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>留作未收</source>
        <translation>leave open</translation>
    </message>
    <message>
        <source>记手续费</source>
        <translation>book as fee</translation>
    </message>
    <message>
        <source>记折扣</source>
        <translation>book as discount</translation>
    </message>
    <message>
        <source>折扣依据</source>
        <translation>Discount basis</translation>
    </message>
    <message>
        <source>自动勾选</source>
        <translation>Auto tick</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确认核销</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>核销 {number}</source>
        <translation>Allocate {number}</translation>
    </message>
    <message>
        <source>{said} · 附言“{memo}”</source>
        <translation>{said} · memo “{memo}”</translation>
    </message>
    <message>
        <source>贷项金额</source>
        <translation>Credit amount</translation>
    </message>
    <message>
        <source>按附言</source>
        <translation>By memo</translation>
    </message>
    <message>
        <source>按到期日</source>
        <translation>By due date</translation>
    </message>
    <message>
        <source>按金额相符</source>
        <translation>By exact amount</translation>
    </message>
    <message>
        <source>按比例</source>
        <translation>In proportion</translation>
    </message>
    <message>
        <source>全部取消勾选</source>
        <translation>Untick all</translation>
    </message>
    <message>
        <source>恢复自动核销</source>
        <translation>Automatic again</translation>
    </message>
    <message>
        <source>已勾选 {count} 张</source>
        <translation>{count} selected</translation>
    </message>
    <message>
        <source>{number} 改为部分核销</source>
        <translation>Allocate {number} in part</translation>
    </message>
</context>
<context>
    <name>AnalysisPane</name>
    <message>
        <source>非制造</source>
        <translation>Non-manufacturer</translation>
    </message>
    <message>
        <source>制造</source>
        <translation>Manufacturer</translation>
    </message>
    <message>
        <source>按客户的行业选择：制造业用 Z′，其他用 Z″</source>
        <translation>By the customer&apos;s business: Z′ for manufacturers, Z″ for others</translation>
    </message>
    <message>
        <source>算法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>看 X1 到 X5 各是多少</source>
        <translation>See what X1 to X5 are</translation>
    </message>
    <message>
        <source>Z′ 值</source>
        <translation>Z′ score</translation>
    </message>
    <message>
        <source>Z″ 值</source>
        <translation>Z″ score</translation>
    </message>
    <message>
        <source>{period}按年折算</source>
        <translation>{period} annualised</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>还没有已确认的报表，评分不使用财务数据。</source>
        <translation>No confirmed statement yet: the score uses no financial data.</translation>
    </message>
    <message>
        <source>现行评分取 {period}的报表。</source>
        <translation>The score uses the statement of {period}.</translation>
    </message>
    <message>
        <source>现行评分取 {period}的报表；草稿确认后进入下次评分。</source>
        <translation>The score uses the statement of {period}; drafts count from the next score after they are confirmed.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>登记回复 · {party}</source>
        <translation>Record answer · {party}</translation>
    </message>
    <message>
        <source>采信，评分可用</source>
        <translation>Use it in the score</translation>
    </message>
    <message>
        <source>回复日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>付款情况</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>合作年数</source>
        <translation>Years of trade</translation>
    </message>
    <message>
        <source>账期（天）</source>
        <translation>Terms (days)</translation>
    </message>
    <message>
        <source>最高欠款（元）</source>
        <translation>Highest debt (yuan)</translation>
    </message>
    <message>
        <source>迟付（天）</source>
        <translation>Days late from</translation>
    </message>
    <message>
        <source>至（天）</source>
        <translation>to</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>登记回函</source>
        <translation>Record reply</translation>
    </message>
    <message>
        <source>{number} · 至 {day} · {amount}</source>
        <translation>{number} · to {day} · {amount}</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>回函日期</source>
        <translation>Reply on</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>对方余额</source>
        <translation>Their balance</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>还没有寄出对账单</source>
        <translation>No statement sent yet</translation>
    </message>
    <message>
        <source>{month} 月</source>
        <translation>Month {month}</translation>
    </message>
    <message>
        <source>{month}：{on} 寄出，未回函 {n} 天</source>
        <translation>{month}: sent {on}, no reply for {n} days</translation>
    </message>
    <message>
        <source>{month}：{on} 回函，无差异</source>
        <translation>{month}: reply {on}, agrees</translation>
    </message>
    <message>
        <source>{month}：{on} 回函，相差 {gap}</source>
        <translation>{month}: reply {on}, differs by {gap}</translation>
    </message>
</context>
<context>
    <name>AnswerStrip</name>
    <message>
        <source>司法被执行</source>
        <translation>Court enforcement</translation>
    </message>
    <message>
        <source>经营异常与处罚</source>
        <translation>Filings and penalties</translation>
    </message>
    <message>
        <source>同业付款评价</source>
        <translation>Trade references</translation>
    </message>
    <message>
        <source>纳税信用等级</source>
        <translation>Tax grade</translation>
    </message>
    <message>
        <source>外部信用得分</source>
        <translation>External score</translation>
    </message>
    <message>
        <source>还没有评分</source>
        <translation>No score yet</translation>
    </message>
    <message>
        <source>评分卡还没有外部信用这一组</source>
        <translation>The scorecard has no external group yet</translation>
    </message>
</context>
<context>
    <name>ApprovalsDialog</name>
    <message>
        <source>待批特批</source>
        <translation>Releases to decide</translation>
    </message>
    <message>
        <source>批准天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>审批意见</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>待批</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已处理</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>撤回申请</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>这一单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>理由：{reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>现在不用特批也可以发货。</source>
        <translation>The order may go out without a release now.</translation>
    </message>
    <message>
        <source>不是整数</source>
        <translation>not a whole number</translation>
    </message>
    <message>
        <source>没有待批的特批</source>
        <translation>No release waits</translation>
    </message>
    <message>
        <source>在“能不能发货”里申请的特批会列在这里。</source>
        <translation>Releases asked for in “May it ship?” are listed here.</translation>
    </message>
    <message>
        <source>还没有处理过的特批</source>
        <translation>No release has been decided yet</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>账套以只读方式打开，不能生成档案。</source>
        <translation>The book is open read-only; archives cannot be created.</translation>
    </message>
    <message>
        <source>请关闭另一个正在使用它的程序，再重新打开。</source>
        <translation>Close the other program that is using it, then open it again.</translation>
    </message>
    <message>
        <source>程序出错，详情见日志：{kind}</source>
        <translation>Program error; details in the log: {kind}</translation>
    </message>
    <message>
        <source>新增或改动发票 {count} 张</source>
        <translation>{count} invoices added or changed</translation>
    </message>
    <message>
        <source>新增或改动回款 {count} 笔</source>
        <translation>{count} receipts added or changed</translation>
    </message>
    <message>
        <source>新增或改动订单 {count} 张</source>
        <translation>{count} orders added or changed</translation>
    </message>
    <message>
        <source>坏账核销 {count} 笔</source>
        <translation>{count} write-offs</translation>
    </message>
    <message>
        <source>手工核销 {count} 笔</source>
        <translation>{count} manual allocations</translation>
    </message>
    <message>
        <source>删除记录 {count} 条</source>
        <translation>{count} records deleted</translation>
    </message>
    <message>
        <source>客户资料或联系人改动 {count} 处</source>
        <translation>{count} changes to customer data or contacts</translation>
    </message>
    <message>
        <source>新的评分 {count} 次</source>
        <translation>{count} new scores</translation>
    </message>
    <message>
        <source>预警与处理记录 {count} 条</source>
        <translation>{count} alerts and alert actions</translation>
    </message>
    <message>
        <source>信用记录 {count} 条</source>
        <translation>{count} credit records</translation>
    </message>
    <message>
        <source>新到期未付 {count} 张</source>
        <translation>{count} newly due and unpaid</translation>
    </message>
    <message>
        <source>撤销过 {count} 次导入</source>
        <translation>{count} imports undone</translation>
    </message>
    <message>
        <source>{path} 是文件，不是文件夹。</source>
        <translation>{path} is a file, not a folder.</translation>
    </message>
    <message>
        <source>当时 {value}</source>
        <translation>Value then {value}</translation>
    </message>
    <message>
        <source>当时 {value}，阈值 {threshold}</source>
        <translation>Value then {value}, threshold {threshold}</translation>
    </message>
    <message>
        <source>原文件无法重现</source>
        <translation>Original file cannot be reproduced</translation>
    </message>
    <message>
        <source>首次</source>
        <translation>First</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>月末</source>
        <translation>Month end</translation>
    </message>
    <message>
        <source>日常</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>客户信用档案</source>
        <translation>Customer credit archive</translation>
    </message>
    <message>
        <source>客户编码 {code}</source>
        <translation>Customer code {code}</translation>
    </message>
    <message>
        <source>档案号 {number}</source>
        <translation>Archive no. {number}</translation>
    </message>
    <message>
        <source>基准日 {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>信用等级</source>
        <translation>Credit grade</translation>
    </message>
    <message>
        <source>尚未评分</source>
        <translation>Not scored yet</translation>
    </message>
    <message>
        <source>{score} 分 · {day}</source>
        <translation>{score} points · {day}</translation>
    </message>
    <message>
        <source>初评</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>首次评分</source>
        <translation>First score</translation>
    </message>
    <message>
        <source>上次 {score} · {grade}</source>
        <translation>Last time {score} · {grade}</translation>
    </message>
    <message>
        <source>未安排</source>
        <translation>Not scheduled</translation>
    </message>
    <message>
        <source>逾期金额</source>
        <translation>Overdue amount</translation>
    </message>
    <message>
        <source>信用评分</source>
        <translation>Credit score</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>未设授信额度</source>
        <translation>No credit limit set</translation>
    </message>
    <message>
        <source>不予赊销，授信额度为 0</source>
        <translation>No credit: the limit is 0</translation>
    </message>
    <message>
        <source>额度占用 {use}</source>
        <translation>Limit used {use}</translation>
    </message>
    <message>
        <source>没有逾期</source>
        <translation>Nothing overdue</translation>
    </message>
    <message>
        <source>逾期率 {rate} · 最长 {days}</source>
        <translation>Overdue rate {rate} · longest {days}</translation>
    </message>
    <message>
        <source>平均超期天数</source>
        <translation>Average days beyond terms</translation>
    </message>
    <message>
        <source>按金额加权，近 12 个月</source>
        <translation>Weighted by amount, last 12 months</translation>
    </message>
    <message>
        <source>授信额度 {limit}</source>
        <translation>Credit limit {limit}</translation>
    </message>
    <message>
        <source>授信额度 {limit}，已超出</source>
        <translation>Over the credit limit of {limit}</translation>
    </message>
    <message>
        <source>可用额度</source>
        <translation>Available credit</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>未关闭预警</source>
        <translation>Open alerts</translation>
    </message>
    <message>
        <source>没有未关闭的预警</source>
        <translation>No open alerts</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>编制</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>会计</source>
        <translation>Accountant</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>财务主管</source>
        <translation>Finance manager</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head of company</translation>
    </message>
    <message>
        <source>签章</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>日期：</source>
        <translation>Date: </translation>
    </message>
    <message>
        <source>本次 {score}</source>
        <translation>Now {score}</translation>
    </message>
    <message>
        <source>上次 {score}</source>
        <translation>Last {score}</translation>
    </message>
    <message>
        <source>条长按满分比例。</source>
        <translation>Bars are drawn to the maximum points.</translation>
    </message>
    <message>
        <source>条长按满分比例；竖线为上次得分（{day}）。</source>
        <translation>Bars are drawn to the maximum points; the tick is the last score ({day}).</translation>
    </message>
    <message>
        <source>评估日 {day}</source>
        <translation>scored {day}</translation>
    </message>
    <message>
        <source>数据覆盖 {share}</source>
        <translation>data coverage {share}</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>取值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>得分 / 满分</source>
        <translation>Points / max</translation>
    </message>
    <message>
        <source>计分规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>预警与处理</source>
        <translation>Alerts and handling</translation>
    </message>
    <message>
        <source>截至 {day}，没有预警记录。</source>
        <translation>No alerts on record to {day}.</translation>
    </message>
    <message>
        <source>处理经过</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>未关闭 {open} 条，已关闭 {closed} 条</source>
        <translation>{open} open, {closed} closed</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>当前 / 阈值</source>
        <translation>Value / threshold</translation>
    </message>
    <message>
        <source>首次触发</source>
        <translation>First seen</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>处理与依据</source>
        <translation>Handling and documents</translation>
    </message>
    <message>
        <source>已关闭</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>未关闭</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>单据 {documents}</source>
        <translation>Documents {documents}</translation>
    </message>
    <message>
        <source>单据 {documents} 等 {count} 笔</source>
        <translation>Documents {documents} and others, {count} in all</translation>
    </message>
    <message>
        <source>外部资料</source>
        <translation>External records</translation>
    </message>
    <message>
        <source>同业付款评价（元）</source>
        <translation>Trade references (yuan)</translation>
    </message>
    <message>
        <source>信用事件</source>
        <translation>Credit events</translation>
    </message>
    <message>
        <source>外部资料 {reports} 份，函询 {references} 家，事件 {events} 条</source>
        <translation>{reports} records, {references} asked, {events} events</translation>
    </message>
    <message>
        <source>外部资料与信用事件</source>
        <translation>External records and credit events</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>取得方式</source>
        <translation>Obtained</translation>
    </message>
    <message>
        <source>报告日</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>评分采用</source>
        <translation>Scored</translation>
    </message>
    <message>
        <source>过期 {days}</source>
        <translation>expired {days}</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>评分 {score}</source>
        <translation>score {score}</translation>
    </message>
    <message>
        <source>反馈方</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>回复日</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>合作</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>最高欠款</source>
        <translation>Highest debt</translation>
    </message>
    <message>
        <source>付款情况</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>采信</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>{day} 函询</source>
        <translation>asked {day}</translation>
    </message>
    <message>
        <source>{years} 年</source>
        <translation>{years} y</translation>
    </message>
    <message>
        <source>{verdict} {days} 天</source>
        <translation>{verdict} {days} days</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>事件</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>预警指标</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>动作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>By</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>编制 / 复核 / 批准</source>
        <translation>Prepared / reviewed / approved</translation>
    </message>
    <message>
        <source>复审与签批</source>
        <translation>Reviews and approvals</translation>
    </message>
    <message>
        <source>应收账款与账龄</source>
        <translation>Receivables and ageing</translation>
    </message>
    <message>
        <source>元 · 基准日 {day}，按到期日计算</source>
        <translation>CNY · as of {day}, by due date</translation>
    </message>
    <message>
        <source>截至 {day}，账上没有该客户的未收单据。</source>
        <translation>No open documents of this customer in the book at {day}.</translation>
    </message>
    <message>
        <source>未收单据 {count} 笔</source>
        <translation>Open documents: {count}</translation>
    </message>
    <message>
        <source>较上月末</source>
        <translation>Since month end</translation>
    </message>
    <message>
        <source>较 {day}</source>
        <translation>Since {day}</translation>
    </message>
    <message>
        <source>账龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>笔数</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>单据号</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>开单日</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>单据金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>未收金额</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期天数</source>
        <translation>Days overdue</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>付款记录</source>
        <translation>Payment record</translation>
    </message>
    <message>
        <source>按月平均超期天数；负数为提前付款</source>
        <translation>Average days beyond terms by month; negative is paid early</translation>
    </message>
    <message>
        <source>截至 {day}，还没有回款记录。</source>
        <translation>No receipts on record to {day}.</translation>
    </message>
    <message>
        <source>最近 {count} 笔回款</source>
        <translation>Latest receipts: {count}</translation>
    </message>
    <message>
        <source>阈值 {days}</source>
        <translation>Threshold {days}</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>回款日期</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>回款单号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>平均超期</source>
        <translation>Average late</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>截至 {day}，还没有订单。</source>
        <translation>No orders on record to {day}.</translation>
    </message>
    <message>
        <source>最近订单</source>
        <translation>Recent orders</translation>
    </message>
    <message>
        <source>按月订单额，万元</source>
        <translation>Orders by month, CNY 10,000</translation>
    </message>
    <message>
        <source>按月订单额，元</source>
        <translation>Orders by month, CNY</translation>
    </message>
    <message>
        <source>按月开票额，万元</source>
        <translation>Invoices by month, CNY 10,000</translation>
    </message>
    <message>
        <source>按月开票额，元</source>
        <translation>Invoices by month, CNY</translation>
    </message>
    <message>
        <source>订单日期</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>订单号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>账龄合计 {aged} − 未核销 {unallocated} = {net}</source>
        <translation>Ageing {aged} − unallocated {unallocated} = {net}</translation>
    </message>
    <message>
        <source>发票 {invoices} − 回款 {receipts} − 红字 {credits} − 核销 {write_offs} = {net}</source>
        <translation>Invoices {invoices} − receipts {receipts} − credit notes {credits} − write-offs {write_offs} = {net}</translation>
    </message>
    <message>
        <source>账账核对</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>两边不相等，差 {amount}</source>
        <translation>The two sides differ by {amount}</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>客户概况</source>
        <translation>Customer profile</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Credit code (USCC)</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Established</translation>
    </message>
    <message>
        <source>合作起始</source>
        <translation>Customer since</translation>
    </message>
    <message>
        <source>注册 / 实缴资本</source>
        <translation>Capital / paid in</translation>
    </message>
    <message>
        <source>企业类型</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>企业规模</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>注册地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>上级客户</source>
        <translation>Parent customer</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>电子邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>负责岗位</source>
        <translation>Account owner</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>客户编码</source>
        <translation>Customer code</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>授信额度（元）</source>
        <translation>Credit limit (CNY)</translation>
    </message>
    <message>
        <source>{registered} 万 / {paid_in} 万元</source>
        <translation>{registered} / {paid_in} (CNY 10,000)</translation>
    </message>
    <message>
        <source>未约定</source>
        <translation>None agreed</translation>
    </message>
    <message>
        <source>未设</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>0.00（不予赊销）</source>
        <translation>0.00 (no credit)</translation>
    </message>
    <message>
        <source>部门 / 职务</source>
        <translation>Department / position</translation>
    </message>
    <message>
        <source>{name}（主要）</source>
        <translation>{name} (main)</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>基准日</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>生成时间</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>内容校验</source>
        <translation>Content check</translation>
    </message>
    <message>
        <source>本版</source>
        <translation>This version</translation>
    </message>
    <message>
        <source>内容校验由档案的数据算出，数据未变则不变；文件本身的 SHA-256 记录在账套中。</source>
        <translation>The content check is computed from the archive&apos;s data and changes only with it; the SHA-256 of the file is kept in the book.</translation>
    </message>
    <message>
        <source>版本记录</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五</source>
        <translation>1 2 3 4 5 6 7 8 9 10 11 12 13 14 15</translation>
    </message>
    <message>
        <source>{number}、</source>
        <translation>{number}. </translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月 {day} 日</source>
        <translation>{year}-{month}-{day}</translation>
    </message>
    <message>
        <source>不可计算</source>
        <translation>n.a.</translation>
    </message>
    <message>
        <source>{times} 次</source>
        <translation>{times} times</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>关注</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>高危</source>
        <translation>High risk</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>1–30 天</source>
        <translation>1–30 days</translation>
    </message>
    <message>
        <source>31–60 天</source>
        <translation>31–60 days</translation>
    </message>
    <message>
        <source>61–90 天</source>
        <translation>61–90 days</translation>
    </message>
    <message>
        <source>91–180 天</source>
        <translation>91–180 days</translation>
    </message>
    <message>
        <source>181–365 天</source>
        <translation>181–365 days</translation>
    </message>
    <message>
        <source>365 天以上</source>
        <translation>Over 365 days</translation>
    </message>
    <message>
        <source>无到期日</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>封面</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>内部资料 · 请妥善保管</source>
        <translation>Internal · keep safely</translation>
    </message>
    <message>
        <source>版本 v{version} · {made_at}</source>
        <translation>Version v{version} · {made_at}</translation>
    </message>
    <message>
        <source>内容校验 {hash}</source>
        <translation>Content check {hash}</translation>
    </message>
    <message>
        <source>第 {page} 页 / 共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>资信管家</source>
        <translation>Zixin</translation>
    </message>
    <message>
        <source>这个档案版本已不存在，请刷新后再试。</source>
        <translation>This archive version no longer exists; refresh and try again.</translation>
    </message>
    <message>
        <source>平均超期天数 DBT</source>
        <translation>Average days beyond terms (DBT)</translation>
    </message>
    <message>
        <source>付款指数</source>
        <translation>Payment index</translation>
    </message>
    <message>
        <source>平均付款天数</source>
        <translation>Average days to pay</translation>
    </message>
    <message>
        <source>付款周期变化</source>
        <translation>Payment cycle change</translation>
    </message>
    <message>
        <source>逾期还款率</source>
        <translation>Late payment rate</translation>
    </message>
    <message>
        <source>应收周转天数 DSO</source>
        <translation>Days sales outstanding (DSO)</translation>
    </message>
    <message>
        <source>争议率</source>
        <translation>Dispute rate</translation>
    </message>
    <message>
        <source>近 90 天订单额（元）</source>
        <translation>Orders, last 90 days (CNY)</translation>
    </message>
    <message>
        <source>上年同期（元）</source>
        <translation>Same period last year (CNY)</translation>
    </message>
    <message>
        <source>此前 90 天（元）</source>
        <translation>Previous 90 days (CNY)</translation>
    </message>
    <message>
        <source>近 90 天开票额（元）</source>
        <translation>Invoiced, last 90 days (CNY)</translation>
    </message>
    <message>
        <source>采购额变化率</source>
        <translation>Purchase change</translation>
    </message>
    <message>
        <source>已超期 {days} 天</source>
        <translation>{days} days overdue</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>In {days} days</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>近 3 个月没有结清的单据，看不出付款快慢。</source>
        <translation>No documents were settled in the last 3 months, so payment speed cannot be judged.</translation>
    </message>
    <message>
        <source>近 3 个月结清的单据平均超期 {days} 天，更早没有可比的付款。</source>
        <translation>Documents settled in the last 3 months were paid {days} days beyond terms on average; there are no earlier payments to compare.</translation>
    </message>
    <message>
        <source>付款快慢平稳：近 3 个月平均超期 {recent} 天，此前 9 个月 {before} 天。</source>
        <translation>Payment speed is steady: {recent} days beyond terms on average in the last 3 months, {before} days in the 9 months before.</translation>
    </message>
    <message>
        <source>付款在放缓：近 3 个月平均超期 {recent} 天，此前 9 个月 {before} 天。</source>
        <translation>Payments are slowing: {recent} days beyond terms on average in the last 3 months, {before} days in the 9 months before.</translation>
    </message>
    <message>
        <source>付款在加快：近 3 个月平均超期 {recent} 天，此前 9 个月 {before} 天。</source>
        <translation>Payments are getting faster: {recent} days beyond terms on average in the last 3 months, {before} days in the 9 months before.</translation>
    </message>
    <message>
        <source>没有未收单据</source>
        <translation>No outstanding documents</translation>
    </message>
    <message>
        <source>没有设定授信额度</source>
        <translation>no credit limit set</translation>
    </message>
    <message>
        <source>已超出授信额度 {excess} 元</source>
        <translation>credit limit exceeded by {excess} CNY</translation>
    </message>
    <message>
        <source>不予赊销的客户欠款</source>
        <translation>balance owed although no credit is allowed</translation>
    </message>
    <message>
        <source>不予赊销，没有占用</source>
        <translation>no credit allowed, none used</translation>
    </message>
    <message>
        <source>额度占用 {share}，尚可用 {available} 元</source>
        <translation>limit used {share}, {available} CNY available</translation>
    </message>
    <message>
        <source>另有 {amount} 元回款或红字未核销</source>
        <translation>{amount} CNY of receipts or credit notes unallocated</translation>
    </message>
    <message>
        <source>首次评分 {score} 分，等级 {grade}</source>
        <translation>First score {score}, grade {grade}</translation>
    </message>
    <message>
        <source>等级维持 {grade}（上次 {old} 分，本次 {score} 分）</source>
        <translation>Grade unchanged at {grade} (previous score {old}, current {score})</translation>
    </message>
    <message>
        <source>等级由 {before} 降为 {grade}（上次 {old} 分，本次 {score} 分）</source>
        <translation>Grade lowered from {before} to {grade} (previous score {old}, current {score})</translation>
    </message>
    <message>
        <source>等级由 {before} 升为 {grade}（上次 {old} 分，本次 {score} 分）</source>
        <translation>Grade raised from {before} to {grade} (previous score {old}, current {score})</translation>
    </message>
    <message>
        <source>建议维持现行额度</source>
        <translation>keeping the current limit is recommended</translation>
    </message>
    <message>
        <source>建议额度 {proposed} 元</source>
        <translation>recommended limit {proposed} CNY</translation>
    </message>
    <message>
        <source>没有未关闭的预警。</source>
        <translation>No open alerts.</translation>
    </message>
    <message>
        <source>未关闭预警 {count} 条，最高为{level}：{rule} {value}。</source>
        <translation>Open alerts: {count}, the highest {level}: {rule} {value}.</translation>
    </message>
    <message>
        <source>应收合计</source>
        <translation>Gross receivable</translation>
    </message>
    <message>
        <source>应收合计 {balance} 元，没有逾期</source>
        <translation>Gross receivable {balance} CNY, nothing overdue</translation>
    </message>
    <message>
        <source>应收合计 {balance} 元，其中逾期 {overdue} 元（{rate}），最长逾期 {days} 天</source>
        <translation>Gross receivable {balance} CNY, of which {overdue} CNY overdue ({rate}), longest overdue {days} days</translation>
    </message>
    <message>
        <source>取到的数据只占权重的 {share}，本次为初评。</source>
        <translation>Data covers only {share} of the weight: this is an initial assessment.</translation>
    </message>
</context>
<context>
    <name>ArchiveActions</name>
    <message>
        <source>生成档案</source>
        <translation>Create archive</translation>
    </message>
    <message>
        <source>{name} 的数据没有变化，v{version} 仍是最新，没有增加版本。</source>
        <translation>The data of {name} has not changed; v{version} is still the latest and no version was added.</translation>
    </message>
    <message>
        <source>已生成 {name} 的档案 v{version}，共 {pages} 页。</source>
        <translation>Archive v{version} of {name} created, {pages} pages.</translation>
    </message>
    <message>
        <source>批量生成</source>
        <translation>Batch create</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>仍要打印</source>
        <translation>Print anyway</translation>
    </message>
    <message>
        <source>已送往打印机，共 {pages} 页。</source>
        <translation>Sent to the printer, {pages} pages.</translation>
    </message>
    <message>
        <source>打印没有完成：打印机没有接受这份文件。</source>
        <translation>Not printed: the printer did not accept the file.</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>仍要导出</source>
        <translation>Export anyway</translation>
    </message>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>已导出到 {path}</source>
        <translation>Exported to {path}</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>文件夹 {path} 还不存在，生成档案后才有。</source>
        <translation>Folder {path} does not exist yet; it is made with the first archive.</translation>
    </message>
    <message>
        <source>文件与生成时的记录不符</source>
        <translation>The file does not match its record</translation>
    </message>
    <message>
        <source>这个文件在生成之后被改动过，内容可能与账套不一致。重新生成可以恢复。</source>
        <translation>This file was changed after it was created and may not agree with the book. Creating it again restores it.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>记录的 SHA-256</source>
        <translation>Recorded SHA-256</translation>
    </message>
</context>
<context>
    <name>ArchiveList</name>
    <message>
        <source>名称 / 拼音首字母</source>
        <translation>Name or pinyin initials</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Customer archives</translation>
    </message>
    <message>
        <source>全部 {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>还没有客户</source>
        <translation>No customers yet</translation>
    </message>
    <message>
        <source>导入或录入客户后，在这里生成档案。</source>
        <translation>Import or add customers, then create archives here.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>没有符合条件的客户</source>
        <translation>No matching customers</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>核对档案</source>
        <translation>Verify archives</translation>
    </message>
    <message>
        <source>档案 {number}</source>
        <translation>Archive {number}</translation>
    </message>
    <message>
        <source>批量生成已取消，已完成 {done} / {total} 家。</source>
        <translation>Batch cancelled, {done} of {total} customers done.</translation>
    </message>
</context>
<context>
    <name>ArchiveRowDelegate</name>
    <message>
        <source>生成中</source>
        <translation>Creating</translation>
    </message>
</context>
<context>
    <name>ArchiveTab</name>
    <message>
        <source>信用档案</source>
        <translation>Credit archives</translation>
    </message>
    <message>
        <source>操作日志</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>档案目录</source>
        <translation>Archive folder</translation>
    </message>
    <message>
        <source>批量生成</source>
        <translation>Batch create</translation>
    </message>
</context>
<context>
    <name>Archives</name>
    <message>
        <source>找不到文件 {path}。</source>
        <translation>File {path} not found.</translation>
    </message>
    <message>
        <source>{path} 不是可以读取的 PDF。</source>
        <translation>{path} is not a readable PDF.</translation>
    </message>
    <message>
        <source>最新</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>需更新</source>
        <translation>Outdated</translation>
    </message>
    <message>
        <source>未生成</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>校验不符</source>
        <translation>Hash mismatch</translation>
    </message>
    <message>
        <source>校验一致</source>
        <translation>Hash matches</translation>
    </message>
    <message>
        <source>文件不在</source>
        <translation>File missing</translation>
    </message>
</context>
<context>
    <name>AsOfButton</name>
    <message>
        <source>基准日</source>
        <translation>As-of date</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>基准日 {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>评估单 {number}</source>
        <translation>Assessment {number}</translation>
    </message>
    <message>
        <source>指标 {known} / {all} 已取数</source>
        <translation>Indicators with data {known} / {all}</translation>
    </message>
    <message>
        <source>{who} {moment}</source>
        <translation>{who} {moment}</translation>
    </message>
    <message>
        <source>不是最近一次</source>
        <translation>Not the latest</translation>
    </message>
    <message>
        <source>评分卡按基本面、财务、付款行为和外部信用给出分数、等级和信用政策建议。</source>
        <translation>The scorecard turns profile, statements, payment behaviour and outside credit into a score, a grade and proposed terms.</translation>
    </message>
    <message>
        <source>新建评估</source>
        <translation>New assessment</translation>
    </message>
    <message>
        <source>尚未评估</source>
        <translation>Not assessed yet</translation>
    </message>
    <message>
        <source>导入数据</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>还没有客户</source>
        <translation>No customers yet</translation>
    </message>
    <message>
        <source>导入客户与应收明细后就能评分。</source>
        <translation>Import customers and receivables to start scoring.</translation>
    </message>
</context>
<context>
    <name>AttachmentDetail</name>
    <message>
        <source>检查附件</source>
        <translation>Checking the attachment</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>修改类别和备注</source>
        <translation>Change kind and note</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>用系统程序打开副本 (Enter)</source>
        <translation>Open a copy with the program of the system (Enter)</translation>
    </message>
    <message>
        <source>用于 {record}</source>
        <translation>Proves {record}</translation>
    </message>
    <message>
        <source>转到这条记录 (Ctrl+Enter)</source>
        <translation>Go to this record (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>正在检查文件…</source>
        <translation>Checking the file…</translation>
    </message>
    <message>
        <source>修改类别和备注 (F2)</source>
        <translation>Change kind and note (F2)</translation>
    </message>
    <message>
        <source>移除 (Delete)</source>
        <translation>Remove (Delete)</translation>
    </message>
    <message>
        <source>{size}（{bytes} 字节）</source>
        <translation>{size} ({bytes} bytes)</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>文件类型</source>
        <translation>File type</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>文件缺失或被改动。请从备份恢复账套（附件会一起取回），或移除后重新添加原文件。</source>
        <translation>The file is missing or was changed. Restore the book from a backup (attachments come with it), or remove this one and add the original file again.</translation>
    </message>
    <message>
        <source>文件齐全，与登记时一致</source>
        <translation>The file is complete and as it was recorded</translation>
    </message>
    <message>
        <source>超过 20 MB，不预览</source>
        <translation>Over 20 MB, no preview</translation>
    </message>
    <message>
        <source>这种文件没有预览</source>
        <translation>No preview for this kind of file</translation>
    </message>
    <message>
        <source>无法检查文件：{why}</source>
        <translation>The file cannot be checked: {why}</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>这份附件已不存在，请刷新后再试。</source>
        <translation>This attachment no longer exists. Refresh and try again.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>{name} 已经是附件 {number}，没有重复加入。</source>
        <translation>{name} is attachment {number} already and was not added again.</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>附件清单.csv</source>
        <translation>Attachments.csv</translation>
    </message>
    <message>
        <source>证照</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>财务报表</source>
        <translation>Financial statements</translation>
    </message>
    <message>
        <source>征信与查询</source>
        <translation>Credit report or query</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{name} 不是文件。</source>
        <translation>{name} is not a file.</translation>
    </message>
    <message>
        <source>{name} 是空文件。</source>
        <translation>{name} is empty.</translation>
    </message>
    <message>
        <source>{name} 超过 2 GB，不能作为附件。</source>
        <translation>{name} is larger than 2 GB and cannot be attached.</translation>
    </message>
    <message>
        <source>读不到 {name}：文件已被移走、改名或正被占用。</source>
        <translation>{name} cannot be read: it was moved, renamed or is in use.</translation>
    </message>
    <message>
        <source>请确认文件还在原处后重试。</source>
        <translation>Make sure that the file is still there, then try again.</translation>
    </message>
    <message>
        <source>{name} 在读取时被改动，没有加入。</source>
        <translation>{name} was changed while it was read and was not added.</translation>
    </message>
    <message>
        <source>请关闭正在编辑它的程序后重试。</source>
        <translation>Close the program that is editing it, then try again.</translation>
    </message>
    <message>
        <source>附件 {name} 的文件缺失或已被改动。</source>
        <translation>The file of attachment {name} is missing or was changed.</translation>
    </message>
    <message>
        <source>可从备份恢复账套，附件会一起取回。</source>
        <translation>Restore the book from a backup: its attachments come back with it.</translation>
    </message>
    <message>
        <source>{kind}（已删除）</source>
        <translation>{kind} (deleted)</translation>
    </message>
    <message>
        <source>{kind} {title}</source>
        <translation>{kind} {title}</translation>
    </message>
</context>
<context>
    <name>AttachmentsPage</name>
    <message>
        <source>附件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>依据 / 用于</source>
        <translation>Proves</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Adding attachments</translation>
    </message>
    <message>
        <source>已停止添加；之前加入的附件保留。</source>
        <translation>Adding was stopped; attachments added before that are kept.</translation>
    </message>
    <message>
        <source>已加入 {count} 份附件。</source>
        <translation>Attachments added: {count}.</translation>
    </message>
    <message>
        <source>{count} 份没有加入。</source>
        <translation>Not added: {count}.</translation>
    </message>
    <message>
        <source>查看原因</source>
        <translation>Show why</translation>
    </message>
    <message>
        <source>{count} 份没有加入</source>
        <translation>Not added: {count}</translation>
    </message>
    <message>
        <source>另有 {count} 份未列出。</source>
        <translation>{count} more are not listed.</translation>
    </message>
    <message>
        <source>其余文件不受影响，原文件都没有改动。</source>
        <translation>The other files are not affected, and no original file was changed.</translation>
    </message>
    <message>
        <source>打开附件</source>
        <translation>Opening the attachment</translation>
    </message>
    <message>
        <source>系统没有能打开 {name} 的程序。</source>
        <translation>The system has no program that opens {name}.</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>另存附件</source>
        <translation>Saving the attachment</translation>
    </message>
    <message>
        <source>附件已保存到 {path}</source>
        <translation>Attachment saved to {path}</translation>
    </message>
    <message>
        <source>导出附件</source>
        <translation>Exporting attachments</translation>
    </message>
    <message>
        <source>已导出 {count} 份附件到 {path}。</source>
        <translation>Attachments exported to {path}: {count}.</translation>
    </message>
    <message>
        <source>{count} 份没有导出：{first}</source>
        <translation>Not exported: {count}. {first}</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>已停止导出；{path} 中可能已有一部分附件。</source>
        <translation>Exporting was stopped; some attachments may be in {path} already.</translation>
    </message>
    <message>
        <source>打不开文件夹 {path}</source>
        <translation>The folder {path} cannot be opened</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>也可以把文件拖到这里，或复制文件后按 Ctrl+V。</source>
        <translation>You can also drop files here, or copy files and press Ctrl+V.</translation>
    </message>
    <message>
        <source>读取附件</source>
        <translation>Reading attachments</translation>
    </message>
    <message>
        <source>{count} 份 · {size}</source>
        <translation>{count} · {size}</translation>
    </message>
    <message>
        <source>添加文件，可一次选多个 (Insert)</source>
        <translation>Add files, several at once (Insert)</translation>
    </message>
    <message>
        <source>导出附件 (Ctrl+E)</source>
        <translation>Export attachments (Ctrl+E)</translation>
    </message>
    <message>
        <source>营业执照、合同、对账回函等文件复制进账套自己的文件夹，随账套备份。</source>
        <translation>Licences, contracts, statement replies and other files are copied into the book&apos;s own folder and backed up with it.</translation>
    </message>
    <message>
        <source>还没有附件</source>
        <translation>No attachments yet</translation>
    </message>
    <message>
        <source>这份附件已移除，或在这一天还没有。</source>
        <translation>This attachment was removed, or was not there yet on that day.</translation>
    </message>
    <message>
        <source>剪贴板里没有文件。请先在文件窗口里复制要添加的文件。</source>
        <translation>There is no file on the clipboard. Copy the files to add in a file window first.</translation>
    </message>
    <message>
        <source>移除附件</source>
        <translation>Remove attachment</translation>
    </message>
    <message>
        <source>移除附件 {number}“{name}”？</source>
        <translation>Remove attachment {number} “{name}”?</translation>
    </message>
    <message>
        <source>列表和引用它的记录不再显示它；文件留在账套里，看过去某天的资料时仍能打开。</source>
        <translation>The list and the records that refer to it no longer show it. The file stays in the book and can still be opened when you look at a past day.</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>附件 {number} 已移除。</source>
        <translation>Attachment {number} was removed.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>本客户的附件…</source>
        <translation>Attachments of this customer…</translation>
    </message>
    <message>
        <source>全部客户的附件…</source>
        <translation>Attachments of all customers…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>转到这条记录</source>
        <translation>Go to the record</translation>
    </message>
    <message>
        <source>复制 SHA-256</source>
        <translation>Copy SHA-256</translation>
    </message>
    <message>
        <source>修改类别和备注</source>
        <translation>Change kind and note</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>动作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>校验</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>操作日志</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>{count} 条，每条的校验包含前一条</source>
        <translation>{count} entries, each hash includes the one before</translation>
    </message>
    <message>
        <source>账套</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>集团母公司</source>
        <translation>Group parent</translation>
    </message>
    <message>
        <source>证照</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>担保</source>
        <translation>guarantees</translation>
    </message>
    <message>
        <source>财务报表</source>
        <translation>Financial statements</translation>
    </message>
    <message>
        <source>外部资料</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>同业评价</source>
        <translation>Trade reference</translation>
    </message>
    <message>
        <source>信用事件</source>
        <translation>Credit events</translation>
    </message>
    <message>
        <source>沟通</source>
        <translation>Contact record</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>View</translation>
    </message>
    <message>
        <source>CRM 导出</source>
        <translation>CRM export</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>回款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>贷项</source>
        <translation>Credit note</translation>
    </message>
    <message>
        <source>坏账核销</source>
        <translation>Write-off</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>预警指标</source>
        <translation>Alert rule</translation>
    </message>
    <message>
        <source>预警检查</source>
        <translation>Alert check</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>评分卡</source>
        <translation>Scorecard</translation>
    </message>
    <message>
        <source>模型回测</source>
        <translation>Backtest</translation>
    </message>
    <message>
        <source>停货</source>
        <translation>Delivery stop</translation>
    </message>
    <message>
        <source>特批</source>
        <translation>Temporary release</translation>
    </message>
    <message>
        <source>发货判断</source>
        <translation>Shipping check</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>生成示例</source>
        <translation>Sample created</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>核销</source>
        <translation>Allocated</translation>
    </message>
    <message>
        <source>撤销导入</source>
        <translation>Import undone</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>提交复核</source>
        <translation>Submitted for review</translation>
    </message>
    <message>
        <source>批准生效</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>撤销合并</source>
        <translation>Merge undone</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>用掉</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>解除</source>
        <translation>Lifted</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>转交</source>
        <translation>Reassigned</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>会计</source>
        <translation>Accountant</translation>
    </message>
    <message>
        <source>财务主管</source>
        <translation>Finance lead</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>基准日</source>
        <translation>As-of date</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>内容校验</source>
        <translation>Content hash</translation>
    </message>
    <message>
        <source>文件 SHA-256</source>
        <translation>File SHA-256</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>样本</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>变坏</source>
        <translation>Went bad</translation>
    </message>
    <message>
        <source>拼音首字母</source>
        <translation>Pinyin initials</translation>
    </message>
    <message>
        <source>外部编号</source>
        <translation>External ids</translation>
    </message>
    <message>
        <source>网站</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>纳税等级</source>
        <translation>Tax grade</translation>
    </message>
    <message>
        <source>规模声明日</source>
        <translation>Size declared on</translation>
    </message>
    <message>
        <source>经营地址</source>
        <translation>Business at</translation>
    </message>
    <message>
        <source>结算方式</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>付款账户</source>
        <translation>Pays from</translation>
    </message>
    <message>
        <source>约定日利率</source>
        <translation>Agreed daily rate</translation>
    </message>
    <message>
        <source>额度有效至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>额度上浮</source>
        <translation>Uplift</translation>
    </message>
    <message>
        <source>现金折扣</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>折扣天数</source>
        <translation>Discount days</translation>
    </message>
    <message>
        <source>信用代码核对</source>
        <translation>Credit code verified</translation>
    </message>
    <message>
        <source>持股比例</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>集团额度</source>
        <translation>Group limit</translation>
    </message>
    <message>
        <source>并入客户</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>接收</source>
        <translation>Receives</translation>
    </message>
    <message>
        <source>有效期自</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>赔付比例</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>截止日</source>
        <translation>Period end</translation>
    </message>
    <message>
        <source>已审计</source>
        <translation>Audited</translation>
    </message>
    <message>
        <source>审计单位</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>报表项目</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>来源编号</source>
        <translation>Source id</translation>
    </message>
    <message>
        <source>确认时间</source>
        <translation>Confirmed at</translation>
    </message>
    <message>
        <source>确认人</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>确认理由</source>
        <translation>Reason for confirming</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>查询日</source>
        <translation>Queried on</translation>
    </message>
    <message>
        <source>评级</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>命中数</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>采信</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Recorded at</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>函询日</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>催复日</source>
        <translation>Reminded on</translation>
    </message>
    <message>
        <source>回复日</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>往来年数</source>
        <translation>Years of trade</translation>
    </message>
    <message>
        <source>最高授信</source>
        <translation>Highest credit</translation>
    </message>
    <message>
        <source>最短迟付天数</source>
        <translation>Days late, least</translation>
    </message>
    <message>
        <source>最长迟付天数</source>
        <translation>Days late, most</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>发生日</source>
        <translation>Happened on</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>更正对象</source>
        <translation>Corrects</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>完成时间</source>
        <translation>Done at</translation>
    </message>
    <message>
        <source>完成人</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>移除时间</source>
        <translation>Removed at</translation>
    </message>
    <message>
        <source>添加人</source>
        <translation>Added by</translation>
    </message>
    <message>
        <source>期间自</source>
        <translation>Period from</translation>
    </message>
    <message>
        <source>期间至</source>
        <translation>Period to</translation>
    </message>
    <message>
        <source>期初余额</source>
        <translation>Opening balance</translation>
    </message>
    <message>
        <source>期末余额</source>
        <translation>Month-end</translation>
    </message>
    <message>
        <source>寄出日</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>寄出人</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>回函</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>确认金额</source>
        <translation>Confirmed amount</translation>
    </message>
    <message>
        <source>争议金额</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>争议日</source>
        <translation>Disputed on</translation>
    </message>
    <message>
        <source>新建客户</source>
        <translation>Customers created</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>付款账户须有依据</source>
        <translation>Payment account needs evidence</translation>
    </message>
    <message>
        <source>手工核销</source>
        <translation>Allocated by hand</translation>
    </message>
    <message>
        <source>记为预收</source>
        <translation>Kept on account</translation>
    </message>
    <message>
        <source>核销明细</source>
        <translation>Allocations</translation>
    </message>
    <message>
        <source>停货日</source>
        <translation>Stopped on</translation>
    </message>
    <message>
        <source>解除日</source>
        <translation>Lifted on</translation>
    </message>
    <message>
        <source>解除人</source>
        <translation>Lifted by</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>申请日</source>
        <translation>Requested on</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>申请人角色</source>
        <translation>Role of requester</translation>
    </message>
    <message>
        <source>审批时间</source>
        <translation>Decided at</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>审批人角色</source>
        <translation>Role of approver</translation>
    </message>
    <message>
        <source>额度</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>用掉日</source>
        <translation>Used on</translation>
    </message>
    <message>
        <source>用掉金额</source>
        <translation>Amount used</translation>
    </message>
    <message>
        <source>结果日</source>
        <translation>Outcome on</translation>
    </message>
    <message>
        <source>结果说明</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>已预付</source>
        <translation>Prepaid</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>占用</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>岗位或姓名</source>
        <translation>Desk or name</translation>
    </message>
    <message>
        <source>企业规模</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>注册地址</source>
        <translation>Registered at</translation>
    </message>
    <message>
        <source>信用等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>查询明细</source>
        <translation>Query details</translation>
    </message>
    <message>
        <source>审批意见</source>
        <translation>Remark of approver</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>{role} {day}</source>
        <translation>{role} {day}</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count} lines</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮件</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>信函</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>同业函询</source>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>客户培训</source>
        <translation>Customer training</translation>
    </message>
    <message>
        <source>其他沟通</source>
        <translation>Other contact</translation>
    </message>
    <message>
        <source>已合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>企业会计准则</source>
        <translation>Accounting Standards for Business Enterprises</translation>
    </message>
    <message>
        <source>小企业会计准则</source>
        <translation>Accounting Standards for Small Enterprises</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>企业类型</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>规模</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Established</translation>
    </message>
    <message>
        <source>上级客户</source>
        <translation>Parent customer</translation>
    </message>
    <message>
        <source>负责岗位</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>授信额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>注册资本</source>
        <translation>Registered capital</translation>
    </message>
    <message>
        <source>实缴资本</source>
        <translation>Paid-in capital</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>合作起始</source>
        <translation>Customer since</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>上次复审</source>
        <translation>Last review</translation>
    </message>
    <message>
        <source>待补资料</source>
        <translation>Data incomplete</translation>
    </message>
    <message>
        <source>主要联系人</source>
        <translation>Primary contact</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Job title</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>开单日</source>
        <translation>Invoice date</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>不含税</source>
        <translation>Net amount</translation>
    </message>
    <message>
        <source>税额</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>订单号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>冲销单据</source>
        <translation>Credited document</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>争议原因</source>
        <translation>Dispute reason</translation>
    </message>
    <message>
        <source>作废日</source>
        <translation>Void date</translation>
    </message>
    <message>
        <source>回款日</source>
        <translation>Receipt date</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>指定单据</source>
        <translation>For document</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>订单日期</source>
        <translation>Order date</translation>
    </message>
    <message>
        <source>发货日</source>
        <translation>Ship date</translation>
    </message>
    <message>
        <source>核销日</source>
        <translation>Write-off date</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>公司</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>会计制度</source>
        <translation>Accounting standard</translation>
    </message>
    <message>
        <source>客户数</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>发票数</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>新增预警</source>
        <translation>New alerts</translation>
    </message>
    <message>
        <source>持续</source>
        <translation>Continuing</translation>
    </message>
    <message>
        <source>待关闭</source>
        <translation>To close</translation>
    </message>
    <message>
        <source>未变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>还原</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Enabled</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>结构版本</source>
        <translation>Schema version</translation>
    </message>
</context>
<context>
    <name>Backtest</name>
    <message>
        <source>{card} 等 {count} 张</source>
        <translation>{card} and others ({count})</translation>
    </message>
    <message>
        <source>之后 {horizon} 天内逾期超过 {late} 天</source>
        <translation>Over {late} days overdue within {horizon} days</translation>
    </message>
    <message>
        <source>任取一个变坏的和一个没变坏的客户，100 次有 {n} 次变坏的分更低。</source>
        <translation>Of one customer that went bad and one that did not, the bad one had the lower score {n} times out of 100.</translation>
    </message>
    <message>
        <source>分数排不出好坏，不能单独用</source>
        <translation>The score does not rank; do not rely on it alone</translation>
    </message>
    <message>
        <source>偏弱，先看指标再用</source>
        <translation>Weak; look at the indicators before use</translation>
    </message>
    <message>
        <source>可以继续用，不宜据此改等级线</source>
        <translation>Fit for use; too little to move cut-offs</translation>
    </message>
    <message>
        <source>可以继续用</source>
        <translation>Fit for use</translation>
    </message>
    <message>
        <source>没有可以回测的时点</source>
        <translation>No dates to test on</translation>
    </message>
    <message>
        <source>几乎全都变坏了，分不出好坏</source>
        <translation>Nearly all went bad; nothing to tell apart</translation>
    </message>
    <message>
        <source>没变坏的太少，没有可比的。</source>
        <translation>Too few did not go bad to compare with.</translation>
    </message>
    <message>
        <source>变坏的只有 {n} 个，太少，说不准</source>
        <translation>Only {n} went bad: too few to say</translation>
    </message>
    <message>
        <source>这些时点上没有在往来、能评分的客户。</source>
        <translation>No customer in trade could be scored on these dates.</translation>
    </message>
    <message>
        <source>要有首张发票 90 天以后的月末，其后 {horizon} 天的收款也已入账，才能回测。</source>
        <translation>It takes a month end 90 days after the first invoice, with the payments of the {horizon} days after it entered.</translation>
    </message>
    <message>
        <source>至少要 {least} 个才计算，{safe} 个以上才稳妥。</source>
        <translation>Computed from {least} on, steady from {safe} on. </translation>
    </message>
    <message>
        <source>按目前的速度，看不出什么时候能够。</source>
        <translation>At the present pace there is no telling when.</translation>
    </message>
    <message>
        <source>按目前的速度，大约到 {month} 能够。</source>
        <translation>At the present pace, about {month}.</translation>
    </message>
    <message>
        <source>没有强指标</source>
        <translation>No strong indicator</translation>
    </message>
    <message>
        <source>靠许多弱指标合起来区分。</source>
        <translation>Many weak ones separate together.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>区分力最强，强指标共 {n} 项。</source>
        <translation>They separate best; {n} indicators are strong.</translation>
    </message>
    <message>
        <source>{names}最管用</source>
        <translation>{names} tell most</translation>
    </message>
    <message>
        <source>{first} 与 {second} 分不开</source>
        <translation>{first} and {second} cannot be told apart</translation>
    </message>
    <message>
        <source>{first} 对 {second}，样本再多一年再看，暂不合并。</source>
        <translation>{first} against {second}; look again after another year, do not merge yet.</translation>
    </message>
    <message>
        <source>{bads} 个，来自 {customers} 家客户。</source>
        <translation>{bads}, from {customers} customers. </translation>
    </message>
    <message>
        <source>{grades} 级各不到 {n} 个，不作判断。</source>
        <translation>{grades}: fewer than {n} each, not judged.</translation>
    </message>
    <message>
        <source>变坏样本偏少</source>
        <translation>Rather few went bad</translation>
    </message>
    <message>
        <source>{name}方向相反</source>
        <translation>{name} points the wrong way</translation>
    </message>
    <message>
        <source>得分高的反而变坏多，可能是分档写反或碰巧。</source>
        <translation>More points went with more bads: the bins may be reversed, or it is chance.</translation>
    </message>
    <message>
        <source>预计与实际有出入</source>
        <translation>Predictions and outcomes differ</translation>
    </message>
    <message>
        <source>{all} 组里有 {n} 组的预计落在九成可能的范围以外。</source>
        <translation>In {n} of {all} groups the prediction lies outside the 90% range.</translation>
    </message>
    <message>
        <source>客户结构变化大</source>
        <translation>Customer mix has changed much</translation>
    </message>
    <message>
        <source>客户结构有变化</source>
        <translation>Customer mix has changed</translation>
    </message>
    <message>
        <source>后一半时点的等级分布与前一半不同，以前的变坏比例要打折看。</source>
        <translation>Grades of the later dates are spread differently; read past bad rates with care.</translation>
    </message>
    <message>
        <source>{n} 次评分时已经变坏</source>
        <translation>{n} times already bad when scored</translation>
    </message>
    <message>
        <source>当时就已逾期超限的客户不算预测，没有计入样本。</source>
        <translation>Who was beyond the limit already is no prediction and does not count.</translation>
    </message>
    <message>
        <source>结束日提前了</source>
        <translation>The end was moved earlier</translation>
    </message>
    <message>
        <source>更晚的时点，其后的收款还没有过完，没有计入。</source>
        <translation>Later dates do not count: what followed them is not over yet.</translation>
    </message>
    <message>
        <source>{score} 分及以下，装进 {bad} 的变坏客户，误伤 {good} 的好客户。</source>
        <translation>At {score} and below: {bad} of the bad, and {good} of the good wrongly caught.</translation>
    </message>
    <message>
        <source>虚线：变坏不到 {n} 个，不下结论。</source>
        <translation>Dashed: fewer than {n} bads, no verdict. </translation>
    </message>
    <message>
        <source>{first} 与 {second} 分不开。</source>
        <translation>{first} and {second} cannot be told apart. </translation>
    </message>
    <message>
        <source>预计与实际接近，{n} 组都落在九成可能的范围内。</source>
        <translation>Predictions come close: all {n} groups lie within the 90% range.</translation>
    </message>
    <message>
        <source>强</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>中</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>弱</source>
        <translation>Weak</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>As expected</translation>
    </message>
    <message>
        <source>相反</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>看不出</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>满分可调低</source>
        <translation>Maximum may go down</translation>
    </message>
    <message>
        <source>与更强的指标重复，可减分</source>
        <translation>Repeats a stronger one</translation>
    </message>
    <message>
        <source>检查分档</source>
        <translation>Check the bins</translation>
    </message>
    <message>
        <source>可去掉</source>
        <translation>May go</translation>
    </message>
    <message>
        <source>缺数据太多，无法判断</source>
        <translation>Too much missing to judge</translation>
    </message>
    <message>
        <source>变坏的太少，无法判断</source>
        <translation>Too few bads to judge</translation>
    </message>
    <message>
        <source>时点不到 3 个，分不出先后两段。</source>
        <translation>Fewer than 3 dates: no earlier and later part.</translation>
    </message>
    <message>
        <source>前段时点里变坏的不到 {n} 个。</source>
        <translation>Fewer than {n} bads on the earlier dates.</translation>
    </message>
    <message>
        <source>前段时点里没有能区分好坏的指标。</source>
        <translation>No indicator separates on the earlier dates.</translation>
    </message>
    <message>
        <source>后段时点里没有变坏的，无法检验。</source>
        <translation>Nobody went bad on the later dates: nothing to check with.</translation>
    </message>
    <message>
        <source>{first} 至 {last}，每月末</source>
        <translation>{first} to {last}, monthly</translation>
    </message>
    <message>
        <source>{first} 至 {last}，每季末</source>
        <translation>{first} to {last}, quarterly</translation>
    </message>
    <message>
        <source>时点不到两个，无法比较。</source>
        <translation>Fewer than two dates to compare.</translation>
    </message>
    <message>
        <source>没有这个等级的样本</source>
        <translation>Nobody had this grade</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>BacktestKpis</name>
    <message>
        <source>排序准不准 AUC</source>
        <translation>Ranking, AUC</translation>
    </message>
    <message>
        <source>好坏拉开多少 KS</source>
        <translation>Separation, KS</translation>
    </message>
    <message>
        <source>基尼 Gini</source>
        <translation>Gini</translation>
    </message>
    <message>
        <source>变坏样本</source>
        <translation>Went bad</translation>
    </message>
    <message>
        <source>客户结构稳定 PSI</source>
        <translation>Stability, PSI</translation>
    </message>
    <message>
        <source>在 {score} 分处差距最大</source>
        <translation>Widest at {score} points</translation>
    </message>
    <message>
        <source>个百分点</source>
        <translation>points</translation>
    </message>
    <message>
        <source>0.5 等于瞎猜，1 是全对</source>
        <translation>0.5 is guessing, 1 is perfect</translation>
    </message>
    <message>
        <source>由 AUC 换算：2 × AUC − 1</source>
        <translation>From AUC: 2 × AUC − 1</translation>
    </message>
    <message>
        <source>来自 {n} 家，{safe} 个以上才稳妥</source>
        <translation>From {n} customers; steady from {safe}</translation>
    </message>
    <message>
        <source>足够</source>
        <translation>Enough</translation>
    </message>
    <message>
        <source>偏少</source>
        <translation>Few</translation>
    </message>
    <message>
        <source>0.10 以下算没有变化</source>
        <translation>Below 0.10 is no change</translation>
    </message>
    <message>
        <source>好</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>够用</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>偏弱</source>
        <translation>Weak</translation>
    </message>
    <message>
        <source>没用</source>
        <translation>Useless</translation>
    </message>
    <message>
        <source>稳定</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>有变化</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>变化大</source>
        <translation>Much changed</translation>
    </message>
</context>
<context>
    <name>BacktestPage</name>
    <message>
        <source>变坏：</source>
        <translation>Bad:</translation>
    </message>
    <message>
        <source>逾期超过 {n} 天</source>
        <translation>over {n} days overdue</translation>
    </message>
    <message>
        <source>之后 {n} 个月</source>
        <translation>Within {n} months</translation>
    </message>
    <message>
        <source>以往回测</source>
        <translation>Earlier runs</translation>
    </message>
    <message>
        <source>打开以前保存的回测</source>
        <translation>Open a backtest kept before</translation>
    </message>
    <message>
        <source>导出报告</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>把这次回测存为 Excel 工作簿 (Ctrl+E)</source>
        <translation>Save this backtest as an Excel workbook (Ctrl+E)</translation>
    </message>
    <message>
        <source>重新回测</source>
        <translation>Run again</translation>
    </message>
    <message>
        <source>按所选口径重算并保存</source>
        <translation>Compute with these terms and keep the result</translation>
    </message>
    <message>
        <source>模型回测</source>
        <translation>Backtest</translation>
    </message>
    <message>
        <source>以往回测 {n}</source>
        <translation>Earlier runs {n}</translation>
    </message>
    <message>
        <source>基准日 {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>{card} · {moment} 完成，用时 {seconds} 秒</source>
        <translation>{card} · done {moment}, {seconds} s</translation>
    </message>
    <message>
        <source>回测已完成并保存。</source>
        <translation>The backtest is done and kept.</translation>
    </message>
    <message>
        <source>回测已取消，没有保存（已算 {done} / {total} 个时点）。</source>
        <translation>Backtest cancelled, nothing kept ({done} / {total} dates done).</translation>
    </message>
    <message>
        <source>{moment} · 逾期超过 {late} 天 · 之后 {horizon} 天 · {operator}</source>
        <translation>{moment} · over {late} days overdue · within {horizon} days · {operator}</translation>
    </message>
    <message>
        <source>模型回测_{day}.xlsx</source>
        <translation>backtest_{day}.xlsx</translation>
    </message>
    <message>
        <source>回测用以往每个时点当时已知的数据重新评分，再看客户后来有没有变坏。</source>
        <translation>A backtest scores past dates anew with what was known then, and looks who went bad afterwards.</translation>
    </message>
    <message>
        <source>开始回测</source>
        <translation>Run a backtest</translation>
    </message>
    <message>
        <source>还没有回测</source>
        <translation>No backtest yet</translation>
    </message>
</context>
<context>
    <name>BacktestPoints</name>
    <message>
        <source>缺数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>已核验</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>未通过校验</source>
        <translation>Check digit fails</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>额度为零</source>
        <translation>Limit of zero</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>分档</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>变坏 / 样本</source>
        <translation>Bad / sample</translation>
    </message>
    <message>
        <source>现在 → 建议</source>
        <translation>Today → proposed</translation>
    </message>
    <message>
        <source>分值建议</source>
        <translation>Proposed points</translation>
    </message>
</context>
<context>
    <name>BacktestTable</name>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>区分力 IV</source>
        <translation>Power, IV</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>分数方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>分布变化</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{path} 是文件夹，请给出备份文件名。</source>
        <translation>{path} is a folder; give a backup file name.</translation>
    </message>
    <message>
        <source>找不到备份文件 {path}。</source>
        <translation>Backup file {path} not found.</translation>
    </message>
    <message>
        <source>{path} 已经存在，恢复不会覆盖它。</source>
        <translation>{path} already exists; restoring does not overwrite it.</translation>
    </message>
    <message>
        <source>请给恢复后的账套另起一个文件名。</source>
        <translation>Give the restored book another file name.</translation>
    </message>
    <message>
        <source>{path} 不是完好的备份，没有恢复。</source>
        <translation>{path} is not an intact backup; nothing was restored.</translation>
    </message>
    <message>
        <source>请换一份备份。</source>
        <translation>Use another backup.</translation>
    </message>
</context>
<context>
    <name>BankFlowsView</name>
    <message>
        <source>付款方</source>
        <translation>Payers</translation>
    </message>
    <message>
        <source>收款方</source>
        <translation>Payees</translation>
    </message>
    <message>
        <source>银行流水</source>
        <translation>Bank flows</translation>
    </message>
    <message>
        <source>月均收入</source>
        <translation>Received a month</translation>
    </message>
    <message>
        <source>月均支出</source>
        <translation>Paid a month</translation>
    </message>
    <message>
        <source>月均净额</source>
        <translation>Net a month</translation>
    </message>
    <message>
        <source>收入波动</source>
        <translation>Volatility</translation>
    </message>
    <message>
        <source>月末平均余额</source>
        <translation>Average balance</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{count} 个整月</source>
        <translation>{count} whole months</translation>
    </message>
    <message>
        <source>标准差 ÷ 均值</source>
        <translation>std. dev. ÷ mean</translation>
    </message>
    <message>
        <source>还没有银行流水</source>
        <translation>No bank flows yet</translation>
    </message>
    <message>
        <source>读入客户提供的网银流水（CSV 或 Excel），看每月收入、支出和付款方。</source>
        <translation>Read the bank statement the customer handed in (CSV or Excel) to see receipts, payments and payers by month.</translation>
    </message>
</context>
<context>
    <name>BasicInputs</name>
    <message>
        <source>18 位</source>
        <translation>18 characters</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>未声明</source>
        <translation>Not declared</translation>
    </message>
    <message>
        <source>元</source>
        <translation>¥</translation>
    </message>
    <message>
        <source>“{text}”不是金额</source>
        <translation>“{text}” is no amount</translation>
    </message>
    <message>
        <source>“{text}”不是日期</source>
        <translation>“{text}” is no date</translation>
    </message>
    <message>
        <source>“{text}”不是整数</source>
        <translation>“{text}” is no whole number</translation>
    </message>
    <message>
        <source>“{text}”不是百分比</source>
        <translation>“{text}” is no percentage</translation>
    </message>
    <message>
        <source>用逗号分开</source>
        <translation>Separate with commas</translation>
    </message>
    <message>
        <source>% / 日</source>
        <translation>% / day</translation>
    </message>
    <message>
        <source>空着是未设额度，0 是不给额度</source>
        <translation>Empty: no limit set; 0: no credit</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
</context>
<context>
    <name>BasicPage</name>
    <message>
        <source>读取客户</source>
        <translation>Reading the customer</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已被改为“{value}”</source>
        <translation>Now “{value}”</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{day} 时还没有这个客户的资料。</source>
        <translation>Nothing was known of this customer on {day}.</translation>
    </message>
</context>
<context>
    <name>BasicWords</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>客户编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>企业类型</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>纳税等级</source>
        <translation>Tax grade</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>合作起始</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>注册资本</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>实缴资本</source>
        <translation>Paid in</translation>
    </message>
    <message>
        <source>企业规模</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>声明日期</source>
        <translation>Declared on</translation>
    </message>
    <message>
        <source>注册地址</source>
        <translation>Registered at</translation>
    </message>
    <message>
        <source>经营地址</source>
        <translation>Business at</translation>
    </message>
    <message>
        <source>结算方式</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>约定违约金</source>
        <translation>Late penalty</translation>
    </message>
    <message>
        <source>付款账户</source>
        <translation>Pays from</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>网站</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>信用额度</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>额度有效至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>额度上浮</source>
        <translation>Uplift</translation>
    </message>
    <message>
        <source>现金折扣</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>折扣天数</source>
        <translation>Discount days</translation>
    </message>
    <message>
        <source>集团额度</source>
        <translation>Group limit</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>月结，银行转账</source>
        <translation>Monthly, bank transfer</translation>
    </message>
    <message>
        <source>货到付款</source>
        <translation>Cash on delivery</translation>
    </message>
    <message>
        <source>款到发货</source>
        <translation>Payment in advance</translation>
    </message>
    <message>
        <source>银行承兑汇票</source>
        <translation>Bank acceptance draft</translation>
    </message>
    <message>
        <source>按合同分期</source>
        <translation>Instalments by contract</translation>
    </message>
    <message>
        <source>营业执照</source>
        <translation>Business licence</translation>
    </message>
    <message>
        <source>食品经营许可证</source>
        <translation>Food trade permit</translation>
    </message>
    <message>
        <source>道路运输经营许可证</source>
        <translation>Road transport permit</translation>
    </message>
    <message>
        <source>危险化学品经营许可证</source>
        <translation>Hazardous chemicals permit</translation>
    </message>
    <message>
        <source>医疗器械经营许可证</source>
        <translation>Medical devices permit</translation>
    </message>
    <message>
        <source>一般纳税人资格</source>
        <translation>General VAT payer</translation>
    </message>
    <message>
        <source>母公司</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>上级公司</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>子公司</source>
        <translation>Subsidiary</translation>
    </message>
    <message>
        <source>下属公司</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>同一母公司</source>
        <translation>Same parent</translation>
    </message>
    <message>
        <source>{percent} / {days} 天</source>
        <translation>{percent} / {days} days</translation>
    </message>
    <message>
        <source>旺季 {percent}</source>
        <translation>Season {percent}</translation>
    </message>
</context>
<context>
    <name>BatchBlock</name>
    <message>
        <source>批量生成</source>
        <translation>Batch create</translation>
    </message>
    <message>
        <source>查看失败</source>
        <translation>View failures</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>正在生成 {name}</source>
        <translation>Creating {name}</translation>
    </message>
    <message>
        <source>取消剩余 {count} 家</source>
        <translation>Cancel the other {count}</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>用时 {seconds} 秒</source>
        <translation>Took {seconds} s</translation>
    </message>
    <message>
        <source>新版本 {new}，未变 {same}</source>
        <translation>{new} new versions, {same} unchanged</translation>
    </message>
    <message>
        <source>新版本 {new}，未变 {same}，未做 {left}</source>
        <translation>{new} new versions, {same} unchanged, {left} not done</translation>
    </message>
    <message>
        <source>失败 {count}</source>
        <translation>{count} failed</translation>
    </message>
</context>
<context>
    <name>BookActions</name>
    <message>
        <source>客户一览</source>
        <translation>Customer list</translation>
    </message>
    <message>
        <source>账龄表</source>
        <translation>Ageing report</translation>
    </message>
    <message>
        <source>预警清单</source>
        <translation>Alert list</translation>
    </message>
    <message>
        <source>账套明细</source>
        <translation>Book details</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>{title}，{count} 行</source>
        <translation>{title}, {count} rows</translation>
    </message>
    <message>
        <source>已导出 {rows} 行到 {file}。</source>
        <translation>{rows} rows exported to {file}.</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>写回 CRM</source>
        <translation>Write back to CRM</translation>
    </message>
    <message>
        <source>备份 (*{suffix})</source>
        <translation>Backup (*{suffix})</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>已备份到 {file}（{size}）。</source>
        <translation>Backed up to {file} ({size}).</translation>
    </message>
    <message>
        <source>更换位置</source>
        <translation>Change location</translation>
    </message>
    <message>
        <source>备份和账套 (*.zxbak *.zxdb)</source>
        <translation>Backups and books (*.zxbak *.zxdb)</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>已恢复为 {file}，当前账套没有改动。</source>
        <translation>Restored as {file}; the current book is unchanged.</translation>
    </message>
    <message>
        <source>打开它</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>核对账套</source>
        <translation>Verify book</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>核对通过：{names}。</source>
        <translation>Verified: {names}.</translation>
    </message>
    <message>
        <source>账套里有与记录不符的地方。数据没有改动，建议先备份，再从较早的备份恢复核对。</source>
        <translation>Some of the book does not match its records. No data was changed. Back up first, then restore an earlier backup to compare.</translation>
    </message>
    <message>
        <source>核对没有通过</source>
        <translation>Verification failed</translation>
    </message>
    <message>
        <source>更换操作员</source>
        <translation>Change operator</translation>
    </message>
</context>
<context>
    <name>BookSearch</name>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>单据与档案</source>
        <translation>Documents and archives</translation>
    </message>
</context>
<context>
    <name>Books</name>
    <message>
        <source>会计制度只能是 cas 或 sbe。</source>
        <translation>The accounting standard must be cas or sbe.</translation>
    </message>
    <message>
        <source>{path} 已经存在，不会覆盖。请换一个文件名。</source>
        <translation>{path} already exists and is not overwritten. Choose another file name.</translation>
    </message>
    <message>
        <source>{path} 已被另一个窗口或程序打开。</source>
        <translation>{path} is already open in another window or program.</translation>
    </message>
    <message>
        <source>可以先关闭那个程序，或以只读方式打开。</source>
        <translation>Close that program first, or open read-only.</translation>
    </message>
    <message>
        <source>文件夹 {path} 不存在。请先建好文件夹。</source>
        <translation>Folder {path} does not exist. Create it first.</translation>
    </message>
    <message>
        <source>{path} 是文件夹，不是账套文件。</source>
        <translation>{path} is a folder, not a book file.</translation>
    </message>
    <message>
        <source>找不到账套文件 {path}。</source>
        <translation>Book file {path} not found.</translation>
    </message>
    <message>
        <source>请检查位置，或从备份恢复。</source>
        <translation>Check the location, or restore from a backup.</translation>
    </message>
    <message>
        <source>{path} 不是资信管家的账套文件。</source>
        <translation>{path} is not a Zixin book file.</translation>
    </message>
    <message>
        <source>{path} 由更新版本的程序保存（结构 {found}，本程序支持到 {known}）。</source>
        <translation>{path} was saved by a newer version of the program (schema {found}, this program supports up to {known}).</translation>
    </message>
    <message>
        <source>请升级程序后再打开，文件没有改动。</source>
        <translation>Upgrade the program to open it; the file was not changed.</translation>
    </message>
</context>
<context>
    <name>Brand</name>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>资信管家</source>
        <translation>Zixin</translation>
    </message>
    <message>
        <source>客户资料、信用评分、应收监控、信用档案，在一台电脑上完成。</source>
        <translation>Customer records, credit scoring, receivables monitoring and credit archives, on one computer.</translation>
    </message>
    <message>
        <source>数据存放在本机文件中，不联网</source>
        <translation>Data stays in local files, no network</translation>
    </message>
    <message>
        <source>每次评分、审批和修改均有操作日志</source>
        <translation>Every score, approval and change is in the audit log</translation>
    </message>
    <message>
        <source>每天首次打开时自动备份，保留最近 30 份</source>
        <translation>Automatic backup at first opening each day, latest 30 kept</translation>
    </message>
    <message>
        <source>版本 {version} · Windows / Linux / macOS</source>
        <translation>Version {version} · Windows / Linux / macOS</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>标签</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>标签“{tag}”不能同时添加和移除。</source>
        <translation>The tag “{tag}” cannot be added and removed at once.</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>批量修改 {count} 家客户</source>
        <translation>Change {count} customers</translation>
    </message>
    <message>
        <source>多个标签用顿号或空格隔开</source>
        <translation>Several tags: separate with commas or spaces</translation>
    </message>
    <message>
        <source>改经办</source>
        <translation>Set handler</translation>
    </message>
    <message>
        <source>留空即清除</source>
        <translation>Empty clears it</translation>
    </message>
    <message>
        <source>改账期</source>
        <translation>Set terms</translation>
    </message>
    <message>
        <source>天数，0 为现结，留空即清除</source>
        <translation>Days, 0 for cash, empty clears it</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>添加标签</source>
        <translation>Add tags</translation>
    </message>
    <message>
        <source>移除标签</source>
        <translation>Remove tags</translation>
    </message>
    <message>
        <source>账期应为天数，例如 45。</source>
        <translation>Terms are a number of days, for example 45.</translation>
    </message>
    <message>
        <source>还没有要改的内容，或所选客户都已经是这样。</source>
        <translation>Nothing to change yet, or the selected customers are so already.</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>handler</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>terms</translation>
    </message>
    <message>
        <source>{field} {count} 家</source>
        <translation>{field} {count}</translation>
    </message>
    <message>
        <source>将修改 {changed} / {chosen} 家客户：{parts}。可在修改后撤销。</source>
        <translation>{changed} of {chosen} customers will change: {parts}. This can be undone afterwards.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>批量修改</source>
        <translation>Change many</translation>
    </message>
</context>
<context>
    <name>CanShipDialog</name>
    <message>
        <source>能不能发货</source>
        <translation>May it ship?</translation>
    </message>
    <message>
        <source>判断能不能发货</source>
        <translation>Checking the order</translation>
    </message>
    <message>
        <source>只做判断，不写入数据。</source>
        <translation>A check only, nothing is written.</translation>
    </message>
    <message>
        <source>复制结果</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>记下结果</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>待批特批 {count}</source>
        <translation>Waiting {count}</translation>
    </message>
    <message>
        <source>选择客户</source>
        <translation>Choose a customer</translation>
    </message>
    <message>
        <source>选一家客户，再输入金额</source>
        <translation>Choose a customer, then enter the amount</translation>
    </message>
    <message>
        <source>不是日期</source>
        <translation>Not a date</translation>
    </message>
    <message>
        <source>不是金额</source>
        <translation>Not an amount</translation>
    </message>
    <message>
        <source>改正后再判断</source>
        <translation>Correct it to get an answer</translation>
    </message>
    <message>
        <source>输入金额后判断</source>
        <translation>Enter an amount to get an answer</translation>
    </message>
    <message>
        <source>申请审批</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>已记下：{name} {decision}。</source>
        <translation>Recorded: {name}, {decision}.</translation>
    </message>
    <message>
        <source>申请已提交，批准后再判断一次。</source>
        <translation>Requested; check again once granted.</translation>
    </message>
    <message>
        <source>已复制。</source>
        <translation>Copied.</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>批发零售</source>
        <translation>Wholesale and retail</translation>
    </message>
    <message>
        <source>生产制造</source>
        <translation>Manufacturing</translation>
    </message>
    <message>
        <source>服务</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>新客户</source>
        <translation>New customers</translation>
    </message>
    <message>
        <source>个体工商户</source>
        <translation>Individuals</translation>
    </message>
    <message>
        <source>初评卡</source>
        <translation>Initial card</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>待复核</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>生效中</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>{indicator}：{text}</source>
        <translation>{indicator}: {text}</translation>
    </message>
    <message>
        <source>满分合计 {low}，应为 100。</source>
        <translation>The maximum points add up to {low}, not to 100.</translation>
    </message>
    <message>
        <source>没有任何指标。</source>
        <translation>There are no indicators.</translation>
    </message>
    <message>
        <source>出现了两次。</source>
        <translation>It is there twice.</translation>
    </message>
    <message>
        <source>满分应大于 0。</source>
        <translation>The maximum must be above 0.</translation>
    </message>
    <message>
        <source>没有分档。</source>
        <translation>It has no bins.</translation>
    </message>
    <message>
        <source>得分最高的一档应正好等于满分。</source>
        <translation>The best bin must bring exactly the maximum.</translation>
    </message>
    <message>
        <source>缺数据时的得分高于满分。</source>
        <translation>The points without data are above the maximum.</translation>
    </message>
    <message>
        <source>{low} 到 {high} 没有分档。</source>
        <translation>No bin covers {low} to {high}.</translation>
    </message>
    <message>
        <source>{high} 到 {low} 分档重叠。</source>
        <translation>Bins overlap from {high} to {low}.</translation>
    </message>
    <message>
        <source>一档的起点 {low} 不小于终点 {high}。</source>
        <translation>A bin begins at {low}, not below its end {high}.</translation>
    </message>
    <message>
        <source>最低和最高一档应不设边界，以收下所有数值。</source>
        <translation>The lowest and the highest bin must be open, to take every value.</translation>
    </message>
    <message>
        <source>等级分数线应逐级下降，最后一级为 0。</source>
        <translation>The cut-offs must fall from grade to grade, the last one to 0.</translation>
    </message>
    <message>
        <source>封顶的等级不在等级表里。</source>
        <translation>A cap names a grade that the ladder does not have.</translation>
    </message>
    <message>
        <source>最低数据比例应在 0 到 100% 之间。</source>
        <translation>The minimum coverage must lie between 0 and 100%.</translation>
    </message>
    <message>
        <source>有效期至少 1 天。</source>
        <translation>The validity is at least 1 day.</translation>
    </message>
    <message>
        <source>得分不是逐档上升或下降。</source>
        <translation>The points neither rise nor fall from bin to bin.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>这张评分卡已有一个没批准的版本，请先改完它。</source>
        <translation>This scorecard has a version that is not approved yet: finish that one first.</translation>
    </message>
    <message>
        <source>草稿刚被别人改过，请刷新后再改。</source>
        <translation>Somebody else has just changed the draft. Refresh before you change it.</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reason for sending back</translation>
    </message>
    <message>
        <source>只有财务主管或负责人可以批准评分卡。</source>
        <translation>Only the finance lead or the owner may approve a scorecard.</translation>
    </message>
    <message>
        <source>不能批准自己制作的评分卡，请换一个人批准。</source>
        <translation>Nobody approves their own scorecard: ask somebody else.</translation>
    </message>
    <message>
        <source>这个文件不是 JSON 格式。</source>
        <translation>This file is not JSON.</translation>
    </message>
    <message>
        <source>这个文件不是评分卡，或不完整：{place}。</source>
        <translation>This file is no scorecard, or not complete: {place}.</translation>
    </message>
    <message>
        <source>评分卡里有不认识的指标：{name}。</source>
        <translation>The scorecard names an indicator unknown here: {name}.</translation>
    </message>
    <message>
        <source>导入的评分卡</source>
        <translation>Imported scorecard</translation>
    </message>
    <message>
        <source>生效日不能早于今天。</source>
        <translation>The start lies in the past.</translation>
    </message>
    <message>
        <source>生效日要晚于上一版的生效日 {day}。</source>
        <translation>The start must be after that of the version before, {day}.</translation>
    </message>
    <message>
        <source>这个版本现在是“{state}”，不能这样做。</source>
        <translation>This version is “{state}”: that is not possible.</translation>
    </message>
    <message>
        <source>这张评分卡已不存在，请刷新后再试。</source>
        <translation>This scorecard is no longer there. Refresh and try again.</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>客户或单据</source>
        <translation>Customer or document</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>新值</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>ChartsBand</name>
    <message>
        <source>累计曲线</source>
        <translation>Cumulative</translation>
    </message>
    <message>
        <source>% · 从低分往高分数</source>
        <translation>% · from low to high</translation>
    </message>
    <message>
        <source>各等级变坏比例</source>
        <translation>Bad rate by grade</translation>
    </message>
    <message>
        <source>% · 竖线为九成可能的范围</source>
        <translation>% · lines: 90% range</translation>
    </message>
    <message>
        <source>说的准不准</source>
        <translation>Predictions right?</translation>
    </message>
    <message>
        <source>换成 ROC 曲线或换回来 (R)</source>
        <translation>Swap with the ROC curve (R)</translation>
    </message>
    <message>
        <source>% · 分 {n} 组，点在虚线上为准</source>
        <translation>% · {n} groups</translation>
    </message>
    <message>
        <source>累计</source>
        <translation>Cumulative</translation>
    </message>
    <message>
        <source>变坏的</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>没变坏的</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>最大差距 {n}</source>
        <translation>Gap {n}</translation>
    </message>
    <message>
        <source>分数不高于</source>
        <translation>Score up to</translation>
    </message>
    <message>
        <source>误伤的好客户，%</source>
        <translation>Good wrongly caught, %</translation>
    </message>
    <message>
        <source>瞎猜</source>
        <translation>Guessing</translation>
    </message>
    <message>
        <source>预计变坏比例</source>
        <translation>Predicted bad rate</translation>
    </message>
    <message>
        <source>完全说准</source>
        <translation>Exactly right</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>可导入</source>
        <translation>Importable</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>按文件原样显示 · F2 改正一格</source>
        <translation>Shown as in the file · F2 corrects a cell</translation>
    </message>
    <message>
        <source>数据预览</source>
        <translation>Data preview</translation>
    </message>
    <message>
        <source>导出问题清单</source>
        <translation>Export issue list</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>Check results</translation>
    </message>
    <message>
        <source>Enter 改正这一格，F8 下一个</source>
        <translation>Enter corrects the cell, F8 for the next</translation>
    </message>
    <message>
        <source>没有发现问题</source>
        <translation>No issues found</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>{label}不能为空。</source>
        <translation>{label} cannot be empty.</translation>
    </message>
    <message>
        <source>{label}不能超过 {limit} 个字，现在是 {length} 个。</source>
        <translation>{label} cannot exceed {limit} characters; it has {length}.</translation>
    </message>
    <message>
        <source>{label}里有无法显示的字符。</source>
        <translation>{label} contains characters that cannot be displayed.</translation>
    </message>
    <message>
        <source>{label} {value} 不在 {first} 到 {last} 之间，请核对年份。</source>
        <translation>{label} {value} is not between {first} and {last}; check the year.</translation>
    </message>
    <message>
        <source>{label} {value} 早于{other_label} {other}。</source>
        <translation>{label} {value} is before {other_label} {other}.</translation>
    </message>
    <message>
        <source>{label}不能为 0。</source>
        <translation>{label} cannot be 0.</translation>
    </message>
    <message>
        <source>{label}不能为负数。</source>
        <translation>{label} cannot be negative.</translation>
    </message>
    <message>
        <source>{label}超过一万亿元，请核对。</source>
        <translation>{label} exceeds 1,000,000,000,000 CNY; check it.</translation>
    </message>
    <message>
        <source>{label}应在 0 到 3650 天之间。</source>
        <translation>{label} must be between 0 and 3650 days.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>请核对，不影响导入：</source>
        <translation>Worth a look, imported all the same:</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>已备好 {made} 份档案，其中新版本 {new} 份，没有做成 {failed} 份。</source>
        <translation>{made} archives ready, {new} of them new versions, {failed} not created.</translation>
    </message>
    <message>
        <source>{code} {name}：{reason}</source>
        <translation>{code} {name}: {reason}</translation>
    </message>
    <message>
        <source>运行 {command} --help 查看用法。</source>
        <translation>Run {command} --help for usage.</translation>
    </message>
    <message>
        <source>用法不对：{detail}。{hint}</source>
        <translation>Wrong usage: {detail}. {hint}</translation>
    </message>
    <message>
        <source>缺少 {0}</source>
        <translation>{0} is missing</translation>
    </message>
    <message>
        <source>不认识 {0}</source>
        <translation>{0} is not recognised</translation>
    </message>
    <message>
        <source>{0} 不能是 {1}，可选 {2}</source>
        <translation>{0} cannot be {1}, choose from {2}</translation>
    </message>
    <message>
        <source>{0} 后面缺少内容</source>
        <translation>{0} needs a value</translation>
    </message>
    <message>
        <source>{0} 不能与 {1} 同时使用</source>
        <translation>{0} cannot be used with {1}</translation>
    </message>
    <message>
        <source>要给出其中之一：{0}</source>
        <translation>One of these is required: {0}</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>“{text}”不是日期，要写成 2026-10-31</source>
        <translation>&quot;{text}&quot; is not a date, write it as 2026-10-31</translation>
    </message>
    <message>
        <source>“{text}”不是 0 到 3660 的整数</source>
        <translation>&quot;{text}&quot; is not a whole number from 0 to 3660</translation>
    </message>
    <message>
        <source>“{text}”不是正整数</source>
        <translation>&quot;{text}&quot; is not a positive whole number</translation>
    </message>
    <message>
        <source>“{text}”不是 1 到 3660 的整数</source>
        <translation>“{text}” is not a whole number from 1 to 3660</translation>
    </message>
    <message>
        <source>“{text}”要写成 字段=表头</source>
        <translation>&quot;{text}&quot; must be written as field=header</translation>
    </message>
    <message>
        <source>资信管家。不带命令时打开窗口。</source>
        <translation>Zixin. Opens the window when no command is given.</translation>
    </message>
    <message>
        <source>显示这份说明</source>
        <translation>show this help</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>COMMAND</translation>
    </message>
    <message>
        <source>账套文件 .zxdb</source>
        <translation>book file .zxdb</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>language</translation>
    </message>
    <message>
        <source>在标准输出上只写一个 JSON 对象</source>
        <translation>write only one JSON object to standard output</translation>
    </message>
    <message>
        <source>基准日，默认今天</source>
        <translation>as-of date, today by default</translation>
    </message>
    <message>
        <source>只看这一家客户</source>
        <translation>this customer only</translation>
    </message>
    <message>
        <source>公司名称</source>
        <translation>company name</translation>
    </message>
    <message>
        <source>会计制度</source>
        <translation>accounting standard</translation>
    </message>
    <message>
        <source>字段对应的表头</source>
        <translation>the file header of a field</translation>
    </message>
    <message>
        <source>没有到期日的发票按此账期</source>
        <translation>terms for invoices with no due date</translation>
    </message>
    <message>
        <source>整个文件都是这家客户的，文件里不必有客户列</source>
        <translation>the whole file belongs to this customer; it needs no customer column</translation>
    </message>
    <message>
        <source>发票是销项还是进项，文件自己没有说明时</source>
        <translation>whether invoices are sales or purchases, where the file does not say</translation>
    </message>
    <message>
        <source>只试算，不写入</source>
        <translation>trial run, write nothing</translation>
    </message>
    <message>
        <source>有误的行不导入，其余照常</source>
        <translation>leave out rows with errors, import the rest</translation>
    </message>
    <message>
        <source>按到期日或开单日</source>
        <translation>by due date or invoice date</translation>
    </message>
    <message>
        <source>统计天数</source>
        <translation>number of days measured</translation>
    </message>
    <message>
        <source>不保存评估</source>
        <translation>do not save the assessment</translation>
    </message>
    <message>
        <source>全部客户重新检查</source>
        <translation>check all customers again</translation>
    </message>
    <message>
        <source>发货金额，含税，元</source>
        <translation>amount of the order with tax, in yuan</translation>
    </message>
    <message>
        <source>全款已付</source>
        <translation>paid in full</translation>
    </message>
    <message>
        <source>客户编码，可以多个</source>
        <translation>customer code, more than one allowed</translation>
    </message>
    <message>
        <source>全部客户</source>
        <translation>all customers</translation>
    </message>
    <message>
        <source>存放 PDF 的文件夹</source>
        <translation>folder for the PDFs</translation>
    </message>
    <message>
        <source>客户编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>存为这个 PDF</source>
        <translation>Save as this PDF</translation>
    </message>
    <message>
        <source>写回 CRM 时不只写有变化的客户</source>
        <translation>write back to the CRM customers without changes as well</translation>
    </message>
    <message>
        <source>写回 CRM 时只试算，不写文件</source>
        <translation>write back to the CRM: only try, write no file</translation>
    </message>
    <message>
        <source>最早的评分时点，默认首张发票 90 天以后</source>
        <translation>earliest date to score on, by default 90 days after the first invoice</translation>
    </message>
    <message>
        <source>最晚的评分时点，默认账套最后一天减去观察期</source>
        <translation>latest date to score on, by default the last day of the book less the horizon</translation>
    </message>
    <message>
        <source>评分之后看多少天，默认 180</source>
        <translation>days to look ahead of a score, 180 by default</translation>
    </message>
    <message>
        <source>逾期超过多少天算变坏，默认 30</source>
        <translation>days overdue beyond which is bad, 30 by default</translation>
    </message>
    <message>
        <source>预测多少周，默认 13</source>
        <translation>weeks ahead, 13 by default</translation>
    </message>
    <message>
        <source>新建空账套</source>
        <translation>create an empty book</translation>
    </message>
    <message>
        <source>生成示例账套，文件不能已存在</source>
        <translation>create a sample book; the file must not exist</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>import a file</translation>
    </message>
    <message>
        <source>整批撤销一次导入</source>
        <translation>undo a whole import</translation>
    </message>
    <message>
        <source>账龄</source>
        <translation>ageing</translation>
    </message>
    <message>
        <source>各项指标</source>
        <translation>all measures</translation>
    </message>
    <message>
        <source>按评分卡评分</source>
        <translation>score with the scorecard</translation>
    </message>
    <message>
        <source>预警检查</source>
        <translation>alert check</translation>
    </message>
    <message>
        <source>这一单能不能发货</source>
        <translation>may this order go out</translation>
    </message>
    <message>
        <source>生成客户信用档案 PDF</source>
        <translation>create customer credit archive PDFs</translation>
    </message>
    <message>
        <source>给客户写信并登记寄出</source>
        <translation>Write a letter to a customer and record it as sent</translation>
    </message>
    <message>
        <source>导出 .xlsx，或写回 CRM 的 .csv</source>
        <translation>export .xlsx, or a .csv to write back to a CRM</translation>
    </message>
    <message>
        <source>评分卡回测：以往的评分与后来的付款对照</source>
        <translation>backtest the scorecard: past scores against what customers paid afterwards</translation>
    </message>
    <message>
        <source>预期回款：未结发票何时会付</source>
        <translation>expected collections: when open invoices will be paid</translation>
    </message>
    <message>
        <source>备份账套</source>
        <translation>back up the book</translation>
    </message>
    <message>
        <source>从备份恢复到旁边的新文件，不覆盖原账套</source>
        <translation>From a backup into a new file beside the book; the original book is not overwritten</translation>
    </message>
    <message>
        <source>校验账套</source>
        <translation>Verify a book</translation>
    </message>
    <message>
        <source>已新建账套 {path}。</source>
        <translation>Created book {path}.</translation>
    </message>
    <message>
        <source>已生成示例账套 {path}：客户 {customers} 家，发票 {invoices} 张，回款 {receipts} 笔，预警 {alerts} 条。</source>
        <translation>Created sample book {path}: {customers} customers, {invoices} invoices, {receipts} receipts, {alerts} alerts.</translation>
    </message>
    <message>
        <source>已备份到 {path}。</source>
        <translation>Backed up to {path}.</translation>
    </message>
    <message>
        <source>已恢复为 {path}，原账套没有改动。</source>
        <translation>Restored as {path}; the original book is unchanged.</translation>
    </message>
    <message>
        <source>{path} 校验通过。</source>
        <translation>{path} passed verification.</translation>
    </message>
    <message>
        <source>{path} 校验没有通过。</source>
        <translation>{path} did not pass verification.</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>--all 和 --dry-run 只用于 crm-zoho 和 crm-fxiaoke。</source>
        <translation>--all and --dry-run are for crm-zoho and crm-fxiaoke only.</translation>
    </message>
    <message>
        <source>已导出 {rows} 行到 {file}。</source>
        <translation>{rows} rows exported to {file}.</translation>
    </message>
    <message>
        <source>{crm}：写 {rows} 家，{unchanged} 家没有变化，{unknown} 家没有外部编号。</source>
        <translation>{crm}: {rows} written, {unchanged} unchanged, {unknown} without an external id.</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>净额</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>最长逾期</source>
        <translation>Longest overdue</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>核对：发票 {invoices} − 回款 {receipts} − 贷项 {credits} − 坏账 {write_offs} = {net}</source>
        <translation>Proof: invoices {invoices} − receipts {receipts} − credit notes {credits} − bad debts {write_offs} = {net}</translation>
    </message>
    <message>
        <source>，相等。</source>
        <translation>, equal.</translation>
    </message>
    <message>
        <source>，不相等。</source>
        <translation>, not equal.</translation>
    </message>
    <message>
        <source>账龄，基准日 {day}</source>
        <translation>Ageing as of {day}</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>逾期率</source>
        <translation>Overdue rate</translation>
    </message>
    <message>
        <source>额度占用</source>
        <translation>Limit used</translation>
    </message>
    <message>
        <source>平均超期</source>
        <translation>Avg DBT</translation>
    </message>
    <message>
        <source>付款指数</source>
        <translation>Payment index</translation>
    </message>
    <message>
        <source>指标，基准日 {day}</source>
        <translation>Measures as of {day}</translation>
    </message>
    <message>
        <source>应收合计</source>
        <translation>Gross receivable</translation>
    </message>
    <message>
        <source>其中逾期</source>
        <translation>Of which overdue</translation>
    </message>
    <message>
        <source>应收周转天数 DSO</source>
        <translation>Days sales outstanding (DSO)</translation>
    </message>
    <message>
        <source>回溯法 DSO</source>
        <translation>Count-back DSO</translation>
    </message>
    <message>
        <source>最佳 DSO</source>
        <translation>Best possible DSO</translation>
    </message>
    <message>
        <source>前十大客户占比</source>
        <translation>Top 10 share</translation>
    </message>
    <message>
        <source>总体</source>
        <translation>Overall</translation>
    </message>
    <message>
        <source>只是试算，没有写入任何数据。</source>
        <translation>Trial run only, no data was written.</translation>
    </message>
    <message>
        <source>有 {count} 行不能导入，没有写入任何数据。改正后重试，或加 --skip-bad 只导入其余的行。</source>
        <translation>{count} rows cannot be imported; no data was written. Correct them and try again, or add --skip-bad to import only the other rows.</translation>
    </message>
    <message>
        <source>读取 {rows} 行：新增 {new}，修改 {changed}，未变 {unchanged}，不能导入 {rejected}。</source>
        <translation>Read {rows} rows: {new} new, {changed} changed, {unchanged} unchanged, {rejected} not importable.</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Original value</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>另有 {count} 处。</source>
        <translation>{count} more.</translation>
    </message>
    <message>
        <source>导入批次 {batch}，可用 undo-import {batch} 整批撤销。</source>
        <translation>Import batch {batch}; undo the whole batch with undo-import {batch}.</translation>
    </message>
    <message>
        <source>已撤销导入批次 {batch}：移除 {removed} 条，复原 {restored} 条。</source>
        <translation>Import batch {batch} undone: {removed} records removed, {restored} restored.</translation>
    </message>
    <message>
        <source>{count} 家客户之后又有别的记录，予以保留。</source>
        <translation>{count} customers have other records since then and were kept.</translation>
    </message>
    <message>
        <source>已中止，没有改动。</source>
        <translation>Stopped, nothing was changed.</translation>
    </message>
    <message>
        <source>程序出错，没有完成。详情见 {folder}。</source>
        <translation>The program failed and did not finish. See {folder} for details.</translation>
    </message>
    <message>
        <source>缺少命令。运行 main.py --help 查看用法。</source>
        <translation>Command missing. Run main.py --help for usage.</translation>
    </message>
    <message>
        <source>基准日早于最近一次检查，结果没有保存。</source>
        <translation>The as-of date is earlier than the latest check; the result was not saved.</translation>
    </message>
    <message>
        <source>预警检查，基准日 {day}：{customers} 家客户，新增 {raised}，持续 {continuing}，解除 {resolved}。</source>
        <translation>Alert check as of {day}: {customers} customers, {raised} new, {continuing} continuing, {resolved} cleared.</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>当前值</source>
        <translation>Current value</translation>
    </message>
    <message>
        <source>阈值</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>触发日</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>建议额度</source>
        <translation>Recommended limit</translation>
    </message>
    <message>
        <source>对账单 {number} 已存为 {file}。</source>
        <translation>Statement {number} saved as {file}.</translation>
    </message>
    <message>
        <source>--from {first} 晚于 --to {last}。</source>
        <translation>--from {first} is later than --to {last}.</translation>
    </message>
    <message>
        <source>样本</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>变坏</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>比例</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>回测：{period}；变坏：{meaning}</source>
        <translation>Backtest: {period}; went bad: {meaning}</translation>
    </message>
    <message>
        <source>自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>预期回款</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>至少</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>至多</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>单据编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>未结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>预计付款日</source>
        <translation>Expected on</translation>
    </message>
    <message>
        <source>逾期付款的可能</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>逾期超过 30 天的可能</source>
        <translation>Over 30 days late</translation>
    </message>
    <message>
        <source>预期回款，基准日 {day}</source>
        <translation>Expected collections as of {day}</translation>
    </message>
    <message>
        <source>“{text}”不是金额。</source>
        <translation>“{text}” is not an amount.</translation>
    </message>
    <message>
        <source>{code} {name}，{amount}：{decision}。{sentence}</source>
        <translation>{code} {name}, {amount}: {decision}. {sentence}</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>不通过</source>
        <translation>failed</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>最近一次检查已不再触发，证据如上。关闭后指标再次越过阈值时会产生新的预警。</source>
        <translation>The latest check no longer raises it; see the evidence above. Once closed, a new alert is raised if the measure crosses the threshold again.</translation>
    </message>
    <message>
        <source>指标已恢复：{value}</source>
        <translation>Measure recovered: {value}</translation>
    </message>
    <message>
        <source>指标仍越过阈值。关闭后只有恶化到更高级别，或恢复后再次触发，才会重新提示。</source>
        <translation>The measure is still beyond the threshold. Once closed, it is shown again only if it worsens to a higher level, or recovers and is raised again.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>关闭预警</source>
        <translation>Close alert</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>选择列</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>空格勾选；拖动或按 Alt+↑↓ 调整顺序。</source>
        <translation>Space ticks; drag or press Alt+↑↓ to change the order.</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore default</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>打开账套…</source>
        <translation>Open book…</translation>
    </message>
    <message>
        <source>新建账套…</source>
        <translation>New book…</translation>
    </message>
    <message>
        <source>更换操作员…</source>
        <translation>Change operator…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>下一步…</source>
        <translation>Next steps…</translation>
    </message>
    <message>
        <source>能不能发货…</source>
        <translation>May It Ship…</translation>
    </message>
    <message>
        <source>待批特批…</source>
        <translation>Releases to Decide…</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>撤销导入…</source>
        <translation>Undo import…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>写回 CRM…</source>
        <translation>Write back to CRM…</translation>
    </message>
    <message>
        <source>备份…</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>核对账套</source>
        <translation>Verify book</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>Communication</name>
    <message>
        <source>{amount}，核销 {count} 张单据</source>
        <translation>{amount}, against {count} documents</translation>
    </message>
    <message>
        <source>回款核销</source>
        <translation>Receipt allocated</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>回款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>{period}对账单已寄出，未回函</source>
        <translation>{period}: statement sent, no reply yet</translation>
    </message>
    <message>
        <source>{period}对账单回函，差异 {amount}</source>
        <translation>{period}: statement answered, difference {amount}</translation>
    </message>
    <message>
        <source>{period}对账单回函，无差异</source>
        <translation>{period}: statement answered, no difference</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>附回函</source>
        <translation>Reply attached</translation>
    </message>
    <message>
        <source>{first} 至 {last} </source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{month} 月</source>
        <translation>Month {month}</translation>
    </message>
    <message>
        <source>{first} 至 {last} 月</source>
        <translation>Months {first} to {last}</translation>
    </message>
    <message>
        <source>同业函询</source>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>同业 {count} 家</source>
        <translation>{count} suppliers</translation>
    </message>
    <message>
        <source>询付款情况，回复 {count} 家</source>
        <translation>Asked how it pays, {count} answered</translation>
    </message>
    <message>
        <source>信用记录</source>
        <translation>Credit records</translation>
    </message>
    <message>
        <source>预警备注</source>
        <translation>Note on alert</translation>
    </message>
    <message>
        <source>这条沟通记录已不存在，请刷新后再试。</source>
        <translation>This entry no longer exists. Refresh and try again.</translation>
    </message>
    <message>
        <source>请选择沟通方式。</source>
        <translation>Choose how you were in contact.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>这个联系人不属于这家客户。</source>
        <translation>This contact does not belong to the customer.</translation>
    </message>
    <message>
        <source>与谁</source>
        <translation>With</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>请写明说了什么，一句话也好。</source>
        <translation>Say what it was about; one sentence will do.</translation>
    </message>
    <message>
        <source>参加人数应在 1 到 10,000 之间。</source>
        <translation>The number of participants must be between 1 and 10,000.</translation>
    </message>
    <message>
        <source>请选择由谁来做。</source>
        <translation>Choose who is to do it.</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>这一步已经完成。</source>
        <translation>This step is done already.</translation>
    </message>
    <message>
        <source>这一步已经完成，不用改期。</source>
        <translation>This step is done already; there is nothing to postpone.</translation>
    </message>
    <message>
        <source>这一步已不存在，请刷新后再试。</source>
        <translation>This step no longer exists. Refresh and try again.</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>{count} 人参加</source>
        <translation>{count} took part</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>改资料 {count} 项</source>
        <translation>{count} changes</translation>
    </message>
    <message>
        <source>附件 {number}</source>
        <translation>File {number}</translation>
    </message>
    <message>
        <source>下一步 {day}</source>
        <translation>Next {day}</translation>
    </message>
    <message>
        <source>已跟进 {day}</source>
        <translation>Done {day}</translation>
    </message>
</context>
<context>
    <name>CommunicationPage</name>
    <message>
        <source>读取沟通记录</source>
        <translation>Read contacts</translation>
    </message>
    <message>
        <source>看全部往来</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>没有这一类往来</source>
        <translation>Nothing of this kind</translation>
    </message>
    <message>
        <source>记录沟通</source>
        <translation>Record contact</translation>
    </message>
    <message>
        <source>还没有沟通记录</source>
        <translation>No contacts recorded yet</translation>
    </message>
    <message>
        <source>已登记；日期晚于基准日 {day}，到那天才显示。</source>
        <translation>Recorded. It is dated after the as-of date {day} and will show from its day on.</translation>
    </message>
    <message>
        <source>这条由程序列出，请在它的来源处修改。</source>
        <translation>The program lists this line; change it where it comes from.</translation>
    </message>
    <message>
        <source>附上文件</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>添加下一步…</source>
        <translation>Add next step…</translation>
    </message>
</context>
<context>
    <name>CommunicationWords</name>
    <message>
        <source>培训计划</source>
        <translation>Planned training</translation>
    </message>
    <message>
        <source>已过 {days} 天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>不指定</source>
        <translation>Anyone</translation>
    </message>
</context>
<context>
    <name>CompactDelegate</name>
    <message>
        <source>无逾期</source>
        <translation>Nothing overdue</translation>
    </message>
    <message>
        <source>逾期 {amount}</source>
        <translation>Overdue {amount}</translation>
    </message>
</context>
<context>
    <name>CompactList</name>
    <message>
        <source>返回客户列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>名称、编码</source>
        <translation>Name or code</translation>
    </message>
    <message>
        <source>逾期金额合计</source>
        <translation>Total overdue</translation>
    </message>
    <message>
        <source>{count} 家 · 按{column}</source>
        <translation>{count} · by {column}</translation>
    </message>
    <message>
        <source>{count} 家</source>
        <translation>{count} customers</translation>
    </message>
</context>
<context>
    <name>CompactView</name>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
</context>
<context>
    <name>ConfirmForm</name>
    <message>
        <source>确认 {period}</source>
        <translation>Confirm {period}</translation>
    </message>
    <message>
        <source>资产与负债加权益差 {amount} 元。确认后这份报表会进入评分。</source>
        <translation>Assets differ from liabilities and equity by {amount} yuan. Once confirmed, the statement counts in the score.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>确认本期</source>
        <translation>Confirm period</translation>
    </message>
</context>
<context>
    <name>ContactsTable</name>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>接收</source>
        <translation>Receives</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>+ 添加</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>还没有联系人</source>
        <translation>No contacts yet</translation>
    </message>
    <message>
        <source>主要联系人</source>
        <translation>Main contact</translation>
    </message>
    <message>
        <source>岗位或姓名</source>
        <translation>Desk or name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>CounterForm</name>
    <message>
        <source>更正信用事件</source>
        <translation>Correct credit event</translation>
    </message>
    <message>
        <source>更正日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>更正原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>原记录保留并标为已更正，另增加一条更正记录。</source>
        <translation>The event stays, marked as corrected; a correction is added.</translation>
    </message>
    <message>
        <source>登记更正</source>
        <translation>Record correction</translation>
    </message>
</context>
<context>
    <name>CreditCodeBox</name>
    <message>
        <source>标为已核对</source>
        <translation>Mark as verified</translation>
    </message>
    <message>
        <source>已与营业执照核对，这个代码不再提示</source>
        <translation>Compared with the licence: no more notice for this code</translation>
    </message>
    <message>
        <source>统一社会信用代码，18 位</source>
        <translation>18 characters</translation>
    </message>
    <message>
        <source>{role}已于 {day} 与执照核对</source>
        <translation>{role}: verified on {day}</translation>
    </message>
</context>
<context>
    <name>CreditForms</name>
    <message>
        <source>“{line}”缺少冒号，请写成“列入：2024-11-06”。</source>
        <translation>“{line}” has no colon; write “Listed: 2024-11-06”.</translation>
    </message>
</context>
<context>
    <name>CreditPage</name>
    <message>
        <source>资料</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>取得方式</source>
        <translation>Obtained</translation>
    </message>
    <message>
        <source>报告日</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>{day} · 过期 {days} 天</source>
        <translation>{day} · {days} d over</translation>
    </message>
    <message>
        <source>评分采用；空格键改为不采用</source>
        <translation>The score uses it; Space leaves it out</translation>
    </message>
    <message>
        <source>已过期，不计入评分</source>
        <translation>Expired, left out of the score</translation>
    </message>
    <message>
        <source>评分不采用；空格键改为采用</source>
        <translation>The score leaves it out; Space uses it</translation>
    </message>
    <message>
        <source>反馈方</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>回复日</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>合作</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>最高欠款</source>
        <translation>Highest debt</translation>
    </message>
    <message>
        <source>付款情况</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>采信</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>催复</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>未回复</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>{day} 发出</source>
        <translation>sent {day}</translation>
    </message>
    <message>
        <source>{day} 催复</source>
        <translation>reminded {day}</translation>
    </message>
    <message>
        <source>{n} 年</source>
        <translation>{n} y</translation>
    </message>
    <message>
        <source>登记一次催复，空格键</source>
        <translation>Record a reminder (Space)</translation>
    </message>
    <message>
        <source>空格键改为采信或不采信</source>
        <translation>Space uses it or leaves it out</translation>
    </message>
    <message>
        <source>已更正 · {detail}</source>
        <translation>Corrected · {detail}</translation>
    </message>
    <message>
        <source>{moment} 登记</source>
        <translation>recorded {moment}</translation>
    </message>
    <message>
        <source>保存函件</source>
        <translation>Save letter</translation>
    </message>
    <message>
        <source>函件已保存到 {path}</source>
        <translation>Letter saved to {path}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>外部资料</source>
        <translation>External sources</translation>
    </message>
    <message>
        <source>同业付款评价</source>
        <translation>Trade references</translation>
    </message>
    <message>
        <source>登记查询</source>
        <translation>Record query</translation>
    </message>
    <message>
        <source>附上报告</source>
        <translation>Attach report</translation>
    </message>
    <message>
        <source>发出函询</source>
        <translation>Send enquiry</translation>
    </message>
    <message>
        <source>反馈方以行业代称记录，原件在附件中，仅财务主管可看。</source>
        <translation>Suppliers are recorded by trade; originals are among the files, for the finance lead only.</translation>
    </message>
    <message>
        <source>读取信用记录</source>
        <translation>Reading credit records</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>过期 {count}</source>
        <translation>{count} expired</translation>
    </message>
    <message>
        <source>还没有外部资料</source>
        <translation>No external records yet</translation>
    </message>
    <message>
        <source>函询 {asked} 家，回复 {answered} 家 · 元</source>
        <translation>{asked} asked, {answered} answered · yuan</translation>
    </message>
    <message>
        <source>还没有向同业函询</source>
        <translation>No supplier asked yet</translation>
    </message>
    <message>
        <source>把报告文件附到所选资料 ({key})</source>
        <translation>Attach report files to the chosen record ({key})</translation>
    </message>
    <message>
        <source>登记一次函询，并生成可以打印的函件</source>
        <translation>Record an enquiry and make the letter to print</translation>
    </message>
    <message>
        <source>已登记；日期晚于基准日 {day}，到那天才显示。</source>
        <translation>Recorded. It is dated after the as-of date {day} and will show from its day on.</translation>
    </message>
    <message>
        <source>这条由程序记录，随来源变化，不能在这里更正。</source>
        <translation>The program recorded this from its source; it cannot be corrected here.</translation>
    </message>
    <message>
        <source>这条已经更正过，或者本身就是更正。</source>
        <translation>This has been corrected already, or is a correction itself.</translation>
    </message>
    <message>
        <source>向 {party} 再发一次函询？</source>
        <translation>Ask {party} again?</translation>
    </message>
    <message>
        <source>登记 {day} 催复，并重新生成函件 {number}。</source>
        <translation>Records a reminder on {day} and makes letter {number} again.</translation>
    </message>
    <message>
        <source>信用记录</source>
        <translation>Credit records</translation>
    </message>
    <message>
        <source>这条由程序记录，请把文件附到它的来源。</source>
        <translation>The program recorded this one; attach the file to its source.</translation>
    </message>
</context>
<context>
    <name>CreditRecords</name>
    <message>
        <source>无记录</source>
        <translation>No record</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>没有这种外部资料：{kind}。</source>
        <translation>There is no such kind of external record: {kind}.</translation>
    </message>
    <message>
        <source>有效期应在 1 到 3650 天之间。</source>
        <translation>A record counts for 1 to 3650 days.</translation>
    </message>
    <message>
        <source>更正原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>更正日期</source>
        <translation>Date of correction</translation>
    </message>
    <message>
        <source>这条信用事件已不存在，请刷新后再试。</source>
        <translation>This credit event is gone. Refresh and try again.</translation>
    </message>
    <message>
        <source>这条本身就是更正，不能再更正；请重新登记事件。</source>
        <translation>This is a correction itself and cannot be corrected. Record the event again.</translation>
    </message>
    <message>
        <source>这条信用事件已经更正过。</source>
        <translation>This credit event has been corrected already.</translation>
    </message>
    <message>
        <source>事件日期</source>
        <translation>Date of the event</translation>
    </message>
    <message>
        <source>更正：{title}</source>
        <translation>Correction: {title}</translation>
    </message>
    <message>
        <source>外部资料</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>沟通记录</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>附件 {number}</source>
        <translation>File {number}</translation>
    </message>
    <message>
        <source>请选择事件类型。</source>
        <translation>Choose the kind of event.</translation>
    </message>
    <message>
        <source>请选择级别。</source>
        <translation>Choose a level.</translation>
    </message>
    <message>
        <source>没有这种来源：{source}。</source>
        <translation>There is no such source: {source}.</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>事件</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>未查询</source>
        <translation>Not queried</translation>
    </message>
    <message>
        <source>没有登记过查询</source>
        <translation>No query recorded</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>过期 {days} 天</source>
        <translation>expired {days} days</translation>
    </message>
    <message>
        <source>不计分</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>未函询</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>没有发出过函询</source>
        <translation>No enquiry sent</translation>
    </message>
    <message>
        <source>函询 {asked} 家，回复 {answered} 家</source>
        <translation>{asked} asked, {answered} answered</translation>
    </message>
    <message>
        <source>{count} 家{verdict}</source>
        <translation>{count} × {verdict}</translation>
    </message>
    <message>
        <source>未回复</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>不采信</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>{year} 年度</source>
        <translation>for {year}</translation>
    </message>
    <message>
        <source>司法被执行人</source>
        <translation>Enforcement</translation>
    </message>
    <message>
        <source>失信被执行人</source>
        <translation>Dishonesty list</translation>
    </message>
    <message>
        <source>经营异常名录</source>
        <translation>Abnormal list</translation>
    </message>
    <message>
        <source>行政处罚</source>
        <translation>Penalties</translation>
    </message>
    <message>
        <source>纳税信用等级</source>
        <translation>Tax grade</translation>
    </message>
    <message>
        <source>工商登记</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>第三方征信报告</source>
        <translation>Credit report</translation>
    </message>
    <message>
        <source>同业付款评价</source>
        <translation>Trade references</translation>
    </message>
    <message>
        <source>人工查询</source>
        <translation>Looked up</translation>
    </message>
    <message>
        <source>公示查询</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>客户提供</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>征信机构</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>文件导入</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>按期</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>偏慢</source>
        <translation>slow</translation>
    </message>
    <message>
        <source>拖欠</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>坏账</source>
        <translation>bad debt</translation>
    </message>
    <message>
        <source>诉讼</source>
        <translation>Litigation</translation>
    </message>
    <message>
        <source>失信</source>
        <translation>Dishonesty</translation>
    </message>
    <message>
        <source>处罚</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>经营异常</source>
        <translation>Abnormal operations</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>正面</source>
        <translation>Good news</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>同业函询</source>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>关注</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>高危</source>
        <translation>High risk</translation>
    </message>
    <message>
        <source>{party} 已经回复，不用再催。</source>
        <translation>{party} has answered; no reminder is needed.</translation>
    </message>
    <message>
        <source>催复日期</source>
        <translation>Date of the reminder</translation>
    </message>
    <message>
        <source>函询日期</source>
        <translation>Date of the enquiry</translation>
    </message>
    <message>
        <source>这次函询已不存在，请刷新后再试。</source>
        <translation>This enquiry is gone. Refresh and try again.</translation>
    </message>
    <message>
        <source>反馈方代称</source>
        <translation>Name used here</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>回复日期</source>
        <translation>Date of the answer</translation>
    </message>
    <message>
        <source>请选择付款情况。</source>
        <translation>Choose how they are paid.</translation>
    </message>
    <message>
        <source>最高欠款</source>
        <translation>Highest debt</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>合作年数应在 0 到 100 之间。</source>
        <translation>Years of trade are 0 to 100.</translation>
    </message>
    <message>
        <source>迟付天数</source>
        <translation>Days late</translation>
    </message>
    <message>
        <source>迟付天数的上限小于下限。</source>
        <translation>The upper number of days late is below the lower one.</translation>
    </message>
    <message>
        <source>这份外部资料已不存在，请刷新后再试。</source>
        <translation>This external record is gone. Refresh and try again.</translation>
    </message>
    <message>
        <source>资料种类</source>
        <translation>Kind of record</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>报告日期</source>
        <translation>Report date</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>命中条数</source>
        <translation>Entries found</translation>
    </message>
    <message>
        <source>取得方式</source>
        <translation>Obtained</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>评级或状态</source>
        <translation>Rating or state</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>{label}“{code}”不认识。</source>
        <translation>{label}: “{code}” is not known.</translation>
    </message>
    <message>
        <source>{label}应在 0 到 {most} 之间。</source>
        <translation>{label} must be 0 to {most}.</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>明细最多 {most} 行。</source>
        <translation>At most {most} lines of details.</translation>
    </message>
    <message>
        <source>阈值 {limit}</source>
        <translation>Threshold {limit}</translation>
    </message>
    <message>
        <source>首次评分 {score} · {grade}</source>
        <translation>Scored {score} · {grade}</translation>
    </message>
    <message>
        <source>评分 {before} → {score}</source>
        <translation>Score {before} → {score}</translation>
    </message>
    <message>
        <source>维持 {grade}</source>
        <translation>Still {grade}</translation>
    </message>
    <message>
        <source>{before} 升为 {grade}</source>
        <translation>{before} up to {grade}</translation>
    </message>
    <message>
        <source>{before} 降为 {grade}</source>
        <translation>{before} down to {grade}</translation>
    </message>
    <message>
        <source>同业反馈{verdict}</source>
        <translation>Trade reference: {verdict}</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
</context>
<context>
    <name>CustomerAccess</name>
    <message>
        <source>账套以只读方式打开，不能修改</source>
        <translation>The book is open read-only and cannot be changed</translation>
    </message>
</context>
<context>
    <name>CustomerEdit</name>
    <message>
        <source>编码、名称或首字母</source>
        <translation>Code, name or initials</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>新增客户</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>结算条件</source>
        <translation>Settlement terms</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>客户名称不能为空。</source>
        <translation>The name cannot be empty.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>工商</source>
        <translation>Registration</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>查询客户</source>
        <translation>Search customers</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>没有符合条件的客户</source>
        <translation>No matching customers</translation>
    </message>
    <message>
        <source>从 Excel 或 CSV 导入客户与应收明细，或逐个录入。</source>
        <translation>Import customers and receivables from Excel or CSV, or enter them one by one.</translation>
    </message>
    <message>
        <source>还没有客户</source>
        <translation>No customers yet</translation>
    </message>
    <message>
        <source>导入数据</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>新增客户</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>打开示例账套</source>
        <translation>Open sample book</translation>
    </message>
    <message>
        <source>名称、编码、拼音首字母、信用代码、电话、标签和经办中没有“{text}”。</source>
        <translation>No “{text}” in names, codes, pinyin initials, credit codes, phones, tags or handlers.</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>基准日 {day} 没有这样的客户。</source>
        <translation>No such customers as of {day}.</translation>
    </message>
    <message>
        <source>客户名称 / 编码 / 拼音首字母</source>
        <translation>Customer name / code / pinyin initials</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>读取客户</source>
        <translation>Read customer</translation>
    </message>
    <message>
        <source>{day} 当时所知 · 只读</source>
        <translation>As known on {day} · read only</translation>
    </message>
    <message>
        <source>回到现在</source>
        <translation>Back to now</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>换一个客户</source>
        <translation>Choose another customer</translation>
    </message>
</context>
<context>
    <name>CustomerPlace</name>
    <message>
        <source>正在看 {day} 当时所知的资料，不能修改。</source>
        <translation>This is the file as known on {day}; it cannot be changed.</translation>
    </message>
</context>
<context>
    <name>CustomerTable</name>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Customer name</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>应收余额</source>
        <translation>Receivable</translation>
    </message>
    <message>
        <source>授信额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>额度占用</source>
        <translation>Limit used</translation>
    </message>
    <message>
        <source>逾期金额</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>最长逾期</source>
        <translation>Days late</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>上级客户</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>所属集团</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>往来状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>可用额度</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>最近回款</source>
        <translation>Last receipt</translation>
    </message>
    <message>
        <source>上次复审</source>
        <translation>Last review</translation>
    </message>
    <message>
        <source>合作起始</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>{name}：资料待完善</source>
        <translation>{name}: incomplete profile</translation>
    </message>
    <message>
        <source>没有设定大于 0 的额度</source>
        <translation>No limit above 0 is set</translation>
    </message>
    <message>
        <source>占用 {percent} = {balance} ÷ 额度 {limit}</source>
        <translation>{percent} used = {balance} ÷ limit {limit}</translation>
    </message>
    <message>
        <source>{count} 家 · 金额单位：元</source>
        <translation>{count} customers · amounts in CNY</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>开票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>贷项</source>
        <translation>Credit note</translation>
    </message>
    <message>
        <source>回款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>坏账核销</source>
        <translation>Write-off</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>银行转账</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>银行承兑</source>
        <translation>Bank acceptance</translation>
    </message>
    <message>
        <source>商业承兑</source>
        <translation>Trade acceptance</translation>
    </message>
    <message>
        <source>支票</source>
        <translation>Cheque</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>抵账</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>有限责任公司</source>
        <translation>Limited liability company</translation>
    </message>
    <message>
        <source>股份有限公司</source>
        <translation>Company limited by shares</translation>
    </message>
    <message>
        <source>个人独资企业</source>
        <translation>Sole proprietorship</translation>
    </message>
    <message>
        <source>合伙企业</source>
        <translation>Partnership</translation>
    </message>
    <message>
        <source>个体工商户</source>
        <translation>Self-employed business</translation>
    </message>
    <message>
        <source>现结</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>无到期日</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>{level} {count} 条</source>
        <translation>{level}: {count}</translation>
    </message>
    <message>
        <source>未设额度</source>
        <translation>No limit set</translation>
    </message>
    <message>
        <source>额度 {amount}</source>
        <translation>Limit {amount}</translation>
    </message>
    <message>
        <source>账期 {days}</source>
        <translation>Terms {days}</translation>
    </message>
    <message>
        <source>经办 {name}</source>
        <translation>Handled by {name}</translation>
    </message>
    <message>
        <source>资料待完善</source>
        <translation>Incomplete profile</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>这个客户已不存在，请刷新后再试。</source>
        <translation>This customer no longer exists; refresh and try again.</translation>
    </message>
    <message>
        <source>没有编码为 {code} 的客户。</source>
        <translation>No customer with code {code}.</translation>
    </message>
    <message>
        <source>这个联系人已不存在，请刷新后再试。</source>
        <translation>This contact no longer exists; refresh and try again.</translation>
    </message>
    <message>
        <source>付款</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>订货</source>
        <translation>Ordering</translation>
    </message>
    <message>
        <source>收货签收</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>法务</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>催款</source>
        <translation>Dunning</translation>
    </message>
    <message>
        <source>额度提醒</source>
        <translation>Limit notes</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>岗位或姓名</source>
        <translation>Desk or name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Job title</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>没有“{kind}”这种接收内容。</source>
        <translation>Nothing called “{kind}” can be received.</translation>
    </message>
    <message>
        <source>统一社会信用代码应为 18 位，现在是 {length} 位。不影响保存。</source>
        <translation>The unified social credit code should have 18 characters, it now has {length}. It can still be saved.</translation>
    </message>
    <message>
        <source>校验位不符，按规则末位应为 {letter}。不影响保存。</source>
        <translation>The check digit does not match; by the rule the last character should be {letter}. It can still be saved.</translation>
    </message>
    <message>
        <source>统一社会信用代码里有不该出现的字符。不影响保存。</source>
        <translation>The unified social credit code contains invalid characters. It can still be saved.</translation>
    </message>
    <message>
        <source>信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>{label}与客户 {code} 相同。</source>
        <translation>{label} is the same as that of customer {code}.</translation>
    </message>
    <message>
        <source>授信额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>注册资本</source>
        <translation>Registered capital</translation>
    </message>
    <message>
        <source>注册地址</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>经营地址</source>
        <translation>Business address</translation>
    </message>
    <message>
        <source>网站</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>声明日期</source>
        <translation>Declaration date</translation>
    </message>
    <message>
        <source>纳税等级</source>
        <translation>Tax grade</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>实缴资本</source>
        <translation>Paid-in capital</translation>
    </message>
    <message>
        <source>结算方式</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>付款账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>约定违约金</source>
        <translation>Late penalty</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>额度有效至</source>
        <translation>Limit valid to</translation>
    </message>
    <message>
        <source>额度上浮</source>
        <translation>Limit uplift</translation>
    </message>
    <message>
        <source>现金折扣</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>折扣天数</source>
        <translation>Discount days</translation>
    </message>
    <message>
        <source>上级客户</source>
        <translation>Parent customer</translation>
    </message>
    <message>
        <source>集团额度</source>
        <translation>Group limit</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>电话至少要有 3 位数字。</source>
        <translation>A phone number has at least 3 digits.</translation>
    </message>
    <message>
        <source>电话只能有数字、+、-、括号和“转”。</source>
        <translation>A phone number has digits, +, -, brackets and an extension only.</translation>
    </message>
    <message>
        <source>邮箱应为 名称@域名 的形式，多个之间用分号隔开。</source>
        <translation>A mail address is name@domain; separate several with semicolons.</translation>
    </message>
    <message>
        <source>网站应为 www.example.com 的形式。</source>
        <translation>A website looks like www.example.com.</translation>
    </message>
    <message>
        <source>纳税等级应为 A、B、M、C 或 D，可带年度，如 B 2025。</source>
        <translation>The tax grade is A, B, M, C or D, with a year if known, such as B 2025.</translation>
    </message>
    <message>
        <source>{label} {value} 还没有到。</source>
        <translation>{label} {value} is still to come.</translation>
    </message>
    <message>
        <source>{label}应在 0% 到 100% 之间。</source>
        <translation>{label} is between 0% and 100%.</translation>
    </message>
    <message>
        <source>约定违约金应在每日 0% 到 1% 之间，现在像是年利率。</source>
        <translation>The late penalty is 0% to 1% a day; this looks like a yearly rate.</translation>
    </message>
    <message>
        <source>客户状态不对。</source>
        <translation>The customer status is not valid.</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Established</translation>
    </message>
    <message>
        <source>合作起始</source>
        <translation>Customer since</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>客户编码</source>
        <translation>Customer code</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Customer name</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>企业类型</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>企业规模</source>
        <translation>Company size</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>您填写的内容都还在，再保存一次即以您的为准。</source>
        <translation>What you typed is still here; saving again takes yours.</translation>
    </message>
    <message>
        <source>这个客户已合并到另一家客户，不能再修改。</source>
        <translation>This customer was merged into another one and can no longer be changed.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{fields}在您填写期间已被别人改动，尚未保存。</source>
        <translation>{fields}: changed by somebody else meanwhile, not saved yet.</translation>
    </message>
    <message>
        <source>额度与账期由授信审批改变，会计不能直接修改。</source>
        <translation>Limit and terms change by approval; the accountant cannot change them.</translation>
    </message>
    <message>
        <source>请由财务主管或负责人调整。</source>
        <translation>Please let the finance lead or the owner change them.</translation>
    </message>
    <message>
        <source>还没有填写信用代码。</source>
        <translation>There is no credit code yet.</translation>
    </message>
    <message>
        <source>实缴资本大于注册资本，请核对。</source>
        <translation>The paid-in capital is above the registered one, please check.</translation>
    </message>
    <message>
        <source>编码 {code} 已用于客户“{name}”。</source>
        <translation>Code {code} is already used by customer &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>上级客户不能是不存在的客户、自己或自己的下级。</source>
        <translation>The parent customer cannot be a customer that does not exist, the customer itself or one of its subordinates.</translation>
    </message>
    <message>
        <source>往来中</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>已合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>未发货</source>
        <translation>Not shipped</translation>
    </message>
    <message>
        <source>已发货</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>这一条已不存在，请刷新后再试。</source>
        <translation>This row has gone; refresh and try again.</translation>
    </message>
    <message>
        <source>{day} 还没有这个客户的资料。</source>
        <translation>On {day} nothing was known of this customer yet.</translation>
    </message>
    <message>
        <source>企业名称</source>
        <translation>Name of the firm</translation>
    </message>
    <message>
        <source>上级只能是一家企业。</source>
        <translation>There is one firm above at most.</translation>
    </message>
    <message>
        <source>持股比例应在 0% 以上、100% 以内。</source>
        <translation>The share is above 0% and up to 100%.</translation>
    </message>
    <message>
        <source>请写明依据：谁批准、凭什么。</source>
        <translation>Write the reason: who approved it, and on what.</translation>
    </message>
    <message>
        <source>已有名为“{name}”的关联企业。</source>
        <translation>There is a related firm called “{name}” already.</translation>
    </message>
    <message>
        <source>保证</source>
        <translation>Surety</translation>
    </message>
    <message>
        <source>抵押</source>
        <translation>Mortgage</translation>
    </message>
    <message>
        <source>质押</source>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>保证金</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>信用保险</source>
        <translation>Credit insurance</translation>
    </message>
    <message>
        <source>请选择担保的类别。</source>
        <translation>Choose the kind of guarantee.</translation>
    </message>
    <message>
        <source>请写担保人或担保内容。</source>
        <translation>Write the guarantor or what is given.</translation>
    </message>
    <message>
        <source>有效期起</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>有效至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>保险人</source>
        <translation>Insurer</translation>
    </message>
    <message>
        <source>担保人</source>
        <translation>Guarantor</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>担保金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>赔付比例应在 0% 以上、100% 以内。</source>
        <translation>The share that is paid is above 0% and up to 100%.</translation>
    </message>
    <message>
        <source>信用保险要写赔付比例。</source>
        <translation>A credit insurance needs the share it pays.</translation>
    </message>
    <message>
        <source>证照名称</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>大型企业</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>机关、事业单位</source>
        <translation>Public body</translation>
    </message>
    <message>
        <source>中型企业</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>小型企业</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>微型企业</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>{grade}（{year} 年度）</source>
        <translation>{grade} ({year})</translation>
    </message>
    <message>
        <source>现金折扣要同时写折扣率和天数。</source>
        <translation>A discount needs both its rate and its days.</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>年-月-日</source>
        <translation>Year-month-day</translation>
    </message>
    <message>
        <source>可输入 10-31 或 1031；↑↓ 加减一天，F4 打开日历</source>
        <translation>Type 10-31 or 1031; ↑↓ adds or subtracts a day, F4 opens the calendar</translation>
    </message>
</context>
<context>
    <name>DemoForm</name>
    <message>
        <source>示例账套</source>
        <translation>Sample book</translation>
    </message>
    <message>
        <source>一家虚构的批发公司：60 家客户，36 个月的订单、发票与回款，各种逾期、超额度和已关闭的预警都有。</source>
        <translation>A fictional wholesale company: 60 customers and 36 months of orders, invoices and receipts, with all kinds of overdue, over-limit and closed alerts.</translation>
    </message>
    <message>
        <source>示例账套与自己的数据分开保存，可以随意修改，也可以随时重新打开。</source>
        <translation>The sample book is kept apart from your own data; change it freely and reopen it at any time.</translation>
    </message>
</context>
<context>
    <name>DescribeForm</name>
    <message>
        <source>附件 {number}</source>
        <translation>File {number}</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>示例账套.zxdb</source>
        <translation>Sample book.zxdb</translation>
    </message>
    <message>
        <source>生成示例账套</source>
        <translation>Create sample book</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>登记回款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Archive</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>读取客户</source>
        <translation>Read customer</translation>
    </message>
</context>
<context>
    <name>DisputeForm</name>
    <message>
        <source>争议 · {number}</source>
        <translation>Dispute · {number}</translation>
    </message>
    <message>
        <source>有争议的金额不催收，仍计入账龄，余额不变。</source>
        <translation>A disputed amount is not dunned; it stays in the ageing and the balance.</translation>
    </message>
    <message>
        <source>争议金额</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>争议日期</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>争议已解决</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>争议原因</source>
        <translation>Dispute reason</translation>
    </message>
    <message>
        <source>标记争议</source>
        <translation>Mark disputed</translation>
    </message>
</context>
<context>
    <name>DocumentTables</name>
    <message>
        <source>单据编号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>开单日</source>
        <translation>Invoice date</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>逾期天数</source>
        <translation>Days overdue</translation>
    </message>
    <message>
        <source>单据金额</source>
        <translation>Document amount</translation>
    </message>
    <message>
        <source>已收已抵</source>
        <translation>Paid/credited</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Outstanding</translation>
    </message>
    <message>
        <source>已发货</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>已开票</source>
        <translation>Invoiced</translation>
    </message>
    <message>
        <source>未开票</source>
        <translation>Not invoiced</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>本次核销</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>核销后未收</source>
        <translation>Left after</translation>
    </message>
    <message>
        <source>已结清</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>争议 {amount}</source>
        <translation>Disputed {amount}</translation>
    </message>
    <message>
        <source>核销中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>改核销</source>
        <translation>Allocate</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>已核销</source>
        <translation>Allocated</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>平均超期天数</source>
        <translation>Avg days late</translation>
    </message>
    <message>
        <source>部分核销</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>预收</source>
        <translation>In advance</translation>
    </message>
    <message>
        <source>红字</source>
        <translation>Credit note</translation>
    </message>
    <message>
        <source>抵 {number}</source>
        <translation>against {number}</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>附言 / 备注</source>
        <translation>Memo / notes</translation>
    </message>
    <message>
        <source>订单编号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>下单日</source>
        <translation>Order date</translation>
    </message>
    <message>
        <source>发货日</source>
        <translation>Ship date</translation>
    </message>
    <message>
        <source>订单金额</source>
        <translation>Order amount</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>相关单据</source>
        <translation>Related documents</translation>
    </message>
    <message>
        <source>{n} 张</source>
        <translation>{n} documents</translation>
    </message>
    <message>
        <source>另有 {n} 张</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>{n} 天付清</source>
        <translation>Paid in {n} days</translation>
    </message>
    <message>
        <source>逾期 {n} 天</source>
        <translation>{n} days overdue</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>读取单据</source>
        <translation>Read documents</translation>
    </message>
    <message>
        <source>核销</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>{number} 已恢复自动核销。</source>
        <translation>{number} is allocated automatically again.</translation>
    </message>
    <message>
        <source>{number} 已取消核销。</source>
        <translation>{number} is unallocated.</translation>
    </message>
    <message>
        <source>{number} 已核销 {count} 张，{amount} 元。</source>
        <translation>{number}: {count} invoices, {amount} yuan allocated.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销核销</source>
        <translation>Undo allocation</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>换一个文件…</source>
        <translation>Other file…</translation>
    </message>
    <message>
        <source>把文件拖到这里</source>
        <translation>Drop a file here</translation>
    </message>
    <message>
        <source>Excel（.xlsx .xls .xlsb .ods）或 CSV，首行附近有列名即可，列的顺序不限</source>
        <translation>Excel (.xlsx .xls .xlsb .ods) or CSV with column titles near the first row, columns in any order</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
</context>
<context>
    <name>DsoChart</name>
    <message>
        <source>应收周转天数 DSO</source>
        <translation>Days sales outstanding (DSO)</translation>
    </message>
    <message>
        <source>天 · 近 12 个月</source>
        <translation>days · last 12 months</translation>
    </message>
    <message>
        <source>计算口径</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>最佳 {days}</source>
        <translation>Best {days}</translation>
    </message>
</context>
<context>
    <name>DsoDialog</name>
    <message>
        <source>{first} 至 {last}，{n} 天</source>
        <translation>{first} to {last}, {n} days</translation>
    </message>
    <message>
        <source>基准日</source>
        <translation>As-of date</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>期末应收（含税）</source>
        <translation>Closing receivable (incl. tax)</translation>
    </message>
    <message>
        <source>期间赊销（含税，减贷项）</source>
        <translation>Credit sales in period (incl. tax, less credit notes)</translation>
    </message>
    <message>
        <source>其中未到期</source>
        <translation>Of which not due</translation>
    </message>
    <message>
        <source>其中已逾期</source>
        <translation>Of which overdue</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{value} 天</source>
        <translation>{value} days</translation>
    </message>
    <message>
        <source>{value} 次</source>
        <translation>{value} times</translation>
    </message>
    <message>
        <source>应收周转天数 DSO</source>
        <translation>Days sales outstanding (DSO)</translation>
    </message>
    <message>
        <source>期末应收 ÷ 期间赊销 × 天数</source>
        <translation>Closing receivable ÷ credit sales in period × days</translation>
    </message>
    <message>
        <source>倒推法 DSO</source>
        <translation>Count-back DSO</translation>
    </message>
    <message>
        <source>从最近的月份往前，用各月赊销逐月抵减期末应收，累计天数</source>
        <translation>From the latest month backwards, deduct each month&apos;s credit sales from the closing receivable and add up the days</translation>
    </message>
    <message>
        <source>最佳 DSO</source>
        <translation>Best possible DSO</translation>
    </message>
    <message>
        <source>未到期应收 ÷ 期间赊销 × 天数</source>
        <translation>Receivable not due ÷ credit sales in period × days</translation>
    </message>
    <message>
        <source>平均拖欠天数 ADD</source>
        <translation>Average days delinquent (ADD)</translation>
    </message>
    <message>
        <source>DSO − 最佳 DSO</source>
        <translation>DSO − best possible DSO</translation>
    </message>
    <message>
        <source>回款有效指数 CEI</source>
        <translation>Collection effectiveness index (CEI)</translation>
    </message>
    <message>
        <source>（期初应收 + 赊销 − 期末应收）÷（期初应收 + 赊销 − 期末未到期）× 100</source>
        <translation>(opening receivable + credit sales − closing receivable) ÷ (opening receivable + credit sales − closing not due) × 100</translation>
    </message>
    <message>
        <source>应收周转率</source>
        <translation>Receivables turnover</translation>
    </message>
    <message>
        <source>近 12 个月赊销 ÷ 平均应收</source>
        <translation>Credit sales in the last 12 months ÷ average receivable</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>信用代码相同</source>
        <translation>same credit code</translation>
    </message>
    <message>
        <source>编码只差写法</source>
        <translation>code written differently</translation>
    </message>
    <message>
        <source>名称只差写法</source>
        <translation>name written differently</translation>
    </message>
    <message>
        <source>电话相同</source>
        <translation>same phone</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>查找重复客户</source>
        <translation>Find duplicate customers</translation>
    </message>
    <message>
        <source>按编码、名称、信用代码和电话比较全部客户。</source>
        <translation>Compares all customers by code, name, credit code and phone.</translation>
    </message>
    <message>
        <source>重复客户</source>
        <translation>Duplicate customers</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>合并…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>家数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>编码、名称、信用代码和电话都没有重复。</source>
        <translation>No code, name, credit code or phone occurs twice.</translation>
    </message>
    <message>
        <source>没有重复的客户</source>
        <translation>No duplicate customers</translation>
    </message>
    <message>
        <source>找到 {count} 组，按回车查看并合并。</source>
        <translation>{count} groups found; Enter shows and merges one.</translation>
    </message>
</context>
<context>
    <name>EnquiryForm</name>
    <message>
        <source>发出函询</source>
        <translation>Send enquiry</translation>
    </message>
    <message>
        <source>反馈方代称</source>
        <translation>Name used here</translation>
    </message>
    <message>
        <source>同业{mark}</source>
        <translation>Supplier {mark}</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>如 调味品、包装</source>
        <translation>such as: spices, packaging</translation>
    </message>
    <message>
        <source>函询日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>反馈方只以行业代称记录；保存后生成函件，编号自动给出。</source>
        <translation>Suppliers are recorded by trade only. The letter is made after saving and gets its number by itself.</translation>
    </message>
    <message>
        <source>登记并生成函件</source>
        <translation>Record and make letter</translation>
    </message>
</context>
<context>
    <name>EnquiryLetter</name>
    <message>
        <source>付款情况函询</source>
        <translation>Trade reference enquiry</translation>
    </message>
    <message>
        <source>付款情况函询（催复）</source>
        <translation>Trade reference enquiry (reminder)</translation>
    </message>
    <message>
        <source>致：{party}</source>
        <translation>To: {party}</translation>
    </message>
    <message>
        <source>盼于 {day} 前回复，谢谢。</source>
        <translation>We would be grateful for your answer by {day}.</translation>
    </message>
    <message>
        <source>{name}（统一社会信用代码 {code}）</source>
        <translation>{name} (unified social credit code {code})</translation>
    </message>
    <message>
        <source>{name}是我司的赊销客户。据了解贵司与其也有往来，为核实其付款信用，请就下列各项据实答复。</source>
        <translation>{name} buys from us on credit. We understand that you trade with this company as well and ask you to answer the following questions truthfully, so that we can verify how it pays.</translation>
    </message>
    <message>
        <source>答复只用于我司内部的信用评估，以行业代称记录，不向该客户和第三方透露，也不构成贵司的任何承诺或担保。</source>
        <translation>Your answer serves our internal credit assessment only. It is recorded under a trade name, is not shown to the customer or to third parties, and binds you to nothing.</translation>
    </message>
    <message>
        <source>我司曾于 {day} 发出同一编号的函询，尚未收到回复，现再次致函。</source>
        <translation>We wrote to you under this number on {day} and have not received an answer yet.</translation>
    </message>
    <message>
        <source>与该客户合作的年数。</source>
        <translation>For how many years have you traded with this customer?</translation>
    </message>
    <message>
        <source>约定的账期（天）。</source>
        <translation>What terms of payment have you agreed (days)?</translation>
    </message>
    <message>
        <source>近 12 个月内的最高欠款（元）。</source>
        <translation>What was the highest debt within the last 12 months (yuan)?</translation>
    </message>
    <message>
        <source>付款是否按期；迟付的，通常迟多少天。</source>
        <translation>Does it pay on time; if not, how many days late as a rule?</translation>
    </message>
    <message>
        <source>是否有争议、诉讼或坏账。</source>
        <translation>Have there been disputes, litigation or bad debts?</translation>
    </message>
    <message>
        <source>函询编号 {number} · {name}</source>
        <translation>Enquiry {number} · {name}</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>合作年数</source>
        <translation>Years of trade</translation>
    </message>
    <message>
        <source>{rule} 年</source>
        <translation>{rule} years</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>{rule} 天</source>
        <translation>{rule} days</translation>
    </message>
    <message>
        <source>近 12 个月最高欠款</source>
        <translation>Highest debt, 12 months</translation>
    </message>
    <message>
        <source>{rule} 元</source>
        <translation>{rule} yuan</translation>
    </message>
    <message>
        <source>付款情况</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>迟付天数</source>
        <translation>Days late</translation>
    </message>
    <message>
        <source>{rule} 天至 {rule} 天</source>
        <translation>{rule} to {rule} days</translation>
    </message>
    <message>
        <source>争议、诉讼、坏账</source>
        <translation>Disputes, litigation, bad debts</translation>
    </message>
    <message>
        <source>□ 无&#x3000;□ 有：{rule}</source>
        <translation>□ none&#x3000;□ yes: {rule}</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>答复人（可只写行业）{rule}&#x3000;日期 {rule}</source>
        <translation>Answered by (trade is enough) {rule}&#x3000;Date {rule}</translation>
    </message>
    <message>
        <source>回执，请寄回或传回</source>
        <translation>Reply slip, please return</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>选一条往来，看全文和后续</source>
        <translation>Choose a line to read all of it and what followed</translation>
    </message>
    <message>
        <source>更正这条记录，原来的内容留在修改记录里</source>
        <translation>Correct this entry; what it said stays in the change history</translation>
    </message>
    <message>
        <source>与谁</source>
        <translation>With</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>程序自动列出，原件在别处</source>
        <translation>Listed by the program, kept elsewhere</translation>
    </message>
    <message>
        <source>由此产生的下一步</source>
        <translation>Next steps from it</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{day} 完成：{result}</source>
        <translation>Done {day}: {result}</translation>
    </message>
    <message>
        <source>已过 {days} 天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>在修改记录中看</source>
        <translation>See in history</translation>
    </message>
    <message>
        <source>由此修改的资料</source>
        <translation>Changes from it</translation>
    </message>
    <message>
        <source>附件 {number}  {name}</source>
        <translation>File {number}  {name}</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>更正沟通</source>
        <translation>Correct contact</translation>
    </message>
    <message>
        <source>记录沟通</source>
        <translation>Record contact</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>与谁</source>
        <translation>With</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>如 催款函 第 1 封</source>
        <translation>e.g. Dunning letter 1</translation>
    </message>
    <message>
        <source>参加人数</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>如 登记承诺 2 笔</source>
        <translation>e.g. 2 promises recorded</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>没有可不填</source>
        <translation>Leave empty if there is none</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>如 跟进承诺付款 46,360.00</source>
        <translation>e.g. Follow up promise of 46,360.00</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>由谁</source>
        <translation>By</translation>
    </message>
    <message>
        <source>附上文件…</source>
        <translation>Attach files…</translation>
    </message>
    <message>
        <source>附上文件</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>还没有填写日期</source>
        <translation>Enter a date</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>登记事件</source>
        <translation>Record event</translation>
    </message>
    <message>
        <source>事件日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>事件</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>如 移出经营异常名录</source>
        <translation>such as: removed from a register</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>如 公示系统、法院公告、走访</source>
        <translation>such as: public register, court notice, visit</translation>
    </message>
    <message>
        <source>信用事件登记后不能删除；登记错了，以一条更正记录冲回。</source>
        <translation>A recorded event is never deleted; a mistake is taken back by a correction.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>EventTree</name>
    <message>
        <source>信用事件</source>
        <translation>Credit events</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count}</translation>
    </message>
</context>
<context>
    <name>EventsPane</name>
    <message>
        <source>信用事件</source>
        <translation>Credit events</translation>
    </message>
    <message>
        <source>全部类型</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>登记事件</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>还没有信用事件</source>
        <translation>No credit events yet</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>打开来源</source>
        <translation>Open source</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>附上文件…</source>
        <translation>Attach files…</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>{kind} {day}</source>
        <translation>{kind} {day}</translation>
    </message>
    <message>
        <source>附件 {number} {name}</source>
        <translation>Attachment {number} {name}</translation>
    </message>
    <message>
        <source>电话记录</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>邮件</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>走访记录</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>对账记录</source>
        <translation>Reconciliation</translation>
    </message>
    <message>
        <source>函询记录</source>
        <translation>Inquiry</translation>
    </message>
    <message>
        <source>培训记录</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>沟通记录</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>这项设置由财务主管或负责人修改。</source>
        <translation>This setting is for the finance lead or the owner.</translation>
    </message>
    <message>
        <source>修改付款账户必须填写修改依据。</source>
        <translation>A changed account needs evidence.</translation>
    </message>
    <message>
        <source>例如客户盖章的账户变更函；请先打电话向原联系人核实。</source>
        <translation>Such as a stamped letter; call the contact you know first.</translation>
    </message>
    <message>
        <source>佐证 · {months}</source>
        <translation>Cross-checks · {months}</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>对照</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>{count} 家</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{points} 点</source>
        <translation>{points} pts</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>按到期日</source>
        <translation>By due date</translation>
    </message>
    <message>
        <source>按开单日</source>
        <translation>By invoice date</translation>
    </message>
    <message>
        <source>账龄</source>
        <translation>Ageing</translation>
    </message>
    <message>
        <source>应收账款账龄表</source>
        <translation>Receivables ageing</translation>
    </message>
    <message>
        <source>客户编码</source>
        <translation>Customer code</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Customer name</translation>
    </message>
    <message>
        <source>预收/未核销</source>
        <translation>On account/unallocated</translation>
    </message>
    <message>
        <source>应收合计</source>
        <translation>Gross receivable</translation>
    </message>
    <message>
        <source>应收净额</source>
        <translation>Net receivable</translation>
    </message>
    <message>
        <source>最长逾期天数</source>
        <translation>Longest days overdue</translation>
    </message>
    <message>
        <source>核对：发票 {invoices} − 回款 {receipts} − 贷项 {credits} − 核销坏账 {write_offs} = {net}</source>
        <translation>Proof: invoices {invoices} − receipts {receipts} − credit notes {credits} − write-offs {write_offs} = {net}</translation>
    </message>
    <message>
        <source>，与应收净额相等。</source>
        <translation>, equal to net receivable.</translation>
    </message>
    <message>
        <source>，与应收净额相差 {difference}。</source>
        <translation>, differs from net receivable by {difference}.</translation>
    </message>
    <message>
        <source>{customers} 家客户，{items} 张未结单据，其中逾期 {overdue} 张。</source>
        <translation>{customers} customers, {items} open documents, {overdue} of them overdue.</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>预警清单</source>
        <translation>Alert list</translation>
    </message>
    <message>
        <source>预警编号</source>
        <translation>Alert no.</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>当前值</source>
        <translation>Current value</translation>
    </message>
    <message>
        <source>阈值</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>首次触发</source>
        <translation>First raised</translation>
    </message>
    <message>
        <source>最近触发</source>
        <translation>Last raised</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>客户一览</source>
        <translation>Customer list</translation>
    </message>
    <message>
        <source>客户简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>上级客户</source>
        <translation>Parent customer</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>往来状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>合作起始</source>
        <translation>Customer since</translation>
    </message>
    <message>
        <source>账期天数</source>
        <translation>Terms (days)</translation>
    </message>
    <message>
        <source>信用额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>逾期金额</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>逾期率</source>
        <translation>Overdue rate</translation>
    </message>
    <message>
        <source>额度占用率</source>
        <translation>Limit utilisation</translation>
    </message>
    <message>
        <source>平均超期天数</source>
        <translation>Average days beyond terms</translation>
    </message>
    <message>
        <source>付款指数</source>
        <translation>Payment index</translation>
    </message>
    <message>
        <source>近 12 月销售</source>
        <translation>Sales, last 12 months</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>上次复审</source>
        <translation>Last review</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>待完善</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>不能导出“{kind}”。</source>
        <translation>Cannot export &quot;{kind}&quot;.</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>联系人姓名</source>
        <translation>Contact name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Job title</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>订单编号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>下单日期</source>
        <translation>Order date</translation>
    </message>
    <message>
        <source>发货日期</source>
        <translation>Ship date</translation>
    </message>
    <message>
        <source>订单金额</source>
        <translation>Order amount</translation>
    </message>
    <message>
        <source>订单状态</source>
        <translation>Order status</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>单据编号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>开单日期</source>
        <translation>Invoice date</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>单据金额</source>
        <translation>Document amount</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Recorded at</translation>
    </message>
    <message>
        <source>证照</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>证照编号</source>
        <translation>Licence number</translation>
    </message>
    <message>
        <source>有效期起</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>担保人或保险人</source>
        <translation>Guarantor or insurer</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>金额或限额</source>
        <translation>Amount or limit</translation>
    </message>
    <message>
        <source>赔付比例</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>担保与保险</source>
        <translation>Guarantees and insurance</translation>
    </message>
    <message>
        <source>期末日期</source>
        <translation>Period end</translation>
    </message>
    <message>
        <source>期间类型</source>
        <translation>Period type</translation>
    </message>
    <message>
        <source>报表状态</source>
        <translation>Statement state</translation>
    </message>
    <message>
        <source>是否审计</source>
        <translation>Audited</translation>
    </message>
    <message>
        <source>审计机构</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>财务报表</source>
        <translation>Financial statements</translation>
    </message>
    <message>
        <source>记账日期</source>
        <translation>Posting date</translation>
    </message>
    <message>
        <source>本方账号</source>
        <translation>Own account</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Credit</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Debit</translation>
    </message>
    <message>
        <source>账户余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>对方户名</source>
        <translation>Counterparty</translation>
    </message>
    <message>
        <source>对方账号</source>
        <translation>Counterparty account</translation>
    </message>
    <message>
        <source>银行流水</source>
        <translation>Bank flows</translation>
    </message>
    <message>
        <source>销项</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>进项</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>进项或销项</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>发票号码</source>
        <translation>Invoice number</translation>
    </message>
    <message>
        <source>开票日期</source>
        <translation>Issue date</translation>
    </message>
    <message>
        <source>对方名称</source>
        <translation>Counterparty name</translation>
    </message>
    <message>
        <source>不含税金额</source>
        <translation>Net amount</translation>
    </message>
    <message>
        <source>税额</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>价税合计</source>
        <translation>Total amount</translation>
    </message>
    <message>
        <source>发票状态</source>
        <translation>Invoice status</translation>
    </message>
    <message>
        <source>开票清单</source>
        <translation>Invoice lists</translation>
    </message>
    <message>
        <source>报告类型</source>
        <translation>Report type</translation>
    </message>
    <message>
        <source>取得方式</source>
        <translation>Obtained by</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>报告日期</source>
        <translation>Report date</translation>
    </message>
    <message>
        <source>命中条数</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>评级</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>评分采用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>外部资料</source>
        <translation>External sources</translation>
    </message>
    <message>
        <source>函件编号</source>
        <translation>Inquiry number</translation>
    </message>
    <message>
        <source>反馈方</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>发出日期</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>催复日期</source>
        <translation>Reminded on</translation>
    </message>
    <message>
        <source>回复日期</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>合作年数</source>
        <translation>Years of trade</translation>
    </message>
    <message>
        <source>最高欠款</source>
        <translation>Highest credit</translation>
    </message>
    <message>
        <source>付款情况</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>偏慢天数起</source>
        <translation>Days late from</translation>
    </message>
    <message>
        <source>偏慢天数止</source>
        <translation>Days late to</translation>
    </message>
    <message>
        <source>采信</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>同业付款评价</source>
        <translation>Trade references</translation>
    </message>
    <message>
        <source>事件日期</source>
        <translation>Event date</translation>
    </message>
    <message>
        <source>事件</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>信用事件</source>
        <translation>Credit events</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Means</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>培训主题</source>
        <translation>Training topic</translation>
    </message>
    <message>
        <source>参加人数</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>沟通记录</source>
        <translation>Communications</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>完成时间</source>
        <translation>Done at</translation>
    </message>
    <message>
        <source>完成人</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>附件编号</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>字节数</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>用于</source>
        <translation>Proves</translation>
    </message>
    <message>
        <source>移除时间</source>
        <translation>Removed at</translation>
    </message>
    <message>
        <source>已收已抵</source>
        <translation>Paid/credited</translation>
    </message>
    <message>
        <source>未收余额</source>
        <translation>Outstanding</translation>
    </message>
    <message>
        <source>结清日期</source>
        <translation>Settled on</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>争议原因</source>
        <translation>Dispute reason</translation>
    </message>
    <message>
        <source>作废日期</source>
        <translation>Voided on</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>被冲单据</source>
        <translation>Credited document</translation>
    </message>
    <message>
        <source>回款</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>收款单号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>收款日期</source>
        <translation>Receipt date</translation>
    </message>
    <message>
        <source>收款金额</source>
        <translation>Receipt amount</translation>
    </message>
    <message>
        <source>已核销</source>
        <translation>Allocated</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>收款方式</source>
        <translation>Payment method</translation>
    </message>
    <message>
        <source>核销单据</source>
        <translation>Applied to</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>核销明细</source>
        <translation>Allocations</translation>
    </message>
    <message>
        <source>核销日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>贷项单号</source>
        <translation>Credit note no.</translation>
    </message>
    <message>
        <source>坏账核销</source>
        <translation>Write-off</translation>
    </message>
    <message>
        <source>核销金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>手工</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>评估</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>评估单号</source>
        <translation>Assessment no.</translation>
    </message>
    <message>
        <source>基准日</source>
        <translation>As-of date</translation>
    </message>
    <message>
        <source>评分卡</source>
        <translation>Scorecard</translation>
    </message>
    <message>
        <source>临时</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>数据覆盖</source>
        <translation>Data coverage</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>档案号</source>
        <translation>Archive no.</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>内容校验</source>
        <translation>Content hash</translation>
    </message>
    <message>
        <source>文件 SHA-256</source>
        <translation>File SHA-256</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>操作日志</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>动作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>对象编号</source>
        <translation>Record ID</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>校验</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>基准日 {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>金额单位：元</source>
        <translation>Amounts in CNY</translation>
    </message>
    <message>
        <source>导出于 {moment}</source>
        <translation>Exported {moment}</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>1–30 天</source>
        <translation>1–30 days</translation>
    </message>
    <message>
        <source>31–60 天</source>
        <translation>31–60 days</translation>
    </message>
    <message>
        <source>61–90 天</source>
        <translation>61–90 days</translation>
    </message>
    <message>
        <source>91–180 天</source>
        <translation>91–180 days</translation>
    </message>
    <message>
        <source>181–365 天</source>
        <translation>181–365 days</translation>
    </message>
    <message>
        <source>365 天以上</source>
        <translation>Over 365 days</translation>
    </message>
    <message>
        <source>无到期日</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{path} 是文件夹，请给出文件名。</source>
        <translation>{path} is a folder; give a file name.</translation>
    </message>
    <message>
        <source>{path} 不是 .xlsx 文件名。</source>
        <translation>{path} is not an .xlsx file name.</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>纷享销客</source>
        <translation>Fxiaoke</translation>
    </message>
</context>
<context>
    <name>ExportBacktest</name>
    <message>
        <source>{company}   {card}   {moment} 完成   {operator}</source>
        <translation>{company}   {card}   done {moment}   {operator}</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>评分卡回测</source>
        <translation>Backtest of the scorecard</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>只用当时已知的数据，{n} 条例外</source>
        <translation>Only what was known then, {n} exceptions</translation>
    </message>
    <message>
        <source>评分时点</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>变坏</source>
        <translation>Went bad</translation>
    </message>
    <message>
        <source>样本</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>样本客户数</source>
        <translation>Customers in the sample</translation>
    </message>
    <message>
        <source>变坏样本</source>
        <translation>Of these went bad</translation>
    </message>
    <message>
        <source>变坏客户数</source>
        <translation>Customers that went bad</translation>
    </message>
    <message>
        <source>评分时已经变坏，未计入</source>
        <translation>Already bad when scored, left out</translation>
    </message>
    <message>
        <source>九成可能在 {low} 至 {high} 之间</source>
        <translation>90% range {low} to {high}</translation>
    </message>
    <message>
        <source>排序准不准 AUC</source>
        <translation>Ranking, AUC</translation>
    </message>
    <message>
        <source>好坏拉开多少 KS</source>
        <translation>Separation, KS</translation>
    </message>
    <message>
        <source>基尼 Gini</source>
        <translation>Gini</translation>
    </message>
    <message>
        <source>客户结构稳定 PSI</source>
        <translation>Stability, PSI</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>每个指标管不管用</source>
        <translation>Does each indicator help?</translation>
    </message>
    <message>
        <source>区分力 IV</source>
        <translation>Power, IV</translation>
    </message>
    <message>
        <source>强弱</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>分数方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>分布变化</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>九成可能不低于</source>
        <translation>90% range from</translation>
    </message>
    <message>
        <source>九成可能不高于</source>
        <translation>90% range to</translation>
    </message>
    <message>
        <source>变坏的太少，不下结论</source>
        <translation>Too few bads, no verdict</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>各等级变坏比例</source>
        <translation>Bad rate by grade</translation>
    </message>
    <message>
        <source>变坏比例</source>
        <translation>Bad rate</translation>
    </message>
    <message>
        <source>预计与实际</source>
        <translation>Predicted and actual</translation>
    </message>
    <message>
        <source>说的准不准</source>
        <translation>Predictions right?</translation>
    </message>
    <message>
        <source>组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>预计变坏比例</source>
        <translation>Predicted bad rate</translation>
    </message>
    <message>
        <source>实际变坏比例</source>
        <translation>Actual bad rate</translation>
    </message>
    <message>
        <source>预计在范围内</source>
        <translation>In the range</translation>
    </message>
    <message>
        <source>累计曲线</source>
        <translation>Cumulative curves</translation>
    </message>
    <message>
        <source>分数不高于</source>
        <translation>Score up to</translation>
    </message>
    <message>
        <source>变坏的占比</source>
        <translation>Share of the bad</translation>
    </message>
    <message>
        <source>没变坏的占比</source>
        <translation>Share of the good</translation>
    </message>
    <message>
        <source>分值建议</source>
        <translation>Proposed points</translation>
    </message>
    <message>
        <source>分值建议（只作对照，不会自动采用）</source>
        <translation>Proposed points (to compare only, never applied by itself)</translation>
    </message>
    <message>
        <source>分档</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>客户一览：资料与各项指标</source>
        <translation>Customer list: profiles and measures</translation>
    </message>
    <message>
        <source>账龄表：含与单据的核对</source>
        <translation>Ageing: with proof against documents</translation>
    </message>
    <message>
        <source>预警清单：含已关闭</source>
        <translation>Alert list: including closed</translation>
    </message>
    <message>
        <source>全部：以上各表与账套中的每一张明细表</source>
        <translation>Everything: the tables above and every detail table in the book</translation>
    </message>
    <message>
        <source>当前表格：{table}</source>
        <translation>This table: {table}</translation>
    </message>
    <message>
        <source>Excel 文件（.xlsx），余额截至基准日 {day}。</source>
        <translation>Excel file (.xlsx), balances as of {day}.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
</context>
<context>
    <name>ExposureBar</name>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>本单赊销</source>
        <translation>This order</translation>
    </message>
    <message>
        <source>没有额度</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>额度 {limit}</source>
        <translation>Limit {limit}</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>关键信息</source>
        <translation>Key facts</translation>
    </message>
    <message>
        <source>{years} 年</source>
        <translation>{years} years</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>合作年限</source>
        <translation>Years of trade</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>近 12 月采购</source>
        <translation>12-mo. sales</translation>
    </message>
    <message>
        <source>最近回款</source>
        <translation>Last receipt</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>授信额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>企业类型</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>所属集团</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>没有生成的档案</source>
        <translation>Archives not created</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>其他客户的档案已经生成。下面这些账套数据没有变化，处理后可以再次生成。</source>
        <translation>The archives of the other customers were created. The book data of those below is unchanged; create again once they are dealt with.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>销售记录不够长，只能说大于已有天数</source>
        <translation>Sales history is too short; only known to exceed the days available</translation>
    </message>
    <message>
        <source>余额为贷方，没有应收款</source>
        <translation>Balance is in credit, nothing receivable</translation>
    </message>
    <message>
        <source>授信额度为零，却有未结余额</source>
        <translation>Credit limit is zero but there is an open balance</translation>
    </message>
    <message>
        <source>新增：前期没有业务可比</source>
        <translation>New: no business in the earlier period to compare with</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>更早的 12 个月没有结清的单据</source>
        <translation>No documents settled in the 12 months before</translation>
    </message>
    <message>
        <source>还没有任何业务往来</source>
        <translation>No transactions yet</translation>
    </message>
    <message>
        <source>没有设定授信额度</source>
        <translation>No credit limit set</translation>
    </message>
    <message>
        <source>本期和前期都没有业务</source>
        <translation>No business in this period or the one before</translation>
    </message>
    <message>
        <source>期间内没有结清的单据</source>
        <translation>No documents settled in the period</translation>
    </message>
    <message>
        <source>期初和期末都没有应收款</source>
        <translation>No receivable at the start or end of the period</translation>
    </message>
    <message>
        <source>最近 3 个月没有结清的单据</source>
        <translation>No documents settled in the last 3 months</translation>
    </message>
    <message>
        <source>期间内没有赊销</source>
        <translation>No credit sales in the period</translation>
    </message>
    <message>
        <source>历史数值没有波动，无法比较</source>
        <translation>Past values do not vary, nothing to compare with</translation>
    </message>
    <message>
        <source>没有财务报表</source>
        <translation>No financial statements</translation>
    </message>
    <message>
        <source>期间内没有到期的单据</source>
        <translation>No documents fell due in the period</translation>
    </message>
    <message>
        <source>没有未结清的单据</source>
        <translation>No open documents</translation>
    </message>
    <message>
        <source>期间内没有可回收的款项</source>
        <translation>Nothing collectable in the period</translation>
    </message>
    <message>
        <source>该规则已停用</source>
        <translation>This rule is disabled</translation>
    </message>
    <message>
        <source>历史单据太少，无法判断</source>
        <translation>Too few past documents to judge</translation>
    </message>
    <message>
        <source>变化没有超出该客户自身的波动</source>
        <translation>The change is within this customer&apos;s own variation</translation>
    </message>
    <message>
        <source>不可计算</source>
        <translation>Not computable</translation>
    </message>
    <message>
        <source>应收余额</source>
        <translation>Receivable</translation>
    </message>
    <message>
        <source>查看未结清单据</source>
        <translation>Show open documents</translation>
    </message>
    <message>
        <source>可用额度</source>
        <translation>Available limit</translation>
    </message>
    <message>
        <source>查看结算条件与额度</source>
        <translation>Show limit and terms</translation>
    </message>
    <message>
        <source>逾期金额</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>查看逾期单据</source>
        <translation>Show overdue documents</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>查看评分</source>
        <translation>Show score</translation>
    </message>
    <message>
        <source>较上月 {change}</source>
        <translation>MoM {change}</translation>
    </message>
    <message>
        <source>未设额度</source>
        <translation>No limit set</translation>
    </message>
    <message>
        <source>占用 {percent}</source>
        <translation>{percent} used</translation>
    </message>
    <message>
        <source>额度为 0</source>
        <translation>Limit is 0</translation>
    </message>
    <message>
        <source>没有逾期</source>
        <translation>Nothing overdue</translation>
    </message>
    <message>
        <source>占 {percent} · 最长 {days}</source>
        <translation>{percent} · {days}</translation>
    </message>
    <message>
        <source>尚未评估</source>
        <translation>Not assessed yet</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>这些行是</source>
        <translation>These rows are</translation>
    </message>
    <message>
        <source>表格文件 ({suffixes})</source>
        <translation>Spreadsheet files ({suffixes})</translation>
    </message>
    <message>
        <source>选择要导入的文件</source>
        <translation>Choose a file to import</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>{rows} 行 · {columns} 列 · 列名在第 {header} 行</source>
        <translation>{rows} rows · {columns} columns · column titles in row {header}</translation>
    </message>
    <message>
        <source>已按列名判断，可以改选。</source>
        <translation>Detected from the column titles; you can change it.</translation>
    </message>
    <message>
        <source>看不出是哪一类，请选择。</source>
        <translation>Type not recognised; choose one.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>{filter}：{value}</source>
        <translation>{filter}: {value}</translation>
    </message>
    <message>
        <source>取消这个筛选</source>
        <translation>Take this filter away</translation>
    </message>
</context>
<context>
    <name>FinancialsPage</name>
    <message>
        <source>读取财务报表</source>
        <translation>Read statements</translation>
    </message>
    <message>
        <source>当时还没有财务报表</source>
        <translation>No statements were known then</translation>
    </message>
    <message>
        <source>从文件读入</source>
        <translation>Read from file</translation>
    </message>
    <message>
        <source>手工录入</source>
        <translation>Enter by hand</translation>
    </message>
    <message>
        <source>录入或读入资产负债表和利润表，程序算出比率与 Z 值，确认后进入评分。</source>
        <translation>Enter or read balance sheet and income statement: ratios and Z scores follow, and count in the score once confirmed.</translation>
    </message>
    <message>
        <source>还没有财务报表</source>
        <translation>No financial statements yet</translation>
    </message>
    <message>
        <source>先选中一期草稿</source>
        <translation>Choose a draft first</translation>
    </message>
    <message>
        <source>确认后本期进入评分 (Ctrl+Enter)</source>
        <translation>Once confirmed, the period counts in the score (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>{periods}的报表</source>
        <translation>statements of {periods}</translation>
    </message>
    <message>
        <source>保存草稿</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>确认本期</source>
        <translation>Confirm period</translation>
    </message>
    <message>
        <source>删除草稿</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <source>删除 {period}的草稿？</source>
        <translation>Delete the draft of {period}?</translation>
    </message>
    <message>
        <source>删除记入修改记录，数字可以从那里查到。</source>
        <translation>The deletion goes into the change history, where the figures can be found.</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>财务报表</source>
        <translation>Financial statements</translation>
    </message>
    <message>
        <source>报表文件 (*.xlsx *.xls *.xlsb *.ods *.csv)</source>
        <translation>Statements (*.xlsx *.xls *.xlsb *.ods *.csv)</translation>
    </message>
    <message>
        <source>读取 {file}</source>
        <translation>Reading {file}</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>全部只有 {paid} 张结清的发票，不到 {least} 张，不作预测。</source>
        <translation>Only {paid} invoices have been paid, fewer than {least}: no forecast.</translation>
    </message>
    <message>
        <source>该客户只结清过 {paid} 张，主要按全部客户的情况估计。</source>
        <translation>This customer has paid {paid} only; the estimate rests mainly on all customers.</translation>
    </message>
    <message>
        <source>没有到期日，不作预测。</source>
        <translation>No due date, no forecast.</translation>
    </message>
    <message>
        <source>逾期太久，说不出哪天会付。</source>
        <translation>Overdue too long to name a day.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>“{text}”不是金额</source>
        <translation>&quot;{text}&quot; is not an amount</translation>
    </message>
    <message>
        <source>“{text}”不是日期</source>
        <translation>&quot;{text}&quot; is not a date</translation>
    </message>
    <message>
        <source>还没有填写金额</source>
        <translation>Amount is missing</translation>
    </message>
    <message>
        <source>还没有填写日期</source>
        <translation>Date is missing</translation>
    </message>
    <message>
        <source>“{text}”不是整数</source>
        <translation>&quot;{text}&quot; is not a whole number</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>这次发货金额（含税，元）</source>
        <translation>Order amount (with tax, yuan)</translation>
    </message>
    <message>
        <source>已预付（元）</source>
        <translation>Prepaid (yuan)</translation>
    </message>
    <message>
        <source>赊销部分</source>
        <translation>On credit</translation>
    </message>
    <message>
        <source>发货日期</source>
        <translation>Ships on</translation>
    </message>
    <message>
        <source>没有额度</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>额度 {limit}</source>
        <translation>Limit {limit}</translation>
    </message>
    <message>
        <source>账期 {days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>还能赊 {room}</source>
        <translation>{room} left on credit</translation>
    </message>
    <message>
        <source>从预收账款带出，可改</source>
        <translation>From payments in advance, may be changed</translation>
    </message>
    <message>
        <source>账上没有预收账款</source>
        <translation>No payments in advance</translation>
    </message>
    <message>
        <source>应收截至 {day}。之后的收款和发货还没登记的，先登记再判断。</source>
        <translation>Receivables as of {day}. Enter later receipts and shipments first.</translation>
    </message>
    <message>
        <source>应收截至 {day}，离发货已 {age} 天，可能不准。请先登记之后的收款和发货。</source>
        <translation>Receivables as of {day}, {age} days before shipping: may be wrong. Enter later receipts and shipments first.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{n} 天</source>
        <translation>{n} days</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>项目 · 元</source>
        <translation>Item · yuan</translation>
    </message>
    <message>
        <source>项目 · 万元</source>
        <translation>Item · 10k yuan</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>录入中</source>
        <translation>entering</translation>
    </message>
    <message>
        <source>草稿 · {state}</source>
        <translation>Draft · {state}</translation>
    </message>
    <message>
        <source>已审计</source>
        <translation>Audited</translation>
    </message>
    <message>
        <source>未审计</source>
        <translation>Unaudited</translation>
    </message>
    <message>
        <source>资产 − 负债 − 权益</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>相等</source>
        <translation>Equal</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>集团合计</source>
        <translation>Group total</translation>
    </message>
    <message>
        <source>Enter 修改，Ctrl+Enter 打开客户，←→ 收起或展开</source>
        <translation>Enter edits, Ctrl+Enter opens the customer, ←→ fold and unfold</translation>
    </message>
    <message>
        <source>非客户</source>
        <translation>Not a customer</translation>
    </message>
    <message>
        <source>企业</source>
        <translation>Firm</translation>
    </message>
    <message>
        <source>关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>应收余额</source>
        <translation>Receivable</translation>
    </message>
    <message>
        <source>额度</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>集团与关联</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>+ 关联企业</source>
        <translation>+ Related firm</translation>
    </message>
    <message>
        <source>没有母公司、子公司或关联企业</source>
        <translation>No parent, subsidiary or related firm</translation>
    </message>
    <message>
        <source>本户</source>
        <translation>This customer</translation>
    </message>
    <message>
        <source>集团额度占用 {percent}</source>
        <translation>Group limit used {percent}</translation>
    </message>
    <message>
        <source>持股比例</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请写企业名称，或选一个客户。</source>
        <translation>Write the name of a firm, or choose a customer.</translation>
    </message>
    <message>
        <source>没有这个客户：子公司和同属一家母公司的要先建为客户。</source>
        <translation>No such customer: subsidiaries and sister firms have to be customers first.</translation>
    </message>
    <message>
        <source>先填写本户的母公司。</source>
        <translation>Enter the parent of this customer first.</translation>
    </message>
    <message>
        <source>它不直接在本户之上，请到它下面那家企业的资料里解除。</source>
        <translation>It does not stand directly above this customer: unlink it in the file of the firm below it.</translation>
    </message>
    <message>
        <source>{name}（{relation}）</source>
        <translation>{name} ({relation})</translation>
    </message>
</context>
<context>
    <name>GuaranteesTable</name>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>有效至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>担保、抵押与信用保险</source>
        <translation>Guarantees, collateral, credit insurance</translation>
    </message>
    <message>
        <source>+ 添加</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>还没有担保、抵押或信用保险</source>
        <translation>No guarantees, collateral or credit insurance yet</translation>
    </message>
    <message>
        <source>赔付比例 {percent}</source>
        <translation>pays {percent}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>长期</source>
        <translation>No end</translation>
    </message>
    <message>
        <source>担保人 / 保险人</source>
        <translation>Guarantor / insurer</translation>
    </message>
    <message>
        <source>金额 / 限额</source>
        <translation>Amount / limit</translation>
    </message>
    <message>
        <source>赔付比例</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>有效期起</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>资信管家 {version}</source>
        <translation>Zixin {version}</translation>
    </message>
    <message>
        <source>MIT 许可。所用字体、Qt 及其他部件的许可文本在 {folder}</source>
        <translation>MIT licence. The licence texts of the fonts, Qt and other components are in {folder}</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>客户、评分、监控、档案</source>
        <translation>Customers, scoring, monitoring, archives</translation>
    </message>
    <message>
        <source>登记回款</source>
        <translation>Enter a receipt</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>下一个子标签</source>
        <translation>Next subtab</translation>
    </message>
    <message>
        <source>客户页</source>
        <translation>Page of a customer</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>下一个窗格</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>上一行、下一行</source>
        <translation>Previous row, next row</translation>
    </message>
    <message>
        <source>打开当前行</source>
        <translation>Open current row</translation>
    </message>
    <message>
        <source>复制所选行</source>
        <translation>Copy selected rows</translation>
    </message>
    <message>
        <source>Shift+单击</source>
        <translation>Shift+click</translation>
    </message>
    <message>
        <source>按第二列排序</source>
        <translation>Sort by a second column</translation>
    </message>
    <message>
        <source>后退、前进</source>
        <translation>Back, forward</translation>
    </message>
    <message>
        <source>关闭、清除</source>
        <translation>Close, clear</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>立即检查</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>能不能发货</source>
        <translation>May it ship?</translation>
    </message>
    <message>
        <source>待批特批</source>
        <translation>Releases to decide</translation>
    </message>
    <message>
        <source>记录沟通</source>
        <translation>Record contact</translation>
    </message>
    <message>
        <source>各客户的下一步</source>
        <translation>Next steps of all customers</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>写回 CRM</source>
        <translation>Write back to CRM</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>生成档案</source>
        <translation>Create archive</translation>
    </message>
    <message>
        <source>提交、批准</source>
        <translation>Submit, approve</translation>
    </message>
    <message>
        <source>概览到附件</source>
        <translation>Overview to attachments</translation>
    </message>
    <message>
        <source>上一家、下一家客户</source>
        <translation>Previous, next customer</translation>
    </message>
    <message>
        <source>修改记录</source>
        <translation>Change history</translation>
    </message>
    <message>
        <source>添加一行</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>附上文件</source>
        <translation>Attach a file</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>单据有争议</source>
        <translation>Dispute a document</translation>
    </message>
    <message>
        <source>作废、删除</source>
        <translation>Void, delete</translation>
    </message>
    <message>
        <source>照抄上期报表</source>
        <translation>Copy the last period</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{count} 行改动</source>
        <translation>{count} lines changed</translation>
    </message>
    <message>
        <source>{record}{field}</source>
        <translation>{record}: {field}</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Recorded at</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>新值</source>
        <translation>New</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>生效日</source>
        <translation>Effective on</translation>
    </message>
    <message>
        <source>校验</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>修改记录</source>
        <translation>Change history</translation>
    </message>
    <message>
        <source>{code} {name}，{count} 项</source>
        <translation>{code} {name}, {count} changes</translation>
    </message>
    <message>
        <source>记录校验不符：操作日志第 {id} 条或它前面的记录被改动或删除。</source>
        <translation>Record check failed: entry {id} of the log or one before it was altered or removed.</translation>
    </message>
    <message>
        <source>记录校验不符：这个客户有 {count} 项修改与操作日志不一致。</source>
        <translation>Record check failed: {count} changes of this customer do not agree with the log.</translation>
    </message>
    <message>
        <source>校验链完整，共 {count} 条；每条的校验包含前一条。</source>
        <translation>The chain holds over {count} entries; the hash of each covers the one before.</translation>
    </message>
</context>
<context>
    <name>HistoryBeside</name>
    <message>
        <source>修改记录</source>
        <translation>Change history</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>{day} 之后登记</source>
        <translation>Recorded after {day}</translation>
    </message>
    <message>
        <source>{day} 及以前登记</source>
        <translation>Recorded up to {day}</translation>
    </message>
    <message>
        <source>{count} 项 · 当时未知</source>
        <translation>{count} · not known yet</translation>
    </message>
    <message>
        <source>{count} 项 · 当时已知</source>
        <translation>{count} · known then</translation>
    </message>
    <message>
        <source>生效 {day}</source>
        <translation>Effective {day}</translation>
    </message>
</context>
<context>
    <name>HistoryHead</name>
    <message>
        <source>修改记录</source>
        <translation>Change history</translation>
    </message>
    <message>
        <source>记录校验不符</source>
        <translation>Record check failed</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>导出修改记录</source>
        <translation>Export the change history</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count} changes</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>核对修改记录</source>
        <translation>Checking the change history</translation>
    </message>
    <message>
        <source>读取修改记录</source>
        <translation>Read the change history</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>这个字段没有修改过</source>
        <translation>This field was never changed</translation>
    </message>
    <message>
        <source>资料的每一次修改都会记在这里，带着依据，不能删改。</source>
        <translation>Every change of the file is kept here with its evidence; nothing can be deleted or edited.</translation>
    </message>
    <message>
        <source>还没有修改记录</source>
        <translation>No changes yet</translation>
    </message>
    <message>
        <source>修改记录-{day}.xlsx</source>
        <translation>change-history-{day}.xlsx</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>修改记录</source>
        <translation>Change history</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>导入记录</source>
        <translation>Import history</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>撤销所选导入</source>
        <translation>Undo selected import</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>无变化</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>还没有导入过</source>
        <translation>No imports yet</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>导入 {number} 已撤销：删除 {removed} 条，恢复 {restored} 条。</source>
        <translation>Import {number} undone: {removed} records deleted, {restored} restored.</translation>
    </message>
    <message>
        <source>撤销导入</source>
        <translation>Undo import</translation>
    </message>
    <message>
        <source>撤销导入 {number}</source>
        <translation>Undo import {number}</translation>
    </message>
    <message>
        <source>这次导入新增的记录会删除，变更的记录恢复原值，核销随之重算。操作日志会保留。</source>
        <translation>Records added by this import are deleted, changed records get their former values back, and allocations are recalculated. The audit log is kept.</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>导入数据</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>确认导入</source>
        <translation>Confirm import</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>读取 {file}</source>
        <translation>Read {file}</translation>
    </message>
    <message>
        <source>检查 {file}</source>
        <translation>Check {file}</translation>
    </message>
    <message>
        <source>导入 {file}</source>
        <translation>Import {file}</translation>
    </message>
    <message>
        <source>撤销导入 {number}</source>
        <translation>Undo import {number}</translation>
    </message>
    <message>
        <source>下一步：检查</source>
        <translation>Next: check</translation>
    </message>
    <message>
        <source>下一步：确认</source>
        <translation>Next: confirm</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>再次导入</source>
        <translation>Import again</translation>
    </message>
    <message>
        <source>尚未写入任何数据</source>
        <translation>Nothing has been written yet</translation>
    </message>
    <message>
        <source>正在处理…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>必填的列还没有对应，请在左侧选择。</source>
        <translation>Required columns are not mapped yet; choose them on the left.</translation>
    </message>
    <message>
        <source>确认后一次写入 {good} 行；{errors} 行错误不会导入，可在预览中改正，或修改文件后重试。</source>
        <translation>Writes {good} rows at once; {errors} rows with errors are left out unless corrected above.</translation>
    </message>
    <message>
        <source>确认后一次写入 {good} 行。</source>
        <translation>Confirming writes {good} rows at once.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>放弃这次导入</source>
        <translation>Discard this import</translation>
    </message>
    <message>
        <source>列映射和改正过的单元格不会保留。账套没有变化。</source>
        <translation>The column mapping and corrected cells are not kept. The book is unchanged.</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>{name} 在第 {row} 行附近有一个引号没有配对。</source>
        <translation>{name} has an unmatched quotation mark near row {row}.</translation>
    </message>
    <message>
        <source>请补上引号，或另存为 XLSX 后重试。</source>
        <translation>Add the quotation mark, or save as XLSX and try again.</translation>
    </message>
    <message>
        <source>{name} 的文字编码无法识别，第 {line} 行起不是有效的字符。</source>
        <translation>The text encoding of {name} is not recognised; from line {line} on the characters are not valid.</translation>
    </message>
    <message>
        <source>请在电子表格软件中另存为“CSV UTF-8”或 XLSX 后重试。</source>
        <translation>Save as &quot;CSV UTF-8&quot; or XLSX in a spreadsheet program and try again.</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>销售订单</source>
        <translation>Sales orders</translation>
    </message>
    <message>
        <source>发票与应收单据</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>银行流水</source>
        <translation>Bank flows</translation>
    </message>
    <message>
        <source>开票清单</source>
        <translation>Invoice list</translation>
    </message>
    <message>
        <source>财务报表</source>
        <translation>Financial statements</translation>
    </message>
    <message>
        <source>外部资料</source>
        <translation>External records</translation>
    </message>
    <message>
        <source>客户编码</source>
        <translation>Customer code</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Customer name</translation>
    </message>
    <message>
        <source>联系人姓名</source>
        <translation>Contact name</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>网址</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>上级客户</source>
        <translation>Parent customer</translation>
    </message>
    <message>
        <source>外部系统编号</source>
        <translation>External ID</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>往来类型</source>
        <translation>Party type</translation>
    </message>
    <message>
        <source>名</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>姓</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Job title</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>单据编号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>订单编号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>收款单号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>核销单据编号</source>
        <translation>Applied to document</translation>
    </message>
    <message>
        <source>下单日期</source>
        <translation>Order date</translation>
    </message>
    <message>
        <source>发货日期</source>
        <translation>Ship date</translation>
    </message>
    <message>
        <source>开单日期</source>
        <translation>Invoice date</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>结清日期</source>
        <translation>Settled on</translation>
    </message>
    <message>
        <source>收款日期</source>
        <translation>Receipt date</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>单据类型</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>收款方式</source>
        <translation>Payment method</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>账期（天）</source>
        <translation>Terms (days)</translation>
    </message>
    <message>
        <source>信用额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>单据金额</source>
        <translation>Document amount</translation>
    </message>
    <message>
        <source>订单金额</source>
        <translation>Order amount</translation>
    </message>
    <message>
        <source>收款金额</source>
        <translation>Receipt amount</translation>
    </message>
    <message>
        <source>不含税金额</source>
        <translation>Net amount</translation>
    </message>
    <message>
        <source>税额</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>已收金额</source>
        <translation>Amount received</translation>
    </message>
    <message>
        <source>未收余额（校验）</source>
        <translation>Outstanding (check)</translation>
    </message>
    <message>
        <source>本方账号</source>
        <translation>Own account</translation>
    </message>
    <message>
        <source>记账日期</source>
        <translation>Booked on</translation>
    </message>
    <message>
        <source>收入金额</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>支出金额</source>
        <translation>Paid out</translation>
    </message>
    <message>
        <source>发生额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>借贷标志</source>
        <translation>Debit/credit mark</translation>
    </message>
    <message>
        <source>账户余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>交易对方</source>
        <translation>Counterparty</translation>
    </message>
    <message>
        <source>对方账号</source>
        <translation>Counterparty account</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>进项或销项</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>发票号码</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>数电票号码</source>
        <translation>E-invoice no.</translation>
    </message>
    <message>
        <source>发票代码</source>
        <translation>Invoice code</translation>
    </message>
    <message>
        <source>开票日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>购买方</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>销售方</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>价税合计</source>
        <translation>Total incl. tax</translation>
    </message>
    <message>
        <source>期末日期</source>
        <translation>Period end</translation>
    </message>
    <message>
        <source>期间类型</source>
        <translation>Kind of period</translation>
    </message>
    <message>
        <source>是否审计</source>
        <translation>Audited</translation>
    </message>
    <message>
        <source>审计机构</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>报告类型</source>
        <translation>Report type</translation>
    </message>
    <message>
        <source>取得方式</source>
        <translation>Obtained</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>报告日期</source>
        <translation>Report date</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>评级</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>命中条数</source>
        <translation>Entries found</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>采信</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>没有找到必需的列：{fields}。</source>
        <translation>Required columns were not found: {fields}.</translation>
    </message>
    <message>
        <source>请在列映射中指定，或检查表头所在的行。</source>
        <translation>Set them in the column mapping, or check the header row.</translation>
    </message>
    <message>
        <source>没有名为 {field} 的字段。</source>
        <translation>There is no field named {field}.</translation>
    </message>
    <message>
        <source>可用的字段：{fields}。</source>
        <translation>Available fields: {fields}.</translation>
    </message>
    <message>
        <source>文件中没有名为“{header}”的列。</source>
        <translation>The file has no column named &quot;{header}&quot;.</translation>
    </message>
    <message>
        <source>文件中的列：{headers}。</source>
        <translation>Columns in the file: {headers}.</translation>
    </message>
    <message>
        <source>账期要在 0 到 3650 天之间。</source>
        <translation>Terms must be between 0 and 3650 days.</translation>
    </message>
    <message>
        <source>没有编码为 {code} 的客户。</source>
        <translation>No customer has the code {code}.</translation>
    </message>
    <message>
        <source>请先新建这家客户。</source>
        <translation>Add the customer first.</translation>
    </message>
    <message>
        <source>{count} 张单据有已收金额但没有收款日期，收款记在 {date}。</source>
        <translation>{count} documents have an amount received but no receipt date; the receipts are dated {date}.</translation>
    </message>
    <message>
        <source>{number}：文件里已收 {paid}，账套里已记 {known}，没有减少。</source>
        <translation>{number}: the file says {paid} received, the book already has {known}; it was not reduced.</translation>
    </message>
    <message>
        <source>在文件中改为 2026-12-02 这类格式</source>
        <translation>Use a format such as 2026-12-02 in the file</translation>
    </message>
    <message>
        <source>不是有效日期</source>
        <translation>Not a valid date</translation>
    </message>
    <message>
        <source>年份 {year} 不在 1990 至 2100 之间</source>
        <translation>Year {year} is not between 1990 and 2100</translation>
    </message>
    <message>
        <source>核对年份</source>
        <translation>Check the year</translation>
    </message>
    <message>
        <source>年份不足四位</source>
        <translation>Year has fewer than four digits</translation>
    </message>
    <message>
        <source>这一列日、月顺序不一，无法判断</source>
        <translation>Day and month order varies in this column and cannot be determined</translation>
    </message>
    <message>
        <source>日、月顺序无法从这一列判断，按 {order} 读取</source>
        <translation>Day and month order cannot be told from this column, read as {order}</translation>
    </message>
    <message>
        <source>请核对；不对时改选日期顺序</source>
        <translation>Check; if wrong, choose another date order</translation>
    </message>
    <message>
        <source>不是天数</source>
        <translation>Not a number of days</translation>
    </message>
    <message>
        <source>改为 30 或“月结30天”这类写法</source>
        <translation>Use a form such as 30 or &quot;net 30&quot;</translation>
    </message>
    <message>
        <source>不是“是”或“否”</source>
        <translation>Not &quot;yes&quot; or &quot;no&quot;</translation>
    </message>
    <message>
        <source>改为 是 或 否</source>
        <translation>Change to yes or no</translation>
    </message>
    <message>
        <source>{count} 字，超过 {limit} 字</source>
        <translation>{count} characters, over the limit of {limit}</translation>
    </message>
    <message>
        <source>缩短后重新导入</source>
        <translation>Shorten and import again</translation>
    </message>
    <message>
        <source>可导入，保存前 {limit} 字</source>
        <translation>Importable, the first {limit} characters are kept</translation>
    </message>
    <message>
        <source>额度不能为负</source>
        <translation>A limit cannot be negative</translation>
    </message>
    <message>
        <source>改正后再导入，没有额度就留空</source>
        <translation>Correct it and import again; leave it empty where there is no limit</translation>
    </message>
    <message>
        <source>不像电话号码</source>
        <translation>Does not look like a phone number</translation>
    </message>
    <message>
        <source>可导入，请核对</source>
        <translation>Can be imported; please check</translation>
    </message>
    <message>
        <source>不像邮箱地址</source>
        <translation>Does not look like a mail address</translation>
    </message>
    <message>
        <source>统一社会信用代码校验位不符</source>
        <translation>Check digit of the unified social credit code does not match</translation>
    </message>
    <message>
        <source>可导入，请对照营业执照核对</source>
        <translation>Importable, check against the business licence</translation>
    </message>
    <message>
        <source>长编号以数字保存，末几位可能已被电子表格改写</source>
        <translation>A long number stored as a number; the spreadsheet may have altered its last digits</translation>
    </message>
    <message>
        <source>将该列设为文本后重新导出</source>
        <translation>Set the column to text and export again</translation>
    </message>
    <message>
        <source>不是金额</source>
        <translation>Not an amount</translation>
    </message>
    <message>
        <source>改为 1234.56 这类写法</source>
        <translation>Use a form such as 1234.56</translation>
    </message>
    <message>
        <source>含字母 {letter}，不是金额</source>
        <translation>Contains the letter {letter}, not an amount</translation>
    </message>
    <message>
        <source>改为数字 {digit}</source>
        <translation>Change to the digit {digit}</translation>
    </message>
    <message>
        <source>超过 1 万亿元</source>
        <translation>Over 1 trillion CNY</translation>
    </message>
    <message>
        <source>核对金额与单位</source>
        <translation>Check the amount and unit</translation>
    </message>
    <message>
        <source>科学计数法，数字已不完整</source>
        <translation>Scientific notation, digits are already lost</translation>
    </message>
    <message>
        <source>将该列设为常规数字后重新导出</source>
        <translation>Set the column to plain numbers and export again</translation>
    </message>
    <message>
        <source>金额为零</source>
        <translation>Amount is zero</translation>
    </message>
    <message>
        <source>填写金额，或删除此行</source>
        <translation>Enter an amount, or delete this row</translation>
    </message>
    <message>
        <source>不等于金额减已收，差 {difference}</source>
        <translation>Differs from amount less received by {difference}</translation>
    </message>
    <message>
        <source>核对已收金额</source>
        <translation>Check the amount received</translation>
    </message>
    <message>
        <source>金额加税额不等于价税合计，差 {difference}</source>
        <translation>Net amount plus tax differs from the gross amount by {difference}</translation>
    </message>
    <message>
        <source>可导入，以价税合计为准</source>
        <translation>Importable, the gross amount is used</translation>
    </message>
    <message>
        <source>已收超过单据金额 {difference}</source>
        <translation>Received exceeds the document amount by {difference}</translation>
    </message>
    <message>
        <source>可导入，多出部分记为预收</source>
        <translation>Importable, the excess is held on account</translation>
    </message>
    <message>
        <source>币种不是人民币</source>
        <translation>Currency is not CNY</translation>
    </message>
    <message>
        <source>可导入，金额按原数，不折算</source>
        <translation>Importable, the amount is taken as is, not converted</translation>
    </message>
    <message>
        <source>补填后重新导入</source>
        <translation>Fill in and import again</translation>
    </message>
    <message>
        <source>没有填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>没有客户编码，也没有客户名称</source>
        <translation>No customer code and no customer name</translation>
    </message>
    <message>
        <source>客户不存在</source>
        <translation>Customer does not exist</translation>
    </message>
    <message>
        <source>新建客户，或改为已有编码</source>
        <translation>Create the customer, or use an existing code</translation>
    </message>
    <message>
        <source>与第 {row} 行重复，内容不同</source>
        <translation>Duplicates row {row} with different content</translation>
    </message>
    <message>
        <source>保留一行</source>
        <translation>Keep one row</translation>
    </message>
    <message>
        <source>这一行比表头多 {count} 列</source>
        <translation>This row has {count} more columns than the header</translation>
    </message>
    <message>
        <source>检查是否有未加引号的分隔符</source>
        <translation>Check for unquoted separators</translation>
    </message>
    <message>
        <source>草稿单据</source>
        <translation>Draft document</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>供应商，不是客户</source>
        <translation>Supplier, not a customer</translation>
    </message>
    <message>
        <source>商机没有赢单，还不是订单</source>
        <translation>The deal is not won, so it is no order yet</translation>
    </message>
    <message>
        <source>合计行</source>
        <translation>Total row</translation>
    </message>
    <message>
        <source>早于开单日期 {date}</source>
        <translation>Earlier than the invoice date {date}</translation>
    </message>
    <message>
        <source>可导入，请核对到期日</source>
        <translation>Importable, check the due date</translation>
    </message>
    <message>
        <source>可导入，请核对结清日期</source>
        <translation>Importable, check the settlement date</translation>
    </message>
    <message>
        <source>晚于基准日</source>
        <translation>Later than the as-of date</translation>
    </message>
    <message>
        <source>可导入，不计入本期账龄</source>
        <translation>Importable, not counted in this ageing</translation>
    </message>
    <message>
        <source>在导入时选择进项或销项</source>
        <translation>Choose sales or purchase when importing</translation>
    </message>
    <message>
        <source>看不出是收入还是支出</source>
        <translation>Neither received nor paid</translation>
    </message>
    <message>
        <source>改为 收 或 支</source>
        <translation>Write 收 or 支</translation>
    </message>
    <message>
        <source>看不出是进项还是销项</source>
        <translation>Neither sales nor purchase</translation>
    </message>
    <message>
        <source>改为 进项 或 销项</source>
        <translation>Write 进项 or 销项</translation>
    </message>
    <message>
        <source>没有收入金额，也没有支出金额</source>
        <translation>No amount received or paid</translation>
    </message>
    <message>
        <source>负数</source>
        <translation>Negative</translation>
    </message>
    <message>
        <source>可导入，按冲正处理</source>
        <translation>Can be imported; taken as a reversal</translation>
    </message>
    <message>
        <source>余额与上一笔不衔接，差 {difference}</source>
        <translation>Balance does not follow the line before by {difference}</translation>
    </message>
    <message>
        <source>可导入，请核对是否缺少流水</source>
        <translation>Can be imported; check for missing lines</translation>
    </message>
    <message>
        <source>不知道是进项还是销项</source>
        <translation>Sales or purchase is not known</translation>
    </message>
    <message>
        <source>购买方和销售方都不是这家客户</source>
        <translation>This customer is neither buyer nor seller</translation>
    </message>
    <message>
        <source>改为 2025-12-31、2025年度 或 2026年1-9月 这类写法</source>
        <translation>Write it as 2025-12-31, 2025 or 2026-09</translation>
    </message>
    <message>
        <source>看不出是哪种期间</source>
        <translation>Unknown kind of period</translation>
    </message>
    <message>
        <source>改为 年、半年、季 或 月</source>
        <translation>Write year, half, quarter or month</translation>
    </message>
    <message>
        <source>看不出期末是哪一天</source>
        <translation>The end of the period cannot be read</translation>
    </message>
    <message>
        <source>不是{kind}的期末</source>
        <translation>No end of a period: {kind}</translation>
    </message>
    <message>
        <source>核对期末与期间类型</source>
        <translation>Check the end and the kind of period</translation>
    </message>
    <message>
        <source>期末还没有到</source>
        <translation>The period is not over yet</translation>
    </message>
    <message>
        <source>核对期末</source>
        <translation>Check the end of the period</translation>
    </message>
    <message>
        <source>没有任何金额</source>
        <translation>No amount at all</translation>
    </message>
    <message>
        <source>资产与负债加权益差 {difference}</source>
        <translation>Assets differ from liabilities and equity by {difference}</translation>
    </message>
    <message>
        <source>可导入，存为草稿</source>
        <translation>Can be imported, as a draft</translation>
    </message>
    <message>
        <source>资产、负债、权益的合计没有填全</source>
        <translation>Totals of assets, liabilities or equity are missing</translation>
    </message>
    <message>
        <source>看不出是哪种外部资料</source>
        <translation>not a known kind of external record</translation>
    </message>
    <message>
        <source>改为 司法被执行人、行政处罚、纳税信用等级 这类名称</source>
        <translation>write court enforcement, penalties, tax grade or the like</translation>
    </message>
    <message>
        <source>不是级别</source>
        <translation>not a level</translation>
    </message>
    <message>
        <source>改为 正常、关注、预警 或 高危</source>
        <translation>write normal, watch, warning or high</translation>
    </message>
    <message>
        <source>不是整数</source>
        <translation>not a whole number</translation>
    </message>
    <message>
        <source>改为 0、1、612 这类数字</source>
        <translation>write a number such as 0, 1 or 612</translation>
    </message>
    <message>
        <source>不在 0 到 {most} 之间</source>
        <translation>not between 0 and {most}</translation>
    </message>
    <message>
        <source>核对数字，或换算后重新导入</source>
        <translation>check the number, or convert it and import again</translation>
    </message>
    <message>
        <source>早于报告日期</source>
        <translation>before the report date</translation>
    </message>
    <message>
        <source>核对两个日期</source>
        <translation>check both dates</translation>
    </message>
    <message>
        <source>在 {name} 的前 {count} 行中没有找到表头。</source>
        <translation>No header was found in the first {count} rows of {name}.</translation>
    </message>
    <message>
        <source>第一行应为列名，例如 客户名称、单据编号、单据日期、金额。</source>
        <translation>The first row should hold column titles, for example Customer name, Document no., Document date, Amount.</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Original value</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>有 {count} 个公式单元格（{cells} 等），读取的是保存时的结果；未重算的公式可能为 0。</source>
        <translation>{count} formula cells ({cells} and others) were read with their saved results; formulas not recalculated may be 0.</translation>
    </message>
    <message>
        <source>表头占两行，已合并为：{headers}。</source>
        <translation>The header spans two rows and was merged as: {headers}.</translation>
    </message>
    <message>
        <source>表头附近有合并单元格：{headers}。请核对列映射。</source>
        <translation>There are merged cells near the header: {headers}. Check the column mapping.</translation>
    </message>
    <message>
        <source>列名重复：{headers}。按第一列读取。</source>
        <translation>Duplicate column titles: {headers}. The first column is read.</translation>
    </message>
    <message>
        <source>有 {count} 个 16 位以上的数字，电子表格已改写其末几位；编号列请设为文本后重新导出。</source>
        <translation>{count} numbers have 16 digits or more and the spreadsheet has altered their last digits; set number columns to text and export again.</translation>
    </message>
    <message>
        <source>没有找到文件 {name}。</source>
        <translation>File {name} was not found.</translation>
    </message>
    <message>
        <source>请检查路径。</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>{name} 是文件夹，不是文件。</source>
        <translation>{name} is a folder, not a file.</translation>
    </message>
    <message>
        <source>请选择其中的一个文件。</source>
        <translation>Choose one of the files in it.</translation>
    </message>
    <message>
        <source>无法打开 {name}：{reason}。</source>
        <translation>Cannot open {name}: {reason}.</translation>
    </message>
    <message>
        <source>请检查权限；文件若正在其他程序中打开，请先关闭。</source>
        <translation>Check the permissions; if the file is open in another program, close it first.</translation>
    </message>
    <message>
        <source>第 {row} 行没有内容，不能作为表头。</source>
        <translation>Row {row} is empty and cannot be the header.</translation>
    </message>
    <message>
        <source>{name} 已损坏或不完整，无法读取。</source>
        <translation>{name} is damaged or incomplete and cannot be read.</translation>
    </message>
    <message>
        <source>请重新导出或重新下载；能在电子表格软件中打开时，另存一份后重试。</source>
        <translation>Export or download it again; if a spreadsheet program can open it, save a copy and try again.</translation>
    </message>
    <message>
        <source>{name} 展开后过大（上限 {size} MB、{places} 万个单元格），没有读取。</source>
        <translation>{name} is too large when expanded (limit {size} MB, {places} × 10k cells) and was not read.</translation>
    </message>
    <message>
        <source>请删除多余的工作表和空白区域，或另存为 CSV 后重试。</source>
        <translation>Delete unneeded worksheets and blank areas, or save as CSV and try again.</translation>
    </message>
    <message>
        <source>{name} 有 {columns} 列，最多可读 {limit} 列。</source>
        <translation>{name} has {columns} columns; at most {limit} can be read.</translation>
    </message>
    <message>
        <source>请删除用不到的列后重试。</source>
        <translation>Delete unneeded columns and try again.</translation>
    </message>
    <message>
        <source>{name} 有打开密码，无法读取。</source>
        <translation>{name} is password-protected and cannot be read.</translation>
    </message>
    <message>
        <source>请在电子表格软件中取消密码，另存一份后重试。</source>
        <translation>Remove the password in a spreadsheet program, save a copy and try again.</translation>
    </message>
    <message>
        <source>{name} 不是表格文件。</source>
        <translation>{name} is not a spreadsheet file.</translation>
    </message>
    <message>
        <source>请选择 CSV、XLSX 或 XLS 文件。</source>
        <translation>Choose a CSV, XLSX or XLS file.</translation>
    </message>
    <message>
        <source>{name} 其实是网页（HTML/XML），不是真正的 Excel 文件。</source>
        <translation>{name} is really a web page (HTML/XML), not a true Excel file.</translation>
    </message>
    <message>
        <source>请用电子表格软件打开，另存为 XLSX 后重试。</source>
        <translation>Open it in a spreadsheet program, save as XLSX and try again.</translation>
    </message>
    <message>
        <source>{name} 是空文件，没有可导入的内容。</source>
        <translation>{name} is an empty file, there is nothing to import.</translation>
    </message>
    <message>
        <source>请检查导出是否成功。</source>
        <translation>Check that the export succeeded.</translation>
    </message>
    <message>
        <source>没有名为“{sheet}”的工作表。</source>
        <translation>There is no worksheet named &quot;{sheet}&quot;.</translation>
    </message>
    <message>
        <source>文件中的工作表：{sheets}。</source>
        <translation>Worksheets in the file: {sheets}.</translation>
    </message>
    <message>
        <source>没有编号为 {batch} 的导入。</source>
        <translation>There is no import number {batch}.</translation>
    </message>
    <message>
        <source>导入 {batch} 已经撤销过。</source>
        <translation>Import {batch} has already been undone.</translation>
    </message>
    <message>
        <source>导入 {later} 修改过这次导入的记录。请先撤销导入 {later}。</source>
        <translation>Import {later} changed records of this import. Undo import {later} first.</translation>
    </message>
    <message>
        <source>这次导入的单据有 {count} 笔手工核销。请先取消这些核销，再撤销导入。</source>
        <translation>Documents of this import have {count} manual allocations. Cancel these allocations first, then undo the import.</translation>
    </message>
    <message>
        <source>{entity} {row} 在导入之后又被修改，撤销会丢掉那次修改，因此没有撤销。</source>
        <translation>{entity} {row} was changed again after the import; undoing would lose that change, so nothing was undone.</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>同义</source>
        <translation>Synonym</translation>
    </message>
    <message>
        <source>上次方案</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>手动</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>{file}-问题清单.csv</source>
        <translation>{file}-issues.csv</translation>
    </message>
    <message>
        <source>导出问题清单</source>
        <translation>Export issue list</translation>
    </message>
    <message>
        <source>CSV 文件 (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>{count} 家的编码与账套里不同，按外部编号、信用代码或名称对上，保留账套里的编码。</source>
        <translation>{count} customers have another code in the book; matched by external id, credit code or name, they keep the code of the book.</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>{name} 中没有找到报表项目。</source>
        <translation>No line of a statement was found in {name}.</translation>
    </message>
    <message>
        <source>表头要有“期末余额”或“本期金额”这样的列，项目名称在它的左边。</source>
        <translation>The header needs a column such as 期末余额 or 本期金额, with the names of the lines left of it.</translation>
    </message>
    <message>
        <source>有 {count} 份报表不平或缺少合计，存为草稿，请在客户的财务状况中核对。</source>
        <translation>{count} statements do not balance or lack totals; they become drafts to be checked under Financials of the customer.</translation>
    </message>
    <message>
        <source>纷享销客</source>
        <translation>Fxiaoke</translation>
    </message>
</context>
<context>
    <name>IndicatorTable</name>
    <message>
        <source>每个指标管不管用</source>
        <translation>Does each indicator help?</translation>
    </message>
    <message>
        <source>{n} 项 · 区分力 0.02 以下没有，0.1 以下弱，0.3 以上强</source>
        <translation>{n} · power below 0.02 none, below 0.1 weak, from 0.3 strong</translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>InlineEditor</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存这一行</source>
        <translation>Save this row</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Do not save</translation>
    </message>
</context>
<context>
    <name>InlineTable</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除“{name}”？</source>
        <translation>Delete “{name}”?</translation>
    </message>
    <message>
        <source>修改记录会保留它的全部内容。</source>
        <translation>The change history keeps all of it.</translation>
    </message>
</context>
<context>
    <name>InvoiceForm</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>新增贷项</source>
        <translation>New credit note</translation>
    </message>
    <message>
        <source>修改贷项</source>
        <translation>Edit credit note</translation>
    </message>
    <message>
        <source>新增发票</source>
        <translation>New invoice</translation>
    </message>
    <message>
        <source>修改发票</source>
        <translation>Edit invoice</translation>
    </message>
    <message>
        <source>单据编号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (CNY)</translation>
    </message>
    <message>
        <source>开单日期</source>
        <translation>Invoice date</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>不含税金额</source>
        <translation>Net amount</translation>
    </message>
    <message>
        <source>税额</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>订单编号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>冲销单据</source>
        <translation>Credited document</translation>
    </message>
</context>
<context>
    <name>InvoicesPane</name>
    <message>
        <source>查看全部</source>
        <translation>View all</translation>
    </message>
    <message>
        <source>合计 {count} 张</source>
        <translation>Total {count} items</translation>
    </message>
    <message>
        <source>没有符合条件的单据</source>
        <translation>No matching documents</translation>
    </message>
    <message>
        <source>没有未结清单据</source>
        <translation>No open documents</translation>
    </message>
    <message>
        <source>没有逾期单据</source>
        <translation>No overdue documents</translation>
    </message>
    <message>
        <source>没有争议单据</source>
        <translation>No disputed documents</translation>
    </message>
    <message>
        <source>还没有单据</source>
        <translation>No documents yet</translation>
    </message>
    <message>
        <source>≠ 应收余额 {balance}</source>
        <translation>≠ balance {balance}</translation>
    </message>
    <message>
        <source>= 应收余额</source>
        <translation>= balance</translation>
    </message>
    <message>
        <source>− 未核销 {free} = 应收余额</source>
        <translation>− unallocated {free} = balance</translation>
    </message>
</context>
<context>
    <name>KnownBar</name>
    <message>
        <source>打开当时资料</source>
        <translation>Open file as known then</translation>
    </message>
    <message>
        <source>只读显示当时所知的资料</source>
        <translation>Show the file as it was known then, read-only</translation>
    </message>
    <message>
        <source>{day} 当时所知</source>
        <translation>As known on {day}</translation>
    </message>
    <message>
        <source>当时还没有这个客户的资料。</source>
        <translation>This customer was not known yet.</translation>
    </message>
    <message>
        <source>此后登记的 {count} 项修改当时还不知道，下方以粗体标出当时的值。</source>
        <translation>{count} later changes were not known yet; values known then are bold below.</translation>
    </message>
    <message>
        <source>此后没有登记过修改。</source>
        <translation>Nothing was changed since.</translation>
    </message>
    <message>
        <source>评分 {score}</source>
        <translation>score {score}</translation>
    </message>
    <message>
        <source>额度 {amount}</source>
        <translation>Limit {amount}</translation>
    </message>
    <message>
        <source>未设额度</source>
        <translation>No limit set</translation>
    </message>
    <message>
        <source>未评级</source>
        <translation>Not graded</translation>
    </message>
</context>
<context>
    <name>KnownButton</name>
    <message>
        <source>选择一天，看当时知道什么；Delete 取消</source>
        <translation>Choose a day to see what was known then; Delete clears it</translation>
    </message>
    <message>
        <source>当时所知</source>
        <translation>As known on</translation>
    </message>
    <message>
        <source>当时所知 {day}</source>
        <translation>As known on {day}</translation>
    </message>
</context>
<context>
    <name>Kpis</name>
    <message>
        <source>逾期率</source>
        <translation>Overdue rate</translation>
    </message>
    <message>
        <source>应收周转天数 DSO</source>
        <translation>Receivable days (DSO)</translation>
    </message>
    <message>
        <source>超额度客户</source>
        <translation>Over limit</translation>
    </message>
    <message>
        <source>前十大客户占比</source>
        <translation>Top 10 share</translation>
    </message>
    <message>
        <source>周转天数 DSO</source>
        <translation>DSO</translation>
    </message>
    <message>
        <source>超出 {amount}</source>
        <translation>{amount} over</translation>
    </message>
    <message>
        <source>家</source>
        <translation>customers</translation>
    </message>
    <message>
        <source>都在额度之内</source>
        <translation>All within their limits</translation>
    </message>
    <message>
        <source>回款有效指数 CEI {value}</source>
        <translation>Collection (CEI) {value}</translation>
    </message>
    <message>
        <source>{n} 家</source>
        <translation>{n} customers</translation>
    </message>
    <message>
        <source>较上月末 {change}</source>
        <translation>MoM {change}</translation>
    </message>
    <message>
        <source>元</source>
        <translation>CNY</translation>
    </message>
    <message>
        <source>上月末 {rate}</source>
        <translation>was {rate}</translation>
    </message>
    <message>
        <source>最佳 {days}</source>
        <translation>Best {days}</translation>
    </message>
    <message>
        <source>连升 {n} 个月</source>
        <translation>Up {n} months in a row</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>应收余额</source>
        <translation>Receivable</translation>
    </message>
    <message>
        <source>合计 {gross} − 未核销 {unallocated}</source>
        <translation>Gross {gross} − unalloc. {unallocated}</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>本次 {score}</source>
        <translation>Current {score}</translation>
    </message>
    <message>
        <source>上次 {score}</source>
        <translation>Previous {score}</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>离开本页</source>
        <translation>Leave this page</translation>
    </message>
    <message>
        <source>有修改还没有保存</source>
        <translation>There are unsaved changes</translation>
    </message>
    <message>
        <source>留在此页</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>单据 {number} 不是有效的红字，不能用来抵扣。</source>
        <translation>Document {number} is not a valid credit note and cannot be used to offset.</translation>
    </message>
    <message>
        <source>退款不能核销单据。</source>
        <translation>A refund cannot be allocated to documents.</translation>
    </message>
    <message>
        <source>已勾选 {total} 元，超出可核销的 {amount} 元。</source>
        <translation>{total} CNY selected, more than the {amount} CNY that can be allocated.</translation>
    </message>
    <message>
        <source>单据 {number} 不是这个客户的有效发票，不能核销。</source>
        <translation>Document {number} is not a valid invoice of this customer and cannot be allocated.</translation>
    </message>
    <message>
        <source>单据 {number} 的核销金额应大于 0，最多 {room} 元。</source>
        <translation>The amount allocated to document {number} must be above 0 and at most {room} CNY.</translation>
    </message>
    <message>
        <source>作废日期</source>
        <translation>Void date</translation>
    </message>
    <message>
        <source>开单日期</source>
        <translation>Invoice date</translation>
    </message>
    <message>
        <source>单据 {number} 没有作废。</source>
        <translation>Document {number} is not voided.</translation>
    </message>
    <message>
        <source>基准日 {day} · 元</source>
        <translation>As of {day} · yuan</translation>
    </message>
    <message>
        <source>争议金额</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>争议原因</source>
        <translation>Dispute reason</translation>
    </message>
    <message>
        <source>单据 {number} 有坏账核销、手续费或折扣，不能作废。</source>
        <translation>Document {number} has a write-off, fee or discount and cannot be voided.</translation>
    </message>
    <message>
        <source>请先撤销它们。</source>
        <translation>Take them back first.</translation>
    </message>
    <message>
        <source>争议日期</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>争议金额超过单据金额 {amount} 元。</source>
        <translation>More is disputed than the document&apos;s {amount} yuan.</translation>
    </message>
    <message>
        <source>单据编号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>不含税金额</source>
        <translation>Net amount</translation>
    </message>
    <message>
        <source>税额</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>订单编号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>被冲单据编号</source>
        <translation>Credited document</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>不含税金额加税额不等于金额，差 {gap} 元。</source>
        <translation>Net amount plus tax differs from the amount by {gap} CNY.</translation>
    </message>
    <message>
        <source>单据 {number} 已于 {on} 作废，不能修改。</source>
        <translation>Document {number} was voided on {on} and cannot be changed.</translation>
    </message>
    <message>
        <source>单据不能改到另一个客户名下。请作废后重新录入。</source>
        <translation>A document cannot be moved to another customer. Void it and enter it again.</translation>
    </message>
    <message>
        <source>发票不能改成红字，红字也不能改成发票。请作废后重新录入。</source>
        <translation>An invoice cannot become a credit note, nor a credit note an invoice. Void it and enter it again.</translation>
    </message>
    <message>
        <source>手工核销和坏账核销已占 {held} 元，金额不能更小。请先改核销。</source>
        <translation>Manual allocations and bad debt write-offs already take {held} CNY; the amount cannot be smaller. Change the allocations first.</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>customer</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>document</translation>
    </message>
    <message>
        <source>回款</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>order</translation>
    </message>
    <message>
        <source>坏账核销</source>
        <translation>write-off</translation>
    </message>
    <message>
        <source>这条{kind}记录已不存在，请刷新后再试。</source>
        <translation>This {kind} record no longer exists; refresh and try again.</translation>
    </message>
    <message>
        <source>这个客户已有编号为 {number} 的单据。</source>
        <translation>This customer already has a document numbered {number}.</translation>
    </message>
    <message>
        <source>订单不能改到另一个客户名下。</source>
        <translation>An order cannot be moved to another customer.</translation>
    </message>
    <message>
        <source>下单日期</source>
        <translation>Order date</translation>
    </message>
    <message>
        <source>发货日期</source>
        <translation>Ship date</translation>
    </message>
    <message>
        <source>订单金额</source>
        <translation>Order amount</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>订单状态不对。</source>
        <translation>The order status is not valid.</translation>
    </message>
    <message>
        <source>回款不能改到另一个客户名下。请删除后重新录入。</source>
        <translation>A receipt cannot be moved to another customer. Delete it and enter it again.</translation>
    </message>
    <message>
        <source>回款日期</source>
        <translation>Receipt date</translation>
    </message>
    <message>
        <source>回款金额</source>
        <translation>Receipt amount</translation>
    </message>
    <message>
        <source>回款单号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>Payment method</translation>
    </message>
    <message>
        <source>附言</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>手工核销已占 {held} 元，金额不能更小。请先改核销。</source>
        <translation>Manual allocations already take {held} CNY; the amount cannot be smaller. Change the allocations first.</translation>
    </message>
    <message>
        <source>核销原因</source>
        <translation>Write-off reason</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>核销金额</source>
        <translation>Write-off amount</translation>
    </message>
    <message>
        <source>核销日期</source>
        <translation>Write-off date</translation>
    </message>
    <message>
        <source>折扣依据</source>
        <translation>Discount basis</translation>
    </message>
    <message>
        <source>核销坏账要由财务主管或负责人操作。</source>
        <translation>Writing off is for the finance lead or the owner.</translation>
    </message>
    <message>
        <source>请先更换操作人。</source>
        <translation>Change the operator first.</translation>
    </message>
    <message>
        <source>差额</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>差额 {amount} 元太大，不能记手续费或折扣。</source>
        <translation>A difference of {amount} yuan is too large for a fee or discount.</translation>
    </message>
    <message>
        <source>单据 {number} 是红字或已作废，没有可核销的应收。</source>
        <translation>Document {number} is a credit note or voided; it has no receivable to write off.</translation>
    </message>
    <message>
        <source>核销金额超过未收金额 {open} 元。</source>
        <translation>The write-off amount exceeds the outstanding {open} CNY.</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>读取订单</source>
        <translation>Read orders</translation>
    </message>
    <message>
        <source>{number} 的核销还没有确认</source>
        <translation>The allocation of {number} is not confirmed</translation>
    </message>
</context>
<context>
    <name>LedgerTools</name>
    <message>
        <source>单据与回款</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>未结清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>显示核销</source>
        <translation>Show settlement</translation>
    </message>
    <message>
        <source>单号、金额</source>
        <translation>Number, amount</translation>
    </message>
    <message>
        <source>导出表格</source>
        <translation>Export sheet</translation>
    </message>
    <message>
        <source>新增单据</source>
        <translation>New</translation>
    </message>
    <message>
        <source>登记回款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>寄对账单</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>近三个月</source>
        <translation>Last three months</translation>
    </message>
    <message>
        <source>本年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>上年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>其他…</source>
        <translation>Other…</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>贷项（红字）</source>
        <translation>Credit note</translation>
    </message>
</context>
<context>
    <name>LicencesTable</name>
    <message>
        <source>证照</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>有效至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>附上</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>+ 添加</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>还没有证照</source>
        <translation>No licences yet</translation>
    </message>
    <message>
        <source>到期前 {days} 天提醒</source>
        <translation>Notice {days} days before the end</translation>
    </message>
    <message>
        <source>长期</source>
        <translation>No end</translation>
    </message>
    <message>
        <source>已过期 {days}</source>
        <translation>Expired {days} ago</translation>
    </message>
    <message>
        <source>有效期起</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>有效至（空为长期）</source>
        <translation>Valid to (empty: no end)</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <source>选择列…</source>
        <translation>Choose columns…</translation>
    </message>
    <message>
        <source>批量修改…</source>
        <translation>Change many…</translation>
    </message>
    <message>
        <source>合并…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>查找重复…</source>
        <translation>Find duplicates…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>编辑…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>生成档案</source>
        <translation>Create archive</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>撤销与 {code} 的合并</source>
        <translation>Undo merge with {code}</translation>
    </message>
    <message>
        <source>已修改 {count} 家客户。</source>
        <translation>{count} customers changed.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销 {count} 家客户的修改。</source>
        <translation>The change of {count} customers was undone.</translation>
    </message>
    <message>
        <source>合并客户</source>
        <translation>Merge customers</translation>
    </message>
    <message>
        <source>已合并 {count} 家客户。</source>
        <translation>{count} customers merged.</translation>
    </message>
    <message>
        <source>撤销合并</source>
        <translation>Undo merge</translation>
    </message>
    <message>
        <source>合并已撤销，单据回到各自的客户。</source>
        <translation>The merge was undone; documents are back with their customers.</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>核对操作日志</source>
        <translation>Verify audit log</translation>
    </message>
    <message>
        <source>客户、经办或变更内容</source>
        <translation>Customer, operator or change</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>动作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>没有符合条件的记录</source>
        <translation>No matching records</translation>
    </message>
    <message>
        <source>校验链完整，共 {count} 条；每条的校验包含前一条，改动或缺失都会显出来。</source>
        <translation>The hash chain is intact, {count} entries; each hash includes the entry before it, so any change or loss shows.</translation>
    </message>
    <message>
        <source>校验链在第 {id} 条断开：这一条或它前面的记录被改动或删除。此前 {count} 条完好。</source>
        <translation>The hash chain breaks at entry {id}: it or an entry before it was changed or deleted. The {count} entries before are intact.</translation>
    </message>
    <message>
        <source>操作日志-{day}.xlsx</source>
        <translation>Audit log-{day}.xlsx</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{company} · 资信管家</source>
        <translation>{company} · Zixin</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>后台任务还没有完成</source>
        <translation>Background tasks are not finished</translation>
    </message>
    <message>
        <source>现在关闭会取消它，已经写入的数据不受影响，没有完成的部分不会留下。</source>
        <translation>Closing now cancels them; data already written is not affected and nothing unfinished is left behind.</translation>
    </message>
    <message>
        <source>取消任务并关闭</source>
        <translation>Cancel tasks and close</translation>
    </message>
</context>
<context>
    <name>MappingPane</name>
    <message>
        <source>列映射</source>
        <translation>Column mapping</translation>
    </message>
    <message>
        <source>文件列 · 样例</source>
        <translation>File column · sample</translation>
    </message>
    <message>
        <source>资信管家字段</source>
        <translation>Zixin field</translation>
    </message>
    <message>
        <source>匹配</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>到期日为空时按</source>
        <translation>If due date is empty, use</translation>
    </message>
    <message>
        <source>客户账期</source>
        <translation>Customer terms</translation>
    </message>
    <message>
        <source>账期天数</source>
        <translation>Terms (days)</translation>
    </message>
    <message>
        <source>天推算</source>
        <translation>days</translation>
    </message>
    <message>
        <source>日/月/年</source>
        <translation>Day/month/year</translation>
    </message>
    <message>
        <source>月/日/年</source>
        <translation>Month/day/year</translation>
    </message>
    <message>
        <source>日期的顺序</source>
        <translation>Date order</translation>
    </message>
    <message>
        <source>按列名判断</source>
        <translation>By column name</translation>
    </message>
    <message>
        <source>销项</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>进项</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>进项或销项</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>还缺 {count} 项必填</source>
        <translation>{count} required still missing</translation>
    </message>
    <message>
        <source>必填齐全 · 不导入 {count} 列</source>
        <translation>complete · {count} left out</translation>
    </message>
    <message>
        <source>全部归入客户 {code}</source>
        <translation>All rows belong to customer {code}</translation>
    </message>
    <message>
        <source>（无列名）</source>
        <translation>(untitled)</translation>
    </message>
    <message>
        <source>列 {header} 的字段</source>
        <translation>Field for column {header}</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Do not import</translation>
    </message>
</context>
<context>
    <name>MasterSheet</name>
    <message>
        <source>主体信息</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>* 必填</source>
        <translation>* required</translation>
    </message>
    <message>
        <source>标为完整</source>
        <translation>Mark as complete</translation>
    </message>
    <message>
        <source>结算条件</source>
        <translation>Settlement terms</translation>
    </message>
    <message>
        <source>额度与账期由授信审批改变</source>
        <translation>Limit and terms change by approval</translation>
    </message>
    <message>
        <source>授信台账</source>
        <translation>Limit history</translation>
    </message>
    <message>
        <source>联络与管理</source>
        <translation>Contact and handling</translation>
    </message>
    <message>
        <source>由授信审批改变，见授信台账</source>
        <translation>Changed by approval, see the limit history</translation>
    </message>
    <message>
        <source>元</source>
        <translation>¥</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>* 必填 · 由导入生成，资料待完善</source>
        <translation>* required · made by an import, to be completed</translation>
    </message>
    <message>
        <source>未设</source>
        <translation>Not set</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>合并客户</source>
        <translation>Merge customers</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>各家不同的内容，逐项选择保留哪一家的</source>
        <translation>Where they differ, choose whose value is kept</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>移到保留的客户名下，核销重新计算</source>
        <translation>Move to the customer that is kept; allocations are worked out anew</translation>
    </message>
    <message>
        <source>编号冲突</source>
        <translation>Numbers in conflict</translation>
    </message>
    <message>
        <source>两家都有的编号</source>
        <translation>Used by both</translation>
    </message>
    <message>
        <source>历史、日志和已生成的档案留在原编码下；合并可以撤销。</source>
        <translation>History, log and archives stay under the old code; a merge can be undone.</translation>
    </message>
    <message>
        <source>各家资料相同。</source>
        <translation>All details agree.</translation>
    </message>
    <message>
        <source>全部保留</source>
        <translation>Keep all</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>没有记录</source>
        <translation>no records</translation>
    </message>
    <message>
        <source>{code} {name}：{what}；应收余额 {balance}</source>
        <translation>{code} {name}: {what}; receivable {balance}</translation>
    </message>
    <message>
        <source>{record} {number}：保留的客户已有，这一份留在原客户名下</source>
        <translation>{record} {number}: the kept customer has it already; this one stays with the old customer</translation>
    </message>
    <message>
        <source>{record} {number} 改为 {new}；日期和金额相同，可能重复录入，合并后请核对</source>
        <translation>{record} {number} becomes {new}; date and amount agree, perhaps entered twice, check after merging</translation>
    </message>
    <message>
        <source>{record} {number} 改为 {new}</source>
        <translation>{record} {number} becomes {new}</translation>
    </message>
    <message>
        <source>另有 {count} 个</source>
        <translation>{count} more</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>客户名称</source>
        <translation>Customer name</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>企业类型</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>企业规模</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>经营地址</source>
        <translation>Business address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>网址</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>注册资本</source>
        <translation>Registered capital</translation>
    </message>
    <message>
        <source>实缴资本</source>
        <translation>Paid-in capital</translation>
    </message>
    <message>
        <source>纳税信用等级</source>
        <translation>Tax grade</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>往来状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>结算方式</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>付款账户</source>
        <translation>Payment account</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>授信额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>提前付款折扣</source>
        <translation>Early-payment discount</translation>
    </message>
    <message>
        <source>约定违约金日率</source>
        <translation>Agreed daily rate</translation>
    </message>
    <message>
        <source>合作起始</source>
        <translation>Trading since</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>{field}没有这样的选项。</source>
        <translation>{field}: no such choice.</translation>
    </message>
    <message>
        <source>客户 {code} 已合并，同一指标的预警以保留客户的为准</source>
        <translation>Customer {code} was merged; the kept customer&apos;s alert of this rule counts</translation>
    </message>
    <message>
        <source>单据 {number} 在合并后手工核销了另一家的款项，不能撤销合并。</source>
        <translation>Document {number} was allocated by hand to the other customer&apos;s money after the merge; it cannot be undone.</translation>
    </message>
    <message>
        <source>请先取消这笔手工核销。</source>
        <translation>Take that allocation back first.</translation>
    </message>
    <message>
        <source>至少要选择两家不同的客户。</source>
        <translation>Choose at least two different customers.</translation>
    </message>
    <message>
        <source>客户 {code} 已经合并到另一家客户。</source>
        <translation>Customer {code} was merged into another one already.</translation>
    </message>
    <message>
        <source>合并后上级客户会成为一个圈，没有合并。</source>
        <translation>After merging, parents would form a circle; nothing was merged.</translation>
    </message>
    <message>
        <source>请先改好这几家客户的上级。</source>
        <translation>Correct the parents of these customers first.</translation>
    </message>
    <message>
        <source>没有这次合并。</source>
        <translation>There is no such merge.</translation>
    </message>
    <message>
        <source>这次合并已经撤销过。</source>
        <translation>This merge was undone already.</translation>
    </message>
    <message>
        <source>之后还合并了客户 {code}。</source>
        <translation>Customer {code} was merged later.</translation>
    </message>
    <message>
        <source>请先撤销那次合并。</source>
        <translation>Undo that merge first.</translation>
    </message>
    <message>
        <source>{field}在合并之后改过，保持现在的内容。</source>
        <translation>{field} was changed after the merge and stays as it is.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>订单</source>
        <translation>orders</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>invoices</translation>
    </message>
    <message>
        <source>回款</source>
        <translation>receipts</translation>
    </message>
    <message>
        <source>坏账核销</source>
        <translation>write-offs</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>reconciliations</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>contacts</translation>
    </message>
    <message>
        <source>证照</source>
        <translation>licences</translation>
    </message>
    <message>
        <source>担保</source>
        <translation>guarantees</translation>
    </message>
    <message>
        <source>财务报表</source>
        <translation>statements</translation>
    </message>
    <message>
        <source>银行流水</source>
        <translation>bank flows</translation>
    </message>
    <message>
        <source>进销项发票</source>
        <translation>tax invoices</translation>
    </message>
    <message>
        <source>信用报告</source>
        <translation>credit reports</translation>
    </message>
    <message>
        <source>同业证明</source>
        <translation>trade references</translation>
    </message>
    <message>
        <source>信用事件</source>
        <translation>credit events</translation>
    </message>
    <message>
        <source>沟通记录</source>
        <translation>communications</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>next steps</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>alerts</translation>
    </message>
    <message>
        <source>评估</source>
        <translation>assessments</translation>
    </message>
</context>
<context>
    <name>MethodDialog</name>
    <message>
        <source>{score} · 算法</source>
        <translation>{score} · method</translation>
    </message>
    <message>
        <source>大于 {safe} 安全，小于 {distress} 危险，其间为灰色区。流量不足一年的按 12 ÷ 月数折算。</source>
        <translation>Above {safe} safe, below {distress} distress, grey between. Flows of a part of a year are multiplied by 12 ÷ months.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>X1 营运资本 ÷ 资产总计</source>
        <translation>X1 working capital ÷ total assets</translation>
    </message>
    <message>
        <source>X2 留存收益 ÷ 资产总计</source>
        <translation>X2 retained earnings ÷ total assets</translation>
    </message>
    <message>
        <source>X3 息税前利润 ÷ 资产总计</source>
        <translation>X3 EBIT ÷ total assets</translation>
    </message>
    <message>
        <source>X4 所有者权益 ÷ 负债合计</source>
        <translation>X4 equity ÷ total liabilities</translation>
    </message>
    <message>
        <source>X5 营业收入 ÷ 资产总计</source>
        <translation>X5 sales ÷ total assets</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
</context>
<context>
    <name>MoneyPane</name>
    <message>
        <source>回款与贷项</source>
        <translation>Receipts and credit notes</translation>
    </message>
    <message>
        <source>最近 {n} 个月</source>
        <translation>Last {n} months</translation>
    </message>
    <message>
        <source>全部日期</source>
        <translation>All dates</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>{count} 笔 · {amount} 元</source>
        <translation>{count} items · {amount} yuan</translation>
    </message>
    <message>
        <source>未核销 {amount}</source>
        <translation>unallocated {amount}</translation>
    </message>
    <message>
        <source>没有未核销的回款</source>
        <translation>Nothing unallocated</translation>
    </message>
    <message>
        <source>这段时间没有回款</source>
        <translation>No receipts in this period</translation>
    </message>
</context>
<context>
    <name>Monitoring</name>
    <message>
        <source>找不到这条预警，它可能已随客户一起删除。</source>
        <translation>This alert was not found; it may have been deleted with its customer.</translation>
    </message>
    <message>
        <source>{rule} ≤ {limit} 时提示关闭</source>
        <translation>when {rule} ≤ {limit}</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>备注不能为空。</source>
        <translation>The note cannot be empty.</translation>
    </message>
    <message>
        <source>责任人只能是会计、财务主管或负责人。</source>
        <translation>The assignee must be the accountant, the finance lead or the owner.</translation>
    </message>
    <message>
        <source>转交</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭预警要写明原因。</source>
        <translation>Give a reason for closing the alert.</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>该客户的“{rule}”已有更新的预警，不能再打开旧的一条。</source>
        <translation>This customer has a newer alert for &quot;{rule}&quot;; the older one cannot be reopened.</translation>
    </message>
    <message>
        <source>预警 {number} 现在是“{state}”，不能{action}。</source>
        <translation>Alert {number} is now &quot;{state}&quot;; not allowed: {action}.</translation>
    </message>
    <message>
        <source>文字太长，最多 {limit} 个字。</source>
        <translation>The text is too long, at most {limit} characters.</translation>
    </message>
    <message>
        <source>没有这条预警规则：{rule}。</source>
        <translation>There is no such alert rule: {rule}.</translation>
    </message>
    <message>
        <source>至少要设一个级别的阈值。</source>
        <translation>Set a threshold for at least one level.</translation>
    </message>
    <message>
        <source>阈值要按关注、预警、高危依次变严。</source>
        <translation>Thresholds must get stricter from Watch to Warning to High risk.</translation>
    </message>
    <message>
        <source>解除值不能比最低一级的阈值更严。</source>
        <translation>The clear value cannot be stricter than the threshold of the lowest level.</translation>
    </message>
    <message>
        <source>最低金额和最少笔数不能是负数。</source>
        <translation>The minimum amount and minimum count cannot be negative.</translation>
    </message>
    <message>
        <source>逾期率</source>
        <translation>Overdue rate</translation>
    </message>
    <message>
        <source>最长逾期天数</source>
        <translation>Days overdue</translation>
    </message>
    <message>
        <source>额度占用</source>
        <translation>Limit used</translation>
    </message>
    <message>
        <source>采购额变化率</source>
        <translation>Purchase change</translation>
    </message>
    <message>
        <source>付款周期变化</source>
        <translation>Payment cycle change</translation>
    </message>
    <message>
        <source>复审超期</source>
        <translation>Review overdue</translation>
    </message>
    <message>
        <source>应收集中度</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>疑似重复单据</source>
        <translation>Possible duplicate</translation>
    </message>
    <message>
        <source>异常大额单据</source>
        <translation>Unusually large</translation>
    </message>
    <message>
        <source>未结清单据中逾期最久的天数。</source>
        <translation>Days overdue of the oldest open document.</translation>
    </message>
    <message>
        <source>近 90 天采购额与上年同期（没有则与前 90 天）相比。</source>
        <translation>Purchases in the last 90 days against the same period last year (or the previous 90 days if there is none).</translation>
    </message>
    <message>
        <source>近 3 个月的付款天数减去此前 12 个月的付款天数。</source>
        <translation>Days to pay in the last 3 months less days to pay in the 12 months before.</translation>
    </message>
    <message>
        <source>超过下次复审日期的天数。</source>
        <translation>Days past the next review date.</translation>
    </message>
    <message>
        <source>近 30 天内号码相同，或同日同金额的单据。</source>
        <translation>Documents of the last 30 days with the same number, or the same date and amount.</translation>
    </message>
    <message>
        <source>近 30 天内的单据是该客户常见金额的倍数。</source>
        <translation>Documents of the last 30 days as a multiple of this customer&apos;s usual amount.</translation>
    </message>
    <message>
        <source>关注</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>高危</source>
        <translation>High risk</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>New</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>待关闭</source>
        <translation>To close</translation>
    </message>
    <message>
        <source>已关闭</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>核实后确认</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>跟进处理</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>核对后关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>会计</source>
        <translation>Accountant</translation>
    </message>
    <message>
        <source>财务主管</source>
        <translation>Finance lead</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>{number} 天</source>
        <translation>{number} days</translation>
    </message>
    <message>
        <source>{number} 张</source>
        <translation>{number} docs</translation>
    </message>
    <message>
        <source>{number} 倍</source>
        <translation>{number}×</translation>
    </message>
    <message>
        <source>触发</source>
        <translation>Raised</translation>
    </message>
    <message>
        <source>再次触发</source>
        <translation>Raised again</translation>
    </message>
    <message>
        <source>升级</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>降级</source>
        <translation>Eased</translation>
    </message>
    <message>
        <source>已不再命中</source>
        <translation>No longer met</translation>
    </message>
    <message>
        <source>恢复监控</source>
        <translation>Monitoring resumed</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{rule}：{reason}，可核对后关闭</source>
        <translation>{rule}: {reason}; check and close</translation>
    </message>
    <message>
        <source>{rule} {value}，不再超过阈值，可核对后关闭</source>
        <translation>{rule} {value}, no longer beyond the threshold; check and close</translation>
    </message>
    <message>
        <source>{rule} {value}，由{before}变为{level}（阈值 {limit}）</source>
        <translation>{rule} {value}, from {before} to {level} (threshold {limit})</translation>
    </message>
    <message>
        <source>{rule} {value}，超过{level}阈值 {limit}</source>
        <translation>{rule} {value}, beyond the {level} threshold {limit}</translation>
    </message>
    <message>
        <source>当日</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>应收合计</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>净额</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>最长逾期</source>
        <translation>Days late</translation>
    </message>
    <message>
        <source>{n} 家</source>
        <translation>{n} customers</translation>
    </message>
    <message>
        <source>筛选出 {n} / {all} 家</source>
        <translation>{n} / {all} customers filtered</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>重新打开预警</source>
        <translation>Reopen alert</translation>
    </message>
    <message>
        <source>记备注</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>核实的情况、对方的说法、下一步</source>
        <translation>What was verified, what the customer says, next step</translation>
    </message>
    <message>
        <source>写下内容再保存。</source>
        <translation>Write something before saving.</translation>
    </message>
    <message>
        <source>关闭预警</source>
        <translation>Close alert</translation>
    </message>
    <message>
        <source>关闭原因</source>
        <translation>Closing reason</translation>
    </message>
    <message>
        <source>例：款项已到账，单据已核对</source>
        <translation>E.g. payment received, documents checked</translation>
    </message>
    <message>
        <source>写下关闭的原因。</source>
        <translation>Give the reason for closing.</translation>
    </message>
    <message>
        <source>已可关闭</source>
        <translation>Ready to close</translation>
    </message>
    <message>
        <source>跟进</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>当前值 / 阈值</source>
        <translation>Current / threshold</translation>
    </message>
    <message>
        <source>触发日</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>最近一次触发 {day}</source>
        <translation>Last raised {day}</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>后台检查</source>
        <translation>Background check</translation>
    </message>
    <message>
        <source>新增 {raised} 条，持续 {continuing} 条，{resolved} 条已恢复，待核对后关闭</source>
        <translation>{raised} new, {continuing} continuing, {resolved} recovered and ready to check and close</translation>
    </message>
    <message>
        <source>检查完成：{customers} 家客户，{counts}。</source>
        <translation>Check complete: {customers} customers, {counts}.</translation>
    </message>
    <message>
        <source>基准日 {day} 早于上次检查，这次只回看、不改动预警：{counts}。</source>
        <translation>As-of date {day} is earlier than the last check; this one only looks back and changes no alerts: {counts}.</translation>
    </message>
    <message>
        <source>检查已取消，已完成 {done} / {total} 家</source>
        <translation>Check cancelled, {done} / {total} customers done</translation>
    </message>
    <message>
        <source>检查已取消</source>
        <translation>Check cancelled</translation>
    </message>
    <message>
        <source>重新检查</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>DSO 计算口径</source>
        <translation>DSO method</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>已导出到 {path}</source>
        <translation>Exported to {path}</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>解除值</source>
        <translation>Clear value</translation>
    </message>
    <message>
        <source>最低金额（元）</source>
        <translation>Minimum (CNY)</translation>
    </message>
    <message>
        <source>最少笔数</source>
        <translation>Min. count</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>张</source>
        <translation>docs</translation>
    </message>
    <message>
        <source>倍</source>
        <translation>×</translation>
    </message>
    <message>
        <source>高于</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>低于</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>增减超过</source>
        <translation>Changes by</translation>
    </message>
    <message>
        <source>应收合计 {open} · 逾期 {overdue}</source>
        <translation>Gross receivable {open} · overdue {overdue}</translation>
    </message>
    <message>
        <source>逾期金额占应收合计的比例。</source>
        <translation>Overdue amount as a share of the gross receivable.</translation>
    </message>
    <message>
        <source>应收合计占授信额度的比例。</source>
        <translation>Gross receivable as a share of the credit limit.</translation>
    </message>
    <message>
        <source>单个客户占全部应收合计的比例。</source>
        <translation>One customer&apos;s share of the whole gross receivable.</translation>
    </message>
</context>
<context>
    <name>MonitoringTab</name>
    <message>
        <source>预警</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>账龄分析</source>
        <translation>Ageing</translation>
    </message>
    <message>
        <source>预警指标</source>
        <translation>Alert rules</translation>
    </message>
</context>
<context>
    <name>MoreFigures</name>
    <message>
        <source>近 12 月采购</source>
        <translation>12-mo. sales</translation>
    </message>
    <message>
        <source>查看全部单据</source>
        <translation>Show all documents</translation>
    </message>
    <message>
        <source>最近回款</source>
        <translation>Last receipt</translation>
    </message>
    <message>
        <source>查看这笔回款</source>
        <translation>Show this receipt</translation>
    </message>
    <message>
        <source>未核销回款</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>查看回款与贷项</source>
        <translation>Show receipts and credits</translation>
    </message>
    <message>
        <source>平均超期天数</source>
        <translation>Days beyond terms</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>查看评分</source>
        <translation>Show score</translation>
    </message>
    <message>
        <source>至 {day}</source>
        <translation>to {day}</translation>
    </message>
    <message>
        <source>含预收</source>
        <translation>Includes on account</translation>
    </message>
    <message>
        <source>近 12 月没有回款</source>
        <translation>No receipts in 12 months</translation>
    </message>
    <message>
        <source> · 阈值 {days}</source>
        <translation> · limit {days}</translation>
    </message>
    <message>
        <source>没有安排</source>
        <translation>Not scheduled</translation>
    </message>
    <message>
        <source>还有 {days}</source>
        <translation>in {days}</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>已过 {days}</source>
        <translation>{days} overdue</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>改期</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>改到</source>
        <translation>Move to</translation>
    </message>
</context>
<context>
    <name>MovementsSection</name>
    <message>
        <source>单据与回款</source>
        <translation>Documents and receipts</translation>
    </message>
    <message>
        <source>最近单据</source>
        <translation>Latest documents</translation>
    </message>
    <message>
        <source>还没有单据和回款</source>
        <translation>No documents or receipts yet</translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>新建账套</source>
        <translation>New book</translation>
    </message>
    <message>
        <source>新账套保存为</source>
        <translation>Save new book as</translation>
    </message>
    <message>
        <source>更改…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>公司名称</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>保存到</source>
        <translation>Save in</translation>
    </message>
    <message>
        <source>会计准则</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>新账套</source>
        <translation>New book</translation>
    </message>
    <message>
        <source>填写公司名称</source>
        <translation>Enter the company name</translation>
    </message>
    <message>
        <source>选择保存位置</source>
        <translation>Choose location</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>复制详情</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>角色只能是会计、财务主管或负责人。</source>
        <translation>The role must be accountant, finance lead or owner.</translation>
    </message>
    <message>
        <source>姓名不能为空，也不能超过 40 个字。</source>
        <translation>The name cannot be empty or longer than 40 characters.</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>最近使用</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>打开账套</source>
        <translation>Open book</translation>
    </message>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>还没有打开过账套。用“浏览”选择一个 .zxdb 文件。</source>
        <translation>No book has been opened yet. Use &quot;Browse&quot; to choose a .zxdb file.</translation>
    </message>
    <message>
        <source>已选择 {path}</source>
        <translation>Selected {path}</translation>
    </message>
    <message>
        <source>选择一个账套</source>
        <translation>Choose a book</translation>
    </message>
</context>
<context>
    <name>Operator</name>
    <message>
        <source>写入操作日志和单据</source>
        <translation>Written to the audit log and documents</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>OperatorDialog</name>
    <message>
        <source>更换操作员</source>
        <translation>Change operator</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>更换</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>新增订单</source>
        <translation>New order</translation>
    </message>
    <message>
        <source>修改订单</source>
        <translation>Edit order</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>订单编号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (CNY)</translation>
    </message>
    <message>
        <source>下单日期</source>
        <translation>Order date</translation>
    </message>
    <message>
        <source>发货日期</source>
        <translation>Ship date</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>OrdersPane</name>
    <message>
        <source>没有符合条件的订单</source>
        <translation>No such order</translation>
    </message>
    <message>
        <source>还没有订单</source>
        <translation>No orders yet</translation>
    </message>
    <message>
        <source>合计 {count} 张</source>
        <translation>Total {count} items</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>回到现在</source>
        <translation>Back to now</translation>
    </message>
    <message>
        <source>读取客户</source>
        <translation>Read customer</translation>
    </message>
</context>
<context>
    <name>OverviewPane</name>
    <message>
        <source>计算指标</source>
        <translation>Calculate measures</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>返回客户列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>上一个客户</source>
        <translation>Previous customer</translation>
    </message>
    <message>
        <source>下一个客户</source>
        <translation>Next customer</translation>
    </message>
    <message>
        <source>应收余额</source>
        <translation>Receivable</translation>
    </message>
    <message>
        <source>查看未结清单据</source>
        <translation>Show open documents</translation>
    </message>
    <message>
        <source>可用额度</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>查看结算条件与额度</source>
        <translation>Show limit and terms</translation>
    </message>
    <message>
        <source>逾期金额</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>查看逾期单据</source>
        <translation>Show overdue documents</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>查看评分</source>
        <translation>Show score</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>较上月 {change}</source>
        <translation>MoM {change}</translation>
    </message>
    <message>
        <source>未设额度</source>
        <translation>No limit set</translation>
    </message>
    <message>
        <source>额度 {amount}</source>
        <translation>Limit {amount}</translation>
    </message>
    <message>
        <source>占 {percent} · 最长 {days}</source>
        <translation>{percent} · {days}</translation>
    </message>
    <message>
        <source>没有逾期</source>
        <translation>Nothing overdue</translation>
    </message>
    <message>
        <source>核销前 {amount}</source>
        <translation>before: {amount}</translation>
    </message>
    <message>
        <source>尚未评估</source>
        <translation>Not assessed</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>重新评分</source>
        <translation>Score again</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Resume trade</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Stop trade</translation>
    </message>
    <message>
        <source>合并…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>改变客户状态</source>
        <translation>Change the status of the customer</translation>
    </message>
    <message>
        <source>{name}已停用。</source>
        <translation>Trade with {name} is stopped.</translation>
    </message>
    <message>
        <source>{name}已启用。</source>
        <translation>Trade with {name} is resumed.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PaneError</name>
    <message>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>核销记录</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>核销坏账</source>
        <translation>Write off</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>改核销</source>
        <translation>Allocate</translation>
    </message>
    <message>
        <source>取消核销</source>
        <translation>Unallocate</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>单据 {number} 已作废。</source>
        <translation>Document {number} is void.</translation>
    </message>
    <message>
        <source>撤销作废</source>
        <translation>Undo void</translation>
    </message>
    <message>
        <source>删除回款</source>
        <translation>Delete receipt</translation>
    </message>
    <message>
        <source>删除 {day} 的回款 {amount}</source>
        <translation>Delete the receipt of {day}, {amount}</translation>
    </message>
    <message>
        <source>它核销过的单据会重新变为未收，随它记的手续费、折扣一并撤销。修改记录里保留这一笔。</source>
        <translation>What it settled is open again; fees and discounts entered with it are taken back. The log keeps it.</translation>
    </message>
</context>
<context>
    <name>PartnerDialog</name>
    <message>
        <source>合并客户</source>
        <translation>Merge customers</translation>
    </message>
    <message>
        <source>与哪个客户合并</source>
        <translation>Merge with</translation>
    </message>
    <message>
        <source>可能是同一客户</source>
        <translation>Possibly the same customer</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>请选择另一个客户。</source>
        <translation>Choose another customer.</translation>
    </message>
</context>
<context>
    <name>PaymentSection</name>
    <message>
        <source>付款行为</source>
        <translation>Payment behaviour</translation>
    </message>
    <message>
        <source>按月平均超期天数，负数为提前</source>
        <translation>Days beyond terms</translation>
    </message>
    <message>
        <source>阈值 {days}</source>
        <translation>Threshold {days}</translation>
    </message>
    <message>
        <source>还没有回款，看不出付款行为</source>
        <translation>No receipts yet, so nothing to say of how it pays</translation>
    </message>
    <message>
        <source>近 12 个月没有付清的发票，看不出付款行为</source>
        <translation>No invoice was settled in 12 months, so nothing to say of how it pays</translation>
    </message>
</context>
<context>
    <name>PeriodForm</name>
    <message>
        <source>期间资料</source>
        <translation>Period details</translation>
    </message>
    <message>
        <source>新增期间</source>
        <translation>New period</translation>
    </message>
    <message>
        <source>已审计</source>
        <translation>Audited</translation>
    </message>
    <message>
        <source>报表种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>审计</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>审计机构</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>如：附件 2</source>
        <translation>e.g. attachment 2</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>对账期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>From</translation>
    </message>
    <message>
        <source>期末</source>
        <translation>To</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>期末早于期初</source>
        <translation>The end is before the beginning</translation>
    </message>
    <message>
        <source>期末晚于基准日 {day}</source>
        <translation>The end is after the as-of date {day}</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>账套放在会同步的文件夹里，同步时可能损坏。建议移到本机文件夹。</source>
        <translation>The book is in a synced folder and may be damaged while syncing. Move it to a local folder.</translation>
    </message>
    <message>
        <source>账套以只读方式打开，可以查看和导出，不能修改。</source>
        <translation>The book is open read-only; it can be viewed and exported but not changed.</translation>
    </message>
    <message>
        <source>每日备份</source>
        <translation>Daily backup</translation>
    </message>
    <message>
        <source>后台检查</source>
        <translation>Background check</translation>
    </message>
</context>
<context>
    <name>PointsDialog</name>
    <message>
        <source>由 {day} 以前的时点算出，再用 {day} 起的时点检验：现在的评分卡 AUC {today}，建议的分值 AUC {proposed}。没列出的指标没有帮助。只作对照，不会自动采用；改卡要另起草案、复核和批准。</source>
        <translation>Learnt from dates before {day} and checked on those from {day}: AUC {today} with today&apos;s card, {proposed} with the proposed points. Indicators not listed do not help. For comparison only: a card changes by draft, review and approval.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>{task}没有完成</source>
        <translation>{task}: not completed</translation>
    </message>
    <message>
        <source>操作没有完成</source>
        <translation>The operation was not completed</translation>
    </message>
    <message>
        <source>账套中已有的数据未受影响。</source>
        <translation>Data already in the book is not affected.</translation>
    </message>
    <message>
        <source>系统拒绝了这次读写：{reason}。</source>
        <translation>The system refused this read or write: {reason}.</translation>
    </message>
    <message>
        <source>程序内部出错，这一步没有写入任何数据。日志里有详细记录。</source>
        <translation>The program failed; this step wrote no data. The log has the details.</translation>
    </message>
</context>
<context>
    <name>ProofLine</name>
    <message>
        <source>全部客户：分段合计 {gross} − 未核销 {ahead} = {net}</source>
        <translation>All customers: buckets {gross} − unallocated {ahead} = {net}</translation>
    </message>
    <message>
        <source>单据 {invoices} − 回款 {receipts} − 贷项 {credits} − 核销 {write_offs} = {net}</source>
        <translation>Documents {invoices} − receipts {receipts} − credit notes {credits} − write-offs {write_offs} = {net}</translation>
    </message>
    <message>
        <source>两边相等，账龄已证明</source>
        <translation>Both sides agree, ageing proved</translation>
    </message>
    <message>
        <source>相差 {amount} 元</source>
        <translation>Differs by {amount} CNY</translation>
    </message>
</context>
<context>
    <name>RatioTable</name>
    <message>
        <source>指标</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>走势</source>
        <translation>Trend</translation>
    </message>
</context>
<context>
    <name>ReceiptEdit</name>
    <message>
        <source>修改回款</source>
        <translation>Edit receipt</translation>
    </message>
    <message>
        <source>回款日期</source>
        <translation>Receipt date</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (CNY)</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>指明的单据</source>
        <translation>Specified document</translation>
    </message>
    <message>
        <source>附言</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ReceiptForm</name>
    <message>
        <source>登记回款 · {name}</source>
        <translation>Record receipt · {name}</translation>
    </message>
    <message>
        <source>银行附言，可含单据编号</source>
        <translation>Bank memo, may contain document numbers</translation>
    </message>
    <message>
        <source>回款日期</source>
        <translation>Receipt date</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (CNY)</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>附言</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>保存并核销</source>
        <translation>Save and allocate</translation>
    </message>
    <message>
        <source>回款日期晚于基准日 {day}，基准日的余额不含这一笔。</source>
        <translation>The receipt date is later than the as-of date {day}; balances as of that date do not include it.</translation>
    </message>
    <message>
        <source>已登记 {day} 的回款，基准日 {as_of} 的余额不含这一笔。</source>
        <translation>Receipt of {day} recorded; balances as of {as_of} do not include it.</translation>
    </message>
    <message>
        <source>基准日改为 {day}</source>
        <translation>As-of date changed to {day}</translation>
    </message>
</context>
<context>
    <name>RecentBooks</name>
    <message>
        <source>文件不存在</source>
        <translation>File does not exist</translation>
    </message>
    <message>
        <source>今天 {time}</source>
        <translation>Today {time}</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>生成新版本</source>
        <translation>Create new version</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印首页</source>
        <translation>Print cover</translation>
    </message>
    <message>
        <source>只打印首页，一页概要</source>
        <translation>Print the cover only: the summary on one page</translation>
    </message>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>版本记录</source>
        <translation>Version history</translation>
    </message>
    <message>
        <source>生成后变更</source>
        <translation>Changes since</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Ver.</translation>
    </message>
    <message>
        <source>基准日</source>
        <translation>As-of date</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{count} 版</source>
        <translation>{count} versions</translation>
    </message>
    <message>
        <source>版本 v{version}</source>
        <translation>Version v{version}</translation>
    </message>
    <message>
        <source>{pages} 页 · {size}</source>
        <translation>{pages} pages · {size}</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>页数 / 大小</source>
        <translation>Pages / size</translation>
    </message>
    <message>
        <source>内容校验</source>
        <translation>Content hash</translation>
    </message>
    <message>
        <source>文件 SHA-256</source>
        <translation>File SHA-256</translation>
    </message>
    <message>
        <source>旧版本</source>
        <translation>Older version</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>v{version} 之后没有新的单据、评分或预警。</source>
        <translation>No new documents, scores or alerts since v{version}.</translation>
    </message>
</context>
<context>
    <name>RemindersDialog</name>
    <message>
        <source>下一步</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>七天内</source>
        <translation>Within 7 days</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>由谁</source>
        <translation>By</translation>
    </message>
    <message>
        <source>结果如何，一行即可；Enter 完成，Esc 取消</source>
        <translation>The result in one line; Enter completes, Esc cancels</translation>
    </message>
    <message>
        <source>完成…</source>
        <translation>Complete…</translation>
    </message>
    <message>
        <source>写一行结果 (空格)</source>
        <translation>Write one line of result (Space)</translation>
    </message>
    <message>
        <source>改期…</source>
        <translation>Postpone…</translation>
    </message>
    <message>
        <source>改到另一天</source>
        <translation>Move to another day</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打开客户</source>
        <translation>Open customer</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>基准日 {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>读取下一步</source>
        <translation>Read next steps</translation>
    </message>
    <message>
        <source>没有要做的</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>在客户的沟通与培训里添加下一步。</source>
        <translation>Add next steps under Contacts of a customer.</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ReopenForm</name>
    <message>
        <source>改回草稿 · {period}</source>
        <translation>Draft again · {period}</translation>
    </message>
    <message>
        <source>改回草稿后可以修改；再次确认前，评分不再使用这份报表。</source>
        <translation>As a draft it can be changed; scores stop using it until it is confirmed again.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>改回草稿</source>
        <translation>Make it a draft</translation>
    </message>
    <message>
        <source>请写明理由</source>
        <translation>Please give a reason</translation>
    </message>
</context>
<context>
    <name>ReportDetail</name>
    <message>
        <source>所选资料</source>
        <translation>selected</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>打开{attachment}</source>
        <translation>Open {attachment}</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>评级</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>In the score</translation>
    </message>
    <message>
        <source>不采用</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>过期 {days} 天，不计入</source>
        <translation>expired {days} days, left out</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>used</translation>
    </message>
    <message>
        <source>采用，至 {day}</source>
        <translation>used until {day}</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>修改外部资料</source>
        <translation>Edit external record</translation>
    </message>
    <message>
        <source>登记查询</source>
        <translation>Record query</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>评分采用这份资料</source>
        <translation>Use it in the score</translation>
    </message>
    <message>
        <source>每行一条，如“列入：2024-11-06，未按期公示年报”</source>
        <translation>One a line, such as “Listed: 2024-11-06, no annual report”</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>取得方式</source>
        <translation>Obtained</translation>
    </message>
    <message>
        <source>报告日期</source>
        <translation>Report date</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>命中条数</source>
        <translation>Entries found</translation>
    </message>
    <message>
        <source>评级或状态</source>
        <translation>Rating or state</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>有效期规则…</source>
        <translation>Validity rules…</translation>
    </message>
    <message>
        <source>各种资料从报告日起有效多少天</source>
        <translation>How many days each kind counts from its date</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>请填写命中条数，没有记录填 0。</source>
        <translation>Enter how many entries were found, 0 for none.</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>申请特批 · {name}</source>
        <translation>Ask for a release · {name}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>这一单（元）</source>
        <translation>Order (yuan)</translation>
    </message>
    <message>
        <source>有效（天）</source>
        <translation>Valid (days)</translation>
    </message>
    <message>
        <source>理由 *</source>
        <translation>Reason *</translation>
    </message>
    <message>
        <source>由{who}批准，自批准之日起算；发一次货即用掉，到期自动失效。</source>
        <translation>Decided by the {who}, counted from the grant; used up by one shipment, expires by itself.</translation>
    </message>
    <message>
        <source>提交申请</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>特批申请已提交：{amount}。</source>
        <translation>Release requested: {amount}.</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>恢复前核对备份的完整性，恢复为一个新的账套文件，不覆盖现有的账套。</source>
        <translation>The backup&apos;s integrity is verified first, then it is restored as a new book file; existing books are not overwritten.</translation>
    </message>
    <message>
        <source>备份 (*.zxbak)</source>
        <translation>Backups (*.zxbak)</translation>
    </message>
    <message>
        <source>选择备份</source>
        <translation>Choose backup</translation>
    </message>
    <message>
        <source>恢复为</source>
        <translation>Restore as</translation>
    </message>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>恢复的账套.zxdb</source>
        <translation>Restored book.zxdb</translation>
    </message>
    <message>
        <source>更改…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>Backup file</translation>
    </message>
    <message>
        <source>选择备份文件</source>
        <translation>Choose backup file</translation>
    </message>
    <message>
        <source>选择保存位置</source>
        <translation>Choose location</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>不导入的行</source>
        <translation>Rows left out</translation>
    </message>
    <message>
        <source>新增金额合计</source>
        <translation>New amounts, total</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>{amount} CNY</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>无变化</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>撤销本次导入</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>确认后一次写入，之后可以整体撤销</source>
        <translation>Confirming writes everything at once; it can be undone as a whole later</translation>
    </message>
    <message>
        <source>将要变更的 {count} 处</source>
        <translation>{count} changes to be made</translation>
    </message>
    <message>
        <source>将要变更，列出前 {count} 处</source>
        <translation>Changes to be made, the first {count}</translation>
    </message>
    <message>
        <source>文件与账套一致，没有写入</source>
        <translation>The file matches the book, nothing was written</translation>
    </message>
    <message>
        <source>已写入，导入编号 {number}</source>
        <translation>Written, import number {number}</translation>
    </message>
    <message>
        <source>已撤销：删除 {removed} 条，恢复 {restored} 条</source>
        <translation>Undone: {removed} records deleted, {restored} restored</translation>
    </message>
    <message>
        <source>条</source>
        <translation>records</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>读到</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>重复 {duplicates} 行已合并，草稿和合计 {skipped} 行不计</source>
        <translation>{duplicates} duplicate rows merged, {skipped} draft and total rows left out</translation>
    </message>
    <message>
        <source>未计</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>{count} 家，标记为待完善</source>
        <translation>{count} customers, marked incomplete</translation>
    </message>
    <message>
        <source>新建客户</source>
        <translation>New customers</translation>
    </message>
    <message>
        <source>{count} 格，记入操作日志</source>
        <translation>{count} cells, recorded in the audit log</translation>
    </message>
    <message>
        <source>手工改正</source>
        <translation>Corrected by hand</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>撤回试算</source>
        <translation>Take the trial back</translation>
    </message>
    <message>
        <source>去评估</source>
        <translation>To the assessment</translation>
    </message>
    <message>
        <source>发货后占用</source>
        <translation>Exposure after shipping</translation>
    </message>
    <message>
        <source>元</source>
        <translation>¥</translation>
    </message>
    <message>
        <source>怎样可以直接发</source>
        <translation>How to ship without approval</translation>
    </message>
    <message>
        <source>任选一个</source>
        <translation>any one</translation>
    </message>
    <message>
        <source>最后期限 {day} 付款（{days} 天）</source>
        <translation>To be paid by {day} ({days} days)</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>写进修改记录：凭什么改，例如走访记录、变更函、附件</source>
        <translation>Goes into the change history: a visit, a letter, an attachment</translation>
    </message>
    <message>
        <source>修改依据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>恢复为已保存的内容</source>
        <translation>Back to what is saved</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{count} 项未保存</source>
        <translation>{count} not saved</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>这个视图已不存在。</source>
        <translation>This view is gone.</translation>
    </message>
    <message>
        <source>视图名称</source>
        <translation>View name</translation>
    </message>
    <message>
        <source>已经有名为“{name}”的视图。</source>
        <translation>There is a view named “{name}” already.</translation>
    </message>
</context>
<context>
    <name>ScoreHead</name>
    <message>
        <source>初评</source>
        <translation>Initial</translation>
    </message>
    <message>
        <source>较上次 {change}</source>
        <translation>{change}</translation>
    </message>
    <message>
        <source>历史 {n} 次</source>
        <translation>History ({n})</translation>
    </message>
</context>
<context>
    <name>Scoring</name>
    <message>
        <source>成立年限</source>
        <translation>Years established</translation>
    </message>
    <message>
        <source>实缴资本比例</source>
        <translation>Paid-in capital ratio</translation>
    </message>
    <message>
        <source>信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>合作年限</source>
        <translation>Years of trade</translation>
    </message>
    <message>
        <source>企业规模</source>
        <translation>Declared size</translation>
    </message>
    <message>
        <source>过期证照</source>
        <translation>Expired licences</translation>
    </message>
    <message>
        <source>集团关系</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>采购额变化（近 90 天）</source>
        <translation>Purchase change (90 d)</translation>
    </message>
    <message>
        <source>资产负债率</source>
        <translation>Debt ratio</translation>
    </message>
    <message>
        <source>流动比率</source>
        <translation>Current ratio</translation>
    </message>
    <message>
        <source>速动比率</source>
        <translation>Quick ratio</translation>
    </message>
    <message>
        <source>利息保障倍数</source>
        <translation>Interest cover</translation>
    </message>
    <message>
        <source>毛利率</source>
        <translation>Gross margin</translation>
    </message>
    <message>
        <source>销售净利率</source>
        <translation>Net margin</translation>
    </message>
    <message>
        <source>净资产收益率</source>
        <translation>Return on equity</translation>
    </message>
    <message>
        <source>营业收入增长率</source>
        <translation>Revenue growth</translation>
    </message>
    <message>
        <source>经营现金流 / 流动负债</source>
        <translation>Cash flow / current debt</translation>
    </message>
    <message>
        <source>Z′ 值（制造业）</source>
        <translation>Z′ (manufacturing)</translation>
    </message>
    <message>
        <source>Z″ 值（非制造业）</source>
        <translation>Z″ (other)</translation>
    </message>
    <message>
        <source>报表时效</source>
        <translation>Age of statement</translation>
    </message>
    <message>
        <source>银行净流入率</source>
        <translation>Net bank inflow</translation>
    </message>
    <message>
        <source>银行流入波动</source>
        <translation>Bank inflow volatility</translation>
    </message>
    <message>
        <source>开票额增长率</source>
        <translation>Invoicing growth</translation>
    </message>
    <message>
        <source>开票活跃月份</source>
        <translation>Active invoicing months</translation>
    </message>
    <message>
        <source>开票额波动</source>
        <translation>Invoicing volatility</translation>
    </message>
    <message>
        <source>最大客户占比</source>
        <translation>Largest buyer&apos;s share</translation>
    </message>
    <message>
        <source>发票作废率</source>
        <translation>Void invoice rate</translation>
    </message>
    <message>
        <source>付款指数（近 12 月）</source>
        <translation>Payment index (12 months)</translation>
    </message>
    <message>
        <source>加权平均超期天数（近 12 月）</source>
        <translation>Days beyond terms (12 m)</translation>
    </message>
    <message>
        <source>逾期金额占比</source>
        <translation>Overdue share</translation>
    </message>
    <message>
        <source>最长逾期天数</source>
        <translation>Days overdue</translation>
    </message>
    <message>
        <source>逾期还款率（近 12 月）</source>
        <translation>Late payment rate (12 m)</translation>
    </message>
    <message>
        <source>额度占用率</source>
        <translation>Limit utilisation</translation>
    </message>
    <message>
        <source>付款周期变化</source>
        <translation>Payment cycle change</translation>
    </message>
    <message>
        <source>争议率（近 12 月）</source>
        <translation>Dispute rate (12 m)</translation>
    </message>
    <message>
        <source>承诺履约率</source>
        <translation>Promises kept</translation>
    </message>
    <message>
        <source>司法被执行</source>
        <translation>Court enforcement</translation>
    </message>
    <message>
        <source>经营异常与处罚</source>
        <translation>Irregularities and penalties</translation>
    </message>
    <message>
        <source>同业付款评价</source>
        <translation>Trade references</translation>
    </message>
    <message>
        <source>纳税信用等级</source>
        <translation>Tax grade</translation>
    </message>
    <message>
        <source>第三方评分</source>
        <translation>Agency score</translation>
    </message>
    <message>
        <source>信用事件（近 12 月）</source>
        <translation>Credit events (12 months)</translation>
    </message>
    <message>
        <source>外部资料</source>
        <translation>External records</translation>
    </message>
    <message>
        <source>同业函询</source>
        <translation>Trade enquiry</translation>
    </message>
    <message>
        <source>信用事件</source>
        <translation>Credit events</translation>
    </message>
    <message>
        <source>经营与基本面</source>
        <translation>Business profile</translation>
    </message>
    <message>
        <source>财务状况</source>
        <translation>Financial position</translation>
    </message>
    <message>
        <source>付款行为</source>
        <translation>Payment behaviour</translation>
    </message>
    <message>
        <source>外部信用</source>
        <translation>External credit</translation>
    </message>
    <message>
        <source>基本信息</source>
        <translation>Basic information</translation>
    </message>
    <message>
        <source>首笔业务</source>
        <translation>First transaction</translation>
    </message>
    <message>
        <source>销售明细</source>
        <translation>Sales details</translation>
    </message>
    <message>
        <source>财务报表</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>银行流水</source>
        <translation>Bank flows</translation>
    </message>
    <message>
        <source>开票清单</source>
        <translation>Invoice list</translation>
    </message>
    <message>
        <source>回款核销</source>
        <translation>Receipt allocations</translation>
    </message>
    <message>
        <source>账龄</source>
        <translation>Ageing</translation>
    </message>
    <message>
        <source>授信额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>有逾期超过 180 天的单据，最高 C 级</source>
        <translation>A document is over 180 days overdue: grade C at most</translation>
    </message>
    <message>
        <source>往来不足 6 个月，最高 A 级</source>
        <translation>Less than 6 months of trade: grade A at most</translation>
    </message>
    <message>
        <source>失信被执行人，最高 D 级</source>
        <translation>Listed as dishonest debtor: D at best</translation>
    </message>
    <message>
        <source>净资产为负，最高 C 级</source>
        <translation>Negative equity: C at best</translation>
    </message>
    <message>
        <source>月均销售额 × 账期 × 等级系数</source>
        <translation>Average monthly sales × terms × grade factor</translation>
    </message>
    <message>
        <source>有形净值与营业额比例</source>
        <translation>Tangible net worth to turnover</translation>
    </message>
    <message>
        <source>等级上限</source>
        <translation>Grade cap</translation>
    </message>
    <message>
        <source>赊销</source>
        <translation>On credit</translation>
    </message>
    <message>
        <source>现结</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>预收</source>
        <translation>Prepaid</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>不采信</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>{bin} 得 {points}</source>
        <translation>{bin}: {points} pts</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>校验不符</source>
        <translation>Check digit wrong</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>独立企业</source>
        <translation>Independent</translation>
    </message>
    <message>
        <source>集团成员</source>
        <translation>Group member</translation>
    </message>
    <message>
        <source>{number} 年</source>
        <translation>{number} years</translation>
    </message>
    <message>
        <source>{number} 个月</source>
        <translation>{number} months</translation>
    </message>
    <message>
        <source>{number} 天</source>
        <translation>{number} days</translation>
    </message>
    <message>
        <source>{number} 条</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{low} 至 {high}</source>
        <translation>{low} to {high}</translation>
    </message>
</context>
<context>
    <name>ScoringTab</name>
    <message>
        <source>评估</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>模型回测</source>
        <translation>Backtest</translation>
    </message>
    <message>
        <source>重新评分</source>
        <translation>Score again</translation>
    </message>
    <message>
        <source>按基准日的数据给这家客户评分</source>
        <translation>Score this customer on the data as of the as-of date</translation>
    </message>
    <message>
        <source>全部评分</source>
        <translation>Score all</translation>
    </message>
    <message>
        <source>给所有客户评分</source>
        <translation>Score all customers</translation>
    </message>
</context>
<context>
    <name>ScoringView</name>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>已评分 {customers} 家客户，新增评估单 {n} 张，其余与当日已有的相同。</source>
        <translation>{customers} customers scored, {n} new assessments; the others match those of the day.</translation>
    </message>
    <message>
        <source>{name} 没有可计分的数据，没有生成评估单。</source>
        <translation>{name} has no data to score; no assessment was made.</translation>
    </message>
    <message>
        <source>{name} 的数据没有变化，评估单 {number} 仍然有效。</source>
        <translation>The data of {name} has not changed; assessment {number} still stands.</translation>
    </message>
    <message>
        <source>已生成评估单 {number}：{name} {score} 分，{grade} 级。</source>
        <translation>Assessment {number} made: {name}, score {score}, grade {grade}.</translation>
    </message>
    <message>
        <source>评分已取消，没有写入任何评估单（已算 {done} / {total} 家）。</source>
        <translation>Scoring cancelled, no assessments were written ({done} / {total} customers calculated).</translation>
    </message>
    <message>
        <source>未计入，其余指标折算</source>
        <translation>Not counted, the other indicators are scaled up</translation>
    </message>
    <message>
        <source>{points} / {maximum} 折算</source>
        <translation>{points} / {maximum} scaled</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>上次 {score}</source>
        <translation>Previous {score}</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>取值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>得分 / 满分</source>
        <translation>Score / max</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>满分</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>命中规则</source>
        <translation>Rule applied</translation>
    </message>
    <message>
        <source>较上次</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>首次评估</source>
        <translation>First assessment</translation>
    </message>
    <message>
        <source>等级不变</source>
        <translation>Grade unchanged</translation>
    </message>
    <message>
        <source>由 {grade} 降 {n} 级</source>
        <translation>{n} below {grade}</translation>
    </message>
    <message>
        <source>由 {grade} 升 {n} 级</source>
        <translation>{n} above {grade}</translation>
    </message>
    <message>
        <source>没有可比较的上次评估</source>
        <translation>No earlier assessment to compare with</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>按分数为 {grade}：{reasons}。</source>
        <translation>{grade} by score: {reasons}.</translation>
    </message>
    <message>
        <source>取到的数据只占权重的 {share}，等级是暂定的。</source>
        <translation>The data available covers only {share} of the weight; the grade is provisional.</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source> 等 {n} 项</source>
        <translation> and more ({n} in all)</translation>
    </message>
    <message>
        <source>无变化</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>未设</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>资料不足</source>
        <translation>Insufficient data</translation>
    </message>
    <message>
        <source>信用额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>{grade} 级上限 {days}</source>
        <translation>Grade {grade} maximum {days}</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>按 {grade} 级</source>
        <translation>By grade {grade}</translation>
    </message>
    <message>
        <source>现金折扣</source>
        <translation>Cash discount</translation>
    </message>
    <message>
        <source>每 {n} 个月</source>
        <translation>Every {n} mo</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>应收余额 {balance} 高于建议额度，采用后应暂停新增赊销。</source>
        <translation>The receivable balance {balance} is above the recommended limit; once adopted, further credit sales should be paused.</translation>
    </message>
    <message>
        <source>降到 {value} 或以下</source>
        <translation>down to {value} or less</translation>
    </message>
    <message>
        <source>降到 {value} 以下</source>
        <translation>down to below {value}</translation>
    </message>
    <message>
        <source>达到 {value}</source>
        <translation>up to {value}</translation>
    </message>
    <message>
        <source>超过 {value}</source>
        <translation>above {value}</translation>
    </message>
    <message>
        <source>变为“{value}”</source>
        <translation>to &quot;{value}&quot;</translation>
    </message>
    <message>
        <source>补充资料</source>
        <translation>Supply data</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>客户名称 / 编码 / 拼音首字母</source>
        <translation>Search customers</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>寄对账单</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>{first} 至 {last}，期末余额 {amount} 元。</source>
        <translation>{first} to {last}, closing balance {amount} yuan.</translation>
    </message>
    <message>
        <source>寄出日期</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>寄送方式</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>登记并存为 PDF</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>常规</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>紧凑</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>表格行高</source>
        <translation>Row height</translation>
    </message>
    <message>
        <source>窗口较小时自动使用紧凑行高。</source>
        <translation>Small windows use compact rows automatically.</translation>
    </message>
    <message>
        <source>修改客户的付款账户必须填写依据</source>
        <translation>Ask for evidence where a customer&apos;s account changes</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>本账套</source>
        <translation>This book</translation>
    </message>
</context>
<context>
    <name>SettlementDialog</name>
    <message>
        <source>单据 {number}</source>
        <translation>Document {number}</translation>
    </message>
    <message>
        <source>开单日期</source>
        <translation>Invoice date</translation>
    </message>
    <message>
        <source>单据金额</source>
        <translation>Document amount</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Outstanding</translation>
    </message>
    <message>
        <source>核销记录</source>
        <translation>Allocations</translation>
    </message>
    <message>
        <source>至基准日 {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>还没有核销</source>
        <translation>No allocations yet</translation>
    </message>
    <message>
        <source>撤销坏账、手续费或折扣</source>
        <translation>Take back write-off, fee or discount</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>手工</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>核销金额</source>
        <translation>Allocated</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>档案页面</source>
        <translation>Archive pages</translation>
    </message>
</context>
<context>
    <name>Shipping</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>没有这个停货级别。</source>
        <translation>There is no such level of block.</translation>
    </message>
    <message>
        <source>停货日</source>
        <translation>Blocked on</translation>
    </message>
    <message>
        <source>这个客户没有停货，不必解除。</source>
        <translation>This customer is not blocked.</translation>
    </message>
    <message>
        <source>这个客户已经是这个停货级别。</source>
        <translation>This customer is already blocked at this level.</translation>
    </message>
    <message>
        <source>发货政策里有不合理的数，请核对后再保存。</source>
        <translation>The shipping policy holds a figure that makes no sense; check it before saving.</translation>
    </message>
    <message>
        <source>这个客户已合并到另一家客户，请判断那一家。</source>
        <translation>This customer was merged into another one; check that one.</translation>
    </message>
    <message>
        <source>发货金额</source>
        <translation>Order amount</translation>
    </message>
    <message>
        <source>已预付</source>
        <translation>Prepaid</translation>
    </message>
    <message>
        <source>这是试算或数据已变，现在的判断是“{now}”。请重新判断后再记下。</source>
        <translation>This is a trial, or the data have changed: the answer now is “{now}”. Check again before recording it.</translation>
    </message>
    <message>
        <source>特批金额</source>
        <translation>Amount of the release</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>这个客户已有一份特批申请 {number} 在等审批。</source>
        <translation>Request {number} of this customer is already waiting for a decision.</translation>
    </message>
    <message>
        <source>请等它批下来，或先撤回它。</source>
        <translation>Wait for it to be decided, or withdraw it first.</translation>
    </message>
    <message>
        <source>审批意见</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>有效期 {first} 至 {last} 已经过去。</source>
        <translation>The validity {first} to {last} has already passed.</translation>
    </message>
    <message>
        <source>只有申请人或审批人可以撤回。</source>
        <translation>Only the requester or an approver may withdraw it.</translation>
    </message>
    <message>
        <source>特批 {number} 已用掉或不在有效期内。</source>
        <translation>Release {number} has been used or is not valid on this day.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>没有这种结果。</source>
        <translation>There is no such outcome.</translation>
    </message>
    <message>
        <source>没有批准的申请没有结果可记。</source>
        <translation>A request that was not granted has no outcome.</translation>
    </message>
    <message>
        <source>这份特批已经发过货。</source>
        <translation>Goods have already been shipped on this release.</translation>
    </message>
    <message>
        <source>特批由财务主管或负责人批准。</source>
        <translation>Releases are granted by the finance lead or the owner.</translation>
    </message>
    <message>
        <source>申请人不能审批自己的申请。</source>
        <translation>Nobody decides their own request.</translation>
    </message>
    <message>
        <source>超过 {amount} 由负责人批准。</source>
        <translation>Above {amount} the owner decides.</translation>
    </message>
    <message>
        <source>特批申请 {number} 已由{who}处理，没有再改。</source>
        <translation>Request {number} has already been decided by {who}; nothing was changed.</translation>
    </message>
    <message>
        <source>请刷新后查看。</source>
        <translation>Refresh to see it.</translation>
    </message>
    <message>
        <source>有效天数应在 1 到 {most} 之间。</source>
        <translation>The number of days must be between 1 and {most}.</translation>
    </message>
    <message>
        <source>这份特批申请已不存在，请刷新后再试。</source>
        <translation>This request no longer exists; refresh and try again.</translation>
    </message>
    <message>
        <source>可以发货</source>
        <translation>May ship</translation>
    </message>
    <message>
        <source>需审批</source>
        <translation>Needs approval</translation>
    </message>
    <message>
        <source>不能发货</source>
        <translation>May not ship</translation>
    </message>
    <message>
        <source>{lead}或{owner}</source>
        <translation>{lead} or {owner}</translation>
    </message>
    <message>
        <source>由{who}批准，批准后 {days} 天内有效，只限这一单。</source>
        <translation>To be approved by the {who}; valid for {days} days, for this order only.</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>全款已付，不占额度。</source>
        <translation>Paid in full, uses no limit.</translation>
    </message>
    <message>
        <source>各项都通过。</source>
        <translation>Everything passes.</translation>
    </message>
    <message>
        <source>发货后占用 {share}，还能赊 {left}。</source>
        <translation>Uses {share} after shipping, {left} left on credit.</translation>
    </message>
    <message>
        <source>额度</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>集团额度</source>
        <translation>Group limit</translation>
    </message>
    <message>
        <source>待复核</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>定金</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>停货名单</source>
        <translation>Stop list</translation>
    </message>
    <message>
        <source>全款</source>
        <translation>In full</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>还没有额度，发货后占用 {after}</source>
        <translation>No limit yet, exposure {after} after shipping</translation>
    </message>
    <message>
        <source>额度已于 {day} 到期，不再算数</source>
        <translation>The limit expired on {day} and no longer counts</translation>
    </message>
    <message>
        <source>额度为 0，不赊销</source>
        <translation>The limit is 0: no credit</translation>
    </message>
    <message>
        <source>发货后占用 {share}</source>
        <translation>{share} used after shipping</translation>
    </message>
    <message>
        <source>发货后占用 {share}，超出 {over}</source>
        <translation>{share} used, {over} over the limit</translation>
    </message>
    <message>
        <source>（含特批 {number}，至 {day}）</source>
        <translation> (with release {number} until {day})</translation>
    </message>
    <message>
        <source>（含季节上浮 {share}）</source>
        <translation> (with the seasonal {share})</translation>
    </message>
    <message>
        <source>没有逾期</source>
        <translation>Nothing overdue</translation>
    </message>
    <message>
        <source>最长 {days} 天，超过 {stop} 天</source>
        <translation>Longest {days} days, beyond {stop}</translation>
    </message>
    <message>
        <source>最长 {days} 天，本单已特批</source>
        <translation>Longest {days} days, order released</translation>
    </message>
    <message>
        <source>最长 {days} 天，金额小，不计</source>
        <translation>Longest {days} days, a small sum</translation>
    </message>
    <message>
        <source>最长 {days} 天，{grade}最多容忍 {most} 天</source>
        <translation>Longest {days} days, {grade} tolerates {most}</translation>
    </message>
    <message>
        <source>未评级</source>
        <translation>Not graded</translation>
    </message>
    <message>
        <source>{grade} 级</source>
        <translation>grade {grade}</translation>
    </message>
    <message>
        <source>集团发货后占用 {after}</source>
        <translation>Group total {after}</translation>
    </message>
    <message>
        <source>{used}，超出 {over}</source>
        <translation>{used}, {over} over</translation>
    </message>
    <message>
        <source>，本单已特批</source>
        <translation>, order released</translation>
    </message>
    <message>
        <source>评估 {number} 会把额度降到 {limit}</source>
        <translation>{number} cuts the limit to {limit}</translation>
    </message>
    <message>
        <source>{grade}，只能预收全款</source>
        <translation>{grade}: prepayment in full only</translation>
    </message>
    <message>
        <source>已预付 {share}</source>
        <translation>{share} prepaid</translation>
    </message>
    <message>
        <source>没有预付</source>
        <translation>Nothing prepaid</translation>
    </message>
    <message>
        <source>{paid}，本单已特批</source>
        <translation>{paid}, order released</translation>
    </message>
    <message>
        <source>{paid}，还差 {missing}</source>
        <translation>{paid}, {missing} missing</translation>
    </message>
    <message>
        <source>不在名单内</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>{day} 起停止赊销，{who}批准</source>
        <translation>No credit since {day} ({who})</translation>
    </message>
    <message>
        <source>{day} 起全部停货，{who}批准</source>
        <translation>Nothing ships since {day} ({who})</translation>
    </message>
    <message>
        <source>应收登记到 {day}，离发货已 {days} 天</source>
        <translation>Ledger kept to {day}, {days} days before shipping</translation>
    </message>
    <message>
        <source>全款已付，不占额度，也不看逾期</source>
        <translation>Paid in full: limit and overdue do not matter</translation>
    </message>
    <message>
        <source>额度 {limit}</source>
        <translation>Limit {limit}</translation>
    </message>
    <message>
        <source>{share} 以内可批</source>
        <translation>Approvable to {share}</translation>
    </message>
    <message>
        <source>要有额度才能直接发</source>
        <translation>Needs a limit</translation>
    </message>
    <message>
        <source>超 {stop} 天不能发</source>
        <translation>Stop beyond {stop} days</translation>
    </message>
    <message>
        <source>集团额度 {limit}</source>
        <translation>Group {limit}</translation>
    </message>
    <message>
        <source>批准后要重新判断</source>
        <translation>Check again then</translation>
    </message>
    <message>
        <source>超过 {days} 天要先补登</source>
        <translation>Update after {days} days</translation>
    </message>
    <message>
        <source>{grade}不要求</source>
        <translation>{grade}: none asked</translation>
    </message>
    <message>
        <source>{grade}要 {share}</source>
        <translation>{grade} asks {share}</translation>
    </message>
    <message>
        <source>授信台账</source>
        <translation>Limit history</translation>
    </message>
    <message>
        <source>未核销单据</source>
        <translation>Open items</translation>
    </message>
    <message>
        <source>停货记录</source>
        <translation>Stop record</translation>
    </message>
    <message>
        <source>发票和回款</source>
        <translation>Invoices and receipts</translation>
    </message>
    <message>
        <source>发货政策</source>
        <translation>Shipping policy</translation>
    </message>
    <message>
        <source>待批</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>已用掉</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>停止赊销</source>
        <translation>No credit</translation>
    </message>
    <message>
        <source>全部停货</source>
        <translation>Nothing ships</translation>
    </message>
    <message>
        <source>没有发货</source>
        <translation>Not shipped</translation>
    </message>
    <message>
        <source>还没付款</source>
        <translation>Not paid yet</translation>
    </message>
    <message>
        <source>按期付款</source>
        <translation>Paid in time</translation>
    </message>
    <message>
        <source>逾期才付</source>
        <translation>Paid late</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>{first:%m-%d} 至 {last}</source>
        <translation>{first:%m-%d} to {last}</translation>
    </message>
</context>
<context>
    <name>StartForms</name>
    <message>
        <source>账套 (*.zxdb)</source>
        <translation>Books (*.zxdb)</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>资信管家</source>
        <translation>Zixin</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>以只读方式打开</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>选择账套</source>
        <translation>Choose book</translation>
    </message>
    <message>
        <source>打开示例账套</source>
        <translation>Open sample book</translation>
    </message>
    <message>
        <source>60 家虚构客户、36 个月往来，可随意试用</source>
        <translation>60 fictional customers, free to try</translation>
    </message>
    <message>
        <source>新建账套</source>
        <translation>New book</translation>
    </message>
    <message>
        <source>设定公司名称和会计准则</source>
        <translation>Company name, accounting standard</translation>
    </message>
    <message>
        <source>打开已有账套</source>
        <translation>Open existing book</translation>
    </message>
    <message>
        <source>选择 .zxdb 文件，或从最近列表打开</source>
        <translation>A .zxdb file, or a recent one</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>选择 .zxbak 文件，恢复前自动核对完整性</source>
        <translation>A .zxbak file, verified first</translation>
    </message>
    <message>
        <source>账套是一个 .zxdb 文件，可以整体复制和保存。</source>
        <translation>A book is one .zxdb file you can copy.</translation>
    </message>
    <message>
        <source>打开账套</source>
        <translation>Open book</translation>
    </message>
    <message>
        <source>恢复并打开</source>
        <translation>Restore and open</translation>
    </message>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>期末早于期初。</source>
        <translation>The end is before the beginning.</translation>
    </message>
    <message>
        <source>寄出日期</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>期末</source>
        <translation>To</translation>
    </message>
    <message>
        <source>寄送方式</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>期初加发生额不等于期末余额，对账单不能寄出。请先校验账套。</source>
        <translation>Opening and movements do not come to the closing balance; the statement cannot be sent. Verify the book first.</translation>
    </message>
    <message>
        <source>这份对账单已不存在，请刷新后再试。</source>
        <translation>This statement no longer exists; refresh and try again.</translation>
    </message>
    <message>
        <source>回函日期</source>
        <translation>Reply on</translation>
    </message>
    <message>
        <source>请选择相符或不符。</source>
        <translation>Choose agrees or differs.</translation>
    </message>
    <message>
        <source>对方余额</source>
        <translation>Their balance</translation>
    </message>
    <message>
        <source>不符时要填写对方余额。</source>
        <translation>Where it differs, their balance is needed.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>StatementDesk</name>
    <message>
        <source>对账单 {number} 已登记寄出。</source>
        <translation>Statement {number} is recorded as sent.</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>对账单-{day}.pdf</source>
        <translation>statement-{day}.pdf</translation>
    </message>
    <message>
        <source>已存为 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>已送往打印机，共 {pages} 页。</source>
        <translation>Sent to the printer: {pages} pages.</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Orders</translation>
    </message>
</context>
<context>
    <name>StatementForms</name>
    <message>
        <source>电子邮件</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Courier</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>当面交付</source>
        <translation>By hand</translation>
    </message>
</context>
<context>
    <name>StatementGrid</name>
    <message>
        <source>财务报表</source>
        <translation>Financial statements</translation>
    </message>
    <message>
        <source>金额，可以写算式，如 1200+350</source>
        <translation>Amount, or a sum such as 1200+350</translation>
    </message>
    <message>
        <source>“{text}”不是金额</source>
        <translation>“{text}” is no amount</translation>
    </message>
    <message>
        <source>{period}已确认，不能直接修改；先改回草稿。</source>
        <translation>{period} is confirmed and cannot be changed; make it a draft first.</translation>
    </message>
    <message>
        <source>“{text}”不是金额，没有粘贴</source>
        <translation>“{text}” is no amount; nothing was pasted</translation>
    </message>
    <message>
        <source>粘贴了 {count} 行，多出的 {rest} 行没有位置</source>
        <translation>{count} rows pasted; {rest} more have no place</translation>
    </message>
</context>
<context>
    <name>StatementLetter</name>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>致：{customer}</source>
        <translation>To: {customer}</translation>
    </message>
    <message>
        <source>往来明细（元）</source>
        <translation>Movements (yuan)</translation>
    </message>
    <message>
        <source>期末未收账龄（元）</source>
        <translation>Open items by age (yuan)</translation>
    </message>
    <message>
        <source>现将 {first} 至 {last} 的往来核对如下，截至 {last} 贵司应付我司 {amount} 元。请核对后填写下方回函寄回；如有差异，请注明贵司账面余额及原因。</source>
        <translation>This is your account from {first} to {last}; at {last} you owe us {amount} yuan. Please check it and return the slip below; where it differs, please state your balance and why.</translation>
    </message>
    <message>
        <source>期初余额</source>
        <translation>Opening balance</translation>
    </message>
    <message>
        <source>客户编码</source>
        <translation>Customer code</translation>
    </message>
    <message>
        <source>本期借方</source>
        <translation>Debit</translation>
    </message>
    <message>
        <source>本期贷方</source>
        <translation>Credit</translation>
    </message>
    <message>
        <source>期末余额</source>
        <translation>Closing balance</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>期初 + 借方 − 贷方 = 期末</source>
        <translation>Opening + debit − credit = closing</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>逾期 1–30 天</source>
        <translation>1–30 days</translation>
    </message>
    <message>
        <source>31–60 天</source>
        <translation>31–60 days</translation>
    </message>
    <message>
        <source>61–90 天</source>
        <translation>61–90 days</translation>
    </message>
    <message>
        <source>90 天以上</source>
        <translation>Over 90 days</translation>
    </message>
    <message>
        <source>减：未核销回款</source>
        <translation>Less unallocated</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>对账回函 {number} · {customer}</source>
        <translation>Reply to {number} · {customer}</translation>
    </message>
    <message>
        <source>截至 {last}，贵司账面我司欠款 {amount} 元，经核对：</source>
        <translation>At {last} we owe you {amount} yuan by your books; having checked it:</translation>
    </message>
    <message>
        <source>□ 相符。</source>
        <translation>□ It agrees.</translation>
    </message>
    <message>
        <source>□ 不符。我司账面余额 {rule} 元，差异原因 {rule}{rule}</source>
        <translation>□ It differs. Our balance {rule} yuan, because {rule}{rule}</translation>
    </message>
    <message>
        <source>经办人 {rule}&#x3000;盖章&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;日期 {rule}</source>
        <translation>Signed {rule}&#x3000;Stamp&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;Date {rule}</translation>
    </message>
    <message>
        <source>回函，请盖章后寄回</source>
        <translation>Reply, please stamp and return</translation>
    </message>
</context>
<context>
    <name>StatementPane</name>
    <message>
        <source>读取对账单</source>
        <translation>Read account statement</translation>
    </message>
    <message>
        <source>登记回函</source>
        <translation>Record reply</translation>
    </message>
    <message>
        <source>对账回函</source>
        <translation>Replies</translation>
    </message>
    <message>
        <source>期初 + 借方 − 贷方，相等</source>
        <translation>Opening + debit − credit: equal</translation>
    </message>
    <message>
        <source>与账上相差 {gap}</source>
        <translation>Differs from the ledger by {gap}</translation>
    </message>
    <message>
        <source>期末余额</source>
        <translation>Closing balance</translation>
    </message>
</context>
<context>
    <name>StatementTable</name>
    <message>
        <source>期初余额</source>
        <translation>Opening balance</translation>
    </message>
    <message>
        <source>期末余额</source>
        <translation>Closing balance</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>{first} 至 {last} · 元</source>
        <translation>{first} to {last} · yuan</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>借方</source>
        <translation>Debit</translation>
    </message>
    <message>
        <source>贷方</source>
        <translation>Credit</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>核销</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>{month} 月末</source>
        <translation>End of {month}</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>这个客户已不存在，请刷新后再试。</source>
        <translation>This customer is no longer there. Refresh and try again.</translation>
    </message>
    <message>
        <source>本期报表已确认，不能直接修改。</source>
        <translation>The statement is confirmed and cannot be changed.</translation>
    </message>
    <message>
        <source>先改回草稿。</source>
        <translation>Make it a draft first.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>本期报表已经确认过。</source>
        <translation>The statement is confirmed already.</translation>
    </message>
    <message>
        <source>报表不平，确认时要写明理由。</source>
        <translation>The statement does not balance: give a reason to confirm it.</translation>
    </message>
    <message>
        <source>本期报表还是草稿。</source>
        <translation>The statement is still a draft.</translation>
    </message>
    <message>
        <source>已确认的报表不能删除。</source>
        <translation>A confirmed statement cannot be deleted.</translation>
    </message>
    <message>
        <source>还没有填写：{lines}。</source>
        <translation>Not filled in yet: {lines}.</translation>
    </message>
    <message>
        <source>资产与负债加权益差 {amount}，平衡后才能确认；财务主管可写明理由确认。</source>
        <translation>Assets differ from liabilities and equity by {amount}: it can be confirmed once it balances, or by the lead with a reason.</translation>
    </message>
    <message>
        <source>这份报表已不存在，请刷新后再试。</source>
        <translation>This statement is no longer there. Refresh and try again.</translation>
    </message>
    <message>
        <source>{period}的报表已经录入。</source>
        <translation>There is a statement for {period} already.</translation>
    </message>
    <message>
        <source>没有这个报表项目：{key}。</source>
        <translation>There is no such line: {key}.</translation>
    </message>
    <message>
        <source>金额超过 1 万亿元，请核对。</source>
        <translation>The amount exceeds 10^12 yuan; please check.</translation>
    </message>
    <message>
        <source>审计机构</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>财务报表</source>
        <translation>Financial statements</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>资产 − 负债 − 权益</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>金额单位：元</source>
        <translation>Amounts in yuan</translation>
    </message>
    <message>
        <source>年报的期末是 12 月 31 日。</source>
        <translation>An annual statement ends on 31 December.</translation>
    </message>
    <message>
        <source>半年报的期末是 6 月 30 日或 12 月 31 日。</source>
        <translation>A half-yearly statement ends on 30 June or 31 December.</translation>
    </message>
    <message>
        <source>季报的期末是一个季度的最后一天。</source>
        <translation>A quarterly statement ends on the last day of a quarter.</translation>
    </message>
    <message>
        <source>期末是一个月的最后一天。</source>
        <translation>A period ends on the last day of a month.</translation>
    </message>
    <message>
        <source>期间只能是年、半年、季或月。</source>
        <translation>A period is a year, half, quarter or month.</translation>
    </message>
    <message>
        <source>期末还没有到。</source>
        <translation>The period is not over yet.</translation>
    </message>
    <message>
        <source>资产负债表</source>
        <translation>Balance sheet</translation>
    </message>
    <message>
        <source>利润表与现金流量</source>
        <translation>Income and cash flow</translation>
    </message>
    <message>
        <source>Z′ 值（制造业）</source>
        <translation>Z′ score (manufacturer)</translation>
    </message>
    <message>
        <source>Z″ 值（非制造业）</source>
        <translation>Z″ score (other)</translation>
    </message>
    <message>
        <source>流动比率</source>
        <translation>Current ratio</translation>
    </message>
    <message>
        <source>速动比率</source>
        <translation>Quick ratio</translation>
    </message>
    <message>
        <source>资产负债率</source>
        <translation>Debt ratio</translation>
    </message>
    <message>
        <source>利息保障倍数</source>
        <translation>Interest cover</translation>
    </message>
    <message>
        <source>毛利率</source>
        <translation>Gross margin</translation>
    </message>
    <message>
        <source>净利率</source>
        <translation>Net margin</translation>
    </message>
    <message>
        <source>净资产收益率</source>
        <translation>Return on equity</translation>
    </message>
    <message>
        <source>收入增长率</source>
        <translation>Sales growth</translation>
    </message>
    <message>
        <source>经营现金流 / 流动负债</source>
        <translation>Cash flow / current debt</translation>
    </message>
    <message>
        <source>应收周转天数</source>
        <translation>Receivable days</translation>
    </message>
    <message>
        <source>有形净值（万元）</source>
        <translation>Tangible net worth (10k)</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>灰色区</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>危险</source>
        <translation>Distress</translation>
    </message>
    <message>
        <source>年报</source>
        <translation>Annual</translation>
    </message>
    <message>
        <source>半年报</source>
        <translation>Half-year</translation>
    </message>
    <message>
        <source>季报</source>
        <translation>Quarterly</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year} 年 1 月</source>
        <translation>{year} Jan</translation>
    </message>
    <message>
        <source>{year} 年 1–{month} 月</source>
        <translation>{year} M1–{month}</translation>
    </message>
    <message>
        <source>1 月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>1–{month} 月</source>
        <translation>M1–{month}</translation>
    </message>
    <message>
        <source>没有填写{line}。</source>
        <translation>{line} is not filled in.</translation>
    </message>
    <message>
        <source>{line}不大于零，不可计算。</source>
        <translation>{line} is not above zero: not computable.</translation>
    </message>
    <message>
        <source>没有年初数：上一年年末的报表还没有录入。</source>
        <translation>No opening balance: the statement at the end of the year before is missing.</translation>
    </message>
    <message>
        <source>没有上年同期的报表。</source>
        <translation>No statement for the same months of the year before.</translation>
    </message>
    <message>
        <source>不可计算。</source>
        <translation>Not computable.</translation>
    </message>
    <message>
        <source>货币资金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>交易性金融资产</source>
        <translation>Trading assets</translation>
    </message>
    <message>
        <source>应收票据</source>
        <translation>Notes receivable</translation>
    </message>
    <message>
        <source>应收账款</source>
        <translation>Receivables</translation>
    </message>
    <message>
        <source>预付款项</source>
        <translation>Prepayments</translation>
    </message>
    <message>
        <source>其他应收款</source>
        <translation>Other receivables</translation>
    </message>
    <message>
        <source>存货</source>
        <translation>Inventories</translation>
    </message>
    <message>
        <source>其他流动资产</source>
        <translation>Other current assets</translation>
    </message>
    <message>
        <source>流动资产合计</source>
        <translation>Current assets</translation>
    </message>
    <message>
        <source>长期股权投资</source>
        <translation>Long-term investments</translation>
    </message>
    <message>
        <source>固定资产</source>
        <translation>Fixed assets</translation>
    </message>
    <message>
        <source>在建工程</source>
        <translation>Construction in progress</translation>
    </message>
    <message>
        <source>无形资产</source>
        <translation>Intangible assets</translation>
    </message>
    <message>
        <source>其他非流动资产</source>
        <translation>Other non-current assets</translation>
    </message>
    <message>
        <source>非流动资产合计</source>
        <translation>Non-current assets</translation>
    </message>
    <message>
        <source>资产总计</source>
        <translation>Total assets</translation>
    </message>
    <message>
        <source>短期借款</source>
        <translation>Short-term loans</translation>
    </message>
    <message>
        <source>应付票据</source>
        <translation>Notes payable</translation>
    </message>
    <message>
        <source>应付账款</source>
        <translation>Payables</translation>
    </message>
    <message>
        <source>预收款项与合同负债</source>
        <translation>Advances received</translation>
    </message>
    <message>
        <source>应付职工薪酬</source>
        <translation>Payroll payable</translation>
    </message>
    <message>
        <source>应交税费</source>
        <translation>Taxes payable</translation>
    </message>
    <message>
        <source>其他应付款</source>
        <translation>Other payables</translation>
    </message>
    <message>
        <source>其他流动负债</source>
        <translation>Other current liabilities</translation>
    </message>
    <message>
        <source>流动负债合计</source>
        <translation>Current liabilities</translation>
    </message>
    <message>
        <source>长期借款</source>
        <translation>Long-term loans</translation>
    </message>
    <message>
        <source>其他非流动负债</source>
        <translation>Other non-current liab.</translation>
    </message>
    <message>
        <source>非流动负债合计</source>
        <translation>Non-current liabilities</translation>
    </message>
    <message>
        <source>负债合计</source>
        <translation>Total liabilities</translation>
    </message>
    <message>
        <source>实收资本</source>
        <translation>Paid-in capital</translation>
    </message>
    <message>
        <source>资本公积</source>
        <translation>Capital reserve</translation>
    </message>
    <message>
        <source>盈余公积</source>
        <translation>Surplus reserve</translation>
    </message>
    <message>
        <source>未分配利润</source>
        <translation>Retained earnings</translation>
    </message>
    <message>
        <source>所有者权益合计</source>
        <translation>Equity</translation>
    </message>
    <message>
        <source>营业收入</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>营业成本</source>
        <translation>Cost of sales</translation>
    </message>
    <message>
        <source>税金及附加</source>
        <translation>Taxes and surcharges</translation>
    </message>
    <message>
        <source>销售费用</source>
        <translation>Selling expenses</translation>
    </message>
    <message>
        <source>管理费用</source>
        <translation>Administrative expenses</translation>
    </message>
    <message>
        <source>研发费用</source>
        <translation>Research expenses</translation>
    </message>
    <message>
        <source>财务费用</source>
        <translation>Finance expenses</translation>
    </message>
    <message>
        <source>利息费用</source>
        <translation>Interest expense</translation>
    </message>
    <message>
        <source>营业利润</source>
        <translation>Operating profit</translation>
    </message>
    <message>
        <source>利润总额</source>
        <translation>Profit before tax</translation>
    </message>
    <message>
        <source>所得税费用</source>
        <translation>Income tax</translation>
    </message>
    <message>
        <source>净利润</source>
        <translation>Net profit</translation>
    </message>
    <message>
        <source>经营活动现金流量净额</source>
        <translation>Operating cash flow</translation>
    </message>
</context>
<context>
    <name>StatementsView</name>
    <message>
        <source>采用</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>{period}的{part}大于{total}。</source>
        <translation>{period}: {part} exceed {total}.</translation>
    </message>
    <message>
        <source>{period}不平，差 {amount}，未找到单一原因。</source>
        <translation>{period} does not balance, off by {amount}; no single cause found.</translation>
    </message>
    <message>
        <source>{period}不平，差 {amount}。{line}若为 {value} 则相等，疑为数字颠倒。</source>
        <translation>{period} off by {amount}: balances with {line} {value} (digits swapped?)</translation>
    </message>
    <message>
        <source>{period}不平，差 {amount}。{line}若为 {value} 则相等，疑漏计{entry}。</source>
        <translation>{period} off by {amount}: balances with {line} {value} ({entry} left out?)</translation>
    </message>
    <message>
        <source>{file} 没有写明期间；请先新增期间，再读入。</source>
        <translation>{file} names no period; add the period first, then read it.</translation>
    </message>
    <message>
        <source>已从 {file} 读入 {count} 个项目到{period}，核对后保存。</source>
        <translation>{count} lines read from {file} into {period}; check and save.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>检查失败：{reason}</source>
        <translation>Check failed: {reason}</translation>
    </message>
    <message>
        <source>备份失败：{reason}</source>
        <translation>Backup failed: {reason}</translation>
    </message>
    <message>
        <source>上次备份 {moment}</source>
        <translation>Last backup {moment}</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>（只读）</source>
        <translation> (read-only)</translation>
    </message>
    <message>
        <source>数据文件 {path}{mode} · {size}</source>
        <translation>Data file {path}{mode} · {size}</translation>
    </message>
    <message>
        <source>还没有检查</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>上次检查 {moment} · {customers} 家 · {alerts} 条预警</source>
        <translation>Last check {moment} · {customers} customers · {alerts} alerts</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>添加下一步</source>
        <translation>Add next step</translation>
    </message>
    <message>
        <source>这是一次培训计划</source>
        <translation>This plans a training</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>如 跟进承诺付款 46,360.00</source>
        <translation>e.g. Follow up promise of 46,360.00</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>由谁</source>
        <translation>By</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>结果如何，一行即可；Enter 完成，Esc 取消</source>
        <translation>The result in one line; Enter completes, Esc cancels</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>StepWrites</name>
    <message>
        <source>完成下一步</source>
        <translation>Complete next step</translation>
    </message>
    <message>
        <source>已完成：{text}。</source>
        <translation>Done: {text}.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>确认</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>记备注</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>指派</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>关闭预警</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>打开客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>StepsPane</name>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>+ 添加</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>没有待办的下一步</source>
        <translation>Nothing to do next</translation>
    </message>
    <message>
        <source>完成…</source>
        <translation>Complete…</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>改期…</source>
        <translation>Postpone…</translation>
    </message>
    <message>
        <source>查看来由</source>
        <translation>Show where it comes from</translation>
    </message>
</context>
<context>
    <name>StepsRow</name>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>映射与检查</source>
        <translation>Map and check</translation>
    </message>
    <message>
        <source>确认导入</source>
        <translation>Confirm import</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Worksheet</translation>
    </message>
    <message>
        <source>列名</source>
        <translation>Column titles</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation>Row {row}</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>磁盘空间不足，{path} 没有写成。已有数据未受影响，请腾出空间后重试。</source>
        <translation>The disk is full and {path} was not written. Existing data is not affected; free some space and try again.</translation>
    </message>
    <message>
        <source>{path} 正被另一个程序使用。请关闭那个程序后重试。</source>
        <translation>{path} is in use by another program. Close that program and try again.</translation>
    </message>
    <message>
        <source>{path} 已损坏或不是账套文件。请从备份恢复，原文件会保留。</source>
        <translation>{path} is damaged or not a book file. Restore from a backup; the original file is kept.</translation>
    </message>
    <message>
        <source>没有权限读写 {path}。请换一个位置，或检查文件权限。</source>
        <translation>No permission to read or write {path}. Choose another location, or check the file permissions.</translation>
    </message>
    <message>
        <source>打不开 {path}。请检查文件和文件夹是否还在。</source>
        <translation>Cannot open {path}. Check that the file and folder still exist.</translation>
    </message>
    <message>
        <source>{path} 是文件夹，不是文件。请选择一个文件。</source>
        <translation>{path} is a folder, not a file. Choose a file.</translation>
    </message>
    <message>
        <source>读写 {path} 时出错：{detail}。已有数据未受影响。</source>
        <translation>Error reading or writing {path}: {detail}. Existing data is not affected.</translation>
    </message>
</context>
<context>
    <name>SubPages</name>
    <message>
        <source>概览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>基本信息</source>
        <translation>Basics</translation>
    </message>
    <message>
        <source>财务状况</source>
        <translation>Financials</translation>
    </message>
    <message>
        <source>交易与回款</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>信用记录</source>
        <translation>Credit</translation>
    </message>
    <message>
        <source>沟通与培训</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>变动原因</source>
        <translation>Reasons for change</translation>
    </message>
    <message>
        <source>信用政策建议</source>
        <translation>Recommended credit policy</translation>
    </message>
    <message>
        <source>现行 → 建议</source>
        <translation>Current → recommended</translation>
    </message>
    <message>
        <source>什么会降低评分</source>
        <translation>What would lower the score</translation>
    </message>
    <message>
        <source>单项变差，按失分排列</source>
        <translation>Each alone, by points lost</translation>
    </message>
    <message>
        <source>到 {score} 分</source>
        <translation>to {score}</translation>
    </message>
    <message>
        <source>怎样能提高评分</source>
        <translation>How to raise the score</translation>
    </message>
    <message>
        <source>单项改善，按得分排列</source>
        <translation>single improvements, by points</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>监控</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Archives</translation>
    </message>
</context>
<context>
    <name>TalksSection</name>
    <message>
        <source>最近往来</source>
        <translation>Latest contacts</translation>
    </message>
    <message>
        <source>记录沟通</source>
        <translation>Record contact</translation>
    </message>
    <message>
        <source>还没有沟通记录</source>
        <translation>No contacts recorded yet</translation>
    </message>
</context>
<context>
    <name>TaxInvoicesView</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>销项</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>进项</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>开票清单</source>
        <translation>Invoice list</translation>
    </message>
    <message>
        <source>月均销售</source>
        <translation>Sales a month</translation>
    </message>
    <message>
        <source>同比增长</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>有票月份</source>
        <translation>Active months</translation>
    </message>
    <message>
        <source>销售波动</source>
        <translation>Volatility</translation>
    </message>
    <message>
        <source>前五大买方</source>
        <translation>Top 5 buyers</translation>
    </message>
    <message>
        <source>作废率</source>
        <translation>Void rate</translation>
    </message>
    <message>
        <source>红字率</source>
        <translation>Red letters</translation>
    </message>
    <message>
        <source>进销差率</source>
        <translation>Margin proxy</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{count} 个整月</source>
        <translation>{count} months</translation>
    </message>
    <message>
        <source>万元</source>
        <translation>10k</translation>
    </message>
    <message>
        <source>近 12 个月</source>
        <translation>last 12 months</translation>
    </message>
    <message>
        <source>标准差 ÷ 均值</source>
        <translation>std. ÷ mean</translation>
    </message>
    <message>
        <source>按张数</source>
        <translation>by count</translation>
    </message>
    <message>
        <source>1 − 进项 ÷ 销项</source>
        <translation>1 − purch./sales</translation>
    </message>
    <message>
        <source>{count} 家，首位 {share}</source>
        <translation>{count}; largest {share}</translation>
    </message>
    <message>
        <source>按张数 {share}</source>
        <translation>by count {share}</translation>
    </message>
    <message>
        <source>供应商</source>
        <translation>Suppliers</translation>
    </message>
    <message>
        <source>买方</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>读入客户提供的销项、进项发票清单，看销售水平、买方集中度和作废、红字。</source>
        <translation>Read the customer&apos;s lists of sales and purchase invoices to see sales, concentration of buyers, void and red-letter invoices.</translation>
    </message>
    <message>
        <source>还没有开票清单</source>
        <translation>No invoice list yet</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>调整额度与账期</source>
        <translation>Change limit and terms</translation>
    </message>
    <message>
        <source>依据 *</source>
        <translation>Reason *</translation>
    </message>
    <message>
        <source>写明谁批准、凭什么，例如“10-31 授信会议纪要”。会记入修改记录。</source>
        <translation>Who approved it and on what, such as “minutes of 10-31”. It goes into the change history.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>TermsLedger</name>
    <message>
        <source>授信台账</source>
        <translation>Limit history</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>By</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>调整额度与账期</source>
        <translation>Change limit and terms</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>现在的额度与账期来自导入或建账，之后的每次调整都会列在这里。</source>
        <translation>Limit and terms came with an import or with the book; every later change is listed here.</translation>
    </message>
    <message>
        <source>还没有调整记录</source>
        <translation>No changes yet</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Scoring</translation>
    </message>
</context>
<context>
    <name>ThresholdRow</name>
    <message>
        <source>启用 {rule}</source>
        <translation>Enable {rule}</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>{field}不是数字</source>
        <translation>{field} is not a number</translation>
    </message>
</context>
<context>
    <name>ThresholdsPage</name>
    <message>
        <source>全部恢复默认</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>放弃更改</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>触发</source>
        <translation>Raised</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>On</translation>
    </message>
    <message>
        <source>{n} 项指标有未保存的更改</source>
        <translation>{n} rules have unsaved changes</translation>
    </message>
    <message>
        <source>阈值留空表示不用这一级；最低金额不超过近一年销售额的 0.05%。更改记入操作日志，从下次检查起生效。</source>
        <translation>An empty threshold means the level is not used; minimum amounts never exceed 0.05% of the last year&apos;s sales. Changes are recorded in the audit log and apply from the next check.</translation>
    </message>
    <message>
        <source>已保存 {n} 项指标，从下次检查起生效。</source>
        <translation>{n} rules saved, effective from the next check.</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>页面缩略图</source>
        <translation>Page thumbnails</translation>
    </message>
</context>
<context>
    <name>TimelineHead</name>
    <message>
        <source>往来记录</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>培训计划 {day} {topic}</source>
        <translation>Training {day} {topic}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>登记这次培训：{plans}</source>
        <translation>Record this training: {plans}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>往来记录</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>新值</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>名称、编码</source>
        <translation>Name or code</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>信函</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>记录沟通</source>
        <translation>Record contact</translation>
    </message>
    <message>
        <source>有逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>超额度</source>
        <translation>Over limit</translation>
    </message>
    <message>
        <source>待复审</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>待完善</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>视图、筛选与工具</source>
        <translation>Views, filters and tools</translation>
    </message>
    <message>
        <source>选择列</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>银行流水</source>
        <translation>Bank flows</translation>
    </message>
    <message>
        <source>开票清单</source>
        <translation>Invoice lists</translation>
    </message>
    <message>
        <source>单位 元</source>
        <translation>Yuan</translation>
    </message>
    <message>
        <source>单位 万元</source>
        <translation>10k yuan</translation>
    </message>
    <message>
        <source>显示与期间</source>
        <translation>Display and period</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>从文件读入</source>
        <translation>Read from file</translation>
    </message>
    <message>
        <source>新增期间</source>
        <translation>New period</translation>
    </message>
    <message>
        <source>确认本期</source>
        <translation>Confirm period</translation>
    </message>
    <message>
        <source>保存草稿</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>显示全部项目</source>
        <translation>Show all lines</translation>
    </message>
    <message>
        <source>显示全部期间</source>
        <translation>Show all periods</translation>
    </message>
    <message>
        <source>期间资料…</source>
        <translation>Period details…</translation>
    </message>
    <message>
        <source>改回草稿…</source>
        <translation>Make it a draft again…</translation>
    </message>
    <message>
        <source>删除草稿…</source>
        <translation>Delete draft…</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>资信管家</source>
        <translation>Zixin</translation>
    </message>
    <message>
        <source>账套</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>基准日：所有余额都算到这一天</source>
        <translation>As-of date: all balances are as of this day</translation>
    </message>
    <message>
        <source>未关闭的预警</source>
        <translation>Open alerts</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>打开日志文件夹</source>
        <translation>Open log folder</translation>
    </message>
</context>
<context>
    <name>VerdictPane</name>
    <message>
        <source>看分值建议</source>
        <translation>See proposed points</translation>
    </message>
    <message>
        <source>与现在的评分卡并列，不会自动采用</source>
        <translation>Beside today&apos;s card, never applied by itself</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>这次怎么算的</source>
        <translation>How it was computed</translation>
    </message>
    <message>
        <source>只用当时已知，{n} 条例外</source>
        <translation>Known then only, {n} exceptions</translation>
    </message>
    <message>
        <source>评分卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>评分时点</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>变坏</source>
        <translation>Went bad</translation>
    </message>
    <message>
        <source>样本</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>{customers} 家 × {days} 次，共 {n}</source>
        <translation>{customers} × {days} dates, {n} in all</translation>
    </message>
    <message>
        <source>数据核对</source>
        <translation>Data</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>另有 {count} 处。</source>
        <translation>{count} more.</translation>
    </message>
    <message>
        <source>数据库页：{text}</source>
        <translation>Database page: {text}</translation>
    </message>
    <message>
        <source>{table} 第 {row} 行引用的记录不存在。</source>
        <translation>{table} row {row} refers to a record that does not exist.</translation>
    </message>
    <message>
        <source>操作日志 {count} 条</source>
        <translation>Audit log, {count} entries</translation>
    </message>
    <message>
        <source>操作日志从第 {number} 条起与校验不符。</source>
        <translation>The audit log does not match its hashes from entry {number} on.</translation>
    </message>
    <message>
        <source>{day} 的账龄与单据相差 {difference}。</source>
        <translation>Ageing as of {day} differs from documents by {difference}.</translation>
    </message>
    <message>
        <source>客户 {code} 的核销与单据不一致。</source>
        <translation>Allocations of customer {code} do not match the documents.</translation>
    </message>
    <message>
        <source>档案 {number} 第 {version} 版的文件已被改动：{file}</source>
        <translation>The file of archive {number} version {version} was changed: {file}</translation>
    </message>
    <message>
        <source>{count} 份档案文件不在原处。</source>
        <translation>{count} archive files are not in place.</translation>
    </message>
    <message>
        <source>客户 {code} 的附件“{name}”已被改动。</source>
        <translation>Attachment “{name}” of customer {code} was changed.</translation>
    </message>
    <message>
        <source>客户 {code} 的附件“{name}”不在账套的附件夹里。</source>
        <translation>Attachment “{name}” of customer {code} is not in the book&apos;s folder of attachments.</translation>
    </message>
    <message>
        <source>附件 {count} 份</source>
        <translation>{count} attachments</translation>
    </message>
    <message>
        <source>数据库完整性</source>
        <translation>Database integrity</translation>
    </message>
    <message>
        <source>记录之间的引用</source>
        <translation>References between records</translation>
    </message>
    <message>
        <source>操作日志链</source>
        <translation>Audit log chain</translation>
    </message>
    <message>
        <source>账龄与单据相等</source>
        <translation>Ageing equals documents</translation>
    </message>
    <message>
        <source>核销与单据一致</source>
        <translation>Allocations match documents</translation>
    </message>
    <message>
        <source>档案文件未被改动</source>
        <translation>Archive files unchanged</translation>
    </message>
    <message>
        <source>附件齐全且未被改动</source>
        <translation>Attachments complete and unchanged</translation>
    </message>
</context>
<context>
    <name>ViewName</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>生成</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>生成后在这里逐页查看，并记入版本记录。</source>
        <translation>Once created, view it here page by page; it is added to the version history.</translation>
    </message>
    <message>
        <source>还没有档案</source>
        <translation>No archives yet</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>Open archive</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>默认</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>另存为视图…</source>
        <translation>Save as view…</translation>
    </message>
    <message>
        <source>更新当前视图</source>
        <translation>Update this view</translation>
    </message>
    <message>
        <source>重命名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>删除…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>另存为视图</source>
        <translation>Save as view</translation>
    </message>
    <message>
        <source>视图“{name}”已更新。</source>
        <translation>View “{name}” updated.</translation>
    </message>
    <message>
        <source>重命名视图</source>
        <translation>Rename view</translation>
    </message>
    <message>
        <source>删除视图</source>
        <translation>Delete view</translation>
    </message>
    <message>
        <source>删除视图“{name}”？</source>
        <translation>Delete the view “{name}”?</translation>
    </message>
    <message>
        <source>只删除这组筛选和列的设置，客户资料不变。</source>
        <translation>Only these filters and columns are deleted; customers stay as they are.</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>保存视图</source>
        <translation>Save view</translation>
    </message>
</context>
<context>
    <name>VoidForm</name>
    <message>
        <source>作废 · {number}</source>
        <translation>Void · {number}</translation>
    </message>
    <message>
        <source>作废 {amount} 元的单据。已核销在它上面的钱从作废日起重新可用，之前的余额不变。</source>
        <translation>Void the document of {amount} CNY. Money allocated to it becomes available again from the void date; earlier balances do not change.</translation>
    </message>
    <message>
        <source>作废日期</source>
        <translation>Void date</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>申请特批</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>试一下</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>先收回 {numbers}，共 {amount}</source>
        <translation>Collect {numbers} first, {amount} in all</translation>
    </message>
    <message>
        <source>这次只发 {amount}</source>
        <translation>Ship only {amount} now</translation>
    </message>
    <message>
        <source>补预付 {amount}，成为全款</source>
        <translation>Prepay {amount} more: paid in full</translation>
    </message>
    <message>
        <source>申请特批这一单 {amount}</source>
        <translation>Ask for a release of {amount}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{numbers} 等 {count} 张</source>
        <translation>{numbers} … ({count})</translation>
    </message>
    <message>
        <source>全款发货不占额度，也不看逾期</source>
        <translation>Paid in full: limit and overdue do not matter</translation>
    </message>
    <message>
        <source>由{who}批准，发一次货即用掉，到期自动失效</source>
        <translation>By the {who}; one shipment, expires by itself</translation>
    </message>
    <message>
        <source>（{used}）</source>
        <translation> ({used})</translation>
    </message>
    <message>
        <source>发货后占用 {after}{share}</source>
        <translation>Exposure {after}{share} after shipping</translation>
    </message>
    <message>
        <source>最长逾期降到 {days} 天</source>
        <translation>longest overdue {days} days</translation>
    </message>
    <message>
        <source>没有逾期</source>
        <translation>Nothing overdue</translation>
    </message>
    <message>
        <source>占用降到 {after}{share}，{overdue}</source>
        <translation>Exposure falls to {after}{share}, {overdue}</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message>
        <source>这条记录已不存在，请刷新后再试。</source>
        <translation>This record no longer exists. Refresh and try again.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>会计</source>
        <translation>Accountant</translation>
    </message>
    <message>
        <source>财务主管</source>
        <translation>Finance lead</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>关注</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>高危</source>
        <translation>High risk</translation>
    </message>
    <message>
        <source>企业会计准则</source>
        <translation>ASBE (enterprises)</translation>
    </message>
    <message>
        <source>小企业会计准则</source>
        <translation>ASBE for small enterprises</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>1–30 天</source>
        <translation>1–30 days</translation>
    </message>
    <message>
        <source>31–60 天</source>
        <translation>31–60 days</translation>
    </message>
    <message>
        <source>61–90 天</source>
        <translation>61–90 days</translation>
    </message>
    <message>
        <source>91–180 天</source>
        <translation>91–180 days</translation>
    </message>
    <message>
        <source>180 天以上</source>
        <translation>180+ days</translation>
    </message>
</context>
<context>
    <name>WriteBackDialog</name>
    <message>
        <source>写回 CRM</source>
        <translation>Write back to CRM</translation>
    </message>
    <message>
        <source>比对 CRM</source>
        <translation>Compare with CRM</translation>
    </message>
    <message>
        <source>没有变化的也写</source>
        <translation>Include unchanged</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>写成文件…</source>
        <translation>Write file…</translation>
    </message>
    <message>
        <source>元 · 基准日 {day}</source>
        <translation>Yuan · as of {day}</translation>
    </message>
    <message>
        <source>写 {rows} 家 · {unchanged} 家没有变化 · {unknown} 家在 CRM 里没有编号</source>
        <translation>{rows} to write · {unchanged} unchanged · {unknown} not known to the CRM</translation>
    </message>
    <message>
        <source>没有要写的变化</source>
        <translation>Nothing to write</translation>
    </message>
    <message>
        <source>上次写出之后，等级、额度、账期、逾期和复审都没有变。</source>
        <translation>Grades, limits, terms, overdue amounts and reviews are as last written.</translation>
    </message>
    <message>
        <source>先从 CRM 导出客户并导入，账套才知道它们在 CRM 里的编号。</source>
        <translation>Export the customers from the CRM and import them first: then the book knows their ids there.</translation>
    </message>
    <message>
        <source>还没有来自 CRM 的客户</source>
        <translation>No customers from this CRM yet</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <source>额度</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>账期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>逾期金额</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>下次复审</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>CRM 编号</source>
        <translation>CRM id</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>WriteOffForm</name>
    <message>
        <source>核销坏账 · {number}</source>
        <translation>Write off · {number}</translation>
    </message>
    <message>
        <source>未收 {amount} 元。核销的部分不再计入应收，可以撤销。</source>
        <translation>{amount} CNY outstanding. The amount written off no longer counts as receivable; this can be undone.</translation>
    </message>
    <message>
        <source>核销金额</source>
        <translation>Write-off amount</translation>
    </message>
    <message>
        <source>核销日期</source>
        <translation>Write-off date</translation>
    </message>
    <message>
        <source>核销原因</source>
        <translation>Write-off reason</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>核销坏账</source>
        <translation>Write off</translation>
    </message>
    <message>
        <source>核销坏账要由财务主管或负责人操作，请先更换操作人。</source>
        <translation>Writing off is for the finance lead or the owner; change the operator first.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>账套以只读方式打开，不能修改。</source>
        <translation>The book is open read-only and cannot be changed.</translation>
    </message>
    <message>
        <source>请关闭另一个正在使用它的程序，再重新打开。</source>
        <translation>Close the other program that is using it, then open it again.</translation>
    </message>
</context>
<context>
    <name>_AlertDialog</name>
    <message>
        <source>指标</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>当前值 / 阈值</source>
        <translation>Current / threshold</translation>
    </message>
    <message>
        <source>首次触发</source>
        <translation>First raised</translation>
    </message>
    <message>
        <source>最近触发</source>
        <translation>Last raised</translation>
    </message>
    <message>
        <source>解除条件</source>
        <translation>Clears when</translation>
    </message>
    <message>
        <source>最多 {n} 个字</source>
        <translation>At most {n} characters</translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>↑ ↓ 选择    Enter 打开    Esc 关闭</source>
        <translation>↑ ↓ Select    Enter Open    Esc Close</translation>
    </message>
    <message>
        <source>没有找到    Esc 关闭</source>
        <translation>Nothing found    Esc Close</translation>
    </message>
</context>
<context>
    <name>_Halves</name>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>逾期 {amount}</source>
        <translation>Overdue {amount}</translation>
    </message>
    <message>
        <source>打开客户</source>
        <translation>Open customer</translation>
    </message>
    <message>
        <source>复制预警编号</source>
        <translation>Copy alert no.</translation>
    </message>
    <message>
        <source>应收合计 {amount}</source>
        <translation>Gross {amount}</translation>
    </message>
</context>
<context>
    <name>_LastMonthKey</name>
    <message>
        <source>上月末</source>
        <translation>Last month end</translation>
    </message>
</context>
<context>
    <name>_PanelDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>_Progress</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>分数</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>额度系数</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>账期上限</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>现金折扣</source>
        <translation>Discount</translation>
    </message>
</context>
<context>
    <name>_TimelineDelegate</name>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
</context>
<context>
    <name>_Tools</name>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Page number</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
</context>
<context>
    <name>_Value</name>
    <message>
        <source>阈值 {value}</source>
        <translation>Threshold {value}</translation>
    </message>
    <message>
        <source>每月结清单据的付款天数</source>
        <translation>Days to pay of documents settled each month</translation>
    </message>
    <message>
        <source>每月采购额（元）</source>
        <translation>Monthly purchases (CNY)</translation>
    </message>
</context>
</TS>
