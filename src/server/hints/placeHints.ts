/**
 * Where a field that does not exist at its place does exist: a link's property on the edge or in `link`, a node's property in
 * `node`, a condition on a relation to many under a quantifier. graphql-js guesses similar names of the same type instead.
 */
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type ASTNode,
  type GraphQLNamedType,
  type ValidationRule,
} from 'graphql';

const hints = new WeakMap<ASTNode, string>();

/** The hint for a node of a document that validation refused. */
export function placeHint(nodes: readonly ASTNode[] | undefined): string | undefined {
  for (const node of nodes ?? []) {
    const hint = hints.get(node);
    if (hint !== undefined) return hint;
  }
  return undefined;
}

/** A field or an input field on the way to the present one. */
interface Level {
  readonly name: string;
  readonly owner: GraphQLNamedType | undefined;
}

/** Reports nothing: it notes the hints that `placeHint` gives when another rule refuses the node. */
export const placeHints: ValidationRule = (context) => {
  const fields: Level[] = [];
  const inputs: Level[] = [];
  return {
    Field: {
      enter: (node) => {
        const owner = context.getParentType() ?? undefined;
        const name = node.name.value;
        if (owner && !context.getFieldDef()) note(node, fieldHint(name, owner, fields.at(-1)));
        fields.push({ name, owner });
      },
      leave: () => {
        fields.pop();
      },
    },
    ObjectField: {
      enter: (node) => {
        const owner = getNamedType(context.getParentInputType() ?? undefined);
        const name = node.name.value;
        if (owner && !has(owner, name)) {
          const links = context.getFieldDef()?.args.find((argument) => argument.name === 'link');
          const link =
            context.getArgument()?.name === 'where' ? links && getNamedType(links.type) : undefined;
          note(node, inputHint(name, owner, inputs.at(-1), inputs.length === 0 ? link : undefined));
        }
        inputs.push({ name, owner });
      },
      leave: () => {
        inputs.pop();
      },
    },
  };
};

function note(node: ASTNode, hint: string | undefined): void {
  if (hint !== undefined) hints.set(node, hint);
}

/** For a field selected on a node that the edge has, on an edge that the node has, or on a connection. */
function fieldHint(name: string, owner: GraphQLNamedType, above: Level | undefined): string | undefined {
  const edge = above?.name === 'nodes' ? typeOf(above.owner, 'edges') : above?.owner;
  if ((above?.name === 'nodes' || above?.name === 'node') && has(edge, name))
    return `"${name}" belongs to the link: select it in edges { ${name} }.`;
  if (has(typeOf(owner, 'node'), name))
    return `"${name}" belongs to the node: select it in node { ${name} }.`;
  if (has(typeOf(owner, 'nodes'), name))
    return `This is a connection: select "${name}" in nodes { ${name} } or edges { node { ${name} } }.`;
  if (has(typeOf(owner, 'edges'), name))
    return `This is a connection: select "${name}" in edges { ${name} }.`;
  return undefined;
}

/** For a condition given on a node that belongs to the link, or on a relation to many without a quantifier. */
function inputHint(
  name: string,
  owner: GraphQLNamedType,
  above: Level | undefined,
  linkArgument: GraphQLNamedType | undefined,
): string | undefined {
  if (has(linkArgument, name))
    return `"${name}" belongs to the link: use the argument link: {${name}: …} of the same field.`;
  if (above?.name === 'node' && has(typeOf(above.owner, 'link'), name))
    return `"${name}" belongs to the link: use link: {${name}: …} next to node.`;
  if (above?.name === 'link' && has(typeOf(above.owner, 'node'), name))
    return `"${name}" belongs to the node: use node: {${name}: …} next to link.`;
  const match = typeOf(owner, 'some');
  for (const side of ['node', 'link'])
    if (has(typeOf(match, side), name))
      return `Say how many: some: {${side}: {${name}: …}}; also none, every, single and count.`;
  return undefined;
}

function typeOf(owner: GraphQLNamedType | undefined, field: string): GraphQLNamedType | undefined {
  if (!isObjectType(owner) && !isInterfaceType(owner) && !isInputObjectType(owner)) return undefined;
  const found = owner.getFields()[field];
  return found && getNamedType(found.type);
}

function has(owner: GraphQLNamedType | undefined, field: string): boolean {
  return typeOf(owner, field) !== undefined;
}
