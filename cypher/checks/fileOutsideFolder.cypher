// The text of a document is named by a plain file name, never by a path.
CYPHER 5
MATCH (d:Document) WHERE d.file CONTAINS '/' OR d.file CONTAINS '\\' OR d.file IN ['.', '..']
RETURN d.id, d.file LIMIT 10
