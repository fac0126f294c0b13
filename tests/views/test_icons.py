"""Icons are painted in the colours of the theme in force, whatever theme they were made in."""

import pytest
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

from app import paths
from app.views import icons, theme

SHIPPED = sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg"))


def colours(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in points if image.pixelColor(x, y).alpha() == 255}


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication):
    yield
    theme.current().set_mode("light")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_icon_draws_something(qapp: QApplication, name: str) -> None:
    assert colours(icons.icon(name).pixmap(32, 32).toImage())


def test_an_icon_set_once_follows_the_theme(qapp: QApplication) -> None:
    icon = icons.icon("stop", "accent")
    assert "#0F5F66" in colours(icon.pixmap(64, 64).toImage())
    theme.current().set_mode("dark")
    assert "#5FB8B3" in colours(icon.pixmap(64, 64).toImage())
    assert "#5F6A69" in colours(icon.pixmap(64, 64, QIcon.Mode.Disabled).toImage())


@pytest.mark.parametrize("level", icons.RISKS)
def test_risk_glyphs_have_the_fill_of_their_level(qapp: QApplication, level: str) -> None:
    for mode in ("light", "dark"):
        theme.current().set_mode(mode)
        drawn = colours(icons.risk_icon(level).pixmap(56, 56).toImage())
        assert theme.current().hex(f"{level}Fill") in drawn


def test_a_wide_icon_keeps_its_drawing_at_the_left(qapp: QApplication) -> None:
    image = icons.icon("stop").pixmap(20, 16).toImage()
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(17, 20) for y in range(16))
