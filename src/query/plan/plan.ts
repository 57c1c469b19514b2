/**
 * What a request wants of the graph, as frozen plain data: types and relations are resolved, arguments are checked, nothing
 * is Cypher yet. Passes (`../passes/`) turn a plan into a better one, the printer (`../cypher/`) into a statement, and the
 * reader (`../reader/`) turns the rows of that statement into the answer.
 */
import type { CitationStyle } from '../../citation/cite';
import type { Key } from '../../model/declare/path';
import type { Belonging } from './belonging';
import type { Condition, IdentifierCondition } from './condition';
import type { OrderTerm } from './order';
import type { Page } from './page';
import type { Counted, Value } from './value';

/** One hop of a walk, with the conditions on its relationships. */
export interface Hop {
  /** Relationship types; empty means any. */
  readonly types: readonly string[];
  readonly direction: 'out' | 'in' | 'both';
  /** How often the hop may repeat; once when absent. */
  readonly hops?: { readonly min: number; readonly max: number } | undefined;
  /** Labels of the node it reaches, any of them; empty when the label need not be tested. */
  readonly labels: readonly string[];
  /** A label that the node must not have. */
  readonly except?: string | undefined;
  /** All of these hold for the relationship of the hop, or for each of several. */
  readonly where: readonly Condition[];
  /** Conditions on the node it reaches, where that is not the end of the walk. */
  readonly through?: readonly Condition[] | undefined;
}

/** A walk from a node, or from the link of an edge, to the nodes at its end. */
export interface Walk {
  readonly kind: 'WALK';
  readonly from: 'NODE' | 'LINK';
  /** Where it begins when not at the node itself: at the nodes whose id a property of the start holds. */
  readonly key?: Key | undefined;
  readonly hops: readonly Hop[];
  /** Label of the end when there is no hop. */
  readonly label?: string | undefined;
  /** The property of the start that holds the id of the end. */
  readonly endId?: string | undefined;
  /** Name of the type at the end. */
  readonly to: string;
  /** True when an end that several walks reach counts once. */
  readonly distinct: boolean;
  /** Properties of the last relationship that the end shows as its own, such as the stance of a passage. */
  readonly carried: readonly string[];
  /** True when the last relationship is a link: links to one end are distinguished by their `key`. */
  readonly linked: boolean;
  /** True when the relationships lead to nodes of type `to` only, so that their label need not be tested. */
  readonly impliesLabel: boolean;
  /** Conditions on the end (`NODE`) and on the last relationship (`LINK`); all of them hold. */
  readonly where: readonly Condition[];
}

/** How a value is read. */
export type Reading =
  | { readonly kind: 'PLAIN' }
  /** The schema promises a value; `place` names it in the error when the graph has none. */
  | { readonly kind: 'REQUIRED'; readonly place: string }
  /** The name of a type, which the API writes as a term; promised like `REQUIRED`. */
  | { readonly kind: 'TYPE_TERM'; readonly place: string }
  /** An EDTF string, of which parts were selected. */
  | { readonly kind: 'DATE'; readonly fields: readonly DateField[] }
  /** Where the words of a passage stand. */
  | { readonly kind: 'WORDS' }
  /** What a citation says, to be put in a style. */
  | { readonly kind: 'CITATION'; readonly style: CitationStyle };

/** What is known without the database: the name of a type. */
export interface ConstantField {
  readonly kind: 'CONSTANT';
  readonly key: string;
  readonly value: string;
}

/** A selected field of a value that is read whole: the key in the answer, and the name of the field. */
export type NamedField =
  ConstantField | { readonly kind: 'NAMED'; readonly key: string; readonly name: string };

/** A selected field of a date; its words are in a language. */
export type DateField =
  NamedField | { readonly kind: 'TEXT'; readonly key: string; readonly language: string };

/** One selected field of a node, or of the link on an edge. */
export type Field =
  | ConstantField
  | { readonly kind: 'TYPE_NAME'; readonly key: string }
  | { readonly kind: 'VALUE'; readonly key: string; readonly value: Value; readonly reading: Reading }
  | {
      readonly kind: 'ONE';
      readonly key: string;
      readonly walk: Walk;
      /** Empty where at most one end exists. */
      readonly order: readonly OrderTerm[];
      readonly node: NodePlan;
    }
  | {
      readonly kind: 'FEW';
      readonly key: string;
      readonly walk: Walk;
      readonly order: readonly OrderTerm[];
      readonly size: number;
      readonly node: NodePlan;
    }
  | { readonly kind: 'CONNECTION'; readonly key: string; readonly connection: Connection };

/** What was selected of a node: one branch for each set of types whose fields differ. */
export interface NodePlan {
  readonly kind: 'NODE';
  readonly branches: readonly Branch[];
}

export interface Branch {
  /** Labels of the types that it serves. The last branch serves all others. */
  readonly labels: readonly string[];
  readonly fields: readonly Field[];
}

/** A node that a look-up of its own brings, by its number in the `deferred` of the whole plan. */
export interface DeferredNode {
  readonly kind: 'DEFERRED';
  readonly lookUp: number;
}

