import type request from 'supertest';
import { type Agent } from 'supertest';
import { addDays, addMonths, calendarDate, type CalendarDate, today } from '../../src/kernel/calendar-date';
import { calendarText } from '../../src/exchange/notices/calendar/calendar-text';
import { ruleTitle } from '../../src/guideline/rule-title';
import { changedEntries, type KnownEntry } from '../../src/exchange/notices/calendar/calendar-entries';
import { type NewCalendarFeedView } from '../../src/exchange/notices/calendar/calendar-feed.dto';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { apiKey } from '../support/people';
import { type CalendarEntry as Entry, readCalendar as read } from '../support/read-calendar';
import { TestRegistry } from '../support/registry';

describe('calendars', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let contractId: string;
  let buyer: Agent;
  let feed: NewCalendarFeedView;
  const endOn = addMonths(today(), 9);
  const title = '髙﨑;保守,①\\n BEGIN:VEVENT <script>alert(1)</script>';

  beforeAll(async () => {
    registry = await TestRegistry.start({ RATE_LIMIT_SIGN_IN_PER_MINUTE: '8' });
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    const { id: vendorId } = await api.create('vendors', aVendorBody({ corporateNumber: null }));
    const term = {
      startOn: addMonths(today(), -3),
      endOn,
      autoRenew: true,
      noticeMonths: 2,
      noticeFromMonths: 4,
      serviceInUse: 'YES',
    };
    contractId = (await api.create('contracts', aContractBody(institutionId, vendorId, { ...term, title }))).id;
    buyer = await registry.as({ institutionId, roles: ['PROCUREMENT'] });
    await registry.sql('update accounts set password_changed_at = now(), second_factor_since = now()');
    feed = (await buyer.post('/v1/calendar-feeds').send({ name: '職場のOutlook' }).expect(201))
      .body as NewCalendarFeedView;
  });
  afterAll(() => registry.stop());

  const text = async (path = feed.path) => {
    const answer = await registry.anonymous.get(path).buffer(true).parse(asText).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    return answer.body as string;
  };
  const entries = async () => read(await text());
  const ofNotice = async () => (await entries()).filter(({ summary }) => summary.startsWith('更新拒絶の通知期限'));

  it('show the days between which notice is given as whole days, on the right day in Japan', async () => {
    const [opens, last, ...others] = (await ofNotice()).sort((one, other) =>
      (one.day ?? '') < (other.day ?? '') ? -1 : 1,
    );
    expect(others).toEqual([]);
    expect(opens).toMatchObject({
      day: addMonths(endOn, -4),
      summary: expect.stringContaining('開始') as string,
      sequence: 0,
    });
    expect(last).toMatchObject({ day: addMonths(endOn, -2), status: 'CONFIRMED' });
    // What somebody typed is text, and nothing of the calendar's own.
    expect(last?.summary).toContain(title);
    expect(last?.description).toContain(`${addMonths(endOn, -4)} から ${addMonths(endOn, -2)} まで`);
    const lines = (await text()).split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength((await entries()).length);
  });

  it('keep an entry that moves, and say that it did; one that is no longer due is called off and named no more', async () => {
    const before = await ofNotice();
    await registry.sql('update contracts set end_on = $2 where id = $1', [contractId, addDays(endOn, 3)]);
    const moved = await ofNotice();
    const uids = (some: Entry[]) => some.map(({ uid }) => uid).sort();
    expect(uids(moved)).toEqual(uids(before));
    expect(moved.map(({ sequence }) => sequence)).toEqual([1, 1]);
    expect(moved.map(({ day }) => day)).toContain(addMonths(addDays(endOn, 3), -2));
    expect((await ofNotice()).map(({ sequence }) => sequence)).toEqual([1, 1]);
    await registry.sql('update contracts set notice_months = null, notice_from_months = null where id = $1', [
      contractId,
    ]);
    const off = (await entries()).filter(({ uid }) => uids(before).includes(uid));
    expect(off).toMatchObject([
      { status: 'CANCELLED', sequence: 2, summary: '(期限は無くなりました)', description: null },
      { status: 'CANCELLED', sequence: 2 },
    ]);
    await registry.sql('update contracts set notice_months = 2 where id = $1', [contractId]);
    expect(await ofNotice()).toMatchObject([{ status: 'CONFIRMED', sequence: 3, uid: expect.any(String) as string }]);
  });

  it('are in the language that their reader chose', async () => {
    const answer = await buyer
      .post('/v1/notice-preferences')
      .send({ digest: 'OFF', monthly: false, language: 'en' })
      .expect(200);
    expect(answer.body).toMatchObject({ digest: 'OFF', monthly: false, language: 'en', sendsMail: false });
    expect((await entries()).map(({ summary }) => summary)).toContainEqual(expect.stringContaining('Notice deadline'));
    await buyer.post('/v1/notice-preferences').send({ digest: 'WEEKLY', monthly: false, language: 'en' }).expect(400);
    const colleague = await registry.as({ institutionId, roles: ['PROCUREMENT'] });
    expect((await colleague.get('/v1/notice-preferences').expect(200)).body).toMatchObject({
      digest: 'DAILY',
      language: 'ja',
    });
  });

  it('show what their owner could see now, and nothing once that may not come in', async () => {
    const [{ id: accountId } = { id: '' }] = await registry.sql<{ id: string }>(
      'select account_id as id from calendar_feeds where id = $1',
      [feed.id],
    );
    await registry.sql(`delete from memberships where account_id = $1`, [accountId]);
    expect((await entries()).filter(({ status }) => status !== 'CANCELLED')).toEqual([]);
    await registry.hold(accountId, 'PROCUREMENT', institutionId);
    expect((await entries()).some(({ status }) => status === 'CONFIRMED')).toBe(true);
    for (const [column, back] of [
      ['disabled_at', 'null'],
      ['second_factor_since', 'now()'],
    ] as const) {
      await registry.sql(
        `update accounts set ${column} = ${column === 'disabled_at' ? 'now()' : 'null'} where id = $1`,
        [accountId],
      );
      await registry.anonymous.get(feed.path).expect(404);
      await registry.sql(`update accounts set ${column} = ${back} where id = $1`, [accountId]);
    }
    // Whoever was shut out has to sign in anew.
    await registry.sql('update sessions set ended_at = null, end_reason = null where account_id = $1', [accountId]);
    await text();
  });

  it('are each person’s own, ten at most, and the token is kept as a hash', async () => {
    const kept = await registry.sql<{ row: object }>(
      'select to_jsonb(f) as row from calendar_feeds f union all select to_jsonb(j) from journal j where subject_table = $1',
      ['calendar_feeds'],
    );
    expect(JSON.stringify(kept)).not.toContain(feed.token);
    const list = (await buyer.get('/v1/calendar-feeds').expect(200)).body as { items: object[] };
    expect(list.items).toMatchObject([
      { id: feed.id, name: '職場のOutlook', lastReadAt: expect.any(String) as string },
    ]);
    const colleague = await registry.as({ institutionId, roles: ['OPERATOR'] });
    expect((await colleague.get('/v1/calendar-feeds').expect(200)).body).toEqual({ items: [] });
    await colleague.post(`/v1/calendar-feeds/${feed.id}/revocation`).expect(404);
    const program = registry.bearing(
      await apiKey(registry.connection, { permissions: ['institution.read'], institutionId }),
    );
    await program.post('/v1/calendar-feeds').send({ name: 'ERP' }).expect(403);
    await program.get('/v1/notice-preferences').expect(403);
    for (let n = 0; n < 10; n++)
      await colleague
        .post('/v1/calendar-feeds')
        .send({ name: `${n}` })
        .expect(201);
    await colleague.post('/v1/calendar-feeds').send({ name: 'one more' }).expect(409);
  });

  it('are closed for good, and guessing gets nobody anywhere', async () => {
    const other = (await buyer.post('/v1/calendar-feeds').send({ name: '携帯電話' })).body as NewCalendarFeedView;
    await buyer.post(`/v1/calendar-feeds/${other.id}/revocation`).expect(204);
    const gone = await registry.anonymous.get(other.path).expect(404);
    await text();
    // The token opens nothing else.
    await registry.bearing(feed.token).get('/v1/inbox').expect(401);
    const guessed = await registry.anonymous.get('/v1/calendar/bkd_x.ics').expect(404);
    expect(Object.keys(guessed.body as object)).toEqual(Object.keys(gone.body as object));
    let status = 0;
    for (let n = 0; n < 9 && status !== 429; n++)
      status = (await registry.anonymous.get('/v1/calendar/bkd_y.ics')).status;
    expect(status).toBe(429);
  });
});

