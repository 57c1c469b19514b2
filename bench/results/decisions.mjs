/** The figures that decisions rest on, as a part of the page of results. */
export function decisionsPart({ rows }) {
  return [
    '## Figures behind the decisions',
    '',
    'Measured once, when the decision was made, and entered by hand in `bench/measured/decisions.json`. “Load” is the load average of the machine from other work.',
    '',
    '| decision | measured | before, or the alternative | as decided |',
    '|---|---|---|---|',
    ...rows.map(
      ({ decision, about, before, after }) =>
        `| ${decision} | ${about.replaceAll('|', '\\|')} | ${before ?? '–'} | ${after ?? '–'} |`,
    ),
    '',
  ];
}
