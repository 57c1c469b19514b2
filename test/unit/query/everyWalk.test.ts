/** A pass that adds a condition to every walk is one function; here it says "as of a day". */
import { asOfConditions } from '../../../src/query/plan/planDate';
import type { Walk } from '../../../src/query/plan/plan';
import { mapWalks } from '../../../src/query/plan/transform';
import { planList, planLookUp } from '../../../src/query/plan/planRoot';
import { printList, printLookUp } from '../../../src/query/cypher/printRoot';
import { optimisedList, optimisedLookUp } from '../../../src/query/passes/optimised';
import { buildSchema } from '../../../src/schema/build';
import { EncounterArgs } from '../../../src/schema/questions/encounters/input';
import { planEncounters } from '../../../src/schema/questions/encounters/plan';
import { printEncounters } from '../../../src/schema/questions/encounters/print';
import { pairQuestion } from '../../../src/schema/questions/encounters/question';
import { BY_DATE, planAnnounced } from '../../../src/schema/questions/announced/plan';
import { printAnnounced } from '../../../src/schema/questions/announced/print';
import { planPage } from '../../../src/query/plan/page';
import { planPaths } from '../../../src/schema/questions/network/pathPlan';
import { printPaths } from '../../../src/schema/questions/network/printPaths';
import { planNetwork } from '../../../src/schema/questions/network/networkPlan';
import {
  printContainers,
  printEvents,
  printHomes,
  printPartFacts,
  printTieFacts,
  printTies,
  printWithin,
} from '../../../src/schema/questions/network/printNetwork';
import { printTiePairs, tieWalk } from '../../../src/schema/questions/network/componentResolver';
import { LIMITS, rootOf } from './planned';

const DAY = '2020-06-23';

/** Every hop of every walk holds, possibly, on the day. */
function asOfDay<Plan>(plan: Plan): Plan {
  const held = asOfConditions('LINK', { date: DAY, certainty: 'POSSIBLE', includeUndated: true });
  return mapWalks(plan, (walk): Walk => ({
    ...walk,
    hops: walk.hops.map((hop) => ({ ...hop, where: [...hop.where, ...held] })),
  }));
}

/** Relationships in a statement, and conditions on the day in it. */
function counted(text: string): { relationships: number; conditions: number } {
  const relationships = text.match(/\[\w*:[A-Z_|]+(?:\*\d+\.\.\d+)?\]/g) ?? [];
  return {
    relationships: relationships.length,
    conditions: (text.match(/earliest <= \$p\d+ OR/g) ?? []).length,
  };
}

describe('a pass over every walk', () => {
  beforeAll(() => {
    buildSchema();
  });

  it('reaches fields, sources, conditions, orders, counts and groups of a list', () => {
    const { typeName, field } = rootOf(`{
      cities(where: {ties: {some: {node: {id: {eq: "x"}}}}, events: {count: {gt: 2}}}, orderBy: [{country: {id: ASC}}, {ties: {count: DESC}}]) {
        totalCount
        groups(by: [COUNTRY]) { keys count }
        nodes { country { id } ties(first: 2) { totalCount nodes { id } } }
      }
    }`);
    const { text } = printList(optimisedList(asOfDay(planList(typeName, field, LIMITS))));
    const { relationships, conditions } = counted(text);
    expect(relationships).toBe(8);
    expect(conditions).toBe(relationships);
    // By degree alone the day would be forgotten.
    expect(text).not.toMatch(/COUNT \{ \(\w+\)-\[:TIED_TO\]-\(\) \}/);
  });

  it('reaches what is looked up', () => {
    const { typeName, field } = rootOf(
      '{ city(id: "x") { country { name } officials(first: 1) { totalCount edges { title evidence { gloss } } } } }',
    );
    const { text } = printLookUp(optimisedLookUp(asOfDay(planLookUp(typeName, field.selection, LIMITS))));
    expect(text).toMatch(/all\((r\d+) IN r\d+ WHERE \(\1\.earliest <= \$p\d+ OR \1\.earliest IS NULL\)/);
    expect(counted(text).conditions).toBe(4);
  });

  it('reaches every walk of encounters', () => {
    const args = Object.assign(new EncounterArgs(), {
      who: { of: 'city:harbin', rank: 'HEAD' },
      whom: { type: 'City', of: 'country:russia' },
      modalities: ['HELD'],
      alsoRoles: [],
      includePossible: false,
      foreignOnly: true,
      topic: 'topic:trade',
    });
    const plan = planEncounters(pairQuestion(args), []);
    const { text } = printEncounters(asOfDay(plan));
    // All but the weighing of two ways to walk, which counts by degree.
    const { relationships, conditions } = counted(text);
    expect(conditions).toBe(relationships - 1);
  });

  it('reaches every walk of announcedNotHeld', () => {
    const question = {
      of: 'city:harbin',
      before: DAY,
      certainty: 'POSSIBLE',
      modalities: ['PLANNED'],
      includeUndated: false,
    } as const;
    const page = planPage({}, BY_DATE, LIMITS, 'announcedNotHeld');
    const plan = planAnnounced({ ...question, modalities: ['PLANNED'] }, { page, total: true, columns: [] });
    const { text } = printAnnounced(asOfDay(plan));
    const { relationships, conditions } = counted(text);
    expect(relationships).toBeGreaterThan(8);
    // Each date has its own condition on the first day as well.
    const dates = text.match(/earliest <= \$p\d+ OR n\d+\.earliest IS NULL/g) ?? [];
    expect(conditions).toBe(relationships + dates.length);
  });

  it('reaches paths and components', () => {
    const plan = planPaths({ over: ['TIES'], maxHops: 4, limit: 5 }, []);
    expect(counted(printPaths(asOfDay(plan)).text).conditions).toBe(1);
    expect(counted(printTiePairs(asOfDay(tieWalk({})), 10).text).conditions).toBe(1);
  });

  it('reaches every walk of networks', () => {
    const plan = asOfDay(
      planNetwork({
        over: 'TIES',
        modalities: ['HELD'],
        rollUp: true,
        within: ['country:china'],
      }),
    );
    const texts = [
      printTies(plan, 10),
      printEvents(plan, 10),
      printContainers(plan, 'around'),
      printContainers(plan, 'countries'),
      printHomes(plan),
      printWithin(plan),
      printTieFacts(plan, [['a', 'b']]),
      printPartFacts(plan, [['a', 'e']]),
    ].map((statement) => statement?.text ?? '');
    expect(texts.map((text) => counted(text))).toEqual(
      [1, 1, 1, 1, 8, 1, 1, 1].map((relationships) => ({ relationships, conditions: relationships })),
    );
  });
});
