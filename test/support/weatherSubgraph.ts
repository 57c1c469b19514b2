/** A subgraph of somebody else’s, which adds a field to the cities of ours, and comments to all of our entities. */
import { parse, type DocumentNode } from 'graphql';

const WEATHER = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

  type Query {
    warmest(first: Int!): [City!]!
    stations(first: Int): StationConnection!
  }

  type City @key(fields: "id") {
    id: ID!
    temperature: Float
  }

  type StationConnection {
    nodes: [Station!]!
    pageInfo: PageInfo!
  }

  type Station {
    city: City!
  }

  type PageInfo @shareable {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }
`;

const COMMENTS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@interfaceObject"])

  type Query {
    commented: [Entity!]!
  }

  type Entity @key(fields: "id") @interfaceObject {
    id: ID!
    comments: [String!]!
  }
`;

export const weatherTypes: DocumentNode = parse(WEATHER);
export const commentTypes: DocumentNode = parse(COMMENTS);
