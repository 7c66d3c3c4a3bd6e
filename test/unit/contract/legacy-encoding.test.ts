import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legacyText } from '../../../preload/contract/vocabulary/legacy-encoding.ts';
import { isVietnameseSyllable } from '../../../preload/contract/vocabulary/vietnamese-syllable.ts';

const REMARKS = [
  'Em học tập chăm chỉ, tiến bộ rõ rệt',
  'Cần cố gắng hơn ở môn Toán',
  'Ngoan, lễ phép; hoà đồng với bạn bè',
  'Đi học đầy đủ, có ý thức kỷ luật tốt',
  'Nghỉ học nhiều buổi không phép',
  'Tích cực phát biểu xây dựng bài',
  'Quý mến bạn bè, giúp đỡ mọi người',
  'Khuyết điểm: chưa thuộc bảng cửu chương',
  'ĐTB học kỳ thấp, thi lại; hạnh kiểm CĐ',
  'Giỏi nhưng còn rụt rè, khuỷu tay đau, ngoằn ngoèo, quyển vở, yếu',
];
const WORDS = REMARKS.flatMap((remark) => remark.split(/[\s,;:]+/u));

/** Code in the font → what the reader of the time saw. Capitals with a tone were a font of their own. */
const TCVN3_CODES =
  'a1Ă a2Â a3Ê a4Ô a5Ơ a6Ư a7Đ a8ă a9â aaê abô acơ adư aeđ b5à b6ả b7ã b8á b9ạ bbằ bcẳ bdẵ beắ c6ặ c7ầ c8ẩ c9ẫ caấ cbậ ' +
  'ccè ceẻ cfẽ d0é d1ẹ d2ề d3ể d4ễ d5ế d6ệ d7ì d8ỉ dcĩ ddí deị dfò e1ỏ e2õ e3ó e4ọ e5ồ e6ổ e7ỗ e8ố e9ộ eaờ ebở ecỡ edớ ' +
  'eeợ efù f1ủ f2ũ f3ú f4ụ f5ừ f6ử f7ữ f8ứ f9ự faỳ fbỷ fcỹ fdý feỵ';
const TCVN3 = new Map(
  TCVN3_CODES.split(' ').map((entry) => [
    entry.slice(2),
    String.fromCharCode(Number.parseInt(entry.slice(0, 2), 16)),
  ]),
);
const inTcvn3 = (text: string): string => [...text].map((letter) => TCVN3.get(letter) ?? letter).join('');

const VNI_PAIRS =
  'àaø áaù ảaû ãaõ ạaï âaâ ầaà ấaá ẩaå ẫaã ậaä ăaê ằaè ắaé ẳaú ẵaü ặaë èeø éeù ẻeû ẽeõ ẹeï êeâ ềeà ếeá ểeå ễeã ệeä ' +
  'òoø óoù ỏoû õoõ ọoï ôoâ ồoà ốoá ổoå ỗoã ộoä ơô ờôø ớôù ởôû ỡôõ ợôï ùuø úuù ủuû ũuõ ụuï ưö ừöø ứöù ửöû ữöõ ựöï ' +
  'ỳyø ýyù ỷyû ỹyõ ỵî ỉæ ĩó ịò đñ';
const VNI = new Map(
  VNI_PAIRS.split(' ').flatMap((entry) => {
    const [letter = '', pair = ''] = [entry.slice(0, 1), entry.slice(1)];
    return [
      [letter, pair],
      [letter.toUpperCase(), pair.toUpperCase()],
    ] as const;
  }),
);
const inVni = (text: string): string => [...text].map((letter) => VNI.get(letter) ?? letter).join('');

describe('remarks of the old fonts', () => {
  it.each(REMARKS)('are read back letter for letter: %s', (remark) => {
    expect(legacyText(inTcvn3(remark))).toEqual({ encoding: 'tcvn3', unicode: remark });
    expect(legacyText(inVni(remark))).toEqual({ encoding: 'vni', unicode: remark });
  });

  it('are known by a single word, too, and in capitals of VNI', () => {
    expect(legacyText('Kh¸')?.unicode).toBe('Khá');
    expect(legacyText('N¨m häc')?.unicode).toBe('Năm học');
    expect(legacyText('Nguyeãn Thò Höông')?.unicode).toBe('Nguyễn Thị Hương');
    expect(legacyText('HOÏC TAÄP')?.unicode).toBe('HỌC TẬP');
  });
});

describe('what was typed in Unicode', () => {
  const word = fc
    .constantFrom(...WORDS)
    .chain((text) => fc.constantFrom(text, text.toUpperCase(), text.toLowerCase()));
  const between = fc.constantFrom(
    ' ',
    ', ',
    '. ',
    ' – ',
    '; ',
    ' (',
    ') ',
    ' “',
    '” ',
    '! ',
    ' « ',
    ' » ',
    ' × ',
    ' · ',
  );
  const extra = fc.constantFrom(
    '',
    ' 8,5',
    ' 30°C',
    ' 5 µm',
    ' 12 m²',
    ' ½',
    ' §3',
    ' ±1',
    ' HKII',
    ' 100 %',
    ' 🙂',
    '…',
  );

  it('is never taken for an old font, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between, extra), { maxLength: 12 }), (parts) => {
        const text = parts
          .map((part) => part.join(''))
          .join('')
          .normalize('NFC');
        expect([text, legacyText(text)]).toEqual([text, null]);
        expect(legacyText(text.normalize('NFD'))).toBe(null);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is left alone where it is a foreign word, a slip or a sign', () => {
    const texts = [
      'Müller',
      'Café',
      'naïve',
      'Zoë',
      'João',
      'kôg',
      'Hòan thành',
      '5 µm',
      '·',
      '3 × 4',
      '',
      'ok',
      '§',
      'Đ',
    ];
    for (const text of texts) expect([text, legacyText(text)]).toEqual([text, null]);
  });
});

it('spells as Vietnamese does', () => {
  for (const word of WORDS.filter((text) => !/^[A-ZĐ]{2,}$/u.test(text)))
    expect([word, isVietnameseSyllable(word)]).toEqual([word, true]);
  for (const word of [
    'nguyên',
    'khuya',
    'thuở',
    'quốc',
    'giếng',
    'xoong',
    'ngoẹo',
    'huỳnh',
    'rượu',
    'uỵch',
    'gì',
  ])
    expect([word, isVietnameseSyllable(word)]).toEqual([word, true]);
  for (const word of ['jazz', 'ngunễ', 'ảá', 'bcd', 'aên', 'höông'])
    expect([word, isVietnameseSyllable(word)]).toEqual([word, false]);
});
