"""Where a name that no list knows may start."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.forms import is_called_body, is_style
from webapp.pipeline.names.runs import LONG, compounds, owns_body, run_end
from webapp.pipeline.names.spots import Survey, is_acronym, is_camel
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import calendar, small_words, titles, words

GIVEN_AND_MONTH = frozenset({"jan"})


def names_nobody(token: Token) -> bool:
    """Say whether the capitalised word is a date, an adjective, or a word in capitals."""
    if token.lower in calendar() or token.lower in words().words.adjectives or _is_region(token):
        return True
    if "-" in token.text and any(map(_is_listed, token.text.split("-"))):
        return True
    if token.lower.endswith(compounds()) or _has_figures(token.text):
        return True
    return token.text in words().words.acronyms or token.text[:2] in {"I'", "I’"}


def _is_region(token: Token) -> bool:
    """Say whether a word is a region, in full or shortened: "Ohio", "Ill."; not the word "Ill"."""
    whole = "." in token.text or len(token.text) > LONG
    return whole and token.lower.rstrip(".") in words().words.regions


def _has_figures(text: str) -> bool:
    letters = text.replace("-", "").replace(".", "")
    return not letters.isalpha() and letters.upper() == letters


def _is_listed(part: str) -> bool:
    """Say whether a part of a compound is a country, a body ("pro-NATO"); two firms may be one."""
    found = gazetteer.match([part], 0, 1)
    return found is not None and not found[1].firm


def followed(tokens: Sequence[Token], place: int) -> bool:
    """Say whether another capitalised word follows that may belong to the same name."""
    after = place + 1
    while after < len(tokens) - 1 and (_is_particle(tokens[after]) or tokens[after].text == "&"):
        after += 1
    return (
        after < len(tokens)
        and (not tokens[place].possessive or owns_body(tokens, after, place))
        and tokens[after].word
        and tokens[after].capital
        and not names_nobody(tokens[after])
    )


def _is_particle(token: Token) -> bool:
    return not token.capital and token.lower in words().words.particles


def may_start(tokens: Sequence[Token], place: int, seen: Survey) -> bool:
    """Say whether an unknown name may start here."""
    token = tokens[place]
    if not token.word or not token.capital:
        return False
    if token.lower in words().words.adjectives:
        return _begins_body(tokens, place)
    called = token.lower in GIVEN_AND_MONTH and followed(tokens, place)
    if not token.opens and owns_body(tokens, place + 1, place):
        return True
    return (called or not names_nobody(token)) and _may_start(tokens, place, seen)


def _may_start(tokens: Sequence[Token], place: int, seen: Survey) -> bool:
    token = tokens[place]
    common = token.lower in words().common.words
    if token.lower in small_words() and token.lower not in titles():
        return False
    if not token.opens:
        return not common or _leads(tokens, place, seen)
    if common or token.lower in seen.small or _adverb(token):
        return _opens_body(tokens, place, seen)
    return _opens_name(tokens, place, seen)


def _leads(tokens: Sequence[Token], place: int, seen: Survey) -> bool:
    """Say whether a usual word leads a longer name: "Big Ode", "National Weather Service".

    One that begins such a name elsewhere in the article is that name's short form.
    """
    if not followed(tokens, place):
        return tokens[place].text in seen.leading
    return _proper(tokens[place + 1]) or _begins_body(tokens, place)


def _opens_name(tokens: Sequence[Token], place: int, seen: Survey) -> bool:
    """Say whether a sentence's first word, no usual one, begins a name."""
    if followed(tokens, place) and not _known_after(tokens, place):
        return True
    named = tokens[place].text in seen.capital or _named_by_itself(tokens[place])
    return named or is_called_body(tokens, place + 1)


def _adverb(token: Token) -> bool:
    return token.lower.endswith("ly") and token.lower not in words().given.names


def _named_by_itself(token: Token) -> bool:
    """Say whether a first word is a name or a title whatever the article has elsewhere."""
    usual = token.lower in words().given.names or token.lower.rstrip(".") in titles()
    return usual or is_acronym(token.text) or is_camel(token.text)


def _proper(token: Token) -> bool:
    return token.lower not in words().common.words or token.lower in titles()


def _known_after(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the next word is a known name, so that the one here is none ("Isolating X")."""
    texts = [token.text for token in tokens[place + 1 : place + 5]]
    known = gazetteer.match(texts, 0, len(texts))
    return known is not None and known[1].via is not gazetteer.Via.DEMONYM


def _opens_body(tokens: Sequence[Token], place: int, seen: Survey) -> bool:
    """Say whether a usual first word of a sentence begins a body's name here."""
    if not followed(tokens, place):
        return False
    if (tokens[place].text, tokens[place + 1].text) in seen.pairs:
        return True
    if any(map(is_style, tokens[place + 1 : run_end(tokens, place)])):
        return True
    if tokens[place].lower not in words().nouns.opening:
        return tokens[place].lower in titles() and tokens[place].lower not in words().common.words
    return _begins_body(tokens, place)


def _begins_body(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the run that begins here ends with an organisation's word."""
    last = run_end(tokens, place) - 1
    ends = tokens[last].lower in words().nouns.organisations or is_style(tokens[last])
    return last > place and ends
