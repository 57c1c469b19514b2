/** The table of error codes in docs/api.md, rendered from errors.ts, so that both agree. */
import { errorKinds, type ErrorCode } from '../errors';
import { mediaTypes } from './mediaTypes';
import { statusOf } from './statuses';

const BEGIN = '<!-- errors -->';
const END = '<!-- /errors -->';

/** Every code with its meaning, whether to retry, and its status under each media type. */
export function renderErrorsTable(): string {
  const rows = (Object.keys(errorKinds) as ErrorCode[]).map((code) => {
    const { meaning, retryable } = errorKinds[code];
    const statuses = mediaTypes.map((type) => String(statusOf(code, type) ?? 400));
    return [`\`${code}\``, ...statuses, retryable ? 'yes' : 'no', meaning];
  });
  const head = ['Code', ...mediaTypes.map((type) => `\`${type}\``), 'Retry', 'Meaning'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Returns the text with the table between the two markers updated; undefined if the markers are missing. */
export function withErrorsTable(text: string): string | undefined {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from === -1 || to < from) return undefined;
  return `${text.slice(0, from + BEGIN.length)}\n\n${renderErrorsTable()}\n\n${text.slice(to)}`;
}
