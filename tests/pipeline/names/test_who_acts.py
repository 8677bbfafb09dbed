"""Who acts in everyday news: police, clubs called after towns, courts, unions, firms by halves."""

from __future__ import annotations

import pytest
from reports import kinds_of, names_of, sightings_of

from webapp.records import ActorKind, Role

SPEAKS, ACTS, ACTED_ON = Role.SPEAKS, Role.ACTS, Role.ACTED_ON
IN_IT = {SPEAKS, ACTS, ACTED_ON}


def roles(text: str) -> set[tuple[str, Role]]:
    """Say who does what in a text."""
    return {(one.name, one.role) for one in names_of(text) if one.role in IN_IT}


POLICE = [
    ("before the town", "Police in Drefton say they held a man.", "Drefton Police", SPEAKS),
    ("behind the town", "On Monday Drefton police led it.", "Drefton Police", ACTS),
    ("with a capital", "Drefton Police tweeted the news.", "Drefton Police", SPEAKS),
    (
        "the only one named",
        "Zorb Police Department came. Police said so.",
        "Zorb Police Department",
        SPEAKS,
    ),
    ("named later", "Police found him. Zorb Constabulary came.", "Zorb Constabulary", ACTS),
    ("a patrol", "The Norland Highway Patrol said so.", "Norland Highway Patrol", SPEAKS),
    (
        "a sheriff's",
        "They called the Zorb County Sheriff's Office.",
        "Zorb County Sheriff's Office",
        ACTED_ON,
    ),
]


@pytest.mark.parametrize(("label", "text", "name", "role"), POLICE)
def test_police_are_the_force_of_their_town(label: str, text: str, name: str, role: Role) -> None:
    """A town and "police" beside it are one force, which "police" alone means then."""
    assert (name, role) in roles(text), label


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("two forces", "Zorb Police met Norland Police. Police said so."),
        ("riot police", "Zorb Police left. Riot police fired shots."),
        ("a police car", "Zorb Police left. A police car burned."),
        ("a chief", "Drefton police chief Ann Quill left."),
    ],
)
def test_police_may_be_any(label: str, text: str) -> None:
    """Of two forces, or with words that tell another, "police" mean none."""
    assert not [
        one for one in names_of(text) if one.text.lower() in {"police", "drefton police"}
    ], label


SIDES = [
    ("beats", "Liverpool beat Zorb Rovers.", "Liverpool", ACTS),
    ("is beaten", "Zorb Rovers beat Liverpool.", "Liverpool", ACTED_ON),
    ("is met by the champions", "Zorb Rovers beat champions Liverpool.", "Liverpool", ACTED_ON),
    ("loses", "They lost. It was a defeat by newly-promoted Drefton City.", "Drefton City", ACTS),
    ("speaks beside a firm", "Zorb Corp and Suez announced a merger.", "Suez", SPEAKS),
    ("by its quarter", "The club, West Zorb, has sold him.", "West Zorb", ACTS),
    ("club first", "He left when Club Zorb fined him.", "Club Zorb", ACTS),
]


@pytest.mark.parametrize(("label", "text", "name", "role"), SIDES)
def test_a_town_may_stand_for_its_side(label: str, text: str, name: str, role: Role) -> None:
    """What plays, or speaks together with a firm, is no place."""
    assert (name, role) in roles(text), label
    assert kinds_of(text)[name] is ActorKind.ORGANISATION, label


@pytest.mark.parametrize(
    "text",
    [
        "A flood hit Liverpool.",
        "Liverpool beat Zorb Rovers. A flood came in Liverpool.",
        "He flew from Suez to Lima.",
    ],
)
def test_where_something_happens_stays_a_place(text: str) -> None:
    """Beside a match its town is a town still."""
    assert names_of(text)[-1].kind is ActorKind.PLACE or names_of(text)[-1].name == "Lima"


@pytest.mark.parametrize("text", ["Ann Quill and Suez left.", "Lima and Suez announced a plan."])
def test_a_town_beside_a_person_or_a_capital_is_no_firm(text: str) -> None:
    assert kinds_of(text)["Suez"] is ActorKind.PLACE


