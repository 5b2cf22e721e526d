/**
 * What a site may set. The rules themselves can't be switched off.
 * @typedef {object} HardeningSettings
 * @property {readonly string[]} tokenHeaders headers that carry credentials, in lower case; list those of the plugin's `TokenHttpHeaders` too
 * @property {readonly string[]} tokenArguments arguments of the address that carry tokens, in lower case
 * @property {number} maxLinkDays how long a share link may work
 * @property {number} maxInstantMinutes how long a link may work that opens a viewer for the person at the screen
 * @property {number} maxDownloadMinutes how long a link may work that only downloads and isn't recorded: everyone who may download can create one
 * @property {number} maxLinkStudies how many studies one link may open
 * @property {number} maxCheckedIds how many resources one body may name where each must be checked
 */

/**
 * Whether share records only say who made which link (`recorded`), or decide whether it works (`enforced`).
 * @typedef {'recorded' | 'enforced'} ShareLinksMode
 */

/**
 * The settings of an installation that sets nothing. A year has a day more for leap years and time zones.
 * @type {HardeningSettings}
 */
export const defaultSettings = {
  tokenHeaders: ['authorization', 'token', 'api-key'],
  tokenArguments: ['token'],
  maxLinkDays: 366,
  maxInstantMinutes: 60,
  maxDownloadMinutes: 60,
  maxLinkStudies: 100,
  maxCheckedIds: 500,
};
