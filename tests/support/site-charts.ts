/** Charts of the made-up site, one of every kind that its reports of these years have numbers for. */
export function describeCharts(years: readonly number[]): object {
  const hasEmergency = years.some((year) => year >= 2021);
  const firstChecks = [
    { indicator: 'government-functions-checks-1', label: '机构设置' },
    { indicator: 'law-enforcement-checks-1', label: '执法行为' },
    { indicator: 'oversight-of-power-checks-1', label: '审计监督' },
    ...(hasEmergency ? [{ indicator: 'emergency-response-checks-1', label: '应急预案' }] : []),
  ];
  return {
    charts: [
      {
        id: 'checks',
        title: '检查最多的是哪一项',
        statement: '{year}年检查最多的是{largest}。',
        places: ['home', 'section'],
        panels: [{ kind: 'compare', series: firstChecks }],
      },
      {
        id: 'checks-within',
        title: '机构设置检查占多少',
        statement: '执法行为检查{law-enforcement-checks-1}，其中机构设置检查{government-functions-checks-1}。',
        places: ['section'],
        panels: [
          {
            kind: 'share',
            whole: { indicator: 'law-enforcement-checks-1', label: '执法行为' },
            part: { indicator: 'government-functions-checks-1', label: '其中机构设置' },
          },
        ],
      },
      {
        id: 'checks-over-years',
        title: '检查与办结',
        statement:
          years.length > 1
            ? '机构设置检查{change:government-functions-checks-1}。'
            : '机构设置检查的办结率为{government-functions-rate-1}。',
        places: ['home'],
        panels: [
          {
            title: '机构设置检查',
            kind: 'numbers',
            series: [
              { indicator: 'government-functions-checks-1', label: '检查' },
              { indicator: 'government-functions-rate-1', label: '办结率' },
            ],
          },
          {
            title: '历年检查次数',
            kind: 'trend',
            series: [{ indicator: 'government-functions-checks-1' }, ...firstChecks.slice(3)],
          },
        ],
      },
      ...(hasEmergency ? [LEADERS] : []),
    ],
  };
}

const LEADERS = {
  id: 'leaders-meetings',
  title: '县政府常务会议研究了什么',
  statement: '县政府常务会议研究法治议题{leaders-meetings}，最多的是{largest}。',
  places: [],
  panels: [
    {
      kind: 'parts',
      total: { indicator: 'leaders-meetings', label: '共研究' },
      series: [
        { indicator: 'leaders-study-sessions', label: '专题学法' },
        { indicator: 'leaders-briefings', label: '听取汇报' },
      ],
    },
  ],
};
