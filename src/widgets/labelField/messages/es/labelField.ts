import { maxLabelNameLength } from '#lib/text/labelName.ts';
import type { messages as english } from '#widgets/labelField/messages/en/labelField.ts';

/** Spanish: the label that studies get on arrival. */
export const messages: typeof english = {
  labelHint: 'Opcional. Sin etiqueta, solo los encuentran las personas que pueden ver todos los estudios.',
  noLabel: '(ninguna)',
  nameProblems: {
    empty: 'Escriba un nombre.',
    tooLong: `Como máximo ${String(maxLabelNameLength)} caracteres.`,
    characters: 'Solo letras sin acentos, cifras, - y _.',
  },
};
