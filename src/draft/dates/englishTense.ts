import { word, type TenseWords } from './tense';

export const ENGLISH_TENSE: TenseWords = {
  // The verb after “will” goes with it: “will be held”.
  ahead: word(
    `(?:will|shall|would|won['’]t|\\p{L}+['’]ll|(?:is|are)\\s+(?:to|set|due|scheduled|planned|expected|slated|about)|going\\s+to|plans?\\s+to|hopes?\\s+to|intends?\\s+to)(?:(?:\\s+\\p{Ll}+){0,3}?\\s+(?:\\p{Ll}+ed|held|made|built|given|sent|met|taken|begun|won|sold|led|shown|laid|paid|brought|bought|seen|left|lost|kept|found|written|spoken|chosen|taught|put|set)(?!\\p{L}))?|upcoming|forthcoming`,
  ),
  present: word('(?:is|are|am)\\s+(?:(?:not|being|still|now|usually|often|\\p{Ll}+ly)\\s+)*\\p{Ll}+ed'),
  planned: word(
    'scheduled|planned|postponed|delayed|extended|moved|agreed|promised|decided|proposed|invited|expected|hoped|intended|slated|suspended|closed|set|due|booked|timed',
  ),
  said: word(
    'said|told|announced|added|noted|reported|stated|wrote|confirmed|declared|explained|stressed|recalled',
  ),
  past: word(
    '(?!(?:united|need|speed|seed|feed|breed|greed|hundred|red|bed|shed|indeed|exceed|proceed|succeed|limited|advanced|based|dated|related|dedicated|devoted|named|called|associated|concerned|used|so-called|federated|allied)(?!\\p{L}))\\p{Ll}{2,}ed|was|were|had|did|took|came|went|met|held|began|ran|won|sent|saw|made|gave|got|left|led|became|built|brought|broke|drew|flew|spoke|sang|swam|wrote|paid|laid|fell|rose|grew|stood|kept|lost|chose|found|felt|heard|hosted|bought|sold|taught|caught|sought|fought|thought|shook|swore|wore|bore|forgot|forbade|hung|struck|rang|drove|rode|arose',
  ),
  existing: /(?:\bdated|\bdated\s+(?:on|from))\s+$/iu,
  relative:
    /^\s*(?:(?:in|on|of|to|for)\s+)?(?:which|who|whose|whom|that|where|when|if|because|although|while)(?!\p{L})/iu,
};
