"""Names: found in self-written news, resolved inside the article."""

from __future__ import annotations

import pytest

from webapp.pipeline.names import find_names
from webapp.pipeline.sentences import split_sentences
from webapp.records import ActorKind, NameMention, Role


def names_of(text: str) -> tuple[NameMention, ...]:
    """Find the names of a text as the build does."""
    return find_names(text, split_sentences(text))


@pytest.mark.parametrize(
    ("text", "name", "kind", "role"),
    [
        ("Chadian Prime Minister Ali Banda said so.", "Ali Banda", ActorKind.PERSON, Role.SPEAKS),
        ("Oslo has sent new aid to the farmers.", "Norway", ActorKind.COUNTRY, Role.ACTS),
        ("The fire broke out in Oslo on Monday.", "Oslo", ActorKind.PLACE, Role.SETTING),
        ("Peruvian officials left the talks.", "Peru", ActorKind.COUNTRY, Role.ACTS),
    ],
)
def test_a_name_has_its_kind_and_role(text: str, name: str, kind: ActorKind, role: Role) -> None:
    """Each sentence names one actor or place in one role."""
    assert (name, kind, role) in {(m.name, m.kind, m.role) for m in names_of(text)}


def test_he_is_the_one_who_spoke() -> None:
    """A pronoun means the subject of the sentence before."""
    mentions = names_of("Kenyan envoy Peter Oduya arrived. He praised the farmers.")
    assert [m.name for m in mentions if m.text == "He"] == ["Peter Oduya"]
