"""What other sites find: oEmbed over HTTP, the tags in a page's head, the cards."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from lxml.html import HtmlElement, document_fromstring
from PIL import Image

from webapp import create_app
from webapp.store.entries import DateCount
from webapp.web.cards import SIZE
from webapp.web.picturing import equal_bars

HERE = "http://localhost"
PAGES = {
    "the timeline": ("/", "/embed", "The harbour bridge"),
    "a filtered timeline": (
        "/?actor=norland&topic=diplomacy",
        "/embed?actor=norland&topic=diplomacy",
        "The harbour bridge: with Norland about Diplomacy",
    ),
    "an embed in its look": ("/embed?theme=dark", "/embed?theme=dark", "The harbour bridge"),
    "an entry": ("/events/e-treaty", "/embed/events/e-treaty", "A treaty was signed"),
    "an actor": ("/actors/ada-quill", "/embed?actor=ada-quill", "The harbour bridge: Ada Quill"),
    "a topic": ("/topics/labour", "/embed?topic=labour", "The harbour bridge: Labour"),
}  # fmt: skip


def ask(url: str, **more: str) -> str:
    """Return the oEmbed address for ``url``."""
    return f"/oembed?url={quote(url, safe='')}" + "".join(f"&{k}={v}" for k, v in more.items())


@pytest.mark.parametrize(("path", "frame", "title"), PAGES.values(), ids=PAGES)
def test_oembed_answers_for_every_kind_of_page(
    client: FlaskClient, path: str, frame: str, title: str
) -> None:
    told = client.get(ask(f"{HERE}{path}")).get_json()
    assert (told["type"], told["version"], told["title"]) == ("rich", "1.0", title)
    shown = document_fromstring(told["html"]).find(".//iframe")
    assert shown is not None
    assert shown.get("src") == f"{HERE}{frame}"
    assert client.get(frame).status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/",
        "http://localhost.elsewhere.example/",
        "//localhost/",
        "javascript:alert(1)",
        "http://localhost/articles/post",
        "http://localhost/events/gone",
        "http://localhost/actors/gone",
        "http://localhost/?from=yesterday",
        "http://localhost/nowhere",
        "http://[",
        "ftp://localhost/",
    ],
)
def test_oembed_knows_no_other_address(client: FlaskClient, url: str) -> None:
    assert client.get(ask(url)).status_code == 404


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        ("url=http://localhost/&maxwidth=wide", 400),
        ("url=http://localhost/&maxheight=0", 400),
        ("url=http://localhost/&url=http://localhost/", 400),
        ("url=http://localhost/&format=yaml", 501),
    ],
)
def test_oembed_says_what_it_cannot_do(client: FlaskClient, query: str, status: int) -> None:
    answer = client.get(f"/oembed?{query}")
    assert answer.status_code == status
    assert answer.get_json()["sentence"]


def test_oembed_keeps_within_the_size_asked_for(client: FlaskClient) -> None:
    told = client.get(ask(f"{HERE}/", maxwidth="300", maxheight="250")).get_json()
    assert (told["width"], told["height"]) == (300, 250)
    assert "thumbnail_url" not in told


def test_oembed_speaks_xml(client: FlaskClient) -> None:
    answer = client.get(ask(f"{HERE}/events/e-welcome", format="xml"))
    assert answer.mimetype == "text/xml"
    root = ET.fromstring(answer.data)  # noqa: S314 (our own answer)
    assert root.findtext("title") == "The Harbour Union welcomed her words <b>warmly</b>"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def head(client: FlaskClient, path: str) -> HtmlElement:
    found = document_fromstring(client.get(path).get_data(as_text=True)).head
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("path", "title"), [(path, title) for path, _, title in PAGES.values()][:2]
)
def test_a_page_names_its_oembed_answers_which_tell_of_it(
    client: FlaskClient, path: str, title: str
) -> None:
    for kind in ("application/json+oembed", "text/xml+oembed"):
        (link,) = (each for each in head(client, path).iter("link") if each.get("type") == kind)
        answer = client.get(str(link.get("href")).removeprefix(HERE))
        assert title in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", [path for path, _, _ in PAGES.values() if "/embed" not in path])
def test_a_page_has_a_card_with_a_picture(client: FlaskClient, path: str) -> None:
    said = {
        str(tag.get("property") or tag.get("name")): str(tag.get("content"))
        for tag in head(client, path).iter("meta")
    }
    assert {"og:title", "og:description", "og:url", "twitter:card"} <= set(said)
    picture = client.get(said["og:image"].removeprefix(HERE))
    assert Image.open(BytesIO(picture.data)).size == SIZE
    assert urlsplit(said["og:url"]).path == urlsplit(path).path


@pytest.mark.parametrize("path", ["/articles", "/events/gone", "/?from=yesterday", "/nowhere"])
def test_a_page_that_is_nothing_to_share_has_no_tags(client: FlaskClient, path: str) -> None:
    assert "og:title" not in client.get(path).get_data(as_text=True)


def test_addresses_for_others_are_those_of_the_configured_site(
    database: Path,
) -> None:
    config = {"DATELINE_DATABASE": str(database), "DATELINE_BASE_URL": "https://news.example/tl"}
    client = create_app(config).test_client()
    told = client.get("/oembed?url=https://news.example/tl/events/e-vote").get_json()
    assert 'src="https://news.example/tl/embed/events/e-vote"' in told["html"]
    assert client.get("/oembed?url=https://news.example/events/e-vote").status_code == 404
    assert client.get("/oembed?url=http://localhost/").status_code == 404


def test_an_answer_kept_for_one_host_is_not_given_to_another(client: FlaskClient) -> None:
    for host in ("one.example", "two.example"):
        text = client.get("/events.csv", headers={"Host": host}).get_data(as_text=True)
        assert f"http://{host}/events/e-vote" in text


@pytest.mark.parametrize(
    ("dates", "bars"),
    [
        ([], ()),
        ([DateCount(5, 5, 3)], (3,)),
        ([DateCount(1, 1, 1), DateCount(4, 4, 2)], (1, 0, 0, 2)),
        ([DateCount(0, 9, 1), DateCount(99, 99, 2), DateCount(50, 50, 4)], (1, 0, 4, 2)),
        ([DateCount(-700, -700, 1), DateCount(0, 0, 1)], (1, 0, 0, 1)),
    ],
)
def test_bars_are_equal_parts_of_time(dates: list[DateCount], bars: tuple[int, ...]) -> None:
    assert equal_bars(dates, 4) == bars


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["a page", "htmx"])
def test_a_list_can_be_taken_along_as_it_is_filtered(
    client: FlaskClient, headers: dict[str, str]
) -> None:
    text = client.get("/?actor=norland", headers=headers).get_data(as_text=True)
    for address in ("/events.csv?actor=norland", "/embed/builder?actor=norland"):
        assert f'href="{address}"' in text
        assert client.get(address).status_code == 200


def test_an_entry_shows_how_to_cite_it(client: FlaskClient) -> None:
    page = document_fromstring(client.get("/events/e-talks").get_data(as_text=True))
    shown = str(page.get_element_by_id("citation").text_content()).strip()
    plain = client.get("/events/e-talks.cite.txt").get_data(as_text=True).strip()
    assert shown == plain != ""
