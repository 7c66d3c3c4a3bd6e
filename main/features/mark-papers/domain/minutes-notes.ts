const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** Minutes that corrected cells of one paper refer to, numbered as they come. */
export class MinutesNotes {
  readonly #symbols: string[] = [];

  /** "¹" */
  sign(minutes: string): string {
    const known = this.#symbols.indexOf(minutes);
    const number = known >= 0 ? known + 1 : this.#symbols.push(minutes);
    return [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  }
  /** "Điểm cũ … ¹ Biên bản sửa chữa dữ liệu số 05/BB-THCSDQ." or '' when nothing was corrected. */
  text(): string {
    if (this.#symbols.length === 0) return '';
    const each = this.#symbols.map((symbol) => `${this.sign(symbol)} số ${symbol}`);
    return `Trong ngoặc đơn là giá trị trước khi sửa, theo biên bản sửa chữa dữ liệu: ${each.join('; ')}.`;
  }
}
