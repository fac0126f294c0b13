"""The source tree as data: its files, their imports and functions, read without running them."""

import ast
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
KEPT = ("app", "installer", "resources", "tests")


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module, dotted, and where the line stands."""

    file: str
    line: int
    module: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.module}"


@dataclass(frozen=True, slots=True)
class Function:
    """One function and its length in lines, its docstring not counted."""

    file: str
    name: str
    lines: int

    def __str__(self) -> str:
        return f"{self.file} {self.name}: {self.lines} lines"


@cache
def tracked() -> tuple[str, ...]:
    """Return the paths git keeps that are still there, with forward slashes; all files in a tree without git."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        return tuple(relative(file) for top in KEPT for file in sorted((ROOT / top).rglob("*")) if _is_source(file))
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    return tuple(name for name in listed.stdout.split("\0") if name and (ROOT / name).exists())


def _is_source(file: Path) -> bool:
    return file.is_file() and "__pycache__" not in file.parts


def python_files(folder: Path) -> list[Path]:
    """Return the sources below `folder`, in order."""
    return sorted(folder.rglob("*.py"))


def relative(file: Path) -> str:
    """Return the path from the top of the tree, with forward slashes."""
    return file.relative_to(ROOT).as_posix()


@cache
def tree(file: Path) -> ast.Module:
    """Return the parsed source."""
    return ast.parse(file.read_text("utf-8"))


def imports(file: Path) -> Iterator[Import]:
    """Yield every import of a file, late ones too; `from app import x` counts as app.x."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = _targets(node)
        else:
            continue
        for module in modules:
            yield Import(relative(file), node.lineno, module)


def _targets(node: ast.ImportFrom) -> list[str]:
    module = node.module or ""
    if module.split(".")[0] != "app":
        return [module]
    return [f"{module}.{alias.name}" if is_module(f"{module}.{alias.name}") else module for alias in node.names]


def is_module(dotted: str) -> bool:
    """Say whether `app.x.y` is a module or package of the program."""
    path = ROOT.joinpath(*dotted.split("."))
    return path.with_suffix(".py").is_file() or path.is_dir()


def functions(file: Path) -> Iterator[Function]:
    """Yield every function and method of a file with its length."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            text = first.end_lineno - first.lineno + 1 if ast.get_docstring(node) else 0
            yield Function(relative(file), node.name, node.end_lineno - node.lineno + 1 - text)
