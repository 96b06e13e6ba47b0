"""Where an article plays: countries, parts of them, sections and fields of public life."""
