from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import SettingsError
from kg.settings import Settings, load_settings


def _file(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "kg.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_settings_option_beats_environment_beats_file_beats_default(tmp_path: Path) -> None:
    file = _file(tmp_path, 'base = "https://file.example/"\nbatch_articles = 10\narticle_limit = 5000\n')
    settings, origins = load_settings(
        {"base": "https://option.example/", "encoding": None},
        {"KG_BASE": "https://env.example/", "KG_BATCH_ARTICLES": "20", "HOME": "/root"},
        file,
    )
    assert settings == Settings(base="https://option.example/", batch_articles=20, article_limit=5000)
    assert {setting.name: setting.origin for setting in origins} == {
        "base": "option",
        "namespace": "default",
        "batch_articles": "KG_BATCH_ARTICLES",
        "store": "default",
        "encoding": "default",
        "article_limit": str(file),
        "time_zone": "default",
        "model": "default",
        "knowledge": "default",
        "cache": "default",
        "reading": "default",
        "query_timeout": "default",
        "endpoint_timeout": "default",
        "endpoint_retries": "default",
        "endpoint_answer": "default",
        "endpoint_batch": "default",
    }


def test_settings_without_file_are_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings({}, {})[0] == Settings()


def test_settings_file_of_the_working_directory_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _file(tmp_path, "batch_articles = 7")
    monkeypatch.chdir(tmp_path)
    assert load_settings({}, {})[0].batch_articles == 7


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(
            "bas = 'x'",
            "kg.toml: unknown key 'bas'\n"
            "  Did you mean 'base'? Known: article_limit, base, batch_articles, cache, encoding, endpoint_answer, endpoint_batch, endpoint_retries, endpoint_timeout, knowledge, model, namespace, query_timeout, reading, store, time_zone.",
            id="key",
        ),
        pytest.param("base = 5", 'kg.toml: base: 5 is not a string\n  Write it in quotes: base = "…".', id="type"),
        pytest.param(
            "batch_articles = '5'",
            "kg.toml: batch_articles: '5' is not a whole number\n  Write batch_articles = 50.",
            id="number in quotes",
        ),
        pytest.param(
            "batch_articles = true",
            "kg.toml: batch_articles: True is not a whole number\n  Write batch_articles = 50.",
            id="truth value",
        ),
        pytest.param(
            "batch_articles = 0",
            "kg.toml: batch_articles: 0 is out of range\n  Choose a number from 1 to 10000.",
            id="range",
        ),
        pytest.param(
            "base = 'https://example.org/kg'",
            "kg.toml: base: 'https://example.org/kg' does not end in / or #\n  Use a web address that ends in / or #, such as https://example.org/kg/.",
            id="no slash",
        ),
        pytest.param(
            "base = 'kg/'",
            "kg.toml: base: 'kg/' cannot start an IRI\n  Use a web address that ends in / or #, such as https://example.org/kg/.",
            id="relative",
        ),
        pytest.param(
            "base = 'https://example.org/a b/'",
            "kg.toml: base: 'https://example.org/a b/' cannot start an IRI\n  Use a web address that ends in / or #, such as https://example.org/kg/.",
            id="space",
        ),
        pytest.param(
            "base =",
            "kg.toml: not TOML: Invalid value (at end of document)\n  Mend the file at this place; it is TOML in UTF-8.",
            id="TOML",
        ),
    ],
)
def test_settings_file_that_is_wrong_is_refused(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(SettingsError) as failure:
        load_settings({}, {}, _file(tmp_path, content))
    assert str(failure.value).replace(f"{tmp_path}/", "") == message


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        pytest.param(
            "KG_BATCH_ARTICLE",
            "5",
            "KG_BATCH_ARTICLE: this environment variable is not known\n  Did you mean 'KG_BATCH_ARTICLES'? Known: "
            "KG_ARTICLE_LIMIT, KG_BASE, KG_BATCH_ARTICLES, KG_CACHE, KG_ENCODING, KG_ENDPOINT_ANSWER, KG_ENDPOINT_BATCH, KG_ENDPOINT_RETRIES, KG_ENDPOINT_TIMEOUT, KG_KNOWLEDGE, KG_MODEL, KG_NAMESPACE, KG_QUERY_TIMEOUT, KG_READING, KG_STORE, KG_STORE_PASSWORD, KG_STORE_USER, KG_TIME_ZONE.",
            id="name",
        ),
        pytest.param(
            "KG_BATCH_ARTICLES",
            "viel",
            "KG_BATCH_ARTICLES: 'viel' is not a whole number\n  Write digits only.",
            id="value",
        ),
    ],
)
def test_settings_environment_that_is_wrong_is_refused(variable: str, value: str, message: str) -> None:
    with pytest.raises(SettingsError) as failure:
        load_settings({}, {variable: value})
    assert str(failure.value) == message


def test_settings_file_that_is_named_and_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"kg\.toml: cannot be read"):
        load_settings({}, {}, tmp_path / "kg.toml")


def test_settings_password_is_no_setting() -> None:
    _, origins = load_settings({}, {"KG_STORE_PASSWORD": "geheim"})
    assert "geheim" not in str(origins)


def test_settings_pipe_that_nobody_named_is_no_settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / "kg.toml")
    assert load_settings({}, {})[0] == Settings()
    with pytest.raises(SettingsError, match="no regular file"):
        load_settings({}, {}, tmp_path / "kg.toml")


def test_a_value_that_is_none_of_those_allowed_is_refused_with_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError) as refused:
        load_settings({"reading": "most"}, {})
    assert str(refused.value) == "option: reading: 'most' is not known\n  Write one of needed, all."


def test_places_that_begin_with_a_tilde_are_in_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    settings = Settings(knowledge="~/wissen", cache="~", store="~/store/", model="~nobodywhoexists/m")
    assert (settings.knowledge, settings.cache) == ("/home/anna/wissen", "/home/anna")
    assert (settings.store, settings.model) == ("/home/anna/store/", "~nobodywhoexists/m")
