"""Dated clauses of short reports: what happened when, one sighting for each happening.

All reports are published on Wednesday 20 October 2021 unless they say otherwise.
"""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import quoted, sightings_of, told

from webapp.pipeline.coreference import agree_with_speech
from webapp.records import ActorKind, Basis, NameMention, Quotation, Role

CLAUSES = [
    (
        "born in commas",
        "Ada Quill, born in Lesk on February 24, 1955, has built the largest mill of the isles.",
        ["1955-02-24 Ada Quill was born in Lesk"],
    ),
    (
        "one person whose surname ends like a plural",
        "Ada Ames, born in Lesk on February 24, 1955, has built the largest mill of the isles.",
        ["1955-02-24 Ada Ames was born in Lesk"],
    ),
    (
        "the day of what has changed something since",
        "The map, published in Lesk on May 3, 2019, has changed the law.",
        ["2019-05-03 The map was published in Lesk"],
    ),
    (
        "figures of a source",
        "Acme's shop overtook Bell Stores, according to figures released April 3 by Polls Group.",
        [],
    ),
    ("months compared with", "Fares at Acme are up 5% from 9 months ago.", []),
    (
        "an occasion that is still ahead",
        "Norland sent guards to Lesk in preparation for the vote on Sunday.",
        [],
    ),
    (
        "when it was due is not when it comes",
        "The ferry, originally due later this year, will be delivered in May 2023.",
        ["2023-05-01..2023-05-31 The ferry will be delivered"],
    ),
    (
        "what is included has its own time",
        "The board closed the mine after many floods, including two this year.",
        ["2021-10-20 The board closed the mine after many floods, including two this year"],
    ),
    (
        "the year in a name",
        "Mapper '11 was released on Friday.",
        ["2021-10-15 Mapper '11 was released"],
    ),
    (
        "one month or the other",
        "The ferry is expected to sail in May or June 2022.",
        ["2022-05-01..2022-06-30 The ferry is expected to sail"],
    ),
    (
        "two days running",
        "Talks were held on Monday and Tuesday.",
        ["2021-10-18..2021-10-19 Talks were held"],
    ),
    (
        "two years far apart",
        "Roe won the race in 2003 and 2015.",
        ["2003-01-01..2003-12-31 Roe won the race"],
    ),
    (
        "what is to come hangs behind",
        "The show included a look at the Ister ferry, to be launched in May 2022.",
        [
            "2021-10-20 The show included a look at the Ister ferry, to be launched in May 2022",
            (
                "2022-05-01..2022-05-31 The show included a look at the Ister ferry, to be launched"
                " in May 2022"
            ),
        ],
    ),
    (
        "what is announced keeps its day",
        "Acme announced today a sale to be held on May 12.",
        ["2021-10-20 Acme announced a sale to be held on May 12"],
    ),
    (
        "what somebody is, and what somebody did",
        "Acme Corp. is the biggest maker of trams in Norland and opened a mill on May 3, 2003.",
        ["2003-05-03 Acme Corp. opened a mill"],
    ),
    (
        "one passive for two",
        "Ada Quill was arrested and sentenced the next day.",
        ["2021-10-20 Ada Quill was arrested and sentenced the next day"],
    ),
    ("what never was", "Had the sale gone through last year, Acme would have closed.", []),
    (
        "a decade with an apostrophe",
        "Acme built ferries in the late 1980's, prompting Bell to sue in 1989.",
        ["1987-01-01..1989-12-31 Acme built ferries, prompting Bell to sue"],
    ),
    (
        "three of one subject, each with its year",
        "Fares tripled in 2004, doubled in 2005 and increased by 16 percent in 2006.",
        [
            "2004-01-01..2004-12-31 Fares tripled in 2004",
            "2005-01-01..2005-12-31 Fares doubled in 2005",
            "2006-01-01..2006-12-31 Fares increased by 16 percent",
        ],
    ),
    (
        "whose",
        "The map names Acme, whose oldest ferry first sailed in April 2005.",
        ["2005-04-01..2005-04-30 Acme’s oldest ferry first sailed"],
    ),
    (
        "which, right behind a name",
        "Ada Quill bought Pixley which was closed by Acme in 2005.",
        [
            "2021-10-20 Ada Quill bought Pixley which was closed by Acme in 2005",
            "2005-01-01..2005-12-31 Pixley was closed by Acme",
        ],
    ),
    (
        "a thing is released as another, and goes on",
        "Acme has a plan that was released as a test for crews and is scheduled for May 2022.",
        ["2022-05-01..2022-05-31 A plan is scheduled for May 2022"],
    ),
    (
        "declared over",
        "The state declared the search for the miners over on Monday.",
        ["2021-10-18 The state declared the search for the miners over"],
    ),
    (
        "with and a participle",
        "Two women were found, but with no sign of life reported the state shut a mine on Monday.",
        ["2021-10-18 The state shut a mine"],
    ),
    (
        "before a court, not before its ruling",
        "Tom Bond pleaded not guilty before Ada Quill on Friday.",
        ["2021-10-15 Tom Bond pleaded not guilty before Ada Quill"],
    ),
    (
        "before a vote",
        "Rebels left the town before the Senate vote on Friday.",
        ["2021-10-15 The Senate vote"],
    ),
    (
        "a comma inside of the date of the second",
        "A suit was filed in Lesk, but on September 21, 2004 the firms agreed to talk at length.",
        ["2004-09-21 The firms agreed to talk at length"],
    ),
    (
        "two joined happenings",
        "Norland's army took the port in August and it named a governor in September.",
        [
            "2021-08-01..2021-08-31 Norland's army took the port",
            "2021-09-01..2021-09-30 Norland's army named a governor",
        ],
    ),
    (
        "two subjects",
        "Rebels seized the bridge on Monday and the navy closed the strait on Tuesday.",
        ["2021-10-18 Rebels seized the bridge", "2021-10-19 The navy closed the strait"],
    ),
    (
        "since, with a gerund",
        "Since taking power in mid-August, the Harbour Party has closed two papers.",
        ["2021-08-11..2021-08-20 The Harbour Party took power"],
    ),
    (
        "since, after the owner",
        "The strike is the Dockers Union's longest since winning recognition in May 2019.",
        ["2019-05-01..2019-05-31 The Dockers Union won recognition"],
    ),
    (
        "the day's news, a deed before what its doer says",
        "Ida Bell won a vote on Wednesday. Mayor Bell opened the bridge and said that Lesk pays.",
        [
            "2021-10-20 Ida Bell won a vote",
            "2021-10-20 Ida Bell opened the bridge and said that Lesk pays",
        ],
    ),
    (
        "since, after the owner of an aim",
        "Bell noted the Dockers Union's efforts to end the strike since winning a vote in May.",
        ["2021-05-01..2021-05-31 The Dockers Union won a vote"],
    ),
    (
        "following, with a noun",
        "Following the collapse of the dam in August, thousands of people fled.",
        ["2021-08-01..2021-08-31 The collapse of the dam"],
    ),
    (
        "relative clause",
        "The envoy is Ada Quill, a former judge who led talks with Sudland last week.",
        ["2021-10-11..2021-10-17 Ada Quill led talks with Sudland"],
    ),
    (
        "after, with a report inside",
        "The walkout came after Mayor Ida Bell warned last week that the ferries were unsafe.",
        ["2021-10-11..2021-10-17 Ida Bell warned that the ferries were unsafe"],
    ),
    (
        "a day inside a noun phrase after a preposition",
        "The law was aimed at the army, who ruled Sudland after the May 4, 2003 attacks.",
        ["2003-05-04 The May 4 attacks"],
    ),
    (
        "quotation first",
        "“We need rice and clean water,” Mira Ode said on Tuesday.",
        ["2021-10-19 Mira Ode said: “We need rice and clean water”"],
    ),
    (
        "quotation last",
        "Mira Ode said on Tuesday: “We need rice and clean water.”",
        ["2021-10-19 Mira Ode said: “We need rice and clean water”"],
    ),
    (
        "attributed to an agency",
        "The bridge over the Ister was closed on Tuesday, Reuters reported.",
        ["2021-10-19 The bridge over the Ister was closed"],
    ),
    (
        "connectives left out",
        "Meanwhile, the Harbour Board also said on Tuesday that the port would reopen.",
        ["2021-10-19 The Harbour Board said that the port would reopen"],
    ),
    (
        "a report that points outside",
        "Speaking to reporters in Geneva on Tuesday, Mira Ode said this must stop.",
        ["2021-10-19 Mira Ode spoke to reporters in Geneva"],
    ),
    (
        "a decade",
        "In the 1980s, Norland fought a long war in Sudland.",
        ["1980-01-01..1989-12-31 Norland fought a long war in Sudland"],
    ),
    (
        "planned",
        "The talks will be held in Geneva next week.",
        ["2021-10-25..2021-10-31 The talks will be held in Geneva"],
    ),
    (
        "a day, at this year's occasion",
        "Yesterday, at this year's fair, Ida Bell opened the bridge.",
        ["2021-10-19 Ida Bell opened the bridge"],
    ),
    (
        "at an occasion of a day",
        "In a Monday speech, Ida Bell defended the toll.",
        ["2021-10-18 Ida Bell defended the toll"],
    ),
    ("habit", "He has often visited the port in recent years.", []),
    ("long wish", "Norland has long sought a bridge.", []),
    ("supposed", "If the dam breaks on Friday, the town will flood.", []),
    ("a year in a name", "The 1968 Geneva flu is less deadly than the new one.", []),
    ("another's date", "Officials condemned last week's attack.", []),
    ("question", "Did the mayor resign on Monday?", []),
]


