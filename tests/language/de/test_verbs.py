"""Infinitives of verb forms, and forms of infinitives."""

from __future__ import annotations

import pytest

from kg.language.de.verbs import has_inner_zu, infinitive, is_preterite, participles, whole_verb

PAST = "Tense=Past|VerbForm=Fin"
PRESENT = "Tense=Pres|VerbForm=Fin"
PARTICIPLE = "VerbForm=Part"


@pytest.mark.parametrize(
    ("form", "tag", "feats", "expected"),
    [
        ("zusammengekommen", "VVPP", PARTICIPLE, "zusammenkommen"),
        ("abgehalten", "VVPP", PARTICIPLE, "abhalten"),
        ("zurückgewiesen", "VVPP", PARTICIPLE, "zurückweisen"),
        ("angekündigt", "VVPP", PARTICIPLE, "ankündigen"),
        ("vorbereitet", "VVPP", PARTICIPLE, "vorbereiten"),
        ("anerkannt", "VVPP", PARTICIPLE, "anerkennen"),
        ("umbenannt", "VVPP", PARTICIPLE, "umbenennen"),
        ("kritisiert", "VVPP", PARTICIPLE, "kritisieren"),
        ("verhängt", "VVPP", PARTICIPLE, "verhängen"),
        ("verboten", "VVPP", PARTICIPLE, "verbieten"),
        ("gewährt", "VVPP", PARTICIPLE, "gewähren"),
        ("gearbeitet", "VVPP", PARTICIPLE, "arbeiten"),
        ("gehandelt", "VVPP", PARTICIPLE, "handeln"),
        ("gefordert", "VVPP", PARTICIPLE, "fordern"),
        ("bezeichnet", "VVPP", PARTICIPLE, "bezeichnen"),
        ("übersetzt", "VVPP", PARTICIPLE, "übersetzen"),
        ("unterzeichnet", "VVPP", PARTICIPLE, "unterzeichnen"),
        ("worden", "VAPP", PARTICIPLE, "werden"),
        ("zusammenzukommen", "VVIZU", "VerbForm=Inf", "zusammenkommen"),
        ("einzudämmen", "VVINF", "VerbForm=Inf", "eindämmen"),
        ("anziehen", "VVINF", "VerbForm=Inf", "anziehen"),
        ("loben", "VVINF", "VerbForm=Inf", "loben"),
        ("zusammenkamen", "VVFIN", PAST, "zusammenkommen"),
        ("stattfand", "VVFIN", PAST, "stattfinden"),
        ("traf", "VVFIN", PAST, "treffen"),
        ("träfe", "VVFIN", PAST, "treffen"),
        ("warf", "VVFIN", PAST, "werfen"),
        ("nannten", "VVFIN", PAST, "nennen"),
        ("lobte", "VVFIN", PAST, "loben"),
        ("lobten", "VVFIN", PAST, "loben"),
        ("kündigte", "VVFIN", PAST, "kündigen"),
        ("redeten", "VVFIN", PAST, "reden"),
        ("kritisierte", "VVFIN", PAST, "kritisieren"),
        ("forderten", "VVFIN", PAST, "fordern"),
        ("würde", "VAFIN", PAST, "werden"),
        ("sei", "VAFIN", PRESENT, "sein"),
        ("hat", "VAFIN", PRESENT, "haben"),
        ("möchte", "VMFIN", PAST, "mögen"),
        ("müßte", "VMFIN", PAST, "müssen"),
        ("trifft", "VVFIN", PRESENT, "treffen"),
        ("vertritt", "VVFIN", PRESENT, "vertreten"),
        ("fordert", "VVFIN", PRESENT, "fordern"),
        ("bedauert", "VVFIN", PRESENT, "bedauern"),
        ("reist", "VVFIN", PRESENT, "reisen"),
        ("existiere", "VVFIN", PRESENT, "existieren"),
        ("führe", "VVFIN", PRESENT, "führen"),
        ("handle", "VVFIN", PRESENT, "handeln"),
        ("geißele", "VVFIN", PRESENT, "geißeln"),
        ("lächele", "VVFIN", PRESENT, "lächeln"),
        ("spiele", "VVFIN", PRESENT, "spielen"),
        ("treten", "VVFIN", PRESENT, "treten"),
        ("belegen", "VVINF", "", "belegen"),
        ("geraten", "VVINF", "", "geraten"),
    ],
)  # fmt: skip
def test_verbs_infinitive(form: str, tag: str, feats: str, expected: str) -> None:
    assert infinitive(form, tag, feats) == expected


