/** What a body is, by the words of its name; the first that a name has decides. */
const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/пресс-служб|press service|press office/iu, 'PRESS_SERVICE'],
  [/генеральн\p{L}+ консульств|генконсульств|consulate general|总领事馆/iu, 'CONSULATE_GENERAL'],
  [/почетн\p{L}+ консульств|почётн\p{L}+ консульств|honorary consulate/iu, 'HONORARY_CONSULATE'],
  [/консульств|consulate|领事馆/iu, 'CONSULATE'],
  [/посольств|embassy|大使馆/iu, 'EMBASSY'],
  [/университет|universit|大学/iu, 'UNIVERSITY'],
  [/колледж|college|学院/iu, 'COLLEGE'],
  [/библиотек|library|图书馆/iu, 'LIBRARY'],
  [/больниц|госпитал|hospital|医院/iu, 'HOSPITAL'],
  [/клиник|медицинск\p{L}+ центр|clinic|medical cent/iu, 'MEDICAL_CENTRE'],
  [/школ|гимнази|лице[йя]|school|lyceum|中学|小学/iu, 'SCHOOL'],
  [/музе[йя]|галере|museum|gallery|博物馆/iu, 'MUSEUM'],
  [/бюро|bureau|局$/iu, 'BUREAU'],
  [/\bдум[аыеу]|совет|собрани|парламент|council|assembly|parliament|duma|人大/iu, 'LEGISLATURE'],
  [/администраци|мэри|правительств|government|administration|city hall|municipality|政府/iu, 'GOVERNMENT'],
  [
    /управлени|департамент|отдел|комитет|министерств|office|department|committee|ministry|办公室|厅$|处$/iu,
    'OFFICE',
  ],
  [/компани|корпораци|завод|холдинг|company|corporation|公司|集团/iu, 'COMPANY'],
  [/ассоциаци|союз|общество|association|union|society|协会|商会/iu, 'ASSOCIATION'],
];

/** The kind of an institution, OTHER where its name does not tell. */
export function institutionKind(name: string): string {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'OTHER';
}
