"""Statements → events: their sides, and which tellings are of one act."""
