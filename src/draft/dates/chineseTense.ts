import type { TenseWords } from './tense';

export const CHINESE_TENSE: TenseWords = {
  ahead: /即将|将(?![军士领])|拟(?:于|在|定)?|计划|预计|定于|有望|准备|打算/gu,
  planned: /推迟|延期|改期|商定|决定|约定|邀请|承诺|安排|报名|申报|征集|有效期/gu,
  said: /(?:表示|宣布|指出|称|介绍说?|说)/gu,
  past: /(?<![除为])了(?![解])|已(?:经|于|在)?|曾(?:经|于|在)?|刚刚|业已/gu,
  existing: /(?!)/u,
  relative: /(?!)/u,
  unmarkedPast: true,
};
