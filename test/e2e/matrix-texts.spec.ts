import { type Agent } from 'supertest';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type Answer, TwoSides } from '../support/two-sides';

interface Many {
  readonly declared: number;
  readonly refused: number;
  readonly items: readonly { readonly version: number | null; readonly errors: readonly { readonly code: string }[] }[];
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

describe('what the two sides of a matrix say in words', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
  });
  afterAll(() => registry.stop());

  const rowOf = async (key: string) => {
    const row = (await sides.matrix()).rows.find((one) => one.key === key);
    if (row === undefined) throw new Error(`no row ${key}`);
    return row;
  };
  const mustStay = (row: { readonly nonDelegable: boolean; readonly applicability: string }) =>
    row.nonDelegable && row.applicability === 'APPLICABLE';
  const stateOf = async (key: string) => {
    const row = (await sides.concord()).rows.find((one) => one.key === key);
    return [row?.state, row?.by, row?.differences];
  };

  it('takes the other side’s text where a side has answered that it has none of its own, and only there', async () => {
    const { id } = await rowOf('SR-03');
    const usual = await sides.usual({ nonDelegable: false });
    await sides.declare(sides.vendor, id, usual);
    await sides.declare(sides.drafter, id, usual, { note: '夜間を含む' });
    expect(await stateOf('SR-03')).toEqual(['DIFFERING', null, ['NOTE']]);
    const answered = await sides.declare(sides.vendor, id, usual, { noTextOfMine: true });
    expect(answered.body).toMatchObject({ note: null, noTextOfMine: true, afterSeeing: true });
    expect(await stateOf('SR-03')).toEqual(['CONCORDANT', null, []]);
    expect((await rowOf('SR-03')).note).toBe('夜間を含む');
    const unseen = await new Client(sides.drafter).read<{ items: { side: string; afterSeeing: boolean }[] }>(
      `matrix-rows/${id}/declarations`,
    );
    expect(unseen.items.map(({ side, afterSeeing }) => [side, afterSeeing])).toEqual([
      ['INSTITUTION', false],
      ['VENDOR', true],
    ]);
    expect((await sides.declare(sides.vendor, id, usual, { noTextOfMine: 'はい' })).body.errors).toMatchObject([
      { pointer: '/noTextOfMine' },
    ]);
  });

  const many = async (agent: Agent, rows: readonly object[], over: object = {}) => {
    const { status, body } = (await agent
      .post(`/v1/matrices/${sides.matrixId}/declarations`)
      .send({ rows, ...over })) as { status: number; body: Many };
    return { status, ...body, codes: (body.items ?? []).map(({ errors }) => errors.map(({ code }) => code).join()) };
  };

  it('are declared for many rows in one request, and reconciled in another', async () => {
    const rows = (await sides.matrix()).rows.filter(
      ({ applicability, nonDelegable, key }) => applicability === 'APPLICABLE' && !nonDelegable && key !== 'SR-03',
    );
    expect(rows.length).toBeGreaterThan(20);
    const roles = await sides.usual({ nonDelegable: false });
    const saying = (note: string) => rows.map(({ id }, i) => ({ rowId: id, roles, note: `${note}${i}` }));
    const first = await many(sides.vendor, saying('平日のみ'));
    expect([first.status, first.declared, first.refused]).toEqual([200, rows.length, 0]);

    // Nothing of the other side's is to be taken over, nor seen, before one has declared.
    const early = await many(sides.drafter, [{ rowId: rows[0]?.id, takeOver: 'OTHER_SIDE' }]);
    expect([early.declared, early.refused, early.codes]).toEqual([0, 1, ['NOT_SHOWN']]);
    const shown = async () => (await sides.concord(sides.drafter)).rows.find(({ key }) => key === rows[0]?.key);
    expect(await shown()).toMatchObject({ institution: null, vendor: null });

    expect((await many(sides.drafter, saying('24時間'))).declared).toBe(rows.length);
    expect(await shown()).toMatchObject({ institution: { note: '24時間0' }, vendor: { note: '平日のみ0' } });
    const { counts } = await sides.concord();
    expect(counts['differing']).toBe(rows.length);

    const reconciled = await many(
      sides.vendor,
      rows.map(({ id }) => ({ rowId: id, takeOver: 'OTHER_TEXTS', version: 1 })),
      { atomic: true },
    );
    expect([reconciled.declared, reconciled.items.every(({ version }) => version === 2)]).toEqual([rows.length, true]);
    const after = await sides.concord();
    expect([after.counts['differing'], after.counts['concordant']]).toEqual([0, rows.length + 1]);
    expect((await rowOf(rows[3]?.key ?? '')).note).toBe('24時間3');
  });

  it('hold nothing that nobody sees: what looks alike would differ', async () => {
    const row = await rowOf('SR-03');
    const usual = await sides.usual({ nonDelegable: false });
    const unseen = ['夜間\u200bを含む', '夜間\ufeffを含む', '夜間\u00adを含む', '夜間\u3164を含む'];
    const codesOf = ({ status, body }: Pick<Answer, 'status' | 'body'>) => [
      status,
      ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
    ];
    for (const note of unseen) {
      expect(codesOf(await sides.declare(sides.drafter, row.id, usual, { note }))).toEqual([400, '/note UNSEEN']);
      const [accountable, performing] = usual;
      const parts = [accountable!, { ...performing!, note }];
      expect(codesOf(await sides.declare(sides.drafter, row.id, parts))).toEqual([400, '/roles/1/note UNSEEN']);
      const all = await many(sides.drafter, [{ rowId: row.id, roles: usual, note }], { atomic: true });
      expect([all.status, all.errors?.map(({ code }) => code)]).toEqual([400, ['UNSEEN']]);
      const settled = (await sides.drafter
        .put(`/v1/matrix-rows/${row.id}/settlement`)
        .set('If-Match', '*')
        .send({ roles: usual, note, reason: '11月20日の協議で合意' })) as Answer;
      expect(codesOf(settled)).toContain('/note UNSEEN');
    }
    // Over several lines, and with the marks that choose a variant of a letter, it is taken.
    const seen = await sides.declare(sides.drafter, row.id, usual, { note: '邊\u{e0101}様式\n夜間を含む' });
    expect(seen.status).toBe(200);
    await sides.declare(sides.drafter, row.id, usual, { note: '夜間を含む' });
  });

  it('are refused row by row, or all together', async () => {
    const [one, other] = (await sides.matrix()).rows.filter(mustStay);
    const good = { rowId: one?.id, roles: await sides.usual({ nonDelegable: true }), note: '共通' };
    const rows = [good, good, { rowId: other?.id, roles: [] }, { rowId: sides.matrixId }, { ...good, version: 7 }];
    const all = await many(sides.drafter, rows, { atomic: true });
    expect([all.status, all.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      400,
      [
        '/rows/1/rowId TWICE',
        '/rows/2/roles ONE_ACCOUNTABLE',
        '/rows/2/roles NOBODY_PERFORMS',
        '/rows/3/rowId NOT_FOUND',
        '/rows/4/rowId TWICE',
      ],
    ]);
    expect((await stateOf(one?.key ?? ''))[0]).toBe('UNDECLARED');
    const each = await many(sides.drafter, rows);
    expect([each.declared, each.refused]).toEqual([1, 4]);
    expect(each.codes).toEqual(['', 'TWICE', 'ONE_ACCOUNTABLE,NOBODY_PERFORMS', 'NOT_FOUND', 'TWICE']);
    expect((await stateOf(one?.key ?? '')).slice(0, 2)).toEqual(['ONE_SIDED', 'INSTITUTION']);
    const late = await many(sides.drafter, [{ ...good, version: 7 }]);
    expect(late.codes).toEqual(['STALE']);
  });

  it('start from what the template suggests, where it means columns that there are', async () => {
    const rows = (await sides.matrix()).rows.filter(mustStay).slice(2, 8);
    const taken = await many(
      sides.drafter,
      rows.map(({ id }) => ({ rowId: id, takeOver: 'SUGGESTION' })),
    );
    expect(taken.declared).toBeGreaterThan(0);
    const known = ['', 'NO_SUGGESTION', 'ONE_ACCOUNTABLE', 'NOBODY_PERFORMS', 'REQUIRED', 'NON_DELEGABLE'];
    expect(taken.codes.flatMap((codes) => codes.split(',')).filter((code) => !known.includes(code))).toEqual([]);
  });

  it('are withdrawn until the other side has seen them, and a comment is mended by who wrote it', async () => {
    const row = (await sides.matrix()).rows.filter(mustStay).at(-1);
    const [id, roles] = [row?.id ?? '', await sides.usual({ nonDelegable: true })];
    const withdraw = (agent: Agent, tag: string) =>
      agent.delete(`/v1/matrix-rows/${id}/declarations/own`).set('If-Match', tag);
    await sides.declare(sides.drafter, id, roles);
    await withdraw(sides.vendor, '*').expect(404);
    await withdraw(sides.drafter, '"7"').expect(412);
    await withdraw(sides.drafter, '"1"').expect(204);
    expect((await stateOf(row?.key ?? ''))[0]).toBe('UNDECLARED');
    for (const agent of [sides.drafter, sides.vendor]) await sides.declare(agent, id, roles);
    const refused = await withdraw(sides.drafter, '*').expect(409);
    expect(refused.body).toMatchObject({ code: 'DECLARATION_SEEN' });

    const said = await new Client(sides.vendor).create(`matrix-rows/${id}/comments`, { body: '夜間はご遠慮' });
    const mend = (agent: Agent) =>
      agent
        .patch(`/v1/matrix-comments/${said.id}`)
        .set('If-Match', '*')
        .set('Content-Type', 'application/merge-patch+json')
        .send(JSON.stringify({ body: '夜間も対応' }));
    await mend(sides.drafter).expect(404);
    expect((await mend(sides.vendor).expect(200)).body).toMatchObject({ body: '夜間も対応', version: 2 });
    const kept = await registry.sql(
      `select before ->> 'body' as was, after ->> 'body' as is from journal where subject_table = 'matrix_comments' and subject_id = $1 order by seq`,
      [said.id],
    );
    expect(kept).toEqual([
      { was: null, is: '夜間はご遠慮' },
      { was: '夜間はご遠慮', is: '夜間も対応' },
    ]);
  });
});
