import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { NamedPointer } from '../history/named-pointer';
import { type RecordNamesById } from '../history/record-names';
import { type Choice } from '../institutions/institution-choice';
import { type ListColumn } from '../lists/list-column';
import { RecordList } from '../lists/list-of-records';
import { SearchField } from '../lists/search-field';
import { SelectField } from '../parts/select-field';
import { type Rows } from '../rows';
import { type ListFilter, type OwnedView } from './record-kind-pages';

/** Records that a list may be narrowed to by an address; it is said, and the way out of it. */
const NARROWING = ['vendorId', 'contractId', 'systemId'] as const;

interface RecordKindListOf<View extends OwnedView> {
  readonly kind: {
    readonly path: string;
    readonly write: Permission;
    readonly filters: readonly ListFilter[];
    readonly none: Texts;
    readonly toCreate: Texts;
  };
  readonly columns: readonly ListColumn<View>[];
  readonly rows: Rows<View>;
  /** What was asked for. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** null: the viewer sees none. */
  readonly institutions: Choice | null;
  readonly names: RecordNamesById;
}

/** All records of a kind, sought by whose they are and by a few words. */
export function RecordKindList<View extends OwnedView>(list: RecordKindListOf<View>) {
  const { kind, columns, rows, asked, institutions, names } = list;
  const { say, text } = useViewer();
  const narrowed = NARROWING.flatMap((name) => (typeof asked[name] === 'string' ? [[name, asked[name]] as const] : []));
  const isOfSeveral = (institutions?.institutions ?? []).length > 1;
  const query = narrowed.map(([name, id]) => `${name}=${id}`).join('&');
  return (
    <>
      {narrowed.map(([name, id]) => (
        <p key={name} class="notice">
          {say('しぼり込み中: ', 'Narrowed to: ')}
          <NamedPointer id={id} names={names} /> <a href={`/${kind.path}`}>{say('すべてを見る', 'See all')}</a>
        </p>
      ))}
      <RecordList
        path={`/${kind.path}`}
        createAt={`/${kind.path}/new${query === '' ? '' : `?${query}`}`}
        columns={columns}
        rows={rows}
        sort={typeof asked['sort'] === 'string' ? asked['sort'] : undefined}
        none={kind.none}
        write={kind.write}
        toCreate={kind.toCreate}
        hasSearch={isOfSeveral || kind.filters.length > 0}
        search={
          <>
            {narrowed.map(([name, id]) => (
              <input key={name} type="hidden" name={name} value={id} />
            ))}
            {isOfSeveral && (
              <SelectField
                name="institutionId"
                label={say('医療機関', 'Institution')}
                chosen={wordIn(asked, 'institutionId')}
                words={(institutions?.institutions ?? []).map(({ id, name }) => [id, { ja: name, en: name }])}
              />
            )}
            {kind.filters.map(({ name, label, words }) =>
              words === undefined ? (
                <SearchField key={name} name={name} label={text(label)} sought={wordIn(asked, name)} />
              ) : (
                <SelectField
                  key={name}
                  name={name}
                  label={text(label)}
                  chosen={wordIn(asked, name)}
                  words={Object.entries(words)}
                />
              ),
            )}
          </>
        }
      />
    </>
  );
}

function wordIn(asked: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = asked[name];
  return typeof value === 'string' ? value : undefined;
}
