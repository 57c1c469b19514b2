import { CHINESE_COMMON, CHINESE_ERAS } from './chineseDates';
import { CHINESE_NAMED_DAYS } from './chineseNamedDays';
import { CHINESE_RELATIVE } from './chineseRelative';
import { CHINESE_TENSE } from './chineseTense';
import type { DateLanguage } from './reading';

export const CHINESE: DateLanguage = {
  rules: [...CHINESE_COMMON, ...CHINESE_ERAS, ...CHINESE_RELATIVE, ...CHINESE_NAMED_DAYS],
  connectors: {
    to: /^\s*(?:(?:一直)?(?:持续|延续)?(?:至|到)|直到|直至|[-–—~～－―]{1,2})\s*$/u,
    and: /^\s*(?:、|，|,|和|与|及|以及|或|和在)\s*$/u,
    opener: /(?:从|自|由|于)\s*$/u,
    // Only the words after it tell that 与 joins the ends of a range.
    between: /(?!)/u,
    betweenAfter: /^(?:之间|期间|间)/u,
  },
  modifiers: [
    [/(?:大约|约|大概|约在|大约在|大约于)\s*$/u, 'approximate'],
    [/(?:可能|或许|也许|疑似|可能在|可能于)\s*$/u, 'uncertain'],
    [/(?:始建于|建于|始于|源于|成立于|创办于|来自|源自)\s*$/u, undefined],
    [/(?:自从|自|从|不早于)\s*$/u, 'since'],
    [/(?:截至|截止|截止到|直到|直至|不晚于|不迟于|到|至)\s*$/u, 'until'],
  ],
  modifiersAfter: [
    [/^\s*(?:(?:开始|起|[-–—~～])?[至迄]今(?![年日天早晚晨])|以来|至现在|到现在)/u, 'since'],
    [/^\s*(?:以后|之后|后(?![天年续来])|起(?![草飞航诉步程点源用火降落义跑])|开始|开始起)/u, 'since'],
    [/^\s*(?:以前|之前|前(?![天年后三两夕季半往来进景])|为止)/u, 'until'],
    [/^\s*(?:左右|前后)/u, 'approximate'],
  ],
  unreadBefore: /(?!)/u,
  unreadAfter:
    /^\s*(?:\ufffb|正月|腊月|冬月|闰|第?\s*[\d一二三四五六七八九十]+\s*(?:周|个?月|天|旬)|(?:最后|头)[一二三两几]?\s*(?:周|个?月|天|旬|个?星期)|暑假|寒假|春节|中秋|端午|元宵|清明|重阳|除夕|元旦|国庆|五一|十一|假期|[-./]\d)/u,
  yearOfPaper: /¤的?(?:合作|友好)?(?:协议|协定|备忘录|条约|宣言|合同)(?!.{0,6}[签缔])/u,
  tense: CHINESE_TENSE,
  nowadays: /^今[天日]$/u,
};
