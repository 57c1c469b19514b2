/** A subgraph of somebody else’s, which adds a field to the cities of ours, and comments to all of our entities. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { buildSchema, parse, type DocumentNode } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';

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

const SERVED = `
  type Query {
    warmest(first: Int!): [City!]!
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type City { id: ID! temperature: Float }
  union _Entity = City
  scalar _Any
`;

/** A weather that rises with the length of an id, so that every city has one of its own to be known by. */
export const temperatureOf = (id: string): number => id.length + 0.5;

export interface WeatherServer {
  readonly url: string;
  /** The representations that a gateway has asked for, request by request. */
  readonly asked: unknown[][];
  stop(): Promise<void>;
}

/** The subgraph of the weather, over HTTP. */
export async function startWeather(warmest: readonly string[]): Promise<WeatherServer> {
  const asked: unknown[][] = [];
  const city = ({ id }: { readonly id: string }) => ({
    __typename: 'City',
    id,
    temperature: temperatureOf(id),
  });
  const handler = createHandler({
    schema: buildSchema(SERVED),
    rootValue: {
      warmest: ({ first }: { first: number }) => warmest.slice(0, first).map((id) => city({ id })),
      _entities: ({ representations }: { representations: { id: string }[] }) => {
        asked.push(representations);
        return representations.map(city);
      },
    },
  });
  const server = createServer((request, response) => {
    void handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
