/**
 * `npm run decisions [-- FILE]`: replays recorded decisions of a real plugin against the model. Exit code 1 where they differ,
 * 2 for a file that is missing or holds none. Without FILE: the project's own recording.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecording, replay, ruleOf, type Disagreement } from '#access/tests/replay.ts';

const shown = ({ profile, labels, request, recorded }: Disagreement): string =>
  `  ${profile} on [${labels.join(',')}]: ${request.method} ${request.path} ${request.body ?? ''} was ${recorded}`;

const report = (disagreements: readonly Disagreement[]): void => {
  for (const [rule, found] of Map.groupBy(disagreements, ({ reasons }) => ruleOf(reasons))) {
    console.log(`\n${rule} (${found.length})`);
    found.slice(0, 10).forEach((one) => console.log(shown(one)));
    if (found.length > 10) console.log(`  … and ${found.length - 10} more`);
  }
};

const ownRecording = fileURLToPath(new URL('../src/access/tests/decisions.json', import.meta.url));

const main = (file: string): number => {
  try {
    const { asked, disagreements } = replay(readRecording(JSON.parse(readFileSync(file, 'utf8'))));
    if (asked === 0) throw new Error('no decision is recorded in it');
    console.log(`agree ${asked - disagreements.length} of ${asked}`);
    report(disagreements);
    return disagreements.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
};

process.exitCode = main(process.argv[2] ?? ownRecording);
