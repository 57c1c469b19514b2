/**
 * What an editor of dossiers wants to be told beyond what makes a dossier faulty: passages that nobody glossed or uses,
 * entities that nothing speaks of, sentences of an article where words of ours should stand; and, with the texts at
 * hand, whether forms and ranges are the text's. Needs no database.
 */
import { checkDossiers } from './checkDossiers';
import { copiedRun, cyrillicRun, wordRuns, editorText } from './copiedText';
import type { Dossier, Issue, Severity } from '../dossier';
import type { FactRow, Location } from '../../record/rows';
import { NOTHING_THERE } from '../../record/storedState';
import { evidenceCandidates } from './evidenceCandidates';
import { declaredEntities, issue } from './referenceIndex';
import { splitPassageId } from '../read/passageId';
import { sliceCodePoints, readText } from '../texts';

/** An issue, the rule that it breaks, and whether it keeps the dossiers out of the graph. */
export interface SeedIssue extends Issue {
  readonly rule: string;
  readonly severity: Severity;
}

export interface SeedReport {
  readonly issues: readonly SeedIssue[];
  /** Passages that may be evidence of facts that do not name them: for an editor to decide, no issue. */
  readonly evidenceCandidates: readonly Issue[];
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

type Rule = readonly [name: string, issues: readonly Issue[]];

/**
 * Checks dossiers taken together, and against the texts in a folder when one is given.
 * @param existing what they may refer to beside themselves
 */
export function reportSeedIssues(
  dossiers: readonly Dossier[],
  sources?: string,
  existing = NOTHING_THERE,
): SeedReport {
  const facts = dossiers.flatMap((dossier) => dossier.facts);
  const passages = dossiers.flatMap((dossier) => dossier.passages);
  const texts = sources === undefined ? undefined : readSourceTexts(dossiers, sources);
  const rules: readonly Rule[] = [
    ['dossier', checkDossiers(dossiers, existing)],
    ['passageWithoutGloss', passagesWithoutGloss(dossiers)],
    ['factWithoutBasis', facts.flatMap(missingBasis)],
    ['unusedPassage', unusedPassages(dossiers)],
    ['entityOfNothing', unusedEntities(dossiers)],
    ['glossInOriginal', copiedGlosses(dossiers)],
    ...(texts
      ? ([
          ['otherText', texts.issues],
          ['formNotInText', facts.flatMap((fact) => formIssues(fact, texts.byDocument))],
          ['copiedWords', copiedPassages(dossiers, texts.byDocument)],
        ] as const)
      : []),
  ];
  const glosses = new Map<string, number>();
  for (const { gloss } of passages) {
    if (gloss !== null) glosses.set(gloss, (glosses.get(gloss) ?? 0) + 1);
  }
  const named = new Set(facts.filter(({ type }) => type === 'Mention').map((fact) => fact.roles[0]?.target));
  return {
    issues: rules.flatMap(([rule, issues]) =>
      issues.map((one) => ({ rule, severity: 'ERROR' as const, ...one })),
    ),
    evidenceCandidates: evidenceCandidates(dossiers),
    counts: {
      dossiers: dossiers.length,
      passages: passages.length,
      entities: dossiers.flatMap(declaredEntities).length,
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

function passagesWithoutGloss(dossiers: readonly Dossier[]): Issue[] {
  return dossiers
    .flatMap(({ passages }) => passages)
    .filter(({ gloss }) => gloss === null || gloss.trim() === '')
    .map(({ location, id }) => issue(location, `The passage “${id}” has no gloss.`));
}

function missingBasis({ properties, location, id }: FactRow): Issue[] {
  return properties['basis'] === undefined ? [issue(location, `“${id}” does not say what it rests on.`)] : [];
}

function unusedPassages(dossiers: readonly Dossier[]): Issue[] {
  const used = new Set(
    dossiers.flatMap(({ facts }) => facts).flatMap(({ evidence }) => evidence.map(({ passage }) => passage)),
  );
  return dossiers
    .flatMap(({ passages }) => passages)
    .filter(({ id }) => !used.has(id))
    .map(({ location, id }) => issue(location, `Nothing rests on the passage “${id}”.`));
}

/** Entities without a mention or any other role; the names that stand with an entity do not count. */
function unusedEntities(dossiers: readonly Dossier[]): Issue[] {
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
    .map(({ location, id }) => issue(location, `No document and no fact speaks of “${id}”.`));
}

function copiedGlosses(dossiers: readonly Dossier[]): Issue[] {
  return dossiers
    .flatMap(({ passages }) => passages)
    .flatMap(({ location, gloss }) => {
      const run = cyrillicRun(gloss ?? '');
      return run === undefined
        ? []
        : [
            issue(
              location,
              `The gloss has “${run}”, which may be the article’s own words; a gloss is in ours.`,
            ),
          ];
    });
}

interface SourceTexts {
  /** The texts whose digest is the document's, by the document's id. */
  readonly byDocument: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

function readSourceTexts(dossiers: readonly Dossier[], folder: string): SourceTexts {
  const byDocument = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { document } of dossiers) {
    const { file, sha256, characters } = document?.properties ?? {};
    if (!document || typeof file !== 'string' || typeof sha256 !== 'string') continue;
    const read = readText(folder, file);
    if ('missing' in read) {
      issues.push(issue(document.location, `Its text is not at hand: ${read.missing}.`));
    } else if (read.sha256 !== sha256) {
      const text = `${file} has the SHA-256 ${read.sha256}`;
      issues.push(issue(document.location, `${text}; the dossier is on a text with ${sha256}.`));
    } else {
      byDocument.set(document.id, read.text);
      const length = Array.from(read.text).length;
      if (length !== characters) {
        const expected = `the dossier says ${String(characters)}`;
        issues.push(issue(document.location, `The text has ${String(length)} code points; ${expected}.`));
      }
    }
  }
  return { byDocument, issues };
}

/** A form as written stands at one of the ranges on which its fact rests, letter by letter. */
function formIssues(fact: FactRow, texts: SourceTexts['byDocument']): Issue[] {
  const words = fact.evidence.flatMap(({ passage }) => {
    const { document, range } = splitPassageId(passage);
    const text = texts.get(document);
    return text !== undefined && range ? [sliceCodePoints(text, range.start, range.end)] : [];
  });
  if (words.length === 0) return [];
  return formsOf(fact)
    .filter((form) => !words.includes(form))
    .map((form) => issue(fact.location, `The form “${form}” is not what stands at its ranges.`));
}

function formsOf({ type, properties }: FactRow): string[] {
  const { value, kind, forms } = properties;
  if (type === 'Identity') return (forms as string[] | undefined) ?? [];
  const asWritten = type === 'Mention' || (type === 'Name' && kind === 'AS_WRITTEN');
  return asWritten && typeof value === 'string' ? [value] : [];
}

/** Glosses, notes and other words of ours that repeat a run of an article's words. */
function copiedPassages(dossiers: readonly Dossier[], texts: SourceTexts['byDocument']): Issue[] {
  const runs = wordRuns([...texts.values()]);
  const written: [Location, string][] = dossiers.flatMap((dossier) => [
    ...dossier.passages.map(({ location, gloss }): [Location, string] => [location, gloss ?? '']),
    ...[...declaredEntities(dossier), ...dossier.facts].map((row): [Location, string] => [
      row.location,
      editorText(row.properties),
    ]),
  ]);
  return written.flatMap(([location, words]) => {
    const run = copiedRun(words, runs);
    return run === undefined ? [] : [issue(location, `“${run}” repeats the article word by word.`)];
  });
}
