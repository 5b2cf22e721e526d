import { pluralizer } from '#locales/format.ts';
import type { KeyGroup, messages as english } from '#app/messages/en/palette.ts';

const plural = pluralizer('es');

const groups: readonly KeyGroup[] = [
  {
    title: 'En todas partes',
    keys: [
      [['Ctrl K', '⌘ K'], 'ir a una página, ejecutar un comando o buscar estudios'],
      [['?'], 'mostrar esta lista'],
      [['Esc'], 'cerrar el diálogo o el panel abierto'],
    ],
  },
  {
    title: 'En una lista',
    keys: [
      [['/'], 'ir al campo de búsqueda'],
      [['j', '↓'], 'fila siguiente'],
      [['k', '↑'], 'fila anterior'],
      [['Re Pág', 'Av Pág'], 'veinte filas arriba o abajo'],
      [['Inicio', 'Fin'], 'primera y última fila'],
      [['Intro'], 'abrir la fila; con Ctrl o ⌘ en una pestaña nueva'],
      [['x', 'Espacio'], 'seleccionar la fila'],
      [['Mayús ↑', 'Mayús ↓'], 'ampliar la selección'],
      [['Ctrl A', '⌘ A'], 'seleccionar todas las filas cargadas'],
    ],
  },
  {
    title: 'En la página de un estudio',
    keys: [
      [['j'], 'estudio siguiente de la lista'],
      [['k'], 'estudio anterior de la lista'],
    ],
  },
];

/** Spanish: the command palette and the list of keys. */
export const messages: typeof english = {
  title: 'Paleta de comandos',
  hint: 'Una página, un comando, un paciente, un usuario, una etiqueta…',
  nothing: 'Sin coincidencias',
  count: (count) => plural(count, { one: '# resultado', other: '# resultados' }),
  searching: 'Buscando…',
  incomplete: 'Un servidor no ha respondido, así que puede haber más.',
  create: 'Crear',
  newUser: 'Nuevo usuario',
  newService: 'Nueva cuenta de servicio',
  newRole: 'Nuevo rol',
  goTo: 'Ir a',
  help: 'Ayuda',
  session: 'Sesión',
  search: 'Buscar',
  searchStudies: (text) => `Buscar estudios con «${text}»`,
  keys: { title: 'Atajos de teclado', groups },
};
