/** Spanish: the words that most visits begin with, in one file: each of its own would be a request of its own. */
export { messages as errors } from './errors.ts';
export { messages as shell } from './shell.ts';
export { messages as studies } from './studies.ts';
export { messages as table } from './table.ts';
