/** Facts as they were told, and the rows that tell them. Pure. */
import { createHash } from 'node:crypto';

import { A_TIE, OF_ACTOR, type Content } from './contents';
import type { Telling } from './steps';
import { passageId, type Row } from './world';

/** A fact that was told, under the id that it was given. */
export interface Told {
  readonly id: string;
  readonly content: Content;
}

const PREFIXES: Readonly<Record<string, string>> = {
  ties: 'tie',
  placements: 'placement',
  tenures: 'tenure',
  participations: 'participation',
  occurrences: 'occurrence',
  parties: 'party',
  affiliations: 'affiliation',
  routes: 'route',
  eventRelations: 'event-relation',
  subjects: 'subject',
  claims: 'claim',
  mentions: 'mention',
  names: 'name',
  identities: 'identity',
};

/** Of these, the order of the ends has no meaning. */
function isUndirected({ heading, fields }: Content): boolean {
  return heading === 'ties' || heading === 'routes' || fields['kind'] === 'SAME_DAY_AS';
}

/** The id of a content: the same content is the same fact. */
function idOf(content: Content): string {
  const { heading, fields } = content;
  const ends = [fields['first'], fields['second']];
  const [first, second] = isUndirected(content) ? ends.sort() : ends;
  const text = JSON.stringify(
    Object.entries({ ...fields, first, second }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return `${PREFIXES[heading] ?? ''}:${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/** A content with facts told before in place of what stands for them; left out where there is none. */
export function toldFact(content: Content, before: readonly Told[]): Told {
  const find = (heading: string, fits: (fact: Content) => boolean) =>
    before.find((fact) => fact.content.heading === heading && fits(fact.content))?.id;
  const { capacity, subject, ...others } = content.fields;
  const office =
    capacity === OF_ACTOR
      ? find('tenures', (tenure) => tenure.fields['official'] === others['actor'])
      : capacity;
  const about = subject === A_TIE ? (find('ties', () => true) ?? 'city:h0') : subject;
  const fields = {
    ...others,
    ...(office !== undefined && { capacity: office }),
    ...(about !== undefined && { subject: about }),
  };
  const resolved = { ...content, fields };
  return { id: idOf(resolved), content: resolved };
}

/** The row that tells a fact. */
export function factRow({ id, content }: Told, telling: Telling): Row {
  const { basis, confidence, note, attributedTo, supporting, further } = telling;
  const evidence = new Map([
    [`${passageId(supporting)} SUPPORTS`, { passage: passageId(supporting), stance: 'SUPPORTS' }],
    ...further.map(
      ({ passage, stance }) =>
        [`${passageId(passage)} ${stance}`, { passage: passageId(passage), stance }] as const,
    ),
  ]);
  return {
    [content.heading]: {
      id,
      ...content.fields,
      basis,
      ...(confidence !== undefined && { confidence }),
      ...(note !== undefined && { note }),
      ...(attributedTo !== undefined && content.heading !== 'claims' && { attributedTo: [attributedTo] }),
      evidence: [...evidence.values()],
    },
  };
}
