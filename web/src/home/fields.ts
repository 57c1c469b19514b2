/** The form fields for the variables of an operation. */
import type { OperationVariable } from '../../../src/server/operation';
import { element } from './element';

/** One variable's field: what to show, and what it holds. */
export interface VariableField {
  readonly variable: OperationVariable;
  readonly node: HTMLElement;
  /** The text as it stands in the address; undefined when the field is empty. */
  text(): string | undefined;
  fill(text: string): void;
  /** The value for the request; undefined leaves the variable out. Throws a FieldFault. */
  value(): unknown;
}

/** A value that its variable does not take; the message is for the person at the form. */
export class FieldFault extends Error {
  constructor(
    readonly field: VariableField,
    message: string,
  ) {
    super(message);
  }
}

/** The field for a variable, filled with its example or default. */
export function fieldOf(operation: string, variable: OperationVariable): VariableField {
  const field =
    variable.list && variable.input === 'enum'
      ? checkboxes(operation, variable)
      : control(operation, variable);
  const given = variable.example ?? variable.default;
  if (given !== undefined && given !== null) field.fill(textOf(variable, given));
  return field;
}

/** The text in a field for a value. */
function textOf({ list, input }: OperationVariable, value: unknown): string {
  if (input === 'json') return JSON.stringify(value, null, 2);
  if (list) return (Array.isArray(value) ? value : [value]).map(String).join('\n');
  return String(value);
}

function control(operation: string, variable: OperationVariable): VariableField {
  const id = `${operation}-${variable.name}`;
  const hint = variable.description === undefined ? undefined : `${id}-hint`;
  const attributes = {
    id,
    name: variable.name,
    required: variable.required,
    'aria-describedby': hint,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
  };
  const input = inputFor(variable, attributes);
  const node = element(
    'div',
    { class: variable.list || variable.input === 'json' ? 'field wide' : 'field' },
    element('label', { for: id }, wordsOf(variable.name), ' ', element('code', {}, variable.type)),
    input,
    hint !== undefined && element('p', { class: 'hint', id: hint }, hintOf(variable)),
  );
  const text = () => (input.value.trim() === '' ? undefined : input.value.trim());
  const field: VariableField = {
    variable,
    node,
    text,
    fill: (given) => {
      input.value = given;
    },
    value: () => {
      const given = text();
      if (given === undefined) return undefined;
      return variable.list && variable.input !== 'json'
        ? given.split(/\s*\n\s*/).map((line) => parsed(field, line))
        : parsed(field, given);
    },
  };
  return field;
}

function inputFor(variable: OperationVariable, attributes: Record<string, string | boolean | undefined>) {
  if (variable.input === 'json' || variable.list) return element('textarea', { ...attributes, rows: '3' });
  const options = variable.input === 'boolean' ? [{ name: 'true' }, { name: 'false' }] : variable.values;
  if (options === undefined) {
    return element('input', {
      ...attributes,
      type: 'text',
      inputmode: variable.input === 'number' ? 'decimal' : undefined,
    });
  }
  return element(
    'select',
    attributes,
    !variable.required && element('option', { value: '' }, 'not given'),
    ...options.map(({ name }) =>
      element('option', { value: name }, variable.input === 'boolean' ? yesNo(name) : name),
    ),
  );
}

function checkboxes(operation: string, variable: OperationVariable): VariableField {
  const boxes = (variable.values ?? []).map(({ name, description }) => ({
    name,
    description,
    box: element('input', { type: 'checkbox', name: variable.name, value: name }),
  }));
  const hint = hintOf(variable);
  const checked = () => boxes.filter(({ box }) => box.checked).map(({ name }) => name);
  const field: VariableField = {
    variable,
    node: element(
      'fieldset',
      { class: 'field wide', id: `${operation}-${variable.name}` },
      element('legend', {}, wordsOf(variable.name), ' ', element('code', {}, variable.type)),
      element(
        'div',
        { class: 'boxes' },
        ...boxes.map(({ name, description, box }) => element('label', { title: description }, box, name)),
      ),
      hint !== '' && element('p', { class: 'hint' }, hint),
    ),
    text: () => (checked().length === 0 ? undefined : checked().join('\n')),
    fill: (given) => {
      const names = new Set(given.split('\n'));
      for (const { name, box } of boxes) box.checked = names.has(name);
    },
    value: () => {
      const names = checked();
      if (names.length > 0) return names;
      if (variable.required) throw new FieldFault(field, 'Choose at least one.');
      return undefined;
    },
  };
  return field;
}

function parsed(field: VariableField, text: string): unknown {
  const { input } = field.variable;
  if (input === 'boolean') return text === 'true';
  if (input === 'json') {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new FieldFault(field, 'This is not written in JSON.');
    }
  }
  if (input !== 'number') return text;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new FieldFault(field, 'This is not a number.');
  return number;
}

function hintOf({ description, list, input }: OperationVariable): string {
  const lines = list && (input === 'text' || input === 'number') ? 'One per line.' : '';
  return [description ?? '', lines].filter((part) => part !== '').join(' ');
}

function yesNo(name: string): string {
  return name === 'true' ? 'yes' : 'no';
}

/** A name in camel case as words. */
export function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
