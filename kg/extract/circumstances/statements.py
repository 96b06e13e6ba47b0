"""Status, source, time and channel of a reading, asked of the modules that know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Token

from kg.cues import Cues
from kg.extract.circumstances.attribution import attribution_of
from kg.extract.circumstances.channel import channel_of
from kg.extract.circumstances.status import status_of, with_time
from kg.extract.circumstances.time import time_of
from kg.extract.events.readings import Reading
from kg.extract.grammar.tree import Tree
from kg.extract.mentions.drafts import Key, Mentions
from kg.model import Article, Attribution


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What surrounds the events of one article."""

    article: Article
    tree: Tree
    cues: Cues
    mentions: Mentions
    index: Mapping[Key, int]

    def of(self, reading: Reading) -> dict[str, Any]:
        """Fields of the Statement that come from cues."""
        trigger = self.tree.doc[reading.token]
        published = self.article.published
        status = status_of(trigger, self.cues, reading.trigger.status)
        time = time_of(trigger, published, self.cues, status.status)
        return {
            "status": with_time(status, trigger, time, published),
            "attribution": self._attribution(trigger, reading),
            "time": time,
            # a praise "am Telefon" is no call: only events of two sides have a channel
            "channel": reading.trigger.channel
            or (channel_of(trigger, self.cues) if reading.relation.symmetric else None),
        }

    def _attribution(self, trigger: Token, reading: Reading) -> Attribution | None:
        """The source, unless it is the agent: "Er lobe sie, sagte er"."""
        found = attribution_of(trigger, self.cues, self._mention_at)
        own = {self.index[key] for key in reading.keys("agent")}
        return None if found and found.mention is not None and found.mention in own else found

    def _mention_at(self, token: Token) -> int | None:
        key = self.mentions.at(token.i)
        return None if key is None else self.index[key]
