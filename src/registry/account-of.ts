import { Column } from 'typeorm';

/** Written by the database beside a name: which person of the registry it is who has entered their own. */
export function AccountOf(name: string): PropertyDecorator {
  return Column({ type: 'uuid', name: `${name}_account`, nullable: true, insert: false, update: false });
}
