"""Draws the charts of shares from 0 to 100 %: two cumulative curves, ROC, rates with ranges, predicted against actual."""

from typing import Final

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke

from app.views import theme
from app.views.widgets.chart_specs import Curves, RateBars, Reliability, Roc

SHARES: Final = (Curves, Roc, RateBars, Reliability)
CAPTION, BODY = 8.25, 9
DASH = (0, (4, 3))
_CAP = 0.12


def draw(axes: Axes, chart: Curves | Roc | RateBars | Reliability) -> None:
    """Draw one of these charts, with room above 100 % for the figure of a full bar."""
    axes.set_ylim(0, 106 if isinstance(chart, RateBars) else 102)
    axes.set_yticks([0, 50, 100])
    if isinstance(chart, Curves):
        _curves(axes, chart)
    elif isinstance(chart, Roc):
        _roc(axes, chart)
    elif isinstance(chart, RateBars):
        _rates(axes, chart)
    else:
        _reliability(axes, chart)


def _say(axes: Axes, text: str, at: tuple[float, float], shift: tuple[float, float], tone: str, *, bold: bool) -> None:
    look = theme.current()
    axes.annotate(
        text, at, xytext=shift, textcoords="offset points", ha="right" if shift[0] < 0 else "left", va="center",
        fontsize=BODY, fontweight="bold" if bold else "normal", color=look.hex(tone), annotation_clip=False, zorder=6,
        path_effects=[withStroke(linewidth=3, foreground=look.hex("surface"))],
    )  # fmt: skip


def _below(axes: Axes, text: str) -> None:
    axes.set_xlabel(text, fontsize=CAPTION, color=theme.current().hex("text3"), labelpad=2)


def _half_way(values: tuple[float, ...], shares: tuple[float, ...], part: float = 50) -> tuple[float, float]:
    """Return the first point of a curve at half its height, where its name goes."""
    return next(((x, y) for x, y in zip(values, shares, strict=True) if y >= part), (values[-1], shares[-1]))


def _curves(axes: Axes, chart: Curves) -> None:
    look = theme.current()
    start, end = chart.values[0] - 3, chart.values[-1] + 1
    values = (start, *chart.values, end)
    axes.step(values, (0, *chart.second, 100), where="post", color=look.hex("text3"), linewidth=1.5, clip_on=False)
    axes.step(values, (0, *chart.first, 100), where="post", color=look.hex("accent"), linewidth=2, clip_on=False)
    axes.set_xlim(start, end)
    value, first, second = chart.gap
    axes.vlines(value, min(first, second), max(first, second), color=look.hex("text"), linewidth=1.2, linestyle=DASH)
    axes.plot([value], [first], "o", markersize=6, color=look.hex("accent"), clip_on=False, zorder=5)
    axes.plot([value], [second], "o", markersize=6, color=look.hex("text3"), clip_on=False, zorder=5)
    _say(axes, chart.first_label, _half_way(chart.values, chart.first, 40), (-10, 4), "accent", bold=True)
    _say(axes, chart.second_label, _half_way(chart.values, chart.second, 60), (-8, 8), "text2", bold=False)
    _say(axes, chart.gap_label, (value, (first + second) / 2), (7, 0), "text", bold=True)
    _below(axes, chart.axis_label)


def _roc(axes: Axes, chart: Roc) -> None:
    look = theme.current()
    axes.set_xlim(0, 100)
    axes.set_xticks([0, 50, 100])
    axes.plot([0, 100], [0, 100], color=look.hex("text3"), linewidth=1, linestyle=DASH)
    axes.plot((0, *chart.across), (0, *chart.up), color=look.hex("accent"), linewidth=2, clip_on=False)
    _say(axes, chart.diagonal_label, (50, 50), (8, -8), "text2", bold=False)
    _below(axes, chart.axis_label)


def _rates(axes: Axes, chart: RateBars) -> None:
    look = theme.current()
    axes.set_xlim(-0.6, len(chart.labels) - 0.4)
    for place, value in enumerate(chart.values):
        if value is not None:
            _bar(axes, chart, place, value)
    names = [f"{label}\n{count}" for label, count in zip(chart.labels, chart.counts, strict=True)]
    axes.set_xticks(range(len(names)), names)
    axes.tick_params(axis="x", labelsize=CAPTION, labelcolor=look.hex("text2"))


def _bar(axes: Axes, chart: RateBars, place: int, value: float) -> None:
    look, solid = theme.current(), chart.solid[place]
    low, high = chart.low[place], chart.high[place]
    ink = look.hex("text" if solid else "text3")
    if solid:
        axes.bar([place], [value], 0.55, color=look.hex("okFill"))
    else:
        axes.add_patch(
            Rectangle((place - 0.275, 0), 0.55, value, fill=False, edgecolor=ink, linewidth=1, linestyle=DASH)
        )
    axes.vlines(place, low, high, color=ink, linewidth=1, zorder=4)
    axes.hlines([low, high], place - _CAP, place + _CAP, color=ink, linewidth=1, zorder=4)
    axes.annotate(
        f"{value:.0f}%", (place, max(high, value)), xytext=(0, 3), textcoords="offset points", ha="center",
        fontsize=BODY, fontweight="bold" if solid else "normal", color=ink, annotation_clip=False,
    )  # fmt: skip


def _reliability(axes: Axes, chart: Reliability) -> None:
    look = theme.current()
    axes.set_xlim(0, 100)
    axes.set_xticks([0, 25, 50, 75, 100])
    axes.tick_params(axis="both", pad=6)  # the group that never went bad sits on the corner
    axes.plot([0, 100], [0, 100], color=look.hex("text2"), linewidth=1, linestyle=DASH)
    axes.vlines(chart.expected, chart.low, chart.high, color=look.hex("accentLine"), linewidth=3)
    axes.plot(chart.expected, chart.actual, "o", markersize=6.75, color=look.hex("accent"), clip_on=False, zorder=5)
    last = len(chart.expected) - 1
    _say(axes, f"{chart.actual[last]:.0f}%", (chart.expected[last], chart.actual[last]), (-8, 4), "text", bold=True)
    _say(axes, chart.diagonal_label, (62, 62), (10, -8), "text2", bold=False)
    _below(axes, chart.axis_label)
