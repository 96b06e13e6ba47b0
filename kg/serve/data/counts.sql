CREATE INDEX part_main ON part (main);
CREATE INDEX pair_one ON pair (one);
CREATE INDEX pair_two ON pair (two);
CREATE INDEX pair_event ON pair (event);
CREATE INDEX event_article ON event (article);
CREATE INDEX event_day ON event (day);
CREATE INDEX entity_main ON entity (main);
CREATE TABLE named AS SELECT main, COUNT(*) AS events FROM part GROUP BY main;
CREATE UNIQUE INDEX named_main ON named (main);
