"""The two embedded fonts: registered once a process, their widths, and text made of characters that they have."""

import operator
import threading
import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app import paths

REGULAR, BOLD = "NotoSansSC-Regular", "NotoSansSC-Bold"
MISSING, ELLIPSIS = "\u25a1", "\u2026"
TEXT_LIMIT, NOTES_LIMIT = 300, 4000
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Zl", "Zp"}
_BLOCK = 100  # the most characters that one bfchar list may hold
one_at_a_time = threading.Lock()  # a font reads its file at one position, shared by all documents that use it


class ArchiveFont(TTFont):  # type: ignore[misc]  # reportlab ships no types
    """A TrueType font whose text also copies right beyond U+FFFF, which reportlab's own map does not."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Embed the subsets, then write their ToUnicode maps anew."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            font = doc.idToObject["BasicFonts"].dict[f"{doc.fontMapping[self.fontName][1:]}+{number}"]
            stream = doc.idToObject[f"toUnicodeCMap:{font.BaseFont}"]
            stream.content = _to_unicode(font.BaseFont, subset)


def _to_unicode(name: str, subset: list[int]) -> str:
    pairs = [f"<{code:02X}> <{_utf16(character)}>" for code, character in enumerate(subset) if character]
    blocks = [pairs[start : start + _BLOCK] for start in range(0, len(pairs), _BLOCK)]
    lists = "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{lists}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _utf16(character: int) -> str:
    return chr(character).encode("utf-16-be").hex().upper()


@cache
def register() -> dict[bool, dict[str, int]]:
    """Read both fonts, the first time only; return {bold: {character: width in thousandths of the size}}."""
    rl_config.useA85 = 0  # binary streams: a fifth smaller, and every reader takes them
    widths = {}
    for bold, name in ((False, REGULAR), (True, BOLD)):
        font = ArchiveFont(name, str(paths.resources() / "fonts" / f"{name}.ttf"))
        pdfmetrics.registerFont(font)
        widths[bold] = {chr(code): font.face.charWidths[code] for code in font.face.charToGlyph}
    return widths


@lru_cache(maxsize=16384)
def units(text: str, bold: bool = False) -> int:
    """Return the width of one line in thousandths of the font size."""
    table = register()[bold]
    return sum([table.get(character, 1000) for character in text])


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of one line in points."""
    return units(text, bold) * size / 1000


@cache
def _printable() -> frozenset[str]:
    tables = register()
    shared = tables[False].keys() & tables[True].keys()
    return frozenset(character for character in shared if unicodedata.category(character) not in _INVISIBLE)


def clean(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return one line of what the fonts can show: spaces for breaks, a box for a missing character, capped."""
    if len(text) <= limit and _printable().issuperset(text) and unicodedata.is_normalized("NFC", text):
        return text
    cut = text[: limit + 1] if len(text) > limit else text
    shown = "".join(map(_shown, unicodedata.normalize("NFC", " ".join(cut.split()))))
    return shown if len(text) <= limit else shown[: limit - 1] + ELLIPSIS


def clean_lines(text: str, limit: int = NOTES_LIMIT) -> str:
    """Return text of several lines as `clean` does one, the breaks kept, capped as a whole."""
    cut = text[:limit] + ELLIPSIS if len(text) > limit else text
    return "\n".join(clean(line, limit + 1) for line in cut.splitlines() if line.strip())


def _shown(character: str) -> str:
    if character in _printable():
        return character
    if unicodedata.category(character) in {"Cc", "Cf", "Mn"}:
        return ""
    return MISSING


def printable(value: Any) -> Any:
    """Return the document with every text in it made printable; `notes` keeps its lines."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        items = tuple(map(printable, value))
        return value if all(map(operator.is_, items, value)) else items
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for name in _names(type(value)):
        before = getattr(value, name)
        after = clean_lines(before) if name == "notes" else printable(before)
        if after is not before:
            changed[name] = after
    return replace(value, **changed) if changed else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind))
