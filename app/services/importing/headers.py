"""Which column is which field: headers folded, looked up and assigned, with how each was found."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.importing import synonyms
from app.services.importing.fields import KINDS, FieldType, Kind, field_label, names, spec

_UNITS = {"万元": 10_000, "万": 10_000, "千元": 1_000, "百万元": 1_000_000, "亿元": 100_000_000}
_UNIT = re.compile(r"(百万元|亿元|万元|千元|万|人民币元|人民币|本位币元|rmb|cny|元|天)$")
_REMARK = re.compile(r"[(（\[【](?:必填|选填|必输|可选|required|optional)[)）\]】]", re.IGNORECASE)
CUSTOMER = ("customer_code", "customer_name")
_OTHERS = (Kind.BANK_FLOWS, Kind.TAX_INVOICES, Kind.STATEMENTS, Kind.CREDIT_REPORTS)


class How(StrEnum):
    """How a column came to its field."""

    EXACT = "exact"
    SYNONYM = "synonym"
    REMEMBERED = "remembered"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Match:
    """A field and its column (0-based); `scale` multiplies amounts (万元: 10,000)."""

    field: str
    column: int
    header: str
    how: How
    scale: int = 1


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What each column of a file means.

    `ambiguous` names for a field the other columns that would have fitted as well; `missing` holds the groups
    of fields of which one at least still needs a column; `unmatched` the columns that are not imported.
    """

    kind: Kind
    matches: Mapping[str, Match]
    unmatched: tuple[int, ...]
    ambiguous: Mapping[str, tuple[int, ...]]
    missing: tuple[tuple[str, ...], ...]

    @property
    def headers(self) -> dict[str, str]:
        """Return {field: header}, as the command line prints it and as it is remembered."""
        return {field: match.header for field, match in self.matches.items()}

    def without_customer(self) -> "ColumnMap":
        """Return the map of a file whose rows all belong to one customer: no column says whose they are."""
        own = {field: match for field, match in self.matches.items() if field not in CUSTOMER}
        freed = {match.column for field, match in self.matches.items() if field in CUSTOMER}
        return replace(
            self,
            matches=own,
            unmatched=tuple(sorted({*self.unmatched, *freed})),
            ambiguous={field: columns for field, columns in self.ambiguous.items() if field not in CUSTOMER},
            missing=tuple(group for group in self.missing if group[0] not in CUSTOMER),
        )

    def check(self) -> None:
        """Refuse a map in which a required field has no column."""
        if self.missing:
            fields = "、".join(" / ".join(field_label(self.kind, name) for name in group) for group in self.missing)
            message = translate("Importing", "没有找到必需的列：{fields}。").format(fields=fields)
            raise InvalidInputError(
                message, field="map", hint=translate("Importing", "请在列映射中指定，或检查表头所在的行。")
            )


@cache
def fold(header: str) -> str:
    """Return a header without case, width, spaces, punctuation and (必填): what two spellings share."""
    text = unicodedata.normalize("NFKC", _REMARK.sub("", header)).casefold()
    return "".join(char for char in text if char.isalnum())


@cache
def fold_unit(header: str) -> tuple[str, int]:
    """Return the folded header without its unit, and what the unit multiplies by: 金额(万元) -> 金额, 10,000."""
    folded = fold(header)
    found = _UNIT.search(folded)
    if found is None or found.start() == 0:
        return folded, 1
    return folded[: found.start()], _UNITS.get(found.group(), 1)


def lookup(kind: Kind, header: str) -> tuple[tuple[synonyms.Synonym, ...], int]:
    """Return the fields a header may mean, and its unit; the whole header is tried before the unit is cut off."""
    table = synonyms.index(kind)
    stem, scale = fold_unit(header)
    whole = table.get(fold(header))
    if whole and scale == 1:
        return whole, 1
    return table.get(stem, ()), scale


def signature(headers: Sequence[str]) -> str:
    """Return a stable name for a set of headers in their order: 32 hex digits."""
    return hashlib.sha256("\x1f".join(fold(header) for header in headers).encode()).hexdigest()[:32]


def found_fields(kind: Kind, headers: Sequence[str]) -> dict[str, float]:
    """Return the fields of a kind that headers name, each with how much its best header says (0..1)."""
    best: dict[str, float] = {}
    for header in headers:
        for item in lookup(kind, header)[0][:1]:
            best[item.field] = max(best.get(item.field, 0.0), item.weight)
    return best


def score(kind: Kind, headers: Sequence[str]) -> float:
    """Return how well headers fit a kind: the weights of the fields found, less 2 for every required one that is not."""
    best = found_fields(kind, headers)
    return sum(best.values()) - 2 * len(_missing(kind, best.keys()))


def guess_kind(headers: Sequence[str]) -> Kind | None:
    """Return the kind whose fields fit the headers best, None where nothing fits."""
    order = (Kind.INVOICES, Kind.RECEIPTS, Kind.ORDERS, Kind.CUSTOMERS, Kind.CONTACTS)
    best = max((*order, *_OTHERS), key=lambda kind: score(kind, headers))
    if best is Kind.TAX_INVOICES and not _missing(Kind.INVOICES, found_fields(Kind.INVOICES, headers).keys()):
        best = Kind.INVOICES  # a list that names a buyer is our own, until its customer says otherwise
    return best if score(best, headers) > 0 else None


