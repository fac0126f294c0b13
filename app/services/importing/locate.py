"""Where the header of a table is: the row, or the two rows of a merged header, that fits our fields best."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.importing import headers as matching
from app.services.importing.fields import Kind
from app.services.importing.values import Cell, as_text

SEARCHED_ROWS = 10
_DATA = re.compile(r"[-+(¥￥$]?\d[\d,.\s]*%?\)?|\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?.*")


@dataclass(frozen=True, slots=True)
class Header:
    """A header found: its first row (0-based), the rows it takes, its names, and those joined from two rows."""

    row: int
    span: int
    names: tuple[str, ...]
    joined: tuple[str, ...] = ()


def find_header(rows: Sequence[Sequence[Cell]], kind: Kind | None, at: int | None, name: str) -> Header:
    """Return the header among the first rows, or at row `at` (0-based) where it was chosen by hand.

    The best match for the kind (for any kind, where it is not known) wins; without any match the first row that
    holds words only. InvalidInputError where there is no such row.
    """
    kinds = (kind,) if kind is not None else tuple(Kind)
    places = range(min(SEARCHED_ROWS, len(rows))) if at is None else range(at, min(at + 1, len(rows)))
    found = [header for place in places for header in _candidates(rows, place, kinds)]
    if found:
        best = max(found, key=lambda header: (weigh(kinds, header.names), -header.span, -header.row))
        if at is not None or _is_header(best, weigh(kinds, best.names)):
            return best
        for header in found:
            if (
                header.span == 1
                and _words_only(header.names)
                and len(_filled(header.names)) >= min(2, len(header.names))
            ):
                return header
    message = translate("Importing", "在 {name} 的前 {count} 行中没有找到表头。").format(name=name, count=SEARCHED_ROWS)
    hint = translate("Importing", "第一行应为列名，例如 客户名称、单据编号、单据日期、金额。")
    raise InvalidInputError(message, field="file", hint=hint)


def _candidates(rows: Sequence[Sequence[Cell]], place: int, kinds: Sequence[Kind]) -> list[Header]:
    texts = tuple(as_text(cell) for cell in rows[place])
    if not any(texts):
        return []
    plain = Header(place, 1, texts)
    below = tuple(as_text(cell) for cell in rows[place + 1]) if place + 1 < len(rows) else ()
    gap = any(child and (column >= len(texts) or not texts[column]) for column, child in enumerate(below))
    if not gap or not _words_only(below):
        return [plain]
    names, joined = _join(texts, below, kinds)
    return [plain, Header(place, 2, names, joined)]


def _join(above: Sequence[str], below: Sequence[str], kinds: Sequence[Kind]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Join a group header with the names under it: 客户 over 编码 is 客户编码 where that says more than 编码."""
    names: list[str] = []
    joined: list[str] = []
    group = ""
    for column in range(max(len(above), len(below))):
        own = above[column] if column < len(above) else ""
        child = below[column] if column < len(below) else ""
        group = own or group
        name = _better(group, child, kinds) if child else own
        if child:
            joined.append(name)
        names.append(name)
    return tuple(names), tuple(joined)


def _better(group: str, child: str, kinds: Sequence[Kind]) -> str:
    whole = f"{group}{child}"
    known = weigh(kinds, (child,))
    return whole if weigh(kinds, (whole,)) > known or not known else child


def weigh(kinds: Sequence[Kind], names: Sequence[str]) -> float:
    """Return how much names say as headers of the kind they fit best: the sum of the weights of their fields."""
    return max(sum(matching.found_fields(kind, names).values()) for kind in kinds)


def _is_header(header: Header, weight: float) -> bool:
    return weight >= 1.5 or (weight > 0 and _words_only(header.names))


def _filled(names: Sequence[str]) -> list[str]:
    return [name for name in names if name]


def _words_only(names: Sequence[str]) -> bool:
    return not any(_DATA.fullmatch(name) for name in names)
