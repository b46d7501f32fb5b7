import { type MatrixContent } from './canonical-matrix';
import { differencesOf } from './differences';

const party = (id: string, label: string, vendorId: string | null = null) => ({
  id,
  kind: vendorId === null ? ('INSTITUTION' as const) : ('PRIME_VENDOR' as const),
  label,
  institutionRole: null,
  vendorId,
  subcontractId: null,
  dependencyId: null,
  position: 0,
});
const row = (key: string, accountable: string, note: string | null = null) => ({
  key,
  applicability: 'APPLICABLE' as const,
  reason: null,
  note,
  allocations: [{ partyId: accountable, role: 'ACCOUNTABLE' as const, note: null }],
});
const content = (over: Partial<MatrixContent>): MatrixContent => ({
  matrixId: 'm',
  contractNo: '契-①',
  revision: 1,
  conclusion: 'DECLARED',
  templateEdition: '7.0',
  parties: [party('a', '病院'), party('b', '㈱𠮷野', 'v1')],
  rows: [row('LG-01', 'a'), row('SR-02', 'b')],
  ...over,
});

describe('the differences between two revisions', () => {
  it('are none where the same is said, whatever ids and order it is said in', () => {
    const again = content({
      matrixId: 'n',
      revision: 2,
      parties: [party('y', '㈱𠮷野', 'v1'), party('x', '病院')],
      rows: [row('SR-02', 'y'), row('LG-01', 'x')],
    });
    expect(differencesOf(content({}), again)).toEqual({ parties: [], rows: [] });
  });

  it('are told row by row: what came, what went, and in what the rest differs', () => {
    const next = content({
      parties: [party('a', '病院'), party('b', '㈱𠮷野', 'v2'), party('c', '髙﨑クラウド', 'v3')],
      rows: [row('SR-02', 'c', 'OSのみ'), row('IN-05', 'b')],
    });
    const { parties, rows } = differencesOf(content({}), next);
    expect(parties).toEqual([
      { label: '㈱𠮷野', change: 'CHANGED' },
      { label: '髙﨑クラウド', change: 'ADDED' },
    ]);
    expect(rows.map(({ key, change, in: what }) => [key, change, what])).toEqual([
      ['IN-05', 'ADDED', []],
      ['LG-01', 'REMOVED', []],
      ['SR-02', 'CHANGED', ['note', 'parts']],
    ]);
    expect(rows[2]?.before?.parts).toEqual([{ party: '㈱𠮷野', role: 'ACCOUNTABLE', note: null }]);
    expect(rows[2]?.after).toMatchObject({ note: 'OSのみ', parts: [{ party: '髙﨑クラウド' }] });
  });

  it('in what a row of the institution’s own is are told too', () => {
    const own = (clause: string | null) => ({
      ...row('CU-01', 'a'),
      custom: {
        titleJa: '夜間の一次受け',
        titleEn: null,
        layer: 'OPERATIONAL' as const,
        phase: 'EMERGENCY' as const,
        table41Category: null,
        legalRowKey: null,
        clause,
      },
    });
    const { rows } = differencesOf(content({ rows: [own(null)] }), content({ rows: [own('内規 第3条')] }));
    expect(rows).toMatchObject([
      {
        key: 'CU-01',
        in: ['custom'],
        before: { custom: { clause: null } },
        after: { custom: { clause: '内規 第3条' } },
      },
    ]);
    expect(differencesOf(content({ rows: [own('①')] }), content({ rows: [own('①')] })).rows).toEqual([]);
  });

  it('name the column that went, and do not mind in which order parts are said', () => {
    const { parties } = differencesOf(content({}), content({ parties: [party('a', '病院')] }));
    expect(parties).toEqual([{ label: '㈱𠮷野', change: 'REMOVED' }]);
    const shared = (...allocations: MatrixContent['rows'][number]['allocations']) =>
      content({ rows: [{ ...row('SR-02', 'a'), allocations }] });
    const answers = { partyId: 'b', role: 'ACCOUNTABLE' as const, note: null };
    const helps = { partyId: 'a', role: 'SUPPORT' as const, note: null };
    expect(differencesOf(shared(helps, answers), shared(answers, helps)).rows).toEqual([]);
    expect(differencesOf(shared(helps, answers), shared(answers)).rows).toMatchObject([{ in: ['parts'] }]);
  });

  it('of a first revision are all of it', () => {
    expect(differencesOf(null, content({})).rows.map(({ change }) => change)).toEqual(['ADDED', 'ADDED']);
  });
});
