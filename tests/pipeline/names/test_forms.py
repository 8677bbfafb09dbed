"""The forms of names: of persons, firms, clubs and agencies, each told once in an article."""

from __future__ import annotations

import pytest
from reports import kinds_of, names_of

from webapp.records import ActorKind, Role

PERSON, GROUP, STATE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY


def roles(text: str) -> dict[str, Role]:
    """Say of each name what it does."""
    return {one.name: one.role for one in names_of(text)}


PERSONS = [
    ("initials", "R. Zorbel was seen on Monday.", "R. Zorbel"),
    ("two initials", "J.K. Zorbel was seen on Monday.", "J.K. Zorbel"),
    ("a son", "Brelt Heck Jr. was seen on Monday.", "Brelt Heck Jr."),
    ("a son after a comma", "Robert F. Zorbel, Jr., spoke on Monday.", "Robert F. Zorbel Jr."),
    ("what a player is", "Substitute Ada Quill scored.", "Ada Quill"),
    ("a title that is a surname", "Martin Zorbel King Jr. spoke.", "Martin Zorbel King Jr."),
    ("a month that is a surname", "Theresa May flew to Lima.", "Theresa May"),
    ("a month that is a given name", "Jan Zorbel flew to Lima.", "Jan Zorbel"),
    ("a particle", "Drefa de la Cruz was seen.", "Drefa de la Cruz"),
    ("a hyphen and an apostrophe", "Ann O'Zorbel-Quill was seen.", "Ann O'Zorbel-Quill"),
    ("an adjective that is a given name", "Roman Zorbel left.", "Roman Zorbel"),
    ("what only persons suffer", "Drefa Zorbel was arrested in Lima.", "Drefa Zorbel"),
    ("what only persons do", "Drefa Zorbel wept in court.", "Drefa Zorbel"),
    ("a noun that is a given name", "Acme CEO Bill Zorbel spoke.", "Bill Zorbel"),
    ("a noun before a surname", "Park Geun-zor spoke.", "Park Geun-zor"),
    ("an article before a surname", "Ali al-Zorbel spoke. Zorbel left.", "Ali al-Zorbel"),
    ("who is attacked", "Drefa Zorbel was attacked in Lima.", "Drefa Zorbel"),
    ("who is met", "They met Drefa Zorbel on Monday.", "Drefa Zorbel"),
    ("an office before a comma", "Ode's finance chief, Drefa Zorbel, left.", "Drefa Zorbel"),
    ("an office of a see", "The Bishop of Zorb, Drefa Zorbel, left.", "Drefa Zorbel"),
    ("an office of several", "Physicists Drefa Zorbel and Tom Ode met.", "Drefa Zorbel"),
    ("its office", "Its chairman, Drefa Zorbel, left.", "Drefa Zorbel"),
    ("a surname that is an outlet", "Mayor Tom Bloomberg spoke. Tom Ode left.", "Tom Bloomberg"),
    ("an outlet behind initials", "Mayor Tom R. Bloomberg spoke.", "Tom R. Bloomberg"),
    ("an office of a state", "The president of Peru, Drefa Zorbel, left.", "Drefa Zorbel"),
]


@pytest.mark.parametrize(("label", "text", "name"), PERSONS)
def test_a_name_of_this_form_is_a_person(label: str, text: str, name: str) -> None:
    """One use is enough where the form or the verb shows a person."""
    assert kinds_of(text).get(name) is PERSON, label


GROUPS = [
    ("a firm's style", "Zorbel Co. said no.", "Zorbel Co"),
    ("a title in a firm's name", "General Zorbel Co. said no.", "General Zorbel Co"),
    ("partners", "Zorbel & Quill closed the mill.", "Zorbel & Quill"),
    ("partners and a style", "Drefa Zorbel & Co bought it.", "Drefa Zorbel & Co"),
    ("a trade", "Zorbel Diagnostics made a test.", "Zorbel Diagnostics"),
    ("capitals in it", "IG Zorbel won a rise.", "IG Zorbel"),
    ("what firms do", "Drefa Zorbel acquired the mill.", "Drefa Zorbel"),
    ("the article", "The Zorbel Klan marched on.", "Zorbel Klan"),
    ("its owners", "The Zorbel Pilots' Union met.", "Zorbel Pilots' Union"),
    ("a people's", "The People's Zorbel Front met.", "People's Zorbel Front"),
    ("many words of the trade", "The Federal Trade Commission met.", "Federal Trade Commission"),
    ("a club of a town", "The Boston Eagles won.", "Boston Eagles"),
    ("a firm of a country", "China Mobile fell.", "China Mobile"),
    ("half of its name", "The Disasters and Relief Board met.", "Disasters and Relief Board"),
    ("capitals inside", "ZorSmith began a trial.", "ZorSmith"),
    ("a usual word and a style", "News Corp closed a paper.", "News Corp"),
    ("an airline", "United Airlines left the alliance.", "United Airlines"),
    ("many people", "The People's Zorbel Units retook a town.", "People's Zorbel Units"),
    ("its fighters", "Drefa Zorbel rebels burned a bridge.", "Drefa Zorbel"),
    ("a style before a title", "General Zorbel Co Chairman Ann Ode left.", "General Zorbel Co"),
    ("what it is called", "Zorbelco, the state copper firm, closed a mill.", "Zorbelco"),
    ("the People's Party", "The People's Democratic Party won.", "People's Democratic Party"),
    ("a founder's and a style", "Zorbel's Inc. fell.", "Zorbel's Inc"),
    ("a style of several", "Zorbel Cos. said no.", "Zorbel Cos"),
    ("an airline of two words", "Zorbel Air Lines earnings rose.", "Zorbel Air Lines"),
    ("a word that feasts have", "The Bureau of Labor Counts met.", "Bureau of Labor Counts"),
    ("adjective and style", "European Zorbel & Space NV fell.", "European Zorbel & Space NV"),
]


