import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemClaim } from '../../matrix-digest';
import { type SystemContract } from '../../snapshots/system-snapshot';
import { MTX_020 } from './mtx-020';

describe('MTX-020', () => {
  const judge = judging(MTX_020);
  const by = (party: string): SystemClaim => ({ state: 'ACCOUNTABLE', party });
  const unanswered: SystemClaim = { state: 'UNANSWERED' };
  const elsewhere: SystemClaim = { state: 'SETTLED_ELSEWHERE' };
  const withContracts = (...claims: SystemContract['claims'][]) =>
    aSystemSnapshot({
      contracts: claims.map((of, i) => aSystemContract({ id: `contract-${claims.length - i}`, claims: of })),
    });

  it('names the rows and the contracts that contradict each other, once for the system', () => {
    const contradiction = withContracts(
      { 'SR-03': by('vendor-1'), 'IN-05': by('vendor-1'), 'CL-01': by('INSTITUTION') },
      { 'SR-03': by('vendor-2'), 'CL-01': by('INSTITUTION') },
      { 'IN-05': by('INSTITUTION'), 'IN-02': by('vendor-3') },
    );
    expect(judge(contradiction)).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MINOR',
        facts: { rows: ['IN-05', 'SR-03'], contracts: ['contract-1', 'contract-2', 'contract-3'] },
      },
    ]);
  });

  it('is silent where contracts agree, where one leaves the row open or to another, and where one has no matrix', () => {
    const one = { 'IN-05': by('vendor-1') };
    expect(judge(withContracts(one))).toEqual([]);
    const others: SystemContract['claims'][] = [
      one,
      { 'IN-05': unanswered },
      { 'IN-05': elsewhere },
      { 'IN-02': by('vendor-2') },
      {},
      null,
    ];
    for (const other of others) {
      expect(judge(withContracts(one, other))).toEqual([]);
    }
  });

  it('speaks only while both contracts are in force', () => {
    const contradiction = aSystemSnapshot({
      contracts: [
        aSystemContract({ claims: { 'IN-05': by('vendor-1') }, endedOn: calendarDate('2026-12-31') }),
        aSystemContract({
          id: 'contract-2',
          claims: { 'IN-05': by('vendor-2') },
          startOn: calendarDate('2026-07-01'),
          activatedOn: calendarDate('2026-07-01'),
        }),
      ],
    });
    expect(severitiesOn(MTX_020, contradiction, ['2026-06-30', '2026-07-01', '2026-07-02'])).toEqual([
      null,
      'MINOR',
      'MINOR',
    ]);
    expect(severitiesOn(MTX_020, contradiction, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([
      'MINOR',
      'MINOR',
      null,
    ]);
  });

  it('speaks until the last day of the system', () => {
    const contradiction = withContracts({ 'IN-05': by('vendor-1') }, { 'IN-05': by('vendor-2') });
    const ending = { ...contradiction, retiredOn: calendarDate('2026-12-31') };
    expect(severitiesOn(MTX_020, ending, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MINOR', 'MINOR', null]);
    expect(judge({ ...contradiction, status: 'RETIRED' })).toEqual([]);
  });

  const naming = (id: string, party: string, ...components: string[]) =>
    aSystemContract({
      id,
      claims: { 'CD-05': by(party) },
      agreed: {
        on: calendarDate('2026-01-01'),
        named: Object.fromEntries(components.map((one) => [one, { 'CD-05': party }])),
      },
    });
  const both = (...contracts: SystemContract[]) => judge(aSystemSnapshot({ contracts }));

  it('is sure where both name the same thing, and only then', () => {
    const one = naming('contract-1', 'vendor-1', 'interface-1', 'interface-2');
    expect(both(one, naming('contract-2', 'vendor-2', 'interface-2'))).toMatchObject([
      { severity: 'MAJOR', facts: { rows: ['CD-05'], contracts: ['contract-1', 'contract-2'] } },
    ]);
    expect(both(one, naming('contract-2', 'vendor-2'))[0]?.severity).toBe('MINOR');
  });

  it('does not accuse vendors each of whom answers for its own part', () => {
    const own = [naming('contract-1', 'vendor-1', 'interface-1'), naming('contract-2', 'vendor-2', 'interface-2')];
    expect(both(...own)).toEqual([]);
  });

  it('is not quieted by a third contract that sides with one of the two', () => {
    const sided = withContracts({ 'IN-05': by('vendor-1') }, { 'IN-05': by('vendor-2') }, { 'IN-05': by('vendor-2') });
    expect(judge(sided)[0]?.facts).toMatchObject({ rows: ['IN-05'] });
  });
});
