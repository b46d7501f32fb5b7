import { type Type } from '@nestjs/common';
import { type DeepPartial } from 'typeorm';
import { type Records } from '../../database/records';
import { type RegisteredEntity } from '../../database/registered.entity';
import { type PartKind, type PartRegister } from './part-controller';
import { type Changes } from './record-kind';
import { type Register } from './record-controller';

/** Records that take what is sent as it is. */
export function plainRecords<E extends RegisteredEntity>(
  records: Records,
  entity: Type<E>,
): Register<DeepPartial<Omit<E, 'id'>>, NoInfer<DeepPartial<E>>> {
  return { ...plainChanges(records, entity), create: (body) => records.create(entity, body) };
}

/** Parts of a record that take what is sent as it is. */
export function plainParts<E extends RegisteredEntity>(
  records: Records,
  entity: Type<E>,
  { parent }: PartKind,
): PartRegister<object, NoInfer<DeepPartial<E>>> {
  return {
    ...plainChanges(records, entity),
    create: async (parentId, body) => {
      await records.demand(parent.entity, parentId);
      return records.create(entity, { ...body, [parent.key]: parentId } as DeepPartial<Omit<E, 'id'>>);
    },
  };
}

function plainChanges<E extends RegisteredEntity>(records: Records, entity: Type<E>): Changes<NoInfer<DeepPartial<E>>> {
  return {
    patch: async (expected, body) => {
      await records.change(entity, expected, body);
    },
    remove: (expected) => records.remove(entity, expected),
  };
}
