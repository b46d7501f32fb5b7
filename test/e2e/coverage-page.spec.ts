import { loadSampleWhenEmpty } from '../../src/sample/sample-registry';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

interface Coverage {
  readonly rows: readonly { readonly key: string; readonly coverage: string }[];
  readonly contracts: readonly { readonly contractNo: string }[];
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
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  it('says row by row, beside its colour, what the API says, for each contract on the system', async () => {
    const institutionId = (await loadSampleWhenEmpty(registry.connection))?.institutionId ?? '';
    const browser = await browserOf(registry, { institutionId });
    const systems = await registry.sql<{ id: string }>('select id from systems');
    const api = new Client(registry.http);
    const met = new Set<string>();
    for (const { id } of systems) {
      const { rows, contracts } = await api.read<Coverage>(`systems/${id}/coverage`);
      const { text } = await browser.get(`/systems/${id}/coverage`).expect(200);
      for (const { contractNo } of contracts) expect(text).toContain(`>${contractNo}</a>`);
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

  it('is reached from the page of the system', async () => {
    const [system] = await registry.sql<{ id: string }>('select id from systems limit 1');
    const browser = await browserOf(registry);
    const { text } = await browser.get(`/systems/${system?.id}`).expect(200);
    expect(text).toContain(`href="/systems/${system?.id}/coverage"`);
  });
});
