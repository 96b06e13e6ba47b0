"""Reproducible training of the German language model shipped with ``kg``. See README.md."""
