// Identifiers in other systems (`geonames:2037013`), by scheme and value: the analyzer makes a term of each, in small letters.
CREATE FULLTEXT INDEX identifiers IF NOT EXISTS FOR (n:Entity) ON EACH [n.identifiers]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'classic'}};
