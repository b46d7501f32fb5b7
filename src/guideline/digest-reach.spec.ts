import { accountable, type Allocation, aRow, institution, performing } from '../../test/factories/matrix-row-facts';
import { digestRows } from './digest-rows';
import { type MatrixRowFacts } from './matrix-digest';
import { DUTY_ROWS } from './table-1-1';

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

  it('names the duties of table 1-1 that nobody speaks of, unless it is said why', () => {
    const all = Object.values(DUTY_ROWS).map((key) => aRow(key));
    expect(digestRows(all).uncoveredDuties).toEqual([]);
    const without = (over: Partial<MatrixRowFacts> | null) =>
      digestRows(all.flatMap((row) => (row.key !== 'TP-01' ? [row] : over === null ? [] : [{ ...row, ...over }])))
        .uncoveredDuties;
    expect(without(null)).toEqual(['PROVISION_PROPRIETY']);
    expect(without({ applicability: 'NOT_PRESENT', reason: ' ' })).toEqual(['PROVISION_PROPRIETY']);
    expect(without({ applicability: 'NOT_PRESENT', reason: '第三者提供を行わない' })).toEqual([]);
  });

  it('knows that another contract names the lead for triage', () => {
    expect(digestRows([aRow('CD-06', { applicability: 'SETTLED_ELSEWHERE' })]).isTriageElsewhere).toBe(true);
    expect(digestRows([aRow('CD-06', { applicability: 'NOT_PRESENT' })]).isTriageElsewhere).toBe(false);
  });
});
