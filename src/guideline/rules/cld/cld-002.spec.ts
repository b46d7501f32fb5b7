import { type MatrixRowFacts } from '../../matrix-digest';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { accountable, aRow } from '../../../../test/factories/matrix-row-facts';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { aContractSnapshot, aDependency } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CLD_002 } from './cld-002';

describe('CLD-002', () => {
  const judge = judging(CLD_002);
  const dependencies = [
    aDependency({ id: 'dependency-2', kind: 'NETWORK', name: '閉域網㈱𠮷' }),
    aDependency({ id: 'dependency-1', kind: 'CLOUD', name: 'クラウド①' }),
  ];
  const ledBy = (...triageLeads: string[]) =>
    aContractSnapshot({}, { dependencies, matrix: aMatrix({}, { triageLeads }) });

  it('names what the service builds on, and who contend for the lead', () => {
    expect(judge(ledBy('party-cloud', 'party-vendor'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { dependencies: ['クラウド①', '閉域網㈱𠮷'], leads: ['party-cloud', 'party-vendor'] },
      },
    ]);
  });

  it('speaks where nobody leads, also for want of a matrix', () => {
    expect(judge(ledBy())[0]?.facts).toMatchObject({ leads: [] });
    expect(judge(aContractSnapshot({}, { dependencies, matrix: null }))).toHaveLength(1);
  });

  it('is silent where another contract of the system names the lead', () => {
    const elsewhere = (...answeredElsewhere: MatrixFacts['answeredElsewhere']) =>
      aContractSnapshot(
        {},
        { dependencies, matrix: aMatrix({ answeredElsewhere }, { triageLeads: [], settledElsewhere: ['CD-06'] }) },
      );
    expect(judge(elsewhere({ key: 'CD-06', from: null, to: null }))).toEqual([]);
    // Pointing at nobody, or at one who answers something else, names no lead.
    expect(judge(elsewhere())).toHaveLength(1);
    expect(judge(elsewhere({ key: 'CD-05', from: null, to: null }))).toHaveLength(1);
  });

  it('is silent where one leads, and where the service builds on nobody else', () => {
    expect(judge(ledBy('party-vendor'))).toEqual([]);
    expect(judge({ ...ledBy(), dependencies: [] })).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CLD_002, ledBy())).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(CLD_002.gates).toEqual(['matrix.agree']);
  });

  it('is not quieted by a lead in a row that is struck out, nor by two who both lead', () => {
    const digestOf = (over: Partial<MatrixRowFacts>) =>
      judge({ ...aMatrixOfRows(aRow('CD-06', over)), dependencies })[0]?.facts['leads'];
    expect(digestOf({ applicability: 'NOT_PRESENT', reason: '無し' })).toEqual([]);
    expect(digestOf({ allocations: [accountable('v'), accountable('c')] })).toEqual(['c', 'v']);
    expect(digestOf({})).toBeUndefined();
  });

  it('does not accuse an institution that leads itself', () => {
    expect(judge(ledBy('party-institution'))).toEqual([]);
  });

  it('asks for no lead from the day after the last day of what it built on', () => {
    const ended = dependencies.map((one) => ({ ...one, endedOn: calendarDate('2026-12-31') }));
    const left = { ...ledBy(), dependencies: ended };
    expect(severitiesOn(CLD_002, left, ['2026-12-31', '2027-01-01'])).toEqual(['MAJOR', null]);
  });
});
