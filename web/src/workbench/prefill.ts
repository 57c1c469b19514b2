/** What the form of a fact holds before anybody types: the entities and dates of the words on which it rests. Pure. */
import type { Form } from './forms';
import { typeOf } from './forms';
import { rulerOf, type Stretch } from './ranges';
import type { Fields, Work } from './shapes';
import { rangesOf } from './work';

/** An entity that some words name. */
export interface NamedEntity extends Stretch {
  readonly id: string;
  readonly type: string;
}

/** The entities that a stretch of the text names, in its order, each once; events and agreements that nothing names come last. */
export function namedWithin(work: Work, within: Stretch): NamedEntity[] {
  const { stretchOf } = rulerOf(work.text);
  const named = work.facts.flatMap((row) => {
    const id = row.fields['entity'];
    if (row.heading !== 'mentions' || typeof id !== 'string') return [];
    return rangesOf(row).flatMap((range) => {
      const place = stretchOf(range);
      return place && place.start >= within.start && place.end <= within.end
        ? [{ ...place, id, type: typeOf(id) ?? '' }]
        : [];
    });
  });
  // «the Turku Port Authority» names the body and no city.
  const outermost = named.filter(
    (one) =>
      !named.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
  const inOrder = outermost.sort((a, b) => a.start - b.start);
  return inOrder.filter(({ id }, at) => inOrder.findIndex((one) => one.id === id) === at);
}

const PLANNED =
  /\b(?:will|plans?|planned|is to|are to|intends?|next (?:year|month|week))\b|планиру|намерен|состоится|пройд[её]т|будет|будут|将|计划|拟/iu;
const PROPOSED = /\bpropos|\bsuggest|предл(?:ож|аг)|提议|建议/iu;
const INVITED = /\binvit|приглас|приглаш|邀请/iu;

/** Whether words tell of something that took place. */
export function modalityOf(words: string): 'HELD' | 'PLANNED' | 'PROPOSED' | 'INVITED' {
  if (PLANNED.test(words)) return 'PLANNED';
  if (INVITED.test(words)) return 'INVITED';
  return PROPOSED.test(words) ? 'PROPOSED' : 'HELD';
}

/** The date that stands in a stretch; that of the article's own day does not count. */
export function dateWithin({ text, dates }: Work, within: Stretch): string | undefined {
  const { stretchOf } = rulerOf(text);
  return (
    dates.find(({ range, edtf }) => {
      const place = stretchOf(range);
      return edtf !== null && place !== undefined && place.start >= within.start && place.end <= within.end;
    })?.edtf ?? undefined
  );
}

/** Words by which a state begins. */
const BEGUN = /\bsince\b|\bbecame\b|\bestablished\b|установлен|стали|结为|建立|缔结/iu;

/** Words that tell the kind of something, for terms that are asked for most. */
const TELLING: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  TieKind: [
    [/sister|twin|побратим|友好城市|姐妹|友城/iu, 'SISTER'],
    [/cooperat|сотрудничеств|合作/iu, 'COOPERATION'],
    [/partner|партн[её]р|伙伴/iu, 'PARTNER'],
  ],
  AgreementKind: [
    [/memorandum|меморандум|备忘录/iu, 'MEMORANDUM'],
    [/roadmap|дорожн\p{L}+ карт|路线图/iu, 'ROADMAP'],
    [/sister|twin|побратим|友好城市|友城/iu, 'SISTER_CITY_TREATY'],
    [/cooperation|сотрудничеств|合作/iu, 'COOPERATION_AGREEMENT'],
  ],
  EventKind: [
    [/videoconferenc|видеоконференц|视频/iu, 'VIDEOCONFERENCE'],
    [/round table|кругл\p{L}+ стол|圆桌/iu, 'ROUND_TABLE'],
    [/forum|форум|论坛/iu, 'FORUM'],
    [/conference|конференц|会议/iu, 'CONFERENCE'],
    [/exhibition|выставк|展览/iu, 'EXHIBITION'],
    [/festival|фестивал|节/iu, 'FESTIVAL'],
    [/sign(?:ed|ing|s)\b|подпис|签署|签订/iu, 'SIGNING'],
    [/ceremony|церемони|仪式/iu, 'CEREMONY'],
    [/visit|визит|посети|访问/iu, 'VISIT'],
    [/letter|письм|信函/iu, 'LETTER'],
    [/met\b|meet|receiv|talks|встрет|встреч|приня|会见|会谈/iu, 'MEETING'],
  ],
  Rank: [
    [/deputy|vice|заместител|вице|副/iu, 'DEPUTY_HEAD'],
    [/member|adviser|councill?or|депутат|советник|议员|顾问/iu, 'MEMBER'],
    [/./u, 'HEAD'],
  ],
};

/** The value of a vocabulary that words tell; undefined where they tell none. */
export function toldBy(vocabulary: string, words: string): string | undefined {
  return TELLING[vocabulary]?.find(([pattern]) => pattern.test(words))?.[1];
}

const LEVELS: Readonly<Record<string, string>> = {
  City: 'CITY',
  Country: 'COUNTRY',
  Region: 'REGION',
  District: 'DISTRICT',
  Institution: 'INSTITUTION',
};

/** The fields of a form, as far as the words tell them. */
export function prefilled(work: Work, form: Form, within: Stretch | undefined): Fields {
  if (!within) return {};
  const words = work.text.slice(within.start, within.end);
  const named = namedWithin(work, within);
  const used = new Set<string>();
  const values: Record<string, unknown> = {};
  for (const { name, control, types, isFurther, isRequired, vocabulary } of form.fields) {
    if (isFurther && name !== 'since') continue;
    if (control === 'entity' && (isRequired || form.type === 'Tenure')) {
      const found = named.find(({ id, type }) => !used.has(id) && types.includes(type));
      if (!found) continue;
      used.add(found.id);
      values[name] = found.id;
    } else if (name === 'modality' && ['Occurrence', 'Participation'].includes(form.type)) {
      values[name] = modalityOf(words);
    } else if (name === 'since') {
      const date = dateWithin(work, within) ?? '';
      const since = BEGUN.test(words)
        ? /^\d{4}[-\d]*/.exec(date)?.[0]
        : /^(\d{4}[-\d]*)\/\.\.$/.exec(date)?.[1];
      if (since !== undefined) values[name] = since;
    } else if (name === 'date' && form.type === 'Occurrence') {
      const date = dateWithin(work, within);
      if (date !== undefined) values[name] = date;
    } else if (control === 'term') {
      const told = name === 'level' ? LEVELS[named[0]?.type ?? ''] : toldBy(vocabulary, words);
      if (told !== undefined && isRequired) values[name] = told;
    }
  }
  return values;
}
