"""Find where an article tells one happening twice, and give it the day that it states."""

from webapp.pipeline.retelling.deeds import Deed, DeedReader
from webapp.pipeline.retelling.settling import Place, hold_together, settle

__all__ = ["Deed", "DeedReader", "Place", "hold_together", "settle"]