DONE = [
    ("an ousted ruler", "A coup deposed the late ruler Ann Quill in 1990.", "Ann Quill", ACTED_ON),
    (
        "behind an appositive noun",
        "Zorb Corp will buy smaller peer Ode Corp.",
        "Ode Corp",
        ACTED_ON,
    ),
    ("who is paid for", "Zorb Corp will pay $9 a share for Ode Corp.", "Ode Corp", ACTED_ON),
    ("whose bid is let pass", "They signed off on Ode Corp's bid.", "Ode Corp", ACTED_ON),
    ("whose stock falls", "Ode Corp stock fell.", "Ode Corp", ACTS),
    ("a signing", "They told of the signing of Peruvian Ann Quill.", "Ann Quill", ACTED_ON),
    (
        "far from its verb",
        "Ann Quill of the main Ode Reform Party (ORP) has been named.",
        "Ann Quill",
        ACTED_ON,
    ),
    ("two of two places", "Ann Quill of Drefton and Tom Bell of Zorb found it.", "Ann Quill", ACTS),
    ("the second of them", "Ann Quill of Drefton and Tom Bell of Zorb found it.", "Tom Bell", ACTS),
    (
        "a source by her office",
        "It rained, according to that state's governor, Ann Quill.",
        "Ann Quill",
        SPEAKS,
    ),
    ("behind a place", "It burned in Lima and Ode Corp left.", "Ode Corp", ACTS),
    ("a firm through its head", "Zorb Corp CEO Ann Quill said so.", "Zorb Corp", SPEAKS),
    ("a state with others", "Peruvian troops and helicopters killed ten.", "Peru", ACTS),
    ("a firm with its partners", "Ode Corp and its partners fled.", "Ode Corp", ACTS),
    ("what she is first", "Publicist Ann Quill confirmed it.", "Ann Quill", SPEAKS),
    ("in whom shares are held", "Shares in Ode Corp were up.", "Ode Corp", ACTED_ON),
    ("edged out", "Zorb Rovers edged out Ode Wanderers.", "Ode Wanderers", ACTED_ON),
    ("backed up", "They backed up Ode Corp.", "Ode Corp", ACTED_ON),
    ("beaten", "It was a 6-4 triumph over Ann Quill.", "Ann Quill", ACTED_ON),
    ("whom one loses to", "She conceded defeat to Ann Quill.", "Ann Quill", ACTED_ON),
    ("behind its trade", "Shares of Zorbix maker Ode plc jumped.", "Ode plc", ACTED_ON),
    ("a surname with its particle", "Ann de Quill came. De Quill won it.", "Ann de Quill", ACTS),
    (
        "a surname whose article begins a sentence, which another spells so",
        (
            "Mira al-Holm came. Mira al-Holm spoke, and Mira al-Holm left. Al-Holm won it."
            " Her father is Tom Al-Holm."
        ),
        "Mira al-Holm",
        ACTS,
    ),
    (
        "a usual word first",
        "The National Weather Service said so.",
        "National Weather Service",
        SPEAKS,
    ),
    ("of a state's style", "The Republic of Peru said so.", "Peru", SPEAKS),
    ("beside whose rival it is", "They approached Zorb Corp rival Ode Corp.", "Ode Corp", ACTED_ON),
    ("behind two wares", "It sued phone and pen maker Ode Corp.", "Ode Corp", ACTED_ON),
    ("what it is called", "The mining company Ode Corp said so.", "Ode Corp", SPEAKS),
    ("both of two", "They asked for aid from both Zorb Corp and Ode Corp.", "Ode Corp", ACTED_ON),
    ("handed a plan", "It submitted the plan to President Ann Quill.", "Ann Quill", ACTED_ON),
    ("at some age", "He imposed the sentence on 43-year-old Ann Quill.", "Ann Quill", ACTED_ON),
    ("a body's deed", "A European Commission review was held.", "European Commission", ACTS),
    ("a known firm's head", "Boeing CEO Ann Quill left.", "Boeing", ACTS),
    ("a unit's head", "Boeing Airlines CEO Ann Quill left.", "Boeing Airlines", ACTS),
]


