import type { messages as english } from '#features/posture/messages/en/posture.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const list = lister('fr');

type Counts = Readonly<Record<'critical' | 'serious' | 'minor', number>>;

const bySeverity = ({ critical, serious, minor }: Counts): string =>
  list([
    ...(critical > 0 ? [plural(critical, { one: '# critique', other: '# critiques' })] : []),
    ...(serious > 0 ? [plural(serious, { one: '# grave', other: '# graves' })] : []),
    ...(minor > 0 ? [plural(minor, { one: '# mineur', other: '# mineurs' })] : []),
  ]);

/** French: what an installation leaves open. */
export const messages: typeof english = {
  title: 'Sécurité',
  intro:
    'Ce que les serveurs laissent faire au-delà des permissions, et ce qui reste de comptes, de rôles et d’étiquettes. Rien n’est demandé avant que vous ne lanciez les vérifications. Elles ne modifient rien.',
  notAllowedTitle: 'Réservé aux administrateurs',
  run: 'Lancer les vérifications',
  runAgain: 'Relancer les vérifications',
  stop: 'Arrêter',
  stopped: 'Vous avez arrêté les vérifications. Ce qui n’avait pas encore de réponse est inconnu.',
  exportReport: 'Exporter le rapport',
  progress: (done, all) => `${String(done)} vérifications sur ${String(all)} terminées`,
  ranAt: (moment) => `Dernières vérifications : ${moment}.`,
  ranBefore: (moment, open) =>
    `Dernières vérifications sur cet appareil : ${moment}. ${open} Lancez les vérifications pour le détail.`,
  neverRan: (counts) =>
    `Ces vérifications n’ont pas été lancées sur cet appareil : ${bySeverity(counts)}. Lancez-les pour voir ce qui est ouvert.`,
  open: (counts, unknown) => {
    const open = bySeverity(counts);
    if (unknown === 0) return open === '' ? 'Aucun point n’est ouvert.' : `Points ouverts : ${open}.`;
    return `Points ouverts : ${open === '' ? 'aucun parmi ceux qui ont pu être vérifiés' : open}. Inconnus : ${plural(unknown, { other: '#' })}.`;
  },
  unreachable: 'L’adresse de la console n’a pas répondu : rien d’autre n’a été demandé.',
  failedTitle: 'Les vérifications n’ont pas pu être menées',
  failed: 'Elles se sont arrêtées trop tôt. Ce qui n’avait pas encore de réponse est inconnu. Relancez-les.',
  show: 'Afficher',
  all: (items) => `Tous (${String(items)})`,
  counted: (state, items) => `${state} (${String(items)})`,
  none: 'Aucun point n’est dans cet état.',
  unknownCheck: 'L’adresse nomme une vérification qui n’existe pas.',
  states: {
    notRun: 'Non vérifié',
    open: 'Ouvert',
    unknown: 'Inconnu',
    byDesign: 'Ouvert par conception',
    closed: 'Fermé',
  },
  severities: { critical: 'Critique', serious: 'Grave', minor: 'Mineur' },
  stateAndSeverity: (state, severity) => `${state} · ${severity}`,
  byDesign: 'Aucun réglage n’y remédie.',
  means: 'Ce que cela implique',
  toClose: 'Comment y remédier',
  whatToDo: 'Que faire',
  lines: (title) => `Lignes à copier : ${title}`,
  proof: 'Preuve',
  proofOf: (title) => `Preuve : ${title}`,
  request: 'Requête',
  response: 'Réponse',
  more: (exchanges) =>
    plural(exchanges, {
      one: 'Et encore # requête de cette sorte.',
      other: 'Et encore # requêtes de cette sorte.',
    }),
  mend: {
    apiKeys: 'Ouvrir les clés API',
    users: 'Ouvrir les utilisateurs',
    roles: 'Ouvrir les rôles',
    labelQueue: 'Ouvrir la file d’étiquetage',
  },
  report: {
    fileName: (day) => `securite-${day}.md`,
    title: (address) => `Sécurité de l’installation ${address}`,
    date: 'Date',
    by: 'Vérifications lancées par',
    versions: 'Versions',
    console: 'Console',
    orthanc: 'Orthanc',
    unknownVersion: 'inconnue',
    result: 'Résultat',
    incomplete: {
      running: 'Les vérifications n’étaient pas terminées lors de l’export.',
      stopped: 'Les vérifications ont été arrêtées avant la fin.',
      unreachable: 'L’adresse de la console n’a pas répondu : rien d’autre n’a été demandé.',
      failed: 'Les vérifications ont échoué avant la fin.',
    },
    check: 'Vérification',
    severity: 'Gravité',
    found: 'Constat',
  },
};
