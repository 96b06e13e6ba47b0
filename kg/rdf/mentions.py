"""Where the article says so: the clause, its sentence, the words for each entity, who is said to say it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import replace

from kg.graph.names import LOCAL, part
from kg.graph.terms import integer, literal, term, worded
from kg.model import Article, Certainty, EntityType, Event, Evidence, Span, Status
from kg.rdf.builder import Builder

#: Characters quoted before and after a clause, as in the Web Annotation examples.
CONTEXT = 32
#: Characters a quoted clause or sentence may have; longer "sentences" are lists without full stops.
MAX_QUOTE = 4_000

#: Entity key → places of the words that stand for it, by where they begin.
Places = Mapping[str, list[Span]]

_CERTAINTY = {Certainty.CERTAIN: "CERTAIN", Certainty.PROBABLE: "PROBABLE", Certainty.POSSIBLE: "POSSIBLE"}
_FACTUALITY = {
    Status.ACTUAL: ("POSITIVE", "NONFUTURE"),
    Status.PLANNED: ("POSITIVE", "FUTURE"),
    Status.NEGATED: ("NEGATIVE", "NONFUTURE"),
}


def places_of_entities(builder: Builder) -> Places:
    """Find the words that were read as each entity of this article."""
    places: dict[str, list[Span]] = {}
    mentions = builder.resolution.mentions
    for link in builder.resolution.links:
        places.setdefault(link.entity, []).append(mentions[link.mention].span)
    return {key: sorted(spans, key=_start) for key, spans in places.items()}


def add_mention(builder: Builder, event: Event, node: str, evidence: Evidence, places: Places) -> None:
    """Describe one piece of evidence of the event ``node``."""
    article, kgo, names = builder.resolution.article, builder.kgo, builder.names
    evidence = replace(evidence, span=_quoted(article.text, evidence.span))
    start, end = evidence.span.start, evidence.span.end
    mention = names.event_mention(article.id, node, evidence)
    sentence = _sentence_around(builder.resolution.sentences, evidence.span)
    position, quote = part(mention, "position"), part(mention, "quote")
    builder.describe(node, (term("gaf:denotedBy"), mention))
    builder.describe(
        mention,
        (term("rdf:type"), kgo("EventMention")),
        (term("rdf:type"), term("gaf:Mention")),
        (term("oa:hasSource"), names.article(article.id)),
        (term("oa:hasSelector"), position),
        (term("oa:hasSelector"), quote),
        (kgo("sentence"), worded(article.text[sentence.start : sentence.end][:MAX_QUOTE].strip())),
        (kgo("trigger"), worded(article.text[evidence.trigger.start : evidence.trigger.end])),
        (kgo("rule"), literal(evidence.rule)),
        (kgo("statusCue"), worded(evidence.status.cue) if evidence.status.cue else None),
        (kgo("statusRule"), literal(evidence.status.rule) if evidence.status.rule else None),
        (term("prov:wasGeneratedBy"), names.run(builder.run.id)),
    )
    builder.describe(
        position,
        (term("rdf:type"), term("oa:TextPositionSelector")),
        (term("oa:start"), integer(start)),
        (term("oa:end"), integer(end)),
    )
    builder.describe(
        quote,
        (term("rdf:type"), term("oa:TextQuoteSelector")),
        (term("oa:exact"), literal(article.text[start:end])),
        (term("oa:prefix"), literal(article.text[max(0, start - CONTEXT) : start])),
        (term("oa:suffix"), literal(article.text[end : end + CONTEXT])),
    )
    _add_attribution(builder, event, mention, evidence)
    _add_entity_mentions(builder, event, mention, evidence, sentence, places)


def _start(span: Span) -> int:
    return span.start


def _quoted(text: str, clause: Span) -> Span:
    """Leave out white space at both ends and what is too long to quote."""
    words = text[clause.start : clause.end]
    start = clause.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()[:MAX_QUOTE]))


def _sentence_around(sentences: tuple[Span, ...], clause: Span) -> Span:
    """Join the sentences the clause touches; the clause itself where sentences are unknown."""
    first = bisect_right(sentences, clause.start, key=_start) - 1
    behind = bisect_left(sentences, clause.end, key=_start)
    touched = [s for s in sentences[max(first, 0) : behind] if s.end > clause.start]
    if not touched:
        return clause
    return Span(min(touched[0].start, clause.start), max(touched[-1].end, clause.end))


def _add_attribution(builder: Builder, event: Event, mention: str, evidence: Evidence) -> None:
    attribution = evidence.attribution
    if attribution is None:
        return
    node = part(mention, "attribution")
    source = evidence.source if evidence.source in builder.described else None
    builder.describe(mention, (term("grasp:hasAttribution"), node))
    if source:
        builder.describe(builder.names.entity(source), (term("rdf:type"), term("prov:Agent")))
    builder.describe(
        node,
        (term("rdf:type"), term("grasp:Attribution")),
        (term("prov:wasAttributedTo"), builder.names.entity(source) if source else None),
        (builder.kgo("sourceText"), worded(attribution.text)),
        (builder.kgo("certainty"), builder.kgo(attribution.certainty)),
        *(
            (term("rdf:value"), term(f"graspf:{value}"))
            for value in (_CERTAINTY[attribution.certainty], *_FACTUALITY[event.status])
        ),
    )


def _add_entity_mentions(
    builder: Builder, event: Event, mention: str, evidence: Evidence, sentence: Span, places: Places
) -> None:
    article, kgo = builder.resolution.article, builder.kgo
    keys = dict.fromkeys((*event.agents, *event.targets, event.place or "", evidence.source or ""))
    for key in (key for key in keys if key in builder.described):
        spans = places.get(key, [])
        first, behind = (bisect_left(spans, end, key=_start) for end in (sentence.start, sentence.end))
        for span in spans[first:behind]:
            if span.start < span.end <= sentence.end:
                node = builder.names.entity_mention(article.id, span.start, span.end)
                builder.describe(mention, (kgo("contains"), node))
                builder.describe(builder.names.entity(key), (term("gaf:denotedBy"), node))
                _describe_words(builder, article, node, span)
                builder.describe(node, *_title(builder, key, span))


def _title(builder: Builder, key: str, span: Span) -> list[tuple[str, str]]:
    """What these words say somebody known beyond the article is: "Kanzlerin"."""
    if key.startswith(LOCAL) or builder.described[key].type is not EntityType.PERSON:
        return []
    return [(term("schema:jobTitle"), worded(role)) for role in builder.roles.get((key, span), ())]


def _describe_words(builder: Builder, article: Article, node: str, span: Span) -> None:
    builder.describe(
        node,
        (term("rdf:type"), builder.kgo("EntityMention")),
        (term("oa:hasSource"), builder.names.article(article.id)),
        (builder.kgo("start"), integer(span.start)),
        (builder.kgo("end"), integer(span.end)),
        (builder.kgo("surfaceForm"), worded(article.text[span.start : span.end])),
    )
