"""Which entries and dates matter."""

from __future__ import annotations

import datetime as dt

from told import Everyone, carriers, named, told

from builders import day, month, years
from webapp.pipeline.events import make_events
from webapp.pipeline.salience.theme import find_theme
from webapp.records import Event, Sighting

BLAST = "A blast at the harbour killed nine dockers and sank the Westport ferry."
THINGS = [
    "tolls",
    "bridge",
    "ferry",
    "pilots",
    "dock",
    "cranes",
    "lights",
    "wages",
    "pensions",
    "anchors",
    "buoys",
    "sirens",
]
FATES = [
    "rose",
    "fell",
    "closed",
    "sank",
    "reopened",
    "burned",
    "doubled",
    "froze",
    "vanished",
    "moved",
    "stalled",
    "won",
]


def salience_of(*sightings: Sighting, published: dt.date = dt.date(2021, 12, 1)) -> list[Event]:
    """Make the events, most salient first."""
    articles, sentences = carriers(sightings, published)
    events = make_events(sightings, articles, Everyone(), sentences=sentences)
    return sorted(events, key=lambda event: -event.salience)


def test_a_day_that_more_articles_tell_of_matters_more() -> None:
    often = [told(f"post-{n}", BLAST) for n in range(3)]
    events = salience_of(told("herald", "The harbour opened a museum.", day(2021, 10, 9)), *often)
    assert events[0].span.first == dt.date(2021, 10, 20)


def test_an_exact_day_matters_more_than_a_month_told_as_often() -> None:
    vague = told("herald", "The harbour dockers went on strike.", month(2021, 9))
    events = salience_of(vague, told("post", BLAST))
    assert events[0].title == BLAST.removesuffix(".")


def test_an_entry_told_by_several_in_their_own_words_stands_before_the_others_of_its_day() -> None:
    alone = told("gazette", "The harbour ferry Aurora sank off Westport with nine dockers.")
    often = told("post", BLAST), told("herald", f"Police said: {BLAST}")
    assert salience_of(alone, *often)[0].independent == 2


def test_who_speaks_of_himself_sums_no_day_up() -> None:
    own = told("gazette", f'"We saw how {BLAST.lower()[:-1]}," she said.')
    assert salience_of(own, told("post", BLAST))[0].evidence[0].article == "post"


def test_what_was_done_stands_before_what_was_said_of_it() -> None:
    done = told("herald", "The guild closed the harbour to ferries.")
    words = "The harbour guild closed, and the ferries left the harbour guild."
    said = told("gazette", words, names=[named("speaker", "Ada Quill")])
    assert salience_of(said, done)[0].evidence[0].article == "herald"


def test_a_decade_matters_less_than_a_year() -> None:
    year = told("post", "The harbour burned down.", years(1980))
    decade = told("post", "The harbour went bankrupt.", years(1970, 1979), at=1000)
    assert [event.span for event in salience_of(decade, year)] == [year.span, decade.span]


def test_what_only_a_stray_article_tells_matters_less() -> None:
    texts = {f"a{n}": f"{BLAST} The harbour inquiry heard pilot {n}." for n in range(6)}
    stray = "The cup final drew a record crowd of cricket fans."
    theme = find_theme((*texts.items(), ("stray", stray)))
    assert theme.of_article("stray") < 0.3 < theme.of_article("a1")


def test_key_entries_fit_a_screen_and_are_not_all_of_one_day() -> None:
    pairs = [(thing, fate) for thing in THINGS for fate in FATES]
    many = [
        told(f"a{n}", f"The {thing} {fate} there.", day(2021, 10, 1 + n % 5), at=n * 1000)
        for n, (thing, fate) in enumerate(pairs)
    ]
    keys = [event for event in salience_of(*many) if event.key]
    assert 3 <= len(keys) <= 12
    assert len({event.span for event in keys}) > 1


def test_nothing_has_no_salience() -> None:
    assert salience_of() == []
