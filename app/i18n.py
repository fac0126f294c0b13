"""Chinese is the source language; English comes from one catalogue, resources/i18n/app_en.ts."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from app import paths

log = logging.getLogger(__name__)
LANGUAGES = ("zh", "en")
_language = "zh"
_spoken: ContextVar[str] = ContextVar("spoken", default="")


def language() -> str:
    """Return the language in use: zh or en."""
    return _spoken.get() or _language


def set_language(code: str) -> None:
    """Choose the language of everything said from now on; an unknown code is refused."""
    global _language
    if code not in LANGUAGES:
        raise ValueError(code)
    _language = code


def choose_language(*wanted: object) -> None:
    """Use the first of the wanted languages that is one, else Chinese."""
    set_language(next((str(each) for each in wanted if each in LANGUAGES), "zh"))


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Use another language for a while, in this thread only: a document is drawn again as it once was."""
    if code not in LANGUAGES:
        raise ValueError(code)
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


@cache
def catalogue(code: str) -> dict[tuple[str, str], str]:
    """Return {(context, Chinese): translation}, finished messages only; empty for Chinese."""
    file = paths.resources() / "i18n" / f"app_{code}.ts"
    if code == "zh" or not file.is_file():
        return {}
    from xml.etree import ElementTree  # 10 ms that a Chinese start need not pay

    messages: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                messages[name, message.findtext("source") or ""] = translation.text
    return messages


def translate(context: str, text: str) -> str:
    """Return `text` in the language in use; the Chinese itself where no translation is finished."""
    spoken = language()
    if spoken == "zh":
        return text
    return catalogue(spoken).get((context, text), text)
