import type { Explained } from '#checks/run/runChecks.ts';
import type { Language } from '#locales/languages.ts';

type Verdict = Explained['verdict'];

/** What the report says besides the messages of the checks. */
interface ReportWords {
  readonly title: (address: string) => string;
  /** In front of a check. Marks of one language have the same width. */
  readonly marks: Readonly<Record<Verdict, string>>;
  readonly total: (counts: Readonly<Record<Verdict, number>>) => string;
}

/** The report's own words. Those of the command line itself (`--help`, refused arguments) are English, as with the other commands. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    title: (address) => `Castellan at ${address}`,
    marks: { ok: 'ok   ', wrong: 'WRONG', unknown: '?    ' },
    total: ({ ok, wrong, unknown }) =>
      `${String(ok)} ok, ${String(wrong)} wrong, ${String(unknown)} could not tell`,
  },
  fr: {
    title: (address) => `Castellan à l’adresse ${address}`,
    marks: { ok: 'ok  ', wrong: 'FAUX', unknown: '?   ' },
    total: ({ ok, wrong, unknown }) =>
      `${String(ok)} ok, ${String(wrong)} faux, ${String(unknown)} sans réponse`,
  },
  de: {
    title: (address) => `Castellan unter ${address}`,
    marks: { ok: 'ok    ', wrong: 'FALSCH', unknown: '?     ' },
    total: ({ ok, wrong, unknown }) =>
      `${String(ok)} ok, ${String(wrong)} falsch, ${String(unknown)} ohne Antwort`,
  },
  es: {
    title: (address) => `Castellan en ${address}`,
    marks: { ok: 'ok ', wrong: 'MAL', unknown: '?  ' },
    total: ({ ok, wrong, unknown }) =>
      `${String(ok)} ok, ${String(wrong)} mal, ${String(unknown)} sin respuesta`,
  },
};
