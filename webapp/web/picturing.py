"""What the picture cards of a filtered timeline and of an entry say."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.filters import Filter
from webapp.store.entries import DateCount, Entry
from webapp.store.querying import Snapshot
from webapp.web import saying
from webapp.web.cards import MOST_BARS, Card
from webapp.web.saying import entries_in_words
from webapp.web.telling import sources_in_words
from webapp.web.timeline import names_of


def card_of_timeline(snapshot: Snapshot, chosen: Filter) -> Card:
    """Picture the timeline under a filter: what it asks for, and when its entries lie."""
    parts = saying.say(chosen, names_of(snapshot, chosen))
    words = " ".join(f"{part.before} {part.words}" for part in parts).removeprefix("with ")
    found = snapshot.find(chosen, per_page=1, facets=0)
    entries = entries_in_words(found.total)
    years = tuple(
        dict.fromkeys(year.name for year in (*found.facets.years[:1], *found.facets.years[-1:]))
    )
    title = snapshot.facts.title
    headline = f"{words[:1].upper()}{words[1:]}" if words else title
    kicker = title if words else f"Timeline from {snapshot.facts.articles:,} articles"
    return Card(
        kicker,
        headline,
        ", ".join((entries, *([" to ".join(years)] if years else []))),
        equal_bars(snapshot.dates(chosen)),
    )


def card_of_entry(snapshot: Snapshot, entry: Entry) -> Card:
    """Picture one entry: its headline, its date, how many articles tell it."""
    line = f"{entry.date_text} · {sources_in_words(entry)}"
    return Card(snapshot.facts.title, entry.title, line)


def equal_bars(dates: Sequence[DateCount], most: int = MOST_BARS) -> tuple[int, ...]:
    """Count entries by their first day in at most ``most`` equal parts of the time they span."""
    if not dates:
        return ()
    first = min(date.first_day for date in dates)
    days = max(date.first_day for date in dates) - first + 1
    counts = [0] * min(most, days)
    for date in dates:
        counts[(date.first_day - first) * len(counts) // days] += date.count
    return tuple(counts)
