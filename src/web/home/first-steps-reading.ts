import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Permission } from '../../kernel/terms/access-terms';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';

/** What an empty registry wants first, in this order. */
export const FIRST_RECORDS = ['institutions', 'vendors', 'certifications', 'contracts', 'systems'] as const;
export type FirstRecord = (typeof FIRST_RECORDS)[number];

/** A record that a first report needs, and whether there is one already; null: the viewer may not know. */
export type FirstSteps = readonly { readonly record: FirstRecord; readonly isThere: boolean | null }[];

const PERMISSIONS: Readonly<Record<FirstRecord, Permission>> = {
  institutions: 'institution.read',
  vendors: 'vendor.read',
  certifications: 'certification.read',
  contracts: 'contract.read',
  systems: 'system.read',
};

/** Reads how far a registry has come towards its first report. */
@Injectable()
export class FirstStepsReading {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
  ) {}

  /** null: everything is there that a report needs, or nobody who could tell looks. */
  async of(viewer: Viewer): Promise<FirstSteps | null> {
    const steps: { record: FirstRecord; isThere: boolean | null }[] = [];
    for (const record of FIRST_RECORDS)
      steps.push({ record, isThere: await this.reading.as(viewer, PERMISSIONS[record], () => this.isThere(record)) });
    return steps.some(({ isThere }) => isThere === false) ? steps : null;
  }

  private async isThere(record: FirstRecord): Promise<boolean> {
    const [row] = await this.database.read<{ found: boolean }>({
      name: `first-${record}`,
      text: `select exists (select from ${record}) as found`,
      values: [],
    });
    return row?.found === true;
  }
}
