import { type Type } from '@nestjs/common';
import { today } from '../../kernel/calendar-date';
import { CreateEquipmentSystem, PatchEquipmentSystem } from '../../registry/equipment/dto/equipment-system.dto';
import { EQUIPMENT_SYSTEM } from '../../registry/equipment/equipment-system-part';
import { EquipmentSystemEntity } from '../../registry/equipment/equipment-system.entity';
import { EquipmentSystemReader } from '../../registry/equipment/equipment-system.reader';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { type FieldWords, Form } from '../forms/form';
import { partForms } from '../record-parts/part-forms';

const DAYS: { readonly [K in keyof PatchEquipmentSystem]: FieldWords } = {
  memberFrom: {
    label: { ja: '属した最初の日', en: 'First day' },
    help: { ja: '機器があった時からなら空欄。', en: 'Empty: since the device is there.' },
  },
  memberTo: {
    label: { ja: '属した最後の日', en: 'Last day' },
    help: { ja: '続いている間は空欄。', en: 'Empty: until further notice.' },
  },
};

/** From when to when a device is part of a system; where it was is not changed: another system is another record, from a day on. */
export const MEMBERSHIP_CONTROLLERS: readonly Type[] = partForms({
  kind: EQUIPMENT_SYSTEM,
  entity: EquipmentSystemEntity,
  reader: EquipmentSystemReader,
  create: new Form(CreateEquipmentSystem, {
    systemId: {
      label: { ja: 'システム', en: 'System' },
      help: {
        ja: '5.2.2: どのシステムの機器かで、責任分界表と判定の対象が決まります。一日に一つだけです。',
        en: '5.2.2: it decides in whose matrix the device stands. One system a day.',
      },
    },
    ...DAYS,
  }),
  patch: new Form(PatchEquipmentSystem, DAYS),
  parent: { reader: EquipmentReader, nameOf: ({ assetNo, name }) => `${String(assetNo)} ${String(name)}` },
  usual: () => ({ memberFrom: today() }),
  options: async (records, viewer, equipmentId) => ({ systemId: await records.systemsBeside(viewer, equipmentId) }),
  toCreate: { ja: '機器が属するシステムを登録する', en: 'Record of which system a device is part' },
  toChange: { ja: '機器がシステムに属した期間を直す', en: 'Change when a device is part of a system' },
});
