/** Five qualities and eight abilities of primary school, in the order of their columns (TT 27/2020). */
export const QUALITIES = ['yêu nước', 'nhân ái', 'chăm chỉ', 'trung thực', 'trách nhiệm'];
export const ABILITIES = [
  'tự chủ và tự học',
  'giao tiếp và hợp tác',
  'giải quyết vấn đề và sáng tạo',
  'ngôn ngữ',
  'tính toán',
  'khoa học',
  'thẩm mĩ',
  'thể chất',
];
