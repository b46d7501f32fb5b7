import { SECTIONS } from '../../findings/sections';
import { SEVERITIES } from '../../guideline/rule';
import { pdfText } from '../../../test/support/pdf-text';
import { writePdf } from '../files/write-pdf';
import { type ManagementReport, type ReportedIncident } from './management-report';
import { managementPdf } from './management-pdf';

const DAY = '2026-11-28';

/** So many incidents, each of so many lines or of some more. */
const incidents = (many: number, lines: number): ReportedIncident[] =>
  Array.from({ length: many }, (_, i) => ({
    title: `〔${i + 1}〕㈱𠮷田の端末からの不正な接続を遮断した。\n`.repeat(i % 5 === 0 ? lines + 2 : lines).trim(),
    knownOn: DAY,
    happenedOn: null,
    authorityReportedOn: null,
    closedOn: null,
    places: null,
  }));

const reportWith = (told: ManagementReport['incidents']): ManagementReport => {
  const none = { items: [], total: 0 };
  const zero = <K extends string>(names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
  return {
    language: 'ja',
    institution: '髙﨑病院',
    asOf: DAY,
    edition: '第7.0版',
    counts: {
      ...{ total: 0, causes: 0, accepted: 0, openForGate: 0, byTheme: [] },
      ...{ bySeverity: zero(SEVERITIES), bySection: zero(SECTIONS) },
    },
    criticalRows: [],
    clauses: [],
    fiscalYear: 2026,
    trend: [],
    ahead: [],
    open: none,
    accepted: none,
    actions: none,
    incidents: told,
    signatures: (['EXECUTIVE', 'PLANNING_MANAGER', 'SAFETY_MANAGER'] as const).map((role) => ({
      role,
      persons: ['山﨑 花子'],
    })),
  };
};

const pagesOf = async (told: readonly ReportedIncident[]): Promise<string[]> =>
  pdfText(await writePdf(managementPdf(reportWith(told), new Date(0)))).map((page) => page.replace(/\s/g, ''));

describe('the management report on paper', () => {
  it.each([
    [1, 0, 1],
    [1, 15, 32],
    [3, 6, 14],
    [12, 1, 7],
  ])(
    'is signed beneath what is told: incidents of %i lines and more, %i of them to %i',
    async (lines, least, most) => {
      for (let many = least; many <= most; many++) {
        const pages = await pagesOf(incidents(many, lines));
        const last = pages.at(-1) ?? '';
        expect([many, last]).toEqual([
          many,
          expect.stringMatching(/9\.確認.+氏名.+署名・印.*氏名.+署名・印.*氏名.+署名・印/),
        ]);
        if (many > 0) expect([many, last]).toEqual([many, expect.stringContaining(`〔${many}〕`)]);
        // Every one stands there, once for each of its lines.
        const all = pages.join('');
        const missing = incidents(many, lines).filter(
          ({ title }, i) => all.split(`〔${i + 1}〕`).length - 1 !== title.split('\n').length,
        );
        expect([many, missing]).toEqual([many, []]);
      }
    },
    240_000,
  );
});
