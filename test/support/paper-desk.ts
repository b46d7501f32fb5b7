import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from './client';
import { TestRegistry } from './registry';

export const NOW = today();
/** The day that stands on the papers. */
export const SIGNED = addDays(NOW, -3);

/** A hospital where decisions on paper are entered by one person and checked by another. */
export async function openPaperDesk() {
  const registry = await TestRegistry.start();
  const api = new Client(registry.http);
  const institutionId = (await api.create('institutions', anInstitutionBody())).id;
  const clerk = new Client(await registry.as({ name: '入力 太郎', roles: ['PROCUREMENT'], institutionId }));
  const manager = new Client(await registry.as({ roles: ['PLANNING_MANAGER'], institutionId }));
  const checker = new Client(await registry.as({ name: '確認 花子', roles: ['SAFETY_MANAGER'], institutionId }));
  const aScan = async (of: string) => {
    const id = newId();
    await registry.sql(
      `insert into documents (id, institution_id, sha256, size, media_type, name) values ($1, $2, $3, 1, 'application/pdf', '決裁書①.pdf')`,
      [id, of, 'a'.repeat(64)],
    );
    return id;
  };
  const scan = await aScan(institutionId);
  const aPaper = (kind: string, subjectId: string, over: object = {}) => ({
    kind,
    subjectId,
    decision: 'APPROVED',
    decidedOn: SIGNED,
    decidedBy: '院長 山﨑 清',
    deciderRole: 'EXECUTIVE',
    documentId: scan,
    ...over,
  });
  const enter = (kind: string, subjectId: string, over: object = {}, by: Client = clerk) =>
    by.create('paper-decisions', aPaper(kind, subjectId, over));
  const answered = (by: Client, path: string, body: object) => by.post(path, body);
  const check = (by: Client, { id }: Shown, body: object = { outcome: 'MATCHES' }) =>
    answered(by, `paper-decisions/${id}/check`, body);
  const refusal = ({ status, body }: { status: number; body: Readonly<Record<string, unknown>> }) => [
    status,
    body['code'],
    ...((body['errors'] ?? []) as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`),
  ];
  const decisions = async (subjectId: string) => (await api.read<{ items: Shown[] }>('decisions', { subjectId })).items;

  const aContract = async (over: Record<string, unknown> = {}) =>
    api.create('contracts', aContractBody(institutionId, (await api.create('vendors', aVendorBody())).id, over));
  const requested = async (by: Client = clerk, over: Record<string, unknown> = {}) => {
    const contract = await aContract();
    await api.reviewReentrustment(contract.id);
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const { id } = await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(vendorId, { ...over }));
    expect(
      (await by.step(`subcontracts/${id}`, 1, { step: 'REQUEST_APPROVAL', on: NOW, by: '見本 三郎' })).status,
    ).toBe(200);
    return id;
  };
  return {
    registry,
    api,
    clerk,
    manager,
    checker,
    institutionId,
    scan,
    aScan,
    aPaper,
    enter,
    answered,
    check,
    refusal,
    decisions,
    aContract,
    requested,
  };
}

export type PaperDesk = Awaited<ReturnType<typeof openPaperDesk>>;
