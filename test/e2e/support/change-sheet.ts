import ExcelJS from 'exceljs';

/** Somebody opens the workbook in Excel, changes one value and saves it. */
export async function changeSheet(
  path: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const number = (text: string): number => Number(text.replace(',', '.'));
  let changed = 0;
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (changed > 0 || (cell.value !== from && cell.value !== number(from))) return;
        cell.value = cell.value === from ? to : number(to);
        changed += 1;
      });
    });
  });
  if (changed !== 1) throw new Error(`no cell says ${from}`);
  await workbook.xlsx.writeFile(path);
}
