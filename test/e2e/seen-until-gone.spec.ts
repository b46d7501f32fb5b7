import { DigestMaking } from '../../src/exchange/notices/mail/digest-making';
import { type InboxView, type NoticeView } from '../../src/exchange/notices/inbox/dto/notice.dto';
import { today } from '../../src/kernel/calendar-date';
import { Client, type Shown } from '../support/client';
import { MailPeer } from '../support/mail-peer';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

/** By whom it is noticed that something waits no more: whoever reads their inbox, or the service once a day. */
const NOTICED = ['READ', 'MAILED', 'NOT_MAILED', 'NO_MAIL_SERVER'] as const;

describe('what somebody has seen in their inbox', () => {
  let mail: MailPeer;
  beforeAll(async () => {
    mail = await MailPeer.start();
  });
  afterAll(() => mail.stop());

  it.each(NOTICED)(
    'is news where it waited no more in between and waits again, noticed: %s',
    async (noticed) => {
      const registry = await TestRegistry.start(
        noticed === 'NO_MAIL_SERVER'
          ? { KEEP_FINDINGS: 'false' }
          : {
              KEEP_FINDINGS: 'false',
              SMTP_URL: mail.url,
              MAIL_FROM: 'b@hospital.example.jp',
              PUBLIC_URL: 'https://b.example.jp',
            },
      );
      const sides = await TwoSides.meet(registry);
      await sides.declareEverything();
      await sides.step('UNDER_CONSULTATION', sides.drafter);
      await sides.confirmBoth();
      await registry.sql('update accounts set password_changed_at = now(), second_factor_since = now()');
      await registry.sql(
        'insert into notice_preferences (account_id, digest, monthly) select id, $1, false from accounts',
        [noticed === 'NOT_MAILED' ? 'OFF' : 'DAILY'],
      );
      const api = new Client(registry.http);
      const vendor = new Client(sides.vendor);
      const addLine = (): Promise<Shown> =>
        api.create(`contracts/${sides.contractId}/dependencies`, { kind: 'NETWORK', name: '閉域網' });
      const remove = ({ id }: Shown) =>
        registry.http.delete(`/v1/contract-dependencies/${id}`).set('If-Match', '*').expect(204);
      const notice = async (): Promise<NoticeView | undefined> =>
        (await vendor.read<InboxView>('inbox')).items.find(({ subject }) => subject.id === sides.matrixId);
      const looks = () => registry.sql('select notice_id from notice_looks');

      // A fact moves, comes back, and moves once more: of nothing does it say from when it waits.
      const line = await addLine();
      const { id, seenAt } = (await notice())!;
      expect(seenAt).toBeNull();
      await sides.vendor
        .post('/v1/inbox/seen')
        .send({ ids: [id] })
        .expect(200);
      expect((await notice())?.seenAt).toEqual(expect.any(String));
      await registry.app.get(DigestMaking).pass({ after: null, through: today() }, new AbortController().signal);
      expect((await notice())?.seenAt).toEqual(expect.any(String));
      await remove(line);
      expect(await looks()).toEqual([{ notice_id: id }]);
      if (noticed === 'READ') expect(await notice()).toBeUndefined();
      else await registry.app.get(DigestMaking).pass({ after: null, through: today() }, new AbortController().signal);
      expect(await looks()).toEqual([]);
      await addLine();
      expect(await notice()).toMatchObject({ id, seenAt: null });
      await registry.stop();
    },
    60_000,
  );
});
