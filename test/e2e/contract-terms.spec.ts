import { addDays, type CalendarDate, today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

const NOW = today();
const TAKE_BACK = { step: 'TAKE_BACK_END', on: NOW, reason: '別の契約と取り違え' };

/** What has been running since last year, with a vendor that has no certificate. */
describe('the terms of a running contract', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const running = async (handlesMedicalInfo: string) => {
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const past = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };
    return aRunningContract(registry, institutionId, vendorId, past, { startOn: '2025-04-01', handlesMedicalInfo });
  };
  const step = async (id: string, body: object, by: Client = api) =>
    by.step(`contracts/${id}`, (await api.read(`contracts/${id}`)).version, body);
  const ended = async (handlesMedicalInfo: string, on: string) => {
    const { id } = await running(handlesMedicalInfo);
    expect((await step(id, { step: 'END', on })).status).toBe(200);
    return id;
  };

  it('are found by the days that they show, whatever their terms', async () => {
    const own = (await api.create('institutions', anInstitutionBody())).id;
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    for (const days of [-70, -1, 0, 5, 29, 31, 62, 95])
      for (const noticeMonths of [null, 1, 3])
        for (const renewalMonths of [null, 1, 12])
          await api.create(
            'contracts',
            aContractBody(own, vendorId, {
              contractNo: `${days}/${noticeMonths}/${renewalMonths}`,
              startOn: addDays(NOW, -400),
              endOn: addDays(NOW, days),
              noticeMonths,
              autoRenew: renewalMonths !== null,
              renewalMonths,
              serviceInUse: 'YES',
            }),
          );
    interface Days {
      readonly contractNo: string;
      readonly noticeDeadline: CalendarDate | null;
      readonly termEndOn: CalendarDate | null;
    }
    const found = async (query: object) =>
      (await api.read<{ items: Days[] }>('contracts', { institutionId: own, limit: 200, ...query })).items;
    const all = await found({});
    const numbers = (contracts: readonly Days[]) => contracts.map(({ contractNo }) => contractNo).sort();
    for (const within of [0, 30, 90]) {
      const comes = (on: CalendarDate | null) => on !== null && on >= NOW && on <= addDays(NOW, within);
      const [notices, ends] = [
        all.filter(({ noticeDeadline }) => comes(noticeDeadline)),
        all.filter(({ termEndOn }) => comes(termEndOn)),
      ];
      expect(numbers(await found({ noticeWithinDays: within }))).toEqual(numbers(notices));
      expect(numbers(await found({ endingWithinDays: within }))).toEqual(numbers(ends));
      if (within > 0) expect([notices.length, ends.length]).not.toContain(0);
    }
  });

  it('say who renewed them', async () => {
    const { id, ...before } = await running('NO');
    const buyer = new Client(await registry.as({ name: '調達 髙橋①', roles: ['PROCUREMENT'], institutionId }));
    // Nothing is said of whether it renews itself: that stays.
    const renewal = { step: 'RENEW', on: NOW, endOn: '2033-03-31', autoRenew: null, reason: '評価の結果、継続' };
    const renewed = await step(id, renewal, buyer);
    expect([renewed.status, renewed.body['code']]).toEqual([200, undefined]);
    const [account] = await registry.sql<Shown>(`select id from accounts where name = '調達 髙橋①'`);
    const recorded = { lastOn: before['endOn'], tacit: false, recordedBy: account?.id };
    const { autoRenew } = before;
    expect(renewed.body).toMatchObject({ endOn: '2033-03-31', autoRenew, renewals: [recorded] });
  });

  it('are over with an end that is entered after silence had renewed them, and on again when it is taken back', async () => {
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const past = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };
    const terms = { startOn: '2025-04-01', endOn: '2025-09-30', autoRenew: true, renewalMonths: 6 };
    const { id } = await aRunningContract(registry, institutionId, vendorId, past, {
      ...terms,
      handlesMedicalInfo: 'NO',
    });
    const version = (await api.read(`contracts/${id}`)).version;
    expect((await api.patch(`contracts/${id}`, version, { autoRenew: false })).status).toBe(200);
    const termEnd = async () => (await api.read(`contracts/${id}`))['termEndOn'];
    const present = await termEnd();
    expect((await step(id, { step: 'END', on: '2026-01-31' })).status).toBe(200);
    expect(await termEnd()).toBe('2026-03-31');
    expect((await step(id, TAKE_BACK)).status).toBe(200);
    expect(await termEnd()).toBe(present);
  });

  it('do not begin again after an end that has come, where the gate of a renewal stops it', async () => {
    const id = await ended('YES', addDays(NOW, -1));
    const refused = await step(id, TAKE_BACK);
    expect([refused.status, refused.body['code']]).toEqual([409, 'GATE_BLOCKED']);
    const after = { status: 'ENDED', endedOn: addDays(NOW, -1), endTakenBackOn: null };
    expect(await api.read(`contracts/${id}`)).toMatchObject(after);
  });

  it.each([
    ['an end that has come, where no gate stops it', 'NO', -1],
    ['an end that was announced only, whatever the gate says', 'YES', 30],
  ])('go on when what is taken back is %s', async (_, handlesMedicalInfo, days) => {
    const id = await ended(handlesMedicalInfo, addDays(NOW, days));
    const { status, body } = await step(id, TAKE_BACK);
    expect([status, body]).toMatchObject([200, { status: 'ACTIVE', endedOn: null, endTakenBackOn: NOW }]);
  });
});
