"""Names: found in self-written news, told apart by kind, resolved inside the article."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import names_of

from webapp.pipeline.names import find_names
from webapp.pipeline.sentences import split_sentences
from webapp.records import ActorKind, Role

PERSON, GROUP, STATE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY
BODY, PLACE = ActorKind.BODY, ActorKind.PLACE
Found = set[tuple[str, ActorKind]]


def meant(text: str, words: str) -> list[str]:
    """Say whom each mention with exactly these words means."""
    return [mention.name for mention in names_of(text) if mention.text == words]


PARAGRAPHS = [
    pytest.param(
        "The label was founded by the Oders in 1968. Rain fell on the Kessels.",
        {("Oders", GROUP)},
        id="several of one name who act are a group",
    ),
    pytest.param(
        "In April the technology blog Kesterly got a prototype. The brewer Oderline closed.",
        {("Kesterly", GROUP), ("Oderline", GROUP)},
        id="what a body is called stands before its name",
    ),
    pytest.param(
        "She left her post at Oderline. Oderline said no more. A memo at Kesterly told of losses.",
        {("Oderline", GROUP), ("Kesterly", GROUP)},
        id="posts and memos are no place's",
    ),
    pytest.param(
        "Chadian Prime Minister Ali Banda met Dutch envoy Anna de Wit in Lagos on Wednesday. "
        "Banda said that talks would go on. De Wit left for Accra.",
        {("Ali Banda", PERSON), ("Anna de Wit", PERSON), ("Lagos", PLACE), ("Accra", PLACE)},
        id="titles, surnames, places, no weekday",
    ),
    pytest.param(
        "However, officials said the bridge was safe. Meanwhile, Police closed the road. "
        "On Christmas Day, Rain fell in March.",
        set(),
        id="first words, days and months are no names",
    ),
    pytest.param(
        "Peru, Chile, and Bolivia signed the treaty. Peruvian officials praised it.",
        {("Peru", STATE), ("Chile", STATE), ("Bolivia", STATE)},
        id="a list is three, and officials act for their country",
    ),
    pytest.param(
        "Oslo has sent aid to Hanoi. The Kremlin warned Oslo. A fire broke out in Oslo.",
        {
            ("Norway", STATE),
            ("Russia", STATE),
            ("Hanoi", PLACE),
            ("Oslo", PLACE),
        },
        id="a capital that acts, one that is told, and places",
    ),
    pytest.param(
        "The World Health Organization (WHO) urged calm. The WHO said cases fell. "
        "The European Union backed it, and Brussels pledged money.",
        {("World Health Organization", BODY), ("European Union", BODY)},
        id="international bodies by all their names",
    ),
    pytest.param(
        "The Ruritanian Mountain Club (RMC) elected Jane Roe on Sunday. Roe told the RMC that "
        "dues would rise.",
        {("Ruritanian Mountain Club", GROUP), ("Jane Roe", PERSON)},
        id="an acronym defined in the text",
    ),
    pytest.param(
        "Taliban spokesman Karim Wardak said the group wanted peace. The militants left Herat.",
        {("Taliban", GROUP), ("Karim Wardak", PERSON), ("Herat", PLACE)},
        id="a group, its spokesman, and the militants",
    ),
    pytest.param(
        "Acme Corp said profits rose. Acme chief executive Tom Okafor hailed the year. "
        "The company employs 300.",
        {("Acme Corp", GROUP), ("Acme", GROUP), ("Tom Okafor", PERSON)},
        id="a firm by style and by staff",
    ),
    pytest.param(
        "The Ministry of Fisheries of Ghana fined two boats. Ghana's navy towed them away.",
        {("Ghana", STATE)},
        id="organs act for their country",
    ),
    pytest.param(
        "Mexican rebels attacked a town. Afghan people need help. Two Germans drowned.",
        set(),
        id="rebels and people are not their state",
    ),
    pytest.param(
        "Eman al-Harbi, a lawyer, met Salim bin Omar. Al-Harbi wept. Mr bin Omar left.",
        {("Eman al-Harbi", PERSON), ("Salim bin Omar", PERSON)},
        id="names with particles",
    ),
    pytest.param(
        "This IS a test. It is what IT staff in the US call a drill, the CEO said.",
        {("United States", STATE)},
        id="words in capitals are no names",
    ),
    pytest.param(
        "IS fighters took the town. The Islamic State group, also called ISIL, said so.",
        {("Islamic State", GROUP)},
        id="one group of several names",
    ),
    pytest.param(
        "“We won,” Reuters quoted Kwame Boateng as saying. Boateng, 45, is a farmer.",
        {("Kwame Boateng", PERSON), ("Reuters", GROUP)},
        id="the one quoted and the agency",
    ),
    pytest.param(
        "Then AcmeX sold a boat to Leeds United. Congress leader Asha Rao objected.",
        {("AcmeX", GROUP), ("Leeds United", GROUP), ("Asha Rao", PERSON)},
        id="a firm that writes itself so, a team, a doubtful word",
    ),
    pytest.param(
        "Isolating Cuba is wrong, Pope Leo said. Leo spoke in Rome.",
        {("Cuba", STATE), ("Pope Leo", PERSON), ("Rome", PLACE)},
        id="a participle before a name is no name",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_a_paragraph_names_exactly_these(text: str, expected: Found) -> None:
    """Nothing is missed, no fragment is added, kinds are told apart."""
    assert {(mention.name, mention.kind) for mention in names_of(text)} == expected


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Kenyan envoy Peter Oduya came. He praised them.", "He", "Peter Oduya"),
        ("Mary Sims met Tom Hall. She spoke first.", "She", "Mary Sims"),
        ("Malian President Ba Keita spoke. The Malian president left.", "The Malian president",
         "Ba Keita"),
        ("The Kremlin's envoy to Mali spoke. Kremlin envoy Oleg Petrov left.",
         "The Kremlin's envoy", "Oleg Petrov"),
        ("Russian Foreign Minister Ivan Orlov came. Russia's top diplomat spoke.",
         "Russia's top diplomat", "Ivan Orlov"),
        ("Sri Lankan Prime Minister Ann Silva came. Silva spoke.", "Silva", "Ann Silva"),
        ("Hamas said it agreed. The group freed two men.", "The group", "Hamas"),
        ("The Taliban took Herat and they freed a man.", "they", "Taliban"),
        ("Malian officials said they won.", "they", "Mali"),
        ("Karim Wardak, the spokesman of Afghanistan, came. The Taliban spokesman smiled.",
         "The Taliban spokesman", "Karim Wardak"),
        ("NATO met on Monday. The alliance agreed.", "The alliance", "NATO"),
    ],
)  # fmt: skip
def test_words_mean_a_name(text: str, words: str, name: str) -> None:
    """Surnames, titles, descriptions and pronouns mean the one whom the article names."""
    assert meant(text, words) == [name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee met Tom Hall. “He lied,” she said.", "He"),
        ("Malian President Ba Keita met Kenyan President Tom Oduya. The president left.",
         "The president"),
        ("Hamas met Hezbollah. The group left.", "The group"),
        ("Deputy Prime Minister Ann Silva came. The prime minister stayed away.",
         "The prime minister"),
        ("The Taliban met the farmers and they left.", "they"),
        ("Acme Corp said it would pay. The airline declined.", "The council"),
    ],
)  # fmt: skip
def test_what_is_unsure_stays_unsaid(text: str, words: str) -> None:
    """Of two who fit, none is taken; words in a quotation are the speaker's own."""
    assert meant(text, words) == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ann Lee said so.", "Ann Lee", Role.SPEAKS),
        ("“Yes,” said Ann Lee.", "Ann Lee", Role.SPEAKS),
        ("It rained, according to Ann Lee.", "Ann Lee", Role.SPEAKS),
        ("Ann Lee, a nurse from Leeds, said so.", "Ann Lee", Role.SPEAKS),
        ("Ann Lee on Wednesday left.", "Ann Lee", Role.ACTS),
        ("The town was taken by the Taliban.", "Taliban", Role.ACTS),
        ("Taliban spokesman Karim Wardak said so.", "Taliban", Role.SPEAKS),
        ("The Taliban takeover shocked them.", "Taliban", Role.ACTS),
        ("Ann Lee and Tom Hall left.", "Ann Lee", Role.ACTS),
        ("After the talks, Peru left.", "Peru", Role.ACTS),
        ("Police arrested Ann Lee.", "Ann Lee", Role.ACTED_ON),
        ("Ann Lee was arrested.", "Ann Lee", Role.ACTED_ON),
        ("Ann Lee was expected to win.", "Ann Lee", Role.ACTS),
        ("They met with Ann Lee.", "Ann Lee", Role.ACTED_ON),
        ("The removal of Ann Lee took a day.", "Ann Lee", Role.ACTED_ON),
        ("They want to help Peru.", "Peru", Role.ACTED_ON),
        ("A storm hit towns in Peru.", "Peru", Role.SETTING),
        ("He fled Peru.", "Peru", Role.SETTING),
        ("The house of Ann Lee burned.", "Ann Lee", Role.MENTIONED),
        ("A road between Lima and Peru.", "Peru", Role.MENTIONED),
        ("Talks between Chile and Peru began.", "Peru", Role.ACTS),
        ("It rained in neighbouring Peru.", "Peru", Role.SETTING),
        ("CNN reported a fire.", "CNN", Role.MENTIONED),
        ("CNN quoted a farmer.", "CNN", Role.MENTIONED),
        ("Groups like Hamas have agreed.", "Hamas", Role.ACTS),
        ("He met groups including Hamas.", "Hamas", Role.MENTIONED),
        ("A rival, Hamas, has won.", "Hamas", Role.ACTS),
        ("The envoy, Ann Lee, told them so.", "Ann Lee", Role.SPEAKS),
        ("The envoy, Ann Lee, said officials came.", "Ann Lee", Role.SPEAKS),
        ("He met a friend, Ann Lee, said the police.", "Ann Lee", Role.MENTIONED),
        ("A shop in Lima, Peru, has burned.", "Peru", Role.SETTING),
        ("Ann Lee, born in Leeds, has won.", "Ann Lee", Role.ACTS),
        ("Ann Lee, aged 55, has taken leave.", "Ann Lee", Role.ACTS),
        ("Ann Lee, born in Leeds on May 4, 1955, has won.", "Ann Lee", Role.ACTS),
        ("Ann Lee, chair in botany at Upsala, says it rained.", "Ann Lee", Role.SPEAKS),
        ("It was shown by Acme chairwoman Ann Lee at a fair.", "Ann Lee", Role.ACTS),
        ("A spokeswoman for Hamas said so.", "Hamas", Role.SPEAKS),
        ("“Yes,” said a spokesman for Hamas.", "Hamas", Role.SPEAKS),
        ("Officials from Peru have agreed.", "Peru", Role.ACTS),
        ("UN and Hamas officials said so.", "Hamas", Role.SPEAKS),
        ("A Hamas spokeswoman said so.", "Hamas", Role.SPEAKS),
        ("The Peru visit will be short.", "Peru", Role.MENTIONED),
        ("They paid for the Peru effort.", "Peru", Role.MENTIONED),
        ("The U.S. bombing hit a port.", "United States", Role.ACTS),
        ("A Hamas air strike hit a port.", "Hamas", Role.ACTS),
        ("A spokesman for Ann Lee said so.", "Ann Lee", Role.MENTIONED),
        ("Ann Lee's forces shelled a town.", "Ann Lee", Role.ACTS),
        ("Jets struck Ann Lee's tanks.", "Ann Lee", Role.ACTED_ON),
        ("He quoted papers from Hamas in a report.", "Hamas", Role.MENTIONED),
        ("Boeing's newest jet made a flight.", "Boeing", Role.ACTS),
        ("The court upheld Boeing's claim.", "Boeing", Role.ACTED_ON),
        ("The deal was approved by Boeing's board.", "Boeing", Role.ACTS),
        ("Boeing's rivals made a flight.", "Boeing", Role.MENTIONED),
        ("Boeing's chief of sales Jane Roe left.", "Boeing", Role.MENTIONED),
        ("The port got an order for ten jets from Boeing.", "Boeing", Role.ACTED_ON),
        ("The port got a view of jets from Boeing.", "Boeing", Role.MENTIONED),
    ],
)
def test_a_name_has_its_role(text: str, name: str, role: Role) -> None:
    """What the named one does is read from the words on both sides."""
    assert next(mention.role for mention in names_of(text) if mention.name == name) is role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme Inc. said it would pay. Acme Inc. paid.", "Acme Inc"),
        ("“Yes,” said Acme Corp. chairwoman Ann Lee.", "Ann Lee"),
    ],
)
def test_a_firms_stop_ends_no_clause(text: str, name: str) -> None:
    """The stop of "Inc." belongs to the name; what follows is still its clause."""
    assert Role.SPEAKS in {mention.role for mention in names_of(text) if mention.name == name}


