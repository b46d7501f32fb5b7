import { anInstitutionSnapshot } from '../../../test/factories/snapshots/other-snapshots';
import { aMadeUpRule, subjectOf } from '../../../test/support/made-up-rule';
import { addDays, calendarDate } from '../../kernel/calendar-date';
import { Clock } from '../clock';
import { evaluate } from '../evaluate';
import { spanOf } from '../finding-span';
import { type Edition } from './edition';
import { Editions } from './editions';
import { MHLW_7_0 } from './mhlw-7-0';

/** An edition that is still to be written, and what it makes of the same hospital. */
describe('a new edition beside the one in force', () => {
  const from = calendarDate('2029-04-01');
  const before = addDays(from, -1);
  const anew = aMadeUpRule('901', (institution) => [
    { subject: subjectOf(institution), severity: 'MAJOR', facts: { edition: '8.0' } },
  ]);
  const MADE_UP: Edition = {
    id: 'MADE-UP-8.0',
    name: { ja: '第8.0版', en: '8.0' },
    inForceFrom: from,
    rules: [anew],
    demands: [],
  };
  const [today, tomorrow] = [new Editions([MHLW_7_0]), new Editions([MHLW_7_0, MADE_UP])];
  const nobody = anInstitutionSnapshot({ roles: [] });
  const ofManagers = /^GOV-00[1-4]$/;
  const judgedBy = (editions: Editions, day: string) =>
    evaluate('institution', nobody, calendarDate(day), [], (clock) => editions.rulesAbout('institution', clock));

  it('touches no judgement of before', () => {
    for (const day of ['2026-06-28', '2026-06-29', '2026-11-23', before])
      expect(judgedBy(tomorrow, day).findings).toEqual(judgedBy(today, day).findings);
    const found = judgedBy(tomorrow, before).findings.map(({ rule }) => rule.id);
    expect(found.filter((id) => ofManagers.test(id))).toEqual(['GOV-001', 'GOV-002', 'GOV-003', 'GOV-004']);
  });

  it('judges from its first day on, which the edition before foretells', () => {
    expect(judgedBy(today, before).nextChangeOn).toBeNull();
    expect(judgedBy(tomorrow, before).nextChangeOn).toBe(from);
    const { findings, lastChangeOn } = judgedBy(tomorrow, from);
    expect([findings.map(({ rule }) => rule.id), lastChangeOn]).toEqual([['GOV-901'], from]);
  });

  it('ends what only the edition before asked for', () => {
    const [gov001] = judgedBy(tomorrow, before).findings;
    expect(gov001 && spanOf(gov001, nobody, before, [])).toMatchObject({ changesOn: null });
    expect([before, from].map((day) => tomorrow.isSuperseded(gov001!.rule, new Clock(day)))).toEqual([false, true]);
    expect(tomorrow.isSuperseded(anew, new Clock(from))).toBe(false);
  });

  it('is asked at a gate from its first day on; before any edition the first is, so that to date back opens nothing', () => {
    const rulesOn = (day: string) =>
      tomorrow.rulesAtGate('contract', 'contract.activate', new Clock(calendarDate(day))).length;
    expect(rulesOn('2020-01-01')).toBe(rulesOn('2026-06-29'));
    expect([rulesOn('2020-01-01') > 0, rulesOn(from)]).toEqual([true, 0]);
  });
});
