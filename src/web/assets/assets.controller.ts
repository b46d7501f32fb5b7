import { Controller, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { notFound } from '../../kernel/problems';
import { Page } from '../page';
import { assetOf } from './asset-library';

@Controller()
export class AssetsController {
  @Page('assets/:digest/:name', 'PUBLIC')
  show(@Param('digest') digest: string, @Param('name') name: string, @Res() response: Response): void {
    const asset = assetOf(name);
    if (asset === null || asset.digest !== digest) throw notFound();
    response.setHeader('Content-Type', asset.mediaType);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.end(asset.content);
  }
}
