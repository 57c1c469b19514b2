/** Keys that stand twice in one mapping, found while long YAML is read quickly: the parser itself stops at the first. */
import type { ParserState } from 'js-yaml';

import type { Path } from './path';

/** A key that its mapping has already. */
export interface RepeatedKey {
  readonly path: Path;
  /** Of the last one, whose value counts. */
  readonly line: number;
}

interface Key {
  readonly text: string;
  readonly line: number;
  readonly position: number;
}

/** A part that is being read. */
interface Open {
  readonly line: number;
  readonly position: number;
  /** How many parts of it were read: keys and values in turn, if it is a mapping. */
  parts: number;
  readonly keys: (Key | undefined)[];
}

/** What listens to the parser, and tells afterwards. */
export class RepeatedKeys {
  private readonly open: Open[] = [{ line: 0, position: 0, parts: 0, keys: [] }];
  private readonly byMapping = new Map<object, readonly Key[]>();

  /** @param text of a key's value, undefined where it is none that a mapping may have */
  constructor(
    private readonly source: string,
    private readonly keyText: (value: unknown) => string | undefined,
  ) {}

  readonly listen = (event: 'open' | 'close', { kind, result, line, position }: ParserState): void => {
    if (event === 'open') {
      this.open.push({ line, position, parts: 0, keys: [] });
      return;
    }
    const part = this.open.pop();
    const around = this.open.at(-1);
    if (!part || !around) return;
    // Of one part alone: what may begin a mapping is read as its first key before it is seen to be none.
    if (kind === 'mapping' && part.parts > 1 && isObject(result)) this.compare(result, part.keys);
    if (around.parts % 2 === 0) around.keys.push(this.keyOf(part, result, position));
    around.parts += 1;
  };

  /** The keys in the order of the text; undefined where a listener cannot tell. */
  in(value: unknown): RepeatedKey[] | undefined {
    const found: { readonly key: Key; readonly repeated: RepeatedKey }[] = [];
    let mappings = 0;
    const visit = (part: unknown, path: Path): void => {
      if (Array.isArray(part)) {
        part.forEach((item, index) => {
          if (isObject(item)) visit(item, [...path, index]);
        });
        return;
      }
      if (!isObject(part)) return;
      const keys = this.byMapping.get(part);
      if (keys) {
        mappings += 1;
        const lines = new Map(keys.map(({ text, line }) => [text, line]));
        for (const key of keys)
          found.push({ key, repeated: { path: [...path, key.text], line: lines.get(key.text) ?? key.line } });
      }
      for (const [key, item] of Object.entries(part)) if (isObject(item)) visit(item, [...path, key]);
    };
    visit(value, []);
    // What stood under the first of two keys is lost.
    if (this.isUncertain || mappings < this.byMapping.size) return undefined;
    return found.sort((a, b) => a.key.position - b.key.position).map(({ repeated }) => repeated);
  }

  private isUncertain = false;

  private compare(mapping: object, keys: Open['keys']): void {
    const seen = new Set<string>();
    const repeated: Key[] = [];
    for (const key of keys) {
      if (!key) this.isUncertain = true;
      else if (seen.has(key.text)) repeated.push(key);
      else seen.add(key.text);
    }
    if (repeated.length > 0) this.byMapping.set(mapping, repeated);
  }

  private keyOf({ line, position }: Open, value: unknown, end: number): Key | undefined {
    COLON.lastIndex = end;
    const text = COLON.test(this.source) ? this.keyText(value) : undefined;
    return text === undefined ? undefined : { text, line: line + 1, position };
  }
}

/** What stands after a key. */
const COLON = / *:/y;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
