"""How well events get their dates: compare sightings with event timelines of SemEval-2015 Task 4.

    python -m bench.anchoring FOLDER [--wrong]

FOLDER holds ``articles/*.json`` and ``gold_timelines.json``: entity -> entries with a date such
as ``2008-03-01``, ``2008-03-XX`` or ``XXXX-XX-XX`` and mentions (doc, sent, word, text).
A mention is dated by the smallest sighting or detail whose words hold it. Beside it stand what
would be dated if a headline could be made of everything, and two rules of thumb: always the
publication date, and the first date in the sentence, else publication.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import msgspec

from webapp.pipeline.dates import find_dates
from webapp.pipeline.names import find_names
from webapp.pipeline.publication import infer_publications
from webapp.pipeline.quotations import find_quotations
from webapp.pipeline.reading import read_folder
from webapp.pipeline.sentences import split_sentences
from webapp.pipeline.sightings import find_dated, find_sightings
from webapp.records import Article, DateMention, DateSpan, Precision, Sighting

MISSING = "XX"


class Mention(msgspec.Struct, frozen=True):
    """A word of a sentence of a document."""

    doc: str
    sent: int
    word: str
    text: str | None


class Entry(msgspec.Struct, frozen=True):
    """What happened once: its date, unknown parts as X, and where it is told."""

    date: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One mention, its gold date, and the answers.

    ``sighting`` is the entry's that tells it, ``dated`` what would without the need of a headline.
    """

    mention: Mention
    gold: str
    sighting: Sighting | None
    dated: Sighting | None
    published: str
    first_date: str


def _known(date: str) -> str:
    return "-".join(part for part in date.split("-") if MISSING not in part)


def _day(span: DateSpan | None) -> str:
    return span.first.isoformat() if span and span.precision is Precision.DAY else ""


def _smallest(found: Iterable[Sighting], at: int) -> Sighting | None:
    inside = [s for s in found if s.start <= at < s.end]
    return min(inside, key=lambda s: s.end - s.start, default=None)


@dataclass(frozen=True)
class Read:
    """An article and all that can be dated in it."""

    article: Article
    dates: tuple[DateMention, ...]
    dated: tuple[Sighting, ...]
    found: tuple[Sighting, ...]

    @property
    def shown(self) -> Iterator[Sighting]:
        """What stands in entries, details included."""
        return chain.from_iterable(one.in_full for one in self.found)

    @classmethod
    def of(cls, article: Article) -> Read:
        """Read an article by the real stages."""
        sentences = split_sentences(article.text, article.title)
        dates = find_dates(article.text, article.published)
        names = find_names(article.text, sentences)
        quotations = find_quotations(article.text, sentences, names)
        read = (article, sentences, dates, names, quotations)
        return cls(article, dates, find_dated(*read), find_sightings(*read))


def _case(mention: Mention, gold: str, found: Read) -> Case | None:
    text = found.article.text
    sentence = mention.text or "\x00"
    start = text.find(sentence)
    word = sentence.find(mention.word)
    if start < 0 or word < 0 or found.article.published is None:
        return None
    inside = [d for d in found.dates if start <= d.start < start + len(sentence) and d.span]
    published = found.article.published.isoformat()
    return Case(
        mention,
        _known(gold),
        _smallest(found.shown, start + word),
        _smallest(found.dated, start + word),
        published,
        _day(inside[0].span) if inside else published,
    )


def cases(folder: Path) -> Iterator[Case]:
    """Give every gold mention that the articles hold, with its answers."""
    articles = infer_publications(read_folder(folder / "articles").articles)
    found = {article.id: Read.of(article) for article in articles}
    gold = msgspec.json.decode(
        (folder / "gold_timelines.json").read_bytes(), type=dict[str, list[Entry]]
    )
    seen = set()
    for entries in gold.values():
        for entry in entries:
            for mention in entry.mentions:
                key = (mention, entry.date)
                if mention.doc in found and key not in seen:
                    seen.add(key)
                    case = _case(mention, entry.date, found[mention.doc])
                    if case:
                        yield case


def report(all_cases: list[Case]) -> Iterator[str]:
    """Write the table."""
    days = [c for c in all_cases if c.gold.count("-") == 2]  # noqa: PLR2004
    loose = [c for c in all_cases if c.gold.count("-") < 2]  # noqa: PLR2004
    kinds = Counter((len(c.gold.split("-")) if c.gold else 0) for c in loose)
    yield f"gold has a day: {len(days)}; put on a day, and of these right, and of all right:"
    for name, answers in _answers(days).items():
        put = [(one, c.gold) for one, c in zip(answers, days, strict=True) if one]
        right = sum(one == gold for one, gold in put)
        of_put, of_all = right / max(1, len(put)), right / max(1, len(days))
        yield f"    {name:30} {len(put):4} {of_put:6.1%} {of_all:6.1%}"
    yield f"gold has no day: {len(loose)} (year {kinds[1]}, month {kinds[2]}); not put on a day:"
    for name, answers in _answers(loose).items():
        yield f"    {name:30} {answers.count('') / max(1, len(loose)):.1%}"


def _answers(some: list[Case]) -> dict[str, list[str]]:
    return {
        "entries": [_day(c.sighting.span) if c.sighting else "" for c in some],
        "entries, headline or not": [_day(c.dated.span) if c.dated else "" for c in some],
        "publication": [c.published for c in some],
        "first date, else publication": [c.first_date for c in some],
    }


def wrong(all_cases: list[Case]) -> Iterator[str]:
    """List the mentions put on a wrong day, and on a day that the gold does not give."""
    for case in all_cases:
        day = _day(case.dated.span) if case.dated else ""
        if day and day != case.gold:
            rule = case.dated.rule if case.dated else ""
            yield f"{case.mention.doc} {case.mention.word}: {day} ({rule}), gold {case.gold or '-'}"
            yield f"    {case.mention.text}"


def main() -> None:
    """Compare, and print the table; with ``--wrong`` the wrong ones first."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    found = list(cases(options.folder))
    print(*(wrong(found) if options.wrong else ()), *report(found), sep="\n")


if __name__ == "__main__":
    main()
