import { type Dossier } from '../../findings/dossier';
import { Clock } from '../../guideline/clock';
import { evaluate, type Finding } from '../../guideline/evaluate';
import { type RuleId } from '../../guideline/rule';
import { hasAttested } from '../../guideline/vendor-standing';
import { type Snapshots } from '../../guideline/snapshots';
import { type VendorFacts } from '../../guideline/snapshots/vendor-snapshot';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type SheetItemKind } from './confirmation-items';

/** Which rule finds that an item is not met. */
const FOUND_BY: Readonly<Partial<Record<RuleId, SheetItemKind>>> = {
  'VND-001': 'SELECTION',
  'CON-007': 'PERSONAL_DATA',
  'GL-002': 'EXTERNAL_STORAGE',
};

/**
 * The items that do not stand on a day, whatever was on record before: the vendor’s last word is no longer yes, an evaluation
 * came to another end, the paper of a clause counts no more. So the sheet says nothing better of a contract than section 5
 * clause by clause does.
 */
export function refutedItems(dossiers: readonly Dossier[], on: CalendarDate): ReadonlySet<SheetItemKind> {
  const refuted = new Set<SheetItemKind>();
  for (const { about, snapshot, policies } of dossiers) {
    if (about !== 'contract') continue;
    const { findings } = evaluate(about, snapshot as Snapshots['contract'], on, policies);
    for (const finding of findings) {
      const item = FOUND_BY[finding.rule.id];
      if (item !== undefined && !isOnlyLate(finding)) refuted.add(item);
    }
    if (
      !vendorsOn(snapshot as Snapshots['contract'], on).every((vendor) =>
        hasAttested(vendor, 'MIC_METI', new Clock(on)),
      )
    )
      refuted.add('PROVIDER_GUIDELINE');
  }
  return refuted;
}

/** Whoever stands in the contract on a day. */
function vendorsOn({ vendor, members }: Snapshots['contract'], on: CalendarDate): VendorFacts[] {
  const clock = new Clock(on);
  return [vendor, ...members.filter(({ from, to }) => clock.isWithin(from, to)).map((member) => member.vendor)];
}

/** It was done, and after it should have been: the sheet tells that by its days. */
function isOnlyLate({ variant }: Finding): boolean {
  return variant === 'LATE';
}
