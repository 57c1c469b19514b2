// An entity that was merged into another keeps its node and id, and is found by it; it is an `Entity` no more.
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (n:Merged) REQUIRE n.id IS UNIQUE;
