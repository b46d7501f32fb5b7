import { type FindingView } from '../../findings/dto/finding.dto';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { mendingPath } from '../findings/mending-path';
import { subjectPath } from '../findings/subject-path';
import { useViewer } from '../frame/viewer-context';
import { type WorstOfRecord, worstByRecord } from './worst-by-record';

const RECORDS = 6;
const CAUSES = 3;

/** The worst records, and of each the worst causes, in a line each. */
export function WorstList({ findings }: { findings: readonly FindingView[] }) {
  return (
    <ul class="findings">
      {worstByRecord(findings)
        .slice(0, RECORDS)
        .map((worst) => (
          <li key={worst.record.id} class="finding">
            <OfRecord worst={worst} />
          </li>
        ))}
    </ul>
  );
}

function OfRecord({ worst: { record, findings } }: { worst: WorstOfRecord }) {
  const { say, text } = useViewer();
  const path = subjectPath(record);
  const more = findings.length - CAUSES;
  return (
    <>
      <h3>
        <a href={path}>{record.name}</a>
      </h3>
      <ul class="plain">
        {findings.slice(0, CAUSES).map((finding) => (
          <li key={finding.id}>
            <span class={`badge ${SEVERITY_WORDS[finding.severity].tone}`}>
              {text(SEVERITY_WORDS[finding.severity].word)}
            </span>{' '}
            <Title finding={finding} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="small soft">{say(`ほか ${more} 件`, `${more} more`)}</p>}
    </>
  );
}

function Title({ finding }: { finding: FindingView }) {
  return <a href={mendingPath(finding)}>{finding.title}</a>;
}
