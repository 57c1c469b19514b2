/** Brings nodes by id and lists of nodes: requests of one shape in the same tick become one statement. */
import DataLoader from 'dataloader';

import type { Graph } from '../graph/graph';
import { compileByIds, compileList } from './compile';
import type { PageLimits } from './page';
import type { SelectedField, Selection } from './selection';

export class Loader {
  private readonly byShape = new Map<string, DataLoader<string, unknown>>();

  constructor(
    private readonly graph: Graph,
    private readonly limits: PageLimits,
    private readonly signal?: AbortSignal,
  ) {}

  /** The node of a type with that id, or null. */
  async node(typeName: string, id: string, selection: Selection): Promise<unknown> {
    return this.shape(typeName, selection).load(id);
  }

  /** Nodes in the order of their ids; null where the type has no such id. */
  async nodes(typeName: string, ids: readonly string[], selection: Selection): Promise<unknown[]> {
    const loader = this.shape(typeName, selection);
    return Promise.all(ids.map((id) => loader.load(id)));
  }

  /** The connection over all nodes of a type. */
  async list(typeName: string, field: SelectedField): Promise<unknown> {
    const compiled = compileList(typeName, field, this.limits);
    const rows = await this.graph.read(compiled, { signal: this.signal });
    return compiled.read(rows.values[0]?.[0]);
  }

  private shape(typeName: string, selection: Selection): DataLoader<string, unknown> {
    const compiled = compileByIds(typeName, selection, this.limits);
    const key = `${compiled.text}\n${JSON.stringify(compiled.params)}\n${JSON.stringify(selection)}`;
    const known = this.byShape.get(key);
    if (known) return known;
    const loader = new DataLoader<string, unknown>(async (ids) => {
      const rows = await this.graph.read(
        { text: compiled.text, params: { ...compiled.params, ids } },
        { signal: this.signal },
      );
      const found = new Map(rows.values.map(([id, value]) => [id, compiled.read(value)]));
      return ids.map((id) => found.get(id) ?? null);
    });
    this.byShape.set(key, loader);
    return loader;
  }
}
