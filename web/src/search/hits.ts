/** Hits of a search as lines that tell one from another. Pure. */

interface Named {
  readonly name: string;
}
interface Dated {
  readonly text: string;
}

/** A hit as the server gives it. */
export interface Hit {
  readonly why: { readonly form: string; readonly key: string };
  readonly passage: { readonly gloss: string | null } | null;
  readonly entity: HitEntity;
}

/** What tells entities of one name apart. */
export interface HitEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly eventKind?: string;
  readonly institutionKind?: string;
  readonly agreementKind?: string;
  readonly modality?: string;
  readonly date?: Dated | null;
  readonly born?: Dated | null;
  readonly died?: Dated | null;
  readonly published?: Dated | null;
  readonly publisher?: Named | null;
  readonly place?: Named | null;
  readonly city?: Named | null;
  readonly region?: Named | null;
  readonly country?: Named | null;
  readonly tenures?: {
    readonly nodes: readonly {
      readonly title: string;
      readonly since: Dated | null;
      readonly until: Dated | null;
    }[];
  };
}

/** The fields of `HitEntity`. */
export const HIT_ENTITY = `
  id type name(language: $lang)
  ... on City { region { name(language: $lang) } country { name(language: $lang) } }
  ... on Region { country { name(language: $lang) } }
  ... on District { city { name(language: $lang) } country { name(language: $lang) } }
  ... on Landmark { city { name(language: $lang) } }
  ... on Institution { institutionKind: kind city { name(language: $lang) } country { name(language: $lang) } }
  ... on Official {
    born { text(language: $lang) } died { text(language: $lang) }
    tenures(first: 2) { nodes { title since { text(language: $lang) } until { text(language: $lang) } } }
  }
  ... on Event { eventKind: kind modality date { text(language: $lang) } place { name(language: $lang) } }
  ... on Agreement { agreementKind: kind modality date { text(language: $lang) } }
  ... on Document { published { text(language: $lang) } publisher { name(language: $lang) } }`;

/** The type of a hit, or its kind where it has one. */
export function kindOf(entity: HitEntity): string {
  return entity.eventKind ?? entity.institutionKind ?? entity.agreementKind ?? entity.type;
}

/** Place, office and dates of a hit, from the particular to the general. */
export function detailsOf(entity: HitEntity): string[] {
  const offices = (entity.tenures?.nodes ?? []).map(({ title, since, until }) =>
    [title, spanOf(since?.text, until?.text)].filter(Boolean).join(' '),
  );
  const places = [entity.place, entity.city, entity.region, entity.country].flatMap((one) => one?.name ?? []);
  const days = [entity.date?.text, entity.published?.text, spanOf(entity.born?.text, entity.died?.text)];
  const publisher = entity.publisher?.name;
  return [...new Set([...offices, ...places, publisher, ...days])].filter(
    (text): text is string => text !== undefined && text !== '' && text !== entity.name,
  );
}

function spanOf(from: string | undefined, to: string | undefined): string {
  return from === undefined && to === undefined ? '' : `${from ?? '…'} – ${to ?? '…'}`;
}

/** The form that matched, where the name that is shown does not tell. */
export function isMatchedElsewhere({ why, entity }: Hit): boolean {
  return why.form.toLowerCase() !== entity.name.toLowerCase();
}
