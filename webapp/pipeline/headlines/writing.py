"""Write a headline from the parts of a clause: the fullest wording that fits and stands alone."""

from __future__ import annotations

import re
from dataclasses import replace

from webapp.pipeline.headlines.condensing import Named
from webapp.pipeline.headlines.date_edits import DENIED
from webapp.pipeline.headlines.edits import capital
from webapp.pipeline.headlines.misreading import is_misread
from webapp.pipeline.headlines.placing import with_place
from webapp.pipeline.headlines.presenting import FOR_COMPLEMENT
from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.headlines.weighing import better, lightest
from webapp.pipeline.headlines.wordings import Writer, that_stand
from webapp.records import ActorKind
from webapp.spans import MONTHS

THIN = 3
YEAR_OF_DAY = re.compile(rf"\b((?:{'|'.join(MONTHS)}) \d\d?), \d{{4}}(?= [a-z])")
CALENDAR = re.compile(rf"\d{{4}}|\b(?:{'|'.join(MONTHS)})\b")


def make_headline(text: str, telling: Telling) -> str:
    """Write the headline of one clause; empty where its words cannot stand alone.

    The words are the article's own: subject first, names in full, dates and idle words left out,
    at most about 90 characters, phrases left off where it is longer. What is two words, or a noun
    alone, without its month or year keeps it: "Quill died in May 1998", "The floods of 2008". A
    noun that names its own day goes without the year: "The May 12 attacks".
    """
    writer = _completed(Writer(text, telling))
    if not writer.first and DENIED.search(text, *telling.predicate) is None:
        writer = Writer(text, replace(writer.given, bounded=False))
    headline = _least_lossy(writer)
    thin = telling.nominal and len(headline.split()) <= THIN
    if telling.dates and (thin or not headline):
        return _by_day(_with_calendar(text, writer.given) or headline, telling)
    return with_place(text, writer.given, _by_day(headline, telling)) if headline else ""


def _by_day(headline: str, telling: Telling) -> str:
    """Leave out the year of the day that a noun names: it stands beside the headline."""
    alone = telling.nominal and len(telling.dates) == 1
    return YEAR_OF_DAY.sub(r"\1", headline) if alone else headline


def _with_calendar(text: str, telling: Telling) -> str:
    """Write the headline with its months and years; empty where it has none."""
    dates = tuple(one for one in telling.dates if not CALENDAR.search(text, *one))
    return Writer(text, replace(telling, dates=dates)).first if dates != telling.dates else ""


def _completed(writer: Writer) -> Writer:
    """Write the headline with what its nouns mean, unless it then tells less of what happened.

    The subject is completed whatever it costs.
    """
    writer = _with_pronouns(writer)
    telling = writer.given
    if not any(not one.pronoun for one in telling.completions):
        return writer
    pronouns = tuple(one for one in telling.completions if one.pronoun)
    plain = Writer(writer.text, replace(telling, completions=pronouns))
    if _tells_no_less(writer, plain):
        return writer
    unnamed = tuple(one for one in telling.completions if not one.is_named_in(plain.first))
    named = Writer(writer.text, replace(telling, completions=unnamed, named_after=True))
    return named if unnamed and _tells_no_less(named, plain) else plain


def _with_pronouns(writer: Writer) -> Writer:
    """Tell what pronouns mean where the headline would not tell without; else leave them."""
    telling = writer.given
    nouns = tuple(one for one in telling.completions if not one.pronoun)
    if nouns == telling.completions:
        return writer
    plain = Writer(writer.text, replace(telling, completions=nouns))
    if not plain.is_open:
        return plain
    return writer if writer.first else plain


def _tells_no_less(writer: Writer, plain: Writer) -> bool:
    """Say whether a headline has what its nouns mean, and all that it has without."""
    told = writer.first.lower()
    found = [one for one in writer.given.completions if one.words.lower() in told]
    if any(told.startswith(one.words.lower()) for one in found):
        return True
    grown = sum(len(one.words) - (one.end - one.start) for one in found)
    return bool(found) and len(writer.first) >= len(plain.first) + grown


def _least_lossy(writer: Writer) -> str:
    """Give another wording where it loses clearly less of the clause than the first.

    Where there is no first, one that loses little may be longer than others.
    """
    first = writer.first
    if not writer.may_tell or first in map(capital, writer.wordings()):
        return first
    names = writer.given.names
    persons = frozenset(n.name for n in names if n.kind is ActorKind.PERSON)
    bodies = frozenset(n.name for n in names if n.kind is ActorKind.ORGANISATION)
    named = Named(persons, bodies)
    ways = better(first, writer.leads(), named) if first else lightest(writer.leads(), named)
    stand = that_stand(writer, map(capital, ways), FOR_COMPLEMENT)
    return next((words for words in stand if not is_misread(words)), first)
