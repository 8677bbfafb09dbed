"""Static files: read and compressed once, kept as long as they do not change."""

from __future__ import annotations

import hashlib
import mimetypes
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, abort, request
from werkzeug.security import safe_join

from webapp.paths import STATIC
from webapp.web.answering import Answer, Kept, finish, send

KEPT_FOR_A_YEAR = "public, max-age=31536000, immutable"
ASKED_EACH_TIME = "public, max-age=0, s-maxage=60"
FILES_KEPT = 64
ICON = "icon.svg"

blueprint = Blueprint("statics", __name__)


@blueprint.get("/static/<path:name>")
def static(name: str) -> Response:
    """Send a static file; under its hash (``?v=``) it may be kept for a year."""
    place = safe_join(str(STATIC), name)
    path = Path(place) if place else STATIC
    if not _is_file(path):
        abort(404)
    kept, etag = _read(path, path.stat().st_mtime_ns)
    response = Response(status=304) if request.if_none_match.contains_weak(etag) else send(kept)
    response.set_etag(etag, weak=True)
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = KEPT_FOR_A_YEAR if "v" in request.args else ASKED_EACH_TIME
    return response


@blueprint.get("/favicon.ico")
def favicon() -> Response:
    """Answer those who look for an icon where no page has named one."""
    return static(ICON)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name longer than the file system can have
        return False


@lru_cache(FILES_KEPT)
def _read(path: Path, _changed: int) -> tuple[Kept, str]:
    content = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    is_text = kind.startswith("text/") or kind.endswith(("javascript", "xml"))
    media_type = f"{kind}; charset=utf-8" if is_text else kind
    return finish(Answer(content, media_type)), hashlib.sha256(content).hexdigest()[:24]
