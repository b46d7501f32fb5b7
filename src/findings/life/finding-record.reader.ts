import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, JsonReader } from '../../database/json-view';
import { SEVERITIES } from '../../guideline/rule';

const BY_SEVERITY = `array_position(array[${SEVERITIES.map((one) => `'${one}'`).join(',')}], f.severity)`;

const FOUND = {
  ...columns('f', 'id', 'version', 'institutionId', 'ruleId', 'variant', 'state', 'severity', 'strength', 'section'),
  ...columns('f', 'openForGate', 'subjectKind', 'subjectId', 'subjectName', 'facts', 'acceptanceId', 'openedOn'),
  ...columns('f', 'turnedOn'),
  findingId: `f.rule_id || ':' || f.subject_kind || ':' || f.subject_id`,
};

const FIELDS = {
  ...FOUND,
  ...columns('f', 'ownerId', 'dueOn', 'treatment', 'note'),
  ownerName: '(select a.name from accounts a where a.id = f.owner_id)',
};

/** As it was found last, with what people do about it: its version is that of the latter. */
const FINDINGS = `(select f.*, coalesce(t.version, 0) as version, t.owner_id, t.due_on, t.treatment, t.note
  from findings f left join finding_treatments t on t.finding_id = f.id) f`;

/** Shows stored findings. */
@Injectable()
export class FindingRecordReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'finding-record',
      from: FINDINGS,
      alias: 'f',
      fields: FIELDS,
      filters: {
        institutionId: equals('f.institution_id'),
        state: equals('f.state'),
        severity: equals('f.severity'),
        ruleId: equals('f.rule_id'),
        subjectKind: equals('f.subject_kind'),
        subjectId: equals('f.subject_id'),
        ownerId: equals('f.owner_id'),
        treatment: equals('f.treatment'),
        dueBy: { sql: (day) => `f.due_on <= ${day}::date` },
      },
      sorts: {
        severity: { sql: BY_SEVERITY, type: 'int' },
        dueOn: { sql: `coalesce(f.due_on, '9999-12-31')`, type: 'date' },
        turnedOn: { sql: 'f.turned_on', type: 'date' },
        openedOn: { sql: 'f.opened_on', type: 'date' },
      },
    });
  }
}

/** Each turn makes another version of what is told of a finding. */
const TURNED = `(select f.*, t.turns as version, t.turn from findings f cross join lateral (
  select count(*)::int as turns, (array_agg(x.turn order by x.at desc))[1] as turn from finding_turns x where x.finding_id = f.id) t) f`;

/** Shows to other systems what was found, and what it has just become; not what people do about it. */
@Injectable()
export class ToldFindingReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'finding-told',
      from: TURNED,
      alias: 'f',
      fields: { ...FOUND, turn: 'f.turn' },
      filters: {},
      sorts: {},
    });
  }
}

/** How many of its turns and comments are shown with one. */
const MOST = 500;
const last = (fields: string, from: string, order: string) =>
  `(select coalesce(json_agg(one), '[]') from (select ${fields} from (select * from ${from} x where x.finding_id = f.id
    order by x.${order} desc limit ${MOST}) x order by x.${order}) as one)`;

/** Shows one with its life. */
@Injectable()
export class FindingLifeReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'finding-life',
      from: FINDINGS,
      alias: 'f',
      fields: {
        ...FIELDS,
        history: last('x.turn, x.at, x.judged_on as "judgedOn", x.state, x.severity, x.facts', 'finding_turns', 'at'),
        comments: last('x.id, x.author, x.body, x.created_at as "createdAt"', 'finding_comments', 'created_at'),
      },
      filters: {},
      sorts: {},
    });
  }
}
