/** Brings nodes by id and lists of nodes: look-ups of one shape in the same tick become one statement. */
import DataLoader from 'dataloader';

import { EntenteError } from '../errors';
import type { Graph, ReadOptions, Rows } from '../graph/graph';
import { findType } from '../model/declare/dictionary';
import { allowScan, countLabel } from './allowScan';
import { emptyBelowList, emptyBelowNodes, mayBeNarrowed, type EmptyList } from './emptyLists';
import { fieldUnder, idsBelow, idsNamed, selectionUnder } from './ids/canonicalIds';
import { idPlacesBelow, idPlacesOfList } from './ids/idPlaces';
import { RequestIds } from './ids/requestIds';
import { matchesNothing } from './matchesNothing';
import { MAX_LISTS, nothingBelow, type Ask, type Shows } from './nothingBelow';
import { MAX_NODES_READ, nothingMatches } from './nothingMatches';
import type { PageLimits } from './plan/page';
import type { Scan } from './plan/plan';
import {
  prepareList,
  prepareLookUp,
  type Prepared,
  type PreparedList,
  type PreparedLookUp,
} from './prepared';
import { Pending, type AnswerObject } from './reader/read';
import { inTurns } from '../turns';
import { RememberedByField } from './remembered';
import { keysAbove, mergedByField, type ShownNodes } from './shownNodes';
import type { SelectedField, Selection } from './selection/selection';
import { ANY_TIME, keyOfView, paramsOf, readingOf, type View } from './view';
import { Warnings, type Warning } from './warnings';

/** Statements are kept with the selections that they are made for, which `rootFieldOf` keeps; a root field has one view. */
const lookUps = new RememberedByField<ShapedLookUp>();
const lists = new WeakMap<SelectedField, PreparedList>();

interface ShapedLookUp extends PreparedLookUp {
  /** Look-ups of one shape become one statement. */
  readonly shape: string;
}

/** Where statements are sent. */
type Reads = Pick<Graph, 'read'>;

function readsAt(graph: Graph, view: View): Reads {
  const params = paramsOf(view);
  if (view.knownAt === undefined) return graph;
  return {
    read: (statement, options) =>
      graph.read({ text: statement.text, params: { ...statement.params, ...params } }, options),
  };
}

export class Loader {
  private readonly byShape = new Map<string, DataLoader<string, unknown>>();
  private readonly ids: RequestIds;
  /** Reads the graph with what statements of the view take. */
  private readonly graph: Reads;

  constructor(
    private readonly whole: Graph,
    private readonly limits: PageLimits,
    private readonly options: ReadOptions = {},
    private readonly warnings: Warnings = new Warnings(),
    private readonly view: View = ANY_TIME,
    ids?: RequestIds,
  ) {
    this.graph = readsAt(whole, view);
    this.ids = ids ?? new RequestIds(this.graph, warnings, options, readingOf(view));
  }

  /** The loader of the same request that reads the graph as of a view. */
  at(view: View): Loader {
    if (view === this.view) return this;
    const ids = view.knownAt === this.view.knownAt ? this.ids : undefined;
    return new Loader(this.whole, this.limits, this.options, this.warnings, view, ids);
  }

  /** Nodes in the order of their ids; null where the type has no such id. The selection names canonical ids only. */
  async nodes(typeName: string, ids: readonly string[], selection: Selection): Promise<unknown[]> {
    const loader = this.shape(typeName, selection);
    return Promise.all(ids.map((id) => loader.load(id)));
  }

  /** What a root field selects of the nodes with the ids in its argument: those without a node are warned of. */
  async lookedUp(typeName: string, ids: readonly string[], field: SelectedField): Promise<unknown[]> {
    const selection = await this.canonicalSelection(field);
    const nodes = await this.nodes(typeName, ids, selection);
    const missing = ids.filter((_id, index) => nodes[index] === null);
    if (missing.length > 0) {
      const type = findType(typeName);
      const types = type && [type];
      const argument = ['representations', 'ids'].find((name) => name in field.args) ?? 'id';
      const places = missing.map((id) => ({ id, path: [field.key], argument: [argument], types }));
      const { asOf } = this.view;
      await this.ids.canonical(missing, () => places);
      if (asOf) await this.ids.warnOfAbsence(places, asOf);
    }
    if (mayBeNarrowed(selection, this.view)) {
      const asked = { ...field, selection };
      await this.explain(atRoot(asked), emptyBelowNodes(asked, nodes), async (other, view) =>
        objectsOf(await this.at(view).nodes(typeName, ids, other)),
      );
    }
    return nodes;
  }

