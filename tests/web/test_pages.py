"""The pages of the harbour timeline, read as a browser without JavaScript gets them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from stories import Told, serve, story

from builders import BUILT, article, day, harbour
from webapp import create_app
from webapp.records import AncientDay, Claim, DateSpan, Disagreement, Precision, Timeline
from webapp.store.writing import write

PAGES = (
    "/",
    "/?actor=norland&topic=diplomacy&from=2021&order=newest&detail=key",
    "/?order=reported",
    "/?order=salience&since=2021-10-20",
    "/?as_of=2021-10-20",
    "/?q=zebra",
    "/?actor=nobody",
    "/?page=9",
    "/events/e-talks",
    "/articles",
    "/articles?q=tolls",
    "/articles?q=zz&page=3",
    "/articles/post",
    "/articles/chronicle",
    "/actors",
    "/actors?q=quill",
    "/actors/norland",
    "/topics",
    "/topics/labour",
)


def read(client: FlaskClient, path: str, **headers: str) -> str:
    """Get a page that exists."""
    response = client.get(path, headers=headers)
    assert response.status_code == 200
    return response.get_data(as_text=True)


def words(html: str) -> str:
    """Return what a reader of the page sees, on one line, as the browser sets it."""
    inline = re.sub(r"</?(?:strong|b|time|mark|span)\b[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", inline)).split())


class Page(HTMLParser):
    """The ids, the headings' levels and the links of a page."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.ids: list[str] = []
        self.levels: list[int] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element carries."""
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
            if name == "id":
                self.ids.append(value or "")
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_whole_and_keeps_to_the_policy(client: FlaskClient, path: str) -> None:
    html = read(client, path)
    page = Page(html)
    assert html.startswith("<!doctype html>")
    assert len(page.ids) == len(set(page.ids))
    assert page.levels[0] == 1
    assert page.levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(page.levels))
    names = {name for _, name, _ in page.attributes}
    assert "style" not in names
    assert not {name for name in names if name.startswith("on")}


@pytest.mark.parametrize("path", PAGES)
def test_no_page_loads_or_links_what_is_not_http(client: FlaskClient, path: str) -> None:
    links = [
        value for _, name, value in Page(read(client, path)).attributes if name in {"href", "src"}
    ]
    assert all(re.match(r"/|#|https?://", link) for link in links)


def test_words_of_an_article_are_never_markup(client: FlaskClient) -> None:
    for path in ("/", "/articles/gazette", "/events/e-welcome"):
        assert "<b>warmly</b>" not in read(client, path)
        assert "&lt;b&gt;warmly&lt;/b&gt;" in read(client, path)


def test_the_timeline_says_dates_and_silences_in_words(client: FlaskClient) -> None:
    said = words(read(client, "/"))
    for told in (
        "1980s",
        "12 years without entries",
        "Early October 2021",
        "Week of 18 October 2021",
    ):
        assert told in said
    assert "Wednesday 20 October 2021" in said


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "Showing 12 entries from 3 articles"),
        ("actor=norland", "Showing 4 of 12 entries with Norland ×"),
        ("actor=norland&actor=sudland", "Showing 3 of 12 entries with Norland × and Sudland ×"),
        ("actor=norland&actor=ada-quill&actors=any", "with Ada Quill × or Norland ×"),
        ("topic=labour&from=2021-10&to=2021-10", "about Labour × from October 2021 ×"),
        ("from=2003&to=2004-09-11", "from 1 January 2003 to 11 September 2004 ×"),
        ("not_topic=labour", "Showing 7 of 12 entries not about Labour ×"),
        ("q=strike&detail=all", "that say “strike” ×"),
        ("detail=key", "Showing 3 of 12 entries that are key ×"),
        ("article=gazette", "told by The Gazette: Tolls & words ×"),
    ],
)
def test_the_filter_is_said_as_a_sentence(client: FlaskClient, query: str, sentence: str) -> None:
    assert sentence in words(read(client, f"/?{query}"))


def test_each_part_of_the_sentence_can_be_cleared_alone(client: FlaskClient) -> None:
    html = read(client, "/?actor=norland&topic=diplomacy")
    links = dict(re.findall(r'aria-label="Clear (.*?)"\s+href="(.*?)"', html))
    assert links == {"Norland": "/?topic=diplomacy", "Diplomacy": "/?actor=norland"}


def test_htmx_gets_the_view_alone_and_the_short_address(client: FlaskClient) -> None:
    response = client.get("/?actor=norland&q=&page=1", headers={"HX-Request": "true"})
    html = response.get_data(as_text=True)
    assert "<html" not in html
    assert 'id="view"' in html
    assert response.headers["HX-Push-Url"] == "/?actor=norland"
    assert "HX-Request" in response.headers["Vary"]


def test_a_page_out_of_the_history_is_whole(client: FlaskClient) -> None:
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert read(client, "/?actor=norland", **headers).startswith("<!doctype html>")


def test_counts_before_choosing_are_what_choosing_shows(client: FlaskClient) -> None:
    html = read(client, "/?topic=transport")
    offered = re.findall(r'name="actor" value="(.*?)".*?class="n">(\d+)<', html)
    assert offered
    for actor, count in offered:
        assert f"Showing {count} of 12" in words(read(client, f"/?topic=transport&actor={actor}"))


def test_every_bar_of_the_strip_leads_to_as_many_entries_as_it_says(client: FlaskClient) -> None:
    html = read(client, "/?actor=norland")
    bars = re.findall(
        r'aria-label="[^"]*: (\d+) entr(?:y|ies)" class="bar[^"]*"\s+href="(.*?)"', html
    )
    assert bars
    for count, address in bars:
        assert f"Showing {count} of 12" in words(read(client, unescape(address)))


ANCIENT = {
    "-0043": ("from 44 BCE ×", 1),
    "-0043-03-15": ("from 15 March 44 BCE ×", 1),
    "-0050s": ("from 51 BCE to 42 BCE ×", 1),
    "-0044": ("from 45 BCE ×", 0),
}


@pytest.mark.parametrize(("asked", "told"), ANCIENT.items(), ids=ANCIENT)
def test_days_before_the_common_era_can_be_asked_for(
    rome: FlaskClient, asked: str, told: tuple[str, int]
) -> None:
    said, entries = told
    page = words(read(rome, f"/?from={asked}&to={asked}"))
    assert f"Showing {entries}" in page
    assert said in page


def test_a_bar_before_the_common_era_leads_to_its_entries(rome: FlaskClient) -> None:
    html = read(rome, "/")
    bar = re.search(r'aria-label="([^"]*): 1 entry" class="bar[^"]*"\s+href="(.*?)"', html)
    assert bar
    assert "BCE" in bar[1]
    assert "The Ides" in words(read(rome, unescape(bar[2])))


def test_any_of_some_actors_stacks_their_bars_without_counting_twice(client: FlaskClient) -> None:
    html = read(client, "/?actor=norland&actor=sudland&actors=any")
    assert '<i class="hue s1"></i>Norland' in html
    drawing = html.partition('<svg class="many"')[2].partition("</svg>\n</nav>")[0]
    first = drawing.partition('class="bar')[2].partition("</a>")[0]
    assert (first.count('class="s1"'), first.count('class="s2"')) == (1, 0)


@pytest.mark.parametrize(
    ("query", "legend"),
    [
        ("", []),
        ("stack=topics", ["Transport", "Labour", "Diplomacy"]),
        ("stack=actors", ["Norland", "Sudland", "Ada Quill", "Harbour Union", "others"]),
        ("stack=topics&topic=labour", ["Transport", "others"]),
        ("stack=topics&actor=norland&actor=sudland&actors=any", ["Norland", "Sudland"]),
    ],
)
def test_bars_are_stacked_by_what_is_most_frequent(
    client: FlaskClient, query: str, legend: list[str]
) -> None:
    html = read(client, f"/?{query}")
    assert re.findall(r'<i class="hue s\d"></i>(.*?)<', html) == legend


def heights(html: str) -> list[float]:
    """Add up the coloured blocks of each bar of the wide strip, in pixels."""
    drawing = html.partition('<svg class="many"')[2].partition('<svg class="few"')[0]
    block = r'<rect class="(?:lit|s\d)"[^>]*height="([\d.]+)"'
    bars = drawing.split('class="bar')[1:]
    return [sum(map(float, re.findall(block, bar))) for bar in bars]


def test_the_colours_of_a_bar_add_up_to_its_height(client: FlaskClient) -> None:
    whole, stacked = (heights(read(client, path)) for path in ("/", "/?stack=topics"))
    assert stacked == pytest.approx(whole, abs=1.0)
    assert max(whole) > 40


def test_what_was_known_on_a_day(client: FlaskClient) -> None:
    said = words(read(client, "/?as_of=2021-10-20"))
    assert "Showing 8 of 12 entries as known on 20 October 2021" in said
    assert "The Gazette" not in said


def test_an_empty_answer_offers_the_nearest_that_has_entries(client: FlaskClient) -> None:
    said = words(read(client, "/?actor=harbour-union&topic=diplomacy"))
    assert "No entries match" in said
    assert "Without Harbour Union 4 entries" in said
    assert "Without Diplomacy 3 entries" in said


def test_an_unknown_id_is_a_note_and_no_entries(client: FlaskClient) -> None:
    said = words(read(client, "/?actor=nobody&topic=labour"))
    assert "This timeline has no actor “nobody”" in said
    assert "Showing 0 of 12" in said


@pytest.mark.parametrize(
    ("query", "without"),
    [
        ("article=gone&q=bridge", "/?q=bridge"),
        ("actor=gone&actor=norland", "/?actor=norland"),
        ("topic=labour&not_topic=gone", "/?topic=labour"),
    ],
)
def test_the_way_out_of_an_unknown_id_keeps_the_rest_of_the_filter(
    client: FlaskClient, query: str, without: str
) -> None:
    note = re.search(
        r"This timeline has no [^<]*<a [^>]*href=\"([^\"]*)", read(client, f"/?{query}")
    )
    assert note is not None
    assert unescape(note[1]) == without


def test_a_text_of_which_no_sentence_was_read_is_shown(tmp_path: Path) -> None:
    bare = article("bare", "Words that are in no sentence.")
    client = served(Timeline("Bare", (bare,), ((),), (), (), (), ()), tmp_path)
    assert bare.text in words(read(client, "/articles/bare"))
    assert "events/{event}" in words(read(client, "/developers"))


def test_what_is_new_since_a_day_is_marked(client: FlaskClient) -> None:
    assert read(client, "/?since=2021-10-25").count('class="fresh"') == 3


def test_an_entry_opens_to_its_words_and_their_reckoning(client: FlaskClient) -> None:
    html = read(client, "/events/e-tolls")
    assert '<mark class="when told">last week</mark>' in html
    said = words(html)
    assert "The Gazette “Tolls & words”, Monday 25 October 2021" in said
    assert "“last week” → 18 to 24 October 2021." in said
    assert said.count(" meant") == 7
    assert "25 published" in said


def test_disputes_stand_side_by_side_with_who_said_it_when(client: FlaskClient) -> None:
    said = words(read(client, "/events/e-talks"))
    assert (
        "Sources differ on the date The Post , Wednesday 20 October 2021 on Wednesday "
        "The Gazette , Monday 25 October 2021 on Wednesday 20 October" in said
    )


def test_the_side_that_was_published_first_stands_first(tmp_path: Path) -> None:
    toll = day(2021, 10, 26)
    later = Told("At least 170 died on 26 October.", "26 October", toll, dt.date(2021, 10, 28))
    undated = Told("About 100 died on 26 October.", "26 October", toll, None)
    first = Told("At least 60 died on 26 October.", "26 October", toll, dt.date(2021, 10, 26))
    numbers = (Claim("a1", "170"), Claim("a2", "about 100"), Claim("a3", "60"))
    timeline = story((later, undated, first), differ=Disagreement("the dead", numbers))
    said = words(read(serve(timeline, tmp_path), "/events/e1"))
    sides = "The A3 Times , Tuesday 26 October 2021 60 The A1 Times , Thursday 28 October 2021 170"
    assert f"Sources differ on the dead {sides} The A2 Times about 100" in said


def test_who_reads_that_sources_differ_is_one_step_from_how(client: FlaskClient) -> None:
    assert '<a class="count" href="/events/e-talks">sources differ</a>' in read(client, "/")


SPRING, MAY, SUMMER = dt.date(2021, 3, 1), dt.date(2021, 5, 3), dt.date(2021, 7, 9)


def reports(*published: dt.date | None) -> Timeline:
    """Make a timeline of one entry for each day that an article was published on."""
    span = day(2021, 2, 1)
    return story(
        *(
            (Told(f"Ship {number} sank on 1 February.", "1 February", span, when),)
            for number, when in enumerate(published)
        )
    )


def test_the_list_of_articles_shows_holes_in_the_reporting(tmp_path: Path) -> None:
    client = serve(reports(SPRING, MAY, MAY, SUMMER, None), tmp_path)
    listed = re.findall(r'class="gap">([^<]*)<|<time datetime="([^"]*)"', read(client, "/articles"))
    assert [gap or day for gap, day in listed] == [
        "2021-07-09", "2 months without articles", "2021-05-03", "2021-05-03",
        "2 months without articles", "2021-03-01",
    ]  # fmt: skip
    assert "without articles" not in read(client, "/articles?q=times")


def test_the_order_of_reports_shows_holes_in_the_reporting(tmp_path: Path) -> None:
    client = serve(reports(SPRING, dt.date(2021, 3, 8), SUMMER, None), tmp_path)
    assert re.findall(r'class="gap">([^<]*)<', read(client, "/?order=reported")) == [
        "4 months without reports"
    ]
    assert "4 months without reports of these" in read(client, "/?order=reported&q=sank")


def test_an_article_links_its_words_to_their_entries(client: FlaskClient) -> None:
    html = read(client, "/articles/post")
    assert 'href="/events/e-treaty">A treaty was signed in </a>' in html
    assert '<a class="told when" href="/events/e-treaty">2003</a>' in html
    assert '<span class="furniture">Bridge talks open in Norland</span>' in html


def test_the_anchor_that_evidence_leads_to_is_in_the_article(client: FlaskClient) -> None:
    (address,) = set(re.findall(r'href="(/articles/[^"]+)"', read(client, "/events/e-strike")))
    path, _, anchor = address.partition("#")
    assert anchor in Page(read(client, path)).ids


@pytest.mark.parametrize(
    ("search", "found"), [("quill", "1 actor called"), ("NOR", "1 actor"), ("zz", "Nobody of that")]
)
def test_actors_are_searched_by_any_of_their_names(
    client: FlaskClient, search: str, found: str
) -> None:
    assert found in words(read(client, f"/actors?q={search}"))


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("TOLLS", "1 article named “TOLLS”"),
        ("chronicle", "A vote to come"),
        ("zz", "No article of"),
    ],
)
def test_articles_are_searched_by_title_and_outlet(
    client: FlaskClient, search: str, found: str
) -> None:
    assert found in words(read(client, f"/articles?q={search}"))


def test_a_list_of_many_articles_is_paged(tmp_path: Path) -> None:
    timeline = harbour()
    one = timeline.articles[0]
    many = tuple(dataclasses.replace(one, id=f"extra-{place:03}") for place in range(120))
    empty = ((),) * len(many)
    more = dataclasses.replace(
        timeline,
        articles=(*timeline.articles, *many),
        sentences=(*timeline.sentences, *empty),
    )
    client = served(more, tmp_path)
    pages = [read(client, f"/articles?page={number}") for number in (1, 2, 3)]
    assert [page.count("<h2>") for page in pages] == [50, 50, 23]
    assert "Page 3 of 3" in words(pages[2])


def served(timeline: Timeline, folder: Path) -> FlaskClient:
    """Serve a timeline made for one test."""
    write(timeline, folder / "t.db", built=BUILT)
    return create_app({"DATELINE_DATABASE": str(folder / "t.db")}).test_client()


@pytest.fixture
def rome(tmp_path: Path) -> FlaskClient:
    """Serve the harbour timeline with its treaty signed on the Ides of March 44 BCE."""
    day = AncientDay(-43, 3, 15)
    ides = DateSpan(day, day, Precision.DAY)
    events = tuple(
        dataclasses.replace(one, title="The Ides", span=ides) if one.id == "e-treaty" else one
        for one in harbour().events
    )
    events = tuple(sorted(events, key=lambda one: one.span.first.toordinal()))
    return served(dataclasses.replace(harbour(), events=events), tmp_path)


def test_an_article_without_an_outlet_goes_by_its_title(tmp_path: Path) -> None:
    nameless = tuple(dataclasses.replace(one, source="") for one in harbour().articles)
    client = served(dataclasses.replace(harbour(), articles=nameless), tmp_path)
    assert "Tolls & words , Monday 25 October" in words(read(client, "/events/e-tolls"))
    said = words(read(client, "/events/e-talks"))
    assert "Bridge talks open in Norland , Wednesday 20 October 2021 on Wednesday" in said


def test_a_date_told_in_another_paragraph_is_shown_as_what_dates_the_words(
    tmp_path: Path,
) -> None:
    told = {one.id: one for one in harbour().events}
    wednesday = told["e-talks"].evidence[0].mention
    treaty = dataclasses.replace(told["e-treaty"].evidence[0], mention=wednesday)
    event = dataclasses.replace(told["e-treaty"], evidence=(treaty,))
    client = served(dataclasses.replace(harbour(), events=(event, told["e-talks"])), tmp_path)
    html = read(client, "/events/e-treaty")
    assert html.index("<blockquote>") < html.index("Dated by:") < html.index('class="dated-by"')
    assert "Dated by:" not in read(client, "/events/e-talks")


@pytest.mark.parametrize(("path", "status"), [("/favicon.ico", 200), ("/static/icon.svg", 200)])
def test_there_is_an_icon(client: FlaskClient, path: str, status: int) -> None:
    response = client.get(path)
    assert (response.status_code, response.mimetype) == (status, "image/svg+xml")


def test_an_actor_is_shown_in_its_company(client: FlaskClient) -> None:
    said = words(read(client, "/actors/norland"))
    for told in ("Country Norland 4 entries, 1980 to 2021", "Appears with Sudland 3", "Topics"):
        assert told in said


@pytest.mark.parametrize(
    ("path", "status", "sentence"),
    [
        ("/?from=soon", 400, "The parameter “from” accepts"),
        ("/events/none", 404, "no such entry"),
        ("/actors/none", 404, "no such actor"),
        ("/topics/none", 404, "no such topic"),
        ("/articles/none", 404, "no such article"),
        ("/none", 404, "There is no such page"),
    ],
)
def test_what_cannot_be_shown_is_said(
    client: FlaskClient, path: str, status: int, sentence: str
) -> None:
    response = client.get(path)
    assert response.status_code == status
    assert sentence in words(response.get_data(as_text=True))


def test_without_a_database_the_page_says_how_to_build_one(tmp_path: Path) -> None:
    client = create_app({"DATELINE_DATABASE": str(tmp_path / "none.db")}).test_client()
    response = client.get("/")
    assert response.status_code == 503
    assert "flask --app webapp build" in words(response.get_data(as_text=True))


def test_posting_is_refused_with_a_page(client: FlaskClient) -> None:
    response = client.post("/")
    assert response.status_code == 405
    assert "<h1>" in response.get_data(as_text=True)
