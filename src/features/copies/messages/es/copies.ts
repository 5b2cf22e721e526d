import { pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/copies/messages/en/copies.ts';

const plural = pluralizer('es');

/** Spanish: where a study comes from, and its copies. */
export const messages: typeof english = {
  title: 'Copias',
  noName: '(sin nombre)',
  copyOf: { anonymized: 'Copia anonimizada de', modified: 'Copia modificada de' },
  kinds: { anonymized: 'Anonimizada', modified: 'Modificada' },
  sourceDeleted: 'un estudio eliminado',
  sourceUnseen:
    'un estudio que se ha eliminado o que usted no puede ver. El servidor no dice cuál de los dos.',
  sourceFailed: 'No se ha podido cargar el origen',
  sourceId: 'ID de origen',
  idVisible:
    'Quien puede ver este estudio o tiene un enlace compartido a él puede leer el ID de origen. Orthanc lo calcula a partir del ID del paciente y del Study Instance UID. Quien conoce ambos puede saber de qué estudio procede este.',
  patientIdVisible:
    'Orthanc guarda además en el paciente de la copia un ID del paciente original, calculado solo a partir del ID del paciente. Un ID de paciente corto se puede hallar probando todos. Si ningún proxy rechaza /patients, las personas limitadas a etiquetas pueden acceder con él al paciente original.',
  cannotRemove: 'Nadie puede quitarlo en Orthanc, tampoco la administración.',
  wayOut: {
    anonymized:
      'Para cortar el vínculo con el original, anonimice de nuevo esta copia con otro ID de paciente y después elimine esta copia. Sus etiquetas y enlaces compartidos se pierden.',
    modified:
      'Para tener una copia sin él, descargue este estudio, elimínelo aquí y suba el archivo ZIP. Sus etiquetas y enlaces compartidos se pierden.',
  },
  find: 'Buscar copias',
  cannotFind: 'En la base de datos de este servidor no se pueden buscar copias.',
  failed: 'No se han podido encontrar las copias',
  none: 'No hay copias de este estudio en este servidor.',
  noneSeen: 'No hay copias de este estudio que usted pueda ver.',
  found: (count) => plural(count, { one: '# copia', other: '# copias' }),
  onlySeen: 'No se muestran las copias que usted no puede ver.',
  cut: (most) => `Solo se muestran las ${most} copias más recientes de cada tipo.`,
};
