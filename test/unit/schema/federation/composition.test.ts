/** The subgraph: what its text says, and whether it composes with others. */
import { describe, expect, it } from '@jest/globals';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema as parseSchema, isObjectType, parse, printSchema, validateSchema } from 'graphql';

import { buildSchema, printedSchema } from '../../../../src/schema/build';
import { subgraphSdl } from '../../../../src/schema/federation/subgraphSdl';
import { servedSchema } from '../../../../src/schema/served';
import { commentTypes, weatherTypes } from '../../../support/weatherSubgraph';

const before = printedSchema();
const sdl = subgraphSdl(buildSchema());

describe('the schema', () => {
  it('is valid as a subgraph, and the same as before without the setting', () => {
    const served = servedSchema({ federation: true }).schema;
    expect(validateSchema(served)).toEqual([]);
    expect(Object.keys(served.getQueryType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['_entities', '_service', 'city']),
    );
    expect(printSchema(servedSchema().schema)).toBe(before.trimEnd());
    expect(printedSchema()).toBe(before);
  });

  it('gives a key to all types that node finds, and to no other', () => {
    const keyed = [...sdl.matchAll(/^(?:type|interface) (\w+).* @key\(fields: "id"\) \{$/gm)].map(
      ([, name]) => name,
    );
    const found = Object.values(buildSchema().getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(found.length).toBeGreaterThan(20);
    expect(keyed.sort()).toEqual([...found.map(({ name }) => name), 'Entity', 'Fact'].sort());
  });

  it('is that of the server, but for the directives of federation', () => {
    const bare = sdl
      .replace(/^extend schema .*\n\n/, '')
      .replaceAll(' @key(fields: "id")', '')
      .replace('type PageInfo @shareable', 'type PageInfo');
    expect(bare).not.toContain('@key');
    expect(printSchema(parseSchema(bare))).toBe(printSchema(parseSchema(before)));
  });
});

describe('composition', () => {
  it('has no errors alone, nor with subgraphs that add fields to cities and to all entities', () => {
    const ours = { name: 'entente', typeDefs: parse(sdl), url: 'http://entente/graphql' };
    const weather = { name: 'weather', typeDefs: weatherTypes, url: 'http://weather/graphql' };
    const comments = { name: 'comments', typeDefs: commentTypes, url: 'http://comments/graphql' };
    expect(composeServices([ours]).errors ?? []).toEqual([]);
    const { errors, supergraphSdl = '', publicSdl = '' } = composeServices([ours, weather, comments]);
    expect(errors ?? []).toEqual([]);
    expect(supergraphSdl).toContain('@join__type(graph: ENTENTE, key: "id")');
    const fields = (name: string) => {
      const type = parseSchema(publicSdl).getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()) : [];
    };
    expect(fields('City')).toEqual(expect.arrayContaining(['temperature', 'comments', 'ties', 'name']));
    expect(fields('Official')).toContain('comments');
    expect(fields('Query')).toEqual(expect.arrayContaining(['city', 'warmest', 'commented']));
  });

  it.each([
    ['the interface Node', 'station: Node', 0],
    ['the root field node', 'node(id: ID!): Node', 1],
  ])('goes with another subgraph that has %s only as documented', (_what, field, count) => {
    const relay = parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
      type Query { ${field} }
      interface Node { id: ID! }
      type Station implements Node @key(fields: "id") { id: ID! name: String }
    `);
    const { errors = [] } = composeServices([
      { name: 'entente', typeDefs: parse(sdl), url: 'http://entente/graphql' },
      { name: 'relay', typeDefs: relay, url: 'http://relay/graphql' },
    ]);
    expect(errors).toHaveLength(count);
  });

  it('fails where another subgraph says something else of an id', () => {
    const broken = parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
      type Query { broken: City }
      type City @key(fields: "id") { id: Int! }
    `);
    const { errors = [] } = composeServices([
      { name: 'entente', typeDefs: parse(sdl), url: 'http://entente/graphql' },
      { name: 'broken', typeDefs: broken, url: 'http://broken/graphql' },
    ]);
    expect(errors.map(({ message }) => message).join('\n')).toContain('City.id');
  });
});
