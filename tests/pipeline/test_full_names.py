"""A title that begins with a body's letters names it in full, if there is room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import named, told

from webapp.pipeline.full_names import in_full
from webapp.records import Actor, ActorKind

AUTHORITY = Actor("opa", "Oster Port Authority", ActorKind.ORGANISATION, ())
AIRLINES = Actor("oa", "Oster Airlines", ActorKind.ORGANISATION, ())
BROADCASTER = Actor("bbc", "British Broadcasting Corporation", ActorKind.ORGANISATION, ())


@pytest.mark.parametrize(
    ("label", "actor", "title", "full"),
    [
        ("a body", AUTHORITY, "OPA shut the port", "The Oster Port Authority shut the port"),
        ("its article", AUTHORITY, "The OPA has left", "The Oster Port Authority has left"),
        ("a firm", AIRLINES, "OA said: “We left”", "Oster Airlines said: “We left”"),
        ("a colon", AIRLINES, "OA: The port is shut", "Oster Airlines: The port is shut"),
        ("one that is told", AIRLINES, "OA is Oster Airlines", "OA is Oster Airlines"),
        ("before a noun", AUTHORITY, "The OPA chief left", "The OPA chief left"),
        ("part of a name", AIRLINES, "OA Cargo said so", "OA Cargo said so"),
        ("other letters", AIRLINES, "OAX said so", "OAX said so"),
        ("letters that all know", BROADCASTER, "The BBC said so", "The BBC said so"),
        ("no room", AUTHORITY, f"OPA shut {'a ' * 40}port", f"OPA shut {'a ' * 40}port"),
    ],
)
def test_letters_at_the_head_are_told_in_full(
    label: str, actor: Actor, title: str, full: str
) -> None:
    letters = next(word for word in title.split() if word[:2].isupper()).rstrip(":")
    mention = replace(named("actor", letters), kind=ActorKind.ORGANISATION)
    sighting = told("post", title, names=[mention])
    assert in_full(title, [sighting], lambda *_: actor) == full, label