@pytest.mark.parametrize(("label", "text", "name"), GROUPS)
def test_a_name_of_this_form_is_a_body(label: str, text: str, name: str) -> None:
    """One use is enough where the form or the verb shows a body."""
    assert kinds_of(text).get(name) is GROUP, label


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Researchers at Zorbel College found it.", "Zorbel College", Role.ACTS),
        ("Analysts with Zorbel Bank said so.", "Zorbel Bank", Role.SPEAKS),
        ("Zorbel Union pilots went on strike.", "Zorbel Union", Role.ACTS),
        ("NATO jets hit a port.", "NATO", Role.ACTS),
        ("They regretted the absence of Zorbel Bank.", "Zorbel Bank", Role.ACTED_ON),
        ("It was handed on Monday to Zorbel Bank.", "Zorbel Bank", Role.ACTED_ON),
        ("The suit ended with Zorbel Bank paying a fine.", "Zorbel Bank", Role.ACTS),
        ("They hope to win the Zorbel League.", "Zorbel League", Role.MENTIONED),
        ("A storm hit southern Peru.", "Peru", Role.SETTING),
        ("A storm hit neighbouring Peru.", "Peru", Role.ACTED_ON),
        ("They met on the border with Peru.", "Peru", Role.MENTIONED),
        ("Ode AG was fined $4.3 million by NATO.", "NATO", Role.ACTS),
        ("It lay in a port by NATO.", "NATO", Role.MENTIONED),
        ("Swiss authorities froze the funds.", "Switzerland", Role.ACTS),
        ("Christie's sold a lamp.", "Christie's", Role.ACTS),
        ("In the Omani capital Muscat, bakers said so.", "Muscat", Role.SETTING),
        ("“No,” warned Ode's main spokesman, Tom Zorbel, on Monday.", "Tom Zorbel", Role.SPEAKS),
        ("Its president, Tom Zorbel, met bakers.", "Tom Zorbel", Role.ACTS),
        ("Shares of Ode AG fell.", "Ode AG", Role.ACTED_ON),
        ("The head of NATO talks, Ann Zorbel, said Peru had won.", "Ann Zorbel", Role.SPEAKS),
        ("It rained, according to Peru's Ode Council.", "Ode Council", Role.SPEAKS),
        ("They sued the UK's Ode Council.", "Ode Council", Role.ACTED_ON),
        ("Peru's central bank cut its rate.", "Peru", Role.ACTS),
        ("NATO has a plan.", "NATO", Role.ACTS),
        ("NATO has said so.", "NATO", Role.SPEAKS),
    ],
)
def test_a_name_does_what_those_behind_it_do(text: str, name: str, role: Role) -> None:
    """Experts and staff act for their body; a prize is no one, a part of a country a place."""
    assert roles(text)[name] is role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The new ZorBook Air was fast. The old ZorBook Air fell apart.", "ZorBook Air"),
        ("Congressional leaders met.", "Congressional"),
        ("Delta IV flew.", "Delta IV"),
        ("Clyde ZHS met.", "Clyde"),
        ("The Health Ministry met.", "Health Ministry"),
        ("They sang Drefa Zorbel.", "Drefa Zorbel"),
        ("The coach of Spanish club Zorb Drefa was found dead.", "Zorb Drefa"),
        ("Drefa-operated ships met.", "Drefa-operated"),
    ],
)
def test_what_may_be_a_thing_or_anybody_is_left_open(text: str, name: str) -> None:
    """A product, an adjective, a ministry of no country is no actor."""
    assert name not in kinds_of(text)


def test_a_compound_ends_a_name() -> None:
    """Where a firm sits is not its name."""
    found = kinds_of("The maker, Lima-based Zorbel Motors, shut. Hong Kong-based Ode Bank met.")
    assert set(found) >= {"Zorbel Motors", "Ode Bank"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Fed met on Wall Street.", "US Federal Reserve", GROUP),
        ("U.S. Marines fired.", "US Marine Corps", GROUP),
        ("NASA sent a rover.", "NASA", GROUP),
        ("The IAEA met.", "International Atomic Energy Agency", ActorKind.BODY),
        ("The House of Commons met in Britain.", "House of Commons", GROUP),
        ("Yugoslav troops left.", "Yugoslavia", STATE),
    ],
)
def test_a_known_body_has_its_usual_name(text: str, name: str, kind: ActorKind) -> None:
    """Agencies, armies and parliaments that news calls by short names."""
    assert kinds_of(text)[name] is kind


def test_a_listed_firm_needs_no_second_mention() -> None:
    """It goes with its style; "the company" is who speaks, not who is only named."""
    assert kinds_of("Toyota Inc shut a plant.") == {"Toyota": GROUP}
    text = "Zorbel Motors said on Monday it would buy Toyota cars. The company fired a baker."
    assert roles(text)["Zorbel Motors"] is Role.ACTS


def test_letters_of_a_firm_leave_out_its_style() -> None:
    """Two letters are enough where one firm of the article has them."""
    assert set(kinds_of("Zorbel Motors Co. closed a mill. ZM blamed the weather.")) == {
        "Zorbel Motors Co"
    }
