// npm run demo: builds the static demo into demo/dist (docs/demo.md).
import { runNode, tool } from './step.ts';

const built = await runNode(
  tool('vite/bin/vite.js', 'build', '--config', 'demo/vite.config.ts', '--logLevel', 'warn'),
);
if (built.code === 0) {
  console.log(
    'The demo is in demo/dist. Put these files on any static host, under any path; docs/demo.md says how.',
  );
} else {
  console.error(`The demo does not build:\n${built.output}`);
  process.exitCode = 1;
}
