import type { Page } from 'playwright-core';
import { SignIn } from './sign-in.ts';

/** What surrounds every screen of the work: navigation, top bar, notices, dialogs. */
export class Work {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  navigation() {
    return this.page.getByRole('navigation', { name: 'Điều hướng chính' });
  }
  async open(label: string, heading: RegExp | string): Promise<void> {
    await this.navigation().getByRole('link', { name: label, exact: true }).click();
    await this.heading(heading).waitFor();
  }
  heading(name: RegExp | string) {
    return this.page.getByRole('heading', { level: 1, name });
  }
  table(label: RegExp | string) {
    return this.page.getByRole('grid', { name: label });
  }
  dialog() {
    return this.page.getByRole('dialog').last();
  }
  button(name: RegExp | string) {
    return this.page.getByRole('button', { name, exact: true }).last();
  }
  notice(text: RegExp | string) {
    return this.page.getByText(text).last();
  }
  /** Refusals stay on screen until they are closed. */
  async dismissNotices(): Promise<void> {
    const close = this.page.locator('.mantine-Notification-closeButton');
    while ((await close.count()) > 0) {
      await close
        .first()
        .click({ timeout: 2_000 })
        .catch(() => undefined);
    }
  }
  /** Somebody else sits down at the machine. */
  async handOver(login: string, password: string): Promise<void> {
    if (await this.navigation().isVisible()) await this.lock();
    await new SignIn(this.page).enter(login, password);
    await this.navigation().waitFor();
  }
  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l');
  }
}
