// Entities are known again by their ids in other systems; each identifier is one term.
CREATE FULLTEXT INDEX entity_identifiers IF NOT EXISTS FOR (n:Entity) ON EACH [n.identifiers]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
