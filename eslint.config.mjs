import * as graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

const { 'flat/schema-recommended': ofSchema, 'flat/schema-relay': ofRelay } = graphql.configs;
const { 'flat/operations-recommended': ofOperations } = graphql.configs;
const { EnumValueDefinition: _, ...namesInSchema } = ofSchema.rules['@graphql-eslint/naming-convention'][1];

/** GraphQL files are read by their own parser and know none of the rules for TypeScript. */
const graphqlFiles = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: {
      graphQLConfig: { schema: './schema/schema.graphql', documents: './schema/operations/*.graphql' },
    },
  },
};

/** The configurations of `typescript-eslint`, for scripts only: without `files` they would lint GraphQL as well. */
const SCRIPTS = ['**/*.{ts,tsx,mts,cts,js,mjs,cjs}'];

export default tseslint.config(
  { ignores: ['build/**', 'node_modules/**', '.entente/**', 'coverage/**'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ files: SCRIPTS, ...config })),
  {
    files: SCRIPTS,
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Classes of the model and of resolvers are read by decorators, not instantiated.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      // Options of the driver and results of resolvers are plain objects of a class's shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Index signatures are read with brackets, as tsconfig asks (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name for one thing.' },
      ],
    },
  },
  {
    // The web pages run in browsers and are checked with the types of one.
    files: ['web/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { project: './web/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    // Their tests import them as the bundler does.
    files: ['test/unit/web/**/*.ts'],
    languageOptions: {
      parserOptions: { project: './web/tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    ...graphqlFiles,
    files: ['schema/schema.graphql'],
    rules: {
      ...ofSchema.rules,
      ...ofRelay.rules,
      '@graphql-eslint/naming-convention': [
        'error',
        {
          ...namesInSchema,
          // The values of EntityType, ActorType and FactType are names of types, and read like them.
          'EnumTypeDefinition[name.value!=/^(Entity|Actor|Fact)Type$/] > EnumValueDefinition': 'UPPER_CASE',
        },
      ],
      // What has no life of its own has no id: pages, edges, dates, pairs, paths, counts, steps of a history.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            types: [
              'AffectedLink',
              'AnnouncedEvent',
              'BrokerReach',
              'Candidate',
              'CheckedRow',
              'Component',
              'ContactWithoutTie',
              'ContactWithoutTieList',
              'CurationPayload',
              'DormantTie',
              'DormantTieList',
              'DossierCheck',
              'DossierIssue',
              'Draft',
              'DraftDate',
              'DraftSuggestion',
              'Dyad',
              'DyadPerson',
              'DyadTopic',
              'DyadVisits',
              'DyadYear',
              'EdtfDate',
              'Encounter',
              'EntityChange',
              'ErasePayload',
              'Evidence',
              'FactChange',
              'FactEnd',
              'Group',
              'Hop',
              'IdentityCandidate',
              'Meeting',
              'NameKey',
              'NearMiss',
              'NearMisses',
              'Neighbour',
              'NeighbourRelation',
              'Neighbourhood',
              'Network',
              'NetworkBroker',
              'NetworkLink',
              'NetworkNode',
              'NetworkParameters',
              'NetworkPart',
              'OtherMeaning',
              'PageInfo',
              'Path',
              'PropertyChange',
              'RetractionPreview',
              'RowCounts',
              'SearchHit',
              'SearchWhy',
              'SimilarCities',
              'StatusChange',
              'SubmissionPayload',
              'SubmissionWarning',
              'SubmittedRow',
              'Term',
              'Timeline',
              'TimelineBucket',
              'TimelineCount',
              'WeakenedFact',
            ],
            suffixes: ['Connection', 'Edge'],
          },
        },
      ],
      // Short lists are lists: evidence, facts of a link, names. Only what can be long is a connection.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // `npm run relay` checks which lists go which way, and the types of the arguments; here a day in `announcedNotHeld(before:)` would be taken for a cursor.
      '@graphql-eslint/relay-arguments': 'off',
      // It sees a repeated name where there is a word of its own: `Document.documents` (those that speak of it),
      // `Party.party` (the role), `Agreement.agreementStatus` (`status` is a fact's place in the record).
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
  {
    ...graphqlFiles,
    files: ['schema/operations/*.graphql'],
    rules: {
      ...ofOperations.rules,
      // An operation is called like its file and like the field that a client makes of it.
      '@graphql-eslint/naming-convention': [
        'error',
        {
          VariableDefinition: 'camelCase',
          OperationDefinition: {
            style: 'camelCase',
            forbiddenPrefixes: ['get'],
            forbiddenSuffixes: ['Query'],
          },
          FragmentDefinition: { style: 'PascalCase', forbiddenSuffixes: ['Fragment'] },
        },
      ],
      '@graphql-eslint/match-document-filename': ['error', { query: 'camelCase' }],
      // Ids are for caches that merge; a published question asks what its answer shows.
      '@graphql-eslint/require-selections': 'off',
    },
  },
);
