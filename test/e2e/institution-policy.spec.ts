import { addDays, addMonths, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { POLICY_NUMBER_NAMES } from '../../src/kernel/policy';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

interface Policy {
  readonly version: number;
  readonly validFrom: string | null;
  readonly nextChangeOn: string | null;
  readonly numbers: readonly {
    readonly name: string;
    readonly value: readonly number[];
    readonly isDefault: boolean;
  }[];
}

/** A judgement of a day uses the numbers and the rules that were in force on it. */
describe('the numbers and rules of the day', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let path: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody());
    path = `institutions/${institution.id}/policy`;
  });
  afterAll(() => registry.stop());

  const policy = (asOf?: string) => api.read<Policy>(path, asOf === undefined ? {} : { asOf });
  const valueOf = ({ numbers }: Policy, name: string) => numbers.find((number) => number.name === name);

  it('are our defaults until the institution sets its own, one for each of the table', async () => {
    const shown = await policy();
    expect(shown).toMatchObject({ version: 0, validFrom: null, nextChangeOn: null });
    expect(shown.numbers.map(({ name }) => name)).toEqual([...POLICY_NUMBER_NAMES]);
    expect(shown.numbers.every(({ isDefault }) => isDefault)).toBe(true);
  });

  it('begin no earlier than their entry, and a future start is announced and counts from its day', async () => {
    const yesterday = addDays(today(), -1);
    const early = await api.patch(path, 0, { evidenceMaxAgeMonths: 6, validFrom: yesterday });
    expect([early.status, early.body['errors']]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/validFrom', code: 'BEFORE_ENTRY' })],
    ]);
    expect((await api.patch(path, 0, { evidenceMaxAgeMonths: 6 })).status).toBe(200);
    const from = addMonths(today(), 3);
    const planned = await api.patch(path, 1, { certificateExpiryDays: [300, 100, 10], validFrom: from });
    expect([planned.status, planned.body['validFrom']]).toEqual([200, from]);
    expect(await policy()).toMatchObject({ version: 2, validFrom: today(), nextChangeOn: from });
    expect(valueOf(await policy(), 'certificateExpiryDays')).toMatchObject({ value: [180, 90, 30], isDefault: true });
    expect(valueOf(await policy(yesterday), 'evidenceMaxAgeMonths')).toMatchObject({ value: [12], isDefault: true });
    expect(valueOf(await policy(from), 'certificateExpiryDays')).toMatchObject({ value: [300, 100, 10] });
    expect(valueOf(await policy(from), 'evidenceMaxAgeMonths')).toMatchObject({ value: [6], isDefault: false });
    expect((await api.patch(path, 1, { evidenceMaxAgeMonths: null })).status).toBe(412);
  });

  it('turn the report on the day on which they begin to count', async () => {
    const from = addMonths(today(), 3);
    const report = await api.read<{ nextChangeOn: string | null }>(`institutions/${institution.id}/gap-report`, {
      asOf: addDays(from, -1),
    });
    expect(report.nextChangeOn).toBe(from);
  });

  it('are never rewritten once they have been in force, not even by hand', async () => {
    const id = newId();
    await registry.sql(
      `insert into institution_policies (id, institution_id, valid_from, numbers, created_at) values ($1, $2, $3::date, '{"evidenceMaxAgeMonths": 3}', $3::date)`,
      [id, institution.id, '2026-08-01'],
    );
    await expect(registry.sql(`update institution_policies set numbers = '{}' where id = $1`, [id])).rejects.toThrow(
      'never rewritten',
    );
    await expect(
      registry.sql(
        `insert into institution_policies (id, institution_id, valid_from, numbers) values ($1, $2, $3, '{}')`,
        [newId(), institution.id, '2026-08-02'],
      ),
    ).rejects.toThrow('ck_institution_policies__valid_from__before_entry');
    expect(valueOf(await policy('2026-08-01'), 'evidenceMaxAgeMonths')).toMatchObject({ value: [3] });
    expect(valueOf(await policy('2026-07-31'), 'evidenceMaxAgeMonths')).toMatchObject({ value: [12] });
  });

  it('are of an edition: before the first there is no answer that could be taken for all being well', async () => {
    const notInForce = (pointer: string) => ({
      status: 400,
      body: { errors: [{ pointer, code: 'NOT_IN_FORCE', detail: expect.stringContaining('2026-06-29') as string }] },
    });
    const ask = async (where: string, query: object) => {
      const answer = await registry.http.get(`/v1/${where}`).query(query);
      return { status: answer.status, body: answer.body as object };
    };
    const report = `institutions/${institution.id}/gap-report`;
    expect(await ask('rules', { asOf: '2026-06-28' })).toMatchObject(notInForce('?asOf'));
    expect(await ask(report, { asOf: '2026-06-28' })).toMatchObject(notInForce('?asOf'));
    expect(await ask(`institutions/${institution.id}/forecast`, { from: '2026-06-28' })).toMatchObject(
      notInForce('?from'),
    );
    const edition = { id: 'MHLW-7.0', inForceFrom: '2026-06-29', isInForce: true };
    expect(await ask(report, { asOf: '2026-06-29' })).toMatchObject({ status: 200, body: { edition } });
    expect(await ask('rules', { asOf: '2026-06-29' })).toMatchObject({ status: 200, body: { edition } });
    // A step that is dated back meets the first edition's rules all the same.
    const vendor = await api.create('vendors', aVendorBody());
    expect(
      await ask(`vendors/${vendor.id}/procurement-gate`, { institutionId: institution.id, asOf: '2026-06-01' }),
    ).toMatchObject({ status: 200, body: { decision: 'block', edition: { id: 'MHLW-7.0', isInForce: false } } });
  });
});
