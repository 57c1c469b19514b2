/** What an answer should be read with: neither an error nor a part of the data. */

/** Enough for a client to see what is wrong; a query may name thousands of ids. */
const MAX_WARNINGS = 20;

export type WarningCode =
  /** Nothing in the graph has an id that an argument gives. */
  | 'UNKNOWN_ID'
  /** The id belongs to a node of another type than the one that the argument is about. */
  | 'ID_OF_ANOTHER_TYPE'
  /** What has the id exists, but not as of the day that the query gives. */
  | 'NOT_AS_OF'
  /** A list is empty; `without` says which single condition would have to go for it not to be. */
  | 'NOTHING_MATCHES'
  /** `paths` found nothing over these links, and would over others. */
  | 'NO_PATH_OVER_THESE_LINKS'
  /** `paths` found nothing with a filter (`tieKinds`, `between`, `notBetween`, `exclude`, `maxLinks`, `maxHops`), and would without it. */
  | 'NO_PATH_WITH_THIS_FILTER'
  /** `paths` looked at so many of the shortest ones and stopped: there may be others. */
  | 'MORE_PATHS';

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  /** The keys in the answer that lead to the field, without numbers of list items. */
  readonly path: readonly string[];
  /** From the field to the value: `["where", "country", "id", "eq"]`. */
  readonly argument?: readonly string[];
  /** What else a code has to say. */
  readonly [detail: string]: unknown;
}

/** The warnings of one request, each once. */
export class Warnings {
  private readonly byText = new Map<string, Warning>();

  add(...warnings: readonly Warning[]): void {
    this.addAll(warnings);
  }

  /** Adds warnings as long as there is room. */
  addAll(warnings: readonly Warning[]): void {
    for (const warning of warnings) {
      if (this.byText.size < MAX_WARNINGS) this.byText.set(JSON.stringify(warning), warning);
    }
  }

  /** Whether there is one of a root field, by its key. */
  isWarned(key: string): boolean {
    return this.all.some(({ path }) => path[0] === key);
  }

  /** Whether there is one of a field, by the keys that lead to it. */
  isWarnedAt(path: readonly string[]): boolean {
    return this.all.some((warning) => warning.path.join('.') === path.join('.'));
  }

  /** How many more have room. */
  get room(): number {
    return MAX_WARNINGS - this.byText.size;
  }

  get all(): readonly Warning[] {
    return [...this.byText.values()];
  }
}
