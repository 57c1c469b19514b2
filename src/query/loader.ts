/** Brings nodes by id and lists of nodes: requests of one shape in the same tick become one statement. */
import DataLoader from 'dataloader';

import { EntenteError } from '../errors';
import type { Graph, Rows } from '../graph/graph';
import { canonicalIds, fieldUnder, idsBelow, idsNamed, selectionUnder } from './canonicalIds';
import { compileByIds, compileList, compileShown, type Compiled } from './compile';
import type { PageLimits } from './page';
import { allowScan } from './scan';
import { selectsBelow, type SelectedField, type Selection } from './selection';
import { Pending } from './slots';

/** Statements of selections that are kept (`rootFieldOf` keeps those of root fields); each goes with its selection. */
const lookUps = new WeakMap<Selection, Map<string, LookUp>>();
const lists = new WeakMap<SelectedField, Compiled>();
/** By the name of the node. */
const shownBefore = new WeakMap<Selection, Map<string, Compiled>>();

interface LookUp extends Compiled {
  /** Look-ups with the same shape become one statement. */
  readonly shape: string;
}

/** What is selected of nodes that a statement of the caller's finds: they need no look-up of their own. */
export interface Shown {
  /** Their value, in Cypher; its parameters are `p0`, `p1` and so on. */
  readonly expression: string;
  readonly params: Compiled['params'];
  /** Nodes from their values. */
  readonly read: (values: readonly unknown[]) => Promise<unknown[]>;
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

  /**
   * What is selected of nodes that a statement finds as `variable`; undefined where it has to be fetched apart: the database
   * refuses counted groups within an expression over a list, or beside other columns.
   */
  async shown(typeName: string, variable: string, selection: Selection): Promise<Shown | undefined> {
    if (selectsBelow('groups', selection)) return undefined;
    const standing = await this.standing(selection);
    const known = shownBefore.get(standing)?.get(variable);
    const compiled = known ?? compileShown(typeName, variable, standing, this.limits);
    shownBefore.set(standing, new Map([...(shownBefore.get(standing) ?? []), [variable, compiled]]));
    return {
      expression: compiled.text,
      params: compiled.params,
      read: async (values) => {
        const pending = new Pending();
        const nodes = values.map((value) => compiled.read(value, pending));
        await this.complete(compiled, pending);
        return nodes;
      },
    };
  }

  /** The connection over all nodes of a type. */
  async list(typeName: string, field: SelectedField): Promise<unknown> {
    const { ids, proof } = idsNamed(field);
    if (ids.length > 0 && proof === Infinity) {
      return this.listOnce(typeName, await this.fieldStanding(field, ids));
    }
    const compiled = this.compiledList(typeName, field);
    const values = await this.rowsOf(compiled);
    if (ids.length > 0 && found(values) < proof) {
      const standing = await this.fieldStanding(field, ids);
      if (standing !== field) return this.listOnce(typeName, standing);
    }
    return this.answer(compiled, values);
  }

  private async listOnce(typeName: string, field: SelectedField): Promise<unknown> {
    const compiled = this.compiledList(typeName, field);
    return this.answer(compiled, await this.rowsOf(compiled));
  }

  private async rowsOf(compiled: Compiled): Promise<Rows['values']> {
    if (compiled.scan) await allowScan(this.graph, compiled.scan, this.limits.scan);
    return (await this.graph.read(compiled, { signal: this.signal })).values;
  }

  private async answer(compiled: Compiled, values: Rows['values']): Promise<unknown> {
    const pending = new Pending();
    const answer = compiled.read(values, pending);
    await this.complete(compiled, pending);
    return answer;
  }

  /** Fills in the nodes that a statement put off, each once; they may put off others. */
  private async complete({ deferred }: Compiled, pending: Pending): Promise<void> {
    await Promise.all(
      deferred.map(async (lookUp, number) => {
        const objects = pending.of(number);
        if (objects.size === 0) return;
        const nodes = await this.lookUpAll(lookUp, [...objects.keys()]);
        for (const [id, object] of objects) {
          const node = nodes.get(id);
          // Deleted between two statements: the answer would tell of something that it cannot show.
          if (!node) throw new EntenteError('CONFLICT', 'The data changed while it was read; ask again');
          Object.assign(object, node);
        }
      }),
    );
  }

  private async lookUpAll(compiled: Compiled, ids: readonly string[]): Promise<Map<unknown, unknown>> {
    const { text, params } = compiled;
    const rows = await this.graph.read({ text, params: { ...params, ids } }, { signal: this.signal });
    const pending = new Pending();
    const found = compiled.nodes?.(rows.values) ?? [];
    const nodes = new Map(found.map(([id, value]) => [id, compiled.read(value, pending)]));
    await this.complete(compiled, pending);
    return nodes;
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
      const nodes = await this.lookUpAll(compiled, ids);
      return ids.map((id) => nodes.get(id) ?? null);
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
