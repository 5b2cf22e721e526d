import type { messages as english } from '../en/ui.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('es');

/** Spanish: the words of parts that know no domain word. */
export const messages: typeof english = {
  named: (name) => `${name}:`,
  breadcrumbs: 'Está aquí',
  backTo: (list) => `${list}: volver a la lista`,
  cancel: 'Cancelar',
  close: 'Cerrar',
  loading: 'Cargando…',
  copy: 'Copiar',
  copied: 'Copiado',
  hiddenCharacter: (code) => `Carácter invisible ${code}`,
  lookalikeLetter: (code) => `Letra de otro alfabeto: ${code}`,
  hiddenInName: (code) => `Contiene un carácter invisible (${code}). Quítelo, o escriba el nombre de nuevo.`,
  lookalikeInName: (letter, code) =>
    `«${letter}» (${code}) es de otro alfabeto que las letras que la rodean. El nombre puede confundirse con otro.`,
  copyByHand: 'El navegador ha bloqueado la copia. El texto está seleccionado: pulse Ctrl+C o ⌘C.',
  required: 'Rellene este campo.',
  unsaved: {
    text: '¿Descartar lo que ha escrito?',
    discard: 'Descartar',
    keep: 'Seguir editando',
  },
  bulk: {
    tray: 'Tareas',
    progress: (done, total) => `${String(done)} de ${String(total)}`,
    running: 'En curso',
    stopping: 'Pausando…',
    stopped: (left) =>
      `En pausa: ${plural(left, { one: '# elemento sin empezar', other: '# elementos sin empezar' })}`,
    pausedItself: (count) => `en pausa tras ${plural(count, { one: '# fallo', other: '# fallos seguidos' })}`,
    finished: 'Hecho',
    failed: (count) => plural(count, { one: '# fallido', other: '# fallidos' }),
    stop: 'Pausar',
    resume: 'Reanudar',
    retry: 'Reintentar los fallidos',
    undo: 'Deshacer',
    report: 'Informe',
    dismiss: 'Cerrar',
    showFailures: 'Mostrar los fallos',
    more: (count) => `y ${plural(count, { one: '# más', other: '# más' })} en el informe`,
    interrupted: 'Interrumpida al cerrarse la página',
    resumeInterrupted: 'Reanudar',
    discard: 'Descartar el resto',
    elsewhere: 'Esta tarea está en curso en otra pestaña, o ha terminado',
    notKept:
      'El navegador no permite guardar esta tarea: si la página se recarga o se cierra, la tarea termina.',
    reportColumns: ['Elemento', 'Resultado', 'Motivo'],
    reportDone: 'hecho',
    reportFailed: 'fallido',
  },
};
