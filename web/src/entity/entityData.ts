/** What the page of an entity asks first, and the shape of the answer. */
import { EVIDENCE, type EvidenceItem, type LinkItem } from '../data/fragments';
import { HIT_ENTITY, type HitEntity } from '../search/hits';

/** An edge of a list on the page. */
export interface Edge extends LinkItem {
  readonly node: HitEntity;
  readonly kind?: string;
  readonly role?: string;
  readonly rank?: string;
  readonly title?: string;
  readonly signed?: boolean;
  readonly onBehalfOf?: { readonly id: string; readonly name: string } | null;
}

/** A list of edges. */
export interface EdgeList {
  readonly totalCount: number;
  readonly edges: readonly Edge[];
}

/** A claim about the entity. */
export interface ClaimItem {
  readonly id: string;
  readonly property: string;
  readonly value: string | null;
  readonly number: number | null;
  readonly note: string | null;
  readonly basis: string;
  readonly modality: string | null;
  readonly status: string;
  readonly date: { readonly text: string } | null;
  readonly saidBy: { readonly id: string; readonly name: string } | null;
  readonly values: readonly { readonly id: string; readonly name: string }[];
  readonly evidence: readonly EvidenceItem[];
}

/** A name of the entity. */
export interface NameItem {
  readonly value: string;
  readonly language: string | null;
  readonly kind: string;
  readonly basis: string;
  readonly status: string;
}

/** The entity of a page. */
export interface EntityItem extends HitEntity {
  readonly note: string | null;
  readonly identifiers: readonly string[] | null;
  readonly en: string;
  readonly ru: string;
  readonly zh: string;
  readonly names: readonly NameItem[];
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly population?: number | null;
  readonly url?: string | null;
}

/** The head of the page. */
export interface EntityData {
  readonly entity: EntityItem | null;
}

/** The query for the head of the page, to go with `$id` and `$lang`. */
export const HEAD_QUERY = `{
    entity(id: $id) {
      id type name(language: $lang) note identifiers
      en: name(language: "en") ru: name(language: "ru") zh: name(language: "zh")
      names(first: 40) { value language kind basis status }
      ... on City { latitude longitude population }
      ... on Institution { latitude longitude }
      ... on Document { url }
    }
  }
`;

/** The query for what tells the entity from others of its name. */
export const DETAILS_QUERY = `{ entity(id: $id) { ${HIT_ENTITY} } }`;

/** The claims about an entity. */
export interface ClaimsData {
  readonly entity: {
    readonly claims: { readonly totalCount: number; readonly nodes: readonly ClaimItem[] };
  } | null;
}

export const CLAIMS_QUERY = `{
    entity(id: $id) {
      claims(first: 40) {
        totalCount
        nodes {
          id property value number note basis modality status date { text(language: $lang) }
          saidBy { id name(language: $lang) }
          values(first: 10) { id name(language: $lang) }
          evidence(first: 12) { ...E }
        }
      }
    }
  }
  ${EVIDENCE}`;

/** The documents that speak of an entity. */
export interface DocumentsData {
  readonly entity: {
    readonly documents: { readonly totalCount: number; readonly nodes: readonly HitEntity[] };
  } | null;
}

export const DOCUMENTS_QUERY = `{
    entity(id: $id) {
      documents(first: 20) {
        totalCount
        nodes {
          id type name(language: $lang)
          published { text(language: $lang) } publisher { name(language: $lang) }
        }
      }
    }
  }`;

/** The query for the timeline, to go with `$id`. */
export const TIMELINE_QUERY = `{
    timeline(of: $id) { buckets { earliest counts { kind modality certain possible } } }
  }`;

/** The types that have a timeline. */
export function hasTimeline(type: string): boolean {
  return !['EVENT', 'AGREEMENT', 'DOCUMENT'].includes(type);
}

/** The query for a name alone, to go with `$id` and `$lang`. */
export const NAME_QUERY = '{ entity(id: $id) { name(language: $lang) } }';
