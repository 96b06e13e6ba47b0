"""Repairs of passives: who acts hangs on the verb, also right behind who is acted upon."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import first_names, words
from kg.language.de.nouns import is_bent_adjective, is_of_person
from kg.language.de.repairs.phrases import end_of, is_by
from kg.language.de.verbs import participles
from kg.language.repair import Tree


def agents_behind_subjects(tree: Tree) -> Iterator[int]:
    """Give the verb its agent: "wird Kanzlerin Linde von König Felipe empfangen" speaks of no Linde of Felipe's.

    So it is with people without name: "wurde ein Lehrer von drei Schülern bedroht" has no teacher of three pupils.
    The form of the participle may be that of the infinitive, which the model takes for a future.
    """
    for verb, tag in enumerate(tree.upos):
        if tag != "VERB":
            continue
        aux = next((c for c in tree.below(verb, "aux") if tree.lemmas[c] == words().passive_auxiliary), None)
        if aux is None or not tree.is_finite(aux) or tree.below(verb, "obj", "ccomp"):
            continue
        word = tree.words[verb].lower()
        if "VerbForm=Part" not in tree.feats[verb] and word not in participles(word):
            continue
        if any(is_by(tree, c) for c in tree.below(verb, "obl", "nmod")):
            continue
        for subject in tree.below(verb, "nsubj"):
            agent = next((c for c in tree.below(subject, "nmod") if c > subject and is_by(tree, c)), None)
            between = subject if not tree.below(subject, "appos", "flat") else tree.below(subject, "appos", "flat")[-1]
            if agent is None or not aux < subject or tree.below(agent, "case")[0] != between + 1:
                continue
            if _is_noble(tree, agent):
                continue
            office = tree.lemmas[subject].lower().endswith(words().unowned_offices)
            whole = between > subject or tree.upos[subject] == "PROPN" or office
            if (whole and _is_person(tree, agent)) or (_is_somebody(tree, subject) and _are_people(tree, agent)):
                tree.attach(agent, verb, "obl:agent")
                tree.labels[aux], tree.labels[subject] = "aux:pass", "nsubj:pass"
                tree.xpos[verb], tree.feats[verb] = "VVPP", "VerbForm=Part"
                _part_names(tree, agent)
                yield agent


def _is_noble(tree: Tree, second: int) -> bool:
    """Whether a name behind "von" is the last name of somebody: "Emil von Sauer", but not "Arp von Linde"."""
    by = tree.below(second, "case")[0]
    names = [tree.words[start:by] for start, end, kind in tree.names if start < by < end and kind == "PER"]
    return any(first_names().issuperset(words_before) for words_before in names)


def _part_names(tree: Tree, agent: int) -> None:
    """Part the name of who acts from that of the one before "von": nobody is called "Arp von Linde"."""
    by = tree.below(agent, "case")[0]
    parted = [[(start, by, kind), (agent, end, kind)] for start, end, kind in tree.names if start < by < agent < end]
    apart = [found for found in tree.names if not found[0] < by < found[1]]
    tree.names = sorted([*apart, *(name for pair in parted for name in pair)])


def _is_somebody(tree: Tree, subject: int) -> bool:
    """Whether a noun with its article tells of somebody who is nobody's: a guest, no "Vater von drei Kindern"."""
    noun = tree.lemmas[subject]
    own = tree.upos[subject] == "NOUN" and bool(tree.below(subject, "det")) and is_of_person(noun)
    return own and not noun.lower().endswith(words().owned_people)


def _are_people(tree: Tree, phrase: int) -> bool:
    """Whether a phrase tells of people with an article or counted: "von seinen Schülern", "von zwei Unbekannten"."""
    told = tree.upos[phrase] == "NOUN" and bool(tree.below(phrase, "det", "nummod"))
    return told and (is_of_person(tree.lemmas[phrase]) or is_bent_adjective(tree.words[phrase]))


def agents_at_the_end(tree: Tree) -> Iterator[int]:
    """Give the verb its agent behind a participle in front: "Kritisiert wurde der Minister von der Opposition".

    Who acts stands last there; what somebody has or comes from has no article ("der Verkauf von Waffen").
    """
    for verb, tag in enumerate(tree.upos):
        if tag != "VERB":
            continue
        aux = next((c for c in tree.below(verb, "aux") if tree.labels[c] == "aux:pass" and tree.is_finite(c)), None)
        if aux is None or not verb < aux or any(is_by(tree, c) for c in tree.below(verb, "obl")):
            continue
        for subject in tree.below(verb, "nsubj"):
            last = subject
            while last > aux and not is_by(tree, last) and tree.below(last, "nmod")[-1:] > [last]:
                last = tree.below(last, "nmod")[-1]  # "die Kürzung der Hilfen von mehreren Verbänden"
            if last > aux and is_by(tree, last) and _acts(tree, last):
                tree.attach(last, verb, "obl:agent")
                yield last


