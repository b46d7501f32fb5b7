import { browserOf } from '../support/browser';
import { pdfText } from '../support/pdf-text';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';
import { bytes } from '../support/workbooks';

describe('a matrix as a document to sign', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
  });
  afterAll(() => registry.stop());

  const print = async (query = {}, language = 'ja'): Promise<string> => {
    const answer = await sides.vendor
      .get(`/v1/matrices/${sides.matrixId}/document`)
      .set('Accept-Language', language)
      .query(query)
      .buffer()
      .parse(bytes)
      .expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; .*\.pdf/) as string,
      'cache-control': 'private, no-store',
    });
    return pdfText(answer.body as Buffer)
      .join('\n')
      .replace(/\s/g, '');
  };

  it('is a draft until it is agreed, and then names who agreed to its hash', async () => {
    const draft = await print();
    expect(draft).toContain('案');
    expect(draft).toContain('記名押印(署名)');
    const hash = await sides.agree();
    const agreed = await print({ paper: 'A4' });
    expect(agreed).toContain(hash);
    expect(agreed).toContain('合意済');
    expect(agreed).toContain('𠮷田確認');
    expect(agreed).toContain('㈱見本責任者');
    expect(agreed).not.toContain('記名押印(署名)');
  });

  it('says in its reader’s language why a row does not apply, where a registered fact is why', async () => {
    const japanese = '第三者提供を行わないため';
    const english = 'Doesnotapply:nothingisprovidedtothirdparties';
    expect(await print()).toContain(`対象外:${japanese}`);
    const text = await print({}, 'en');
    expect([text.includes(english), text.includes(japanese)]).toEqual([true, false]);
    const { rows } = (await sides.vendor.get(`/v1/matrices/${sides.matrixId}`)).body as {
      rows: { key: string; reason: string | null }[];
    };
    // What was agreed to is kept as it was written.
    expect(rows.find(({ key }) => key === 'TP-01')?.reason).toBe(japanese);
  });

  it('heads the institution’s own columns in its reader’s language, on paper and pages, and others by their names', async () => {
    const english = await print({}, 'en');
    expect([english.includes('Institution(executive)'), english.includes('経営層')]).toEqual([true, false]);
    expect(await print()).toContain('医療機関(経営層)');
    const hospital = await browserOf(registry, { institutionId: sides.institutionId });
    const page = await hospital.get(`/matrices/${sides.matrixId}`).set('Accept-Language', 'en').expect(200);
    expect([page.text.includes('Institution (executive)'), page.text.includes('経営層')]).toEqual([true, false]);
  });

  it('comes on the paper that is asked for, if there is such paper', async () => {
    const answer = await sides.vendor.get(`/v1/matrices/${sides.matrixId}/document?paper=A0`);
    expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ pointer: '?paper', code: 'UNKNOWN' }] }]);
  });

  it('is not there for who may not see the matrix', async () => {
    const stranger = await TwoSides.meet(registry);
    await stranger.vendor.get(`/v1/matrices/${sides.matrixId}/document`).expect(404);
  });
});
