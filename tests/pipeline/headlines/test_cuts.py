"""Where a headline is cut: what is left has its verb, and what its words ask for."""

import pytest

from webapp.pipeline.headlines.awaited import verb_is_awaited
from webapp.pipeline.headlines.clipping import clip
from webapp.pipeline.headlines.complements import ends_on_open_verb
from webapp.pipeline.headlines.compressing import compressions
from webapp.pipeline.headlines.contents import contents
from webapp.pipeline.headlines.frames import is_asked_for, is_told_more_of, parts_object
from webapp.pipeline.headlines.parsed import Parsed, parse
from webapp.pipeline.headlines.remainders import is_missed
from webapp.pipeline.headlines.shortening import shorten
from webapp.pipeline.headlines.tidying import spelled_out, tidied
from webapp.pipeline.headlines.wholeness import waits_for_more


def cut(words: str) -> tuple[Parsed, int, str]:
    """Read "The crew left | as it rained": the whole, where it is cut, and what is left."""
    told, _, rest = words.partition("| ")
    return parse(told + rest), len(told), told.strip()


AWAITED = [
    (
        "behind a participle",
        "The board said most of those hurt so far | in Oster were miners",
        True,
    ),
    (
        "behind two relative verbs",
        "The board said boys who fell | and died from it in Oster may have slipped",
        True,
    ),
    ("behind an aside", "The income from the notes, | which fall due in May, will be paid", True),
    ("of a clause of its own", "The crew left the port | as the storm in Oster was near", False),
    ("of what it hopes", "The board tries a plan | that it hopes will help", False),
    ("of a second subject", "The crew left the port | and the mills in Oster were shut", False),
    ("behind another noun", "The crew left the port | in Oster the mills were shut", False),
    ("of a condition", "The fire could have been put out | by rain had it been heavier", False),
    ("of what a participle tells", "The crew left | , saying that the mills were shut", False),
]


@pytest.mark.parametrize(("label", "words", "awaited"), AWAITED, ids=[row[0] for row in AWAITED])
def test_a_verb_behind_the_cut(
    label: str,
    words: str,
    awaited: bool,  # noqa: FBT001 - a table's column
) -> None:
    parsed, end, _ = cut(words)
    assert verb_is_awaited(parsed, end) is awaited, label


WITHOUT_RELATIVES = [
    ("a man | left", "A man who ran the port was shot", "A man was shot"),
    ("those who", "All those who ran the port were shot", ""),
    ("a verb of another clause", "The crew met men who fell as the streets were dark", ""),
    (
        "who says it",
        "A source in the Ister Board: The mill in Lesk is shut",
        "A source in the Ister Board: The mill is shut",
    ),
    ("by which", "The board shut the port by which all men had left", ""),
]


@pytest.mark.parametrize(
    ("label", "words", "short"), WITHOUT_RELATIVES, ids=[row[0] for row in WITHOUT_RELATIVES]
)
def test_a_relative_clause_behind_a_subject(label: str, words: str, short: str) -> None:
    assert next(compressions(words), "") == short, label


