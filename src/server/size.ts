import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much a selection asks for, its fragments followed wherever they are spread. Introspection counts as one field. */
export interface Size {
  /** Fields at the topmost level. */
  readonly width: number;
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

const nothing: Size = { width: 0, fields: 0, depth: 0, aliases: 0, directives: 0 };

/** Tells whether a field asks about the schema rather than the data. */
export function isIntrospection(name: string): boolean {
  return name === '__schema' || name === '__type';
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/**
 * The size of one operation, in time linear in the document: each fragment is measured once. Below `depthLimit` it
 * looks no further, since the operation is refused anyhow. A circular fragment counts once round; another rule
 * refuses it.
 */
export function measureOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  depthLimit: number,
): Size {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Size>();

  const measureSet = (set: SelectionSetNode, level: number): Size => {
    if (level > depthLimit) return { ...nothing, depth: 1 };
    return set.selections.map((selection) => measureSelection(selection, level)).reduce(addSizes, nothing);
  };

  const measureSelection = (selection: SelectionNode, level: number): Size => {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inner = measureSet(selection.selectionSet, level);
      return { ...inner, directives: inner.directives + directives };
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const inner = measureFragment(selection.name.value, level);
      return { ...inner, directives: inner.directives + directives };
    }
    const below =
      selection.selectionSet === undefined || isIntrospection(selection.name.value)
        ? nothing
        : measureSet(selection.selectionSet, level + 1);
    return {
      width: 1,
      fields: below.fields + 1,
      depth: selection.name.value === '__typename' ? 0 : below.depth + 1,
      aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
      directives: below.directives + directives,
    };
  };

  const measureFragment = (name: string, level: number): Size => {
    const cached = measured.get(name);
    if (cached !== undefined) return cached;
    const fragment = fragments.get(name);
    if (fragment === undefined) return nothing;
    measured.set(name, nothing);
    const size = measureSet(fragment.selectionSet, level);
    measured.set(name, size);
    return size;
  };

  const size = measureSet(operation.selectionSet, 1);
  return { ...size, directives: size.directives + (operation.directives?.length ?? 0) };
}

function addSizes(a: Size, b: Size): Size {
  return {
    width: a.width + b.width,
    fields: a.fields + b.fields,
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}
