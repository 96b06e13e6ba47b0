"""How sure an event is: the chance that its class, its status and everybody on both sides are right.

A logistic model over what is known of an event: how often its rule was right on annotated articles, how its
participants were linked, what its clause is like. Its weights stand in ``confidence.toml`` of the language; they are
made, and their calibration measured, by ``python -m training.confidence``.
"""

from __future__ import annotations

from kg.confidence.model import LEAST, Confidence, Features, Told, features_of, load_confidence, trigger_key

__all__ = ["LEAST", "Confidence", "Features", "Told", "features_of", "load_confidence", "trigger_key"]
