import type { messages as english } from '#features/shares/messages/en/landing.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

/** Spanish: the page where a share link lands. */
export const messages: typeof english = {
  title: 'Imágenes compartidas con usted',
  opens: (count) =>
    plural(count, { one: 'Este enlace abre # estudio.', other: 'Este enlace abre # estudios.' }),
  until: (moment) => `Caduca el ${moment}.`,
  noEnd: 'No caduca nunca.',
  open: 'Abrir imágenes',
  download: 'Descargar',
  downloadOne: (index) => `Descargar estudio ${String(index)}`,
  downloadNote: 'La descarga es un archivo ZIP con las imágenes originales. Puede ser grande.',
  privacy:
    'Quien tenga este enlace puede ver y descargar las imágenes. Páselo solo a las personas que las necesiten.',
  kept: 'Su navegador guarda este enlace en el historial, y los servidores pueden guardarlo en sus registros. En un dispositivo compartido, ábralo en una ventana privada o borre el historial al terminar.',
  expiredTitle: 'Este enlace ha caducado',
  expired: (moment) => `Caducó el ${moment}. La persona que lo envió puede crear otro.`,
  why: '¿Por qué? Comprobar el enlace en la consola (hay que iniciar sesión)',
  expiredSometime: 'La persona que lo envió puede crear otro.',
  ended: 'Su caducidad se adelantó. La persona que lo envió puede crear otro.',
  revokedTitle: 'Este enlace se ha revocado',
  revoked:
    'Se le puso fin antes de su caducidad y ya no abre imágenes. Si aún las necesita, pregunte a la persona que envió el enlace.',
  unrecordedTitle: 'Este enlace ya no funciona',
  unrecorded:
    'Este servidor solo abre los enlaces que tiene registrados, y este no está entre ellos. Quizá sea anterior a los registros. Pida uno nuevo a la persona que lo envió.',
  damagedTitle: 'Este enlace está dañado',
  damaged:
    'Quizá se cortó en un mensaje. Copie de nuevo el enlace completo o pida uno nuevo a la persona que lo envió.',
  missingTitle: 'No se ha encontrado ningún enlace',
  missing: 'Esta página abre imágenes a partir de un enlace. Abra el enlace que ha recibido.',
  noViewerTitle: 'Este servidor no puede mostrar estas imágenes',
  noViewer: 'El enlace es válido, pero su visor no está disponible aquí. Avise a la persona que lo envió.',
  downTitle: 'El servidor no responde',
  down: 'Esta página conserva su enlace. Compruebe la conexión e inténtelo de nuevo más tarde.',
  retry: 'Intentar de nuevo',
  contact: (contact) => `Contacto: ${contact}`,
  language: 'Idioma',
};