@pytest.mark.parametrize(("label", "text", "name", "role"), DONE)
def test_who_does_it_is_found(label: str, text: str, name: str, role: Role) -> None:
    """The words between a name and its verb do not hide what it does."""
    assert (name, role) in roles(text), label


def test_what_is_fought_over_is_not_acted_on() -> None:
    """Behind a verb "over" may be a preposition: "clash over" is no "hand over"."""
    assert roles("They clash over Ode Corp.") == set()


def test_who_led_a_campaign_is_told_not_whose_it_was() -> None:
    """The former chairman of somebody's campaign acts, and nobody's campaign."""
    text = "Tom Bell, the former chairman of President Ann Quill's campaign, was jailed."
    assert roles(text) == {("Tom Bell", ACTED_ON)}


@pytest.mark.parametrize("text", ["Ode founded Quorb in May.", "Ode said Quorb was acquired."])
def test_what_is_founded_or_acquired_is_a_body(text: str) -> None:
    """One word that nothing else tells of is a body where it is founded or taken over."""
    assert kinds_of(text)["Quorb"] is ActorKind.ORGANISATION


def test_a_member_is_a_person() -> None:
    """Who is called a member of a council before the name is no body."""
    text = "Council member Zorbel, who was there, said so."
    assert kinds_of(text)["Zorbel"] is ActorKind.PERSON


CALLED = [
    ("a firm and its seat", "Ode Corp of Drefton fled.", "Ode Corp"),
    (
        "a centre named in full",
        "Zorb Community Centre met. The Community Centre shut.",
        "Zorb Community Centre",
    ),
    ("a state and a cause", "Palestine Action was banned.", "Palestine Action"),
    ("a state and letters", "Peru Zorbel-Drefa (PZD) was banned.", "Peru Zorbel-Drefa"),
    ("a court", "The Supreme Court ruled.", "Supreme Court"),
    (
        "a court named in full",
        "The Norland Supreme Court met. The Supreme Court ruled.",
        "Norland Supreme Court",
    ),
    ("a union", "The Zorb Nurses Association met. The union said so.", "Zorb Nurses Association"),
    ("a firm that has not acted", "It is Ode Corp's bank, the company said.", "Ode Corp"),
    (
        "the first word of a firm",
        "Quill Ode Corp met. It will allow Quill to buy.",
        "Quill Ode Corp",
    ),
    (
        "an agency",
        "The Zorb Food Administration met. The agency said so.",
        "Zorb Food Administration",
    ),
    (
        "letters before its state",
        "The Ode Commission of Peru met. The OC said so.",
        "Ode Commission of Peru",
    ),
]


@pytest.mark.parametrize(("label", "text", "name"), CALLED)
def test_a_body_is_known_by_what_it_is_called(label: str, text: str, name: str) -> None:
    """A generic name, a noun or letters mean the one body that the article has."""
    assert name in {one for one, _ in roles(text)}, label


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Zorb Academy of Film Awards was held.", "Zorb Academy of Film Awards"),
        ("The Zorb Dragon is expected to dock.", "Zorb Dragon"),
        ("Federal regulators met.", "Federal"),
        ("A 58-year-old Drefton resident left.", "Drefton"),
    ],
)
def test_what_is_given_held_or_describes_is_nobody(text: str, name: str) -> None:
    """Awards, craft and adjectives do not act."""
    assert name not in {one for one, _ in roles(text)}


def test_an_office_before_a_name_is_its_bearers() -> None:
    """The new secretary is not the old one."""
    text = "Home secretary Tom Bell left. It is run by the new home secretary, Ann Quill, now."
    assert roles(text) == {("Tom Bell", ACTS), ("Ann Quill", ACTS)}


