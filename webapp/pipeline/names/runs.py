"""Capitalised runs: where a name may start and where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.forms import LINKS, is_called_body, is_generation, is_style
from webapp.pipeline.names.spots import Survey, is_acronym, is_camel
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import calendar, small_words, titles, words

LONG = 3
LONGEST_NAME = 8
GIVEN_AND_MONTH = frozenset({"jan"})
OFFICE_LINKS = frozenset({"of", "for", "the", "and", "&"})
LEADING_PARTICLES = frozenset({"bin", "ibn", "abu", "al", "el", "van", "von", "de", "del", "da"})

_INSIDE = frozenset({"for", "of", "the", "and", "on", "against", "without", "to", "in", "no"})


@cache
def compounds() -> tuple[str, ...]:
    """Give the ends of words that only describe: "Oster-based"."""
    return tuple(f"-{end}" for end in words().words.compounded)


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


def _numbers_a_model(token: Token) -> bool:
    """Say whether the word is a product's number, which ends its maker's name ("Acme X200")."""
    digits = sum(letter.isdigit() for letter in token.text)
    return 0 < digits < len(token.text) and token.text[0].isupper()


def followed(tokens: Sequence[Token], place: int) -> bool:
    """Say whether another capitalised word follows that may belong to the same name."""
    after = place + 1
    while after < len(tokens) - 1 and (_is_particle(tokens[after]) or tokens[after].text == "&"):
        after += 1
    return (
        after < len(tokens)
        and (not tokens[place].possessive or _owns_body(tokens, after, place))
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
    if not token.opens and _owns_body(tokens, place + 1, place):
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


def _of_grammar(token: Token) -> bool:
    """Say whether a capitalised word of grammar ends the run ("Assad When he spoke")."""
    return token.capital and token.lower in small_words() and token.lower not in _INSIDE


def run_end(tokens: Sequence[Token], start: int) -> int:
    """Say where the capitalised run that starts at ``start`` ends, particles included."""
    end, place = start + 1, start + 1
    while place < len(tokens) and place - start < LONGEST_NAME * 2:
        token = tokens[place]
        if _joins_names(tokens, place) or _closes_name(tokens, place):
            end, place = place + 2, place + 2
            continue
        if _over(tokens, place, start):
            break
        if token.capital and (token.lower not in calendar() or _is_surname(tokens, place)):
            end = place + 1
        elif not _leads_on(tokens, place):
            break
        place += 1
    return _with_second_half(tokens, start, end)


def _leads_on(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a particle leads on in a name ("Ida | van Ode"), not behind a title."""
    particle = tokens[place].lower in words().words.particles
    return particle and tokens[place - 1].lower not in titles()


