"""What grammar says of the words of an article: clauses, voice, phrases, predicates, coordination."""
