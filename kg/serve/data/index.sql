CREATE TABLE article (id PRIMARY KEY, iri, title, published, publisher, url, digest) WITHOUT ROWID;
CREATE TABLE event (iri PRIMARY KEY, kind, status, day, month, basis, confidence, sources, happening, article, sentence,
                    title) WITHOUT ROWID;
-- main: who stands for everybody that identity has found to be the same
CREATE TABLE entity (iri PRIMARY KEY, label, kind, wikidata, country, iso3, latitude, longitude, main) WITHOUT ROWID;
CREATE TABLE part (event, main, acts, PRIMARY KEY (event, main)) WITHOUT ROWID;
CREATE TABLE pair (event, one, two, symmetric);
CREATE TABLE text (digest PRIMARY KEY, body) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (kind UNINDEXED, key UNINDEXED, text, spelled, bare,
                                       tokenize = "unicode61 remove_diacritics 2");
