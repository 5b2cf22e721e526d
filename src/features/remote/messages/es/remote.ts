import { lister, pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/remote/messages/en/remote.ts';

const plural = pluralizer('es');
const or = lister('es', 'disjunction');
const studies = (count: number): string => plural(count, { one: '# estudio', other: '# estudios' });
const images = (count: number): string => plural(count, { one: '# imagen', other: '# imágenes' });

/** Spanish: searching remotes and retrieving from them. */
export const messages: typeof english = {
  title: 'Búsqueda remota',
  notAllowedTitle: 'No puede buscar en sistemas remotos',
  searchOn: 'Buscar en',
  form: 'Búsqueda',
  search: 'Buscar',
  cancelSearch: 'Cancelar búsqueda',
  chooseRemote: 'Elija primero un sistema remoto.',
  askAllTitle: '¿Buscar sin filtros?',
  askAll: (remote) =>
    `${remote} devolvería todos sus estudios. Puede tardar mucho y lo carga de trabajo. Rellene un campo para pedir menos.`,
  askAllConfirm: 'Buscar sin filtros',
  keepEditing: 'Seguir editando',
  startTitle: 'Aún no se ha buscado nada',
  start: 'Elija un sistema remoto y rellene lo que sepa. No se pregunta nada hasta que pulse «Buscar».',
  startAgain: (remote) => `Pulse «Buscar» para preguntar de nuevo a ${remote}.`,
  searching: (remote) => `Buscando en ${remote}…`,
  canceledTitle: 'Búsqueda cancelada',
  canceled: (remote) =>
    `Puede que ${remote} siga trabajando en ella. Pulse «Buscar» para preguntar de nuevo.`,
  failedTitle: (remote) => `No se ha podido buscar en ${remote}`,
  earlier: 'Estos son los resultados de la búsqueda anterior.',
  emptyTitle: (remote) => `${remote} no ha encontrado estudios`,
  empty:
    'Ha respondido, pero nada coincide. Pruebe con menos letras, otro campo o un intervalo de fechas más amplio.',
  found: (count) => studies(count),
  results: (remote) => `Estudios en ${remote}`,
  limited: (labels) =>
    labels.length > 0
      ? `Solo puede ver estudios con la etiqueta ${or(labels)}. Lo que recupere llega sin etiqueta. No lo verá hasta que alguien con permiso añada una de estas. Puede que otros estudios ya estén aquí sin que usted los vea.`
      : 'Ninguno de sus roles da acceso a ninguna etiqueta. No verá lo que recupere.',
  here: 'Aquí',
  noUid: 'No se puede recuperar: el sistema remoto no ha enviado ningún UID de estudio.',
  notHere: 'No',
  looking: '…',
  lookFailed: 'Desconocido',
  open: 'Abrir',
  openPart: (here, all) => `Abrir (${here} de ${all} imágenes)`,
  lookFailedTitle: 'No se ha podido comprobar qué está ya aquí',
  region: 'Estudios seleccionados',
  selected: (count) => plural(count, { one: '# seleccionado', other: '# seleccionados' }),
  selectAll: (count) => plural(count, { one: 'Seleccionar # estudio', other: 'Seleccionar los # estudios' }),
  clear: 'Borrar selección',
  retrieve: 'Recuperar',
  series: 'Mostrar series',
  seriesOne: 'Seleccione un solo estudio.',
  seriesRule: (line) =>
    `Ninguna regla del plugin de autorización lo permite. La administración puede añadir esta línea a «ExtraPermissions» en la configuración de Orthanc y a «extraPermissions» en config.json: ${line}`,
  seriesTitle: (study) => `Series de ${study}`,
  seriesEmpty: 'El sistema remoto no ha devuelto ninguna serie.',
  nothingToRetrieve: 'Ninguno de los estudios seleccionados se puede recuperar.',
  retrieveTitle: (count, remote) => `Recuperar ${studies(count)} de ${remote}`,
  retrieveText: (count) =>
    plural(count, {
      one: 'Un trabajo lo copia a este archivo de imágenes. Puede seguirlo entre las tareas.',
      other: 'Un trabajo por estudio los copia a este archivo de imágenes. Puede seguirlos entre las tareas.',
    }),
  imagesInAll: (count) => `${images(count)} en total.`,
  withoutUid: (count) =>
    plural(count, {
      one: '# estudio fuera: el sistema remoto no ha enviado su UID.',
      other: '# estudios fuera: el sistema remoto no ha enviado sus UID.',
    }),
  again: (count) =>
    plural(count, {
      one: 'Recuperar de nuevo el estudio que ya está aquí',
      other: 'Recuperar de nuevo los # estudios que ya están aquí',
    }),
  againLimited:
    'Solo para quienes pueden ver todos los estudios: si no, las etiquetas perdidas no se podrían restaurar.',
  againHint:
    'Un estudio de una sola imagen puede perder sus etiquetas y su lista de enlaces compartidos. Sus etiquetas se restauran; la lista, no.',
  method: 'Método de recuperación',
  methods: { configured: 'Según configuración', 'C-MOVE': 'C-MOVE', 'C-GET': 'C-GET' },
  methodHint:
    'Con C-MOVE, el sistema remoto se conecta de vuelta a este servidor. C-GET usa una sola conexión, pero no todos los sistemas lo admiten.',
  getWarning:
    'Un Orthanc al que se pregunta con C-GET envía todos los estudios con el mismo número de acceso DICOM, incluidos los de otros pacientes. Elija C-MOVE para un Orthanc.',
  getNeedsNumber: (count) =>
    plural(count, {
      one: '# estudio no tiene número de acceso DICOM, que C-GET necesita. Elija C-MOVE.',
      other: '# estudios no tienen número de acceso DICOM, que C-GET necesita. Elija C-MOVE.',
    }),
  label: 'Etiquetar al llegar',
  badLabel: 'El nombre de la etiqueta no es válido.',
  confirm: (count) => `Recuperar ${studies(count)}`,
  nothingLeft: 'Todos los estudios seleccionados ya están aquí.',
  running: (count, remote) => `Recuperando ${studies(count)} de ${remote}`,
  restored: (count) =>
    plural(count, {
      one: 'etiquetas de # estudio restauradas',
      other: 'etiquetas de # estudios restauradas',
    }),
  notes: {
    unseen: 'Hecho. No podrá verlo hasta que reciba una de sus etiquetas.',
    unseenUnlisted:
      'El servidor ya no muestra el trabajo. No se sabe si el estudio ha llegado: no podrá verlo hasta que reciba una de sus etiquetas.',
    unlisted: 'Todas las imágenes están aquí. El servidor ya no muestra el trabajo.',
    fewer: (here, all) => `Aquí: ${String(here)} de ${images(all)}.`,
    restored: 'Etiquetas restauradas.',
    labeled: (label) => `Etiquetado con ${label}.`,
  },
  problems: {
    notOnRemote: 'El sistema remoto ya no lo tiene.',
    nothingCame:
      'El trabajo ha terminado, pero el estudio no está aquí. Puede que este servidor esté configurado para rechazarlo.',
    lost: 'El servidor ya no muestra el trabajo, y no es seguro que todas las imágenes estén aquí. Inténtelo de nuevo.',
    notLabeled: 'Está aquí, pero no ha recibido su etiqueta. Inténtelo de nuevo.',
    labelsLost: (labels) =>
      `Ha perdido estas etiquetas y no se han podido restaurar: ${labels.join(', ')}. Añádalas a mano.`,
  },
};
