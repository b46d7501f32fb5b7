import { anInstitutionBody } from '../factories/bodies';
import { Client } from '../support/client';
import { rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';

const ROWS = rounds(1_500, 100_000);
const MB = 1024 * 1024;

/** A large file is taken in in slices: others are answered meanwhile, and memory does not grow with it. */
describe('a large file of records', () => {
  let registry: TestRegistry;
  let path: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    const api = new Client(registry.http);
    const institution = await api.create('institutions', anInstitutionBody());
    const columns = [
      { heading: 'コード', field: 'key', digits: 6 },
      { heading: '名称', field: 'name' },
      { heading: '住所', field: 'address' },
    ];
    const profile = { name: '大量', resource: 'vendors', system: 'bulk', columns };
    const { id } = await api.create(`institutions/${institution.id}/exchange-profiles`, profile);
    path = `/v1/exchange-profiles/${id}/imports`;
  });
  afterAll(() => registry.stop());

  it(`of ${ROWS} rows is in at once, and again changes nothing, while others are answered`, async () => {
    const lines = Array.from(
      { length: ROWS },
      (_, i) => `${i + 1},㈱髙﨑①電算 ${i + 1}号店,東京都千代田区表ソ能町${i + 1}番地`,
    );
    const file = Buffer.from(`コード,名称,住所\r\n${lines.join('\r\n')}\r\n`);
    let isOver = false;
    let slowest = 0;
    let highest = 0;
    const before = process.memoryUsage().rss;
    const others = (async () => {
      while (!isOver) {
        const began = performance.now();
        await registry.http.get('/v1/institutions').expect(200);
        slowest = Math.max(slowest, performance.now() - began);
        highest = Math.max(highest, process.memoryUsage().rss);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    const send = () => registry.http.post(path).set('Content-Type', 'text/csv').send(file);
    const began = performance.now();
    expect((await send().expect(200)).body).toMatchObject({ isDone: true, created: ROWS, refused: 0 });
    const first = performance.now() - began;
    expect((await send().expect(200)).body).toMatchObject({ created: 0, updated: 0, unchanged: ROWS });
    const second = performance.now() - began - first;
    isOver = true;
    await others;
    const figures = { rows: ROWS, first, second, slowest, grownBy: (highest - before) / MB };
    if (process.env['ORDEAL'] === 'full') process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(slowest).toBeLessThan(2_000);
    expect(figures.grownBy).toBeLessThan(700);
  }, 3_600_000);
});
