// Changes have numbers; what was loaded whole, and what the server keeps about the graph, is no change.
CREATE CONSTRAINT counter_id IF NOT EXISTS FOR (n:Counter) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE INDEX source_file IF NOT EXISTS FOR (n:Source) ON (n.file);
CREATE INDEX change_number IF NOT EXISTS FOR (n:Change) ON (n.number);
DROP INDEX change_file IF EXISTS;
MATCH (n:Change) WHERE n.id IN ['change:load', 'change:name-keys', 'change:bounds'] DETACH DELETE n;

// Those made before get theirs in the order of their time.
MATCH (n:Change) WHERE n.number IS NULL WITH n ORDER BY n.at, n.id
WITH collect(n) AS changes UNWIND range(1, size(changes)) AS number
WITH number, changes[number - 1] AS change SET change.number = number REMOVE change.noLongerTold, change.orphanedFacts, change.file;
MATCH (n:Change) WITH max(n.number) AS last WHERE last IS NOT NULL
MERGE (counter:Counter {id: 'changes'}) ON CREATE SET counter.value = last;
