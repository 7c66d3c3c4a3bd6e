import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gradebook } from '../e2e/pages/gradebook.ts';
import { SignIn } from '../e2e/pages/sign-in.ts';
import { Work } from '../e2e/pages/work.ts';
import { testFolders } from '../e2e/support/folders.ts';
import { launchApp, type RunningApp } from '../e2e/support/launch.ts';
import { schoolWithGradebooks, type SchoolWithGradebooks } from '../support/office/school-with-gradebooks.ts';
import { ownPassword } from '../support/office/signed-in-as.ts';
import { IBUS_ENV, focusWindow, pressKey, startUniKey, typeKeys } from './ibus.ts';

/** What the fingers do in Telex, and what must stand in the cell. */
const WORDS: readonly (readonly [keys: string, word: string])[] = [
  ['ddatj', 'đạt'],
  ['tieens booj', 'tiến bộ'],
  ['uwu tus', 'ưu tú'],
  ['AAn caafn coos gawngs', 'Ân cần cố gắng'],
  ['oonr ddinhj', 'ổn định'],
  ['chawm ngoan', 'chăm ngoan'],
  ['leex phesp', 'lễ phép'],
  ['nghieem tucs', 'nghiêm túc'],
  ['hocj toots', 'học tốt'],
  ['thoong minh', 'thông minh'],
  ['vuwngx vangf', 'vững vàng'],
  ['tichs cuwcj', 'tích cực'],
  ['chuyeen caanf', 'chuyên cần'],
  ['khieem toons', 'khiêm tốn'],
  ['yeeu thuwowng', 'yêu thương'],
  ['kyr luaatj', 'kỷ luật'],
  ['nhanh nhenj', 'nhanh nhẹn'],
  ['sangs taoj', 'sáng tạo'],
  ['DDoanf keets', 'Đoàn kết'],
  ['trachs nhieemj', 'trách nhiệm'],
  ['trung thuwcj', 'trung thực'],
  ['nawng ddoongj', 'năng động'],
  ['OWr muwcs khas', 'Ở mức khá'],
  ['caanf renf luyeenj theem', 'cần rèn luyện thêm'],
];

/** UniKey under Windows puts no letters together in the box: it takes back what stands there and types it anew. */
const BACK = '\b';
const REPLACED: readonly (readonly [keys: string, word: string])[] = [
  [`d${BACK}đat${BACK}${BACK}ạt`, 'đạt'],
  [`u${BACK}ưu tu${BACK}ú`, 'ưu tú'],
  [`tie${BACK}ến bo${BACK}ô${BACK}ộ`, 'tiến bộ'],
  [`o${BACK}ô${BACK}ổn d${BACK}đinh${BACK}${BACK}${BACK}ịnh`, 'ổn định'],
  [`A${BACK}Ân ca${BACK}â${BACK}ần`, 'Ân cần'],
];

const folders = testFolders();
let school: SchoolWithGradebooks;
let running: RunningApp;
let book: Gradebook;
let stopUniKey: () => void;

beforeAll(async () => {
  stopUniKey = await startUniKey();
  school = await schoolWithGradebooks();
  running = await launchApp({
    ...folders,
    vaultDir: school.folder,
    env: { ...IBUS_ENV, DBUS_SESSION_BUS_ADDRESS: process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' },
    // ibus speaks to GTK 3, which is what the Debian package of it brings.
    args: ['--gtk-version=3'],
  });
  running.page.setDefaultTimeout(15_000);
  const work = new Work(running.page);
  book = new Gradebook(running.page);
  await new SignIn(running.page).enter('huong', ownPassword('huong'));
  await work.open('Sổ điểm', 'Sổ điểm');
  await book.choose('Môn học', school.subjectName);
  await book.grid(/^Sổ điểm 6A1/u).waitFor();
  focusWindow('Sổ Trường');
});
afterAll(async () => {
  await running.close();
  await school.school.close();
  folders.remove();
  stopUniKey();
});

async function chosen(row: number, header: string): Promise<void> {
  await book.click(row, header);
  // The letters must go into a real text box from the first one on, or the input method stays off.
  expect(await book.active()).toMatchObject({ mode: 'nav', readOnly: false });
}

/** What stands in the cell once every key has arrived. */
async function settled(row: number, expected: string): Promise<string> {
  await running.page
    .waitForFunction(
      ([index, text]) => {
        const cell = [...document.querySelectorAll(`[data-row="${String(index)}"][data-kind="text"]`)].at(0);
        return cell?.textContent === text;
      },
      [row - 1, expected] as const,
      { timeout: 3_000 },
    )
    .catch(() => undefined);
  return book.text(row, 'Nhận xét');
}

describe('Telex with ibus-unikey, typed straight into a chosen remark', () => {
  it.each(WORDS)('%s is %s', async (keys, word) => {
    const row = 1 + (WORDS.findIndex(([, known]) => known === word) % 15);
    await chosen(row, 'Nhận xét');
    typeKeys(keys);
    pressKey('Return');
    expect(await settled(row, word)).toBe(word);
    expect(await book.active()).toMatchObject({ mode: 'nav' });
  });

  it('goes down a column without the hands leaving the keys', async () => {
    await chosen(1, 'Nhận xét');
    for (const [keys] of WORDS) {
      typeKeys(keys);
      pressKey('Return');
    }
    for (const [at, [, word]] of WORDS.entries()) expect(await settled(at + 1, word)).toBe(word);
  });

  it('leaves digits alone in a mark', async () => {
    await chosen(2, 'TX1');
    typeKeys('8,5');
    pressKey('Return');
    await book.saved();
    expect(await book.text(2, 'TX1')).toBe('8,5');
  });
});

describe('UniKey under Windows: backspaces and letters between the keys, without a pause', () => {
  async function inject(session: CDPSession, keys: string): Promise<void> {
    const back = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 } as const;
    /** VK_PACKET: a letter that no key of the keyboard has. */
    const packet = (text: string) => ({ text, key: text, windowsVirtualKeyCode: 231 });
    const sent = [...keys].flatMap((letter) =>
      letter === BACK
        ? [
            session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...back }),
            session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...back }),
          ]
        : [
            session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...packet(letter) }),
            session.send('Input.dispatchKeyEvent', {
              type: 'keyUp',
              key: letter,
              windowsVirtualKeyCode: 231,
            }),
          ],
    );
    await Promise.all(sent);
  }

  it.each(REPLACED)('%j arrives as %s', async (keys, word) => {
    const session = await running.page.context().newCDPSession(running.page);
    await chosen(10, 'Nhận xét');
    await inject(session, keys);
    await book.press('Enter');
    expect(await settled(10, word)).toBe(word);
    await session.detach();
  });
});
