import { parseCountryCode } from '../../kernel/country-code';
import { COUNTRIES_BY_NAME, countryWords } from '../../kernel/country-words';
import { type Language } from '../../http/language';
import { useViewer } from '../frame/viewer-context';

interface AskedCountry {
  readonly id: string;
  /** What every field carries: its name, what tells of it, its length. */
  readonly common: object;
  readonly chosen: string;
}

/** A country, found by a part of its name; the list is the browser’s own, and needs no script. */
export function CountryEntry({ id, common, chosen }: AskedCountry) {
  const { language } = useViewer();
  return (
    <>
      <input {...common} list={`${id}-list`} value={shown(chosen, language)} />
      <CountryList id={`${id}-list`} />
    </>
  );
}

interface AskedCountries {
  readonly id: string;
  readonly name: string;
  readonly chosen: readonly string[];
}

/** There is room for as many more. */
const MORE = 2;

/** Several of them, each in an entry of its own. */
export function CountryEntries({ id, name, chosen }: AskedCountries) {
  const { language, say } = useViewer();
  const entries = [...chosen.map((one) => shown(one, language)), ...Array<string>(MORE).fill('')];
  return (
    <>
      {entries.map((value, i) => (
        <label key={i}>
          {say(`${i + 1}か国目`, `Country ${i + 1}`)} <input name={name} list={`${id}-list`} value={value} />
        </label>
      ))}
      <CountryList id={`${id}-list`} />
    </>
  );
}

function CountryList({ id }: { readonly id: string }) {
  const { language } = useViewer();
  return (
    <datalist id={id}>
      {COUNTRIES_BY_NAME[language].map(([code, name]) => (
        <option key={code} value={name} />
      ))}
    </datalist>
  );
}

/** What is on record by its name; what somebody has typed as it was typed. */
function shown(text: string, language: Language): string {
  const code = parseCountryCode(text);
  return code.ok ? countryWords(code.value)[language] : text;
}
