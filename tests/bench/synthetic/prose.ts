import type { AreaWords } from './areas.ts';
import { expand, type Grammar, words } from './grammar.ts';
import { NAMES } from './names.ts';
import type { Random } from './random.ts';

/** What a sentence is made for. */
export interface Topic {
  random: Random;
  area: AreaWords;
  /** Year of the report, as printed. */
  year: string;
}

/** One sentence a line: reports tell what was done, with what, with whom, and to what end. */
const SENTENCES = lines(`
  {issue}《示例县{plainSubject}{document}》{number}，{does}，{result}。
  {issue}《关于{strengthen}{plainSubject}工作的{document}（试行）》，{provides}，{provides}。
  {by}{platform}，{does}，{does}，{result}。
  {department}会同{department}、{department}{does}，{does}。
  由{department}牵头，{people}参与，{does}，{result}。
  {month}，{place}、{place}{hold}{campaign}，{does}，{result}。
  {hold}{campaign}，组织{people}、{people}到{place}{visit}{subject}，{result}。
  针对{subject}{fault}、{subject}{fault}等问题，{department}{does}，{does}。
  {place}{tryOut}“{campaignStart}{campaignEnd}”模式，{does}，{result}。
  {teach}{people}、{people}{learn}{subject}，{does}，{result}。
  {does}，{does}，{does}，{result}。
  坚持{pattern}、{pattern}，{does}，{result}。
  {year}年{month}，{department}对{place}和{department}的{subject}{check}，{result}。
  {place}的{subject}做法{praised}，{does}。
  围绕{subject}，{department}{does}，{place}{does}，{result}。
  {people}反映的{subject}{fault}问题，经{department}{handle}，{result}。
  在{place}设立{platform}，方便{people}了解{subject}，{does}。
  {does}；{does}；{does}。
  为解决{subject}中{people}遇到的难处，{does}，{result}。
  对{subject}{fault}的单位，{warn}，并{does}。
  {subject}从{department}{handOver}{department}，{does}，{result}。
  既{does}，又{does}，{result}。
  {place}{people}{person}向{department}反映{subject}{fault}，{department}{handle}，{result}。
  邀请{people}、{people}{judge}{subject}，{does}。
  {result}，{result}，{subject}{change}。
`);

const FAULTS = lines(`
  {department}在{subject}方面{fault}，与{subject}的要求相比仍有差距。
  个别单位{subject}{fault}，{department}对{subject}研究不深，{outcome}还不够理想。
  {subject}仍有{fault}的情况，{place}等地{subject}{fault}。
  {people}对{subject}了解不多，{place}的{platform}{fault}。
  部分{people}认为{subject}{fault}，{department}与{department}之间{fault}。
  {subject}{change}的基础还不牢固，{fault}、{fault}的现象时有发生。
  有的地方{subject}重部署轻落实，{platform}作用发挥不够，{fault}。
`);

const PLANS = lines(`
  {does}，推动{department}把{subject}{put}。
  以{subject}为抓手，{does}，力争{outcome}{change}。
  启动{campaign}，在{place}先行{action}{subject}，年内{does}。
  指导{place}、{place}{does}，{does}。
  围绕{people}关心的{subject}，{does}，促进{outcome}{change}。
  由{department}{does}，{department}{does}，形成{pattern}、{pattern}的局面。
  修订《示例县{plainSubject}{document}》，{provides}，{does}。
`);

const HEADINGS = lines(`
  {work}
  {work}
  {action}{plainSubject}
  以{subject}带动{subject}
  推动{subject}与{subject}{join}
  {action}{subject}，{action}{subject}
  把{subject}{put}
  借助{platform}{action}{plainSubject}
`);

const LEADS = lines(`
  {year}年，
  全年
  一年来，
  截至{year}年底，
  围绕{subject}，
  在{subject}方面，累计
  {year}年以来，{place}等地
  据{department}统计，
  {does}，
  通过{platform}，
`);

