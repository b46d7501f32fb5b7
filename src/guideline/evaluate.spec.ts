import { anInstitutionSnapshot } from '../../test/factories/snapshots/other-snapshots';
import { aContractSnapshot } from '../../test/factories/snapshots/contract-snapshot';
import { aMadeUpRule, subjectOf } from '../../test/support/made-up-rule';
import { calendarDate } from '../kernel/calendar-date';
import { policyOf } from '../kernel/policy';
import { RULES } from './catalogue';
import { Clock } from './clock';
import { EDITIONS } from './edition/editions';
import { evaluate, stopsAt } from './evaluate';
import { type About, type Gate, GATES, SILENT, type Verdict } from './rule';
import { type ContractFacts } from './snapshots/contract-snapshot';

const asOf = calendarDate('2026-11-23');
const institution = anInstitutionSnapshot();

describe('evaluate', () => {
  const speakingFrom = (id: string, date: string) =>
    aMadeUpRule(id, (snapshot, clock) =>
      clock.hasCome(calendarDate(date))
        ? [{ subject: subjectOf(snapshot), severity: 'MINOR', facts: { since: date } }]
        : SILENT,
    );

  it('gives each verdict together with its rule, in the order of the rules', () => {
    const [one, silent, other] = [
      speakingFrom('901', '2026-01-01'),
      speakingFrom('902', '2027-01-01'),
      speakingFrom('903', '2026-02-01'),
    ];
    const spoken = { subject: subjectOf(institution), severity: 'MINOR', strength: 'PRODUCT', openForGate: false };
    expect(evaluate('institution', institution, asOf, [], () => [other, silent, one]).findings).toEqual([
      { ...spoken, rule: other, facts: { since: '2026-02-01' } },
      { ...spoken, rule: one, facts: { since: '2026-01-01' } },
    ]);
  });

  it('gives every verdict of a rule that finds several', () => {
    const each = aMadeUpRule('901', () =>
      ['a', 'b'].map((id) => ({ subject: { kind: 'RISK_ACCEPTANCE', id }, severity: 'MAJOR', facts: {} }) as const),
    );
    const { findings } = evaluate('institution', institution, asOf, [], () => [each]);
    expect(findings.map(({ subject }) => subject.id)).toEqual(['a', 'b']);
  });

  it('says when the first of all the rules would answer otherwise', () => {
    const rules = [
      speakingFrom('901', '2027-02-01'),
      speakingFrom('902', '2026-12-01'),
      speakingFrom('903', '2026-11-23'),
    ];
    expect(evaluate('institution', institution, asOf, [], () => rules).nextChangeOn).toBe('2026-12-01');
    const later = calendarDate('2026-12-01');
    expect(evaluate('institution', institution, later, [], () => rules).nextChangeOn).toBe('2027-02-01');
    const last = calendarDate('2027-02-01');
    expect(evaluate('institution', institution, last, [], () => rules).nextChangeOn).toBeNull();
  });

  it('says that nothing will change where no rule asks for the day', () => {
    const dateless = aMadeUpRule('901', (snapshot) => [{ subject: subjectOf(snapshot), severity: 'MAJOR', facts: {} }]);
    const { findings, nextChangeOn } = evaluate('institution', institution, asOf, [], () => [dateless]);
    expect([findings.length, nextChangeOn]).toEqual([1, null]);
  });

  it('judges by the policy it is given', () => {
    const byPolicy = aMadeUpRule('901', (snapshot, _clock, policy) => [
      { subject: subjectOf(snapshot), severity: 'MAJOR', facts: { months: policy.evidenceMaxAgeMonths } },
    ]);
    const policies = [{ from: asOf, policy: policyOf({ evidenceMaxAgeMonths: 5 }) }];
    expect(evaluate('institution', institution, asOf, policies, () => [byPolicy]).findings[0]?.facts).toEqual({
      months: 5,
    });
  });

  it('judges by the numbers of the day, and says when others begin to count', () => {
    const byPolicy = aMadeUpRule('901', (snapshot, _clock, policy) => [
      { subject: subjectOf(snapshot), severity: 'MAJOR', facts: { months: policy.evidenceMaxAgeMonths } },
    ]);
    const policies = [
      { from: calendarDate('2027-01-01'), policy: policyOf({ evidenceMaxAgeMonths: 6 }) },
      { from: calendarDate('2026-10-01'), policy: policyOf({}) },
    ];
    const on = (day: string) => {
      const answer = evaluate('institution', institution, calendarDate(day), policies, () => [byPolicy]);
      return [answer.findings[0]?.facts['months'], answer.lastChangeOn, answer.nextChangeOn];
    };
    expect(on('2026-09-30')).toEqual([12, null, '2026-10-01']);
    expect(on('2026-12-31')).toEqual([12, '2026-10-01', '2027-01-01']);
    expect(on('2027-01-01')).toEqual([6, '2027-01-01', null]);
  });

  it('shows how strongly that which was broken binds, which a rule of two strengths must say itself', () => {
    const grades = { MUST: ['MAJOR'], PRODUCT: ['MAJOR', 'MINOR'] } as const;
    const saying = (over: Partial<Verdict>) =>
      aMadeUpRule('901', (snapshot) => [{ subject: subjectOf(snapshot), severity: 'MAJOR', facts: {}, ...over }], {
        grades,
      });
    const strengthsOf = (over: Partial<Verdict>) =>
      evaluate('institution', institution, asOf, [], () => [saying(over)]).findings.map(({ strength }) => strength);
    expect(strengthsOf({ strength: 'MUST' })).toEqual(['MUST']);
    expect(strengthsOf({ strength: 'PRODUCT' })).toEqual(['PRODUCT']);
    expect(strengthsOf({ severity: 'MINOR' })).toEqual(['PRODUCT']);
    expect(() => strengthsOf({})).toThrow('GOV-901 must say how strongly it binds');
    expect(() => strengthsOf({ severity: 'ADVISORY' })).toThrow('GOV-901 must say how strongly it binds');
  });

  it('says of a contract that nobody has signed what is open for the gate, and accuses it of nothing', () => {
    const openOn = (day: string, over: Partial<ContractFacts>) =>
      evaluate('contract', aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN', ...over }), calendarDate(day), [])
        .findings.filter(({ rule }) => rule.id === 'GL-009')
        .map(({ openForGate }) => openForGate);
    const talking = {
      negotiatingFrom: calendarDate('2026-06-01'),
      signedOn: calendarDate('2026-12-01'),
      activatedOn: null,
      startOn: null,
      serviceInUse: 'UNKNOWN',
      endOn: null,
    } as const;
    expect(openOn('2026-11-30', talking)).toEqual([true]);
    expect(openOn('2026-12-01', talking)).toEqual([false]);
    expect(openOn('2026-11-30', { ...talking, signedOn: null, activatedOn: calendarDate('2026-11-30') })).toEqual([
      false,
    ]);
  });

  it('says the same of a verdict that is about what has not begun', () => {
    const ahead = aMadeUpRule('901', (snapshot) => [
      { subject: subjectOf(snapshot), severity: 'MAJOR', facts: {}, openForGate: true },
    ]);
    expect(evaluate('institution', institution, asOf, [], () => [ahead]).findings[0]?.openForGate).toBe(true);
  });

  it('asks every rule of the catalogue about the kind of snapshot, and no other', () => {
    const vacant = { ...institution, roles: [] };
    const { findings } = evaluate('institution', vacant, asOf, []);
    expect(findings.map(({ rule }) => rule.id)).toEqual(['GOV-001', 'GOV-002', 'GOV-003', 'GOV-004']);
  });

  it('finds nothing in a contract in order', () => {
    expect(evaluate('contract', aContractSnapshot(), asOf, []).findings).toEqual([]);
  });
});

describe('the rules at a gate', () => {
  const rulesAtGate = (about: About, gate: Gate) => EDITIONS.rulesAtGate(about, gate, new Clock(asOf));

  it('gives the rules about the snapshot that name the gate, in their order', () => {
    expect(rulesAtGate('contract', 'subcontract.approve').map(({ id }) => id)).toEqual(
      RULES.filter(({ about, gates }) => about === 'contract' && gates.includes('subcontract.approve')).map(
        ({ id }) => id,
      ),
    );
    expect(rulesAtGate('contract', 'subcontract.activate').map(({ id }) => id)).toEqual([
      'SUB-001',
      'SUB-003',
      'SUB-005',
      'SUB-007',
    ]);
    expect(rulesAtGate('provision', 'provision.activate').map(({ id }) => id)).toEqual([
      'TPP-001',
      'TPP-002',
      'TPP-003',
      'TPP-004',
      'TPP-006',
      'TPP-011',
    ]);
    expect(rulesAtGate('provision', 'contract.activate')).toEqual([]);
  });

  it('stop a step by what is blocking, by what stops this gate, and by what they declare to stop; nothing else does', () => {
    const stopping = (over: Partial<Verdict>, blocksAt: readonly Gate[] = []) => {
      const made = aMadeUpRule(
        '901',
        () => [{ subject: subjectOf(institution), severity: 'MINOR', facts: {}, ...over }],
        {
          gates: ['contract.activate', 'matrix.agree'],
          blocksAt,
        },
      );
      const [finding] = evaluate('institution', institution, asOf, [], () => [made]).findings;
      return (['contract.activate', 'matrix.agree'] as const).filter((gate) => stopsAt(gate, finding!));
    };
    expect(stopping({})).toEqual([]);
    expect(stopping({ stopsGate: false })).toEqual([]);
    expect(stopping({ severity: 'BLOCKING' })).toEqual(['contract.activate', 'matrix.agree']);
    expect(stopping({ stopsGate: true })).toEqual(['contract.activate', 'matrix.agree']);
    expect(stopping({ stopsGate: 'matrix.agree' })).toEqual(['matrix.agree']);
    expect(stopping({}, ['contract.activate'])).toEqual(['contract.activate']);
  });

  it('leaves no gate unguarded', () => {
    const guarded = new Set(RULES.flatMap(({ gates }) => gates));
    expect(GATES.filter((gate) => !guarded.has(gate))).toEqual([]);
  });
});
