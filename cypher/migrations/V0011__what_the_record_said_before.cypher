// What the record said before is kept from here on: see src/record/history/keep.ts. What is there counts as said since the last change
// so far; the record cannot be read as it stood earlier.
CREATE INDEX past_state_recorded_to IF NOT EXISTS FOR (n:PastState) ON (n.recordedTo);
CREATE INDEX change_at IF NOT EXISTS FOR (n:Change) ON (n.at);
CREATE FULLTEXT INDEX past_name_keys IF NOT EXISTS FOR (n:PastState) ON EACH [n.nameKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX past_identifiers IF NOT EXISTS FOR (n:PastState) ON EACH [n.identifiers]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'classic'}};
CREATE FULLTEXT INDEX past_title_text IF NOT EXISTS FOR (n:PastState) ON EACH [n.nameForms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'russian'}};
CREATE FULLTEXT INDEX past_gloss_text IF NOT EXISTS FOR (n:PastState) ON EACH [n.gloss]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
MATCH (counter:Counter {id: 'changes'}) WHERE counter.value > 0 AND counter.historyFrom IS NULL
OPTIONAL MATCH (last:Change {number: counter.value})
WITH counter, max(last.at) AS at
SET counter.historyFrom = counter.value, counter.at = at;
MATCH (counter:Counter {id: 'changes'}) WHERE counter.historyFrom IS NOT NULL
MATCH (n) WHERE (n:Entity OR n:Fact OR n:Passage OR n:Merged) AND n.recordedFrom IS NULL
CALL (n, counter) { SET n.recordedFrom = counter.historyFrom } IN TRANSACTIONS OF 5000 ROWS;
MATCH (counter:Counter {id: 'changes'}) WHERE counter.historyFrom IS NOT NULL
MATCH (:Entity)-[l]->(:Entity) WHERE l.key IS NOT NULL AND l.recordedFrom IS NULL
CALL (l, counter) { SET l.recordedFrom = counter.historyFrom } IN TRANSACTIONS OF 5000 ROWS;
MATCH (n:Change) WHERE n.recordedFrom IS NULL CALL (n) { SET n.recordedFrom = n.number } IN TRANSACTIONS OF 5000 ROWS;
MATCH (n:Merged) SET n:$('Merged' + n.type);
