import { defineRules } from './rule.ts';

/** The rules by which files are read: encoding, YAML, front matter, schemas. */
export const FILE_RULES = defineRules({
  'file/not-utf-8': {
    severity: 'error',
    step: 'form',
    meaning: '文件的编码不对，会成乱码',
    advice: '用记事本打开，另存为 UTF-8',
  },
  'file/unreadable': {
    severity: 'error',
    step: 'form',
    meaning: '文件打不开',
    advice: '关掉正在用它的程序，看一看有没有读取的权限',
  },
  'file/too-long': {
    severity: 'error',
    step: 'form',
    meaning: '文字多得不像一份报告',
    advice: '看是不是放错了文件，或者贴进了大量空格、符号',
  },
  'yaml/syntax': {
    severity: 'error',
    step: 'form',
    meaning: '这一行写得不合格式，整个文件读不出',
    advice: '冒号用英文的，后面空一格；同级的几行左边对齐',
  },
  'yaml/comment': {
    severity: 'error',
    step: 'form',
    meaning: '文字后面的“#”把它和后面的字变成了注释',
    advice: '是文字的，整段放进英文引号；是注释的，另写一行',
  },
  'yaml/read-otherwise': {
    severity: 'error',
    step: 'form',
    meaning: '写的和程序读到的不是一回事',
    advice: '照提示改写；是文字的，放进英文引号',
  },
  'schema/missing-key': { severity: 'error', step: 'form', meaning: '少写了一项', advice: '照提示补上那一行' },
  'schema/invalid-value': {
    severity: 'error',
    step: 'form',
    meaning: '这一项的内容不合要求',
    advice: '照提示里的说明改',
  },
  'schema/unknown-key': {
    severity: 'error',
    step: 'form',
    meaning: '这一项的名字不认得，多半拼错了',
    advice: '改正拼写；多余的删去',
  },
  'front-matter/missing': {
    severity: 'error',
    step: 'form',
    meaning: '`.md` 文件开头没有两行“---”',
    advice: '照往年同名的文件补上',
  },
  'front-matter/unclosed': {
    severity: 'error',
    step: 'form',
    meaning: '开头的“---”只有一行，没有另一行',
    advice: '在说明和正文之间补一行“---”',
  },
});
