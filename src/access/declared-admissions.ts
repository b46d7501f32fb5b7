import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ADMISSION } from '../http/permits';

/** Default-deny before the first request: a route that does not say whom it lets in stops the start. */
@Injectable()
export class DeclaredAdmissions implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ metatype, name }) => {
      const prototype = (metatype as { prototype: object } | null)?.prototype;
      if (prototype === undefined) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .map((method) => [method, Reflect.get(prototype, method) as object] as const)
        .filter(([, handler]) => Reflect.hasMetadata(METHOD_METADATA, handler))
        .filter(([, handler]) => !Reflect.hasMetadata(ADMISSION, handler))
        .map(([method, handler]) => {
          const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
          return `${name}.${method} (${RequestMethod[verb]})`;
        });
    });
    if (undeclared.length > 0) throw new Error(`routes without a declared permission: ${undeclared.join(', ')}`);
  }
}
