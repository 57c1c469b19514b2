/** Cells of the tables; an en dash where there is no figure. */
export const ratio = (a, b) => (a === undefined || b === undefined ? '–' : (a / b).toFixed(2));
export const number = (value, digits = 1) => (value === undefined ? '–' : value.toFixed(digits));
export const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);

/**
 * A table of Markdown.
 * @param columns `[heading, cellOf]`
 */
export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([heading]) => heading)),
    `|${columns.map(() => '---|').join('')}`,
    ...rows.map((row) => line(columns.map(([, cellOf]) => cellOf(row)))),
  ];
}
