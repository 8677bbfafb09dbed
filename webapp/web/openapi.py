"""The description of all addresses for programs, as OpenAPI 3.1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from webapp.web.operations import OPERATIONS, Operation
from webapp.web.schemas import FILTER, LOOK, OWN, REQUIRED, Schema, schemas, to

PLACE = re.compile(r"{(\w+)}")
VERSION = "1"


def document(title: str, server: str, ids: Mapping[str, str]) -> Schema:
    """Describe the site at ``server`` that shows the timeline ``title``.

    ``ids`` are an ``event``, an ``article`` and an ``actor`` of it, for the examples, and the
    ``url`` of one of its pages.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "version": VERSION,
            "description": "A timeline made from news articles. All is read-only; every answer "
            "has an ETag, and may be asked for from any origin.",
        },
        "servers": [{"url": server}],
        "paths": {each.path: {"get": _operation(each, ids)} for each in OPERATIONS},
        "components": {"schemas": schemas()},
    }


def _operation(told: Operation, ids: Mapping[str, str]) -> Schema:
    return {
        "operationId": told.name,
        "summary": told.summary,
        "parameters": [
            parameter | _example(parameter["name"], ids) for parameter in _parameters(told)
        ],
        "responses": _responses(told),
    }


def _example(name: str, ids: Mapping[str, str]) -> Schema:
    if name not in ids:
        return {}
    value: object = (
        [ids[name]] if FILTER.get(name, ("", {}))[1].get("type") == "array" else ids[name]
    )
    return {"example": value}


def _parameters(told: Operation) -> Iterator[Schema]:
    for name in PLACE.findall(told.path):
        yield _parameter(name, "path", *OWN[name])
    for name in told.own:
        yield _parameter(name, "query", *OWN[name])
    for group, is_taken in ((FILTER, told.filtered), (LOOK, told.styled)):
        for name, described in group.items() if is_taken else ():
            yield _parameter(name, "query", *described)


def _parameter(name: str, place: str, description: str, schema: Schema) -> Schema:
    is_required = place == "path" or name in REQUIRED
    return {
        "name": name,
        "in": place,
        "required": is_required,
        "description": description,
        "schema": schema,
    } | ({} if is_required else {"allowEmptyValue": True})


def _responses(told: Operation) -> Schema:
    schema = to(told.schema) if told.schema else {}
    answers: Schema = {
        "200": {
            "description": told.summary,
            "content": {
                kind: {"schema": schema} if kind.endswith("json") else {}
                for kind in told.media_types
            },
        }
    }
    if told.name != "health":
        answers["304"] = {"description": "The same as under the ETag in If-None-Match."}
    for status, description in FAILURES.items():
        if status in {400, 503} or status in told.failures:
            answers[str(status)] = _failure(told, description)
    return answers


FAILURES = {
    400: "A malformed parameter; the sentence says which and what it accepts.",
    404: "There is no such thing in this timeline.",
    501: "A format that is not offered.",
    503: "No timeline has been built, or the question takes too long.",
}


def _failure(told: Operation, description: str) -> Schema:
    if told.name == "health":
        content: Schema = {"application/json": {"schema": to("Health")}}
    elif told.media_types == ("text/html",):
        content = {"text/html": {}}
    else:
        content = {"application/json": {"schema": to("Failure")}}
    return {"description": description, "content": content}
