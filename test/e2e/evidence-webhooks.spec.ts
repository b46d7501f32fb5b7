import { type Agent } from 'supertest';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../src/kernel/terms/evidence-terms';
import { Client, type Shown } from '../support/client';
import { answered, EvidenceDesk, NEW_CERTIFICATE, PDF, roundsOf, stepOf } from '../support/evidence-desk';
import { sampled } from '../support/ordeal';
import { type WebhookReceiver } from '../support/webhook-receiver';
import { until, WebhookSubscribers } from '../support/webhook-subscribers';
import { bytes } from '../support/workbooks';

interface Asked {
  readonly of: (desk: EvidenceDesk, matrixId: string) => object;
  readonly answer: Readonly<Record<string, string>>;
  readonly file: Buffer | null;
  readonly acceptance?: object;
  /** What acceptance makes of it. */
  readonly makes: readonly string[];
}

const DISCLOSED = { product: '見本電子カルテ', issuedOn: '2026-10-01' };
const ASKED: Readonly<Record<EvidenceKind, Asked>> = {
  RENEWED_CERTIFICATE: {
    of: ({ certificate }) => ({ certificationId: certificate.id }),
    answer: NEW_CERTIFICATE,
    file: PDF,
    makes: ['certifications', 'documents'],
  },
  EFFECTIVENESS_EVIDENCE: {
    of: () => ({}),
    answer: { evidenceType: 'SOA' },
    file: PDF,
    acceptance: { effective: 'YES', conclusion: '有効と認めた' },
    makes: ['effectiveness-evidence', 'documents'],
  },
  MDS: { of: () => ({}), answer: DISCLOSED, file: PDF, makes: ['vendor-disclosure-documents', 'documents'] },
  SDS: { of: () => ({}), answer: DISCLOSED, file: PDF, makes: ['vendor-disclosure-documents', 'documents'] },
  YEARLY_CHECKLIST: {
    of: ({ contract }) => ({ contractId: contract.id }),
    answer: { preparedOn: '2026-10-01', allYes: 'YES' },
    file: PDF,
    makes: ['attestations', 'documents'],
  },
  SUBCONTRACTOR_LIST: {
    of: ({ contract }) => ({ contractId: contract.id }),
    answer: { parties: 'サンプル監視株式会社, 夜間の監視' },
    file: null,
    makes: ['subcontract-announcements'],
  },
  MATRIX_FORM: { of: (_, matrixId) => ({ matrixId }), answer: {}, file: null, makes: ['documents'] },
};
/** Whose changes are told by themselves; a request shows its answers, and with whom each is shared. */
const TOLD = (resource: string) => !['documents', 'subcontract-announcements'].includes(resource);

describe('evidence, as other systems are told of it', () => {
  let all: WebhookSubscribers;
  let desk: EvidenceDesk;
  let clerk: Agent;
  let theirs: Agent;
  let matrixId: string;
  let form: Buffer;
  beforeAll(async () => {
    all = await WebhookSubscribers.start();
    desk = await EvidenceDesk.of(all.registry);
    clerk = await all.registry.as({ institutionId: desk.hospital.id, roles: ['PROCUREMENT', 'PLANNING_MANAGER'] });
    theirs = await all.registry.as({ vendorId: desk.vendor.id, roles: ['VENDOR_REPRESENTATIVE'] });
    const said = { conclusion: 'DECLARED', maintenance: 'NO', signatureUsed: 'NO' };
    matrixId = (await new Client(clerk).create(`contracts/${desk.contract.id}/matrix`, said)).id;
    const printed = clerk.get(`/v1/matrices/${matrixId}/form`).query({ side: 'VENDOR' });
    form = (await printed.buffer().parse(bytes).expect(200)).body as Buffer;
  });
  afterEach(() => all.clear());
  afterAll(() => all.registry.stop());

  const told = ({ received }: WebhookReceiver, resource: string, id: string) =>
    received.filter(({ type, data }) => type === `${resource}.changed` && data.resource === resource && data.id === id);
  /** What a step does is told, and what is told leads to what it says. */
  const tells = async (receiver: WebhookReceiver, request: Shown, step: () => Promise<Shown>): Promise<Shown> => {
    const before = told(receiver, 'evidence-requests', request.id).length;
    const after = await step();
    await until(() => told(receiver, 'evidence-requests', after.id).length > before, 20);
    return after;
  };
  const answerOf = (kind: EvidenceKind, request: Shown) => {
    const { answer, file } = ASKED[kind];
    if (kind !== 'MATRIX_FORM') return answered(theirs, request, answer, file);
    const sent = theirs.post(`/v1/evidence-requests/${request.id}/answer`).set('If-Match', `"${request.version}"`);
    return sent.attach('file', form, { filename: '回答票.xlsx' });
  };

  it.each(sampled(EVIDENCE_KINDS, 3))(
    'of %s tell that it was asked, refused, answered anew and accepted, and what came of it',
    async (kind) => {
      const { of, acceptance, makes } = ASKED[kind];
      const resources = ['evidence-requests', ...makes.filter(TOLD)];
      const { receiver } = await all.subscribe({ institutionId: desk.hospital.id, resources });
      const { receiver: elsewhere } = await all.subscribe({ resources });
      let request = await desk.ask(clerk, { kind, ...of(desk, matrixId) });
      await until(() => told(receiver, 'evidence-requests', request.id).length > 0, 20);
      const step = async (sent: PromiseLike<{ status: number; text: string; body: unknown }>): Promise<Shown> => {
        const answer = await sent;
        if (answer.status !== 200) throw new Error(answer.text);
        return answer.body as Shown;
      };
      request = await tells(receiver, request, () => step(answerOf(kind, request)));
      request = await tells(receiver, request, () => step(stepOf(clerk, request, 'refusal', { reason: '別のもの' })));
      request = await tells(receiver, request, () => step(answerOf(kind, request)));
      request = await tells(receiver, request, () => step(stepOf(clerk, request, 'acceptance', acceptance ?? {})));
      expect(request['state']).toBe('ACCEPTED');
      const made = roundsOf(request).flatMap((round) => round.made);
      expect(made.map(({ resource }) => resource)).toEqual(makes);
      for (const { resource, id } of made.filter((one) => TOLD(one.resource))) {
        await until(() => told(receiver, resource, id).length > 0, 20);
        await all.registry.http.get(told(receiver, resource, id)[0]?.data.href ?? '').expect(200);
      }
      const { href } = told(receiver, 'evidence-requests', request.id).at(-1)!.data;
      expect((await clerk.get(href).expect(200)).body).toMatchObject({ kind, state: 'ACCEPTED' });
      // What passes between a hospital and its vendor is told to no other.
      const others = elsewhere.received.filter(({ data }) => data.resource === 'evidence-requests');
      expect([receiver.refused, others]).toEqual([0, []]);
    },
  );
});
