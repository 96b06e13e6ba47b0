"""Whom a pronoun or description may take up: what speaks for and against each referent of the article."""
