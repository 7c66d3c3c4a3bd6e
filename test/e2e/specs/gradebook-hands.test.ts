import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { GradebookWindow } from '../support/gradebook-window.ts';

let opened: GradebookWindow;

beforeAll(async () => {
  opened = await GradebookWindow.open();
  await openBook();
});
afterAll(async () => {
  await opened.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.running.screenshot('gradebook-hands-failed');
});

const openBook = async (): Promise<void> => {
  await opened.work.open('Sổ điểm', 'Sổ điểm');
  await opened.book.choose('Môn học', opened.written.subjectName);
  await opened.book.grid(/^Sổ điểm 6A1/u).waitFor();
};
const header = (name: string) => opened.running.page.getByRole('columnheader', { name, exact: true });
const texts = (rows: readonly number[], column: string) =>
  Promise.all(rows.map((row) => opened.book.text(row, column)));
const middleOf = async (locator: {
  boundingBox: () => Promise<null | Record<'x' | 'y' | 'width' | 'height', number>>;
}) => {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};
const type = async (row: number, column: string, text: string): Promise<void> => {
  await opened.book.click(row, column);
  await opened.book.type(text);
  await opened.book.press('Enter');
  await opened.book.saved();
};

describe('the corner of the selection', () => {
  it('is drawn down over the cells that take the same, and taken back in one step', async () => {
    const { mouse } = opened.running.page;
    await type(1, 'TX1', '8');
    await opened.book.click(1, 'TX1');
    const corner = await middleOf(opened.running.page.locator('[data-fill]'));
    const goal = await middleOf(await opened.book.cell(5, 'TX1'));
    await mouse.move(corner.x, corner.y);
    await mouse.down();
    await mouse.move(corner.x, corner.y + 30);
    await mouse.move(goal.x, goal.y);
    await opened.running.page.getByText('đang chọn 5 ô').waitFor();
    await opened.running.screenshot('98-gradebook-fill');
    await mouse.up();
    await opened.book.saved();
    expect(await texts([1, 2, 3, 4, 5, 6], 'TX1')).toEqual(['8', '8', '8', '8', '8', '']);
    await opened.book.press('Control+z');
    await opened.book.saved();
    expect(await texts([1, 2, 5], 'TX1')).toEqual(['8', '', '']);
  });

  it('does what Ctrl+D does with the keys alone', async () => {
    await opened.book.click(1, 'TX1');
    await opened.book.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await opened.book.saved();
    expect(await texts([1, 2, 3, 4], 'TX1')).toEqual(['8', '8', '8', '']);
  });
});

describe('the mouse held down', () => {
  it('selects as far as it goes, and scrolls while it is below the last row in sight', async () => {
    const { mouse } = opened.running.page;
    const grid = opened.running.page.locator('[data-mark-grid]');
    const from = await middleOf(await opened.book.cell(2, 'TX2'));
    const box = (await grid.boundingBox())!;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x, from.y + 40);
    await mouse.move(from.x, box.y + box.height + 60);
    await opened.running.page.getByText('đang chọn 44 ô').waitFor();
    await mouse.up();
    expect(await grid.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    await opened.running.screenshot('98-gradebook-drag');
    await opened.book.press('Control+Home');
    await opened.running.page.getByText('đang chọn').waitFor({ state: 'detached' });
  });
});

