import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import {
  aCertificationBody,
  aContractBody,
  anInstitutionBody,
  aSubcontractBody,
  aVendorBody,
} from '../factories/bodies';
import { Client, type Shown } from './client';
import { type TestRegistry } from './registry';

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const NEW_CERTIFICATE = {
  scheme: 'ISMS_JISQ27001',
  registrationNumber: 'IS 777002',
  validFrom: '2026-10-01',
  validTo: '2029-09-30',
};

export interface Round {
  readonly id: string;
  readonly version: number;
  readonly answerId: string;
  readonly verdict: string | null;
  readonly made: readonly { readonly resource: string; readonly id: string }[];
}

/** A hospital, its vendor with a party beneath it and a certificate that will end, and a neighbour with the same vendor. */
export class EvidenceDesk {
  readonly dueOn = addDays(today(), 20);

  private constructor(
    readonly api: Client,
    readonly hospital: Shown,
    readonly neighbour: Shown,
    readonly vendor: Shown,
    readonly party: Shown,
    readonly contract: Shown,
    readonly certificate: Shown,
  ) {}

  static async of(registry: TestRegistry): Promise<EvidenceDesk> {
    const api = new Client(registry.http);
    const hospital = await api.create('institutions', anInstitutionBody());
    const neighbour = await api.create('institutions', anInstitutionBody());
    const vendor = await api.create('vendors', aVendorBody());
    const party = await api.create('vendors', aVendorBody());
    const contract = await api.create('contracts', aContractBody(hospital.id, vendor.id));
    await api.reviewReentrustment(contract.id);
    await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(party.id));
    await api.create('contracts', aContractBody(neighbour.id, vendor.id));
    const ends = { registrationNumber: 'IS 777001', validFrom: '2023-10-01', validTo: '2026-12-31' };
    const certificate = await api.create(
      'certifications',
      aCertificationBody(vendor.id, { scheme: 'ISMS_JISQ27001', standardEdition: null, ...ends }),
    );
    return new EvidenceDesk(api, hospital, neighbour, vendor, party, contract, certificate);
  }

  async ask(agent: Agent, body: object, institution = this.hospital): Promise<Shown> {
    const sent = { institutionId: institution.id, vendorId: this.vendor.id, dueOn: this.dueOn, ...body };
    const answer = await agent.post('/v1/evidence-requests').send(sent);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body as Shown;
  }

  async read(agent: Agent, { id }: Shown): Promise<Shown> {
    return (await agent.get(`/v1/evidence-requests/${id}`).expect(200)).body as Shown;
  }
}

/** Answers as a vendor's people do, with a file unless there is none. */
export function answered(
  agent: Agent,
  { id, version }: Shown,
  fields: Readonly<Record<string, string>>,
  file: Buffer | null = PDF,
) {
  const form = agent.post(`/v1/evidence-requests/${id}/answer`).set('If-Match', `"${version}"`);
  for (const [name, value] of Object.entries(fields)) void form.field(name, value);
  if (file !== null) void form.attach('file', file, { filename: '登録証.pdf', contentType: 'application/pdf' });
  return form;
}

export function stepOf(agent: Agent, { id, version }: Shown, what: string, body: object = {}) {
  return agent.post(`/v1/evidence-requests/${id}/${what}`).set('If-Match', `"${version}"`).send(body);
}

export function roundsOf(request: Shown): readonly Round[] {
  return request['rounds'] as Round[];
}

interface Told {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

export function codeOf({ status, body }: { readonly status: number; readonly body: unknown }): [number, string] {
  return [status, (body as Told).code];
}

export function faultsOf({ body }: { readonly body: unknown }): string[] {
  return ((body as Told).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}