  /**
   * Warns of empty lists below the nodes that a question shows.
   * @param root the root field, with canonical ids only below it
   */
  async explainShown(root: SelectedField, shown: readonly ShownNodes[]): Promise<void> {
    let left = MAX_LISTS;
    const explained = mergedByField(shown).flatMap(({ typeName, field, nodes }) => {
      const above = mayBeNarrowed(field.selection, this.view) ? keysAbove(root, field) : undefined;
      if (!above) return [];
      const lists = emptyBelowNodes(field, [...nodes.values()], true).slice(0, left);
      left -= lists.length;
      return [{ typeName, ids: [...nodes.keys()], lists, shows: { field, root, above } }];
    });
    const found = await Promise.all(
      explained.map(({ typeName, ids, lists, shows }) =>
        this.explained(shows, lists, async (selection, view) =>
          objectsOf(await this.at(view).nodes(typeName, ids, selection)),
        ),
      ),
    );
    // In the order of the fields, whichever was answered first.
    this.warnings.addAll(found.flat());
  }

  /** The connection over all nodes of a type. */
  async list(typeName: string, field: SelectedField): Promise<unknown> {
    const { ids, proof } = idsNamed(field);
    if (ids.length > 0 && proof === Infinity) {
      return this.listOnce(typeName, await this.canonicalField(typeName, field, ids));
    }
    const list = this.prepared(typeName, field);
    const rows = await this.rowsOf(list);
    if (ids.length > 0 && nodesIn(rows) < proof) {
      const canonical = await this.canonicalField(typeName, field, ids);
      if (canonical !== field) return this.listOnce(typeName, canonical);
    }
    return this.answerOrHints(typeName, field, list, rows);
  }

  /** Refuses a question that would read more nodes than the limit allows. */
  async allowScan(scan: Scan): Promise<void> {
    await allowScan(this.whole, scan, this.limits.scan);
  }

  /** Sends a statement and reads its answer, the nodes that it defers included. */
  async read<Answer>(statement: Prepared<Answer>): Promise<Answer> {
    const { values } = await this.graph.read(statement, this.options);
    return this.answer(statement, values);
  }

  /** What a field selects, with canonical ids only in its arguments. */
  async canonicalSelection({ key, selection }: SelectedField): Promise<Selection> {
    const ids = idsBelow(selection);
    if (ids.length === 0) return selection;
    const canonical = await this.ids.canonical(ids, () => idPlacesBelow(selection, [key]));
    return canonical.size === 0 ? selection : selectionUnder(selection, canonical);
  }

  private async listOnce(typeName: string, field: SelectedField): Promise<unknown> {
    const list = this.prepared(typeName, field);
    return this.answerOrHints(typeName, field, list, await this.rowsOf(list));
  }

  /** The answer of a list; where it is empty, with a warning that says what came nearest. */
  private async answerOrHints(
    typeName: string,
    field: SelectedField,
    list: PreparedList,
    rows: Rows['values'],
  ): Promise<unknown> {
    const answer = await this.answer(list, rows);
    // An id that nothing has explains it already.
    if (matchesNothing(field, answer as AnswerObject) && !this.warnings.isWarned(field.key)) {
      const { graph, limits, options, view } = this;
      this.warnings.addAll(await nothingMatches({ graph, limits, options, view }, typeName, field));
    }
    if (mayBeNarrowed(field.selection, this.view)) {
      const lists = emptyBelowList(typeName, field, answer as AnswerObject);
      if (lists.length > 0 && (await this.isCheap(list))) {
        await this.explain(atRoot(field), lists, async (selection, view) => [
          (await this.at(view).read(
            prepareList(typeName, { ...field, selection }, this.limits, view),
          )) as AnswerObject,
        ]);
      }
    }
    return answer;
  }

  /** Whether a list can be asked again for what is below it. */
  private async isCheap({ scan }: PreparedList): Promise<boolean> {
    return scan === undefined || (await countLabel(this.whole, scan.label)) <= MAX_NODES_READ;
  }

