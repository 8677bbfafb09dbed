"""Why a clause goes on with another: what ties the two, and how that is put in words."""

from __future__ import annotations

from dataclasses import dataclass

from webapp.records import Detail, Sighting, Tie


@dataclass(frozen=True, slots=True)
class Ground:
    """What ties a clause to the one that it goes on with, and in words why."""

    tie: Tie
    why: str

    def detail(self, sighting: Sighting) -> Detail:
        """Make a detail of a clause that goes on with another of its article."""
        return Detail(sighting, f"same article: {self.why}", self.tie)


NEWS = Ground(Tie.NEARNESS, "goes on with what it tells there")
BESIDE = Ground(Tie.NEARNESS, "told beside it")
SPEAKS_OF = Ground(Tie.NEARNESS, "speaks of what it tells")
POINTS_AT = Ground(Tie.THING, "says more of what it tells there")
OF_ONE_THING = Ground(Tie.THING, "tells of the same things")


def goes_on_speaking(name: str) -> Ground:
    """Say that the same one speaks on."""
    return Ground(Tie.SPEAKER, f"{name} goes on speaking")


def tells_of_thing(noun: str) -> Ground:
    """Say that a noun means what was told before."""
    return Ground(Tie.THING, f"tells more about “the {noun}”")


def tells_of_name(subject: str) -> Ground:
    """Say that a subject names what was named before."""
    return Ground(Tie.NAME, f"tells more about {subject}")
