"""Dating: the temporal expressions of a text, and the days they mean."""

from webapp.pipeline.dates.finding import find_dates

__all__ = ["find_dates"]