/** The node at the end of a row. */
export type EndPlan = NodePlan | DeferredNode;

/** Where the nodes of a connection come from. */
export type Source =
  | { readonly kind: 'REACHED'; readonly walk: Walk }
  /** All nodes with a label that satisfy the conditions. */
  | { readonly kind: 'LABEL'; readonly label: string; readonly where: readonly Condition[] }
  | AnchoredSource;

/** All nodes with a label, begun at an id or a name that a condition gives instead of at every node. */
export interface AnchoredSource {
  readonly kind: 'ANCHORED';
  readonly label: string;
  /** Name keys of the nodes themselves, to begin at in the index of names. */
  readonly nameKeys?: readonly string[] | undefined;
  /** Identifiers in other systems, to begin at in theirs. */
  readonly identifiers?: IdentifierCondition | undefined;
  /** The place or body that they belong to, to begin at. */
  readonly belonging?: Belonging | undefined;
  readonly joins: readonly Join[];
  /** Conditions on properties, tested once the nodes are distinct. */
  readonly where: readonly Condition[];
  /** Conditions that walk, tested last. */
  readonly walked: readonly Condition[];
}

/** A walk that is matched instead of tested. */
export interface Join {
  readonly walk: Walk;
  /** Name keys of its end, to begin at. */
  readonly nameKeys?: readonly string[] | undefined;
  /** Identifiers in other systems, to begin at in theirs. */
  readonly identifiers?: IdentifierCondition | undefined;
  readonly joins: readonly Join[];
}

/** A Relay connection: one page of its source and what is counted over the whole of it. */
export interface Connection {
  readonly kind: 'PAGE';
  /** The GraphQL type. */
  readonly typeName: string;
  readonly source: Source;
  /** Total: the last terms tell all rows apart. */
  readonly order: readonly OrderTerm[];
  readonly page: Page;
  readonly fields: readonly ConnectionField[];
  /** How the page is cut: by sorting what was matched, or from the index on day and id. */
  readonly paging: 'SORT' | 'DAY_INDEX';
  /** How the total is counted: by walking, or by the number of relationships that the database keeps for a node. */
  readonly counting: 'ROWS' | 'DEGREE';
}

export type ConnectionField =
  | ConstantField
  | {
      readonly kind: 'TOTAL';
      readonly key: string;
      readonly counted: Counted;
      /** Where its walk meets more nodes than this, whatever the conditions, the total is null. */
      readonly atMost?: number | undefined;
    }
  | { readonly kind: 'PAGE_INFO'; readonly key: string; readonly fields: readonly NamedField[] }
  | GroupsField
  | { readonly kind: 'NODES'; readonly key: string; readonly node: EndPlan }
  | { readonly kind: 'EDGES'; readonly key: string; readonly fields: readonly EdgeField[] };

export type EdgeField =
  | { readonly kind: 'CURSOR'; readonly key: string }
  | { readonly kind: 'END'; readonly key: string; readonly node: EndPlan }
  | Field;

/** Groups of the whole source, counted in the database and cut before they are sent. */
export interface GroupsField {
  readonly kind: 'GROUPS';
  readonly key: string;
  readonly keys: readonly Value[];
  /** Of each key, whether its values are names of types, which the API writes as terms. */
  readonly areTypeNames: readonly boolean[];
  /** Each value of this counts once; each row when absent. */
  readonly countDistinct?: Value | undefined;
  readonly order: 'COUNT_DESC' | 'COUNT_ASC' | 'KEY';
  readonly size: number;
  /** True when the nodes have days of which the first and last are known. */
  readonly dated: boolean;
  readonly fields: readonly GroupField[];
}

export type GroupField =
  NamedField | { readonly kind: 'NODE'; readonly key: string; readonly node: NodePlan };

/** Brings the nodes with some ids. */
export interface LookUpPlan {
  readonly kind: 'LOOK_UP';
  /** Labels whose ids are unique, where the nodes are looked for. */
  readonly stores: readonly string[];
  /** Labels that the node must have, any of them; empty where the store says it all. */
  readonly labels: readonly string[];
  /** Conditions on the nodes. */
  readonly where: readonly Condition[];
  /** False when the ids come from the graph itself, where no merged id is left. */
  readonly mayBeMerged: boolean;
  readonly node: NodePlan;
  /** The number of the field whose list comes as rows of its own, after the node. */
  readonly listAsRows?: number | undefined;
  readonly deferred: readonly LookUpPlan[];
}

/** A connection over all nodes of a type. */
export interface ListPlan {
  readonly kind: 'LIST';
  readonly connection: Connection;
  /** What makes the database read every node with a label, and so needs leave. */
  readonly scan?: Scan | undefined;
  readonly deferred: readonly LookUpPlan[];
}

/** A list that reads all nodes with a label, and the condition or order that causes it. */
export interface Scan {
  readonly label: string;
  readonly by: string;
  /** What would make it begin elsewhere; by default a condition with an index. */
  readonly advice?: string | undefined;
}
