import type { holes as english } from '#checks/messages/en/holes.ts';

/** French: the holes in words, as checks. */
export const holes: typeof english = {
  shareTokenWrites: {
    title: 'Les liens de partage ne permettent que de lire',
    means:
      'Toute personne qui a un lien de partage peut changer les étiquettes de son examen, le modifier ou le supprimer.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/ : les jetons de partage ne passent qu’avec GET.',
  },
  methodOverride: {
    title: 'Un GET reste un GET',
    means:
      'Un lien d’apparence anodine peut supprimer ou modifier ce que la personne qui l’ouvre a le droit de supprimer ou de modifier.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/ : il refuse _method et X-HTTP-Method-Override.',
  },
  auditLog: {
    title: 'Le journal d’audit est réservé aux administrateurs',
    means:
      'Les personnes limitées à certaines étiquettes peuvent lire qui a fait quoi avec quel examen, dans toute l’archive.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/ : il ferme /plugins/…/audit-logs.',
  },
  globalRoutes: {
    title: 'Les statistiques et les changements sont réservés aux administrateurs',
    means:
      'Les personnes limitées à certaines étiquettes voient les nombres et les identifiants de toute l’archive.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/ : il ferme /statistics, /changes et /tools/metrics-prometheus.',
  },
  foreignLinks: {
    title: 'Un lien ne se crée que pour un examen visible',
    means:
      'Les personnes limitées à certaines étiquettes peuvent créer des liens vers des examens qu’elles ne voient pas.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/.',
  },
  patientRoutes: {
    title: 'Les routes des patients respectent les étiquettes',
    means:
      'Les personnes limitées à certaines étiquettes peuvent ouvrir tout ce qui concerne un patient, quelles que soient les étiquettes.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/ : il ferme /patients/{id} aux personnes limitées à certaines étiquettes.',
  },
  idsInBodies: {
    title: 'Envoyer et fusionner respectent les étiquettes',
    means:
      'Les personnes qui ont « send » ou « modify » peuvent envoyer ou fusionner des examens qu’elles ne voient pas.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/.',
  },
  anonymousUpload: {
    title: 'Il faut être connecté pour téléverser',
    means: 'Toute personne du réseau peut ajouter des fichiers à l’archive.',
    line: 'Retirez "upload" du profil anonyme du service d’authentification, ou incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/.',
  },
  endlessLinks: {
    title: 'Tous les liens expirent',
    means: 'L’API permet de créer des liens sans expiration.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/.',
  },
  lastingInstantLinks: {
    title: 'Les liens instantanés expirent vite',
    means: 'Toute personne qui a « view » peut créer un lien qui survit à son compte.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/ : les liens instantanés expirent après une heure.',
  },
  foreignJobs: {
    title: 'Tâches des autres utilisateurs',
    means:
      'Toute personne qui peut lancer des tâches peut lire n’importe quelle tâche par son identifiant, avec des noms d’utilisateur et des adresses.',
    line: 'Donnez à peu de personnes les permissions qui lancent des tâches. Ne nommez personne dans les adresses des pairs.',
  },
  anonymousTokens: {
    title: 'Jetons non valides',
    means:
      'Pour le plugin, c’est comme s’il n’y avait pas de jeton : « rien à voir » peut donc vouloir dire « expiré ». La console distingue les deux.',
    line: 'Rien à faire dans la console, qui reconnecte les personnes. Les autres programmes doivent comparer le nom du profil.',
  },
  openSystem: {
    title: 'Orthanc ne dit rien sans connexion',
    means:
      'Toute personne du réseau peut lire les versions et les noms des machines et des plugins, et vérifier si un examen existe.',
    line: 'nginx : incluez hardening.conf de deploy/nginx/ dans la location de /orthanc/ : /system et /tools/lookup exigent un jeton ou une clé valide.',
  },
  keysInClear: {
    title: 'Clés API dans Keycloak',
    means: 'Toute personne qui a « view-users » peut lire toutes les clés API et s’en servir.',
    line: 'Donnez « view-users » à peu de personnes, et remplacez les clés API tous les ans.',
  },
  tokensInLog: {
    title: 'Jetons dans le journal du service d’authentification',
    means:
      'Le service d’authentification écrit des jetons d’accès et des jetons de partage dans son journal.',
    line: 'Démarrez le service d’authentification avec --log-config et logging.json de deploy/compose/auth-service/. Sinon, laissez peu de personnes lire son journal.',
  },
  remotesUnlimited: {
    title: 'Listes de travail, modalités et pairs',
    means: 'Les étiquettes ne les limitent pas, ni ce que contient un serveur distant.',
    line: 'Ne donnez « q-r-remote-modalities », « worklists » et « send » qu’aux personnes qui ont le droit de voir tous les examens.',
  },
};
