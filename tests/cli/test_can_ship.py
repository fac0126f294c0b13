"""The command can-ship: the object it promises, on an office of three invoices and on the sample office."""


def test_it_answers_as_promised(sample):
    answer = sample.json("can-ship", "C-0017", "50,000", "--as-of", "2026-10-31")
    assert answer["decision"] == "no"
    assert (answer["exposure"], answer["limit"], answer["available"]) == ("318000.00", "300000.00", "-18000.00")
    first = answer["reasons"][0]
    assert {"id", "value", "threshold", "passed", "source", "text"} <= first.keys()
    assert (first["id"], first["value"], first["threshold"], first["stop"]) == (
        "limit", "368000.00", "300000.00", "360000.00",
    )  # fmt: skip
    assert [way["kind"] for way in answer["ways"]] == ["collect", "prepay", "release"]
    assert {each["id"]: each["passed"] for each in answer["reasons"]}["block"]


def test_prepaid_goes_out(sample):
    answer = sample.json("can-ship", "C-0017", "50000", "--prepaid", "--as-of", "2026-10-31")
    assert (answer["decision"], answer["on_credit"], answer["exposure_after"]) == ("yes", "0.00", "318000.00")


def test_without_a_limit_somebody_has_to_approve(office):
    answer = office.json("can-ship", "B-2", "100")
    assert (answer["decision"], answer["limit"], answer["available"]) == ("approval", None, None)
    assert answer["notes"]["limit"].startswith("还没有额度")
    assert answer["as_of"] == "2026-11-02"


def test_what_makes_no_sense_is_refused(office):
    assert "不是金额" in office.refused("can-ship", "B-2", "viel")
    assert "不能为 0" in office.refused("can-ship", "B-2", "0")
    assert "Z-9" in office.refused("can-ship", "Z-9", "100")
    assert "AMOUNT" in office.refused("can-ship", "B-2")
