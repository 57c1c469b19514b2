/**
 * What an editor of dossiers wants to be told beyond what makes a dossier faulty: passages that nobody glossed or uses,
 * entities that nothing speaks of, sentences of an article where words of ours should stand; and, with the texts at
 * hand, whether forms and ranges are the text's. Needs no database.
 */
import { checkDossiers } from './checkDossiers';
import { copiedRun, originalRun, wordRuns, writtenText } from './copied';
import type { Dossier, FactRow, Fault, Location } from './dossier';
import { entitiesOf, fault } from './register';
import { splitPassageId } from './passageId';
import { cut, readText } from './texts';

/** A fault and the rule that it breaks. */
export interface SeedFault extends Fault {
  readonly rule: string;
}

export interface SeedReport {
  readonly faults: readonly SeedFault[];
  readonly counts: {
    readonly dossiers: number;
    readonly passages: number;
    readonly entities: number;
    readonly facts: number;
    /** Facts of basis BACKGROUND that rest on no passage. */
    readonly backgroundWithoutEvidence: number;
    /** Entities that stand in facts, but that no document names. */
    readonly entitiesNeverNamed: number;
    /** Passages whose gloss another passage has too. */
    readonly repeatedGlosses: number;
    /** Texts that were compared; 0 without a folder of texts. */
    readonly textsCompared: number;
  };
}

type Rule = readonly [name: string, faults: readonly Fault[]];

const NOTHING = { entities: new Map(), facts: new Map(), documents: new Map() };

/** Checks dossiers taken together, and against the texts in a folder when one is given. */
export function checkSeeds(dossiers: readonly Dossier[], sources?: string): SeedReport {
  const facts = dossiers.flatMap((dossier) => dossier.facts);
  const passages = dossiers.flatMap((dossier) => dossier.passages);
  const texts = sources === undefined ? undefined : textsOf(dossiers, sources);
  const rules: readonly Rule[] = [
    ['dossier', checkDossiers(dossiers, NOTHING)],
    ['passageWithoutGloss', passagesWithoutGloss(dossiers)],
    ['factWithoutBasis', facts.flatMap(withoutBasis)],
    ['unusedPassage', unusedPassages(dossiers)],
    ['entityOfNothing', entitiesOfNothing(dossiers)],
    ['glossInOriginal', glossesInOriginal(dossiers)],
    ...(texts
      ? ([
          ['otherText', texts.faults],
          ['formNotInText', facts.flatMap((fact) => formFaults(fact, texts.byDocument))],
          ['copiedWords', copiedWords(dossiers, texts.byDocument)],
        ] as const)
      : []),
  ];
  const glosses = new Map<string, number>();
  for (const { gloss } of passages) {
    if (gloss !== null) glosses.set(gloss, (glosses.get(gloss) ?? 0) + 1);
  }
  const named = new Set(facts.filter(({ type }) => type === 'Mention').map((fact) => fact.roles[0]?.target));
  return {
    faults: rules.flatMap(([rule, faults]) => faults.map((one) => ({ rule, ...one }))),
    counts: {
      dossiers: dossiers.length,
      passages: passages.length,
      entities: dossiers.flatMap(entitiesOf).length,
      facts: facts.length,
      backgroundWithoutEvidence: facts.filter(isBareBackground).length,
      entitiesNeverNamed: dossiers.flatMap(({ entities }) => entities).filter(({ id }) => !named.has(id))
        .length,
      repeatedGlosses: [...glosses.values()]
        .filter((times) => times > 1)
        .reduce((sum, times) => sum + times, 0),
      textsCompared: texts?.byDocument.size ?? 0,
    },
  };
}

function isBareBackground({ properties, evidence }: FactRow): boolean {
  return properties['basis'] === 'BACKGROUND' && evidence.length === 0;
}

function passagesWithoutGloss(dossiers: readonly Dossier[]): Fault[] {
  return dossiers
    .flatMap(({ passages }) => passages)
    .filter(({ gloss }) => gloss === null || gloss.trim() === '')
    .map(({ at, id }) => fault(at, `The passage “${id}” has no gloss.`));
}

function withoutBasis({ properties, at, id }: FactRow): Fault[] {
  return properties['basis'] === undefined ? [fault(at, `“${id}” does not say what it rests on.`)] : [];
}

