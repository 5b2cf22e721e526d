import type { messages as english } from '#features/users/messages/en/userLinks.ts';
import { messages as shareLinks } from '#locales/es/shareLinks.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

/** Spanish: the share links of a user, and revoking them with everything else. */
export const messages: typeof english = {
  links: (count) =>
    count === 0
      ? 'Entre los estudios que usted puede ver, ya no funciona ningún enlace compartido registrado para este usuario.'
      : plural(count, {
          one: '# enlace compartido registrado para este usuario sigue funcionando:',
          other: '# enlaces compartidos registrados para este usuario siguen funcionando:',
        }),
  linksRevocable: (count) =>
    plural(count, {
      one: 'También se revoca # enlace compartido de este usuario. Deja de funcionar en 30 segundos como máximo. Esto se puede deshacer.',
      other:
        'También se revocan # enlaces compartidos de este usuario. Dejan de funcionar en 30 segundos como máximo. Esto se puede deshacer.',
    }),
  linksCut: (most) =>
    `Solo se leen los primeros estudios con enlaces registrados, ${plural(most, { other: '#' })} como máximo. El usuario puede tener más enlaces.`,
  linkKinds: shareLinks.kinds,
  linkStudies: (count) => plural(count, { one: '# estudio', other: '# estudios' }),
  linkUntil: (moment) => `caduca el ${moment}`,
  linkForever: 'no caduca nunca',
  linksLoading: 'Cargando los enlaces compartidos…',
  linksUnread: 'No se han podido cargar los enlaces compartidos.',
  whyNotRevocable: {
    notRecorded:
      'Este servidor no registra los enlaces compartidos, así que los de este usuario no se pueden listar ni revocar. Funcionan hasta que caduquen.',
    unseen:
      'Los enlaces compartidos se registran en los estudios, y usted no tiene permiso para buscarlos. No puede revocar los enlaces de este usuario: funcionan hasta que caduquen.',
    unwritable:
      'No puede revocar los enlaces compartidos de este usuario, porque no tiene permiso para compartir estudios. Funcionan hasta que caduquen.',
    notChecked:
      'Este servidor no comprueba los enlaces compartidos, así que nadie puede revocarlos. Los de este usuario funcionan hasta que caduquen.',
  },
  linksProgress: (done, total) => `${String(done)} de ${String(total)}`,
  linksRevoked: (count) =>
    plural(count, {
      one: '# enlace compartido se ha revocado.',
      other: '# enlaces compartidos se han revocado.',
    }),
  linksUndo: 'Deshacer revocación',
  linksRestoring: (count) =>
    plural(count, {
      one: 'Deshaciendo la revocación de # enlace compartido…',
      other: 'Deshaciendo la revocación de # enlaces compartidos…',
    }),
  linksRestored: (count) =>
    plural(count, {
      one: '# enlace compartido vuelve a funcionar en 30 segundos como máximo',
      other: '# enlaces compartidos vuelven a funcionar en 30 segundos como máximo',
    }),
  linksRestoreFailed: (count) =>
    plural(count, {
      one: 'No se ha podido deshacer la revocación de # enlace compartido',
      other: 'No se ha podido deshacer la revocación de # enlaces compartidos',
    }),
  linksLost: shareLinks.lost,
  toShares: 'Ir a enlaces compartidos',
};
