/** Plays the steps of a history on a graph, each through the door of the record by which such a change comes in. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { InvalidLines } from '../../src/dossiers/load/invalidDossiers';
import { loadLines, type StreamReport } from '../../src/dossiers/load/loadLines';
import type { Graph } from '../../src/graph/graph';
import { writeRecord } from '../../src/record/change/writeRecord';
import { IdentityRefused } from '../../src/record/identity/identityRefused';
import { merge } from '../../src/record/identity/merge';
import { unmerge } from '../../src/record/identity/unmerge';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import type { Status } from '../../src/model/terms';
import type { Step } from './steps';
import { factRow, toldFact, type Told } from './told';
import { entityRow, firstRows, passageId, passageRow, type Row } from './world';

/** What came of a step. */
export interface Played {
  /** The number of the last change after it. */
  readonly number: number;
  /** Why the record did not take it; undefined where it did. */
  readonly refused?: string;
  /** What happened, for the model. */
  readonly happened: Happened;
}

/** A step as it came to pass. */
export type Happened =
  | {
      readonly kind: 'LOADED';
      readonly rows: readonly Row[];
      readonly file: string;
      readonly proposed: Proposed;
    }
  | { readonly kind: 'STATUS'; readonly ids: readonly string[]; readonly status: Status }
  | { readonly kind: 'MERGED'; readonly decision: Decision }
  | { readonly kind: 'UNMERGED'; readonly retracted: readonly string[] }
  | { readonly kind: 'SUPERSEDED'; readonly id: string; readonly rows: readonly Row[] }
  | { readonly kind: 'NOTHING' };

/** A decision that two entities are one. */
export interface Decision {
  readonly id: string;
  readonly first: string;
  readonly second: string;
}

type Proposed = readonly Decision[];

/** A graph on which a history is played, from an empty database on. */
export class Player {
  private readonly told: Told[] = [];
  private last: { readonly rows: readonly Row[]; readonly file: string } = { rows: [], file: 'first.jsonl' };
  private minutes = 0;

  /** @param folder where the files are written that are loaded */
  constructor(
    private readonly graph: Graph,
    private readonly folder: string,
  ) {}

  /** Tells what there is at first. */
  async begin(missing: readonly string[]): Promise<Played> {
    return this.after(() => this.load(firstRows(missing), 'first.jsonl'));
  }

  /** Plays one step. */
  async play(step: Step): Promise<Played> {
    return this.after(() => this.make(step));
  }

  /** Lets the time of a step pass in which nothing happens. */
  skip(): void {
    this.minutes++;
  }

  private async after(work: () => Promise<Happened>): Promise<Played> {
    this.minutes++;
    try {
      const happened = await work();
      return { happened, number: await this.number() };
    } catch (error) {
      if (!(error instanceof IdentityRefused || error instanceof InvalidLines)) throw error;
      return { happened: { kind: 'NOTHING' }, refused: error.message, number: await this.number() };
    }
  }

  private async make(step: Step): Promise<Happened> {
    const { graph } = this;
    switch (step.kind) {
      case 'TELL':
        return this.tell(toldFact(step.content, this.told), step.telling, step.file);
      case 'TELL_AGAIN': {
        const fact = around(this.told, step.fact);
        return fact ? this.tell(fact, step.telling, step.file) : { kind: 'NOTHING' };
      }
      case 'DECLARE':
        return this.load([entityRow(step.entity, step.variant)], step.file);
      case 'PASSAGE':
        return this.load([passageRow(step.passage, step.gloss)], 'one.jsonl');
      case 'DECIDE': {
        const { first, second, decision } = step;
        const fields = { first, second, decision, reason: `They are ${decision}.` };
        return this.tell(toldFact({ heading: 'identities', fields }, []), TOLD_PLAINLY, 'one.jsonl');
      }
      case 'REPEAT':
        return this.load(this.last.rows, this.last.file);
      case 'STATUS':
        return this.setStatus(step.facts, step.status);
      case 'SUPERSEDE':
        return this.supersede(step);
      case 'MERGE': {
        const { id, into, passage } = step;
        const evidence = passage === null ? [] : [passageId(passage)];
        const change = this.change('curator', `“${id}” is “${into}”.`);
        const { decisionId } = await merge(graph, { id, into, evidence, confidence: null }, change);
        if (decisionId === null) return { kind: 'NOTHING' };
        return { kind: 'MERGED', decision: { id: decisionId, first: id, second: into } };
      }
      case 'UNMERGE': {
        const { retracted } = await unmerge(graph, step.id, this.change('curator', 'They are two.'));
        return { kind: 'UNMERGED', retracted };
      }
    }
  }

