"""A timeline of more entries than anyone reads begins with the ones that matter."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from builders import BUILT
from volumes import volume
from webapp import create_app
from webapp.filters import Detail, Filter
from webapp.store.querying import Snapshot
from webapp.store.writing import write

ENTRIES = 150
KEY = Filter(detail=Detail.KEY)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """Return a client of the app on a timeline of 150 entries."""
    path = tmp_path_factory.mktemp("long") / "timeline.db"
    write(volume(ENTRIES), path, built=BUILT)
    assert 0 < len(Snapshot(path).find(KEY).entries) < ENTRIES
    return create_app({"DATELINE_DATABASE": str(path)}).test_client()


def shown(client: FlaskClient, address: str) -> str:
    """Return the text of a page without its tags."""
    return re.sub(r"<[^>]+>|\s+", " ", client.get(address).text)


@pytest.mark.parametrize("address", ["/", "/embed", "/?order=newest"])
def test_the_first_view_holds_the_key_entries_and_says_so(
    client: FlaskClient, address: str
) -> None:
    assert re.search(rf"he +\d+ +key entries of {ENTRIES} from", shown(client, address))


def test_all_entries_are_one_step_away(client: FlaskClient) -> None:
    assert 'href="/?detail=all"' in client.get("/").text
    assert re.search(rf"Showing +{ENTRIES} +entries", shown(client, "/?detail=all"))


def test_what_is_asked_for_is_never_abridged(client: FlaskClient) -> None:
    assert "key entries of" not in shown(client, "/?q=harbour")


def test_programs_get_everything(client: FlaskClient) -> None:
    assert client.get("/events.json").json["total"] == ENTRIES  # type: ignore[index]


def test_what_a_facet_has_no_room_for_is_one_link_away(client: FlaskClient) -> None:
    """A facet offers twenty; where the timeline names more, all of them are listed elsewhere."""
    everybody = 'href="/actors">All actors</a>'
    assert everybody in client.get("/?detail=all").text
    assert everybody not in client.get("/?detail=all&q=zebra").text


def test_the_form_shows_how_a_day_of_this_timeline_is_written(client: FlaskClient) -> None:
    days = [one["first"] for one in client.get("/events.json").json["events"]]  # type: ignore[index]
    (example,) = re.findall(r'id="to"[^>]* placeholder="([^"]*)"', client.get("/").text)
    assert example in days
