"""The grammar of the command line; a mistake is one clear line."""

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NoReturn

from app import i18n
from app.i18n import translate

IMPORT_KINDS: Final = (
    "customers",
    "contacts",
    "orders",
    "invoices",
    "receipts",
    "bank-flows",
    "tax-invoices",
    "statements",
    "credit-reports",
)
LETTER_KINDS: Final = ("statement",)
EXPORT_KINDS: Final = ("customers", "ageing", "alerts", "everything", "crm-zoho", "crm-fxiaoke")


class UsageError(Exception):
    """The arguments make no sense; the message is one whole sentence."""


class _Parser(argparse.ArgumentParser):
    """A parser that raises UsageError instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        hint = translate("Cli", "运行 {command} --help 查看用法。").format(command=self.prog)
        raise UsageError(translate("Cli", "用法不对：{detail}。{hint}").format(detail=_said(message), hint=hint))


def _said(message: str) -> str:
    """Return argparse's English sentence in the language in use."""
    if i18n.language() == "en":
        return message
    for pattern, build in _SENTENCES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return build().format(*found.groups())
    return message


_SENTENCES: Final[tuple[tuple[str, Callable[[], str]], ...]] = (
    (r"the following arguments are required: (.*)", lambda: translate("Cli", "缺少 {0}")),
    (r"unrecognized arguments: (.*)", lambda: translate("Cli", "不认识 {0}")),
    (
        r"argument (.*): invalid choice: (.*) \(choose from (.*)\)",
        lambda: translate("Cli", "{0} 不能是 {1}，可选 {2}"),
    ),
    (r"argument (.*): expected .*argument.*", lambda: translate("Cli", "{0} 后面缺少内容")),
    (r"argument (.*): not allowed with argument (.*)", lambda: translate("Cli", "{0} 不能与 {1} 同时使用")),
    (r"one of the arguments (.*) is required", lambda: translate("Cli", "要给出其中之一：{0}")),
    (r"argument (.*?): (.*)", lambda: translate("Cli", "{0}：{1}")),
)


def wanted_language(argv: Sequence[str]) -> str | None:
    """Return the language named by --lang, before anything else is read; None where none or an unknown one is."""
    for index, word in enumerate(argv):
        value = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and index + 1 < len(argv):
            value = argv[index + 1]
        if value in i18n.LANGUAGES:
            return value
    return None


def day(text: str) -> date:
    """Read an ISO date of a plausible year."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) or not 1990 <= found.year <= 2199:
        raise argparse.ArgumentTypeError(translate("Cli", "“{text}”不是日期，要写成 2026-10-31").format(text=text))
    return found


def whole(text: str) -> int:
    """Read a whole number from 0 to 3660."""
    if not text.isascii() or not text.isdigit() or int(text) > 3660:
        raise argparse.ArgumentTypeError(translate("Cli", "“{text}”不是 0 到 3660 的整数").format(text=text))
    return int(text)


def positive(text: str) -> int:
    """Read a whole number from 1."""
    if not text.isascii() or not text.isdigit() or len(text) > 9 or int(text) < 1:
        raise argparse.ArgumentTypeError(translate("Cli", "“{text}”不是正整数").format(text=text))
    return int(text)


def span(text: str) -> int:
    """Read a whole number from 1 to 3660."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 3660:
        raise argparse.ArgumentTypeError(translate("Cli", "“{text}”不是 1 到 3660 的整数").format(text=text))
    return int(text)


