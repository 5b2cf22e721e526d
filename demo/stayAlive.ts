/** How often an open page asks the worker to stay, in milliseconds. Browsers end an idle worker after 30 s. */
export const askEveryMs = 20_000;

/** How long the worker then stays, in milliseconds: timers of hidden pages run once a minute. */
export const stayAliveMs = 90_000;
