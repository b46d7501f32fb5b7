import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentUpkeep } from '../../src/documents/content-upkeep';
import { contentPath } from '../../src/documents/store/content-store';
import { DocumentSettings } from '../../src/documents/document-settings';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { newId } from '../../src/kernel/identifier';
import { PDF } from '../factories/files';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

/** A content that is changed where it is kept is found at the next look, and the contract says so until it is back. */
describe('contents that are looked at again', () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  it('are told of while they are not what was put on record', async () => {
    const institutionId = (await api.create('institutions', anInstitutionBody())).id;
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const contract = await api.create('contracts', aContractBody(institutionId, vendorId));
    const paper = await api.create(`contracts/${contract.id}/documents`, { type: 'CONTRACT', title: '契約書' });
    const content = Buffer.concat([PDF, Buffer.from(`%${newId()}\n`)]);
    const uploaded = await registry.http
      .post('/v1/documents')
      .field('institutionId', institutionId)
      .field('subjectKind', 'CONTRACT_DOCUMENT')
      .field('subjectId', paper.id)
      .attach('file', content, '契約書.pdf');
    expect(uploaded.status).toBe(201);
    const { id, sha256 } = uploaded.body as { id: string; sha256: string };
    const upkeep = registry.app.get(ContentUpkeep);
    const found = async () => {
      await upkeep.lookNow();
      const gaps = await registry.http.get(`/v1/contracts/${contract.id}/gaps?ruleId=CON-031`);
      const { contentState } = await api.read(`documents/${id}`);
      const { items } = gaps.body as { items: { title: string }[] };
      return [contentState, items.length];
    };
    const path = join(registry.app.get(DocumentSettings).folder, contentPath(sha256));
    expect(await found()).toEqual(['INTACT', 0]);
    const { version } = await api.read(`documents/${id}`);
    await upkeep.lookNow();
    expect((await api.read(`documents/${id}`))['version']).toBe(version);
    await rm(path);
    expect(await found()).toEqual(['MISSING', 1]);
    await writeFile(path, 'something else');
    expect(await found()).toEqual(['OTHER', 1]);
    await writeFile(path, content);
    expect(await found()).toEqual(['INTACT', 0]);
    const noted = await api.patch(`contract-documents/${paper.id}`, paper.version, { sha256: 'a'.repeat(64) });
    expect(noted.status).toBe(200);
    expect(await found()).toEqual(['INTACT', 1]);
  });
});
