/** A document reports what was so when it was published. */
import type { FactRow } from '../../../record/rows';
import type { Breach, SenseRule } from './rule';
import { dateOf, type World } from './world';

/** Facts of which a document says in so many words that they took place. */
function isReported({ properties }: FactRow): boolean {
  return ['HELD', 'HISTORIC'].includes(String(properties['modality']));
}

/** States of which nothing is said of their modality: they are taken to be so. */
function isPlainState({ type, properties }: FactRow): boolean {
  const isState = ['Tie', 'Tenure', 'Placement', 'Affiliation', 'Route'].includes(type);
  return isState && properties['modality'] === undefined;
}

/** Facts with a day on which they had not begun, or not ended, before; and the day of their documents. */
function datedFacts(world: World, fields: readonly string[], holds: (fact: FactRow) => boolean) {
  return world.facts.filter(holds).flatMap((fact) => {
    const field = fields.find((one) => dateOf(fact.properties, one)?.earliest != null);
    const day = field === undefined ? null : (dateOf(fact.properties, field)?.earliest ?? null);
    const published = day === null ? null : world.publishedBy(fact);
    return field === undefined || day === null || published === null ? [] : [{ fact, field, day, published }];
  });
}

const BEGINNING = ['since', 'date', 'notBefore'];
const ADVICE = 'say modality PLANNED, or correct one of the dates';

export const heldAfterPublication: SenseRule = {
  name: 'heldAfterPublication',
  severity: 'WARNING',
  breaches: (world) =>
    datedFacts(world, BEGINNING, isReported)
      // Where it was published, it may still have been the day before.
      .filter(({ day, published }) => day > dayAfter(published))
      .map(({ fact, field, day, published }) => breach(fact, field, day, published, ADVICE)),
};

export const heldOnTheDayAfterPublication: SenseRule = {
  name: 'heldOnTheDayAfterPublication',
  severity: 'WARNING',
  breaches: (world) =>
    datedFacts(world, BEGINNING, isReported)
      .filter(({ day, published }) => day === dayAfter(published))
      .map(({ fact, field, day, published }) => breach(fact, field, day, published, ADVICE)),
};

export const beginsAfterPublication: SenseRule = {
  name: 'beginsAfterPublication',
  severity: 'WARNING',
  breaches: (world) =>
    datedFacts(world, BEGINNING, isPlainState)
      .filter(({ day, published }) => day > published)
      .map(({ fact, field, day, published }) => breach(fact, field, day, published, ADVICE)),
};

export const endsAfterPublication: SenseRule = {
  name: 'endsAfterPublication',
  severity: 'WARNING',
  breaches: (world) =>
    datedFacts(world, ['until'], (fact) => isPlainState(fact) || isReported(fact))
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
