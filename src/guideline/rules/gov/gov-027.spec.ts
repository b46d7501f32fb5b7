import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_027 } from './gov-027';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-027', () => {
  const judge = judging(GOV_027);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const looked = (over: Partial<Said> = {}) => said('CONTROLS', '2026-06-15', { conclusion: 'NO', ...over });
  const reason = said('UNMET_REASON', '2026-07-01');
  const need = said('UNMET_NEED', '2026-07-01');
  const instruction = said('UNMET_INSTRUCTION', '2026-07-01');
  const missing = (...attestations: Said[]) => judge(having(...attestations))[0]?.facts['missing'] ?? null;

  it('says what nobody has recorded of the controls that are not in place', () => {
    expect(judge(having(looked()))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        facts: {
          confirmedOn: '2026-06-15',
          conclusion: 'NO',
          until: null,
          missing: ['UNMET_INSTRUCTION', 'UNMET_NEED', 'UNMET_REASON'],
        },
      },
    ]);
    expect(missing(looked(), need, instruction)).toEqual(['UNMET_REASON']);
    expect(missing(looked(), reason, instruction)).toEqual(['UNMET_NEED']);
    expect(missing(looked(), reason, need)).toEqual(['UNMET_INSTRUCTION']);
    expect(missing(looked(), reason, need, instruction)).toBeNull();
  });

  it('speaks where nobody knows which are in place, as if some were not', () => {
    expect(judge(having())).toHaveLength(1);
    expect(judge(having(looked({ conclusion: 'UNKNOWN' })))).toHaveLength(1);
    expect(missing(reason, need, instruction)).toBeNull();
  });

  it('accuses nobody who has all in place, as long as that was said to hold', () => {
    const all = looked({ conclusion: 'YES', until: calendarDate('2026-12-31') });
    const days = ['2026-06-14', '2026-06-15', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_027, having(all), days)).toEqual(['MAJOR', null, null, 'MAJOR']);
  });

  it('asks for no instruction where it was decided that a control is not needed, but for the reason', () => {
    const notNeeded = said('UNMET_NEED', '2026-07-01', { conclusion: 'NO' });
    expect(missing(looked(), reason, notNeeded)).toBeNull();
    expect(missing(looked(), notNeeded)).toEqual(['UNMET_REASON']);
    const undecided = said('UNMET_NEED', '2026-07-01', { conclusion: 'UNKNOWN' });
    expect(missing(looked(), reason, undecided)).toEqual(['UNMET_INSTRUCTION', 'UNMET_NEED']);
  });

  it('is not quieted by what was recorded of an earlier look, nor by what is still to come', () => {
    const earlier = [reason, need, instruction].map((word) => ({ ...word, on: calendarDate('2026-06-14') }));
    expect(missing(looked(), ...earlier)).toHaveLength(3);
    const sameDay = earlier.map((word) => ({ ...word, on: calendarDate('2026-06-15') }));
    expect(missing(looked(), ...sameDay)).toBeNull();
    const toCome = earlier.map((word) => ({ ...word, on: calendarDate('2026-11-24') }));
    expect(missing(looked(), ...toCome)).toHaveLength(3);
  });
});
