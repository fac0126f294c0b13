"""Draws the chart specs into a matplotlib Figure; imported only when matplotlib is there."""

import math
from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke
from matplotlib.ticker import FuncFormatter, MaxNLocator

from app.views import theme
from app.views.formats import number
from app.views.widgets import chart_shares
from app.views.widgets.chart_specs import AgeingBars, BarChart, Chart, LineChart, Sparkline

BAR_WIDTH = 0.55
DASH = (0, (4, 3))
_STEPS = [1, 2, 4, 5, 10]
CAPTION = 8.25  # points: 11 px
BODY = 9  # points: 12 px


def draw(figure: Figure, chart: Chart) -> None:
    """Clear the figure and draw the chart in the colours of the theme."""
    figure.clear()
    figure.set_facecolor(theme.current().hex("surface"))
    axes = figure.add_subplot()
    if isinstance(chart, chart_shares.SHARES):
        chart_shares.draw(axes, chart)
        _margins(figure, left=34, right=10, top=20, bottom=40)
    elif isinstance(chart, BarChart):
        _bars(axes, chart)
        _margins(figure, left=30, right=6, top=20, bottom=26)
    elif isinstance(chart, LineChart):
        _line(axes, chart)
        _margins(figure, left=32, right=_right_room(chart.target_label), top=10, bottom=24)
    elif isinstance(chart, AgeingBars):
        _ageing(axes, chart)
        _margins(figure, left=28, right=4, top=24, bottom=38)
    else:
        _sparkline(axes, chart)
        _margins(figure, left=2, right=_right_room(chart.threshold_label), top=8, bottom=18)


def _margins(figure: Figure, *, left: int, right: int, top: int, bottom: int) -> None:
    """Leave so many px at each side, less where the canvas is smaller than they are."""
    width, height = (size * 96 for size in figure.get_size_inches())
    left_share, bottom_share = min(left / width, 0.4), min(bottom / height, 0.4)
    figure.subplots_adjust(
        left=left_share,
        right=max(1 - right / width, left_share + 0.1),
        top=max(1 - top / height, bottom_share + 0.1),
        bottom=bottom_share,
    )


def _right_room(label: str) -> int:
    return 18 + max(theme.current().metrics(12).horizontalAdvance(label), 40)


