import type { messages as english } from '../en/remoteFailures.ts';

/** Spanish: why work with another system failed, and what to do. */
export const messages: typeof english = {
  unreachable:
    'No se puede acceder al sistema remoto en su host y puerto. Puede que esté apagado, o que su entrada en este servidor sea incorrecta. Haga que lo comprueben e inténtelo de nuevo.',
  rejected:
    'El sistema remoto ha rechazado la asociación: no conoce el AE title de este servidor, o el suyo es otro. Pida a quienes lo administran que permitan este servidor.',
  timeout:
    'El sistema remoto no ha respondido a tiempo. Inténtelo más tarde. Si continúa, avise a quienes lo administran.',
  broken:
    'La conexión con el sistema remoto se ha cortado. Puede que hayan llegado algunas imágenes. Inténtelo de nuevo.',
  notOnRemote: 'El sistema remoto no lo tiene. Puede que allí se haya eliminado.',
  notMoved:
    'El sistema remoto no ha podido transferirlo. No lo tiene, no conoce el AE title del destino o no puede guardar allí.',
  unsupported:
    'El sistema remoto no acepta objetos o peticiones de este tipo. Pregunte a quienes lo administran.',
  noSopClass:
    'Una imagen no se puede enviar: no dice qué tipo de objeto es (clase SOP). Haga que comprueben el estudio en su origen.',
  transcoding:
    'Las imágenes no se pueden convertir a un formato que acepte el sistema remoto. Pruebe con otro.',
  studyGone: 'Ya no está en este servidor. Puede que alguien lo haya eliminado.',
  unknownRemote: 'Este servidor ya no tiene ningún sistema remoto con este nombre. Elija otro.',
  network: 'La conexión con el sistema remoto ha fallado. El servidor no dice por qué. Inténtelo más tarde.',
  canceled: 'El trabajo se ha cancelado.',
  other:
    'El servidor no ha podido terminar el trabajo. Si intentarlo de nuevo no sirve, avise a la administración.',
};
