import type { messages as english } from '#features/shares/messages/en/shareChange.ts';
import { messages as shareLinks } from '#locales/es/shareLinks.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const links = (count: number): string => plural(count, { one: '# enlace', other: '# enlaces' });

/** Spanish: managing share links that exist, and whether the server checks them. */
export const messages: typeof english = {
  title: 'Enlace compartido',
  manage: 'Detalles',
  manageLink: (id) => `Detalles del enlace ${id}`,
  link: 'Enlace',
  copyLink: 'Copiar enlace',
  copyRefused: 'El navegador ha bloqueado la copia',
  copyRefusedText: 'Abra los detalles del enlace y cópielo desde allí.',
  expires: (moment) => `Caduca el ${moment}`,
  revokedBy: 'Revocado por',
  partly:
    'Sus registros difieren: solo está revocado en algunos de sus estudios. El servidor ya lo rechaza. Revóquelo de nuevo para completarlo.',
  unchecked:
    'Su registro dice que se revocó o que termina antes. Eso solo cuenta donde el servidor comprueba los enlaces.',
  unseen:
    'Usted no puede ver todos los estudios de este enlace, o algunos se eliminaron. Revocarlo o adelantar su caducidad funciona igualmente. Si otro estudio indica otra cosa, desde aquí no se puede hacer que vuelva a funcionar.',
  unseenRenew: 'La renovación solo abarca los que usted puede ver.',
  nothingSeen: 'Usted no puede ver ninguno de sus estudios.',
  renew: 'Renovar…',
  changeEnd: 'Cambiar caducidad',
  revoke: 'Revocar',
  restore: 'Deshacer revocación',
  underWay: 'Guardando…',
  done: {
    revoke: 'Revocado. Surte efecto en 30 segundos como máximo.',
    restore: 'La revocación se ha deshecho. Surte efecto en 30 segundos como máximo.',
    end: 'Caducidad cambiada. Surte efecto en 30 segundos como máximo.',
  },
  failedTitle: {
    revoke: 'No se ha podido revocar el enlace por completo',
    restore: 'No se ha podido deshacer la revocación por completo',
    end: 'No se ha podido cambiar la caducidad por completo',
  },
  hindrances: {
    modeUnknown: 'La consola no ha podido averiguar si este servidor comprueba los enlaces.',
    notChecked: 'Este servidor no comprueba los enlaces con la lista: revocar no cambiaría nada.',
    deviceOnly: 'Este enlace figura solo en la lista de este dispositivo. No está registrado en el servidor.',
    alreadyRevoked: 'Este enlace se ha revocado.',
    notRevoked: 'Este enlace no está revocado.',
    expired: 'Este enlace ha caducado.',
    tokenEnded: 'Este enlace ha caducado definitivamente. Lo que sí puede hacer es renovarlo.',
    notYours: 'Solo pueden hacerlo quien lo creó, quien lo revocó o quien administra.',
  },
  saveEnd: 'Guardar caducidad',
  unchanged: 'Elija otra fecha u otra hora.',
  latest: (moment) => `Como muy tarde, el ${moment}: el propio enlace no puede funcionar más tiempo.`,
  latestNever: 'El propio enlace no caduca nunca.',
  afterToken: (moment) =>
    `El propio enlace no puede funcionar después del ${moment}. Lo que sí puede hacer es renovarlo.`,
  selected: (count) => plural(count, { one: '# enlace seleccionado', other: '# enlaces seleccionados' }),
  clear: 'Borrar selección',
  revokeMany: (count) => plural(count, { one: 'Revocar # enlace', other: 'Revocar # enlaces' }),
  revokeTitle: (count) => `¿Revocar ${links(count)}?`,
  revokeText: (count) =>
    plural(count, {
      one: '# enlace deja de funcionar en 30 segundos como máximo. Puede deshacerlo hasta que caduque.',
      other: '# enlaces dejan de funcionar en 30 segundos como máximo. Puede deshacerlo hasta que caduquen.',
    }),
  leftOut: (count) =>
    plural(count, {
      one: '# enlace se deja fuera: se revocó o ha caducado, o no está registrado en el servidor.',
      other: '# enlaces se dejan fuera: se revocaron o han caducado, o no están registrados en el servidor.',
    }),
  unseenMany: (count) =>
    plural(count, {
      one: '# de estos enlaces abre también estudios que usted no puede ver. También deja de funcionar para ellos.',
      other:
        '# de estos enlaces abren también estudios que usted no puede ver. También dejan de funcionar para ellos.',
    }),
  revokeAll: (count) => plural(count, { one: 'Revocar enlace', other: 'Revocar los # enlaces' }),
  revoking: (count) => `Revocando ${links(count)}`,
  restoring: (count) => `Deshaciendo la revocación de ${links(count)}`,
  takesEffect: 'Surte efecto en 30 segundos como máximo.',
  restoreTakesEffect:
    'Surte efecto en 30 segundos como máximo. Los enlaces que otra persona había revocado antes siguen revocados.',
  lost: shareLinks.lost.title,
  lostText: shareLinks.lost.text,
  enforced:
    'Este servidor comprueba los enlaces: un enlace a un estudio que usted puede ver solo funciona si figura aquí. Los enlaces de descarga de hasta una hora funcionan sin ello. Los cambios surten efecto en 30 segundos como máximo.',
  olderTitle: 'Enlaces antiguos',
  older:
    'Los enlaces que se crearon antes de que el servidor los comprobara, y que nunca figuraron en la lista, ya no funcionan. Si aún se necesita alguno, péguelo en «Comprobar un enlace» y añádalo a la lista.',
  recorded:
    'Este servidor no comprueba los enlaces: esta lista puede estar incompleta, y nadie puede revocar un enlace. Los enlaces creados en otro lugar no figuran aquí, y cualquiera que pueda compartir puede cambiar las entradas.',
  whatToDoTitle: 'Qué puede hacer la administración',
  whatToDo:
    'Ponga el proxy de Castellan delante de Orthanc y dele estos dos ajustes. Entonces los enlaces se pueden revocar. Los pasos están en «Share links that can be revoked», en docs/install.md de Castellan.',
  modeFailed: 'No se ha podido averiguar si los enlaces se pueden revocar',
};
