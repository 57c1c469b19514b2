/** Passages lie in their text and outside its boilerplate, and are listed where they belong. */
import type { Dossier, EvidenceRow, FactRow, Fault } from './dossier';
import { overlap, parseRange, splitPassageId, type Range } from './passageId';
import { fault, placeOf, type Register, type Text } from './register';

/** Faults of the document's own ranges: boilerplate and passages listed. */
export function passageFaults(dossier: Dossier, register: Register): Fault[] {
  const { document, passages } = dossier;
  if (!document) {
    return passages.map(({ at }) => fault(at, 'A dossier without a document has no passages of its own.'));
  }
  const text = register.texts.get(document.id);
  if (!text) return [];
  const boilerplate = (document.properties['boilerplate'] ?? []) as readonly string[];
  return [
    ...boilerplate
      .flatMap((range) => outside(parseRange(range), range, text) ?? [])
      .map((message) => fault(document.at, `In the boilerplate: ${message}`)),
    ...passages.flatMap((passage) => {
      const message = rangeFault(passage, `${String(passage.start)}-${String(passage.end)}`, text);
      return message === undefined ? [] : [fault(passage.at, message)];
    }),
  ];
}

/** Faults of what a fact rests on. */
export function evidenceFaults(fact: FactRow, register: Register): Fault[] {
  const seen = new Set<string>();
  return fact.evidence.flatMap((evidence) => {
    const { passage } = evidence;
    const message = seen.has(passage)
      ? `The passage “${passage}” stands twice in the evidence.`
      : referenceFault(evidence, register);
    seen.add(passage);
    return message === undefined ? [] : [fault(placeOf(evidence, fact), message)];
  });
}

function referenceFault({ passage }: EvidenceRow, register: Register): string | undefined {
  const { document, range } = splitPassageId(passage);
  if (document === '') {
    return `The passage “${passage}” names no document; a dossier without one writes it as in “doc:001#5765-5777”.`;
  }
  const text = register.texts.get(document);
  if (!text) return `There is no document “${document}”.`;
  // What is wrong with a listed range is said where it is listed.
  if (text.listed?.has(passage) === true) return undefined;
  const wrong = rangeFault(range, passage.slice(document.length + 1), text);
  if (wrong !== undefined || !text.listed) return wrong;
  return `The passage “${passage}” is not listed under passages in ${text.file ?? 'its dossier'}.`;
}

function rangeFault(range: Range | undefined, written: string, text: Text): string | undefined {
  const wrong = outside(range, written, text);
  if (wrong !== undefined || !range) return wrong;
  const site = text.boilerplate.find((one) => overlap(one, range));
  return site
    ? `The range ${written} overlaps the boilerplate ${String(site.start)}-${String(site.end)}; no fact may rest on that.`
    : undefined;
}

function outside(range: Range | undefined, written: string, text: Text): string | undefined {
  if (!range) return `“${written}” is no range; expected start-end, as in “93-103”.`;
  if (range.end <= range.start) return `The range ${written} is empty; its end must lie after its start.`;
  return range.end > text.characters
    ? `The range ${written} ends outside the text, which has ${String(text.characters)} characters.`
    : undefined;
}
