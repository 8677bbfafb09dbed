"""What a definite noun means: "the order" is the order from somebody told before."""

from webapp.pipeline.references.memory import Antecedents

__all__ = ["Antecedents"]