describe('the menu of a cell', () => {
  const menu = () => opened.running.page.getByRole('menu');
  const item = (name: RegExp | string) => menu().getByRole('menuitem', { name });

  it('opens by key, names the shortcuts and gives the focus back', async () => {
    await type(4, 'TX2', '7,5');
    await opened.book.click(4, 'TX2');
    await opened.book.press('Shift+F10');
    await item('Sao chép').waitFor();
    expect(await item(/./u).allInnerTexts()).toEqual([
      expect.stringMatching(/^Sao chép\s+Ctrl\+C$/u),
      expect.stringMatching(/^Dán\s+Ctrl\+V$/u),
      expect.stringMatching(/^Điền xuống\s+Ctrl\+D$/u),
      expect.stringMatching(/^Xóa\s+Delete$/u),
      'Lịch sử ô',
      'Vừa với nội dung',
      'Rộng hơn',
      'Hẹp hơn',
    ]);
    await opened.running.screenshot('98-gradebook-menu');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    expect(await cutTexts(opened.running.page)).toEqual([]);
    await opened.book.press('Escape');
    await menu().waitFor({ state: 'detached' });
    expect(await opened.book.active()).toMatchObject({ value: '7,5', mode: 'nav' });
  });

  it('copies and pastes through the real clipboard', async () => {
    await opened.book.press('Shift+F10');
    await item('Sao chép').waitFor();
    await opened.book.press('Enter');
    await expect.poll(() => opened.running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('7,5');
    await opened.book.click(6, 'TX2');
    await opened.book.press('ContextMenu');
    await item('Dán').click();
    await (await opened.book.cell(6, 'TX2')).getByText('7,5', { exact: true }).waitFor();
    await opened.book.saved();
  });

  it('says of a locked cell why it is locked, and leads to the request', async () => {
    const cell = await opened.book.cell(6, 'GK');
    await cell.click({ button: 'right', force: true });
    await item('Vì sao ô này khóa?').waitFor();
    expect(await item(/^(?:Dán|Xóa|Điền xuống)/u).count()).toBe(0);
    await opened.running.screenshot('98-gradebook-menu-locked');
    await item('Vì sao ô này khóa?').click();
    await opened.running.page
      .getByRole('note')
      .getByText(/đã khóa từ/u)
      .waitFor();
    await opened.book.press('Shift+F10');
    await item('Lịch sử ô').click();
    await opened.running.page.getByRole('complementary', { name: 'Ô này' }).waitFor();
    await opened.work.button('Ô này').click();
    await opened.book.click(6, 'GK');
    await opened.book.press('Shift+F10');
    await item('Lập phiếu đề nghị sửa').click();
    await opened.work.heading('Sửa điểm').waitFor();
    await opened.running.page.keyboard.press('Escape');
  });
});

describe('the width of a column', () => {
  const widthOf = async (name: string) => Math.round((await header(name).boundingBox())!.width);
  const edgeOf = async (name: string) => middleOf(header(name).locator('[data-edge]'));

  beforeEach(async () => {
    await openBook();
  });

  it('is drawn with the mouse and is the same the next time', async () => {
    const { mouse } = opened.running.page;
    const before = await widthOf('TX1');
    const edge = await edgeOf('TX1');
    await mouse.move(edge.x, edge.y);
    await mouse.down();
    await mouse.move(edge.x + 20, edge.y);
    await mouse.move(edge.x + 46, edge.y);
    await opened.running.screenshot('98-gradebook-edge');
    await mouse.up();
    await expect.poll(() => widthOf('TX1')).toBe(before + 46);
    // The cells beneath go with it.
    const cell = (await (await opened.book.cell(3, 'TX1')).boundingBox())!;
    expect(Math.round(cell.width)).toBe(before + 46);
    await opened.work.open('Trang chủ', /./u);
    await openBook();
    expect(await widthOf('TX1')).toBe(before + 46);
  });

  it('fits what stands there after a double click, and comes back by key', async () => {
    await type(2, 'Nhận xét', 'Em tiến bộ rõ rệt, cần giữ vững nền nếp');
    const { mouse } = opened.running.page;
    const first = await widthOf('Nhận xét');
    const edge = await edgeOf('Nhận xét');
    await mouse.dblclick(edge.x, edge.y);
    await expect.poll(() => widthOf('Nhận xét')).not.toBe(first);
    const cell = await opened.book.cell(2, 'Nhận xét');
    expect(await cell.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await opened.book.click(2, 'Nhận xét');
    await opened.book.press('Shift+F10');
    await opened.running.page.getByRole('menuitem', { name: 'Độ rộng ban đầu' }).click();
    await expect.poll(() => widthOf('Nhận xét')).toBe(first);
  });
});

describe('a remark in an old font', () => {
  const OLD = 'Häc sinh ch\u00a8m chØ, tiÕn bé';

  it('is read anew before it is pasted, the original beside it', async () => {
    await opened.book.click(3, 'Nhận xét');
    await opened.book.paste(OLD);
    await opened.work.dialog().getByText('1 ô nhận xét gõ bằng phông chữ cũ (TCVN3)').waitFor();
    await opened.work.dialog().getByText(`“${OLD}” đọc là “Học sinh chăm chỉ, tiến bộ”`).waitFor();
    await opened.running.screenshot('98-gradebook-old-font');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.work.button('Ghi 1 ô').click();
    await opened.book.saved();
    expect(await opened.book.text(3, 'Nhận xét')).toBe('Học sinh chăm chỉ, tiến bộ');
  });

  it('stays as it was typed where the teacher wants it so', async () => {
    await opened.book.click(4, 'Nhận xét');
    await opened.book.paste(OLD);
    await opened.work.dialog().getByLabel('Chuyển sang Unicode trước khi ghi').uncheck();
    await opened.work.button('Ghi 1 ô').click();
    await opened.book.saved();
    expect(await opened.book.text(4, 'Nhận xét')).toBe(OLD);
    await opened.book.press('Control+z');
    await opened.book.saved();
  });
});

it('is readable in the dark, menu and all', async () => {
  await invoke(opened.running.page, 'shell.setPreferences', { language: 'vi', theme: 'dark', zoom: 100 });
  await opened.running.page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await opened.book.click(4, 'TX2');
  await opened.book.press('Shift+F10');
  await opened.running.page.getByRole('menuitem', { name: 'Sao chép' }).waitFor();
  await opened.running.screenshot('98-gradebook-menu-dark');
  expect(await seriousFindings(opened.running.page)).toEqual([]);
  await opened.book.press('Escape');
  await invoke(opened.running.page, 'shell.setPreferences', { language: 'vi', theme: 'light', zoom: 100 });
});
