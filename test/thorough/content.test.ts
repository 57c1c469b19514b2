import { checkDossiers } from '../../src/dossiers/check/checkDossiers';
import { contentDigest } from '../../src/record/facts/factId';
import { results, seeds as dossiers } from './seeds';
import { nothing } from '../unit/dossiers/support';

describe('the seeds', () => {
  it('read without fault', () => {
    expect(results.flatMap((result) => ('issues' in result ? result.issues : []))).toEqual([]);
    expect(dossiers).toHaveLength(5);
  });

  it('check without fault', () => {
    expect(checkDossiers(dossiers, nothing)).toEqual([]);
  });

  it('hold the entities that were annotated', () => {
    const counts = new Map<string, number>();
    for (const { type } of dossiers.flatMap((dossier) => dossier.entities)) {
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      Agreement: 6,
      City: 26,
      Country: 21,
      District: 2,
      Event: 54,
      EventSeries: 2,
      Institution: 35,
      Landmark: 3,
      Official: 18,
      Region: 3,
      Topic: 20,
    });
  });

  it('say in our words what every passage says', () => {
    const passages = dossiers.flatMap((dossier) => dossier.passages);
    expect(passages.filter(({ gloss }) => gloss === null)).toEqual([]);
    expect(passages.length).toBeGreaterThanOrEqual(483);
  });

  it('can be checked against a graph that holds them already', () => {
    const entities = dossiers.flatMap(({ document, entities: others }) => [
      ...(document ? [document] : []),
      ...others,
    ]);
    const known = {
      entities: new Map(entities.map(({ id, type }) => [id, type])),
      facts: new Map(
        dossiers
          .flatMap(({ facts }) => facts)
          .map((fact) => [fact.id, { type: fact.type, contentDigest: contentDigest(fact) }]),
      ),
      documents: new Map(),
    };
    expect(checkDossiers(dossiers, known)).toEqual([]);
  });
});
