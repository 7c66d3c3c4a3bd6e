/** An invented school; the passwords are the ones a person would choose at the wizard. */
export const SCHOOL = {
  name: 'Trường THCS Hoa Phượng',
  code: '31000999',
  level: 'THCS',
  superiorBody: 'UBND PHƯỜNG HOA PHƯỢNG',
  commune: 'phường Hoa Phượng',
  address: 'Số 1, đường Hoa Phượng, Hải Phòng',
  abbreviation: '',
} as const;
export const YEAR = {
  name: '2026-2027',
  startsOn: '2026-09-05',
  semester2StartsOn: '2027-01-18',
  endsOn: '2027-05-31',
};
export const PRINCIPAL = {
  fullName: 'Vũ Thị Minh Nguyệt',
  login: 'hieutruong',
  password: 'Mua-Xuan-Cay-Doi-71',
};
export const OFFICER = { fullName: 'Đỗ Quang Huy', login: 'quantri', password: 'Song-Lach-Tray-Chieu-58' };
export const NEW_VAULT = { school: SCHOOL, year: YEAR, principal: PRINCIPAL, officer: OFFICER };
