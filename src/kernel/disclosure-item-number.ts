import { type Parsed } from './parsed';

/** The same sign in PostgreSQL, where a sheet is kept. */
const NUMBER = /^[A-Z]{0,3}[1-9][0-9]{0,2}([.-][1-9][0-9]{0,2}){0,3}$/;

/** 項番 of an item of an MDS or SDS: 12, 5.1, 27-3; brackets, full-width digits and "No." are taken off. */
export function parseDisclosureItemNumber(text: string): Parsed<string> {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^(NO\.?|項番|質問|問)(?=\d)/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[.)]$/, '');
  if (NUMBER.test(plain)) return { ok: true, value: plain };
  return {
    ok: false,
    code: 'ITEM_NUMBER',
    hint: { ja: '12 や 5.1 のような項番として読めません', en: 'Not an item number such as 12 or 5.1' },
  };
}
