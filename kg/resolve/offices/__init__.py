"""Offices: of what, who holds them, and who has lost them."""
