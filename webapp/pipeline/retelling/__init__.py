"""Find where an article tells one happening twice, and give it the day that it states.

``deeds`` reads what each clause tells to have been done, with its ``parties``; ``agreeing`` says by
``words`` whether two deeds are one; ``settling`` gives them one day and says where they are told
first; ``occasions`` gives an opening the day of what goes on with it.
"""

from webapp.pipeline.retelling.deeds import Deed, DeedReader
from webapp.pipeline.retelling.settling import Place, hold_together, settle

__all__ = ["Deed", "DeedReader", "Place", "hold_together", "settle"]
