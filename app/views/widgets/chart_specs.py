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


@dataclass(frozen=True, slots=True)
class Curves:
    """Two cumulative curves over a score, in per cent, with the widest gap between them as a dashed vertical."""

    values: tuple[float, ...]
    first: tuple[float, ...]
    second: tuple[float, ...]
    first_label: str
    second_label: str
    gap: tuple[float, float, float]  # value, first, second
    gap_label: str
    axis_label: str


@dataclass(frozen=True, slots=True)
class Roc:
    """One cumulative curve against the other, in per cent, over the dashed diagonal of guessing."""

    across: tuple[float, ...]
    up: tuple[float, ...]
    axis_label: str
    diagonal_label: str


@dataclass(frozen=True, slots=True)
class RateBars:
    """Shares in per cent with their ranges as lines with caps; bars that are not `solid` carry no verdict: dashed."""

    labels: tuple[str, ...]
    counts: tuple[str, ...]
    values: tuple[float | None, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    solid: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Reliability:
    """What was predicted against what came, in per cent, with ranges; on the dashed diagonal both are the same."""

    expected: tuple[float, ...]
    actual: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    axis_label: str
    diagonal_label: str


Chart = BarChart | LineChart | AgeingBars | Sparkline | Curves | Roc | RateBars | Reliability


def _points(chart: Chart) -> tuple[tuple[object, float | None], ...]:
    """Return what a chart says as (place, value)."""
    if isinstance(chart, Curves):
        return tuple(zip(chart.values, chart.first, strict=True))
    if isinstance(chart, Roc):
        return tuple(zip(chart.across, chart.up, strict=True))
    if isinstance(chart, Reliability):
        return tuple(zip(chart.expected, chart.actual, strict=True))
    labels = ("",) * len(chart.values) if isinstance(chart, Sparkline) else chart.labels
    return tuple(zip(labels, chart.values, strict=False))


def spoken(chart: Chart) -> str:
    """Return the values in words, for who cannot see the chart."""
    return ", ".join(_named(place, value) for place, value in _points(chart) if value is not None)


def _named(place: object, value: float) -> str:
    return f"{place if isinstance(place, str) else format(place, 'g')} {value:g}"
