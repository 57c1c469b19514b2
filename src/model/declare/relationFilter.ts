/** Conditions on a relation to many: which of its ends satisfy something, and how many. */
import { Field, InputType } from 'type-graphql';

import type { ModelClass } from './dictionary';
import { IntFilter } from './operators';

type ClassType = new () => object;

const filters = new Map<string, ModelClass>();

/**
 * The input for relations that end at a type and go over a link, shared by all relations that do.
 * @param whereOf gives the filter input of a type, once all are declared
 */
export function relationFilter(
  to: string,
  link: string | undefined,
  whereOf: (typeName: string) => ModelClass,
): ModelClass {
  const base = `${to}${link ?? ''}`;
  const known = filters.get(base);
  if (known) return known;

  class Match {}
  const match = (name: string, typeName: string, description: string) => {
    Field(() => whereOf(typeName) as ClassType, { nullable: true, description })(Match.prototype, name);
  };
  match('node', to, 'Conditions on the related node.');
  if (link !== undefined) match('link', link, 'Conditions on the link to it.');
  InputType(`${base}Match`, { description: `One ${to}${link === undefined ? '' : ' with the link to it'}.` })(
    Match,
  );

  class Count extends (IntFilter as ClassType) {}
  Field(() => Match, {
    nullable: true,
    description: 'Count only those that satisfy this; by default all.',
  })(Count.prototype, 'of');
  InputType(`${base}Count`, { description: 'A condition on a number of links or nodes.' })(Count);

  class Relation {}
  const field = (name: string, type: ModelClass, description: string) => {
    Field(() => type as ClassType, { nullable: true, description })(Relation.prototype, name);
  };
  field('some', Match, 'At least one satisfies this.');
  field('none', Match, 'None satisfies this.');
  field('every', Match, 'All satisfy this; true if there are none.');
  field(
    'single',
    Match,
    link === undefined ? 'Exactly one satisfies this.' : 'Exactly one link satisfies this.',
  );
  if (link === undefined) {
    field('count', Count, 'Their number satisfies this.');
  } else {
    field('count', Count, 'The number of links, as in `totalCount`, satisfies this.');
    field(
      'nodeCount',
      Count,
      'The number of distinct nodes satisfies this: two links to one node count once.',
    );
  }
  InputType(`${base}Relation`, { description: `Conditions on a relation to many ${to} nodes.` })(Relation);
  filters.set(base, Relation);
  return Relation;
}
