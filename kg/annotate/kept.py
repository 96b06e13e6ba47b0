"""Analyses of the language model kept in a folder: a change of relations, cues or names needs none of them anew.

An analysis is named by its article's text and by all that shapes it: program, model, word lists. What does not fit any
more is never found again; what is damaged is made anew. The files hold plain data, nothing that is run.
"""

from __future__ import annotations

import hashlib
import zlib
from contextlib import suppress
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate import annotate, model_paths
from kg.caching import digest_of, write_whole
from kg.errors import SettingsError, system_error
from kg.model import Article
from kg.resources import language_folder
from kg.settings import Settings

#: level of compression: higher ones save little and take as long as reading
_LEVEL = 1
#: bytes that an analysis has at most, and for each character of its text: far more than any has
_LEAST, _EACH = 1 << 20, 2_000


class Analyses:
    """The analyses of one model in the folder ``settings.cache``."""

    def __init__(self, nlp: Language, settings: Settings) -> None:
        """Raises SettingsError where the folder cannot be made."""
        self._nlp = nlp
        words = (path for path in (language_folder() / "words").iterdir() if path.is_file())
        lists = (*words, language_folder() / "first-names.toml")
        self._folder = Path(settings.cache or "") / digest_of((*lists, *model_paths(settings)))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            remedy = "Name a folder that can be written (--cache)."
            raise system_error(
                str(settings.cache), "analyses cannot be kept there", error, remedy, SettingsError
            ) from error

    def __call__(self, article: Article) -> Doc:
        """The Doc of an article, from the folder or made now."""
        path = self._path(article)
        with suppress(Exception):  # damaged data may fail anywhere
            doc = Doc(self._nlp.vocab).from_bytes(_unpacked(path, len(article.text)))
            if doc.text == article.text:
                # Plain data knows no tuples.
                doc._.repairs = tuple(map(tuple, doc._.repairs))
                return doc
        ((_, doc),) = annotate(self._nlp, (article,))
        with suppress(OSError):  # a full disk costs time, not the run
            path.parent.mkdir(exist_ok=True)
            write_whole(path, zlib.compress(doc.to_bytes(), _LEVEL))
        return doc

    def _path(self, article: Article) -> Path:
        shaping = (article.text, article.title_end, [(span.start, span.end) for span in article.residue])
        name = hashlib.sha256(repr(shaping).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return self._folder / name[:2] / f"{name[2:]}.doc"


def _unpacked(path: Path, characters: int) -> bytes:
    """The bytes of an analysis, no more than one of so many characters has; raises OSError and zlib.error."""
    if not path.is_file():  # a pipe would be waited for
        raise FileNotFoundError(path)
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(path.read_bytes(), _LEAST + characters * _EACH)
    if not unpacking.eof:
        raise zlib.error
    return data
