"""The page of attachments: what it shows, and everything on it done by keys, by a drop and from the clipboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from app import clock
from app.models import database
from app.services import books
from app.services.attachments import listing, store
from app.services.credit_records import reports
from app.views.customers.attachments import page as page_module
from app.views.customers.attachments import preview
from app.views.customers.attachments.describe_form import DescribeForm
from app.views.dialogs.notice import NoticeDialog
from app.views.session import Command
from tests.views.customers.office import dialog_of, texts

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def settle(page, qtbot):
    qtbot.waitUntil(lambda: not page.session.jobs.busy)


def names(page):
    return [each.row.name for each in page.model.rows]


def last(said):
    return said.at(said.count() - 1)[0]


def content_of(attachment: int) -> Path:
    return store.file_of(listing.load(attachment).sha256, store.folder_of(books.current().path))


def files(tmp_path: Path, *wanted: tuple[str, bytes]) -> list[Path]:
    made = []
    for name, content in wanted:
        made.append(tmp_path / name)
        made[-1].write_bytes(content)
    return made


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_the_list_and_the_chosen_one(page):
    assert texts(page.model, "number") == ["2", "1"]
    assert texts(page.model, "name") == ["合同.docx", "纳税信用等级.pdf"]
    assert texts(page.model, "kind") == ["合同", "征信与查询"]
    assert texts(page.model, "proves") == ["—", "纳税信用等级 2026-04-28"]
    assert page.head.caption.text() == "2 份 · 26 B"
    assert page.detail.number.text() == "附件 2"
    assert page.detail.state.text() == "文件齐全，与登记时一致"
    assert page.detail.preview.text == "这种文件没有预览"
    assert page.detail.record.isHidden()


def test_the_number_of_attachments_stands_beside_the_name_of_the_page(page, qtbot, choose, tmp_path):
    counted = QSignalSpy(page.place.counts_changed)
    choose(*files(tmp_path, ("a.txt", b"a")))
    qtbot.keyClick(page.table.view, KEY.Key_Insert)
    settle(page, qtbot)
    assert counted.at(counted.count() - 1) == ["attachments", 3]


def test_several_files_go_in_and_the_bad_ones_are_named(page, qtbot, choose, said, tmp_path):
    good = files(tmp_path, ("回函.txt", b"reply"), ("空.txt", b""), ("合同.docx", b"contract of 2026"))
    choose(*good, tmp_path / "已移走.pdf")
    qtbot.keyClick(page.table.view, KEY.Key_Insert)
    settle(page, qtbot)
    assert names(page) == ["回函.txt", "合同.docx", "纳税信用等级.pdf"]
    assert page.table.view.current_id() == page.model.rows[0].row.id
    notice = last(said)
    assert (notice.text, notice.level, notice.action) == ("已加入 1 份附件。3 份没有加入。", "watch", "查看原因")
    notice.run()
    dialog = dialog_of(page, NoticeDialog)
    assert dict(dialog._facts)["空.txt"] == "空.txt 是空文件。"
    assert "已经是附件 2" in dict(dialog._facts)["合同.docx"]
    assert "读不到 已移走.pdf" in dict(dialog._facts)["已移走.pdf"]
    dialog.reject()


def test_one_refused_file_is_named_at_once(empty, qtbot, choose, said, tmp_path):
    (tmp_path / "文件夹").mkdir()
    choose(tmp_path / "文件夹")
    qtbot.keyClick(empty.table.view, KEY.Key_Insert)
    settle(empty, qtbot)
    assert (last(said).text, last(said).level) == ("文件夹 不是文件。", "watch")


def test_files_are_dropped_on_the_page(empty, qtbot, tmp_path):
    data = mime(*files(tmp_path, ("营业执照.png", b"1"), ("合同.pdf", b"2")))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(empty.rect().center(), copy, data, left, none)
    empty.dragEnterEvent(entering)
    assert entering.isAccepted()
    empty.dropEvent(QDropEvent(QPointF(empty.rect().center()), copy, data, left, none))
    settle(empty, qtbot)
    assert names(empty) == ["合同.pdf", "营业执照.png"]


def test_text_is_not_taken_for_a_file(empty):
    data = QMimeData()
    data.setText("file")
    entering = QDragEnterEvent(
        empty.rect().center(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entering.ignore()
    empty.dragEnterEvent(entering)
    assert not entering.isAccepted()


def test_files_are_pasted(empty, qtbot, said, tmp_path):
    QGuiApplication.clipboard().setMimeData(mime(*files(tmp_path, ("合同.pdf", b"2"))))
    qtbot.keyClick(empty.table.view, KEY.Key_V, CTRL)
    settle(empty, qtbot)
    assert names(empty) == ["合同.pdf"]
    QGuiApplication.clipboard().setText("合同")
    qtbot.keyClick(empty.table.view, KEY.Key_V, CTRL)
    assert last(said).text.startswith("剪贴板里没有文件")


def test_enter_opens_a_copy(page, qtbot, opened):
    qtbot.keyClick(page.table.view, KEY.Key_Return)
    settle(page, qtbot)
    assert [file.name for file in opened] == ["合同.docx"]
    assert opened[0].read_bytes() == b"contract of 2026"
    assert opened[0] != content_of(page.current().row.id)


def test_no_program_for_the_file_is_said(page, qtbot, said, monkeypatch):
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: False)
    qtbot.keyClick(page.table.view, KEY.Key_Return)
    settle(page, qtbot)
    assert (last(said).text, last(said).level) == ("系统没有能打开 合同.docx 的程序。", "watch")
    last(said).run()
    assert last(said).text.startswith("打不开文件夹")


def test_a_file_that_is_missing_is_seen_and_cannot_be_opened(page, qtbot, said, opened, attached):
    content = content_of(attached[0])
    content.chmod(0o644)
    content.unlink()
    page.table.view.select_id(attached[0])
    settle(page, qtbot)
    assert page.detail.state.text().startswith("文件缺失或被改动。请从备份恢复账套")
    assert page.detail.state.property("tone") == "warnFg"
    qtbot.keyClick(page.table.view, KEY.Key_Return)
    settle(page, qtbot)
    assert (last(said).level, opened) == ("high", [])
    assert "缺失或已被改动" in last(said).text


def test_what_is_said_of_it_changes_by_f2(page, qtbot, attached):
    qtbot.keyClick(page.table.view, KEY.Key_F2)
    form = dialog_of(page, DescribeForm)
    form.fields["kind"].widget.setCurrentIndex(listing.KINDS.index("letter"))
    form.fields["notes"].widget.setPlainText("盖章件")
    qtbot.keyClick(form, KEY.Key_Return, CTRL)
    row = listing.load(attached[1])
    assert (row.kind, row.notes) == ("letter", "盖章件")
    assert page.detail.notes.text() == "盖章件"
    assert page.handle(Command.EDIT)
    dialog_of(page, DescribeForm).reject()


def test_removed_after_a_question_and_brought_back(page, qtbot, said, monkeypatch, attached):
    answers = iter((False, True))
    monkeypatch.setattr(page_module, "confirm", lambda *_, **__: next(answers))
    qtbot.keyClick(page.table.view, KEY.Key_Delete)
    assert len(page.model.rows) == 2
    qtbot.keyClick(page.table.view, KEY.Key_Delete)
    assert names(page) == ["纳税信用等级.pdf"]
    assert (last(said).text, last(said).action) == ("附件 2 已移除。", "撤销")
    last(said).run()
    assert page.table.view.current_id() == attached[1]
    assert names(page) == ["合同.docx", "纳税信用等级.pdf"]


def test_removed_elsewhere_while_it_is_opened(page, qtbot, opened, attached):
    qtbot.keyClick(page.table.view, KEY.Key_Return)
    listing.remove(attached[1])
    settle(page, qtbot)
    assert [file.name for file in opened] == ["合同.docx"]


def test_the_record_it_proves_is_a_way_to_it(page, qtbot, attached, report):
    asked = QSignalSpy(page.place.page_asked)
    qtbot.keyClick(page.table.view, KEY.Key_Return, CTRL)
    assert asked.count() == 0
    page.table.view.select_id(attached[0])
    assert page.detail.record.text() == "用于 纳税信用等级 2026-04-28"
    qtbot.keyClick(page.table.view, KEY.Key_Return, CTRL)
    assert asked.at(0) == ["credit", "credit_report", report]


def test_a_record_that_is_gone_leaves_its_kind(page, report):
    database.execute("UPDATE attachment SET entity='licence', entity_id=99 WHERE entity_id IS NOT NULL")
    page.refresh()
    assert texts(page.model, "proves")[-1] == "证照（已删除）"


@pytest.mark.parametrize("every", [False, True])
def test_all_go_into_a_folder(page, qtbot, said, out, every):
    if every:
        page_module.doing.export_all(page.session, page, None)
    else:
        assert page.handle(Command.EXPORT)
    settle(page, qtbot)
    found = sorted(file.name for file in out.rglob("*") if file.is_file())
    assert found == ["001 执照.pdf"] * every + ["001 纳税信用等级.pdf", "002 合同.docx", "附件清单.csv"]
    assert last(said).text.startswith(f"已导出 {2 + every} 份附件到")
    assert last(said).action == "打开文件夹"


def test_what_cannot_be_exported_is_named(page, qtbot, said, out, attached):
    content = content_of(attached[1])
    content.chmod(0o644)
    content.write_bytes(b"changed")
    page.export_here()
    settle(page, qtbot)
    assert len(list(out.rglob("*.pdf"))) == 1
    assert last(said).level == "watch"
    assert "1 份没有导出：附件 002 合同.docx 的文件缺失或已被改动。" in last(said).text


def test_one_is_saved_where_the_user_says(page, qtbot, said, monkeypatch, tmp_path):
    target = tmp_path / "另存.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.detail.save.click()
    settle(page, qtbot)
    assert target.read_bytes() == b"contract of 2026"
    assert last(said).text == f"附件已保存到 {target}"


def test_a_large_file_can_be_cancelled_and_leaves_nothing(empty, qtbot, choose, said, tmp_path):
    small, large = files(tmp_path, ("先.txt", b"first"), ("大.bin", b"x"))
    with large.open("r+b") as file:
        file.truncate(100 * 1024 * 1024)

    def stop(state) -> None:
        if state.title == "添加附件" and state.progress.done > 20 * 1024 * 1024:
            empty.session.jobs.cancel(state.id)

    empty.session.jobs.state_changed.connect(stop)
    choose(small, large)
    qtbot.keyClick(empty.table.view, KEY.Key_Insert)
    settle(empty, qtbot)
    assert last(said).text == "已停止添加；之前加入的附件保留。"
    assert names(empty) == ["先.txt"]
    kept = [file for file in store.folder_of(books.current().path).rglob("*") if file.is_file()]
    assert [file.read_bytes() for file in kept] == [b"first"]


def test_a_past_day_is_shown_and_not_changed(page, qtbot, choose, tmp_path, attached):
    today = clock.now()
    choose(*files(tmp_path, ("新.txt", b"new")))
    with clock.frozen_at(today.replace(year=today.year + 1)):
        listing.remove(attached[0])
        page.place.show_known(today.date())
    assert names(page) == ["合同.docx", "纳税信用等级.pdf"]
    for button in (page.add, page.detail.edit, page.detail.remove):
        assert not button.isEnabled()
        assert "不能修改" in button.toolTip()
    for key in (KEY.Key_Insert, KEY.Key_F2, KEY.Key_Delete):
        qtbot.keyClick(page.table.view, key)
    settle(page, qtbot)
    assert len(listing.of(page.place.customer_id)) == 1
    assert page.detail.open.isEnabled()
    page.place.show_known(None)
    assert names(page) == ["合同.docx"]


def test_nothing_yet(empty):
    words = [button.text() for button in empty.table.findChildren(QAbstractButton) if button.isVisible()]
    assert "添加" in words
    assert empty.detail.isHidden()
    assert empty.head.caption.text() == ""


def test_a_picture_and_a_page_are_previewed_and_a_broken_one_is_not(tmp_path, qapp):
    image = QImage(1800, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    png, broken = files(tmp_path, ("a", bytes(buffer.data())), ("b", b"%PDF broken"))
    small = preview.picture(png, "照片.PNG")
    assert small is not None
    assert (small.width(), small.height()) == (900, 450)
    assert preview.picture(broken, "b.pdf") is None
    assert preview.picture(broken, "b.png") is None
    assert preview.picture(broken, "b.docx") is None


def test_show_record(page, said, attached):
    page.show_record("attachment", attached[0])
    assert page.table.view.current_id() == attached[0]
    page.show_record("attachment", 99)
    assert last(said).level == "watch"


def test_the_report_knows_its_proof(page, report):
    found = reports.of(page.place.customer_id, page.session.as_of)[0]
    assert [each.name for each in found.proofs] == ["纳税信用等级.pdf"]
