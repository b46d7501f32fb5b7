import { type EntityManager } from 'typeorm';
import { insertRows } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { sampleId } from './sample-id';
import { SAMPLE_INSTITUTION } from './sample-institution';

/** The sample hospital's own template, published: two rows beside the ministry's, and one for which it has no use. */
export async function insertTemplate(manager: EntityManager, calendar: SampleCalendar): Promise<void> {
  const id = sampleId('template', 1);
  await insertRows(manager, 'matrix_templates', [
    { id, institutionId: SAMPLE_INSTITUTION.id, name: '院内標準(部門システム)', note: '医療情報委員会で承認' },
  ]);
  await insertRows(manager, 'matrix_template_rows', [
    {
      templateId: id,
      key: 'CU-01',
      titleJa: '夜間・休日の一次受けと当直への連絡',
      titleEn: 'First response at night and on holidays, and word to who is on duty',
      layer: 'OPERATIONAL',
      phase: 'EMERGENCY',
      table41Category: 'SERVER_OPERATION',
      legalRowKey: 'LG-03',
      clause: '院内運用管理規程 第12条',
    },
    {
      templateId: id,
      key: 'CU-02',
      titleJa: '停止を伴う作業の院内周知',
      titleEn: 'Telling the wards of work that interrupts the service',
      layer: 'OPERATIONAL',
      phase: 'NORMAL',
      table41Category: 'SERVER_MAINTENANCE',
      legalRowKey: null,
      clause: null,
    },
  ]);
  await insertRows(manager, 'matrix_template_excuses', [
    { templateId: id, key: 'SE-03', reason: '部門システムでは電子署名を利用しないため' },
  ]);
  await manager.query(`update matrix_templates set status = 'PUBLISHED', published_on = $2 where id = $1`, [
    id,
    calendar.months(-2),
  ]);
}
