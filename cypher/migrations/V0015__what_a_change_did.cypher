// What a change created or changed, found by its number: see src/schema/changes/readEntityChanges.ts.
CREATE INDEX entity_recorded_from IF NOT EXISTS FOR (n:Entity) ON (n.recordedFrom);
CREATE INDEX merged_recorded_from IF NOT EXISTS FOR (n:Merged) ON (n.recordedFrom);
CREATE INDEX passage_recorded_from IF NOT EXISTS FOR (n:Passage) ON (n.recordedFrom);
CREATE INDEX past_state_recorded_from IF NOT EXISTS FOR (n:PastState) ON (n.recordedFrom);
