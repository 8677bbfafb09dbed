"""The harbour timeline as a database, as a snapshot and behind a test client."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings

from builders import BUILT, harbour
from webapp import create_app
from webapp.store.querying import Snapshot
from webapp.store.writing import write

# No test is timed: how fast the machine is says nothing of the code (make bench does).
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a database that holds the harbour timeline."""
    path = tmp_path_factory.mktemp("harbour") / "timeline.db"
    write(harbour(), path, built=BUILT)
    return path


@pytest.fixture(scope="session")
def snapshot(database: Path) -> Snapshot:
    """Return the harbour timeline as it is queried."""
    return Snapshot(database)


@pytest.fixture
def app(database: Path) -> Flask:
    """Return the app on the harbour timeline."""
    return create_app({"DATELINE_DATABASE": str(database)})


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Return a client of the app on the harbour timeline."""
    return app.test_client()
