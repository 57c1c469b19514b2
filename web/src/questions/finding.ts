/** Finds questions by words in any of three languages, and by words that mean the same. Pure. */
import { titleIn } from './catalogue';

interface Findable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Words that mean the same; a word is its beginning, since Russian words change at the end. */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    'met',
    'meet',
    'encounter',
    'talk',
    'contact',
    'встреч',
    'встрет',
    'перегов',
    'контакт',
    '会见',
    '会晤',
    '见面',
    '接触',
  ],
  ['sister', 'twin', 'побратим', 'города-побратимы', '姐妹', '友好城市', '友城', '结对'],
  ['tie', 'link', 'relation', 'partner', 'связ', 'отношен', 'партн', '关系', '联系', '伙伴'],
  ['path', 'connect', 'route', 'путь', 'пути', 'соедин', 'цепоч', '路径', '相连', '连接'],
  [
    'agreement',
    'treaty',
    'contract',
    'memorandum',
    'pact',
    'соглашен',
    'договор',
    'меморандум',
    '协议',
    '条约',
    '备忘录',
  ],
  ['signed', 'sign', 'подпис', '签署', '签订'],
  ['official', 'person', 'people', 'politician', 'лиц', 'чиновник', 'человек', 'люд', '官员', '人物'],
  ['head', 'mayor', 'leader', 'governor', 'глав', 'мэр', 'руковод', 'губернатор', '首长', '市长', '领导'],
  ['office', 'post', 'position', 'tenure', 'должност', 'пост', '职务', '任职', '职位'],
  [
    'institution',
    'body',
    'bureau',
    'organisation',
    'organization',
    'university',
    'учрежден',
    'управлен',
    'орган',
    'университет',
    '机构',
    '局',
    '大学',
    '单位',
  ],
  ['event', 'forum', 'fair', 'festival', 'событ', 'мероприят', 'форум', 'ярмарк', '事件', '活动', '论坛'],
  ['visit', 'trip', 'delegation', 'визит', 'поездк', 'посе', 'делегац', '访问', '出访', '代表团'],
  ['remote', 'online', 'virtual', 'video', 'дистанц', 'онлайн', 'видео', '线上', '视频', '远程'],
  [
    'announced',
    'planned',
    'plan',
    'not held',
    'future',
    'объявл',
    'планир',
    'план',
    'не состоял',
    '计划',
    '宣布',
    '未举行',
  ],
  [
    'propose',
    'invite',
    'invitation',
    'offer',
    'предлож',
    'предлаг',
    'приглаш',
    'приглас',
    '提议',
    '邀请',
    '建议',
  ],
  ['claim', 'statement', 'said', 'утвержд', 'заявл', 'сказал', '说法', '声称', '主张'],
  [
    'document',
    'article',
    'source',
    'evidence',
    'passage',
    'документ',
    'стать',
    'источник',
    'свидетельств',
    '文献',
    '文章',
    '来源',
    '证据',
  ],
  ['name', 'bear', 'spelling', 'имя', 'имен', 'имё', 'носи', '名称', '名字', '姓名', '此名'],
  ['country', 'state', 'страна', 'стран', '国家', '某国'],
  ['city', 'cities', 'town', 'город', '城市', '某市'],
  ['region', 'province', 'регион', 'област', 'провинц', '地区', '省'],
  ['when', 'date', 'day', 'когда', 'дата', 'день', '何时', '日期', '某日'],
  ['how many', 'count', 'number', 'сколько', 'число', '多少', '数量'],
  ['retract', 'withdraw', 'отозв', 'отзыв', '撤回'],
];

/** The questions that have all words of a text, or words that mean the same. */
export function found<Question extends Findable>(questions: readonly Question[], text: string): Question[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).map(alternatives);
  return questions.filter((question) => {
    const about = [
      question.name,
      question.title,
      question.description,
      titleIn('ru', question),
      titleIn('zh', question),
    ]
      .join(' ')
      .toLowerCase();
    return words.every((forms) => forms.some((form) => about.includes(form)));
  });
}

function alternatives(word: string): string[] {
  const groups = SYNONYMS.filter((forms) =>
    forms.some((form) => word.startsWith(form) || (word.length > 2 && form.startsWith(word))),
  );
  return [word, ...groups.flat()];
}
