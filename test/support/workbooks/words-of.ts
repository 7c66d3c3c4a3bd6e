import ExcelJS from 'exceljs';

/** Every cell of the first sheet as people read it, row by row; empty rows are left out. */
export async function wordsOf(bytes: Uint8Array): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const words: string[] = [];
    row.eachCell((cell) => words.push(cell.text));
    rows.push(words);
  });
  return rows;
}
