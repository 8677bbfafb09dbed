"""The Flask app put together: settings, blueprints, headers, errors."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from flask import Flask, request

from webapp.paths import ROOT, STATIC, TEMPLATES
from webapp.store.opening import Shelf
from webapp.web import (
    addresses,
    developing,
    embedding,
    errors,
    exports,
    headers,
    pages,
    programs,
    statics,
)
from webapp.web.answering import Answers, Site
from webapp.web.settings import Settings, read_settings

# Nothing is ever sent to the site: a body this short is read and refused, a longer one is cut off.
LARGEST_BODY = 1024
BLUEPRINTS = (
    pages.blueprint,
    programs.blueprint,
    embedding.blueprint,
    exports.blueprint,
    developing.blueprint,
    statics.blueprint,
)


def make_app(config: Mapping[str, str]) -> Flask:
    """Make the app from the environment and ``config``, which goes before it."""
    settings = read_settings({**os.environ, **config})
    app = Flask(
        "webapp",
        static_folder=None,
        template_folder=str(TEMPLATES),
        instance_path=str(ROOT / "var"),
    )
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_BODY, PROVIDE_AUTOMATIC_OPTIONS=False)
    if settings.trusted_hosts:
        app.config["TRUSTED_HOSTS"] = list(settings.trusted_hosts)
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.url_map.merge_slashes = False
    app.extensions["dateline"] = Site(
        settings,
        Shelf(settings.database, settings.query_seconds),
        Answers(settings.cache_bytes),
        release(settings),
    )
    _add_addresses(app, settings)
    headers.register(app, settings)
    errors.register(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def _add_addresses(app: Flask, settings: Settings) -> None:
    app.jinja_env.globals.update(asset=addresses.asset, addresses=addresses)

    @app.before_request
    def know_the_address() -> None:
        addresses.BASE_URL.set(settings.base_url)
        addresses.PREFIX.set(settings.prefix)
        addresses.HERE.set(request.host_url.rstrip("/"))

    @app.teardown_request
    def forget_the_address(_error: BaseException | None) -> None:
        for known in (addresses.BASE_URL, addresses.PREFIX, addresses.HERE):
            known.set("")


def release(settings: Settings) -> str:
    """Return a hash of the code, the templates, the static files and the settings."""
    made_of = hashlib.sha256(repr(settings).encode())
    for path in sorted(_files()):
        made_of.update(str(path.relative_to(ROOT)).encode())
        made_of.update(path.read_bytes())
    return made_of.hexdigest()[:16]


def _files() -> Iterable[Path]:
    yield from (ROOT / "webapp").rglob("*.py")
    yield from TEMPLATES.rglob("*.html")
    yield from (path for path in STATIC.rglob("*") if path.is_file())
