"""One source being read: its bytes, its dates, and which articles are refused."""

from __future__ import annotations

import datetime as dt
import gzip
from pathlib import Path

import pytest

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import TITLE_LIMIT, other_language
from tests.read.reading import context, read_one


def test_compressed_source_is_read_as_the_plain_one(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"Sie kam."))
    assert context(tmp_path / "a.jsonl.gz", [], suffix=".jsonl.gz").whole() == b"Sie kam."


def test_source_that_is_gone_is_an_article_left_out(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"a\.txt: cannot be read"):
        context(tmp_path / "a.txt", []).whole()


def test_guessed_encoding_is_said(tmp_path: Path) -> None:
    notes: list[str] = []
    text = "Die Bürger begrüßten die Ministerin für längere Gespräche über die Brücke. " * 3
    assert context(tmp_path / "a.txt", notes).text(text.encode("cp1252")) == text
    assert "not UTF-8" in notes[0]


def test_day_in_the_papers_zone_is_said_where_it_moves(tmp_path: Path) -> None:
    notes: list[str] = []
    read = context(tmp_path / "a.txt", notes)
    assert read.day("2024-05-06T23:30:00Z", "a") == dt.date(2024, 5, 7)
    assert read.day("  ", "a") is None
    assert read.day("irgendwann", "a") is None
    assert [note.split(" (")[0] for note in notes] == [
        "a: 2024-05-06T23:30:00Z",
        "a: date 'irgendwann' is not understood; read without a date",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (" \n", "no text"),
        ("Sie kam. " * 20, "more than the limit of 100"),
        ("He said that the head of the party and of the state was with the men in the city.", "not as German"),
    ],
)
def test_article_that_cannot_be_read_is_refused(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=message):
        context(tmp_path / "a.txt", []).checked(Article("a", text, "a.txt"))


def test_endless_headline_is_none(tmp_path: Path) -> None:
    article = Article("a", "Sie kam.", "a.txt", title="x" * (TITLE_LIMIT + 1), title_end=3)
    checked = context(tmp_path / "a.txt", []).checked(article)
    assert (checked.title, checked.title_end) == (None, 0)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "English",
            "The minister has met the head of the party in the capital, and they talked about the plans for the port.",
        ),
        (
            "French",
            "La ministre est arrivée dans la ville pour une visite avec les députés, et ses collègues sont restés sur le port.",
        ),
        (
            "Dutch",
            "De minister heeft het plan van de partij niet gelezen en dat is ook voor een deel van het land niet goed.",
        ),
        (
            "Spanish",
            "La ministra viajó por el país para ver los puertos, pero sus colegas no fueron con ella y el viaje fue largo para los dos.",
        ),
    ],
)
def test_foreign_article_is_named_as_such(tmp_path: Path, language: str, text: str) -> None:
    reading = read_one(tmp_path, "a.txt", text * 2)
    assert reading.problems == (
        f"a.txt: reads as {language}, not as German\n  Leave it out, or give a translation: only German is read.",
    )


@pytest.mark.parametrize(
    "text",
    [
        'Der Minister sagte: "The plan has been read by the people of this town, and they are with us." Das war alles, und er ging.',
        "The Who, Of Mice and Men und Rage Against the Machine treten auf.",
        "Trump: Make America great again!",
        "12:30 Kiel 3 1 2",
    ],
)
def test_german_article_with_foreign_words_is_read(tmp_path: Path, text: str) -> None:
    assert read_one(tmp_path, "a.txt", text).article.text == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor of London criticised the council on Tuesday and said that rents were too high.", "English"),
        ("Le maire a rencontré la ministre pour la rentrée. Les deux ont parlé du budget et des écoles.", "French"),
        ("De minister heeft de burgemeester van Gouda bekritiseerd en het kabinet is niet blij met dat plan.", "Dutch"),
    ],
)
def test_short_text_in_another_language_is_known_by_its_small_words(text: str, language: str) -> None:
    assert other_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Linde lobt Wolf",
        "Jette Norling, Arne Lund, Rafael van der Berg",
        "The Voice of Harz: Jette Norling kehrt zurück",
        "Las Palmas gegen Los Teques: La Ola im Stadion",
        "Norling kritisiert „The End of the World“ und „The Rise of the Sea“ scharf. Die Filme seien zu lang.",
    ],
)
def test_short_german_text_with_foreign_names_is_german(text: str) -> None:
    assert other_language(text) is None


#: the same two sentences of news in other languages
TWO_SENTENCES = {
    "Italian": "Il sindaco di Verona ha incontrato ieri la direttrice del museo. Hanno parlato del nuovo teatro sul fiume.",
    "Spanish": "El alcalde de Zamora recibió ayer a la directora del museo. Hablaron de la nueva biblioteca junto al río.",
    "Dutch": "De burgemeester van Zwolle heeft gisteren de directeur van het museum ontvangen. Zij spraken over de brug.",
    "Danish": "Borgmesteren i Ribe mødte i går direktøren for museet. De talte om den nye bro, som skal være klar til maj.",
    "Swedish": "Borgmästaren i Lund träffade på tisdagen museets direktör. De talade om den nya bron, som ska vara klar i maj.",
    "French": "Le maire de Colmar a reçu hier la directrice du musée. Ils ont parlé du nouveau pont sur le canal.",
    "English": "The mayor of Derby met the head of the museum on Tuesday. They talked about the new bridge over the river.",
    "Polish": "Burmistrz Torunia spotkał się wczoraj z dyrektorką muzeum. Mówili o nowym moście, który ma być gotowy w maju.",
    "Luxembourgish": "De Buergermeeschter vun Dikrech huet gëschter d'Direktesch vum Musée getraff. Si hunn iwwer déi nei Bréck geschwat.",
}


@pytest.mark.parametrize("language", TWO_SENTENCES)
def test_two_sentences_of_news_in_another_language_are_no_german(language: str) -> None:
    assert other_language(TWO_SENTENCES[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "D Frau Meier het geschter dr Gmeindspräsident troffe. Si hei über di nöii Brügg gredt und ds Schuelhuus.",
        "De Börgermeester hett güstern de Fru vun dat Museum drapen. Se hebbt över de nie Brüch snackt.",
        "Da Buagamoasta hod gestan de Chefin vom Museum troffa. Se ham üba de neie Bruckn gredt.",
        "Ada Lund liest „The Lord of the Rings“ und „Le Rouge et le Noir“. El País lobt sie, La Repubblica nicht.",
        "FC Arles – AS Vence 2:1, Real Lugo – Inter Bari 0:0, De Graafschap – Le Mans 3:3.",
        "Café de la Paix, Rue de la Gare. Premiere von „La vie est belle“ am Samstag.",
        "Die Mairie de Colmar lud ein; der Maire de Colmar sagte: „Merci à tous, vous êtes les bienvenus!“",
    ],
    ids=["Swiss", "Low German", "Bavarian", "titles of books", "football", "a street", "a quotation"],
)
def test_german_dialects_and_foreign_names_are_german(text: str) -> None:
    assert other_language(text) is None
