"""The page of the master data by keys: typing, the bar at the foot, the notice of the credit code, rows in place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import clock
from app.services import audit
from app.services.audit import Actor
from app.services.customers import contacts, editing, group_links, groups, guarantees, licences
from app.services.customers.contacts import ContactInput
from app.services.history.recording import Evidence
from app.views.customers.basic.page import BasicPage
from app.views.customers.basic.terms_dialogs import TermsForm, TermsLedger
from app.views.customers.place import CustomerPlace
from app.views.session import Command
from tests.views.customers.office import texts

ACCOUNTANT, OWNER = Actor("会计", "accountant"), Actor("负责人", "owner")


@pytest.fixture
def place(session) -> CustomerPlace:
    """Return where the user stands."""
    return CustomerPlace(session, session)


@pytest.fixture
def page(session, place, office, qtbot) -> Iterator[BasicPage]:
    """Return the page of a customer, shown in a window of its own."""
    audit.set_actor(ACCOUNTANT)
    editing.update(office["qhd"], replace(editing.load(office["qhd"]), credit_code="91000000MA000017XX"))
    made = BasicPage(session, place)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    place.show_customer(office["qhd"])
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()
    audit.set_actor(audit.SYSTEM)


def typed(page: BasicPage, name: str, text: str) -> None:
    """Type over what a field says, and leave it."""
    page.sheet.go_to(name)
    widget = page.sheet.entries[name].widget
    editor = widget.lineEdit() if hasattr(widget, "lineEdit") else widget
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    editor.insert(text)
    editor.textEdited.emit(editor.text())
    editor.editingFinished.emit()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_typing_opens_the_bar_and_ctrl_s_saves(page, office):
    assert not page.bar.isVisible()
    typed(page, "business_address", "云栖市青禾路 19 号 2 层")
    typed(page, "agreed_daily_rate_e6", "0.05")
    assert page.bar.isVisible()
    assert (page.bar.count.text(), page.bar.names.text()) == ("2 项未保存", "经营地址、约定违约金")
    assert page.unsaved() == "经营地址、约定违约金"
    assert page.sheet.labels["business_address"].property("tone") == "accent"
    page.bar.evidence.setEditText("走访 2026-09-18")
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    stored = editing.load(office["qhd"])
    assert (stored.business_address, stored.agreed_daily_rate_e6) == ("云栖市青禾路 19 号 2 层", 500)
    assert not page.bar.isVisible()
    assert page.unsaved() == ""
    assert page.sheet.labels["business_address"].property("tone") == ""


def test_esc_takes_back_and_a_second_one_passes(page):
    typed(page, "region", "别处")
    assert page.escape()
    assert page.sheet.entries["region"].text() == ""
    assert not page.bar.isVisible()
    assert not page.escape()


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("name", "", "客户名称不能为空。"),
        ("phone", "前台", "电话至少要有 3 位数字。"),
        ("email", "ap@", "邮箱应为 名称@域名 的形式，多个之间用分号隔开。"),
        ("established_on", "2026-02-30", "“2026-02-30”不是日期"),
        ("established_on", "2026-12-30", "成立日期 2026-12-30 还没有到。"),
        ("registered_capital_cents", "很多", "“很多”不是金额"),
        ("agreed_daily_rate_e6", "18", "约定违约金应在每日 0% 到 1% 之间，现在像是年利率。"),
    ],
)
def test_a_mistake_is_said_beside_its_field_on_leaving(page, office, field, text, said):
    before = editing.load(office["qhd"])
    typed(page, field, text)
    assert page.sheet.fields[field]._error._text.text() == said
    page.sheet.go_to("notes")
    assert not page.save()
    assert page.sheet.entries[field].widget.hasFocus(), "saving goes to the first mistake"
    assert editing.load(office["qhd"]) == before
    page.discard_changes()
    assert page.sheet.fields[field]._error._text.text() == ""


def test_the_code_is_read_only_and_grouped(page):
    assert page.sheet.entries["code"].widget.isReadOnly()
    assert page.sheet.code_box.edit.text() == "9100 0000 MA00 0017 XX"
    for edit in page.sheet.approved.values():
        assert edit.isReadOnly()
    assert page.sheet.approved["credit_limit_cents"].text() == "300,000.00"


def test_the_notice_of_the_credit_code_ends_for_this_code(page, office):
    box = page.sheet.code_box
    assert box.said.text() == "校验位不符，按规则末位应为 D。不影响保存。"
    assert box.edit.property("notice")
    box.mark.click()
    assert box.said.text() == "会计已于 2026-11-02 与执照核对"
    assert not box.mark.isVisible()
    assert not page.bar.isVisible(), "marking is no entry to be saved"
    typed(page, "credit_code", "91000000MA000017XY")
    assert "校验位不符" in box.said.text()
    box.mark.click()
    assert page.save()
    check = editing.sheet(office["qhd"]).code_check
    assert (check.code, check.role) == ("91000000MA000017XY", "accountant")


def test_an_account_needs_evidence_and_the_bar_says_so(page, office):
    typed(page, "payment_account", "尾号 0117 · 示例银行")
    assert not page.save()
    assert "付款账户" in page.bar.problem.text()
    assert page.bar.evidence.hasFocus() or page.bar.evidence.lineEdit().hasFocus()
    page.bar.evidence.setEditText("盖章变更函")
    assert page.save()
    assert editing.load(office["qhd"]).payment_account == "尾号 0117 · 示例银行"


def test_a_change_by_somebody_else_is_said_and_nothing_is_lost(page, office):
    typed(page, "region", "我写的")
    typed(page, "website", "www.qinghedu.example")
    editing.update(office["qhd"], replace(editing.load(office["qhd"]), region="别人写的", owner="财务主管"))
    assert not page.save()
    assert "地区" in page.bar.problem.text()
    assert page.sheet.entries["region"].text() == "我写的"
    assert page.sheet.entries["owner"].text() == "财务主管", "what others changed elsewhere is shown"
    assert page.save(), "the second time is on purpose"
    stored = editing.load(office["qhd"])
    assert (stored.region, stored.website, stored.owner) == ("我写的", "www.qinghedu.example", "财务主管")


def test_what_is_typed_outlives_a_refresh_and_not_another_customer(page, place, office, session):
    typed(page, "region", "云栖")
    page.invalidate()
    assert page.sheet.entries["region"].text() == "云栖"
    place.show_customer(office["cw"])
    assert page.sheet.entries["name"].text() == "澄湾水产冷链有限公司"
    assert not page.bar.isVisible()


def test_contacts_are_edited_in_their_row(page, office):
    view = page.contacts.view
    assert page.contacts.empty.isVisible()
    view.setFocus()
    press(Qt.Key.Key_Insert)
    editor = page.contacts.editor
    press(Qt.Key.Key_Return)
    assert editor.message.text() == "岗位或姓名不能为空。"
    assert editor.entries["name"].widget.hasFocus()
    QTest.keyClicks(editor.entries["name"].widget, "AP desk")
    editor.entries["role"].show("付款")
    editor.checks[1].setChecked(True)
    press(Qt.Key.Key_Return)
    assert page.contacts.editor is None
    assert texts(page.contacts.model, "role") == ["付款"]
    assert texts(page.contacts.model, "receives") == ["对账"]
    view.select_first()
    press(Qt.Key.Key_Return)
    editor = page.contacts.editor
    QTest.keyClicks(editor.entries["email"].widget, "bad")
    assert page.unsaved() == "联系人"
    editor.entries["email"].widget.setFocus()
    press(Qt.Key.Key_Return)
    assert "邮箱" in editor.message.text()
    press(Qt.Key.Key_Escape)
    assert page.contacts.editor is None
    assert contacts.of(office["qhd"])[0].email == ""
    assert view.hasFocus()


def test_a_row_is_removed_once_confirmed(page, office, monkeypatch):
    number = contacts.add(office["qhd"], ContactInput("仓储部")).id
    page.invalidate()
    page.show_record("contact", number)
    answers = iter([False, True])
    monkeypatch.setattr("app.views.customers.basic.inline_table.confirm", lambda *_, **__: next(answers))
    press(Qt.Key.Key_Delete)
    assert len(contacts.of(office["qhd"])) == 1
    press(Qt.Key.Key_Delete)
    assert contacts.of(office["qhd"]) == []


def test_licences_and_guarantees_say_when_they_end(page, office):
    for kind, end in (("营业执照", None), ("食品经营许可证", date(2026, 12, 15)), ("旧证", date(2026, 10, 1))):
        licences.add(office["qhd"], licences.LicenceInput(kind, valid_to=end))
    page.invalidate()
    assert texts(page.licences.model, "left") == ["—", "已过期 30 天", "45 天"]
    page.guarantees.view.setFocus()
    press(Qt.Key.Key_Insert)
    editor = page.guarantees.editor
    assert not editor.entries["cover_bp"].widget.isEnabled()
    editor.entries["kind"].show("insurance")
    editor.entries["party"].show("云栖示例信用保险公司")
    editor.entries["amount_cents"].show(20_000_000)
    editor.entries["cover_bp"].show(8_000)
    editor.entries["party"].widget.setFocus()
    press(Qt.Key.Key_Return)
    assert texts(page.guarantees.model, "content") == ["赔付比例 80%，云栖示例信用保险公司"]
    assert guarantees.of(office["qhd"])[0].cover_bp == 8_000


def test_the_group_is_linked_and_shown_as_a_tree(page, office, session):
    group = page.group
    assert group.empty.isVisible()
    group.append()
    group.editor.entries["firm"].widget.setText("青禾渡控股有限公司")
    group.editor.entries["share_bp"].show(8_000)
    assert group.save()
    assert texts(group.model, "name") == ["青禾渡控股有限公司", "本户"]
    assert texts(group.model, "relation") == ["母公司 80%", "—"]
    group.append()
    group.editor.entries["firm"].widget.setText("C-0018")
    group.editor.entries["relation"].show("sister")
    assert group.save()
    with audit.acting(OWNER):
        group_links.set_limit(office["qhd"], 50_000_000, Evidence("授信会议纪要"))
    page.invalidate()
    assert texts(group.model, "name")[2] == "澄湾水产冷链有限公司"
    assert group.title.caption.text().startswith("集团额度占用")
    group.view.setFocus()
    group.view.select_first()
    press(Qt.Key.Key_Left)
    assert len(group.model.rows) == 1
    press(Qt.Key.Key_Right)
    assert len(group.model.rows) == 3
    group.edit_current()
    group.editor.entries["group_limit_cents"].show(1)
    assert not group.save(), "the limit of a group is not for the accountant"
    assert "财务主管" in group.editor.message.text()
    group.cancel()
    group.append()
    group.editor.entries["firm"].widget.setText("没有这家")
    group.editor.entries["relation"].show("child")
    assert not group.save()
    group.cancel()
    assert len(groups.group(office["qhd"], session.as_of).members) == 3


def test_terms_change_through_the_ledger_by_the_owner(page, place, session, office, qtbot):
    page.show_part("terms")
    page.sheet.ledger.click()
    ledger = next(child for child in page.window().findChildren(TermsLedger) if child.isVisible())
    ledger.change.click()
    assert "会计不能直接修改" in ledger.problem.text()
    audit.set_actor(OWNER)
    ledger.ask_change()
    form = next(child for child in ledger.findChildren(TermsForm) if child.isVisible())
    form.fields["credit_limit_cents"].widget.setText("400,000")
    form.confirm()
    assert form.fields["reason"]._error._text.text() == "请写明依据：谁批准、凭什么。"
    form.fields["reason"].widget.setPlainText("授信会议纪要")
    form.confirm()
    assert editing.load(office["qhd"]).credit_limit_cents == 40_000_000
    assert "授信会议纪要" in texts(ledger.rows, "evidence")
    ledger.accept()
    ledger.deleteLater()
    assert page.sheet.approved["credit_limit_cents"].text() == "400,000.00"


def test_as_known_on_a_past_day_nothing_can_be_changed(page, place, office):
    place.show_known(date(2026, 11, 2))
    with clock.frozen_at(clock.now().replace(day=5)):
        editing.update(office["qhd"], replace(editing.load(office["qhd"]), region="云栖"))
        contacts.add(office["qhd"], ContactInput("采购部"))
    page.invalidate()
    assert page.sheet.entries["region"].text() == ""
    assert texts(page.contacts.model, "name") == []
    assert page.sheet.entries["region"].widget.isReadOnly()
    assert not page.contacts.add.isEnabled()
    page.contacts.append()
    assert page.contacts.editor is None
    place.show_known(None)
    assert page.sheet.entries["region"].text() == "云栖"
    assert texts(page.contacts.model, "name") == ["采购部"]
    place.show_known(date(2020, 1, 1))
    assert page._problem is not None
    place.show_known(None)
    assert page._problem is None


def test_a_customer_of_an_import_is_completed(page, place, office):
    place.show_customer(office["none"])
    assert page.sheet.identity.link.isVisible()
    page.sheet.identity.link.click()
    assert not editing.sheet(office["none"]).needs_completion
    assert not page.sheet.identity.link.isVisible()


def test_keys_lead_to_the_fields(page):
    assert page.handle(Command.EDIT)
    assert page.sheet.entries["name"].widget.hasFocus()
    assert not page.handle(Command.SAVE)
    assert not page.handle(Command.PRINT)
    assert len(page.panes()) == 5
