"""Terms that set a corpus's entries apart are offered to the editor."""

from __future__ import annotations

from told import Everyone, carriers, told

from webapp.pipeline.events import make_events
from webapp.pipeline.topics.terms import suggest_terms
from webapp.records import SuggestedTerm

THINGS = ("toll bridge", "toll bridge", "toll bridge", "ferry", "library", "museum", "tram", "dam")


def suggestions(most: int = 5) -> tuple[SuggestedTerm, ...]:
    """Suggest terms for entries about the things, each of an article of its own."""
    sightings = [
        told(f"a{n}", f"Speaker number{n} of Ward{n} praised the {thing} warmly.", at=n * 1000)
        for n, thing in enumerate(THINGS)
    ]
    articles, sentences = carriers(sightings)
    return suggest_terms(make_events(sightings, articles, Everyone(), sentences=sentences), most)


def test_a_term_of_several_entries_and_articles_is_suggested_whole() -> None:
    first = suggestions()[0]
    assert (first.term, first.entries) == ("toll bridge", 3)


def test_what_stands_in_most_entries_or_in_one_is_not() -> None:
    terms = {one.term for one in suggestions()}
    assert not terms & {"praised", "warmly", "ferry", "toll", "bridge"}


def test_no_more_than_asked_for() -> None:
    assert len(suggestions(most=0)) == 0
    assert suggest_terms(()) == ()
