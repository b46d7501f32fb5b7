import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Principal, scopeOf } from '../../access/principal';
import { type JsonReader } from '../../database/json-view';
import { type Scope } from '../../database/scope';
import { type RecordKind } from '../../http/records/record-kind';
import { type DeclaredKind, DECLARED_KIND } from '../../http/records/single-controller';

/** A kind of record whose changes are told, and what shows such records. */
export interface ToldKind extends RecordKind {
  readonly reader: JsonReader;
}

/** Every kind of record that has an address of its own: what its controller declares is all that the feed needs to know. */
@Injectable()
export class ToldKinds {
  private known: ReadonlyMap<string, ToldKind> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  /** By the first part of their address, in the order of these. */
  all(): ReadonlyMap<string, ToldKind> {
    this.known ??= new Map(
      this.discovery
        .getControllers()
        .map(({ instance }) => instance as unknown)
        .filter(isDeclared)
        .map(({ [DECLARED_KIND]: kind, reader }) => ({ ...kind, reader }))
        .sort((one, other) => (one.path < other.path ? -1 : 1))
        .map((kind) => [kind.path, kind] as const),
    );
    return this.known;
  }

  /** Those that somebody may read, in an institution where one is given. */
  readBy(actor: Principal, institutionId: string | null = null): ReadonlyMap<string, ToldKind> {
    return new Map([...this.all()].filter(([, { read }]) => reaches(scopeOf(actor, read), institutionId)));
  }
}

function reaches(scope: Scope | null, institutionId: string | null): boolean {
  if (scope === null || institutionId === null) return scope !== null;
  return scope.institutions === 'ALL' || scope.institutions.includes(institutionId);
}

function isDeclared(controller: unknown): controller is DeclaredKind {
  return typeof controller === 'object' && controller !== null && DECLARED_KIND in controller;
}
