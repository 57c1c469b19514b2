/** Brings nodes by id and lists of nodes: requests of one shape in the same tick become one statement. */
import DataLoader from 'dataloader';

import type { Graph, Rows } from '../graph/graph';
import { canonicalIds, fieldUnder, idsBelow, idsNamed, selectionUnder } from './canonicalIds';
import { compileByIds, compileList, type Compiled } from './compile';
import type { PageLimits } from './page';
import type { SelectedField, Selection } from './selection';

/** Statements of selections that are kept (`rootFieldOf` keeps those of root fields); each goes with its selection. */
const lookUps = new WeakMap<Selection, Map<string, LookUp>>();
const lists = new WeakMap<SelectedField, Compiled>();

interface LookUp extends Compiled {
  /** Look-ups with the same shape become one statement. */
  readonly shape: string;
}

export class Loader {
  private readonly byShape = new Map<string, DataLoader<string, unknown>>();

  constructor(
    private readonly graph: Graph,
    private readonly limits: PageLimits,
    private readonly signal?: AbortSignal,
  ) {}

  /** The node of a type with that id, or null. */
  async node(typeName: string, id: string, selection: Selection): Promise<unknown> {
    return this.shape(typeName, await this.standing(selection)).load(id);
  }

  /** Nodes in the order of their ids; null where the type has no such id. */
  async nodes(typeName: string, ids: readonly string[], selection: Selection): Promise<unknown[]> {
    const loader = this.shape(typeName, await this.standing(selection));
    return Promise.all(ids.map((id) => loader.load(id)));
  }

  /** The connection over all nodes of a type. */
  async list(typeName: string, field: SelectedField): Promise<unknown> {
    const { ids, proof } = idsNamed(field);
    if (ids.length > 0 && proof === Infinity) {
      return this.listOnce(typeName, await this.fieldStanding(field, ids));
    }
    const compiled = this.compiledList(typeName, field);
    const { values } = await this.graph.read(compiled, { signal: this.signal });
    if (ids.length > 0 && found(values) < proof) {
      const standing = await this.fieldStanding(field, ids);
      if (standing !== field) return this.listOnce(typeName, standing);
    }
    return compiled.read(values);
  }

  private async listOnce(typeName: string, field: SelectedField): Promise<unknown> {
    const compiled = this.compiledList(typeName, field);
    const { values } = await this.graph.read(compiled, { signal: this.signal });
    return compiled.read(values);
  }

  private compiledList(typeName: string, field: SelectedField): Compiled {
    const compiled = lists.get(field) ?? compileList(typeName, field, this.limits);
    lists.set(field, compiled);
    return compiled;
  }

  private async fieldStanding(field: SelectedField, ids: readonly string[]): Promise<SelectedField> {
    const canonical = await canonicalIds(this.graph, ids, { signal: this.signal });
    return canonical.size === 0 ? field : fieldUnder(field, canonical);
  }

  /** A selection whose arguments name only ids that stand. */
  private async standing(selection: Selection): Promise<Selection> {
    const ids = idsBelow(selection);
    if (ids.length === 0) return selection;
    const canonical = await canonicalIds(this.graph, ids, { signal: this.signal });
    return canonical.size === 0 ? selection : selectionUnder(selection, canonical);
  }

  private shape(typeName: string, selection: Selection): DataLoader<string, unknown> {
    const compiled = this.lookUp(typeName, selection);
    const known = this.byShape.get(compiled.shape);
    if (known) return known;
    const loader = new DataLoader<string, unknown>(async (ids) => {
      const rows = await this.graph.read(
        { text: compiled.text, params: { ...compiled.params, ids } },
        { signal: this.signal },
      );
      const found = new Map(rows.values.map(([id, value]) => [id, compiled.read(value)]));
      return ids.map((id) => found.get(id) ?? null);
    });
    this.byShape.set(compiled.shape, loader);
    return loader;
  }

  private lookUp(typeName: string, selection: Selection): LookUp {
    const known = lookUps.get(selection) ?? new Map<string, LookUp>();
    lookUps.set(selection, known);
    const made = known.get(typeName);
    if (made) return made;
    const compiled = compileByIds(typeName, selection, this.limits);
    const shape = [compiled.text, JSON.stringify(compiled.params), JSON.stringify(selection)].join('\n');
    const lookUp = { ...compiled, shape };
    known.set(typeName, lookUp);
    return lookUp;
  }
}

/** How many nodes a list has found, at least: by its rows, or by one value of nodes with a count or groups beside. */
function found(values: Rows['values']): number {
  const [nodes, ...beside] = (values[0]?.[0] ?? []) as readonly unknown[];
  if (values.length !== 1 || !Array.isArray(nodes)) return values.length;
  const counts = beside.map((one) =>
    typeof one === 'number' ? one : Array.isArray(one) ? Math.sign(one.length) : 0,
  );
  return Math.max(nodes.length, ...counts);
}
