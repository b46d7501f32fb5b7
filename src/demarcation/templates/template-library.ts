import { type EntityManager } from 'typeorm';
import { TEMPLATE_EDITION } from '../../guideline/matrix-template';
import { fault, invalid } from '../../kernel/problems';
import { MatrixTemplateExcuseEntity } from './matrix-template-excuse.entity';
import { MatrixTemplateRowEntity } from './matrix-template-row.entity';
import { MatrixTemplateEntity } from './matrix-template.entity';
import { type TemplateContent } from './template-content';

/** An edition from which a matrix can be drawn up. */
export interface TemplateEdition extends TemplateContent {
  readonly id: string;
  readonly institutionId: string;
  readonly name: string;
  readonly edition: number;
}

/** The published edition that a new matrix of the contract asks for; 400 naming `/templateId` where it is none. */
export async function demandPublished(
  manager: EntityManager,
  id: string,
  institutionId: string,
): Promise<TemplateEdition> {
  const template = await manager.findOneBy(MatrixTemplateEntity, { id, institutionId });
  if (template === null) throw invalid([fault('/templateId', 'NOT_FOUND', NOT_FOUND)]);
  if (template.status !== 'PUBLISHED') throw invalid([fault('/templateId', 'NOT_PUBLISHED', NOT_PUBLISHED)]);
  return { ...template, ...(await contentOf(manager, id)) };
}

/** The edition in use where it is a later one; null: the given one is the latest, or none is in use. */
export async function laterEdition(manager: EntityManager, id: string): Promise<TemplateEdition | null> {
  const { institutionId, name, edition } = await manager.findOneByOrFail(MatrixTemplateEntity, { id });
  const latest = await manager.findOneBy(MatrixTemplateEntity, { institutionId, name, status: 'PUBLISHED' });
  if (latest === null || latest.edition <= edition) return null;
  return { ...latest, ...(await contentOf(manager, latest.id)) };
}

/** What an edition says. */
export async function contentOf(manager: EntityManager, templateId: string): Promise<TemplateContent> {
  const rows = await manager.find(MatrixTemplateRowEntity, { where: { templateId }, order: { key: 'ASC' } });
  return {
    rows: rows.map(({ key, titleJa, titleEn, layer, phase, table41Category, legalRowKey, clause }) => {
      return { key, titleJa, titleEn, layer, phase, table41Category, legalRowKey, clause };
    }),
    excuses: await manager.find(MatrixTemplateExcuseEntity, { where: { templateId }, order: { key: 'ASC' } }),
  };
}

/** How a matrix names the editions that it was drawn up from. */
export function editionName(template: Pick<TemplateEdition, 'name' | 'edition'> | null): string {
  return template === null ? TEMPLATE_EDITION : `${TEMPLATE_EDITION}+${template.name}/${template.edition}`;
}

const NOT_FOUND = { ja: 'この医療機関のひな形ではありません', en: 'Not a template of this institution' };
const NOT_PUBLISHED = { ja: '公開中の版ではありません', en: 'The edition is not published' };
