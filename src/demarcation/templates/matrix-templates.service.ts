import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { today } from '../../kernel/calendar-date';
import { newId } from '../../kernel/identifier';
import { fault, invalid } from '../../kernel/problems';
import { demandPossible, impossibleStep, type StepsByState } from '../../kernel/steps';
import { type MatrixTemplateStatus, type MatrixTemplateStep } from '../../kernel/terms/demarcation-terms';
import { digestMatrix } from '../matrix-digesting';
import {
  type BeginMatrixTemplateEdition,
  type CreateMatrixTemplate,
  type MatrixTemplateExcuse,
  type MatrixTemplateRow,
  type PatchMatrixTemplate,
} from './dto/matrix-template.dto';
import { followLatestEdition } from './edition-following';
import { MatrixTemplateExcuseEntity } from './matrix-template-excuse.entity';
import { MatrixTemplateRowEntity } from './matrix-template-row.entity';
import { MatrixTemplateEntity } from './matrix-template.entity';
import { type AddedRow, excuseFaults, rowFaults } from './template-content';
import { contentOf } from './template-library';

/** Keeps an institution's own templates, edition by edition. */
@Injectable()
export class MatrixTemplatesService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Begins a template with its first edition; returns its id. */
  create(institutionId: string, { rows, excuses, ...values }: CreateMatrixTemplate): Promise<string> {
    return this.database.transact(async (manager) => {
      refuseFaults(rows, excuses);
      const id = newId();
      await manager.insert(MatrixTemplateEntity, { ...values, id, institutionId });
      await replaceContent(manager, id, rows, excuses);
      return id;
    });
  }

  /** Changes an edition that is not published yet, or the database refuses; lists are replaced as a whole. */
  patch(expected: Expected, { rows, excuses, ...values }: PatchMatrixTemplate): Promise<void> {
    return this.database.transact(async (manager) => {
      refuseFaults(rows, excuses);
      await this.records.change(
        MatrixTemplateEntity,
        expected,
        (before) => {
          if (before.edition > 1 && values.name !== undefined && values.name !== before.name)
            throw invalid([fault('/name', 'FIXED', NAME_FIXED)]);
          return values;
        },
        () => replaceContent(manager, expected.id, rows, excuses),
      );
    });
  }

  /** Deletes an edition that was never published. */
  remove(expected: Expected): Promise<void> {
    return this.records.remove(MatrixTemplateEntity, expected);
  }

  /** Begins the next edition as a copy of one that was published; returns its id. */
  beginEdition(id: string, { note }: BeginMatrixTemplateEdition): Promise<string> {
    return this.database.transact(async (manager) => {
      const source = await this.records.lock(manager, MatrixTemplateEntity, { id, version: null });
      if (source.status === 'DRAFT') throw impossibleStep(source.status, ALLOWED.DRAFT);
      const { institutionId, name } = source;
      const last = await manager.maximum(MatrixTemplateEntity, 'edition', { institutionId, name });
      const next = newId();
      await manager.insert(MatrixTemplateEntity, { id: next, institutionId, name, edition: 1 + (last ?? 0), note });
      const { rows, excuses } = await contentOf(manager, id);
      await insertContent(manager, next, rows, excuses);
      return next;
    });
  }

  /** Publishes an edition in the place of the one before it, or takes one out of use. */
  take(expected: Expected, step: MatrixTemplateStep): Promise<void> {
    return this.database.transact(async (manager) => {
      const template = await this.records.lock(manager, MatrixTemplateEntity, expected);
      const { id, institutionId, name, status } = template;
      demandPossible(step, status, ALLOWED[status]);
      switch (step) {
        case 'WITHDRAW':
          await manager.update(MatrixTemplateEntity, { id }, { status: 'WITHDRAWN' });
          return;
        case 'PUBLISH':
          await manager.update(
            MatrixTemplateEntity,
            { institutionId, name, status: 'PUBLISHED' },
            { status: 'WITHDRAWN' },
          );
          await manager.update(MatrixTemplateEntity, { id }, { status: 'PUBLISHED', publishedOn: today() });
          await outdateMatrices(manager, template);
      }
    });
  }
}

/**
 * What was agreed from an earlier edition no longer fits: the database notes it as a change of the contract (5⑥) and
 * begins the next revision where none is open, which then takes in the new edition. Revisions that people work on are
 * theirs.
 */
