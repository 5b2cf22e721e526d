import type { messages as english } from '#features/merge/messages/en/split.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const and = lister('fr', 'conjunction');
const series = (count: number): string => plural(count, { one: '# série', other: '# séries' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

/** French: making a new study of some series. */
export const messages: typeof english = {
  title: 'Diviser l’examen',
  submit: 'Diviser',
  what: 'Fait un nouvel examen de certaines séries. Il appartient au même patient. Les images reçoivent de nouveaux identifiants.',
  gone: 'Cet examen n’est plus sur ce serveur, ou vous ne le voyez pas.',
  tooFew: 'Un examen d’une seule série ne peut pas être divisé.',
  series: 'Séries du nouvel examen',
  chooseSome: 'Choisissez certaines des séries.',
  notAll: 'Laissez au moins une série dans l’examen.',
  description: 'Description du nouvel examen',
  descriptionProblem: 'Utilisez au plus 64 caractères, sans barre oblique inverse.',
  keep: 'Garder aussi ces séries dans l’original',
  keepWhy: 'La division peut alors être annulée : le nouvel examen est supprimé.',
  notKeptWhy: 'Les séries sont supprimées de l’original. Cela ne s’annule pas.',
  labels: (list) => `Donner les mêmes étiquettes au nouvel examen : ${and(list)}`,
  labelsWhy: 'Sans étiquette, seules les personnes qui voient tous les examens le voient.',
  after: (given, count, rest) =>
    `Le nouvel examen reçoit ${series(given)} avec ${images(count)}. L’original a ensuite ${series(rest)}.`,
  splitting: 'Division d’un examen',
  undoing: 'Annulation d’une division',
  notKept:
    'Cette tâche n’est pas enregistrée dans le navigateur : diviser deux fois ferait deux examens. Fermer cette page l’arrête.',
  result: 'Nouvel examen',
  open: (name) => `Ouvrir le nouvel examen : ${name}`,
  failures: {
    gone: 'Il n’est plus sur ce serveur. Quelqu’un l’a supprimé avant la division.',
    notFound: 'Introuvable : il a été supprimé, ou n’a plus aucune de vos étiquettes.',
    lost: 'On ne sait pas si un nouvel examen a été fait : le serveur ne liste plus le travail. Regardez les examens du patient avant de diviser à nouveau.',
    unfollowed:
      'Le serveur n’a plus répondu pendant la division. Son travail est peut-être encore en cours. Un nouvel essai suit ce travail.',
    changed:
      'L’examen n’est pas tel qu’il était affiché : quelqu’un d’autre l’a modifié avant la division. Rien n’a été envoyé. Regardez-le, puis divisez à nouveau.',
    incomplete: 'Le nouvel examen a moins d’images que choisi. Regardez les deux examens.',
    noResult: 'Le serveur ne dit pas où est le nouvel examen. Regardez les examens du patient.',
    refused: 'Le serveur l’a refusé. Rien n’a été fait.',
    partial: 'Une partie du nouvel examen est peut-être restée. Regardez les examens du patient.',
  },
};
