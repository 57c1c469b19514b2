/** Who met whom, evaluated in TypeScript over all participations, as `docs/model.md` says it. */
import { MEETING_ROLES } from '../../../src/model/participationRole';
import { ask, dataOf } from '../comparison';
import { ALL } from '../places';
import type { Service } from '../service';
import { canLieBetween, dateHolds, type NaiveDate } from './dates';

interface Node {
  readonly id: string;
  readonly __typename: string;
}

interface Part {
  readonly role: string;
  readonly onBehalfOfId: string | null;
  readonly node: Node;
}

interface Meeting extends NaiveDate {
  readonly id: string;
  readonly kind: string;
  readonly format: string | null;
  readonly modality: string;
  readonly topics: readonly string[];
  readonly parts: readonly (Part & { readonly certain: boolean })[];
}

interface Office {
  readonly rank: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly body: Node;
}

/** What encounters are evaluated over. */
export interface Participations {
  readonly events: readonly Meeting[];
  readonly kinds: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, readonly Office[]>;
  /** What an entity lies in directly, and what a body is a part of. */
  readonly around: ReadonlyMap<string, readonly string[]>;
  readonly wholes: ReadonlyMap<string, readonly string[]>;
}

/** The conditions on one side. */
export interface Side {
  readonly id?: string;
  readonly of?: string;
  readonly type?: string;
  readonly institutionKinds?: readonly string[];
  readonly rank?: string;
}

/** The arguments of `encounters`. */
export interface EncounterQuestion {
  readonly who: Side;
  readonly whom: Side;
  readonly period?: {
    readonly certainlyWithin?: string;
    readonly possiblyWithin?: string;
    readonly includeUndated?: boolean;
  };
  readonly modalities?: readonly string[];
  readonly eventKinds?: readonly string[];
  readonly format?: string;
  readonly foreignOnly?: boolean;
  readonly topic?: string;
  readonly alsoRoles?: readonly string[];
  readonly includePossible?: boolean;
}

const PARTS = `(first: ${ALL}) { edges { role onBehalfOfId node { id __typename } } }`;
const IDS = `(first: ${ALL}) { nodes { id } }`;
const QUERY = `{
  events(first: ${ALL}) { nodes { id kind format modality date { edtf } earliest latest topics${IDS}
    participants${PARTS} possibleParticipants${PARTS} } }
  institutions(first: ${ALL}) { nodes { id kind partOf${IDS} } }
  officials(first: ${ALL}) { nodes { id offices(first: ${ALL}) { edges { rank earliest latest node { id __typename } } } } }
  entities(first: ${ALL}) { nodes { id type ... on Place { within${IDS} } } }
}`;

type Answered = Readonly<Record<string, unknown>>;
const nodesOf = (value: unknown) => (value as { nodes: Answered[] }).nodes;
const edgesOf = (value: unknown) => (value as { edges: Answered[] }).edges;
const idsOf = (value: unknown) => nodesOf(value).map(({ id }) => String(id));

/** Reads everything through the API. */
export async function readRecord(service: Service): Promise<Participations> {
  const asked = await ask(service, { query: QUERY, variables: {} });
  const list = (name: string) => nodesOf(dataOf(asked, name));
  const parts = (edges: unknown, certain: boolean) =>
    edgesOf(edges).map((edge) => ({ ...(edge as unknown as Part), certain }));
  const entities = list('entities');
  return {
    events: list('events').map((event) => ({
      ...(event as unknown as Meeting),
      edtf: (event['date'] as { edtf: string } | null)?.edtf ?? null,
      topics: idsOf(event['topics']),
      parts: [...parts(event['participants'], true), ...parts(event['possibleParticipants'], false)],
    })),
    kinds: new Map(list('institutions').map(({ id, kind }) => [String(id), String(kind)])),
    types: new Map(entities.map(({ id, type }) => [String(id), String(type)])),
    offices: new Map(
      list('officials').map(({ id, offices }) => [
        String(id),
        edgesOf(offices).map((edge) => ({ ...(edge as unknown as Office), body: edge['node'] as Node })),
      ]),
    ),
    around: new Map(entities.map(({ id, within }) => [String(id), within ? idsOf(within) : []])),
    wholes: new Map(list('institutions').map(({ id, partOf }) => [String(id), idsOf(partOf)])),
  };
}

/** Steps that are walked from a place or body to what it belongs to. */
const STEPS = 3;

