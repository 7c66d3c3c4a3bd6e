/** The passwords people choose first, folded (lower case, no marks). Short ones are refused by length already. */
const LIST = `
1234567890 12345678910 123456789a a123456789 0987654321 0123456789 9876543210 1111111111 0000000000 1122334455
1212121212 1231231231 123123123123 123456123456 147258369 1472583690 159753456852 7894561230 741852963 9638527410
qwertyuiop qwerty1234 qwerty12345 qwerty123456 1q2w3e4r5t 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde asdfghjkl1 asdfghjklm
zxcvbnm123 password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123 p@ssw0rd12 welcome123 letmein123
administrator admin12345 admin123456 admin@1234 admin@12345 admin@123456 root123456 changeme123 iloveyou123 sunshine123
superman123 football123 dragon12345 princess123 monkey12345 computer123 internet123 samsung123 facebook123 google12345
matkhau123 matkhau1234 matkhau12345 matkhau@123 matkhaumoi matkhaumoi123 khongbiet123 khongcomatkhau quenmatkhau
anhyeuem123 anhyeuem1314 emyeuanh123 yeuemnhieu yeuanhnhieu anhnhoem123 motminhtoi conyeumenhieu giadinhtoi giadinh123
hanhphuc123 hoahong123 hoaphuong123 vietnam123 vietnam1234 vietnam12345 vietnam2026 vietnam@123 haiphong123 haiphong2026
haiphong@123 hanoi12345 saigon12345 hochiminh123 danang12345 thaibinh123 haiduong123 quangninh123 truonghoc123 giaoduc123
giaovien123 giaovien1234 giaovien@123 hocsinh123 hocsinh1234 hieutruong hieutruong1 hieutruong123 phohieutruong
truongthcs123 truongthcs thcs123456 thcs@12345 thpt123456 tieuhoc123 tieuhoc1234 csdlnganh123 csdl@123456 vnedu12345
vnedu@123456 smas123456 smas@123456 misa123456 misa@123456 viettel123 viettel@123 vnpt123456 vnpt@12345 nguyenvana123
nguyenthia123 nguyenvanan123 nguyen12345 nguyen123456 tranvana123 abc1234567 abcd123456 abc123456789 abcdefghij abcde12345
aa123456789 asdasdasdasd qweqweqweqwe zxczxczxczxc test123456 test@12345 demo123456 user123456 guest12345 secret1234
`;
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/u));