const PARTS: Grammar = {
  issue: words('印发 出台 修订 起草并公布 转发省市要求并制定 重新发布 提请审议通过 征求意见后印发'),
  number: ['', '', '（示政办〔{year}〕{serial}号）', '（示政〔{year}〕{serial}号）'],
  serial: Array.from({ length: 89 }, (_, index) => String(index + 1)),
  strengthen: words('加强 规范 改进 推进 做好 支持'),
  by: words('依托 借助 用好 升级改造 通过 打通'),
  hold: words('开展 举办 组织 启动 策划 连续实施'),
  visit: words('宣讲 观摩 体验 走访了解 现场答疑 评议'),
  tryOut: words('试点 探索 首创 推行 复制 改良'),
  teach: words('分批组织 集中培训 邀请专家辅导 选派 结对指导 定期召集'),
  learn: words('学习 研讨 演练 考核 旁听 交流'),
  check: words('进行评查 开展回头看 组织抽查 实施穿透式检查 作出评估 逐项验收'),
  praised: words('在全市推广 被县融媒体中心报道 入选典型案例 得到上级肯定 写入经验材料 吸引外地考察'),
  handle: words('现场协调 挂牌督办 会商研究 上门走访 依法裁决 限期整改'),
  warn: words('予以通报 约谈负责人 下达督办函 取消评优资格 扣减考核分值 责令说明情况'),
  handOver: words('划转至 移交给 委托给 下放到'),
  judge: words('评议 监督 体验 打分 暗访 论证'),
  does: [
    ...lines(`
      {action}{subject}
      对{subject}{manage}
      把{subject}{put}
      推动{subject}与{subject}{join}
      将{subject}同{subject}{join}
      {provides}
      建立{subject}{mechanism}
      以{subject}带动{subject}
      引导{people}{care}{subject}
      {plan}{subject}
    `),
    '{action}{subject}',
  ],
  action: words(`
    健全 完善 细化 优化 规范 落实 推行 强化 深化 梳理 改进 拓展 统筹推进 稳步推进 动态调整 全面清理 从严把握 重新核定
    持续跟踪 逐级压实 逐项对照 定期评估 提前介入 公开公示 限时办结 分类指导 集中整治 严格执行 主动衔接 充实 延伸 激活 盘活
  `),
  manage: words(`
    实行分级管理 逐项梳理 开展回头看 建立动态台账 进行流程再造 组织专项评估 实施清单化推进 引入第三方评价 压茬推进
    开通绿色通道 推行预约办理 设置红线 明确时间表 层层签订责任书 倒排工期 推行容缺受理 实行销号管理 加密检查频次
  `),
  put: [
    ...words('摆上重要议事日程 作为必修内容 列为年度重点任务 交由专班负责 细化到岗到人 贯穿工作全过程'),
    ...lines(`
      纳入{mechanism}
      下沉到{place}
      嵌入{platform}
      写进{document}
      交由{people}评判
    `),
  ],
  join: words('有效衔接 一体推进 同步部署 互为补充 统筹考虑 协同发力 挂钩 打包办理 无缝对接 合并实施'),
  provides: lines(`
    对{subject}作出明确规定
    就{subject}划定权限边界
    为{subject}设定量化目标
    明确{subject}的办理时限
    统一{subject}的文书格式
    列出{subject}的负面情形
    界定{subject}的共享范围
    写明{subject}的救济途径
    理顺{subject}的上下关系
    给{subject}留出缓冲期限
    {action}{subject}的牵头单位
    确定{subject}的抽查比例
  `),
  care: words('关注 参与 监督 支持 理解 熟悉 用好'),
  plan: words('谋划 部署 试行 复盘 启动 收尾'),
  result: lines(`
    {outcome}{change}
    {people}对{subject}的评价{change}
    “{fault}”的问题{solved}
    {subject}{fault}的状况{solved}
    形成了{pattern}、{pattern}的格局
    受到{people}好评
    {place}等地纷纷效仿
    {subject}实现{pattern}
    为{department}提供了借鉴
    {department}的{outcome}{change}
    {people}办事更加省心
    {outcome}与{outcome}{change}
  `),
  solved: words('得到解决 基本扭转 明显减少 逐步化解 不再反弹 有了转机 一改往日'),
};

/** Write a sentence about the work in a duty area. */
export function writeSentence(topic: Topic): string {
  return write(topic, SENTENCES);
}

/** Write the heading of something that was done or is to be done, without a mark at its end. */
export function writeHeading(topic: Topic): string {
  return write(topic, HEADINGS);
}

/** Write a sentence on what was wanting. */
export function writeFault(topic: Topic): string {
  return write(topic, FAULTS);
}

/** Write a sentence on what is to be done next. */
export function writePlan(topic: Topic): string {
  return write(topic, PLANS);
}

/** Write what stands before a count: `截至2019年底，`. */
export function writeLead(topic: Topic): string {
  return write(topic, LEADS);
}

function write({ random, area, year }: Topic, patterns: readonly string[]): string {
  const { subjects, works } = area;
  const plainSubject = subjects.map((subject) => subject.replace(/[“”]/gu, ''));
  const grammar = { ...NAMES, ...PARTS, year: [year], work: works, subject: subjects, plainSubject };
  return expand(random, grammar, random.pick(patterns));
}

function lines(list: string): string[] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.trim());
}
