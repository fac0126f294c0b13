"""The English catalogue: brought up to date from the sources, and the gate that keeps it whole."""

import ast
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
CATALOGUE = ROOT / "resources" / "i18n" / "app_en.ts"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%(?:n|\d)")
HAN = re.compile(r"[\u3400-\u9fff]")


def refresh(scripts: Path, catalogue: Path = CATALOGUE) -> int:
    """Run lupdate over app/ into the catalogue; texts that are gone leave, new ones arrive unfinished."""
    return _lupdate(scripts, catalogue, "-no-obsolete")


def gate(scripts: Path) -> int:
    """Fail on any text that is missing, unfinished or gone, and on calls lupdate cannot read."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / CATALOGUE.name
        if CATALOGUE.exists():
            shutil.copy(CATALOGUE, fresh)
        code = _lupdate(scripts, fresh)
        faults = [*misuses(APP), *flaws(fresh)]
        lrelease = scripts / "pyside6-lrelease"
        code = code or _tool(lrelease, "-silent", "-fail-on-unfinished", fresh, "-qm", fresh.with_suffix(".qm"))
    for fault in faults:
        print(fault)
    return code or (1 if faults else 0)


def _lupdate(scripts: Path, catalogue: Path, *options: str) -> int:
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    languages = ["-source-language", "zh_CN", "-target-language", "en"]
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder) / "sources.lst"
        sources.write_text("\n".join(file.as_posix() for file in sorted(APP.rglob("*.py"))), "utf-8")
        tool = scripts / "pyside6-lupdate"
        return _tool(tool, "-silent", "-locations", "none", *options, *languages, f"@{sources}", "-ts", catalogue)


def _tool(*command: str | Path) -> int:
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode


def flaws(catalogue: Path) -> Iterator[str]:
    """Yield a line for each message that is unfinished, gone, or whose placeholders differ."""
    for context in ET.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            flaw = _flaw(source, message.find("translation"))
            if flaw:
                yield f"{catalogue.name}: {name}: {source!r}: {flaw}"


def _flaw(source: str, translation: ET.Element | None) -> str:
    text = "" if translation is None else "".join(translation.itertext()).strip()
    state = "unfinished" if translation is None else translation.get("type", "")
    if state in {"vanished", "obsolete"}:
        return "no source says this any more: run `python3 installer/dev.py translations`"
    if state or not text:
        return "not translated"
    if sorted(_PLACEHOLDER.findall(source)) != sorted(_PLACEHOLDER.findall(text)):
        return f"placeholders differ in {text!r}"
    return ""


def misuses(folder: Path) -> Iterator[str]:
    """Yield a line for each tr() or translate() call whose text lupdate could not know."""
    for file in sorted(folder.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        inside_f = {id(n) for f in ast.walk(tree) if isinstance(f, ast.JoinedStr) for n in ast.walk(f)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (reason := _misuse(node, inside_f)):
                yield f"{file.relative_to(folder.parent).as_posix()}:{node.lineno}: {reason}"


def _misuse(call: ast.Call, inside_f: set[int]) -> str:
    name = called(call)
    if name not in {"tr", "translate"} or _forwards(call, name):
        return ""
    if id(call) in inside_f:
        return f"{name}() inside an f-string is not seen by lupdate: take it out, use .format"
    if name == "tr" and not _on_self(call.func):
        return "tr() takes its context from the class it is written in: call self.tr"
    texts = call.args[: 1 if name == "tr" else 2]
    if len(texts) < (1 if name == "tr" else 2) or not all(_literal(text) for text in texts):
        return f"{name}() needs plain string literals: no f-string, variable or +"
    return ""


def called(call: ast.Call) -> str:
    """Return the last name of what is called: `x.y.tr(...)` is tr."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _on_self(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "self"


def _literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _forwards(call: ast.Call, name: str) -> bool:
    """Tell the translator's own plumbing and str.translate(table) from a text to translate."""
    return name == "translate" and isinstance(call.func, ast.Attribute) and len(call.args) == 1


def untranslated(file: Path) -> Iterator[str]:
    """Yield a line for each Chinese text that passes through neither tr() nor translate(); docstrings are not texts."""
    tree = ast.parse(file.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node) in {"tr", "translate"}]
    spoken = {id(text) for call in calls for text in call.args}
    spoken |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in spoken and HAN.search(text):
                yield f"{file.relative_to(ROOT).as_posix()}:{node.lineno}: {text!r}"
