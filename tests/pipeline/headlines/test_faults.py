"""What no headline may be: left open, glued, without what is said, with another's words."""

from collections.abc import Callable

import pytest

from webapp.pipeline.headlines.endings import lacks_main_clause, lacks_noun
from webapp.pipeline.headlines.misreading import is_misread
from webapp.pipeline.headlines.presenting import lacks_subject, points_outside
from webapp.pipeline.headlines.saying import says_nothing

FAULTS: dict[Callable[[str], bool], list[tuple[str, str, bool] | tuple[str, bool]]] = {
    says_nothing: [
        ("a name and a relative clause", "Ada Quill said the port, which opened in spring", True),
        (
            "what was said of the port",
            "Ada Quill said the port, which opened in spring, was shut",
            False,
        ),
        ("only a name", "Ada Quill said the chairman of the Nine", True),
        ("a verb that looks like a noun", "Ada Quill said the crews hit a barge", False),
        ("a quoted noun", "Ada Quill said “numerous armed groups”", True),
        ("a quoted clause", "Ada Quill said “the harbour is closed”", False),
        ("a quoted word", "Ada Quill said “no”", False),
        ("a quoted subject", "Ada Quill said “armed groups” hold the port", False),
    ],
    is_misread: [
        ("content without its subject", "The board warned could lead to war", True),
        ("a relative clause of speech", "The board named crews it said were to blame", False),
        ("a verb before its object", "Backs an outdated plan focussed on the port", True),
        ("a rare verb before its object", "Espouses a plan focussed on the port", True),
        ("talks of two sides", "Talks on a truce failed", False),
        ("said twice", "The two crews said the two crews were safe", True),
        ("one thing with a verb of many", "The harbour plan cease the raids on the port", True),
        ("a crew may have", "The crew have left the port", False),
        (
            "a caption before a sentence",
            "Mary Quill flies rice to Oster Actress Mary Quill has flown to Norland",
            True,
        ),
        ("a speaker who is something done", "Meeting the crew: The port is safe", True),
        ("an article alone", "The has urged all towns to step up checks", True),
        ("a clock zone", "ET has rejected a letter on the port", True),
        (
            "a second verb without a subject",
            "Fever had broken out in Norland has caused panic",
            True,
        ),
        ("a verb told twice", "A boy died and nine men were hurt were hurt", True),
        (
            "two sentences in one",
            "The photos have been removed Norland has opened an inquiry",
            True,
        ),
        ("“some” before a colon", "Some: The port would have been better off", True),
        ("what is said", "Ada Quill said the port was closed", False),
        ("what is thought", "Guards believed the port was closed", False),
        ("a relative clause", "The man who led the inquiry has resigned", False),
        ("“who” before a pronoun's verb", "The men rejected the only plan they had seen", False),
        (
            "a plural that looks like a verb",
            "Ada Quill said its monitors had visited the port",
            False,
        ),
        ("a clause behind an adjective", "The board was hopeful the council would vote", False),
        ("a clause behind its noun", "There were signs the fever had started to change", False),
        ("somebody's own words", "Ada Quill said: “The port was is closed”", False),
        ("a comma before the verb", "Ada Quill: The group, praised the port", True),
        ("the WHO is no relative", "The WHO had raised its alert can resist drugs", True),
    ],
    lacks_noun: [
        ("The League is committed to a peaceful", True),
        ("The update came with an updated", True),
        ("Norland sent lorries of medical", True),
        ("The talks were peaceful", False),
        ("Norland welcomed the initiative", False),
        ("The board told the story in full", False),
        ("Trams will run as soon as possible", False),
        ("The board may face a very determined", True),
    ],
    lacks_main_clause: [
        ("Ada Quill: “While, overall, we have seen mild cases in the state”", True),
        ("Ada Quill said: “To make sure this does not spread”", True),
        ("Ada Quill said that if the flood grows and reaches the town", True),
        ("Ada Quill: Even though the envoys said that the worst was over", True),
        ("Ada Quill said: “It looks like if we sail to Oster now”", True),
        ("Ada Quill said: “With all the ferries of the town already full”", True),
        ("Ada Quill said: “When the ferry came, we left”", False),
        ("Ada Quill said: “To win, we need rice”", False),
        ("Ada Quill said: “We left when the ferry came”", False),
    ],
    lacks_subject: [
        ("First broke out", True),
        ("First Mills broke ranks", False),
        ("Were closed on Monday", True),
        ("Repeatedly said the port was shut", True),
        ("The board led the inquiry", False),
    ],
    points_outside: [
        ("The city fell to the rebels", True),
        ("The city’s mayor left", True),
        ("The city, rebels said, fell", True),
        ("The two sides met", True),
        ("The city council approved the bridge", False),
        ("The City Council approved the bridge", False),
        ("The city Ode Council approved the bridge", True),
        ("The city of Norburg opened a bridge", False),
        ("The company town voted", False),
    ],
}
ROWS = [
    pytest.param(fault, words, so, id=f"{fault.__name__}: {(*label, words)[0]}")
    for fault, rows in FAULTS.items()
    for *label, words, so in rows
]


@pytest.mark.parametrize(("fault", "words", "has"), ROWS)
def test_a_fault_is_found_in_what_has_it_alone(
    fault: Callable[[str], bool],
    words: str,
    has: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert fault(words) is has
