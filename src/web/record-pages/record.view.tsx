import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { CorrectionLink } from '../corrections/correction-link';
import { type EvidenceContent } from '../evidence/evidence-reading';
import { Evidence } from '../evidence/evidence.view';
import { FindingsCard } from '../findings/findings-card';
import { type FormField } from '../forms/form';
import { useViewer } from '../frame/viewer-context';
import { HistoryLink } from '../history/history-link';
import { type HistoryOf } from '../history/history-of';
import { type RecordNamesById } from '../history/record-names';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { Fact } from '../parts/fact';
import { type FurtherStep, type OwnedView } from './record-kind-pages';
import { NamedPointer } from '../history/named-pointer';
import { RecordFacts } from './record-facts';

interface OneRecordOf<View extends OwnedView> {
  readonly kind: {
    readonly path: HistoryOf;
    readonly many: Texts;
    readonly write: Permission;
    readonly patch: { readonly fields: readonly FormField[] };
    readonly step?: FurtherStep<View>;
    readonly isCorrected?: true;
  };
  readonly record: View;
  readonly names: RecordNamesById;
  readonly evidence: EvidenceContent | null;
  readonly report: GapReportView | null;
}

/** A record of an institution's own: whose it is, what it says, and what proves it. */
export function OneRecord<View extends OwnedView>({ kind, record, names, evidence, report }: OneRecordOf<View>) {
  const { can, say, text } = useViewer();
  const { path, many, write, patch, step } = kind;
  const { id, institutionId, vendorId } = record;
  return (
    <>
      <p class="crumbs">
        <a href={`/${path}`}>{text(many)}</a> <HistoryLink of={path} id={id} />
      </p>
      {can(write) && (
        <p class="row no-print">
          <a class="button second" href={`/${path}/${id}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
          {step?.mayBeTaken(record) === true && (
            <a class="button" href={`/${path}/${id}/${step.folder}`}>
              {text(step.name)}
            </a>
          )}
        </p>
      )}
      <section class="card" aria-labelledby="whose">
        <h2 id="whose">{say('どこの記録か', 'Whose it is')}</h2>
        <dl class="facts">
          <Fact name={say('医療機関', 'Institution')}>
            <NamedPointer id={institutionId} names={names} />
          </Fact>
          {typeof vendorId === 'string' && (
            <Fact name={say('事業者', 'Vendor')}>
              <NamedPointer id={vendorId} names={names} />
            </Fact>
          )}
        </dl>
      </section>
      {report !== null && <FindingsCard report={report} />}
      <RecordFacts fields={patch.fields} record={record} names={names} />
      {kind.isCorrected === true && <CorrectionLink folder={path} id={id} write={write} />}
      <Evidence evidence={evidence} />
    </>
  );
}
