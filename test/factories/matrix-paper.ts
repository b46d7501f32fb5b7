import { type MatrixPaper, type PaperParty, type PaperRow } from '../../src/reports/matrix-paper';
import { TEMPLATE_ROWS } from '../../src/guideline/matrix-template';
import { clauseInWords } from '../../src/reports/clause-in-words';
import { GROUP_WORDS, LAYER_WORDS, PHASE_WORDS } from '../../src/reports/words';

/** Six parties of a hospital's contract. */
export const SIX_PARTIES: readonly PaperParty[] = [
  {
    id: '01987c2e-0000-7000-8000-000000000001',
    label: '医療機関(経営層)',
    kind: 'INSTITUTION',
    kindWord: '医療機関',
    name: null,
    address: null,
    parentId: null,
  },
  {
    id: '01987c2e-0000-7000-8000-000000000002',
    label: '医療機関(企画管理者)',
    kind: 'INSTITUTION',
    kindWord: '医療機関',
    name: null,
    address: null,
    parentId: null,
  },
  {
    id: '01987c2e-0000-7000-8000-000000000003',
    label: '㈱髙﨑システム',
    kind: 'PRIME_VENDOR',
    kindWord: '委託先事業者',
    name: null,
    address: null,
    parentId: null,
  },
  {
    id: '01987c2e-0000-7000-8000-000000000004',
    label: '𠮷田①ネットワークサービス㈱',
    kind: 'SUB_ENTRUSTEE',
    kindWord: '再委託先',
    name: null,
    address: null,
    parentId: null,
  },
  {
    id: '01987c2e-0000-7000-8000-000000000005',
    label: '見本クラウド⑥',
    kind: 'CLOUD_PROVIDER',
    kindWord: 'クラウド事業者',
    name: null,
    address: null,
    parentId: null,
  },
  {
    id: '01987c2e-0000-7000-8000-000000000006',
    label: '見本通信',
    kind: 'NETWORK_PROVIDER',
    kindWord: '回線・ネットワーク事業者',
    name: null,
    address: null,
    parentId: null,
  },
];

/** A row of a declared matrix that nobody has declared yet. */
export function aPaperRow(over: Partial<PaperRow> = {}): PaperRow {
  return {
    id: '01987c2e-1111-7000-8000-000000000001',
    key: 'IN-05',
    title: '外部接続回線・VPN装置の管理と更新',
    group: 'E インフラ',
    phase: '通常時',
    clauses: ['表4-1', '5.3'],
    nonDelegable: false,
    excused: null,
    note: null,
    parts: [],
    concord: { state: 'UNDECLARED', differences: [], institution: null, vendor: null },
    ...over,
  };
}

/** All rows of the template, with six parties; `rowOf` says what each row holds. */
export function aMatrixPaper(
  over: Partial<MatrixPaper> = {},
  rowOf: (row: PaperRow, place: number) => Partial<PaperRow> = () => ({}),
): MatrixPaper {
  const language = over.language ?? 'ja';
  const rows = TEMPLATE_ROWS.map((template, place) => {
    const row = aPaperRow({
      id: `01987c2e-1111-7000-8000-${String(place + 1).padStart(12, '0')}`,
      key: template.key,
      title: template.title[language],
      group: GROUP_WORDS[template.group][language],
      phase: PHASE_WORDS[template.phase][language],
      clauses: template.clauses.map((clause) => clauseInWords(clause, language)),
      nonDelegable: template.nonDelegable,
    });
    return { layer: template.layer, row: { ...row, ...rowOf(row, place) } };
  });
  return {
    language,
    matrixId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    contractId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e4a',
    contractNo: 'K-2026-①⑥',
    contractTitle: '電子カルテシステム保守委託契約',
    article: null,
    signedOn: '2026-04-01',
    startOn: '2026-04-01',
    endOn: null,
    institution: '髙﨑記念𠮷病院',
    institutionAddress: '東京都千代田区見本町1-2-3',
    vendor: '㈱髙﨑システム',
    vendorAddress: '大阪府大阪市見本区①-⑥',
    copyCode: null,
    checkAt: null,
    canonical: '{}',
    renamed: [],
    devices: [],
    revision: 3,
    status: '協議中',
    isBinding: false,
    agreedOn: null,
    templateEdition: 'MHLW-7.0',
    contentHash: '0e3f79792cb1bb4e15905e72267e4545952299ce5ce8f5e4069f8a60459098d2',
    isDeclared: true,
    parties: SIX_PARTIES,
    layers: (['LEGAL', 'OPERATIONAL'] as const).map((layer) => ({
      layer,
      title: LAYER_WORDS[layer][language],
      rows: rows.filter((one) => one.layer === layer).map(({ row }) => row),
    })),
    signatures: [
      { side: 'INSTITUTION', party: '髙﨑記念𠮷病院', signed: null },
      { side: 'VENDOR', party: '㈱髙﨑システム', signed: null },
    ],
    ...over,
  };
}
