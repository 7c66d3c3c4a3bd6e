import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { marksOnDisk } from '../../support/office/school-with-gradebooks.ts';
import { seriousFindings } from '../support/axe.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { GradebookWindow } from '../support/gradebook-window.ts';
import { officePid } from '../support/processes.ts';

let opened: GradebookWindow;

beforeAll(async () => {
  opened = await GradebookWindow.open();
});
afterAll(async () => {
  await opened.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.running.screenshot('gradebook-failed');
});

describe('a teacher at the keys', () => {
  it('opens the own book and types marks down a column, each saved as it is left', async () => {
    await opened.work.open('Sổ điểm', 'Sổ điểm');
    await opened.book.choose('Môn học', opened.written.subjectName);
    await opened.book.grid(/^Sổ điểm 6A1/u).waitFor();
    await opened.book.click(1, 'TX1');
    for (const mark of ['8,5', '7', '9.5']) {
      await opened.book.type(mark);
      await opened.book.press('Enter');
    }
    await opened.book.saved();
    expect(await Promise.all([1, 2, 3].map((row) => opened.book.text(row, 'TX1')))).toEqual([
      '8,5',
      '7',
      '9,5',
    ]);
    expect((await opened.book.active())?.label).toMatch(/^Đánh giá thường xuyên 1, /u);
    expect((await opened.book.active())?.mode).toBe('nav');
    const cell = await opened.book.cell(2, 'TX1');
    expect(await cell.getAttribute('data-save')).toBe('saved');
    expect(await opened.running.page.getByText(/^Còn thiếu \d+ ô$/u).innerText()).toMatch(/\d/u);
  });

  it('goes right with Tab, back with Shift, and to the edge of the data with Ctrl', async () => {
    await opened.book.click(1, 'TX1');
    await opened.book.press('Tab');
    await opened.book.type('6');
    await opened.book.press('Shift+Tab');
    expect((await opened.book.active())?.value).toBe('8,5');
    await opened.book.press('Control+ArrowDown');
    expect(await opened.book.text(3, 'TX1')).toBe((await opened.book.active())?.value);
    await opened.book.press('Control+Home', 'F2');
    expect((await opened.book.active())?.mode).toBe('edit');
    await opened.book.press('Escape');
    expect((await opened.book.active())?.mode).toBe('nav');
  });

  it('gets a refused value back as it was typed, with the reason, and does not move on', async () => {
    await opened.book.click(4, 'TX1');
    await opened.book.type('8,25');
    await opened.book.press('Enter');
    expect(await opened.book.active()).toMatchObject({
      value: '8,25',
      invalid: true,
      note: 'Điểm chỉ có một chữ số thập phân; làm tròn là 8,3.',
    });
    expect((await opened.book.active())?.label).toContain('Đánh giá thường xuyên 1');
    await opened.running.screenshot('90-gradebook-refused');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.book.press('Escape');
    expect(await opened.book.active()).toMatchObject({ value: '', invalid: false, mode: 'nav' });
  });

  it('takes back a whole paste in one step, and does it again', async () => {
    await opened.book.click(5, 'TX1');
    await opened.book.paste('8\t7,5\r\n9\t6\r\n');
    await opened.book.saved();
    expect(await opened.book.text(6, 'TX2')).toBe('6');
    await opened.book.press('Control+z');
    await opened.book.saved();
    expect(await opened.book.text(5, 'TX1')).toBe('');
    expect(await opened.book.text(6, 'TX2')).toBe('');
    await opened.book.press('Control+y');
    await opened.book.saved();
    expect(await opened.book.text(6, 'TX2')).toBe('6');
  });

  it('copies what is selected, and fills it down', async () => {
    await opened.book.click(5, 'TX1');
    await opened.book.press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect(await opened.book.copied()).toBe('8\t7,5\r\n9\t6');
    await opened.book.click(6, 'TX1');
    await opened.book.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await opened.book.saved();
    expect(await opened.book.text(8, 'TX1')).toBe('9');
  });

  it('exchanges a block with Excel through the real clipboard, from a locked cell, too', async () => {
    await opened.book.click(5, 'TX1');
    await opened.book.press('Shift+ArrowRight', 'Control+c');
    const clipboard = () => opened.running.app.evaluate(({ clipboard: real }) => real.readText());
    expect(await clipboard()).toBe('8\t7,5');
    await opened.running.app.evaluate(({ clipboard: real }) => real.writeText('4,5\r\n3,5'));
    await opened.book.click(20, 'CK');
    await opened.book.press('Control+v');
    await opened.book.saved();
    expect(await opened.book.text(21, 'CK')).toBe('3,5');
    await opened.book.press('Control+z');
    await opened.book.saved();
    expect(await opened.book.text(21, 'CK')).toBe('');
    await opened.book.click(20, 'GK');
    await opened.book.press('Control+v');
    await opened.work.dialog().getByText('Bỏ qua 2 ô, nêu tên bên dưới.').waitFor();
    await opened.running.page.keyboard.press('Escape');
    await opened.work.dialog().waitFor({ state: 'detached' });
    expect(await opened.book.text(21, 'GK')).toBe('');
  });

  it('saves what was typed when a key alone leads to another screen', async () => {
    await opened.book.click(14, 'TX1');
    await opened.book.type('5,5');
    await opened.book.press('Control+1');
    await opened.work.heading(/./u).waitFor();
    await opened.work.open('Sổ điểm', 'Sổ điểm');
    await opened.book.grid(/^Sổ điểm 6A1/u).waitFor();
    await opened.running.page.locator('[data-row="13"][data-col="0"]').getByText('5,5').waitFor();
  });

  it('goes where Enter is told to go', async () => {
    await opened.work.open('Cài đặt', 'Cài đặt');
    await opened.running.page.getByText('Sang phải', { exact: true }).click();
    await opened.work.open('Sổ điểm', 'Sổ điểm');
    await opened.book.grid(/^Sổ điểm 6A1/u).waitFor();
    await opened.book.click(15, 'TX1');
    await opened.book.press('Enter');
    expect((await opened.book.active())?.label).toMatch(/^Đánh giá thường xuyên 2/u);
    await opened.work.open('Cài đặt', 'Cài đặt');
    await opened.running.page.getByText('Xuống', { exact: true }).click();
    await opened.work.open('Sổ điểm', 'Sổ điểm');
    await opened.book.grid(/^Sổ điểm 6A1/u).waitFor();
  });

  it('asks why a mark is taken away and why a 0 is given', async () => {
    await opened.book.click(8, 'TX1');
    await opened.book.press('Delete');
    await opened.work.dialog().getByText('Lý do xóa giá trị đã nhập').waitFor();
    await opened.work.dialog().getByRole('textbox').fill('Nhập nhầm dòng');
    await opened.running.screenshot('91-gradebook-reason');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.work.button('Ghi').click();
    await opened.book.saved();
    expect(await opened.book.text(8, 'TX1')).toBe('');
    await opened.book.click(9, 'TX1');
    await opened.book.type('0');
    await opened.book.press('Enter');
    await opened.work.button('Bỏ qua').click();
    await opened.book.saved();
    expect(await opened.book.text(9, 'TX1')).toBe('');
  });

  it('finds a student without accents', async () => {
    await opened.book.press('Control+f');
    await opened.book.type('ton nu');
    await opened.book.press('Enter', 'Escape');
    expect((await opened.book.active())?.label).toContain(
      'Tôn Nữ Hoàng Nguyễn Phương Thảo Nguyên Vĩnh Khánh Linh',
    );
    await opened.running.screenshot('92-gradebook-long-name');
  });
});

