import { type CriticalRowView } from '../../findings/dto/critical-row.dto';
import { calledBy } from '../../guideline/rule-title';
import { useViewer } from '../frame/viewer-context';
import { subjectPath } from './subject-path';

/** Rows that are dangerous empty, each by itself: among two dozen keys of one finding they would not be seen. */
export function CriticalRows({ rows }: { rows: readonly CriticalRowView[] }) {
  const { say, text } = useViewer();
  if (rows.length === 0) return null;
  return (
    <section class="card" aria-labelledby="critical">
      <h2 id="critical">
        {say('責任主体がいないだけで危険な行', 'Rows that are dangerous as long as nobody answers for them')}
      </h2>
      <ul>
        {rows.map(({ subject, rowKey, title }) => (
          <li key={`${subject.id} ${rowKey}`}>
            <a href={subjectPath(subject)}>{text(calledBy(subject.kind, subject.name))}</a> {rowKey} {title}
          </li>
        ))}
      </ul>
    </section>
  );
}
