/** Words with which sentences begin, or that are parts of other names, and that some place of the world is called too. */
const ENGLISH =
  'of more far republic coast most along man male sale bath nice reading mobile orange split hull cork bar police march union university college school hospital ' +
  'mission central eastern western northern southern upper lower new old great grand lake port bay beach hill hills valley river island islands mountain park city town village ' +
  'centre center bank trade industry commerce culture health social issues education sports sport music art museum theatre library committee council chamber association ' +
  'mayor deputy chief director president minister governor chair secretary general major police fire army navy air road street square bridge gate church temple ' +
  'friendship peace hope liberty independence freedom victory unity progress prosperity winter summer spring autumn morning evening sunday monday mr mrs ms dr ' +
  'day days week month year years today much many several some other others another such these those one two three four five six seven eight nine ten hundred thousand ' +
  'can will may must should would could have has had been being done made said says told asked added noted both each every either neither ' +
  'young best better good bright clear clean fair fine free full happy high home house land light line long love main market media memory name nation nature normal ' +
  'open order page parade past path people person place plan point power press price pride prince private project public queen race rain real red green blue white black ' +
  'rich right rise rock roll room rose royal rule safe same sand sea see seat ship side sign silver small snow song south star state stone store story strong sun table ' +
  'team time top total tour trip true turn vice view voice war water way wind wood word work world youth international national regional local foreign affairs';

const RUSSIAN =
  'во но по вы мы он она они мо да на то что как где кто так там тут уже еще вот или если когда после сегодня вчера завтра мори новая новый новое новые старый старая дума думой думе ' +
  'союз совет мир мира победа победы дружба дружбы слава надежда вера любовь роза лада лев бор луга дно остров острова гора горы река озеро море берег ' +
  'большой большая малый малая первый первая второй третий красный красная белый белая черный зеленый северный южный западный восточный центральный тихоокеанский тихоокеанского ' +
  'главный главная главы главе глава мэр мэра дом дома дорога мост парк сад поле лес свет звезда звезды труд май маи день дни год года век ' +
  'республика республики край области область район округа округ город города наш наша наши этот эта эти все весь сам сама более менее между перед через';

const WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${RUSSIAN}`.split(' '));

/** Whether a folded word of a text is taken for a common one, whatever place is called so. */
export const isCommonWord = (word: string): boolean => WORDS.has(word);
