"""Customers that may be one: who stands together and why."""

from app.services.customers import duplicates
from tests.factories import make_customer, make_invoice


def test_groups_with_their_reasons_the_certain_ones_first(book) -> None:
    first = make_customer("C-0017", "青禾渡食品有限公司", phone="0532-8123 4567")
    second = make_customer("c17", "海棠湾日化有限公司", credit_code="91370200MA3C0R4X1B")
    third = make_customer("K-9", "青禾渡　食品有限责任公司")
    four = make_customer("K-10", "和畅餐饮", phone="+86 532 81230000 / 138 0000 1111")
    five = make_customer("K-11", "和畅饮食", phone="13800001111")
    six = make_customer("K-12", "甲", credit_code="91370200MA3C0R4X1C")
    seven = make_customer("K-13", "乙", credit_code="9137 0200-ma3c0r4x1c")
    make_customer("K-14", "丙", credit_code="")
    make_invoice(third)
    certain, chain, phone = duplicates.find()
    assert (certain.ids, [reason.kind for reason in certain.reasons]) == ((six, seven), ["credit_code"])
    assert (chain.ids, [reason.kind for reason in chain.reasons]) == ((third, first, second), ["code", "name"])
    assert chain.customers[0].documents == 1
    assert phone.ids == (four, five)
    assert phone.reasons[0].value == "13800001111"
    assert duplicates.like(first) == chain
    assert duplicates.like(999) is None


def test_a_book_without_any(book) -> None:
    assert duplicates.find() == ()
    make_customer("A", "甲公司")
    make_customer("B", "乙公司")
    assert duplicates.find() == ()
