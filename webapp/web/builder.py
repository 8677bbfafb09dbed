"""The builder of embeds and their doctor: what to paste, and how it looks in every frame."""

from __future__ import annotations

from dataclasses import dataclass, replace

from webapp.filters import EVERYTHING, Filter, Look, Theme, abridged, shortest, to_query
from webapp.store.querying import Snapshot
from webapp.web import addresses, sharing
from webapp.web.embedded import FACETS, Choices, choices_of
from webapp.web.snippets import HEIGHT, iframe, iframe_with_script

WIDTHS = (320, 600, 900)
LEAST_HEIGHT, MOST_HEIGHT = 200, 4000
OFFERED = {"actor", "actors", "topic", "topics", "from", "to", "q", "order", "detail", "page"}
DEFAULT_LOOK = Look()


@dataclass(frozen=True, slots=True)
class Snippet:
    """Something to copy: what it is, when to take it, the text, and its height in lines."""

    id: str
    name: str
    when: str
    text: str
    rows: int


@dataclass(frozen=True, slots=True)
class BuilderView:
    """All that the builder's templates show; ``kept`` are parameters without a field."""

    title: str
    sentence: str
    chosen: Filter
    look: Look
    height: int
    facets: tuple[Choices, ...]
    kept: tuple[tuple[str, str], ...]
    snippets: tuple[Snippet, ...]
    previews: tuple[tuple[int, str], ...]
    doctor: str
    timeline: str
    is_public: bool
    event: str = ""


def build(snapshot: Snapshot, chosen: Filter, look: Look, height: int = HEIGHT) -> BuilderView:
    """Show what to paste for a filter and a look."""
    entries = snapshot.facts.events
    chosen = abridged(shortest(chosen, entries), entries)
    page = snapshot.find(chosen, per_page=1, facets=FACETS)
    shared = sharing.timeline(snapshot, chosen, look)
    pairs = (pair.partition("=") for pair in to_query(chosen).split("&") if pair)
    return BuilderView(
        title=shared.title,
        sentence=_counted(page.total, page.everything),
        chosen=chosen,
        look=look,
        height=height,
        facets=tuple(choices_of(snapshot, chosen, page, addresses.timeline)),
        kept=tuple((name, value) for name, _, value in pairs if name not in OFFERED),
        snippets=snippets(shared, height),
        previews=tuple((width, shared.frame) for width in WIDTHS),
        doctor=addresses.embed_doctor(chosen, look),
        timeline=addresses.timeline(chosen),
        is_public=bool(addresses.BASE_URL.get()),
    )


def build_entry(shared: sharing.Shared, look: Look, height: int = HEIGHT) -> BuilderView:
    """Show what to paste for one entry: there is nothing to choose but the look."""
    return BuilderView(
        title=shared.title,
        sentence="one entry, opened",
        chosen=EVERYTHING,
        look=look,
        height=height,
        facets=(),
        kept=(("event", shared.event),),
        snippets=snippets(shared, height),
        previews=tuple((width, shared.frame) for width in WIDTHS),
        doctor="",
        timeline=shared.page,
        is_public=bool(addresses.BASE_URL.get()),
        event=shared.event,
    )


def _counted(total: int, everything: int) -> str:
    if total == everything:
        return f"all {total:,} entries"
    return f"{total:,} of {everything:,} entries"


def snippets(shared: sharing.Shared, height: int) -> tuple[Snippet, ...]:
    """Write the four things that other pages take."""
    frame = shared.outside
    script = addresses.outside(addresses.script_for_hosts())
    oembed = addresses.outside(addresses.oembed(frame.page))
    return (
        Snippet("plain", "Frame", "Works everywhere, needs no script.", iframe(frame, height), 4),
        Snippet(
            "sized",
            "Frame that grows",
            "Where your page may run a script: the frame takes the height of its content.",
            iframe_with_script(frame, script, height),
            5,
        ),
        Snippet(
            "link",
            "Link",
            "In WordPress and other systems that know oEmbed, paste it on a line of its own.",
            frame.page,
            2,
        ),
        Snippet("oembed", "oEmbed address", "For programs that ask for it.", oembed, 2),
    )


@dataclass(frozen=True, slots=True)
class Patient:
    """A frame that the doctor shows: attributes for it, and what must be seen in it."""

    name: str
    expect: str
    src: str
    sandbox: str | None = None
    width: int = 600
    paper: str = "light"
    no_referrer: bool = False


def examine(chosen: Filter = EVERYTHING, look: Look = DEFAULT_LOOK) -> tuple[Patient, ...]:
    """Show an embed in each kind of frame that it must survive."""
    src = addresses.embed(chosen, look)
    return (
        Patient("A plain frame", "Everything works; filters change the list at once.", src),
        Patient(
            "Scripts alone, as WordPress puts it",
            "Filters work as links; links to the site need the address in the foot.",
            src,
            sandbox="allow-scripts",
        ),
        Patient(
            "Nothing allowed, and so no JavaScript",
            "The list reads, entries open, filters work as links.",
            src,
            sandbox="",
        ),
        Patient("A column of 280 pixels", "Nothing is cut off or wider than it.", src, width=280),
        Patient(
            "A dark page",
            "The frame keeps the paper that the reader's system asks for.",
            src,
            paper="dark",
        ),
        Patient(
            "A dark page, with the dark theme",
            "The frame is dark whatever the reader's system asks for.",
            addresses.embed(chosen, replace(look, theme=Theme.DARK)),
            paper="dark",
        ),
        Patient("No referrer", "The same as the plain frame.", src, no_referrer=True),
        Patient("A frame of 900 pixels", "Dates stand in the margin.", src, width=900),
    )
