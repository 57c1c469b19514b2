import { number, percent, table } from './cells.mjs';

/** Figures that have a goal, by their names in a row. */
const GOALS = { precision: 'precision', recall: 'recall', f1: 'F1' };

/** What `npm run bench:names` measured. */
export function namesPart({ machine, rows, absent }) {
  return [
    '## Names',
    '',
    'Measured by `npm run bench:names`; the sets, and what counts as right, stand in `bench/README.md`. Precision is of those answered, recall of those that can be answered, both at the first answer.',
    '',
    `- Machine: ${machine}; median of one question in milliseconds, over an index in memory.`,
    ...absent.map((what) => `- Not measured: ${what}.`),
    '',
    ...table(
      [
        ['set', ({ set }) => set],
        ['', ({ about }) => about],
        ['asked', ({ asked }) => asked],
        ['can be answered', ({ answerable }) => answerable],
        ['answered', ({ answered }) => answered],
        ['right', ({ right }) => right],
        ['precision', ({ precision }) => percent(precision)],
        ['recall', ({ recall }) => percent(recall)],
        ['F1', ({ f1 }) => percent(f1)],
        ['median, ms', ({ median }) => number(median ?? undefined, 3)],
        ['goal', goal],
        ['reached', reached],
      ],
      rows,
    ),
    '',
  ];
}

function goal({ goal: goals }) {
  return Object.entries(goals)
    .map(([name, least]) => `${GOALS[name]} ${percent(least)}`)
    .join(', ');
}

function reached({ goal: goals, ...row }) {
  const names = Object.keys(goals);
  if (names.length === 0) return '';
  return names.every((name) => row[name] >= goals[name]) ? 'yes' : 'no';
}
