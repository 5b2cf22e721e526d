import { areas, type Explained } from '#checks/run/runChecks.ts';

const titles: Readonly<Record<Explained['area'], string>> = {
  console: 'Console and proxy',
  keycloak: 'Keycloak',
  orthanc: 'Orthanc and its plugin',
  holes: 'What people can do beyond their permissions',
};

/** How many checks ended in which way. */
export function counts(checks: readonly Explained[]): Record<Explained['verdict'], number> {
  const count = (verdict: Explained['verdict']): number =>
    checks.filter((one) => one.verdict === verdict).length;
  return { ok: count('ok'), wrong: count('wrong'), unknown: count('unknown') };
}

const marks = { ok: '  ok     ', wrong: '  WRONG  ', unknown: '  ?      ' } as const;
const indent = ' '.repeat(marks.ok.length);

/** Texts of servers end up in terminals: control characters could move the cursor, or rewrite what was printed. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}|\p{Cf}/gu, '�');

function lines({ verdict, title, found, means, line }: Explained): string[] {
  const below = verdict === 'wrong' ? [found, means, line && `→ ${line}`] : [found];
  return [
    marks[verdict] + title,
    ...below.filter((one) => one !== undefined && one !== '').map((one) => indent + printable(one ?? '')),
  ];
}

/** The report for people: each check with its verdict, what is wrong with what it means and the line to change. */
export function textReport(address: string, checks: readonly Explained[]): string {
  const { ok, wrong, unknown } = counts(checks);
  const parts = areas.map((area) =>
    [titles[area], ...checks.filter((one) => one.area === area).flatMap(lines)].join('\n'),
  );
  const total = `${String(ok)} ok, ${String(wrong)} wrong, ${String(unknown)} could not tell`;
  return [`Castellan at ${address}`, ...parts, total].join('\n\n');
}
