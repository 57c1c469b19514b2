/** A statement while it is printed: its parameters, its variables, and the clauses that must come before a RETURN. */

import { mayChange } from '../../model/factContent';
import { NOW, type Reading, type StateHop } from './reading';

/** The variables of the node and link at hand, and what else a value of theirs may be read from. */
export interface Scope {
  readonly node: string;
  readonly link: string;
  /** The expression for a property of the relationship that led to the node. */
  readonly carried: (property: string) => string;
  /** Variables of what a question computes, by the names that its plan uses. */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** A scope with a node alone. */
export function nodeScope(node: string, names?: Scope['names']): Scope {
  return { node, link: '', carried: (property) => `${node}.${property}`, names };
}

/** The variable that a question uses for a name of its plan. */
export function namedIn({ names }: Scope, name: string): string {
  const variable = names?.[name];
  if (variable === undefined) throw new Error(`The plan names ${name}, which the statement does not compute`);
  return variable;
}

/** A body of a query, as its last expression needs it. */
interface Body {
  /** Clauses to stand before the RETURN; empty for most. */
  readonly before: string;
  readonly value: string;
}

/** Properties that never change. */
const CONSTANT: ReadonlySet<string> = new Set(['id', 'type']);

/** How the state of a node comes into a statement. */
interface FoundState {
  readonly clause: () => string;
  readonly print: (print: () => string) => string;
}

export class Statement {
  /** @param reading as of which state of the record nodes and relationships are read */
  constructor(readonly reading: Reading = NOW) {}

  readonly params: Record<string, unknown> = {};
  private parameters = 0;
  private variables = 0;
  private clauses: string[] = [];
  private byLabel = false;
  private readonly facts = new Set<string>();
  /** Variables of states that are found already, by the variables of their nodes. */
  private readonly states = new Map<string, string>();
  /** Variables of states that something was read of. */
  private readonly read = new Set<string>();

  /** The `$name` of a value. */
  parameter(value: unknown): string {
    const name = `p${String(this.parameters++)}`;
    this.params[name] = value;
    return `$${name}`;
  }

  /** A number for LIMIT, which refuses floats; the driver sends every JavaScript number as one. */
  limit(size: number): string {
    return `toInteger(${this.parameter(size)})`;
  }

  /** The expression for a property of a node. */
  property(node: string, property: string): string {
    if (this.isConstant(node, property)) return `${node}.${property}`;
    return this.state(node, (state) => `${state}.${property}`);
  }

  /** Notes that a node is a fact, of which little changes. */
  noteFact(node: string): void {
    this.facts.add(node);
  }

  /** Whether a property of a node never changes. */
  isConstant(node: string, property: string): boolean {
    return CONSTANT.has(property) || (this.facts.has(node) && !mayChange(property));
  }

  /** An expression over the properties of a node. */
  state(node: string, expression: (state: string) => string): string {
    const bound = this.states.get(node);
    if (bound === undefined) return this.reading.state(node, expression);
    this.read.add(bound);
    return expression(bound);
  }

  /** Whether the state of a node has to be found before its properties are read. */
  get findsStates(): boolean {
    return this.reading !== NOW;
  }

  /** What is printed of a state that is found. */
  asState(state: string, print: () => string): string {
    const before = this.states.get(state);
    this.states.set(state, state);
    const printed = print();
    if (before === undefined) this.states.delete(state);
    else this.states.set(state, before);
    return printed;
  }

  /**
   * The state of a node, found once for all that `print` prints of it; `clause` gives the clause that finds it once all is
   * printed, empty where nothing was read of it or it is the node itself.
   */
  stateOf(node: string): FoundState {
    if (this.reading === NOW) return { clause: () => '', print: (print) => print() };
    const state = `${node}state`;
    let isRead = false;
    return {
      clause: () => (isRead ? `WITH *, ${this.reading.state(node, (each) => each)} AS ${state}` : ''),
      print: (print) => {
        const printed = this.inState(node, state, print);
        isRead ||= this.read.has(state);
        return printed;
      },
    };
  }

  /**
   * In conditions that walk by the labels of a node, a hop from the end of a walk to its state, which is the node itself or one
   * of the past: nothing nests there. Elsewhere, a CASE reads less.
   */
  stateHop(node: string): StateHop | undefined {
    return this.byLabel ? this.reading.stateHop(node) : undefined;
  }

  /** What is printed of a node whose state is at hand. */
  inState<Printed>(node: string, state: string, print: () => Printed): Printed {
    this.states.set(node, state);
    const printed = print();
    this.states.delete(node);
    return printed;
  }

  /** What is printed of conditions by label. */
  inLabels<Printed>(print: () => Printed): Printed {
    const outer = this.byLabel;
    this.byLabel = true;
    const printed = print();
    this.byLabel = outer;
    return printed;
  }

  /** A variable that is not used yet. */
  variable(prefix: string): string {
    return `${prefix}${String(this.variables++)}`;
  }

  /** Puts a clause before the RETURN of the body that is being printed. */
  add(clause: string): void {
    this.clauses.push(clause);
  }

  /** Prints the value of a body, and collects the clauses that it needs. */
  body(print: () => string): Body {
    const outer = this.clauses;
    this.clauses = [];
    const value = print();
    const before = this.clauses.map((clause) => `${clause} `).join('');
    this.clauses = outer;
    return { before, value };
  }

  /**
   * A list with a value for each row of some clauses, which are known once the value is printed. It is an expression, except where a value counts groups: Neo4j takes any
   * expression around these for an aggregate and refuses it, so the list is then collected by a clause of its own.
   */
  list(clausesOf: () => string, print: () => string): string {
    const { before, value } = this.body(print);
    const clauses = clausesOf();
    if (before === '') return `COLLECT { ${clauses} RETURN ${value} }`;
    return this.collected(`${clauses} ${before}`, value);
  }

  /** A list that a clause of its own collects. */
  collected(clauses: string, value: string): string {
    const name = this.variable('c');
    this.add(`CALL (*) { ${clauses.trimEnd()} RETURN collect(${value}) AS ${name} }`);
    return name;
  }
}

/** Clauses that are there, one after the other. */
export function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined && part !== '').join(' ');
}

/** WHERE, unless there is nothing to test. */
export function whereAll(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}
