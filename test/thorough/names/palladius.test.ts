import { writePalladius, readPalladius, readPinyin } from '../../../src/names/chineseWord';
import { CYRILLIC_OF, READINGS_OF } from '../../../src/names/palladius';

/** The 415 syllables of standard pinyin with Palladius, written out by hand, initial by initial; ü is v. */
const TABLE = `
a а ai ай an ань ang ан ao ао
ba ба bai бай ban бань bang бан bao бао bei бэй ben бэнь beng бэн bi би bian бянь biao бяо bie бе bin бинь bing бин bo бо bu бу
ca ца cai цай can цань cang цан cao цао ce цэ cei цэй cen цэнь ceng цэн ci цы cong цун cou цоу cu цу cuan цуань cui цуй cun цунь cuo цо
cha ча chai чай chan чань chang чан chao чао che чэ chen чэнь cheng чэн chi чи chong чун chou чоу chu чу chua чуа chuai чуай chuan чуань chuang чуан chui чуй chun чунь chuo чо
da да dai дай dan дань dang дан dao дао de дэ dei дэй den дэнь deng дэн di ди dia дя dian дянь diao дяо die де ding дин diu дю dong дун dou доу du ду duan дуань dui дуй dun дунь duo до
e э ei эй en энь eng эн er эр
fa фа fan фань fang фан fei фэй fen фэнь feng фэн fiao фяо fo фо fou фоу fu фу
ga га gai гай gan гань gang ган gao гао ge гэ gei гэй gen гэнь geng гэн gong гун gou гоу gu гу gua гуа guai гуай guan гуань guang гуан gui гуй gun гунь guo го
ha ха hai хай han хань hang хан hao хао he хэ hei хэй hen хэнь heng хэн hong хун hou хоу hu ху hua хуа huai хуай huan хуань huang хуан hui хуэй hun хунь huo хо
ji цзи jia цзя jian цзянь jiang цзян jiao цзяо jie цзе jin цзинь jing цзин jiong цзюн jiu цзю ju цзюй juan цзюань jue цзюэ jun цзюнь
ka ка kai кай kan кань kang кан kao као ke кэ kei кэй ken кэнь keng кэн kong кун kou коу ku ку kua куа kuai куай kuan куань kuang куан kui куй kun кунь kuo ко
la ла lai лай lan лань lang лан lao лао le лэ lei лэй leng лэн li ли lia ля lian лянь liang лян liao ляо lie ле lin линь ling лин liu лю lo ло long лун lou лоу lu лу luan луань lun лунь luo ло lv люй lve люэ
ma ма mai май man мань mang ман mao мао me мэ mei мэй men мэнь meng мэн mi ми mian мянь miao мяо mie ме min минь ming мин miu мю mo мо mou моу mu му
na на nai най nan нань nang нан nao нао ne нэ nei нэй nen нэнь neng нэн ni ни nian нянь niang нян niao няо nie не nin нинь ning нин niu ню nong нун nou ноу nu ну nuan нуань nun нунь nuo но nv нюй nve нюэ
o о ou оу
pa па pai пай pan пань pang пан pao пао pei пэй pen пэнь peng пэн pi пи pian пянь piao пяо pie пе pin пинь ping пин po по pou поу pu пу
qi ци qia ця qian цянь qiang цян qiao цяо qie це qin цинь qing цин qiong цюн qiu цю qu цюй quan цюань que цюэ qun цюнь
ran жань rang жан rao жао re жэ ren жэнь reng жэн ri жи rong жун rou жоу ru жу rua жуа ruan жуань rui жуй run жунь ruo жо
sa са sai сай san сань sang сан sao сао se сэ sen сэнь seng сэн si сы song сун sou соу su су suan суань sui суй sun сунь suo со
sha ша shai шай shan шань shang шан shao шао she шэ shei шэй shen шэнь sheng шэн shi ши shou шоу shu шу shua шуа shuai шуай shuan шуань shuang шуан shui шуй shun шунь shuo шо
ta та tai тай tan тань tang тан tao тао te тэ tei тэй teng тэн ti ти tian тянь tiao тяо tie те ting тин tong тун tou тоу tu ту tuan туань tui туй tun тунь tuo то
wa ва wai вай wan вань wang ван wei вэй wen вэнь weng вэн wo во wu у
xi си xia ся xian сянь xiang сян xiao сяо xie се xin синь xing син xiong сюн xiu сю xu сюй xuan сюань xue сюэ xun сюнь
ya я yai яй yan янь yang ян yao яо ye е yi и yin инь ying ин yo йо yong юн you ю yu юй yuan юань yue юэ yun юнь
za цза zai цзай zan цзань zang цзан zao цзао ze цзэ zei цзэй zen цзэнь zeng цзэн zi цзы zong цзун zou цзоу zu цзу zuan цзуань zui цзуй zun цзунь zuo цзо
zha чжа zhai чжай zhan чжань zhang чжан zhao чжао zhe чжэ zhei чжэй zhen чжэнь zheng чжэн zhi чжи zhong чжун zhou чжоу zhu чжу zhua чжуа zhuai чжуай zhuan чжуань zhuang чжуан zhui чжуй zhun чжунь zhuo чжо
`;

