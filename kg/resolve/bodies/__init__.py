"""Bodies: their short names, parts and branches, and their namesakes elsewhere."""
