"""Make the features of a word agree with its STTS tag where UD leaves open what the tag tells.

UD_German writes "PronType=Dem,Rel" for every "der" that stands alone, and the tagger and the head for features may
disagree about a verb form. After this step features alone tell finite verb, infinitive, participle and the kinds of
pronouns, so that no later stage needs a tag set of one language.
"""

from __future__ import annotations

from functools import lru_cache

_BY_TAG = {
    **dict.fromkeys(("VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"), ("VerbForm", "Fin")),
    **dict.fromkeys(("VVINF", "VAINF", "VMINF", "VVIZU"), ("VerbForm", "Inf")),
    **dict.fromkeys(("VVPP", "VAPP", "VMPP"), ("VerbForm", "Part")),
    **dict.fromkeys(("PRELS", "PRELAT"), ("PronType", "Rel")),
    "PPOSAT": ("Poss", "Yes"),
    "PRF": ("Reflex", "Yes"),
}
#: What a tag tells of a word whose features are silent.
_SILENT = {"PIS": "Ind", "PIAT": "Ind", "PDS": "Dem", "PPER": "Prs"}
#: Values of PronType that hold for others than relative pronouns, when the tag is of no relative.
_OPEN = {"Dem,Rel": "Dem", "Int,Rel": "Int"}


@lru_cache(maxsize=4096)
def agreeing(tag: str, feats: str) -> str:
    """``feats`` (CoNLL-U: "Case=Nom|Number=Sing", "" for none) with what an STTS ``tag`` settles."""
    pairs = dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)
    if tag == "PPOSAT" and pairs.get("PronType") == "Dem,Rel":  # "deren", "dessen"
        pairs["PronType"] = "Rel"
    elif tag in _BY_TAG:
        name, value = _BY_TAG[tag]
        pairs[name] = value
    elif pairs.get("PronType") in _OPEN:
        pairs["PronType"] = _OPEN[pairs["PronType"]]
    if tag in _SILENT:
        pairs.setdefault("PronType", _SILENT[tag])
    return "|".join(f"{name}={pairs[name]}" for name in sorted(pairs, key=str.lower))


def without_gender(feats: str) -> str:
    """``feats`` of a word written for all sexes: "Bürger:innen"."""
    return "|".join(pair for pair in feats.split("|") if not pair.startswith("Gender="))
