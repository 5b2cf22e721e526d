import type { messages as english } from '#session/messages/en/session.ts';

/** Spanish: signing in, signing in again, signing out. */
export const messages: typeof english = {
  lostTitle: 'Inicie sesión de nuevo',
  lost: (name) =>
    `Su sesión ha terminado. Inicie sesión de nuevo como ${name}. Esta página y lo que ha escrito se conservan, y las tareas en curso continúan.`,
  signInAgain: 'Iniciar sesión de nuevo',
  waiting: 'Inicie sesión en la ventana que se ha abierto.',
  blocked:
    'El navegador ha bloqueado la ventana de inicio de sesión. Permita las ventanas emergentes de esta página, o inicie sesión en esta página; en ese caso perderá lo que ha escrito.',
  notSignedIn: 'No se ha iniciado la sesión. Inténtelo de nuevo.',
  signInHere: 'Iniciar sesión aquí',
  leave: 'Cerrar sesión',
  clock: {
    slow: (by) => `El reloj de este equipo va ${by} atrasado.`,
    fast: (by) => `El reloj de este equipo va ${by} adelantado.`,
    corrected: 'Castellan usa la hora del servidor para todo lo que caduca. Corrija el reloj de este equipo.',
  },
};
