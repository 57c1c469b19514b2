/** Forms as written are held against the text. */
import type { FactRow } from '../../record/rows';
import { codePointOffsets } from '../codePoints';
import type { Issue } from '../dossier';
import { splitPassageId } from '../read/passageId';
import { sliceCodePoints } from '../texts';
import { issue } from './referenceIndex';
import type { SourceTexts } from './sourceTexts';

/** A form as written stands at one of the ranges on which its fact rests, letter by letter. */
export function formIssues(fact: FactRow, texts: SourceTexts['byDocument']): Issue[] {
  const words = fact.evidence.flatMap(({ passage }) => {
    const { document, range } = splitPassageId(passage);
    const text = texts.get(document);
    return text !== undefined && range ? [sliceCodePoints(text, range.start, range.end)] : [];
  });
  // A form may stand in the text that is not at hand.
  const isWhole = fact.evidence.every(({ passage }) => texts.has(splitPassageId(passage).document));
  if (words.length === 0 || !isWhole) return [];
  return formsOf(fact)
    .filter((form) => !words.includes(form))
    .map((form) => {
      const found = `found ${words.map((one) => `“${shown(one)}”`).join(', ')}`;
      return issue(
        fact.location,
        `The form “${form}” is not what stands at its ranges: ${found}.${placesOf(form, fact, texts)}`,
      );
    });
}

/** So many places of a form are named. */
const NAMED = 3;

/** Where a form stands, the places nearest to its ranges first. */
function placesOf(form: string, { evidence }: FactRow, texts: SourceTexts['byDocument']): string {
  const [nearest] = evidence.flatMap(({ passage }) => {
    const { document, range } = splitPassageId(passage);
    const text = texts.get(document);
    return text !== undefined && range ? [{ text, range }] : [];
  });
  if (!nearest) return '';
  const { text, range } = nearest;
  const points = codePointOffsets(text);
  const starts: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) starts.push(at);
  if (starts.length === 0) return ' It is nowhere in the text.';
  const ranges = starts
    .map((at) => ({ start: points(at), end: points(at + form.length) }))
    .sort((a, b) => Math.abs(a.start - range.start) - Math.abs(b.start - range.start));
  const listed = ranges.slice(0, NAMED).map(({ start, end }) => `${String(start)}-${String(end)}`);
  return ` It stands at ${listed.join(', ')}${ranges.length > NAMED ? `, and ${String(ranges.length - NAMED)} times more` : ''}.`;
}

/** Words on one line, the end of many left out. */
function shown(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function formsOf({ type, properties }: FactRow): string[] {
  const { value, kind, forms } = properties;
  if (type === 'Identity') return (forms as string[] | undefined) ?? [];
  const asWritten = type === 'Mention' || (type === 'Name' && kind === 'AS_WRITTEN');
  return asWritten && typeof value === 'string' ? [value] : [];
}
