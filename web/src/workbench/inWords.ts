/** A fact in a line, for people. */
import { fieldText } from './fieldText';
import { formUnder } from './forms';
import type { Row } from './shapes';
import { fieldWord, termWord, typeWord } from './words/words';

/** What a fact says: its kind, its roles by their names, then its terms and dates. */
export function factsInWords({ heading, fields }: Row, nameOf: (id: string) => string): string {
  const form = formUnder(heading);
  if (!form) return heading;
  const parts = form.fields.flatMap(({ name, control, vocabulary }) => {
    const value = fields[name];
    if (name === 'dateBasis') return [];
    if (Array.isArray(value)) return [value.map((one) => nameOf(String(one))).join(', ')];
    if (control === 'boolean') return value === true ? [fieldWord(name)] : [];
    const text = fieldText(fields, name);
    if (text === '') return [];
    if (control === 'entity') return [nameOf(text)];
    if (control === 'term') return [termWord(vocabulary, text)];
    return [control === 'date' ? `${fieldWord(name).replace(/\s*[(（].*$/u, '')} ${text}` : `“${text}”`];
  });
  return `${typeWord(form.type)}: ${parts.join(' · ')}`;
}
