"""From trigger words to readings: which entry of a relation file fires, and who fills its roles."""
