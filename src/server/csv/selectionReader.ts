/** Reads selections with their fragments and directives, as columns of a table. Pure. */
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A column: its name, the response keys joined by dots, which are its path below a row. */
export interface CsvColumn {
  readonly name: string;
  readonly path: readonly string[];
}

/** The key of a field in the answer. */
export function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** Reads selections with their fragments, as far as the variables leave them. */
export class SelectionReader {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
  }

  /** The fields of a selection, each response key once with all that is selected below it. */
  fields(selectionSet: SelectionSetNode, visited: ReadonlySet<string> = new Set()): FieldNode[] {
    const byKey = new Map<string, FieldNode>();
    for (const field of this.flattened(selectionSet.selections, visited)) {
      const before = byKey.get(keyOf(field));
      byKey.set(keyOf(field), before ? joined(before, field) : field);
    }
    return [...byKey.values()];
  }

  /** A column for each leaf, in the order of selection. */
  columns(selectionSet: SelectionSetNode, above: readonly string[] = []): CsvColumn[] {
    return this.fields(selectionSet).flatMap((field) => {
      const path = [...above, keyOf(field)];
      return field.selectionSet ? this.columns(field.selectionSet, path) : [{ name: path.join('.'), path }];
    });
  }

  private flattened(selections: readonly SelectionNode[], visited: ReadonlySet<string>): FieldNode[] {
    return selections
      .filter((selection) => this.isLeft(selection))
      .flatMap((selection) => {
        if (selection.kind === Kind.FIELD) return [selection];
        if (selection.kind === Kind.INLINE_FRAGMENT)
          return this.flattened(selection.selectionSet.selections, visited);
        const name = selection.name.value;
        const fragment = this.fragments.get(name);
        // A fragment that is missing or leads back to itself is refused by validation.
        if (!fragment || visited.has(name)) return [];
        return this.flattened(fragment.selectionSet.selections, new Set([...visited, name]));
      });
  }

  private isLeft(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }
}

function joined(one: FieldNode, other: FieldNode): FieldNode {
  if (!one.selectionSet || !other.selectionSet) return one;
  return {
    ...one,
    selectionSet: {
      ...one.selectionSet,
      selections: [...one.selectionSet.selections, ...other.selectionSet.selections],
    },
  };
}
