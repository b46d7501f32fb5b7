import { type AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { type Agent } from 'supertest';
import { type Role } from '../../src/kernel/terms/access-terms';
import { addDays, addMonths, today } from '../../src/kernel/calendar-date';
import { anInstitutionBody } from '../factories/bodies';
import { sessionOf } from '../support/browser';
import { findChromium, UNREAD } from '../support/chromium';
import { Client } from '../support/client';
import { type Hands, KEYBOARD, MOUSE } from '../support/hands';
import { rounds } from '../support/ordeal';
import { AtBrowser, MATRIX, ROW } from '../support/at-browser';
import { type Person } from '../support/people';
import { TestRegistry } from '../support/registry';
import { type ShownConcord, type ShownMatrix } from '../support/two-sides';

const executablePath = findChromium();
// A browser is the system's, not npm's: where there is none, these say so and pass over.
const inABrowser = executablePath === null ? describe.skip : describe;
if (executablePath === null)
  process.stderr.write('No chromium on this machine: the main job is not done in a browser.\n');

/** By keyboard it is a thousand stops of the tabulator: the ordeal goes through them, CI works by mouse. */
const WAYS = [
  ['mouse', MOUSE, '7000012050002'],
  ['keyboard', KEYBOARD, '1180301018771'],
] as const;

const ID = '[0-9a-f-]{36}';
const VENDOR = new RegExp(`^/vendors/${ID}$`);
const CERTIFICATE = new RegExp(`^/certifications/${ID}$`);
const CONTRACT = new RegExp(`^/contracts/${ID}$`);
const SUBCONTRACT = new RegExp(`^/subcontracts/${ID}$`);

const CONSENT = 'この内容の責任分界に合意します。';

/** What a contract that handles medical information has to say before it may come into force. */
const CLAUSES = ['SCOPE_OF_WORK', 'VENDOR_STRUCTURE', 'INFO_HANDLING', 'REENTRUSTMENT'];

/** Of some thirty rows that nothing is suggested for, each side: the ordeal declares all of them by hand. */
const A_FEW_BY_HAND = 4;
const BY_HAND = rounds(A_FEW_BY_HAND, 1000);

/** Gives what is left of a side’s rows to the first party, as the pages do. */
async function declareRest(person: Agent, matrix: string, side: 'institution' | 'vendor'): Promise<void> {
  const api = new Client(person);
  const { rows: concord } = await api.read<ShownConcord>(`${matrix.slice(1)}/concord`);
  const { rows, parties } = await api.read<ShownMatrix>(matrix.slice(1));
  const open = new Set(concord.filter((row) => row[side] === null).map(({ key }) => key));
  const partyId = parties[0]?.id ?? '';
  const roles = ['ACCOUNTABLE', 'RESPONSIBLE'].map((role) => ({ partyId, role }));
  const left = rows.filter(({ key, applicability }) => applicability === 'APPLICABLE' && open.has(key));
  const answer = await api.post(`${matrix.slice(1)}/declarations`, {
    rows: left.map(({ id }) => ({ rowId: id, roles })),
    atomic: true,
  });
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ declared: left.length })]);
}

/**
 * What people do, counted: as many links, buttons and addresses (steps) and fields (answers) as the README tells, and no more; of a
 * matrix that is declared by hand row by row on both sides, as many more as it has rows: a step and two answers for each.
 */
const CEILINGS: Readonly<Record<string, { readonly steps: number; readonly answers: number }>> = {
  'a vendor, its certificate, its contract and what falls short': { steps: 9, answers: 24 },
  'a matrix from its beginning to agreement':
    BY_HAND === A_FEW_BY_HAND ? { steps: 36, answers: 25 } : { steps: 80, answers: 113 },
};

type Doing = Pick<AtBrowser, 'done'>;

function expectAtMost(task: string, people: readonly Doing[], before: readonly Doing[] = []): void {
  const sum = (some: readonly Doing[], what: 'steps' | 'answers') =>
    some.reduce((all, { done }) => all + done[what], 0);
  const [steps, answers] = [
    sum(people, 'steps') - sum(before, 'steps'),
    sum(people, 'answers') - sum(before, 'answers'),
  ];
  const ceiling = CEILINGS[task] ?? { steps: 0, answers: 0 };
  expect([task, steps, answers, steps <= ceiling.steps && answers <= ceiling.answers]).toEqual([
    task,
    steps,
    answers,
    true,
  ]);
}

