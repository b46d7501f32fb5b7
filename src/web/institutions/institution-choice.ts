import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { notFound } from '../../kernel/problems';
import { type Permission } from '../../kernel/terms/access-terms';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';

export interface Institution {
  readonly id: string;
  readonly name: string;
}

/** Whose records a page shows, and whose else it could show. */
export interface Choice {
  readonly institution: Institution;
  readonly institutions: readonly Institution[];
}

/** A page is about one institution: the one that was asked for, else the first in which the viewer may look. */
@Injectable()
export class InstitutionChoice {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
  ) {}

  /** null: there is none to look at; 404 where one was asked for that the viewer does not see. */
  async of(viewer: Viewer, permission: Permission, asked: string | undefined): Promise<Choice | null> {
    const institutions = (await this.reading.as(viewer, permission, () => this.seen())) ?? [];
    const institution = asked === undefined ? institutions[0] : institutions.find(({ id }) => id === asked);
    if (institution !== undefined) return { institution, institutions };
    if (asked !== undefined) throw notFound();
    return null;
  }

  private seen(): Promise<Institution[]> {
    return this.database.read({
      name: 'institutions-to-choose',
      text: `select i.id, i.name from institutions i
        where scope_everywhere() or i.id = any(scope_institutions())
        order by reading_key(coalesce(i.name_kana, i.name)) collate "C", i.id limit 500`,
      values: [],
    });
  }
}
