/**
 * The questions of design/performance.md, each as it is asked of the three: in GraphQL of the product and of
 * `@neo4j/graphql` (the peer), and in Cypher written by hand (the floor). `product` and `peer` bring an answer into the
 * form in which the floor gives it, so that all three can be compared.
 */

/** Roles of those who were there to meet. */
export const MET_ROLES = [
  'PARTICIPANT',
  'SPEAKER',
  'HOST',
  'HEAD_OF_DELEGATION',
  'DELEGATION',
  'ACCOMPANYING_REPRESENTATIVES',
  'VISITOR',
  'ORGANIZER',
  'VISITED',
];

const nodes = (connection) => connection.edges.map(({ node }) => node);
const sorted = (list, key) => [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
const byId = (list) => sorted(list, ({ id }) => id);

/** `variables(found)` gives the variable sets over which a question is asked in turn. */
export const questions = [
  {
    name: 'Q1',
    about: 'a city by id, its country, 20 of its institutions',
    variables: (found) => [{ city: found.hub }, { city: found.middle }, { city: found.small }],
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
    variables: (found) => [{ city: found.hub }, { city: found.middle }],
    product: {
      query: `query($city: ID!) { city(id: $city) { id events(first: 20) { nodes { id name
        participants(first: 50) { nodes { id name ... on Official { offices(first: 5, where: {type: {eq: Institution}}) { nodes { id name
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
    ['Q3 hub', (found) => [{ city: found.hub, country: found.partner }]],
    ['Q3 small', (found) => [{ city: found.middle, country: found.middlePartner }]],
  ].map(([name, variables]) => ({
    name,
    about: 'which bureaus of a city met which cities of a country, and at which events',
    variables: (found) => variables(found).map((set) => ({ ...set, roles: MET_ROLES })),
    product: {
      query: `query($city: ID!, $country: ID!) {
        encounters(first: 100, who: {type: Institution, institutionKinds: [BUREAU], of: $city}, whom: {type: City, of: $country}) {
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
  {
    name: 'Q4',
    about: 'events held in a country, in a period, on a topic; the first 50 by date, with the total',
    variables: (found) =>
      found.countries.map((country) => ({
        country,
        topic: found.topic,
        from: '2010-01-01',
        to: '2016-12-31',
        period: '2010-01-01/2016-12-31',
      })),
    product: {
      query: `query($country: ID!, $topic: ID!, $period: String!) {
        events(first: 50, orderBy: [{date: DESC}], where: {date: {certainlyWithin: $period},
            heldIn: {some: {node: {onCity: {country: {id: {eq: $country}}}}}}, topics: {some: {node: {id: {eq: $topic}}}}}) {
          totalCount nodes { id name date { edtf } } } }`,
      answer: ({ events }) => ({
        total: events.totalCount,
        events: events.nodes.map(({ id, name, date }) => ({ id, name, date: date.edtf })),
      }),
    },
    floor: `CALL () { MATCH (:Country {id: $country})<-[:IN]-(:City)<-[:HELD_IN]-(e:Event)
        WHERE e.earliest >= $from AND e.latest <= $to AND EXISTS { (e)-[:ABOUT]->(:Topic {id: $topic}) } RETURN DISTINCT e }
      WITH e ORDER BY e.sortDay DESC, e.id
      WITH collect(e) AS hits
      RETURN {total: size(hits), events: [e IN hits[0..50] | e {.id, .name, .date}]} AS answer`,
    peer: {
      query: `query($country: ID!, $topic: ID!, $from: String!, $to: String!) {
        eventsConnection(first: 50, sort: [{sortDay: DESC}, {id: ASC}], where: {earliest: {gte: $from}, latest: {lte: $to},
            place: {some: {country: {some: {id: {eq: $country}}}}}, topics: {some: {id: {eq: $topic}}}}) {
          totalCount edges { node { id name date } } } }`,
      answer: ({ eventsConnection }) => ({
        total: eventsConnection.totalCount,
        events: nodes(eventsConnection),
      }),
    },
  },
  {
    name: 'Q5',
    about: '100 cities, each with its number of events and the 5 latest',
    variables: () => [{}],
    product: {
      query: `{ cities(first: 100) { nodes { id name events(first: 5) { totalCount nodes { id name } } } } }`,
      answer: ({ cities }) =>
        cities.nodes.map(({ id, name, events }) => ({
          id,
          name,
          total: events.totalCount,
          events: events.nodes,
        })),
    },
    floor: `MATCH (c:City) WHERE c.id IS NOT NULL WITH c ORDER BY c.id LIMIT 100
      RETURN collect(c {.id, .name, total: COUNT { (c)-[:TOOK_PART]->(:Event) },
        events: COLLECT { MATCH (c)-[:TOOK_PART]->(e:Event) WITH e ORDER BY e.sortDay DESC, e.id LIMIT 5 RETURN e {.id, .name} }}) AS answer`,
    peer: {
      query: `{ cities(limit: 100, sort: [{id: ASC}]) { id name
        eventsConnection(first: 5, sort: [{node: {sortDay: DESC}}, {node: {id: ASC}}]) { totalCount edges { node { id name } } } } }`,
      answer: ({ cities }) =>
        cities.map(({ id, name, eventsConnection }) => ({
          id,
          name,
          total: eventsConnection.totalCount,
          events: nodes(eventsConnection),
        })),
    },
  },
  {
    name: 'Q6 nested',
    about: 'sister cities of the sister cities of a city, with their country, as nested lists',
    variables: (found) => [{ city: found.tied }],
    product: {
      query: `query($city: ID!) { city(id: $city) { ties(first: 2000, link: {kind: {eq: SISTER}}) { nodes { id
        ... on City { ties(first: 2000, link: {kind: {eq: SISTER}}) { nodes { id name ... on City { country { name } } } } } } } } }`,
      answer: ({ city }) => distinctCities(city.ties.nodes.flatMap(({ ties }) => ties.nodes)),
    },
    floor: `MATCH (:City {id: $city})-[:TIED_TO {kind: 'SISTER'}]-(s:City) WITH DISTINCT s
      MATCH (s)-[:TIED_TO {kind: 'SISTER'}]-(c:City) WITH DISTINCT c ORDER BY c.id
      RETURN collect(c {.id, .name, country: head(COLLECT { MATCH (c)-[:IN]->(k:Country) RETURN k {.name} })}) AS answer`,
    peer: {
      query: `query($city: ID!) { cities(where: {id: {eq: $city}}) {
        tiesConnection(where: {edge: {kind: {eq: "SISTER"}}}) { edges { node {
          tiesConnection(where: {edge: {kind: {eq: "SISTER"}}}) { edges { node { id name country { name } } } } } } } } }`,
      answer: ({ cities: [city] }) =>
        distinctCities(
          nodes(city.tiesConnection)
            .flatMap(({ tiesConnection }) => nodes(tiesConnection))
            .map(({ id, name, country }) => ({ id, name, country: country[0] })),
        ),
    },
  },
  {
    name: 'Q6 filter',
    about: 'the same as a condition on the list of cities, the first 100',
    variables: (found) => [{ city: found.tied }],
    product: {
      query: `query($city: ID!) { cities(first: 100, where: {ties: {some: {link: {kind: {eq: SISTER}},
          node: {type: {eq: City}, ties: {some: {link: {kind: {eq: SISTER}}, node: {id: {eq: $city}}}}}}}}) { nodes { id name country { name } } } }`,
      answer: ({ cities }) => cities.nodes,
    },
    floor: `MATCH (:City {id: $city})-[:TIED_TO {kind: 'SISTER'}]-(s:City) WITH DISTINCT s
      MATCH (s)-[:TIED_TO {kind: 'SISTER'}]-(c:City) WITH DISTINCT c ORDER BY c.id LIMIT 100
      RETURN collect(c {.id, .name, country: head(COLLECT { MATCH (c)-[:IN]->(k:Country) RETURN k {.name} })}) AS answer`,
    peer: {
      query: `query($city: ID!) { citiesConnection(first: 100, sort: [{id: ASC}], where: {tiesConnection: {some: {edge: {kind: {eq: "SISTER"}},
          node: {tiesConnection: {some: {edge: {kind: {eq: "SISTER"}}, node: {id: {eq: $city}}}}}}}}) { edges { node { id name country { name } } } } }`,
      answer: ({ citiesConnection }) =>
        nodes(citiesConnection).map(({ id, name, country }) => ({ id, name, country: country[0] })),
    },
  },
  {
    name: 'Q7',
    about:
      'how two officials are connected through events that both sides attended: all shortest paths, the first 10',
    variables: (found) => found.acquainted.map(([from, to]) => ({ from, to })),
    product: {
      query: `query($from: ID!, $to: ID!) { paths(from: $from, to: $to, over: MEETINGS, between: [Official], first: 10) {
        nodes { id name } } }`,
      answer: ({ paths }) => paths.map(({ nodes }) => nodes),
    },
    floor: `MATCH (a:Official {id: $from}), (b:Official {id: $to})
      MATCH p = allShortestPaths((a)-[:TOOK_PART*1..6]-(b))
      WHERE all(l IN relationships(p) WHERE l.attended) AND all(n IN nodes(p) WHERE n:Official OR (n:Event AND n.tookPlace))
      WITH [n IN nodes(p) | n.id] AS ids, p ORDER BY ids LIMIT 10
      RETURN collect([n IN nodes(p) | n {.id, .name}]) AS answer`,
    peer: {
      query: `query($from: ID!, $to: ID!) { acquaintance(from: $from, to: $to) { ids names } }`,
      answer: ({ acquaintance }) =>
        acquaintance.map(({ ids, names }) => ids.map((id, index) => ({ id, name: names[index] }))),
    },
  },
  {
    name: 'Q8',
    about: 'full-text search for a name as it is typed into a box: the 20 best hits, with their city',
    variables: (found) => found.namesakes.map((name) => ({ name })),
    product: {
      query: `query($name: String!) { search(text: $name, types: [Institution], first: 20) { nodes { entity { id
        ... on Institution { name city { id name } } } } } }`,
      answer: ({ search }) => byId(search.nodes.map(({ entity }) => entity)),
    },
    floor: `CALL db.index.fulltext.queryNodes('institution_name', $name, {limit: 20}) YIELD node AS i
      WITH i ORDER BY i.id
      RETURN collect(i {.id, .name, city: head(COLLECT { MATCH (i)-[:BASED_IN]->(c:City) RETURN c {.id, .name} })}) AS answer`,
    peer: {
      query: `query($name: String!) { institutionsByName(phrase: $name, first: 20) { edges { node { id name city { id name } } } } }`,
      answer: ({ institutionsByName }) =>
        byId(nodes(institutionsByName).map(({ city: [city], ...one }) => ({ ...one, city }))),
    },
  },
  {
    name: 'Q9',
    about: '50 events, all their participants, the 10 latest events of each, with the city',
    variables: () => [{}],
    product: {
      query: `{ events(first: 50) { nodes { id participants(first: 50) { nodes { id name
        events(first: 10) { nodes { id name place { id name } } } } } } } }`,
      answer: ({ events }) =>
        events.nodes.map(({ id, participants }) => ({
          id,
          participants: participants.nodes.map((one) => ({ ...one, events: one.events.nodes })),
        })),
    },
    floor: `MATCH (e:Event) WHERE e.id IS NOT NULL WITH e ORDER BY e.id LIMIT 50
      RETURN collect(e {.id, participants: COLLECT { MATCH (e)<-[:TOOK_PART]-(p) WITH p ORDER BY p.id LIMIT 50
        RETURN p {.id, .name, events: COLLECT { MATCH (p)-[:TOOK_PART]->(f:Event) WITH f ORDER BY f.sortDay DESC, f.id LIMIT 10
          RETURN f {.id, .name, place: head(COLLECT { MATCH (f)-[:HELD_IN]->(c:City) RETURN c {.id, .name} })} }} }}) AS answer`,
    peer: {
      query: `{ events(limit: 50, sort: [{id: ASC}]) { id
        participantsConnection(first: 50, sort: [{node: {id: ASC}}]) { edges { node { id name
          eventsConnection(first: 10, sort: [{node: {sortDay: DESC}}, {node: {id: ASC}}]) { edges { node { id name place { id name } } } } } } } } }`,
      answer: ({ events }) =>
        events.map(({ id, participantsConnection }) => ({
          id,
          participants: nodes(participantsConnection).map((one) => ({
            id: one.id,
            name: one.name,
            events: nodes(one.eventsConnection).map((event) => ({ ...event, place: event.place[0] })),
          })),
        })),
    },
  },
  {
    name: 'Q9 deep',
    about: '10 events, their participants, the 10 latest events of each, and their participants',
    variables: () => [{}],
    product: {
      query: `{ events(first: 10) { nodes { id participants(first: 50) { nodes { id name
        events(first: 10) { nodes { id name participants(first: 50) { nodes { id name } } } } } } } } }`,
      answer: ({ events }) =>
        events.nodes.map(({ id, participants }) => ({
          id,
          participants: participants.nodes.map((one) => ({
            id: one.id,
            name: one.name,
            events: one.events.nodes.map((event) => ({ ...event, participants: event.participants.nodes })),
          })),
        })),
    },
    floor: `MATCH (e:Event) WHERE e.id IS NOT NULL WITH e ORDER BY e.id LIMIT 10
      RETURN collect(e {.id, participants: COLLECT { MATCH (e)<-[:TOOK_PART]-(p) WITH p ORDER BY p.id LIMIT 50
        RETURN p {.id, .name, events: COLLECT { MATCH (p)-[:TOOK_PART]->(f:Event) WITH f ORDER BY f.sortDay DESC, f.id LIMIT 10
          RETURN f {.id, .name, participants: COLLECT { MATCH (f)<-[:TOOK_PART]-(q) WITH q ORDER BY q.id LIMIT 50 RETURN q {.id, .name} }} }} }}) AS answer`,
    peer: {
      query: `{ events(limit: 10, sort: [{id: ASC}]) { id
        participantsConnection(first: 50, sort: [{node: {id: ASC}}]) { edges { node { id name
          eventsConnection(first: 10, sort: [{node: {sortDay: DESC}}, {node: {id: ASC}}]) { edges { node { id name
            participantsConnection(first: 50, sort: [{node: {id: ASC}}]) { edges { node { id name } } } } } } } } } } }`,
      answer: ({ events }) =>
        events.map(({ id, participantsConnection }) => ({
          id,
          participants: nodes(participantsConnection).map((one) => ({
            id: one.id,
            name: one.name,
            events: nodes(one.eventsConnection).map((event) => ({
              id: event.id,
              name: event.name,
              participants: nodes(event.participantsConnection),
            })),
          })),
        })),
    },
  },
  {
    name: 'Q10',
    about: 'how many events that took place per year had cities of two countries in them',
    variables: (found) => [{ first: found.home, second: found.partner }],
    product: {
      query: `query($first: ID!, $second: ID!) { events(where: {tookPlace: {eq: true}, and: [
          {participants: {some: {node: {onCity: {country: {id: {eq: $first}}}}}}},
          {participants: {some: {node: {onCity: {country: {id: {eq: $second}}}}}}}]}) {
        groups(by: [YEAR], orderBy: KEY, first: 100) { keys count } } }`,
      answer: ({ events }) => events.groups.map(({ keys: [year], count }) => ({ year, count })),
    },
    floor: `MATCH (:Country {id: $first})<-[:IN]-(:City)-[:TOOK_PART]->(e:Event) WHERE e.tookPlace WITH DISTINCT e
      WHERE EXISTS { (e)<-[:TOOK_PART]-(:City)-[:IN]->(:Country {id: $second}) }
      WITH substring(e.sortDay, 0, 4) AS year, count(*) AS count ORDER BY year
      RETURN collect({year: year, count: count}) AS answer`,
    peer: {
      query: `query($first: ID!, $second: ID!) { eventsPerYear(first: $first, second: $second) { year count } }`,
      answer: ({ eventsPerYear }) => eventsPerYear,
    },
  },
];

function distinctCities(list) {
  return byId([...new Map(list.map((city) => [city.id, city])).values()]);
}
