// Who may write (src/access/apiKeys.ts), and which requests were answered already (src/record/change/once.ts).
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT request_key IF NOT EXISTS FOR (n:Request) REQUIRE n.key IS UNIQUE;
// What a change did to relationships that carry evidence, found by its number to undo it (src/record/curation/undo.ts).
CREATE INDEX evidenced_by_from IF NOT EXISTS FOR ()-[r:EVIDENCED_BY]-() ON (r.recordedFrom);
CREATE INDEX superseded_by_from IF NOT EXISTS FOR ()-[r:SUPERSEDED_BY]-() ON (r.recordedFrom);
CREATE INDEX past_evidenced_by_to IF NOT EXISTS FOR ()-[r:PAST_EVIDENCED_BY]-() ON (r.recordedTo);
CREATE INDEX past_superseded_by_to IF NOT EXISTS FOR ()-[r:PAST_SUPERSEDED_BY]-() ON (r.recordedTo);
// Whose data were erased, by digests of their ids (src/record/erasure/erasedIds.ts).
CREATE CONSTRAINT erased_key IF NOT EXISTS FOR (n:Erased) REQUIRE n.key IS UNIQUE;