def test_a_common_name_that_nobody_has_in_full_is_no_one() -> None:
    assert not roles("The firm met. The Community Centre opened.")


@pytest.mark.parametrize(
    ("label", "text", "name", "kind"),
    [
        (
            "whose shares are traded",
            "Milton Zorb shares rose.",
            "Milton Zorb",
            ActorKind.ORGANISATION,
        ),
        (
            "in full elsewhere",
            "Tony Zorb Co met. Tony Zorb met.",
            "Tony Zorb",
            ActorKind.ORGANISATION,
        ),
        ("a person beside them", "Milton Zorb spoke.", "Milton Zorb", ActorKind.PERSON),
        (
            "a title as a given name",
            "Its president, Sultan Al Zorb, spoke.",
            "Sultan Al Zorb",
            ActorKind.PERSON,
        ),
    ],
)
def test_a_persons_form_is_no_proof(label: str, text: str, name: str, kind: ActorKind) -> None:
    """Firms are called after people; only people have no shares."""
    assert kinds_of(text)[name] is kind, label


@pytest.mark.parametrize(
    "text",
    [
        "The mill is shut, said the spokesman, Milton Zorb.",
        "The mill is shut, said a spokesman for the board, Milton Zorb.",
    ],
)
def test_a_name_behind_a_calling_tells_who_spoke(text: str) -> None:
    assert ("Milton Zorb", SPEAKS) in roles(text)


NAMES_OF_BODIES = [
    ("a band called after somebody", "The Ada Quill Band left.", "Ada Quill Band"),
    ("a court of magistrates", "The Zorb Magistrates' Court sat.", "Zorb Magistrates' Court"),
    ("workers of a state", "The Norwegian Salt Workers union left.", "Norwegian Salt Workers"),
    ("a mission", "The Zorb Truce Mission said so.", "Zorb Truce Mission"),
    (
        "two halves, the second long",
        "The Economic and River Crimes Commission sat.",
        "Economic and River Crimes Commission",
    ),
    (
        "all that it is for",
        "The Bureau of Wine, Tobacco, Drugs and Fishing left.",
        "Bureau of Wine, Tobacco, Drugs and Fishing",
    ),
    ("a firm that begins with a body's word", "Union Zorbide left.", "Union Zorbide"),
    ("a party", "The Zorba Quilla Odela party left.", "Zorba Quilla Odela"),
]


@pytest.mark.parametrize(
    ("label", "text", "name"), NAMES_OF_BODIES, ids=[row[0] for row in NAMES_OF_BODIES]
)
def test_a_body_is_known_by_all_of_its_name(label: str, text: str, name: str) -> None:
    assert kinds_of(text).get(name) is ActorKind.ORGANISATION, label


THROUGH_OTHERS = [
    ("members", "Members of the Zorb Salt Union voted to strike.", ACTS),
    ("members who suffer", "Police arrested members of the Zorb Salt Union.", ACTED_ON),
    ("who was named before", "Ada Quill, a spokeswoman for the Zorb Salt Union, said so.", SPEAKS),
    (
        "who is named behind what is said",
        "It is late, said Ada Quill, a spokeswoman for the Zorb Salt Union.",
        SPEAKS,
    ),
]


@pytest.mark.parametrize(
    ("label", "text", "role"), THROUGH_OTHERS, ids=[row[0] for row in THROUGH_OTHERS]
)
def test_a_body_does_what_its_people_do(label: str, text: str, role: Role) -> None:
    assert ("Zorb Salt Union", role) in roles(text), label


def test_who_joins_a_body_does_nothing_to_it() -> None:
    text = "Norland became a full member of the Zorb Salt Union in May when it met."
    assert "Zorb Salt Union" not in {name for name, _ in roles(text)}


def test_a_vice_president_is_not_the_president() -> None:
    """The first word of a title counts at the head of a sentence too."""
    text = "Vice President Ada Quill left. Then the president sang."
    assert "the president" not in {one.text for one in names_of(text)}


