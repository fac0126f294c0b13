"""The translation gate: what it finds in sources and in a catalogue, with the real Qt tools."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import translations

SCRIPTS = Path(sys.executable).parent
MESSAGE = "<message><source>{}</source><translation{}>{}</translation></message>"


def catalogue(folder: Path, *messages: str) -> Path:
    file = folder / "app_en.ts"
    body = "".join(messages)
    file.write_text(f'<TS version="2.1" language="en"><context><name>C</name>{body}</context></TS>', "utf-8")
    return file


@pytest.mark.parametrize(
    ("message", "flaw"),
    [
        (MESSAGE.format("客户", "", "Customer"), None),
        (MESSAGE.format("第 {row} 行，共 {all} 行", "", "Row {row} of {all}"), None),
        (MESSAGE.format("客户", ' type="unfinished"', ""), "not translated"),
        (MESSAGE.format("客户", ' type="unfinished"', "Customer"), "not translated"),
        (MESSAGE.format("客户", "", ""), "not translated"),
        (MESSAGE.format("客户", ' type="vanished"', "Customer"), "no source says this"),
        (MESSAGE.format("第 {row} 行", "", "Row {line}"), "placeholders differ"),
        (MESSAGE.format("第 {row} 行", "", "Row"), "placeholders differ"),
    ],
)
def test_a_flaw_of_the_catalogue_is_named(tmp_path: Path, message: str, flaw: str | None):
    flaws = list(translations.flaws(catalogue(tmp_path, message)))
    assert [flaw in line for line in flaws] == ([] if flaw is None else [True])


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ('self.tr("客户")', None),
        ('self.tr("第 {row} 行").format(row=1)', None),
        ('self.tr("一" "二")', None),
        ('translate("Cli", "完成")', None),
        ('text.translate({48: "〇"})', None),
        ('self.tr(f"第 {row} 行")', "plain string literals"),
        ('self.tr("第" + row)', "plain string literals"),
        ("self.tr(title)", "plain string literals"),
        ("self.tr()", "plain string literals"),
        ('translate(context, "完成")', "plain string literals"),
        ('i18n.translate("Cli", text)', "plain string literals"),
        ("f\"{self.tr('客户')}\"", "inside an f-string"),
        ('other.tr("客户")', "call self.tr"),
    ],
)
def test_a_call_that_lupdate_cannot_read_is_named(tmp_path: Path, code: str, reason: str | None):
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "pane.py").write_text(f"x = {code}\n", "utf-8")
    found = list(translations.misuses(tmp_path / "app"))
    assert [reason in line and line.startswith("app/pane.py:1:") for line in found] == (
        [] if reason is None else [True]
    )


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('x = self.tr("客户")', 0),
        ('x = translate("Cli", "完成").format(n=1)', 0),
        ('"""这里说明。"""', 0),
        ('x = "plain"', 0),
        ('x = "客户"', 1),
        ('x = f"{n} 天"', 1),
        ('x = {"客户": 1}', 1),
    ],
)
def test_a_chinese_text_outside_translation_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code, found):
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    file = tmp_path / "pane.py"
    file.write_text(code, "utf-8")
    assert len(list(translations.untranslated(file))) == found


def test_refresh_brings_texts_in_unfinished_and_keeps_what_is_translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    sources = tmp_path / "app"
    sources.mkdir()
    (sources / "pane.py").write_text(
        'class C:\n    def f(self):\n        return self.tr("客户"), translate("D", "新文本")\n', "utf-8"
    )
    monkeypatch.setattr(translations, "APP", sources)
    gone = MESSAGE.format("旧文本", "", "Old")
    file = catalogue(tmp_path, MESSAGE.format("客户", "", "Customer"), gone)
    assert translations.refresh(SCRIPTS, file) == 0
    states = {m.findtext("source"): m.find("translation") for m in ET.parse(file).getroot().iter("message")}
    assert states["客户"].text == "Customer"
    assert states["新文本"].get("type") == "unfinished"
    assert "旧文本" not in states