def _joins_names(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "&" binds two parts of a firm's name ("Quill & Sons")."""
    after = place + 1
    bound = tokens[place].text == "&" and not tokens[place - 1].possessive
    return bound and after < len(tokens) and tokens[after].word and tokens[after].capital


def _closes_name(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a comma and a generation's mark close a person's name ("Ode, Jr., said")."""
    after = place + 1
    return tokens[place].text == "," and after < len(tokens) and is_generation(tokens[after])


def _is_surname(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a month's name is a surname here ("Ida May")."""
    given = tokens[place - 1].lower in words().given.names
    return given and tokens[place].lower in words().words.surnames


def _over(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Say whether a genitive, a compound or what is no part of a name ends it.

    The owners of a body do not ("Ode Pilots' Union"), nor the founder of a firm ("Ode's Inc.").
    """
    token = tokens[place]
    if not token.word or token.lower.endswith(compounds()) or _numbers_a_model(token):
        return True
    if _of_grammar(token) and not _is_surname(tokens, place):
        return True
    return tokens[place - 1].possessive and not _owns_body(tokens, place, start)


def _owns_body(tokens: Sequence[Token], place: int, start: int) -> bool:
    if _styles(tokens, place):
        return True
    owner = tokens[place - 1].lower
    many = owner in words().words.owners
    before = tokens[place - 2] if place > 1 else None
    named = place - 1 > start or (before and (before.lower == "the" or before.possessive))
    after = [token.lower for token in tokens[place : place + 4] if token.capital]
    return many and bool(named) and not words().nouns.organisations.isdisjoint(after)


def _styles(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a firm's style ends the name of its founder: "Ode's | Inc."."""
    if place >= len(tokens) or not (tokens[place - 1].possessive and tokens[place].capital):
        return False
    return tokens[place].lower.rstrip(".") in words().nouns.short_styles


def _with_second_half(tokens: Sequence[Token], start: int, end: int) -> int:
    """Take in the second half of "Aeronautic Defence and Space Company"."""
    single = end - start == 1 and not _is_half(tokens, start)
    if single or end + 2 >= len(tokens):
        return end
    if tokens[end].lower not in {"and", "&"} or tokens[end - 1].possessive:
        return end
    last = run_end(tokens, end + 1) if tokens[end + 1].capital else end
    return last if _halves(tokens, start, end, last) else end


def _is_half(tokens: Sequence[Token], start: int) -> bool:
    """Say whether one word is half of a name: "the Disasters and Relief Board", not "Acme and"."""
    definite = start > 0 and tokens[start - 1].lower == "the"
    return definite and gazetteer.match([tokens[start].text], 0, 1) is None


def _halves(tokens: Sequence[Token], start: int, end: int, last: int) -> bool:
    """Say whether only the second of two halves has the organisation's word.

    One of more than two words goes with a common word alone: "the | Economic and Mining Crimes
    Board", not "the Odelines and Ode Mining Board".
    """
    bodies = words().nouns.organisations | words().nouns.styles
    usual = tokens[start].lower in words().common.words | words().nouns.generic
    size = last - end - 1
    return (
        size > 1
        and (size == LONG - 1 or usual)
        and tokens[last - 1].lower in bodies
        and bodies.isdisjoint(token.lower for token in tokens[start:end])
        and tokens[start].lower not in words().given.names
    )


def through_office(tokens: Sequence[Token], end: int) -> int:
    """Go on from "Secretary" through "of State" to the end of the name after it."""
    if not 0 < end < len(tokens) - 1 or tokens[end - 1].lower not in words().titles.roles:
        return end
    after = _office_end(tokens, end)
    if after == end or not tokens[end + 1].word:
        return end
    named = after < len(tokens) and tokens[after].word and tokens[after].capital
    return run_end(tokens, after) if named else end


def _office_end(tokens: Sequence[Token], place: int) -> int:
    """Step over the words that tell what an office is for."""
    while place < len(tokens) and (is_link(tokens, place) or _of_office(tokens[place])):
        place += 1
    return place


def _of_office(token: Token) -> bool:
    return token.capital and token.lower in words().titles.modifiers


def is_link(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the word only links an office's words ("of", "for the")."""
    if tokens[place].lower not in OFFICE_LINKS or place + 1 >= len(tokens):
        return False
    after = tokens[place + 1].lower
    return after in words().titles.modifiers or (after == "the" and is_link(tokens, place + 1))


def extended(tokens: Sequence[Token], start: int, end: int) -> int:
    """Take in "of Foreign Affairs", "for National Statistics" after an organisation's word."""
    place = end + 1
    if end - start >= LONGEST_NAME or not _goes_on(tokens, end):
        return end
    if place < len(tokens) and tokens[place].lower == "the":
        place += 1
    if place >= len(tokens) or not tokens[place].capital or tokens[place].lower in calendar():
        return end
    longer = _second(tokens, _listed(tokens, run_end(tokens, place)))
    return _of_state(tokens, extended(tokens, start, longer))


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Say whether "of" or "for" follows an organisation's word; behind "Corp" it tells its seat."""
    head = tokens[end - 1]
    if head.lower.rstrip(".") in words().nouns.short_styles:
        return False
    bodies = words().nouns.organisations
    linked = end < len(tokens) and tokens[end].lower in LINKS
    return linked and not head.possessive and head.lower in bodies


def _of_state(tokens: Sequence[Token], end: int) -> int:
    """Take in "of Ghana" after "Ministry of Fisheries"."""
    if end + 1 < len(tokens) and tokens[end].lower == "of":
        texts = [token.text for token in tokens[end + 1 : end + 6]]
        for skip in (0, 1):
            found = gazetteer.match(texts, skip, len(texts)) if skip < len(texts) else None
            if found and (not skip or texts[0] == "the"):
                return end + 1 + found[0]
    return end


def _listed(tokens: Sequence[Token], end: int) -> int:
    """Take in what else an office is for: "Bureau of Wine, | Tobacco, Guns | and Oil"."""
    place = end
    while place + 1 < len(tokens) and tokens[place].text == "," and _is_matter(tokens, place + 1):
        place += 2
    closed = place > end and place + 1 < len(tokens) and tokens[place].lower == "and"
    return place if closed and tokens[place + 1].capital else end


def _is_matter(tokens: Sequence[Token], place: int) -> bool:
    """Say whether one word in capitals stands in a list, no name that is known."""
    token, after = tokens[place], tokens[place + 1 : place + 2]
    listed = bool(after) and (after[0].text == "," or after[0].lower == "and")
    return token.capital and listed and token.lower in _matters()


@cache
def _matters() -> frozenset[str]:
    """Give the words that may tell what an office is for."""
    return words().nouns.matters | words().nouns.generic | words().titles.modifiers


def _second(tokens: Sequence[Token], end: int) -> int:
    """Take in "and Human Services"; not "and Pakistan", which is a name of its own."""
    if end + 1 >= len(tokens) or tokens[end].lower != "and" or not tokens[end + 1].capital:
        return end
    beside = [tokens[end - 1].text, tokens[end + 1].text]
    if any(gazetteer.match(beside, place, place + 1) for place in range(2)):
        return end
    return run_end(tokens, end + 1)


def text_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """Write the words of a name, the genitives inside as they stand ("Ode Workers' Union")."""
    inside = (_with_comma(tokens, at) for at in range(first, last - 1) if tokens[at].text != ",")
    return " ".join((*inside, tokens[last - 1].text))


def _with_comma(tokens: Sequence[Token], place: int) -> str:
    """Write a word with the comma of a list behind it, not that before "Jr."."""
    listed = tokens[place + 1].text == "," and not is_generation(tokens[place + 2])
    return _written(tokens[place]) + "," * listed


def _written(token: Token) -> str:
    if not token.possessive:
        return token.text
    return f"{token.text}'" if token.text.endswith("s") else f"{token.text}'s"
