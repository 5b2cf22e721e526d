import { pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/copies/messages/en/copies.ts';

const plural = pluralizer('fr');

/** French: where a study comes from, and its copies. */
export const messages: typeof english = {
  title: 'Copies',
  noName: '(sans nom)',
  copyOf: { anonymized: 'Copie anonymisée de', modified: 'Copie modifiée de' },
  kinds: { anonymized: 'Anonymisée', modified: 'Modifiée' },
  sourceDeleted: 'un examen qui a été supprimé',
  sourceUnseen:
    'un examen qui a été supprimé, ou que vous ne pouvez pas voir. Le serveur ne dit pas lequel des deux.',
  sourceFailed: 'La source n’a pas pu être chargée',
  sourceId: 'Identifiant de la source',
  idVisible:
    'Toute personne qui peut voir cet examen, ou qui a un lien de partage vers lui, peut lire l’identifiant de la source. Orthanc le calcule à partir de l’identifiant du patient et de l’UID de l’examen. Qui a les deux peut savoir de quel examen celui-ci provient.',
  patientIdVisible:
    'Orthanc garde aussi, sur le patient de la copie, un identifiant du patient d’origine, calculé à partir du seul identifiant du patient. Un identifiant de patient court peut être retrouvé en les essayant tous. Si aucun proxy ne refuse /patients, les personnes limitées à des étiquettes peuvent ouvrir avec lui le patient d’origine.',
  cannotRemove: 'Personne ne peut retirer cela dans Orthanc, pas même un administrateur.',
  wayOut: {
    anonymized:
      'Pour couper le lien avec l’original, anonymisez cette copie à nouveau avec un autre identifiant de patient, puis supprimez cette copie. Ses étiquettes et ses liens de partage sont perdus.',
    modified:
      'Pour une copie qui n’a pas cela, téléchargez cet examen, supprimez-le ici, puis importez le fichier ZIP. Ses étiquettes et ses liens de partage sont perdus.',
  },
  find: 'Chercher les copies',
  cannotFind: 'La base de données de ce serveur ne permet pas de chercher les copies.',
  failed: 'Les copies n’ont pas pu être cherchées',
  none: 'Aucune copie de cet examen sur ce serveur.',
  noneSeen: 'Aucune copie de cet examen que vous puissiez voir.',
  found: (count) => plural(count, { one: '# copie', other: '# copies' }),
  onlySeen: 'Les copies que vous ne pouvez pas voir ne sont pas listées.',
  cut: (most) => `Seules les ${most} dernières copies de chaque sorte sont listées.`,
};
