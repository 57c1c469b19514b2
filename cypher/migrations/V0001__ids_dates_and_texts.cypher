// Ids are unique within entities, facts, passages and changes; each entity type has its own index on the id as well,
// from which lists of the type are read in order.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT city_id IF NOT EXISTS FOR (n:City) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT district_id IF NOT EXISTS FOR (n:District) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_series_id IF NOT EXISTS FOR (n:EventSeries) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT institution_id IF NOT EXISTS FOR (n:Institution) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT landmark_id IF NOT EXISTS FOR (n:Landmark) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT official_id IF NOT EXISTS FOR (n:Official) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;

// Names are looked up by their keys; several entities may share one.
CREATE INDEX name_value IF NOT EXISTS FOR (n:Name) ON (n.value);

// Dates: what sorts, and what bounds a period.
CREATE INDEX event_sort_day IF NOT EXISTS FOR (n:Event) ON (n.sortDay, n.id);
CREATE INDEX event_earliest IF NOT EXISTS FOR (n:Event) ON (n.earliest);
CREATE INDEX event_latest IF NOT EXISTS FOR (n:Event) ON (n.latest);
CREATE INDEX agreement_sort_day IF NOT EXISTS FOR (n:Agreement) ON (n.sortDay, n.id);
CREATE INDEX agreement_earliest IF NOT EXISTS FOR (n:Agreement) ON (n.earliest);
CREATE INDEX tenure_earliest IF NOT EXISTS FOR (n:Tenure) ON (n.earliest);
CREATE INDEX tie_earliest IF NOT EXISTS FOR (n:Tie) ON (n.earliest);

// Which dossier told a fact.
CREATE INDEX change_file IF NOT EXISTS FOR (n:Change) ON (n.file);
CREATE INDEX fact_told_in IF NOT EXISTS FOR (n:Fact) ON (n.toldIn);

// Kinds.
CREATE INDEX event_kind IF NOT EXISTS FOR (n:Event) ON (n.kind);
CREATE INDEX institution_kind IF NOT EXISTS FOR (n:Institution) ON (n.kind);

// Texts: names in all scripts, and what documents say in English.
CREATE FULLTEXT INDEX name_text IF NOT EXISTS FOR (n:Name) ON EACH [n.value]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX gloss_text IF NOT EXISTS FOR (n:Passage) ON EACH [n.gloss]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
