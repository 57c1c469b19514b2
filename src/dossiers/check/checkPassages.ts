/** Passages lie in their text and outside its boilerplate, and are listed where they belong. */
import type { Dossier, Issue } from '../dossier';
import type { EvidenceRow, FactRow } from '../../record/rows';
import { overlap, parseRange, splitPassageId, type Range } from '../read/passageId';
import { issue, locationOf, type ReferenceIndex, type TextInfo } from './referenceIndex';

/** Issues of the document's own ranges: boilerplate and passages listed. */
export function passageIssues(dossier: Dossier, register: ReferenceIndex): Issue[] {
  const { document, passages } = dossier;
  if (!document) {
    return passages.map(({ location }) =>
      issue(location, 'A dossier without a document has no passages of its own.'),
    );
  }
  const text = register.texts.get(document.id);
  if (!text) return [];
  const boilerplate = (document.properties['boilerplate'] ?? []) as readonly string[];
  return [
    ...boilerplate
      .flatMap((range) => outside(parseRange(range), range, text) ?? [])
      .map((message) => issue(document.location, `In the boilerplate: ${message}`)),
    ...passages.flatMap((passage) => {
      const message = rangeIssue(passage, `${String(passage.start)}-${String(passage.end)}`, text);
      return message === undefined ? [] : [issue(passage.location, message)];
    }),
  ];
}

/** Issues of what a fact rests on. */
export function evidenceIssues(fact: FactRow, register: ReferenceIndex): Issue[] {
  const seen = new Set<string>();
  return fact.evidence.flatMap((evidence) => {
    const { passage } = evidence;
    const message = seen.has(passage)
      ? `The passage “${passage}” stands twice in the evidence.`
      : referenceIssue(evidence, register);
    seen.add(passage);
    return message === undefined ? [] : [issue(locationOf(evidence, fact), message)];
  });
}

function referenceIssue({ passage }: EvidenceRow, register: ReferenceIndex): string | undefined {
  const { document, range } = splitPassageId(passage);
  if (document === '') {
    return `The passage “${passage}” names no document; a dossier without one writes it as in “doc:001#5765-5777”.`;
  }
  const text = register.texts.get(document);
  if (!text) return `There is no document “${document}”.`;
  // What is wrong with a listed range is said where it is listed.
  if (text.listed?.has(passage) === true) return undefined;
  const wrong = rangeIssue(range, passage.slice(document.length + 1), text);
  if (wrong !== undefined || !text.listed) return wrong;
  const near = range && nearestListed(range, text.listed);
  const meant = near === undefined ? '' : ` Did you mean “${near}”, which is?`;
  return `The passage “${passage}” is not listed under passages in ${text.file ?? 'its dossier'}.${meant}`;
}

/** So many characters apart, both ends together, are ranges of which one is a slip of the other. */
const MAX_SLIP = 3;

/** The listed range that differs least from one, as it is written. */
function nearestListed(range: Range, listed: ReadonlySet<string>): string | undefined {
  const [nearest] = [...listed]
    .flatMap((id) => {
      const other = splitPassageId(id).range;
      const slip = other ? Math.abs(other.start - range.start) + Math.abs(other.end - range.end) : Infinity;
      return slip <= MAX_SLIP ? [{ written: id.slice(id.lastIndexOf('#') + 1), slip }] : [];
    })
    .sort((a, b) => a.slip - b.slip);
  return nearest?.written;
}

function rangeIssue(range: Range | undefined, written: string, text: TextInfo): string | undefined {
  const wrong = outside(range, written, text);
  if (wrong !== undefined || !range) return wrong;
  const pageRange = text.boilerplate.find((one) => overlap(one, range));
  return pageRange
    ? `The range ${written} overlaps the boilerplate ${String(pageRange.start)}-${String(pageRange.end)}; no fact may rest on that.`
    : undefined;
}

function outside(range: Range | undefined, written: string, text: TextInfo): string | undefined {
  if (!range) return `“${written}” is no range; expected start-end, as in “93-103”.`;
  if (range.end <= range.start) return `The range ${written} is empty; its end must lie after its start.`;
  return range.end > text.characters
    ? `The range ${written} ends outside the ${text.unit === 'rows' ? 'data set' : 'text'}, which has ${String(text.characters)} ${text.unit}.`
    : undefined;
}
