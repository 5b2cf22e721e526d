import { createStore } from '#lib/createStore.ts';

/** How many jobs of this tab are being followed, for the menu, which is drawn before anything of jobs is loaded. `ownJobs.ts` sets it. */
export const jobsUnderWay = createStore(0);
