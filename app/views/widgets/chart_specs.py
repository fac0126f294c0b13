"""What a chart shows, as plain values: made by a screen, drawn when matplotlib has been loaded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars over months; those over the threshold turn orange, the last one has its value printed. None is a gap."""

    labels: tuple[str, ...]
    values: tuple[float | None, ...]
    threshold: float | None = None
    threshold_label: str = ""
    digits: int = 1


@dataclass(frozen=True, slots=True)
class LineChart:
    """A line over months with its last point marked and printed, perhaps against a target. None is a gap."""

    labels: tuple[str, ...]
    values: tuple[float | None, ...]
    target: float | None = None
    target_label: str = ""
    digits: int = 1


@dataclass(frozen=True, slots=True)
class AgeingBars:
    """The five overdue buckets in 万元: value above, name and share below, last month as a tick across."""

    labels: tuple[str, ...]
    values: tuple[float, ...]
    shares: tuple[str, ...]
    last_month: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A thin line against a dashed threshold; the part above it is orange. Only the two ends are labelled."""

    first_label: str
    last_label: str
    values: tuple[float | None, ...]
    threshold: float | None = None
    threshold_label: str = ""


Chart = BarChart | LineChart | AgeingBars | Sparkline


def spoken(chart: Chart) -> str:
    """Return the values in words, for who cannot see the chart."""
    labels = chart.labels if not isinstance(chart, Sparkline) else ("",) * len(chart.values)
    pairs = zip(labels, chart.values, strict=False)
    return ", ".join(f"{label} {value:g}" for label, value in pairs if value is not None)
