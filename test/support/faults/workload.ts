/** Rows of one imported workbook. */
export const LOT_SIZE = 40;
export const ISSUED_KINDS = ['bien-ban-ban-giao', 'phieu-cap', 'cam-ket'] as const;
export const PEOPLE = 6;
