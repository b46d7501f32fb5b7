import { RULES } from '../guideline/catalogue';
import { type Finding } from '../guideline/evaluate';
import { sectionOf } from './sections';

function found(ruleId: string, over: Partial<Finding> = {}): Finding {
  const rule = RULES.find(({ id }) => id === ruleId)!;
  const subject = { kind: 'CONTRACT', id: 'contract-1' } as const;
  return { rule, subject, severity: 'MAJOR', strength: 'MUST', openForGate: false, facts: {}, ...over };
}

describe('sectionOf', () => {
  it('tells what stops something from what is only overdue', () => {
    expect(sectionOf(found('CON-003'))).toBe('OVERDUE');
    expect(sectionOf(found('CON-003', { severity: 'BLOCKING' }))).toBe('STOPS_SOMETHING');
    expect(sectionOf(found('CON-003', { stopsGate: 'contract.renew' }))).toBe('STOPS_SOMETHING');
    expect(sectionOf(found('CON-003', { stopsGate: false }))).toBe('OVERDUE');
  });

  it('accuses of nothing that only comes near or is still negotiated', () => {
    expect(sectionOf(found('CERT-003', { severity: 'MINOR' }))).toBe('COMING');
    expect(sectionOf(found('EQP-015', { severity: 'MINOR' }))).toBe('COMING');
    expect(sectionOf(found('EQP-015', { severity: 'MINOR', variant: 'OVER' }))).toBe('OVERDUE');
    expect(sectionOf(found('CON-001', { severity: 'BLOCKING', openForGate: true }))).toBe('UNDER_NEGOTIATION');
  });

  it('puts what nobody has looked at apart, however grave', () => {
    expect(sectionOf(found('CON-003', { severity: 'BLOCKING', variant: 'UNCONFIRMED' }))).toBe('NOBODY_HAS_LOOKED');
    expect(sectionOf(found('TPP-009', { facts: { classification: 'UNKNOWN' } }))).toBe('NOBODY_HAS_LOOKED');
    expect(sectionOf(found('CON-003', { variant: 'LATE' }))).toBe('OVERDUE');
  });
});
