"""An editor's corrections: one stage after merging, and every change leaves its trace.

The machine's reading is never lost: ``Event.corrected`` says what it was, what it became and why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import merge

from webapp.editorial import Correction
from webapp.records import DateSpan, Event, Problem, Sighting
from webapp.shelves import Shelf
from webapp.spans import days_of, from_edtf, in_words

NameEvent = Callable[[Sighting], str]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The events put right, and the corrections that could not be carried out."""

    events: Sequence[Event]
    problems: tuple[Problem, ...]


class Unfit(ValueError):  # noqa: N818 - it is the correction that does not fit
    """A correction that cannot be carried out; the message says why and what would help."""


def correct(
    events: Sequence[Event], corrections: Sequence[Correction], name_event: NameEvent
) -> Corrected:
    """Carry out the corrections in their order; the events keep the order of their dates.

    ``name_event`` gives an event's id from its first evidence, for the parts of a split entry.
    """
    if not corrections:
        return Corrected(events, ())
    named = {name for one in corrections for name in (one.event, one.same_as)}
    standing = {event.id: event for event in events if event.id in named}
    problems: list[Problem] = []
    for number, correction in enumerate(corrections, start=1):
        try:
            standing = _carry_out(standing, correction, name_event)
        except Unfit as unfit:
            where = f"timeline.toml, correction {number} (event {correction.event})"
            problems.append(Problem(where, str(unfit)))
    others = (event for event in events if event.id not in named | standing.keys())
    put_right = sorted(standing.values(), key=_in_date_order)
    return Corrected(Shelf(Event, merge(others, put_right, key=_in_date_order)), tuple(problems))


def _in_date_order(event: Event) -> tuple[int, int, str]:
    return *days_of(event.span), event.id


def _carry_out(
    standing: Mapping[str, Event], correction: Correction, name_event: NameEvent
) -> dict[str, Event]:
    event = standing.get(correction.event)
    if event is None:
        raise Unfit("no entry has this id; its page and events.json show an entry's id")
    others = {key: other for key, other in standing.items() if key != event.id}
    if correction.hide:
        return others
    if correction.split:
        parts = _split(event, correction, name_event)
        return others | {part.id: part for part in parts}
    if correction.same_as:
        return others | {correction.same_as: _joined(event, others, correction)}
    changed = _changed(event, correction)
    return others | {changed.id: changed}


def _changed(event: Event, correction: Correction) -> Event:
    traces = []
    span, title, actors = event.span, event.title, event.actors
    if correction.date:
        span = _span(correction.date)
        traces.append(f"Date set to {in_words(span)}; read as {in_words(event.span)}")
    if correction.headline:
        title = correction.headline
        traces.append(f"Headline set; read as “{event.title}”")
    if correction.add_actors or correction.remove_actors:
        kept = (actor for actor in actors if actor not in correction.remove_actors)
        actors = tuple(dict.fromkeys((*kept, *correction.add_actors)))
        traces.append("Actors set")
    if not traces:
        raise Unfit("changes nothing: give headline, date, hide, split, same_as or actors")
    return replace(
        event, span=span, title=title, actors=actors, corrected=_trace(traces, correction)
    )


def _span(written: str) -> DateSpan:
    try:
        return from_edtf(written)
    except ValueError as error:
        raise Unfit(f"date “{written}” is not EDTF such as 2021-10-20, 2021-10 or 198X") from error


def _trace(changes: list[str], correction: Correction) -> str:
    said = f": {correction.reason}" if correction.reason else "."
    return f"{'; '.join(changes)} by the editor{said}"


def _split(event: Event, correction: Correction, name_event: NameEvent) -> list[Event]:
    if len(event.evidence) == 1:
        raise Unfit("has one source and cannot be split")
    trace = _trace([f"Split from “{event.title}”"], correction)
    return [
        replace(
            event,
            id=name_event(sighting),
            title=sighting.headline or event.title,
            span=sighting.span,
            evidence=(sighting,),
            independent=1,
            merging=(),
            disagreements=(),
            corrected=trace,
        )
        for sighting in event.evidence
    ]


def _joined(event: Event, others: Mapping[str, Event], correction: Correction) -> Event:
    target = others.get(correction.same_as)
    if target is None:
        raise Unfit(f"same_as names {correction.same_as}, and no other entry has this id")
    return replace(
        target,
        actors=tuple(dict.fromkeys(target.actors + event.actors)),
        topics=tuple(dict.fromkeys(target.topics + event.topics)),
        evidence=target.evidence + event.evidence,
        merging=target.merging + tuple("joined by the editor" for _ in event.evidence),
        independent=target.independent + event.independent,
        corrected=_trace([f"Joined with “{event.title}”"], correction),
    )
