// Who used the name of a source first: see src/record/change/sourceNames.ts. What is there was loaded from files.
CREATE CONSTRAINT source_name_file IF NOT EXISTS FOR (n:SourceName) REQUIRE n.file IS UNIQUE;
MATCH (n:Entity|Merged|Fact) WHERE n.toldIn IS NOT NULL
WITH DISTINCT n.toldIn AS file
MERGE (name:SourceName {file: file}) ON CREATE SET name.author = 'loader';
