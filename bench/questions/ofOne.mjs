/** Questions about one city: by its id, its events, whom its bureaus met. */
import { byId, MET_ROLES, nodes, sorted } from './answers.mjs';

export const ofOne = [
  {
    name: 'Q1',
    about: 'a city by id, its country, 20 of its institutions',
    variables: (subjects) => [{ city: subjects.hub }, { city: subjects.middle }, { city: subjects.small }],
    product: {
      query: `query($city: ID!) { city(id: $city) { id name country { id name }
        institutions(first: 20) { nodes { id name kind } } } }`,
      answer: ({ city }) => ({ ...city, institutions: city.institutions.nodes }),
    },
    floor: `MATCH (c:City {id: $city})
      RETURN c {.id, .name, country: head(COLLECT { MATCH (c)-[:IN]->(k:Country) RETURN k {.id, .name} }),
        institutions: COLLECT { MATCH (c)<-[:BASED_IN]-(i:Institution) WITH i ORDER BY i.id LIMIT 20 RETURN i {.id, .name, .kind} }} AS answer`,
    peer: {
      query: `query($city: ID!) { cities(where: {id: {eq: $city}}) { id name country { id name }
        institutionsConnection(first: 20, sort: [{node: {id: ASC}}]) { edges { node { id name kind } } } } }`,
      answer: ({ cities: [city] }) => ({
        id: city.id,
        name: city.name,
        country: city.country[0],
        institutions: nodes(city.institutionsConnection),
      }),
    },
  },
  {
    name: 'Q2',
    about: 'a city, its 20 latest events, their participants, their institutions with city and country',
    variables: (subjects) => [{ city: subjects.hub }, { city: subjects.middle }],
    product: {
      query: `query($city: ID!) { city(id: $city) { id events(first: 20) { nodes { id name
        participants(first: 50) { nodes { id name ... on Official { offices(first: 5, where: {type: {eq: INSTITUTION}}) { nodes { id name
          ... on Institution { city { id name country { name } } } } } } } } } } } }`,
      answer: ({ city }) => ({
        id: city.id,
        events: city.events.nodes.map((event) => ({
          id: event.id,
          name: event.name,
          participants: event.participants.nodes.map(({ id, name, offices }) => ({
            id,
            name,
            institutions: offices?.nodes ?? [],
          })),
        })),
      }),
    },
    floor: `MATCH (c:City {id: $city})
      RETURN c {.id, events: COLLECT { MATCH (c)-[:TOOK_PART]->(e:Event) WITH e ORDER BY e.sortDay DESC, e.id LIMIT 20
        RETURN e {.id, .name, participants: COLLECT { MATCH (e)<-[:TOOK_PART]-(p) WITH p ORDER BY p.id LIMIT 50
          RETURN p {.id, .name, institutions: COLLECT { MATCH (p)-[:HOLDS_OFFICE]->(i:Institution) WITH i ORDER BY i.id LIMIT 5
            RETURN i {.id, .name, city: head(COLLECT { MATCH (i)-[:BASED_IN]->(s:City)
              RETURN s {.id, .name, country: head(COLLECT { MATCH (s)-[:IN]->(k:Country) RETURN k {.name} })} })} }} }} }} AS answer`,
    peer: {
      query: `query($city: ID!) { cities(where: {id: {eq: $city}}) { id
        eventsConnection(first: 20, sort: [{node: {sortDay: DESC}}, {node: {id: ASC}}]) { edges { node { id name
          participantsConnection(first: 50, sort: [{node: {id: ASC}}]) { edges { node { id name
            officesConnection(first: 5, sort: [{node: {id: ASC}}]) { edges { node { id name city { id name country { name } } } } } } } } } } } } }`,
      answer: ({ cities: [city] }) => ({
        id: city.id,
        events: nodes(city.eventsConnection).map((event) => ({
          id: event.id,
          name: event.name,
          participants: nodes(event.participantsConnection).map(({ id, name, officesConnection }) => ({
            id,
            name,
            institutions: nodes(officesConnection).map((office) => ({
              id: office.id,
              name: office.name,
              city: {
                id: office.city[0].id,
                name: office.city[0].name,
                country: office.city[0].country[0],
              },
            })),
          })),
        })),
      }),
    },
  },
  ...[
    ['Q3 hub', (subjects) => [{ city: subjects.hub, country: subjects.partner }]],
    ['Q3 small', (subjects) => [{ city: subjects.middle, country: subjects.middlePartner }]],
  ].map(([name, variables]) => ({
    name,
    about: 'which bureaus of a city met which cities of a country, and at which events',
    variables: (subjects) => variables(subjects).map((set) => ({ ...set, roles: MET_ROLES })),
    product: {
      query: `query($city: ID!, $country: ID!) {
        encounters(first: 100, who: {type: INSTITUTION, institutionKinds: [BUREAU], of: $city}, whom: {type: CITY, of: $country}) {
          nodes { who { id name } whom { id name } meetings { event { id name } } } } }`,
      answer: ({ encounters }) =>
        encounters.nodes.map(({ who, whom, meetings }) => ({
          who,
          whom,
          events: byId(meetings.map(({ event }) => event)),
        })),
    },
    floor: `MATCH (b:Institution {kind: 'BUREAU'})-[t:TOOK_PART]->(e:Event)<-[u:TOOK_PART]-(w:City)-[:IN]->(:Country {id: $country})
      WHERE t.onBehalfOfId = $city AND t.role IN $roles AND u.role IN $roles AND e.tookPlace
        AND EXISTS { (b)-[:BASED_IN]->(:City {id: $city}) } AND w.id <> $city
        AND coalesce(u.onBehalfOfId, w.id) <> $city
      WITH b, w, e ORDER BY e.id
      WITH b, w, collect(DISTINCT e {.id, .name}) AS events ORDER BY b.id, w.id LIMIT 100
      RETURN collect({who: b {.id, .name}, whom: w {.id, .name}, events: events}) AS answer`,
    peer: {
      query: `query($city: ID!, $country: ID!, $roles: [String!]!) {
        institutions(where: {kind: {eq: "BUREAU"}, city: {some: {id: {eq: $city}}}}) { id name
          eventsConnection(where: {edge: {onBehalfOfId: {eq: $city}, role: {in: $roles}}, node: {tookPlace: {eq: true},
              citiesConnection: {some: {edge: {role: {in: $roles}}, node: {country: {some: {id: {eq: $country}}}}}}}}) {
            edges { node { id name citiesConnection(where: {edge: {role: {in: $roles}}, node: {country: {some: {id: {eq: $country}}}}}) {
              edges { properties { onBehalfOfId } node { id name } } } } } } } }`,
      answer: ({ institutions }, { city }) => {
        const pairs = new Map();
        for (const { id, name, eventsConnection } of institutions) {
          for (const event of nodes(eventsConnection)) {
            for (const { node, properties } of event.citiesConnection.edges) {
              if (node.id === city || properties.onBehalfOfId === city) continue;
              const key = `${id} ${node.id}`;
              if (!pairs.has(key)) pairs.set(key, { who: { id, name }, whom: node, events: new Map() });
              pairs.get(key).events.set(event.id, { id: event.id, name: event.name });
            }
          }
        }
        return sorted([...pairs.values()], ({ who, whom }) => `${who.id}\u0000${whom.id}`)
          .slice(0, 100)
          .map(({ who, whom, events }) => ({ who, whom, events: byId([...events.values()]) }));
      },
    },
  })),
];
