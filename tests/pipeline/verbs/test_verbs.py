"""Verb groups of news sentences: what is a verb, when it speaks of, and how it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.verbs import Form, Tense, VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import Example, VerbWords, form_of, forms, lemma_of, past_of
from webapp.vocabulary import built_in


def described(group: VerbGroup) -> str:
    """Write a group as the examples do: words, lemma, time, and what is out of the ordinary."""
    words = [group.text, group.lemma, group.tense, group.aspect]
    if not group.finite:
        words.append(group.form)
    words += [name for name in ("passive", "modal", "negated", "reporting") if getattr(group, name)]
    return " ".join(words)


@pytest.mark.parametrize(
    "example", built_in("verbs", VerbWords).examples, ids=lambda example: example.sentence
)
def test_the_examples_of_the_word_list(example: Example) -> None:
    found = [described(group).replace(" modal", "") for group in find_verbs(example.sentence)]
    assert found == list(example.groups)


FINITE = [
    ("behind nobody", "No one would leave the port in May.", "would leave"),
    ("a verb that ends as a form in -ing does", "They bring rice to Oster.", "bring"),
    (
        "each of a list",
        "Fares rose in May, dropped in June and increased in July.",
        "rose dropped increased",
    ),
    (
        "a word of an aside",
        "The next, the Ister dedicated ferry, will carry rice.",
        "will carry",
    ),
    (
        "a past that is a noun too, behind a small word",
        "The mayor cut short a visit to Lesk and put off the vote and was jailed.",
        "cut put was jailed",
    ),
    (
        "past beside noun of the same spelling",
        "The talks ended and the rebels talked.",
        "ended talked",
    ),
    ("what the mayor did to it", "The plan which the mayor signed in May is old.", "signed is"),
    (
        "whom police arrested",
        "The men whom police arrested in May were freed.",
        "arrested were freed",
    ),
    (
        "of whom some were held",
        "The bay in which men arrested in May were held is calm.",
        "were held is",
    ),
    ("what they last did", "She last sang in Oster in 2004.", "sang"),
    (
        "how somebody is left",
        "A storm hit Oster in May, leaving 200 men stranded and the port closed.",
        "hit",
    ),
    ("who did it to what is left", "Men came, leaving a town they bombed.", "came bombed"),
    (
        "what was sent or released before somebody spoke",
        "In a letter sent on Monday, crews spoke; in May they left.",
        "spoke left",
    ),
    ("a bomb that a clause opens with", "After a bomb exploded, crews left.", "exploded left"),
    ("what was done last Monday", "She visited ports last Monday.", "visited"),
    ("what is paid back", "Ode repaid loans in May.", "repaid"),
    (
        "what somebody is asked to do",
        "Roe demanded on Monday that Ode pay fines.",
        "demanded pay",
    ),
    (
        "a past before what stands behind a semicolon",
        "Ode, which had been asked to lead it, failed us in May; Roe was due.",
        "had been asked failed was",
    ),
    ("what lasts", "The talks last three days and ended badly.", "last ended"),
    ("what they will next do", "The council will next vote on May 4.", "will next vote"),
    ("a profit from operating", "Operating profit rose by 4 percent.", "rose"),
    (
        "things made in two places",
        "Cribs made in Lesk and Oster are being checked.",
        "are being checked",
    ),
    (
        "what two towns did",
        "Crowds gathered in Lesk and ferries were full.",
        "gathered were",
    ),
    (
        "a song told by its title",
        "“Cold Harbour”, sung by Ada Quill, opened in May.",
        "opened",
    ),
    ("a start on a weekday", "Talks in Lesk start Monday.", "start"),
    ("a start behind an aside", "Talks in the port, Lesk, start on Monday.", "start"),
    ("a start before and", "Ferries to Lesk start on Monday and cost 30 crowns.", "start cost"),
    ("a start behind a plural", "Peace talks start on Monday and aim high.", "start"),
    ("a start without a day", "Talks in the port of Lesk start.", "start"),
    ("a noun on a weekday", "A slow start on Monday for shares.", ""),
    ("plural noun after a name", "During Geneva talks on Sudan the sides agreed.", "agreed"),
    ("noun after a verb", "The envoy asked donors to raise funds for schools.", "asked"),
    ("participle before to", "Weapons supplied to the rebels reached Lesk on Monday.", "reached"),
    ("participle before a verb", "The food supplied reached the town.", "reached"),
    ("participle before a day", "A video released late on Monday appeared to be old.", "appeared"),
    ("participle of a letter", "Quill, in the letter dated Monday, said he left.", "said left"),
    ("participle of a source", "Sales rose, according to figures released April 3.", "rose"),
    ("what something is based on", "But based on deals announced so far, Ode won.", "won"),
    ("where somebody is based", "A firm based on Malta announced a plan.", "announced"),
    ("participle behind with", "With no deal reached the union called a strike.", "called"),
    ("past behind a noun with", "The man with a knife attacked an officer.", "attacked"),
    ("past behind according", "According to police the man escaped on Monday.", "escaped"),
    ("participle with by", "He opened a hall built by volunteers and left.", "opened left"),
    ("participle beside a name", "Ada Quill, a guard hurt in a raid, sued the firm.", "sued"),
    ("who is asked", "Ada Quill, asked about the ferry, replied that it sank.", "replied sank"),
    ("who asks", "Ada Quill asked whether the ferry sank.", "asked sank"),
    ("past with by that tells how", "Norland retaliated by closing the port.", "retaliated"),
    ("supposed behind and", "They found a diver kidnapped and presumed killed.", "found"),
    ("appointed on a day", "The head of a board appointed last May to sell it fell.", "fell"),
    ("offered on a day", "The league offered Sunday to host talks.", "offered"),
    ("whose chief speaks", "Ada Quill, WHO's chief, said it was late.", "said was"),
    ("a name in -ed", "Mohamed Quill left the port.", "left"),
    ("enclosed participle", "A report, published after the vote, named three men.", "named"),
    ("participle at the start", "Founded in 1921, the club closed in May.", "closed"),
    ("adjective", "The wounded soldiers received treated water.", "received"),
    ("zero that", "Officials said troops attacked the port.", "said attacked"),
    ("relative", "The minister who led the inquiry resigned.", "led resigned"),
    ("zero relative", "They kept the promises they made when they came.", "kept made came"),
    (
        "words of time inside",
        "Leaders have in recent weeks made progress.",
        "have in recent weeks made",
    ),
    ("contraction", "The port hasn’t reopened and they'll wait.", "hasn’t reopened 'll wait"),
    ("third person", "Norway recognises the court and the Kremlin wants more.", "recognises wants"),
    ("quoted verb", "Peru on Monday ‘welcomed’ the offer.", "welcomed"),
    ("capitals that spell a verb", "IS fighters left the town.", "left"),
    (
        "joined verbs after a gerund",
        "He noted gains in cutting waste but stressed costs.",
        "noted stressed",
    ),
    ("a name in -ing", "Boeing says they will wait.", "says will wait"),
    ("a name in -ing before a past", "Boeing received a letter.", "received"),
    ("a short past", "Ada Quill has died, and she owed nothing.", "has died owed"),
    ("noun after a noun", "The army attacks rebels near the border on Monday.", "attacks"),
    ("noun after a name", "The Ministry of Rural Affairs welcomes remarks by Peru.", "welcomes"),
    ("blames", "The report blames officials.", "blames"),
    ("claims", "The government claims victory.", "claims"),
    ("calls for", "The group calls for peace.", "calls"),
    ("promises", "The commander promises aid.", "promises"),
    ("that after a doubtful verb", "The US fears that war is near.", "fears is"),
    ("no object needed", "Polls open at eight on Monday.", "open"),
    ("shop", "The shop opens on Friday.", "opens"),
    ("describing noun", "UN peacekeeping forces in the north of the country.", ""),
    ("compound subject", "Oil prices rose on Friday.", "rose"),
    ("compound", "The king's visits to Peru and the army attacks of May.", ""),
    ("compound in a list", "The envoy met officials, the state arms makers, and left.", "met left"),
    ("name alone", "Norland welcomes envoys.", "welcomes"),
    ("behind an aside", "The quake, the worst in years, struck south of Lesk on Monday.", "struck"),
    (
        "behind an aside, with an adverb",
        "Mira Ode, head of the port agency, sharply rebuked Acme on Monday.",
        "rebuked",
    ),
    ("behind an aside, of a name in -ing", "Fleming, a pilot, made a flight.", "made"),
    ("behind an aside, of an owner in -ing", "Boeing's jet, the Kite, made a flight.", "made"),
    ("behind a relative", "Roe, who led talks last week, resigned on Monday.", "led resigned"),
    ("behind a participle", "The army, citing unrest, withdrew on Monday.", "withdrew"),
    ("no verb behind a place", "The envoy spoke in Lesk, Norland, visited in May.", "spoke"),
    (
        "an aside before an auxiliary",
        "Ida Bell, the mayor, arrested in May, was freed in June.",
        "was freed",
    ),
    ("passives that share one", "He was held in May and released in July.", "was held released"),
    (
        "three that share one",
        "The dam was built in 1990, destroyed in 2003 and rebuilt in 2010.",
        "was built destroyed rebuilt",
    ),
    ("a passive, then a deed", "He was held in May and lost his seat.", "was held lost"),
    ("behind a day", "The board on June 18 called for a vote.", "called"),
    ("a gerund that is a noun", "Heavy shelling rocked Lesk in May.", "rocked"),
    ("a gerund that is none", "He saw men fighting wounded lions.", "saw"),
    ("a noun before that", "Student protests that began in May ended.", "began ended"),
    ("last, of a verb", "The volcano last erupted in 1963.", "erupted"),
    ("last, in a verb", "The men were last heard of on Monday.", "were last heard"),
    ("the last", "The last elected mayor left.", "left"),
    ("a new subject", "The judge jailed Roe for a crime he committed.", "jailed committed"),
    ("a past like its base", "Having won in May, the party split in June.", "split"),
    (
        "no verb behind an hour",
        "The vote closed at 9am and at 10.30 am it was counted.",
        "closed was counted",
    ),
    ("behind the stop of a short form", "Ode Corp. wants to buy a mill.", "wants"),
    ("behind brackets", "Governor Quill (R-Oster) says the port is shut.", "says is shut"),
    ("behind a seat in commas", "Ode Mills, Lesk, adopted a plan designed to save it.", "adopted"),
    ("whose chief speaks", "Ada Quill, WHO's chief, said it was late.", "said was"),
    ("a name in -ed", "Associated Ferries Inc. cut its fares.", "cut"),
    ("a noun behind one thing", "Ode, facing a cash-flow squeeze, said no.", "said"),
    ("many behind a", "A few think so.", "think"),
    (
        "behind a relative clause, with a participle after it",
        "Roe, who ran a mill, arrived in a coat marked on the back with words.",
        "ran arrived",
    ),
    ("beside a clause", "With ten mills shut, Roe left.", "left"),
    (
        "a number of others",
        "Two were killed and 14 others injured when it hit.",
        "were killed injured hit",
    ),
    ("a dash and what it describes", "Ten men left as rain-fed rivers rose.", "left rose"),
    ("a dash in a verb", "The mayor co-founded the board.", "co-founded"),
    (
        "a past as its base before what it is joined to",
        "Crowds set cars alight and looted shops.",
        "set looted",
    ),
    ("a past as its base before who says it", "A storm hit farms, the mayor said.", "hit said"),
    ("behind a place", "A fire in Lesk cut power to homes, police said.", "cut said"),
    ("costs before who says it", "Storm damage costs, the mayor said, are high.", "said are"),
    ("a phrase before who says it", "Despite cost cuts, Ode said no.", "said"),
    ("a noun that ends as adverbs do", "The boats left, her family said.", "left said"),
    ("by how much", "Sales more than doubled in May.", "doubled"),
    ("a number of victims", "More than 40 men killed in the raid were buried.", "were buried"),
    ("a number alone", "More than 200 attended the funeral.", "attended"),
    ("a number that may be hurt", "At least 40 died in the fire.", "died"),
    ("a number of a crowd", "A crowd of about 3,000 gathered in the square.", "gathered"),
    ("a number in words", "A jury of 12 and a panel of three convicted him.", "convicted"),
    ("an age", "A boy of 12 drowned in the lake.", "drowned"),
    ("a size of a town", "The town of 9,000 lost its only hospital.", "lost"),
    ("which one", "An earthquake of magnitude 6.3 struck Ister.", "struck"),
    ("called back, not remembered", "Ode recalled 30,000 boats sold in May.", "recalled"),
    ("a pair", "The two met in Oster.", "met"),
    ("a number and what it describes", "Police freed 12 kidnapped men.", "freed"),
    ("a number of victims behind a verb", "Lorries carried 40 wounded to the border.", "carried"),
    ("a number of victims behind the", "The 12 injured were taken home.", "were taken"),
    ("phrase first", "After the army attacks, the council welcomes envoys.", "welcomes"),
]


@pytest.mark.parametrize(("label", "sentence", "texts"), FINITE, ids=[row[0] for row in FINITE])
def test_finite_verbs(label: str, sentence: str, texts: str) -> None:
    assert " ".join(group.text for group in find_verbs(sentence) if group.finite) == texts, label


TIMES = [
    ("They will meet on Friday.", Tense.FUTURE),
    ("They plan to meet on Friday.", Tense.FUTURE),
    ("They are to meet on Friday.", Tense.FUTURE),
    ("They would meet on Friday.", Tense.FUTURE),
    ("They would have met on Friday.", Tense.PAST),
    ("They had met on Friday.", Tense.PAST),
    ("They met on Friday.", Tense.PAST),
    ("The talks come after the vote.", Tense.PRESENT),
]


@pytest.mark.parametrize(("sentence", "tense"), TIMES)
def test_time_of_the_last_verb(sentence: str, tense: Tense) -> None:
    assert find_verbs(sentence)[-1].tense is tense


def test_what_is_counted_is_no_verb() -> None:
    assert [group.text for group in find_verbs("Ode built 40 sailing boats in Lesk.")] == ["built"]


@pytest.mark.parametrize(
    "word", ["hundred", "during", "united", "ongoing", "evening", "seed", "deed"]
)
def test_words_that_only_look_like_verbs(word: str) -> None:
    assert forms(word) is None


SPELLED = [
    ("stop", "stop", "base"),
    ("stopped", "stop", "past participle"),
    ("carried", "carry", "past participle"),
    ("seized", "seize", "past participle"),
    ("digitised", "digitise", "past participle"),
    ("panicked", "panic", "past participle"),
    ("rattled", "rattle", "past participle"),
    ("hurled", "hurl", "past participle"),
    ("added", "add", "past participle"),
    ("called", "call", "past participle"),
    ("travelled", "travel", "past participle"),
    ("airlifted", "airlift", "past participle"),
    ("re-elected", "elect", "past participle"),
    ("died", "die", "past participle"),
    ("sped", "speed", "past participle"),
    ("bleed", "bleed", "base"),
    ("went", "go", "past"),
    ("gone", "go", "participle"),
    ("hit", "hit", "base past participle"),
    ("dying", "die", "ing"),
    ("bring", "bring", "base"),
    ("bringing", "bring", "ing"),
    ("tries", "try", "third"),
    ("watches", "watch", "third"),
    ("goes", "go", "third"),
    ("bus", "", ""),
    ("series", "", ""),
]


@pytest.mark.parametrize(("word", "lemma", "told"), SPELLED, ids=[row[0] for row in SPELLED])
def test_what_a_spelling_may_be(word: str, lemma: str, told: str) -> None:
    may_be = " ".join(str(form.name).lower() for form in form_of(word))
    assert (lemma_of(word), may_be) == (lemma, told)


@given(st.text(max_size=300))
def test_offsets_are_exact_and_in_order(sentence: str) -> None:
    groups = find_verbs(sentence)
    assert all(sentence[group.start : group.end] == group.text for group in groups)
    assert all(left.end <= right.start for left, right in pairwise(groups))


PIECES = [
    "to",
    "be",
    "have",
    "been",
    "said",
    "the",
    "talks",
    "led",
    "by",
    "and",
    ",",
    "will",
    "not",
]


@given(st.lists(st.sampled_from(PIECES)))
def test_any_order_of_words_is_read(pieces: list[str]) -> None:
    sentence = " ".join(pieces)
    assert all(group.lemma or group.form is Form.FINITE for group in find_verbs(sentence))


@pytest.mark.parametrize(
    ("lemma", "past"),
    [
        ("seize", "seized"),
        ("take", "took"),
        ("carry", "carried"),
        ("ban", "banned"),
        ("visit", "visited"),
        ("repel", "repelled"),
        ("refer", "referred"),
        ("offer", "offered"),
        ("admit", "admitted"),
        ("limit", "limited"),
        ("patrol", "patrolled"),
    ],
)
def test_a_past_is_spelled_as_it_is_stressed(lemma: str, past: str) -> None:
    assert past_of(lemma) == past
