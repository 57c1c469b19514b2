/** Questions that go through the whole: paths, names, deep trees, counts. */
import { byId, nodes } from './answers.mjs';

export const ofNetworks = [
  {
    name: 'Q7',
    about:
      'how two officials are connected through events that both sides attended: all shortest paths, the first 10',
    variables: (subjects) => subjects.acquainted.map(([from, to]) => ({ from, to })),
    product: {
      query: `query($from: ID!, $to: ID!) { paths(from: $from, to: $to, over: MEETINGS, between: [OFFICIAL], first: 10) {
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
    variables: (subjects) => subjects.namesakes.map((name) => ({ name })),
    product: {
      query: `query($name: String!) { search(text: $name, types: [INSTITUTION], first: 20) { nodes { entity { id
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
    variables: (subjects) => [{ first: subjects.home, second: subjects.partner }],
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
