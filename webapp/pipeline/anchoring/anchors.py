"""Which sentences without a date of their own may take over another's, and why.

Only where the words license it: the same speaker goes on speaking, a quotation continues, a report
belongs to a day's news whose day the article has named, the people of a scene go on to act, or "the
talks" are the dated ones. What is background, habit or another time takes no date: a wrong date is
worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from webapp.pipeline.anchoring.anchored import SAME_OCCASION, Candidate, Licence, Noted
from webapp.pipeline.anchoring.news import News
from webapp.pipeline.anchoring.words import (
    anchoring_words,
    is_background,
    is_crowd,
    is_known,
    means_same_day,
    occasions_in,
    occasions_told,
    reports,
    tells_now,
    tells_of_first,
)
from webapp.pipeline.verbs import Aspect, Tense
from webapp.pipeline.wording import HOURS_LATER, stem, stems_of
from webapp.records import Article, DateMention, NameMention, Precision, Sighting

SPEECH_REACH = 8
OCCASION_REACH = 5
SCENE_REACH = 5
NEAR = 2
CONTINUED = "continued quotation"
LONGEST_OCCASION = 10
LONGEST_SPEECH = 31
LONGEST_NEWS = 7
AFTER = re.compile(
    r"(?: to (?:reporters|journalists)| reporters| journalists)?"
    r" (?:(?:shortly|soon|right) )?(?:after|during|following)"
    r" (?P<occasion>(?:the|these|this|that) (?:\w+ ){0,2}?\w+)"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """The last sentence that told what happened on a day; ``speaker``, where it was speaking."""

    index: int
    sighting: Sighting
    speaker: str


def _acts(candidate: Candidate) -> bool:
    """Say whether a sentence tells what its subject did, without a look at another time."""
    verb = candidate.verb
    if verb is None or verb.negated or verb.passive or verb.lemma in anchoring_words().states:
        return False
    elsewhere = candidate.has_dates or candidate.looks_back
    return not elsewhere and not is_background(candidate.around)


def _went_on_at(candidate: Candidate) -> bool:
    """Say whether something was going on at an hour: "at 6 a.m. crews were still working"."""
    verb = candidate.verb
    past = verb is not None and verb.tense is Tense.PAST and not verb.modal
    return bool(past and candidate.names_hour and verb and verb.aspect is Aspect.PROGRESSIVE)


def _may_mean(word: str, candidate: Candidate) -> bool:
    """Say whether a noun of no kind may mean the last happening: "the event drew", "at the event".

    A deal or decision does where it does something; who "made the decision" may long have.
    """
    if word in map(stem, anchoring_words().deals):
        return word in stems_of(candidate.subject)
    return word in map(stem, anchoring_words().vague)


def _occasions_of(candidate: Candidate) -> set[str]:
    """Give what a sentence points to, and when somebody spoke: "said | after the talks"."""
    said = f" {candidate.verb.text}" if candidate.verb and reports(candidate.verb) else ""
    _, verb, behind = candidate.around.partition(said) if said else ("", "", "")
    after = AFTER.match(behind) if verb else None
    return occasions_in(f"{candidate.plain} {after['occasion'] if after else ''}")


def _is_settled(word: str, candidate: Candidate) -> bool:
    """Say whether somebody approves of a deal, or rejects it: another happening than the deal."""
    verb = candidate.verb
    return (
        word in map(stem, anchoring_words().deals)
        and verb is not None
        and verb.passive
        and verb.lemma in anchoring_words().settling
    )


@dataclass
class Anchors:
    """What was dated so far in one article, in the order of its sentences.

    ``named`` are those whom earlier sentences name, ``newest`` those of the sentence being read.
    ``latest_words`` are what each speaker said last of the news of the article, where it is more
    than what was said last of all.
    """

    article: Article
    news: News
    spoken: dict[str, tuple[int, Sighting]] = field(default_factory=dict)
    latest_words: dict[str, tuple[int, Sighting]] = field(default_factory=dict)
    occasions: dict[str, tuple[int, Sighting]] = field(default_factory=dict)
    latest: tuple[int, Sighting] | None = None
    scene: Scene | None = None
    named: set[str] = field(default_factory=set)
    newest: set[str] = field(default_factory=set)

    def seen(self, names: Iterable[NameMention] = (), dates: Iterable[DateMention] = ()) -> None:
        """Count a sentence of prose, and remember whom the one before it named, and what times."""
        self.news.begin(dates)
        self.named.update(self.newest)
        self.newest = {name.name for name in names}

    def note(self, sighting: Sighting, told: Noted) -> None:
        """Remember a dated sentence for those that follow."""
        if told.speaker and told.speech and sighting.span.days <= LONGEST_SPEECH:
            self.spoken[told.speaker] = told.index, sighting
            if self.news.is_news(sighting):
                self.latest_words[told.speaker] = told.index, sighting
        self._note_scene(sighting, told)
        self.news.note(sighting, told)
        if told.fresh and told.past and sighting.span.days <= LONGEST_OCCASION:
            self.latest = told.index, sighting
            for word in occasions_told(sighting.event_words):
                self.occasions[word] = told.index, sighting

    def _note_scene(self, sighting: Sighting, told: Noted) -> None:
        """Open a scene, or go on with it, on a day that has come; end it at another past time."""
        published = self.article.published
        come = published is None or sighting.span.days_after(published) <= 0
        if told.past and come and sighting.span.precision is Precision.DAY:
            self.scene = Scene(told.index, sighting, told.speaker if told.speech else "")
        elif told.past and come:
            self.scene = None

    def pass_over(self, candidate: Candidate) -> None:
        """Go past a sentence that has no date: one that tells of another time ends the scene."""
        past = candidate.looks_back or tells_now(candidate.verb)
        if past and (candidate.looks_back or is_background(candidate.around)):
            self.scene = None

    def who_goes_on(self, candidate: Candidate) -> str:
        """Name who speaks: as the words say, or the document that "it" goes on from."""
        last = self.news.last
        if candidate.speaker or not candidate.goes_on or last is None:
            return candidate.speaker
        return last[2].speaker if last[2].speaker.islower() else ""

    def licence(self, candidate: Candidate) -> Licence | None:
        """Say from which dated sentence a candidate may take its date, if from any."""
        if candidate.all_quoted:
            return self._quotation_goes_on(candidate)
        if candidate.has_time or not (tells_now(candidate.verb) or _went_on_at(candidate)):
            return None
        if means_same_day(candidate.plain):
            return self._same_day(candidate)
        if HOURS_LATER.search(candidate.plain):
            return self._hours_later(candidate)
        if is_background(candidate.plain) or tells_of_first(candidate.around):
            return None
        grounds = (
            self._speech_goes_on,
            self._same_occasion,
            self.news.licence,
            self._scene_goes_on,
            self._others_act,
            self._hour_of_day,
        )
        return next(filter(None, (ground(candidate) for ground in grounds)), None)

    def _quotation_goes_on(self, candidate: Candidate) -> Licence | None:
        if self.news.last is None or not candidate.speaker:
            return None
        index, anchor, noted = self.news.last
        if index + 1 != candidate.index or noted.speaker != candidate.speaker:
            return None
        return Licence(anchor, CONTINUED, "The quotation goes on from")

    def _same_day(self, candidate: Candidate) -> Licence | None:
        """Take over the day that "later that day" means: one told right before, or the news day."""
        scene, day = self.scene, self.news.day
        near = scene is not None and candidate.index - scene.index <= NEAR
        meant = scene.sighting if scene and (near or day is None) else day and day[1]
        return Licence(meant, "same day", "The same day as in") if meant else None

    def _hours_later(self, candidate: Candidate) -> Licence | None:
        """Take over the day of what was just told for what was done some hours later."""
        near = self.scene is not None and candidate.index - self.scene.index <= NEAR
        if self.scene is None or not near or candidate.has_dates or candidate.looks_back:
            return None
        return Licence(self.scene.sighting, "same day", "Hours after what is told in")

    def _hour_of_day(self, candidate: Candidate) -> Licence | None:
        """Take over the day told right before for an hour alone, else the news day if named."""
        if not candidate.names_hour or candidate.has_dates or candidate.looks_back:
            return None
        if self.scene is not None and candidate.index - self.scene.index <= NEAR:
            return Licence(self.scene.sighting, "hour of the day told", "An hour of the day in")
        day = self.news.only_day
        return Licence(day, "hour of the day told", "An hour of the day in") if day else None

    def _speech_goes_on(self, candidate: Candidate) -> Licence | None:
        found = self._words_of(candidate) if reports(candidate.verb) else None
        if found is None or not candidate.speaker or candidate.index - found[0] > SPEECH_REACH:
            return None
        return Licence(found[1], "same speech", "The same speech as in")

    def _words_of(self, candidate: Candidate) -> tuple[int, Sighting] | None:
        """Find the words from which a speaker goes on.

        Older ones that stand between those of the news are gone on from until another day is told.
        """
        found, last = self.spoken.get(candidate.speaker), self.news.last
        if found is None or last is None or last[1].span == found[1].span:
            return found
        return self.latest_words.get(candidate.speaker, found)

    def _same_occasion(self, candidate: Candidate) -> Licence | None:
        for word in sorted(_occasions_of(candidate)):
            found = self.occasions.get(word) or (
                self.latest if _may_mean(word, candidate) else None
            )
            if (
                found
                and not _is_settled(word, candidate)
                and candidate.index - found[0] <= OCCASION_REACH
            ):
                return Licence(found[1], SAME_OCCASION, "The same occasion as in")
        return None

    def _scene_goes_on(self, candidate: Candidate) -> Licence | None:
        """Take over the day of a scene whose people or things go on to act.

        From somebody's words only those who spoke on that day go on: what else follows may be what
        was spoken of, as "it" is where it does not speak.
        """
        scene = self.scene
        if scene is None or candidate.index - scene.index > SCENE_REACH or not _acts(candidate):
            return None
        if reports(candidate.verb) and not self.news.is_news(scene.sighting):
            return None
        if scene.speaker and not self._spoke_then(candidate, scene):
            return None
        if not is_known(candidate.subject) and not self._knows(scene, candidate.actors):
            return None
        return Licence(scene.sighting, "scene", "The report goes on from")

    def _others_act(self, candidate: Candidate) -> Licence | None:
        """Take over the day of what happened right before for what a crowd did or suffered.

        "Protests shook Norland on Friday | In Oster, 15 people were killed".
        """
        scene, verb = self.scene, candidate.verb
        if scene is None or scene.speaker or candidate.index - scene.index != 1 or verb is None:
            return None
        days = self.news.days_ago(scene.sighting.span.first)
        if days is None or not 0 <= days <= LONGEST_NEWS or not is_crowd(candidate.subject):
            return None
        held = verb.lemma in anchoring_words().states and not verb.passive
        if held or verb.negated or candidate.has_dates or reports(verb):
            return None
        if is_background(candidate.around):
            return None
        return Licence(scene.sighting, "scene", "The report goes on from")

    def _knows(self, scene: Scene, actors: frozenset[str]) -> bool:
        """Say whether a scene may go on with these: in the news anybody named before them.

        In what is older only those who were in it, by any word of their names.
        """
        if self.news.is_news(scene.sighting):
            return not self.named.isdisjoint(actors)
        words = {word for name in scene.sighting.names for word in name.name.split()}
        return any(not words.isdisjoint(actor.split()) for actor in actors)

    def _spoke_then(self, candidate: Candidate, scene: Scene) -> bool:
        if candidate.subject.lower() == "it" and not reports(candidate.verb):
            return False
        spoke = (self.spoken[one][1].span for one in candidate.actors if one in self.spoken)
        return any(span == scene.sighting.span for span in spoke)
