import { type DeploymentModel } from '../kernel/terms/contract-terms';
import { type AllocationRole, TABLE_41_CATEGORIES } from '../kernel/terms/demarcation-terms';
import { MATRIX_FACT_SHEET } from '../../test/support/matrix-fact-sheet';
import { applicableRows, type MatrixConditions, suggestedAllocation, TEMPLATE_ROWS } from './matrix-template';
import { type TemplateRow } from './template/template-row';

const CODES: Record<string, string> = {
  L: 'LEGAL',
  O: 'OPERATIONAL',
  N: 'NORMAL',
  E: 'EMERGENCY',
  B: 'BOTH',
  X: 'EXIT',
  always: 'ALWAYS',
  'personalData≠NOT_HANDLED': 'PERSONAL_DATA',
  CLOUD_EXCEPTION: 'CLOUD_EXCEPTION',
  're-entrustment': 'REENTRUSTMENT',
  'overseas sub': 'OVERSEAS_REENTRUSTMENT',
  maintenance: 'MAINTENANCE',
  remoteMaintenance: 'REMOTE_MAINTENANCE',
  'on-prem or colocation': 'ON_PREMISES_OR_COLOCATION',
  'on-prem': 'ON_PREMISES',
  'external connection': 'EXTERNAL_CONNECTION',
  'if used': 'SIGNATURE_USED',
  'per equipment': 'EQUIPMENT',
  cloud: 'CLOUD',
  '≥2 vendors': 'SEVERAL_VENDORS',
  'third-party provision': 'THIRD_PARTY_PROVISION',
  'クライアント側:情報の持出し・管理・破棄等': 'CLIENT_TAKEOUT_DISPOSAL',
  'クライアント側:利用機器・サービス': 'CLIENT_DEVICE_SERVICE',
  'サーバ側:ソフトウェア・サービスに対する要求事項': 'SERVER_SW_REQUIREMENTS',
  'サーバ側:保守対応等': 'SERVER_MAINTENANCE',
  'サーバ側:事業者選定と管理': 'SERVER_VENDOR_SELECTION',
  'サーバ側:システム運用管理': 'SERVER_OPERATION',
  'インフラ:物理的安全管理': 'INFRA_PHYSICAL',
  'インフラ:ネットワーク': 'INFRA_NETWORK',
  'インフラ:インフラ運用管理': 'INFRA_OPERATION',
  'セキュリティ:認証・認可': 'SEC_AUTHN_AUTHZ',
  'セキュリティ:電子署名、タイムスタンプ': 'SEC_SIGNATURE_TIMESTAMP',
  'セキュリティ:証跡のレビュー、システム監査': 'SEC_LOG_AUDIT',
  'セキュリティ:外部からの攻撃': 'SEC_EXTERNAL_ATTACK',
};
const code = (text = '') => CODES[text] ?? null;

/** The first-named party of a cell of the fact sheet; null: to be decided, or only by deployment model. */
function partyOf(cell = ''): string | null {
  if (cell.startsWith('I')) return 'INSTITUTION';
  if (cell.startsWith('V')) return 'PRIME_VENDOR';
  const others: Record<string, string> = {
    'O(所有者)': 'EQUIPMENT_OWNER',
    O: 'EQUIPMENT_OWNER',
    M: 'EQUIPMENT_MAINTAINER',
    設置責任者: 'EQUIPMENT_INSTALLER',
    T: 'RECIPIENT',
    'N/M': 'NETWORK_PROVIDER',
    'N/V': 'NETWORK_PROVIDER',
    独立監査者: 'INSTITUTION', // commissioned by it: an auditor is no party of the matrix
    各社: 'PRIME_VENDOR',
  };
  return others[cell] ?? null;
}

function first(role: AllocationRole, row: TemplateRow, model: DeploymentModel | null): string | null {
  return suggestedAllocation(row, model).find((suggested) => suggested.role === role)?.party ?? null;
}
const accountable = (row: TemplateRow, model: DeploymentModel | null) => first('ACCOUNTABLE', row, model);

function rowOf(key: string): TemplateRow {
  const found = TEMPLATE_ROWS.find((row) => row.key === key);
  if (found === undefined) throw new Error(`no row ${key}`);
  return found;
}

const NOTHING: MatrixConditions = {
  personalDataHandling: 'NOT_HANDLED',
  deploymentModel: 'ON_PREMISES',
  usesThirdPartyCloud: 'NO',
  colocation: 'NO',
  reentrustment: 'NO',
  overseasReentrustment: 'NO',
  maintenance: 'NO',
  remoteMaintenance: 'NO',
  externalConnection: 'NO',
  signatureUsed: 'NO',
  equipment: 'NO',
  severalVendors: 'NO',
  thirdPartyProvision: 'NO',
};
const keys = (over: Partial<MatrixConditions> = {}) => applicableRows({ ...NOTHING, ...over }).map(({ key }) => key);

