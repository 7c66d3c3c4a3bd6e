const capital = (word: string): string => word.charAt(0) + word.slice(1).toLocaleLowerCase('vi');
const place = (text: string): string => text.split(' ').map(capital).join(' ');

/** A superior body written all in capitals, as above a paper's own name, turned into what stands after "Kính gửi". */
export function addresseeOf(superiorBody: string): string {
  if (superiorBody !== superiorBody.toLocaleUpperCase('vi')) return superiorBody;
  const committee = /^(UBND|ỦY BAN NHÂN DÂN) (PHƯỜNG|XÃ|ĐẶC KHU|THÀNH PHỐ|TỈNH) (.+)$/u.exec(superiorBody);
  if (committee) {
    const [, body = '', level = '', name = ''] = committee;
    return `${body === 'UBND' ? body : 'Ủy ban nhân dân'} ${level.toLocaleLowerCase('vi')} ${place(name)}`;
  }
  const department = /^SỞ GIÁO DỤC VÀ ĐÀO TẠO(?: (.+))?$/u.exec(superiorBody);
  if (!department) return superiorBody;
  return ['Sở Giáo dục và Đào tạo', place(department[1] ?? '')].join(' ').trim();
}
