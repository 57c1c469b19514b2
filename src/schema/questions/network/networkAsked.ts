/** From what is selected of a network to what the analyst is asked for. Pure. */
import { badInput } from '../../../errors';
import { checkedDay } from '../../../query/clientDates';
import { checkedFirst, type PageLimits } from '../../../query/plan/page';
import { placed } from '../../../query/plan/placed';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { AskedList, RankedBy, WantedMeasures } from './analyst';

/** The lists that are selected, each under the key of its field. */
export function askedLists(selected: readonly SelectedField[], limits: PageLimits): AskedList[] {
  return selected.flatMap((field) => placed(field, () => askedList(field, limits)) ?? []);
}

function askedList(field: SelectedField, limits: PageLimits): AskedList | undefined {
  const { key, name, args } = field;
  const first = checkedFirst(args, limits, name);
  const longest = (below: string) => longestOf(fieldsNamed(below, fieldsOf(field.selection)), limits, below);
  switch (name) {
    case 'ranking': {
      const cities = args['cities'] as readonly string[] | null | undefined;
      return { key, first, list: 'ranking', by: args['by'] as RankedBy, of: cities ?? undefined };
    }
    case 'communities':
    case 'components':
      return { key, first, list: name, members: longest('nodes') };
    case 'similarPairs': {
      const minShared = numberFrom(field, 'minShared', 1, 1_000_000);
      const to = textFrom(field, 'similarTo');
      return { key, first, list: 'similar', to, minShared, shared: longest('shared') };
    }
    case 'brokers':
      return { key, first, list: 'brokers' };
    case 'links':
      return { key, first, list: 'links', of: textFrom(field, 'of') };
    case 'dormantTies':
      return {
        key,
        first: longest('nodes'),
        list: 'dormant',
        on: checkedDay(String(args['on']), `${name}.on`),
        years: numberFrom(field, 'years', 1, 1_000),
        withContact: args['withContact'] === true,
      };
    case 'contactsWithoutTie':
      return { key, first: longest('nodes'), list: 'contacts' };
    default:
      return undefined;
  }
}

/** The measures that are selected, or by which something is ranked. */
export function wantedMeasures(selected: readonly SelectedField[]): WantedMeasures {
  const has = (...names: string[]) => names.some((name) => fieldsNamed(name, selected).length > 0);
  const ranking = fieldsNamed('ranking', selected);
  const shows = (name: string) => fieldsBelow(ranking, name).length > 0;
  const rankedBy = (measure: RankedBy) => ranking.some(({ args }) => args['by'] === measure);
  return {
    betweenness: has('brokers') || shows('betweenness') || rankedBy('BETWEENNESS'),
    pageRank: shows('pageRank') || rankedBy('PAGERANK'),
    communities: has('brokers', 'communities', 'communityCount', 'modularity') || shows('community'),
    components: has('components', 'componentCount') || shows('component'),
  };
}

/** Whether ties, or encounters, are needed beside those that the network is over. */
export function needsBoth(selected: readonly SelectedField[]): boolean {
  return ['dormantTies', 'contactsWithoutTie'].some((name) => fieldsNamed(name, selected).length > 0);
}

function longestOf(fields: readonly SelectedField[], limits: PageLimits, name: string): number {
  return Math.max(0, ...fields.map((field) => placed(field, () => checkedFirst(field.args, limits, name))));
}

function textFrom({ args }: SelectedField, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
}

function numberFrom({ name: list, args }: SelectedField, name: string, least: number, most: number): number {
  const value = Number(args[name]);
  if (value >= least && value <= most) return value;
  throw badInput(
    `${list}: ${name} must be from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}, got ${String(value)}`,
  );
}