ASKED_FOR = [
    ("a particle", "Oster agreed to hand the boat | over to the crew", True),
    ("as normal", "The mayor told all to carry on life | as normal", True),
    ("as normal behind a comma", "Guards watched the port | , as usual", False),
    ("the other end", "Oster raised its alert from level four | to level five", True),
    (
        "how many there are now",
        "Oster lost boats, bringing the number of wrecks | there to ten",
        True,
    ),
    ("hard for whom", "It was difficult for those not at sea | to see the rock", True),
    ("found it hard", "The crews found it harder | to leave the port", True),
    ("the object of an aim", "It was hard in ten hours to bring | in the rice", True),
    ("one of a pair of words", "The port should be up | and running by May", True),
    ("what was so once more", "Monday was the third time | that the port was shut", True),
    ("what was so in ten years", "It was the third time | in ten years that Oster sank", True),
    ("what they did first", "It was the first time | they met", True),
    ("no clause of the time", "Oster sank for the third time | in ten years", False),
    ("of what there are reports", "The board read reports | by both crews of theft", True),
    ("of nothing more", "The board read reports | by both crews", False),
    ("nothing that tells", "There is nothing | linking the two wrecks", True),
    ("of what one is sure", "Bo Lind said: “We are sure | that the crews will pass it”", True),
    ("not only", "The raid was a blow not only to Oster | , but to all of Norland", True),
    ("one of two adjectives", "Thieves used a grave, but old | , fault in the lock", True),
    ("what it is called", "The board calls the flood | , which hit ten towns, a warning", True),
    ("a condition without its end", "The port shut and if it rains | , all will leave", True),
    ("a condition further behind", "Oster needs no boats | from Lesk as long as ice lies", True),
    ("a condition of another part", "Oster got boats | from Lesk, and is safe", False),
    ("a condition behind a comma", "Oster had no doubts | , as long as the port is safe", True),
    ("the first who became it", "Bo Lind became the first Lesk mayor | to urge a vote", True),
    ("a subject whose verb is gone", "Oster shrinks as trade | , which fed it, grinds down", True),
    ("in which way", "Bo Lind said the ice forced the crews to work | in a rough way", True),
    ("months for what", "Bo Lind said it will take two months | for all to leave", True),
    ("of whom it is told", "Bo Lind said there was no hope of them | leaving the port", True),
    ("what the second did", "Crews were sued by Oster for theft and by Lesk | for arson", True),
    ("no choice but", "Bo Lind said the crews had no choice | but to leave", True),
    ("a set phrase", "Bo Lind said the search | and rescue boats had left", True),
    ("the fifth of whom", "Bo Lind became the fifth mayor | fired in May", True),
    ("how many now", "Oster aims to increase the number of boats | in the bay to ten", True),
    ("himself in", "Bo Lind turned himself | in on Monday", True),
    ("himself where", "Bo Lind shot himself | in a cell", False),
    ("of what one has no knowledge", "Bo Lind said he has no evidence | at all that it sank", True),
    ("what there is", "Bo Lind said there is a rule | that the port must shut", True),
    ("a list that can end", "The port shut | , the mill burned and the crews left", False),
    ("an aim that can go", "Oster sent ten boats | to search the bay", False),
]
TOLD_MORE_OF = [
    ("what rose", "The mills saw a spike | in sales", True),
    ("a duty to whom", "Bo Lind said: “We have a responsibility | to the crews”", True),
    ("drops in what", "The mills saw sharp drops | in sales", True),
    ("drops alone", "The mills saw sharp drops | last", False),
    ("which area", "The pair had not been in an area | hit by the storm", True),
    ("the first of which", "Ten men fell ill in the first cases | to reach the bay", True),
    ("a noun that asks for another word", "The mills saw a spike | on Monday", False),
    ("a noun that asks for nothing", "Oster sent ten boats | in the storm", False),
    ("an impact on what", "The mill knew of no impact of the flood | on its sales", True),
    ("a look at what", "The board called for a new look | at the port", True),
    ("what it came to", "The vote threw the board | into a crisis", True),
    ("ten years where", "The baker was sentenced to ten years | in a state prison", True),
    ("ten years of what", "The baker was in Oster for ten years | in all", False),
    ("what a letter says", "The port received a letter | warning of a storm", True),
    ("slowest since when", "Growth in trade was the slowest | since the port opened", True),
    ("a noun in -est", "The crew was in the west | of Norland", False),
    ("what they were declared", "The board left, declaring Ada Quill | to be mayor", True),
    ("the share", "The count showed Ada Quill | with 50.6% of the vote", True),
    ("beside which something holds", "The vote was close, with a runoff | possible", True),
    ("beside which something is done", "The vote went on, with boats waiting | outside", False),
    ("which driver", "Crews in Oster stopped a driver | who had fled", True),
    ("which others", "Ada Quill was like many others | who had fled", True),
    ("a round of a fight", "Bo Lind beat Ian Roe in the fifth round | to keep the cup", False),
    ("for what it was traded", "Bo Lind admitted trading boats | , mills and rice for oil", True),
    ("a deal with whom", "Bo Lind was freed as part of a deal | with the board", True),
    ("to what term", "A court sentenced Bo Lind | , a baker, to ten years", True),
    ("to a term before", "A court sentenced Bo Lind to ten years | in all to end it", False),
    ("a film's title", "Ada Quill saw the drama | “The Mill” in Oster", True),
    ("where it happened", "The fight stemmed from a row that began | in the port", True),
    ("which photos", "The crews sent in photos | they had taken", True),
]


