import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type CreateSystemInterface, type PatchSystemInterface } from './dto/system-interface.dto';
import { SystemInterfaceEntity } from './system-interface.entity';
import { SystemEntity } from './system.entity';

/** Records the seams of a system and the vendors that meet there. */
@Injectable()
export class SystemInterfacesService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Returns the new record’s id. */
  create(systemId: string, { vendorIds, ...values }: CreateSystemInterface): Promise<string> {
    return this.database.transact(async (manager) => {
      await this.records.demand(SystemEntity, systemId);
      const id = await this.records.create(SystemInterfaceEntity, { ...values, systemId });
      await replaceVendors(manager, id, vendorIds);
      return id;
    });
  }

  async patch(expected: Expected, { vendorIds, ...values }: PatchSystemInterface): Promise<void> {
    await this.database.transact((manager) =>
      this.records.change(SystemInterfaceEntity, expected, values, () =>
        replaceVendors(manager, expected.id, vendorIds),
      ),
    );
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(SystemInterfaceEntity, expected);
  }
}

/** Says whether others meet there now. */
async function replaceVendors(
  manager: EntityManager,
  interfaceId: string,
  vendorIds: string[] | undefined,
): Promise<boolean> {
  if (vendorIds === undefined) return false;
  const [, gone] = await manager.query<[unknown, number]>(
    'delete from system_interface_vendors where interface_id = $1 and vendor_id <> all($2::uuid[])',
    [interfaceId, vendorIds],
  );
  const added = await manager.query<unknown[]>(
    'insert into system_interface_vendors (interface_id, vendor_id) select $1, unnest($2::uuid[]) on conflict do nothing returning vendor_id',
    [interfaceId, vendorIds],
  );
  return gone + added.length > 0;
}
