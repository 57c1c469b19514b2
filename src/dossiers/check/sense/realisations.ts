/** What became of a plan: it took place or was called off, and not before the plan was known. */
import { ANNOUNCED, SETTLED } from '../../../model/terms';
import type { FactRow } from '../../../record/rows';
import { splitPassageId } from '../../read/passageId';
import { boundsOf } from './bounds';
import type { SenseRule } from './rule';
import { dateOf, filler, type World } from './world';

export const realisesNoPlan: SenseRule = {
  name: 'realisesNoPlan',
  severity: 'ERROR',
  breaches: (world) =>
    realisations(world).flatMap(({ fact, first, second }) => {
      const { location } = fact;
      if (!isOneOf(world, first, SETTLED)) {
        const message = `“${first}” neither took place nor was called off by any document; what is itself a plan realises nothing.`;
        return [{ location, message }];
      }
      // What the graph says counts now may be what became of the plan; the plan itself is then among the other occurrences.
      if (isOneOf(world, second, ANNOUNCED) || world.propertyOf(second, 'modality') !== undefined) return [];
      const message = `No document says that “${second}” was planned, proposed or the subject of an invitation.`;
      return [{ location, message }];
    }),
};

export const realisedBeforeAnnounced: SenseRule = {
  name: 'realisedBeforeAnnounced',
  severity: 'WARNING',
  breaches: (world) =>
    realisations(world).flatMap(({ fact, first, second }) => {
      const { latest } = boundsOf(world, first);
      const announced = announcedOn(world, second);
      if (latest === null || announced === null || latest >= announced) return [];
      const message = `“${first}” was over on ${latest}, and “${second}” was first announced on ${announced}.`;
      return [{ location: fact.location, message }];
    }),
};

interface Realisation {
  readonly fact: FactRow;
  /** What became of the plan. */
  readonly first: string;
  /** The plan. */
  readonly second: string;
}

function realisations(world: World): Realisation[] {
  return world.ofType('EventRelation').flatMap((fact) => {
    const [first, second] = [filler(fact, 'first'), filler(fact, 'second')];
    if (fact.properties['kind'] !== 'REALISES' || first === undefined || second === undefined) return [];
    return [{ fact, first, second }];
  });
}

/** Whether a document gives an event one of some modalities; also where nothing is known of it. */
function isOneOf(world: World, id: string, modalities: readonly string[]): boolean {
  const own = occurrencesOf(world, id).map(({ properties }) => properties['modality']);
  const all = [...own, world.propertyOf(id, 'modality')].filter((one) => typeof one === 'string');
  return all.length === 0 || all.some((one) => modalities.includes(one));
}

function occurrencesOf({ ofType }: World, id: string): FactRow[] {
  return ofType('Occurrence').filter((fact) => filler(fact, 'subject') === id);
}

/** The first day on which a document can have announced a plan; null where the day of one is not known. */
function announcedOn(world: World, id: string): string | null {
  const plans = occurrencesOf(world, id).filter(({ properties }) =>
    ANNOUNCED.some((modality) => modality === properties['modality']),
  );
  const documents = plans.flatMap(({ evidence }) =>
    evidence
      .filter(({ stance }) => stance === 'SUPPORTS')
      .map(({ passage }) => splitPassageId(passage).document),
  );
  const days = documents.map(
    (document) =>
      dateOf({ published: world.propertyOf(document, 'published') }, 'published')?.earliest ?? null,
  );
  return days.includes(null) ? null : (days.sort()[0] ?? null);
}