inABrowser('the main job, on pages alone', () => {
  let registry: TestRegistry;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const server = await registry.app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: UNREAD });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await registry.stop();
  });

  /** Somebody at a browser of their own; what it complains of is kept. */
  const complaints: string[] = [];
  const at = async (hands: Hands, person: Partial<Person>): Promise<AtBrowser> => {
    const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: 'bunkaiten', value: await sessionOf(registry, person), url: origin }]);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return new AtBrowser(hands, origin, context, page);
  };

  it.each(WAYS.slice(0, rounds(1, WAYS.length)))(
    'goes from a vendor to a contract in force whose gate closes as the certificate ends: by %s',
    async (name, hands, corporateNumber) => {
      const { id: institutionId } = await new Client(registry.http).create('institutions', anInstitutionBody());
      const staff = (who: string, roles: readonly Role[]) => at(hands, { name: who, institutionId, roles });
      const clerk = await staff('髙﨑 調達', ['PROCUREMENT', 'LEGAL', 'PLANNING_MANAGER']);
      const manager = await staff('𠮷田 企画', ['PLANNING_MANAGER']);
      const executive = await staff('山﨑 経営', ['EXECUTIVE', 'PROCUREMENT']);

      // A vendor, found or registered; its certificate.
      await clerk.open('/');
      await clerk.follow('事業者');
      await clerk.follow('事業者を登録する');
      await clerk.fill({ corporateNumber, name: `株式会社髙﨑①電算 ${name}` });
      await clerk.send('登録する', VENDOR);
      const vendor = clerk.path;
      await clerk.follow('認証を登録する');
      await clerk.fill({
        registrationNumber: '10123456(03)',
        holderName: `株式会社髙﨑①電算 ${name}`,
        holderCorporateNumber: corporateNumber,
        validFrom: addMonths(today(), -6),
        validTo: addMonths(today(), 18),
      });
      await clerk.choose({ scheme: 'PMARK', standardEdition: 'JISQ15001:2023' });
      await clerk.send('登録する', CERTIFICATE);
      const certificate = clerk.path;

      // A contract, its paper and its clauses.
      await clerk.follow(`株式会社髙﨑①電算 ${name}`);
      await clerk.follow('契約を登録する');
      await clerk.fill({
        contractNo: `K-${name}`,
        title: '電子カルテ保守 𠮷',
        startOn: today(),
        endOn: addDays(addMonths(today(), 12), -1),
        vendorManager: '見本 責任者',
      });
      await clerk.choose({
        handlesMedicalInfo: 'YES',
        personalDataHandling: 'HANDLED',
        externalStorage: 'NO',
        statutoryRecords: 'NO',
        usesThirdPartyCloud: 'NO',
        remoteMaintenance: 'NO',
        externalConnection: 'NO',
        serviceInUse: 'NO',
        deploymentModel: 'ON_PREMISES',
        importance: 'NORMAL',
      });
      await clerk.send('登録する', CONTRACT);
      const contract = clerk.path;
      // What falls short stands on the very page where one comes out.
      expect(await clerk.text()).toMatch(/進められません[^]*契約に責任分界表が無い/);
      expectAtMost('a vendor, its certificate, its contract and what falls short', [clerk]);
      await clerk.follow('契約書などの文書を登録する');
      await clerk.choose({ type: 'CONTRACT' });
      await clerk.fill({ title: '保守委託契約書', datedOn: today(), storageRef: '書庫 1' });
      await clerk.send('記録する', CONTRACT);
      for (const kind of CLAUSES) {
        await clerk.open(`${contract}/clauses/${kind}`);
        await clerk.choose({ review: 'PRESENT' });
        await clerk.chooseFirst('documentId');
        if (kind === 'REENTRUSTMENT')
          for (const part of ['priorInformation', 'consultation', 'agreement', 'approval'])
            await clerk.tick(`input[name=${part}][value=true]`);
        await clerk.send('確認を記録する', CONTRACT);
      }
      await clerk.stepOf(contract, '交渉を始める', CONTRACT);
      await clerk.stepOf(contract, '締結を記録する', CONTRACT);

      // Whom the work goes on to: asked for by one, approved by an executive.
      await clerk.open('/vendors/new');
      await clerk.fill({ name: `有限会社夜間監視 ${name}` });
      await clerk.send('登録する', VENDOR);
      const below = clerk.path.split('/').at(-1) ?? '';
      await clerk.open(`${contract}/subcontracts/new?vendorId=${below}`);
      await clerk.fill({
        work: '夜間の監視',
        informationProvidedOn: today(),
        consultedOn: today(),
        agreedOn: today(),
      });
      await clerk.choose({ concernsMedicalSystems: 'NO', handlesPersonalData: 'NO', overseas: 'NO' });
      await clerk.send('登録する', SUBCONTRACT);
      const subcontract = clerk.path;
      await clerk.unfold('承認を申請する');
      await clerk.fillIn('REQUEST_APPROVAL', { by: '髙﨑 調達' });
      await clerk.send('承認を申請する', SUBCONTRACT);
      await executive.open(subcontract);
      await executive.unfold('承認する');
      await executive.fillIn('APPROVE', { by: '山﨑 経営' });
      await executive.send('承認する', SUBCONTRACT);
      expect(await executive.text()).toContain('承認済');

      // Who answers for what: declared by each side, once otherwise, reconciled, confirmed by both.
      expect(await executive.textAt(`${contract}/steps`)).toContain('進められません');
      const before = [clerk, manager].map(({ done }) => ({ done: { ...done } }));
      await clerk.open(contract);
      await clerk.follow('責任分界表を作る');
      await clerk.choose({ conclusion: 'DECLARED', signatureUsed: 'NO', colocation: 'NO', maintenance: 'NO' });
      await clerk.send('この内容で作る', MATRIX);
      const matrix = clerk.path;
      const vendorId = vendor.split('/').at(-1) ?? '';
      const people = { vendorId, institutionId: null, roles: ['VENDOR_REPRESENTATIVE'] } as const;
      const representative = await at(hands, { name: '見本 担当', ...people });
      for (const side of [clerk, representative]) await side.declareAll(matrix, BY_HAND);
      await declareRest(await registry.as({ institutionId, roles: ['PLANNING_MANAGER'] }), matrix, 'institution');
      await declareRest(await registry.as(people), matrix, 'vendor');
      await representative.open(matrix);
      await representative.openRow('LG-02');
      const row = representative.path;
      await representative.follow('申告を変える');
      await representative.tick('input[name=INFORMED] >> nth=0');
      await representative.send('事業者として申告する', ROW);
      expect(await clerk.textAt(row)).toContain('相違');
      await clerk.send('相手方の申告をそのまま自分の側の申告にする', ROW);
      expect(await clerk.text()).not.toContain('相違');
      await manager.stepOf(matrix, '協議に入る', MATRIX);
      await manager.open(`${matrix}/confirm`);
      await manager.fill({ statement: CONSENT });
      await manager.choose({ personRole: 'PLANNING_MANAGER' });
      await manager.send('この内容を確認する', MATRIX);
      const responsible = await at(hands, { name: '見本 責任者', ...people });
      await responsible.open(`${matrix}/confirm`);
      await responsible.fill({ statement: CONSENT, personRole: '事業責任者' });
      await responsible.send('この内容を確認する', MATRIX);
      await manager.stepForGood(matrix, '合意する', MATRIX);
      if (name === 'mouse')
        expectAtMost('a matrix from its beginning to agreement', [clerk, manager, representative, responsible], before);

      // The gate is open; it closes again as the certificate ends.
      expect(await clerk.textAt(`${contract}/steps`)).toContain('進められます');
      await clerk.stepOf(contract, '発効させる', CONTRACT);
      expect(await clerk.textAt(contract)).toMatch(/この契約を更新してよいか\s+進められます/);
      await clerk.open(`${certificate}/edit`);
      await clerk.fill({ validTo: addDays(today(), -1) });
      await clerk.send('変更する', CERTIFICATE);
      expect(await clerk.textAt(contract)).toMatch(/この契約を更新してよいか\s+進められません[^]*有効な認証も持たない/);
      expect(complaints).toEqual([]);
    },
    900_000,
  );
});
