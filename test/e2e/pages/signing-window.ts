import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { invoke } from '../support/bridge.ts';

/** The window in which papers are signed; the ordinary page waits behind it. */
export class SigningWindow {
  readonly page: Page;
  /** Ends when the window has closed. */
  readonly closed: Promise<unknown>;
  private constructor(page: Page, closed: Promise<unknown>) {
    this.page = page;
    this.closed = closed;
  }
  /** As the ordinary page asks for it; `signer` null = whoever is signed in. */
  static async open(
    app: ElectronApplication,
    ordinary: Page,
    paperIds: readonly string[],
    signer: string | null = null,
  ): Promise<SigningWindow> {
    const closed = invoke(ordinary, 'shell.signPapers', { paperIds, signer });
    return SigningWindow.appears(app, closed);
  }
  /** After a press on the ordinary page. */
  static async appears(app: ElectronApplication, closes?: Promise<unknown>): Promise<SigningWindow> {
    const find = () => app.windows().find((each) => each.url().startsWith('app://signing'));
    await expect.poll(find, { timeout: 30_000 }).toBeDefined();
    const page = find()!;
    page.setDefaultTimeout(20_000);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return new SigningWindow(page, closes ?? page.waitForEvent('close', { timeout: 0 }));
  }
  heading(name: RegExp | string) {
    return this.page.getByRole('heading', { level: 1, name });
  }
  says(text: RegExp | string) {
    return this.page.getByText(text).first();
  }
  button(name: RegExp | string) {
    return this.page.getByRole('button', { name, exact: true });
  }
  async source(name: 'Tệp .p12' | 'USB token' | 'Chứng thư nội bộ'): Promise<void> {
    await this.page.getByText(name, { exact: true }).first().click();
  }
  /** On a token that holds certificates of several people. */
  async certificate(owner: string): Promise<void> {
    await this.page.getByRole('radio', { name: owner }).check();
  }
  secret() {
    return this.page.locator('input[name="secret"]');
  }
  /** Waits until the window believes that what is typed is meant for it. */
  async settled(): Promise<void> {
    await this.page.getByText('Cửa sổ vừa hiện ra').waitFor({ state: 'detached' });
  }
  async read(): Promise<void> {
    await this.page.getByRole('checkbox', { name: 'Đã xem hết văn bản này' }).check();
  }
  /** With the key that the school itself issued: reads the one paper, signs it and closes the window. */
  async signWithSchoolKey(password: string): Promise<void> {
    await this.settled();
    await this.source('Chứng thư nội bộ');
    await this.#signOne(password);
  }
  /** With the key of this owner on a token; the dialog that opens files answers with the token's driver. */
  async signWithToken(owner: string, pin: string): Promise<void> {
    await this.settled();
    await this.source('USB token');
    await this.button('Tệp khác…').click();
    await this.certificate(owner);
    await this.#signOne(pin);
  }
  async #signOne(secret: string): Promise<void> {
    await this.read();
    await this.secret().fill(secret);
    await this.secret().press('Control+Enter');
    await this.heading('Đã ký 1/1 văn bản').waitFor();
    await this.close();
  }
  async close(): Promise<void> {
    await this.leaveBy('Đóng');
  }
  /** Presses a button after which the window is gone. */
  async leaveBy(name: string): Promise<void> {
    await this.goneAfter(() => this.button(name).click());
  }
  /** Does what closes the window, which may be gone before the deed has come back. */
  async goneAfter(deed: () => Promise<unknown>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      if (!/has been closed/u.test(String(error))) throw error;
    }
    await this.closed;
  }
}
