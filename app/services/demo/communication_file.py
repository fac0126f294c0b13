"""Calls, letters, visits and training of the sample office, with the next steps that follow from them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from typing import Final

from app.services.audit import Actor
from app.services.communication import entries, follow_ups
from app.services.communication.entries import EntryInput
from app.services.communication.follow_ups import StepInput
from app.services.customers import contacts
from app.services.demo.filing import ACCOUNTANT, LEAD, OWNER, Filed

_QINGHEDU: Final = "C-0017"
_PAYMENT, _ORDERING, _RECEIVING = "payment", "ordering", "receiving"


@dataclass(frozen=True, slots=True)
class _Talk:
    """One entry: when, how, with the desk of that role or in words with whom, and what came of it."""

    on: date
    kind: str
    whom: str
    topic: str
    content: str
    result: str = ""
    people: int | None = None
    step: StepInput | None = None
    done: tuple[date, str] | None = None
    at: time = time(16, 30)
    who: Actor = ACCOUNTANT


_PICTURED: Final = (
    _Talk(date(2026, 10, 28), "call", _PAYMENT, "电话催收", "承诺 11-04 付 46,360.00、11-18 付 31,500.00",
          "登记承诺 2 笔", step=StepInput(date(2026, 11, 4), "跟进承诺付款 46,360.00", "accountant")),
    _Talk(date(2026, 10, 15), "letter", _PAYMENT, "催款函 第 2 封", "61 天以上单据；10-17 签收", "函件存档"),
    _Talk(date(2026, 10, 8), "call", _ORDERING, "电话催收", "负责付款人员休假，一周后再联系",
          step=StepInput(date(2026, 10, 15), "一周后再联系付款人员", "accountant"),
          done=(date(2026, 10, 15), "已联系，寄出第 2 封催款函")),
    _Talk(date(2026, 9, 24), "letter", _PAYMENT, "催款函 第 1 封", "XS-260704-018 · 31,500.00", "函件存档"),
    _Talk(date(2026, 9, 18), "visit", "财务部、仓储部", "", "库存偏高；付款改为双签", at=time(17, 36)),
    _Talk(date(2026, 7, 10), "training", "财务部、采购部", "对账与付款流程", "", "已完成", people=3),
    _Talk(date(2026, 6, 26), "call", _ORDERING, "", "旺季备货计划，询上浮额度", "转审批"),
)  # fmt: skip
_EARLIER: Final = (
    _Talk(date(2026, 6, 11), "call", _PAYMENT, "", "确认 6 月付款日仍为 25 日"),
    _Talk(date(2026, 5, 22), "letter", _PAYMENT, "额度复审通知", "维持 BBB，额度 300,000.00", "函件存档"),
    _Talk(date(2026, 5, 14), "call", _PAYMENT, "", "5 月货款分两笔付，第二笔 21 日到账"),
    _Talk(date(2026, 4, 24), "visit", _ORDERING, "季度走访", "新增两条冷藏线路，二季度采购预计持平", who=LEAD),
    _Talk(date(2026, 4, 9), "mail", _PAYMENT, "对账差异说明", "3 月运费 1,200.00 已由对方补入账", "已核对"),
    _Talk(date(2026, 3, 12), "call", _PAYMENT, "", "告知企业规模声明与工商变更，资料随后寄来", "已登记"),
    _Talk(date(2026, 3, 3), "letter", _PAYMENT, "年度对账函", "2025 年末余额双方一致", "函件存档"),
    _Talk(date(2026, 2, 10), "call", _ORDERING, "", "春节后首批订单 2 月 24 日下达"),
    _Talk(date(2026, 1, 20), "other", _PAYMENT, "汇票交接", "收到银行承兑汇票，票面 104,300.00", "已入账"),
    _Talk(date(2026, 1, 15), "call", _PAYMENT, "", "1 月货款改用银行承兑汇票，20 日交票"),
    _Talk(date(2025, 12, 18), "letter", _PAYMENT, "保险续保通知", "信用保险 2026 年度续保，限额 200,000.00", "函件存档"),
    _Talk(date(2025, 12, 9), "call", _PAYMENT, "", "核对 11 月对账单，三张单据待补发票"),
    _Talk(date(2025, 11, 20), "visit", _RECEIVING, "仓储走访", "签收流程改为当日回传", who=LEAD),
    _Talk(date(2025, 11, 6), "letter", _PAYMENT, "额度调整通知", "额度由 260,000.00 调整为 300,000.00", "函件存档"),
    _Talk(date(2025, 10, 23), "training", _RECEIVING, "签收单规范", "", "已完成", people=5),
    _Talk(date(2025, 10, 14), "call", _ORDERING, "", "四季度采购计划约 80 万元"),
    _Talk(date(2025, 9, 11), "call", _PAYMENT, "", "付款人员由 2 人改为 1 人，联系方式不变"),
    _Talk(date(2025, 8, 20), "other", _PAYMENT, "发票改寄", "增值税发票改为电子送达", "已改"),
    _Talk(date(2025, 7, 17), "call", _PAYMENT, "", "保证合同签署时间确认为 7 月 1 日"),
    _Talk(date(2025, 7, 2), "other", "青禾渡控股 法务", "保证合同签署", "连带责任保证 200,000.00", "合同存档", who=LEAD),
    _Talk(date(2025, 6, 12), "mail", _ORDERING, "价格表", "下半年价格表已确认"),
    _Talk(date(2025, 5, 15), "call", _PAYMENT, "", "4 月货款按期付清"),
    _Talk(date(2025, 4, 22), "letter", _PAYMENT, "年度供货合同", "合同正本双方各执一份", "合同存档"),
    _Talk(date(2025, 4, 18), "other", _ORDERING, "年度供货合同签署", "账期 45 天，逾期每日万分之三", "合同存档", who=LEAD),
    _Talk(date(2025, 4, 10), "call", _PAYMENT, "", "索取 2024 年度企业信用公示与营业执照"),
    _Talk(date(2025, 4, 8), "other", "", "首次建档", "核对证照原件，建立客户资料", "已建档", at=time(11, 0)),
)  # fmt: skip
_STEPS: Final = (
    (datetime(2026, 10, 30, 10, 10), LEAD, StepInput(date(2026, 11, 5), "复核降额申请", "lead")),
    (datetime(2026, 10, 30, 10, 12), ACCOUNTANT, StepInput(date(2026, 11, 6), "季度复审", "accountant")),
    (datetime(2026, 10, 30, 10, 15), ACCOUNTANT, StepInput(date(2026, 11, 12), "电子对账", "accountant", True)),
)
_OTHERS: Final[tuple[tuple[str, _Talk], ...]] = (
    ("C-0018", _Talk(date(2026, 10, 20), "call", "财务部", "电话催收", "账户被冻结，等法院解封", "未承诺",
                     step=StepInput(date(2026, 10, 27), "再次电话，确认解封进展", "accountant"))),
    ("C-0018", _Talk(date(2026, 9, 30), "visit", "负责人", "上门走访", "冷库停用一间，存货约剩三成", "停止赊销", who=LEAD)),
    ("C-0018", _Talk(date(2026, 9, 10), "letter", "财务部", "律师函", "限 15 日内付清 173,100.00", "函件存档", who=OWNER)),
    ("C-0008", _Talk(date(2026, 10, 22), "call", "财务部", "电话催收", "9 月最后一张发票已补寄，收到后付 80,000.00",
                     step=StepInput(date(2026, 10, 30), "确认补寄发票已入账", "accountant"))),
    ("C-0008", _Talk(date(2026, 9, 4), "visit", "采购部", "", "说明超额部分须先付后发", "对方同意", who=LEAD)),
    ("C-0029", _Talk(date(2026, 10, 8), "call", "财务部", "电话催收", "负责付款人员休假，约定分三期付清",
                     step=StepInput(date(2026, 11, 10), "跟进第 2 期付款", "accountant"))),
    ("C-0029", _Talk(date(2026, 10, 12), "letter", "财务部", "分期付款确认函", "三期各 38,300.00", "函件存档")),
    ("C-0012", _Talk(date(2026, 10, 16), "call", "财务部", "", "工程款回笼慢，月底前先付 40,000.00",
                     step=StepInput(date(2026, 11, 2), "核对 40,000.00 是否到账", "accountant"))),
    ("C-0015", _Talk(date(2026, 10, 19), "mail", "财务部", "催款邮件", "附 9 月对账单与逾期清单",
                     step=StepInput(date(2026, 11, 3), "未回复则电话联系", "accountant"))),
    ("C-0024", _Talk(date(2026, 10, 9), "visit", "门店负责人", "", "两家门店在转让，新东家未签约", "列入重点跟踪",
                     step=StepInput(date(2026, 11, 9), "了解门店转让结果", "lead"))),
    ("C-0011", _Talk(date(2026, 10, 26), "call", "财务部", "", "秋收后集中付款，预计 11 月中旬",
                     step=StepInput(date(2026, 11, 16), "跟进秋收后付款", "accountant"))),
    ("C-0001", _Talk(date(2026, 9, 22), "training", "财务部", "电子对账", "", "已完成", people=4)),
    ("C-0001", _Talk(date(2026, 6, 15), "visit", "总经理", "年中走访", "下半年计划增购两成", "转额度评估", who=OWNER)),
    ("C-0006", _Talk(date(2026, 10, 27), "call", "采购部", "", "核对大单排产，额度将用满", "转审批",
                     step=StepInput(date(2026, 11, 4), "额度临时上浮报批", "lead"))),
    ("C-0003", _Talk(date(2026, 8, 12), "training", "采购部、仓储部", "签收单规范", "", "已完成", people=6)),
    ("C-0021", _Talk(date(2026, 10, 13), "call", "采购部", "", "纸价上涨，客户改为小批量采购", "已说明",
                     step=StepInput(date(2026, 12, 1), "了解年末订单", "accountant"))),
)  # fmt: skip


def parts(ids: Mapping[str, int]) -> Iterable[Filed]:
    """Return what was said with customers, each thing at its moment."""
    customer = ids[_QINGHEDU]
    for talk in (*_PICTURED, *_EARLIER):
        yield from _filed(customer, talk)
    for at, who, step in _STEPS:
        yield Filed(at, who, partial(follow_ups.add, customer, step))
    for code, talk in _OTHERS:
        yield from _filed(ids[code], talk)


def _filed(customer: int, talk: _Talk) -> Iterator[Filed]:
    yield Filed(datetime.combine(talk.on, talk.at), talk.who, partial(_record, customer, talk))
    if talk.done is not None:
        on, result = talk.done
        yield Filed(datetime.combine(on, time(10, 25)), talk.who, partial(_tick, customer, talk, result))


def _record(customer: int, talk: _Talk) -> None:
    desk = next((each for each in contacts.of(customer) if each.role == talk.whom), None)
    entry = EntryInput(
        happened_on=talk.on,
        kind=talk.kind,
        contact_id=None if desk is None else desk.id,
        with_whom=talk.whom if desk is None else desk.name,
        topic=talk.topic,
        content=talk.content,
        result=talk.result,
        participants=talk.people,
    )
    entries.add(customer, entry, talk.step)


def _tick(customer: int, talk: _Talk, result: str) -> None:
    wanted = talk.step
    assert wanted is not None
    [step] = [each for each in follow_ups.of(customer) if (each.due_on, each.text) == (wanted.due_on, wanted.text)]
    follow_ups.tick(step.id, result)
