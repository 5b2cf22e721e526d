import { pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/system/messages/en/system.ts';

const plural = pluralizer('fr');

const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;

// French: what the server is, stores and logs.
export const messages: typeof english = {
  title: 'Système',
  notAllowedTitle: 'Réservé aux administrateurs',
  refresh: 'Actualiser',
  report: 'Rapport d’assistance',
  server: 'Serveur',
  facts: {
    name: 'Nom',
    version: 'Orthanc',
    api: 'Version de l’API',
    database: 'Base de données',
    storage: 'Stockage des images',
    aet: 'AE title et port DICOM',
    jobs: 'Travaux simultanés',
    readOnly: 'Lecture seule',
    compressed: 'Compression du stockage',
    console: 'Castellan',
  },
  sqlite: 'SQLite, intégrée',
  folder: 'Dossier, intégré',
  schema: (database, version) => `${database} (schéma ${String(version)})`,
  aetAndPort: (aet, port) => `${aet}, port ${String(port)}`,
  unknown: 'Inconnu',
  yes: 'Oui',
  no: 'Non',
  needs: 'Ce dont la console a besoin',
  met: 'Disponible',
  missing: 'Absent',
  need: {
    authorization: {
      name: 'Plugin d’autorisation',
      without: 'Il répond, bien qu’Orthanc ne l’énumère pas parmi ses plugins.',
    },
    labels: {
      name: 'Étiquettes',
      without:
        'L’accès par étiquettes ne fonctionne pas. Le plugin de base de données doit prendre en charge les étiquettes (labels).',
    },
    extendedFind: {
      name: 'Recherche par la base de données',
      without:
        'Les listes ne peuvent pas être triées par toutes les colonnes, ni les examens comptés. Il faut un plugin de base de données plus récent.',
    },
    auditLog: {
      name: 'Journal d’audit',
      without:
        'Orthanc ne tient pas de journal d’audit : l’activité ne montre que les connexions et les liens de partage. Il faut PostgreSQL et "EnableAuditLogs": true.',
    },
    explorer: {
      name: 'Orthanc Explorer 2',
      without:
        'La console ne connaît ni les visionneuses ni les labels autorisés, et ne peut pas envoyer d’e-mails.',
    },
    viewer: {
      name: 'Une visionneuse',
      without:
        'Les images ne peuvent pas être ouvertes dans une visionneuse qui est un plugin d’Orthanc. Une visionneuse à sa propre adresse fonctionne.',
    },
    dicomWeb: {
      name: 'DICOMweb',
      without:
        'Les serveurs DICOMweb ne peuvent pas être utilisés, et la plupart des visionneuses ne chargent pas d’images.',
    },
  },
  columns: { need: 'Élément', state: 'État', by: 'Plugin et version', plugin: 'Plugin', version: 'Version' },
  builtIn: 'Intégré',
  plugins: 'Tous les plugins',
  noPlugins: 'Orthanc n’a aucun plugin.',
  mainline: 'mainline (compilé à partir des sources)',
  storage: 'Stockage',
  contents: ({ patients, studies, series, instances }) =>
    [
      plural(patients, { one: '# patient', other: '# patients' }),
      plural(studies, { one: '# examen', other: '# examens' }),
      plural(series, { one: '# série', other: '# séries' }),
      plural(instances, { one: '# instance', other: '# instances' }),
    ].join(' · '),
  onDisk: (size) => `${size} sur le disque`,
  uncompressed: (size) => `${size} sans compression`,
  used: (used, limit, percent) => `${used} sur ${limit} utilisés (${percent})`,
  noLimit: 'Aucun stockage maximal n’est défini : Orthanc enregistre jusqu’à ce que le disque soit plein.',
  recycled: 'À la limite, Orthanc supprime les patients les plus anciens.',
  rejected: 'À la limite, Orthanc refuse les nouvelles images.',
  maxPatients: (limit) => `Maximum : ${plural(limit, { one: '# patient', other: '# patients' })}.`,
  log: 'Niveau du journal',
  level: 'Niveau',
  levels: { default: 'Par défaut', verbose: 'Détaillé', trace: 'Trace' },
  levelHint:
    'Les niveaux détaillé et trace aident à trouver un problème. Ils remplissent vite le disque et peuvent écrire des données de patients dans le journal.',
  minutes: 'La console revient au niveau par défaut après 15 minutes, tant qu’elle est ouverte.',
  setting: 'Changement du niveau…',
  set: (level) => `Niveau du journal : ${level}`,
  notSet: 'Impossible de changer le niveau du journal',
  counting: (level, seconds) =>
    `Le niveau « ${level} » est actif. Retour au niveau par défaut dans ${clock(seconds)}.`,
  overdue: (level, moment) =>
    `Le niveau « ${level} » est toujours actif. Il aurait dû prendre fin le ${moment}, mais la console était fermée ou n’a pas pu joindre le serveur.`,
  others: (level) =>
    `Le niveau « ${level} » est actif. Une autre personne l’a choisi, ou vous sur un autre appareil. Cette page ne le changera pas d’elle-même.`,
  switchBack: 'Revenir',
  switchedBack: 'Le journal est revenu au niveau par défaut',
  notSwitchedBack: 'Impossible de revenir au niveau par défaut',
  stillOn: (level) =>
    `Le niveau « ${level} » est peut-être encore actif. Ouvrez la page Système et revenez au niveau par défaut.`,
  reportIntro:
    'Pour la personne qui vous aide. Il contient des versions, des plugins, des comptes et des réglages : ni noms, ni adresses, ni AE titles, ni jetons, et rien sur les patients. Vérifiez-le avant de l’envoyer.',
  reportLabel: 'Rapport d’assistance',
  download: 'Télécharger',
  fileName: (day) => `rapport-castellan-${day}.md`,
  reportLoading: 'Certaines parties ne sont pas chargées. Elles y sont indiquées comme inconnues.',
};
