"""Spellings of one person's name: Sergei and Sergey, Gaddafi and Gadhafi, with and without "W."."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from webapp.pipeline.names.words import words

ARTICLES = frozenset({"al-", "el-"})
SHORT_GIVEN = 5
USUAL_ALIKE = 81
ALIKE = 60
SURNAMES_ALIKE = 50
GIVEN_SURNAMES_ALIKE = 75
SHORTEST_SKELETON = 3


def plain(word: str) -> str:
    """Write a word in small letters without accents."""
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()


def slug(name: str) -> str:
    """Write a name as a readable id: small letters without accents, hyphens between words."""
    return re.sub(r"[^a-z0-9]+", "-", plain(name.replace("'", ""))).strip("-") or "unnamed"


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """Keep what spellings of one foreign name have in common: Gaddafi, Gadhafi, Qaddafi."""
    letters = (
        plain(word).replace("kh", "h").replace("ph", "f").translate(str.maketrans("qgc", "kkk"))
    )
    bare = letters[:1] + re.sub(r"[aeiouyhwj'’.-]", "", letters[1:])
    return re.sub(r"(.)\1+", r"\1", bare)


def untitled(name: str) -> str:
    """Leave out the title that belongs to a given name ("Queen Ada II" is "Ada II")."""
    title, _, rest = name.removeprefix("Crown ").partition(" ")
    return rest if rest and title.lower() in words().titles.regnal else name


def surname(name: str) -> str:
    """Give a full name's surname: "al-Assad" is "Assad", and of "Ann Ode Jr." it is "Ode"."""
    parts = name.split()
    junior = len(parts) > 1 and parts[-1].lower().rstrip(".") in words().words.generations
    last = parts[-1 - junior]
    return last[3:] if last[:3].lower() in ARTICLES and last[3:4].isupper() else last


def in_sentence(name: str) -> str:
    """Write the article of a surname small, as inside of a sentence: "Al-Ode" is "al-Ode"."""
    opens = name[:3].lower() in ARTICLES and name[3:4].isupper()
    return name[:3].lower() + name[3:] if opens else name


def alike_given(one: str, other: str) -> bool:
    """Say whether two given names are spellings of one; usual names must nearly agree."""
    a, b = plain(one), plain(other)
    if a == b or any(a in row and b in row for row in words().given.spellings):
        return True
    if skeleton(one) != skeleton(other):
        return False
    given = words().given
    if a in given.names and b in given.names:
        short = min(len(a), len(b)) < SHORT_GIVEN
        return not short and ratio(a, b) >= USUAL_ALIKE and (a in given.women) == (b in given.women)
    return ratio(a, b) >= ALIKE


def same_surname(one: str, other: str, least: int = ALIKE) -> bool:
    """Say whether a surname alone may be another spelling of one; ``least`` alike in percent."""
    same = skeleton(one) == skeleton(other) and len(skeleton(one)) >= SHORTEST_SKELETON
    return same and ratio(plain(one), plain(other)) >= max(least, _least_alike(one, other))


def alike_surname(one: str, other: str) -> bool:
    """Say whether two surnames are spellings of one."""
    least = max(SURNAMES_ALIKE, _least_alike(one, other))
    return skeleton(one) == skeleton(other) and ratio(plain(one), plain(other)) >= least


def _least_alike(one: str, other: str) -> int:
    """Say how much alike two surnames must be that are usual given names ("Hasan", "Husein")."""
    usual = words().given.names
    return GIVEN_SURNAMES_ALIKE if plain(one) in usual and plain(other) in usual else 0


def _agree(one: str, other: str) -> bool:
    """Say whether two middle names agree; an initial agrees with what it begins."""
    a, b = one.rstrip("."), other.rstrip(".")
    if 1 in (len(a), len(b)):
        return a[:1] == b[:1]
    return skeleton(a) == skeleton(b)


def alike_middles(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the names between do not contradict each other."""
    return all(_agree(a, b) for a, b in zip(one, other, strict=False))


def same_person(one: str, other: str) -> bool:
    """Say whether two full names are spellings of one person's."""
    a, b = one.split(), other.split()
    return (
        alike_given(a[0], b[0])
        and alike_surname(surname(one), surname(other))
        and alike_middles(tuple(a[1:-1]), tuple(b[1:-1]))
    )
