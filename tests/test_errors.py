"""Errors that a person can act on carry their sentence, their field and an advice."""

import pytest

from app import errors


def test_an_error_is_its_sentence_and_its_advice():
    error = errors.InvalidInputError("金额不是数字。", field="amount", hint="例如 1234.50。")
    assert str(error) == "金额不是数字。例如 1234.50。"
    assert (error.message, error.field, error.hint) == ("金额不是数字。", "amount", "例如 1234.50。")
    assert (str(errors.StorageError("磁盘已满。")), errors.StorageError("x").field) == ("磁盘已满。", None)


@pytest.mark.parametrize("kind", ["InvalidInputError", "NotFoundError", "RefusedError", "StorageError"])
def test_every_kind_is_caught_as_one(kind):
    assert issubclass(getattr(errors, kind), errors.AppError)


def test_a_cancelled_job_is_no_error():
    assert not issubclass(errors.Cancelled, errors.AppError)
