import ExcelJS from 'exceljs';

/** Every cell of the first sheet, or of the named one, as people read it, row by row; empty rows are left out. */
export async function wordsOf(bytes: Uint8Array, sheet?: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const rows: string[][] = [];
  const read = sheet === undefined ? book.worksheets[0] : book.getWorksheet(sheet);
  read?.eachRow((row) => {
    const words: string[] = [];
    row.eachCell((cell) => words.push(cell.text));
    rows.push(words);
  });
  return rows;
}
