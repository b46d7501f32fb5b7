import { TestRegistry } from '../support/registry';

describe('vendors', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  it('registers a vendor, brings its numbers to their canonical form and keeps what was typed', async () => {
    const answer = await registry.http
      .post('/v1/vendors')
      .send({ name: '㈱髙﨑①𠮷メディカル', nameKana: 'ﾀｶｻｷ', corporateNumber: '７０００－０１２０５－０００２' })
      .expect(201);
    const body = answer.body as { id: string };
    expect(body).toMatchObject({
      name: '㈱髙﨑①𠮷メディカル',
      nameKana: 'タカサキ',
      corporateNumber: '7000012050002',
      asEntered: { nameKana: 'ﾀｶｻｷ', corporateNumber: '７０００－０１２０５－０００２' },
      version: 1,
      country: 'JP',
      externalIds: [],
    });
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/v1/vendors/${body.id}` });
    await registry.http
      .get('/v1/vendors')
      .query({ name: '高崎' })
      .expect(200)
      .expect(({ body: page }) => {
        expect(page).toMatchObject({ items: [{ name: '㈱髙﨑①𠮷メディカル' }], next: null });
      });
  });

  it.each([
    [{ name: 'A', corporateNumber: '1180301018772' }, '/corporateNumber', 'CHECK_DIGIT'],
    [{ corporateNumber: null }, '/name', 'REQUIRED'],
    [{ name: 'A', colour: 'red' }, '/colour', 'UNKNOWN_FIELD'],
    [{ name: 42 }, '/name', 'TYPE'],
    [{ name: 'A\u0000' }, '/name', 'NUL'],
    [{ name: 'A', registerClosedOn: '2026-02-30' }, '/registerClosedOn', 'NOT_A_DATE'],
    [{ name: 'A', registerClosedOn: '平成31年5月1日' }, '/registerClosedOn', 'OUTSIDE_ERA'],
    [{ name: 'A', externalIds: [{ system: 'erp' }] }, '/externalIds/0/key', 'REQUIRED'],
  ])('refuses %j and names the field', async (input, pointer, code) => {
    const answer = await registry.http
      .post('/v1/vendors')
      .send(input)
      .expect(400)
      .expect('content-type', /problem\+json/);
    expect((answer.body as { errors: unknown[] }).errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });
});
