"""The command line: a table, TimeML, and lines for scorers."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from webapp.pipeline.dates.__main__ import main

TEXT = "Talks < opened & closed on Wednesday.\x0b"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_table_names_the_rule(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--published", "2021-10-25", str(text)]) == 0
    heading, row = capsys.readouterr().out.splitlines()
    assert heading.split() == ["expression", "type", "value", "mod", "rule", "explanation"]
    assert row.split("  ")[0] == "Wednesday"
    assert "bare weekday" in row


def test_timeml_keeps_the_text(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--published", "2021-10-25", "--timeml", str(text)]) == 0
    document = ET.fromstring(capsys.readouterr().out.encode())  # noqa: S314 (our own output)
    marked = document.find("TEXT")
    assert marked is not None
    assert "".join(marked.itertext()) == TEXT.replace("\x0b", "\ufffd")
    assert [timex.get("value") for timex in document.iter("TIMEX3")] == ["2021-10-25", "2021-10-20"]


def test_lines_carry_offsets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_text(json.dumps({"doc": "a", "dct": "2021-10-25T10:00", "text": "On Wednesday."}))
    assert main(["--jsonl", str(path)]) == 0
    line = json.loads(capsys.readouterr().out)
    assert line == {"doc": "a", "spans": [[3, 12, "DATE", "2021-10-20"]]}


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.txt")]) == 1
    assert "none.txt" in capsys.readouterr().err
