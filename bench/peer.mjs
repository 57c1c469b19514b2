/**
 * The peer: `@neo4j/graphql` on Apollo Server as an expert would set it up, in a process of its own. Participants are one
 * type over the label they share, which it answers faster than an interface; Apollo's cache-control plugin is off.
 */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { questions } from './questions.mjs';

const { PLAIN_URI, PLAIN_PASSWORD } = process.env;
const driver = neo4j.driver(PLAIN_URI, neo4j.auth.basic('neo4j', PLAIN_PASSWORD));
// `@cypher` wants the statement's columns to be named, and numbers as integers: the floor's own statement otherwise.
const floorOf = (wanted) => questions.find(({ name }) => name === wanted).floor;
const acquaintance = floorOf('Q7').replace(
  'collect([n IN nodes(p) | n {.id, .name}]) AS answer',
  '{ids: ids, names: [n IN nodes(p) | n.name]} AS answer',
);
const perYear = floorOf('Q10').replace(
  'collect({year: year, count: count}) AS answer',
  '{year: year, count: count} AS answer',
);

const typeDefs = `#graphql
  type Country @node { id: ID!  name: String!  cities: [City!]! @relationship(type: "IN", direction: IN) }
  type City @node {
    id: ID!
    name: String!
    country: [Country!]! @relationship(type: "IN", direction: OUT)
    institutions: [Institution!]! @relationship(type: "BASED_IN", direction: IN)
    events: [Event!]! @relationship(type: "TOOK_PART", direction: OUT, properties: "TookPart")
    ties: [City!]! @relationship(type: "TIED_TO", direction: OUT, queryDirection: UNDIRECTED, properties: "TiedTo")
  }
  type Institution @node @fulltext(indexes: [{ indexName: "institution_name", queryName: "institutionsByName", fields: ["name"] }]) {
    id: ID!
    name: String!
    kind: String!
    city: [City!]! @relationship(type: "BASED_IN", direction: OUT)
    events: [Event!]! @relationship(type: "TOOK_PART", direction: OUT, properties: "TookPart")
  }
  type Participant @node(labels: ["Actor"]) {
    id: ID!
    name: String!
    events: [Event!]! @relationship(type: "TOOK_PART", direction: OUT, properties: "TookPart")
    offices: [Institution!]! @relationship(type: "HOLDS_OFFICE", direction: OUT)
  }
  type Event @node {
    id: ID!
    name: String!
    kind: String!
    date: String
    earliest: String
    latest: String
    sortDay: String
    tookPlace: Boolean!
    participants: [Participant!]! @relationship(type: "TOOK_PART", direction: IN, properties: "TookPart")
    cities: [City!]! @relationship(type: "TOOK_PART", direction: IN, properties: "TookPart")
    place: [City!]! @relationship(type: "HELD_IN", direction: OUT)
    topics: [Topic!]! @relationship(type: "ABOUT", direction: OUT)
  }
  type Topic @node { id: ID!  name: String! }
  type TookPart @relationshipProperties { role: String!  onBehalfOfId: ID }
  type TiedTo @relationshipProperties { kind: String! }
  type Acquaintance { ids: [String!]!  names: [String!]! }
  type YearCount { year: String!  count: Int! }
  type Query {
    eventsPerYear(first: ID!, second: ID!): [YearCount!]! @cypher(statement: """${perYear}""", columnName: "answer")
    acquaintance(from: ID!, to: ID!): [Acquaintance!]! @cypher(statement: """${acquaintance}""", columnName: "answer")
  }
`;

const schema = await new Neo4jGraphQL({
  typeDefs,
  driver,
  features: { filters: { String: { GTE: true, LTE: true } } },
}).getSchema();
const server = new ApolloServer({
  schema,
  introspection: false,
  plugins: [ApolloServerPluginCacheControlDisabled()],
});
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { database: 'neo4j', defaultAccessMode: neo4j.session.READ } }),
});
console.log(`Listening at ${url}`);
process.on('disconnect', () => process.exit());
