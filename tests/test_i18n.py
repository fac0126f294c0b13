"""Translation: Chinese is the source, finished English stands in for it, and nothing breaks without."""

import pytest

from app import i18n, paths

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>Import</name>
    <message><source>第 {row} 行</source><translation>Row {row}</translation></message>
    <message><source>未完成</source><translation type="unfinished">Draft</translation></message>
    <message><source>过时</source><translation type="vanished">Old</translation></message>
    <message><source>空</source><translation></translation></message>
    <message><source>缺</source></message>
</context>
<context>
    <name>Other</name>
    <message><source>第 {row} 行</source><translation>Line {row}</translation></message>
    <message><translation>nothing</translation></message>
</context>
<context>
    <message><source>无名</source><translation>No name</translation></message>
</context>
</TS>
"""


@pytest.fixture
def resources(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    i18n.catalogue.cache_clear()
    yield tmp_path
    i18n.catalogue.cache_clear()


@pytest.fixture
def english(resources):
    (resources / "i18n").mkdir()
    (resources / "i18n" / "app_en.ts").write_text(CATALOGUE, "utf-8")
    i18n.set_language("en")


def test_chinese_is_the_source():
    assert i18n.language() == "zh"
    assert i18n.translate("Import", "第 {row} 行") == "第 {row} 行"
    assert i18n.catalogue("zh") == {}


def test_a_finished_translation_depends_on_its_context(english):
    assert i18n.language() == "en"
    assert i18n.translate("Import", "第 {row} 行").format(row=3) == "Row 3"
    assert i18n.translate("Other", "第 {row} 行").format(row=3) == "Line 3"
    assert i18n.translate("", "无名") == "No name"


@pytest.mark.parametrize("text", ["未完成", "过时", "空", "缺", "从未收录"])
def test_what_is_not_finished_stays_chinese(english, text):
    assert i18n.translate("Import", text) == text


def test_without_a_catalogue_everything_stays_chinese(resources):
    i18n.set_language("en")
    assert i18n.translate("Import", "导入") == "导入"


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="fr"):
        i18n.set_language("fr")
    assert i18n.language() == "zh"
