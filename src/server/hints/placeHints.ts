/**
 * Where a field, an argument or a value that does not exist at its place does exist: a link's property on the edge or in `link`,
 * a node's property in `node`, a condition on a relation to many under a quantifier. graphql-js guesses similar names of the same
 * type instead.
 */
import {
  getNamedType,
  type ASTNode,
  type GraphQLArgument,
  type ValidationRule,
  type ValueNode,
} from 'graphql';

import { argumentHint } from './argumentHints';
import { fieldHint, type Level } from './fieldHints';
import { inputHint } from './inputHints';
import { has } from './members';
import { valueHint } from './valueHints';

const hints = new WeakMap<ASTNode, string>();

/** The hint for a node of a document that validation refused. */
export function placeHint(nodes: readonly ASTNode[] | undefined): string | undefined {
  for (const node of nodes ?? []) {
    const hint = hints.get(node);
    if (hint !== undefined) return hint;
  }
  return undefined;
}

/** Reports nothing: it notes the hints that `placeHint` gives when another rule refuses the node. */
export const placeHints: ValidationRule = (context) => {
  const fields: Level[] = [];
  const inputs: Level[] = [];
  const argumentsOf = (): readonly GraphQLArgument[] => context.getFieldDef()?.args ?? [];
  const argument = () => context.getArgument()?.name;
  const value = (node: ValueNode) => {
    const type = getNamedType(context.getInputType() ?? undefined);
    if (type) note(node, valueHint(node, type, { argument: argument(), siblings: argumentsOf() }));
  };
  return {
    Field: {
      enter: (node) => {
        const owner = context.getParentType() ?? undefined;
        const name = node.name.value;
        if (owner && !context.getFieldDef())
          note(node, fieldHint(name, owner, fields.at(-1), context.getSchema()));
        fields.push({ name, owner });
      },
      leave: () => {
        fields.pop();
      },
    },
    Argument: (node) => {
      if (!context.getArgument()) note(node, argumentHint(node.name.value, argumentsOf()));
    },
    ObjectField: {
      enter: (node) => {
        const owner = getNamedType(context.getParentInputType() ?? undefined);
        const name = node.name.value;
        if (owner && !has(owner, name)) {
          const top = inputs.length === 0 ? { argument: argument(), siblings: argumentsOf() } : undefined;
          note(node, inputHint(name, owner, inputs.at(-1), top));
        }
        inputs.push({ name, owner });
      },
      leave: () => {
        inputs.pop();
      },
    },
    EnumValue: value,
    StringValue: value,
    IntValue: value,
    FloatValue: value,
    BooleanValue: value,
    ListValue: value,
  };
};

function note(node: ASTNode, hint: string | undefined): void {
  if (hint !== undefined) hints.set(node, hint);
}