def agents_before_verbs(tree: Tree) -> Iterator[int]:
    """Give the verb its agent right before it, taken for whose a circumstance is: "wurde in Ulm von Arp gerügt".

    What hangs on the noun of the circumstance itself may be its own: "bei einem Besuch von Schülern gelobt".
    """
    for verb, tag in enumerate(tree.upos):
        passive = tag == "VERB" and any(tree.labels[c] == "aux:pass" for c in tree.below(verb, "aux"))
        if not passive or any(is_by(tree, c) for c in tree.below(verb, "obl")):
            continue
        for phrase in (c for c in tree.below(verb, "obl") if c < verb and tree.below(c, "case")):
            last = phrase
            while not is_by(tree, last) and tree.below(last, "nmod")[-1:] > [last]:
                last = tree.below(last, "nmod")[-1]
            second = next((c for c in tree.below(last, "nmod", "appos") if c > last and is_by(tree, c)), None)
            own = tree.heads[last] == phrase and tree.upos[phrase] == "NOUN" and not _are_listeners(tree, phrase)
            people = second is not None and (_is_person(tree, second) or is_of_person(tree.lemmas[second]))
            if second is not None and people and own and is_by(tree, last):
                last, own = second, False  # "in der Sendung von Berg von Arp gelobt"
            if is_by(tree, last) and not own and end_of(tree, last) == verb - 1 and _acts(tree, last):
                tree.attach(last, verb, "obl:agent")
                yield last


def _are_listeners(tree: Tree, phrase: int) -> bool:
    """Whether people without article stand before somebody by name: "vor Journalisten von Jan Arp gelobt"."""
    noun = tree.lemmas[phrase]
    people = is_of_person(noun) and not noun.lower().endswith(words().owned_people)
    bare = "Number=Plur" in tree.feats[phrase] and not tree.below(phrase, "det", "amod", "nummod")
    return people and bare and any(_is_person(tree, c) for c in tree.below(phrase, "nmod"))


def passives_of_headlines(tree: Tree) -> Iterator[int]:
    """Read a headline that ends with a participle as a passive: "Kanzler Berg von Rätin Linde kritisiert"."""
    verb = next((i for i in reversed(range(len(tree.words))) if tree.upos[i] != "SPACE"), 0)
    if tree.upos[verb] != "VERB" or tree.words[verb] not in participles(tree.lemmas[verb]):
        return
    subjects, by = tree.below(verb, "nsubj"), [c for c in tree.below(verb, "obl", "nmod") if is_by(tree, c)]
    if len(subjects) != 1 or tree.below(verb, "aux", "cop", "mark", "obj", "iobj", "ccomp", "xcomp"):
        return
    subject = subjects[0]
    by = by or [
        c for noun in (subject, *tree.below(subject, "appos")) for c in tree.below(noun, "nmod") if is_by(tree, c)
    ]
    agent = by[-1] if by else verb
    case = next(iter(tree.below(agent, "case")), verb)
    named = case < agent and _is_noble(tree, agent)  # "Karl von Stern"
    place = any(start == agent and kind == "LOC" for start, _, kind in tree.names) and tree.upos[subject] != "PROPN"
    if subject < case < agent < verb and not named and not place and tree.heads[verb] in (verb, agent):
        tree.attach(agent, verb, "obl:agent")
        tree.labels[subject] = "nsubj:pass"
        tree.xpos[verb], tree.feats[verb] = "VVPP", "VerbForm=Part"
        _part_names(tree, agent)
        yield agent


def _acts(tree: Tree, phrase: int) -> bool:
    """Whether a phrase behind "von" tells of somebody: with an article, or by a name or noun of people."""
    articles = tree.below(phrase, "det") or [c for c in tree.below(phrase, "case") if "PronType=Art" in tree.feats[c]]
    noun = tree.upos[phrase] == "NOUN"
    return (noun and (bool(articles) or is_of_person(tree.lemmas[phrase]))) or _is_person(tree, phrase)


def _is_person(tree: Tree, noun: int) -> bool:
    """Whether a phrase is a person by name: "Felipe", "König Felipe"."""
    named = (noun, *tree.below(noun, "appos", "flat"))
    return any(start <= i < end and kind == "PER" for i in named for start, end, kind in tree.names)


def bare_subjects(tree: Tree) -> Iterator[int]:
    """Give a passive clause at whose end the verb stands its subject: "ob gegen Reeder EU-Sperren verhängt werden"."""
    for verb, tag in enumerate(tree.upos):
        passive = tag == "VERB" and any(c > verb and tree.labels[c] == "aux:pass" for c in tree.children[verb])
        if not passive or tree.below(verb, "nsubj", "csubj", "expl", "obj", "ccomp"):
            continue
        phrases = [
            c for c in tree.below(verb, "obl") if c < verb and tree.labels[c] == "obl" and tree.upos[c] == "NOUN"
        ]
        bare = [c for c in phrases if not tree.below(c, "case")]
        if len(bare) == 1 and bare[0] == verb - 1 and tree.below(verb, "mark"):
            tree.labels[bare[0]] = "nsubj:pass"
            yield bare[0]