const WORDS = TABLE.trim().split(/\s+/);
const ROWS = WORDS.flatMap((word, at) => (at % 2 === 0 ? [[word, WORDS[at + 1] ?? ''] as const] : []));

describe('Palladius', () => {
  it('writes all 415 syllables of pinyin as the table does', () => {
    expect(ROWS).toHaveLength(415);
    expect([...CYRILLIC_OF].sort()).toEqual([...ROWS].sort());
  });

  it('reads every syllable back, and only ло as two', () => {
    const ambiguous = ROWS.filter(([, cyrillic]) => READINGS_OF.get(cyrillic)?.strict.length !== 1);
    expect(ambiguous.map(([pinyin]) => pinyin)).toEqual(['lo', 'luo']);
    expect(ROWS.every(([pinyin, cyrillic]) => READINGS_OF.get(cyrillic)?.strict.includes(pinyin))).toBe(true);
  });

  it('has nine spellings beside ло that the press makes ambiguous by е for э', () => {
    const twofold = [...READINGS_OF].filter(([, { strict, loose }]) => strict.length > 0 && loose.length > 0);
    expect(twofold.map(([cyrillic]) => cyrillic).sort()).toEqual(
      ['де', 'е', 'ле', 'ме', 'не', 'се', 'те', 'це', 'цзе'].sort(),
    );
  });

  it('reads back what it writes, for pairs of all syllables with some that begin with a consonant', () => {
    const others = ['na', 'xian'];
    const pairs = ROWS.flatMap(([first]) => others.map((second) => [first, second]));
    const read = pairs.map((pair) => readPalladius(writePalladius(pair))[0]?.syllables.join(' '));
    expect(read).toEqual(pairs.map((pair) => pair.join(' ').replace('lo ', 'luo ')));
  });

  it.each([
    ['цисян', 'qi xiang'],
    ['чанъань', 'chang an'],
    ['сиань', 'xi an'],
    ['юнбинь', 'yong bin'],
    ['чжэнхуэй', 'zheng hui'],
    ['чженхуэй', 'zheng hui'],
    ['яньхой', 'yan hui'],
    ['яньхуй', 'yan hui'],
    ['бувей', 'bu wei'],
    ['ци-сян', 'qi xiang'],
    ['ё', 'yo'],
    ['сямынь', 'xia men'],
    ['ван', 'wang'],
    ['вань', 'wan'],
  ])('reads «%s» as %s', (word, syllables) => {
    expect(readPalladius(word)[0]?.syllables.join(' ')).toBe(syllables);
  });

  it.each(['якутск', 'пекин', 'харбин', 'щука', 'чжъ', '', 'сунь чжэ'])('does not read «%s»', (word) => {
    expect(readPalladius(word)).toEqual([]);
  });

  it('takes «се» for xie, and for se only as a doubtful reading', () => {
    expect(readPalladius('се')).toEqual([
      { syllables: ['xie'], strict: true },
      { syllables: ['se'], strict: false },
    ]);
  });
});

describe('pinyin', () => {
  it.each([
    ['qixiang', 'qi xiang'],
    ["chang'an", 'chang an'],
    ["xi'an", 'xi an'],
    ['xian', 'xian'],
    ['fangan', 'fan gan'],
    ['qǐxiáng', 'qi xiang'],
    ['qi3xiang2', 'qi xiang'],
    ['lüliang', 'lv liang'],
    ['lǚliáng', 'lv liang'],
    ['lvliang', 'lv liang'],
    ['lyuliang', 'lv liang'],
    ['qi-xiang', 'qi xiang'],
    ['zhenghui', 'zheng hui'],
  ])('%s is cut as %s', (word, syllables) => {
    expect(readPinyin(word)[0]).toEqual({ syllables: syllables.split(' '), strict: true });
  });

  it.each(['urumqi', 'harbin', 'yakutsk', 'v', 'x'.repeat(100), ''])('%s is no pinyin', (word) => {
    expect(readPinyin(word)).toEqual([]);
  });

  it('knows a forgotten apostrophe and forgotten dots as doubtful', () => {
    expect(readPinyin('xian')[1]).toEqual({ syllables: ['xi', 'an'], strict: false });
    expect(readPinyin('lu')[1]).toEqual({ syllables: ['lv'], strict: false });
  });
});