async function outdateMatrices(manager: EntityManager, { institutionId, name }: MatrixTemplateEntity): Promise<void> {
  const outdated = await manager.query<{ contractId: string; isWorkedOn: boolean }[]>(
    `select m.contract_id as "contractId", exists (select from matrices o where o.contract_id = m.contract_id
       and o.status in ('DRAFT','UNDER_CONSULTATION')) as "isWorkedOn"
     from matrices m join matrix_templates t on t.id = m.template_id join contracts c on c.id = m.contract_id
     where m.status = 'AGREED' and t.institution_id = $1 and t.name = $2 and not is_over(c.status, c.ended_on)
     order by m.contract_id`,
    [institutionId, name],
  );
  for (const { contractId, isWorkedOn } of outdated) {
    await manager.query(`insert into contract_changes (contract_id, what) values ($1, 'TEMPLATE')`, [contractId]);
    if (isWorkedOn) continue;
    const begun = await manager.query<{ id: string }[]>(
      `select id from matrices where contract_id = $1 and status = 'DRAFT' and begun_because = array['TEMPLATE']`,
      [contractId],
    );
    for (const { id } of begun) {
      await followLatestEdition(manager, id);
      await digestMatrix(manager, id);
    }
  }
}

function refuseFaults(rows: readonly MatrixTemplateRow[] = [], excuses: readonly MatrixTemplateExcuse[] = []): void {
  const faults = [...rowFaults(rows.map(asAdded)), ...excuseFaults(excuses)];
  if (faults.length > 0) throw invalid(faults);
}

/** Replaces what is given of an edition's content and says whether it is another now; the database refuses where it is published. */
async function replaceContent(
  manager: EntityManager,
  templateId: string,
  rows: readonly MatrixTemplateRow[] | undefined,
  excuses: readonly MatrixTemplateExcuse[] | undefined,
): Promise<boolean> {
  const before = await contentOf(manager, templateId);
  const [newRows, newExcuses] = [
    rows === undefined ? null : otherThan(before.rows, rows.map(asAdded)),
    excuses === undefined ? null : otherThan(before.excuses, excuses),
  ];
  if (newRows !== null) await manager.delete(MatrixTemplateRowEntity, { templateId });
  if (newExcuses !== null) await manager.delete(MatrixTemplateExcuseEntity, { templateId });
  await insertContent(manager, templateId, newRows ?? [], newExcuses ?? []);
  return newRows !== null || newExcuses !== null;
}

/** null: it says what stands there already, in whichever order. */
function otherThan<T extends { readonly key: string }>(before: readonly T[], given: readonly T[]): readonly T[] | null {
  const told = (entries: readonly T[]) =>
    new Map(
      entries.map((entry) => [entry.key, new Map(Object.entries(entry).filter(([name]) => name !== 'templateId'))]),
    );
  return isDeepStrictEqual(told(before), told(given)) ? null : given;
}

async function insertContent(
  manager: EntityManager,
  templateId: string,
  rows: readonly AddedRow[],
  excuses: readonly MatrixTemplateExcuse[],
): Promise<void> {
  if (rows.length > 0)
    await manager.insert(
      MatrixTemplateRowEntity,
      rows.map((row) => ({ ...row, templateId })),
    );
  if (excuses.length > 0)
    await manager.insert(
      MatrixTemplateExcuseEntity,
      excuses.map(({ key, reason }) => ({ templateId, key, reason })),
    );
}

function asAdded({ titleEn, table41Category, legalRowKey, clause, ...row }: MatrixTemplateRow): AddedRow {
  return {
    ...row,
    titleEn: titleEn ?? null,
    table41Category: table41Category ?? null,
    legalRowKey: legalRowKey ?? null,
    clause: clause ?? null,
  };
}

const ALLOWED: StepsByState<MatrixTemplateStatus, MatrixTemplateStep> = {
  DRAFT: ['PUBLISH'],
  PUBLISHED: ['WITHDRAW'],
  WITHDRAWN: [],
};

const NAME_FIXED = {
  ja: '名称は版を通じて同じです。第2版以降では変更できません',
  en: 'The editions of a template share its name; it can be changed in the first only',
};
