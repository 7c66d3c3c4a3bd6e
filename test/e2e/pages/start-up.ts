import type { Page } from 'playwright-core';
import { SignIn } from './sign-in.ts';

/** The screens in front of the work when the vault cannot be opened. */
export class StartUp {
  readonly page: Page;
  readonly signIn: SignIn;
  constructor(page: Page) {
    this.page = page;
    this.signIn = new SignIn(page);
  }
  problem(title: string) {
    return this.page.getByRole('alert').getByRole('heading', { level: 1, name: title });
  }
  /** Asks the office again, as the window does when it opens. */
  async ask(): Promise<void> {
    await this.page.reload();
  }
  async checkAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Kiểm tra lại', exact: true }).click();
  }
  wait() {
    return this.page.getByRole('timer');
  }
}
