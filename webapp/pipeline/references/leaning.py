"""Say whether a headline leans on its article: a bare noun acts, and nothing in it is named."""

from __future__ import annotations

import re

from webapp.pipeline.references.phrases import is_plain_noun
from webapp.pipeline.references.words import reference_words
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.tokens import tokenize

BARE = re.compile(r"The (?:(?:two|three|four|five|six) )?(?P<noun>[a-z]+) (?=[a-z])")
COUNTED = re.compile(r"The (?:\d[\d,]*|four|five|six|seven|eight|nine|ten) (?=[a-z])")
NAMED = re.compile(r"[A-Z\d“$£€]")


def leans(headline: str) -> bool:
    """Say whether nobody can tell who is meant: "The school will close", "The 16 were freed"."""
    starts = {verb.start for verb in find_verbs(headline) if verb.finite}
    counted = COUNTED.match(headline)
    if counted is not None and counted.end() in starts:
        return True
    bare = BARE.match(headline)
    if bare is None or bare.end() not in starts or NAMED.search(headline, 1):
        return False
    noun, listed = tokenize(bare["noun"])[0], reference_words()
    return is_plain_noun(noun) and noun.lower not in listed.unique | listed.parties