def pair(text: str) -> tuple[str, str]:
    """Read FIELD=HEADER."""
    name, equals, header = text.partition("=")
    if not equals or not name.strip() or not header.strip():
        raise argparse.ArgumentTypeError(translate("Cli", "“{text}”要写成 字段=表头").format(text=text))
    return name.strip(), header.strip()


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; `command` is None where none was given. Raises UsageError."""
    return parser().parse_args(list(argv))


def parser() -> argparse.ArgumentParser:
    """Return the grammar in the language in use."""
    top = _Parser(prog="main.py", description=translate("Cli", "资信管家。不带命令时打开窗口。"), add_help=False)
    _common(top, None)
    top.add_argument("-h", "--help", action="help", help=translate("Cli", "显示这份说明"))
    commands = top.add_subparsers(dest="command", metavar=translate("Cli", "命令"), parser_class=_Parser)
    for name, (words, build) in _COMMANDS.items():
        command = commands.add_parser(name, help=words(), description=words(), add_help=False)
        command.add_argument("-h", "--help", action="help", help=translate("Cli", "显示这份说明"))
        _common(command, argparse.SUPPRESS)
        build(command)
    return top


def _common(command: argparse.ArgumentParser, default: Any) -> None:
    """Add the options that may stand before the command and after it."""
    flag = False if default is None else default
    command.add_argument("--data", type=Path, default=default, metavar="FILE", help=translate("Cli", "账套文件 .zxdb"))
    command.add_argument("--lang", choices=i18n.LANGUAGES, default=default, help=translate("Cli", "语言"))
    command.add_argument(
        "--json", action="store_true", default=flag, help=translate("Cli", "在标准输出上只写一个 JSON 对象")
    )


def _as_of(command: argparse.ArgumentParser) -> None:
    command.add_argument("--as-of", type=day, metavar="DATE", help=translate("Cli", "基准日，默认今天"))


def _one_customer(command: argparse.ArgumentParser) -> None:
    command.add_argument("--customer", metavar="CODE", help=translate("Cli", "只看这一家客户"))


def _new(command: argparse.ArgumentParser) -> None:
    command.add_argument("--company", metavar="NAME", help=translate("Cli", "公司名称"))
    command.add_argument("--regime", choices=("cas", "sbe"), default="cas", help=translate("Cli", "会计制度"))


def _nothing(command: argparse.ArgumentParser) -> None:
    del command


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", choices=IMPORT_KINDS, metavar="KIND", help=", ".join(IMPORT_KINDS))
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--map", type=pair, action="append", default=[], metavar="FIELD=HEADER", help=translate("Cli", "字段对应的表头")
    )
    command.add_argument("--terms", type=whole, metavar="DAYS", help=translate("Cli", "没有到期日的发票按此账期"))
    command.add_argument(
        "--customer", metavar="CODE", help=translate("Cli", "整个文件都是这家客户的，文件里不必有客户列")
    )
    command.add_argument(
        "--direction", choices=("sales", "purchase"), help=translate("Cli", "发票是销项还是进项，文件自己没有说明时")
    )
    command.add_argument("--dry-run", action="store_true", help=translate("Cli", "只试算，不写入"))
    command.add_argument("--skip-bad", action="store_true", help=translate("Cli", "有误的行不导入，其余照常"))


def _undo(command: argparse.ArgumentParser) -> None:
    command.add_argument("batch", type=positive, metavar="BATCH")


def _ageing(command: argparse.ArgumentParser) -> None:
    _as_of(command)
    command.add_argument(
        "--basis", choices=("due", "invoice"), default="due", help=translate("Cli", "按到期日或开单日")
    )
    _one_customer(command)


def _metrics(command: argparse.ArgumentParser) -> None:
    _as_of(command)
    command.add_argument("--days", type=positive, metavar="N", help=translate("Cli", "统计天数"))
    _one_customer(command)


def _score(command: argparse.ArgumentParser) -> None:
    _as_of(command)
    _one_customer(command)
    command.add_argument("--dry-run", action="store_true", help=translate("Cli", "不保存评估"))


def _check(command: argparse.ArgumentParser) -> None:
    _as_of(command)
    command.add_argument("--full", action="store_true", help=translate("Cli", "全部客户重新检查"))


def _can_ship(command: argparse.ArgumentParser) -> None:
    command.add_argument("code", metavar="CODE", help=translate("Cli", "客户编码"))
    command.add_argument("amount", metavar="AMOUNT", help=translate("Cli", "发货金额，含税，元"))
    _as_of(command)
    command.add_argument("--prepaid", action="store_true", help=translate("Cli", "全款已付"))


def _archive(command: argparse.ArgumentParser) -> None:
    who = command.add_mutually_exclusive_group(required=True)
    who.add_argument(
        "--customer", nargs="+", action="extend", metavar="CODE", help=translate("Cli", "客户编码，可以多个")
    )
    who.add_argument("--all", action="store_true", help=translate("Cli", "全部客户"))
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help=translate("Cli", "存放 PDF 的文件夹"))
    _as_of(command)


def _letter(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", choices=LETTER_KINDS, metavar="KIND", help=", ".join(LETTER_KINDS))
    command.add_argument("--customer", required=True, metavar="CODE", help=translate("Cli", "客户编码"))
    command.add_argument("--out", type=Path, required=True, metavar="FILE", help=translate("Cli", "存为这个 PDF"))
    _as_of(command)


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", choices=EXPORT_KINDS, metavar="KIND", help=", ".join(EXPORT_KINDS))
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--all", action="store_true", help=translate("Cli", "写回 CRM 时不只写有变化的客户"))
    command.add_argument("--dry-run", action="store_true", help=translate("Cli", "写回 CRM 时只试算，不写文件"))
    _as_of(command)


def _backtest(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--from",
        dest="first",
        type=day,
        metavar="DATE",
        help=translate("Cli", "最早的评分时点，默认首张发票 90 天以后"),
    )
    command.add_argument(
        "--to",
        dest="last",
        type=day,
        metavar="DATE",
        help=translate("Cli", "最晚的评分时点，默认账套最后一天减去观察期"),
    )
    command.add_argument(
        "--horizon", type=span, default=180, metavar="DAYS", help=translate("Cli", "评分之后看多少天，默认 180")
    )
    command.add_argument(
        "--late", type=whole, default=30, metavar="DAYS", help=translate("Cli", "逾期超过多少天算变坏，默认 30")
    )


def _forecast(command: argparse.ArgumentParser) -> None:
    _as_of(command)
    command.add_argument("--weeks", type=span, default=13, metavar="N", help=translate("Cli", "预测多少周，默认 13"))


def _file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE")


def _optional_file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", nargs="?")


_COMMANDS: Final[dict[str, tuple[Callable[[], str], Callable[[argparse.ArgumentParser], None]]]] = {
    "new": (lambda: translate("Cli", "新建空账套"), _new),
    "demo": (lambda: translate("Cli", "生成示例账套，文件不能已存在"), _nothing),
    "import": (lambda: translate("Cli", "导入文件"), _import),
    "undo-import": (lambda: translate("Cli", "整批撤销一次导入"), _undo),
    "ageing": (lambda: translate("Cli", "账龄"), _ageing),
    "metrics": (lambda: translate("Cli", "各项指标"), _metrics),
    "score": (lambda: translate("Cli", "按评分卡评分"), _score),
    "check": (lambda: translate("Cli", "预警检查"), _check),
    "can-ship": (lambda: translate("Cli", "这一单能不能发货"), _can_ship),
    "archive": (lambda: translate("Cli", "生成客户信用档案 PDF"), _archive),
    "letter": (lambda: translate("Cli", "给客户写信并登记寄出"), _letter),
    "export": (lambda: translate("Cli", "导出 .xlsx，或写回 CRM 的 .csv"), _export),
    "backtest": (lambda: translate("Cli", "评分卡回测：以往的评分与后来的付款对照"), _backtest),
    "forecast": (lambda: translate("Cli", "预期回款：未结发票何时会付"), _forecast),
    "backup": (lambda: translate("Cli", "备份账套"), _file),
    "restore": (lambda: translate("Cli", "从备份恢复到旁边的新文件，不覆盖原账套"), _file),
    "verify": (lambda: translate("Cli", "校验账套"), _optional_file),
}
