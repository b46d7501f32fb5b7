import { type Proposal } from '../../src/findings/what-if/what-if.dto';
import { addDays, today } from '../../src/kernel/calendar-date';
import { aCertificationBody, aContractBody } from '../factories/bodies';

export type SentProposal = Pick<Proposal, 'method' | 'path'> & Partial<Proposal>;

/** Proposals about the records of an institution, such as somebody might think of; some of them are refused. */
export async function proposing(
  idsOf: (table: string, where?: string) => Promise<string[]>,
  institutionId: string,
  roll: (sides: number) => number,
): Promise<() => SentProposal[]> {
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!;
  const day = () => addDays(today(), roll(900) - 300);
  const [vendors, contracts, certifications, equipment, systems, subcontracts] = [
    await idsOf('vendors'),
    await idsOf('contracts', `institution_id = '${institutionId}'`),
    await idsOf('certifications'),
    await idsOf('equipment', `institution_id = '${institutionId}'`),
    await idsOf('systems', `institution_id = '${institutionId}'`),
    await idsOf('subcontracts'),
  ];
  const answer = () => pick(['YES', 'NO', 'UNKNOWN']);
  const kinds: (() => SentProposal[])[] = [
    () => [{ method: 'PATCH', path: `/v1/certifications/${pick(certifications)}`, body: { validTo: day() } }],
    () => [
      { method: 'POST', path: '/v1/certifications', body: aCertificationBody(pick(vendors), { validFrom: day() }) },
    ],
    () => [
      {
        method: 'PATCH',
        path: `/v1/contracts/${pick(contracts)}`,
        body: {
          [pick(['handlesMedicalInfo', 'externalConnection', 'remoteMaintenance', 'externalStorage'])]: answer(),
        },
      },
    ],
    () => [
      { method: 'POST', path: '/v1/contracts', body: aContractBody(institutionId, pick(vendors)), as: 'new' },
      { method: 'POST', path: '/v1/contracts/{new}/steps', body: { step: 'NEGOTIATE', on: day() } },
    ],
    () => [
      {
        method: 'POST',
        path: `/v1/contracts/${pick(contracts)}/steps`,
        body: { step: pick(['SIGN', 'ACTIVATE', 'END']), on: day() },
      },
    ],
    () => [
      { method: 'PATCH', path: `/v1/equipment/${pick(equipment)}`, body: { status: 'DISPOSED', disposedOn: day() } },
    ],
    () => [{ method: 'PATCH', path: `/v1/equipment/${pick(equipment)}`, body: { endOfSupportOn: day() } }],
    () => [
      {
        method: 'PATCH',
        path: `/v1/systems/${pick(systems)}`,
        body: { mfaClient: pick(['SUPPORTED', 'NOT_SUPPORTED', 'UNKNOWN']) },
      },
    ],
    () => [{ method: 'PATCH', path: `/v1/subcontracts/${pick(subcontracts)}`, body: { overseas: answer() } }],
    () => [
      {
        method: 'POST',
        path: `/v1/subcontracts/${pick(subcontracts)}/steps`,
        body: { step: pick(['REQUEST_APPROVAL', 'START', 'END']), on: day(), by: '髙﨑' },
      },
    ],
    () => [{ method: 'PATCH', path: `/v1/institutions/${institutionId}`, body: { bedCount: roll(900) } }],
    () => [{ method: 'DELETE', path: `/v1/certifications/${pick(certifications)}` }],
  ];

  return () => Array.from({ length: 1 + roll(2) }, (_, i) => pick(kinds)().map((one) => named(one, `new${i}`))).flat();
}

/** Two that make a record each call it by different names. */
function named(proposal: SentProposal, name: string): SentProposal {
  const text = JSON.stringify(proposal).replaceAll('"new"', `"${name}"`).replaceAll('{new}', `{${name}}`);
  return JSON.parse(text) as SentProposal;
}
