import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { pdfText } from '../support/pdf-text';
import { TestRegistry } from '../support/registry';
import { bytes } from '../support/workbooks';

interface Coverage {
  readonly rows: readonly { readonly key: string; readonly coverage: string }[];
  readonly contracts: readonly { readonly contractNo: string; readonly open: readonly string[] }[];
}

const WORDS: Readonly<Record<string, string>> = {
  COVERED: '一者に決定',
  GAP: '空白',
  OVERLAP: '重複',
  CONTRADICTION: '矛盾',
};

describe('the page of a system’s coverage', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
  });
  afterAll(() => registry.stop());

  it('says row by row, beside its colour, what the API says, for each contract on the system', async () => {
    const institutionId = SAMPLE_INSTITUTION.id;
    const browser = await browserOf(registry, { institutionId });
    const systems = await registry.sql<{ id: string }>('select id from systems');
    const api = new Client(registry.http);
    const met = new Set<string>();
    for (const { id } of systems) {
      const { rows, contracts } = await api.read<Coverage>(`systems/${id}/coverage`);
      const { text } = await browser.get(`/systems/${id}/coverage`).expect(200);
      for (const { contractNo } of contracts) expect(text).toContain(`>${contractNo}</a>`);
      for (const key of contracts.flatMap(({ open }) => open))
        expect(text).toMatch(new RegExp(`<li>(?:<a href="/matrices/[^"]*#${key}">)?${key} [^<]{4,}<`));
      for (const { key, coverage } of rows) {
        const at = text.indexOf(`>${key}</span>`);
        expect([key, text.slice(at, text.indexOf('</tr>', at)).includes(`>${WORDS[coverage]}</td>`)]).toEqual([
          key,
          true,
        ]);
        met.add(coverage);
      }
    }
    expect([...met]).toEqual(expect.arrayContaining(['COVERED', 'GAP', 'OVERLAP']));
  });

  it('leads from each count to the rows behind it, and from what a contract says to the row of its matrix', async () => {
    const browser = await browserOf(registry, { institutionId: SAMPLE_INSTITUTION.id });
    const api = new Client(registry.http);
    const keysIn = (html: string) => [...html.matchAll(/<th scope="row" id="([A-Z]{2}-\d{2})"/g)].map(([, key]) => key);
    const led = new Set<string>();
    for (const { id } of await registry.sql<{ id: string }>('select id from systems')) {
      const { rows } = await api.read<Coverage>(`systems/${id}/coverage`);
      const { text } = await browser.get(`/systems/${id}/coverage`).expect(200);
      expect(keysIn(text)).toEqual(rows.map(({ key }) => key));
      for (const [, coverage = ''] of text.matchAll(/href="[^"]*\?coverage=([A-Z]+)#heat"/g)) {
        const behind = rows.filter((row) => row.coverage === coverage).map(({ key }) => key);
        const only = await browser.get(`/systems/${id}/coverage?coverage=${coverage}`).expect(200);
        expect([coverage, keysIn(only.text)]).toEqual([coverage, behind]);
        expect(only.text).toContain('すべての行を表示する');
        led.add(coverage);
      }
      const [, matrix, key] = /href="\/matrices\/([0-9a-f-]{36})#([A-Z]{2}-\d{2})"/.exec(text) ?? [];
      if (matrix !== undefined)
        expect((await browser.get(`/matrices/${matrix}`).expect(200)).text).toContain(`id="${key}"`);
    }
    expect([...led]).toEqual(expect.arrayContaining(['COVERED', 'GAP', 'OVERLAP']));
    const [system] = await registry.sql<{ id: string }>('select id from systems limit 1');
    expect((await browser.get(`/systems/${system?.id}/coverage?coverage=ELSE`)).status).toBe(400);
  });

  it('is drawn, as each of its contracts is, for whoever may read them', async () => {
    const [system] = await registry.sql<{ id: string; name: string; contract: string; no: string }>(
      `select s.id, s.name, c.id as contract, c.contract_no as no from systems s join contract_systems x on x.system_id = s.id
       join contracts c on c.id = x.contract_id join matrices m on m.contract_id = c.id where m.status = 'AGREED' order by s.id, c.id limit 1`,
    );
    const draw = async (path: string, agent = registry.http) => {
      const answer = await agent.get(`/v1/${path}/picture`).buffer().parse(bytes);
      return { status: answer.status, type: answer.type, svg: (answer.body as Buffer).toString('utf8') };
    };
    const whole = await draw(`systems/${system?.id}`);
    expect([whole.status, whole.type]).toEqual([200, 'image/svg+xml']);
    expect(whole.svg).toContain(system?.name);
    expect(whole.svg).toContain(system?.no);
    const printed = await registry.http.get(`/v1/systems/${system?.id}/picture-document`).buffer().parse(bytes);
    expect([printed.status, printed.type]).toEqual([200, 'application/pdf']);
    expect(pdfText(printed.body as Buffer).join('')).toContain(system?.no);
    const browser = await browserOf(registry);
    expect((await browser.get(`/systems/${system?.id}/picture/content`).expect(200)).headers['content-type']).toBe(
      'application/pdf',
    );
    const one = await draw(`contracts/${system?.contract}`);
    expect([one.status, one.type, one.svg.startsWith('<svg ')]).toEqual([200, 'image/svg+xml', true]);
    expect(one.svg).toMatch(/責\d+/);
    const { id } = await new Client(registry.http).create('institutions', anInstitutionBody());
    const stranger = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId: id });
    expect((await draw(`systems/${system?.id}`, stranger)).status).toBe(404);
    expect((await draw(`contracts/${system?.contract}`, stranger)).status).toBe(404);
  });

  it('is reached from the page of the system', async () => {
    const [system] = await registry.sql<{ id: string }>('select id from systems limit 1');
    const browser = await browserOf(registry);
    const { text } = await browser.get(`/systems/${system?.id}`).expect(200);
    expect(text).toContain(`href="/systems/${system?.id}/coverage"`);
  });
});
