"""Training of the reader of events: a branch of the shipped encoder that finds acts, their status and their sides."""
