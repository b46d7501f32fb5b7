import { systemClaims } from '../../digest-rows';
import { aRow } from '../../../../test/factories/matrix-row-facts';
import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemClaim } from '../../matrix-digest';
import { type SystemContract } from '../../snapshots/system-snapshot';
import { MTX_021 } from './mtx-021';

describe('MTX-021', () => {
  const judge = judging(MTX_021);
  const by = (party: string): SystemClaim => ({ state: 'ACCOUNTABLE', party });
  const unanswered: SystemClaim = { state: 'UNANSWERED' };
  const elsewhere: SystemClaim = { state: 'SETTLED_ELSEWHERE' };
  const withContracts = (...claims: SystemContract['claims'][]) =>
    aSystemSnapshot({
      contracts: claims.map((of, i) => aSystemContract({ id: `contract-${claims.length - i}`, claims: of })),
    });

  it('names the rows that no contract answers, and the contracts that have them', () => {
    const gap = withContracts(
      { 'IN-05': elsewhere, 'IN-02': unanswered, 'SR-03': by('vendor-1') },
      { 'IN-05': elsewhere, 'SR-03': unanswered },
      { 'SR-01': by('vendor-3') },
    );
    expect(judge(gap)).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MAJOR',
        facts: { rows: ['IN-02', 'IN-05'], contracts: ['contract-2', 'contract-3'] },
      },
    ]);
  });

  it('is silent where some contract answers, and where no contract has the row', () => {
    expect(judge(withContracts({ 'IN-05': by('INSTITUTION') }))).toEqual([]);
    expect(judge(withContracts({ 'IN-05': elsewhere }, { 'IN-05': by('vendor-2') }))).toEqual([]);
    expect(judge(withContracts({ 'IN-05': unanswered }, { 'IN-05': by('vendor-2') }))).toEqual([]);
    expect(judge(withContracts({}, null))).toEqual([]);
    expect(judge(aSystemSnapshot({ contracts: [] }))).toEqual([]);
  });

  it('counts only contracts in force: a gap opens when the one that answers ends', () => {
    const covered = aSystemSnapshot({
      contracts: [
        aSystemContract({ claims: { 'IN-05': elsewhere } }),
        aSystemContract({ id: 'contract-3', claims: null }),
        aSystemContract({
          id: 'contract-2',
          claims: { 'IN-05': by('vendor-2') },
          startOn: calendarDate('2026-07-01'),
          activatedOn: calendarDate('2026-07-01'),
          endedOn: calendarDate('2026-12-31'),
        }),
      ],
    });
    expect(severitiesOn(MTX_021, covered, ['2026-06-30', '2026-07-01', '2026-07-02'])).toEqual(['MAJOR', null, null]);
    expect(severitiesOn(MTX_021, covered, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([null, null, 'MAJOR']);
  });

  it('does not speak for a contract that is not in force', () => {
    const gap = aSystemSnapshot({
      contracts: [
        aSystemContract({ id: 'contract-2', claims: null }),
        aSystemContract({
          claims: { 'IN-05': unanswered },
          startOn: calendarDate('2026-07-01'),
          activatedOn: calendarDate('2026-07-01'),
          endedOn: calendarDate('2026-12-31'),
        }),
      ],
    });
    expect(severitiesOn(MTX_021, gap, ['2026-06-30', '2026-07-01', '2026-07-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(severitiesOn(MTX_021, gap, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
  });

  it('speaks until the last day of the system', () => {
    const gap = { ...withContracts({ 'IN-05': unanswered }, {}), retiredOn: calendarDate('2026-12-31') };
    expect(severitiesOn(MTX_021, gap, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
    expect(judge({ ...gap, retiredOn: null, status: 'RETIRED' })).toEqual([]);
  });

  it('leaves a lone contract to its own matrix (MTX-002)', () => {
    expect(judge(withContracts({ 'IN-05': unanswered }))).toEqual([]);
  });

  it('asks whether two contracts are in force, not whether two are on record', () => {
    const ended = aSystemContract({
      id: 'contract-9',
      endedOn: calendarDate('2026-03-31'),
      claims: { 'SR-03': { state: 'UNANSWERED' } },
    });
    const one = aSystemContract({ claims: { 'SR-03': { state: 'UNANSWERED' } } });
    expect(judge(aSystemSnapshot({ contracts: [one, ended] }))).toEqual([]);
  });

  it('is not quieted by an answer of a contract that nobody took into force, nor by saying that its service is used', () => {
    const open = aSystemContract({ claims: { 'IN-05': unanswered } });
    const bare = aSystemContract({ id: 'contract-2', claims: null });
    const used = { activatedOn: null, startOn: calendarDate('2025-06-01'), serviceInUse: 'YES' } as const;
    const answering = aSystemContract({ id: 'contract-3', claims: { 'IN-05': by('vendor-3') }, ...used });
    expect(judge(aSystemSnapshot({ contracts: [open, bare, answering] }))).toHaveLength(1);
  });

  it('does not accuse contracts of a row whose thing is not there', () => {
    const notPresent = aRow('IN-05', { belongsTo: 'SYSTEM', applicability: 'NOT_PRESENT', reason: '無し' });
    const claims = systemClaims([notPresent], []);
    expect(judge(withContracts(claims, claims))).toEqual([]);
  });
});