/** What something belongs to, itself included. */
function reached(from: string, steps: (id: string) => readonly string[]): ReadonlySet<string> {
  const all = new Set([from]);
  let last = [from];
  for (let step = 0; step < STEPS; step++) {
    last = last.flatMap(steps);
    for (const id of last) all.add(id);
  }
  return all;
}

/** The pairs that met, `[who, whom, meetings]`, in their order; a meeting is `[event, side, other side, certain]`. */
export function naiveEncounters(record: Participations, question: EncounterQuestion): unknown[] {
  const pairs = new Map<string, Map<string, boolean>>();
  const roles = new Set<string>([...MEETING_ROLES, ...(question.alsoRoles ?? [])]);
  for (const event of record.events.filter((one) => eventHolds(one, question))) {
    const parts = event.parts.filter(
      ({ role, certain }) => roles.has(role) && (certain || question.includePossible === true),
    );
    const [some, others] = (['who', 'whom'] as const).map((side) =>
      parts.filter((part) => sideHolds(record, question[side], part, event)),
    );
    for (const one of some ?? []) {
      for (const other of others ?? []) {
        if (one.node.id === other.node.id || !areApart(record, sideOf(one), sideOf(other), question))
          continue;
        const pair = JSON.stringify([one.node.id, other.node.id]);
        const meetings = pairs.get(pair) ?? new Map<string, boolean>();
        pairs.set(pair, meetings);
        const meeting = JSON.stringify([event.id, sideOf(one), sideOf(other)]);
        meetings.set(meeting, (meetings.get(meeting) ?? false) || (one.certain && other.certain));
      }
    }
  }
  return [...pairs]
    .map(([pair, meetings]) => [
      ...(JSON.parse(pair) as string[]),
      [...meetings].map(([meeting, certain]) => [...(JSON.parse(meeting) as string[]), certain]).sort(byText),
    ])
    .sort(byText);
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function sideOf({ node, onBehalfOfId }: Part): string {
  return onBehalfOfId ?? node.id;
}

/** Whether two sides are two: neither lies in the other, and, where asked, in different countries. */
function areApart(
  { around, types }: Participations,
  one: string,
  other: string,
  { foreignOnly }: EncounterQuestion,
): boolean {
  const steps = (id: string) => around.get(id) ?? [];
  const [places, others] = [reached(one, steps), reached(other, steps)];
  if (places.has(other) || others.has(one)) return false;
  return (
    foreignOnly !== true || ![...places].some((place) => types.get(place) === 'COUNTRY' && others.has(place))
  );
}

function eventHolds(event: Meeting, question: EncounterQuestion): boolean {
  const { period = {}, modalities = ['HELD', 'HISTORIC'], eventKinds, format, topic } = question;
  return (
    modalities.includes(event.modality) &&
    (eventKinds?.includes(event.kind) ?? true) &&
    (format === undefined || event.format === format) &&
    (topic === undefined || event.topics.includes(topic)) &&
    Object.entries(period).every(([operator, asked]) =>
      dateHolds(event, operator, asked, period.includeUndated === true),
    )
  );
}

function sideHolds(record: Participations, side: Side, part: Part, event: Meeting): boolean {
  const { node } = part;
  const { id, of, institutionKinds, rank } = side;
  const type = side.type ?? (institutionKinds ? 'INSTITUTION' : rank === undefined ? undefined : 'OFFICIAL');
  const offices = record.offices.get(node.id) ?? [];
  const held = (office: Office) =>
    office.rank === rank &&
    (of === undefined || office.body.id === of) &&
    canLieBetween(event, office.earliest, office.latest);
  if (type !== undefined && node.__typename.toUpperCase() !== type) return false;
  if (institutionKinds && !institutionKinds.includes(record.kinds.get(node.id) ?? '')) return false;
  if (rank !== undefined && !offices.some(held)) return false;
  if (id !== undefined && node.id !== id) return false;
  return of === undefined || belongs(record, of, part, offices);
}

/** Whether somebody stood for a place or for something in it, or belongs to a body. */
function belongs(
  { around, wholes, kinds }: Participations,
  of: string,
  part: Part,
  offices: readonly Office[],
): boolean {
  const within = (id: string) =>
    reached(id, (one) => [...(around.get(one) ?? []), ...(wholes.get(one) ?? [])]).has(of);
  const side = sideOf(part);
  if ((!kinds.has(side) || side === of) && within(side)) return true;
  if (part.node.__typename === 'Institution') return within(part.node.id);
  if (part.node.__typename !== 'Official') return false;
  return offices.some(({ body }) => body.__typename === 'Institution' && within(body.id));
}
