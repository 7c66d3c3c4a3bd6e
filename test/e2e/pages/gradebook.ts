import type { Page } from 'playwright-core';

/** The grid of one gradebook: hands on the keys, eyes on a cell. */
export class Gradebook {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async choose(name: 'Lớp' | 'Môn học', value: string): Promise<void> {
    await this.page.locator('main').getByLabel(name, { exact: true }).first().click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }
  grid(label: RegExp | string = /^Sổ điểm/u) {
    return this.page.getByRole('grid', { name: label });
  }
  /** Row by number as it stands in the list; column by its header. */
  async cell(row: number, header: string) {
    const col = await this.page
      .getByRole('columnheader', { name: header, exact: true })
      .getAttribute('data-head');
    return this.page.locator(`[data-row="${String(row - 1)}"][data-col="${col ?? ''}"]`);
  }
  async click(row: number, header: string): Promise<void> {
    const cell = await this.cell(row, header);
    // Far rows are not drawn until they are scrolled to.
    if ((await cell.count()) === 0)
      await this.page.locator('[data-mark-grid]').evaluate((box) => {
        box.scrollTop = 0;
      });
    // The chosen cell lies beneath its editor.
    await cell.click({ force: true });
  }
  /** What stands in the cell; what is being typed lies over it. */
  async text(row: number, header: string): Promise<string> {
    const cell = await this.cell(row, header);
    return (await cell.textContent()) ?? '';
  }
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
  /** Everything on its way has come back. */
  async saved(): Promise<void> {
    await this.page.getByTestId('save-state').getByText('Đã lưu', { exact: true }).waitFor();
  }
  /** As Excel leaves it on the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((block) => {
      const data = new DataTransfer();
      data.setData('text/plain', block);
      const init = { clipboardData: data, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', init));
    }, text);
  }
  async copied(): Promise<string> {
    return this.page.evaluate(() => {
      const data = new DataTransfer();
      const init = { clipboardData: data, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent('copy', init));
      return data.getData('text/plain');
    });
  }
  active() {
    return this.page.evaluate(() => {
      const input = document.activeElement;
      if (!(input instanceof HTMLInputElement)) return null;
      return {
        label: input.getAttribute('aria-label') ?? '',
        value: input.value,
        mode: input.dataset['mode'] ?? '',
        invalid: input.getAttribute('aria-invalid') === 'true',
        readOnly: input.readOnly,
        note: document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
      };
    });
  }
}
