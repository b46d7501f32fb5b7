import { aContractSnapshot, aMember, aSelection } from '../../test/factories/snapshots/contract-snapshot';
import { aVendor } from '../../test/factories/snapshots/vendor-snapshot';
import { calendarDate } from '../kernel/calendar-date';
import { policyOf } from '../kernel/policy';
import { RULES } from './catalogue';
import { Clock } from './clock';
import { evaluate } from './evaluate';
import { type Rule } from './rule';
import { type ContractSnapshot, type MemberFacts } from './snapshots/contract-snapshot';

const asOf = calendarDate('2026-11-23');
const uncertified = aVendor({ id: 'vendor-2', certifications: [] });
const found = (members: MemberFacts[], on = asOf, contract: Parameters<typeof aContractSnapshot>[0] = {}) =>
  evaluate('contract', aContractSnapshot(contract, { members }), on, []).findings.filter(
    ({ subject }) => subject.kind === 'CONTRACT_MEMBER',
  );
const ids = (findings: ReturnType<typeof found>) => findings.map(({ rule }) => rule.id);

describe('a contract with several vendors', () => {
  it('falls short of nothing while none of them does', () => {
    expect(found([aMember()])).toEqual([]);
  });

  it('names the member that falls short, and none beside it', () => {
    const findings = found([aMember({ vendor: uncertified }), aMember({ id: 'member-2', vendorId: 'vendor-3' })]);
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subject: { kind: 'CONTRACT_MEMBER', id: 'member-1' },
          facts: expect.objectContaining({ vendorId: 'vendor-2' }) as unknown,
        }),
      ]),
    );
    expect(new Set(findings.map(({ subject }) => subject.id))).toEqual(new Set(['member-1']));
    expect(ids(findings)).toContain('CERT-001');
  });

  it('asks each of them for what was found out about it, whatever was found out of the others', () => {
    expect(ids(found([aMember({ selections: [] })]))).toContain('VND-001');
    expect(ids(found([aMember({ attestations: [] })]))).toEqual(
      expect.arrayContaining(['VND-011', 'VND-016', 'VND-017']),
    );
  });

  it('asks what their personal data go abroad on, of each by itself', () => {
    const abroad = aMember({ vendor: aVendor({ id: 'vendor-2', country: 'US' }) });
    expect(ids(found([abroad]))).toContain('CON-036');
    const consent = { basis: 'EQUIVALENT_COUNTRY', consentOn: null, information: [], hasSubstitute: false } as const;
    expect(ids(found([{ ...abroad, abroad: consent }]))).not.toContain('CON-036');
  });

  it('holds a member to its own days: not before it comes, not after it has gone', () => {
    const [from, to] = [calendarDate('2026-10-01'), calendarDate('2026-12-31')];
    const member = aMember({ vendor: uncertified, from, to });
    expect(ids(found([member], calendarDate('2026-09-30')))).toEqual([]);
    expect(ids(found([member], from))).toContain('CERT-001');
    expect(ids(found([member], to))).toContain('CERT-001');
    expect(ids(found([member], calendarDate('2027-01-01')))).not.toContain('CERT-001');
  });

  it('counts a selection of one that comes later, made before it came', () => {
    const [from, on] = [calendarDate('2026-10-01'), calendarDate('2026-09-01')];
    expect(ids(found([aMember({ from, selections: [aSelection({ on })] })]))).not.toContain('VND-001');
  });

  it('accuses nobody while nothing is signed', () => {
    const draft = { signedOn: null, activatedOn: null, startOn: null, serviceInUse: 'NO' } as const;
    const findings = found([aMember({ vendor: uncertified })], asOf, draft);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ openForGate }) => openForGate)).toBe(true);
  });
});

describe('rules about contracts', () => {
  const OWN = ['vendor', 'effectivenessEvidence', 'selections', 'supervisions'] as const;
  const policy = policyOf({});

  /** What a rule reads of the vendor, and whether it asks the members too. */
  function reads(rule: Rule<'contract'>): { readonly ofVendor: boolean; readonly ofMembers: boolean } {
    const read = { ofVendor: false, ofMembers: false };
    const watched = new Proxy(aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN' }), {
      get(snapshot, key: keyof ContractSnapshot) {
        if (OWN.some((one) => one === key)) read.ofVendor = true;
        if (key === 'members') read.ofMembers = true;
        return snapshot[key];
      },
    });
    rule.judge(watched, new Clock(asOf), policy);
    return read;
  }

  it.each(RULES.filter((rule): rule is Rule<'contract'> => rule.about === 'contract').map((rule) => [rule.id, rule]))(
    '%s asks every member what it asks of the vendor',
    (_, rule) => {
      const { ofVendor, ofMembers } = reads(rule);
      expect(ofMembers || !ofVendor).toBe(true);
    },
  );
});
