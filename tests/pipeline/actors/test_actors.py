"""Actors: mentions of many articles joined into who is who, whatever their order."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from webapp.pipeline.actors import ActorIndex, join_names
from webapp.pipeline.names.spellings import same_person, slug
from webapp.records import ActorKind, NameMention, Role

PERSON, GROUP = ActorKind.PERSON, ActorKind.ORGANISATION


def mention(
    name: str, kind: ActorKind = PERSON, text: str = "", role: Role = Role.ACTS, alias: str = ""
) -> NameMention:
    """Build a mention of ``name`` by the words ``text``."""
    words = text or name
    aliases = (alias,) if alias else ()
    return NameMention(0, len(words), words, name, kind, role, aliases=aliases)


def titled(name: str, *titles: str) -> NameMention:
    """Build a mention of ``name`` with the words of a title before it."""
    return replace(mention(name), titles=titles)


def joined(*mentions: NameMention, own: dict[str, tuple[str, ...]] | None = None) -> ActorIndex:
    """Join mentions, each from an article of its own."""
    return join_names([(str(at), given) for at, given in enumerate(mentions)], own)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["Sergei Petrov", "Sergey Petrov"], 1, id="one spelling or another"),
        pytest.param(["Muammar Kaddafi", "Moammar Gadhafi"], 1, id="a transliterated name"),
        pytest.param(["Ali Abdel Younes", "Ali Abdul Younis"], 1, id="every part a bit different"),
        pytest.param(["Ann B. Lee", "Ann Lee"], 1, id="with and without a middle initial"),
        pytest.param(["Ann B. Lee", "Ann C. Lee"], 2, id="two middle initials"),
        pytest.param(["Ann Ahmad", "Ann Ahmed"], 1, id="a surname that is a given name"),
        pytest.param(["Ann Hassan", "Ann Hussein"], 2, id="two given names as surnames"),
        pytest.param(["Dan Smith", "Dean Smith"], 2, id="two usual names are two"),
        pytest.param(["John Petrov", "Joan Petrov"], 2, id="brother and sister"),
        pytest.param(["Ann Lee", "Tom Lee"], 2, id="one surname, two people"),
        pytest.param(["Ann Lee", "Lee"], 1, id="a surname only one bears"),
        pytest.param(["Ann Lee", "Tom Lee", "Lee"], 3, id="a surname two bear"),
        pytest.param(["Omar al-Assar", "Assar"], 1, id="an article before the surname"),
        pytest.param(["Hatem Abu Karim", "Karim"], 2, id="called after a son"),
        pytest.param(["Recep Tayyip Demir", "Tayyip Demir"], 1, id="the longer name ends so"),
        pytest.param(["Saif al-Islam Petrov", "Saif al-Islam"], 1, id="the longer name begins so"),
        pytest.param(["Moussa Diallo", "Musa Diallo"], 1, id="spellings of a usual name"),
        pytest.param(["Jean-Max Roi", "Jean Max Roi"], 1, id="a hyphen"),
        pytest.param(["ANN LEE", "Ann Lee"], 1, id="capitals"),
        pytest.param(["Greg Lee", "Gregory Lee"], 1, id="a short given name"),
    ],
)
def test_people_are_joined_or_kept_apart(names: list[str], expected: int) -> None:
    """Spellings of one name are one person; people who share a surname are not."""
    assert len(joined(*map(mention, names)).actors) == expected


def test_a_name_in_capitals_is_written_as_a_name() -> None:
    """Several words in capitals are not shouted; an acronym stays."""
    shown = {
        actor.name for actor in joined(mention("ACME WORKS", GROUP), mention("AWU", GROUP)).actors
    }
    assert shown == {"Acme Works", "AWU"}


def test_a_name_left_open_counts_where_others_know_it() -> None:
    """A mention of no sure kind makes no actor; it means the one that another article names."""
    unsure = replace(mention("Zorbax", GROUP), sure=False)
    assert joined(unsure).actors == ()
    index = joined(mention("Zorbax", GROUP), unsure)
    assert index.actor_of("1", unsure) == index.actors[0]
    assert joined(mention("Zorbax", GROUP), unsure, unsure).actor_of("1", unsure) is None


def test_a_surname_means_the_one_who_hardly_shares_it() -> None:
    """Of two bearers, one of them rare, the surname alone means the other."""
    index = joined(*[mention("Ann Lee")] * 9, mention("Tom Lee"), mention("Lee"))
    assert index.by_name["Lee"].id == "ann-lee"


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        pytest.param([titled("Jane Roe", "governor"), titled("Roe", "president")], 2, id="office"),
        pytest.param([titled("Jane Roe", "president"), titled("Roe", "president")], 1, id="held"),
        pytest.param([mention("Jane Roe"), titled("Roe", "president")], 1, id="no office known"),
        pytest.param([titled("Jane Roe", "mayor"), titled("Roe", "judge")], 1, id="lesser offices"),
        pytest.param([mention("Jane Roe"), titled("Roe", "mr")], 2, id="a man"),
        pytest.param([mention("Jane Roe"), titled("Roe", "mrs")], 1, id="a woman"),
        pytest.param([mention("Jane Roe"), mention("Tom Roe"), mention("Mrs Roe")], 2, id="Mrs"),
        pytest.param([mention("Ann Hussein"), mention("Hassan")], 2, id="two usual names"),
    ],
)
def test_a_title_tells_who_a_surname_is_not(mentions: list[NameMention], expected: int) -> None:
    """A president is not the governor of that surname, and Mrs Roe is Jane, not Tom."""
    assert len(joined(*mentions).actors) == expected


def test_an_acronym_that_one_article_defines_holds_for_all() -> None:
    """RMC in another article is the club that is called so."""
    index = joined(
        mention("Red Mountain Club", GROUP, "RMC", alias="RMC"), mention("RMC", GROUP)
    )  # fmt: skip
    assert [actor.id for actor in index.actors] == ["red-mountain-club"]


def test_an_acronym_in_a_firms_style_is_the_one_name_it_is_short_for() -> None:
    """Two spellings of the long name are one: their words begin alike."""
    index = join_names(
        [
            ("1", mention("Red Defence & Sea Company", GROUP, alias="RDSC")),
            ("2", mention("Red Defense & Sea NV", GROUP, alias="RDSC")),
            ("3", mention("RDSC N.V.", GROUP, alias="RDSC")),
        ]
    )
    assert len(index.actors) == 1


def test_an_acronym_of_two_names_joins_neither() -> None:
    """Where two articles define it for two names, the acronym stands alone."""
    index = joined(
        mention("Red Mountain Club", GROUP, alias="RMC"),
        mention("Royal Music College", GROUP, alias="RMC"),
        mention("RMC", GROUP),
    )
    assert len(index.actors) == 3


def test_a_firm_is_one_with_its_full_style() -> None:
    """Acme Corp is Acme."""
    index = joined(mention("Acme", GROUP), mention("Acme", GROUP), mention("Acme Corp", GROUP))
    assert [actor.name for actor in index.actors] == ["Acme"]


def test_a_firm_is_not_shown_in_capitals() -> None:
    index = joined(*[mention("ODEON Corp", GROUP)] * 2, mention("Odeon", GROUP))
    assert [actor.name for actor in index.actors] == ["Odeon"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["Ode", "Ode Airlines"], 1, id="its trade"),
        pytest.param(["Ode", "Ode Computer", "Ode Foundation"], 3, id="two that begin so"),
        pytest.param(["Ode", "Ode Foundation"], 2, id="no firm's trade"),
        pytest.param(["Ode", "Ode Rovers"], 1, id="a club"),
        pytest.param(["Ode", "Ode Rovers", "Ode United"], 3, id="two clubs"),
        pytest.param(["Ode Inc", "Ode PLC"], 1, id="two styles"),
        pytest.param(["Ode's Inc", "Ode"], 1, id="a founder's"),
        pytest.param(["Ode Diallo & Co", "Ode Diallo"], 1, id="partners"),
        pytest.param(["Ode Savings", "Ode Savings Bank"], 1, id="two trades, one left off"),
        pytest.param(["ODEON Corp", "Odeon"], 1, id="a style and capitals"),
        pytest.param(["CalOde", "Cal Ode"], 1, id="written together"),
        pytest.param(["Oster Police", "Oster Police Department"], 1, id="a police department"),
        pytest.param(["U.S. Ode Safety Board", "Ode Safety Board"], 1, id="of a state"),
        pytest.param(["Peru Ode", "Ode"], 2, id="too short to be a state's"),
    ],
)
def test_a_firm_is_one_with_its_longer_name(names: list[str], expected: int) -> None:
    """Style and trade may be left off where nobody else's name begins so."""
    assert len(joined(*(mention(name, GROUP) for name in names)).actors) == expected


