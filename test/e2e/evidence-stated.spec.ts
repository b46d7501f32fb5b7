import { isStated } from '../../src/findings/snapshots/stated';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

interface Report {
  readonly items: readonly { readonly ruleId: string; readonly facts: Readonly<Record<string, unknown>> }[];
}

/** Where a paper, a person or a reason is asked for, a dash or a word that says there is none is no answer. */
describe('what is named as evidence', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const vendor = async () => (await api.create('vendors', aVendorBody())).id;
  const found = async (path: string) =>
    (await api.read<Report>(`${path}/gaps`, { limit: 200 })).items.map(({ ruleId }) => ruleId);

  it('says something: more than a mark or a word for nothing, and whatever else it is', async () => {
    const said = async (texts: readonly string[]) => {
      const rows = await registry.sql<{ text: string }>(
        `select t.text from unnest($1::text[]) with ordinality as t(text, n) where ${isStated('t.text')} order by t.n`,
        [texts],
      );
      return rows.map(({ text }) => text);
    };
    const nothing = [
      '',
      ' \u3000',
      '-',
      '―',
      'ー',
      '－',
      '…。',
      'なし',
      '(なし)',
      '特になし。',
      'Ｎ／Ａ',
      'None',
      '不明',
    ];
    expect(await said(nothing)).toEqual([]);
    const something = ['契約書庫 A-118', '①', '№3', '無線LAN管理表', 'なし崩し防止規程', '第8条', '未定稿 (2026-05)'];
    expect(await said(something)).toEqual(something);
    const [row] = await registry.sql<{ known: boolean }>(`select ${isStated('null::text')} as known`);
    expect(row).toEqual({ known: false });
  });

  it('takes no standard for an equivalent on a dash for a reason', async () => {
    const decisionOn = async (equivalenceRationale: string) => {
      const vendorId = await vendor();
      await api.create(
        'certifications',
        aCertificationBody(vendorId, {
          scheme: 'FEDRAMP',
          registrationNumber: null,
          standardEdition: null,
          equivalenceRationale,
          equivalenceApprovedBy: '山﨑 清',
          equivalenceApproverRole: 'EXECUTIVE',
          equivalenceApprovedOn: '2026-11-01',
        }),
      );
      const gate = await api.read<{ blocking: { ruleId: string }[] }>(`vendors/${vendorId}/procurement-gate`, {
        institutionId,
      });
      return gate.blocking.map(({ ruleId }) => ruleId);
    };
    expect(await decisionOn('―')).toContain('CERT-001');
    expect(await decisionOn('NIST SP 800-53 の管理策と照合した')).not.toContain('CERT-001');
  });

  it('proves no cloud exception, and names nobody at the vendor', async () => {
    const factsWith = async (ref: string) => {
      const over = {
        personalDataHandling: 'CLOUD_EXCEPTION',
        cloudExceptionClauseRef: ref,
        cloudExceptionAccessControlRef: ref,
        vendorManager: ref,
      };
      const { id } = await api.create('contracts', aContractBody(institutionId, await vendor(), over));
      const { items } = await api.read<Report>(`contracts/${id}/gaps`, { limit: 200 });
      return ['CON-024', 'VND-018'].map((rule) => items.find(({ ruleId }) => ruleId === rule)?.facts);
    };
    // That no clause of the contract was read is left in either case.
    expect(await factsWith('なし')).toMatchObject([{ missing: ['ACCESS_CONTROL', 'CLAUSE'] }, { managerNamed: false }]);
    expect(await factsWith('第12条')).toMatchObject([{ missing: ['CLAUSE'] }, { managerNamed: true }]);
  });

  it('is of this very thing: a contract about another system carries nobody’s data on', async () => {
    const system = (name: string) =>
      api.create('systems', { institutionId, name, status: 'LIVE', liveFrom: '2024-04-01', provider: 'VENDOR' });
    const [records, stock] = [await system('電子カルテ'), await system('在庫管理')];
    const over = async (systemIds: string[], next: object) => {
      const vendorId = await vendor();
      const past = { negotiatingFrom: '2024-01-10', signedOn: '2024-03-20', activatedOn: '2024-04-01' };
      const terms = { startOn: '2024-04-01', systemIds, serviceInUse: 'NO' };
      const contract: Shown = await aRunningContract(
        registry,
        institutionId,
        vendorId,
        { ...past, endedOn: '2026-03-31' },
        { ...terms, endOn: '2026-03-31' },
      );
      await aRunningContract(registry, institutionId, vendorId, past, { ...terms, ...next });
      return (await found(`contracts/${contract.id}`)).includes('CON-038');
    };
    expect(await over([records.id], { systemIds: [stock.id] })).toBe(true);
    expect(await over([records.id], { personalDataHandling: 'NOT_HANDLED' })).toBe(true);
    expect(await over([records.id], {})).toBe(false);
    expect(await over([], {})).toBe(false);
  });
});
