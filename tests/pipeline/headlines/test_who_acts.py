"""Who acts in a headline: the subject of its clause, and never two verbs for one."""

import pytest
from reports import sightings_of

SUBJECTS = [
    (
        "a firm whose name begins with a participle",
        "Consolidated Ister Mills Inc. reported a 77% drop in sales on Monday.",
        "Consolidated Ister Mills Inc. reported a 77% drop in sales",
    ),
    (
        "a phrase with a name beside the clause",
        "Leaving Oster, Ada Quill shut the quay on Monday.",
        "Ada Quill shut the quay",
    ),
    (
        "whom a participle tells of, parted from its verb",
        "Hired in May as a cook, Ada Quill, who had another name, told all she was well paid.",
        "Ada Quill was hired as a cook",
    ),
    (
        "who is told is not who says it",
        "Ada Quill ran a mill. The work was “easy,” she told the Gazette last week.",
        "Ada Quill told the Gazette the work was “easy”",
    ),
    (
        "who says what goes on in quotation marks",
        (
            "Envoy Bo Roe spoke in Lesk on Monday. The crews of Oster used boats, “and we feel they"
            " want a port,” Roe said."
        ),
        "Bo Roe said the crews of Oster used boats",
    ),
    (
        "who speaks on is not who is spoken of",
        (
            "King Leo Bell left Lesk. “Why go?” asked Bo Roe, a cook. “I think the Bell plan was"
            " good.” Now, he says, “it looks bad.”"
        ),
        "Bo Roe says: “it looks bad”",
    ),
    (
        "what seems is no participle",
        "Bo Roe on Monday seemed to drop an offer of peace talks if Norland agreed.",
        "Bo Roe seemed to drop an offer of peace talks if Norland agreed",
    ),
    (
        "a case is not the one it is against",
        "A case against the former mayor, Ada Quill, opened in Oster on Monday.",
        "A case against the former mayor opened in Oster",
    ),
    (
        "a trial is not the one who is tried",
        "The trial of the former mayor, Ada Quill, began in Oster on Monday.",
        "The trial of Ada Quill began in Oster",
    ),
    (
        "who says it has the office before the name, or behind it",
        "The road will close for a week, the mayor, Ada Quill, said on Monday.",
        "Ada Quill said the road will close for a week",
    ),
    (
        "so has one who is of somebody",
        "The storm killed ten people on Monday, Ada Quill, a voice of the Oster police, said.",
        "Ada Quill: The storm killed ten people",
    ),
    (
        "a name that is told once keeps its capital",
        "Isterline will cut its fares, its chairman, Tom Quill, said on Monday.",
        "Tom Quill said Isterline will cut its fares",
    ),
    (
        "what is no name gets a small letter",
        "Traffic will be cut, the mayor, Ada Quill, said on Monday.",
        "Ada Quill said traffic will be cut",
    ),
    (
        "what tells one without a name apart stays",
        "A woman who was hurt by a tram in Lesk died on Monday.",
        "A woman who was hurt by a tram in Lesk died",
    ),
    (
        "so it does of several, whose verb stands before a day",
        "A group of farmers who had fled Oster returned on Monday.",
        "A group of farmers who had fled Oster returned",
    ),
    (
        "what was settled is told with its aim, however far ahead",
        "Norland signed a deal on Monday to build a railway to Oster by 2035.",
        "Norland signed a deal to build a railway to Oster by 2035",
    ),
    (
        "a candidate is chosen on the day that stands behind",
        "The Oster party chose Ada Quill as its candidate for mayor on Monday.",
        "The Oster party chose Ada Quill as its candidate for mayor",
    ),
    (
        "back belongs to the verb before a day",
        "Ferry crews were forced to turn back on Monday by the storm.",
        "Ferry crews were forced to turn back by the storm",
    ),
    (
        "the clock and its day go before aboard",
        "The rocket was taken to Oster at 06:30 on Monday aboard a ferry.",
        "The rocket was taken to Oster aboard a ferry",
    ),
    (
        "a name in commas may have its place behind it",
        "The town’s oldest baker, Ada Quill of Oster, died on Monday.",
        "Ada Quill died",
    ),
    (
        "what was done to the subject before does not date it",
        "Ada Quill’s book, printed in 2009, has been sold to a mill.",
        "Ada Quill’s book has been sold to a mill",
    ),
    (
        "nobody's words are altered for it",
        "Ada Quill said on Monday: “Another harbour will never be built in this town.”",
        "Ada Quill said: “Another harbour will never be built in this town”",
    ),
    (
        "it is one by itself where another was told before",
        "Another naval exercise off Oster began on Monday.",
        "A naval exercise off Oster began",
    ),
    (
        "supporters are not whom they support",
        "Supporters of the ousted mayor, Ada Quill, marched in Oster on Monday.",
        "Supporters of the ousted mayor marched in Oster",
    ),
    (
        "a house is not who lives in it",
        "The house of the mayor, Ada Quill, burned down on Monday.",
        "The house of the mayor burned down",
    ),
    (
        "a name behind two persons may be either's",
        "The brother of the mayor, Tom Quill, was arrested on Monday.",
        "The brother of the mayor was arrested",
    ),
    (
        "so it may where they are acted on",
        "Police arrested the brother of the mayor, Tom Quill, on Monday.",
        "Police arrested the brother of the mayor, Tom Quill",
    ),
    (
        "the head of a bank has the name behind it",
        "The head of the bank, Ada Quill, resigned on Monday.",
        "Ada Quill resigned",
    ),
    (
        "who goes on to say what he would do",
        "Tom Bond, who was ill, said he was sad and would meet the crews of Oster on Monday.",
        "Tom Bond said he would meet the crews of Oster",
    ),
    (
        "who says what another would do",
        "Ada Quill said the port was shut and would reopen in December.",
        "Ada Quill: The port would reopen",
    ),
    (
        "whose son it is",
        "The son of Mayor Bo Roe warned on Monday that the port would be shut.",
        "The son of Mayor Bo Roe warned that the port would be shut",
    ),
    (
        "whose wife it is",
        "The wife of Bo Roe left Lesk on Monday.",
        "The wife of Bo Roe left Lesk",
    ),
    (
        "who once led what is named",
        "The former mayor of Oster was found dead on Monday.",
        "The former mayor of Oster was found dead",
    ),
    (
        "an abbreviation spelled like a small word",
        (
            "The WHO has warned the fever may spread, and has urged all towns on Friday to step up"
            " checks."
        ),
        "The WHO has urged all towns to step up checks",
    ),
    (
        "who did it to a plan that opens the sentence",
        "The plan which the mayor signed on Monday is old.",
        "The mayor signed the plan",
    ),
    (
        "who did it to a name that opens the sentence",
        "Osterline, which Ada Quill bought on Monday, makes boats.",
        "Ada Quill bought Osterline",
    ),
    (
        "a clock in brackets before the sentence",
        (
            "(4:52 p.m. Monday ET, 10:52 p.m. Monday in Norland) Reporter Ada Quill has rejected a"
            " letter on the port."
        ),
        "Ada Quill has rejected a letter on the port",
    ),
    (
        "a reporting verb behind a name in commas",
        "The Norland preacher, Ada Quill, claims the reason for the flood on Monday was the dam.",
        "Ada Quill claims the reason for the flood was the dam",
    ),
    (
        "a participle before the speaker is not what is said",
        (
            "Stressing that much would be needed, Mayor Ada Quill said on Monday the board would"
            " release ten boats."
        ),
        "Ada Quill said the board would release ten boats",
    ),
    (
        "a gerund as the subject of what is said",
        "Testing whether a person has the fever is not easy, a health expert said on Tuesday.",
        "A health expert said testing whether a person has the fever is not easy",
    ),
    (
        "an aside with a phrase of time in it, between the subject and its verb",
        "A joint note, signed before the summit, said on Monday that a further bridge was needed.",
        "A joint note said that a further bridge was needed",
    ),
    (
        "“no” belongs to what it denies",
        "But no ferries were able to leave the port on Saturday.",
        "No ferries were able to leave the port",
    ),
    (
        "“only” belongs to what it limits",
        "Only three ferries left the port on Saturday.",
        "Only three ferries left the port",
    ),
    (
        "the second thing that somebody says",
        "Ada Quill said that the store will be open, and that boats will be hired next month.",
        "Ada Quill: Boats will be hired",
    ),
    (
        "what may be done later is only said",
        "Ada Quill said that the store will be open, and that boats can be hired next month.",
        "Ada Quill said that the store will be open, and that boats can be hired",
    ),
    (
        "what should be done tomorrow is only said",
        "Mayor Ada Quill said that drivers should try again tomorrow.",
        "Ada Quill said that drivers should try again",
    ),
    (
        "the year of a plan is told once",
        "Ada Quill announced that the Oster bridge would be opened in 2031.",
        "Ada Quill announced that the Oster bridge would be opened in 2031",
    ),
    (
        "a statement of somebody",
        "A statement from the Oster Council said on Monday that it has closed the port.",
        "The Oster Council said that it has closed the port",
    ),
    (
        "a statement of nobody",
        "A statement from survivors said on Monday that the port is closed.",
        "A statement from survivors said that the port is closed",
    ),
    (
        "a bare word that names nobody",
        "Users, however, account noted that five mills were sold on Monday.",
        "",
    ),
    (
        "police need no article",
        "But police said that five mills were sold on Monday.",
        "Police said that five mills were sold",
    ),
    (
        "both who do what somebody says",
        "Bo Roe said the old and new crews of Oster came on Monday.",
        "Bo Roe said the old and new crews of Oster came",
    ),
    (
        "what somebody says who does something else",
        "Bo Roe defended the plan, saying boats made ten trips on Monday.",
        "Bo Roe: Boats made ten trips",
    ),
    (
        "what somebody does who says of another day",
        "Bo Roe left the board on Monday, saying police would come on Friday.",
        "Bo Roe: Police would come",
    ),
    (
        "what goes on behind although is done by its subject",
        (
            "Bo Roe said although crews from Oster, Norland and Lesk have worked and made gains"
            " on Monday, no end is near."
        ),
        "",
    ),
    (
        "a number that a count passed",
        "The Norland Guild stopped counting the dead after it passed 5,400 in January.",
        "",
    ),
    (
        "no country of which somebody else's people flee",
        "Bo Roe reached Peru on Monday. Aidco said ten Chileans died Monday fleeing the country.",
        "Aidco said ten Chileans died fleeing the country",
    ),
    ("a noun that points back", "That ferry sank in 1991.", ""),
    (
        "a noun that points back to a deed",
        "Ada Quill sued Acme Corp. in May 2021. That lawsuit was settled in July 2021.",
        "Ada Quill’s lawsuit was settled",
    ),
    (
        "who speaks for a body",
        "Speaking for Acme Corp., Ada Quill opened the port on Monday.",
        "Ada Quill opened the port",
    ),
    (
        "a reason inside of what somebody says",
        "Ada Quill said the mill burned because owners had been hoarding oil in it since 2005.",
        "Ada Quill: Owners had been hoarding oil in it since 2005",
    ),
    (
        "nobody is named who reproaches",
        "They said that the mayor left although the port had been fined in 2005.",
        "",
    ),
    (
        "two things of two times",
        "In 2001 the mill and the following year the port was opened.",
        "",
    ),
    (
        "a day is no owner",
        "Today's faults were in the port.",
        "The faults were in the port",
    ),
    (
        "a comma goes with its date behind “that”",
        "The plan showed that as of May 2008, Ode held half of the mills.",
        "The plan showed that Ode held half of the mills",
    ),
    (
        "a memo at a firm is not the firm",
        "A memo at Ode AG spoke of losses. Their plans showed a gain on Monday.",
        "",
    ),
    (
        "“and” goes on with the relative clause, not with its subject",
        "Ada Quill works for Aidco, which has sent 200 men and has run a base since Monday.",
        "Aidco has run a base since Monday",
    ),
    (
        "“them” of a sentence before",
        "The guards gave them leave to pass on Monday.",
        "",
    ),
    (
        "who speaks for the body told of before",
        "The Lesk Museum will lend two boats to Oster, its director said on Monday.",
        "The Lesk Museum’s director said it will lend two boats to Oster",
    ),
    (
        "what goes on behind who said it",
        "Ode Corp. will shut its Lesk mill, Ada Quill said on Monday, a blow for the town.",
        "Ada Quill said Ode Corp. will shut its Lesk mill",
    ),
    (
        "what a source of some day tells has been done",
        "Owls have left Lesk, a town of 90, according to a study published on Monday.",
        "Owls have left Lesk, a town of 90, according to a study",
    ),
    (
        "a source that says nothing of itself",
        "Sales of boats have doubled in Lesk, according to figures released on Monday.",
        "Sales of boats have doubled in Lesk",
    ),
    (
        "what was done before its source came out",
        "The dam was built in haste, according to a study published on Monday.",
        "",
    ),
    (
        "whose plant stands in a town",
        "Ode will shut its Lesk plant, the company said on Monday. Shares in Ode rose.",
        "Ode said it will shut its Lesk plant",
    ),
    (
        "a comment behind the news",
        "Scores of cases may have been wrongly recorded by doctors, it emerged on Monday.",
        "Scores of cases may have been wrongly recorded by doctors",
    ),
    (
        "two verbs in a relative clause before the main one",
        (
            "The fever that has killed 120 people and crippled the two ports of Oster is a rare"
            " mix of two strains, researchers reported on Thursday."
        ),
        "Researchers reported the fever is a rare mix of two strains",
    ),
    (
        "the date of the main clause behind a relative one",
        (
            "The plane that illustrates the differing plans of the two firms is expected to enter"
            " service in May 2022."
        ),
        "The plane is expected to enter service",
    ),
    (
        "a relative clause behind a noun and its preposition",
        "Protests against the board that began on October 15 swiftly descended into riots.",
        "",
    ),
    (
        "a firm before its chief",
        '"We need more boats," said Quill Inc. CEO Mira Ode on Monday.',
        "Mira Ode said: “We need more boats”",
    ),
    (
        "a direction before the speaker",
        "North of the river, the port secretary, Ada Quill, said on Monday that a ship had sunk.",
        "Ada Quill said that a ship had sunk",
    ),
    (
        "a date behind “and” opens another clause",
        (
            "Tom Ode was pulled from a shop in 1995, 16 days after it fell and in January 2004,"
            " Mira Quill, a woman in her 90s, was rescued after nine days."
        ),
        "Mira Quill was rescued after nine days",
    ),
    (
        "listeners stand before what they are told",
        (
            "Ada Quill on Monday told reporters the fever is clearly spreading and that officials"
            " have seen no sign that it is slowing down anywhere in the western half of Norland."
        ),
        "Ada Quill told reporters the fever is clearly spreading",
    ),
    (
        "commas between the subject and the verb of what is said",
        "Quill said coal imports, excluding tar, were down two percent on Monday and fell again.",
        "Quill said coal imports, excluding tar, were down two percent and fell again",
    ),
    (
        "a plural that looks like a verb",
        "COSTA states have been building ships in Norland since October 9.",
        "COSTA states have been building ships in Norland since October 9",
    ),
    (
        "a noun behind “even before” is no clause",
        "Even before the fever Norland had been hit by falling trade on Monday.",
        "",
    ),
    (
        "a small word behind the verb",
        "Norland's board called off the search on Friday and is now helping the wounded this week.",
        "Norland's board is now helping the wounded",
    ),
    (
        "a thing that was unveiled is not its maker",
        "Norair builds planes. It was unveiled in May 2020 with two engines.",
        "",
    ),
    (
        "content without a subject",
        "Mayor Ada Quill said has since been stopped on Monday from leaving Norland.",
        "",
    ),
]


@pytest.mark.parametrize(("label", "text", "last"), SUBJECTS, ids=[row[0] for row in SUBJECTS])
def test_who_acts(label: str, text: str, last: str) -> None:
    found = [one.headline for one in sightings_of(text)]
    assert (found[-1] if found else "") == last, label
