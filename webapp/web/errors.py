"""What a reader or a program gets where there is no answer: a status and a sentence."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

import msgspec
from flask import Flask, Response, current_app, render_template, request
from jinja2 import TemplateError
from markupsafe import Markup
from werkzeug.exceptions import HTTPException

from webapp.filters import FilterError
from webapp.store.connection import TooSlowError
from webapp.store.opening import NoTimelineError
from webapp.web.answering import is_fragment
from webapp.web.headers import is_embed

BUILD_COMMAND = "flask --app webapp build --articles DIR --database FILE"
RETRY_SECONDS = "5"
SAID = {
    400: ("This request cannot be read", "The request is malformed."),
    404: ("There is no such page", "Nothing stands at this address; it may have moved."),
    405: ("Only reading is possible", "This site answers GET and HEAD requests."),
    500: ("Something went wrong here", "The failure has been noted; please try again later."),
}
"""What is said in place of the library's own words."""
FOR_PROGRAMS = (
    ".json",
    ".csv",
    ".ics",
    ".atom",
    ".jsonld",
    ".md",
    ".txt",
    ".xml",
    ".bib",
    ".png",
    "/oembed",
)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a request has no answer; ``templates/errors/error.html`` shows it as ``failure``.

    ``parameter`` is the malformed one, ``command`` what the operator has to run; empty otherwise.
    """

    status: int
    title: str
    sentence: str
    parameter: str = ""
    command: str = ""


def register(app: Flask) -> None:
    """Turn every exception that a request may raise into a failure with its status."""
    app.register_error_handler(sqlite3.Error, _unreadable)
    app.register_error_handler(FilterError, _malformed)
    app.register_error_handler(TooSlowError, _too_slow)
    app.register_error_handler(NoTimelineError, _no_timeline)
    app.register_error_handler(HTTPException, _http)


def _malformed(error: FilterError) -> Response:
    return answer(Failure(400, "This address cannot be read", error.sentence, error.parameter))


def _too_slow(_: TooSlowError) -> Response:
    sentence = "This question takes too long to answer; ask for fewer words or a shorter time."
    response = answer(Failure(503, "Too much to look through", sentence))
    response.headers["Retry-After"] = RETRY_SECONDS
    return response


def _no_timeline(_: NoTimelineError) -> Response:
    sentence = "No timeline has been built yet. Whoever runs this site builds one with:"
    response = answer(Failure(503, "No timeline yet", sentence, command=BUILD_COMMAND))
    response.headers["Retry-After"] = RETRY_SECONDS
    return response


def _unreadable(error: sqlite3.Error) -> Response:
    current_app.logger.error("the database cannot be read: %s", error)
    sentence = "The timeline cannot be read at the moment; please try again shortly."
    response = answer(Failure(503, "The timeline cannot be read", sentence))
    response.headers["Retry-After"] = RETRY_SECONDS
    return response


def _http(error: HTTPException) -> Response:
    status = error.code or 500
    own = type(error).description == error.description
    title, sentence = SAID.get(status, (error.name, error.description or error.name))
    response = answer(Failure(status, title, sentence if own else error.description or sentence))
    for name, value in error.get_headers():
        if name in {"Allow", "Location", "Retry-After"}:
            response.headers[name] = value
    return response


def answer(failure: Failure) -> Response:
    """Write a failure for who asked: JSON for programs, a page or its one sentence for readers."""
    if request.path.endswith(FOR_PROGRAMS):
        said = {"status": failure.status, "error": failure.title, "sentence": failure.sentence}
        if failure.parameter:
            said["parameter"] = failure.parameter
        return _uncached(msgspec.json.encode(said), failure.status, "application/json")
    if is_fragment():
        return _in_place(failure)
    return _uncached(_page(failure), failure.status, "text/html; charset=utf-8")


def _in_place(failure: Failure) -> Response:
    """Give htmx the sentence for the page that stays as it is, and so does its address."""
    response = _uncached(failure.sentence, failure.status, "text/plain; charset=utf-8")
    response.headers["HX-Push-Url"] = response.headers["HX-Replace-Url"] = "false"
    return response


def _uncached(body: str | bytes, status: int, media_type: str) -> Response:
    response = Response(body, status, content_type=media_type)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Vary"] = "Accept-Encoding, HX-Request"
    return response


def _page(failure: Failure) -> str:
    """Render the page of a failure; plain where its template fails, so that one thing is told."""
    try:
        template = "embed/error.html" if is_embed(request.path) else "errors/error.html"
        return render_template(template, failure=failure)
    except TemplateError:
        body = Markup("<!doctype html><html lang=en><title>{0}</title><h1>{0}</h1><p>{1}</p>")
        command = Markup("<pre>{}</pre>").format(failure.command) if failure.command else ""
        return body.format(failure.title, failure.sentence) + command