function unusedPassages(dossiers: readonly Dossier[]): Fault[] {
  const used = new Set(
    dossiers.flatMap(({ facts }) => facts).flatMap(({ evidence }) => evidence.map(({ passage }) => passage)),
  );
  return dossiers
    .flatMap(({ passages }) => passages)
    .filter(({ id }) => !used.has(id))
    .map(({ at, id }) => fault(at, `Nothing rests on the passage “${id}”.`));
}

/** Entities without a mention or any other role; the names that stand with an entity do not count. */
function entitiesOfNothing(dossiers: readonly Dossier[]): Fault[] {
  const inRoles = new Set([
    ...dossiers
      .flatMap(({ facts }) => facts)
      .filter(({ type }) => type !== 'Name')
      .flatMap(({ roles }) => roles.map(({ target }) => target)),
    ...dossiers.flatMap(({ publisher, cites }) => [publisher, ...cites]),
  ]);
  return dossiers
    .flatMap(({ entities }) => entities)
    .filter(({ id }) => !inRoles.has(id))
    .map(({ at, id }) => fault(at, `No document and no fact speaks of “${id}”.`));
}

function glossesInOriginal(dossiers: readonly Dossier[]): Fault[] {
  return dossiers
    .flatMap(({ passages }) => passages)
    .flatMap(({ at, gloss }) => {
      const run = originalRun(gloss ?? '');
      return run === undefined
        ? []
        : [fault(at, `The gloss has “${run}”, which may be the article’s own words; a gloss is in ours.`)];
    });
}

interface SourceTexts {
  /** The texts whose digest is the document's, by the document's id. */
  readonly byDocument: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

function textsOf(dossiers: readonly Dossier[], folder: string): SourceTexts {
  const byDocument = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { document } of dossiers) {
    const { file, sha256, characters } = document?.properties ?? {};
    if (!document || typeof file !== 'string') continue;
    const read = readText(folder, file);
    if ('missing' in read) {
      faults.push(fault(document.at, `Its text is not at hand: ${read.missing}.`));
    } else if (read.sha256 !== sha256) {
      const found = `${file} has the SHA-256 ${read.sha256}`;
      faults.push(fault(document.at, `${found}; the dossier is on a text with ${String(sha256)}.`));
    } else {
      byDocument.set(document.id, read.text);
      const length = Array.from(read.text).length;
      if (length !== characters) {
        const told = `the dossier says ${String(characters)}`;
        faults.push(fault(document.at, `The text has ${String(length)} code points; ${told}.`));
      }
    }
  }
  return { byDocument, faults };
}

/** A form as written stands at one of the ranges on which its fact rests, letter by letter. */
function formFaults(fact: FactRow, texts: SourceTexts['byDocument']): Fault[] {
  const words = fact.evidence.flatMap(({ passage }) => {
    const { document, range } = splitPassageId(passage);
    const text = texts.get(document);
    return text !== undefined && range ? [cut(text, range.start, range.end)] : [];
  });
  if (words.length === 0) return [];
  return formsOf(fact)
    .filter((form) => !words.includes(form))
    .map((form) => fault(fact.at, `The form “${form}” is not what stands at its ranges.`));
}

function formsOf({ type, properties }: FactRow): string[] {
  const { value, kind, forms } = properties;
  if (type === 'Identity') return (forms as string[] | undefined) ?? [];
  const asWritten = type === 'Mention' || (type === 'Name' && kind === 'AS_WRITTEN');
  return asWritten && typeof value === 'string' ? [value] : [];
}

/** Glosses, notes and other words of ours that repeat a run of an article's words. */
function copiedWords(dossiers: readonly Dossier[], texts: SourceTexts['byDocument']): Fault[] {
  const runs = wordRuns([...texts.values()]);
  const written: [Location, string][] = dossiers.flatMap((dossier) => [
    ...dossier.passages.map(({ at, gloss }): [Location, string] => [at, gloss ?? '']),
    ...[...entitiesOf(dossier), ...dossier.facts].map((row): [Location, string] => [
      row.at,
      writtenText(row.properties),
    ]),
  ]);
  return written.flatMap(([at, words]) => {
    const run = copiedRun(words, runs);
    return run === undefined ? [] : [fault(at, `“${run}” repeats the article word by word.`)];
  });
}
