import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { attested } from '../../../../test/factories/snapshots/attested';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { VND_012 } from './vnd-012';

describe('VND-012', () => {
  const judge = judging(VND_012);
  const list = (over: Partial<AttestationFacts<'CONTRACT'>> = {}) =>
    attested<'CONTRACT'>('VENDOR_CHECKLIST', { conclusion: 'NO', ...over });
  const having = (attestations: AttestationFacts<'CONTRACT'>[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { attestations });
  const lacking = (contract: Partial<ContractFacts>) => having([list()], contract);

  it('speaks where something is answered no, and nobody says until when', () => {
    expect(judge(having([list()]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', collectedOn: '2026-06-15', targetOn: null, items: [] },
      },
    ]);
    expect(judge(having([list({ conclusion: 'UNKNOWN' })]))[0]?.variant).toBe('UNCONFIRMED');
    expect(judge(having([list({ conclusion: 'YES' })]))).toEqual([]);
    expect(judge(having([]))).toEqual([]);
  });

  it('waits for the target date, that day included', () => {
    const due = having([list({ until: calendarDate('2026-12-31') })]);
    expect(severitiesOn(VND_012, due, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([null, null, 'MINOR']);
  });

  it('waits for the target date of each item, and for none that has no date', () => {
    const item = (no: string, day: string | null) => ({ no, targetOn: day === null ? null : calendarDate(day) });
    const due = having([list({ openItems: [item('2②', '2026-12-31'), item('1①', '2027-03-31')] })]);
    expect(severitiesOn(VND_012, due, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MINOR']);
    const said = (...lists: AttestationFacts<'CONTRACT'>[]) => judge(having(lists)).map(({ facts }) => facts);
    const [early, late] = [item('3', '2026-08-31'), item('10', '2026-10-31')];
    expect(said(list({ openItems: [early, item('1①', '2027-03-31'), late] }))).toMatchObject([
      { items: ['3', '10'], targetOn: '2026-08-31' },
    ]);
    expect(said(list({ openItems: [early, item('4', null)] }))).toMatchObject([{ items: ['3', '4'], targetOn: null }]);
    // Nor is it quieted by another list of the same day, nor by a date for all of it.
    const patient = { until: calendarDate('2027-03-31') };
    const own = list({ openItems: [early], ...patient });
    for (const lists of [[own], [list(patient), own], [own, list({ openItems: [item('1①', '2027-03-31')] })]])
      expect(said(...lists)).toMatchObject([{ items: ['3'] }]);
    expect(said(list({ openItems: [item('1①', '2027-03-31')] }))).toEqual([]);
  });

  it('tells the earliest of several dates, whichever item stands first', () => {
    const item = (no: string, day: string) => ({ no, targetOn: calendarDate(day) });
    const lists = [list({ openItems: [item('1①', '2026-10-31'), item('2②', '2026-08-31')] })];
    expect(judge(having(lists))[0]?.facts).toMatchObject({ targetOn: '2026-08-31' });
  });

  it('asks for what is not confirmed as for what is answered no, and says that it is not', () => {
    const unsure = having([list({ conclusion: 'UNKNOWN', until: calendarDate('2026-08-31') })]);
    expect(judge(unsure)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        variant: 'UNCONFIRMED',
        facts: { vendorId: 'vendor-1', collectedOn: '2026-06-15', targetOn: '2026-08-31', items: [] },
      },
    ]);
  });

  it('asks no other attestation of the same day', () => {
    const other = attested<'CONTRACT'>('COMPLIANCE_REPORT', { conclusion: 'NO', on: calendarDate('2026-06-15') });
    const patient = list({ until: calendarDate('2027-03-31') });
    expect(judge(having([patient, { ...other, openItems: [{ no: '1①', targetOn: null }] }]))).toEqual([]);
  });

  it('asks the latest list only', () => {
    const later = list({ on: calendarDate('2026-11-01'), until: calendarDate('2027-03-31') });
    expect(judge(having([list(), later]))).toEqual([]);
    expect(judge(having([list(), list({ on: calendarDate('2026-11-01'), conclusion: 'YES' })]))).toEqual([]);
    expect(judge(having([list(), list({ on: calendarDate('2026-11-24'), conclusion: 'YES' })]))).toHaveLength(1);
  });

  it('is not quieted by another list of the same day that has longer to mend, whichever was entered first', () => {
    const late = list({ until: calendarDate('2026-08-31') });
    const patient = list({ until: calendarDate('2027-03-31') });
    for (const lists of [
      [patient, late],
      [late, patient],
      [list({ conclusion: 'YES' }), late, patient],
    ])
      expect(judge(having(lists))[0]?.facts).toMatchObject({ targetOn: '2026-08-31' });
    expect(judge(having([patient, list()]))[0]?.facts).toMatchObject({ targetOn: null });
  });

  it('asks of contracts in force that may touch medical information, and of no other', () => {
    const asked = (['YES', 'NO', 'UNKNOWN'] as const).map(
      (handlesMedicalInfo) => judge(lacking({ handlesMedicalInfo })).length,
    );
    expect(asked).toEqual([1, 0, 1]);
    const term = {
      startOn: calendarDate('2026-10-01'),
      activatedOn: calendarDate('2026-10-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(VND_012, lacking(term), days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });
});
