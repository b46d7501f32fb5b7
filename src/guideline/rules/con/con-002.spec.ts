import { aContractSnapshot, aDocument } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { CONTRACT_DOCUMENT_TYPES } from '../../../kernel/terms/contract-terms';
import { CON_002 } from './con-002';

describe('CON-002', () => {
  const judge = judging(CON_002);
  const lost = aContractSnapshot(
    {},
    {
      documents: [
        aDocument({ type: 'DEMARCATION', stored: false }),
        aDocument({ type: 'CONTRACT', stored: false }),
        aDocument({ type: 'CONTRACT', stored: false }),
        aDocument({ type: 'TERMS' }),
        aDocument({ type: 'OTHER', stored: false }),
      ],
    },
  );

  it('says which papers are not kept, each kind once', () => {
    expect(judge(lost)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { notStored: ['CONTRACT', 'DEMARCATION'] },
      },
    ]);
  });

  it('asks for contract papers and demarcation, not for what merely goes with them', () => {
    const asked = CONTRACT_DOCUMENT_TYPES.filter(
      (type) => judge(aContractSnapshot({}, { documents: [aDocument({ type, stored: false })] })).length > 0,
    );
    expect(asked).toEqual(['CONTRACT', 'TERMS', 'MEMORANDUM', 'DEMARCATION']);
  });

  it('is silent where all are kept, and where there are none: that is for CON-001', () => {
    expect(judge(aContractSnapshot())).toEqual([]);
    expect(judge(aContractSnapshot({}, { documents: [] }))).toEqual([]);
  });

  it('is not silenced by keeping another paper, and accuses nobody of one that was replaced', () => {
    const kept = aDocument({ id: 'document-2' });
    expect(judge(aContractSnapshot({}, { documents: [kept, aDocument({ stored: false })] }))).toHaveLength(1);
    expect(judge(aContractSnapshot({}, { documents: [aDocument({ stored: false, from: null })] }))).toHaveLength(1);
    const replaced = aDocument({ stored: false, to: calendarDate('2026-03-31') });
    expect(
      severitiesOn(CON_002, aContractSnapshot({}, { documents: [kept, replaced] }), ['2026-03-31', '2026-04-01']),
    ).toEqual(['MAJOR', null]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CON_002, lost)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });
});