@pytest.mark.parametrize("line", ["He is the Arab League envoy", "She led the Peruvian army"])
def test_whom_a_state_or_body_sends_may_end_a_line_without_a_stop(line: str) -> None:
    assert names_of(line)


@pytest.mark.parametrize("price", ["US$5", "US $5.41", "HK$90", "US£2"])
def test_a_currency_names_no_state(price: str) -> None:
    """The letters before a sign of money are no actor."""
    assert names_of(f"Shares of the firm rose {price} on Monday.") == ()


def test_a_product_is_not_its_maker() -> None:
    """A number of letters and figures ends a name; the maker before it does not act."""
    (maker,) = [m for m in names_of("Acme Jets X200 crashed. Acme Jets said so.") if m.start == 0]
    assert (maker.name, maker.role) == ("Acme Jets", Role.MENTIONED)


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("a drug", "The drug Zofrane works. Doctors want Zofrane, and Zofrane helps them."),
        ("a ship", "The USS Marlow Bay steamed in. The USS Marlow Bay fired."),
        ("what only is and has", "The new Duster Air is fast. The Duster Air has doors."),
    ],
)
def test_a_thing_is_no_body(label: str, text: str) -> None:
    """What is called a thing, or only is and has, does not act."""
    assert names_of(text) == (), label


