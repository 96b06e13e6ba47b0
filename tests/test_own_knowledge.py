"""A class that data files alone add, in a folder of the user's own, is a full citizen: nothing else knows it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import kg
from kg.agreement import check_all
from kg.cli import run
from kg.errors import SettingsError
from kg.resources import Data, in_force, language_folder, ontology_folder, using

TERMS = """
@prefix kgo: <https://w3id.org/kg-news/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix plover: <https://w3id.org/kg-news/plover/0.8#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

kgo:Apology a owl:Class ; rdfs:subClassOf kgo:Event ;
    rdfs:label "Entschuldigung"@de , "apology"@en ;
    rdfs:comment "Jemand entschuldigt sich bei jemandem."@de , "Somebody apologizes to somebody."@en ;
    skos:example "Der Bäcker entschuldigte sich bei den Kunden für die Verspätung."@de ;
    skos:editorialNote "CAMEO has a code for it, plover.ttl has not."@en ;
    kgo:factType "APOLOGIZE" ; kgo:flatProperty kgo:apologizedTo ;
    kgo:symmetric false ; kgo:toldByTopic true ; kgo:dated true ;
    kgo:allowsAgent kgo:Actor ; kgo:allowsTarget kgo:Actor .

kgo:apologizedTo a owl:ObjectProperty ;
    rdfs:label "entschuldigte sich bei"@de , "apologized to"@en ;
    rdfs:comment "Wer sich bei wem entschuldigte."@de , "Who apologized to whom."@en .

kgo:Talk a owl:Class ; rdfs:subClassOf kgo:Event ;
    rdfs:label "Zank"@de , "quarrel"@en ;
    rdfs:comment "Zwei Seiten zanken."@de , "Two sides quarrel."@en ;
    skos:example "Die Nachbarin zankte mit dem Wirt."@de ;
    skos:editorialNote "Neither scheme has a code for it."@en ;
    kgo:factType "TALK" ; kgo:flatProperty kgo:talkedWith ;
    kgo:symmetric true ;
    kgo:allowsAgent kgo:Actor ; kgo:allowsTarget kgo:Actor .

kgo:talkedWith a owl:ObjectProperty , owl:SymmetricProperty ;
    rdfs:label "zankte mit"@de , "talked with"@en ;
    rdfs:comment "Wer mit wem zankte."@de , "Who talked with whom."@en .
"""
SHAPES = """
@prefix kgo: <https://w3id.org/kg-news/ontology#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix shape: <https://w3id.org/kg-news/shape#> .

shape:Apology a sh:NodeShape ; sh:targetClass kgo:Apology ;
    sh:property [ sh:path kgo:agent ; sh:minCount 1 ; sh:message "An apology has somebody who apologizes."@en ] .
shape:Talk a sh:NodeShape ; sh:targetClass kgo:Talk ;
    sh:property [ sh:path kgo:participant ; sh:minCount 1 ; sh:message "A talk has two sides."@en ] .
