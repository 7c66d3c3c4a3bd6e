import { Work } from './work.ts';

/** "Nhật ký sửa điểm": the month with its pack, and the comparison with the central system. */
export class EditLog extends Work {
  async show(): Promise<void> {
    await this.open('Nhật ký sửa điểm', 'Nhật ký sửa điểm');
  }
  /** Draws the pack of the month up as a paper; gives the dialog first to whoever wants to look at it. */
  async issuePack(look: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    await this.button('Lập nhật ký tháng').click();
    await look();
    await this.dialog().getByRole('button', { name: 'Lập nhật ký tháng' }).click();
    await this.notice(/Đã lập nhật ký sửa điểm/u).waitFor();
  }
  /** From the tab of the month to the columns of this file as they were recognised. */
  async chooseLog(path: string): Promise<void> {
    await this.button('Nhập tệp').click();
    await this.page.locator('input[type=file]').setInputFiles(path);
    await this.page.getByText('Giá trị mới').first().waitFor();
  }
  /** The same for posted results: their columns as they were recognised. */
  async chooseResults(path: string): Promise<void> {
    await this.button('Nhập tệp').click();
    await this.page.getByText('Kết quả đã công bố', { exact: true }).click();
    await this.page.locator('input[type=file]').setInputFiles(path);
    await this.page.getByText('Học kỳ của tệp').waitFor();
  }
  /** Tries first; gives what it shows to whoever wants to look at it. */
  async reconcile(
    said: string | RegExp,
    look: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> {
    await this.button('Xem thử').click();
    await this.page.getByText('Chưa lưu gì.').waitFor();
    await look();
    await this.button('Đối chiếu').click();
    await this.notice(said).waitFor();
    await this.table('Kết quả đối chiếu').waitFor();
  }
}
