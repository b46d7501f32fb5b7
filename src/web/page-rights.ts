import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { Reflector } from '@nestjs/core';
import { type Observable } from 'rxjs';
import { forbidden } from '../access/access.guard';
import { type Principal, scopeOf } from '../access/principal';
import { isChange, readOf } from '../access/role-permissions';
import { Database } from '../database/database';
import { type Scope } from '../database/scope';
import { ADMISSION, type Admission } from '../http/permits';
import { isId } from '../kernel/identifier';
import { notFound, recordedByAnother } from '../kernel/problems';
import { PERMISSIONS } from '../kernel/terms/access-terms';
import { type RecordOwner, RecordOwners } from './record-owners';
import { type PageRequest, viewerOf } from './viewer';

/** A page about a record begins with where its kind is and which it is. */
const ABOUT_A_RECORD = /^([\w-]+)\/:id(\/.*)?$/;
/** What changes the row itself, and not only adds something to it. */
const OF_THE_ROW = ['', '/edit', '/removal', '/answer-sheet', '/answer-sheet-preview'];

/**
 * Holds a page about a record to what its viewer may do with just that record: whoever may read it, and not do what the page
 * is for, is told so (403); to whoever may not even read it, it is not there (404). What the page shows asks there too.
 */
@Injectable()
export class PageRights implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly owners: RecordOwners,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const handler = context.getHandler();
    const request = context.switchToHttp().getRequest<PageRequest>();
    const admission = this.reflector.get<Admission>(ADMISSION, handler);
    const [, folder, rest = ''] = ABOUT_A_RECORD.exec(this.reflector.get<string>(PATH_METADATA, handler)) ?? [];
    const { principal } = request;
    const id = request.params['id'];
    if (folder === undefined || principal === undefined || !isId(id) || admission === 'PUBLIC') return next.handle();
    const isRead = admission === 'SIGNED_IN' || !isChange(admission);
    const reading = isRead ? this.database.scope() : scopeOf(principal, readOf(admission));
    const owner = reading === null ? null : await this.owners.of(folder, id, reading);
    const changing = isRead ? writingScope(principal, admission) : this.database.scope();
    request.owner = owner?.institutionId === null ? await this.ofShared(owner, folder, id, changing) : owner;
    if (isRead) return next.handle();
    if (owner === null) throw notFound();
    const viewer = viewerOf(request);
    if (!viewer.can(admission)) throw forbidden(admission);
    if (OF_THE_ROW.includes(rest) && !viewer.canChange(admission)) throw recordedByAnother([]);
    return next.handle();
  }

  /** What all share is changed by its author only: with the permission to change it, not with that to read it. */
  private async ofShared(owner: RecordOwner, folder: string, id: string, changing: Scope | null): Promise<RecordOwner> {
    const changed = changing === null ? null : await this.owners.of(folder, id, changing);
    return { ...owner, isChangeable: changed?.isChangeable ?? false };
  }
}

/** In which somebody would change what they read; null: they do not. */
function writingScope(principal: Principal, admission: Admission): Scope | null {
  const permission = PERMISSIONS.find((known) => known === admission.replace(/\.read$/, '.write'));
  return permission === undefined ? null : scopeOf(principal, permission);
}
