import { areas, type Explained } from '#checks/run/runChecks.ts';
import type { Language } from '#locales/languages.ts';
import { printable } from '../commandLine/commandLine.ts';
import { reportWords } from './words.ts';

/** How many checks ended in which way. */
export function counts(checks: readonly Explained[]): Record<Explained['verdict'], number> {
  const count = (verdict: Explained['verdict']): number =>
    checks.filter((one) => one.verdict === verdict).length;
  return { ok: count('ok'), wrong: count('wrong'), unknown: count('unknown') };
}

/** The catalog isolates texts that run from right to left: terminals don't need it. */
const forTerminal = (text: string): string => printable(text.replaceAll(/[\u2068\u2069]/g, ''));

function lines({ verdict, title, found, means, line }: Explained, language: Language): string[] {
  const mark = `  ${reportWords[language].marks[verdict]}  `;
  const below = verdict === 'wrong' ? [found, means, line && `→ ${line}`] : [found];
  return [
    mark + title,
    ...below
      .filter((one) => one !== undefined && one !== '')
      .map((one) => ' '.repeat(mark.length) + forTerminal(one ?? '')),
  ];
}

/** The report for people: each check with its verdict, what is wrong with what it means and the line to change. */
export function textReport(address: string, checks: readonly Explained[], language: Language): string {
  const words = reportWords[language];
  const parts = areas.map((area) => {
    const own = checks.filter((one) => one.area === area);
    return [own[0]?.areaTitle ?? area, ...own.flatMap((one) => lines(one, language))].join('\n');
  });
  return [words.title(address), ...parts, words.total(counts(checks))].join('\n\n');
}
