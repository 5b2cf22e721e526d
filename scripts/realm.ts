/**
 * `npm run realm -- https://pacs.example --check|--apply`: what a realm that exists lacks for the console, and changes that. Exit code 0:
 * nothing is left to do; 1: differences are left, or a change failed; 2: it couldn't run.
 */
import { runRealm } from './realm/runRealm.ts';

process.exitCode = await runRealm(process.argv.slice(2), process.env, {
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
});
