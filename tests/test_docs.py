"""What is written is true: every task, command and setting stands in the docs and the other way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from webapp.paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCS = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")}
WRITTEN = "\n".join([README, *DOCS.values()])
CODE = [*(ROOT / "webapp").rglob("*.py"), ROOT / "gunicorn.conf.py"]


def found(pattern: str, texts: Iterable[str]) -> set[str]:
    """Collect every first group of a pattern."""
    return {match for text in texts for match in re.findall(pattern, text)}


def test_every_task_the_docs_name_exists() -> None:
    tasks = found(r"(?m)^([a-z]+):", [MAKEFILE])
    assert found(r"(?m)(?:`|^    )make ([a-z]+)", [README]) <= tasks


def test_every_setting_is_explained_and_every_explained_setting_exists() -> None:
    used = found(r"(DATELINE_[A-Z_]+)", [path.read_text(encoding="utf-8") for path in CODE])
    assert used == found(r"(DATELINE_[A-Z_]+)", [README])


def test_every_command_is_explained() -> None:
    from webapp import create_app

    commands = set(create_app().cli.commands) - {"run", "shell", "routes"}
    assert commands == found(r"flask --app webapp (\w+)", [WRITTEN]) & commands
    assert "build" in commands


def test_every_parameter_of_an_address_is_explained() -> None:
    from webapp.filters import PARAMETERS

    assert not [name for name in PARAMETERS if f"`{name}`" not in WRITTEN]


@pytest.mark.parametrize("name", ["README.md", *sorted(DOCS)])
def test_every_link_between_the_documents_leads_somewhere(name: str) -> None:
    place = ROOT if name == "README.md" else ROOT / "docs"
    text = README if name == "README.md" else DOCS[name]
    links = found(r"\]\(([^)#:]+)[^)]*\)", [text])
    assert not [link for link in links if not Path(place, link).exists()]


def headings(text: str) -> set[str]:
    """Give the addresses of a document's headings, as a reader of Markdown makes them."""
    return {heading.lower().replace(" ", "-") for heading in found(r"(?m)^#+ ([\w ]+)$", [text])}


@pytest.mark.parametrize("name", sorted(DOCS))
def test_every_link_to_a_heading_finds_it(name: str) -> None:
    links = re.findall(r"\]\(([a-z]*)(?:\.md)?#([^)]+)\)", DOCS[name])
    texts = [(DOCS.get(f"{other}.md", DOCS[name]), heading) for other, heading in links]
    assert not [heading for text, heading in texts if heading not in headings(text)]


def linked(text: str) -> set[str]:
    """Name the documents that a text links to."""
    return {Path(link).name for link in found(r"\]\(([^)#:]+\.md)[^)]*\)", [text])}


def test_every_document_is_reached_from_the_readme() -> None:
    reached: set[str] = set()
    ahead = linked(README)
    while ahead:
        reached |= ahead
        ahead = {link for name in ahead for link in linked(DOCS[name])} - reached
    assert sorted(DOCS) == sorted(reached)


def test_the_readme_shows_its_commands_and_a_picture_on_the_first_screen() -> None:
    first = README[:1500]
    assert "make run" in first
    assert "make test" in first
    assert "![" in first


def test_every_module_of_the_map_exists() -> None:
    named = found(r"`((?:pipeline|store|web)/[a-z_]+(?:\.py|/))`", [DOCS["architecture.md"]])
    assert len(named) > 15
    assert not [name for name in named if not (ROOT / "webapp" / name).exists()]