describe('the template against the fact sheet', () => {
  it('says of every row what the domain material says', () => {
    expect(
      TEMPLATE_ROWS.map((row) => ({
        key: row.key,
        group: row.group,
        layer: row.layer,
        phase: row.phase,
        nonDelegable: row.nonDelegable,
        condition: row.condition,
        table41Category: row.table41Category,
        clauses: row.clauses.join(', '),
        title: row.title,
      })),
    ).toEqual(
      MATRIX_FACT_SHEET.map((fact) => ({
        key: fact.key,
        group: fact.group,
        layer: code(fact.layer),
        phase: code(fact.phase),
        nonDelegable: fact.nonDelegable === 'Y',
        condition: code(fact.applies),
        table41Category: code(fact.table41),
        clauses: fact.clauses,
        title: { ja: fact.ja, en: fact.en },
      })),
    );
  });

  it('suggests whom the sheet names first as accountable and as performing, and nobody where it leaves that open', () => {
    const byModel = new Set(['SR-03', 'IN-01', 'IN-06', 'CD-02', 'CD-03', 'CD-04']);
    for (const fact of MATRIX_FACT_SHEET) {
      if (byModel.has(fact.key ?? '')) continue;
      const row = rowOf(fact.key ?? '');
      expect([fact.key, accountable(row, null)]).toEqual([fact.key, partyOf(fact.accountable)]);
      expect([fact.key, first('RESPONSIBLE', row, null)]).toEqual([fact.key, partyOf(fact.responsible)]);
    }
  });

  it('has 75 rows, of which 50 always stand, and 19 that the institution cannot hand over', () => {
    expect(TEMPLATE_ROWS).toHaveLength(75);
    expect(new Set(TEMPLATE_ROWS.map(({ key }) => key)).size).toBe(75);
    expect(TEMPLATE_ROWS.filter(({ condition }) => condition === 'ALWAYS')).toHaveLength(50);
    expect(TEMPLATE_ROWS.filter(({ nonDelegable }) => nonDelegable).map(({ key }) => key)).toEqual(
      (
        'LG-01 LG-03 LG-04 LG-05 LG-06 LG-07 LG-08 LG-09 LG-12 SV-05 SV-07 SR-07 SE-05 SE-08 CD-01 IR-06 EX-05 ' +
        'TP-01 TP-05'
      ).split(' '),
    );
  });

  it('covers the 13 categories of table 4-1: ten by rows that always stand, three by conditional rows only', () => {
    const covered = (rows: readonly TemplateRow[]) => new Set(rows.flatMap((row) => row.table41Category ?? []));
    const always = covered(TEMPLATE_ROWS.filter(({ condition }) => condition === 'ALWAYS'));
    expect(covered(TEMPLATE_ROWS)).toEqual(new Set(TABLE_41_CATEGORIES));
    expect(TABLE_41_CATEGORIES.filter((category) => !always.has(category))).toEqual([
      'SERVER_MAINTENANCE',
      'INFRA_NETWORK',
      'SEC_SIGNATURE_TIMESTAMP',
    ]);
  });

  it('suggests the institution and nobody else for what cannot be handed over', () => {
    for (const row of TEMPLATE_ROWS.filter(({ nonDelegable }) => nonDelegable)) {
      for (const model of [null, 'ON_PREMISES', 'IAAS', 'PAAS', 'SAAS', 'HYBRID'] as const) {
        expect([row.key, accountable(row, model)]).toEqual([row.key, 'INSTITUTION']);
      }
    }
  });

  it('never suggests two accountable parties, nor one party twice for one part', () => {
    for (const row of TEMPLATE_ROWS) {
      for (const model of [null, 'ON_PREMISES', 'IAAS', 'PAAS', 'SAAS', 'HYBRID'] as const) {
        const suggested = suggestedAllocation(row, model);
        expect(suggested.filter(({ role }) => role === 'ACCOUNTABLE').length).toBeLessThanOrEqual(1);
        expect(new Set(suggested.map((part) => JSON.stringify(part))).size).toBe(suggested.length);
      }
    }
  });

  it('names legal rows that are there and legal', () => {
    for (const { legalRowKey } of TEMPLATE_ROWS) {
      if (legalRowKey !== null) expect(rowOf(legalRowKey).layer).toBe('LEGAL');
    }
  });

  it('gives to the system what contracts on it share', () => {
    const shared = TEMPLATE_ROWS.filter(({ belongsTo }) => belongsTo === 'SYSTEM').map(({ key }) => key);
    expect(shared).toEqual(
      (
        'CL-01 CL-02 CL-03 CL-04 SR-01 SR-02 SR-03 SR-04 SR-05 SR-06 SR-07 IN-01 IN-02 IN-03 IN-04 IN-05 IN-06 ' +
        'SE-01 SE-02 SE-03 SE-04 SE-06 CD-01 CD-02 CD-03 CD-04 CD-05 CD-06 IR-02 IR-05 IR-07'
      ).split(' '),
    );
  });
});

