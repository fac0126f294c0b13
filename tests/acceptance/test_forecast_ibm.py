"""Late payment foretold on a real ledger: what was known before 2013 against what came after, printed as a table."""

import csv
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import fmean

import pytest

from app.services.rules.discrimination import auc
from app.services.rules.forecast import Chance, Item, Model, learn

KNOWN = date(2012, 12, 31)


@pytest.fixture(scope="module")
def items(shared_data: Path) -> list[Item]:
    with (shared_data / "ibm_ar" / "invoices.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    codes = {code: number for number, code in enumerate(sorted({row["customerID"] for row in rows}))}
    return [
        Item(codes[row["customerID"]], *map(_day, (row["InvoiceDate"], row["DueDate"], row["SettledDate"])))
        for row in rows
    ]


def _day(text: str) -> date:
    return datetime.strptime(text, "%m/%d/%Y").date()


def _late(item: Item) -> int:
    assert item.settled_on is not None
    return (item.settled_on - item.due_on).days


def _average(items: list[Item], customer: int) -> float:
    own = [
        _late(item) for item in items if item.invoiced_on <= KNOWN >= item.settled_on and item.customer_id == customer
    ]
    every = [_late(item) for item in items if item.invoiced_on <= KNOWN >= item.settled_on]
    return fmean(own or every)


def _foretold(model: Model, items: list[Item]) -> list[Chance]:
    return [model.chance(item.customer_id, item.due_on, item.invoiced_on) for item in items]


def test_after_2013_from_what_was_known_before(items, capsys):
    later = [item for item in items if item.invoiced_on > KNOWN]
    model = learn(items, KNOWN)
    chances = _foretold(model, later)
    late = [_late(item) > 0 for item in later]
    averages = {customer: _average(items, customer) for customer in {item.customer_id for item in later}}
    own = auc([averages[item.customer_id] for item in later], late).value
    found = auc([chance.late for chance in chances], late).value
    off = fmean(abs((chance.expected_on - item.settled_on).days) for chance, item in zip(chances, later, strict=True))
    walked = _walk(items)
    with capsys.disabled():
        print(f"\n  late payment, invoices from 2013-01-01 ({len(later)}, {sum(late)} late), known up to {KNOWN}")
        print(f"    AUC of p_late                        {found:.4f}")
        print(f"    AUC of the own average days late     {own:.4f}")
        print(f"    mean p_late {fmean(chance.late for chance in chances):.3f}, late {fmean(late):.3f}")
        print(f"    expected day off by                  {off:.1f} days on average")
        print(f"    pace shape {model.shape:.1f}, weight of the book in a step {model.weight:.1f}")
        print(f"    open at month ends of 2013 ({walked[1]})    AUC {walked[0]:.4f}")
    assert found >= 0.85
    assert found >= own - 0.005
    assert walked[0] >= 0.83


def _walk(items: list[Item]) -> tuple[float, int]:
    """Foretell at eleven month ends what is open and not yet due."""
    chances: list[float] = []
    late: list[bool] = []
    for month in range(2, 13):
        day = date(2013, month, 1) - timedelta(days=1)
        model = learn(items, day)
        opened = [item for item in items if item.invoiced_on <= day < item.settled_on and item.due_on > day]
        chances += [chance.late for chance in _foretold(model, opened)]
        late += [_late(item) > 0 for item in opened]
    return auc(chances, late).value, len(late)


def test_the_same_ledger_without_what_came_later(items):
    for day in (date(2012, 6, 30), KNOWN, date(2013, 6, 30)):
        cut = [
            Item(item.customer_id, item.invoiced_on, item.due_on, item.settled_on if item.settled_on <= day else None)
            for item in items
            if item.invoiced_on <= day
        ]
        opened = [item for item in cut if item.settled_on is None]
        assert opened
        assert _foretold(learn(items, day), opened) == _foretold(learn(cut, day), opened)
