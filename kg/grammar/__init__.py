"""The one view of an article's sentences, below the stages: extraction and resolution ask it, nobody reads words twice.

* ``parse``         the words with their trees, read once from spaCy
* ``scene``         the parse with what its words stand for: units, words of time, actors
* ``clauses``       predicate, verb group, tense, conjunction; ``voices`` active and passive
* ``arguments``     subjects and objects by case and form; ``misread``, ``predicates``, ``phrases``, ``coordination``
                    beside them
* ``quotations``    what stands between quotation marks
"""
