"""The page of communication over a customer of the small office."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from app import clock
from app.services.communication import entries, follow_ups
from app.services.communication.entries import EntryInput
from app.services.communication.follow_ups import StepInput
from app.services.customers import contacts
from app.services.customers.contacts import ContactInput
from app.services.history.recording import Evidence
from app.views.customers.communication.page import CommunicationPage
from app.views.customers.place import CustomerPlace
from app.views.session import Session
from tests import screens

PROMISED = StepInput(date(2026, 11, 4), "跟进承诺付款 46,360.00", "accountant")


@pytest.fixture
def told(office: dict[str, int]) -> dict[str, int]:
    """Record a call, a letter, a visit and a training; return {short name: id}."""
    who = office["qhd"]
    with clock.frozen_at(datetime(2026, 10, 28, 16, 30)):
        ids = {
            "old": entries.add(who, EntryInput(date(2025, 4, 22), "letter", topic="年度供货合同", content="正本")).id,
            "training": entries.add(
                who, EntryInput(date(2026, 7, 10), "training", topic="对账", participants=3, result="已完成")
            ).id,
            "visit": entries.add(
                who, EntryInput(date(2026, 9, 18), "visit", with_whom="财务部", content="付款改为双签")
            ).id,
            "call": entries.add(
                who,
                EntryInput(date(2026, 10, 28), "call", topic="电话催收", content="承诺 11-04 付 46,360.00"),
                PROMISED,
            ).id,
        }
        proof = Evidence("走访 09-18", "communication", ids["visit"])
        ids["desk"] = contacts.add(who, ContactInput("财务部 应付", role="payment"), proof).id
    [step] = follow_ups.of(who)
    ids["step"] = step.id
    ids["late"] = follow_ups.add(who, StepInput(date(2026, 10, 20), "复核降额申请", "lead")).id
    ids["plan"] = follow_ups.add(who, StepInput(date(2026, 11, 12), "电子对账", "accountant", True)).id
    return ids


@pytest.fixture
def page(session: Session, qtbot, told: dict[str, int], office: dict[str, int]) -> Iterator[CommunicationPage]:
    """Return the page, shown, with the focus on its timeline."""
    place = CustomerPlace(session)
    made = CommunicationPage(session, place)
    place.show_customer(office["qhd"])
    screens.show(qtbot, made, 1160, 720)
    qtbot.waitUntil(made.isActiveWindow)
    made.view.setFocus()
    yield made
    made.hide()
    place.deleteLater()
