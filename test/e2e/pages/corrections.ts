import type { Page } from 'playwright-core';

/** "Sửa điểm": the list, the form of a request, and the panel of one request. */
export class Corrections {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  /** From a cell of the gradebook: "classId:subjectId:semester:studentId:col". */
  async request(cell: string): Promise<void> {
    await this.page.evaluate((link) => {
      location.hash = `/corrections?new=${link}`;
    }, cell);
    await this.dialog().getByText('Phiếu đề nghị sửa điểm', { exact: true }).waitFor();
  }
  dialog() {
    return this.page.getByRole('dialog').last();
  }
  field(name: string) {
    return this.dialog().getByRole('textbox', { name });
  }
  /** A button of the dialog or the panel in front. */
  button(name: string) {
    return this.dialog().getByRole('button', { name, exact: true });
  }
  async attach(slot: 'Sổ điểm cá nhân' | 'Bài kiểm tra', fileName: string, bytes: Uint8Array): Promise<void> {
    const file = { name: fileName, mimeType: 'image/png', buffer: Buffer.from(bytes) };
    await this.dialog().getByLabel(slot, { exact: true }).setInputFiles(file);
    await this.says(fileName).waitFor();
  }
  says(text: string | RegExp) {
    return this.dialog().getByText(text).first();
  }
  /** Opens the request of this row; a link in the navigation leads here. */
  async open(what: string): Promise<void> {
    await this.page.getByRole('row').filter({ hasText: what }).first().dblclick();
    await this.says('Các bước đã làm').waitFor();
  }
  /** Presses the act and then the act of the question that follows. */
  async agree(act: string): Promise<void> {
    await this.button(act).click();
    await this.button(act).click();
  }
  notice(text: string | RegExp) {
    return this.page.getByText(text).last();
  }
}