def test_a_given_name_alone_is_a_person() -> None:
    """A usual given name that speaks is no body."""
    assert {(m.name, m.kind) for m in names_of("“Yes,” said Stanley. Stanley left.")} == {
        ("Stanley", PERSON)
    }


def test_whose_age_is_told_is_a_person() -> None:
    """An age before a name shows a person."""
    text = "Five-year-old Malaka fled. Malaka wept."
    assert {(m.name, m.kind) for m in names_of(text)} == {("Malaka", PERSON)}


def test_a_dash_without_spaces_ends_a_name() -> None:
    """A hyphen before a word of grammar stands for a dash."""
    assert {m.name for m in names_of("Ann Lee-who had come-said Peru-which is far-was hot.")} == {
        "Ann Lee",
        "Peru",
    }


def test_a_state_may_have_a_genitive_inside() -> None:
    """The People's Republic is one name."""
    assert {m.name for m in names_of("He left the People's Republic of China.")} == {"China"}


def test_he_is_not_the_one_whose_forces_act() -> None:
    """Forces act for the one named, who is no subject that "he" may mean."""
    text = "Tom Hall said so as Karim Wardak's forces fled. He wept."
    assert meant(text, "He") == ["Tom Hall"]


def test_a_name_of_no_sure_kind_is_marked() -> None:
    """One use that tells no kind leaves it open; other articles may know the name."""
    text = "On Monday Zorbax bought a mill."
    assert [(m.name, m.sure) for m in find_names(text, split_sentences(text))] == [
        ("Zorbax", False)
    ]


