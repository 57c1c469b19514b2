/** What a reader has done to the graph, as it stands in the address (`do`); played again, it gives the same graph. Pure. */

import { optionsOf, optionsText, type PathOptions } from './pathOptions';

/** A step. */
export type Action =
  | { readonly do: 'add' | 'hide' | 'collapse'; readonly id: string }
  | {
      readonly do: 'expand';
      readonly id: string;
      readonly count: number;
      readonly relations: readonly string[];
    }
  | { readonly do: 'pin'; readonly id: string; readonly at: readonly [number, number] | undefined }
  | {
      readonly do: 'path';
      readonly from: string;
      readonly to: string;
      readonly over: readonly string[];
      readonly options: PathOptions;
    }
  | { readonly do: 'overview' };

const MARKS = { '-': 'hide', '~': 'collapse' } as const;

/** The steps in an address. */
export function actionsIn(text: string | undefined): Action[] {
  return (text ?? '').split(',').flatMap((part) => {
    const action = actionIn(part);
    return action ? [action] : [];
  });
}

function actionIn(part: string): Action | undefined {
  if (part === 'overview') return { do: 'overview' };
  const mark = part.slice(0, 1);
  if (mark === '-' || mark === '~') return { do: MARKS[mark], id: part.slice(1) };
  const [, pinned, x, y] = /^\^([^@]+)(?:@(-?\d+)_(-?\d+))?$/.exec(part) ?? [];
  if (pinned !== undefined) {
    return {
      do: 'pin',
      id: pinned,
      at: x === undefined || y === undefined ? undefined : [Number(x), Number(y)],
    };
  }
  const [from = '', to, over = '', ...options] = part.split('>');
  if (to !== undefined)
    return { do: 'path', from, to, over: over.split('.').filter(Boolean), options: optionsOf(options) };
  const [id = '', count, relations = ''] = part.split('*');
  if (!id.includes(':')) return undefined;
  if (count === undefined) return { do: 'add', id };
  const bounded = Math.min(100, Math.max(1, Math.trunc(Number(count)) || 25));
  return { do: 'expand', id, count: bounded, relations: relations.split('.').filter(Boolean) };
}

/** The steps for an address. */
export function actionsText(actions: readonly Action[]): string {
  return actions.map(textOf).join(',');
}

function textOf(action: Action): string {
  switch (action.do) {
    case 'overview':
      return 'overview';
    case 'add':
      return action.id;
    case 'hide':
      return `-${action.id}`;
    case 'collapse':
      return `~${action.id}`;
    case 'pin':
      return `^${action.id}${action.at ? `@${action.at.map((one) => String(Math.round(one))).join('_')}` : ''}`;
    case 'path':
      return `${action.from}>${action.to}>${action.over.join('.')}${optionsText(action.options)}`;
    case 'expand':
      return [
        action.id,
        String(action.count),
        ...(action.relations.length > 0 ? [action.relations.join('.')] : []),
      ].join('*');
  }
}

/** Adds a step; a pin that follows a pin of the same node takes its place. */
export function withAction(actions: readonly Action[], action: Action): Action[] {
  const last = actions.at(-1);
  const isSamePin = action.do === 'pin' && last?.do === 'pin' && last.id === action.id;
  return [...(isSamePin ? actions.slice(0, -1) : actions), action];
}
