"""Errors become sentences that say what happened, whether data is safe and what to do."""

import errno

from app.errors import InvalidInputError, StorageError
from app.views import messages


def test_an_error_of_the_user_is_its_own_sentence() -> None:
    said = messages.problem(InvalidInputError("金额不能为空。", hint="填写金额。"), "登记回款")
    assert said == messages.Problem("登记回款没有完成", "金额不能为空。", "填写金额。")


def test_a_failing_disk_says_that_data_is_safe() -> None:
    for error in (StorageError("磁盘已满。"), OSError(errno.ENOSPC, "No space left on device")):
        said = messages.problem(error)
        assert said.title == "操作没有完成"
        assert "未受影响" in said.hint
        assert not said.bug


def test_a_bug_offers_the_log_and_shows_no_traceback() -> None:
    said = messages.problem(KeyError("customer_id"))
    assert said.bug
    assert said.hint == "KeyError"
    assert "customer_id" not in said.text


def test_codes_have_words_and_unknown_ones_stay() -> None:
    assert [messages.role_name(r) for r in ("accountant", "lead", "owner", "x")] == ["会计", "财务主管", "负责人", "x"]
    assert [messages.risk_name(level) for level in messages.RISK_LEVELS] == ["正常", "关注", "预警", "高危"]
    assert messages.regime_name("sbe") == "小企业会计准则"
    assert len(messages.bucket_names()) == 6