@pytest.mark.parametrize(
    ("form", "feats", "expected"),
    [
        pytest.param("wendete", PRESENT, "wenden", id="past in -ete"),
        pytest.param("spendeten", PRESENT, "spenden", id="past in -deten"),
        pytest.param("vertreten", PRESENT, "vertreten", id="an infinitive in -eten"),
        pytest.param("borgte", PRESENT, "borgen", id="no verb ends in -gten"),
        pytest.param("musterte", PRESENT, "mustern", id="past of a verb in -ern"),
        pytest.param("richte", PRESENT, "richten", id="present of a stem in -t"),
        pytest.param("bete", PRESENT, "beten", id="present in -ete"),
        pytest.param("tadelt", PAST, "tadeln", id="present called past"),
        pytest.param("wartet", PAST, "warten", id="present in -tet called past"),
        pytest.param("drängen", PRESENT, "drängen", id="no subjunctive of dringen"),
    ],
)
def test_verbs_in_a_tense_that_the_tagger_misread(form: str, feats: str, expected: str) -> None:
    assert infinitive(form, "VVFIN", feats) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [("gefeiert", "feiern"), ("geziert", "zieren"), ("mitgefeiert", "mitfeiern"), ("generiert", "generieren")],
)
def test_verbs_in_eiern_and_ieren_have_their_own_participles(form: str, expected: str) -> None:
    assert infinitive(form, "VVPP", PARTICIPLE) == expected


def test_verbs_leave_what_is_no_word() -> None:
    assert infinitive("4:3", "VVFIN", PAST) is None


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("loben", "gelobt lobend"),
        ("fordern", "gefordert fordernd"),
        ("melden", "gemeldet meldend"),
        ("verhängen", "verhängt verhängend"),
        ("bezeichnen", "bezeichnet bezeichnend"),
        ("widmen", "gewidmet widmend"),
        ("wohnen", "gewohnt wohnend"),
        ("auffordern", "aufgefordert auffordernd"),
        ("sanktionieren", "sanktioniert sanktionierend"),
        ("beauftragen", "beauftragt beauftragend"),
        ("nennen", "genannt nennend"),
        ("gestehen", "gestanden gestehend"),
        ("vorwerfen", "vorgeworfen vorwerfend"),
        ("erheben", "erhoben erhebend"),
        ("aufrechterhalten", "aufrechterhalten aufrechterhaltend"),
        ("missverstehen", "missverstanden missverstehend"),
        ("unterschreiben", "untergeschrieben unterschrieben unterschreibend"),
        ("entsenden", "entsandt entsendet entsendend"),
        ("abschaffen", "abgeschaffen abgeschafft abschaffend"),
    ],
)
def test_verbs_participles(verb: str, expected: str) -> None:
    assert participles(verb) == tuple(expected.split())


@pytest.mark.parametrize(
    ("lemma", "particle", "expected"),
    [
        ("stellen", "dar", "darstellen"),
        ("halten", "fern", "fernhalten"),
        ("darstellen", "dar", "darstellen"),
        ("kommen", "gestern", None),
    ],
)
def test_verbs_take_their_particle_back(lemma: str, particle: str, expected: str | None) -> None:
    assert whole_verb(lemma, particle) == expected


@pytest.mark.parametrize(
    ("form", "expected"), [("niederzulegen", True), ("darzustellen", True), ("zulegen", False), ("zu", False)]
)
def test_verbs_have_zu_inside(form: str, expected: bool) -> None:
    assert has_inner_zu(form) is expected


@pytest.mark.parametrize("form", ["bat", "baten", "erhielt", "vorschlug", "stiess"])
def test_forms_of_the_past_are_known(form: str) -> None:
    assert is_preterite(form)


@pytest.mark.parametrize("form", ["bittet", "sollte", "schalten", "gelangen", "beraten", "lobte"])
def test_forms_that_may_be_others_are_no_past(form: str) -> None:
    assert not is_preterite(form)
