import { relyingOn } from '../../../../test/factories/snapshots/relying-on';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { APPI28_BASES } from '../../../kernel/terms/subcontract-terms';
import { type AbroadFacts } from '../../snapshots/abroad-facts';
import { SUB_015 } from './sub-015';

describe('SUB-015', () => {
  const judge = judging(SUB_015);
  const consented = (over: Partial<AbroadFacts> = {}) =>
    ({ abroad: relyingOn('CONSENT', over), handlesPersonalData: 'YES', vendorCountry: 'VN' }) as const;
  const proven = {
    consentOn: calendarDate('2025-05-30'),
    information: ['COUNTRY', 'MEASURES', 'REGIME'],
  } as const satisfies Partial<AbroadFacts>;
  const missing = (over: Partial<AbroadFacts>) => judge(withSubcontract(consented(over)))[0]?.facts['missing'];

  it('says what a consent lacks, and stops the approval', () => {
    expect(judge(withSubcontract(consented()))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: {
          vendorId: 'vendor-2',
          appi28Basis: 'CONSENT',
          consentOn: null,
          startedOn: '2025-06-01',
          missing: ['CONSENT', 'COUNTRY', 'MEASURES', 'REGIME'],
        },
      },
    ]);
    expect([SUB_015.gates, SUB_015.strengths]).toEqual([['subcontract.approve'], ['LAW']]);
  });

  it('is silent where consent came beforehand, from people who were told everything', () => {
    expect(judge(withSubcontract(consented(proven)))).toEqual([]);
    expect(missing({ ...proven, information: ['COUNTRY', 'REGIME'] })).toEqual(['MEASURES']);
  });

  it('takes what was told in place of what could not be said, but not in place of the consent', () => {
    expect(judge(withSubcontract(consented({ ...proven, information: [], hasSubstitute: true })))).toEqual([]);
    expect(missing({ hasSubstitute: true })).toEqual(['CONSENT']);
  });

  it('is not satisfied by a consent from after the work began, nor by one that is still to come', () => {
    expect(missing({ ...proven, consentOn: calendarDate('2025-06-01') })).toBeUndefined();
    expect(missing({ ...proven, consentOn: calendarDate('2025-06-02') })).toEqual(['CONSENT']);
    const toCome = { ...consented({ ...proven, consentOn: calendarDate('2026-11-24') }), startedOn: null };
    expect(severitiesOn(SUB_015, withSubcontract(toCome), ['2026-11-23', '2026-11-24'])).toEqual(['BLOCKING', null]);
  });

  it('accuses nobody who relies on something else, stays in Japan, or hands over no personal data', () => {
    const bases = APPI28_BASES.filter(
      (basis) => judge(withSubcontract({ ...consented(), abroad: relyingOn(basis) })).length > 0,
    );
    expect(bases).toEqual(['CONSENT']);
    expect(judge(withSubcontract({ ...consented(), vendorCountry: 'JP' }))).toEqual([]);
    expect(judge(withSubcontract({ ...consented(), handlesPersonalData: 'NO' }))).toEqual([]);
    expect(judge(withSubcontract({ ...consented(), handlesPersonalData: 'UNKNOWN' }))).toHaveLength(1);
  });

  it('speaks to the last day of the work and of the contract', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundEnd(SUB_015, consented())).toEqual([b, b, null]);
    const early = withSubcontract({ ...consented(), startedOn: calendarDate('2023-01-01') });
    expect(severitiesAroundLife(SUB_015, early)).toEqual([null, b, b, b, b, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_015, { ...consented(), handlesPersonalData: 'UNKNOWN' }, 'OPEN_FOR_GATE');
});
