"""Which sightings are one event: merged only when sure, whatever their order, and explained."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import actor_of, named, together, told

from builders import day, month, week, years
from webapp.pipeline.merging import group_texts, merge
from webapp.pipeline.merging.__main__ import main
from webapp.pipeline.merging.tellings import telling_of, telling_of_text
from webapp.pipeline.merging.vetoes import same_quotation, vetoes
from webapp.records import Basis, Role, Sighting
from webapp.spans import day_from_ordinal

WARNING = "Quill warned on Wednesday that the harbour tolls would rise by a third next spring."
WARNED = "On Wednesday Ada Quill warned the harbour tolls would rise a third in spring."
QUILL = named("speaker", "Ada Quill")
BOND = named("speaker", "Tom Bond")
WORDS = "“We will not close the old bridge before the new one stands”"


def groups(*sightings: Sighting) -> set[frozenset[str]]:
    """Merge, and name each group by its articles."""
    merged = merge(sightings, actor_of)
    return {frozenset(f"{s.article}{s.start or ''}" for s in one.sightings) for one in merged}


def test_the_same_warning_by_the_same_speaker_on_the_same_day_is_one_event() -> None:
    one, other = told("post", WARNING, names=[QUILL]), told("gazette", WARNED, names=[QUILL])
    (merged,) = merge((one, other), actor_of)
    assert merged.reasons[0].startswith("merged: same speaker, same day, both tell “warn”")


def test_the_reason_calls_only_a_day_a_day() -> None:
    texts = ("post", WARNING), ("gazette", WARNED)
    one, other = (told(name, text, month(2021, 3), names=[QUILL]) for name, text in texts)
    assert "same date" in merge((one, other), actor_of)[0].reasons[0]


def test_the_reason_is_told_in_whole_words() -> None:
    one = "The countries published the libraries' catalogues on Monday, Ada Quill said."
    other = "Ada Quill said the countries had published the catalogues of libraries."
    sightings = (told("post", one, names=[QUILL]), told("gazette", other, names=[QUILL]))
    (merged,) = merge(sightings, actor_of)
    assert "both tell “catalogues, countries, libraries”" in merged.reasons[0]


BOY = "Norland said a boy of {} months had died of the fever on a visit to his uncle in Lesk."
CHILD = "A {} months old child who died of fever in Lesk was the only dead of Norland so far."


@pytest.mark.parametrize(
    ("label", "figures", "one"),
    [("one figure", ("22", "22"), True), ("two figures", ("22", "31"), False)],
)
def test_who_tell_one_figure_of_a_day_need_share_fewer_words(
    label: str,
    figures: tuple[str, str],
    one: bool,  # noqa: FBT001 - a table's column
) -> None:
    boy, child = BOY.format(figures[0]), CHILD.format(figures[1])
    assert together(told("post", boy), told("gazette", child)) is one, label


TROOPS = "Up to {} troops of Norland will be on the ground in Lesk by then, an officer said."
SOLDIERS = "General Holm says that his army will have {} troops by the lakes of Lesk."


@pytest.mark.parametrize(
    ("label", "figures", "one"),
    [
        ("one large figure", ("10,000", "10,000"), True),
        ("two large figures", ("10,000", "12,000"), False),
        ("a small one", ("12", "12"), False),
        ("a price", ("43.50", "43.50"), False),
        ("a year", ("1998", "1998"), False),
    ],
)
def test_one_large_figure_of_a_day_says_much(
    label: str,
    figures: tuple[str, str],
    one: bool,  # noqa: FBT001 - a table's column
) -> None:
    troops, soldiers = TROOPS.format(figures[0]), SOLDIERS.format(figures[1])
    assert together(told("post", troops), told("gazette", soldiers)) is one, label


@pytest.mark.parametrize(
    ("label", "one", "other", "same"),
    [
        ("a surname", "Ada Quill", "Quill", True),
        ("a body's short name", "Oster Red Cross", "Red Cross", True),
        ("another surname", "Ada Quill", "Ada Bond", False),
        ("a country and another of its name", "South Sudan", "Sudan", False),
    ],
)
def test_who_may_be_meant_by_a_shorter_name_is_no_other(
    label: str, one: str, other: str, *, same: bool
) -> None:
    long = told("post", WARNING, names=[named("actor", one)])
    short = told("gazette", WARNED, names=[named("actor", other)])
    assert together(long, short) is same, label


def test_who_is_read_into_the_same_words_parts_no_two_articles() -> None:
    text = "He dug her out almost a day later with the help of friends and a spade."
    one = told("post", text, names=[named("speaker", "Tom Bond")])
    assert together(one, told("gazette", text, names=[named("speaker", "Jan Reed")]))
    short = "He dug her out."
    one = told("post", short, names=[named("speaker", "Tom Bond")])
    assert not together(one, told("gazette", short, names=[named("speaker", "Jan Reed")]))


def test_very_like_tellings_need_one_happening_in_common() -> None:
    one = "Swift, Holm and the Oster Choir performed at the Lesk Arena."
    other = "At the Lesk Arena, Swift and the Oster Choir performed all night."
    assert together(told("post", one), told("gazette", other))
    elsewhere = other.replace("performed", "argued")
    assert not together(told("post", one), told("gazette", elsewhere))


def test_what_two_sentences_share_is_in_their_headlines_too() -> None:
    veto = "Norland and Sudland vetoed a draft of the council that would condemn the toll riots"
    both = f"Guards beat nine dockers at the gate of Lesk, days after {veto}."
    one, other = told("post", both), told("gazette", f"This week {veto}, and so ended the debate.")
    called = replace(one, headline="Guards beat nine dockers at the gate of Lesk")
    assert together(one, other)
    assert not together(called, other)


def test_a_copy_of_a_sentence_is_one_event() -> None:
    (merged,) = merge((told("post", WARNING), told("gazette", WARNING + " ")), actor_of)
    assert merged.reasons == ("merged: nearly the same sentence, 100% of the words shared",)


QUOTATIONS = [
    ("the same words", "“We will not close the old bridge this year”", True),
    ("the same words with more", "“We will not close the old bridge this year, I promise”", True),
    ("few of the words", "“We will not”", False),
    ("other words", "“The ferries of Lesk shall run on every single day”", False),
    ("none", "", False),
]


@pytest.mark.parametrize(("label", "said", "same"), QUOTATIONS, ids=[row[0] for row in QUOTATIONS])
def test_a_quotation_is_the_same_where_enough_of_it_is(
    label: str,
    said: str,
    same: bool,  # noqa: FBT001 - a table's column
) -> None:
    words = "“We will not close the old bridge this year”"
    quoted = (
        told(name, f"Quill said: {one}", quoted=one) for name, one in (("a", words), ("b", said))
    )
    first, second = (telling_of(one, actor_of) for one in quoted)
    assert same_quotation(first, second, 6) is same, label
    assert same_quotation(second, first, 6) is same, label


def test_only_a_person_who_speaks_is_a_speaker() -> None:
    silent = replace(named("speaker", "Jan Reed"), role=Role.ACTS)
    names = [QUILL, silent, named("actor", "Oster Rail")]
    telling = telling_of(told("post", WARNING, names=names), actor_of)
    assert telling.speakers == {"ada-quill"}
    assert telling.doers == {"ada-quill", "jan-reed", "oster-rail"}


def test_the_same_quotation_is_one_event_however_it_is_told() -> None:
    one = told("post", f"“Yes,” began the mayor. {WORDS}, she told a rally.", quoted=WORDS)
    other = told("gazette", f"Asked about traffic, Holm had this to say: {WORDS}.", quoted=WORDS)
    (merged,) = merge((one, other), actor_of)
    assert "the same words quoted" in merged.reasons[0]


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        (
            "another day",
            told("post", WARNING),
            told("gazette", WARNED, day(2021, 10, 21)),
        ),
        (
            "another speaker",
            told("post", WARNING, names=[QUILL]),
            told("gazette", WARNED, names=[BOND]),
        ),
        (
            "other actors",
            told("post", "The rebels attacked the dam.", names=[named("actor", "Red Front")]),
            told("gazette", "The rebels attacked the dam.", names=[named("actor", "Blue Front")]),
        ),
        (
            "another number in a name",
            told("post", "Passengers left Flight 12 by the emergency slides."),
            told("gazette", "Passengers left Flight 99 by the emergency slides."),
        ),
        (
            "a year is no date for a day's event",
            told("post", WARNING),
            told("gazette", WARNED, years(2021)),
        ),
        (
            "other words",
            told("post", "The mayor opened the new library."),
            told("gazette", "The mayor sold the old tram depot."),
        ),
    ],
)
def test_what_may_not_be_one_event_stays_apart(label: str, one: Sighting, other: Sighting) -> None:
    assert not together(one, other), label


@pytest.mark.parametrize(
    ("label", "other", "one_event"),
    [
        ("another firm", "Ironclub shares closed on the exchange at $43 each, down $1.", False),
        ("the firm itself", "Zorbax shares closed on the exchange at $43 each, down $1.", True),
        ("told beside a name", "Ironclub said Zorbax closed on the exchange at $43, up $1.", True),
    ],
)
def test_names_that_the_corpus_leaves_open_part_what_they_do(
    label: str, other: str, *, one_event: bool
) -> None:
    left_open = replace(named("actor", "Zorbax"), sure=False)
    first = told("post", "Zorbax closed on the exchange at $43 a share.", names=[left_open])
    second = told("gazette", other, names=[named("actor", other.split(maxsplit=1)[0])])
    found = merge((first, second), lambda _, name: actor_of(_, name) if name.sure else None)
    assert (len(found) == 1) is one_event, label


@pytest.mark.parametrize(
    ("label", "span"),
    [
        ("the month of the day", month(2021, 10)),
        ("the part of the month", month(2021, 10, "mid")),
        ("the week", week(day(2021, 10, 18).first)),  # type: ignore[arg-type]  # a date, not ancient
    ],
)
def test_a_vaguer_date_that_holds_the_day_can_be_the_same_event(label: str, span: object) -> None:
    exact, vague = told("post", WARNING), told("gazette", WARNING, span)  # type: ignore[arg-type]  # a span
    assert together(exact, vague), label
    assert merge((vague, exact), actor_of)[0].sightings[0].span == exact.span


@pytest.mark.parametrize(
    ("label", "other", "veto"),
    [
        ("one number in common", "Flight 40 waited for Flight 12.", ""),
        ("no number in common", "Flight 40 waited for Flight 41.", "other numbers in names"),
        ("no such name", "Gate 40 waited.", ""),
    ],
)
def test_numbers_of_one_name_forbid_where_none_is_shared(label: str, other: str, veto: str) -> None:
    one = telling_of_text("post", 1, "Flight 12 left before Flight 99.")
    assert vetoes(one, telling_of_text("gazette", 1, other)) == veto, label


def test_one_long_quotation_is_one_event_whoever_is_said_to_have_said_it() -> None:
    one = told("post", f"Quill said: {WORDS}.", names=[QUILL], quoted=WORDS)
    assert together(one, told("gazette", f"{WORDS}, Bond said.", names=[BOND], quoted=WORDS))


def test_what_befalls_an_actor_once_in_a_while_is_one_event_in_other_words() -> None:
    front = named("actor", "Red Front")
    august = month(2021, 8)
    seized = told("post", "Red Front seized control of the capital.", august, names=[front])
    since = told("gazette", "since Red Front’s takeover", august, names=[front])
    middle = told("herald", "since taking power", month(2021, 8, "mid"), names=[front])
    assert together(seized, since, middle)


def test_what_befalls_an_actor_once_is_one_event_in_one_article_too() -> None:
    left = told("post", "Quill resigned as harbour master.", names=[QUILL])
    wrote = told("post", "Quill quit in a letter to the board.", names=[QUILL], at=2000)
    bond = told("post", "Bond quit in a letter to the board.", names=[BOND], at=3000)
    assert together(left, wrote)
    assert not together(left, bond)


def test_what_only_a_publication_dates_may_have_been_on_the_day_before() -> None:
    reported = told("post", WARNING)
    about = replace(reported.span, approximate=True)
    bare = replace(reported.mention, text="", end=reported.mention.start, span=about)
    dated = replace(reported, span=about, mention=bare, basis=Basis.INHERITED)
    days = [day_from_ordinal(about.first.toordinal() + ago) for ago in (0, -1, -2, 1)]
    exact = [told("gazette", WARNED, replace(reported.span, first=one, last=one)) for one in days]
    assert [together(dated, one) for one in exact] == [True, True, False, False]
    assert merge((dated, exact[1]), actor_of)[0].sightings[0].span == exact[1].span


def test_sightings_of_one_article_are_different_events_unless_clearly_the_same() -> None:
    one = told("post", "Quill warned that tolls for lorries would rise.")
    other = told("post", "Quill warned that tolls for coaches would rise.", at=2000)
    assert not together(one, other)
    assert together(one, told("post", one.quote, at=2000))


def test_what_is_near_but_not_sure_is_related() -> None:
    one = told("post", "Quill warned drivers that the harbour tolls would soon rise.")
    other = told("gazette", "The dockers warned of a long strike against higher harbour tolls.")
    first, second = merge((one, other), actor_of)
    assert (first.related, second.related) == ((1,), (0,))


def test_a_group_is_not_grown_by_links_that_one_member_forbids() -> None:
    vague = told("herald", "The rebels took control.", month(2021, 8))
    east = told("post", "The rebels took control.", day(2021, 8, 9))
    west = told("gazette", "The rebels took control.", day(2021, 8, 15))
    assert len(groups(vague, east, west)) == 2


POOL = (
    told("a", WARNING, names=[QUILL]),
    told("b", WARNED, names=[QUILL]),
    told("c", WARNED, names=[BOND]),
    told("d", "The rebels took control.", month(2021, 8)),
    told("e", "The rebels took control.", day(2021, 8, 9)),
    told("f", "The rebels took control.", day(2021, 8, 15)),
    told("g", "The mayor opened the new library."),
    told("h", f"She said: {WORDS}.", quoted=WORDS),
    told("i", f"{WORDS}, she said.", quoted=WORDS),
    told("a", WARNING, names=[QUILL], at=3000),
)


@settings(deadline=None)
@given(st.permutations(POOL))
def test_the_order_of_the_sightings_is_no_matter(shuffled: list[Sighting]) -> None:
    assert merge(shuffled, actor_of) == merge(POOL, actor_of)


def test_how_many_tellings_are_at_hand_is_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [replace(one, article=f"{one.article}{n}") for n in range(5) for one in POOL]
    at_once = merge(many, actor_of)
    assert max(len(one.sightings) for one in at_once) > 2
    monkeypatch.setattr("webapp.pipeline.merging.groups.TELLINGS_AT_HAND", 1)
    monkeypatch.setattr("webapp.pipeline.merging.weights.MOST_KEPT", 1)
    assert merge(many, actor_of) == at_once


@settings(deadline=None)
@given(st.lists(st.sampled_from(POOL), unique=True))
def test_every_sighting_is_in_exactly_one_group(sightings: list[Sighting]) -> None:
    merged = merge(sightings, actor_of)
    placed = [sighting for one in merged for sighting in one.sightings]
    assert sorted(placed, key=lambda s: s.article + str(s.start)) == sorted(
        sightings, key=lambda s: s.article + str(s.start)
    )
    assert all(len(one.reasons) == len(one.sightings) - 1 for one in merged)


FIRE = "A fire at the Westport paper mill killed nine workers on the night shift"
FLOOD = "A flood in Eastvale swept away the railway viaduct and two signal boxes"
STORIES = [
    ("fire-1", 0, f"{FIRE}, police said."),
    ("fire-2", 0, f"{FIRE}, officials said."),
    ("fire-2", 1, "The owner of the Westport paper mill promised help."),
    ("flood-1", 0, f"{FLOOD}."),
    ("flood-2", 0, f"{FLOOD}, the railway said."),
]


def test_undated_sentences_are_grouped_within_the_story_of_their_articles() -> None:
    found = [group for group in group_texts(STORIES) if len(group) > 1]
    assert found == [[("fire-1", 0), ("fire-2", 0)], [("flood-1", 0), ("flood-2", 0)]]


def test_the_command_prints_an_event_for_every_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [json.dumps({"doc": doc, "n": n, "text": text, "x": 1}) for doc, n, text in STORIES]
    file = tmp_path / "stories.jsonl"
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert main([str(file)]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(printed) == len(STORIES)
    assert len({row["event"] for row in printed}) == 3
