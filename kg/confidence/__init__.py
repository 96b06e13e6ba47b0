"""How sure an event is: the chance that class, status and everybody on both sides are right, calibrated on annotated articles.

A logistic model (weights in ``confidence.toml`` of the language, made by ``python -m training.confidence``) over what is
known of an event: how often its rule was right, how its participants were linked, what the clause is like.
"""

from __future__ import annotations

from kg.confidence.features import Features, features_of
from kg.confidence.model import Confidence, load_confidence, trigger_key

__all__ = ["Confidence", "Features", "features_of", "load_confidence", "trigger_key"]