BESIDE = [
    pytest.param([["Ode", "Ode Computer"]] * 2, 2, id="it always means the firm"),
    pytest.param([["Ode", "Ode Computer"]], 3, id="one article is too few"),
    pytest.param([["Ode", "Ode Computer", "Ode Foundation"]] * 2, 3, id="both stand beside it"),
    pytest.param([["Ode", "Ode Computer"], ["Ode", "Ode Foundation"]], 3, id="now one, now other"),
]


@pytest.mark.parametrize(("articles", "expected"), BESIDE)
def test_articles_say_whom_a_short_name_means(articles: list[list[str]], expected: int) -> None:
    """Of two bodies whose names begin so the short name is the one that stands beside it."""
    told = [*articles, ["Ode Foundation"], ["Ode Computer"], ["Ode"]]
    pairs = [(str(at), mention(name, GROUP)) for at, names in enumerate(told) for name in names]
    assert len(join_names(pairs).actors) == expected
    assert join_names(pairs[::-1]).actors == join_names(pairs).actors


def test_an_actor_says_by_which_words_it_is_called() -> None:
    """The words come most frequent first, then by the alphabet."""
    index = joined(
        mention("Ann Lee", text="Lee"), mention("Ann Lee", text="Lee"), mention("Ann Lee")
    )
    assert index.actors[0].called == ("Lee", "Ann Lee")