def infinitives_behind(tree: Tree) -> Iterator[int]:
    """Make the participle the verb where no comma parts it from an infinitive: "wurde vom Rat ersucht abzudanken"."""
    for verb in range(len(tree.words) - 1):
        gap = tree.words[verb + 1] == words().infinitive_particle
        act = verb + 1 + gap
        if "VerbForm=Part" not in tree.feats[verb] or act == len(tree.words) or "VerbForm=Inf" not in tree.feats[act]:
            continue
        pair = (tree.heads[verb] == act, tree.heads[act] == verb)
        aux = [c for i in (verb, act) for c in tree.below(i, "aux") if tree.lemmas[c] == words().passive_auxiliary]
        inside = gap or tree.words[act].lower() != tree.lemmas[act].lower()  # "abzudanken"
        if not any(pair) or not inside or len(aux) != 1 or not aux[0] < verb or not tree.is_finite(aux[0]):
            continue
        strayed = [c for c in tree.children[act] if c < verb]
        if pair[0]:
            above = tree.heads[act] if tree.heads[act] != act else verb
            tree.attach(verb, above, tree.labels[act])
            tree.attach(act, verb, "xcomp")
            strayed += [c for c in tree.children[act] if tree.upos[c] == "PUNCT"]
            tree.upos[verb], tree.xpos[verb], tree.feats[verb] = "VERB", "VVPP", "VerbForm=Part"
        for child in strayed:
            label = tree.labels[child]
            tree.attach(child, verb, {"nsubj": "nsubj:pass", "aux": "aux:pass"}.get(label, label))
        if pair[0] or strayed:
            yield verb


def futures(tree: Tree) -> Iterator[int]:
    """Read "wird Arp am Freitag loben" as a future, whatever the model takes it for: no participle is written so."""
    for verb, tag in enumerate(tree.upos):
        word = tree.words[verb].lower()
        infinitive = tag == "VERB" and word == tree.lemmas[verb].lower() and word not in participles(word)
        aux = tree.below(verb, "aux") if infinitive and word.endswith("n") else []
        if len(aux) != 1 or tree.lemmas[aux[0]] != words().passive_auxiliary or not tree.is_finite(aux[0]):
            continue
        passive = [c for c in tree.children[verb] if tree.labels[c].endswith(":pass")]
        if passive or "VerbForm=Part" in tree.feats[verb]:
            tree.xpos[verb], tree.feats[verb] = "VVINF", "VerbForm=Inf"
            for word_of in passive:
                tree.labels[word_of] = tree.labels[word_of].removesuffix(":pass")
            yield verb


def participles_in_front(tree: Tree) -> Iterator[int]:
    """Take a participle with who did it before a main verb for no speech: "Von Linde gelobt, rügte Arp den Rat"."""
    for verb, label in enumerate(tree.labels):
        form = label in ("ccomp", "xcomp") and tree.words[verb] in participles(tree.lemmas[verb])
        if not form or not verb < tree.heads[verb] or tree.words[verb + 1] != ",":
            continue
        bare = not tree.below(verb, "aux", "mark", "nsubj", "obj", "ccomp", "xcomp", "cop")
        if bare and any(is_by(tree, c) for c in tree.below(verb, "obl")):
            tree.labels[verb] = "advcl"
            tree.xpos[verb], tree.feats[verb] = "VVPP", "VerbForm=Part"
            yield verb


def particles_of_causatives(tree: Tree) -> Iterator[int]:
    """Give "lassen" behind "zu" the particle and the verb before it: "drohte, das Kloster schließen zu lassen"."""
    for lets in range(2, len(tree.words)):
        act, particle = lets - 2, lets - 1
        causative = tree.lemmas[lets] == words().causative and tree.upos[lets] in ("VERB", "AUX")
        if not causative or tree.words[particle] != words().infinitive_particle or tree.upos[act] != "VERB":
            continue
        if "VerbForm=Inf" not in tree.feats[act] or (tree.heads[particle], tree.heads[act]) == (lets, lets):
            continue
        if tree.heads[act] != lets:
            if tree.heads[lets] in (act, lets):
                tree.attach(lets, tree.heads[act], tree.labels[act])
            for mark in [c for c in tree.children[act] if tree.upos[c] == "PUNCT"]:
                tree.attach(mark, lets, tree.labels[mark])
            tree.attach(act, lets, "xcomp")
        tree.attach(particle, lets, "mark")
        yield lets
