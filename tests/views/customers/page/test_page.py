"""The page of a customer: opened and left by keys, its list, its sub-pages, what is not saved, what was known."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from app.services.customers import editing
from app.services.ledger import documents
from app.views.customers import page_menu
from app.views.customers.merge_dialog import MergeDialog
from app.views.customers.page_merge import PartnerDialog
from app.views.session import Command, Target
from tests.views.customers.office import AS_OF, shows, texts
from tests.views.customers.page.papers import answered, paper

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def test_enter_opens_the_page_and_three_ways_lead_back(tab, page, qtbot, office):
    assert tab.in_page()
    assert page.head.name.text() == "青禾渡食品商贸有限公司"
    assert page.head.balance.value.text() == "316,460.00"
    assert (page.head.score.value.text(), page.head.score.extra.text()) == ("54", "−12")
    assert page.head.score.caption.text() == "BBB → BB"
    assert page.head.alerts.text() == "预警 1 条  |"
    qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_Escape)
    assert not tab.in_page()
    assert tab.list.current_id() == office["qhd"]
    assert tab.list.table.view.hasFocus()
    tab.open_page(office["qhd"])
    page.list.back.click()
    assert not tab.in_page()
    tab.open_page(office["qhd"])
    assert tab.step_back(None)
    assert not tab.in_page()


def test_filter_order_and_row_are_kept(tab, page, qtbot, office):
    qtbot.keyClicks(page.list.filter, "c-00")
    qtbot.waitUntil(lambda: tab.list.query.text == "c-00")
    page.escape()
    assert tab.list.tools.filter.text() == "c-00"
    assert [key.key for key in tab.list.model.sort_keys] == ["overdue"]
    assert tab.list.current_id() == office["qhd"]
    tab.open_page(office["qhd"])
    page.list.filter.clear()
    qtbot.waitUntil(lambda: tab.list.query.text == "")


def test_a_filter_that_hides_the_customer_leaves_its_page(tab, page, qtbot, office):
    qtbot.keyClicks(page.list.filter, "fgly")
    qtbot.waitUntil(lambda: texts(tab.list.model, "code") == ["C-0001"])
    assert page.place.customer_id == office["qhd"]
    assert not page.list.view.currentIndex().isValid()
    assert page.list.count.text() == "1 家 · 按逾期金额"


def test_the_list_beside_the_page_follows_the_cursor(tab, page, qtbot, office):
    assert page.list.view.current_id() == office["qhd"]
    paper(page, "ledger")
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: page.place.customer_id == office["cw"])
    assert page.head.name.text() == "澄湾水产冷链有限公司"
    assert page.tabs.current() == "ledger"
    assert ("read", office["cw"], None) in page.current().seen
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert page.current().hasFocus()
    assert (page.list.count.text(), page.list.total.text()) == ("6 家 · 按逾期金额", "289,560.00")


def test_the_next_customer_and_the_one_before(tab, page, office):
    assert tab.next_record(-1)
    assert page.place.customer_id == office["cw"]
    tab.next_record(-1)
    assert page.place.customer_id == office["cw"], "the first one has nobody before it"
    page.head.next.click()
    assert page.place.customer_id == office["qhd"]
    page.escape()
    assert not tab.next_record(1)


def test_sub_pages_by_their_keys(tab, page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_4, ALT)
    assert page.tabs.current() == "ledger"
    qtbot.keyClick(page, Qt.Key.Key_3, ALT)
    assert page.tabs.current() == "ledger", "there is no such sub-page here"
    tab.next_sub_tab(1)
    assert page.tabs.current() == "attachments"
    tab.next_sub_tab(1)
    assert page.tabs.current() == "overview"
    page.escape()
    tab.detail.head.first().setFocus()
    qtbot.keyClick(tab.detail.head.first(), Qt.Key.Key_2, ALT)
    assert (tab.in_page(), page.tabs.current()) == (True, "basic")


def test_the_tabs_of_the_pane_open_the_page(tab, qtbot, office):
    tab.list.select(office["qhd"])
    shows(tab, qtbot, office["qhd"])
    tab.detail.tabs._bar.setCurrentIndex(2)
    assert (tab.in_page(), tab.page.tabs.current()) == (True, "ledger")
    assert tab.detail.tabs._bar.currentIndex() == 0


def test_f6_walks_from_the_list_into_the_page(page):
    paper(page, "basic")
    assert page.panes() == [page.list.view, page.current()]


def test_commands_go_to_the_sub_page_first(tab, page, session, office):
    shown = paper(page, "basic")
    gone = QSignalSpy(session.target_asked)
    assert tab.handle(Command.PRINT)
    assert not tab.handle(Command.BACKUP)
    assert tab.handle(Command.ARCHIVE)
    assert gone.at(0)[0] == Target("archive", "customer", office["qhd"])
    shown.text = "经营地址"
    assert tab.handle(Command.SAVE)
    assert shown.saved == ["经营地址"]
    page.tabs.go("ledger")
    assert tab.handle(Command.EDIT)
    assert page.tabs.current() == "basic"


@pytest.mark.parametrize("how", ["keep", "throw", "stay"])
def test_what_is_not_saved_is_asked_about_once(tab, page, how):
    shown = paper(page, "basic")
    shown.text = "经营地址"
    said = answered(page, how)
    page.tabs.go("ledger")
    assert said == [how]
    assert page.tabs.current() == ("basic" if how == "stay" else "ledger")
    assert shown.saved == (["经营地址"] if how == "keep" else [])
    shown.text = ""


@pytest.mark.parametrize(
    "leave",
    [
        lambda tab: tab.escape(),
        lambda tab: tab.next_record(-1),
        lambda tab: tab.step_back(None),
        lambda tab: tab.may_leave(),
        lambda tab: tab.show_target(Target("customers", "customer", tab.list.model.id_at(0))),
    ],
)
def test_every_way_out_asks(tab, page, office, leave):
    shown = paper(page, "basic")
    shown.text = "经营地址"
    said = answered(page, "stay")
    leave(tab)
    assert said == ["stay"]
    assert (tab.in_page(), page.place.customer_id, page.tabs.current()) == (True, office["qhd"], "basic")
    assert page.list.view.current_id() == office["qhd"]
    shown.text = ""


def test_what_does_not_fit_holds_one_on_the_page(tab, page):
    shown = paper(page, "basic")
    shown.text, shown.fits = "注册资本", False
    answered(page, "keep")
    tab.escape()
    assert tab.in_page()
    shown.text = ""


def test_as_known_on_a_day(tab, page, qtbot, office):
    editing.update(office["qhd"], editing.load(office["qhd"]).__class__(**_fields(office, name="青禾渡食品有限公司")))
    shown = paper(page, "basic")
    page.place.show_known(date(2026, 11, 1))
    assert not page.known.isHidden()
    assert page.known._text.text() == "2026-11-01 当时所知 · 只读"
    assert page.place.refusal()
    assert ("read", office["qhd"], date(2026, 11, 1)) in shown.seen
    assert tab.escape()
    assert page.place.known_on is None
    assert page.known.isHidden()
    assert tab.in_page()
    page.place.show_known(date(2026, 11, 1))
    page.known._action.click()
    assert page.place.known_on is None
    page.place.show_known(date(2026, 11, 1))
    tab.next_record(-1)
    assert page.place.known_on is None, "another customer is shown as of now"


def _fields(office, **changed) -> dict[str, object]:
    entry = editing.load(office["qhd"])
    return {name: getattr(entry, name) for name in entry.__dataclass_fields__} | changed


def test_figures_of_the_head_lead_to_what_is_behind_them(tab, page, qtbot, session, office):
    gone = QSignalSpy(session.target_asked)
    qtbot.mouseClick(page.head.overdue, Qt.MouseButton.LeftButton)
    assert page.tabs.current() == "ledger"
    assert page.current().seen[-1] == ("overdue",)
    qtbot.keyClick(page.head.balance, Qt.Key.Key_Return)
    assert page.current().seen[-1] == ("open",)
    qtbot.keyClick(page.head.available, Qt.Key.Key_Space)
    assert (page.tabs.current(), page.current().seen[-1]) == ("basic", ("terms",))
    qtbot.keyClick(page.head.score, Qt.Key.Key_Return)
    assert gone.at(0)[0] == Target("scoring", "customer", office["qhd"])


def test_records_lead_to_their_sub_page(tab, office):
    from tests.factories import make_invoice

    number = make_invoice(office["cw"], "XS-9", date(2026, 10, 1), date(2026, 10, 2), 100)
    tab.show_target(Target("customers", "invoice", number))
    assert (tab.page.place.customer_id, tab.page.tabs.current()) == (office["cw"], "ledger")
    assert tab.page.current().seen[-1] == ("invoice", number)
    assert not tab.step_back(Target("monitoring")), "the window goes back to where one came from"
    assert tab.in_page()
    assert tab.step_back(Target("customers"))


def test_a_bucket_leads_to_its_first_invoice(page, office):
    page.place.go("ledger", "bucket", 2)
    oldest = next(item for item in documents.open_documents(office["qhd"], AS_OF) if 31 <= item.days_overdue <= 60)
    assert page.current().seen[-2:] == [("overdue",), ("invoice", oldest.id)]
    page.place.go("ledger", "bucket", 5)
    assert page.current().seen[-1] == ("overdue",), "there is nothing that old"


def test_counts_stand_beside_the_names(page):
    page.place.counts_changed.emit("attachments", 3)
    assert page.tabs.bar.count_of(3) == "3"
    page.place.counts_changed.emit("attachments", None)
    assert page.tabs.bar.count_of(3) == ""


def test_stopping_is_said_and_taken_back(page, session, office):
    said = QSignalSpy(session.notice_given)
    page_menu.set_stopped(page, session, office["qhd"], True)
    assert editing.load(office["qhd"]).status == "stopped"
    assert "已停用" in page.head.meta.text()
    notice = said.at(0)[0]
    assert (notice.text, notice.action) == ("青禾渡食品商贸有限公司已停用。", "撤销")
    notice.run()
    assert editing.load(office["qhd"]).status == "active"


def test_the_menu_knows_what_fits(page, session, office):
    menu = page_menu.open_menu(page.head.more, session, page.place, page.list.rows.doing.merge_these)
    assert [action.text() for action in menu.actions()] == ["重新评分", "停用", "合并…"]
    gone = QSignalSpy(session.target_asked)
    menu.actions()[0].trigger()
    assert gone.at(0)[0] == Target("scoring", "customer", office["qhd"])
    menu.close()
    page.place.show_known(date(2026, 11, 1))
    menu = page_menu.open_menu(page.head.more, session, page.place, page.list.rows.doing.merge_these)
    assert [action.isEnabled() for action in menu.actions()] == [True, False, False]
    assert menu.actions()[1].toolTip() == page.place.refusal()
    menu.close()


def test_merging_asks_with_whom(page, session, office):
    menu = page_menu.open_menu(page.head.more, session, page.place, page.list.rows.doing.merge_these)
    menu.actions()[2].trigger()
    menu.close()
    asking = next(each for each in page.window().findChildren(PartnerDialog) if each.isVisible())
    asking.confirm()
    assert asking.field._error._text.text() == "请选择另一个客户。"
    asking.other.setText("C-0017")
    asking.confirm()
    assert asking.isVisible(), "nobody is merged with itself"
    asking.other.setText("C-0018")
    asking.confirm()
    merging = next(each for each in page.window().findChildren(MergeDialog) if each.isVisible())
    assert merging.preview.kept.id == office["qhd"]
    assert [each.id for each in merging.preview.removed] == [office["cw"]]
    merging.reject()
