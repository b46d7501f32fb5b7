import { type MatrixTemplateView } from '../../demarcation/templates/dto/matrix-template.dto';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { Nothing } from '../parts/nothing';
import { type Rows } from '../rows';
import { TEMPLATE_STATUS_WORDS } from './template-forms';

/** The templates of an institution, edition by edition. */
export function TemplateList({
  institution,
  templates,
}: {
  institution: InstitutionView;
  templates: Rows<MatrixTemplateView>;
}) {
  const { can, date, say, text } = useViewer();
  const path = `/institutions/${institution.id}/matrix-templates`;
  return (
    <>
      <Crumbs crumbs={[[`/institutions/${institution.id}`, institution.name]]} />
      <p>
        {say(
          '標準の75行(ガイドライン7.0)に自院の行を足したり、使わない行を理由とともに除いたりします。公開した版から責任分界表を作れます。',
          'What the institution adds to the 75 rows of the guideline, and which of them it excuses; matrices are drawn up from a published edition.',
        )}
      </p>
      {templates.items.length === 0 ? (
        <Nothing
          what={{
            ja: 'ひな形はまだありません。標準の行だけでも責任分界表は作れます。',
            en: 'None yet; the standard rows will do.',
          }}
          first={{ ja: 'ひな形を作る', en: 'Begin a template' }}
          path={`${path}/new`}
          permission="matrix.write"
        />
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('名称', 'Name')}</th>
                <th scope="col">{say('版', 'Edition')}</th>
                <th scope="col">{say('状態', 'Status')}</th>
                <th scope="col">{say('公開日', 'Published')}</th>
                <th scope="col">{say('足した行・除いた行', 'Rows added, excused')}</th>
              </tr>
            </thead>
            <tbody>
              {templates.items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={`/matrix-templates/${one.id}`}>{one.name}</a>
                  </th>
                  <td class="number">{one.edition}</td>
                  <td>{text(TEMPLATE_STATUS_WORDS[one.status])}</td>
                  <td>{one.publishedOn === null ? '—' : date(one.publishedOn)}</td>
                  <td class="number">
                    {one.rows.length}・{one.excuses.length}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {templates.items.length > 0 && can('matrix.write') && (
        <p class="no-print">
          <a class="button second" href={`${path}/new`}>
            {say('別のひな形を作る', 'Begin another')}
          </a>
        </p>
      )}
    </>
  );
}
