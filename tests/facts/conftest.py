"""The articles of the questions' tests, in every kind of store."""

from tests.query.conftest import engine, news, turtle

__all__ = ["engine", "news", "turtle"]
