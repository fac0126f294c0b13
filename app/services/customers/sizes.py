"""What an enterprise declared of its size: stable codes, because statutory terms and interest depend on them."""

from typing import Final

from app.i18n import translate

SIZES: Final = ("large", "public_body", "medium", "small", "micro")
_SAID: Final = {
    "large": ("大型", "大型企业", "large", "large enterprise"),
    "public_body": ("机关", "事业单位", "机关、事业单位", "机关事业单位", "public body", "public_body"),
    "medium": ("中型", "中型企业", "medium", "medium enterprise"),
    "small": ("小型", "小型企业", "small", "small enterprise"),
    "micro": ("微型", "微型企业", "小微", "小微企业", "micro", "micro enterprise"),
}
_CODES: Final = {word: code for code, words in _SAID.items() for word in words}


def size_code(text: str) -> str:
    """Return the code for what was declared, however an import wrote it; a text nobody knows is its own code."""
    return _CODES.get(text.strip().lower(), text.strip())


def size_name(code: str) -> str:
    """Return the word for a size; a text that an import brought is read as the size it names, or is its own word."""
    names = {
        "large": translate("Customers", "大型企业"),
        "public_body": translate("Customers", "机关、事业单位"),
        "medium": translate("Customers", "中型企业"),
        "small": translate("Customers", "小型企业"),
        "micro": translate("Customers", "微型企业"),
    }
    return names.get(size_code(code), code)
