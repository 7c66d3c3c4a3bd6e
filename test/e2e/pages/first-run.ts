import type { Page } from 'playwright-core';

export interface Person {
  readonly fullName: string;
  readonly login: string;
  readonly password: string;
}

/** The wizard of the first start, in Vietnamese. */
export class FirstRun {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  title(text: string) {
    return this.page.getByRole('heading', { level: 1, name: text });
  }
  field(label: string) {
    return this.page.getByRole('textbox', { name: label });
  }
  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  }
  async start(): Promise<void> {
    await this.title('Chào mừng Thầy/Cô đến với Sổ Trường').waitFor({ timeout: 60_000 });
    await this.next();
  }
  async school(school: {
    name: string;
    code: string;
    superiorBody: string;
    commune: string;
    address: string;
  }): Promise<void> {
    await this.title('Hồ sơ trường').waitFor();
    await this.field('Tên trường').fill(school.name);
    await this.field('Mã trường').fill(school.code);
    await this.field('Cơ quan chủ quản').fill(school.superiorBody);
    await this.field('Xã, phường, đặc khu').fill(school.commune);
    await this.field('Địa chỉ').fill(school.address);
    await this.next();
  }
  async year(): Promise<void> {
    await this.title('Năm học và học kỳ').waitFor();
    await this.next();
  }
  async person(title: string, person: Person): Promise<void> {
    await this.title(title).waitFor();
    await this.field('Họ và tên').fill(person.fullName);
    await this.field('Tên đăng nhập').fill(person.login);
    await this.page.getByLabel('Mật khẩu', { exact: false }).first().fill(person.password);
    await this.page.getByLabel('Nhập lại mật khẩu', { exact: false }).first().fill(person.password);
    await this.next();
  }
  async create(): Promise<void> {
    await this.title('Tạo dữ liệu của trường').waitFor({ timeout: 30_000 });
    await this.page.getByRole('button', { name: 'Tạo dữ liệu', exact: true }).click();
    await this.title('Bộ khôi phục').waitFor({ timeout: 60_000 });
  }
  async saveKit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lưu tệp PDF' }).click();
    await this.page.getByText('Đã lưu bộ khôi phục.').waitFor();
  }
  async confirmKit(code: string): Promise<void> {
    await this.field('Gõ lại mã từ tờ vừa in').fill(code);
    await this.page.getByRole('button', { name: 'Xác nhận đã cất' }).click();
    await this.title('Dữ liệu của trường đã sẵn sàng').waitFor({ timeout: 30_000 });
  }
  async goToImport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Nhập danh sách cán bộ' }).click();
  }
}
