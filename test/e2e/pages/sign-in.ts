import type { Page } from 'playwright-core';

/** The sign-in and unlock screen. */
export class SignIn {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  login() {
    return this.page.locator('input[name="login"]');
  }
  password() {
    return this.page.locator('input[name="password"]');
  }
  async waitFor(): Promise<void> {
    await this.password().waitFor({ timeout: 30_000 });
  }
  async enter(login: string, password: string): Promise<void> {
    await this.waitFor();
    await this.login().fill(login);
    await this.password().fill(password);
    await this.password().press('Enter');
  }
}
