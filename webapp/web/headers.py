"""The security headers that every answer carries, whatever its status."""

from __future__ import annotations

from flask import Flask, Response, current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Rule

from webapp.web.settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; object-src 'none'; "
)
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
OWN_PAGE = f"{POLICY}form-action 'self'; frame-src 'self'; frame-ancestors 'none'"
DATA = "default-src 'none'; frame-ancestors 'none'"
NO_CONTENT, NOT_MODIFIED = 204, 304
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
# The other addresses of data have an ending (".json", ".txt", ".png"); no page has one.
DATA_RULES = ("/oembed", "/healthz")
DATA_TYPES = (
    "application/",
    "text/css",
    "text/csv",
    "text/xml",
    "text/calendar",
    "text/plain",
    "text/markdown",
)


def is_embed(path: str) -> bool:
    """Say whether ``path`` is a page that others may frame: the embed, not its builder."""
    return path in {"/embed", "/embed/lanes"} or path.startswith("/embed/events/")


def framers(settings: Settings) -> str:
    """Return who may frame an embed: who is named, and the site itself, which shows previews."""
    named = settings.frame_ancestors
    return named if named.split()[:1] in (["*"], ["'none'"]) else f"{named} 'self'"


def register(app: Flask, settings: Settings) -> None:
    """Set the headers on all answers of ``app``."""
    embed = f"{POLICY}form-action 'self'; frame-ancestors {framers(settings)}"

    @app.before_request
    def answer_preflight() -> Response | None:
        """Let a script on another origin send headers of its own, such as If-None-Match."""
        asks = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
        return Response(status=NO_CONTENT, headers=PREFLIGHT) if asks and _answers_data() else None

    @app.after_request
    def secure(response: Response) -> Response:
        headers = response.headers
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
        headers["Permissions-Policy"] = PERMISSIONS
        if is_embed(request.path):
            headers["Content-Security-Policy"] = embed
            headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        else:
            _unframed(response)
        if settings.base_url.startswith("https:"):
            headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"
        return response


def _answers_data() -> bool:
    """Say whether the address is one of a file rather than a page, whatever is answered.

    A 304 has no type of its own, but a browser overwrites the headers that it has kept with those
    of the 304: a picture that it was allowed to show on another site must stay allowed.
    """
    rule = request.url_rule or _rule_of_get()
    return rule is not None and ("." in rule.rule or rule.rule in DATA_RULES)


def _rule_of_get() -> Rule | None:
    """Find what a GET of the address would ask for, where the method is another."""
    try:
        rule, _ = current_app.url_map.bind("").match(request.path, "GET", return_rule=True)
    except HTTPException:
        return None
    return rule


def _unframed(response: Response) -> None:
    """Forbid framing; let other origins read what is for programs, and what embeds load."""
    headers = response.headers
    kind = response.mimetype or ""
    is_untyped = response.status_code in {NO_CONTENT, NOT_MODIFIED}
    is_data = _answers_data() if is_untyped else kind.startswith(DATA_TYPES)
    is_open = is_data or request.path.startswith("/static/") or kind.startswith("image/")
    headers["X-Frame-Options"] = "DENY"
    headers["Content-Security-Policy"] = DATA if is_data else OWN_PAGE
    headers["Cross-Origin-Resource-Policy"] = "cross-origin" if is_open else "same-origin"
    if is_open:
        headers["Access-Control-Allow-Origin"] = "*"
        headers["Access-Control-Expose-Headers"] = "ETag, Link"
    else:
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