describe('a calendar’s text', () => {
  const known = (uid: string, dueOn: CalendarDate, more: Partial<KnownEntry> = {}): KnownEntry => ({
    uid,
    dueOn,
    sequence: 0,
    cancelledOn: null,
    ...more,
  });

  it.each(['2028-02-29', '2027-03-31', '2026-12-31', '2027-01-01'])(
    'has %s as that very day wherever it is written',
    (on) => {
      const zone = process.env['TZ'];
      for (const TZ of ['Asia/Tokyo', 'America/Los_Angeles', 'UTC']) {
        process.env['TZ'] = TZ;
        const entry = { ...known('x@bunkaiten', calendarDate(on)), changedAt: new Date(0) };
        const options = { language: 'ja', origin: null, today: calendarDate(on) } as const;
        expect(read(calendarText([], [entry], options))).toMatchObject([{ day: on, status: 'CANCELLED' }]);
      }
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    },
  );

  it('says of a risk what it is, and of a contract the number that its parties gave it', () => {
    const on = calendarDate('2027-03-31');
    const summaryOf = (kind: 'ACCEPTANCE_END' | 'CONTRACT_END', language: 'ja' | 'en') => {
      const subject = { kind: kind === 'CONTRACT_END' ? 'CONTRACT' : 'RISK_ACCEPTANCE', id: 'a' } as const;
      const about = { kind, subject, name: 'CERT-001 次期更新まで', path: null, institutionId: null, contractId: null };
      const undated = { opensOn: null, since: null, begun: null };
      const day = { uid: 'a', on, isOpening: false, due: { ...about, ...undated, dueOn: on } };
      const entry = { ...known('a', on), changedAt: new Date(0) };
      return read(calendarText([day], [entry], { language, origin: null, today: on }))[0]?.summary;
    };
    const { ja, en } = ruleTitle('CERT-001');
    expect(summaryOf('ACCEPTANCE_END', 'ja')).toBe(`リスク受容の期限: ${ja}(次期更新まで)`);
    expect(summaryOf('ACCEPTANCE_END', 'en')).toBe(`End of a risk acceptance: ${en} (次期更新まで)`);
    expect(summaryOf('CONTRACT_END', 'ja')).toBe('契約期間の満了: CERT-001 次期更新まで');
  });

  it('changes only where something has', () => {
    const on = calendarDate('2027-03-31');
    const due = {
      kind: 'CONTRACT_END',
      subject: { kind: 'CONTRACT', id: 'c' },
      name: 'K',
      path: null,
      institutionId: null,
      contractId: null,
      opensOn: null,
      dueOn: on,
      since: null,
      begun: null,
    } as const;
    const day = { uid: 'a', on, isOpening: false, due };
    expect(changedEntries([], [day], on)).toEqual([known('a', on)]);
    expect(changedEntries([known('a', on)], [day], on)).toEqual([]);
    expect(changedEntries([known('a', on)], [], on)).toEqual([known('a', on, { sequence: 1, cancelledOn: on })]);
    expect(changedEntries([known('a', on, { sequence: 1, cancelledOn: on })], [], on)).toEqual([]);
  });
});

function asText(response: request.Response, done: (error: Error | null, body: string) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => done(null, Buffer.concat(chunks).toString()));
}
