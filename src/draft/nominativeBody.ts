/** Heads of bodies, and of places, by their stems: the nominative, and whether it is masculine, feminine or neuter. */
const HEADS: readonly (readonly [stem: RegExp, nominative: string, gender: 'm' | 'f' | 'n'])[] = [
  ['галере', 'галерея', 'f'],
  ['клиник', 'клиника', 'f'],
  ['поликлиник', 'поликлиника', 'f'],
  ['консерватори', 'консерватория', 'f'],
  ['лаборатори', 'лаборатория', 'f'],
  ['прокуратур', 'прокуратура', 'f'],
  ['редакци', 'редакция', 'f'],
  ['служб', 'служба', 'f'],
  ['лиг', 'лига', 'f'],
  ['организаци', 'организация', 'f'],
  ['фабрик', 'фабрика', 'f'],
  ['федераци', 'федерация', 'f'],
  ['филармони', 'филармония', 'f'],
  ['инспекци', 'инспекция', 'f'],
  ['предприяти', 'предприятие', 'n'],
  ['объединени', 'объединение', 'n'],
  ['училищ', 'училище', 'n'],
  ['завод', 'завод', 'm'],
  ['клуб', 'клуб', 'm'],
  ['комбинат', 'комбинат', 'm'],
  ['оркестр', 'оркестр', 'm'],
  ['ансамбл', 'ансамбль', 'm'],
  ['суд', 'суд', 'm'],
  ['хор', 'хор', 'm'],
  ['факультет', 'факультет', 'm'],
  ['холдинг', 'холдинг', 'm'],
  ['лице', 'лицей', 'm'],
  ['администраци', 'администрация', 'f'],
  ['ассоциаци', 'ассоциация', 'f'],
  ['академи', 'академия', 'f'],
  ['библиотек', 'библиотека', 'f'],
  ['больниц', 'больница', 'f'],
  ['гимнази', 'гимназия', 'f'],
  ['дирекци', 'дирекция', 'f'],
  ['дум', 'дума', 'f'],
  ['канцеляри', 'канцелярия', 'f'],
  ['комисси', 'комиссия', 'f'],
  ['компани', 'компания', 'f'],
  ['корпораци', 'корпорация', 'f'],
  ['мэри', 'мэрия', 'f'],
  ['палат', 'палата', 'f'],
  ['парти', 'партия', 'f'],
  ['школ', 'школа', 'f'],
  ['област', 'область', 'f'],
  ['провинци', 'провинция', 'f'],
  ['префектур', 'префектура', 'f'],
  ['республик', 'республика', 'f'],
  ['агентств', 'агентство', 'n'],
  ['бюро', 'бюро', 'n'],
  ['консульств', 'консульство', 'n'],
  ['генконсульств', 'генконсульство', 'n'],
  ['министерств', 'министерство', 'n'],
  ['обществ', 'общество', 'n'],
  ['посольств', 'посольство', 'n'],
  ['правительств', 'правительство', 'n'],
  ['представительств', 'представительство', 'n'],
  ['собрани', 'собрание', 'n'],
  ['управлени', 'управление', 'n'],
  ['учреждени', 'учреждение', 'n'],
  ['аэропорт', 'аэропорт', 'm'],
  ['банк', 'банк', 'm'],
  ['департамент', 'департамент', 'm'],
  ['институт', 'институт', 'm'],
  ['колледж', 'колледж', 'm'],
  ['комитет', 'комитет', 'm'],
  ['офис', 'офис', 'm'],
  ['отдел', 'отдел', 'm'],
  ['порт', 'порт', 'm'],
  ['совет', 'совет', 'm'],
  ['союз', 'союз', 'm'],
  ['театр', 'театр', 'm'],
  ['университет', 'университет', 'm'],
  ['фонд', 'фонд', 'm'],
  ['центр', 'центр', 'm'],
  ['штаб', 'штаб', 'm'],
  ['округ', 'округ', 'm'],
  ['район', 'район', 'm'],
  ['кра(?=[йяюе])', 'край', 'm'],
  ['музе', 'музей', 'm'],
].map(([stem = '', nominative = '', gender]) => [
  new RegExp(`^${stem}(?:[аеиоуыюя]|[ьй]|[иое][йем]|ом|[ьи]ю|ием|ии|ия|ие|ам|ями|ах)?$`, 'iu'),
  nominative,
  gender as 'm' | 'f' | 'n',
]);

