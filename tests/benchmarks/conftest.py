"""Collects the ratios of the benchmarks and prints them as one table when all have run."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest


@dataclass(frozen=True, slots=True)
class Ratio:
    """One measured figure beside its floor: `unit` is s for seconds, ms for milliseconds."""

    name: str
    measured: float
    floor: float
    limit: float
    unit: str

    @property
    def value(self) -> float:
        """How many times the floor was needed."""
        return self.measured / self.floor


RATIOS = pytest.StashKey[list[Ratio]]()


@pytest.fixture
def ratio(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Return `ratio(name, measured, floor, limit, unit="s")`: notes the figure, then fails above the limit."""

    def note(name: str, measured: float, floor: float, limit: float, unit: str = "s") -> None:
        taken = Ratio(name, measured, floor, limit, unit)
        request.config.stash.setdefault(RATIOS, []).append(taken)
        assert taken.value <= limit, f"{name}: {taken.value:.2f} times the floor, at most {limit:g}"

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table as the README shows it."""
    ratios = config.stash.get(RATIOS, [])
    if not ratios:
        return
    terminalreporter.section("benchmarks")
    terminalreporter.write_line("| benchmark | measured | floor | ratio | limit |")
    terminalreporter.write_line("|---|---:|---:|---:|---:|")
    for r in ratios:
        figures = f"{r.measured:.3g} {r.unit} | {r.floor:.3g} {r.unit} | {r.value:.2f} | {r.limit:g}"
        terminalreporter.write_line(f"| {r.name} | {figures} |")
