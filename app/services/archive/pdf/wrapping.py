"""Lines of Chinese and Latin text: no closing mark begins a line, no opening mark ends one, words stay whole."""

import re
from functools import lru_cache

from app.services.archive.pdf import fonts

_OPENING = "（《〈「『【〔“‘〖［｛"
_CLOSING = "，。、；：？！）》〉」』】〕”’〗］｝…·％"
_WORD = r"[!-~\u00a1-\u1fff\u2010-\u2013\u2212]+"
_UNIT = re.compile(rf"[{_OPENING}]*(?:{_WORD}|[^\s{_CLOSING}{_OPENING}]|(?=[{_CLOSING}]))[{_CLOSING}]* ?|\s+|.")


@lru_cache(maxsize=8192)
def wrap(text: str, room: float, size: float, *, bold: bool = False, most: int = 0) -> tuple[str, ...]:
    """Return the lines of `text` in `room` points; with `most`, the last of so many lines ends in an ellipsis."""
    limit = room * 1000 / size
    if "\n" not in text and fonts.units(text, bold) <= limit:
        return (text,)
    lines = [line for paragraph in text.split("\n") for line in _fill(paragraph, limit, bold=bold)]
    if not most or len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _shortened(lines[most - 1], limit, bold=bold))


def _fill(text: str, limit: float, *, bold: bool) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for unit in _UNIT.findall(text):
        size = fonts.units(unit, bold)
        if used + fonts.units(unit.rstrip(), bold) <= limit:
            line, used = line + unit, used + size
            continue
        if line:
            lines.append(line.rstrip())
        *whole, line = _broken(unit.lstrip(), limit, bold=bold)
        lines += whole
        used = fonts.units(line, bold)
    lines.append(line.rstrip())
    return lines


def _broken(unit: str, limit: float, *, bold: bool) -> list[str]:
    """Cut a word that is longer than a line into lines."""
    if fonts.units(unit.rstrip(), bold) <= limit:
        return [unit]
    pieces, piece, used = [], "", 0
    for character in unit:
        size = fonts.units(character, bold)
        if piece and used + size > limit:
            pieces.append(piece)
            piece, used = "", 0
        piece, used = piece + character, used + size
    return [*pieces, piece]


def _shortened(line: str, limit: float, *, bold: bool) -> str:
    room = limit - fonts.units(fonts.ELLIPSIS, bold)
    while line and fonts.units(line, bold) > room:
        line = line[:-1]
    return line.rstrip() + fonts.ELLIPSIS


def fitting_size(text: str, room: float, size: float, *, bold: bool = False, least: float = 4.0) -> float:
    """Return the largest size up to `size` at which one line fits the room, not below `least`."""
    wide = fonts.width(text, size, bold=bold)
    return size if wide <= room else max(size * room / wide, least)


def shortened(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return one line that fits the room, with an ellipsis where it had to be cut."""
    limit = room * 1000 / size
    return text if fonts.units(text, bold) <= limit else _shortened(text, limit, bold=bold)
