/**
 * `npm run doctor -- https://pacs.example [--path /console/] [--json] [--lang fr]`: checks an installation from outside. It changes nothing and creates
 * no link. Exit code 0: nothing is wrong; 1: something is; 2: it couldn't run, or the console isn't reachable.
 */
import { runDoctor } from './doctor/runDoctor.ts';

process.exitCode = await runDoctor(process.argv.slice(2), process.env, {
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
});
