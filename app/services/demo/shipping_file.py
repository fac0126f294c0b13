"""Orders of the sample office that needed a decision: blocks, a release that has ended, one to come, one request."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Final

from app.services.demo.filing import ACCOUNTANT, OWNER, Filed
from app.services.shipping import blocks, release, stored
from app.services.shipping.release import ReleaseInput

_STOPPED: Final = "C-0018"
_RELEASED: Final = "C-0008"
_COMING: Final = "C-0015"
_WAITING: Final = "C-0012"


def parts(ids: Mapping[str, int]) -> Iterable[Filed]:
    """Return what was entered, each thing at its moment."""
    stop = partial(blocks.put, ids[_STOPPED], "new_orders", "停止赊销：逾期 150 天以上，账户被冻结", date(2026, 8, 12))
    yield Filed(datetime(2026, 8, 12, 15, 30), OWNER, stop)
    released = ids[_RELEASED]
    asked = ReleaseInput(released, 5_600_000, 15, "老客户备货，10-30 前付清上月货款")
    yield Filed(datetime(2026, 10, 15, 16, 40), ACCOUNTANT, partial(release.request, asked))
    yield Filed(
        datetime(2026, 10, 16, 9, 20), OWNER, partial(_grant, released, date(2026, 10, 16), "一次发货 56,000.00")
    )
    yield Filed(datetime(2026, 10, 31, 10, 5), ACCOUNTANT, partial(_turned_out, released))
    coming = ReleaseInput(ids[_COMING], 3_000_000, 11, "展会样车配件，一次发货 30,000.00")
    yield Filed(datetime(2026, 10, 30, 11, 15), ACCOUNTANT, partial(release.request, coming))
    yield Filed(datetime(2026, 10, 30, 16, 50), OWNER, partial(_grant, ids[_COMING], date(2026, 11, 5), "同意"))
    waiting = ReleaseInput(ids[_WAITING], 3_500_000, 7, "工地急用水泥，客户答应 11-06 前付 40,000.00")
    yield Filed(datetime(2026, 11, 2, 8, 55), ACCOUNTANT, partial(release.request, waiting))


def _grant(customer: int, start: date, note: str) -> None:
    [asked] = [each for each in stored.of_customer(customer) if each.state == stored.REQUESTED]
    release.grant(asked.id, start, start=start, note=note)


def _turned_out(customer: int) -> None:
    """Write down that the goods went out, and that they had not been paid for when the release ended."""
    lent = stored.of_customer(customer)[0]
    release.record_outcome(lent.id, "unpaid", "10-20 发货 56,000.00，到期未付清")