def _known(values: Sequence[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def _gaps(values: Sequence[float | None]) -> list[float]:
    return [math.nan if value is None else value for value in values]


def _months(axes: Axes, labels: Sequence[str]) -> None:
    """Put the labels under the axis, at most fourteen of them, always the last one."""
    step = max(math.ceil(len(labels) / 14), 1)
    shown = [place for place in range(len(labels)) if (len(labels) - 1 - place) % step == 0]
    axes.set_xticks(shown, [labels[place] for place in shown])
    axes.set_xlim(-0.5, max(len(labels), 1) - 0.5)


def _scale(axes: Axes, ticks: int = 4) -> None:
    axes.yaxis.set_major_locator(MaxNLocator(ticks, steps=_STEPS))
    axes.yaxis.set_major_formatter(
        FuncFormatter(lambda value, _: number(value, 0 if float(value).is_integer() else 1) or "0")
    )


def _bars(axes: Axes, chart: BarChart) -> None:
    look = theme.current()
    values = _gaps(chart.values)
    limit = math.inf if chart.threshold is None else chart.threshold
    colours = [look.hex("warnFill" if value > limit else "okFill") for value in values]
    axes.bar(range(len(values)), values, BAR_WIDTH, color=colours)
    known = _known(chart.values) or [0.0]
    top = max(*known, chart.threshold or 0.0, 1e-9)
    axes.set_ylim(min(*known, 0.0) * 1.15 - (top * 0.06 if min(known) < 0 else 0), top * 1.02)
    _scale(axes)
    _months(axes, chart.labels)
    axes.spines["bottom"].set_visible(False)
    axes.axhline(0, color=look.hex("text3"), linewidth=1)
    if chart.threshold is not None:
        axes.axhline(chart.threshold, color=look.hex("text2"), linewidth=0.9, linestyle=DASH)
        axes.annotate(
            chart.threshold_label, (0, chart.threshold), xycoords=("axes fraction", "data"), xytext=(3, 3),
            textcoords="offset points", fontsize=CAPTION, color=look.hex("text"), zorder=5,
            path_effects=[withStroke(linewidth=3, foreground=look.hex("surface"))],
        )  # fmt: skip
    if values and not math.isnan(values[-1]):
        _print_value(axes, len(values) - 1, values[-1], chart.digits, "warnFg" if values[-1] > limit else "okFg")


def _print_value(axes: Axes, x: float, y: float, digits: int, tone: str) -> None:
    axes.annotate(
        number(y, digits) or "0", (x, max(y, 0.0)), xytext=(0, 3), textcoords="offset points", ha="center",
        fontsize=BODY, fontweight="bold", color=theme.current().hex(tone), annotation_clip=False,
    )  # fmt: skip


def _line(axes: Axes, chart: LineChart) -> None:
    look = theme.current()
    values = _gaps(chart.values)
    known = _known(chart.values) or [0.0]
    low, high = min(*known, chart.target or known[0]), max(*known, chart.target or known[0])
    room = (high - low) * 0.35 or max(abs(high) * 0.1, 1.0)
    bottom = max(low - room, 0.0) if low >= 0 else low - room
    ticks = MaxNLocator(4, steps=_STEPS).tick_values(bottom, high + room)
    axes.set_ylim(ticks[0], ticks[-1])
    axes.plot(range(len(values)), values, color=look.hex("accent"), clip_on=False)
    _scale(axes)
    axes.set_yticks(ticks)
    _months(axes, chart.labels)
    if chart.target is not None:
        axes.axhline(chart.target, color=look.hex("text2"), linewidth=0.9, linestyle=DASH)
        _beside(axes, chart.target, chart.target_label, "text2", bold=False)
    if values and not math.isnan(values[-1]):
        axes.plot([len(values) - 1], [values[-1]], "o", markersize=6, color=look.hex("accent"), clip_on=False)
        apart = chart.target is None or abs(values[-1] - chart.target) > (ticks[-1] - ticks[0]) * 0.09
        shift = 0.0 if apart else 9.0 if chart.target is None or values[-1] >= chart.target else -9.0
        _beside(axes, values[-1], number(values[-1], chart.digits) or "0", "accent", bold=True, shift=shift)


def _beside(axes: Axes, y: float, text: str, tone: str, *, bold: bool, shift: float = 0.0) -> None:
    axes.annotate(
        text, (1, y), xycoords=("axes fraction", "data"), xytext=(6, shift), textcoords="offset points", va="center",
        fontsize=BODY, fontweight="bold" if bold else "normal", color=theme.current().hex(tone), annotation_clip=False,
    )  # fmt: skip


def _ageing(axes: Axes, chart: AgeingBars) -> None:
    look = theme.current()
    places = range(len(chart.values))
    tones = [look.hex(f"a{place + 1}") for place in places]
    axes.bar(places, chart.values, 0.43, color=tones)
    top = max(*chart.values, *(chart.last_month or (0.0,)), 1e-9)
    axes.set_ylim(0, top * 1.04)
    _scale(axes, 3)
    for place, last in enumerate(chart.last_month):
        axes.hlines(last, place - 0.27, place + 0.27, color=look.hex("text"), linewidth=1.5, clip_on=False)
    for place, value in enumerate(chart.values):
        above = max(value, chart.last_month[place] if chart.last_month else 0.0)
        axes.annotate(
            number(value, 1), (place, above), xytext=(0, 4), textcoords="offset points", ha="center", fontsize=BODY,
            fontweight="bold", color=look.hex("text"), annotation_clip=False,
        )  # fmt: skip
        axes.annotate(
            chart.shares[place], (place, 0), xytext=(0, -26), textcoords="offset points", ha="center", va="baseline",
            fontsize=CAPTION, color=look.hex("text3"), annotation_clip=False,
        )  # fmt: skip
    axes.set_xticks(list(places), list(chart.labels))
    axes.tick_params(axis="x", labelsize=BODY, labelcolor=look.hex("text2"))
    axes.set_xlim(-0.55, len(chart.values) - 0.45)


def _sparkline(axes: Axes, chart: Sparkline) -> None:
    look = theme.current()
    values = np.array(_gaps(chart.values))
    axes.grid(visible=False)
    axes.set_yticks([])
    axes.spines["bottom"].set_visible(False)
    axes.plot(values, color=look.hex("text2"), linewidth=1.2, clip_on=False)
    axes.set_xlim(0, max(len(values) - 1, 1))
    axes.set_xticks([0, max(len(values) - 1, 1)], [chart.first_label, chart.last_label])
    first, last = axes.get_xticklabels()
    first.set_horizontalalignment("left")
    last.set_horizontalalignment("right")
    if chart.threshold is not None:
        axes.axhline(chart.threshold, color=look.hex("text2"), linewidth=0.9, linestyle=DASH)
        _beside(axes, chart.threshold, chart.threshold_label, "text2", bold=False)
    if len(values) and not math.isnan(values[-1]):
        over = chart.threshold is not None and values[-1] > chart.threshold
        if over:
            axes.plot(_above(values, chart.threshold or 0.0), color=look.hex("warnFill"), linewidth=1.8, clip_on=False)
        tone = look.hex("warnFill" if over else "text2")
        axes.plot([len(values) - 1], [values[-1]], "o", markersize=6, color=tone, clip_on=False)


def _above(values: "np.ndarray[tuple[int], np.dtype[np.float64]]", threshold: float) -> list[float]:
    """Keep the values above the threshold and the point before each, so that the line is whole."""
    over = values > threshold
    return [
        float(value) if over[place] or (place + 1 < len(values) and over[place + 1]) else math.nan
        for place, value in enumerate(values)
    ]
