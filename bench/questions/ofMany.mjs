/** Questions about lists: of events, of cities, and of the ties between them. */
import { distinctCities, nodes } from './answers.mjs';

export const ofMany = [
  {
    name: 'Q4',
    about: 'events held in a country, in a period, on a topic; the first 50 by date, with the total',
    variables: (subjects) =>
      subjects.countries.map((country) => ({
        country,
        topic: subjects.topic,
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
    variables: (subjects) => [{ city: subjects.tied }],
    product: {
      query: `query($city: ID!) { city(id: $city) { ties(first: 5000, link: {kind: {eq: SISTER}}) { nodes { id
        ... on City { ties(first: 5000, link: {kind: {eq: SISTER}}) { nodes { id name ... on City { country { name } } } } } } } } }`,
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
    variables: (subjects) => [{ city: subjects.tied }],
    product: {
      query: `query($city: ID!) { cities(first: 100, where: {ties: {some: {link: {kind: {eq: SISTER}},
          node: {type: {eq: CITY}, ties: {some: {link: {kind: {eq: SISTER}}, node: {id: {eq: $city}}}}}}}}) { nodes { id name country { name } } } }`,
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
];
