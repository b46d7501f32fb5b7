import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type BulkKind, TAKEN_IN_BULK } from '../../../http/bulk/bulk-line-writer';
import { type RecordKind } from '../../../http/records/record-kind';
import { DECLARED_KIND, type DeclaredKind } from '../../../http/records/single-controller';
import { type KeyedResource } from '../../../kernel/terms/exchange-terms';
import { type MasterField, masterFields } from './master-fields';

/** A kind of record that goes in and out as a file: by the very registers, checks and permissions of its routes. */
export interface MasterKind {
  readonly bulk: BulkKind;
  readonly read: RecordKind['read'];
  readonly write: RecordKind['write'];
  readonly fields: ReadonlyMap<string, MasterField>;
}

type MasterController = DeclaredKind & { readonly [TAKEN_IN_BULK]: BulkKind };

/** Every kind of record that is taken in bulk: what its controller declares is all that files need to know. */
@Injectable()
export class MasterKinds {
  private known: ReadonlyMap<string, MasterKind> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  of(resource: KeyedResource): MasterKind {
    const kind = this.all().get(resource);
    if (kind === undefined) throw new Error(`no controller takes ${resource} in bulk`);
    return kind;
  }

  private all(): ReadonlyMap<string, MasterKind> {
    this.known ??= new Map(
      this.discovery
        .getControllers()
        .map(({ instance }) => instance as unknown)
        .filter(isMaster)
        .map(({ [TAKEN_IN_BULK]: bulk, [DECLARED_KIND]: { path, read, write } }) => [
          path,
          { bulk, read, write, fields: masterFields(bulk.create) },
        ]),
    );
    return this.known;
  }
}

function isMaster(controller: unknown): controller is MasterController {
  return typeof controller === 'object' && controller !== null && TAKEN_IN_BULK in controller;
}