@pytest.mark.parametrize(("label", "words", "asked"), ASKED_FOR, ids=[row[0] for row in ASKED_FOR])
def test_what_a_cut_must_not_leave_off(
    label: str,
    words: str,
    asked: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert is_asked_for(*cut(words)) is asked, label


@pytest.mark.parametrize(
    ("label", "words", "more"), TOLD_MORE_OF, ids=[row[0] for row in TOLD_MORE_OF]
)
def test_what_a_cut_had_better_not_leave_off(
    label: str,
    words: str,
    more: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert is_told_more_of(*cut(words)) is more, label


CONTRACTED = [
    ("'s expected to leave", "is expected to leave"),
    ("’s announced a plan", "has announced a plan"),
    ("'s been taken to Oster", "has been taken to Oster"),
    ("’s in Oster", "is in Oster"),
    ("’re leaving", "are leaving"),
    ("left", "left"),
]


@pytest.mark.parametrize(("predicate", "written"), CONTRACTED, ids=[row[0] for row in CONTRACTED])
def test_a_verb_that_a_pronoun_held_is_written_out(predicate: str, written: str) -> None:
    assert spelled_out(predicate) == written


def test_what_hangs_on_a_condition_is_not_told_without_it() -> None:
    said = "We shut the port and if it rains, the mill would burn"
    assert list(contents(said, quoted=True)) == [said]


@pytest.mark.parametrize("opener", ["Once", "When", "Unless"])
def test_what_is_to_come_is_not_told_without_its_condition(opener: str) -> None:
    said = f"{opener} the crews have read the plan, we will decide"
    assert list(contents(said, quoted=True)) == [said]


def test_half_a_bracket_is_no_word() -> None:
    assert tidied("The flight] will help") == "The flight will help"


def test_no_amount_is_cut_off_at_least() -> None:
    raid = "A raid on the town has left at least ten men dead and two boats in flames"
    assert not shorten(raid, 60).endswith("has left")
    assert shorten("A raid was made at night by men of Lesk", 37) == "A raid was made at night"


MISSED = [
    ("what a board voted to do", "The board voted | at a hearing in Oster to shut it", True),
    ("what is done with heavy hearts", "Bo Lind wrote: “It is with regret | we tell you”", True),
    ("of what one ran out", "The board said Oster had run out | of rice", True),
    ("over what one chose", "Crews chose rice | over tea in May", True),
    ("a list of more", "The list had names, boats, mills, old ferries | , rice and tea", True),
    ("a list that ends", "The list had names, boats, mills and ferries | of Oster", False),
    ("the second of two adjectives", "The crew met in a quiet | , neutral port of Oster", True),
    ("what is told beside", "The crew met in a mill | , leaving the port of Oster", False),
    ("what is so named", "Quill signed an order known as an Oster | “finding” in May", True),
    ("what somebody said of it", "Quill called the port | “a town of men who never sleep”", False),
    ("a name and an aside", "Bo Lind had a fall in Lesk, and Ian Roe | , a baker, left", True),
]


@pytest.mark.parametrize(("label", "words", "missed"), MISSED, ids=[row[0] for row in MISSED])
def test_what_is_missed_behind_a_cut(
    label: str,
    words: str,
    missed: bool,  # noqa: FBT001 - a table's column
) -> None:
    told, _, rest = words.partition("| ")
    sentence = told.rstrip() + rest if rest.startswith(",") else told + rest
    end = len(told.rstrip()) if rest.startswith(",") else len(told)
    assert is_missed(parse(sentence), end, told.strip()) is missed, label


PARTED = [
    ("what an appeal is from", "The court heard an appeal | from Bo Lind of Oster", True),
    ("which day", "The court heard an appeal | on Monday of Bo Lind", False),
    ("a name", "The court freed Bo Lind | for want of proof", False),
    ("a place", "The court heard an appeal | in Oster", False),
]


@pytest.mark.parametrize(("label", "words", "parted"), PARTED, ids=[row[0] for row in PARTED])
def test_a_short_object_and_its_preposition(
    label: str,
    words: str,
    parted: bool,  # noqa: FBT001 - a table's column
) -> None:
    parsed, end, _ = cut(words)
    assert parts_object(parsed, end) is parted, label


COMPLEMENTS = [
    ("where it was put", "The crew put the last of the boats | in a shed", True),
    ("up behind a verb of putting", "The crew put up tents | in the port", False),
    ("when it was put", "The crew put two boats on the ice | in May", False),
    ("in which state it was kept", "Ada Quill kept her side | on top with a fine bout", True),
    ("of which kind it is", "The rules put the federal mills | in charge of the port", True),
    ("kept closed", "The board kept the mills closed | in the port", False),
    ("kept what was promised", "The board kept its promise | to the crews", False),
    ("what he was found", "A jury found Bo Lind | , a baker of Lesk, guilty of fraud", True),
    ("what it was made", "Ada Quill made the plan | of Bo Lind, her rival, a bone of war", True),
    ("what came of an aside", "The crew found Bo Lind | , a baker of Lesk, in the port", False),
    ("what she was asked", "Ada Quill was asked | by the board to leave the port", True),
    ("what it was cleared for", "The mill was cleared by the Port Co. | to buy the quay", True),
    ("asked for what before", "Ada Quill was asked to leave | by the board to end it", False),
    ("the object of two verbs", "Ada Quill vowed to hunt down | and hold the thieves", True),
    ("an object of its own", "Ada Quill vowed to hunt down the thieves | and hold them", False),
    ("one of two subjects", "The talks ended after the crews | and the envoys had left", True),
    ("a second clause", "The talks ended after the crews left | and the port was shut", False),
    ("its sum of what", "The mill will pay off its $3 million | of notes in May", True),
    ("one for each", "The mill will pay a new share | for each old one", True),
    ("seen being done", "The crews reported boats | being set on fire", True),
    ("from one to another", "The crews rushed from one port | to another", True),
    ("everything who did", "The crews did everything | they could to help", True),
    ("fears of what", "Fears were raised | that the port would sink", True),
    ("easier than what", "It is easier to reach Oster | by boat than by road", True),
    ("what it was blamed on", "The board blamed the fire | , in the port, on the crews", True),
    ("two who act", "The port was shut and Norlanders | and Isterans were told to leave", True),
    ("two who are met", "The mayor met Ada Quill and Bo Lind | and left", False),
    ("first and later", "Bo Lind was hired as a guard and later | as a judge", True),
    ("as good as", "Ada Quill said: “It is dear but not as good | as we had hoped”", True),
    ("not if but when", "Ada Quill said: “It is not about if we leave | but when”", True),
    ("for granted", "The crews took the boats | for granted", True),
    ("to account as a verb", "The mill had lower charges | to account for the fire", False),
    ("men who did what", "Most cases were in men recently | returning from the port", True),
    ("the first and only", "Ada Quill became Norland's first | and only judge", True),
    ("earlier in what", "The crews found a boat earlier | in the day", True),
    ("hope for what", "Ada Quill said: “I think and I hope | , with luck, it will end”", True),
    ("found themselves doing", "The crews found themselves | talking about it all day", True),
    ("what it was called", "Bo Lind described a boy | who gave 3,000 pounds as “a saint”", True),
    (
        "two of three deeds",
        "A quake hit Oster, killing ten men, shaking roofs | and cutting roads",
        True,
    ),
    ("where it was referred", "The council referred the raid | on Lesk to a court", True),
    ("what it was referred to", "The council referred the raid to a court | in Lesk", False),
    ("what it is held to be", "Norland considers the board | to be the voice of Oster", True),
    ("whose visit", "Guards shot two men in Lesk during a visit | by the mayor", True),
    ("his son", "The court issued warrants for Tom Bond| , his son and guard", False),
    ("one of two deeds", "A quake hit Oster, killing ten men | and cutting roads", False),
]


@pytest.mark.parametrize(
    ("label", "words", "lacks"), COMPLEMENTS, ids=[row[0] for row in COMPLEMENTS]
)
def test_no_cut_leaves_half_of_what_a_verb_needs(
    label: str,
    words: str,
    lacks: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert waits_for_more(*cut(words)) is lacks, label


SUMS = [
    ("what a loss comes to", "The mill posted a loss | of $3 million", True),
    ("to what it rose", "The mill raised its stake in the port | to 8.5 percent", True),
    ("a second sum", "Sales of the mill rose 4% | to $3 million", False),
    ("a day", "The mill raised its stake in the port | by May 3", False),
]


@pytest.mark.parametrize(("label", "words", "sum_is_gone"), SUMS, ids=[row[0] for row in SUMS])
def test_a_sum_had_better_not_be_cut_off(
    label: str,
    words: str,
    sum_is_gone: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert is_told_more_of(*cut(words)) is sum_is_gone, label


OPEN_ENDS = [
    ("lived where", "Bo Lind lived", True),
    ("asked for what", "Bo Lind has been asked", True),
    ("ruled what", "The court ruled", True),
    ("shut", "The port was shut", False),
    ("fled", "Bo Lind fled", False),
]


@pytest.mark.parametrize(
    ("label", "words", "is_open"), OPEN_ENDS, ids=[row[0] for row in OPEN_ENDS]
)
def test_verbs_that_tell_nothing_at_an_end(
    label: str,
    words: str,
    is_open: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert ends_on_open_verb(words) is is_open, label


def test_what_is_told_new_may_lose_its_of() -> None:
    """A charge of fraud is a charge; the sum of all that was lent says nothing alone."""
    told_new = "The board of the port in Oster said on Monday that it had heard of a grave charge"
    known = "The board of the port in Oster said on Monday that it had to pay back the whole sum"
    rest = " of all that had been lent to the mills over the last ten years"
    assert clip(told_new + rest, 90) == told_new
    assert clip(known + rest, 90) != known
