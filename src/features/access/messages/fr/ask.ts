import type { AskCredential } from '#api/authorization/askServer.ts';
import type { messages as english } from '#features/access/messages/en/ask.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

const credentials: Readonly<Record<AskCredential['kind'], string>> = {
  me: 'Mon compte',
  apiKey: 'Une clé API',
  shareLink: 'Un lien de partage',
  nobody: 'Aucune connexion',
};

const notAsked = {
  write: 'Interroger le serveur exécuterait la requête. Seule la réponse du modèle est disponible.',
  changesRoles: 'Lire les rôles les modifie. Seule la réponse du modèle est disponible.',
  address: 'Un navigateur ne peut pas envoyer ce chemin tel quel. Seule la réponse du modèle est disponible.',
  token: 'Le chemin porte son propre jeton. Retirez-le, puis choisissez le lien de partage ci-dessous.',
};

/** French: asking the server, and comparing its answer with the model's. */
export const messages: typeof english = {
  title: 'Interroger le serveur',
  hint: 'Envoie la requête et compare ce que fait le serveur à la réponse du modèle. Le contenu de la réponse n’est pas conservé.',
  request: 'Requête',
  sendAs: 'Envoyer avec',
  credentials,
  notAsked,
  key: 'Clé API à envoyer',
  link: 'Lien de partage à envoyer',
  secretHint: 'Envoyé seul dans un en-tête, au serveur d’images uniquement. Il n’est pas conservé.',
  notALink: 'Ce texte ne contient pas de lien de partage.',
  ask: 'Interroger le serveur',
  model: 'Modèle',
  server: 'Serveur',
  passed: (status) => `Le serveur a accepté la requête (statut ${String(status)}).`,
  redirected: 'Le serveur a accepté la requête et l’a redirigée. La redirection n’a pas été suivie.',
  found: 'Le serveur a accepté la recherche et a trouvé l’examen.',
  notFound: 'Le serveur a accepté la recherche et n’a pas trouvé l’examen.',
  refused: {
    filter: 'Le serveur a refusé la requête.',
    handler: 'Le serveur a refusé la requête à cause de son contenu.',
    proxy: 'Le proxy a refusé la requête avant qu’elle n’atteigne le serveur.',
  },
  rule: (name) => `Règle : ${name}`,
  sentAs: (name) => `Le serveur a reconnu ${name}.`,
  same: 'Le modèle et le serveur sont d’accord.',
  differsTitle: 'Le modèle et le serveur diffèrent',
  differs: 'Soit le serveur a une autre table de règles, soit son cache n’a pas expiré.',
  otherTable:
    'Autre table de règles : collez ci-dessous la section « Authorization » de orthanc.json, puis interrogez de nouveau.',
  otherSection: 'Autre table de règles : la section collée n’est pas celle qu’utilise le serveur.',
  cacheLeft: (seconds) =>
    `Cache : encore ${plural(seconds, { one: '# seconde', other: '# secondes' })} depuis la dernière modification dans cet onglet. Interrogez de nouveau ensuite.`,
  cacheExpired: (seconds) =>
    `Cache : rien n’a été modifié dans cet onglet depuis ${plural(seconds, { one: '# seconde', other: '# secondes' })}. Si quelqu’un d’autre vient de modifier des rôles ou des étiquettes, interrogez de nouveau dans ${plural(seconds, { one: '# seconde', other: '# secondes' })}.`,
  proxyTitle: 'Le proxy l’a refusée',
  proxy: 'Le modèle décrit le module, pas le proxy devant lui. Le module lui-même l’accepterait.',
  anonymousTitle: {
    me: 'Le serveur traite votre session comme anonyme',
    apiKey: 'Le serveur ne reconnaît pas cette clé',
    shareLink: 'Le serveur n’accepte pas ce lien',
    nobody: 'Le serveur traite la requête comme anonyme',
  },
  anonymous: {
    me: 'Sa réponse est celle que chacun reçoit sans se connecter. Déconnectez-vous puis reconnectez-vous. Si cela ne suffit pas, il manque peut-être à votre utilisateur le rôle par défaut du domaine.',
    apiKey:
      'Sa réponse est celle que chacun reçoit sans se connecter. La clé est inconnue, appartient à un utilisateur désactivé, ou plusieurs utilisateurs l’ont.',
    shareLink: 'Sa réponse est celle que chacun reçoit sans se connecter.',
    nobody: 'Sa réponse est celle que chacun reçoit sans se connecter.',
  },
  linkProblems: {
    expired: 'Le lien a expiré.',
    invalid: 'Ce serveur n’a pas signé le lien, ou sa clé a été remplacée.',
  },
  unclearTitle: 'Le serveur n’a pas décidé',
  noFacts:
    'Vous n’avez accès qu’à certaines étiquettes : la console ne connaît pas toutes celles de l’examen. Le modèle ne peut pas être comparé.',
  failed: 'Impossible d’interroger le serveur',
  report: 'Rapport à copier',
  reportHint:
    'Pour les personnes qui gèrent les serveurs. Il ne contient ni identifiant secret, ni nom de personne, ni ID.',
};
