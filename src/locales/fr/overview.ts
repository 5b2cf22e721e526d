import { pluralizer } from '../format.ts';
import type { messages as english } from '../en/overview.ts';

const plural = pluralizer('fr');

/** French: the overview, of which several features fill a part. */
export const messages: typeof english = {
  title: 'Vue d’ensemble',
  notForYou: 'La vue d’ensemble est réservée aux administrateurs',
  today: 'À traiter',
  pictures: 'L’archive',
  refresh: 'Actualiser',
  atLeast: (count) => `${count} ou plus`,
  noCounts:
    'La base de données de cet Orthanc ne sait pas compter les examens : examens sans étiquette, liens de partage, semaines et étiquettes ne sont pas affichés.',
  leftOut: (part, reason) => `${part} : ${reason}`,
  unlabeled: {
    label: 'Examens sans étiquette',
    hint: 'Visibles seulement avec accès à toutes les étiquettes',
    oldServer: 'Cet Orthanc ne sait pas les trouver. Il faut la version 30 de l’API ou une plus récente.',
    limited: 'Seules les personnes ayant accès à toutes les étiquettes les voient.',
  },
  links: {
    label: 'Liens expirant cette semaine',
    hint: 'Liens de partage actifs qui expirent dans les 7 jours',
    tooMany: (studies) => `${studies} examens ont des liens : trop pour les parcourir ici.`,
  },
  keys: { label: 'Clés API à renouveler', hint: 'Faibles, en double ou contenant un espace' },
  signIns: {
    label: 'Connexions échouées, 24 dernières heures',
    hint: (count) => `${count} ces 7 derniers jours`,
    off: 'Keycloak n’enregistre pas ces événements. Activez « Save events » dans les paramètres du realm.',
  },
  posture: {
    label: 'Points de sécurité ouverts',
    never: 'Jamais vérifié sur cet appareil',
    run: 'Lancer les vérifications',
    hint: ({ critical, serious, unknown }, relative) => {
      const counts = [
        plural(critical, { one: '# critique', other: '# critiques' }),
        plural(serious, { one: '# grave', other: '# graves' }),
        ...(unknown > 0 ? [plural(unknown, { one: '# inconnu', other: '# inconnus' })] : []),
      ];
      return `${counts.join(', ')}. Vérifié ${relative}.`;
    },
  },
  tasks: {
    label: 'Tâches échouées',
    hint: 'Échouées ou interrompues, sur cet appareil',
    none: 'Aucune échouée ni interrompue sur cet appareil',
  },
  weeks: {
    title: 'Examens par date, 13 semaines',
    week: 'Semaine',
    span: (from, to) => `${from} – ${to}`,
  },
  labels: {
    title: 'Étiquettes les plus utilisées',
    label: 'Étiquette',
    none: 'Aucune étiquette n’est utilisée.',
    some: (counted, all) =>
      plural(all, {
        one: `Comptées : ${String(counted)} sur # étiquette utilisée.`,
        other: `Comptées : ${String(counted)} sur # étiquettes utilisées, les plus fréquentes parmi les examens récents.`,
      }),
  },
  storage: {
    title: 'Stockage',
    kind: 'Taille',
    onDisk: 'Sur disque',
    uncompressed: 'Sans compression',
    contents: (counts) =>
      [
        plural(counts.patients, { one: '# patient', other: '# patients' }),
        plural(counts.studies, { one: '# examen', other: '# examens' }),
        plural(counts.series, { one: '# série', other: '# séries' }),
        plural(counts.instances, { one: '# instance', other: '# instances' }),
      ].join(' · '),
  },
  studies: 'Examens',
};
