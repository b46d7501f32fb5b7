import { accountable, type Allocation, aRow, institution, performing } from '../../test/factories/matrix-row-facts';
import { digestRows } from './digest-rows';
import { type MatrixRowFacts } from './matrix-digest';

describe('what the digest says of legal rows, emergencies, layers and duties', () => {
  const legal = aRow('LG-10', { layer: 'LEGAL', allocations: [accountable('v'), performing('v')] });

  it('names operational rows whose accountable party has no part in the legal row', () => {
    const resting = (over: Partial<MatrixRowFacts>) =>
      digestRows([legal, aRow('IR-04', { legalRowKey: 'LG-10', ...over })]);
    expect(resting({ allocations: [accountable('s', 'SUB_ENTRUSTEE')] }).unbound).toEqual(['IR-04']);
    expect(resting({ allocations: [accountable('v'), performing('s')] }).unbound).toEqual([]);
    expect(resting({ allocations: [institution] }).unbound).toEqual(['IR-04']);
    expect(resting({ allocations: [accountable('s')], applicability: 'NOT_PRESENT' }).unbound).toEqual([]);
    const withInstitution = { ...legal, allocations: [...legal.allocations, accountable('i2', 'INSTITUTION')] };
    expect(
      digestRows([withInstitution, aRow('IR-04', { legalRowKey: 'LG-10', allocations: [institution] })]).unbound,
    ).toEqual([]);
    const unanswered = { ...legal, allocations: [performing('v')] };
    expect(
      digestRows([unanswered, aRow('IR-04', { legalRowKey: 'LG-10', allocations: [institution] })]).unbound,
    ).toEqual([]);
  });

  it('names rows for emergencies that the institution does not hear of', () => {
    const emergency = (over: Partial<MatrixRowFacts>) =>
      digestRows([aRow('IR-01', { phase: 'EMERGENCY', ...over })]).uninformed;
    expect(emergency({})).toEqual(['IR-01']);
    expect(emergency({ phase: 'BOTH' })).toEqual(['IR-01']);
    expect(emergency({ phase: 'NORMAL' })).toEqual([]);
    expect(emergency({ allocations: [performing('v')] })).toEqual([]);
    const informed: Allocation = { partyId: 'i', partyKind: 'INSTITUTION', role: 'INFORMED' };
    expect(emergency({ allocations: [accountable('v'), informed] })).toEqual([]);
  });

  it('says who answers for the layers that the deployment model decides', () => {
    const rows = [aRow('CD-04', { isNoted: true }), aRow('SR-03', { allocations: [institution] }), aRow('LG-02')];
    expect(digestRows([...rows, aRow('CD-03', { allocations: [performing('v')] })]).layerAnswers).toEqual({
      'CD-04': { accountable: 'PRIME_VENDOR', isNoted: true },
      'SR-03': { accountable: 'INSTITUTION', isNoted: false },
    });
  });

  it('says who answers for which thing, by a name that other contracts know', () => {
    const parties = [
      { id: 'i', kind: 'INSTITUTION' as const, vendorId: null, subcontractId: null, dependencyId: null },
      { id: 'v', kind: 'PRIME_VENDOR' as const, vendorId: 'vendor-2', subcontractId: null, dependencyId: null },
    ];
    const rows = [
      aRow('CD-05', { componentIds: ['interface-1', 'interface-2'] }),
      aRow('EQ-01', { componentIds: ['device-1'], allocations: [institution] }),
      aRow('EQ-03', { componentIds: ['device-1'], allocations: [performing('v')] }),
      aRow('EQ-02', { componentIds: ['device-1'], applicability: 'NOT_PRESENT' }),
    ];
    expect(digestRows(rows, parties)).toMatchObject({
      named: {
        'interface-1': { 'CD-05': 'vendor-2' },
        'interface-2': { 'CD-05': 'vendor-2' },
        'device-1': { 'EQ-01': 'INSTITUTION' },
      },
      equipmentSplit: { 'EQ-01': 'INSTITUTION' },
    });
  });

  it('keeps in mind what was left to other contracts, and which duties were struck out', () => {
    const rows = [
      aRow('CD-06', { applicability: 'SETTLED_ELSEWHERE' }),
      aRow('CD-05', { applicability: 'NOT_PRESENT' }),
      aRow('LG-01', { nonDelegable: true, applicability: 'NOT_PRESENT', reason: '無い' }),
      aRow('LG-03', { nonDelegable: true }),
    ];
    expect(digestRows(rows)).toMatchObject({ settledElsewhere: ['CD-06'], struckOut: ['LG-01'] });
  });
});
