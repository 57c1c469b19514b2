/** One operation on the page: its question, its form, its answer. */
import type { Operation } from '../../../src/server/operation';
import { fragmentOf as graphiqlFragment } from '../graphiql/address';
import { ask, type Answer } from './ask';
import { element } from './element';
import { FieldFault, fieldOf, type VariableField } from './fields';
import { readable } from './readable';

/** A card, and what the page does with it. */
export interface Card {
  readonly operation: Operation;
  readonly node: HTMLDetailsElement;
  fill(texts: ReadonlyMap<string, string>): void;
  texts(): Map<string, string>;
}

/** The card of an operation; `onChange` hears of everything that belongs into the address. */
export function cardOf(operation: Operation, onChange: (card: Card) => void): Card {
  const fields = operation.variables.map((variable) => fieldOf(operation.name, variable));
  const run = element('button', { type: 'submit' }, 'Run');
  const link = element('a', { class: 'button' }, 'Open in GraphiQL');
  const answer = element('div', { class: 'answer', 'aria-live': 'polite' });
  const form = element(
    'form',
    { novalidate: true, 'aria-label': operation.title },
    fields.length > 0 && element('div', { class: 'fields' }, ...fields.map(({ node }) => node)),
    element('p', { class: 'actions' }, run, link),
  );
  const summary = element(
    'summary',
    {},
    element('h3', {}, operation.title),
    element('code', {}, operation.name),
  );
  const node = element(
    'details',
    { id: operation.name, class: 'card' },
    summary,
    operation.description !== '' && element('p', { class: 'description' }, operation.description),
    form,
    answer,
  );
  const card: Card = {
    operation,
    node,
    fill: (texts) => {
      for (const field of fields) field.fill(texts.get(field.variable.name) ?? '');
      updateLink();
    },
    texts: () =>
      new Map(
        fields.flatMap((field): [string, string][] => {
          const text = field.text();
          return text === undefined ? [] : [[field.variable.name, text]];
        }),
      ),
  };

  const updateLink = () => {
    const values = Object.fromEntries(fields.flatMap((field) => entryOf(field)));
    link.href = `/graphiql${graphiqlFragment({
      query: operation.document,
      variables: operation.variables.length === 0 ? '' : JSON.stringify(values, null, 2),
    })}`;
  };
  updateLink();
  form.addEventListener('input', () => {
    updateLink();
    onChange(card);
  });
  // Unlike `toggle`, this hears of people only, keyboards included.
  summary.addEventListener('click', () => {
    if (!node.open) onChange(card);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (run.disabled) return;
    run.disabled = true;
    void answered(operation, fields).then((nodes) => {
      answer.replaceChildren(...nodes);
      run.disabled = false;
    });
    answer.replaceChildren(element('p', { class: 'status' }, 'Asking …'));
  });
  return card;
}

function entryOf(field: VariableField): [string, unknown][] {
  try {
    const value = field.value();
    return value === undefined ? [] : [[field.variable.name, value]];
  } catch {
    // Half-written values stay in the form; GraphiQL opens without them.
    return [];
  }
}

async function answered(operation: Operation, fields: readonly VariableField[]): Promise<HTMLElement[]> {
  const began = performance.now();
  for (const { node } of fields) mark(node, false);
  try {
    const variables: Record<string, unknown> = {};
    for (const field of fields) {
      const value = field.value();
      if (value !== undefined) variables[field.variable.name] = value;
      else if (field.variable.required) throw new FieldFault(field, 'This is needed.');
    }
    const answer = await ask(operation.document, variables);
    return shown(answer, Math.round(performance.now() - began));
  } catch (error) {
    if (error instanceof FieldFault) {
      mark(error.field.node, true);
      return [fault(`${error.field.variable.name}: ${error.message}`)];
    }
    return [fault(`The server did not answer (${error instanceof Error ? error.message : String(error)}).`)];
  }
}

function shown({ data, errors, ...rest }: Answer, ms: number): HTMLElement[] {
  const json = JSON.stringify({ ...(errors && { errors }), data, ...rest }, null, 2);
  return [
    element('p', { class: 'status' }, `Answered in ${String(ms)} ms.`),
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

function fault(message: string): HTMLElement {
  return element('p', { class: 'fault', role: 'alert' }, message);
}

function mark(node: HTMLElement, isWrong: boolean): void {
  const input = node.querySelector<HTMLElement>('input, select, textarea');
  if (isWrong) {
    input?.setAttribute('aria-invalid', 'true');
    input?.focus();
  } else input?.removeAttribute('aria-invalid');
}
