/** What the graph, the map, the timeline and the list show: nodes and links. Pure. */
import type { EvidenceItem } from '../data/fragments';

/** The first and last day that something may be of; null where that is open. */
export type Days = readonly [earliest: string | null, latest: string | null];

/** An entity of the scene. */
export interface SceneNode {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly kind: string;
  readonly modality: string | undefined;
  /** When it was, if it has a time. */
  readonly days: Days | undefined;
  /** Longitude and latitude. */
  readonly point: readonly [number, number] | undefined;
}

/** A link of the scene, in its direction. */
export interface SceneLink {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly link: string;
  readonly kind: string | undefined;
  readonly role: string | undefined;
  readonly modality: string | undefined;
  readonly status: string;
  readonly basis: string;
  readonly certainty: string;
  readonly derived: boolean;
  readonly days: Days | undefined;
  readonly evidence: readonly EvidenceItem[];
}

/** All that is shown. */
export interface Scene {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly links: readonly SceneLink[];
}

export const EMPTY: Scene = { nodes: new Map(), links: [] };

interface Coordinates {
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/** A node as the server gives it. */
export interface NodeData extends Coordinates {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly institutionKind?: string;
  readonly eventKind?: string;
  readonly agreementKind?: string;
  readonly modality?: string;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  readonly published?: { readonly earliest: string | null; readonly latest: string | null } | null;
  readonly city?: Coordinates | null;
  readonly place?: (Coordinates & { readonly city?: Coordinates | null }) | null;
}

/** A link as the server gives it. */
export interface HopData {
  readonly link: string;
  readonly kind: string | null;
  readonly role: string | null;
  readonly modality: string | null;
  readonly status: string;
  readonly basis: string;
  readonly certainty: string;
  readonly derived: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly forward: boolean;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly evidence: readonly EvidenceItem[];
}

/** The fields of `NodeData`. */
export const SCENE_NODE = `
  fragment G on Entity {
    id type name(language: $lang)
    ... on City { latitude longitude }
    ... on Institution { institutionKind: kind latitude longitude city { latitude longitude } }
    ... on Event {
      eventKind: kind modality earliest latest
      place { id ... on City { latitude longitude } ... on Landmark { city { latitude longitude } } }
    }
    ... on Agreement { agreementKind: kind modality earliest latest }
    ... on Document { published { earliest latest } }
  }`;

/** The fields of `HopData`. */
export const SCENE_LINK = `
  fragment H on Hop {
    link kind role modality status basis certainty derived earliest latest forward
    from { id } to { id } evidence(first: 8) { ...E }
  }`;

/** The facts behind a hop. */
export const HOP_FACTS = `
  fragment F on Hop {
    facts(first: 6) {
      id type note date { text(language: $lang) }
      attributedTo(first: 3) { id name(language: $lang) }
      ... on State { since { text(language: $lang) } until { text(language: $lang) } }
    }
  }`;

/** The node for what the server gives. */
export function nodeOf(data: NodeData): SceneNode {
  const { published, place, city } = data;
  return {
    id: data.id,
    type: data.type,
    name: data.name,
    kind: data.eventKind ?? data.institutionKind ?? data.agreementKind ?? data.type,
    modality: data.modality,
    days: daysOf(data.earliest, data.latest) ?? daysOf(published?.earliest, published?.latest),
    point: pointOf(data) ?? pointOf(place) ?? pointOf(place?.city) ?? pointOf(city),
  };
}

/** The link for what the server gives: from its beginning to its end, whichever way it was walked. */
export function linkOf(hop: HopData): SceneLink {
  const [from, to] = hop.forward ? [hop.from.id, hop.to.id] : [hop.to.id, hop.from.id];
  const { kind, role, modality, earliest, latest } = hop;
  return {
    key: [from, to, hop.link, kind ?? '', role ?? '', modality ?? '', earliest ?? ''].join('|'),
    from,
    to,
    link: hop.link,
    kind: kind ?? undefined,
    role: role ?? undefined,
    modality: modality ?? undefined,
    status: hop.status,
    basis: hop.basis,
    certainty: hop.certainty,
    derived: hop.derived,
    days: daysOf(earliest, latest),
    evidence: hop.evidence,
  };
}

function daysOf(earliest: string | null | undefined, latest: string | null | undefined): Days | undefined {
  return earliest == null && latest == null ? undefined : [earliest ?? null, latest ?? null];
}

function pointOf(data: Coordinates | null | undefined): readonly [number, number] | undefined {
  return typeof data?.longitude === 'number' && typeof data.latitude === 'number'
    ? [data.longitude, data.latitude]
    : undefined;
}

/** Adds nodes and links to a scene; links that lack an end are left out. */
export function joined(scene: Scene, nodes: readonly SceneNode[], links: readonly SceneLink[]): Scene {
  const all = new Map([...scene.nodes, ...nodes.map((node): [string, SceneNode] => [node.id, node])]);
  const byKey = new Map([...scene.links, ...links].map((link) => [link.key, link]));
  return { nodes: all, links: [...byKey.values()].filter(({ from, to }) => all.has(from) && all.has(to)) };
}

/** Takes nodes out, with their links. */
export function without(scene: Scene, ids: ReadonlySet<string>): Scene {
  return {
    nodes: new Map([...scene.nodes].filter(([id]) => !ids.has(id))),
    links: scene.links.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
  };
}

/** Whether a link or node is only planned, proposed or invited, or called off. */
export function isPlan({ modality }: { readonly modality: string | undefined }): boolean {
  return modality !== undefined && ['PLANNED', 'PROPOSED', 'INVITED', 'CANCELLED'].includes(modality);
}

/** When a link held: its own days, or those of the event or agreement at one of its ends. */
export function daysOfLink(
  { days, from, to }: SceneLink,
  nodes: ReadonlyMap<string, SceneNode>,
): Days | undefined {
  return days ?? nodes.get(to)?.days ?? nodes.get(from)?.days;
}
