import { aMatrixPaper, SIX_PARTIES } from '../../test/factories/matrix-paper';
import { rounds } from '../../test/support/ordeal';
import { pdfText } from '../../test/support/pdf-text';
import { Seeded } from '../../test/support/seeded';
import { calendarDate } from '../kernel/calendar-date';
import { writePdf } from './files/write-pdf';
import { matrixPdf } from './matrix-pdf';

const MADE_AT = new Date('2026-11-24T03:00:00Z');
const AGREED = aMatrixPaper({ isBinding: true, status: '合意済', agreedOn: '2026-11-20' });
const joined = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');

describe('the lists behind a matrix as PDF', () => {
  it('says all of a long reason each time that it is printed', async () => {
    const settled = { by: '甲野', on: calendarDate('2026-11-01'), reason: '冬'.repeat(1500) };
    const evidence = [{ key: 'LG-01', declared: [], settled }];
    for (let time = 1; time <= 2; time++) {
      const printed = await writePdf(matrixPdf(AGREED, { size: 'A4', era: 'JAPANESE', evidence }, MADE_AT));
      expect(joined(pdfText(printed)).match(/冬/g)).toHaveLength(1500);
    }
  });

  it('says on each page of a list what it is', async () => {
    const devices = Array.from({ length: 60 }, (_, i) => ({
      ...{ id: `d${i}`, assetNo: `A-${i}`, name: 'VPN装置①', category: null, owner: null, installer: null },
      ...{ maintainer: '保守㈱'.repeat(20), wasThere: true, isThere: true },
    }));
    const evidence = AGREED.layers
      .flatMap(({ rows }) => rows)
      .map(({ key }) => ({
        key,
        declared: [],
        settled: { by: '甲野', on: calendarDate('2026-11-01'), reason: '冬'.repeat(100) },
      }));
    const printed = await writePdf(
      matrixPdf({ ...AGREED, devices }, { size: 'A4', era: 'JAPANESE', evidence }, MADE_AT),
    );
    const texts = pdfText(printed).map((text) => joined([text]));
    for (const [list, row] of [
      ['対象機器の一覧', 'VPN装置①'],
      ['行ごとの根拠', '冬'],
    ] as const) {
      const listed = texts.filter((text) => text.includes(row));
      expect(listed.length).toBeGreaterThan(2);
      expect(texts.filter((text) => text.includes(list))).toEqual(listed);
    }
  });

  it.each([4, 6, 7, ...Array.from({ length: rounds(0, 60) }, (_, i) => 100 + i)])(
    'hold no page with a single row on it, whatever is said in each (%i)',
    async (seed) => {
      const parties = Array.from({ length: 10 }, (_, i) => ({
        ...SIX_PARTIES[Math.min(i, 2)]!,
        ...{ id: `p${i}`, label: `${i} Example Network Services` },
      }));
      const seeded = new Seeded(seed);
      const sentence = 'Servers and middleware of the main building, by day and by night. ';
      const paper = aMatrixPaper({ language: 'en', parties }, () => ({ note: sentence.repeat(1 + seeded.below(9)) }));
      const texts = pdfText(await writePdf(matrixPdf(paper, { size: 'A4', era: 'WESTERN', evidence: null }, MADE_AT)));
      const [, ...rows] = texts.map((text) => text.match(/(?:LG|SV|CL|SR|IN|SE|EQ|CD|IR|EX|TP)-\d\d/g) ?? []);
      expect(rows.map(({ length }) => length)).not.toContain(1);
      for (const { key } of paper.layers.flatMap((layer) => layer.rows))
        expect(texts.join('').split(key)).toHaveLength(2);
    },
  );

  it('say what a column of the institution is once, by its name or before it', async () => {
    const [executive, planning, ...others] = SIX_PARTIES;
    const paper = aMatrixPaper({ parties: [executive!, { ...planning!, label: '情報管理室' }, ...others] });
    const printed = await writePdf(matrixPdf(paper, { size: 'A4', era: 'JAPANESE', evidence: null }, MADE_AT));
    expect(joined(pdfText(printed).slice(0, 1))).toContain('髙﨑記念𠮷病院医療機関(経営層)医療機関:情報管理室');
  });

  it.each(['ja', 'en'] as const)(
    'tell who takes part on the page that is signed where a picture of so many could not be read (%s)',
    async (language) => {
      const parties = Array.from({ length: 12 }, (_, i) => ({
        ...SIX_PARTIES[Math.min(i, 3)]!,
        id: `p${i}`,
        // Each beneath the one before: no page is wide enough for the chain.
        parentId: i > 3 ? `p${i - 1}` : null,
        label: i === 11 ? `Sample ${'Telecommunications '.repeat(6)}K.K.` : `${i}号社髙﨑①𠮷`,
      }));
      const parts = [{ partyId: 'p2', role: 'ACCOUNTABLE' as const, note: null }];
      const paper = aMatrixPaper({ language, parties }, () => ({ parts }));
      const printed = await writePdf(matrixPdf(paper, { size: 'A4', era: 'JAPANESE', evidence: null }, MADE_AT));
      const last = joined(pdfText(printed).slice(-1));
      for (const { label } of parties) expect(last).toContain(label.replace(/\s/g, ''));
      const counts = paper.layers.map(({ rows }) => `${language === 'ja' ? '責' : 'A'}${rows.length}`);
      expect(last).toContain(`2号社髙﨑①𠮷${counts.join('')}`);
      expect(last).toContain(language === 'ja' ? 'とおりとすることに合意する' : 'AandBagree');
      expect(last.split(language === 'ja' ? '記名押印(署名)' : 'Signature')).toHaveLength(3);
    },
  );

  it.each(['A3', 'A4'] as const)('has no table that is wider than what the margins leave of %s', (size) => {
    const device = { id: 'd', assetNo: 'A-1', name: 'VPN', category: null, owner: null, installer: null };
    const devices = [{ ...device, maintainer: null, wasThere: true, isThere: true }];
    const { content } = matrixPdf({ ...AGREED, devices }, { size, era: 'WESTERN', evidence: [] }, MADE_AT);
    const tables = content.flatMap((one) =>
      typeof one === 'object' && 'table' in one ? [(one.table as { widths: number[] }).widths] : [],
    );
    expect(tables.length).toBeGreaterThanOrEqual(5);
    for (const widths of tables) {
      const across = widths.reduce((sum, width) => sum + width + 6.5, 0.5);
      expect(across).toBeLessThanOrEqual({ A3: 1190.55, A4: 841.89 }[size] - 60);
    }
  });
});
