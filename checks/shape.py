"""What the house looks like: short files, short functions, a test for each view, and names that say something."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_README = 400, 40, 60
EMPTY_NAMES = {"utils", "util", "helpers", "common", "services", "managers", "misc"}
SOURCES = {".py", ".html", ".css", ".js"}

Check = Callable[[Path], list[str]]


def sources(root: Path, *suffixes: str) -> Iterator[Path]:
    """Our own product files, without what is vendored (its folder names a version) and what Django writes."""
    for path in sorted((root / "leerkring").rglob("*")):
        parts = path.relative_to(root).parts
        ours = not any("@" in part or part in ("migrations", "__pycache__") for part in parts)
        if ours and path.suffix in suffixes and path.is_file():
            yield path


def doors(root: Path) -> list[Path]:
    """What is not the product and is held to the same shape."""
    tools = [path for name in ("tooling", "checks", "browser", "benchmarks") for path in (root / name).rglob("*.py")]
    return [path for path in (root / "dev", root / "manage.py", *sorted(tools)) if path.exists()]


def is_test(path: Path) -> bool:
    return "tests" in path.parts[-3:-1] or path.name.startswith(("test_", "conftest"))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))


def long_files(root: Path) -> list[str]:
    counted = (
        (path, len(path.read_text(encoding="utf-8").splitlines())) for path in [*sources(root, *SOURCES), *doors(root)]
    )
    return [
        f"{path.relative_to(root)} has {lines} lines; at most {LONGEST_FILE}: cut it by noun"
        for path, lines in counted
        if lines > LONGEST_FILE
    ]


def long_functions(root: Path) -> list[str]:
    return [
        f"{path.relative_to(root)}: {node.name} has {length} lines; at most {LONGEST_FUNCTION}"
        for path in [*sources(root, ".py"), *doors(root)]
        if not is_test(path)
        for node in functions(path)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]


def empty_names(root: Path) -> list[str]:
    """Names that say nothing attract everything."""
    found = {path.relative_to(root) for path in (root / "leerkring").rglob("*")}
    return [
        f"{path}: call it after what is in it"
        for path in sorted(found)
        if (path.suffix in ("", ".py") and path.stem in EMPTY_NAMES) and "__pycache__" not in path.parts
    ]


def signals(root: Path) -> list[str]:
    """An action says the next step by name; a signal hides it."""
    return [
        f"{path.relative_to(root)} line {node.lineno}: no signals; an action says the next step by name"
        for path in sources(root, ".py")
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.Import, ast.ImportFrom)) and any(is_signal(name) for name in imported(node))
    ]


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    names = [alias.name for alias in node.names]
    return [f"{node.module}.{name}" for name in names] if isinstance(node, ast.ImportFrom) else names


def is_signal(name: str) -> bool:
    return name.startswith("django.dispatch") or "signals" in name.split(".")


def views(root: Path) -> Iterator[tuple[Path, str]]:
    """(app folder, view name): public functions in views.py or views/*.py whose first parameter is request."""
    for path in sources(root, ".py"):
        room = path.parent if path.parent.name == "views" else path
        if room.stem != "views" or is_test(path):
            continue
        for node in tree(path).body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and not node.name.startswith("_"):
                first = node.args.posonlyargs + node.args.args
                if first and first[0].arg == "request":
                    yield room.parent, node.name


def untested_views(root: Path) -> list[str]:
    return [
        f"{app.relative_to(root)}: the view {name} has no tests/test_{name}.py"
        for app, name in views(root)
        if not (app / "tests" / f"test_{name}.py").exists()
    ]


def long_readmes(root: Path) -> list[str]:
    counted = (
        (path, len(path.read_text(encoding="utf-8").splitlines())) for path in root.glob("leerkring/*/README.md")
    )
    return [
        f"{path.relative_to(root)} has {lines} lines; at most {LONGEST_README}"
        for path, lines in sorted(counted)
        if lines > LONGEST_README
    ]


CHECKS: list[Check] = [long_files, long_functions, empty_names, signals, untested_views, long_readmes]
