/** How characters and names in them are read in Japanese and Korean, from the file that `scripts/readings/build.mjs` makes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What is known of one character, in simplified characters. */
export interface CharacterReadings {
  /** Readings from Chinese and Japanese ones, in small Latin letters. */
  readonly on: readonly string[];
  readonly kun: readonly string[];
  /** Korean ones, each a syllable of Hangul. */
  readonly hangul: readonly string[];
}

/** Where readings are looked up. */
export interface Readings {
  readonly character: (character: string) => CharacterReadings;
  /** Readings of a Japanese family or given name that its characters do not give, in small Latin letters. */
  readonly family: (name: string) => readonly string[];
  readonly given: (name: string) => readonly string[];
}

const FILE = join(__dirname, '..', '..', 'seeds', 'readings', 'readings.tsv.gz');

let all: Readings | undefined;

/** Read when the first name in characters is compared with one in letters, not at start. */
export function readings(): Readings {
  all ??= parseReadings(gunzipSync(readFileSync(FILE)).toString('utf8'));
  return all;
}

const NONE: readonly string[] = [];

/** The lines of the file: `C` with a character, `F` and `G` with a family and a given name, and what they are read as. */
export function parseReadings(text: string): Readings {
  const kinds = new Map(['C', 'F', 'G'].map((kind) => [kind, new Map<string, string>()]));
  for (const line of text.split('\n')) {
    const [kind = '', form = '', value = ''] = line.split('\t');
    kinds.get(kind)?.set(form, value);
  }
  const listed = (kind: string) => (name: string) => listOf(kinds.get(kind)?.get(name));
  return {
    character: (character) => {
      const [on, kun, hangul] = (kinds.get('C')?.get(character) ?? '').split(';');
      return { on: listOf(on), kun: listOf(kun), hangul: listOf(hangul) };
    },
    family: listed('F'),
    given: listed('G'),
  };
}

function listOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? NONE : text.split('|');
}
