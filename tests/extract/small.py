"""A few relations of one trigger or two each, for tests of grammar that no edit of a relation file may break."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from spacy.tokens import Doc

from kg.cues import load_cues
from kg.extract import Extractor
from kg.frames import Relation
from kg.gazetteer import Gazetteer
from kg.gazetteer.loading import load_gazetteer
from kg.grammar.scene import Scene
from kg.model import Article, Extraction, Statement
from kg.relations import load_relations
from kg.resources import language_folder, ontology_folder
from kg.vocabulary import load_vocabulary
from tests.builders import facts, relation_file

_FILES = {
    "Visit": """
[[trigger]]
lemma = "kommen"
roles = { agent = ["nsubj"], target = ["acc:in", "adv:dorthin"] }
requires = ["agent", "target"]

[[trigger]]
lemma = "*reise"
pos = "NOUN"
roles = { agent = ["poss"], target = ["part"] }
requires = ["agent", "target"]
""",
    "Praise": """
[[trigger]]
lemma = "loben"
roles = { agent = ["nsubj"], target = ["obj"], topic = ["pp:für"] }
requires = ["target"]

[[trigger]]
lemma = "Lob"
pos = "NOUN"
roles = { agent = ["poss", "amod", "prefix"], target = ["pp:für"] }
requires = ["agent", "target"]
""",
    "Meeting": """
[[trigger]]
lemma = "treffen"
roles = { agent = ["nsubj"], target = ["pp:mit", "obj"], place = ["pp:in"] }

[[trigger]]
lemma = "*treffen"
pos = "NOUN"
roles = { agent = ["pp:zwischen", "poss", "subj"], target = ["pp:mit"] }

[[trigger]]
lemma = "empfangen"
roles = { agent = ["nsubj"], target = ["obj"], place = ["pp:in"] }
requires = ["target"]
""",
    "Call": """
[[trigger]]
lemma = "telefonieren"
roles = { agent = ["nsubj"], target = ["pp:mit"] }

[[trigger]]
lemma = "anrufen"
roles = { agent = ["nsubj"], target = ["obj"] }

[[trigger]]
lemma = "Telefonat"
pos = "NOUN"
roles = { agent = ["pp:zwischen", "poss", "subj"], target = ["pp:mit"] }
""",
    "Naming": """
[[trigger]]
lemmas = ["bezeichnen", "beschreiben"]
roles = { agent = ["nsubj"], target = ["obj"], epithet = ["as"] }
requires = ["target", "epithet"]

[[trigger]]
lemma = "nennen"
roles = { agent = ["nsubj"], target = ["obj"], epithet = ["xcomp", "obj2"] }
requires = ["target", "epithet"]
""",
    "Criticism": """
[[trigger]]
lemma = "kritisieren"
roles = { agent = ["nsubj"], target = ["obj"] }
requires = ["target"]

[[trigger]]
lemma = "üben"
with = { obj = ["Kritik"] }
roles = { agent = ["nsubj"], target = ["pp:an", "obj>pp:an"] }
requires = ["target"]

[[trigger]]
lemma = "Kritik"
pos = "NOUN"
roles = { agent = ["poss", "subj"], target = ["pp:an"] }
requires = ["target"]
""",
    "Sanction": """
[[trigger]]
lemma = "*sanktion"
pos = "NOUN"
lemma_not = ["Strafsanktion"]
without = { "^" = ["androhen"] }
roles = { agent = ["gen", "amod", "prefix"], target = ["pp:gegen"] }
requires = ["target"]
""",
    "Demand": """
[[trigger]]
lemma = "auffordern"
roles = { agent = ["nsubj"], target = ["obj"], topic = ["inf"] }
requires = ["target"]

[[trigger]]
lemma = "fordern"
roles = { agent = ["nsubj"], target = ["pp:von", "ccomp>nsubj"], topic = ["ccomp", "obj"] }
""",
    "Accusation": """
[[trigger]]
lemma = "vorwerfen"
roles = { agent = ["nsubj"], target = ["dat"], topic = ["obj"] }
requires = ["target"]
""",
    "Congratulation": """
[[trigger]]
lemma = "gratulieren"
roles = { agent = ["nsubj"], target = ["dat"] }
requires = ["target"]
""",
}
_EXAMPLES = """
[[example]]
text = "[agent: Ada] [target: Bo]."

[[example]]
text = "Nichts geschah."
none = true
"""


@lru_cache(maxsize=1)
def small_relations() -> tuple[Relation, ...]:
    """The relations of this module, read by the loader."""
    with tempfile.TemporaryDirectory() as folder:
        for name, triggers in _FILES.items():
            written = relation_file(Path(folder), f'class = "{name}"\n{triggers}{_EXAMPLES}', f"{name.lower()}.toml")
        return load_relations(written, load_vocabulary(ontology_folder()))


@lru_cache(maxsize=1)
def known_names() -> Gazetteer:
    """The shipped gazetteer."""
    return load_gazetteer(ontology_folder() / "gazetteer", language_folder())


@lru_cache(maxsize=1)
def small_extractor() -> Extractor:
    """An extractor of the small relations."""
    return Extractor(small_relations(), load_cues(language_folder() / "cues"), known_names())


def people(*names: str) -> dict[str, str]:
    """Names of a Doc as people."""
    return dict.fromkeys(names, "PER")


def read(built: Doc) -> Extraction:
    """Extract with the small relations."""
    return small_extractor()(Article("test", built.text, "-"), built)


def scene(built: Doc) -> Scene:
    """The view of a Doc that grammar is asked of."""
    return small_extractor().findings(Article("test", built.text, "-"), built).scene


def read_facts(built: Doc) -> list[str]:
    """The statements in one line each."""
    return facts(read(built))


def read_one(built: Doc) -> Statement:
    """The only statement."""
    (statement,) = read(built).statements
    return statement


def said(built: Doc, tokens: list[int]) -> list[str]:
    """The words of tokens."""
    return [built[token].text for token in tokens]
