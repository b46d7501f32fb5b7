import { Injectable, type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type ListQuery } from '../../http/listing';
import { ValidationPipe } from '../../http/validation.pipe';
import { fault, invalid } from '../../kernel/problems';
import { type KeyedResource } from '../../kernel/terms/exchange-terms';
import { CertificationReader } from '../../registry/certifications/certification.reader';
import { CertificationQuery } from '../../registry/certifications/dto/certification.dto';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { ContractQuery } from '../../registry/contracts/dto/contract-query.dto';
import { EquipmentQuery } from '../../registry/equipment/dto/equipment.dto';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { SystemQuery } from '../../registry/systems/dto/system.dto';
import { SystemReader } from '../../registry/systems/system.reader';
import { VendorQuery } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { everyRow } from '../exports/list-export';

interface SeenList {
  readonly reader: JsonReader;
  readonly query: Type<ListQuery>;
}

/** Finds the records of a list that somebody has before them, by its address. */
@Injectable()
export class SeenLists {
  private readonly pipe = new ValidationPipe();
  private readonly lists: Partial<Record<KeyedResource, SeenList>>;

  constructor(
    vendors: VendorReader,
    certifications: CertificationReader,
    contracts: ContractReader,
    systems: SystemReader,
    equipment: EquipmentReader,
  ) {
    this.lists = {
      vendors: { reader: vendors, query: VendorQuery },
      certifications: { reader: certifications, query: CertificationQuery },
      contracts: { reader: contracts, query: ContractQuery },
      systems: { reader: systems, query: SystemQuery },
      equipment: { reader: equipment, query: EquipmentQuery },
    };
  }

  /** In the order of the list; 400 where the address is that of no list of such records. */
  async idsIn(address: string, resource: KeyedResource): Promise<string[]> {
    const list = this.lists[resource];
    const [path, sent = ''] = address.split('?');
    if (list === undefined || path !== `/${resource}`) throw invalid([fault('?list', 'OTHER_KIND', OTHER_KIND)]);
    const asked = [...new URLSearchParams(sent)].filter(([, value]) => value !== '');
    const query = (await this.pipe.transform(Object.fromEntries(asked), {
      type: 'query',
      metatype: list.query,
    })) as ListQuery;
    return (await everyRow<{ readonly id: string }>(list.reader, query)).map(({ id }) => id);
  }
}

const OTHER_KIND = {
  ja: 'この設定の種類の一覧ではありません',
  en: 'Not the address of a list of such records',
};
