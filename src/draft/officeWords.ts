import { NOTIONS } from '../names/bodyWords';

/**
 * Words by which an office is known, and no more: whose office it is, is read from what follows. Russian ones are stems with
 * the endings that they take, so that «главный» is no «глава».
 */
const RUSSIAN_HEAD =
  /^(?:(?:вице)?(?:мер|губернатор|премьер|президент|спикер|ректор|министр|консул|директор|секретар|председател|руководител|начальник|градоначальник|заместител|советник|депутат|координатор|атташе|аким|хоким|хаким|бургомистр|проректор|декан|архитектор|посланник|префект|комиссар|омбудсмен|куратор|менеджер|модератор|вице-консул|инспектор|обер-бургомистр|референт|замминистр|замглав|генконсул|сопредседател)(?:[аыяуюеиь]|ы|ом|ем|ов|ей|ам|ям|ами|ями|ах|ях)?|глав(?:а|ы|е|у|ой|ами|ам|ах)?|старост(?:а|ы|е|у|ой)|(?:заведующ|управляющ|уполномоченн)(?:ий|ый|его|ого|ему|ому|им|ым|ая|ей|ой|ую)|пос(?:ол|ла|лу|лом|лы|лов)|лидер(?:а|у|ом|е|ы|ов|ам|ами)?|мер)$/;

/** Words before the head that belong to the office: «первый заместитель», «генеральный консул», «и. о. мэра», «вице-мэр». */
const RUSSIAN_BEFORE =
  /^(?:перв|генеральн|исполняющ|временно|почетн|старш|ответственн|исполнительн|вице|врио|обязанност|экс|бывш|нов|чрезвычайн|полномочн)/;

const ENGLISH_HEAD =
  /^(?:mayor|governor|minister|president|chairman|chairwoman|chairperson|chair|secretary|director|head|consul|ambassador|rector|speaker|councillor|councilor|commissioner|premier|leader|envoy|attache|chancellor|deputy|architect|manager|dean|akim|prefect|mayoress|representative|coordinator|engineer)s?$/;

const ENGLISH_BEFORE =
  /^(?:vice|deputy|acting|chief|city|senior|regional|first|former|general|executive|prime|honorary|lord|party|permanent|assistant|lieutenant|foreign|secretary|the)$/;

/** Words that an English office or body takes along though they are small. */
const ENGLISH_LINK = /^(?:of|for|and|the|general|to)$/;

/** Verbs and participles of Russian news, by their endings: where a name or an office ends. */
const RUSSIAN_VERB =
  /(?:[аеиоуыя]л(?:а|о|и)?(?:с[яь])?|(?:[аиуюя]т|ет)(?:ся)?|[аеиуыя]ть(?:ся)?|вш(?:ий|ая|ее|ие|его|ей|их|им|ими)(?:ся)?)$/;

/** Nouns that end like verbs: «комитет», «отдел», «центра». */
const RUSSIAN_NOUN =
  /(?:итета?|овета?|мента?|итута?|абинета?|юджета?|ультета?|тдела?|ротокола?|портала?|анала?|журнала?|ерсонала?|тбола?|вокзала?|апитала?|атериала?|лиала?)$/;

/** Words of a form of address. */
const ADDRESS = /^(?:господин(?:а|у|ом|е)?|госпож(?:а|и|е|у|ой)|г н|гн|mr|mrs|ms|dr|prof|professor)$/;

/** The lexicon in one language. */
export interface OfficeLexicon {
  readonly isHead: (word: string) => boolean;
  readonly isBefore: (word: string) => boolean;
  readonly isLink: (word: string) => boolean;
  readonly isVerb: (word: string) => boolean;
  readonly isAddress: (word: string) => boolean;
}

const isAddress = (word: string) => ADDRESS.test(word);

export const RUSSIAN_OFFICES: OfficeLexicon = {
  isHead: (word) => RUSSIAN_HEAD.test(word),
  isBefore: (word) => RUSSIAN_BEFORE.test(word),
  isLink: (word) => /^(?:по|и|при|имени|им)$/.test(word),
  isVerb: (word) => word.length > 4 && RUSSIAN_VERB.test(word) && !RUSSIAN_NOUN.test(word),
  isAddress,
};

export const ENGLISH_OFFICES: OfficeLexicon = {
  isHead: (word) => ENGLISH_HEAD.test(word),
  isBefore: (word) => ENGLISH_BEFORE.test(word),
  isLink: (word) => ENGLISH_LINK.test(word),
  isVerb: () => false,
  isAddress,
};

/** Words of what bodies and offices are for: none of them begins a person's name. */
export const ENGLISH_NOTIONS: ReadonlySet<string> = new Set([
  ...NOTIONS.flatMap(({ english }) => english.flatMap((phrase) => phrase.split(' '))),
  'city',
  'municipal',
  'board',
  'provincial',
  'regional',
]);
