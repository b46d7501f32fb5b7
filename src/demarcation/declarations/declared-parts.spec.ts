import { declarationFaults } from './declared-parts';

const parties = [
  { id: 'hospital', kind: 'INSTITUTION' as const },
  { id: 'vendor', kind: 'PRIME_VENDOR' as const },
];
const accountable = (partyId: string) => ({ partyId, role: 'ACCOUNTABLE' as const, note: null });
const performs = (partyId: string, note: string | null = null) => ({ partyId, role: 'RESPONSIBLE' as const, note });
const codes = (key: string, ...roles: Parameters<typeof declarationFaults>[1]) =>
  declarationFaults({ key, parties }, roles, '/rows/3').map(({ pointer, code }) => [pointer, code]);

describe('declared parts', () => {
  it('are one who answers and somebody who does it', () => {
    expect(codes('SR-02', accountable('vendor'), performs('vendor'))).toEqual([]);
    expect(codes('SR-02')).toEqual([
      ['/rows/3/roles', 'ONE_ACCOUNTABLE'],
      ['/rows/3/roles', 'NOBODY_PERFORMS'],
    ]);
    expect(codes('SR-02', accountable('vendor'), accountable('hospital'), performs('vendor'))).toEqual([
      ['/rows/3/roles', 'ONE_ACCOUNTABLE'],
    ]);
  });

  it('of several who do it say of each what', () => {
    expect(codes('SR-02', accountable('vendor'), performs('vendor', '適用'), performs('hospital', ' '))).toEqual([
      ['/rows/3/roles/2/note', 'REQUIRED'],
    ]);
    expect(codes('SR-02', accountable('vendor'), performs('vendor', '適用'), performs('hospital', '立会'))).toEqual([]);
  });

  it('of several who do it are refused where one says nothing at all', () => {
    expect(codes('SR-02', accountable('vendor'), performs('vendor'), performs('hospital', '立会'))).toEqual([
      ['/rows/3/roles/1/note', 'REQUIRED'],
    ]);
  });

  it('name parties of the matrix, each part once, and leave with the institution what stays with it', () => {
    expect(codes('SR-02', accountable('vendor'), performs('somebody'), performs('vendor', 'a'))).toContainEqual([
      '/rows/3/roles/1/partyId',
      'NOT_FOUND',
    ]);
    expect(codes('SR-02', accountable('vendor'), performs('vendor', 'a'), performs('vendor', 'b'))).toEqual([
      ['/rows/3/roles/2', 'TWICE'],
    ]);
    expect(codes('LG-01', accountable('vendor'), performs('vendor'))).toEqual([
      ['/rows/3/roles/0/partyId', 'NON_DELEGABLE'],
    ]);
    expect(codes('LG-01', accountable('hospital'), performs('vendor'))).toEqual([]);
  });
});
