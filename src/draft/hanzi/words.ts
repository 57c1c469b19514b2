/** Characters that begin no name and belong to none, between words of a sentence. */
const FUNCTION =
  '在与和同向对从到由为是的了将于及等至以被把给让使则而且或但也都就又还该各其此我你他她它们每某这那两赴访抵称说全本副应有并已曾因跟往自乘率携请见看讲谈问答后前时说、';

/** Words that stand before names in news and belong to none of them: verbs, times, people in general. */
const WORDS: ReadonlySet<string> = new Set(
  (
    '访问 会见 全市 全省 我市 本市 该市 全国 全区 全县 参观 来到 抵达 表示 介绍 签署 签订 出席 感谢 邀请 陪同 接待 举行 参加 欢迎 前往 考察 到访 走进 走访 来自 位于 通过 根据 关于 ' +
    '由于 为了 已经 之间 以及 并且 其中 包括 作为 成为 担任 毕业 就读 任教 工作 发表 组织 建立 成立 加入 支持 推动 促进 加强 希望 认为 指出 强调 ' +
    '宣布 决定 同意 提出 讨论 学习 工作者 昨天 今天 明天 昨日 今日 近日 日前 上周 本周 下周 上午 下午 晚上 去年 今年 明年 当天 目前 期间 随后 ' +
    '客人 学生 代表团 代表 代表们 一行 记者 先生 女士 同志 教授 博士 老师 医生 专家 团长 双方 我们 他们 她们 两国 两地 两市 友城 贵宾 嘉宾 企业家 ' +
    '以来 开始 继续 进行 开展 完成 获得 得到 应邀 主办 承办 协办 合办 联合 共同 分别 一起 还有 也是 没有 可以 能够 将会 正在 设在 落户 附近 拜会 ' +
    '拜访 视察 前来 飞抵 离开 返回 经过 途经 带领 率领 领导 主持 授予 赠送 捐赠 聘请 任命 选举 当选 地方 当地 各地 外地 本地 一家 一所 多家 多所 ' +
    '几家 几所 三家 两家 两所 许多 其他 所有 全部 部分 主要 重要 著名 最大 第一 有关 相关 如今 当时 然后 于是 因此 所以 但是 如果 虽然'
  ).split(' '),
);

/** Characters in which Chinese writes names from abroad. */
const TRANSLITERATING = new Set(
  '阿埃艾爱安昂奥巴白班邦保鲍贝本比彼别宾波伯博布勃查察昌达戴丹当道德登邓迪底蒂丁东顿多厄恩尔法凡方菲费芬丰佛夫弗福符富盖甘冈高戈哥格葛根贡古瓜圭哈海汉翰豪赫黑亨洪胡华惠霍基吉季加贾简姜杰金津京久卡凯坎康考科克肯库奎夸拉莱赖兰朗劳勒雷里理利立丽莉连良列林琳留龙隆娄卢鲁伦罗洛马玛迈麦曼芒毛梅门蒙孟米密敏明缪摩莫默姆穆木那纳乃奈南内嫩尼年涅宁牛纽农努诺欧帕派潘庞佩彭蓬皮匹平泼珀普其奇恰钱强乔切钦琼丘热仁日荣茹儒瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣施什石史士舒斯松苏索塔泰坦汤唐陶特滕提田铁廷通图屯托瓦万旺威韦维魏温文翁沃乌吾伍武西希锡席夏香肖谢辛欣兴休许雪雅亚延扬耶叶伊宜易因英尤于雨约云赞泽曾扎詹章珍朱卓孜兹子祖佐娅娜妮娃莲丝蕾薇琴喀捷罕钦赤得克蔡哲拜滨茨楚茨顺彦申裕仲哨依丽苔伽佳嘉芙葆莎翠',
);

export const isFunctionCharacter = (character: string): boolean => FUNCTION.includes(character);

export const isCommonWord = (word: string): boolean =>
  WORDS.has(word) ||
  /^有?[一二三四五六七八九十百千两几多数]+[所家个名位座批项场次]?$/u.test(word) ||
  /(?:长|们)$/u.test(word) ||
  (word.length > 1 && Array.from(word).every(isFunctionCharacter));

/** Whether all characters of a word are such as names from abroad are written in. */
export const isTransliterating = (word: string): boolean =>
  Array.from(word).every((one) => TRANSLITERATING.has(one));
