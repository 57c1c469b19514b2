/** Scripts that are distinguished, by their ISO 15924 codes, which are Unicode's short script names too. */
const CODES = [
  'Latn',
  'Cyrl',
  'Hani',
  'Hira',
  'Kana',
  'Hang',
  'Grek',
  'Armn',
  'Geor',
  'Arab',
  'Hebr',
  'Deva',
  'Beng',
  'Taml',
  'Thai',
  'Khmr',
  'Laoo',
  'Mymr',
  'Ethi',
  'Tibt',
  'Mong',
] as const;

const PATTERNS = CODES.map((code) => [code, new RegExp(`\\p{Script=${code}}`, 'gu')] as const);

/** A stretch of one text in one script; spaces, digits and marks go with the letters before them. */
export interface ScriptRun {
  readonly script: 'Latn' | 'Cyrl' | 'Hani' | 'Zyyy';
  readonly text: string;
}

const LETTER = { Latn: /\p{Script=Latn}/u, Cyrl: /\p{Script=Cyrl}/u, Hani: /\p{Script=Hani}/u } as const;

/**
 * The script in which most letters of a text are written, ISO 15924: `Cyrl`, `Hani`; `Jpan` for Chinese characters with
 * kana, `Zyyy` for a text without letters of a script that we tell apart.
 */
export function scriptOf(text: string): string {
  const counts = PATTERNS.map(([code, pattern]) => [code, text.match(pattern)?.length ?? 0] as const);
  const kana = counts.some(([code, count]) => count > 0 && (code === 'Hira' || code === 'Kana'));
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === 0) return 'Zyyy';
  return kana && ['Hani', 'Hira', 'Kana'].includes(first[0]) ? 'Jpan' : first[0];
}

/**
 * A text cut where its script changes: «Харбин (Harbin) 哈尔滨» has three runs. Only the scripts that names are converted
 * between are distinguished, every other letter is `Zyyy`; a text without letters has no run.
 */
export function scriptRuns(text: string): readonly ScriptRun[] {
  const runs: { script: ScriptRun['script']; text: string }[] = [];
  let waiting = '';
  for (const char of text) {
    const last = runs.at(-1);
    // ʹ and ʼ are letters of no script, and signs of romanisation.
    if (!/(?!\p{Lm})\p{L}/u.test(char)) {
      if (last) last.text += char;
      else waiting += char;
      continue;
    }
    const script = scriptOfLetter(char);
    if (last?.script === script) last.text += char;
    else runs.push({ script, text: waiting + char });
    waiting = '';
  }
  return runs;
}

function scriptOfLetter(letter: string): ScriptRun['script'] {
  if (LETTER.Latn.test(letter)) return 'Latn';
  if (LETTER.Cyrl.test(letter)) return 'Cyrl';
  return LETTER.Hani.test(letter) ? 'Hani' : 'Zyyy';
}
