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
      '^src/graph/|^src/cli/database',
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
      comment: 'time, names, errors, cache and config know nothing of the product around them.',
      severity: 'error',
      from: { path: '^src/(time|names|errors|cache|config)' },
      to: { path: '^src/', pathNot: '^src/(time|names|errors|cache|config)' },
    },
    {
      name: 'model-knows-no-database',
      comment: 'The model is the dictionary; it is consulted and consults nothing.',
      severity: 'error',
      from: { path: '^src/model' },
      to: { path: '^src/(graph|query|schema|dossiers|server|cli)' },
    },
    {
      name: 'graph-knows-no-model',
      comment: 'The door to Neo4j carries statements, whatever they are about.',
      severity: 'error',
      from: { path: '^src/graph' },
      to: { path: '^src/(model|query|schema|dossiers|server|cli)' },
    },
    {
      name: 'query-below-schema',
      comment: 'The compiler is used by resolvers and knows none.',
      severity: 'error',
      from: { path: '^src/query' },
      to: { path: '^src/(schema|dossiers|server|cli)' },
    },
    {
      name: 'schema-and-dossiers-apart',
      comment: 'What can be asked and what can be told do not know each other.',
      severity: 'error',
      from: { path: '^src/schema' },
      to: { path: '^src/(dossiers|server|cli)' },
    },
    {
      name: 'dossiers-below-server',
      comment: 'Loading needs no HTTP.',
      severity: 'error',
      from: { path: '^src/dossiers' },
      to: { path: '^src/(schema|server|cli)' },
    },
    {
      name: 'gazetteer-above-dossiers',
      comment:
        'The gazetteer completes what dossiers tell; they know nothing of it, and nobody answers from it.',
      severity: 'error',
      from: { path: '^src/(model|graph|query|schema|dossiers|server)' },
      to: { path: '^src/gazetteer' },
    },
    {
      name: 'gazetteer-below-server',
      comment: 'Loading places needs no HTTP.',
      severity: 'error',
      from: { path: '^src/gazetteer' },
      to: { path: '^src/(schema|server|cli)' },
    },
    {
      name: 'draft-apart',
      comment: 'A draft is made from a text and dossiers; it needs no database and no server.',
      severity: 'error',
      from: { path: '^src/draft' },
      to: { path: '^src/(graph|query|schema|server|cli)' },
    },
    {
      name: 'server-below-cli',
      comment: 'HTTP is started by the command line, never the other way.',
      severity: 'error',
      from: { path: '^src/server' },
      to: { path: '^src/(cli|gazetteer|dossiers|schema|model|query|graph)' },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module.',
      severity: 'error',
      from: {},
      to: { circular: true },
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
