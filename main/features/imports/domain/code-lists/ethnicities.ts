import { entry, type CodeList } from './code-list.ts';

/** 54 dân tộc Việt Nam (QĐ 121-TCTK/PPCĐ, 02/3/1979), by size; the code is the label. */
const NAMES =
  "Kinh:Việt|Tày|Thái|Hoa:Hán|Khơ Me:Khmer/Khơ-me|Mường|Nùng|Mông:HMông/H'Mông/Hmông/Mèo|Dao|Gia Rai:Jrai/Gia-rai|Ngái|Ê Đê:Ê-đê/Rađê/Êđê|Ba Na:Bana/Ba-na|Xơ Đăng:Xê Đăng/Xơ-đăng|Sán Chay:Cao Lan/Sán Chí/Cao Lan - Sán Chỉ|Cơ Ho:Cơ-ho/K'Ho|Chăm:Chàm|Sán Dìu|Hrê|Mnông:M'Nông/M'nông|Ra Glai:Raglai/Ra-glai|Xtiêng:X'Tiêng/Stiêng/S'Tiêng|Bru - Vân Kiều:Vân Kiều/Bru Vân Kiều|Thổ|Giáy|Cơ Tu:Cơ-tu|Gié Triêng:Giẻ Triêng/Gié-Triêng|Mạ|Khơ Mú:Khơ-mú|Co:Cor|Tà Ôi:Tà-ôi|Chơ Ro:Chơ-ro|Kháng|Xinh Mun:Xinh-mun|Hà Nhì|Chu Ru:Churu/Chu-ru|Lào|La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Cơ Lao|Cống|Bố Y|Si La|Pu Péo|Brâu|Ơ Đu|Rơ Măm";

const VIETNAMESE = NAMES.split('|').map((part) => {
  const [label = '', aliases = ''] = part.split(':');
  return entry(label, label, `${aliases.replaceAll('/', '|')}${label === 'Kinh' ? '|Kinh (Việt)' : ''}`);
});

export const ETHNICITY_LIST: CodeList<string> = [
  ...VIETNAMESE,
  entry('Nước ngoài', 'Nước ngoài', 'Người nước ngoài|Quốc tịch nước ngoài'),
];
