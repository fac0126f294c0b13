"""The content hash says whether a customer's data changed, and nothing else."""

import json
from dataclasses import replace
from datetime import date, datetime

import pytest

from app.services.archive import document
from app.services.archive.document import Stamp, Term, content_hash, snapshot
from app.services.rules import ageing
from tests.services.archive import samples


def test_the_same_data_has_the_same_hash():
    assert content_hash(samples.typical()) == content_hash(samples.typical())
    assert len(content_hash(samples.typical())) == 64


def test_stamp_and_history_do_not_count():
    archive = samples.typical()
    later = replace(archive, stamp=Stamp("DA-2026-C0017-08", 8, datetime(2027, 1, 1, 8, 0), "会计二号"), history=())
    assert content_hash(later) == content_hash(archive)


def test_wording_does_not_count_but_is_in_the_snapshot():
    archive = samples.typical()
    english = replace(
        archive,
        headline=replace(archive.headline, conclusion=("Payments slow down.",)),
        alerts=(replace(archive.alerts[0], rule=Term("overdue_rate", "Overdue rate")), *archive.alerts[1:]),
    )
    assert content_hash(english) == content_hash(archive)
    assert snapshot(english) != snapshot(archive)


@pytest.mark.parametrize(
    "changed",
    [
        {"as_of": date(2026, 11, 1)},
        {"company": "另一家示例公司"},
        {"profile": replace(samples.profile(), address="新地址")},
        {"profile": replace(samples.profile(), credit_limit_cents=0)},
        {"profile": replace(samples.profile(), credit_limit_cents=None)},
        {"receivables": replace(samples.receivables(), unallocated_cents=1)},
        {"alerts": ()},
        {"scoring": None},
        {"scoring": replace(samples.scoring(), provisional=False)},
    ],
)
def test_any_change_of_the_data_changes_the_hash(changed):
    assert content_hash(replace(samples.typical(), **changed)) != content_hash(samples.typical())


def test_a_changed_code_counts():
    archive = samples.typical()
    closed = replace(archive.alerts[0], state=Term("closed", archive.alerts[0].state.text))
    assert content_hash(replace(archive, alerts=(closed, *archive.alerts[1:]))) != content_hash(archive)


def test_the_snapshot_is_canonical_json_of_everything():
    data = json.loads(snapshot(samples.typical()))
    assert data["stamp"]["number"] == "DA-2026-C0017-07"
    assert data["stamp"]["made_at"] == "2026-11-02T17:42:00"
    assert data["receivables"]["items"][0]["open_cents"] == 3_150_000
    assert data["history"][0]["version"] == 6
    assert b" :" not in snapshot(samples.empty())


def test_half_a_character_does_not_stop_the_hash():
    broken = replace(samples.empty(), company="\ud800")
    assert content_hash(broken) != content_hash(samples.empty())


def test_the_buckets_are_those_of_the_ageing():
    assert document.BUCKETS == ageing.BUCKETS
