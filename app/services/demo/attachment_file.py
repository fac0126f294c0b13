"""The attachments of the sample office: small real files, drawn anew each time and always the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from app.models import database
from app.services.attachments import listing
from app.services.attachments.listing import Proves
from app.services.demo.filing import ACCOUNTANT, Filed
from app.services.letters import paper
from app.services.letters.paper import Head

if TYPE_CHECKING:
    from app.services.archive.pdf.blocks import Block


@dataclass(frozen=True, slots=True)
class _Sample:
    """A page: what it says in label and value, under which name it is attached, and the record it proves.

    `where` finds the record among those of the customer.
    """

    code: str
    at: datetime
    name: str
    title: str
    lines: tuple[tuple[str, str], ...]
    kind: str
    entity: str
    where: str
    notes: str = ""


_SAMPLES: Final = (
    _Sample(
        "C-0017", datetime(2026, 4, 28, 11, 26), "纳税信用等级证明 2025.pdf", "纳税信用评价结果",
        (("纳税人", "青禾渡食品商贸有限公司"), ("评价年度", "2025"), ("评价结果", "B"), ("出具日期", "2026-04-28")),
        "report", "credit_report", "kind='tax_grade'", "客户盖章件",
    ),
    _Sample(
        "C-0017", datetime(2026, 4, 28, 11, 34), "2025 年度财务报表.pdf", "2025 年度财务报表",
        (("编制单位", "青禾渡食品商贸有限公司"), ("期间", "2025 年度"), ("内容", "资产负债表、利润表、现金流量表"),
         ("份数", "正本 1 份")),
        "statement", "statement", "period='year' AND period_end='2025-12-31'", "已与录入数核对",
    ),
    _Sample(
        "C-0017", datetime(2026, 10, 30, 16, 22), "经营异常名录查询 2026-10-30.pdf", "公示系统查询结果",
        (("企业", "青禾渡食品商贸有限公司"), ("查询日期", "2026-10-30"), ("列入", "2024-11-06，未按期公示年报"),
         ("移出", "2025-03-18，补报后移出")),
        "report", "credit_report", "kind='abnormal_operations'",
    ),
    _Sample(
        "C-0018", datetime(2026, 10, 12, 10, 40), "失信被执行人查询 2026-10-12.pdf", "失信被执行人查询结果",
        (("企业", "澄湾水产冷链有限公司"), ("查询日期", "2026-10-12"), ("执行标的", "412,000.00 元"),
         ("履行情况", "全部未履行")),
        "report", "credit_report", "kind='dishonest'",
    ),
    _Sample(
        "C-0001", datetime(2026, 3, 16, 10, 20), "食品经营许可证.pdf", "食品经营许可证",
        (("经营者", "丰谷粮油有限公司"), ("许可证编号", "JY-示例-0101"), ("有效期至", "2028-08-31")),
        "licence", "licence", "kind='食品经营许可证'", "正本扫描",
    ),
)  # fmt: skip


def parts(ids: Mapping[str, int]) -> Iterable[Filed]:
    """Return what was attached, each thing at its moment."""
    for sample in _SAMPLES:
        yield Filed(sample.at, ACCOUNTANT, partial(_attach, ids[sample.code], sample))


def _attach(customer: int, sample: _Sample) -> None:
    found = f"SELECT max(id) FROM {sample.entity} WHERE customer_id=? AND {sample.where}"
    proves = Proves(sample.entity, database.scalar(found, (customer,)))
    with TemporaryDirectory() as folder:
        path = Path(folder) / sample.name
        path.write_bytes(page(sample.title, sample.lines, sample.at.date()))
        listing.add(customer, path, proves, kind=sample.kind, notes=sample.notes)


def page(title: str, lines: tuple[tuple[str, str], ...], on: date) -> bytes:
    """Return a PDF of one page that says what it is a sample of."""
    head = Head("示例附件", title, "仅供演示，并非真实文件", datetime(on.year, on.month, on.day))
    return paper.draw(head, lambda: _blocks(title, lines))[0]


def _blocks(title: str, lines: tuple[tuple[str, str], ...]) -> "list[Block]":
    from app.services.archive.pdf.table import Facts
    from app.services.letters.blocks import Line, Title

    return [Title(f"示例附件  {title}"), Facts(lines, gap=8), Line("（示例，不具效力）", right=True)]
