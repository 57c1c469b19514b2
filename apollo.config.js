/** For Apollo's editor extensions and codegen: the committed schema and the published operations. */
module.exports = {
  client: {
    service: { name: 'entente', localSchemaFile: './schema/schema.graphql' },
    includes: ['./schema/operations/*.graphql'],
  },
};
