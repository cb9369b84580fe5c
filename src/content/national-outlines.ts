import type { Outlines } from './schemas/duty-areas.ts';

/**
 * The national outlines of rule-of-law government and their duty areas, by the first year each is in force: 《法治政府建设
 * 实施纲要（2015—2020年）》 (中发〔2015〕36号) and 《法治政府建设实施纲要（2021—2025年）》 of August 2021, areas in their order.
 *
 * Areas of the same `id` are the same duty under another name.
 */
export const NATIONAL_OUTLINES: Outlines = {
  '2015': {
    title: '法治政府建设实施纲要（2015—2020年）',
    areas: [
      { id: 'government-functions', title: '依法全面履行政府职能' },
      { id: 'administrative-rules', title: '完善依法行政制度体系' },
      { id: 'decision-making', title: '推进行政决策科学化民主化法治化' },
      { id: 'law-enforcement', title: '严格规范公正文明执法' },
      { id: 'oversight-of-power', title: '强化对行政权力的制约和监督' },
      { id: 'dispute-resolution', title: '依法有效化解社会矛盾纠纷' },
      { id: 'staff-capacity', title: '全面提高政府工作人员法治思维和依法行政能力' },
      { id: 'leadership', title: '组织保障' },
    ],
  },
  '2021': {
    title: '法治政府建设实施纲要（2021—2025年）',
    areas: [
      { id: 'government-functions', title: '政府机构职能体系' },
      { id: 'administrative-rules', title: '依法行政制度体系' },
      { id: 'decision-making', title: '行政决策制度体系' },
      { id: 'law-enforcement', title: '行政执法工作体系' },
      { id: 'emergency-response', title: '突发事件应对体系' },
      { id: 'dispute-resolution', title: '社会矛盾纠纷行政预防调处化解体系' },
      { id: 'oversight-of-power', title: '行政权力制约和监督体系' },
      { id: 'technology', title: '法治政府建设科技保障体系' },
      { id: 'leadership', title: '加强党的领导' },
    ],
  },
};
