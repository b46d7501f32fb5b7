import { TEMPLATE_ROWS } from '../guideline/matrix-template';
import { parseCustomKey } from './custom-row';
import { definitionOf, isNonDelegable, placeOf, suggestionsFor } from './row-definition';

const custom = {
  titleJa: '夜間の一次受け㈱𠮷',
  titleEn: null,
  layer: 'LEGAL',
  phase: 'BOTH',
  table41Category: 'SEC_LOG_AUDIT',
  legalRowKey: null,
  clause: '内規①',
} as const;

describe('what a row is', () => {
  it('is said by the template for its rows, all of them', () => {
    for (const row of TEMPLATE_ROWS) {
      expect(definitionOf({ key: row.key, custom: null })).toBe(row);
      expect(isNonDelegable(row.key)).toBe(row.nonDelegable);
    }
    expect(() => definitionOf({ key: 'CU-01', custom: null })).toThrow(RangeError);
  });

  it('is said by the institution for its own, which are its contract’s and can be given to anybody', () => {
    expect(definitionOf({ key: 'CU-01', custom })).toEqual({
      key: 'CU-01',
      group: null,
      layer: 'LEGAL',
      phase: 'BOTH',
      title: { ja: '夜間の一次受け㈱𠮷', en: '夜間の一次受け㈱𠮷' },
      clauses: ['内規①'],
      table41Category: 'SEC_LOG_AUDIT',
      nonDelegable: false,
      belongsTo: 'CONTRACT',
      legalRowKey: null,
    });
    expect(definitionOf({ key: 'CU-01', custom: { ...custom, titleEn: 'At night' } }).title.en).toBe('At night');
    expect([isNonDelegable('CU-01'), suggestionsFor('CU-01', 'ON_PREMISES')]).toEqual([false, []]);
  });

  it('puts the institution’s own behind the template’s, in the order of their keys', () => {
    const keys = ['CU-99', 'TP-05', 'CU-02', 'LG-01', 'CU-10'];
    expect(keys.sort((one, other) => placeOf(one) - placeOf(other))).toEqual([
      'LG-01',
      'TP-05',
      'CU-02',
      'CU-10',
      'CU-99',
    ]);
  });

  it('stands under a key from CU-01 to CU-99', () => {
    expect(parseCustomKey('ｃｕ－09 ')).toEqual({ ok: true, value: 'CU-09' });
    for (const key of ['CU-00', 'CU-1', 'CU-100', 'LG-01', ''])
      expect(parseCustomKey(key)).toMatchObject({ ok: false, code: 'KEY' });
  });
});
