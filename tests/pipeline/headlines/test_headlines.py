"""Headlines: whole, short, names in full, nothing that points elsewhere."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import sightings_of, told

from webapp.pipeline.headlines.clipping import clip
from webapp.pipeline.headlines.endings import balanced, ends_well
from webapp.pipeline.headlines.presenting import FOR_COMPLEMENT
from webapp.pipeline.headlines.shortening import compress, shorten
from webapp.pipeline.headlines.telling import Example, HeadlineWords, headline_words
from webapp.vocabulary import built_in

WORDS: HeadlineWords = built_in("headlines", HeadlineWords)


@pytest.mark.parametrize("example", WORDS.examples, ids=lambda example: example.headline)
def test_the_examples_of_the_word_list(example: Example) -> None:
    assert [one.headline for one in sightings_of(example.text)] == [example.headline]


HEADLINES = [
    (
        "a contrast with what stands before",
        "The pilots left Westport on Monday, however.",
        "The pilots left Westport",
    ),
    (
        "a contrast before what was cut off",
        (
            "The terms of the ferry deal changed sharply, however, when the mayor announced last"
            " Wednesday that the pilots would strike."
        ),
        "The terms of the ferry deal changed sharply",
    ),
    (
        "name in full",
        "Ada Quill met dockers on Friday. Quill offered the crews more pay on Monday.",
        "Ada Quill offered the crews more pay",
    ),
    (
        "not only is no denial",
        "A ferry not only stopped the raid on Monday, but took ten of the thieves.",
        "A ferry stopped the raid, but took ten of the thieves",
    ),
    (
        "as recently as a day goes with the day",
        "Ada Quill defended the ferry in Oster as recently as Monday.",
        "Ada Quill defended the ferry in Oster",
    ),
    (
        "what was carried out on a day that goes",
        "Tests of the water carried out on Monday found lead in two wells.",
        "Tests of the water found lead in two wells",
    ),
    (
        "what is said of somebody told beside it",
        "Ada Quill said that Ode Mills, which belongs to Tom Bond, won the ferry deal on Monday.",
        "Ada Quill: Ode Mills won the ferry deal",
    ),
    (
        "pronoun named",
        "Mayor Ada Quill met dockers on Friday. She offered the crews more pay on Monday.",
        "Ada Quill offered the crews more pay",
    ),
    (
        "title and apposition left out",
        (
            "Transport Minister Ada Quill, a former judge, however, said earlier on Monday that the"
            " port was safe."
        ),
        "Ada Quill said that the port was safe",
    ),
    (
        "long list behind the verb",
        (
            "On Monday the board closed the old eastern bridge over the Ister to lorries, buses and"
            " tractors after engineers found forty loose bolts under its arch."
        ),
        "The board closed the old eastern bridge over the Ister to lorries, buses and tractors",
    ),
    (
        "phrases behind the subject",
        (
            "A plan drawn up by engineers of three universities in the north and agreed by the"
            " board would cost Norland a billion crowns, Ada Quill said on Monday."
        ),
        "Ada Quill said a plan would cost Norland a billion crowns",
    ),
    (
        "speech too long for one line",
        (
            "“We need rice and clean water for the camps along the border before the rains begin in"
            " earnest,” Mira Ode said on Monday."
        ),
        "Mira Ode said: “We need rice and clean water for the camps along the border”",
    ),
    (
        "speaker and colon where there is no room for both",
        (
            "Envoy Mira Ode told a gathering of farmers and dockers in the old town on Monday that"
            " the ferries of the Ister company will stop for want of coal."
        ),
        "Mira Ode: The ferries of the Ister company will stop for want of coal",
    ),
    (
        "speaker of what has a day of its own",
        "The board said that ferries will stop on Friday.",
        "The board: Ferries will stop",
    ),
    (
        "said before its speaker, with more behind",
        (
            "A new illness in Norland, Peru and the Isles that has killed hundreds of goats could"
            " reach the coast, the World Goat Council warned on Saturday, as tests showed more."
        ),
        "The World Goat Council warned a new illness could reach the coast",
    ),
    (
        "a condition is not dropped",
        (
            "Envoy Ada Quill said on Monday the rebels would be recognised when they “keep the"
            " promises of the spring to the people of the north and its many valleys”."
        ),
        "Ada Quill said the rebels would be recognised when they “keep the promises of the spring”",
    ),
    (
        "a fragment of a quotation is cut at a phrase",
        (
            "The ministry of Norland said on Tuesday that the board of the ferries had to unite the"
            " “efforts of the hill people to prevent another famine”."
        ),
        (
            "The ministry of Norland: The board of the ferries had to unite the “efforts of the"
            " hill people”"
        ),
    ),
    (
        "one word of a quotation goes without its marks, and aims keep whose they are",
        (
            "The ministry of Norland said on Tuesday that one of the aims of the Ister meeting was"
            " to consolidate the “efforts of the hill and coast people to prevent another famine”."
        ),
        (
            "The ministry of Norland said one of the aims of the Ister meeting was to consolidate"
            " the efforts"
        ),
    ),
    (
        "an amount on top of one that the headline does not tell",
        "The Oster Council signed a deal for a further US$7 billion on Monday.",
        "The Oster Council signed a deal for US$7 billion",
    ),
    (
        "what is held against what is granted",
        (
            "“Not everyone in Oster likes the board of the port, but by starving the board, we"
            " starve all of the town,” Ida Bell said on Monday."
        ),
        "Ida Bell said “by starving the board, we starve all of the town”",
    ),
    (
        "what was agreed on, with its day",
        "The Oster Council agreed on Monday to shut the port in 2035.",
        "The Oster Council agreed to shut the port in 2035",
    ),
    (
        "a month that is spelled as a verb",
        "The Oster Council voted on Monday to raise fares in May.",
        "The Oster Council voted to raise fares in May",
    ),
    (
        "what one named behind with is to do goes as a whole",
        (
            "The first trip is expected to begin in Oster on Monday, with the first owner, Quill"
            " Ferries, due to receive the first of ten boats in May 2022."
        ),
        "The first trip is expected to begin in Oster",
    ),
    (
        "the day that it is not",
        "The delivery of the ferry is due in 2030, and not 2028 as first told by the yard.",
        "The delivery of the ferry is due in 2030, and not 2028 as first told by the yard",
    ),
    (
        "two offices of one person",
        "The company president and CEO Ada Quill said on Monday: “This is a great day for all.”",
        "Ada Quill said: “This is a great day for all”",
    ),
    (
        "what somebody said to believe, where the whole does not fit",
        (
            "Ada Quill stated on Monday that she believed the Norland ferries were “better on fuel"
            " and better in storms” than others."
        ),
        (
            "Ada Quill believed the Norland ferries were “better on fuel and better in storms” than"
            " others"
        ),
    ),
    (
        "for the first time ever",
        (
            "In 2004, Norland sold more boats than Oster for the first time ever, sparking"
            " questions whether the yards there had lost their old grip on the market."
        ),
        "Norland sold more boats than Oster for the first time ever",
    ),
    (
        "a thing that is described, by its name in commas",
        "The world’s biggest ferry, the Oster Star, left on its first trip on Monday.",
        "The Oster Star left on its first trip",
    ),
    (
        "a place in commas is no name of what happened there",
        "The blast in Lesk, Norland, killed ten men on Monday.",
        "The blast in Lesk killed ten men",
    ),
    (
        "a bare noun is called by the name behind it",
        "Norland budget ferry operator, Isterline, announced on Monday that it is buying boats.",
        "Isterline announced that it is buying boats",
    ),
    (
        "officials in a town are not the town",
        "Officials in the capital, Mount Norburg, ordered the ferries to stop on Monday.",
        "Officials in the capital ordered the ferries to stop",
    ),
    (
        "cases go without what they are cases of",
        (
            "The number of cases of the new fever of the goats in the old hill towns of Norland has"
            " climbed to 8,480, the World Goat Council said on Monday."
        ),
        "The World Goat Council said the number of cases of the new fever has climbed to 8,480",
    ),
    (
        "an amount is not parted from what it exceeds",
        (
            "The ferry Aurora made its first trip on Monday -- three years behind schedule and $2"
            " billion over every budget that its owners had ever made."
        ),
        "The ferry Aurora made its first trip",
    ),
    (
        "added that",
        (
            "Ada Quill met dockers. She said that crews were late. But, she added, Norland would"
            " not “close its port” to a Sudland boat on Monday."
        ),
        "Ada Quill said Norland would not “close its port” to a Sudland boat",
    ),
    (
        "no colon before a name in marks",
        "The board on Monday called the old quay an “Isle of goats” after the flood.",
        "The board called the old quay an “Isle of goats” after the flood",
    ),
    (
        "no colon before the name of a race",
        "The crews of Oster lost the 157th “Goat Race” against Norburg on Monday.",
        "The crews of Oster lost the 157th “Goat Race” against Norburg",
    ),
    (
        "one colon is enough",
        "Bo Lind told Ada Quill during their first talks on Monday: “We will not leave the quay.”",
        "Bo Lind told Ada Quill during their first talks: “We will not leave the quay”",
    ),
    (
        "a number is no phrase beside",
        "At least 30 people were hurt in Norburg on Monday, nurses said.",
        "At least 30 people were hurt in Norburg",
    ),
    (
        "the verb behind a relative clause",
        (
            "Farmers who came from the northern hills of the old kingdom and from its eastern"
            " valleys closed the road on Friday."
        ),
        "Farmers closed the road",
    ),
    (
        "what came out is nobody",
        "A row broke out on Monday when it emerged that Norland had sold the port.",
        "A row broke out when it emerged that Norland had sold the port",
    ),
    ("nothing but a pronoun", "It was closed on Monday.", ""),
    (
        "words that touch the verb are its subject",
        "In trams, buses and on the quays, more people wore masks on Monday.",
        "More people wore masks",
    ),
    (
        "a place beside the clause is no subject",
        "In Norburg, north of Oster, two ferries sank on Monday.",
        "In Norburg, two ferries sank",
    ),
    (
        "a list before the verb is one subject",
        "The United Isles, Norland and Sudland sent ships on Monday.",
        "The United Isles, Norland and Sudland sent ships",
    ),
    (
        "no comma after the day",
        "On Monday upbeat dockers were putting nets into the harbour.",
        "Upbeat dockers were putting nets into the harbour",
    ),
    (
        "no comma after the place and the year",
        "In Norland last year a law was drawn up.",
        "A law was drawn up",
    ),
    (
        "participles that describe",
        "Exiled opposition figures urged Norland on Tuesday to open the port.",
        "Exiled opposition figures urged Norland to open the port",
    ),
    (
        "who has the office stands in commas",
        "The head of the port board, Ada Quill, said on Monday that the quay was old.",
        "Ada Quill said that the quay was old",
    ),
    (
        "a kinsman's title is not the person",
        "The family of President Bo Lind left the palace on Monday.",
        "The family of President Bo Lind left the palace",
    ),
    (
        "one and all count",
        "All schools of Norburg were closed on Monday.",
        "All schools of Norburg were closed",
    ),
    (
        "a bomb that exploded",
        "Nurses treated 40 people hurt by a bomb that exploded on Monday.",
        "A bomb exploded",
    ),
    (
        "who came home is the subject of the main clause",
        "Two dockers were cured after coming home from Norland on Tuesday.",
        "Two dockers came home from Norland",
    ),
    (
        "they are the body of the sentence before",
        "The Harbour Board met on Friday. It opened the port on Monday.",
        "The Harbour Board opened the port",
    ),
    (
        "his father, by the one man named",
        "Envoy Bo Lind has ruled the isles since his father fell in a coup in 1970.",
        "Bo Lind’s father fell in a coup",
    ),
    (
        "a clause before who says it",
        "As the row grew, the Sea Court said on Tuesday it had proof of crimes.",
        "The Sea Court said it had proof of crimes",
    ),
    (
        "said at a meeting",
        "The farmers had left the valley, Ada Quill said in a statement on Monday.",
        "Ada Quill said in a statement the farmers had left the valley",
    ),
    (
        "a comma after a number",
        "Norland took the town on May 21, raising fears the two sides could return to war.",
        "Norland took the town, raising fears the two sides could return to war",
    ),
    (
        "a clause in commas ends at its comma",
        "Bo Lind, who founded a bank on Monday, left for the isles.",
        "Bo Lind founded a bank",
    ),
    (
        "somebody's words are cut, never altered",
        (
            "“The plan of the ten northern towns, which nobody in the old harbour has read, would"
            " cost the people of the isles dear,” Ada Quill said on Monday."
        ),
        "",
    ),
    (
        "behind a semicolon stands another sentence",
        "Norland stopped the ferries on Tuesday; the day after the first case of goat fever.",
        "Norland stopped the ferries",
    ),
    (
        "itself adds nothing",
        "The Harbour Board itself confirmed on Monday that the quay was unsafe.",
        "The Harbour Board confirmed that the quay was unsafe",
    ),
    (
        "what a question word opens is no statement",
        "Experts watch how the fever will behave in Norland and Sudland in May.",
        "",
    ),
    (
        "how something past came about is one",
        "The order brought back memories of how goat fever began in Norland in May 2003.",
        "Goat fever began in Norland",
    ),
    (
        "no beginning inside of a number",
        "The envoy said 9-10, 000 dockers would be in or off Norland by Monday.",
        "",
    ),
    (
        "one of those told before",
        "Ten planes landed. One carrying a tent was turned away on Monday.",
        "",
    ),
    (
        "half of what somebody was asked",
        "Asked on Monday if he knew where Bond was, Quill said: “No.”",
        "",
    ),
    (
        "another of those told before",
        "Ten boats came. Another sank on Monday.",
        "",
    ),
    (
        "the number of the next item of a list",
        "The boat entered the bay on 3 May 2021 (08:40 GMT\n) 3.",
        "The boat entered the bay",
    ),
    (
        "since when",
        "Ada Quill has not been seen since May 2003.",
        "Ada Quill has not been seen since May 2003",
    ),
    (
        "until when",
        "The ferries to Lesk are not due until Friday.",
        "The ferries to Lesk are not due until Friday",
    ),
    (
        "what it is set for",
        "The hearing was postponed and is scheduled for November 12.",
        "The hearing is scheduled for November 12",
    ),
    (
        "two dates told apart",
        "The ferries are expected to start sailing in May and stop in June.",
        "The ferries are expected to start sailing in May and stop in June",
    ),
    (
        "a stretch that two months bound",
        "The navy sank two ships last May and June.",
        "The navy sank two ships",
    ),
    (
        "the number of a power group",
        (
            "No. 2 power group Ode Corp. sold the old harbour of Lesk near the town of Westport on"
            " Monday to the large fishing firms of the north."
        ),
        (
            "No. 2 power group Ode Corp. sold the old harbour of Lesk near Westport to the large"
            " fishing firms of the north"
        ),
    ),
    (
        "no colon behind that",
        "Ada Quill said on Monday that, “The delays are long and dear.”",
        "Ada Quill said: “The delays are long and dear”",
    ),
    (
        "what somebody calls it",
        "Ada Quill on Monday called the plan “A gift for the whole town”.",
        "Ada Quill called the plan “A gift for the whole town”",
    ),
    (
        "a clause between that and what it opens",
        (
            "Ada Quill said on Monday that, although the ferries had a value of a billion crowns,"
            " Acme had sold them to the town of Lesk for less."
        ),
        "Ada Quill said that Acme had sold the ferries to the town of Lesk for less",
    ),
    (
        "no gerund is left without its words",
        (
            "The second leg of the flight going towards the isles is due to land on Monday at the"
            " old airport in the north of Norland."
        ),
        (
            "The second leg of the flight going towards the isles is due to land at the old"
            " airport in the north of Norland"
        ),
    ),
    (
        "a clause that hangs on the date goes with it",
        "The watch over goats has been kept up since 2003, when there was a fever in Norland.",
        "The watch over goats has been kept up since 2003",
    ),
    (
        "the day of the entry is not told twice",
        "Nobody has crossed the border since the war began in May 1998.",
        "The war began",
    ),
    (
        "a noun alone keeps its year",
        "The board agreed on a plan after the terrible floods of 2008.",
        "The terrible floods of 2008",
    ),
    (
        "an opening in capitals",
        "A BAKER from Oster was shot in the port on Monday. The baker was 40.",
        "A baker from Oster was shot in the port",
    ),
    (
        "a name in capitals",
        "NORAID of Oster was sued in the port on Monday.",
        "NORAID of Oster was sued in the port",
    ),
    (
        "two sums of two years",
        "The mill of Oster paid $3 million in 1998 and $4 million in 1999.",
        "The mill of Oster paid $3 million in 1998 and $4 million in 1999",
    ),
    (
        "a word that the source has twice",
        "Ada Quill told the Ister network network on Monday that the port was shut.",
        "Ada Quill told the Ister network that the port was shut",
    ),
    (
        "a subject parted from its verb behind after",
        "The talks were shut on Monday after the crews and envoys, led by Ada Quill, walked out.",
        "The talks were shut after the crews and envoys, led by Ada Quill, walked out",
    ),
    (
        "two words alone keep their year",
        "Nobody has crossed the border since Lind died in May 1998.",
        "Lind died in May 1998",
    ),
]


@pytest.mark.parametrize(("label", "text", "last"), HEADLINES, ids=[row[0] for row in HEADLINES])
def test_headlines(label: str, text: str, last: str) -> None:
    found = [one.headline for one in sightings_of(text)]
    assert (found[-1] if found else "") == last, label


SHORTER = [
    (
        "not before what somebody is moved to do",
        "The mayor has convinced ten old dockers of the Ister company to leave the quay",
        65,
        "",
    ),
    (
        "not inside of a list",
        "The mayor thanked envoys of Norland, Sudland and the Isles for the rice and the tents",
        40,
        "",
    ),
    (
        "not where what is denied follows",
        "The illness had not spread in the same way outside of the town",
        35,
        "",
    ),
    (
        "not before what the hope is of",
        "The mayor gave up the hope that the ferry would be found before the winter",
        35,
        "",
    ),
    (
        "not inside of what is asked for",
        "The mayor called on the people of the town to leave their houses",
        50,
        "",
    ),
    (
        "not between a speaker and the words",
        "The mayor told the conference of engineers that the bridge was old and unsafe",
        45,
        "",
    ),
    (
        "not before what it waits for",
        "The rebels would be recognised by Norland when they keep their promises",
        45,
        "",
    ),
    (
        "not inside of a comparison",
        "The flood could turn out to be less severe than previously thought by all",
        65,
        "",
    ),
    (
        "not between seeing and as what",
        "The vote could be seen as a victory of the king",
        30,
        "",
    ),
    (
        "before a phrase of place",
        "The mayor opened the new bridge in the presence of the king",
        40,
        "The mayor opened the new bridge",
    ),
    (
        "not inside of a row of adjectives",
        "The League remained committed to a peaceful, democratic and united Norland",
        50,
        "",
    ),
    (
        "not before the noun",
        "The board sent ten boats with tents and lorries of medical and camping equipment",
        65,
        "The board sent ten boats",
    ),
    (
        "not before what a number counts",
        "Ten dockers died in Norburg on the old quay, including six who had come from Oster",
        60,
        "Ten dockers died in Norburg on the old quay",
    ),
    (
        "not inside of a list without its last part",
        "The envoy asked the town to send rice, dry bread, tents and ropes to the camp",
        50,
        "",
    ),
    (
        "not inside of an apposition",
        "The mayor opened the ferry, a ship of ten decks that was built by dockers of the town",
        45,
        "The mayor opened the ferry",
    ),
    (
        "not between a noun and what it does",
        "The trial lasted four hours, with the boat reaching a speed of ninety miles",
        45,
        "The trial lasted four hours",
    ),
    (
        "not before what is given",
        "The king gave farmers of the hills a promise that nobody would be sent home",
        36,
        "",
    ),
    (
        "not before what is given behind an aside",
        "The king gave farmers of the hills, including Bond and Reed, coins to buy rice with",
        72,
        "",
    ),
    (
        "a duty without its purpose",
        "The rebels must live up to their promises if they want to be recognised by the towns",
        60,
        "The rebels must live up to their promises",
    ),
    (
        "not what is to come without its condition",
        "The rebels would live up to their promises if they were recognised by the towns",
        60,
        "",
    ),
    (
        "not before the parts",
        "The board said the rice would be divided between the ten towns of the old kingdom",
        55,
        "",
    ),
    (
        "not before whose words they are",
        "The ministry of Norland welcomes remarks by the envoy on the ferries and the quay",
        60,
        "The ministry of Norland welcomes remarks by the envoy",
    ),
    (
        "not before the place of a second happening",
        "Rebels killed ten dockers in Norburg and two were shot dead in Oster near the sea",
        65,
        "Rebels killed ten dockers in Norburg",
    ),
    (
        "not before a second subject speaks",
        "Ten ships land daily in the port but the Army, which runs the quay, says fifty will come",
        60,
        "Ten ships land daily",
    ),
    (
        "not before what it is that matters",
        "It is only through talks with the hill people that the town can hope for rice",
        60,
        "",
    ),
    (
        "up to the first part of what describes",
        "Norland called on the rebels to form a board that includes all tribes and trades at sea",
        72,
        "Norland called on the rebels to form a board that includes all tribes",
    ),
    (
        "not between two adjectives behind a verb",
        "The king said that the board must make bold and visible steps to the north",
        50,
        "",
    ),
    (
        "not inside of trying",
        "The mayor met ten dockers in Oster to try and open the quay to lorries",
        41,
        "The mayor met ten dockers in Oster",
    ),
    (
        "not between two sides",
        "The mayor saw a quarrel between a docker on the quay and two men from Oster",
        53,
        "The mayor saw a quarrel",
    ),
    (
        "not before what there is room for",
        "The board chose a version of the ferry with room for forty dockers and their goats",
        50,
        "The board chose a version of the ferry",
    ),
    (
        "not before where somebody worked",
        "The mayor came back to Norburg after working in the coal mines of Oster for years",
        50,
        "The mayor came back to Norburg",
    ),
    (
        "not inside of a noun of two words",
        "Norland sent ten million crowns of emergency funding to the towns on the Ister",
        50,
        "",
    ),
    (
        "a quotation is closed again",
        "Ada Quill said: “We will rebuild the port before the winter comes to town”",
        50,
        "Ada Quill said: “We will rebuild the port”",
    ),
]


@pytest.mark.parametrize(
    ("label", "words", "longest", "expected"), SHORTER, ids=[row[0] for row in SHORTER]
)
def test_shortening(label: str, words: str, longest: int, expected: str) -> None:
    assert shorten(words, longest) == expected, label


def test_phrases_are_left_off_behind_a_subject() -> None:
    words = "A plan from all ten countries at the talks would cost a billion crowns"
    assert compress(words, 45) == "A plan would cost a billion crowns"


COMPRESSED = [
    (
        "a second aim stays",
        "Plans from Norland and Ister to move towards a union of the two got a chilly reply",
        "",
    ),
    (
        "an adjective keeps its phrase",
        "A source familiar with the plan of the board told us of it",
        "",
    ),
    ("a name goes on", "A man of the Office for the Help of Ports said boats of crews sank", ""),
    ("a participle keeps who did it", "A lorry run by the Aid Service of Norland was stopped", ""),
    (
        "an aside goes where the verb follows",
        "The mayor of Oster, a former engineer on the Ister, said it would sink",
        "The mayor of Oster said it would sink",
    ),
    (
        "a list goes on behind an aside",
        "Two doctors, including Ada Quill, three nurses and a porter have left the town",
        "",
    ),
    (
        "what is said in the port",
        "He warned that in the port the flood could be worse, and that ferries were late",
        "",
    ),
    (
        "what stands beside what is said",
        "Quill warned that with rain on its way, the flood could be worse",
        "Quill warned that the flood could be worse",
    ),
]


@pytest.mark.parametrize(
    ("label", "words", "expected"), COMPRESSED, ids=[row[0] for row in COMPRESSED]
)
def test_what_may_be_left_off_inside(label: str, words: str, expected: str) -> None:
    assert compress(words, 60) == expected, label


def test_what_has_no_whole_beginning_is_cut_at_the_border_of_a_phrase() -> None:
    words = "The mayor asked the people of the old town to leave their wooden houses before noon"
    assert clip(words, 75) == (
        "The mayor asked the people of the old town to leave their wooden houses"
    )


SUBJECTS = ["Ada Quill", "She", "The board", "However, Quill", "And the two sides", "Rebels"]
VERBS = ["said on Monday that", "told reporters on Monday", "seized", "has led", "was told to"]
REST = [
    "the port of Norland would reopen",
    "“the bridge is old”",
    "in May 2020",
    "which he had called “a danger to every child of the town”",
    "after talks with the United Nations, the African Union and nine other bodies in Geneva",
    "and that nobody, not even the king, had asked for a bridge over the Ister",
    "to mobilise and provide towns with water",
    ", Reuters reported",
]


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from(SUBJECTS),
    st.sampled_from(VERBS),
    st.lists(st.sampled_from(REST), min_size=1, max_size=4),
)
def test_every_headline_can_be_shown(subject: str, verb: str, rest: list[str]) -> None:
    text = f"Ada Quill met dockers on Friday. {subject} {verb} {' '.join(rest)}."
    for one in sightings_of(text):
        assert len(one.headline) <= FOR_COMPLEMENT
        assert balanced(one.headline)
        assert ends_well(one.headline)
        assert one.headline.split()[0].lower() not in headline_words().leading
        assert not re.match(r"(?:he|she|it|they|we|this)\b", one.headline, re.IGNORECASE)
        words = set(re.findall(r"\w+", one.headline.lower()))
        assert words - {"was", "were"} <= set(re.findall(r"\w+", text.lower()))


def test_an_aim_is_not_what_was_said() -> None:
    assert (
        told("“They beat pots so that the crew could hear the noise,” Ida Bell said Monday.") == []
    )


def test_the_month_of_a_name_stays() -> None:
    text = "In 2003 Norland felt the effects of the October 2002 Lesk floods."
    assert [one.headline for one in sightings_of(text)] == [
        "Norland felt the effects of the October 2002 Lesk floods"
    ]


def test_no_phrase_inside_a_compound_is_left_off() -> None:
    text = (
        "Rosamund Holmquist warned people on Monday to be cautious with blood and meat-juices from "
        "X5N1-infected pigs."
    )
    assert all("juices infected" not in one.headline for one in sightings_of(text))
