import { aMatrixPaper, SIX_PARTIES } from '../../../test/factories/matrix-paper';
import { type PaperParty } from '../matrix-paper';
import { contractPicture, isLegibleIn, laidOut, roomIn } from './contract-picture';
import { systemPicture } from './system-picture';

const [hospital, , prime, sub] = SIX_PARTIES as [PaperParty, PaperParty, PaperParty, PaperParty];
const beneath: PaperParty = { ...sub, id: '01987c2e-0000-7000-8000-00000000000a', label: '孫請け㈱', parentId: sub.id };
const parties = [...SIX_PARTIES, beneath];
const paper = aMatrixPaper({ parties }, ({ key }) =>
  key.startsWith('LG')
    ? { parts: [{ partyId: hospital.id, role: 'ACCOUNTABLE', note: null }] }
    : key === 'IN-05'
      ? {
          parts: [
            { partyId: prime.id, role: 'ACCOUNTABLE', note: null },
            { partyId: beneath.id, role: 'RESPONSIBLE', note: null },
          ],
        }
      : key === 'IN-06'
        ? { excused: '対象機器なし', parts: [{ partyId: beneath.id, role: 'SUPPORT', note: null }] }
        : {},
);
const beneathOf = (count: number) => ({
  ...paper,
  parties: [hospital, prime, ...Array.from({ length: count }, (_, i) => ({ ...sub, id: `p${i}`, parentId: null }))],
});
const legal = paper.layers[0]!.rows.filter(({ key }) => key.startsWith('LG')).length;
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said]) => said);

describe('the picture of a contract', () => {
  it('stands in a chain: the institution, its vendor, who works for that, and who works for them', () => {
    const placed = new Map(laidOut(parties).places.map(({ party, x }) => [party.id, x]));
    const [first, second, third, fourth] = [hospital, prime, sub, beneath].map(({ id }) => placed.get(id) ?? NaN);
    expect(first).toBeLessThan(second!);
    expect(second).toBeLessThan(third!);
    expect(third).toBeLessThan(fourth!);
    expect(new Set(laidOut(parties).places.map(({ x, y }) => `${x} ${y}`)).size).toBe(parties.length);
  });

  it('keeps every box inside, however many there are, and whoever is said to be beneath themselves', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ ...sub, id: `p${i}`, parentId: i % 2 ? `p${i - 1}` : null }));
    const circle = [
      { ...sub, id: 'a', parentId: 'b' },
      { ...sub, id: 'b', parentId: 'a' },
    ];
    for (const all of [many, circle, [...SIX_PARTIES, ...many]]) {
      const { places, width, height } = laidOut(all);
      expect(places).toHaveLength(all.length);
      expect(places.every(({ x, y }) => x >= 0 && y >= 0 && x + 180 <= width && y + 76 <= height)).toBe(true);
    }
  });

  it('is no larger than is good to read where few take part', () => {
    const [wide, high] = roomIn(beneathOf(0), [1100, 440]);
    expect([wide < 700, high < 200]).toEqual([true, true]);
    expect(roomIn(beneathOf(60), [781, 240])[1]).toBe(240);
  });

  it('is printed only where its smallest letters have seven points', () => {
    expect(isLegibleIn(beneathOf(8), [781, 240])).toBe(true);
    expect(isLegibleIn(beneathOf(8), [600, 240])).toBe(false);
    expect(isLegibleIn(beneathOf(60), [781, 240])).toBe(false);
  });

  it('counts in how many applicable rows of each layer a party has which part', () => {
    const said = texts(contractPicture(paper, '図'));
    expect(legal).toBeGreaterThan(0);
    expect(said.filter((one) => one === `責${legal}`)).toHaveLength(1);
    expect(said.filter((one) => one === '責1')).toHaveLength(1);
    expect(said.filter((one) => one === '実1')).toHaveLength(1);
    expect(said.some((one) => one?.includes('協'))).toBe(false);
  });

  it('takes names for what they are', () => {
    const svg = contractPicture(
      aMatrixPaper({ parties: [{ ...prime, label: '<b>&"', name: '<script>alert(1)</script>' }] }),
      '<x>',
    );
    expect(svg).not.toMatch(/<script|<b>|<x>/);
    expect(svg).toContain('&lt;b&gt;&amp;&quot;');
  });
});

describe('the picture of a system', () => {
  it('shows each contract, and which has no matrix', () => {
    const contracts = [
      { contractNo: '契-1', title: '保守', paper },
      { contractNo: '契-2', title: '回線', paper: null },
    ];
    const said = texts(systemPicture('電子カルテ', contracts, '責任分界表がありません'));
    expect(said).toContain('電子カルテ');
    expect(said).toContain('契-1 保守 (協議中)');
    expect(said.filter((one) => one === '責任分界表がありません')).toHaveLength(1);
    expect(said.filter((one) => one === '孫請け㈱')).toHaveLength(1);
  });
});
