import type { RolesFinding } from '#access/roles/rolesCheck.ts';
import type { messages as english } from '#features/roles/messages/en/rolesFile.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

const types = { object: 'un objeto', list: 'una lista', text: 'un texto' } as const;
const pathOf = (path: readonly string[]): string => (path.length === 0 ? 'El documento' : path.join(' → '));

function finding(finding: RolesFinding): string {
  switch (finding.kind) {
    case 'syntax':
      return `JSON no válido (${finding.code}).`;
    case 'tooDeep':
      return 'Anidado a demasiada profundidad para poder leerse.';
    case 'comment':
      return 'Comentario, que JSON no permite.';
    case 'trailingComma':
      return 'Coma sin nada detrás.';
    case 'duplicateKey':
      return `«${finding.key}» aparece dos veces. Cuenta la última.`;
    case 'missingRoles':
      return 'Falta «roles».';
    case 'wrongType':
      return `${pathOf(finding.path)} debería ser ${types[finding.expected]}.`;
    case 'unknownField':
      return `Campo desconocido, sin efecto: ${pathOf(finding.path)}.`;
    case 'underscoreSpelling':
      return `«${finding.key}» está escrito con guion bajo. El servidor lo escribe con guion.`;
    case 'bothSpellings':
      return `«${finding.key}» aparece con ambas grafías. Cuenta la que lleva guion.`;
    case 'repeatedEntry':
      return `«${finding.entry}» aparece dos veces en ${pathOf(finding.path)}.`;
    case 'noRoles':
      return 'No hay roles. Nadie podría hacer nada.';
    case 'nobodyKeepsAdmin':
      return 'Ningún rol da admin-permissions. Nadie podría modificar los roles.';
    case 'unknownPermission':
      return `${finding.role}: el Auth-Service no reconoce el permiso «${finding.permission}» y rechazaría todo el documento.${finding.meant ? ` ¿Quería decir ${finding.meant}?` : ''}`;
    case 'badRoleName':
      return `«${finding.role}» no es un nombre de rol válido. Está vacío, solo tiene puntos o contiene una barra (/).`;
    case 'hiddenInRoleName':
      return `El nombre de rol «${finding.role}» contiene un carácter invisible (${finding.code}).`;
    case 'lookalikeInRoleName':
      return `El nombre de rol «${finding.role}» puede confundirse con otro: «${finding.letter}» (${finding.code}) es de un alfabeto distinto al de las letras que la rodean.`;
    case 'emptyRole':
      return `${finding.role} no da permisos.`;
    case 'seesNothing':
      return `${finding.role} no tiene etiquetas. No da acceso a ningún estudio.`;
    case 'allWithoutAdmin':
      return `${finding.role} tiene «all», que no incluye admin-permissions.`;
    case 'labelsBesideAll':
      return `${finding.role} da acceso a todos los estudios. Sus otras etiquetas no tienen efecto.`;
    case 'labelNotAvailable':
      return `${finding.role}: «${finding.label}» no es una etiqueta permitida.`;
    case 'badLabel':
      return `«${finding.label}» no es una etiqueta válida en Orthanc. Use letras, dígitos, - y _, con 64 caracteres como máximo.`;
  }
}

/** Spanish: permissions.json checked, repaired, imported. */
export const messages: typeof english = {
  importTitle: 'Importar permissions.json',
  checkTitle: 'Comprobar permissions.json',
  hint: 'Elija un archivo o pegue su texto. No se envía nada hasta que guarde.',
  hintOffline: 'Elija un archivo o pegue su texto. No se envía nada.',
  choose: 'Elegir archivo',
  text: 'Contenido del archivo',
  tooLarge: 'El archivo supera los 2 MB: no es un permissions.json.',
  unreadable: 'No se ha podido leer el archivo.',
  findings: (count) => plural(count, { one: '# problema', other: '# problemas' }),
  fine: 'No se han encontrado problemas.',
  severity: { error: 'Error', warning: 'Advertencia', note: 'Nota' },
  place: (line, column) => `línea ${String(line)}, columna ${String(column)}`,
  goTo: (place) => `Ir a la ${place}`,
  finding,
  more: (count) => `y ${plural(count, { other: '# más' })}`,
  use: (permission) => `Usar ${permission}`,
  repair: 'Reparar archivo',
  repairHint:
    'Reescribe lo que se puede leer: JSON estricto, una sola grafía, cada clave y cada entrada una vez. Los permisos no se adivinan.',
  noRepair: 'No se ha podido leer ningún rol.',
  repaired: (count) => `${plural(count, { one: '# problema reparado', other: '# problemas reparados' })}.`,
  lossy: 'Se ha omitido algo que quizá era intencionado. Compruebe las diferencias antes de usar el archivo.',
  differences: (count) =>
    count === 0
      ? 'Sin diferencias con la matriz.'
      : `${plural(count, { one: '# diferencia', other: '# diferencias' })} con la matriz, incluidos sus cambios sin guardar:`,
  takeOver: 'Reemplazar en la matriz',
  takeOverHint: 'Reemplaza todos los roles de la matriz. Después, usted revisa los cambios y guarda.',
  repairFirst: 'Repárelo primero: no es JSON estricto con roles',
  nothingRead: 'Elija primero un archivo o pegue un texto',
  same: 'Sin diferencias con la matriz',
  download: 'Descargar',
};
