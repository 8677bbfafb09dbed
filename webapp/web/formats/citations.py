"""How to cite one entry: in words, as BibTeX and as CSL-JSON, with the articles behind it."""

from __future__ import annotations

import re

from webapp.web.formats.listing import Entry, Evidence, year_month_day

Item = dict[str, object]
BIBTEX_SIGNS = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "%": r"\%", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
BIBTEX_SIGN = re.compile("|".join(re.escape(sign) for sign in BIBTEX_SIGNS))
NOT_KEY = re.compile(r"[^A-Za-z0-9_-]+")


def articles_of(entry: Entry) -> tuple[Evidence, ...]:
    """Return one evidence for each article of the entry, in their order."""
    best: dict[str, Evidence] = {}
    for each in entry.evidence:
        best.setdefault(each.article, each)
    return tuple(best.values())


def to_plain(entry: Entry, timeline: str) -> str:
    """Cite the entry in words, then each article that tells it."""
    own = f"“{entry.title}” ({entry.date_text}). {timeline}. {entry.url}"
    return "\n".join([own, *(_plain_article(each) for each in articles_of(entry))]) + "\n"


def _plain_article(each: Evidence) -> str:
    named = [_title(each), each.source, each.published or "no date"]
    return f"{'. '.join(part for part in named if part) or each.article}. {each.address}"


def _title(each: Evidence) -> str:
    """Give a title in quotation marks; what stands in for one has brackets."""
    return f"“{each.title}”" if each.title and each.cited == each.title else each.cited


def to_bibtex(entry: Entry, timeline: str) -> str:
    """Cite the entry and its articles as BibTeX ``@misc`` records."""
    own = {
        "author": f"{{{bibtex_text(timeline)}}}",
        "title": f"{{{bibtex_text(entry.title)}}}",
        "note": bibtex_text(f"Entry for {entry.date_text}"),
        "url": entry.url,
    }
    records = [_record(f"dateline-{entry.id}", own)]
    records += [_record(_key(each), _bibtex_fields(each)) for each in articles_of(entry)]
    return "\n".join(records)


def bibtex_text(text: str) -> str:
    """Escape the signs that TeX would act on."""
    return BIBTEX_SIGN.sub(lambda found: BIBTEX_SIGNS[found[0]], text)


def _bibtex_fields(each: Evidence) -> dict[str, str]:
    fields = {
        "author": f"{{{bibtex_text(each.source)}}}" if each.source else "",
        "title": f"{{{bibtex_text(each.cited or each.article)}}}",
        "url": each.address,
    }
    if each.published:
        year, month, day = year_month_day(each.published)
        fields |= {"date": each.published, "year": f"{year}", "month": f"{month}", "day": f"{day}"}
    return {name: value for name, value in fields.items() if value}


def _key(each: Evidence) -> str:
    return NOT_KEY.sub("-", each.article).strip("-") or "article"


def _record(key: str, fields: dict[str, str]) -> str:
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{key},\n{lines}}}\n"


def to_csl(entry: Entry, timeline: str) -> list[Item]:
    """Cite the entry and its articles as CSL-JSON, which reference managers take."""
    own: Item = {
        "id": f"dateline-{entry.id}",
        "type": "webpage",
        "title": entry.title,
        "container-title": timeline,
        "note": f"Entry for {entry.date_text}",
        "URL": entry.url,
    }
    return [own, *(_csl_article(each) for each in articles_of(entry))]


def _csl_article(each: Evidence) -> Item:
    item: Item = {
        "id": _key(each),
        "type": "article-newspaper",
        "title": each.cited or each.article,
        "URL": each.address,
    }
    if each.source:
        item["container-title"] = each.source
    if each.published:
        item["issued"] = {"date-parts": [list(year_month_day(each.published))]}
    return item
