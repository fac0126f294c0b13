"""Does a statement balance, and if not, which single slip of the pen would explain the difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from app.services.rules.statement_lines import LINES, TOTALS, parts

SWAP: Final = "swap"
MISSING: Final = "missing"
_SIGNS: Final = {"total_assets": 1, "total_liabilities": -1, "equity": -1}
_BELOW: Final = (("current_assets", "total_assets"), ("current_liabilities", "total_liabilities"))


@dataclass(frozen=True, slots=True)
class Fix:
    """A value of a total under which the statement would balance.

    `kind` is swap (two neighbouring digits changed places) or missing (`entry` of the same amount was left out).
    """

    kind: str
    line: str
    value: int
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """What the check found: `difference` is assets less liabilities less equity in fen, None while a total lacks.

    `exceeding` are pairs (part, total) in which the part is larger; `fix` is the one cause found, if there is one.
    """

    difference: int | None
    exceeding: tuple[tuple[str, str], ...] = ()
    fix: Fix | None = None

    @property
    def balanced(self) -> bool:
        """Tell whether assets equal liabilities and equity."""
        return self.difference == 0


def check(lines: Mapping[str, int]) -> Balance:
    """Hold the totals of a statement against each other and look for the cause of a difference."""
    difference = _difference(lines)
    above = tuple((part, total) for part, total in _BELOW if lines.get(part, 0) > lines.get(total, lines.get(part, 0)))
    return Balance(difference, above, _cause(lines, difference) if difference else None)


def _difference(lines: Mapping[str, int]) -> int | None:
    if any(key not in lines for key in TOTALS):
        return None
    return sum(lines[key] * sign for key, sign in _SIGNS.items())


def _cause(lines: Mapping[str, int], difference: int) -> Fix | None:
    """Return the only swap that would do; without one, the only missing entry; None where several or none would."""
    for found in (list(_swaps(lines, difference)), list(_missing(lines, difference))):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _swaps(lines: Mapping[str, int], difference: int) -> Iterator[Fix]:
    for key, sign in _SIGNS.items():
        wanted = lines[key] - sign * difference
        if not _proved(lines, key) and wanted in _swapped(lines[key]):
            yield Fix(SWAP, key, wanted)


def _swapped(value: int) -> set[int]:
    """Return what a value in fen becomes when two neighbouring digits change places."""
    digits = str(abs(value))
    turned = {
        digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        for at in range(len(digits) - 1)
        if digits[at] != digits[at + 1]
    }
    return {int(text) * (1 if value > 0 else -1) for text in turned}


def _missing(lines: Mapping[str, int], difference: int) -> Iterator[Fix]:
    """Yield the totals that would balance with one of their entries added once more."""
    for key, sign in _SIGNS.items():
        short = -sign * difference
        for line in LINES:
            if line.key in lines and lines[line.key] == short and _inside(line.key, key) and not _proved(lines, key):
                yield Fix(MISSING, key, lines[key] + short, line.key)


def _inside(key: str, total: str) -> bool:
    """Tell whether a line is an entry somewhere below a total, and no subtotal itself."""
    if parts(key):
        return False
    return any(part == key or _inside(key, part) for part in parts(total))


def _proved(lines: Mapping[str, int], total: str) -> bool:
    """Tell whether the entries of a total add up to it: then the slip is elsewhere."""
    given = [lines[key] for key in parts(total) if key in lines]
    return len(given) > 1 and sum(given) == lines[total]
