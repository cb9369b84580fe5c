import type { LineFinding } from './line-finding.ts';

/** Say why a file's bytes cannot be imported. */
export function explainEncoding(problem: 'gbk' | 'binary'): LineFinding {
  return {
    line: 1,
    rule: 'file/not-utf-8',
    severity: 'error',
    message:
      problem === 'gbk'
        ? '文件不是 UTF-8 编码，看起来是 GBK（GB18030）。原文要逐字节存档，不能代为转换。'
        : '文件不是 UTF-8 编码的纯文本，无法读取。',
    hint: '用记事本或 WPS 打开，另存为纯文本，编码选 UTF-8，再导入。',
  };
}
