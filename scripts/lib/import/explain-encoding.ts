import { ENCODING_NAMES, type EncodingProblem } from '../../../src/files/decode-text.ts';
import type { LineFinding } from './line-finding.ts';

/** Say why a file's bytes cannot be imported. */
export function explainEncoding({ problem }: EncodingProblem): LineFinding {
  return {
    line: 1,
    rule: 'file/not-utf-8',
    severity: 'error',
    message:
      problem === 'binary'
        ? '文件不是 UTF-8 编码的纯文本，无法读取。'
        : `文件不是 UTF-8 编码，看起来是 ${ENCODING_NAMES[problem]}。原文要逐字节存档，不能代为转换。`,
    hint: '用记事本或 WPS 打开，另存为纯文本，编码选 UTF-8，再导入。',
  };
}
