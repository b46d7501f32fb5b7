import { aContractSnapshot, aDocument, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_014 } from './mtx-014';

describe('MTX-014', () => {
  const judge = judging(MTX_014);
  const clauses = allClauses({ DEMARCATION: 'PARTIAL' });
  const withMatrix = (matrix: Partial<MatrixFacts>) => aContractSnapshot({}, { matrix: aMatrix(matrix), clauses });

  it('speaks about a contract in force on a matrix that was not agreed', () => {
    expect(judge(withMatrix({ status: 'UNDER_CONSULTATION', agreedOn: null }))).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 1, status: 'UNDER_CONSULTATION', agreedOn: null },
      },
    ]);
    expect(judge(withMatrix({ status: 'DRAFT' }))).toHaveLength(1);
    expect(judge(withMatrix({ status: 'SUPERSEDED' }))).toHaveLength(1);
  });

  it('is silent about an agreed matrix, also where the day of agreement is missing, and where there is no matrix', () => {
    expect(judge(withMatrix({}))).toEqual([]);
    expect(judge(withMatrix({ agreedOn: null }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('ends on the day of the agreement', () => {
    const late = withMatrix({ agreedOn: calendarDate('2025-06-20') });
    expect(severitiesOn(MTX_014, late, ['2025-06-19', '2025-06-20', '2025-06-21'])).toEqual(['MAJOR', null, null]);
  });

  it('speaks only while the contract is in force', () => {
    const draft = aContractSnapshot(
      { activatedOn: calendarDate('2025-04-01'), endedOn: calendarDate('2026-12-31') },
      { matrix: aMatrix({ status: 'DRAFT' }), clauses },
    );
    expect(severitiesOn(MTX_014, draft, ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(severitiesOn(MTX_014, draft, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
  });

  it('is asked when a contract is to come into force', () => {
    expect(MTX_014.gates).toEqual(['contract.activate']);
  });

  it('does not accuse whoever has the demarcation in a clause of the contract', () => {
    expect(judge(aContractSnapshot({}, { matrix: aMatrix({ status: 'DRAFT' }) }))).toEqual([]);
  });

  it('is not quieted by a clause that is said to be there and that no paper in force shows', () => {
    const draft = aContractSnapshot({}, { matrix: aMatrix({ status: 'DRAFT' }) });
    expect(judge({ ...draft, documents: [aDocument({ stored: false })] })).toHaveLength(1);
    expect(judge({ ...draft, documents: [aDocument({ to: calendarDate('2026-11-22') })] })).toHaveLength(1);
    expect(judge({ ...draft, clauses: allClauses({ DEMARCATION: 'UNREVIEWED' }) })).toHaveLength(1);
  });
});
