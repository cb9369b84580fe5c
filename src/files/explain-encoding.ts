import type { Finding } from '../report/finding.ts';
import { ENCODING_NAMES, type EncodingProblem } from './decode-text.ts';
import { hashBytes } from './hash-bytes.ts';

const CONVERT = '用记事本或 WPS 打开，另存为纯文本，编码选 UTF-8';

/** Say why a file's bytes cannot be read as text. */
export function explainEncoding(file: string, decoded: EncodingProblem): Finding {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'file/not-utf-8',
    severity: 'error',
    message:
      decoded.problem === 'binary'
        ? '文件不是 UTF-8 编码的文本，无法读取。'
        : `文件不是 UTF-8 编码，看起来是 ${ENCODING_NAMES[decoded.problem]}，文字会变成乱码。`,
    hint: `${CONVERT}。`,
  };
}

/** The same of an original, whose hash is on record: converting it changes that, and here alone it may. */
export function explainOriginalEncoding(file: string, decoded: EncodingProblem): Finding {
  const finding = explainEncoding(file, decoded);
  if (decoded.problem === 'binary') {
    return { ...finding, hint: '从备份或版本库找回它；实在没有，就从原网页重新复制全文，存成 UTF-8 编码的纯文本。' };
  }
  const hash = hashBytes(new TextEncoder().encode(decoded.converted));
  return {
    ...finding,
    hint:
      `${CONVERT}（不带 BOM），文字一个也不要改；然后把 report.yml 里的 sha256 改为转换后的校验值 ${hash}。` +
      '如果检查时得出的是另一个值，说明转换时还改动了别的。',
  };
}
