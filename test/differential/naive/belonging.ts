/** Who belongs to a place or a body, evaluated in TypeScript over what the API says of all entities. */
import { ask, dataOf } from '../comparison';
import { ALL } from '../places';
import type { Service } from '../service';

const IDS = `(first: ${ALL}) { nodes { id } }`;
const QUERY = `{
  entities(first: ${ALL}) { nodes { id __typename ... on Place { within${IDS} } } }
  institutions(first: ${ALL}) { nodes { id partOf${IDS} basedIn${IDS} actsFor${IDS} } }
  officials(first: ${ALL}) { nodes { id offices(first: ${ALL}) { nodes { id } } } }
  events(first: ${ALL}) { nodes { id participants${IDS} } }
  agreements(first: ${ALL}) { nodes { id parties${IDS} signatories${IDS} } }
  facts(first: ${ALL}) { nodes { id __typename ends(first: ${ALL}) { entity { id } } } }
  claims(first: ${ALL}) { nodes { id subject { id } } }
}`;

type Links = ReadonlyMap<string, readonly string[]>;

/** What belonging is evaluated over: for each id, those that it is linked to. */
export interface Network {
  readonly types: ReadonlyMap<string, string>;
  readonly within: Links;
  readonly partOf: Links;
  readonly basedIn: Links;
  readonly actsFor: Links;
  readonly offices: Links;
  readonly participants: Links;
  readonly parties: Links;
  /** The ends of facts, and their types. */
  readonly ends: Links;
  readonly factTypes: ReadonlyMap<string, string>;
  /** What claims are about: entities, or facts. */
  readonly subjects: Links;
}

type Answered = Readonly<Record<string, unknown>>;
const nodesOf = (value: unknown) => (value as { nodes: Answered[] } | undefined)?.nodes ?? [];
const idsOf = (value: unknown) => nodesOf(value).map(({ id }) => String(id));

/** Reads everything through the API. */
export async function readNetwork(service: Service): Promise<Network> {
  const asked = await ask(service, { query: QUERY, variables: {} });
  const list = (name: string) => nodesOf(dataOf(asked, name));
  const links = (name: string, ...fields: readonly string[]): Links =>
    new Map(list(name).map((node) => [String(node['id']), fields.flatMap((field) => idsOf(node[field]))]));
  const typed = (name: string) =>
    new Map(list(name).map(({ id, __typename }) => [String(id), String(__typename)]));
  return {
    types: typed('entities'),
    within: links('entities', 'within'),
    partOf: links('institutions', 'partOf'),
    basedIn: links('institutions', 'basedIn'),
    actsFor: links('institutions', 'actsFor'),
    offices: links('officials', 'offices'),
    participants: links('events', 'participants'),
    parties: links('agreements', 'parties', 'signatories'),
    ends: new Map(
      list('facts').map(({ id, ends }) => [
        String(id),
        (ends as { entity: { id: string } }[]).map(({ entity }) => entity.id),
      ]),
    ),
    factTypes: typed('facts'),
    subjects: new Map(
      list('claims').map(({ id, subject }) => [String(id), [(subject as { id: string }).id]]),
    ),
  };
}

const STEPS = 3;

/** Whether somebody reaches an id over links, so many at most. */
function reaches(from: string, to: string, links: readonly Links[]): boolean {
  let last = [from];
  for (let step = 0; step <= STEPS; step++) {
    if (last.includes(to)) return true;
    last = last.flatMap((id) => links.flatMap((each) => each.get(id) ?? []));
  }
  return false;
}

/** The ids of the nodes of a type that belong to a place or body, sorted. */
export function naiveBelonging(network: Network, type: string, of: string): string[] {
  const { types, within, partOf, basedIn, actsFor, offices, participants, parties } = network;
  const inside = (id: string) => reaches(id, of, [within]);
  const wholes = (id: string): string[] => {
    let last = [id];
    const all = [id];
    for (let step = 0; step < STEPS; step++) {
      last = last.flatMap((one) => partOf.get(one) ?? []);
      all.push(...last);
    }
    return all;
  };
  const isMember = (id: string) => reaches(id, of, [within, partOf]);
  const isBody = (id: string) =>
    types.get(id) === 'Institution' &&
    wholes(id).some(
      (whole) =>
        (actsFor.get(whole) ?? []).some(inside) ||
        ((actsFor.get(id) ?? []).length === 0 && (basedIn.get(whole) ?? []).some(inside)),
    );
  const belongs = (id: string) => isMember(id) || isBody(id);
  const isOfficial = (id: string) =>
    (offices.get(id) ?? []).some((body) => types.get(body) === 'Institution' && isMember(body));
  const ofType = (links: Links, holds: (ends: readonly string[]) => boolean) =>
    [...links].filter(([, ends]) => holds(ends)).map(([id]) => id);
  const acts = (ends: readonly string[]) => ends.some((id) => belongs(id) || isOfficial(id));
  if (type === 'Event') return ofType(participants, acts).sort();
  if (type === 'Agreement') return ofType(parties, acts).sort();
  if (type === 'Official') return ofType(offices, (ends) => ends.some(belongs)).sort();
  if ([...types.values()].includes(type))
    return [...types.keys()].filter((id) => types.get(id) === type && belongs(id)).sort();
  const ofFacts = ofType(network.ends, (ends) => ends.some(belongs));
  const matters = new Set([...ofFacts, ...ofType(participants, acts), ...ofType(parties, acts)]);
  const claims = ofType(network.subjects, (subjects) => subjects.some((id) => matters.has(id)));
  return [...new Set([...ofFacts, ...claims])]
    .filter((id) => type === 'Fact' || network.factTypes.get(id) === type)
    .sort();
}
