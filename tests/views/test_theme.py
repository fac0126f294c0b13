"""Tokens, style sheet, palette, fonts, and switching while the program runs."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.views import theme


@pytest.fixture
def look(qapp: QApplication) -> Iterator[theme.Theme]:
    made = theme.Theme()
    made.start(qapp, "light")
    yield made
    qapp.styleHints().colorSchemeChanged.disconnect(made._on_system_changed)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    made.deleteLater()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_has_no_mark_left_and_only_pictures_that_exist(name: str) -> None:
    sheet = theme.style_sheet(name)
    assert "%(" not in sheet
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert all((paths.resources() / "styles" / name / p.rsplit("/", 1)[1]).is_file() for p in pictures)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_pictures_of_the_style_sheet_have_the_colours_of_the_tokens(name: str) -> None:
    wanted = {"check": "onAccent", "check-off": "disabled", "radio": "accent"}
    for file in (paths.resources() / "styles" / name).glob("*.svg"):
        colour = theme.tokens(name)[wanted.get(file.stem, "text2")]
        assert set(re.findall(r"#[0-9A-F]{6}", file.read_text("utf-8"))) == {colour}, file


def test_both_themes_have_the_same_tokens() -> None:
    assert theme.tokens("light").keys() == theme.tokens("dark").keys()


def _luminance(colour: str) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(colour).getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("text", ["text", "text2", "text3", "okFg", "watchFg", "warnFg", "highFg"])
@pytest.mark.parametrize("ground", ["surface", "subtle", "paper", "select"])
def test_text_is_readable_on_every_ground(name: str, text: str, ground: str) -> None:
    lights = sorted((_luminance(theme.tokens(name)[text]), _luminance(theme.tokens(name)[ground])))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


def test_switching_changes_colours_palette_and_sheet_at_once(qtbot: QtBot, look: theme.Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert look.color("surface").name().upper() == "#FEFDFB"
    with qtbot.waitSignal(look.changed):
        look.set_mode("dark")
    assert look.color("surface").name().upper() == "#1A2325"
    assert app.palette().color(QPalette.ColorRole.Base).name().upper() == "#1A2325"
    assert "#1A2325" in app.styleSheet()
    assert look.chart_rc()["figure.facecolor"] == "#1A2325"
    look.set_mode("nonsense")
    assert look.mode == "system"
    assert look.name in {"light", "dark"}


def test_rows_are_lower_when_asked_or_when_the_window_is_small(qtbot: QtBot, look: theme.Theme) -> None:
    assert look.row_height == 32
    with qtbot.waitSignal(look.rows_changed):
        look.set_small_window(True)
    assert look.row_height == 28
    with qtbot.assertNotEmitted(look.rows_changed):
        look.set_density("compact")
    look.set_small_window(False)
    assert look.row_height == 28
    look.set_density("nonsense")
    assert look.row_height == 32


def test_the_shipped_font_serves_both_weights_with_figures_of_one_width(look: theme.Theme) -> None:
    assert look.font().families()[0] == "Noto Sans SC"
    for bold in (False, True):
        metrics = QFontMetrics(look.font(13, bold))
        assert len({metrics.horizontalAdvance(digit * 20) for digit in "0123456789"}) == 1
    assert look.metrics(13, bold=True).horizontalAdvance("客户") > 0
