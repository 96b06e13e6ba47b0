"""The cue files load, are complete, and every mistake in them gives its one clear message."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cues import Cues, Scope, load_cues
from kg.errors import CueError
from kg.model import Status
from kg.resources import language_folder

EXAMPLE = 'examples = [{ text = "Sie [traf] ihn nicht.", status = "Negated" }]'
GOOD = f'[[cue]]\nscope = "adverb"\nlemmas = ["nicht"]\nstatus = "Negated"\n{EXAMPLE}\n'


def write(folder: Path, text: str) -> Path:
    """A folder cues/ with one cue file and the shipped words of time."""
    cues = folder / "ontology" / "languages" / "de" / "cues"
    cues.mkdir(parents=True)
    (cues / "negation.toml").write_text(text, encoding="utf-8")
    shipped = language_folder() / "cues" / "time.toml"
    (cues / "time.toml").write_text(shipped.read_text(encoding="utf-8"), encoding="utf-8")
    return cues


def message(folder: Path) -> str:
    with pytest.raises(CueError) as caught:
        load_cues(folder)
    return str(caught.value)


def test_a_cue_bears_its_file_and_number(tmp_path: Path) -> None:
    (cue,) = load_cues(write(tmp_path, GOOD)).cues
    assert (cue.id, cue.scope, cue.status) == ("negation.toml#1", Scope.ADVERB, Status.NEGATED)


def test_an_example_knows_where_its_trigger_stands(tmp_path: Path) -> None:
    (example,) = load_cues(write(tmp_path, GOOD)).cues[0].examples
    assert example.text[example.start : example.end] == "traf"


def test_a_word_is_found_by_lemma_in_any_case(cues: Cues) -> None:
    found = cues.find(Scope.GOVERNOR, "weigern", "weigerte")
    assert [cue.status for cue in found] == [Status.NEGATED]


def test_forms_alone_do_not_match_the_lemma(cues: Cues) -> None:
    assert cues.find(Scope.AUXILIARY, "können", "kann")
    assert not [cue for cue in cues.find(Scope.AUXILIARY, "können", "konnte") if cue.status]


def test_the_shipped_files_hold_at_least_a_hundred_examples(cues: Cues) -> None:
    assert sum(len(cue.examples) for cue in cues.cues) >= 100


def test_no_two_examples_are_the_same(cues: Cues) -> None:
    marked = [(example.text, example.start) for cue in cues.cues for example in cue.examples]
    assert len(marked) == len(set(marked))


FILE = "ontology/languages/de/cues/negation.toml"
BROKEN = {
    "no cue": ("", f"{FILE}: no [[cue]]\n  Add an entry or remove the file."),
    "other table": ("[cues]\n", f"{FILE}: unknown key 'cues'\n  Did you mean 'cue'? Known: cue."),
    "cue no table": ("cue = 3\n", f"{FILE}: 'cue' is not a list of tables\n  Write [[cue]] above each entry."),
    "examples no list": (
        GOOD.replace(EXAMPLE, "examples = 3"),
        f"{FILE}, cue 1: 'examples' is not a list of tables\n  Write examples = [{{ text = \"… [word] …\" }}].",
    ),
    "unknown key": (
        GOOD.replace("status = ", 'statsu = "Negated"\nstatus = ', 1),
        (
            f"{FILE}, cue 1: unknown key 'statsu'\n  Did you mean 'status'? Known: apart, beside, carries, certainty, channel, claims, examples, "
            "finite, forms, hypothetical, indefinite, indirect, lemmas, not_after, not_before, over, reports, scope, spares, "
            "status, tense, undone, within."
        ),
    ),
    "no scope": (
        GOOD.replace('scope = "adverb"\n', ""),
        (
            f"{FILE}, cue 1: the key 'scope' is missing\n  Known: adjective, adverb, auxiliary, determiner, governor, "
            "means, preposition, subordinator."
        ),
    ),
    "unknown scope": (
        GOOD.replace('"adverb"', '"adverbs"'),
        (
            f"{FILE}, cue 1: scope 'adverbs' is unknown\n  Did you mean 'adverb'? Known: adjective, adverb, auxiliary, "
            "determiner, governor, means, preposition, subordinator."
        ),
    ),
    "unknown status": (
        GOOD.replace('status = "Negated"\n', 'status = "Denied"\n', 1),
        f"{FILE}, cue 1: status 'Denied' is unknown\n  Known: Actual, Negated, Planned.",
    ),
    "no words": (
        GOOD.replace('lemmas = ["nicht"]\n', ""),
        f'{FILE}, cue 1: neither lemmas nor forms\n  Name the words of the cue: lemmas = ["planen"].',
    ),
    "words no list": (
        GOOD.replace('["nicht"]', '"nicht"'),
        f'{FILE}, cue 1: lemmas = \'nicht\' is not a list of words\n  Write lemmas = ["word", "word"].',
    ),
    "no flag": (
        GOOD.replace("examples", 'finite = "yes"\nexamples', 1),
        f"{FILE}, cue 1: finite = 'yes' is neither true nor false\n  Write finite = true, or leave it out.",
    ),
    "unknown connection": (
        GOOD.replace("examples", 'over = ["objekt"]\nexamples', 1),
        (
            f"{FILE}, cue 1: over 'objekt' is not a connection\n  Did you mean 'object'? Known: claim, clause, dative, gen, "
            "infinitive, noun:<lemma>, object, participle, perfect, pp:<preposition>, subject, that."
        ),
    ),
    "no effect": (
        GOOD.replace('status = "Negated"\n', "", 1),
        f"{FILE}, cue 1: the cue has no effect\n  Give it one of status, hypothetical, certainty, carries, reports or channel.",
    ),
    "no examples": (
        GOOD.replace(EXAMPLE, ""),
        f"{FILE}, cue 1: no examples\n  Add at least one sentence with its trigger in square brackets.",
    ),
    "unmarked example": (
        GOOD.replace("[traf]", "traf"),
        f"{FILE}, cue 1, example 1: 'Sie traf ihn nicht.' must mark one trigger\n  Put exactly one word in square brackets.",
    ),
    "unclosed mark": (
        GOOD.replace("[traf]", "[traf"),
        f"{FILE}, cue 1, example 1: 'Sie [traf ihn nicht.' must mark one trigger\n  Put exactly one word in square brackets.",
    ),
    "example without text": (
        GOOD.replace('text = "Sie [traf] ihn nicht.", ', ""),
        f"{FILE}, cue 1, example 1: the key 'text' is missing\n  Write text = \"… [word] …\".",
    ),
    "source of an example no text": (
        GOOD.replace('", status', '", source = 1, status', 1),
        f'{FILE}, cue 1, example 1: source = 1 is no text\n  Write source = "…".',
    ),
    "unknown channel of an example": (
        GOOD.replace('", status', '", channel = "Fax", status', 1),
        f"{FILE}, cue 1, example 1: channel 'Fax' is unknown\n  Known: InPerson, Telephone, Video.",
    ),
    "unknown key in example": (
        GOOD.replace('", status', '", state = 1, status', 1),
        (
            f"{FILE}, cue 1, example 1: unknown key 'state'\n  Did you mean 'status'? Known: certainty, channel, "
            "hypothetical, source, status, text."
        ),
    ),
}


@pytest.mark.parametrize(("text", "expected"), BROKEN.values(), ids=list(BROKEN))
def test_a_broken_cue_file_says_where_and_what_to_do(tmp_path: Path, text: str, expected: str) -> None:
    assert message(write(tmp_path, text)) == expected


def test_a_file_that_is_no_toml_says_so(tmp_path: Path) -> None:
    assert message(write(tmp_path, "[[cue")).startswith("ontology/languages/de/cues/negation.toml: not TOML: ")


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "ontology" / "languages" / "de" / "cues"
    folder.mkdir(parents=True)
    assert message(folder) == (
        "ontology/languages/de/cues/: no cue file\n  Add negation.toml and its companions; see README.md there."
    )
