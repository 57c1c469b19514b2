/** An answer on the page: what went wrong, the data for reading, and the whole as JSON. */
import type { Answer, DatasetPart } from './ask';
import { element } from './element';
import { readable } from './readable';

/** The nodes for an answer. */
export function shown({ data, errors, ...rest }: Answer): HTMLElement[] {
  const json = JSON.stringify({ ...(errors && { errors }), data, ...rest }, null, 2);
  return [
    ...(errors ?? []).map(({ message }) => fault(message)),
    ...(data ? [readable(data)] : []),
    element(
      'details',
      { class: 'json', open: true },
      element('summary', {}, 'The answer as JSON'),
      // A region that scrolls must be reachable by keyboard.
      element('pre', { tabindex: '0', role: 'region', 'aria-label': 'The answer as JSON' }, json),
    ),
  ];
}

/** A message about something that went wrong, read out at once. */
export function fault(message: string): HTMLElement {
  return element('p', { class: 'fault', role: 'alert' }, message);
}

/** An answer in half a line, for the status: how long it took, and how many results it has if it is one list. */
export function summaryOf(answer: Answer, milliseconds: number): string {
  const time = `Answered in ${String(milliseconds)} ms`;
  const dataset = datasetOf(answer);
  const from = dataset ? ` ${recordOf(dataset)}` : '';
  const [root, ...others] = Object.values(answer.data ?? {});
  const results = others.length > 0 ? undefined : resultsOf(root);
  if (results === undefined) return `${time}.${from}`;
  return `${time}: ${results === 0 ? 'no result' : results === 1 ? '1 result' : `${String(results)} results`}.${from}`;
}

/** The one state of the record that an answer was read from. */
export function datasetOf({ extensions }: Answer): DatasetPart | undefined {
  const dataset = extensions?.dataset;
  return dataset !== undefined && 'version' in dataset ? dataset : undefined;
}

function recordOf({ version, recordedAt }: DatasetPart): string {
  const time = recordedAt === null ? '' : ` (${recordedAt.slice(0, 16).replace('T', ' ')} UTC)`;
  return `The record as of change ${String(version)}${time}.`;
}

function resultsOf(root: unknown): number | undefined {
  if (Array.isArray(root)) return root.length;
  if (typeof root !== 'object' || root === null) return undefined;
  const { nodes, edges } = root as { nodes?: unknown; edges?: unknown };
  const list = nodes ?? edges;
  return Array.isArray(list) ? list.length : undefined;
}
