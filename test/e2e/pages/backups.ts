import type { Page } from 'playwright-core';
import { Work } from './work.ts';

/** The screen of copies, and the way back to one of them. */
export class Backups {
  readonly page: Page;
  readonly work: Work;
  constructor(page: Page) {
    this.page = page;
    this.work = new Work(page);
  }
  async open(): Promise<void> {
    await this.work.open('Sao lưu & phục hồi', 'Sao lưu & phục hồi');
  }
  rows() {
    return this.work.table('Các bản sao lưu').getByRole('row');
  }
  copy(kind: string) {
    return this.rows().filter({ hasText: kind }).first();
  }
  text(words: string | RegExp) {
    return this.page.getByText(words).last();
  }
  async prove(login: string, password: string): Promise<void> {
    await this.page.locator('input[name="login"]').last().fill(login);
    await this.page.locator('input[name="password"]').last().fill(password);
  }
  async proveByCode(code: string): Promise<void> {
    await this.page.getByText('Mã khôi phục', { exact: true }).first().click();
    await this.page.locator('textarea').first().fill(code);
  }
}