def match_headers(
    headers: Sequence[str],
    kind: Kind,
    *,
    remembered: Mapping[str, str] | None = None,
    manual: Mapping[str, str | int | None] | None = None,
    empty: frozenset[int] = frozenset(),
) -> ColumnMap:
    """Assign columns to the fields of a kind.

    `remembered` is the whole scheme {field: header} of an earlier import of these headers; `manual` overrides single
    fields with a header, a 0-based column, or None (not imported) and raises InvalidInputError where it names a field or
    a header that is not there; a column in `empty` (no values) yields to one that has values.
    """
    auto, ambiguous = _automatic(headers, kind, empty)
    chosen = auto if remembered is None else _from_memory(headers, kind, remembered, auto)
    for field, target in (manual or {}).items():
        _assign(chosen, headers, kind, field, target)
    matches = {name: chosen[name] for name in names(kind) if name in chosen}
    used = {match.column for match in matches.values()}
    return ColumnMap(
        kind=kind,
        matches=matches,
        unmatched=tuple(column for column in range(len(headers)) if column not in used),
        ambiguous={}
        if remembered is not None
        else {
            field: columns for field, columns in ambiguous.items() if field in matches and field not in (manual or {})
        },
        missing=_missing(kind, matches.keys()),
    )


def _automatic(
    headers: Sequence[str], kind: Kind, empty: frozenset[int]
) -> tuple[dict[str, Match], dict[str, tuple[int, ...]]]:
    """Take the best pair of field and column again and again, until no pair is left."""
    pairs = sorted(
        ((column in empty, -item.weight, item.rank, column, item.field) for column, item in _pairs(headers, kind)),
    )
    chosen: dict[str, Match] = {}
    taken: set[int] = set()
    others: dict[str, list[int]] = {}
    for _, weight, _, column, field in pairs:
        if column in taken:
            continue
        if field in chosen:
            if weight == -synonyms.STRONG:
                others.setdefault(field, []).append(column)
            continue
        chosen[field] = _match(kind, field, column, headers[column])
        taken.add(column)
    if kind is Kind.TAX_INVOICES:
        _other_side(chosen)
    else:
        _net_of_tax(chosen, headers)
    return chosen, {
        field: tuple(sorted(set(columns) - taken)) for field, columns in others.items() if set(columns) - taken
    }


def _pairs(headers: Sequence[str], kind: Kind) -> list[tuple[int, synonyms.Synonym]]:
    """Return every column with every field it may mean; of equal headers only the first counts."""
    first: dict[str, int] = {}
    for column, header in enumerate(headers):
        first.setdefault(header.strip(), column)
    return [(column, item) for header, column in first.items() if header for item in lookup(kind, header)[0]]


def _net_of_tax(chosen: dict[str, Match], headers: Sequence[str]) -> None:
    """Read 金额 beside 税额, with no total column, as the amount before tax: what an invoice prints."""
    amount = chosen.get("amount")
    if (
        amount
        and "tax_amount" in chosen
        and "net_amount" not in chosen
        and fold_unit(headers[amount.column])[0] == "金额"
    ):
        del chosen["amount"]
        chosen["net_amount"] = Match("net_amount", amount.column, amount.header, amount.how, amount.scale)


def _other_side(chosen: dict[str, Match]) -> None:
    """Take the only side a list of invoices names for the counterparty: its own side needs no column."""
    sides = [name for name in ("buyer", "seller") if name in chosen]
    if len(sides) == 1 and "counterparty" not in chosen:
        side = chosen.pop(sides[0])
        chosen["counterparty"] = replace(side, field="counterparty")


def _match(kind: Kind, field: str, column: int, header: str, how: How | None = None) -> Match:
    if how is None:
        own = {fold(field), fold_unit(field_label(kind, field))[0], fold(field_label(kind, field))}
        how = How.EXACT if {fold(header), fold_unit(header)[0]} & own else How.SYNONYM
    found = spec(kind, field)
    scale = fold_unit(header)[1] if found is not None and found.type is FieldType.MONEY else 1
    return Match(field, column, header, how, scale)


def _from_memory(
    headers: Sequence[str], kind: Kind, remembered: Mapping[str, str], auto: Mapping[str, Match]
) -> dict[str, Match]:
    """Return the remembered scheme; a field that would have been found there anyway keeps how it was found."""
    chosen: dict[str, Match] = {}
    for field, header in remembered.items():
        column = _find(headers, header)
        if column is None or spec(kind, field) is None:
            continue
        same = field in auto and auto[field].column == column
        chosen[field] = auto[field] if same else _match(kind, field, column, headers[column], How.REMEMBERED)
    return chosen


def _assign(chosen: dict[str, Match], headers: Sequence[str], kind: Kind, field: str, target: str | int | None) -> None:
    if spec(kind, field) is None:
        message = translate("Importing", "没有名为 {field} 的字段。").format(field=field)
        hint = translate("Importing", "可用的字段：{fields}。").format(fields=", ".join(names(kind)))
        raise InvalidInputError(message, field="map", hint=hint)
    chosen.pop(field, None)
    if target is None or target == "":
        return
    column = target if isinstance(target, int) else _find(headers, target)
    if column is None or not 0 <= column < len(headers):
        message = translate("Importing", "文件中没有名为“{header}”的列。").format(header=target)
        hint = translate("Importing", "文件中的列：{headers}。").format(headers="、".join(filter(None, headers[:40])))
        raise InvalidInputError(message, field="map", hint=hint)
    for other in [name for name, match in chosen.items() if match.column == column]:
        del chosen[other]
    chosen[field] = _match(kind, field, column, headers[column], How.MANUAL)


def _find(headers: Sequence[str], header: str) -> int | None:
    """Return the first column with this header, letter by letter if there is one, folded otherwise."""
    for column, own in enumerate(headers):
        if own == header:
            return column
    wanted = fold(header)
    return next((column for column, own in enumerate(headers) if wanted and fold(own) == wanted), None)


def _missing(kind: Kind, fields: AbstractSet[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(way[0] for way in group) for group in KINDS[kind].required if not any(fields >= set(way) for way in group)
    )