"""
APOLOGY = """
class = "Apology"
[[trigger]]
lemma = "entschuldigen"
reflexive = true
roles = { agent = ["nsubj"], target = ["pp:bei"], topic = ["pp:für"] }
[[example]]
text = "[agent: Der Bäcker] entschuldigte sich bei [target: den Kunden] für [topic: die Verspätung]."
[[example]]
text = "Die Verspätung entschuldigt nichts."
none = true
"""
TALK = """
class = "Talk"
[[trigger]]
lemma = "zanken"
roles = { agent = ["nsubj"], target = ["pp:mit"] }
requires = ["target"]
[[example]]
text = "[agent: Die Nachbarin] zankte mit [target: dem Wirt]."
[[example]]
text = "Der Richter zankte gern."
none = true
"""
QUESTION = """#+ summary: Who apologized to whom, and for what
#+ tags: [apology]
PREFIX kgo: <https://w3id.org/kg-news/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?who ?whom ?what WHERE {
  GRAPH ?g {
    ?event a kgo:Apology ; kgo:agent ?one ; kgo:target ?two ; kgo:topic ?what .
    ?one skos:prefLabel ?who .
    ?two skos:prefLabel ?whom .
  }
}
ORDER BY ?who ?whom ?what
"""
TEXT = (
    "Anna Berger entschuldigte sich am 3. Mai 2024 bei Peter Wolkow für den Lauschangriff. "
    "Anna Berger entschuldigte sich bei Peter Wolkow für die Verspätung. "
    "Anna Berger zankte mit Peter Wolkow. Peter Wolkow zankte mit Anna Berger."
)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wissen")
    for name, content in {
        "apology.ttl": TERMS,
        "apology-shapes.ttl": SHAPES,
        "relations/apology.toml": APOLOGY,
        "relations/talk.toml": TALK,
        "queries/who-apologized.rq": QUESTION,
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def reading(own: Path) -> kg.Reading:
    return kg.load(kg.Settings(knowledge=str(own))).read(TEXT, date="2024-05-04")


@pytest.fixture
def graph(reading: kg.Reading, tmp_path: Path) -> Path:
    path = tmp_path / "graph.nq"
    path.write_text("".join(" ".join(quad) + " .\n" for quad in reading.quads), encoding="utf-8")
    return path


def test_own_class_told_by_topic_keeps_its_topics_apart(reading: kg.Reading) -> None:
    topics = [event.topic for event in reading.events if event.relation == "Apology"]
    assert topics == ["den Lauschangriff", "die Verspätung"]


def test_own_class_is_dated(reading: kg.Reading) -> None:
    first = next(event for event in reading.events if event.relation == "Apology")
    assert first.time is not None
    assert str(first.time.begin) == "2024-05-03"


def test_own_symmetric_class_is_one_event_whoever_is_named_first(reading: kg.Reading) -> None:
    [talk] = [event for event in reading.events if event.relation == "Talk"]
    assert len(talk.evidence) == 2


def test_own_class_meets_its_shapes_and_stands_in_tables(reading: kg.Reading) -> None:
    assert not [finding for finding in reading.validate() if finding.severity == "Violation"]
    assert "Entschuldigung" in reading._repr_html_()
    assert {"Apology", "Talk"} <= set(reading.to_pandas().astype(str).to_numpy().ravel())


def test_own_shape_refuses_what_breaks_it(reading: kg.Reading) -> None:
    apology = "<https://w3id.org/kg-news/ontology#agent>"
    findings = reading._knowledge.validator.check(quad for quad in reading.quads if quad[1] != apology)
    assert any(finding.message == "An apology has somebody who apologizes." for finding in findings)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("flat-triples",), "Anna Berger,apologizedTo,Peter Wolkow"),
        (("single-source", "--class", "Apology"), "Entschuldigung|APOLOGIZE|Apology"),
        (("who-did-what", "--class", "apologize", "--person", "Wolkow"), "Anna Berger,Peter Wolkow"),
        (("who-apologized",), "Anna Berger,Peter Wolkow,den Lauschangriff"),
    ],
    ids=["flat triples", "by class", "who did what", "own question"],
)
def test_own_class_answers_questions(
    arguments: tuple[str, ...], expected: str, own: Path, graph: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["query", *arguments, "--from", str(graph), "--as", "csv", "--knowledge", str(own)]) == 0
    out = capsys.readouterr().out
    assert any(one in out for one in expected.split("|"))


@pytest.mark.parametrize(
    "command",
    [
        "export --from GRAPH --to csv -o events.csv",
        "query events --from GRAPH -o events.csv",
        "diff GRAPH GRAPH",
        "identify --in GRAPH --dry-run",
        "eval gold.jsonl --from GRAPH",
        "report GRAPH -o report.html",
        "serve GRAPH --to-folder site",
    ],
    ids=lambda command: command.split()[0],
)
def test_events_of_a_class_that_is_not_in_force_are_left_out_with_a_word(
    command: str,
    own: Path,
    graph: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gold.jsonl").write_text('{"doc": "a", "facts": []}\n', encoding="utf-8")
    arguments = [str(graph) if word == "GRAPH" else word for word in command.split()]
    assert run([*arguments, "--knowledge", str(own)]) == 0
    assert "left out" not in capsys.readouterr().err
    assert run(arguments) == 0
    assert capsys.readouterr().err.count("Events of Apology, Talk are left out") == 1


def test_class_that_is_not_in_force_is_refused_with_a_word_on_its_folder(
    own: Path, graph: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["query", "who-did-what", "--class", "Apology", "--from", str(graph)]) == 2
    assert "needs its folder: --knowledge DIR" in capsys.readouterr().err
    run(["validate", str(graph)])
    assert "define no class Apology, Talk.\n  Name the folder that does with --knowledge" in capsys.readouterr().err
    run(["validate", str(graph), "--knowledge", str(own)])
    assert "--knowledge" not in capsys.readouterr().err


def test_own_body_called_after_a_place_is_known_by_its_whole_name(tmp_path: Path) -> None:
    bodies = (("Q91000009", "Fährverbund", "Kattegat"), ("Q91000010", "Deichgenossenschaft", "Eiderstedt"))
    (tmp_path / "gazetteer").mkdir()
    (tmp_path / "gazetteer" / "bodies.ttl").write_text(
        PREFIXES
        + "".join(f'wd:{key} a kgo:Organization ; skos:prefLabel "{" ".join(name)}"@de .\n' for key, *name in bodies),
        encoding="utf-8",
    )
    text = "Der Fährverbund Kattegat lobte am Montag die Deichgenossenschaft Eiderstedt."
    [praise] = kg.load(kg.Settings(knowledge=str(tmp_path))).read(text, date="2024-05-04").events
    assert (praise.agents, praise.targets) == (("Q91000009",), ("Q91000010",))


PREFIXES = """@prefix kgo: <https://w3id.org/kg-news/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
"""


def test_own_files_agree_and_are_listed(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--knowledge", str(own)]) == 0
    out = capsys.readouterr().out
    assert f"  {own}/relations/  apology.toml talk.toml\n" in out
    assert f"  knowledge = {own}  (option)" in out
    assert in_force() == Data()


def test_own_example_that_is_read_otherwise_is_reported(own: Path, tmp_path: Path) -> None:
    wrong = APOLOGY.replace("[agent: Der Bäcker]", "Der Bäcker").replace("Die Verspätung entschuldigt nichts.", SORRY)
    problems = relation_problems(tmp_path, wrong)
    assert any(p.startswith("apology.toml, example 1: is not read as written: agent: Der Bäcker\n") for p in problems)
    assert any(p.startswith("apology.toml, example 2: is not read as written: read as Apology\n") for p in problems)


def test_own_word_that_a_shipped_relation_claims_is_reported(tmp_path: Path) -> None:
    taken = APOLOGY.replace('"entschuldigen"\nreflexive = true', '"kritisieren"').replace("pp:bei", "obj")
    assert any(
        "'kritisieren' is claimed by apology.toml#1 and by criticism" in p for p in relation_problems(tmp_path, taken)
    )


def test_own_path_with_a_word_that_is_no_preposition_is_reported(tmp_path: Path) -> None:
    problems = relation_problems(tmp_path, APOLOGY.replace("pp:bei", "pp:gegn"))
    assert any("apology.toml#1: 'gegn' is no preposition\n  Did you mean 'gegen'?" in p for p in problems)


SORRY = "Anna Berger entschuldigte sich bei Peter Wolkow."


def relation_problems(folder: Path, text: str) -> list[str]:
    """What is wrong with an own class whose relation file has this text."""
    (folder / "apology.ttl").write_text(TERMS, encoding="utf-8")
    (folder / "relations").mkdir()
    for name, content in {"apology.toml": text, "talk.toml": TALK}.items():
        (folder / "relations" / name).write_text(content, encoding="utf-8")
    return [p for answer in check_all(Data(folder)) for p in answer.problems if answer.name == "Relations"]


def test_own_examples_are_read_as_marked(own: Path) -> None:
    from kg.relations import load_relations
    from kg.vocabulary import current_vocabulary

    with using(Data(own)):
        relations = {r.name: r for r in load_relations(in_force().language.folder("relations"), current_vocabulary())}
    assert {"Apology", "Talk", "Meeting"} <= set(relations)


def renamed(folder: Path, *names: str) -> Path:
    """Own files in which the category ``supreme_leader`` has another name."""
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        shipped = (ontology_folder() if "/" in name else language_folder()) / name
        text = shipped.read_text(encoding="utf-8").replace("supreme_leader", "highest_leader")
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_category_that_has_another_name_in_one_file_only_is_reported(tmp_path: Path) -> None:
    problems = [p for answer in check_all(Data(renamed(tmp_path, "roles.toml"))) for p in answer.problems]
    assert any("supreme_leader" in problem for problem in problems)


def test_category_may_have_any_name_that_the_files_agree_on(tmp_path: Path) -> None:
    folder = renamed(tmp_path, "roles.toml", "gazetteer/categories.toml")
    text = "Olaf Scholz lobte Annalena Baerbock. Olaf Scholz kritisierte ihren Amtskollegen."
    kinds = [
        event.relation for event in kg.load(kg.Settings(knowledge=str(folder))).read(text, date="2023-05-04").events
    ]
    assert kinds == ["Praise", "Criticism"]


def test_own_file_replaces_its_namesake(own: Path, tmp_path: Path) -> None:
    (tmp_path / "relations").mkdir()
    (tmp_path / "relations" / "praise.toml").write_text("class = 'Praise'\n", encoding="utf-8")
    [problem] = [p for answer in check_all(Data(tmp_path)) for p in answer.problems]
    assert problem.startswith(f"{tmp_path.name}/relations/praise.toml: no triggers")


def test_two_triggers_that_claim_the_same_word_are_reported(own: Path, tmp_path: Path) -> None:
    (tmp_path / "relations").mkdir()
    twin = 'class = "Criticism"' + APOLOGY[APOLOGY.index("\n[[trigger]]") :].replace("entschuldigen", "abkanzeln")
    for name, text in {"one.toml": twin, "two.toml": twin.replace("Criticism", "Accusation")}.items():
        (tmp_path / "relations" / name).write_text(text, encoding="utf-8")
    problems = [p for answer in check_all(Data(tmp_path)) for p in answer.problems if answer.name == "Relations"]
    assert "'abkanzeln' is claimed by one.toml#1 and by two.toml#1 with the same conditions\n" in problems[0]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("relation/x.toml", "relation/ is none of its folders\n  Did you mean 'relations'?"),
        ("role.toml", "role.toml is none of its files\n  Did you mean 'roles.toml'?"),
    ],
)
def test_own_folder_with_a_slip_is_refused(name: str, message: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("", encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        Data.of(kg.Settings(knowledge=str(tmp_path)))
    assert message in str(refused.value)


def test_own_folder_that_is_missing_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--knowledge", "nirgends/"]) == 2
    said = capsys.readouterr().err
    assert "knowledge: 'nirgends/' is no folder" in said
    assert "mkdir -p nirgends/" in said


def test_own_knowledge_may_be_named_in_the_settings_file(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kg.toml").write_text(f"knowledge = {json.dumps(str(own))}\n", encoding="utf-8")
    assert run(["query", "--list"]) == 0
    assert "who-apologized" in capsys.readouterr().out


def test_the_example_of_the_steps_for_a_class_of_ones_own_is_all_that_check_asks_for(tmp_path: Path) -> None:
    steps = (ontology_folder() / "README.md").read_text(encoding="utf-8")
    files = re.findall(r"^```\w+\n# (\S+)\n(.+?)^```$", steps, re.MULTILINE | re.DOTALL)
    assert [name for name, _ in files] == ["toast.ttl", "toast-shapes.ttl", "relations/toast.toml"]
    for name, text in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    data = Data(own=tmp_path)
    with using(data):
        assert [problem for answer in check_all(data) for problem in answer.problems] == []


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ("kgo:symmetric false ;", "no kgo:symmetric"),
        ("kgo:allowsTarget kgo:Actor", "no kgo:allowsTarget"),
        ('"Trinkspruch"@de , ', "needs exactly one label in @de"),
        ("kgo:toasted a owl:ObjectProperty", "term 'toasted' is not defined"),
    ],
)
def test_what_is_wrong_in_a_file_of_ones_own_is_said_once_with_the_name_of_that_file(
    tmp_path: Path, wrong: str, problem: str
) -> None:
    steps = (ontology_folder() / "README.md").read_text(encoding="utf-8")
    terms = re.findall(r"^```turtle\n(.+?)^```$", steps, re.MULTILINE | re.DOTALL)[0]
    (tmp_path / "toast.ttl").write_text(terms.replace(wrong, "kgo:Event a owl:Class" if "kgo:toasted" in wrong else ""))
    data = Data(own=tmp_path)
    with using(data):
        said = [answer.problems for answer in check_all(data)]
    place = f"{tmp_path.name}/toast.ttl, Toast: "
    assert [problems[0].startswith(place + problem) for problems in said if problems] == [True]
