import type { Page } from 'playwright-core';

/** The import of one workbook: file → columns → dry run → result. */
export class Imports {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async choose(kind: string): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: 'Loại danh sách' })
      .getByText(kind, { exact: true })
      .click();
  }
  async file(path: string): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles(path);
    await this.page.getByRole('button', { name: 'Kiểm tra thử', exact: true }).waitFor({ timeout: 60_000 });
  }
  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Kiểm tra thử', exact: true }).click();
    await this.commitButton().waitFor({ timeout: 60_000 });
  }
  commitButton() {
    return this.page.getByRole('button', { name: /^(?:Nhập vào sổ|Chỉ nhập dòng hợp lệ)/u });
  }
  result() {
    return this.page.getByText(/^Đã nhập [\d.]+\/[\d.]+ dòng/u);
  }
  async commit(): Promise<string> {
    await this.commitButton().click();
    await this.result().waitFor({ timeout: 40_000 });
    return this.result().innerText();
  }
}
