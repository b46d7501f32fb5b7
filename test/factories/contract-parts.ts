import { type Resource } from './resource';

let sheetItems = 0;

/** What is kept of a contract beside it. */
export const CONTRACT_PARTS: Readonly<Record<string, Resource>> = {
  ContractDocument: {
    collection: ({ contract }) => `contracts/${contract}/documents`,
    single: 'contract-documents',
    body: () => ({ type: 'SLA', title: 'SLA' }),
    patch: { sha256: 'B'.repeat(64) },
    refused: [{ sha256: 'xyz' }, '/sha256'],
  },
  ContractDependency: {
    collection: ({ contract }) => `contracts/${contract}/dependencies`,
    single: 'contract-dependencies',
    body: () => ({ kind: 'CLOUD', name: '見本クラウド' }),
    patch: { country: 'ＪＰ' },
    refused: [{ country: 'XX' }, '/country'],
  },
  ContractMember: {
    collection: ({ contract }) => `contracts/${contract}/members`,
    single: 'contract-members',
    body: ({ subcontractor }) => ({ vendorId: subcontractor, memberFrom: '2020-04-01', memberTo: '2021-03-31' }),
    patch: { memberTo: '2022-03-31' },
    refused: [{ memberTo: '2019-04-01' }, '/memberTo'],
  },
  ContractManual: {
    collection: ({ contract }) => `contracts/${contract}/manuals`,
    single: 'contract-manuals',
    body: () => ({ rowKey: 'sr-03', title: `手順書 ${Math.random()}` }),
    patch: { sharedOn: '2026-05-01' },
    refused: [{ rowKey: 'SR-3' }, '/rowKey'],
  },
  RoleConfirmation: {
    collection: ({ contract }) => `contracts/${contract}/role-confirmations`,
    single: 'role-confirmations',
    body: () => ({
      part: 'JOINT',
      itemNo: `ｂ－${(sheetItems = (sheetItems % 99) + 1)}`,
      subject: 'バックアップの分担①',
      confirmedOn: '2026-06-01',
      wasMet: false,
    }),
    patch: { completedOn: '2026-07-15' },
    refused: [{ wasMet: true, completedOn: '2026-07-15' }, '/completedOn'],
  },
};
