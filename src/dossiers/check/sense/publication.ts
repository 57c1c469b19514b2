/** A document reports what was so when it was published. */
import type { FactRow } from '../../../record/rows';
import type { Breach, SenseRule } from './rule';
import { dateOf, type World } from './world';

/** Modalities of what is still to come. */
const TO_COME = ['PLANNED', 'PROPOSED', 'INVITED', 'CANCELLED'];

/** Facts of which the document itself says that they are so; a state says nothing of its modality as a rule. */
function isReported({ type, properties }: FactRow): boolean {
  const { modality } = properties;
  if (typeof modality === 'string') return !TO_COME.includes(modality);
  return ['Tie', 'Tenure', 'Placement', 'Affiliation', 'Route'].includes(type);
}

/** Facts with a day by which they had begun, and the day of their documents. */
function datedFacts(world: World, name: 'begins' | 'ends') {
  return world.facts.filter(isReported).flatMap((fact) => {
    const names = name === 'ends' ? ['until'] : ['since', 'date', 'notBefore'];
    const field = names.find((one) => dateOf(fact.properties, one)?.earliest != null);
    const day = field === undefined ? null : (dateOf(fact.properties, field)?.earliest ?? null);
    const published = day === null ? null : world.publishedBy(fact);
    return field === undefined || day === null || published === null ? [] : [{ fact, field, day, published }];
  });
}

const ADVICE = 'say modality PLANNED, or correct one of the dates';

export const heldAfterPublication: SenseRule = {
  name: 'heldAfterPublication',
  severity: 'ERROR',
  breaches: (world) =>
    datedFacts(world, 'begins')
      // Where it was published, it may still have been the day before.
      .filter(({ day, published }) => day > dayAfter(published))
      .map(({ fact, field, day, published }) => breach(fact, field, day, published, ADVICE)),
};

export const heldOnTheDayAfterPublication: SenseRule = {
  name: 'heldOnTheDayAfterPublication',
  severity: 'WARNING',
  breaches: (world) =>
    datedFacts(world, 'begins')
      .filter(({ day, published }) => day === dayAfter(published))
      .map(({ fact, field, day, published }) => breach(fact, field, day, published, ADVICE)),
};

export const endsAfterPublication: SenseRule = {
  name: 'endsAfterPublication',
  severity: 'ERROR',
  breaches: (world) =>
    datedFacts(world, 'ends')
      .filter(({ day, published }) => day > published)
      .map(({ fact, field, day, published }) =>
        breach(fact, field, day, published, 'a term that is to end then is “notAfter”'),
      ),
};

function breach(fact: FactRow, field: string, day: string, published: string, advice: string): Breach {
  const message = `By “${field}” it is said to be so on ${day}, and its document was published on ${published} at the latest; ${advice}.`;
  return { location: fact.location, message };
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
