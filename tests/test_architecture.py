"""Imports run one way, and loading a stage loads neither the web nor the database."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from webapp.paths import ROOT

PACKAGE = ROOT / "webapp"
GROUND = {"records", "paths", "spans", "filters", "vocabulary", "editorial", "shelves", "rows"}
MAY_IMPORT = {
    "pipeline": {"pipeline"} | GROUND,
    "store": {"store"} | GROUND,
    "building": {"pipeline", "store"} | GROUND,
    "web": {"web", "store", "building"} | GROUND,
    "records": set(),
    "paths": set(),
    "shelves": set(),
    "rows": {"shelves"},
    "spans": {"records"},
    "filters": {"records", "spans"},
    "vocabulary": {"paths"},
    "editorial": {"vocabulary", "records"},
}


def layer(path: Path) -> str:
    """Name the layer a module of ``webapp`` belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Name the modules of ``webapp`` that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            inside = (f"{node.module}.{alias.name}" for alias in node.names)
            names = [name if is_module(name) else node.module for name in inside]
        found |= {name for name in names if name.startswith("webapp.")}
    return found


def is_module(name: str) -> bool:
    """Say whether a dotted name is that of a module or package."""
    path = ROOT.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def imported_layers(path: Path) -> set[str]:
    """Name the layers of ``webapp`` that a module imports."""
    return {name.split(".")[1] for name in imported(path)}


def module_name(path: Path) -> str:
    """Name a module as imports do: a package by its folder."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem != "__init__"
)
PACKAGES = [module_name(path) for path in MODULES if path.stem == "__init__"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    assert imported_layers(path) <= MAY_IMPORT[layer(path)]


def test_no_modules_import_each_other_in_a_circle() -> None:
    sorter = TopologicalSorter({module_name(path): imported(path) for path in MODULES})
    sorter.prepare()


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_can_be_imported_by_itself(package: str) -> None:
    """Its ``__init__`` asks for nothing that asks for it."""
    subprocess.run([sys.executable, "-c", f"import {package}"], cwd=ROOT, check=True)


@pytest.mark.parametrize("module", ["webapp", "webapp.building", "webapp.pipeline.extraction"])
def test_importing_the_pipeline_loads_no_web_code(module: str) -> None:
    look = f"import sys, {module}; sys.exit('flask' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], cwd=ROOT, check=False).returncode == 0


def test_a_stage_loads_no_database() -> None:
    look = "import sys, webapp.pipeline.extraction; sys.exit('sqlite3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_in_the_code_knows_a_seed(path: Path) -> None:
    stems = [seed.stem for seed in (ROOT / "seeds").glob("*.txt")]
    assert stems
    assert not [stem for stem in stems if stem in path.read_text(encoding="utf-8")]


NAMED = [path for path in MODULES if not path.stem.startswith("__")]


@pytest.mark.parametrize("path", NAMED, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_named_where_a_newcomer_looks(path: Path) -> None:
    """The docstring of its package, or the page on architecture, says what a module is for."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    package = (path.parent / "__init__.py").read_text(encoding="utf-8")
    told = re.findall(r"``(\w+)``", ast.get_docstring(ast.parse(package)) or "")
    assert path.stem in {*told, *re.findall(r"`(?:\w+/)*(\w+)(?:\.py)?`", page)}