describe('applicableRows', () => {
  it('adds each conditional row under its condition, and under nobody-knows', () => {
    const bare = keys();
    const added = (over: Partial<MatrixConditions>) => keys(over).filter((key) => !bare.includes(key));
    expect(bare).toHaveLength(50 + 2); // on premises: the server room and the LAN
    for (const answer of ['YES', 'UNKNOWN'] as const) {
      expect(added({ reentrustment: answer })).toEqual(['SV-04', 'SV-05', 'SV-06']);
      expect(added({ reentrustment: answer, overseasReentrustment: answer })).toContain('SV-07');
      expect(added({ overseasReentrustment: answer })).toEqual([]);
      expect(added({ maintenance: answer })).toEqual(['SR-04']);
      expect(added({ remoteMaintenance: answer })).toEqual(['SR-05']);
      expect(added({ externalConnection: answer })).toEqual(['IN-05']);
      expect(added({ signatureUsed: answer })).toEqual(['SE-03']);
      expect(added({ equipment: answer })).toEqual(['EQ-01', 'EQ-02', 'EQ-03']);
      expect(added({ usesThirdPartyCloud: answer })).toEqual(['CD-01', 'CD-02', 'CD-03', 'CD-04']);
      expect(added({ severalVendors: answer })).toEqual(['CD-05']);
      expect(added({ thirdPartyProvision: answer })).toEqual(['TP-01', 'TP-02', 'TP-03', 'TP-04', 'TP-05']);
      expect(keys({ deploymentModel: 'SAAS', colocation: answer })).toContain('IN-01');
    }
    expect(added({ personalDataHandling: 'HANDLED' })).toEqual(['LG-11']);
    expect(added({ personalDataHandling: 'UNKNOWN' })).toEqual(['LG-11']);
    expect(added({ personalDataHandling: 'CLOUD_EXCEPTION' })).toEqual(['LG-11', 'LG-12']);
  });

  it('follows the deployment model; an unknown one brings the rows of all', () => {
    const of = (deploymentModel: DeploymentModel | null) =>
      keys({ deploymentModel }).filter((key) => ['IN-01', 'IN-04', 'CD-03'].includes(key));
    expect(of('ON_PREMISES')).toEqual(['IN-01', 'IN-04']);
    expect(of('IAAS')).toEqual(['CD-03']);
    expect(of('PAAS')).toEqual(['CD-03']);
    expect(of('SAAS')).toEqual(['CD-03']);
    expect(of('HYBRID')).toEqual(['IN-01', 'IN-04', 'CD-03']);
    expect(of(null)).toEqual(['IN-01', 'IN-04', 'CD-03']);
  });
});

describe('suggestedAllocation', () => {
  it('follows domain 2.2 where the deployment model decides', () => {
    const models = ['ON_PREMISES', 'IAAS', 'PAAS', 'SAAS', 'HYBRID', null] as const;
    const across = (key: string) => models.map((model) => accountable(rowOf(key), model));
    const [I, V, C] = ['INSTITUTION', 'PRIME_VENDOR', 'CLOUD_PROVIDER'];
    expect(across('CD-01')).toEqual([I, I, I, I, I, I]);
    expect(across('CD-02')).toEqual([V, V, V, V, V, V]);
    expect(across('CD-03')).toEqual([null, null, C, V, null, null]);
    expect(across('SR-03')).toEqual([null, null, C, V, null, null]);
    expect(across('CD-04')).toEqual([null, C, C, V, null, null]);
    expect(across('IN-01')).toEqual([I, C, C, V, null, null]);
    expect(across('IN-02')).toEqual([null, null, null, V, null, null]);
    expect(across('IN-06')).toEqual([null, C, C, V, null, null]);
    expect(across('CL-03')).toEqual([null, null, null, null, null, null]);
    expect(across('SE-01')).toEqual([I, I, I, I, I, I]);
    expect(across('CD-06')).toEqual([null, null, null, V, null, null]);
  });

  it('says who inside the institution, and who helps and is told', () => {
    expect(suggestedAllocation(rowOf('LG-01'), null)).toEqual([
      { party: 'INSTITUTION', within: 'EXECUTIVE', role: 'ACCOUNTABLE' },
      { party: 'INSTITUTION', within: 'PLANNING_MANAGER', role: 'RESPONSIBLE' },
      { party: 'PRIME_VENDOR', within: null, role: 'SUPPORT' },
    ]);
    expect(suggestedAllocation(rowOf('SV-06'), null)).toEqual([
      { party: 'PRIME_VENDOR', within: null, role: 'ACCOUNTABLE' },
      { party: 'PRIME_VENDOR', within: null, role: 'RESPONSIBLE' },
      { party: 'SUB_ENTRUSTEE', within: null, role: 'SUPPORT' },
      { party: 'INSTITUTION', within: 'PLANNING_MANAGER', role: 'INFORMED' },
    ]);
  });
});
