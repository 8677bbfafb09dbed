"""Hooks for schemathesis: what the app promises and OpenAPI has no words for."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.hook
def filter_case(context: schemathesis.HookContext, case: schemathesis.Case[Any]) -> bool:  # noqa: ARG001
    """Leave out two ends of time at once, and values that are empty or padded.

    That "to" is not before "from" is no schema of one parameter. Forms send empty fields, so an
    empty value counts as none (``allowEmptyValue``), also where it is no member of an enumeration.
    """
    asked = case.query or {}
    values = [value for value in asked.values() if isinstance(value, str)]
    return not {"from", "to"} <= set(asked) and all(
        value.strip() == value != "" for value in values
    )
