import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { SUB_005 } from './sub-005';

describe('SUB-005', () => {
  const judge = judging(SUB_005);
  const uninformed = { information: null, informationProvidedOn: null };

  it('says that no information is on record', () => {
    expect(judge(withSubcontract(uninformed))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-2', informationProvidedOn: null },
      },
    ]);
  });

  it('is silent where information was given, and asks before the work begins', () => {
    expect(judge(withSubcontract())).toEqual([]);
    expect(judge(withSubcontract({ ...uninformed, startedOn: null, approvalState: 'NOT_REQUESTED' }))).toHaveLength(1);
  });

  it('takes information without its day, or of a day to come, for none', () => {
    expect(judge(withSubcontract({ informationProvidedOn: null }))).toHaveLength(1);
    const tomorrow = withSubcontract({ informationProvidedOn: calendarDate('2026-11-24') });
    expect(severitiesOn(SUB_005, tomorrow, ['2026-11-23', '2026-11-24'])).toEqual(['BLOCKING', null]);
  });

  it('is asked again before the work begins: a day left out would hide that the steps came out of order', () => {
    expect(SUB_005.gates).toEqual(['subcontract.approve', 'subcontract.activate']);
  });

  it('ends with the work, and with the contract', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundEnd(SUB_005, uninformed)).toEqual([b, b, null]);
    expect(severitiesAroundLife(SUB_005, withSubcontract(uninformed))).toEqual([null, b, b, b, b, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_005, uninformed, 'OPEN_FOR_GATE');

  it('takes a day without the information for none', () => {
    expect(judge(withSubcontract({ information: null }))).toHaveLength(1);
  });
});
