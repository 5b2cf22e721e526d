import { expect, test } from 'vitest';
import { checkMessages } from '#checks/checkMessages.ts';
import type { CheckId, Finding } from '#checks/check.ts';
import { postureItems } from '#checks/run/posture.ts';
import type { Result } from '#checks/run/runChecks.ts';
import { parseConfig } from '#api/config/config.ts';
import type { Language } from '#locales/languages.ts';
import { postureMarkdown } from './markdown.ts';
import { postureMessages } from './postureMessages.ts';
import type { PostureRun } from './postureRun.ts';

const config = parseConfig({ keycloak: { realm: "st-mary's" } });
const exchange = { request: 'GET /x\nAuthorization: Bearer …', response: '200\n{"error":"```"}' };

const runWith = (findings: Partial<Record<CheckId, Finding>>, status: PostureRun['status'] = 'done') => ({
  status,
  startedAt: new Date('2026-11-22T12:00:00Z'),
  address: 'https://pacs.example/console/',
  results: new Map(
    postureItems.map(({ id }): [CheckId, Result] => [
      id,
      { id, area: 'holes', finding: findings[id] ?? { verdict: 'ok' }, proof: [exchange] },
    ]),
  ),
});

async function reportOf(run: PostureRun, language: Language = 'en'): Promise<string> {
  const [t, checks] = await Promise.all([postureMessages.load(language), checkMessages.load(language)]);
  return postureMarkdown({
    run,
    config,
    t,
    checks,
    moment: '22 Nov 2026, 12:00 UTC',
    person: 'Ada *Admin* (admin)',
    console: '0.1.0 (1a2b3c4)',
    orthanc: '',
  });
}

const findings: Partial<Record<CheckId, Finding>> = {
  unusedRoles: {
    verdict: 'wrong',
    found: (t) => t.found.unusedRoles(['<b>x</b>', '# y\n\n- z', 'a\u202Eb']),
  },
  bruteForce: { verdict: 'wrong', found: (t) => t.found.noBruteForce },
  wildcard: { verdict: 'unknown', found: (t) => t.found.needsRealmRights(403) },
};

test('the report has date, address, versions, who ran it, and each item once, by state', async () => {
  const report = await reportOf(runWith(findings));
  expect(report).toMatch(/^# Security posture of https:\/\/pacs\.example\/console\/\n\n- Date: 22 Nov 2026/);
  expect(report).toContain(String.raw`- Run by: Ada \*Admin\* (admin)`);
  expect(report).toContain('- Versions, Console: 0.1.0 (1a2b3c4)\n- Versions, Orthanc: unknown\n');
  expect(report).toContain('- Result: Open: 1 serious and 1 minor. Unknown: 1.');
  expect(report.match(/^## .*/gm)).toEqual([
    '## Open (2)',
    '## Unknown (1)',
    '## Open by design (5)',
    `## Closed (${String(postureItems.length - 8)})`,
  ]);
  for (const { id } of postureItems) expect(report.split(`- Check: ${id}\n`)).toHaveLength(2);
  expect(report).toContain("kcadm.sh update 'realms/st-mary'\\''s' -s bruteForceProtected=true");
  expect(report).not.toContain('stopped');
});

test('names can’t become markup, and a response can’t end its block', async () => {
  const report = await reportOf(runWith(findings));
  expect(report).toContain(String.raw`\<b\>x\</b\>`);
  expect(report).toContain(String.raw`\# y - z`);
  expect(report).toContain('a⟨U+202E⟩b');
  expect(report).not.toContain('<b>');
  expect(report).toContain('````\nGET /x\nAuthorization: Bearer …\n\n200\n{"error":"```"}\n````');
});

test('a run that was stopped says so; the report speaks the language of the page', async () => {
  const report = await reportOf(runWith(findings, 'stopped'), 'fr');
  expect(report).toContain('Les vérifications ont été arrêtées avant la fin.');
  expect(report).toContain('## Ouvert (2)');
  const english = (await reportOf(runWith(findings, 'stopped'))).split('\n');
  const same = report
    .split('\n')
    .filter((line) => line.startsWith('- ') && / \w+ \w+/.test(line) && english.includes(line));
  expect(same.filter((line) => !line.startsWith('- Date'))).toEqual([]);
});
