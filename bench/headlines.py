"""How many dated clauses get a headline, how long they are, and which break a rule.

    python -m bench.headlines FOLDER ...

Each FOLDER holds articles, itself or in ``articles/``. The rules are checked here anew, from the
words alone: none of the code that makes headlines is asked. Printed are, by folder, the clauses
with a date of their own and how many of them have a headline, the headlines, the share of those
that end in an ellipsis, and the violations, each with its headline; then how long headlines are.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from webapp.building import read_articles
from webapp.pipeline.dates import find_dates
from webapp.pipeline.extraction import Extract
from webapp.pipeline.happenings import Reading, find_happenings
from webapp.pipeline.quotations import find_quotations
from webapp.pipeline.sightings import COMMENT, LONGEST_TELLING
from webapp.records import Basis, SentenceKind

LONGEST = 99
FEWEST_WORDS = 2
MAKING_WHOLE = frozenset({"said", "was", "were"})
BAND = 10
OPENING = """
and but or nor so yet because although though while whereas unless if that which who whom whose
he she it they we i you him them us this these those his its their our my your
"""
CLOSING = """
a an the of in at by for from with to and or but that which who whose whom as than is are
was were be been being has have had will would can could may might must should shall its his
their our my into onto about after since until while when where if because although including
between among against under amid during without within towards toward upon per via mr mrs ms dr
said says told despite beyond throughout not nor very precisely partly mainly largely even
especially no such
several many political national international foreign major large various so-called
"""
PLACEHOLDER = re.compile(
    r"The (?:move|decision|group|agency|statement|report|document|announcement|former|latter"
    r"|incident|same|matter|issue|pair|other|others|region|country)\b"
    r"(?! (?:to|of|by|on|in|for|that|from|with)\b)"
)
GLUED = re.compile(
    r"[a-z] (?:But|And|He|She|They|We|It|There|When|While|After|If|However|Meanwhile) [a-z]"
)
TWICE = re.compile(r"([A-Z][^“”:]{3,60}?) (?:said|says|added)(?: that)? \1\b|: \S[^“]*: ")
CAPITAL_END = re.compile(r"([A-Z][a-z]+)[”’]?$")
LOOSE = re.compile(
    r" {2}|^ | $| [,.;:]|[\[\]]|\bsaid, (?:was|is|were|are|has|would)\b|…|\.\.\.[”’]?$"
)
STAMP = re.compile(r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m|GMT|BST|EST|EDT|UTC)|\b(?:Reuters|AFP|AP)\) ?-")
PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted in one folder."""

    name: str
    dated: int
    told: int
    headlines: tuple[str, ...]


def has_word(text: str, word: str) -> bool:
    """Say whether a text has a word so, or with a capital."""
    if word in text or word in MAKING_WHOLE:
        return True
    return re.search(rf"\b{re.escape(word.capitalize())}\b", text) is not None


def violations(headline: str, text: str) -> Iterator[str]:
    """Say which rules a headline of an article with ``text`` breaks."""
    words = re.findall(r"[\w'’-]+", headline)
    if not words or len(words) < FEWEST_WORDS:
        yield "too few words"
        return
    if len(headline) > LONGEST:
        yield "too long"
    if words[0].lower() in OPENING.split():
        yield "begins with a conjunction or pronoun"
    if headline[0].islower() and words[0] not in text:
        yield "begins with a small letter"
    if words[-1].lower() in CLOSING.split():
        yield "ends in the middle"
    if any(headline.count(one) != headline.count(other) for one, other in PAIRS):
        yield "marks do not pair"
    if headline.count('"') % 2 or headline.endswith((",", ";", ":", "-")):
        yield "marks do not pair"
    if any(not has_word(text, word.strip("'’")) for word in words if word.islower()):
        yield "a word that the article has not"
    if STAMP.search(headline) or re.match(r"[\d:., ]+(?:[ap]m)?$|\d{1,2}:\d\d", headline):
        yield "a stamp in it"
    yield from loose_ends(headline, text)


def loose_ends(headline: str, text: str) -> Iterator[str]:
    """Say what shows that a headline was cut, glued, or leans on what was told before."""
    if LOOSE.search(headline):
        yield "a mark or blank that is loose, or an ellipsis"
    if "(" in headline:
        yield "a bracket in it"
    if PLACEHOLDER.match(headline):
        yield "begins with what was told before"
    if GLUED.search(re.sub(r"“[^”]*”?", "“”", headline)):
        yield "two sentences in it"
    if TWICE.search(re.sub(r"“[^”]*”?", "“”", headline)):
        yield "somebody told twice"
    last = CAPITAL_END.search(headline)
    if last and half_a_name(last[1], text):
        yield "ends in half a name"


def half_a_name(word: str, text: str) -> bool:
    """Say whether a text never has a word but before another with a capital."""
    found = re.findall(rf"\b{re.escape(word)}\b(['’-]|\s+[A-Z][a-z])?", text)
    return len(found) > 1 and all(following[:1].isspace() for following in found)


def dated_clauses(one: Extract) -> int:
    """Count the clauses of an article that have a date of their own, told or not."""
    dates = find_dates(one.article.text, one.article.published)
    quotations = find_quotations(one.article.text, one.sentences, one.names)
    found = 0
    for sentence in one.sentences:
        inside = tuple(d for d in dates if sentence.start <= d.start < sentence.end)
        if sentence.kind is not SentenceKind.PROSE or not inside:
            continue
        if sentence.text.endswith("?") or len(sentence.text) > LONGEST_TELLING:
            continue
        quoted = tuple(
            (q.start, q.end)
            for q in quotations
            if q.start < sentence.end and q.end > sentence.start
        )
        if not COMMENT.search(sentence.text):
            found += len(find_happenings(Reading(one.article.text, sentence, quoted, inside)))
    return found


def count(folder: Path) -> tuple[Count, list[tuple[str, str]]]:
    """Read a folder; give what was counted and the violations with their headlines."""
    inner = folder / "articles"
    extracts, _ = read_articles(inner if inner.is_dir() else folder)
    broken = [
        (rule, sighting.headline)
        for one in extracts
        for sighting in one.sightings
        for rule in violations(sighting.headline, one.article.text)
    ]
    told = sum(s.basis is Basis.STATED for one in extracts for s in one.sightings)
    headlines = tuple(s.headline for one in extracts for s in one.sightings)
    return Count(folder.name, sum(map(dated_clauses, extracts)), told, headlines), broken


def main() -> None:
    """Read the folders and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", type=Path, nargs="+")
    counted = [count(folder) for folder in parser.parse_args().folders]
    print(f"{'folder':14} dated clauses  with headline  share  headlines  ellipsis  violations")
    for one, broken in counted:
        ellipsis = sum("…" in headline for headline in one.headlines) / max(1, len(one.headlines))
        share = one.told / max(1, one.dated)
        print(
            f"{one.name:14} {one.dated:13,} {one.told:14,} {share:6.3f} {len(one.headlines):10,}"
            f" {ellipsis:9.3f} {len(broken):11,}"
        )
    lengths = Counter(
        len(headline) // BAND * BAND for one, _ in counted for headline in one.headlines
    )
    for band, number in sorted(lengths.items()):
        print(f"{band:3} to {band + BAND - 1:3} characters {number:8,}")
    for one, broken in counted:
        for rule, headline in broken:
            print(f"{one.name}: {rule}: {headline}")


if __name__ == "__main__":
    main()
