/**
 * What an editor of dossiers wants to know beyond what makes a dossier faulty: passages that nobody glossed or uses,
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
import { comparedTexts, readSourceTexts, type GivenTexts, type SourceTexts } from './sourceTexts';
import { cutWords } from './cutWords';
import { formIssues } from './formIssues';
import { seedNotes, type SeedNotes } from './seedNotes';
import { withoutTakenDocuments } from './checkIds';

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
  /** What the counts are of that are no issues. */
  readonly notes: SeedNotes;
}

type Rule = readonly [name: string, issues: readonly Issue[]];

/**
 * Checks dossiers taken together, and against the texts in a folder when one is given.
 * @param existing what they may refer to beside themselves
 * @param given texts that are at hand, in place of a folder
 */
export function reportSeedIssues(
  all: readonly Dossier[],
  sources?: string,
  existing = NOTHING_THERE,
  given?: GivenTexts,
): SeedReport {
  // Of a document whose id is taken, checkDossiers says so, and nothing else can be said.
  const dossiers = withoutTakenDocuments(all).rest.map((dossier, at) =>
    dossier === all[at] ? dossier : { ...dossier, entities: [] },
  );
  const facts = dossiers.flatMap((dossier) => dossier.facts);
  const passages = dossiers.flatMap((dossier) => dossier.passages);
  const texts = given
    ? comparedTexts(dossiers, given)
    : sources === undefined
      ? undefined
      : readSourceTexts(dossiers, sources);
  const rules: readonly Rule[] = [
    ['dossier', checkDossiers(all, existing)],
    ['passageWithoutGloss', passagesWithoutGloss(dossiers)],
    ['factWithoutBasis', facts.flatMap(missingBasis)],
    ['unusedPassage', unusedPassages(dossiers)],
    ['entityOfNothing', unusedEntities(dossiers)],
    ['glossInOriginal', copiedGlosses(dossiers)],
    ...(texts
      ? ([
          ['otherText', texts.issues],
          ['cutWord', cutWords(dossiers, texts.byDocument)],
          ['formNotInText', facts.flatMap((fact) => formIssues(fact, texts.byDocument))],
          ['copiedWords', copiedPassages(dossiers, texts.byDocument)],
        ] as const)
      : []),
  ];
  const notes = seedNotes(dossiers, texts?.missing ?? []);
  return {
    issues: rules.flatMap(([rule, issues]) =>
      issues.map((one) => new ReportedIssue(one, one.rule ?? rule, one.severity ?? 'ERROR')),
    ),
    evidenceCandidates: evidenceCandidates(dossiers),
    counts: {
      dossiers: all.length,
      passages: passages.length,
      entities: dossiers.flatMap(declaredEntities).length,
      facts: facts.length,
      backgroundWithoutEvidence: notes.backgroundWithoutEvidence.length,
      entitiesNeverNamed: notes.entitiesNeverNamed.length,
      repeatedGlosses: notes.repeatedGlosses.length,
      textsCompared: texts?.byDocument.size ?? 0,
    },
    notes,
  };
}

class ReportedIssue implements SeedIssue {
  readonly location: Location;

  constructor(
    private readonly issue: Issue,
    readonly rule: string,
    readonly severity: Severity,
  ) {
    this.location = issue.location;
  }

  /** Made when it is shown. */
  get message(): string {
    return this.issue.message;
  }

  toJSON(): SeedIssue {
    const { rule, severity, location, message } = this;
    return { rule, severity, location, message };
  }
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
    .filter(({ id }, at, all) => !inRoles.has(id) && all.findIndex((one) => one.id === id) === at)
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
