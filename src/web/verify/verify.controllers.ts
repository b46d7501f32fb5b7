import { KnownVerifyController } from './known-verify.controller';
import { VerifyController } from './verify.controller';
import { WorkbookVerifyController } from './workbook-verify.controller';

/** Whether a copy that somebody holds is what was agreed: asked by anybody, and by those who may read the matrix. */
export const VERIFY_CONTROLLERS = [VerifyController, KnownVerifyController, WorkbookVerifyController];
