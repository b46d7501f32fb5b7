import { type MigrationInterface, type QueryRunner } from 'typeorm';

const VIEW_MADE = 'kept.name, kept.shown, kept.typed, kept.stand_ins);';

/**
 * Until 0490 a device said itself of which system it was part, and its entries in the journal still do: who asks what was known
 * on a day before is told so, without days, as it was said then. From the first entry of a membership on, that speaks.
 */
const SAID_BY_THE_DEVICE = `${VIEW_MADE}
          if kept.name = 'equipment_systems' then
            view := view || format(' union all select r.* from (
                select distinct on (subject_id) subject_id, action, after, at from public.journal
                where subject_table = ''equipment'' and at < current_setting(''bunkaiten.known_before'')::timestamptz
                order by subject_id, seq desc) as device,
              lateral jsonb_to_record(jsonb_build_object(
                ''id'', coalesce((select m.subject_id from public.journal m where m.subject_table = ''equipment_systems'' and m.parent_id = device.subject_id
                  and m.action = ''BASELINE'' order by m.seq limit 1), md5(''part of a system: '' || device.subject_id)::uuid),
                ''equipment_id'', device.subject_id, ''system_id'', device.after -> ''system_id'', ''version'', 1, ''created_at'', device.at, ''updated_at'', device.at)) as r(%s)
              where device.action <> ''DELETE'' and device.after ->> ''system_id'' is not null
                and not exists (select from public.journal m where m.subject_table = ''equipment_systems'' and m.parent_id = device.subject_id
                  and m.at < current_setting(''bunkaiten.known_before'')::timestamptz)', kept.typed);
          end if;`;

/** What was known before devices had days in systems is told as it was known. */
export class WhereDevicesWere1764000000502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rewrite(runner, VIEW_MADE, SAID_BY_THE_DEVICE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, SAID_BY_THE_DEVICE, VIEW_MADE);
  }
}

/** Changes what makes the views of the past, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, from: string, to: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_functiondef('build_past_views'::regproc) as text`)) as {
    text: string;
  }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error('build_past_views reads otherwise than expected');
  await runner.query(text.replace(from, () => to));
  await runner.query('select build_past()');
}
