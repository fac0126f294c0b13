"""The printed archive: what stands on it, what it is made of, and that nothing a customer is called can break it."""

import errno
import io
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pypdf
import pytest

from app import i18n
from app.errors import StorageError
from app.services.archive.document import AlertLine, Headline, Measure, Payments, Proof, Stamp, Term
from app.services.archive.pdf import render
from tests.services.archive import samples


@pytest.fixture
def folder(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    return out


def read(document):
    buffer = io.BytesIO()
    result = render(document, buffer)
    reader = pypdf.PdfReader(io.BytesIO(buffer.getvalue()))
    assert len(reader.pages) == result.pages
    assert len(buffer.getvalue()) == result.size
    return reader


def texts(document):
    return [page.extract_text() for page in read(document).pages]


def outline(reader):
    return [(item.title, reader.get_destination_page_number(item) + 1) for item in reader.outline]


def test_the_cover_says_who_when_and_how_much():
    cover = texts(samples.typical())[0]
    for text in (
        "云栖示例商贸有限公司",
        "青禾渡食品商贸有限公司",
        "客户编码 C-0017 · 食品批发",
        "DA-2026-C0017-07",
        "基准日 2026 年 10 月 31 日",
        "BB",
        "54 分 · 2026-10-31",
        "318,000.00",
        "136,100.00",
        "逾期率 42.8% · 最长 74 天",
        "−18,000.00",
        "54 / 100",
        "3 条",
        "高危 1 · 预警 1 · 关注 1",
        "2026-11-06",
        "6 月以来付款持续放缓",
        "编制",
        "复核",
        "批准",
    ):
        assert text in cover, text
    assert "初评" in cover.replace(" ", "")


def test_a_final_grade_is_not_called_provisional():
    document = samples.typical()
    final = replace(document, scoring=replace(document.scoring, provisional=False))
    assert "初评" not in texts(final)[0].replace(" ", "")


def test_without_a_limit_the_cover_shows_the_days():
    document = samples.typical()
    profile = replace(document.profile, credit_limit_cents=None)
    head = replace(document.headline, available_cents=None, utilisation=None)
    cover = texts(replace(document, profile=profile, headline=head))[0]
    assert "未设授信额度" in cover
    assert "31.2 天" in cover
    assert "可用额度" not in cover


def test_a_limit_of_zero_is_not_no_limit():
    document = samples.typical()
    head = replace(document.headline, available_cents=-31_800_000, utilisation=None)
    pages = texts(replace(document, profile=replace(document.profile, credit_limit_cents=0), headline=head))
    assert "授信额度为 0" in pages[0]
    assert "不予赊销" in pages[1]


def test_sections_are_numbered_and_in_contents_bookmarks_and_links():
    reader = read(samples.typical())
    entries = outline(reader)
    titles = ["客户概况", "信用评分", "应收账款与账龄", "付款记录", "订单", "预警与处理", "复审与签批", "版本记录"]
    assert [title for title, _ in entries] == [
        "封面",
        *(f"{number}、{title}" for number, title in zip("一二三四五六七八", titles, strict=True)),
    ]
    for title, page in entries[1:]:
        assert title in reader.pages[page - 1].extract_text()
    cover = reader.pages[0].extract_text()
    for title, page in entries[1:]:
        assert re.search(rf"{title[2:]}\s*{page}\b", cover), (title, page)
    links = [item.get_object() for item in reader.pages[0]["/Annots"]]
    assert len(links) == len(titles)
    assert all(link["/Subtype"] == "/Link" for link in links)


def test_an_absent_section_leaves_no_gap_in_the_numbers():
    titles = [title for title, _ in outline(read(replace(samples.typical(), reviews=(), scoring=None)))]
    assert titles == [
        "封面",
        "一、客户概况",
        "二、应收账款与账龄",
        "三、付款记录",
        "四、订单",
        "五、预警与处理",
        "六、版本记录",
    ]


def test_head_and_foot_are_on_every_page():
    pages = texts(samples.typical())
    for number, text in enumerate(pages, start=1):
        assert "云栖示例商贸有限公司" in text
        assert "档案号 DA-2026-C0017-07" in text
        assert "版本 v7 · 2026-11-02 17:42" in text
        assert re.search(r"内容校验 [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}", text)
        assert f"第 {number} 页 / 共 {len(pages)} 页" in text


def test_the_ageing_proves_itself():
    text = "\n".join(texts(samples.typical()))
    assert "账龄合计 318,000.00 − 未核销 0.00 = 318,000.00" in text
    assert "发票 3,318,000.00 − 回款 2,985,000.00 − 红字 12,000.00 − 核销 3,000.00 = 318,000.00" in text
    assert "✓" in text


def test_a_proof_that_fails_says_by_how_much():
    document = samples.typical()
    broken = replace(document.receivables, proof=Proof(331_800_100, 298_500_000, 1_200_000, 300_000))
    text = "\n".join(texts(replace(document, receivables=broken)))
    assert "两边不相等，差 −1.00" in text
    assert "✓" not in text


def test_every_open_item_is_printed_once_with_its_header_on_every_page():
    pages = texts(samples.long(500))
    found = re.findall(r"XS-\d{6}(?!\d|-)", "\n".join(pages))
    assert len(found) == len(set(found)) == 500
    assert all("逾期天数" in text for text in pages if re.search(r"XS-\d{6}(?!\d|-)", text))


def test_a_customer_without_documents_prints_sentences():
    text = "\n".join(texts(samples.empty()))
    for sentence in ("账上没有该客户的未收单据", "还没有回款记录", "还没有订单", "没有预警记录", "尚未评分"):
        assert sentence in text


def test_markup_in_names_prints_as_text():
    name = '<b>&甲</b><img src="file:///etc/passwd">&amp;%s{x}\\(('
    document = samples.typical()
    pages = texts(replace(document, company=name, profile=replace(document.profile, name=name, notes=name)))
    assert name in pages[1].replace("\n", "")
    assert "<b>&甲</b><img" in pages[0]


@pytest.mark.parametrize(
    "name", ["", " ", "🙂" * 50, "\ud800\udfff", "\x00\x07\n", "名" * 5000, "A" * 5000, "a b " * 900]
)
def test_no_name_breaks_the_archive(name):
    document = samples.typical()
    profile = replace(document.profile, name=name, code=name, address=name, tags=(name,) * 40, notes=name * 20)
    items = tuple(replace(item, number=name) for item in document.receivables.items)
    head = replace(document.headline, conclusion=(name,) * 30)
    alerts = tuple(replace(alert, handling=name, documents=(name,) * 9) for alert in document.alerts)
    damaged = replace(
        document,
        company=name,
        stamp=replace(document.stamp, operator=name),
        profile=profile,
        headline=head,
        receivables=replace(document.receivables, items=items),
        alerts=alerts,
    )
    assert len(read(damaged).pages) < 40


def test_the_longest_notes_are_capped_and_run_over_pages():
    document = samples.typical()
    pages = texts(replace(document, profile=replace(document.profile, notes="字" * 100_000)))
    assert 3990 <= sum(text.count("字") for text in pages) <= 4010


def test_extremes_of_amounts_scores_and_dates_are_drawn():
    document = samples.typical()
    scoring = replace(document.scoring, score=100, grade="AAA", previous=replace(document.scoring.previous, score=99))
    items = (replace(document.receivables.items[0], amount_cents=10**14, open_cents=-(10**14), days_overdue=99_999),)
    late = replace(document.payments, months=tuple(replace(m, days=None) for m in document.payments.months))
    extreme = replace(
        document,
        scoring=scoring,
        as_of=date(9999, 12, 31),
        headline=Headline(10**14, -(10**14), 9.99, 99_999, 100.0, -(10**14), -3000.5),
        receivables=replace(document.receivables, items=items),
        payments=late,
    )
    text = "\n".join(texts(extreme))
    assert "1,000,000,000,000.00" in text
    assert "99,999 天" in text


def test_one_month_one_alert_one_measure_are_enough():
    document = samples.typical()
    few = replace(
        document,
        payments=Payments(document.payments.months[-1:], None, (Measure(Term("dbt", "超期"), 1.0, "days"),)),
        alerts=(AlertLine("YJ-1", "watch", Term("r", "规则"), None, None),),
    )
    text = "\n".join(texts(few))
    assert "31.2" in text
    assert "— / —" in text


def test_a_figure_that_cannot_be_computed_says_why():
    text = "\n".join(texts(samples.typical()))
    assert "不可计算" in text
    assert "期内没有赊销" in text


def test_both_fonts_are_embedded_and_no_other_is_named():
    reader = read(samples.typical())
    names = {
        font.get_object()["/BaseFont"]: font.get_object()["/FontDescriptor"]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert {name.split("+")[1] for name in names} == {"NotoSansSC-Regular", "NotoSansSC-Bold"}
    assert all("/FontFile2" in descriptor.get_object() for descriptor in names.values())


def test_charts_are_vectors():
    for page in read(samples.typical()).pages:
        assert "/XObject" not in page["/Resources"] or not page["/Resources"]["/XObject"]


def test_what_the_file_says_of_itself():
    reader = read(samples.typical())
    about = reader.metadata
    assert about.title == "客户信用档案 青禾渡食品商贸有限公司 DA-2026-C0017-07"
    assert about.author == "云栖示例商贸有限公司"
    assert about.subject == "基准日 2026 年 10 月 31 日"
    assert about.creator == "资信管家"
    assert about.creation_date.replace(tzinfo=None) == datetime(2026, 11, 2, 17, 42)
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"


def test_the_same_document_gives_the_same_bytes():
    first, second = io.BytesIO(), io.BytesIO()
    result = render(samples.typical(), first)
    render(samples.empty(), io.BytesIO())
    assert render(samples.typical(), second) == result
    assert first.getvalue() == second.getvalue()


def test_the_printed_hash_does_not_depend_on_who_and_when():
    document = samples.typical()
    later = replace(document, stamp=Stamp("DA-2026-C0017-08", 8, datetime(2027, 1, 1, 8, 0), "会计二号"))
    before, after = (re.findall(r"内容校验 ([0-9a-f ]{14})", texts(each)[0]) for each in (document, later))
    assert before == after


def test_a_typical_archive_is_small():
    assert render(samples.typical(), io.BytesIO()).size < 300_000
    assert render(samples.long(500), io.BytesIO()).size < 300_000


def test_english_is_drawn_from_the_catalogue(monkeypatch):
    words = {
        "客户信用档案": "Customer credit archive",
        "{number}、": "{number}. ",
        "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五": " ".join(map(str, range(1, 16))),
    }
    monkeypatch.setattr(i18n, "catalogue", lambda _: {("Archive", text): said for text, said in words.items()})
    i18n.set_language("en")
    reader = read(samples.typical())
    assert "Customer credit archive" in reader.pages[0].extract_text()
    assert "基准日 2026-10-31" in reader.pages[0].extract_text()
    assert outline(reader)[1][0].startswith("1. ")
    assert reader.trailer["/Root"]["/Lang"] == "en"


def test_a_path_is_replaced_whole(folder):
    target = folder / "档案.pdf"
    target.write_bytes(b"before")
    result = render(samples.typical(), target)
    assert target.stat().st_size == result.size
    assert [file.name for file in folder.iterdir()] == ["档案.pdf"]


def test_a_missing_folder_is_said_and_leaves_nothing(folder):
    with pytest.raises(StorageError, match=r"档案\.pdf"):
        render(samples.empty(), folder / "没有" / "档案.pdf")
    assert list(folder.iterdir()) == []


def test_a_folder_in_the_way_is_said_and_leaves_nothing(folder):
    target = folder / "档案.pdf"
    target.mkdir()
    with pytest.raises(StorageError, match="文件夹"):
        render(samples.empty(), target)
    assert [file.name for file in folder.iterdir()] == ["档案.pdf"]


def test_a_full_disk_keeps_the_old_file_and_leaves_nothing_new(folder, monkeypatch):
    target = folder / "档案.pdf"
    target.write_bytes(b"before")

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StorageError, match="磁盘空间不足"):
        render(samples.empty(), target)
    assert target.read_bytes() == b"before"
    assert [file.name for file in folder.iterdir()] == ["档案.pdf"]


def test_reportlab_waits_for_the_first_page():
    root = Path(__file__).resolve().parents[4]
    code = "import sys, app.services.archive.pdf; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
