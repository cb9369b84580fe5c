/** What a citizen types, and the headings of the report of 2019 under which it is answered, any of them. */
export interface EverydayQuestion {
  typed: string;
  headings: readonly string[];
}

/**
 * Twenty words, and where they ought to lead, as they were written down before there was a list of everyday words. They
 * judge that list, and are not to be changed for its sake. 黑社会 is answered nowhere.
 */
export const EVERYDAY_QUESTIONS: readonly EverydayQuestion[] = [
  { typed: '免费律师', headings: ['九是着力优化公共服务'] },
  { typed: '告政府', headings: ['二是强化行政应诉能力建设', '一是加强行政复议工作'] },
  { typed: '邻居吵架', headings: ['二是创新社会矛盾纠纷化解机制'] },
  { typed: '罚款', headings: ['二是规范行政执法行为'] },
  { typed: '城管', headings: ['三是推动综合行政执法体制改革'] },
  { typed: '营业执照', headings: ['五是深化“放管服”和“证照分离”改革'] },
  { typed: '举报', headings: ['四是创新信访工作模式', '四是深入推进政务公开工作', '三是制度规范建设力度仍需加大'] },
  { typed: '拖欠工资', headings: ['九是着力优化公共服务'] },
  { typed: '乱收费', headings: ['三是落实涉企收费清单制度'] },
  { typed: '少跑腿', headings: ['四是推行“互联网+政务服务”', '五是深化“放管服”和“证照分离”改革'] },
  { typed: '网上办事', headings: ['四是推行“互联网+政务服务”'] },
  { typed: '假货', headings: ['六是推进“双随机、一公开”监管', '八是加大社会治理力度'] },
  { typed: '污染', headings: ['十是强化生态环境保护'] },
  { typed: '贪污', headings: ['三是健全行政权力运行制约和监督体系', '一是继续加强行政监督和推进审计监督全覆盖'] },
  { typed: '黑社会', headings: [] },
  { typed: '拆迁', headings: ['二是强化行政应诉能力建设'] },
  { typed: '红头文件', headings: ['一是加强规范性文件监督管理'] },
  { typed: '办事大厅', headings: ['四是推行“互联网+政务服务”', '二是规范行政执法行为'] },
  { typed: '法律咨询', headings: ['九是着力优化公共服务', '二是加强法治宣传教育工作'] },
  { typed: '离婚', headings: ['二是创新社会矛盾纠纷化解机制'] },
];
