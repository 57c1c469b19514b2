/** Relay connections: classes made for every pair of end and link, shared by all relations that use the pair. */
import { Args, ArgsType, Field, Int, ObjectType } from 'type-graphql';

import { ExcludesFirst, IsPageSize } from './validation/pageSizes';
import { IsCursor } from './validation/texts';
import { typeEntry, type ModelClass } from './dictionary';
import { FirstArgs } from './firstArgs';
import { Group, groupArgs } from './group';
import { orderOf } from './order';
import { whereOf } from './where';

type ClassType = new () => object;

@ObjectType({ description: 'The position of a page in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'True if more items follow `endCursor`.' })
  readonly hasNextPage: boolean;

  @Field(() => Boolean, { description: 'True if more items come before `startCursor`.' })
  readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge on the page.' })
  readonly startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge on the page.' })
  readonly endCursor: string | null;
}

/** Arguments of every connection. */
@ArgsType()
export class PageArgs extends FirstArgs {
  @Field(() => String, { nullable: true, description: 'Return only hits after this cursor.' })
  @IsCursor()
  readonly after?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Maximum number of items, counted from the end. Do not combine with `first`.',
  })
  @IsPageSize()
  @ExcludesFirst()
  readonly last?: number;

  @Field(() => String, { nullable: true, description: 'Return only items before this cursor.' })
  @IsCursor()
  readonly before?: string;
}

const connections = new Map<string, ModelClass>();
const argsClasses = new Map<string, ModelClass>();

/** The name that connection and edge share: the end and the link walked, as in `EventTookPart`. */
function baseName(to: string, link: ModelClass | undefined): string {
  return `${to}${link ? typeEntry(link).name : ''}`;
}

/** The arguments of a connection: paging and the conditions on its nodes and links. */
export function pageArgs(to: string, link: ModelClass | undefined): ModelClass {
  const base = baseName(to, link);
  const known = argsClasses.get(base);
  if (known) return known;
  class ConnectionArgs extends PageArgs {}
  Field(() => whereOf(to) as ClassType, { nullable: true, description: 'Conditions on the nodes.' })(
    ConnectionArgs.prototype,
    'where',
  );
  if (link) {
    Field(() => whereOf(typeEntry(link).name) as ClassType, {
      nullable: true,
      description: 'Conditions on the links, that is, on the edges.',
    })(ConnectionArgs.prototype, 'link');
  }
  Field(() => [orderOf(to) as ClassType], {
    nullable: true,
    description: 'How to sort the nodes: by the first term, then by the next. The id breaks ties.',
  })(ConnectionArgs.prototype, 'orderBy');
  ArgsType()(ConnectionArgs);
  argsClasses.set(base, ConnectionArgs);
  return ConnectionArgs;
}

/** The connection class for an end and, where the way has one, a link. */
export function connectionOf(way: {
  readonly to: string;
  readonly link?: ModelClass | undefined;
}): ModelClass {
  const base = baseName(way.to, way.link);
  const known = connections.get(base);
  if (known) return known;
  const end = () => typeEntry(way.to).target as ClassType;
  const edge = edgeOf(base, end, way.link);

  class Connection {}
  const field = (name: string, type: () => unknown, description: string) => {
    Field(type as () => ClassType, { description, simple: true })(Connection.prototype, name);
  };
  field(
    'edges',
    () => [edge],
    'The items of the page, with their cursors and, where there are any, the links to the nodes.',
  );
  field('nodes', () => [end()], 'The nodes on the page, without their links.');
  field('pageInfo', () => PageInfo, 'The position of the page.');
  if (way.link) {
    field(
      'totalCount',
      () => Int,
      'The number of links, that is, of edges on all pages. Two links to one node count twice.',
    );
    field('nodeCount', () => Int, 'The number of distinct nodes: two links to one node count once.');
  } else {
    field('totalCount', () => Int, 'The number of nodes on all pages.');
  }
  field(
    'groups',
    () => [Group],
    'Counts by kind, related node, year or month, over the whole list rather than the page.',
  );
  const groups = groupArgs(base, way.to, way.link);
  Args(() => groups as ClassType)(Connection.prototype, 'groups', 0);
  ObjectType(`${base}Connection`, { description: `A page of ${way.to} nodes.`, simpleResolvers: true })(
    Connection,
  );
  connections.set(base, Connection);
  return Connection;
}

function edgeOf(base: string, end: () => ClassType, link: ModelClass | undefined): ModelClass {
  class Edge {}
  Field(() => String, {
    description: 'Opaque position in the list, for `after` and `before`.',
    simple: true,
  })(Edge.prototype, 'cursor');
  Field(end, { description: 'The node.', simple: true })(Edge.prototype, 'node');
  const interfaces = link ? [...typeEntry(link).implements, link] : [];
  ObjectType(`${base}Edge`, {
    description: link ? `A link to a node: ${typeEntry(link).description}` : 'A node in a list.',
    implements: interfaces as ClassType[],
    simpleResolvers: true,
  })(Edge);
  return Edge;
}
