// Names across scripts: each key of an entity is one term (src/names/storedKeys.ts), its type another (`is:City`).
CREATE FULLTEXT INDEX name_keys IF NOT EXISTS FOR (n:Entity) ON EACH [n.nameKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};

// Titles by their words, Russian ones by their stems.
CREATE FULLTEXT INDEX title_text IF NOT EXISTS FOR (n:Document|Event|EventSeries|Agreement|Topic) ON EACH [n.nameForms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'russian'}};
