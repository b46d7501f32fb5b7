import { TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { type AddedRow, excuseFaults, parseAddedKey, rowFaults } from './template-content';

const row = (key: string, over: Partial<AddedRow> = {}): AddedRow => ({
  key,
  titleJa: '夜間の一次受け㈱𠮷',
  titleEn: null,
  layer: 'OPERATIONAL',
  phase: 'EMERGENCY',
  table41Category: null,
  legalRowKey: null,
  clause: null,
  ...over,
});
const told = (faults: readonly { pointer: string; code: string }[]) =>
  faults.map(({ pointer, code }) => `${pointer} ${code}`);

describe('what a template may say', () => {
  it('is rows that rest on legal ones of the ministry’s or its own, each key once', () => {
    const legal = row('CU-09', { layer: 'LEGAL' });
    expect(rowFaults([row('CU-01', { legalRowKey: 'LG-01' }), row('CU-02', { legalRowKey: 'CU-09' }), legal])).toEqual(
      [],
    );
    const wrong = [
      row('CU-01', { legalRowKey: 'SR-02' }),
      row('CU-02', { legalRowKey: 'CU-08' }),
      row('CU-03', { layer: 'LEGAL', legalRowKey: 'LG-01' }),
      row('CU-04'),
      row('CU-04'),
    ];
    expect(told(rowFaults(wrong))).toEqual([
      '/rows/0/legalRowKey NO_LEGAL_ROW',
      '/rows/1/legalRowKey NO_LEGAL_ROW',
      '/rows/2/legalRowKey NO_LEGAL_ROW',
      '/rows/4/key TWICE',
    ]);
  });

  it('is excuses for any row of the ministry’s but those that stay with the institution', () => {
    const excuses = TEMPLATE_ROWS.map(({ key }) => ({ key, reason: '無いため' }));
    const refused = told(excuseFaults(excuses));
    expect(refused).toEqual(
      TEMPLATE_ROWS.flatMap(({ nonDelegable }, i) => (nonDelegable ? [`/excuses/${i}/key NON_DELEGABLE`] : [])),
    );
    expect(refused).toHaveLength(19);
    const odd = ['ZZ-01', 'CU-01', 'SR-02', 'SR-02'].map((key) => ({ key, reason: '①' }));
    expect(told(excuseFaults(odd))).toEqual([
      '/excuses/0/key NOT_FOUND',
      '/excuses/1/key NOT_FOUND',
      '/excuses/3/key TWICE',
    ]);
  });

  it('stands under keys up to CU-49', () => {
    expect(parseAddedKey('cu-49')).toEqual({ ok: true, value: 'CU-49' });
    for (const key of ['CU-50', 'CU-99', 'CU-00', 'LG-01']) expect(parseAddedKey(key).ok).toBe(false);
  });
});
