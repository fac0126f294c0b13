"""The contacts of the sample office: those of the pictures, and a list of reminders with something due."""

from datetime import date

from app.models import database
from app.services.communication import follow_ups, timeline
from app.services.demo.profile import AS_OF


def test_the_timeline_of_the_picture(sample_book):
    customer = database.scalar("SELECT id FROM customer WHERE code='C-0017'")
    found = timeline.of(customer, AS_OF)
    assert timeline.counts(found) == {"": 38, "call": 14, "letter": 9, "visit": 3, "training": 2, "other": 10}
    visit = next(each for each in found if each.happened_on == date(2026, 9, 18))
    assert (visit.result, visit.leads, visit.whom) == ("改资料 2 项", "changes", "财务部、仓储部")
    steps = [each for each in follow_ups.of(customer) if not each.training]
    assert [(each.due_on.day, each.text, each.role) for each in steps] == [
        (4, "跟进承诺付款 46,360.00", "accountant"),
        (5, "复核降额申请", "lead"),
        (6, "季度复审", "accountant"),
    ]


def test_reminders_of_other_customers(sample_book):
    found = follow_ups.across()
    assert len({each.code for each in found}) >= 9
    assert [each.code for each in follow_ups.across(until=AS_OF)] == ["C-0018", "C-0008"]
