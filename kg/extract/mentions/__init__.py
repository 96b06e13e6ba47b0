"""Every reference to somebody or something: names with titles, nouns, pronouns."""