def test_an_editor_joins_what_the_machine_does_not() -> None:
    """An own name takes its aliases, and is the name shown."""
    index = joined(mention("IronClub", GROUP), own={"The Iron Club": ("IronClub",)})
    assert [(actor.id, actor.name) for actor in index.actors] == [
        ("the-iron-club", "The Iron Club")
    ]


def test_places_and_settings_are_no_actors() -> None:
    """Where something happens is a place: a country its code, a town its name."""
    town = mention("Lagos", ActorKind.PLACE, role=Role.SETTING)
    state = mention("Peru", ActorKind.COUNTRY, role=Role.SETTING)
    index = joined(town, state)
    assert index.actors == ()
    assert index.actor_of("0", town) is None
    assert [index.place_of("0", where) for where in (town, state)] == ["Lagos", "PE"]


def test_who_acts_is_no_place() -> None:
    """A country that does something is an actor, and no place of the happening."""
    index = joined(mention("Peru", ActorKind.COUNTRY), mention("Ann Lee"))
    assert index.place_of("0", mention("Peru", ActorKind.COUNTRY)) is None
    assert index.place_of("1", mention("Ann Lee")) is None


def test_a_mention_finds_its_actor() -> None:
    """Every mention that is no setting has an actor."""
    index = joined(mention("Sergei Petrov"), mention("Sergey Petrov"))
    actor = index.actor_of("1", mention("Sergey Petrov"))
    assert actor is not None
    assert actor.id == "sergei-petrov"


def test_a_spokesman_stands_for_whom_he_serves() -> None:
    """The words "the Taliban spokesman" mean a person, and bring the Taliban in."""
    words = "the Taliban spokesman"
    spokesman = NameMention(
        0, len(words), words, "Ann Lee", PERSON, Role.SPEAKS, affiliations=("Taliban",)
    )
    index = joined(mention("Taliban", GROUP), spokesman)
    assert [actor.id for actor in index.actors_of("1", spokesman)] == ["ann-lee", "taliban"]


MENTIONS = [
    *[mention("Sergei Petrov")] * 2,
    *[mention("Sergey Petrov", text="Petrov")] * 2,
    mention("Petrov"),
    mention("Ann B. Lee"),
    mention("Ann C. Lee"),
    mention("Ann Lee"),
    mention("Lee"),
    mention("Red Mountain Club", GROUP, alias="RMC"),
    mention("RMC", GROUP),
    mention("ACME", GROUP),
    mention("Acme Corp", GROUP),
    mention("Moammar Gadhafi"),
    mention("Muammar Kaddafi"),
    mention("Kaddafi"),
]


def test_the_order_of_mentions_does_not_matter() -> None:
    """Shuffled a hundred times, the actors are the same."""
    pairs = [(str(at % 4), given) for at, given in enumerate(MENTIONS)]
    made = []
    for seed in range(100):
        random.Random(seed).shuffle(pairs)  # noqa: S311 no secret is made
        made.append(join_names(pairs))
    assert all(one == other for one, other in pairwise(made))


def test_spelling_is_symmetric() -> None:
    """Whoever is named first, two names are one person's or they are not."""
    names = sorted({given.name for given in MENTIONS if " " in given.name})
    assert all(same_person(a, b) == same_person(b, a) for a in names for b in names)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("United States", "united-states"),
        ("al-Qaeda", "al-qaeda"),
        ("São Tomé", "sao-tome"),
        ("Côte d'Ivoire", "cote-divoire"),
        ("习近平", "unnamed"),
    ],
)
def test_an_id_reads_like_the_name(name: str, expected: str) -> None:
    """Small letters without accents, hyphens between words."""
    assert slug(name) == expected


def test_ids_are_unique() -> None:
    """Two actors of one slug get numbers, the more usual one none."""
    index = joined(mention("Ann Lee"), mention("Ann-Lee", GROUP), mention("Ann Lee"))
    assert [(actor.id, actor.kind) for actor in index.actors] == [
        ("ann-lee", PERSON),
        ("ann-lee-2", GROUP),
    ]