  /** Warns of empty lists below a root field, but for those that an id which nothing has explains already. */
  private async explain(shows: Shows, lists: readonly EmptyList[], ask: Ask): Promise<void> {
    this.warnings.addAll(await this.explained(shows, lists, ask));
  }

  private async explained(shows: Shows, lists: readonly EmptyList[], ask: Ask): Promise<Warning[]> {
    const unexplained = lists.filter(({ path }) => !this.warnings.isWarnedAt([...shows.above, ...path]));
    return unexplained.length === 0 ? [] : nothingBelow(shows, unexplained, this.view, ask);
  }

  private async rowsOf(list: PreparedList): Promise<Rows['values']> {
    if (list.scan) await this.allowScan(list.scan);
    return (await this.graph.read(list, this.options)).values;
  }

  /** The answer in the rows of a statement, the nodes that it defers included. */
  async answer<Answer>(
    { read, deferred }: Pick<Prepared<Answer>, 'read' | 'deferred'>,
    rows: Rows['values'],
  ): Promise<Answer> {
    const pending = new Pending();
    const answer = read(rows, pending);
    await inTurns(pending.filled());
    await this.complete(deferred, pending);
    return answer;
  }

  /** Completes the nodes that a statement deferred, each once; they may defer others. */
  private async complete(deferred: readonly PreparedLookUp[], pending: Pending): Promise<void> {
    await Promise.all(
      deferred.map(async (lookUp, number) => {
        const objects = pending.of(number);
        if (objects.size === 0) return;
        const nodes = await this.lookUpAll(lookUp, [...objects.keys()]);
        for (const [id, object] of objects) {
          const node = nodes.get(id);
          // Deleted between two statements: the answer would name something that it cannot show.
          if (!node) throw new EntenteError('CONFLICT', 'The data changed while it was read; try again');
          Object.assign(object, node);
        }
      }),
    );
  }

  private async lookUpAll(lookUp: PreparedLookUp, ids: readonly string[]): Promise<Map<string, unknown>> {
    const { text, params } = lookUp;
    return this.read({ ...lookUp, text, params: { ...params, ids } });
  }

  private prepared(typeName: string, field: SelectedField): PreparedList {
    const list = lists.get(field) ?? prepareList(typeName, field, this.limits, this.view);
    lists.set(field, list);
    return list;
  }

  private async canonicalField(
    typeName: string,
    field: SelectedField,
    ids: readonly string[],
  ): Promise<SelectedField> {
    const canonical = await this.ids.canonical(ids, () => idPlacesOfList(typeName, field));
    return canonical.size === 0 ? field : fieldUnder(field, canonical);
  }

  private shape(typeName: string, selection: Selection): DataLoader<string, unknown> {
    const lookUp = this.lookUp(typeName, selection);
    const known = this.byShape.get(lookUp.shape);
    if (known) return known;
    const loader = new DataLoader<string, unknown>(async (ids) => {
      const nodes = await this.lookUpAll(lookUp, ids);
      return ids.map((id) => nodes.get(id) ?? null);
    });
    this.byShape.set(lookUp.shape, loader);
    return loader;
  }

  private lookUp(typeName: string, selection: Selection): ShapedLookUp {
    return lookUps.of(selection, `${typeName} ${keyOfView(this.view)}`, () => {
      const prepared = prepareLookUp(typeName, selection, this.limits, this.view);
      const shape = [prepared.text, JSON.stringify(prepared.params), JSON.stringify(selection)].join('\n');
      return { ...prepared, shape };
    });
  }
}

function atRoot(field: SelectedField): Shows {
  return { field, root: field, above: [] };
}

function objectsOf(nodes: readonly unknown[]): AnswerObject[] {
  return nodes.filter((node): node is AnswerObject => node !== null);
}

/** How many nodes a list has at least: by its rows, or by the one value that holds nodes and counts. */
function nodesIn(values: Rows['values']): number {
  const [nodes, ...counts] = (values[0]?.[0] ?? []) as readonly unknown[];
  if (values.length !== 1 || !Array.isArray(nodes)) return values.length;
  const sizes = counts.map((one) =>
    typeof one === 'number' ? one : Array.isArray(one) ? Math.sign(one.length) : 0,
  );
  return Math.max(nodes.length, ...sizes);
}