def test_the_prime_minister_is_who_was_called_so_at_the_head_of_a_sentence() -> None:
    text = "Prime Minister Ada Quill left. The Prime Minister sang."
    assert "Ada Quill" in {one.name for one in names_of(text) if one.text == "The Prime Minister"}


def test_who_holds_an_office_may_be_named_behind_its_body() -> None:
    """The office is not whoever held one like it before."""
    text = (
        "Ada Quill, the acting director, left. The acting director of the Ode Centre for Tin and "
    )
    found = roles(text + "Salt, Dr Ben Hart, said he was glad.")
    assert ("Ben Hart", SPEAKS) in found
    assert ("Ada Quill", SPEAKS) not in found


def test_a_firm_does_not_do_what_its_former_head_does() -> None:
    assert "Acme Corp" not in {name for name, _ in roles("Former Acme Corp. CEO Ada Quill left.")}


def test_what_an_office_is_for_is_nobody() -> None:
    text = "Ben Hart, Director of Public Health Strategy at the Ode Agency, left. He sang."
    assert [one.name for one in names_of(text) if one.text == "He"] == ["Ben Hart"]


def test_whom_a_relative_clause_tells_of_acts_in_what_it_tells() -> None:
    (told,) = sightings_of("The town still speaks of Ada Quill, who fled to Norland on Monday.")
    assert ("Ada Quill", ACTS) in {(one.name, one.role) for one in told.names}


def test_whose_age_is_told_is_no_church() -> None:
    assert kinds_of("Ode Church, 38, of Lesk, was jailed.")["Ode Church"] is ActorKind.PERSON
    assert kinds_of("The Ode Church, which is old, left.")["Ode Church"] is ActorKind.ORGANISATION


def test_a_given_name_is_a_firm_where_it_has_what_firms_have() -> None:
    text = "Ada pilots left. Ada said so. Ada shares fell."
    assert kinds_of(text)["Ada"] is ActorKind.ORGANISATION


def doers(text: str) -> set[str]:
    """Say who is in the last dated clause of a text."""
    return {one.name for one in sightings_of(text)[-1].names if one.role in IN_IT}


@pytest.mark.parametrize(
    ("label", "text", "name"),
    [
        ("a contract", "Acme Corp.'s contract to build ferries ended in 2009.", "Acme Corp"),
        ("a unit", "Acme Corp.'s Oster Ferry Works unit was sold on Monday.", "Acme Corp"),
        (
            "what whose tells",
            "Ada Quill met Acme Airlines, whose double-decker ferry first sailed in May 2009.",
            "Acme Airlines",
        ),
        ("who did less", "In 2004 Acme Corp. sold more ferries than Ode Inc.", "Ode Inc"),
    ],
)
def test_a_body_is_in_what_its_own_does(label: str, text: str, name: str) -> None:
    assert name in doers(text), label


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("a rival", "Acme Corp.'s rival in Oster was sold on Monday."),
        ("one who serves it", "Acme Corp.'s former chief Ada Quill was jailed on Monday."),
    ],
)
def test_a_body_is_not_in_what_others_do(label: str, text: str) -> None:
    assert "Acme Corp" not in doers(text), label


def test_letters_of_a_thing_are_no_body() -> None:
    text = (
        "Acme Airlines sold the Pier Building Kit (PBK). The PBK will allow towns to build piers."
    )
    assert {one.name for one in names_of(text)} == {"Acme Airlines"}


def test_both_ends_of_a_letter_are_in_it() -> None:
    """Who writes and who is written to."""
    told = roles("An email from Acme Airlines to Ode Airways asks for ferries.")
    assert told == {("Acme Airlines", ACTED_ON), ("Ode Airways", ACTED_ON)}


@pytest.mark.parametrize("owner", ["Peru's", "the United Kingdom's", "New Zealand's"])
def test_whose_a_body_is_stands_in_no_verbs_way(owner: str) -> None:
    text = f"Acme Airlines signed a contract to supply {owner} Quill Air Force with ferries."
    assert ("Quill Air Force", ACTED_ON) in roles(text)
