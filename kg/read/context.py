"""What every reader is given: the source, the settings in force, and where to send notes."""

from __future__ import annotations

import datetime as dt
import gzip
import re
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import BinaryIO, cast

from kg.errors import ArticleError, ForeignArticle
from kg.model import Article
from kg.read.clean import clean
from kg.read.dates import parse_date
from kg.read.decode import find_encoding, mend, strict, whole_characters
from kg.read.inputs import Source
from kg.read.names import reading_names
from kg.read.packed import Unpacked

#: files that are read as a whole may be this large (bytes); lines of records and rows of tables have no such limit
FILE_LIMIT = 64 * 1024 * 1024
#: what reading a file may raise: the last two where a gzip file is cut off or damaged
READ_ERRORS = (OSError, EOFError, zlib.error)
#: characters a headline may have; a longer one is no headline
TITLE_LIMIT = 2_000

#: what to do about a file that ends too early
GET_AGAIN = "Get the file again: it did not arrive whole."

Note = Callable[[str], None]
_WORD = re.compile(r"[^\W\d_]+")
#: characters of a text that are looked at
_SAMPLE = 20_000
#: a text with fewer frequent words of another language is not judged
_FEWEST = 4
#: nor one with fewer different ones: a title such as "The Lord of the Rings" is no language
_DIFFERENT = 3
#: how many times as many as those of the own language they must be: foreign quotations stay far below
_RATIO = 4
#: which share of all words they are at least: a list of names has few, and of no language
_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Context:
    """One source being read."""

    source: Source
    note: Note  #: takes one line that the user should see; the article is read all the same
    encoding: str | None  #: None: found by decode
    article_limit: int  #: characters
    zone: dt.tzinfo  #: of the paper's day

    def open(self) -> BinaryIO:
        """Open the source as bytes; raise ArticleError where the system refuses."""
        path = self.source.path
        assert path is not None, "standard input is opened by its reader"
        try:
            if self.source.suffix.endswith(".gz"):
                return cast(BinaryIO, Unpacked(path, self.source.name))
            return path.open("rb")
        except OSError as error:
            raise self.unreadable(error) from error

    def unreadable(self, error: Exception) -> ArticleError:
        """The system's own words for a file that cannot be read, or is no whole gzip file."""
        reason = getattr(error, "strerror", None) or str(error)
        if isinstance(error, EOFError | zlib.error | gzip.BadGzipFile):
            return ArticleError(
                f"{self.source.name}: no whole gzip file ({reason}); whole records before that are read", GET_AGAIN
            )
        return ArticleError(f"{self.source.name}: cannot be read ({reason})", "Check the file and its permissions.")

    def whole(self) -> bytes:
        """All bytes of the source; raise ArticleError where it is too large."""
        with self.open() as stream:
            try:
                raw = stream.read(FILE_LIMIT + 1)
                raw += stream.read(1)  # a gzip file says at its end only that it is damaged
            except READ_ERRORS as error:
                raise self.unreadable(error) from error
        if len(raw) > FILE_LIMIT:
            raise self.too_large()
        return raw

    def too_large(self) -> ArticleError:
        """What to say of a file that is read as a whole and may not be."""
        return ArticleError(
            f"{self.source.name}: larger than {FILE_LIMIT // 1024**2} MB",
            "Split it, or turn it into .jsonl, which is read line by line.",
        )

    def text(self, raw: bytes) -> str:
        """Bytes → text of an article, mended; guesses and repairs are noted."""
        return self.mended(self._decoded(raw), self.source.name)

    def markup(self, raw: bytes) -> str:
        """Bytes → source of a page or of records, cleaned only: its entities are for its own parser."""
        return self.cleaned(self._decoded(raw), self.source.name)

    def _decoded(self, raw: bytes) -> str:
        encoding = self.encoding_of(raw)
        if encoding == "utf-8" and (end := whole_characters(raw)) < len(raw):
            self.cut_off()
            raw = raw[:end]
        return strict(raw, self.source.name, encoding)

    def cut_off(self) -> None:
        """Note that the source ends within a character."""
        self.note(f"{self.source.name}: ends within a character, as if cut off; what stands before is read")

    def encoding_of(self, raw: bytes, *, whole: bool = True) -> str:
        """The encoding of the source, by its ``whole`` bytes or by its first ones; a guess is noted."""
        found, guessed = find_encoding(raw, self.source.name, self.encoding, whole=whole)
        if guessed:
            self.note(f"{self.source.name}: read as {found} (not UTF-8; another encoding can be named with --encoding)")
        return found

    def mended(self, text: str, place: str) -> str:
        """Text without what other tools broke and without characters that stores refuse; repairs are noted."""
        text, repairs = mend(text)
        for note in repairs:
            self.note(f"{place}: {note}")
        return self.cleaned(text, place)

    def cleaned(self, text: str, place: str) -> str:
        """Text without characters that stores refuse; repairs are noted."""
        text, notes = clean(text)
        for note in notes:
            self.note(f"{place}: {note}")
        return text

    def day(self, date: str | None, place: str) -> dt.date | None:
        """The day of a date as it is written, in the paper's zone; what is not understood or moved is noted."""
        if not date or not date.strip():
            return None
        day = parse_date(date, self.zone)
        if day is None:
            self.note(f"{place}: date {date[:100]!r} is not understood; read without a date")
        elif day != parse_date(date):
            self.note(f"{place}: {date.strip()} (UTC) is {day} in {self.zone}")
        return day

    def checked(self, article: Article) -> Article:
        """The article, if it is neither empty nor too long nor in another language; else ArticleError."""
        if not article.text.strip():
            raise ArticleError(f"{article.source}: no text", "Remove the article, or add its text.")
        if len(article.text) > self.article_limit:
            raise ArticleError(
                f"{article.source}: {len(article.text)} characters, more than the limit of {self.article_limit}",
                "Split it into articles, or raise article_limit in kg.toml.",
            )
        if (language := other_language(article.text)) is not None:
            raise ForeignArticle(
                f"{article.source}: reads as {language}, not as German",
                "Leave it out, or give a translation: only German is read.",
            )
        titled = article.title and len(article.title) <= TITLE_LIMIT
        return article if titled else replace(article, title=None, title_end=0)


def other_language(text: str) -> str | None:
    """The name of the language that a text is in, None where it is the language of the data files or cannot be told.

    Each other language is weighed against that of the data files by the words that only one of the two has.
    """
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    found = []
    for name, (theirs, ours) in reading_names().languages.items():
        foreign = words.keys() & theirs
        count, own = (sum(words[word] for word in some) for some in (foreign, words.keys() & ours))
        enough = count >= max(_FEWEST, _RATIO * own, _SHARE * words.total())
        if enough and len(foreign) >= _DIFFERENT:
            found.append((count, name))
    return max(found)[1] if found else None