def test_a_title_gives_an_affiliation() -> None:
    """The spokesman of a group is a person, and of the group."""
    (person,) = [m for m in names_of("Taliban spokesman Karim Wardak left.") if m.kind is PERSON]
    assert person.affiliations == ("Taliban",)


def test_a_mention_says_how_it_was_resolved() -> None:
    """A surname, a capital and a description each give their reason."""
    text = "Kenyan envoy Peter Oduya came. Oduya left. Oslo agreed. The envoy spoke."
    assert [mention.how for mention in names_of(text)] == [
        "",
        "surname of Peter Oduya",
        "Oslo stands for Norway",
        "“The envoy” is Peter Oduya",
    ]


NEWS = st.lists(
    st.sampled_from(
        ["Ann Lee ", "said ", "the ", "Peru", ", ", ". ", "and ", "(", "UN", ") ", "he ", "“", "”"]
    ),
    max_size=60,
).map("".join)


@given(st.one_of(NEWS, st.text(max_size=200)))
def test_every_mention_is_exactly_its_slice(text: str) -> None:
    """``text[start:end]`` are the mention's words, and mentions stand in order."""
    mentions = names_of(text)
    assert all(mention.text == text[mention.start : mention.end] for mention in mentions)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)


@pytest.mark.parametrize(
    "hostile", ["Oslo, ", "Ann and ", "A of B ", "the envoy ", "he ", "(UN) ", "al-A ", "Mr "]
)
def test_hostile_text_takes_time_by_its_length(hostile: str) -> None:
    """100,000 characters of one kind take seconds at most."""
    sentences = split_sentences(hostile * (100_000 // len(hostile)))
    begun = time.process_time()
    find_names(hostile * (100_000 // len(hostile)), sentences)
    assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(
            "The Islamic Emirate of Afghanistan held talks on Monday. IEA leaders praised them.",
            ["Taliban"],
            id="a known name of many",
        ),
        pytest.param(
            "The Ministry of Trade of the Islamic Emirate of Afghanistan held talks. "
            "IEA leaders praised them.",
            ["Taliban"],
            id="a known name inside an office's",
        ),
        pytest.param(
            "The Ruritanian Mountain Club held talks on Monday. The IEA praised it. RMC leaders "
            "said dues would rise.",
            ["Ruritanian Mountain Club"],
            id="an unknown name",
        ),
    ],
)
def test_an_acronym_without_brackets_is_the_name_that_has_its_letters(
    text: str, named: list[str]
) -> None:
    """An acronym that no bracket explains means the one long name with its initials."""
    assert [m.name for m in names_of(text) if m.how.startswith("short for")] == named


@pytest.mark.parametrize(
    "acronym",
    [
        pytest.param("RMC", id="of two who fit, none"),
        pytest.param("IAE", id="letters in another order"),
        pytest.param("IE", id="not all the letters"),
        pytest.param("IEAF", id="more letters"),
        pytest.param("JR", id="a person has no acronym"),
    ],
)
def test_other_letters_are_no_acronym_of_a_name(acronym: str) -> None:
    """All capitalised words in order, of one name alone."""
    text = (
        "The Islamic Emirate of Afghanistan held talks. The Ruritanian Mountain Council told the "
        f"Ruritanian Mountain Club so. Jane Roe agreed. {acronym} leaders said that {acronym} won."
    )
    assert not [m for m in names_of(text) if m.how.startswith("short for")]


@pytest.mark.parametrize(
    ("label", "text", "words", "name"),
    [
        ("a pope", "Pope Leo spoke.", "Pope Leo", "Pope Leo"),
        ("a number", "Queen Ada XI left.", "Queen Ada XI", "Queen Ada XI"),
        ("without its number", "King Otto II left. King Otto sat.", "King Otto", "King Otto II"),
        ("the name alone", "Prince Ali left. Ali wept.", "Ali", "Prince Ali"),
        ("two given names", "King Juan Carlos sailed.", "King Juan Carlos", "King Juan Carlos"),
        ("an heir", "Crown Prince Ali sailed.", "Crown Prince Ali", "Crown Prince Ali"),
        ("a surname", "Prince Ali bin Omar sat.", "Ali bin Omar", "Ali bin Omar"),
        ("by title", "Prince Ali bin Omar sat. Prince Ali ate.", "Prince Ali", "Ali bin Omar"),
        ("no other", "Zeno Ali met King Ali. Ali ate.", "King Ali", "King Ali"),
        ("a man's wife", "Tom Roe left. Mrs. Roe said so.", "Roe", "Mrs Roe"),
        ("a woman", "Jane Roe left. Mrs. Roe said so.", "Roe", "Jane Roe"),
        ("whoever", "Quill Roe left. Mrs. Roe said so.", "Roe", "Quill Roe"),
    ],
)
def test_titles_that_belong_to_a_name(label: str, text: str, words: str, name: str) -> None:
    """Who reigns is called by title and given name; Mrs Roe is not the Tom Roe of the article."""
    assert meant(text, words) == [name], label


def test_she_may_be_a_queen() -> None:
    """The title tells whom "she" and "he" mean."""
    assert meant("Queen Ada met Tom Roe. She said so.", "She") == ["Queen Ada"]


def test_whose_mother_it_is_is_a_person() -> None:
    """One word, known by no list, acts and has a mother."""
    text = (
        "Friends of Elvan came. Elvan has been at sea since he was found. Then Elvan's mother wept."
    )
    assert {one.name: one.kind for one in names_of(text)}["Elvan"] is PERSON
    assert meant(text, "he") == ["Elvan"]


@pytest.mark.parametrize(("times", "whose"), [(3, "Ada Quill"), (2, "Quill")])
def test_a_surname_alone_is_of_whom_the_article_names_three_times_as_often(
    times: int, whose: str
) -> None:
    assert meant("Ada Quill left. " * times + "Bo Quill came. Quill wept.", "Quill") == [whose]
