import fc from '../../test/support/laws';
import { calendarDate } from './calendar-date';
import { parseCertificateNumber, parsePrivacyMarkNumber, privacyMarkRenewalWindow } from './certification-number';
import { corporateNumberCheckDigit, parseCorporateNumber } from './corporate-number';
import { COUNTRY_CODES, parseCountryCode } from './country-code';
import { isId, newId } from './identifier';
import { parseInvoiceNumber } from './invoice-number';
import { parseMedicalInstitutionCode } from './medical-institution-code';
import { parseCopyCode } from './copy-code';
import { type Parsed } from './parsed';
import { parsePhoneNumber } from './phone-number';
import { parsePostalCode } from './postal-code';
import { parsePrefectureCode } from './prefecture-code';
import { parseSha256 } from './sha256';

const valueOf = (parsed: Parsed<string>) => (parsed.ok ? parsed.value : parsed.code);

describe('法人番号', () => {
  it.each([
    '7000012050002',
    '1180301018771',
    '4011001098993',
    '2120901007402',
    '7123456789012',
    '5180001008846',
    '2040001999902',
    '4010401098455',
  ])('%s passes its check digit', (number) => {
    expect(parseCorporateNumber(number)).toEqual({ ok: true, value: number });
  });

  it('is brought to its canonical form first', () => {
    expect(valueOf(parseCorporateNumber(' ７０００－０１２０５－０００２ '))).toBe('7000012050002');
  });

  it('refuses a wrong check digit and a wrong form', () => {
    expect(
      ['9000012050002', '1180301018772', '0000012050002', '700001205000', '70000120500021', 'T7000012050002'].map(
        (text) => valueOf(parseCorporateNumber(text)),
      ),
    ).toEqual(['CHECK_DIGIT', 'CHECK_DIGIT', 'FORMAT', 'FORMAT', 'FORMAT', 'FORMAT']);
  });

  it('notices every mistyped digit but a 0 for a 9', () => {
    const base = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(base, fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 9 }), (digits, place, typed) => {
        const number = `${corporateNumberCheckDigit(digits)}${digits}`;
        const meant = Number(digits[place]);
        const mistyped = `${number.slice(0, place + 1)}${typed}${number.slice(place + 2)}`;
        const isUnnoticed = typed === meant || (typed % 9 === 0 && meant % 9 === 0);
        expect(parseCorporateNumber(mistyped).ok).toBe(isUnnoticed);
      }),
    );
  });
});

describe('other numbers', () => {
  it.each<[string, (text: string) => Parsed<string>, string, string]>([
    ['登録番号', parseInvoiceNumber, 'ｔ７０００012050002', 'T7000012050002'],
    ['登録番号', parseInvoiceNumber, '7000012050002', 'FORMAT'],
    ['保険医療機関コード', parseMedicalInstitutionCode, '01-1011371-9', '0110113719'],
    ['保険医療機関コード', parseMedicalInstitutionCode, '0110113718', 'CHECK_DIGIT'],
    ['保険医療機関コード', parseMedicalInstitutionCode, '4810113719', 'FORMAT'],
    ['プライバシーマーク', parsePrivacyMarkNumber, '１０１２３４５６（０３）', '10123456(03)'],
    ['プライバシーマーク', parsePrivacyMarkNumber, '10123456', '10123456'],
    ['プライバシーマーク', parsePrivacyMarkNumber, '10123456(00)', 'FORMAT'],
    ['プライバシーマーク', parsePrivacyMarkNumber, '09123456(01)', 'FORMAT'],
    ['認証登録番号', parseCertificateNumber, 'ＩＳ 123456', 'IS 123456'],
    ['認証登録番号', parseCertificateNumber, '-1', 'FORMAT'],
    ['郵便番号', parsePostalCode, '〒100－0001', '1000001'],
    ['郵便番号', parsePostalCode, '100-001', 'FORMAT'],
    ['電話番号', parsePhoneNumber, '（０３）１２３４－５６７８', '0312345678'],
    ['電話番号', parsePhoneNumber, '+81 3 1234 5678', '+81312345678'],
    ['電話番号', parsePhoneNumber, '+81 (0)3-1234-5678', '+81312345678'],
    ['電話番号', parsePhoneNumber, '０１２０ー１２３ー４５６', '0120123456'],
    ['電話番号', parsePhoneNumber, '0800-123-4567', '08001234567'],
    ['電話番号', parsePhoneNumber, '03-1234-5678 内線12', 'FORMAT'],
    ['電話番号', parsePhoneNumber, '12345', 'FORMAT'],
    ['国', parseCountryCode, 'ｊｐ', 'JP'],
    ['国', parseCountryCode, 'XX', 'COUNTRY'],
    ['都道府県', parsePrefectureCode, '1', '01'],
    ['都道府県', parsePrefectureCode, '48', 'PREFECTURE'],
    ['SHA-256', parseSha256, 'AB'.repeat(32), 'ab'.repeat(32)],
    ['SHA-256', parseSha256, `ＳＨＡ－256 ${'abcd ef01−'.repeat(8)}`, 'abcdef01'.repeat(8)],
    ['SHA-256', parseSha256, 'ab', 'FORMAT'],
    ['code of a copy', parseCopyCode, 'https://hospital.example.jp/v/0E3F-7979-2cb1‐bb4e−1590', '0e3f79792cb1bb4e1590'],
    ['code of a copy', parseCopyCode, '０ｅ３ｆー7979 2cb1 bb4e 1590\u200b', '0e3f79792cb1bb4e1590'],
    ['code of a copy', parseCopyCode, 'C-2026-001', 'FORMAT'],
  ])('%s: %p', (_, parse, text, expected) => {
    expect(valueOf(parse(text))).toBe(expected);
  });

  it('notices every mistyped digit of a 保険医療機関コード', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 9 }), (place, typed) => {
        const code = '0110113719';
        const mistyped = `${code.slice(0, place)}${typed}${code.slice(place + 1)}`;
        expect(valueOf(parseMedicalInstitutionCode(mistyped))).toBe(mistyped === code ? code : 'CHECK_DIGIT');
      }),
    );
  });

  it('knows the 249 countries of ISO 3166-1, each once and in order', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    expect([...COUNTRY_CODES].sort()).toEqual(COUNTRY_CODES);
    expect(['UK', 'EU', 'AN', 'XK'].filter((code) => parseCountryCode(code).ok)).toEqual([]);
  });

  it('knows the renewal window of a Privacy Mark', () => {
    expect(privacyMarkRenewalWindow(calendarDate('2022-11-01'))).toEqual({
      opensOn: '2022-03-02',
      closesOn: '2022-07-01',
    });
  });

  it('makes ids that are ordered by time and recognised', async () => {
    const first = newId();
    await new Promise((resolve) => setTimeout(resolve, 3));
    const second = newId();
    expect([isId(first), isId(second), first < second, first[14]]).toEqual([true, true, true, '7']);
    expect([isId('x'), isId(first.toUpperCase()), isId(null)]).toEqual([false, false, false]);
  });
});
