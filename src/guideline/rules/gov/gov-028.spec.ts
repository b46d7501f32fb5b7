import { anInstitutionSnapshot, aRiskAcceptance } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { INSTITUTION_ROLES } from '../../../kernel/terms/institution-terms';
import { type RiskAcceptanceFacts } from '../../snapshots/institution-snapshot';
import { GOV_028 } from './gov-028';

describe('GOV-028', () => {
  const judge = judging(GOV_028);
  const accepting = (...over: Partial<RiskAcceptanceFacts>[]) =>
    anInstitutionSnapshot({ riskAcceptances: over.map(aRiskAcceptance) });
  const flaws = (over: Partial<RiskAcceptanceFacts>) => judge(accepting(over))[0]?.facts['flaws'] ?? [];

  it('says what speaks against the acceptance', () => {
    const over = { validTo: calendarDate('2026-03-31'), rationale: null, approverRole: 'SYSTEM_OPERATOR' } as const;
    expect(judge(accepting(over))).toEqual([
      {
        subject: { kind: 'RISK_ACCEPTANCE', id: 'risk-acceptance-1' },
        severity: 'MAJOR',
        strength: 'MUST',
        facts: {
          ruleId: 'CERT-001',
          approverRole: 'SYSTEM_OPERATOR',
          validTo: '2026-03-31',
          flaws: ['EXPIRED', 'NO_RATIONALE', 'UNAUTHORISED'],
        },
      },
    ]);
  });

  it('asks for a reason, and an approver of the executive layer', () => {
    expect(flaws({})).toEqual([]);
    expect(flaws({ rationale: null })).toEqual(['NO_RATIONALE']);
    for (const rationale of ['', ' \u3000', '-', '―。']) expect(flaws({ rationale })).toEqual(['NO_RATIONALE']);
    expect(flaws({ approvedBy: null })).toEqual(['UNAUTHORISED']);
    const fit = [null, ...INSTITUTION_ROLES].filter((approverRole) => judge(accepting({ approverRole })).length === 0);
    expect(fit).toEqual(['EXECUTIVE']);
  });

  it('speaks from the day after the last day', () => {
    const ending = accepting({ validTo: calendarDate('2026-10-31') });
    expect(severitiesOn(GOV_028, ending, ['2026-10-30', '2026-10-31', '2026-11-01'])).toEqual([null, null, 'MAJOR']);
  });

  it('speaks of a flawed acceptance from its first day', () => {
    const flawed = accepting({ rationale: null });
    expect(severitiesOn(GOV_028, flawed, ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
  });

  it('is silent from the day the acceptance is withdrawn, even after its end', () => {
    const days = ['2026-10-31', '2026-11-01', '2026-11-02'];
    const withdrawnOn = calendarDate('2026-11-01');
    expect(severitiesOn(GOV_028, accepting({ rationale: null, withdrawnOn }), days)).toEqual(['MAJOR', null, null]);
    const expired = accepting({ validTo: calendarDate('2026-03-31'), withdrawnOn });
    expect(severitiesOn(GOV_028, expired, days)).toEqual(['MAJOR', null, null]);
  });

  it('answers for each acceptance by itself', () => {
    const three = accepting(
      { id: 'a', subjectId: 'contract-2', rationale: null },
      { id: 'b' },
      { id: 'c', subjectId: 'contract-3', approvedBy: null },
    );
    expect(judge(three).map(({ subject }) => subject.id)).toEqual(['a', 'c']);
    expect(judge(anInstitutionSnapshot())).toEqual([]);
  });

  it('calls ours that it has run out', () => {
    const lapsed = { validTo: calendarDate('2026-03-31') };
    expect(judge(accepting(lapsed))[0]?.strength).toBe('PRODUCT');
    expect(judge(accepting({ ...lapsed, approvedBy: null }))[0]?.strength).toBe('MUST');
  });

  it('calls expired only what has run out', () => {
    const said = (over: Partial<RiskAcceptanceFacts>) => judge(accepting(over))[0]?.variant ?? null;
    const past = { validTo: calendarDate('2026-03-31') };
    expect([said(past), said({ rationale: null }), said({ ...past, approvedBy: null })]).toEqual([
      'EXPIRED',
      'NOT_DECIDED',
      null,
    ]);
  });

  const lapsed = { id: 'a', validTo: calendarDate('2026-03-31') } as const;

  it('does not accuse an institution whose executives have accepted the same anew, for as long as that lasts', () => {
    const anew = { id: 'b', validFrom: calendarDate('2026-05-01'), validTo: calendarDate('2026-12-31') } as const;
    const days = ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01', '2026-12-31'];
    expect(severitiesOn(GOV_028, accepting(lapsed, anew), days)).toEqual([null, 'MAJOR', 'MAJOR', null, null]);
    expect(judge(accepting(lapsed, anew), '2027-01-01').map(({ subject }) => subject.id)).toEqual(['a', 'b']);
    expect(judge(accepting({ ...lapsed, approvedBy: null }, anew))).toEqual([]);
  });

  it('is not quieted by an acceptance of something else, without a reason, withdrawn, or of a day to come', () => {
    for (const other of [
      { ruleId: 'MTX-002' },
      { subjectId: 'contract-2' },
      { rationale: '―' },
      { approverRole: 'SAFETY_MANAGER' },
      { withdrawnOn: calendarDate('2026-11-01') },
      { validFrom: calendarDate('2026-11-24') },
    ] as const) {
      const found = judge(accepting(lapsed, { id: 'b', ...other })).map(({ subject }) => subject.id);
      expect(found).toContain('a');
    }
  });
});
