/**
 * A cancelled dispatch whose number carries its register no further. One of the book on paper has used its number there,
 * unless the number itself was mistyped.
 */
export const FREED = `(void_reason <> '' AND (number_origin = 'given' OR number_mistaken = 1))`;
