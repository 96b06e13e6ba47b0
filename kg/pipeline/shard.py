"""One part of the articles, for jobs that share an input: each article is in exactly one, decided by its id alone."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from kg.errors import InputError


@dataclass(frozen=True, slots=True)
class Shard:
    """Part ``number`` (from 1) of ``of`` parts; ``id in shard`` asks whether it holds the article."""

    number: int
    of: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Read ``"I/N"``; raises InputError unless 1 ≤ I ≤ N."""
        found = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", text)
        if not found or not 1 <= int(found[1]) <= int(found[2]):
            raise InputError(f"shard: {text!r} is no part of a whole", "Write I/N with I from 1 to N, such as 3/20.")
        return cls(int(found[1]), int(found[2]))

    def __contains__(self, name: str) -> bool:
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[:8], "big") % self.of == self.number - 1


WHOLE = Shard(1, 1)