  private async tell(fact: Told, telling: Parameters<typeof factRow>[1], file: string): Promise<Happened> {
    const happened = await this.load([factRow(fact, telling)], file);
    if (fact.content.heading !== 'identities' && !this.told.some(({ id }) => id === fact.id))
      this.told.push(fact);
    return happened;
  }

  private async load(rows: readonly Row[], file: string): Promise<Happened> {
    const path = join(this.folder, file);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const report = await loadLines(this.graph, path, { now: this.now(), author: 'loader' });
    this.last = { rows, file };
    return { kind: 'LOADED', rows, file, proposed: proposedBy(report) };
  }

  /** Gives facts another status and derives again what follows from them, as one change. */
  private async setStatus(numbers: readonly number[], status: Status): Promise<Happened> {
    const all = await this.factIds();
    const ids = [...new Set(numbers.flatMap((number) => around(all, number) ?? []))];
    const change = this.change('curator', `${status} now.`);
    await writeRecord(this.graph, change, async (transaction) => {
      const changed = await changeStatus(transaction, ids, status, change);
      await rederive(transaction.run, changed);
    });
    return { kind: 'STATUS', ids, status };
  }

  /** A fact is corrected by another: two changes, of which the second gives the first its status. */
  private async supersede(step: Extract<Step, { kind: 'SUPERSEDE' }>): Promise<Happened> {
    const wrong = around(this.told, step.fact);
    if (!wrong) return { kind: 'NOTHING' };
    const right = toldFact(step.content, this.told);
    const happened = await this.tell(right, step.telling, 'two.jsonl');
    if (happened.kind !== 'LOADED' || right.id === wrong.id) return happened;
    const change = this.change('curator', `Corrected by ${right.id}.`);
    await writeRecord(this.graph, change, async (transaction) => {
      const changed = await changeStatus(transaction, [wrong.id], 'SUPERSEDED', change);
      await rederive(transaction.run, changed);
    });
    return { kind: 'SUPERSEDED', id: wrong.id, rows: happened.rows };
  }

  /** All facts that are no decisions on identity, which merges alone carry out and take back. */
  private async factIds(): Promise<readonly string[]> {
    const { values } = await this.graph.read({
      text: 'CYPHER 5 MATCH (f:Fact) WHERE NOT f:Identity RETURN f.id ORDER BY f.recordedAt DESC, f.id',
      params: {},
    });
    return values.map(([id]) => String(id));
  }

  private async number(): Promise<number> {
    const { values } = await this.graph.read({
      text: "CYPHER 5 MATCH (counter:Counter {id: 'changes'}) RETURN counter.value",
      params: {},
    });
    return Number(values[0]?.[0] ?? 0);
  }

  private now(): string {
    return new Date(Date.UTC(2025, 0, 1, 0, this.minutes)).toISOString();
  }

  private change(author: string, reason: string) {
    return { now: this.now(), author, reason };
  }
}

const TOLD_PLAINLY = { basis: 'TEXT', supporting: 1, further: [] } as const;

/** The one at a place, going round. */
function around<Value>(values: readonly Value[], number: number): Value | undefined {
  return values[number % Math.max(1, values.length)];
}

function proposedBy({ proposed }: StreamReport): Proposed {
  return proposed.flatMap(({ decisionId, id, into }) =>
    decisionId === null ? [] : [{ id: decisionId, first: id, second: into }],
  );
}
