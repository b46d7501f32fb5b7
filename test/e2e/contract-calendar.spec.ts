import { addDays, addMonths, today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('the calendar of contracts', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  it('tells by month until when notice may be given and what ends, of running contracts of one’s own', async () => {
    const api = new Client(registry.http);
    const [own, other] = [
      (await api.create('institutions', anInstitutionBody())).id,
      (await api.create('institutions', anInstitutionBody())).id,
    ];
    const { id: vendorId } = await api.create('vendors', aVendorBody({ name: '株式会社渡邊電算' }));
    const soon = addMonths(today(), 2);
    const running = async (institutionId: string, contractNo: string, term: object) => {
      const { id } = await api.create('contracts', aContractBody(institutionId, vendorId, { contractNo, ...term }));
      // Only whether it runs counts here; the gate of its activation is tried elsewhere.
      await registry.sql(
        `update contracts set status = 'ACTIVE', negotiating_from = start_on, signed_on = start_on, activated_on = start_on where id = $1`,
        [id],
      );
      return id;
    };
    const term = { startOn: '2024-04-01', endOn: soon, autoRenew: true, noticeMonths: 1 };
    const id = await running(own, 'K-SOON', term);
    await running(own, 'K-LATER', { ...term, endOn: addDays(addMonths(today(), 9), 1) });
    await running(other, 'K-OTHERS', term);
    await api.create('contracts', aContractBody(own, vendorId, { contractNo: 'K-DRAFT', serviceInUse: 'NO', ...term }));
    const clerk = await browserOf(registry, { institutionId: own });
    const { text } = await clerk.get('/contracts/calendar').expect(200);
    const month = (day: string) => text.split(`id="m-${day.slice(0, 7)}"`)[1]?.split('</section>')[0] ?? '';
    expect(month(soon)).toMatch(new RegExp(`満了[^]*通知しなければ自動更新[^]*/contracts/${id}"`));
    expect(month(addMonths(soon, -1))).toMatch(
      new RegExp(`更新拒絶の通知期限[^]*/contracts/${id}"[^]*株式会社渡邊電算`),
    );
    expect(text).not.toMatch(/K-LATER|K-OTHERS|K-DRAFT/);
    expect((await clerk.get('/contracts').expect(200)).text).toContain('/contracts/calendar');
  });
});
