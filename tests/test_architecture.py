"""Which layer may import which, and the shape every file keeps: read from the sources themselves."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
import source_tree
import translations
from source_tree import APP, ROOT, Import

KERNEL = {"clock", "errors", "i18n", "log", "money", "paths", "settings"}
TOP_LEVEL = {"main.py", "app", "resources", "installer", "tests"}
TOP_LEVEL |= {"README.md", "pyproject.toml", "LICENSE", ".gitignore", ".ci"}
LAYERS = {
    "kernel": {"kernel"},
    "models": {"models", "kernel"},
    "rules": {"rules", "kernel"},
    "services": {"services", "models", "rules", "kernel"},
    "views": {"views", "services", "kernel"},
    "cli": {"cli", "services", "kernel"},
    "application": {"application", "cli", "views", "services", "models", "rules", "kernel"},
}
PACKAGES = {
    "kernel": set(),
    "models": {"peewee", "playhouse"},
    "rules": {"numpy"},
    "services": {
        "numpy",
        "python_calamine",
        "xlsxwriter",
        "stdnum",
        "pypinyin",
        "reportlab",
        "pypdfium2",
        "matplotlib",
    },
    "views": {"PySide6", "shiboken6", "matplotlib", "numpy", "pypdfium2"},
    "cli": set(),
    "application": {"PySide6"},
}
# Chinese that is data, not a text of the interface: what people write into files, units, invented names.
CHINESE_DATA = (
    "app/money.py",
    "app/services/archive/folders.py",
    "app/services/archive/pdf/words.py",
    "app/services/books.py",
    "app/services/customers/sizes.py",
    "app/services/customers/tax_grade.py",
    "app/services/demo/",
    "app/services/exporting/crm.py",
    "app/services/importing/",
    "app/services/office.py",
    "app/services/rules/likeness.py",
    "app/services/rules/ticking.py",
    "app/services/rules/trade_words.py",
    "app/views/customers/credit/reference_forms.py",
    "app/views/customers/financials/calculator.py",
    "app/views/widgets/day_edit.py",
)
LATE = {"matplotlib", "reportlab", "xlsxwriter", "python_calamine", "pypinyin", "pypdfium2", "stdnum"}
MODULES = source_tree.python_files(APP)
SOURCES = [*MODULES, *source_tree.python_files(ROOT / "installer"), *source_tree.python_files(ROOT / "tests")]


def layer(module: str) -> str:
    """Return the layer of a dotted module of the program; the package `app` itself is kernel."""
    parts = module.split(".")[1:]
    if not parts or parts[0] in KERNEL or parts[0].startswith("__"):
        return "kernel"
    if parts[:2] == ["services", "rules"]:
        return "rules"
    return parts[0]


def dotted(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def refused(taken: Import) -> bool:
    """Say whether an import crosses the layers the wrong way or brings in a package its layer does without."""
    own = layer(dotted(taken.file))
    top = taken.module.split(".")[0]
    if top == "app":
        return layer(taken.module) not in LAYERS[own]
    if taken.file == "app/services/worker.py":
        return top not in sys.stdlib_module_names and taken.module != "PySide6.QtCore"
    return top == "sqlite3" or (top not in sys.stdlib_module_names and top not in PACKAGES[own])


def test_every_module_belongs_to_a_layer():
    assert {layer(dotted(source_tree.relative(file))) for file in MODULES} <= set(LAYERS)


def test_imports_point_downwards_only():
    wrong = [str(taken) for file in MODULES for taken in source_tree.imports(file) if refused(taken)]
    assert wrong == []


@pytest.mark.parametrize(
    ("file", "module"),
    [
        ("app/money.py", "app.models.customer"),
        ("app/models/customer.py", "app.services.audit"),
        ("app/models/customer.py", "PySide6.QtCore"),
        ("app/services/rules/dso.py", "app.models.ledger"),
        ("app/services/rules/dso.py", "peewee"),
        ("app/services/ageing.py", "PySide6.QtCore"),
        ("app/services/worker.py", "PySide6.QtGui"),
        ("app/services/ageing.py", "app.views.theme"),
        ("app/views/theme.py", "app.models.customer"),
        ("app/views/theme.py", "reportlab.pdfgen"),
        ("app/cli.py", "sqlite3"),
    ],
)
def test_the_rule_itself_refuses(file: str, module: str):
    assert refused(Import(file, 1, module))


def test_main_is_a_doorway():
    main = ROOT / "main.py"
    modules = {taken.module for taken in source_tree.imports(main)} if main.exists() else set()
    assert modules <= {"sys", "app", "app.application"}


@pytest.mark.parametrize(
    "module",
    [m for m in ("app.services.books", "app.application", "app.views.main_window") if source_tree.is_module(m)],
)
def test_start_up_leaves_the_heavy_libraries_alone(module: str):
    code = f"import sys, {module}; print(' '.join({{m.split('.')[0] for m in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert LATE & set(done.stdout.split()) == set()


def test_only_the_clock_asks_for_today():
    asking = [
        f"{source_tree.relative(file)}:{node.lineno}"
        for file in MODULES
        for node in ast.walk(source_tree.tree(file))
        if isinstance(node, ast.Attribute)
        and node.attr in {"today", "now", "utcnow"}
        and isinstance(node.value, ast.Name)
        and node.value.id in {"date", "datetime"}
    ]
    assert [place for place in asking if not place.startswith("app/clock.py:")] == []


def test_texts_to_translate_are_plain_literals():
    assert list(translations.misuses(APP)) == []


def test_every_chinese_text_can_be_said_in_english():
    shown = [file for file in MODULES if not source_tree.relative(file).startswith(CHINESE_DATA)]
    assert [text for file in shown for text in translations.untranslated(file)] == []


@pytest.mark.parametrize("field", ["DecimalField", "FloatField", "DoubleField"])
def test_money_is_never_stored_as_a_float(field: str):
    naming = [f for f in MODULES if any(_name(node) == field for node in ast.walk(source_tree.tree(f)))]
    assert naming == []


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def test_files_stay_readable_in_one_sitting():
    long = {source_tree.relative(f): n for f in SOURCES if (n := len(f.read_text("utf-8").splitlines())) > 400}
    assert long == {}


def test_functions_stay_short():
    lengths = sorted((f for file in MODULES for f in source_tree.functions(file)), key=lambda f: f.lines)
    assert [str(f) for f in lengths if f.lines > 40] == []
    assert lengths[len(lengths) * 9 // 10].lines <= 20


def test_every_module_says_in_one_sentence_what_it_is():
    firsts = {f: (ast.get_docstring(source_tree.tree(f)) or "").split("\n\n")[0] for f in SOURCES}
    silent = [source_tree.relative(f) for f, text in firsts.items() if not text.endswith((".", "。", ":", "`."))]
    assert silent == []


def test_names_say_what_a_thing_does():
    vague = [source_tree.relative(f) for f in MODULES if f.stem in {"utils", "helpers", "misc", "common", "manager"}]
    for file in MODULES:
        classes = (node for node in ast.walk(source_tree.tree(file)) if isinstance(node, ast.ClassDef))
        vague += [f"{source_tree.relative(file)} {node.name}" for node in classes if node.name.endswith("Manager")]
    assert vague == []


def test_nothing_else_stands_at_the_top():
    assert {name.split("/")[0] for name in source_tree.tracked()} <= TOP_LEVEL


def test_no_path_or_host_of_one_machine_is_written_down():
    local = re.compile(r"/(wor[k]|tm[p]|roo[t]|hom[e]/[a-z]+)/|[.]librar[y]|pypi[.]or[g]|registry[.]npm|pythonhoste[d]")
    found = []
    for name in source_tree.tracked():
        if Path(name).suffix not in {".ttf", ".png", ".db", ".xls", ".xlsx", ".txt"}:
            lines = (ROOT / name).read_text("utf-8", errors="replace").splitlines()
            found += [f"{name}:{n}: {line.strip()[:120]}" for n, line in enumerate(lines, 1) if local.search(line)]
    assert found == []
