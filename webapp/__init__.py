"""Dateline: a folder of news articles as a dated, sourced timeline.

``create_app`` makes the web app; Flask is imported inside it, so that a build never loads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask


def create_app(config: Mapping[str, str] | None = None) -> Flask:
    """Make the web app; ``config`` overrides the settings of the environment by their names.

    No database is opened: each worker does that at its first request. SettingsError where a
    setting cannot be used.
    """
    from webapp.web.commands import COMMANDS  # noqa: PLC0415 - a build never loads Flask
    from webapp.web.wiring import make_app  # noqa: PLC0415 - the same

    app = make_app(config or {})
    for command in COMMANDS:
        app.cli.add_command(command)
    return app
