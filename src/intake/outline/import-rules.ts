import { defineRules } from '../../content/rule.ts';

/** What is said of a text while it is laid out as a report. */
export const IMPORT_RULES = defineRules({
  'import/no-text': { severity: 'error', meaning: '文件里没有字', advice: '看是不是选错了文件，或者是扫描件' },
  'import/no-title': { severity: 'error', meaning: '认不出标题', advice: '让标题独占一行，或用 `--title` 写明' },
  'import/given-words-missing': {
    severity: 'error',
    meaning: '命令里写的字，原文里没有',
    advice: '照原文逐字写',
  },
  'import/no-year': { severity: 'warning', meaning: '标题里没有年份', advice: '看标题对不对' },
  'import/other-year': { severity: 'error', meaning: '标题的年份与命令里的不同', advice: '改正写错的那一个' },
  'import/other-county': {
    severity: 'warning',
    meaning: '报告是别的县的',
    advice: '给本县新做网站的，把 `content` 改名，再运行一次',
  },
  'import/no-issuer': { severity: 'either', meaning: '看不出发文机关', advice: '看 `report.yml` 的 `issuer`' },
  'import/no-source': { severity: 'warning', meaning: '没有“来源”一行', advice: '发布前在 `report.yml` 里写 `source`' },
  'import/no-published': { severity: 'warning', meaning: '没有“发布时间”一行', advice: '公布以后再写，或用 `--at`' },
  'import/no-date': { severity: 'warning', meaning: '末尾没有成文日期', advice: '在 `report.yml` 里写 `signed`' },
  'import/text-after-date': { severity: 'warning', meaning: '日期之后还有字，留在了结语里', advice: '是附注的不必管' },
  'import/text-before-title': {
    severity: 'warning',
    meaning: '标题之前有字，没有放进报告',
    advice: '网页上的字不必管；属于报告的，移到标题后面再来',
  },
  'import/unknown-page-line': {
    severity: 'warning',
    meaning: '夹在网页文字里的一行，没有放进报告',
    advice: '属于报告的，写回草稿，从 `left-out` 里删去',
  },
  'import/unusable-value': {
    severity: 'warning',
    meaning: '原文里的日期等不合要求，先空着',
    advice: '发布前在 `report.yml` 里写上',
  },
  'import/invalid-value': { severity: 'error', meaning: '命令或原文里的一项不合要求', advice: '照提示改正' },
  'import/unknown-outline': { severity: 'error', meaning: '没有这部纲要', advice: '照提示改 `--outline`' },
  'import/no-headings': {
    severity: 'warning',
    meaning: '一个标题也认不出',
    advice: '最好用原来的 Word 文件，或者补上“一、”“（一）”',
  },
  'import/guessed-heading': {
    severity: 'warning',
    meaning: '没有序号，像标题，当作了标题',
    advice: '不是的话，接到前一节末尾',
  },
  'import/not-a-heading': {
    severity: 'warning',
    meaning: '以“一、”开头，但太长，没有当作标题',
    advice: '真是标题的，让它独占一行再来',
  },
  'import/lost-part': {
    severity: 'warning',
    meaning: '像“存在的问题”“下一步打算”那样的一部分，没有单独成节',
    advice: '是一个部分的，在原文件里写上序号再来',
  },
  'import/numbering-gap': {
    severity: 'warning',
    meaning: '序号不连续',
    advice: '看有没有漏一段；原文就这样的，不必改',
  },
  'import/mixed-items': {
    severity: 'warning',
    meaning: '一段里的“一是”“二是”写法不一，没有拆开',
    advice: '需要小标题的，自己另起一行加 `##`',
  },
  'import/uneven-items': { severity: 'warning', meaning: '有的项成了小标题，有的没有', advice: '改成一样' },
  'import/part-introduction': {
    severity: 'warning',
    meaning: '大标题和第一节之间有字，单独成了一节',
    advice: '不必管',
  },
  'import/doubtful-duty-area': {
    severity: 'warning',
    meaning: '标题与职责领域有几分像',
    advice: '在工作台里定',
  },
  'import/missing-duty-area': {
    severity: 'warning',
    meaning: '有的职责领域没有找到',
    advice: '报告不按领域分节的，不必管',
  },
  'import/unbound-section': {
    severity: 'warning',
    meaning: '有的节与哪个职责领域都对不上',
    advice: '照样可以发布；知道归哪里的，写 `dutyAreas`',
  },
  'import/twofold-section': { severity: 'warning', meaning: '一节讲两件事，只归了一类', advice: '看归得合不合适' },
  'import/repeated-section': {
    severity: 'warning',
    meaning: '同一类已有一节，这一节归入“其他”',
    advice: '看哪一节才是',
  },
  'import/text-changed': {
    severity: 'error',
    meaning: '程序写出的字与原文不同，所以停下了',
    advice: '把文件发给网站的维护人员',
  },
});
