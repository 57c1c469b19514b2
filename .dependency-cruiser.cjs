/** Imports go one way; each rule says why. */
const only = (name, comment, to, from) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src', pathNot: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    only(
      'one-door-to-neo4j',
      'Only graph/ talks to the driver; the rest sees Graph.',
      'node_modules/neo4j-driver',
      '^src/graph/|^src/embedded/password|^src/cli/database',
    ),
    only(
      'one-cache',
      'Only cache.ts knows lru-cache: every cache has a bound.',
      'node_modules/lru-cache',
      '^src/cache',
    ),
    only('one-http-server', 'Only server/ knows Apollo.', 'node_modules/@apollo/server', '^src/server/'),
    {
      name: 'pure-foundations',
      comment: 'time, names, citation, errors, cache and config know nothing of the product around them.',
      severity: 'error',
      from: { path: '^src/(time|names|citation|errors|cache|config)' },
      to: { path: '^src/', pathNot: '^src/(time|names|citation|errors|cache|config)' },
    },
    {
      name: 'model-knows-no-database',
      comment: 'The model is the dictionary; it is consulted and consults nothing.',
      severity: 'error',
      from: { path: '^src/model' },
      to: { path: '^src/(graph|embedded|query|schema|record|dossiers|gazetteer|draft|server|cli|import)' },
    },
    {
      name: 'graph-knows-no-model',
      comment: 'The door to Neo4j carries statements, whatever they are about.',
      severity: 'error',
      from: { path: '^src/graph' },
      to: { path: '^src/(model|embedded|query|schema|record|dossiers|gazetteer|draft|server|cli|import)' },
    },
    {
      name: 'embedded-stands-alone',
      comment:
        'The embedded server is a process that answers like any other; only the command line knows which one runs.',
      severity: 'error',
      from: { path: '^src/embedded' },
      to: { path: '^src/(model|query|schema|record|dossiers|gazetteer|draft|server|cli|import)' },
    },
    {
      name: 'access-knows-no-schema',
      comment: 'Who may do what is decided before anything is looked up.',
      severity: 'error',
      from: { path: '^src/access' },
      to: { path: '^src/(model|embedded|query|record|schema|dossiers|gazetteer|draft|server|cli|import)' },
    },
    {
      name: 'query-below-schema',
      comment: 'The compiler is used by resolvers and knows none.',
      severity: 'error',
      from: { path: '^src/query' },
      to: { path: '^src/(embedded|schema|record|dossiers|gazetteer|draft|server|cli|import)' },
    },
    {
      name: 'selection-knows-no-plan',
      comment: 'What the client selected is resolved before anything is planned.',
      severity: 'error',
      from: { path: '^src/query/selection/' },
      to: { path: '^src/query/(plan|passes|cypher|reader|loader|prepared)' },
    },
    {
      name: 'plans-know-no-cypher',
      comment: 'A plan is data. Only the printer turns it into text, and only the reader takes rows.',
      severity: 'error',
      from: { path: '^src/query/(plan|passes)/' },
      to: { path: '^src/query/(cypher|reader|loader|prepared)|^src/graph' },
    },
    {
      name: 'printer-and-reader-share-the-layout',
      comment: 'The order of the values in a row is known in one file, so that the two cannot disagree.',
      severity: 'error',
      from: { path: '^src/query/cypher/' },
      to: { path: '^src/query/reader/', pathNot: '^src/query/reader/layout' },
    },
    {
      name: 'schema-apart-from-sources',
      comment:
        'The API reads the graph; what is written does not depend on where it came from. Only the mutation that takes dossiers knows them.',
      severity: 'error',
      from: { path: '^src/schema', pathNot: '^src/schema/mutations/submit/' },
      to: { path: '^src/(embedded|dossiers|gazetteer|draft|server|cli|import)' },
    },
    {
      name: 'submissions-know-dossiers',
      comment: 'They read dossiers as files are read; places of the gazetteer come through the context.',
      severity: 'error',
      from: { path: '^src/schema/mutations/submit/' },
      to: { path: '^src/(embedded|gazetteer|draft|server|cli|import)' },
    },
    {
      name: 'record-below-its-sources',
      comment:
        'The record writes rows, whoever brings them. If it knew its sources, each new source would change it.',
      severity: 'error',
      from: { path: '^src/record' },
      to: { path: '^src/(embedded|query|schema|dossiers|gazetteer|draft|server|cli|import)' },
    },
    {
      name: 'dossiers-apart-from-gazetteer',
      comment: 'Both are sources of the record; either can be loaded without the other.',
      severity: 'error',
      from: { path: '^src/dossiers' },
      to: { path: '^src/(embedded|gazetteer|schema|draft|server|cli)' },
    },
    {
      name: 'gazetteer-apart-from-dossiers',
      comment: 'Both are sources of the record; either can be loaded without the other.',
      severity: 'error',
      from: { path: '^src/gazetteer' },
      to: { path: '^src/(embedded|dossiers|query|schema|draft|server|cli)' },
    },
    {
      name: 'tables-above-dossiers',
      comment:
        'A table says what dossiers say, and is checked and written as they are; how it is started is for the command line.',
      severity: 'error',
      from: { path: '^src/import' },
      to: { path: '^src/(embedded|gazetteer|draft|server|cli|archive|export)' },
    },
    {
      name: 'exports-ask',
      comment:
        'A format is made from answers of the API, which it is given; it knows nothing of how they come about.',
      severity: 'error',
      from: { path: '^src/export' },
      to: { path: '^src/', pathNot: '^src/export' },
    },
    {
      name: 'archives-copy',
      comment: 'An archive is nodes and relationships, whatever they mean. The record restores it.',
      severity: 'error',
      from: { path: '^src/archive' },
      to: { path: '^src/', pathNot: '^src/(archive|graph|record/restore)' },
    },
    {
      name: 'draft-apart',
      comment: 'A draft is made from a text and dossiers; it needs no database and no server.',
      severity: 'error',
      from: { path: '^src/draft' },
      to: { path: '^src/(graph|embedded|query|schema|gazetteer|server|cli)' },
    },
    {
      name: 'workbench-has-no-door',
      comment: 'Its thread asks the server for rows; only the command line starts it.',
      severity: 'error',
      from: { path: '^src/workbench' },
      to: { path: '^src/(embedded|server|cli|access)' },
    },
    {
      name: 'workbench-known-to-cli-alone',
      comment: 'The schema knows its shape; nobody below the command line knows its code.',
      severity: 'error',
      from: { path: '^src/(model|graph|access|query|record|schema|dossiers|gazetteer|draft|server)' },
      to: { path: '^src/workbench' },
    },
    {
      name: 'server-below-cli',
      comment: 'HTTP is started by the command line, never the other way.',
      severity: 'error',
      from: { path: '^src/server' },
      to: { path: '^src/(cli|embedded|gazetteer|dossiers|record|draft|schema|model|query|graph)' },
    },
    {
      name: 'no-cycles',
      comment:
        'Modules that need each other are one module. A plan is a recursive structure (nodes hold connections of nodes), so the functions that plan, print and read it call each other, and stand in files of their own: a cycle may not leave its folder.',
      severity: 'error',
      from: {},
      to: { circular: true, via: { pathNot: '^src/query/(plan|cypher|reader)/' } },
    },
    {
      name: 'no-attics',
      comment: 'A file is named after what it holds.',
      severity: 'error',
      from: {},
      to: { path: '/(utils?|helpers?|common|lib|services|managers)/', pathNot: 'node_modules' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
