"""Measures in points and colours of the printed page, after the look; colours are the light tokens on any theme."""

import json

from app import paths

Colour = tuple[float, float, float]

PAGE_WIDTH, PAGE_HEIGHT = 595.276, 841.89
MM = 72 / 25.4
LEFT, RIGHT = 22 * MM, PAGE_WIDTH - 20 * MM
WIDTH = RIGHT - LEFT
TOP, BOTTOM = 63.0, 784.0

TITLE, SECTION, BODY, TABLE, CAPTION, SMALL = 31.0, 11.5, 9.6, 8.6, 8.0, 7.2
BODY_LEADING, TABLE_LEADING, CAPTION_LEADING = 17.0, 12.2, 11.0
ROW, PAD = 18.7, 5.0
SECTION_GAP = 15.0


def _hex(text: str) -> Colour:
    red, green, blue = (int(text[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return (round(red, 4), round(green, 4), round(blue, 4))


def _tokens() -> dict[str, Colour]:
    file = paths.resources() / "styles" / "tokens.json"
    return {name: _hex(value) for name, value in json.loads(file.read_text("utf-8"))["light"].items()}


_TOKENS = _tokens()
TEXT, TEXT2, TEXT3 = _TOKENS["text"], _TOKENS["text2"], _TOKENS["text3"]
INK, ACCENT, WHITE = _TOKENS["bar"], _TOKENS["accent"], _TOKENS["white"]
PAPER, SUBTLE, TRACK, GRID = _TOKENS["paper"], _TOKENS["subtle"], _TOKENS["track"], _TOKENS["grid"]
LINE2, FAINT, BAR_FILL = _TOKENS["line2"], _TOKENS["disabled"], _TOKENS["okFill"]
RULE = _hex("#E0DCD3")
LEVEL_TEXT = {
    "normal": _TOKENS["okFg"],
    "watch": _TOKENS["watchFg"],
    "warning": _TOKENS["warnFg"],
    "high": _TOKENS["highFg"],
}
LEVEL_FILL = {
    "normal": _TOKENS["okFill"],
    "watch": _TOKENS["watchFill"],
    "warning": _TOKENS["warnFill"],
    "high": _TOKENS["highFill"],
}
BUCKET_FILL = {
    "not_due": _TOKENS["a0"],
    "1-30": _TOKENS["a1"],
    "31-60": _TOKENS["a2"],
    "61-90": _TOKENS["a3"],
    "91-180": _TOKENS["a4"],
    "181-365": _TOKENS["a5"],
    ">365": _hex("#3F0D1E"),
    "no_due_date": _TOKENS["line2"],
}