describe('a locked column', () => {
  it('takes no key and says why, at the first key and at F1', async () => {
    await opened.book.click(1, 'GK');
    await opened.book.type('9');
    await opened.running.page
      .getByRole('note')
      .getByText(/đã khóa từ/u)
      .waitFor();
    expect(await opened.book.active()).toMatchObject({ value: '', readOnly: true });
    expect((await opened.book.active())?.note).toMatch(/lập phiếu đề nghị sửa điểm/u);
    await opened.running.screenshot('93-gradebook-locked');
    await opened.book.press('ArrowLeft', 'ArrowRight', 'F1');
    await opened.running.page
      .getByRole('note')
      .getByText(/đã khóa từ/u)
      .waitFor();
    // The mouse that happens to lie there takes nothing away.
    const box = await (await opened.book.cell(1, 'GK')).boundingBox();
    await opened.running.page.mouse.move(box!.x + 12, box!.y + 8);
    await opened.running.page.mouse.move(box!.x + 16, box!.y + 12);
    await opened.running.page
      .getByRole('note')
      .getByText(/đã khóa từ/u)
      .waitFor();
    expect(await opened.work.dialog().count()).toBe(0);
  });

  it('is left out of a paste, which says so first', async () => {
    await opened.book.click(10, 'TX2');
    const header = async (name: string) =>
      Number(
        await opened.running.page.getByRole('columnheader', { name, exact: true }).getAttribute('data-head'),
      );
    const gap = (await header('GK')) - (await header('TX2'));
    await opened.book.paste(['5', ...Array.from({ length: gap - 1 }, () => '6'), '7'].join('\t'));
    await opened.work.dialog().getByText('Bỏ qua 1 ô, nêu tên bên dưới.').waitFor();
    await opened.work.dialog().getByText('Ô đã khóa').waitFor();
    await opened.running.screenshot('94-gradebook-paste-preview');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.work.button(`Ghi ${String(gap)} ô`).click();
    await opened.book.saved();
    expect(await opened.book.text(10, 'TX2')).toBe('5');
    expect(await opened.book.text(10, 'GK')).toBe('');
  });
});

describe('the story of a cell', () => {
  it('shows every change with its reason in the panel', async () => {
    await opened.work.button('Ô này').click();
    await opened.book.click(8, 'TX1');
    const panel = opened.running.page.getByRole('complementary', { name: 'Ô này' });
    await panel.getByText('Lý do: Nhập nhầm dòng').waitFor();
    expect(await panel.innerText()).toMatch(/9 → trống/u);
    expect(await panel.innerText()).toMatch(/trống → 9/u);
    expect(await panel.innerText()).toContain('điền xuống');
    await opened.running.screenshot('95-gradebook-panel');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    expect(await cutTexts(opened.running.page)).toEqual([]);
    await opened.work.button('Ô này').click();
  });
});

describe('the plug is pulled', () => {
  it('right after a cell was left: the mark is there at the next start', async () => {
    await opened.book.click(12, 'TX1');
    await opened.book.type('6,5');
    await opened.book.press('Enter');
    await opened.book.saved();
    await opened.book.type('9');
    const office = await officePid(opened.running.app);
    process.kill(office, 'SIGKILL');
    opened.running.app.process().kill('SIGKILL');
    await opened.startAgain();
    await opened.work.open('Sổ điểm', 'Sổ điểm');
    await opened.book.grid(/^Sổ điểm 6A1/u).waitFor();
    expect(await opened.book.text(12, 'TX1')).toBe('6,5');
    expect(await opened.book.text(13, 'TX1')).toBe('');
  });
});

it('is all on the disk', async () => {
  await opened.running.close();
  const marks = await marksOnDisk(opened.written);
  expect([...marks.values()].flat().filter((value) => value !== null).length).toBeGreaterThan(8);
});
