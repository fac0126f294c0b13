"""Statements by command: in ten thousand yuan, drafts for what does not balance, repeated and undone."""

ROWS = """客户编码,客户名称,期末日期,期间类型,资产总计(万元),负债合计(万元),所有者权益合计(万元),营业收入(万元)
C-0020,榆塘塑胶科技有限公司,2025-12-31,年报,100,40,60,200
C-0020,榆塘塑胶科技有限公司,2024-12-31,年报,90,40,49,180
C-0020,榆塘塑胶科技有限公司,2024-11-30,年报,90,40,50,180
"""


def test_statements_in_a_file(cli, tmp_path):
    cli.json("new")
    path = tmp_path / "statements.csv"
    path.write_text(ROWS, "utf-8")
    done = cli.json("import", "statements", path, "--skip-bad", code=1)
    assert (done["rows"], done["new"]) == (3, 2)
    assert [row["reason"] for row in done["rejected"]] == ["不是年报的期末"]
    assert [(hint["row"], hint["reason"]) for hint in done["hints"]] == [(3, "资产与负债加权益差 10,000.00")]
    assert done["mapping"]["total_assets"] == "资产总计(万元)"
    again = cli.json("import", "statements", path, "--skip-bad", code=1)
    assert (again["new"], again["changed"], again["unchanged"], again["batch"]) == (0, 0, 2, None)
    assert cli.json("undo-import", done["batch"])["removed"] == 3
