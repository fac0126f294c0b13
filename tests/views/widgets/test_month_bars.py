"""Painted bars over months: their scale, and that every kind of value is drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from app.views import theme
from app.views.widgets.chart_specs import BarChart
from app.views.widgets.month_bars import MonthBars, scale_of

VALUES = st.one_of(st.none(), st.floats(-400, 4_000, allow_nan=False))


@given(st.lists(VALUES, max_size=14), st.one_of(st.none(), st.floats(0, 300)))
def test_the_scale_holds_every_value_in_few_round_steps(values, threshold):
    scale = scale_of(BarChart(tuple(map(str, range(len(values)))), tuple(values), threshold))
    known = [value for value in values if value is not None]
    assert scale.low <= min([*known, 0.0])
    assert scale.high >= max([*known, threshold or 0.0])
    assert 1 <= len(scale.ticks()) <= 6
    assert any(abs(tick) < 1e-9 for tick in scale.ticks())


@pytest.mark.parametrize(
    ("values", "step"), [((31.2, -1.0), 10), ((0.4,), 0.1), ((None, None), None), ((120.0, 15.0), 40)]
)
def test_steps_are_round(values, step):
    scale = scale_of(BarChart(("1",) * len(values), values))
    assert step is None or scale.step == pytest.approx(step)


def test_what_is_over_the_threshold_is_drawn_in_another_colour(qtbot):
    bars = MonthBars(172)
    qtbot.addWidget(bars)
    bars.resize(300, 172)
    bars.show_chart(BarChart(("9", "10", "11"), (5.0, None, 31.2), 15.0, "15 天"))
    assert bars.accessibleName() == "9 5, 11 31.2"
    picture = bars.grab().toImage()
    colours = {picture.pixelColor(x, 140).name() for x in range(30, 294)}
    assert QColor(theme.current().hex("okFill")).name() in colours
    assert QColor(theme.current().hex("warnFill")).name() in colours


def test_without_values_only_the_grid(qtbot):
    bars = MonthBars(100)
    qtbot.addWidget(bars)
    bars.grab()
    bars.show_chart(BarChart((), ()))
    bars.grab()
