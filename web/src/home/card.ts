/** One operation on the page: its question, its form, its answer. */
import type { Operation } from '../../../src/server/operation';
import { fragmentOf as graphiqlFragment } from '../graphiql/address';
import { fragmentOf } from './address';
import { ask } from './ask';
import { element } from './element';
import { FieldFault, fieldOf, type VariableField } from './fields';
import { datasetOf, fault, shown, summaryOf } from './shown';

/** A card, and what the page does with it. */
export interface Card {
  readonly operation: Operation;
  readonly node: HTMLDetailsElement;
  /**
   * Puts texts into the fields; without them, the fields are as they came.
   * @param knownAt the change as of which the record is read until the form is changed or run
   */
  fill(texts: ReadonlyMap<string, string> | undefined, knownAt?: string): void;
  /** The fragment of the address that leads to this card with its present texts. */
  address(): string;
  /** Shows the answer to what the fields hold, unless it is shown already. */
  showAnswer(): void;
  focus(): void;
}

/** The card of an operation; `onChange` hears when a person opens it, changes its form or runs it. */
export function cardOf(operation: Operation, onChange: (card: Card) => void): Card {
  const fields = operation.variables.map((variable) => fieldOf(operation.name, variable));
  const textsOf = () =>
    new Map(
      fields.flatMap((field): [string, string][] => {
        const text = field.text();
        return text === undefined ? [] : [[field.variable.name, text]];
      }),
    );
  const untouched = textsOf();
  const inGraphiql = element('a', { class: 'button' }, 'Open in GraphiQL');
  const permalink = element('a', { class: 'permalink' }, 'Link to this answer');
  // Only this is read out when an answer comes, and not the answer with all its evidence.
  const status = element('p', { class: 'status', role: 'status' });
  const answer = element('div', { class: 'answer' });
  const form = element(
    'form',
    { novalidate: true, 'aria-label': operation.title },
    fields.length > 0 && element('div', { class: 'fields' }, ...fields.map(({ node }) => node)),
    element('p', { class: 'actions' }, element('button', { type: 'submit' }, 'Run'), inGraphiql, permalink),
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
    status,
    answer,
  );

  let running: AbortController | undefined;
  let answered: string | undefined;
  /** As of which change the record is read: the one in the address that was opened. */
  let asked: string | undefined;
  /** The change as of which the answer that is shown was read. */
  let read: string | undefined;
  const isAtMoment = () => asked !== undefined && operation.documentKnownAt !== undefined;
  const documentNow = () => (isAtMoment() ? (operation.documentKnownAt ?? '') : operation.document);
  const moment = () => (isAtMoment() ? { knownAt: asked } : {});
  const run = async (isByPerson: boolean) => {
    running?.abort();
    const { signal } = (running = new AbortController());
    answered = card.address();
    read = undefined;
    for (const field of fields) mark(field.node, false);
    try {
      const variables = { ...variablesOf(fields), ...moment() };
      status.textContent = 'Asking …';
      const began = performance.now();
      const result = await ask(documentNow(), variables, signal);
      if (signal.aborted) return;
      status.textContent = summaryOf(result, Math.round(performance.now() - began));
      answer.replaceChildren(...shown(result));
      const dataset = operation.documentKnownAt === undefined ? undefined : datasetOf(result);
      read = dataset && String(dataset.version);
      updateLinks();
    } catch (error) {
      if (signal.aborted) return;
      // The next time, the same question is worth another try.
      answered = undefined;
      status.textContent = '';
      answer.replaceChildren(fault(messageOf(error)));
      if (error instanceof FieldFault) mark(error.field.node, true);
      if (error instanceof FieldFault && isByPerson) inputOf(error.field.node)?.focus();
    }
  };
  const updateLinks = () => {
    const values = Object.fromEntries(fields.flatMap((field) => entryOf(field)));
    inGraphiql.href = `/graphiql${graphiqlFragment({
      query: documentNow(),
      variables:
        operation.variables.length === 0 && !isAtMoment()
          ? ''
          : JSON.stringify({ ...values, ...moment() }, null, 2),
    })}`;
    permalink.href = addressAt(read ?? asked);
  };
  const addressAt = (knownAt: string | undefined) =>
    fragmentOf({
      operation: operation.name,
      ...(knownAt !== undefined && { knownAt }),
      ...(fields.length > 0 && { fields: textsOf() }),
    });
  const card: Card = {
    operation,
    node,
    fill: (texts = untouched, knownAt) => {
      // The link to an answer leads to itself.
      if (knownAt !== read) read = undefined;
      asked = knownAt;
      for (const field of fields) field.fill(texts.get(field.variable.name) ?? '');
      updateLinks();
    },
    address: () => addressAt(asked),
    showAnswer: () => {
      if (answered !== card.address()) void run(false);
    },
    focus: () => {
      summary.focus({ preventScroll: true });
    },
  };
  updateLinks();
  // Whoever changes a question, or runs it, asks the record of now.
  const askNow = () => {
    asked = undefined;
    read = undefined;
    updateLinks();
  };
  form.addEventListener('input', () => {
    askNow();
    onChange(card);
  });
  // Unlike `toggle`, this hears of people only, keyboards included.
  summary.addEventListener('click', () => {
    if (!node.open) onChange(card);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    askNow();
    onChange(card);
    void run(true);
  });
  return card;
}

function variablesOf(fields: readonly VariableField[]): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const field of fields) {
    const value = field.value();
    if (value !== undefined) variables[field.variable.name] = value;
    else if (field.variable.required) throw new FieldFault(field, 'This is needed.');
  }
  return variables;
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

function messageOf(error: unknown): string {
  if (error instanceof FieldFault) return `${error.field.variable.name}: ${error.message}`;
  return `The server did not answer (${error instanceof Error ? error.message : String(error)}).`;
}

function inputOf(node: HTMLElement): HTMLElement | null {
  return node.querySelector<HTMLElement>('input, select, textarea');
}

function mark(node: HTMLElement, isWrong: boolean): void {
  if (isWrong) inputOf(node)?.setAttribute('aria-invalid', 'true');
  else inputOf(node)?.removeAttribute('aria-invalid');
}
