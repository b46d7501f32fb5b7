import { createHash } from 'node:crypto';
import { type MatrixContent } from '../../src/demarcation/agreement/canonical-matrix';
import { type PrintedFacts } from '../../src/demarcation/agreement/printed-facts';
import { aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { attachmentOf, bare, type Frozen, frozenRows, joined, printOf } from '../support/printed-paper';
import { TestRegistry } from '../support/registry';
import { type Role, TwoSides, usualIn } from '../support/two-sides';

const NAMES = ['髙﨑', '𠮷田①', '神\uFA19⑥', 'Sample Telecommunications ', '㈱見本'];
const NOTES = [
  '夜間を含む(髙﨑①⑥㈱𠮷)',
  'Servers of the main building only',
  '月次で適用し、翌営業日までに報告する',
  null,
  null,
];

/**
 * How many take part beside the prime vendor: members, those whom they entrust, each beneath the one before, and the clouds and
 * networks that they build on, each run by a vendor of its own and called by its product.
 */
const WHO = [
  { members: 0, subcontractors: 0, clouds: 0 },
  { members: 2, subcontractors: 1, clouds: 0 },
  { members: 0, subcontractors: 1, clouds: 3 },
];

describe('an agreed revision that is printed again', () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  const change = async (path: string, body: object) => {
    const { version } = await api.read(path);
    const { status, body: answer } = await api.patch(path, version, body);
    if (status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  };

  /** Both sides say the same of every row, of anybody, in words of any kind. */
  const declare = async (sides: TwoSides, roll: (sides: number) => number) => {
    const matrix = await sides.matrix();
    const others = matrix.parties.filter(({ kind }) => kind !== 'INSTITUTION' && kind !== 'PRIME_VENDOR');
    const rows = matrix.rows
      .filter(({ applicability }) => applicability === 'APPLICABLE')
      .map((row) => {
        const roles: Role[] = usualIn(matrix, row).map((role) => {
          const note = role.role === 'RESPONSIBLE' ? (NOTES[roll(NOTES.length)] ?? null) : null;
          return note === null ? role : { ...role, note };
        });
        const other = others[roll(others.length + 1)];
        const helps: Role[] = other === undefined ? [] : [{ partyId: other.id, role: 'SUPPORT', note: '一次切り分け' }];
        return { rowId: row.id, roles: [...roles, ...helps], note: NOTES[roll(NOTES.length)] ?? null };
      });
    for (const agent of [sides.drafter, sides.vendor]) {
      const answer = await agent.post(`/v1/matrices/${sides.matrixId}/declarations`).send({ rows, atomic: true });
      if (answer.status !== 200) throw new Error(`declaring: ${answer.status} ${answer.text}`);
    }
  };

  it.each(
    WHO.flatMap((who) =>
      Array.from({ length: rounds(1, 25) }, (_, i) => [who.members, who.subcontractors, who.clouds, i] as const),
    ),
  )(
    'says the same after all of its names have changed: %i members, %i subcontractors, %i clouds (round %i)',
    async (members, subcontractors, clouds, round) => {
      const roll = dice(ordealSeed() + round * 31 + members * 7 + subcontractors * 101 + clouds * 1009);
      const sides = await TwoSides.meet(registry);
      const vendors: { readonly id: string; readonly was: string }[] = [];
      const aVendor = async (part: string) => {
        const name = `${NAMES[roll(NAMES.length)]}${part}${roll(1000)}`;
        const { id } = await api.create('vendors', aVendorBody({ name, address: `旧住所${roll(100)}丁目` }));
        vendors.push({ id, was: bare(name) });
        return id;
      };
      for (let i = 0; i < members; i++)
        await api.create(`contracts/${sides.contractId}/members`, { vendorId: await aVendor('構成員') });
      let above = null as string | null;
      for (let i = 0; i < subcontractors; i++) {
        const parent = above === null ? {} : { parentId: above };
        const body = aSubcontractBody(await aVendor('再委託'), parent);
        above = (await api.create(`contracts/${sides.contractId}/subcontracts`, body)).id;
      }
      const dependencies: string[] = [];
      for (let i = 0; i < clouds; i++) {
        const body = {
          kind: i % 2 === 0 ? 'CLOUD' : 'NETWORK',
          name: `${NAMES[roll(NAMES.length)]}基盤${i}`,
          vendorId: await aVendor('クラウド'),
        };
        dependencies.push((await api.create(`contracts/${sides.contractId}/dependencies`, body)).id);
      }
      await sides.carry();
      await declare(sides, roll);
      await sides.step('UNDER_CONSULTATION');
      const hash = await sides.confirmBoth();
      const agreed = await sides.step('AGREED');
      expect([agreed.status, agreed.body['errors']]).toEqual([200, undefined]);

      const language = roll(2) === 0 ? 'ja' : 'en';
      const query = { paper: roll(2) === 0 ? 'A3' : 'A4', era: roll(2) === 0 ? 'JAPANESE' : 'WESTERN' };
      const print = () => printOf(sides.vendor, sides.matrixId, query, language);
      const [kept] = await registry.sql<{ canonical: string; facts: PrintedFacts; code: string }>(
        'select canonical, printed as facts, copy_code as code from matrix_snapshots where matrix_id = $1',
        [sides.matrixId],
      );
      const frozen: Frozen = { ...kept!, content: JSON.parse(kept!.canonical) as MatrixContent };
      const first = joined(await print());
      for (const row of frozenRows(frozen, language)) expect(first).toContain(row);

      // Whoever can be renamed is.
      await change(`contracts/${sides.contractId}`, {
        contractNo: `新番号-${round}-${members}${subcontractors}${clouds}`,
        title: '新しい契約の名',
      });
      await change(`institutions/${sides.institutionId}`, { name: '改称𠮷病院', address: '移転先一丁目' });
      await change(`vendors/${sides.vendorId}`, { name: '新社名㈱', address: '新本社一丁目' });
      for (const [i, { id }] of vendors.entries())
        await change(`vendors/${id}`, { name: `新社名${i}㈱`, address: `新本社${i}丁目` });
      for (const [i, id] of dependencies.entries()) await change(`contract-dependencies/${id}`, { name: `新基盤${i}` });
      await registry.sql(`update accounts set name = '改姓 太郎' where name like '%確認' or name like '%責任者'`);

      const file = await print();
      const again = joined(file);
      expect(createHash('sha256').update(attachmentOf(file)).digest('hex')).toBe(hash);
      expect(again).toContain(hash);
      for (const row of frozenRows(frozen, language)) expect(again).toContain(row);
      const contractNo = frozen.content.contractNo;
      const note = noteIn(withoutFeet(again, contractNo), language);
      const named = vendors.flatMap(({ was }, i) => (first.includes(was) ? [`新社名${i}㈱`] : []));
      expect(named).toHaveLength(members + subcontractors + clouds);
      for (const now of ['改称𠮷病院', '移転先一丁目', '新しい契約の名', '新社名㈱', '新本社一丁目', ...named])
        expect([now, note.includes(now)]).toEqual([now, true]);
      const plain = (text: string) => {
        const said = withoutFeet(text, contractNo);
        return said.replace(noteIn(said, language), '');
      };
      expect(again).not.toBe(plain(again));
      expect(plain(again)).toBe(plain(first));
      for (const secret of ['新社名', '新基盤', '改姓', '改称']) expect(plain(again)).not.toContain(bare(secret));
    },
    180_000,
  );
});

/** What stands at the foot of each page tells when it was printed. */
function withoutFeet(text: string, contractNo: string): string {
  const number = contractNo.replace(/[^A-Za-z0-9]/g, '\\$&');
  const foot = `(?:\\d+/\\d+)?${number}(?:第1版|[Rr]evision1)\\([^)]*\\)(?:出力|Printed).*?SHA-256[0-9a-f]{64}(?:\\d+/\\d+)?`;
  return text.replace(new RegExp(foot, 'g'), '');
}

/** From its heading up to the picture that follows it. */
function noteIn(text: string, language: 'ja' | 'en'): string {
  const [from, to] =
    language === 'ja'
      ? ['(参考)合意後に変わった名称等', '(?:関係者と分担の図|関係者が多いため)']
      : ['Forinformation,whatiscalledotherwise', '(?:Whotakespart,andinwhat|Therearetoomanyparties)'];
  return new RegExp(`${from.replace(/[()]/g, '\\$&')}.*?(?=${to})`).exec(text)?.[0] ?? '';
}
