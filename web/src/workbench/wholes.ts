/** Events and agreements stated as a whole: the entity, when it was, where, and who took part, of one passage. Pure. */
import type { OpenForm } from './view';
import type { Fields, Row } from './shapes';

/** The headings of forms that make several rows. */
export const WHOLE_EVENT = 'whole event';
export const WHOLE_AGREEMENT = 'whole agreement';

/** Whether a form makes several rows. */
export function isWhole(heading: string): boolean {
  return heading === WHOLE_EVENT || heading === WHOLE_AGREEMENT;
}

/** The rows of such a form: first the entity, then its facts. */
export function rowsOfWhole({ heading, fields, evidence, actors }: OpenForm): {
  readonly entities: readonly Row[];
  readonly facts: readonly Row[];
} {
  const isEvent = heading === WHOLE_EVENT;
  const { id, name, kind, modality, date, format, where, level, agreementStatus } = fields;
  const given = (some: Fields) =>
    Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined && value !== ''));
  const roles = Object.entries(actors ?? {}).filter(([, role]) => role !== '');
  return {
    entities: [
      {
        heading: isEvent ? 'events' : 'agreements',
        fields: given({ id, names: { en: name }, kind, level: isEvent ? undefined : level }),
      },
    ],
    facts: [
      {
        heading: 'occurrences',
        fields: given({
          subject: id,
          modality,
          date,
          format: isEvent ? format : undefined,
          agreementStatus: isEvent ? undefined : agreementStatus,
          evidence,
        }),
      },
      ...(isEvent && where !== undefined && where !== ''
        ? [{ heading: 'placements', fields: given({ what: id, where, modality, evidence }) }]
        : []),
      ...roles.map(([actor, role]) => ({
        heading: isEvent ? 'participations' : 'parties',
        fields: given(
          isEvent
            ? { actor, event: id, role, modality, evidence }
            : { agreement: id, party: actor, role, modality, evidence },
        ),
      })),
    ],
  };
}
