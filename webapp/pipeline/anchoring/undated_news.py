"""What an article tells as its news, where its words name no day for it."""

from __future__ import annotations

import re

from webapp.pipeline.anchoring.anchored import Candidate
from webapp.pipeline.anchoring.news import NEAR, NEWS_DAYS, REACH, VAGUE, News
from webapp.pipeline.anchoring.news_verbs import (
    asserts,
    decides,
    goes_on_now,
    intends,
    is_described,
    is_fresh,
    is_silent,
    sets_out,
    tells_state,
)
from webapp.pipeline.anchoring.words import (
    anchoring_words,
    is_background,
    is_known,
    reports,
    tells_now,
    tells_of_first,
    tells_result,
)
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.ranking import RANK
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.records import PublishedBasis

RUN = 4
CAPITAL = re.compile(r"(?<=\s)[A-Z]")
OF_THE_NEWS = re.compile(
    rf"{RANK}[^,;.]{{1,80}}\bsince\b"
    r"|\bthe (?:most|least|\w+st)\b[^,;.]{1,80}\bso far\b"
    r"|\bfor the first time in\b|\bovernight\b"
    rf"|\b(?:{DETERMINER}|\w+’s) (?:previously|once|earlier|previous)\b"
    r"(?! (?:in|on|at)\b)",
    re.IGNORECASE,
)


def tells_news(news: News, candidate: Candidate) -> bool:
    """Say whether a sentence tells news of an article whose words name no day for it.

    The first two sentences do, in the past or the perfect, where no other recent day is named
    near; after them what a named speaker said, says or has announced, as long as no other day
    came between.
    """
    verb = candidate.verb
    if verb is None or not _may_tell(news, candidate, verb):
        return False
    return _is_reported(news, candidate, verb) or _is_told(news, candidate, verb)


def _may_tell(news: News, candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether a sentence states something in its own words, and no background.

    An opening in the perfect is news of now, whatever other days are named near: "has launched
    an appeal | The flood came on Monday". So is what a first sentence says to be said or
    decided.
    """
    planned = news.prose == 1 and sets_out(candidate, verb)
    states = verb.form is Form.FINITE and not candidate.all_quoted
    states = states and (planned or not verb.modal)
    states = states and not is_silent(verb)
    of_now = news.undated_lead or _is_of_now(news, candidate, verb)
    elsewhere = _is_background(news, candidate.plain) or tells_of_first(candidate.around)
    return of_now and states and not elsewhere


def _is_background(news: News, words: str) -> bool:
    """Say whether words tell of another time; in a first sentence not what the news is beside.

    It may be "the first since 2005" or "the worst so far", and tell of "its previous owner" or
    "a once quiet port".
    """
    return is_background(OF_THE_NEWS.sub(" ", words) if news.prose == 1 else words)


def _is_of_now(news: News, candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether an opening is of now by its verb; not words whose day may come next."""
    speaker = candidate.speaker.rpartition(" ")[2]
    waits = reports(verb) and speaker and speaker in news.speech_next
    now = tells_result(verb) or goes_on_now(verb) or _leads_with(news, candidate, verb)
    return news.opens and now and not waits


def _leads_with(news: News, candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether a first sentence tells what somebody says, wants or has decided."""
    decided = decides(verb) and not candidate.names_time
    plans = intends(candidate, verb) or sets_out(candidate, verb)
    return news.prose == 1 and (asserts(verb) or decided or plans)


def _is_beside(news: News, candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether a sentence tells what lies behind the news, or how something was."""
    if news.prose == 1:
        return _is_background(news, candidate.plain)
    state = tells_state(verb) or is_described(candidate, verb)
    return state or _is_background(news, candidate.around)


def _is_told(news: News, candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether a sentence opens the article with its news, or goes on with it."""
    if candidate.has_dates or _is_beside(news, candidate, verb):
        return False
    if _goes_on_older(news, candidate, verb):
        return False
    if news.opens and (news.last is None or news.is_news(news.last[1])):
        return is_fresh(verb) or _leads_with(news, candidate, verb)
    return tells_now(verb) and _is_stated(news) and _runs_on(news, candidate, verb)


def _goes_on_older(news: News, candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether a sentence may go on from an older time: "who died in 1963 | Rain fell"."""
    apart = news.prose - news.older
    nameless = CAPITAL.search(candidate.plain) is None
    if reports(verb) or not 1 <= apart < RUN:
        return False
    return verb.passive or (apart == 1 and nameless)


def _runs_on(news: News, candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether somebody speaks on, or an early sentence that names no time tells on."""
    says = reports(verb) and bool(candidate.speaker)
    early = news.prose <= RUN and not candidate.names_time
    return (says or early) and _goes_on(news, candidate, says=says)


def _is_stated(news: News) -> bool:
    return news.article.published_basis is PublishedBasis.STATED


def _has_speaker(news: News, candidate: Candidate) -> bool:
    """Say whether somebody speaks, which the first sentence may leave to a noun."""
    return bool(candidate.speaker) or (news.prose == 1 and not is_known(candidate.subject))


def _is_reported(news: News, candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether somebody says, or has announced, what the article reports."""
    if not _is_stated(news) or candidate.has_time or verb.negated:
        return False
    if not _has_speaker(news, candidate):
        return False
    if tells_result(verb):
        return _is_announced(news, candidate, verb)
    says = asserts(verb) and not is_background(candidate.around)
    return says and (news.opens or _goes_on(news, candidate, says=True))


def _is_announced(news: News, candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether somebody has announced it, in the opening or where its news goes on.

    There what somebody has denied or vowed is where he stands, of whatever day.
    """
    if news.opens:
        return verb.lemma in anchoring_words().announcing
    held = verb.lemma in anchoring_words().holding
    goes_on = news.began and not held and not _is_elsewhere(news, candidate)
    return goes_on and verb.lemma in anchoring_words().announcing


def _is_elsewhere(news: News, candidate: Candidate) -> bool:
    """Say whether another recent time was told of just before: "warned last week"."""
    if news.last is None or candidate.index - news.last[0] > NEAR:
        return False
    span = news.last[1].span
    days = news.days_ago(span.last)
    return days is not None and days > NEWS_DAYS and span.days <= VAGUE


def _goes_on(news: News, candidate: Candidate, *, says: bool) -> bool:
    """Say whether what was dated last is news, or background that no speech goes on from."""
    if news.last is None or candidate.index - news.last[0] > REACH:
        return False
    _, sighting, noted = news.last
    vague = sighting.span.days > VAGUE and not noted.speech and not news.is_in_it(candidate)
    return news.is_news(sighting) or (says and vague and news.began)
