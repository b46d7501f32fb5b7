import { writeFileSync } from 'node:fs';
import { type Agent } from 'supertest';
import { type Due } from '../../src/exchange/notices/dues/due';
import { writeDigest } from '../../src/exchange/notices/mail/digest-mail';
import { DigestMaking } from '../../src/exchange/notices/mail/digest-making';
import { DigestSending } from '../../src/exchange/notices/mail/digest-sending';
import { ruleTitle } from '../../src/guideline/rule-title';
import { addDays, addMonths, type CalendarDate, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { MailPeer } from '../support/mail-peer';
import { TestRegistry } from '../support/registry';
import { settled } from '../support/settled';

interface DigestRow {
  readonly id: string;
  readonly kind: string;
  readonly day: CalendarDate;
  readonly state: string;
  readonly attempts: number;
  readonly unsure: number;
  readonly fault: string | null;
}

describe('mail about what is due', () => {
  let mail: MailPeer;
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let contract: Shown;
  let buyer: Agent;
  let accountId: string;
  let address: string;
  const endOn = addMonths(today(), 4);
  const title = '髙﨑保守① <img src=x onerror=alert(1)>';

  beforeAll(async () => {
    mail = await MailPeer.start();
    registry = await TestRegistry.start({
      SMTP_URL: mail.url,
      MAIL_FROM: '責任分界点 <bunkaiten@hospital.example.jp>',
      PUBLIC_URL: 'https://bunkaiten.example.jp',
    });
    // The service's own pass of today comes first, and finds nobody.
    await settled(
      async () => (await registry.sql(`select from jobs.daily_passes where name = 'notice-digests'`)).length,
      1,
    );
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    const { id: vendorId } = await api.create('vendors', aVendorBody({ corporateNumber: null }));
    const term = { startOn: addMonths(today(), -8), endOn, autoRenew: true, noticeMonths: 1, serviceInUse: 'YES' };
    contract = await api.create('contracts', aContractBody(institutionId, vendorId, { ...term, title }));
    buyer = await registry.as({ institutionId, roles: ['PROCUREMENT'], name: '山﨑 花子\u202e' });
    const [account] = await registry.sql<{ id: string; email: string }>(
      `update accounts set password_changed_at = now(), second_factor_since = now() where institution_id = $1 returning id, email`,
      [institutionId],
    );
    [accountId, address] = [account?.id ?? '', account?.email ?? ''];
    await buyer.post('/v1/notice-preferences').send({ digest: 'DAILY', monthly: false, language: 'ja' }).expect(200);
  });
  afterAll(async () => {
    await registry.stop();
    await mail.stop();
  });

  const pass = (through: CalendarDate) =>
    registry.app.get(DigestMaking).pass({ after: null, through }, new AbortController().signal);
  const digests = () =>
    registry.sql<DigestRow>(
      `select id, kind, day, state, attempts, unsure_attempts as unsure, fault from digests where account_id = $1 order by created_at`,
      [accountId],
    );
  const last = async () => (await digests()).at(-1);
  const inState = async (state: string) => expect(await settled(async () => (await last())?.state, state)).toBe(state);
  /** Tried so often, and put back. */
  const inAttempt = (n: number) =>
    settled(
      async () => {
        const one = await last();
        return JSON.stringify([one?.state, one?.attempts]);
      },
      JSON.stringify(['READY', n]),
    );
  /** A new step, so that there is something to tell. */
  const news = async () => {
    const [{ day } = { day: endOn }] = await registry.sql<{ day: CalendarDate }>(
      'select end_on as day from contracts where id = $1',
      [contract.id],
    );
    await registry.sql('update contracts set end_on = $2 where id = $1', [contract.id, addDays(day, 8)]);
  };
  /** As the day after: what was made today was made yesterday. */
  const nextDay = () =>
    registry.sql(`update digests set day = day - 1 where account_id = $1 and kind = 'DAILY'`, [accountId]);

  it('comes once a day and says each step once, in Japanese, as text and as HTML', async () => {
    await pass(today());
    await inState('SENT');
    const [first, ...others] = mail.to(address);
    expect(others).toEqual([]);
    // The deadline, and two reviews that are due within half a year.
    expect(first?.subject).toBe('[責任分界点] お知らせ 3件');
    expect(first?.messageId).toBe(`<${(await last())?.id}@hospital.example.jp>`);
    expect(first?.raw).toContain('Auto-Submitted: auto-generated');
    for (const text of [
      '更新拒絶の通知期限',
      `https://bunkaiten.example.jp/contracts/${contract.id}`,
      '更新するかを決め',
    ])
      expect([first?.text.includes(text), first?.html.includes(text)]).toEqual([true, true]);
    // What somebody typed is text.
    expect(first?.text).toContain(title);
    expect(first?.html).toContain('髙﨑保守① &lt;img src=x onerror=alert(1)>');
    expect(first?.html).not.toContain('<img');
    await pass(today());
    await nextDay();
    await pass(today());
    expect(await digests()).toHaveLength(1);
    if (process.env['KEEP_MAIL'] !== undefined) writeFileSync(process.env['KEEP_MAIL'], first?.html ?? '');
  });

  it('says of a risk what it is, as text and as HTML', () => {
    const risk: Due = {
      kind: 'ACCEPTANCE_END',
      subject: { kind: 'RISK_ACCEPTANCE', id: newId() },
      name: 'CERT-001 次期更新まで',
      path: null,
      institutionId,
      contractId: null,
      opensOn: null,
      dueOn: today(),
      since: null,
      begun: null,
    };
    for (const language of ['ja', 'en'] as const) {
      const { text, html } = writeDigest(
        { kind: 'MONTHLY', day: today(), until: addMonths(today(), 6), ahead: [risk], overdue: [] },
        { language, publicUrl: 'https://bunkaiten.example.jp', isRepeated: false },
      );
      for (const told of [text, html]) {
        expect(told).toContain(ruleTitle('CERT-001')[language]);
        expect(told).not.toContain('CERT-001');
      }
    }
  });

  it('tells anew when a day moves, once, whichever of several passes comes first', async () => {
    await news();
    await Promise.all([pass(today()), pass(today()), pass(addDays(today(), 1))]);
    await inState('SENT');
    expect((await digests()).length).toBe(2);
    expect(mail.to(address)).toHaveLength(2);
    await nextDay();
    await nextDay();
    await pass(today());
    expect(await digests()).toHaveLength(2);
  });

  it('tells every step that was reached while no service ran, in one mail', async () => {
    const before = (await digests()).length;
    await news();
    await api.create(`institutions/${institutionId}/notice-ladders`, {
      kind: 'CONTRACT_NOTICE',
      days: [200, 190, 180, 170, 160],
    });
    await pass(today());
    await inState('SENT');
    const steps = await registry.sql<{ step: string }>(
      `select step from digest_notices where digest_id = $1 and kind = 'CONTRACT_NOTICE' order by step`,
      [(await last())?.id],
    );
    expect(steps.map(({ step }) => step)).toEqual(['D160', 'D170', 'D180', 'D190', 'D200']);
    expect(await digests()).toHaveLength(before + 1);
    // A ladder that is set anew is no news where its steps lie behind.
    await registry.sql(`update notice_ladders set days = '{210,165,160}' where institution_id = $1`, [institutionId]);
    await nextDay();
    await pass(today());
    expect(await digests()).toHaveLength(before + 1);
  });

  it('is not sent where nothing of it is left, nor to whoever may not see it any more', async () => {
    const sending = registry.app.get(DigestSending);
    const hold = async (change: string, back: string) => {
      await nextDay();
      await news();
      const count = mail.mails.length;
      await registry.sql(change, [accountId]);
      const [made] = await registry.sql<{ id: string }>(
        `insert into digests (id, account_id, kind, day) values (gen_random_uuid(), $1, 'DAILY', $2) returning id`,
        [accountId, today()],
      );
      await sending.send(made?.id ?? '');
      expect(await last()).toMatchObject({ state: 'NOTHING_LEFT' });
      expect(mail.mails).toHaveLength(count);
      await registry.sql(back, [accountId]);
    };
    await hold(
      `update accounts set disabled_at = now() where id = $1`,
      `update accounts set disabled_at = null where id = $1`,
    );
    await hold(
      `update memberships set role = 'OPERATOR' where account_id = $1`,
      `update memberships set role = 'PROCUREMENT' where account_id = $1`,
    );
    await registry.sql('update sessions set ended_at = null, end_reason = null where account_id = $1', [accountId]);
  });

  it('that a server refuses for good is shown, and one that it takes later comes later', async () => {
    await nextDay();
    await news();
    mail.conduct = 'NO_SUCH_ADDRESS';
    await pass(today());
    await inState('BOUNCED');
    expect(await last()).toMatchObject({ attempts: 1, fault: expect.stringContaining('no such user') as string });
    await nextDay();
    await news();
    mail.conduct = 'NOT_NOW';
    await pass(today());
    await inAttempt(1);
    expect(await last()).toMatchObject({ state: 'READY', unsure: 0, fault: expect.stringContaining('451') as string });
    mail.conduct = 'TAKES';
    const count = mail.to(address).length;
    await registry.app.get(DigestSending).send((await last())?.id ?? '');
    expect(await last()).toMatchObject({ state: 'SENT', attempts: 2, unsure: 0, fault: null });
    expect(mail.to(address)).toHaveLength(count + 1);
    expect(mail.to(address).at(-1)?.text).not.toContain('もう一度お送りしています');
  });

  it('comes twice only where nobody knows whether the server had taken it, and says so', async () => {
    await nextDay();
    await news();
    mail.conduct = 'DIES_AFTER_TAKING';
    await pass(today());
    await inAttempt(1);
    expect(await last()).toMatchObject({ state: 'READY', unsure: 1 });
    mail.conduct = 'TAKES';
    const sending = registry.app.get(DigestSending);
    const id = (await last())?.id ?? '';
    await sending.send(id);
    await sending.send(id);
    const both = mail.to(address).filter(({ messageId }) => messageId.includes(id));
    expect(both.map(({ text }) => text.includes('もう一度お送りしています'))).toEqual([false, true]);
    expect(await last()).toMatchObject({ state: 'SENT', attempts: 2 });
  });

  it('follows each person’s own choice: none, once a month, in English', async () => {
    await nextDay();
    await news();
    const before = await digests();
    await buyer.post('/v1/notice-preferences').send({ digest: 'OFF', monthly: true, language: 'en' }).expect(200);
    await pass(today());
    await inState('SENT');
    expect(await last()).toMatchObject({ kind: 'MONTHLY', day: `${today().slice(0, 8)}01` });
    await pass(today());
    await pass(addDays(today(), 1));
    const added = (await digests()).slice(before.length).filter(({ day }) => day <= today());
    expect(added).toHaveLength(1);
    const look = mail.to(address).find(({ subject }) => subject.startsWith('[Bunkaiten]'));
    expect(look?.subject).toMatch(/^\[Bunkaiten\] \d+ due within six months/);
    expect(look?.text).toContain('Notice deadline of a contract');
  });
});
