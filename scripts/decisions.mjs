/** The index of the decisions, made from the files of `docs/decisions`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = /^\d{4}-.+\.md$/;

/** The text of `docs/decisions/README.md`: every decision by number, with its status where it is superseded or extended. */
export function decisionIndex(folder) {
  const rows = readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort()
    .map((name) => {
      const [title, , third] = readFileSync(join(folder, name), 'utf8').split('\n');
      const [, number, text] = /^# (\d+)\. (.+)$/.exec(title);
      const status = /^_(.+)\._$/.exec(third ?? '');
      return `| ${number} | [${text}](${name}) | ${status?.[1] ?? ''} |`;
    });
  return [
    '# Decisions',
    '',
    'Each file states the context, the decision and its consequences in at most 20 lines. A decision that',
    'no longer holds is superseded by a later one and keeps its number. The figures are in',
    '[bench/RESULTS.md](../../bench/RESULTS.md#figures-behind-the-decisions). `npm run generate` writes',
    'this index.',
    '',
    '| | decision | status |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
