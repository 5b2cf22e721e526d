import { addressCases } from './addressCases.ts';
import { bodyCases } from './bodyCases.ts';
import { credentialCases } from './credentialCases.ts';
import type { HardeningCase } from './hardeningCase.ts';

/** The table of what the hardened proxy does with a request. It runs on the rules alone, on the plugin emulator and on nginx. */
export const hardeningCases: readonly HardeningCase[] = [...credentialCases, ...addressCases, ...bodyCases];
