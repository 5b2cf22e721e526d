import type { messages as english } from '#features/send/messages/en/send.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

/** Spanish: sending studies to other systems. */
export const messages: typeof english = {
  title: (count) => plural(count, { one: 'Enviar estudio', other: 'Enviar # estudios' }),
  titleSeries: 'Enviar serie',
  to: 'Enviar a',
  chooseFirst: 'Elija primero un sistema remoto.',
  studies: (count) => plural(count, { one: '# estudio', other: '# estudios' }),
  oneSeries: '1 serie',
  images: (count) => plural(count, { one: '# imagen', other: '# imágenes' }),
  counting: 'Contando imágenes…',
  copyTitle: 'La copia sale de este servidor',
  copy: 'Las reglas de acceso de este servidor no se aplican a la copia: el otro sistema decide quién puede abrirla. Las etiquetas y los enlaces compartidos no se envían.',
  priority: 'Prioridad',
  priorities: {
    low: 'Baja: después de otros trabajos',
    normal: 'Normal',
    high: 'Alta: antes que otros trabajos',
  },
  compress: 'Comprimir la transferencia',
  compressWhy: 'Para líneas lentas. El peer guarda las mismas imágenes.',
  sending: (count, remote) =>
    `${plural(count, { one: 'Enviando # estudio', other: 'Enviando # estudios' })} a ${remote}`,
  sendingSeries: (remote) => `Enviando una serie a ${remote}`,
  series: (study, name) => `${study} · ${name}`,
  noteArrived: 'su trabajo ya no aparece en la lista; el sistema remoto tiene todas sus imágenes',
  failures: {
    gone: 'Ya no está en este servidor. Se eliminó antes del envío.',
    notFound: 'No se encuentra: se eliminó, o ya no lleva ninguna etiqueta a la que usted tenga acceso.',
    lost: 'No se sabe si se envió: su trabajo ya no aparece en la lista del servidor. Compruébelo en el sistema remoto. Si reintenta, se envía otra vez.',
    unfollowed:
      'El servidor dejó de responder durante la transferencia. Su trabajo quizá siga en curso. Si reintenta, se sigue ese trabajo y no se envía dos veces.',
  },
};
