import { CON_019 } from '../../src/guideline/rules/con/con-019';
import { CON_020 } from '../../src/guideline/rules/con/con-020';
import { type ContractFacts } from '../../src/guideline/snapshots/contract-snapshot';
import { type CalendarDate, calendarDate, daysBetween, today } from '../../src/kernel/calendar-date';
import { DEFAULT_POLICY } from '../../src/kernel/policy';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { aContractSnapshot } from '../factories/snapshots/contract-snapshot';
import { Client, type Shown } from '../support/client';
import { dice } from '../support/dice';
import { judging } from '../support/judging';
import { ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

const NOW = today();
const YEARS = 5;

interface ShownTerms extends Shown {
  readonly status: string;
  readonly endOn: CalendarDate | null;
  readonly termEndOn: string | null;
  readonly noticeDeadline: string | null;
}

/** What happens to the length of a contract on a day. */
interface Event {
  readonly on: string;
  readonly renewedTo?: string;
  readonly autoRenew?: boolean;
}

/** Month by month with the engine's own dates: none of the product's arithmetic. */
function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
const daysLater = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** A contract lived through day by day: its term, and what happens to it. */
class Life {
  private readonly events: Event[] = [];
  endedOn: string | null = null;
  serviceEndedOn: string | null = null;

  constructor(
    readonly startOn: string,
    private readonly first: string,
    private readonly isRenewing: boolean,
    private readonly months: number | null,
  ) {}

  happens(event: Event): void {
    this.events.push(event);
  }

  /** The last day of the term of each day from the first to the last one. */
  terms(to: string): Map<string, string> {
    let [end, from, isRenewing] = [this.first, this.startOn, this.isRenewing];
    const ends = new Map<string, string>();
    const goOnBySilence = (day: string) => {
      while (isRenewing && day > end && (this.endedOn === null || this.endedOn > end)) {
        const next = daysLater(end, 1);
        // A term of some days is renewed for a month: one of no length would never end.
        const months = this.months ?? Math.max(monthNumber(next) - monthNumber(from), 1);
        end = daysLater(monthsLater(next, months), -1);
        from = next;
      }
    };
    for (let day = this.startOn; day <= to; day = daysLater(day, 1)) {
      goOnBySilence(day);
      for (const { on, renewedTo, autoRenew } of this.events) {
        // An end told late lies before a renewal that is recorded already: what was over is not renewed.
        if (on !== day || (this.endedOn !== null && on > this.endedOn)) continue;
        if (renewedTo !== undefined) [from, end] = [daysLater(end, 1), renewedTo];
        if (autoRenew !== undefined) isRenewing = autoRenew;
      }
      // What was renewed for days that were over already goes on by silence at once.
      goOnBySilence(day);
      ends.set(day, end);
    }
    return ends;
  }

  isRenewingOn(day: string): boolean {
    return this.events.reduce((is, { on, autoRenew }) => (on <= day ? (autoRenew ?? is) : is), this.isRenewing);
  }
}

/**
 * Random terms, renewals by step and by silence, ends that are early, late, announced, or a mistake: on each day of five years
 * the term, its notice and what the rules say of them are those of a contract that is lived through day by day.
 */
describe('the terms of a contract', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  const roll = dice(ordealSeed());
  const pick = <T>(...items: readonly T[]): T => items[roll(items.length)] as T;
  const seen = { renewed: 0, bySilence: 0, ended: 0, announced: 0, takenBack: 0, refused: 0, overrun: 0, noticed: 0 };

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
  });
  afterAll(() => registry.stop());

  const show = (id: string) => api.read<ShownTerms>(`contracts/${id}`);
  const step = (id: string, body: object) =>
    registry.http.post(`/v1/contracts/${id}/steps`).set('If-Match', '*').send(body);

  it.each([...Array(rounds(8, 300)).keys()])('in life %i', async () => {
    const startOn = pick('2022-03-01', '2024-04-01', '2025-02-15', '2025-12-01');
    const first = pick(1, 6, 12, 24, 36);
    const months = pick(null, 1, 12, 24);
    const autoRenew = pick(true, true, false);
    const noticeMonths = pick(null, 0, 1, 3);
    const endOn = daysLater(monthsLater(startOn, first), -1);
    const life = new Life(startOn, endOn, autoRenew, months);
    const { id } = await aRunningContract(
      registry,
      institutionId,
      vendorId,
      { negotiatingFrom: startOn, signedOn: startOn, activatedOn: startOn },
      {
        ...{ startOn, endOn, autoRenew, renewalMonths: months, noticeMonths, handlesMedicalInfo: 'NO' },
        ...{ noticeFromMonths: noticeMonths === null ? null : 6, serviceInUse: pick('YES', 'UNKNOWN') },
      },
    );

    let renewedOn = daysLater(NOW, -roll(300));
    for (let times = roll(3); times > 0 && renewedOn <= NOW; times--, renewedOn = daysLater(renewedOn, 100)) {
      if (renewedOn <= startOn) continue;
      const before = life.terms(renewedOn).get(renewedOn) ?? '';
      const renewedTo = daysLater(monthsLater(NOW, pick(-3, 6, 12, 40)), roll(20));
      const goesOn = pick(true, false);
      const answer = await step(id, { step: 'RENEW', on: renewedOn, endOn: renewedTo, autoRenew: goesOn });
      expect([answer.status, answer.text]).toEqual([renewedTo > before ? 200 : 400, answer.text]);
      if (answer.status !== 200) seen.refused++;
      else {
        seen.renewed++;
        life.happens({ on: renewedOn, renewedTo, autoRenew: goesOn });
      }
    }
    if (life.isRenewingOn(NOW) && roll(3) === 0) {
      const patched = await registry.http
        .patch(`/v1/contracts/${id}`)
        .set('If-Match', '*')
        .set('Content-Type', 'application/merge-patch+json')
        .send(JSON.stringify({ autoRenew: false, endOn: (await show(id)).endOn }));
      expect([patched.status, patched.text]).toEqual([200, patched.text]);
      life.happens({ on: NOW, autoRenew: false });
    }
    if (roll(2) === 0) {
      const endedOn = daysLater(NOW, pick(-1, 1) * roll(500));
      const on = endedOn < startOn ? NOW : endedOn;
      expect((await step(id, { step: 'END', on })).status).toBe(200);
      life.endedOn = on;
      if (on >= NOW) seen.announced++;
      else seen.ended++;
      expect((await show(id)).status).toBe(on >= NOW ? 'ACTIVE' : 'ENDED');
      if (roll(3) === 0) {
        expect((await step(id, { step: 'TAKE_BACK_END', on: NOW })).status).toBe(400);
        const back = await step(id, { step: 'TAKE_BACK_END', on: NOW, reason: '別の契約と取り違え' });
        expect([back.status, back.text]).toEqual([200, back.text]);
        life.endedOn = null;
        seen.takenBack++;
      }
    }
    if (roll(2) === 0) {
      life.serviceEndedOn = daysLater(NOW, roll(700));
      await registry.sql('update contracts set service_ended_on = $2 where id = $1', [id, life.serviceEndedOn]);
    }

    const shown = await show(id);
    const lastDay = monthsLater(startOn, YEARS * 12);
    const to = lastDay > NOW ? lastDay : NOW;
    const terms = life.terms(monthsLater(to, 48));
    expect([id, shown.termEndOn]).toEqual([id, terms.get(NOW)]);
    const notice = (end: string) =>
      noticeMonths === null || life.endedOn !== null ? null : monthsLater(end, -noticeMonths);
    const ends = [...new Set(terms.values())];
    // what can still be said no to: the term of the day or, where that has become too late, one that silence opens
    const noticeOn = (day: string): string | null => {
      const end = terms.get(day) ?? '';
      const own = notice(end);
      if (own === null || own >= day || shown['autoRenew'] !== true) return own;
      return ends.flatMap((one) => (one > end ? [notice(one)] : [])).find((one) => one !== null && one >= day) ?? own;
    };
    expect([id, shown.noticeDeadline]).toEqual([id, noticeOn(NOW)]);
    if (shown.termEndOn !== shown.endOn) seen.bySilence++;

    const snapshot = aContractSnapshot(factsOf(shown, startOn));
    for (const [day, end] of terms) {
      if (day > to) break;
      const hasEnded = life.endedOn !== null && day > life.endedOn;
      const isUsed = life.serviceEndedOn === null || day <= life.serviceEndedOn;
      const isOver = isUsed && (hasEnded || day > end);
      if (isOver) seen.overrun++;
      expect([id, day, judging(CON_019)(snapshot, day).length]).toEqual([id, day, isOver ? 1 : 0]);

      const last = life.endedOn !== null && life.endedOn < end ? life.endedOn : end;
      const deadline = noticeOn(day);
      const left = (until: string) => daysBetween(calendarDate(day), calendarDate(until));
      const grade = (until: string, [far, near]: readonly [number, number, number]) =>
        left(until) < 0 || left(until) > far ? 0 : left(until) > near ? 1 : 2;
      const ofEnd = shown['autoRenew'] === true && deadline !== null ? 0 : grade(last, DEFAULT_POLICY.contractEndDays);
      const ofNotice = deadline === null ? 0 : grade(deadline, DEFAULT_POLICY.noticeDeadlineDays);
      if (ofNotice > 0 && day <= last) seen.noticed++;
      const expected = day > last ? null : ([null, 'ADVISORY', 'MINOR'] as const)[Math.max(ofEnd, ofNotice)];
      expect([id, day, judging(CON_020)(snapshot, day)[0]?.severity ?? null]).toEqual([id, day, expected]);
    }

    // what the service itself finds of it, on days far ahead and behind
    for (const asOf of [daysLater('2026-06-29', roll(140)), NOW, daysLater(NOW, roll(900))]) {
      const { items } = await api.read<{ items: { ruleId: string; facts: { endOn: string } }[] }>(
        `contracts/${id}/gaps`,
        { asOf, limit: 200 },
      );
      const said = items.filter(({ ruleId }) => ruleId === 'CON-019' || ruleId === 'CON-020');
      const judged = [CON_019, CON_020].flatMap((rule) =>
        judging(rule)(snapshot, asOf).map(({ facts }) => [rule.id, facts['endOn']]),
      );
      expect([id, asOf, said.map(({ ruleId, facts }) => [ruleId, facts.endOn]).sort()]).toEqual([id, asOf, judged]);
    }
  });

  it('and all of it was tried', () => {
    // a sample need not come by everything
    const untried = Object.entries(seen).flatMap(([name, times]) => (times === 0 ? [name] : []));
    expect(untried.length <= rounds(2, 0) ? [] : untried).toEqual([]);
  });
});

/** The facts of a contract as the API shows them. */
function factsOf(shown: ShownTerms, startOn: string): Partial<ContractFacts> {
  const facts = shown as unknown as ContractFacts;
  const { endOn, autoRenew, renewalMonths, noticeMonths, noticeFromMonths, renewals, endedOn } = facts;
  const { serviceInUse, serviceEndedOn, activatedOn, signedOn, negotiatingFrom } = facts;
  return {
    ...{ startOn: calendarDate(startOn), endOn, autoRenew, renewalMonths, noticeMonths, noticeFromMonths },
    ...{ renewals, endedOn, serviceInUse, serviceEndedOn, activatedOn, signedOn, negotiatingFrom },
  };
}
