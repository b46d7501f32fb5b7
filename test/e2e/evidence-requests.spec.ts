import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { aVendorBody } from '../factories/bodies';
import { type Shown } from '../support/client';
import {
  answered,
  codeOf,
  EvidenceDesk,
  faultsOf,
  NEW_CERTIFICATE,
  PDF,
  roundsOf,
  stepOf,
} from '../support/evidence-desk';
import { TestRegistry } from '../support/registry';

/** What hospitals ask vendors for: asked by one side, answered by the other, and a fact only once it was accepted. */
describe('requests for evidence', () => {
  let registry: TestRegistry;
  let desk: EvidenceDesk;
  let clerk: Agent;
  let theirs: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    desk = await EvidenceDesk.of(registry);
    clerk = await registry.as({ institutionId: desk.hospital.id, roles: ['PROCUREMENT'], name: '調達 花子' });
    theirs = await registry.as({ vendorId: desk.vendor.id, roles: ['VENDOR_REPRESENTATIVE'], name: '見本 三郎' });
  });
  afterAll(() => registry.stop());

  it('bring a renewed certificate: answered by the vendor, recorded when the hospital accepts it, and not before', async () => {
    const asked = await desk.ask(clerk, {
      kind: 'RENEWED_CERTIFICATE',
      certificationId: desk.certificate.id,
      words: '登録証をお送りください①',
    });
    expect(asked).toMatchObject({
      state: 'ASKED',
      askedBy: '調達 花子',
      rounds: [],
      vendorName: desk.vendor['name'],
      words: '登録証をお送りください①',
    });
    const seen = await desk.read(theirs, asked);
    expect([seen['institutionName'], seen['subject']]).toEqual([
      desk.hospital['name'],
      expect.stringMatching('777001'),
    ]);

    expect(faultsOf(await answered(theirs, asked, { scheme: 'PMARK', parties: 'x' }, null))).toEqual([
      '/registrationNumber REQUIRED',
      '/validFrom REQUIRED',
      '/validTo REQUIRED',
      '/parties OTHER_KIND',
    ]);
    const bare = await answered(theirs, asked, NEW_CERTIFICATE, null);
    expect([bare.status, faultsOf(bare)]).toEqual([400, ['/file REQUIRED']]);
    const said = (await answered(theirs, asked, NEW_CERTIFICATE)).body as Shown;
    expect(said).toMatchObject({
      state: 'ANSWERED',
      rounds: [
        {
          said: {
            content: { validTo: '2029-09-30' },
            answeredBy: '見本 三郎',
            byLink: false,
            file: { name: '登録証.pdf' },
          },
          verdict: null,
          made: [],
        },
      ],
    });
    // The vendor's word is on record, and extends nothing.
    const certificates = async () =>
      (await desk.api.read<{ items: Shown[] }>('certifications', { vendorId: desk.vendor.id })).items.length;
    expect(await certificates()).toBe(1);
    expect(codeOf(await stepOf(theirs, said, 'acceptance'))).toEqual([403, 'FORBIDDEN']);
    expect(await certificates()).toBe(1);

    const accepted = await stepOf(clerk, said, 'acceptance');
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({
      state: 'ACCEPTED',
      rounds: [{ verdict: 'ACCEPTED', reviewedBy: '調達 花子' }],
    });
    const made = roundsOf(accepted.body as Shown)[0]?.made ?? [];
    expect(made.map(({ resource }) => resource)).toEqual(['certifications', 'documents']);
    expect(await desk.api.read(`certifications/${made[0]?.id}`)).toMatchObject({
      predecessorId: desk.certificate.id,
      validTo: '2029-09-30',
      registrationNumber: 'IS 777002',
    });
    expect(await desk.api.read(`documents/${made[1]?.id}`)).toMatchObject({
      institutionId: desk.hospital.id,
      links: [{ subjectKind: 'CERTIFICATION' }],
    });
    expect(codeOf(await stepOf(clerk, accepted.body as Shown, 'withdrawal'))).toEqual([409, 'ILLEGAL_STEP']);
  });

  it('take no answer of which nobody could make a fact, and say so to whoever answers', async () => {
    const renewed = await desk.ask(clerk, { kind: 'RENEWED_CERTIFICATE', certificationId: desk.certificate.id });
    const NEW = { ...NEW_CERTIFICATE, registrationNumber: 'IS 777009' };
    const refused = async (asked: Shown, fields: Record<string, string>) =>
      faultsOf(await answered(theirs, asked, fields));
    expect(await refused(renewed, { ...NEW, validTo: '2026-09-30' })).toEqual(['/validTo BEFORE_START']);
    expect(await refused(renewed, { ...NEW, validTo: '2026-12-31' })).toEqual(['/validTo NO_LATER']);
    expect(await refused(renewed, { ...NEW, scheme: 'PMARK', registrationNumber: '10123456(04)' })).toEqual([
      '/scheme OTHER_SCHEME',
    ]);
    const sheet = await desk.ask(clerk, { kind: 'MDS', product: 'CT-1' });
    expect(await refused(sheet, { product: 'CT-1', issuedOn: addDays(today(), 1) })).toEqual(['/issuedOn TO_COME']);
    expect((await desk.read(theirs, renewed))['state']).toBe('ASKED');

    // What was answered about another certificate is no later than this one either.
    const open = await desk.ask(registry.http, { kind: 'RENEWED_CERTIFICATE' }, desk.neighbour);
    const early = (await answered(theirs, open, { ...NEW, validTo: '2026-12-01' })).body as Shown;
    const shared = await stepOf(theirs, renewed, 'share', { answerId: roundsOf(early)[0]?.answerId });
    expect(faultsOf(shared)).toEqual(['/answerId NO_LATER']);
  });

  it('are refused with a reason and answered again', async () => {
    const asked = await desk.ask(clerk, { kind: 'EFFECTIVENESS_EVIDENCE' });
    const first = (await answered(theirs, asked, { evidenceType: 'SOA' })).body as Shown;
    expect(faultsOf(await stepOf(clerk, first, 'refusal'))).toEqual(['/reason REQUIRED']);
    const refused = (await stepOf(clerk, first, 'refusal', { reason: '昨年のものでした' }).expect(200)).body as Shown;
    expect(await desk.read(theirs, asked)).toMatchObject({
      state: 'REFUSED',
      rounds: [{ verdict: 'REFUSED', reason: '昨年のものでした' }],
    });
    const again = (await answered(theirs, refused, { evidenceType: 'INTERNAL_AUDIT_REPORT' })).body as Shown;
    expect(codeOf(await answered(theirs, again, { evidenceType: 'SOA' }))).toEqual([409, 'ILLEGAL_STEP']);
    expect(faultsOf(await stepOf(clerk, again, 'acceptance'))).toEqual(['/effective REQUIRED']);
    const conclusion = { effective: 'YES', conclusion: '有効と認めた' };
    const accepted = await stepOf(clerk, again, 'acceptance', conclusion).expect(200);
    const made = roundsOf(accepted.body as Shown)[1]?.made ?? [];
    expect(await desk.api.read(`effectiveness-evidence/${made[0]?.id}`)).toMatchObject({
      type: 'INTERNAL_AUDIT_REPORT',
      effective: 'YES',
      conclusion: '有効と認めた',
      reviewer: '調達 花子',
      vendorId: desk.vendor.id,
    });
  });

  it('bring disclosures, also of a party beneath the vendor, checklists and lists of parties', async () => {
    const accept = async (request: Shown, fields: Record<string, string>, file: Buffer | null = PDF) => {
      const sent = await answered(theirs, request, fields, file);
      const accepted = await stepOf(clerk, sent.body as Shown, 'acceptance');
      if (accepted.status !== 200) throw new Error(sent.text + accepted.text);
      return roundsOf(accepted.body as Shown)[0]?.made ?? [];
    };
    const mds = await desk.ask(clerk, { kind: 'MDS', aboutVendorId: desk.party.id, product: '見本遠隔保守' });
    expect(mds['aboutVendorName']).toBe(desk.party['name']);
    const [disclosed] = await accept(mds, { product: '見本遠隔保守', issuedOn: '令和8年10月1日' });
    expect(await desk.api.read(`vendor-disclosure-documents/${disclosed?.id}`)).toMatchObject({
      vendorId: desk.party.id,
      type: 'MDS',
      issuedOn: '2026-10-01',
    });

    const list = await desk.ask(clerk, { kind: 'YEARLY_CHECKLIST', contractId: desk.contract.id });
    const lines = '2②, 2027-03-31\n３①';
    expect(
      faultsOf(await answered(theirs, list, { preparedOn: '2026-11-20', allYes: 'NO', openItems: '2②, 13月' })),
    ).toEqual(['/openItems LINE']);
    const [attested] = await accept(list, { preparedOn: '2026-11-20', allYes: 'NO', openItems: lines });
    expect(await desk.api.read(`attestations/${attested?.id}`)).toMatchObject({
      topic: 'VENDOR_CHECKLIST',
      conclusion: 'NO',
      openItems: [{ itemNo: '2②', targetOn: '2027-03-31' }, { targetOn: null }],
    });

    const parties = await desk.ask(clerk, { kind: 'SUBCONTRACTOR_LIST', contractId: desk.contract.id });
    const named = `${String(desk.party['name'])}, 常駐\nサンプル監視株式会社\t夜間の監視\t\t日本`;
    const made = await accept(parties, { parties: named }, null);
    expect(made.map(({ resource }) => resource)).toEqual(['subcontract-announcements']);
    expect(await desk.api.read(`subcontract-announcements/${made[0]?.id}`)).toMatchObject({
      counterparty: 'サンプル監視株式会社',
      country: 'JP',
      announcerId: desk.vendor.id,
      announcedBy: '見本 三郎',
      state: 'ANNOUNCED',
    });
  });

  it('are of whoever was asked, where several stand in the contract', async () => {
    const beside = await desk.api.create('vendors', aVendorBody());
    const member = await desk.api.create(`contracts/${desk.contract.id}/members`, { vendorId: beside.id });
    const its = await registry.as({ vendorId: beside.id, roles: ['VENDOR_REPRESENTATIVE'] });
    const asked = (kind: string) => desk.ask(clerk, { kind, vendorId: beside.id, contractId: desk.contract.id });
    const made = async (kind: string, fields: Record<string, string>, file: Buffer | null) => {
      const sent = await answered(its, await asked(kind), fields, file).expect(200);
      const accepted = await stepOf(clerk, sent.body as Shown, 'acceptance').expect(200);
      return roundsOf(accepted.body as Shown)[0]?.made[0]?.id ?? '';
    };
    const attested = await made('YEARLY_CHECKLIST', { preparedOn: '2026-11-20', allYes: 'YES' }, PDF);
    expect(await desk.api.read(`attestations/${attested}`)).toMatchObject({
      contractId: null,
      contractMemberId: member.id,
    });
    const announced = await made('SUBCONTRACTOR_LIST', { parties: 'サンプル配線株式会社, 配線' }, null);
    expect(await desk.api.read(`subcontract-announcements/${announced}`)).toMatchObject({ announcerId: beside.id });
  });
});
