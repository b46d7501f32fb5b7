import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CONTRACT_DOCUMENT_TYPES } from '../../../kernel/terms/contract-terms';
import { CON_002 } from './con-002';

describe('CON-002', () => {
  const judge = judging(CON_002);
  const lost = aContractSnapshot(
    {},
    {
      documents: [
        { type: 'DEMARCATION', stored: false },
        { type: 'CONTRACT', stored: false },
        { type: 'CONTRACT', stored: false },
        { type: 'TERMS', stored: true },
        { type: 'OTHER', stored: false },
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
      (type) => judge(aContractSnapshot({}, { documents: [{ type, stored: false }] })).length > 0,
    );
    expect(asked).toEqual(['CONTRACT', 'TERMS', 'MEMORANDUM', 'DEMARCATION']);
  });

  it('is silent where all are kept, and where there are none: that is for CON-001', () => {
    expect(judge(aContractSnapshot())).toEqual([]);
    expect(judge(aContractSnapshot({}, { documents: [] }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CON_002, lost)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });
});
