import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { relyingOn } from '../../../../test/factories/snapshots/relying-on';
import { aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { type AbroadFacts } from '../../snapshots/abroad-facts';
import { type ContractFacts, type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { CON_036 } from './con-036';

describe('CON-036', () => {
  const judge = judging(CON_036);
  const vendor = aVendor({ country: 'US' });
  const abroad = (over: Partial<ContractFacts> = {}, around: Partial<ContractSnapshot> = {}) =>
    aContractSnapshot(over, { vendor, ...around });
  const consented = (over: Partial<AbroadFacts> = {}) => abroad({ abroad: relyingOn('CONSENT', over) });
  const proven = {
    consentOn: calendarDate('2025-03-31'),
    information: ['COUNTRY', 'MEASURES', 'REGIME'],
  } as const satisfies Partial<AbroadFacts>;

  it('says that nothing is known on which it rests', () => {
    expect(judge(abroad())).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-1', country: 'US', personalDataHandling: 'HANDLED', appi28Basis: null },
      },
    ]);
    expect([CON_036.gates, CON_036.strengths]).toEqual([['contract.activate'], ['LAW', 'PRODUCT']]);
  });

  it('says what a consent lacks: its day, before the contract is in force, and what was told', () => {
    expect(judge(consented())[0]).toMatchObject({
      severity: 'BLOCKING',
      variant: 'CONSENT',
      facts: { consentOn: null, missing: ['CONSENT', 'COUNTRY', 'MEASURES', 'REGIME'] },
    });
    expect(judge(consented(proven))).toEqual([]);
    expect(judge(consented({ ...proven, information: [], hasSubstitute: true }))).toEqual([]);
    expect(judge(consented({ ...proven, consentOn: calendarDate('2025-04-01') }))).toEqual([]);
    expect(judge(consented({ ...proven, consentOn: calendarDate('2025-04-02') }))[0]?.facts['missing']).toEqual([
      'CONSENT',
    ]);
  });

  it('says that it is ours to know the country, and lets nothing begin until somebody does', () => {
    const somewhere = abroad({}, { vendor: aVendor({ country: null }) });
    expect(judge(somewhere)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        variant: 'UNCONFIRMED',
        stopsGate: true,
        facts: { vendorId: 'vendor-1', country: null, personalDataHandling: 'HANDLED', appi28Basis: null },
      },
    ]);
    expect(judge(abroad({ personalDataHandling: 'NOT_HANDLED' }, { vendor: aVendor({ country: null }) }))).toEqual([]);
  });

  it('waits for a consent that is still to come, where nothing has begun', () => {
    const talk = { activatedOn: null, startOn: null, signedOn: null };
    const toCome = relyingOn('CONSENT', { ...proven, consentOn: calendarDate('2026-11-24') });
    const days = ['2026-11-23', '2026-11-24'];
    expect(severitiesOn(CON_036, abroad({ ...talk, abroad: toCome }), days)).toEqual(['BLOCKING', null]);
  });

  describe('of an equivalent system', () => {
    const having = (attestations: ContractSnapshot['attestations']) =>
      abroad({ abroad: relyingOn('EQUIVALENT_SYSTEM') }, { attestations });
    itWantsItConfirmed<'contract', 'CONTRACT'>(CON_036, having, {
      topic: 'OVERSEAS_CHECK',
      never: 'MAJOR',
      over: 'MAJOR',
    });

    it('says that nobody has checked, once it is in force', () => {
      expect(judge(having([]))[0]).toMatchObject({ variant: 'UNCHECKED', facts: { appi28Basis: 'EQUIVALENT_SYSTEM' } });
      const coming = abroad(
        { abroad: relyingOn('EQUIVALENT_SYSTEM'), activatedOn: null, startOn: null, serviceInUse: 'NO' },
        { attestations: [] },
      );
      expect(judge(coming)).toEqual([]);
      expect(judge(having([attested<'CONTRACT'>('EXTERNAL_ENVIRONMENT')]))).toHaveLength(1);
    });
  });

  it('accuses nobody who relies on an equivalent country or an exception, nor a vendor in Japan', () => {
    for (const basis of ['EQUIVALENT_COUNTRY', 'EXCEPTION'] as const)
      expect(judge(abroad({ abroad: relyingOn(basis) }))).toEqual([]);
    expect(judge(aContractSnapshot())).toEqual([]);
  });

  it('is silent where no personal data are handed over: none are handled, or the cloud exception is proven', () => {
    const asked = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(abroad({ personalDataHandling })).length > 0,
    );
    expect(asked).toEqual(['HANDLED', 'CLOUD_EXCEPTION', 'UNKNOWN']);
    const exception = { personalDataHandling: 'CLOUD_EXCEPTION', cloudExceptionClauseProof: true } as const;
    const access = { ...exception, cloudExceptionAccessControlProof: true };
    expect(judge(abroad(access))).toEqual([]);
    expect(judge(abroad(exception))).toHaveLength(1);
    expect(judge(abroad(access, { clauses: allClauses({ CLOUD_NON_HANDLING: 'UNREVIEWED' }) }))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundLife(CON_036, abroad())).toEqual([null, b, b, b, b, null]);
  });
});
