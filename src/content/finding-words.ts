import { join, relative } from 'node:path';
import { readSettings } from '../settings.ts';
import type { Place } from '../text/place.ts';
import type { Finding } from './finding.ts';

/** What a severity is called. */
export const SEVERITY_NAMES: Record<Finding['severity'], string> = { error: '错误', warning: '警告' };

/**
 * Print findings for people, in Chinese: place, severity and message on one line, hint and rule below it, and how many
 * there are at the end. Places are relative to the current folder, so that editors and terminals open them at a click.
 *
 * @param contentDir Folder that the findings' files are relative to; the one in the settings when left out.
 */
export function printFindings(
  findings: readonly Finding[],
  stream: { write: (text: string) => unknown },
  contentDir = readSettings().contentDir,
): void {
  const paragraphs = findings.map((finding) => describeFinding(finding, contentDir));
  stream.write(`${paragraphs.join('')}${countFindings(findings)}\n`);
}

/** One finding as a paragraph, with an empty line below it. */
export function describeFinding(finding: Finding, contentDir: string): string {
  const { rule, severity, message, hint } = finding;
  const place = printPlace(finding, contentDir);
  return `${place} ${SEVERITY_NAMES[severity]}：${message}\n  怎么办：${hint}\n  规则：${rule}\n\n`;
}

/** A place as editors and terminals open it: `content/reports/2019/report.yml:7:1`. */
export function printPlace({ file, line, column }: Place, contentDir: string): string {
  return `${printPath(file, contentDir)}:${line}:${column}`;
}

/** A file of the content folder relative to the current folder. */
export function printPath(file: string, contentDir: string): string {
  return relative(process.cwd(), join(contentDir, file)) || '.';
}

/** Findings as JSON for other tools: `[{file,line,column,rule,severity,message,hint}]`. */
export function formatFindingsAsJson(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ file, line, column, rule, severity, message, hint }) => ({
      file,
      line,
      column,
      rule,
      severity,
      message,
      hint,
    })),
    null,
    2,
  );
}

/** How many findings there are: `共 1 个错误，2 个警告。` */
export function countFindings(findings: readonly Finding[]): string {
  return findings.length > 0 ? `共 ${printCounts(findings)}。` : '没有发现问题。';
}

/** How many errors and warnings there are: `2 个错误，1 个警告`; empty for none. */
export function printCounts(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return [...(errors > 0 ? [`${errors} 个错误`] : []), ...(warnings > 0 ? [`${warnings} 个警告`] : [])].join('，');
}

/** Findings for people as one text, as the check prints them. */
export function writeFindings(findings: readonly Finding[], contentDir: string): string {
  const parts: string[] = [];
  printFindings(findings, { write: (text) => parts.push(text) }, contentDir);
  return parts.join('');
}
