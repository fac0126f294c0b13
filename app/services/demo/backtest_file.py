"""The backtest that the sample office ran the morning after its last review."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from app.services.backtesting.observe import Terms
from app.services.backtesting.run import backtest_and_keep
from app.services.demo.filing import LEAD, Filed
from app.services.demo.profile import AS_OF


def parts(ids: Mapping[str, int]) -> Iterable[Filed]:
    """Run it once, with the usual terms."""
    del ids
    yield Filed(datetime(2026, 11, 2, 9, 40), LEAD, lambda: backtest_and_keep(Terms(), AS_OF))
