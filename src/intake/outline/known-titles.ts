/**
 * What reports often have a section on, and the English words for it in an address, the more special before the more
 * general. None is the id of a duty area or a kind of section: those are given to sections that are said to be of it.
 */
const KNOWN_TITLES: readonly (readonly [RegExp, string])[] = [
  [/习近平法治思想/u, 'xi-jinping-thought'],
  [/党的领导|党对.{0,8}领导|党的全面领导/u, 'party-leadership'],
  [/第一责任/u, 'first-responsibility'],
  [/公共法律服务/u, 'public-legal-services'],
  [/法律援助/u, 'legal-aid'],
  [/法律顾问|公职律师/u, 'legal-advisers'],
  [/营商环境/u, 'business-environment'],
  [/执法监督/u, 'enforcement-supervision'],
  [/行政复议/u, 'administrative-reconsideration'],
  [/行政应诉|行政诉讼|出庭应诉/u, 'administrative-litigation'],
  [/综合(?:行政)?执法|执法体制/u, 'enforcement-reform'],
  [/执法/u, 'administrative-enforcement'],
  [/政务公开|信息公开/u, 'open-government'],
  [/普法|法治宣传|法治文化|全民守法|宣传教育/u, 'legal-education'],
  [/学法|法治思维|法治素养|法治意识|依法行政(?:意识|能力)/u, 'legal-literacy'],
  [/信访/u, 'petitions'],
  [/矛盾|纠纷|调解|枫桥/u, 'conflict-mediation'],
  [/规范性文件/u, 'normative-documents'],
  [/合法性审[查核]/u, 'legality-review'],
  [/决策/u, 'lawful-decisions'],
  [/放管服|简政放权|行政审批|审批制度/u, 'streamlined-administration'],
  [/政务服务|一网通办|便民服务/u, 'government-services'],
  [/数字|信息化|智慧|科技/u, 'digital-government'],
  [/突发事件|应急/u, 'emergency-management'],
  [/政务诚信|诚信|信用/u, 'government-integrity'],
  [/立法|制度建设|制度体系/u, 'rules-and-institutions'],
  [/机构职能|政府职能|职能转变/u, 'government-roles'],
  [/市场监管|双随机/u, 'market-regulation'],
  [/审计/u, 'auditing'],
  [/监督|制约/u, 'supervision'],
  [/考核|督察|督查/u, 'assessment'],
  [/示范创建|示范县|示范建设/u, 'model-building'],
  [/基层治理|社会治理|乡镇|街道|乡村/u, 'local-governance'],
  [/生态|环境保护/u, 'environment'],
  [/民生/u, 'livelihood'],
  [/法治社会/u, 'rule-of-law-society'],
  [/队伍|人才/u, 'legal-workforce'],
  [/规划|顶层设计|一规划两纲要/u, 'planning'],
  [/组织领导|组织保障|统筹/u, 'organisation'],
  [/原因/u, 'causes'],
  [/问题|不足|短板|困难/u, 'shortcomings'],
  [/下一?步|打算|安排|计划|设想/u, 'plans'],
  [/总体情况|基本情况|概况/u, 'overview'],
  [/亮点|特色|典型/u, 'highlights'],
  [/举措|成效|成绩|做法|工作(?:开展|完成|推进)?情况|主要工作|工作总结/u, 'main-work'],
  [/^附[件表录]/u, 'annex'],
  [/其他|其它/u, 'other-matters'],
];

/** Find the English words for what a title is about; `undefined` where none are known. */
export function findKnownTitle(title: string): string | undefined {
  return KNOWN_TITLES.find(([pattern]) => pattern.test(title))?.[1];
}
