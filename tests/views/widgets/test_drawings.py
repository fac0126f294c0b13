"""Painted parts: the ageing strip, steps, the score scale, and charts that wait for matplotlib."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views import theme
from app.views.widgets import charts
from app.views.widgets.ageing import AgeingLegend, AgeingStrip
from app.views.widgets.chart_specs import AgeingBars, BarChart, Chart, LineChart, Sparkline
from app.views.widgets.charts import ChartCanvas
from app.views.widgets.flow import Step, Stepper, Timeline, TimelineItem, TimelineLine
from app.views.widgets.ladder import Ladder

MONTHS = tuple(f"{month}" for month in (11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
DAYS = (-1.6, 0.8, 2.4, None, 6.2, 8.4, 11.0, 14.8, 18.9, 21.5, 26.4, 31.2)


@pytest.fixture(autouse=True)
def _light_again(qapp) -> Iterator[None]:
    yield
    theme.current().set_mode("light")
    theme.current().set_small_window(False)


def shares(image: QImage) -> dict[str, float]:
    """Return how much of the middle line each colour takes."""
    line = [image.pixelColor(x, image.height() // 2).name().upper() for x in range(image.width())]
    return {colour: line.count(colour) / len(line) for colour in set(line)}


def test_parts_of_the_strip_are_as_wide_as_their_amounts(qtbot: QtBot) -> None:
    strip = AgeingStrip()
    qtbot.addWidget(strip)
    strip.resize(1000, 18)
    strip.set_amounts([50_00, 25_00, 0, 25_00, 0, -99_00])
    drawn = shares(strip.grab().toImage())
    look = theme.current()
    assert drawn[look.hex("a0")] == pytest.approx(0.5, abs=0.01)
    assert drawn[look.hex("a3")] == pytest.approx(0.25, abs=0.01)
    assert look.hex("a5") not in drawn
    assert "未到期 50.00" in strip.accessibleName()
    strip.set_amounts([0] * 6)
    assert shares(strip.grab().toImage()) == {look.hex("track"): 1.0}


@pytest.mark.parametrize("compact", [False, True])
def test_the_legend_prints_every_bucket(qtbot: QtBot, compact: bool) -> None:
    legend = AgeingLegend(compact=compact)
    qtbot.addWidget(legend)
    legend.resize(560, 80)
    legend.set_amounts([181_900_00, 58_240_00, 46_360_00, 31_500_00, 0, 0], [0, 1_00, 0, 0, 0, 0])
    assert not legend.grab().isNull()
    assert "180 天以上 —" in legend.accessibleName()


def test_steps_and_timelines_are_spoken_and_drawn(qtbot: QtBot) -> None:
    stepper, timeline = Stepper(), Timeline()
    qtbot.addWidget(stepper)
    qtbot.addWidget(timeline)
    stepper.set_steps([Step("制单", "会计", "11-02", "done"), Step("复核", "财务主管", "待处理", "now"), Step("生效")])
    wide = stepper.sizeHint().width()
    theme.current().set_small_window(True)
    assert stepper.sizeHint().width() < wide / 2
    stepper.grab()
    lines = (TimelineLine("电话：承诺 11-04 付款", "10-28", "phone"), TimelineLine("催款函", "10-15"))
    timeline.set_items(
        [
            TimelineItem("触发", "10-31"),
            TimelineItem("催收", "进行中", lines, "now"),
            TimelineItem("关闭", state="todo"),
        ]
    )
    timeline.resize(300, timeline.height())
    assert timeline.height() == 3 * 30 + 2 * 22
    assert not timeline.grab().isNull()
    assert "催收 进行中" in timeline.accessibleName()


@pytest.mark.parametrize(("score", "y"), [(100, 0), (95, 10), (90, 20), (54, 92), (0, 160), (-5, 160)])
def test_a_score_stands_in_its_band_of_the_scale(qtbot: QtBot, score: int, y: int) -> None:
    ladder = Ladder((90, 80, 70, 60, 50, 40, 30, 0), band_height=20)
    qtbot.addWidget(ladder)
    ladder.set_scores(score, 66)
    assert ladder._y(score) == y
    assert not ladder.grab().isNull()


CHARTS: list[Chart] = [
    BarChart(MONTHS, DAYS, 15, "阈值 15 天"),
    BarChart(MONTHS, (None,) * 12),
    BarChart((), ()),
    LineChart(MONTHS, (46.2, 45.8, 47.1, 46.4, 47.9, 48.6, 48.1, 49.7, 50.3, 51.2, 51.0, 52.4), 48, "目标 48"),
    LineChart(MONTHS, (None,) * 11 + (0.0,)),
    LineChart(("10",), (48.1,), 48, "$目标_48^"),
    AgeingBars(("1–30 天",) * 5, (41.6, 24.8, 13.2, 9.6, 4.9), ("8.6%",) * 5, (44.9, 20.4, 10.2, 8.8, 4.1)),
    AgeingBars(("1–30 天",) * 5, (0.0,) * 5, ("—",) * 5),
    Sparkline("2 月", "10 月", (15, 17, 29, 33, 42.8), 30, "阈值 30%"),
    Sparkline("", "", (), None),
]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_charts_draw_whatever_they_are_given(qtbot: QtBot, chart: Chart, mode: str) -> None:
    charts.loader().wait()
    canvas = ChartCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(324, 172)
    theme.current().set_mode(mode)
    canvas.show()
    canvas.show_chart(chart)
    qtbot.waitUntil(lambda: canvas._figure is not None and bool(canvas._figure.axes))
    ground = canvas.grab().toImage().pixelColor(1, 1).name().upper()
    assert ground == theme.current().hex("surface")
    canvas.show_chart(None)
    qtbot.waitUntil(lambda: not canvas._canvas.isVisible())


def test_a_chart_shown_before_matplotlib_is_there_is_drawn_when_it_has_come(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = charts.Loader()
    monkeypatch.setattr(charts, "loader", lambda: late)
    window = QWidget()
    qtbot.addWidget(window)
    canvas = ChartCanvas(160)
    canvas.setParent(window)
    canvas.show_chart(CHARTS[0])
    window.resize(400, 200)
    window.show()
    assert not canvas.grab().isNull()
    qtbot.waitUntil(lambda: late.is_ready and canvas._canvas is not None, timeout=60_000)
    assert canvas.accessibleName().startswith("11 -1.6")
