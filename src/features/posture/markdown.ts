import type { CheckMessages } from '#checks/check.ts';
import { postureItems, states } from '#checks/run/posture.ts';
import { explain } from '#checks/run/runChecks.ts';
import type { Exchange } from '#checks/proof.ts';
import type { Config } from '#api/config/config.ts';
import type { PostureMessages } from './postureMessages.ts';
import { countItems, countUnknown, stateIn, type PostureRun } from './postureRun.ts';
import { snippetFor } from './snippets.ts';

/** Who and what a report is about. */
export interface ReportFacts {
  readonly run: PostureRun;
  readonly config: Config;
  /** The moment of the run, in words, with its zone. */
  readonly moment: string;
  readonly person: string;
  /** Versions; empty where unknown. */
  readonly console: string;
  readonly orthanc: string;
  readonly t: PostureMessages;
  readonly checks: CheckMessages;
}

/** A text as Markdown shows it, whatever is in it: names come from servers. */
const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~!&]/g, String.raw`\$&`);

/** A block of code that no line of it can end. */
function code(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** How many exchanges of a check are shown: a list of ten thousand users is read by twenty of one kind. */
export const maxShown = 8;

const exchangeText = ({ request, response }: Exchange): string => `${request}\n\n${response}`;

function proofText(proof: readonly Exchange[], t: PostureMessages): string[] {
  if (proof.length === 0) return [];
  const more = proof.length - maxShown;
  return [
    `**${plain(t.proof)}**`,
    ...proof.slice(0, maxShown).map((exchange) => code(exchangeText(exchange))),
    ...(more > 0 ? [plain(t.more(more))] : []),
  ];
}

/** The report for an auditor: date, address, versions, who ran it, and each item with its proof. */
export function postureMarkdown({ run, config, t, checks, ...facts }: ReportFacts): string {
  const { report } = t;
  const row = (name: string, value: string): string => `- ${plain(name)}: ${plain(value)}`;
  const head = [
    `# ${plain(report.title(run.address))}`,
    [
      row(report.date, facts.moment),
      row(report.by, facts.person),
      row(`${report.versions}, ${report.console}`, facts.console || report.unknownVersion),
      row(`${report.versions}, ${report.orthanc}`, facts.orthanc || report.unknownVersion),
      row(report.result, t.open(countItems(run, 'open'), countUnknown(run))),
    ].join('\n'),
    ...(run.status === 'done' ? [] : [plain(report.incomplete[run.status])]),
  ];
  const parts = states.flatMap((state) => {
    const items = postureItems.filter((item) => stateIn(item, run) === state);
    if (items.length === 0) return [];
    const cards = items.flatMap(({ id, severity, isByDesign }) => {
      const result = run.results.get(id);
      const { title, means, line } = checks.checks[id];
      const said = result && explain(result, checks);
      const toClose = state === 'byDesign' ? line : said?.line;
      const snippet = state === 'open' ? snippetFor(id, config, run.address) : undefined;
      return [
        `### ${plain(title)}`,
        [
          row(report.check, id),
          row(report.severity, t.severities[severity]),
          ...(isByDesign
            ? [row(report.found, t.byDesign)]
            : said?.found === undefined
              ? []
              : [row(report.found, said.found)]),
          ...(state === 'closed' ? [] : [row(t.means, means)]),
          ...(toClose === undefined ? [] : [row(isByDesign ? t.whatToDo : t.toClose, toClose)]),
        ].join('\n'),
        ...(snippet === undefined ? [] : [code(snippet)]),
        ...proofText(result?.proof ?? [], t),
      ];
    });
    return [`## ${plain(t.counted(t.states[state], items.length))}`, ...cards];
  });
  return `${[...head, ...parts].join('\n\n')}\n`;
}