/**
 * The name of a body or region in the nominative: its head and the adjectives before it change, what it governs stays.
 * «администрации Владивостока» is администрация Владивостока, «Приморского края» Приморский край.
 */
export function nominativeBody(form: string): string {
  const words = form.split(' ');
  // «музея-заповедника»: both parts change.
  const first = (word: string) => word.split('-', 1)[0] ?? '';
  const at = words.findIndex((word) => HEADS.some(([stem]) => stem.test(first(word))));
  const head = HEADS.find(([stem]) => stem.test(first(words[at] ?? '')));
  if (!head) return form;
  const [, nominative, gender] = head;
  return words
    .map((word, index) => {
      if (index < at) return nominativeAdjective(word, gender);
      return index === at ? likeCase(first(word), nominative) + secondPart(word, gender) : word;
    })
    .join(' ');
}

function secondPart(word: string, gender: 'm' | 'f' | 'n'): string {
  const at = word.indexOf('-');
  if (at < 0) return '';
  return gender === 'm'
    ? word.slice(at).replace(/(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е)$/u, '')
    : word.slice(at);
}

function likeCase(word: string, nominative: string): string {
  if (/^\p{Lu}{2}/u.test(word)) return nominative.toUpperCase();
  return /^\p{Lu}/u.test(word) ? nominative.slice(0, 1).toUpperCase() + nominative.slice(1) : nominative;
}

const OBLIQUE_ADJECTIVE = /(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ое|ее|ая|яя|ый|ий)$/u;
/** «первой»: an ending that is also that of the masculine nominative. */
function nominativeAdjective(word: string, gender: 'm' | 'f' | 'n'): string {
  // The first part of «Российско-китайский» does not change.
  const ending = OBLIQUE_ADJECTIVE.exec(word)?.[0];
  if (ending === undefined || word.length < 5) return word;
  const stem = word.slice(0, -ending.length);
  const soft = /^(?:его|ему|ей|юю|ее|яя|ем)$/u.test(ending);
  if (gender === 'f') return stem + (soft && !/[жшщчц]$/u.test(stem) ? 'яя' : 'ая');
  if (gender === 'n') return stem + (soft && !/[жшщчц]$/u.test(stem) ? 'ее' : 'ое');
  if (/^(?:ый|ий|ой)$/u.test(ending)) return word;
  if (STRESSED.test(stem)) return `${stem}ой`;
  return stem + (soft || /[гкхжшщч]$/u.test(stem) ? 'ий' : 'ый');
}

/** Adjectives in -ой: «городской», «областной». */
const STRESSED = /^(?:городск|морск|заводск|мужск|областн|окружн|краев|речн|портов|делов|основн|больш)$/iu;

/** Stems of cities that lose their -а in the nominative: Якутска, Калининграда, Петербурга, Владивостока. */
const MASCULINE = /(?:[сц]к|град|город|бург|ток|[оеё]в|[иы]н|поль|дар|полис|ж|ль|р[ьг]|[бвдгзлнпрт])$/u;

/**
 * A city of one word in the nominative, where the word before it stands in a case: «мэр Владивостока», «в городе Владимире».
 * A foreign name may not change at all («города Осака»); what cannot be told stays.
 */
export function nominativeCity(form: string): string {
  if (!/^\p{Script=Cyrillic}+$/u.test(form)) return form;
  const [, stem = '', ending = ''] = /^(.*?)(ого|ому|ом|ем|ой|ью|[аеиуыюя])$/u.exec(form) ?? [];
  if (stem.length < 3) return form;
  if (ending === 'ы') return `${stem}а`;
  if (ending === 'ого' || ending === 'ому') return `${stem}${/[гкхжшщч]$/u.test(stem) ? 'ий' : 'ый'}`;
  if (/^[ауе]$|^ом$/u.test(ending) && MASCULINE.test(stem)) return stem;
  if (ending === 'ой') return `${stem}а`;
  if (/^(?:и|ью)$/u.test(ending) && /[нрмтлд]$/u.test(stem)) return `${stem}ь`;
  if (/^(?:я|ю|ем)$/u.test(ending) && /[лрнт]$/u.test(stem)) return `${stem}ь`;
  return form;
}
