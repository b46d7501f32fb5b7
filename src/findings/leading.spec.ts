import { aContract, aContractSnapshot } from '../../test/factories/snapshots/contract-snapshot';
import { aSystemContract, aSystemSnapshot } from '../../test/factories/snapshots/other-snapshots';
import { aVendorSnapshot } from '../../test/factories/snapshots/vendor-snapshot';
import { RULES } from '../guideline/catalogue';
import { type Subject } from '../guideline/subject';
import { calendarDate } from '../kernel/calendar-date';
import { type Judged } from './judging';
import { leadingOf } from './leading';
import { type Dossier, dossier } from './dossier';

const contract = dossier('contract', aContractSnapshot(), [], 'institution-1');
const otherContract = dossier(
  'contract',
  { ...aContractSnapshot(), contract: aContract({ id: 'contract-2', vendorId: 'vendor-2' }) },
  [],
  'institution-1',
);
const vendor = dossier('vendor', aVendorSnapshot(), [], 'institution-1');
const system = dossier(
  'system',
  aSystemSnapshot({ contracts: [aSystemContract({ id: 'contract-1' })] }),
  [],
  'institution-1',
);

function found(ruleId: string, of: Dossier, kind: Subject['kind'], id: string): Judged {
  const rule = RULES.find((one) => one.id === ruleId)!;
  return {
    finding: { rule, subject: { kind, id }, severity: 'MAJOR', strength: 'MUST', openForGate: false, facts: {} },
    dossier: of,
    acceptance: null,
    outgrown: null,
    asOf: calendarDate('2026-11-23'),
  };
}

describe('leadingOf', () => {
  const uncertified = found('CERT-001', contract, 'CONTRACT', 'contract-1');
  const suspended = found('CERT-012', vendor, 'CERTIFICATION', 'certification-1');

  it('puts what was found about a vendor under what its contract lacks for it', async () => {
    const leading = await leadingOf([uncertified, suspended]);
    expect(leading(suspended)).toEqual({ leadId: 'CERT-001:CONTRACT:contract-1', also: [] });
    expect(leading(uncertified)).toEqual({ leadId: null, also: ['CERT-012:CERTIFICATION:certification-1'] });
  });

  it('leaves alone what concerns another vendor, another re-entrustment or no such cause', async () => {
    const stranger = found('CERT-001', otherContract, 'CONTRACT', 'contract-2');
    const unapproved = found('SUB-001', contract, 'SUBCONTRACT', 'subcontract-1');
    const disordered = found('SUB-003', contract, 'SUBCONTRACT', 'subcontract-2');
    const alone = { leadId: null, also: [] };
    expect((await leadingOf([stranger, suspended]))(suspended)).toEqual(alone);
    expect((await leadingOf([unapproved, disordered]))(disordered)).toEqual(alone);
    expect((await leadingOf([suspended]))(suspended)).toEqual(alone);
  });

  it('puts a system without a contract in force under the contract that ran out', async () => {
    const expired = found('CON-019', contract, 'CONTRACT', 'contract-1');
    const uncarried = found('CON-034', system, 'SYSTEM', 'system-1');
    expect((await leadingOf([uncarried, expired]))(uncarried).leadId).toBe('CON-019:CONTRACT:contract-1');
    const elsewhere = found('CON-019', otherContract, 'CONTRACT', 'contract-2');
    expect((await leadingOf([uncarried, elsewhere]))(uncarried).leadId).toBeNull();
  });

  it('shows the leader at the top of several', async () => {
    const none = found('MTX-001', contract, 'CONTRACT', 'contract-1');
    const example = found('MTX-010', contract, 'MATRIX', 'matrix-1');
    const legal = found('CON-009', contract, 'CONTRACT', 'contract-1');
    const leading = await leadingOf([none, example, legal]);
    expect(leading(legal).leadId).toBe('MTX-001:CONTRACT:contract-1');
    expect(leading(none).also).toEqual(['CON-009:CONTRACT:contract-1', 'MTX-010:MATRIX:matrix-1']);
  });

  it('takes what nobody has looked at in one contract as one cause, led by the worst of it', async () => {
    const unseen = (ruleId: string, of: Dossier, kind: Subject['kind'], id: string) => {
      const one = found(ruleId, of, kind, id);
      return { ...one, finding: { ...one.finding, variant: 'UNCONFIRMED' } };
    };
    const unreviewed = unseen('CON-003', contract, 'CONTRACT', 'contract-1');
    const unnamed = unseen('CON-012', contract, 'CONTRACT', 'contract-1');
    const elsewhere = unseen('CON-012', otherContract, 'CONTRACT', 'contract-2');
    const missing = found('CON-006', contract, 'CONTRACT', 'contract-1');
    const leading = await leadingOf([unnamed, unreviewed, elsewhere, missing]);
    expect(leading(unreviewed)).toEqual({ leadId: null, also: ['CON-012:CONTRACT:contract-1'] });
    expect(leading(unnamed).leadId).toBe('CON-003:CONTRACT:contract-1');
    for (const alone of [elsewhere, missing]) expect(leading(alone)).toEqual({ leadId: null, also: [] });
    // What the executives carry is a decision of its own.
    const carried = { ...unnamed, acceptance: {} as Judged['acceptance'] };
    expect((await leadingOf([carried, unreviewed]))(unreviewed).also).toEqual([]);
  });
});
