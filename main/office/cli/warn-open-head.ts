import type { Terminal } from './terminal.ts';

/** Papers can do without both, but somebody then writes them by pen on every one: said before, not found out after. */
export function warnOpenHead(
  terminal: Terminal,
  school: { readonly superiorBody: string; readonly commune: string },
): void {
  const missing = [
    school.superiorBody === '' && 'cơ quan chủ quản (--superior-body)',
    school.commune === '' && 'xã, phường ghi địa danh (--commune)',
  ].filter((each) => each !== false);
  if (missing.length > 0)
    terminal.say(
      `Lưu ý: chưa khai ${missing.join(' và ')}; văn bản in dòng chấm để điền bằng bút. ` +
        'Khai khi tạo kho (init), hoặc trong cửa sổ chương trình, mục Thông tin trường, trước khi phát hành văn bản.\n',
    );
}