@pytest.mark.parametrize(("label", "text", "expected"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_what_a_sentence_tells(label: str, text: str, expected: list[str]) -> None:
    assert told(text) == expected, label


PARTED = [
    (
        "passives that share one auxiliary",
        "The baker was arrested in May and released in July.",
        ["2021-05-01 The baker was arrested in May", "2021-07-01 and released in July."],
    ),
    (
        "a participle in commas",
        "The treaty, signed in Oslo in 1993, was suspended on Monday.",
        [
            "2021-10-18 The treaty, signed in Oslo in 1993, was suspended on Monday.",
            "1993-01-01 signed in Oslo in 1993",
        ],
    ),
    (
        "a participle behind its noun",
        "The union occupied the hall on Thursday to free students arrested in September.",
        [
            "2021-10-14 The union occupied the hall on Thursday to free students",
            "2021-09-01 arrested in September.",
        ],
    ),
    (
        "a participle before its noun",
        "Founded in 1987, the firm closed in May.",
        ["2021-05-01 Founded in 1987, the firm closed in May.", "1987-01-01 Founded in 1987"],
    ),
    (
        "what goes on at once",
        "A rally held on Monday drew a thousand people.",
        ["2021-10-18 A rally held on Monday drew a thousand people."],
    ),
    (
        "what happened when something else did",
        "Two dockers drowned when a boat sank on Monday.",
        ["2021-10-18 Two dockers drowned when a boat sank on Monday."],
    ),
    (
        "what had been so when something happened",
        "Two dockers were not on board when the boat sank on Monday.",
        ["2021-10-18 when the boat sank on Monday."],
    ),
    (
        "a month that was only planned for",
        "The summit, originally planned for May 2021, was held in Oslo on Monday.",
        ["2021-10-18 The summit, originally planned for May 2021, was held in Oslo on Monday."],
    ),
    (
        "no day of the participle",
        "Norland kept its schools closed until May 2020.",
        ["2020-05-01 Norland kept its schools closed until May 2020."],
    ),
    (
        "an infinitive with a day of its own",
        "The board agreed on Monday to meet on 29 October.",
        [
            "2021-10-18 The board agreed on Monday to meet on 29 October.",
            "2021-10-29 to meet on 29 October.",
        ],
    ),
    (
        "what hangs behind and has a day of its own",
        "The envoy left on Monday before the army closed the port on Tuesday.",
        [
            "2021-10-18 The envoy left on Monday",
            "2021-10-19 before the army closed the port on Tuesday.",
        ],
    ),
    (
        "what would be is told with its condition",
        "Oil could flow by 2022 if peace holds until 2023.",
        ["2022-01-01 Oil could flow by 2022 if peace holds until 2023."],
    ),
    (
        "what is, beside what was",
        "The firm was founded in 1987 by Ida Bell and has nine shops.",
        ["1987-01-01 The firm was founded in 1987 by Ida Bell"],
    ),
    (
        "a speaker put in between",
        "The gunman, police said on Monday, had bought the rifle in June.",
        ["2021-06-01 The gunman, police said on Monday, had bought the rifle in June."],
    ),
    (
        "what is said of a day, and on another",
        "Ten people were killed on Sunday, police said on Monday.",
        ["2021-10-17 Ten people were killed on Sunday, police said on Monday."],
    ),
    (
        "what is said of a year, and on a day",
        "Ten people have drowned this year, police said on Monday.",
        [
            "2021-10-18 Ten people have drowned this year, police said on Monday.",
            "2021-01-01 Ten people have drowned this year",
        ],
    ),
    (
        "a relative clause without its pronoun",
        "The king urged both sides on Monday to keep the truce they signed in May.",
        [
            "2021-10-18 The king urged both sides on Monday to keep the truce",
            "2021-05-01 they signed in May.",
        ],
    ),
]


@pytest.mark.parametrize(("label", "text", "expected"), PARTED, ids=[row[0] for row in PARTED])
def test_each_happening_has_its_own_words(label: str, text: str, expected: list[str]) -> None:
    assert quoted(text) == expected, label


WHOLE = [
    (
        "who is from a place",
        "Doctors are testing a woman from the Western Isles who came home in May 2020.",
        "A woman came home",
    ),
    ("a participle of one", "The ferry, raised in May 2020, sank.", "The ferry was raised"),
    (
        "a participle of many",
        "Norland freed two dockers arrested in May 2020.",
        "Two dockers were arrested",
    ),
    (
        "a passive that shares its auxiliary",
        "The ferry was sold in 2019 and rebuilt in 2020.",
        "The ferry was rebuilt",
    ),
    (
        "the subject of the main clause",
        "The dockers have shut two ports since winning a vote in May 2020.",
        "The dockers won a vote",
    ),
    (
        "the nearest clause that has a subject, past another phrase",
        "Two dockers are missing after being hurt at the mill after crossing the Ister in March.",
        "Two dockers crossed the Ister",
    ),
    (
        "an owner inside of a place's name does nothing",
        "The dockers met at Norburg's Grand Hotel, after winning a vote on Thursday.",
        "The dockers won a vote",
    ),
    (
        "who the relative clause around tells of",
        "The plan was backed by Bo Lind, who came after leaving Sudland in May.",
        "Bo Lind left Sudland",
    ),
    (
        "the first of what somebody owns",
        "It was the Dockers Union's first strike since winning a vote in May 2020.",
        "The Dockers Union won a vote",
    ),
    (
        "what was cut off may not have followed: the whole is told",
        "Bo Lind was arrested before boarding a ferry to Oster on Monday.",
        "Bo Lind was arrested before boarding a ferry to Oster on Monday",
    ),
    (
        "a passive gerund",
        "The dockers left after being ousted in May 2020.",
        "The dockers were ousted",
    ),
    (
        "and goes on with a relative clause",
        "Bo Lind met the editor who was held in 2019 and freed in 2020.",
        "The editor was freed",
    ),
]


@pytest.mark.parametrize(("label", "text", "headline"), WHOLE, ids=[row[0] for row in WHOLE])
def test_what_has_no_tense_is_told_in_the_past(label: str, text: str, headline: str) -> None:
    assert headline in {one.headline for one in sightings_of(text)}, label


UNTOLD = [
    ("what was done since a day", "The navy sailed on after flying ten sorties since March 2010."),
    ("what is still to come", "Bo Lind will see Oster after visiting Sudland in March 2012."),
    ("officials for another", "After visiting Sudland in March 2010, officials said Bo Lind rang."),
]


@pytest.mark.parametrize(("label", "text"), UNTOLD, ids=[row[0] for row in UNTOLD])
def test_nobody_does_what_is_open_or_to_come(label: str, text: str) -> None:
    told = [one.headline for one in sightings_of(text)]
    assert not any(re.search("flew|visited", headline) for headline in told), label


ANCHORED = [
    (
        "the same speaker goes on",
        (
            "Mayor Ida Bell said on Monday that the bridge would close. She added that ferries"
            " would run. The town has long wanted a tunnel. Bell told reporters that tolls would"
            " rise."
        ),
        ["", "same speech", "same speech"],
    ),
    (
        "a quotation goes on",
        "Mayor Ida Bell said on Monday: “The bridge is old. We will close it soon.” Trains run.",
        ["", "continued quotation"],
    ),
    (
        "the same talks, but not what went before",
        (
            "Norland's ministers opened talks with Sudland in Geneva on Wednesday. The talks ended"
            " without a deal. Norland had previously refused to meet."
        ),
        ["", "same occasion"],
    ),
    (
        "reports of the day's news, but not a state",
        (
            "A bomb exploded in the market on Wednesday. Police chief Jon Reed said ten people were"
            " hurt. The market is the oldest of the town."
        ),
        ["", "day's news"],
    ),
    (
        "what is said of another year gives no date to the saying",
        "Norland will build a tunnel in 2030. The mayor dreams of it. Ida Bell calls it a dream.",
        [""],
    ),
    (
        "an opening that sums up a dated speech",
        (
            "Mayor Ida Bell has said the bridge is unsafe. Speaking last week, Bell said tolls"
            " would rise."
        ),
        ["opening of the report", ""],
    ),
    (
        "an opening in the perfect, whatever day another thing was on",
        "Norland has sent tents to Oster. The flood came on 12 October. Nobody died.",
        ["day of publication", ""],
    ),
    (
        "an opening that a flood of a named day only explains",
        "The union has called for help after Monday's flood. Trains run.",
        ["day of publication"],
    ),
    (
        "what a report tells of no day of its own",
        "Acme Corp. reported a third-quarter loss of 3 million crowns.",
        ["day of publication"],
    ),
    (
        "what was done in a flood of a named day is of that day",
        "Forty people died in last Monday's flood.",
        [""],
    ),
    (
        "what was not reported is no speech of the day",
        "A ship sank on Wednesday. Jon Reed said ten drowned. The leak was not reported by him.",
        ["", "day's news"],
    ),
    (
        "a board's approval is another happening than the deal",
        "Acme signed the deal with Ode on Monday. The deal was approved by its board.",
        [""],
    ),
    (
        "a deal that does something",
        "Acme signed the deal with Ode on Monday. The deal ended the strike.",
        ["", "same occasion"],
    ),
    (
        "who made a decision may have made it long before",
        "Acme opened a yard on Monday. It has a crane. Ode made the decision to ban its ships.",
        [""],
    ),
    (
        "people of a scene go on to act, through what is described",
        (
            "Mayor Ida Bell opened the bridge on Monday. It is 900 metres long. She crossed the"
            " bay on foot."
        ),
        ["", "scene"],
    ),
    (
        "a scene ends where another time is told",
        "Ida Bell opened the bridge on Monday. She had fought for it. She won two votes.",
        [""],
    ),
    (
        "strangers do not go on with a scene",
        "Ida Bell opened the bridge on Monday. Bakers closed their shops.",
        [""],
    ),
    (
        "with a scene of last week only those go on who were in it",
        (
            "Jon Reed is a baker. Ida Bell opened a school on October 12. Reed closed his shop."
            " Bell planted a tree."
        ),
        ["", "scene"],
    ),
    (
        "after somebody's words only the speaker acts on",
        (
            "Norland's fleet left on Sunday. Ida Bell told reporters on Monday that the bridge was"
            " old. The fleet attacked the port. She showed a crack."
        ),
        ["", "", "scene"],
    ),
    (
        "what is yet to come opens no scene",
        "Ida Bell plans to open the bridge on Friday. The crew painted it.",
        [""],
    ),
    (
        "those who speak by their calling",
        "A dam broke in Norland on Wednesday. Police said that ten houses were gone.",
        ["", "day's news"],
    ),
    (
        "what somebody says of what often is",
        "The dam of Norland has broken. Ida Quill says that dams often break.",
        ["day of publication"],
    ),
    (
        "what nobody has said, or has been saying for long",
        (
            "The dam of Norland has broken. Ida Bell has not said why. Norland has been urging"
            " repairs."
        ),
        ["day of publication"],
    ),
    (
        "earlier in the day",
        "A dam broke in Norland on Monday. Earlier in the day, Norland sent boats.",
        ["", "same day"],
    ),
    (
        "what is said, or has been announced, in the news",
        (
            "The dam of Norland has broken. The wall was built in 1960. Ida Bell says ten houses"
            " are gone. Norland has announced that it will send boats."
        ),
        ["day of publication", "", "day of publication", "day of publication"],
    ),
    (
        "what somebody has said, beside what another said last week",
        (
            "The dam of Norland has broken. Rain falls. Trains run. Boats wait. Bakers bake. Ida"
            " Bell warned last week that it was weak. Jon Reed has warned of floods."
        ),
        ["day of publication", ""],
    ),
    (
        "a speech reported after background of another year",
        "The dam has broken. The wall was built in 1960. Ida Bell said that ten houses were gone.",
        ["day of publication", "", "day of publication"],
    ),
    (
        "what somebody says in an article that tells no news",
        "The plague killed half of Norland in 1350. Rats spread it. Ida Quill says it was cruel.",
        [""],
    ),
    (
        "what has been studied, described or said so far is no news",
        (
            "The dam of Norland has broken. Previous studies have said it was weak. Ida Bell has"
            " described it often. Ida Quill has studied it."
        ),
        ["day of publication"],
    ),
    (
        "a year of what describes the subject dates that alone",
        "Mayor Ida Bell has announced that the bridge, begun two years ago, is sold.",
        ["day of publication", ""],
    ),
    (
        "news without a date",
        "The Harbour Board has closed the port to all ships. Nobody had expected it.",
        ["day of publication"],
    ),
]


@pytest.mark.parametrize(("label", "text", "rules"), ANCHORED, ids=[row[0] for row in ANCHORED])
def test_dates_taken_over(label: str, text: str, rules: list[str]) -> None:
    found = [one.rule if one.basis is Basis.INHERITED else "" for one in sightings_of(text)]
    assert found == rules, label


def test_earlier_in_the_day_is_the_day_of_the_news_not_of_what_was_told_between() -> None:
    text = (
        "Norland opened its new bridge on Tuesday. On Monday the port got two cranes. They are red."
        " They are tall. Some are old. Earlier in the day, Roe met the workers."
    )
    days = [one.span.first for one in sightings_of(text)]
    assert days[-1] == days[0] != days[1]


def test_he_said_is_who_speaks_whomever_the_quotation_names() -> None:
    text = "“I trust one man, Bo Lind,” he said."
    kind, role = ActorKind.PERSON, Role.SPEAKS
    he = NameMention(28, 30, "he", "Bo Lind", kind, role, "“he” is Bo Lind")
    (agreed,) = agree_with_speech(text, (he,), (Quotation(0, 27, "Tom Roe"),))
    assert (agreed.name, agreed.how) == ("Tom Roe", "“he” is Tom Roe")


def test_a_date_taken_over_is_explained() -> None:
    first, second = sightings_of(
        "Mayor Ida Bell said on Monday that the bridge would close. She added that ferries ran."
    )
    assert second.span == first.span
    assert second.explanation == (
        "The same speech as in “Mayor Ida Bell said on Monday”, so Monday 18 October 2021."
    )


def test_a_scene_that_goes_on_is_explained() -> None:
    _, second = sightings_of("Mayor Ida Bell won a race on Monday. She crossed the town.")
    assert second.explanation == (
        "The report goes on from “Mayor Ida Bell won a race on Monday”, so Monday 18 October 2021."
    )


def test_undated_news_is_about_the_day_of_publication() -> None:
    (found,) = sightings_of("The Harbour Board has closed the port to all ships.")
    assert found.span.approximate
    assert found.mention.text == ""
    assert found.explanation.startswith("No words date it: told as news in an article published")


def test_an_undated_article_keeps_its_absolute_dates_alone() -> None:
    text = "The board met on Wednesday. In May 2020 the port was sold."
    assert told(text, None) == ["2020-05-01..2020-05-31 The port was sold"]


def test_the_actor_of_a_clause_that_leaves_it_out() -> None:
    text = "The African Union opened talks on Monday and named two envoys on Tuesday."
    first, second = sightings_of(text)
    assert [name.name for name in second.names] == ["African Union"]
    assert second.quote == "and named two envoys on Tuesday."
    assert first.quote == "The African Union opened talks on Monday"


def test_a_relative_clause_tells_of_the_whole_of_a_name() -> None:
    text = "It replaced the Organization for Ister Unity, which had stood there since 1963."
    assert told(text) == [
        "1963-01-01..1963-12-31 The Organization for Ister Unity had stood there since 1963"
    ]


IN_IT = [
    (
        "what a relative clause tells of",
        "Ister Airlines, which will run the boat from July 2022, have left Lesk.",
        {"Ister Airlines"},
    ),
    (
        "a name behind its title",
        "Its chief, Ada Quill, justified on Friday the choice.",
        {"Ada Quill"},
    ),
    (
        "a name behind whom it leads",
        "Acme CEO, Michael O' Learn, justified on Friday the choice.",
        {"Michael O' Learn"},
    ),
    (
        "to whom a thing goes",
        "Acme Group on Friday sold the old boat to Ister Airlines.",
        {"Acme Group", "Ister Airlines"},
    ),
    (
        "of whom a cause only speaks",
        "The show failed on Friday due to bad relations between Acme Group and Ister Airlines.",
        set(),
    ),
    ("whose it is", "The plan of Acme Group failed on Friday.", set()),
    (
        "the office of one named",
        "The Prime Minister of Norland, Lee Quill, came. The Prime Minister wept on Friday.",
        {"Lee Quill"},
    ),
]


@pytest.mark.parametrize(("label", "text", "names"), IN_IT, ids=[row[0] for row in IN_IT])
def test_who_is_in_it(label: str, text: str, names: set[str]) -> None:
    *_, last = sightings_of(text)
    acting = {n.name for n in last.names if n.role in {Role.ACTS, Role.ACTED_ON, Role.SPEAKS}}
    assert acting == names, label


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ida Bell said on Monday: “The bridge is old. We will close it soon.” Trains run.",
        "Mayor Ida Bell said on Monday: “The bridge is old.”\n\n“We will close it soon.”",
        'Mayor Ida Bell said on Monday: "The bridge is old.\nWe will close it soon. "\nTrains run.',
    ],
    ids=["over sentences", "over paragraphs", "left open by its paragraph"],
)
def test_a_quotation_that_goes_on_names_its_speaker(text: str) -> None:
    _, going_on = sightings_of(text)
    assert going_on.headline == "Ida Bell said: “We will close it soon”"
    (speaker,) = going_on.names
    assert (speaker.name, speaker.role) == ("Ida Bell", Role.SPEAKS)
    assert speaker.how == "Ida Bell goes on speaking"
    assert text[speaker.start : speaker.end] == speaker.text


def test_event_words_are_stems_of_verbs_and_happenings() -> None:
    (found,) = sightings_of("Norland opened talks on a withdrawal on Monday.")
    assert found.event_words == ("open", "talk", "withdraw")


def test_what_happened_weighs_more_than_what_is() -> None:
    (happened,) = sightings_of("The dam broke on Monday.")
    (state,) = sightings_of("The dam was old on Monday.")
    (nobody,) = sightings_of("The dam will open on Friday.")
    assert happened.weight > nobody.weight > state.weight


PIECES = st.sampled_from(
    ["Ida Bell said on Monday that", "the port closed in May 2020", "“We left.”", "and it", "since",
     "who", "seizing power in August", ",", "he added.", "The talks", "\n\n", "was", "last week"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=14))
def test_quotes_are_slices_of_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for one in sightings_of(text, dt.date(2021, 10, 20)):
        assert text[one.start : one.end] == one.quote
        assert text[one.mention.start : one.mention.end] == one.mention.text
        assert one.sentence.start <= one.start < one.end <= one.sentence.end
        assert one.headline
