import { SURE_FIELD } from './draft';

/** The button of a form that cannot be undone: one press says what follows from it, a second sends it. No script is needed. */
export function SureButton({ words, loss }: { readonly words: string; readonly loss: string }) {
  return (
    <>
      {/* Enter in a field presses the first button of a form: this one, which asks for nothing yet (`Submissions`), and not the one below that nobody has read. */}
      <button hidden name={SURE_FIELD} value="no" />
      <details class="sure no-print">
        <summary>{words}</summary>
        <p>{loss}</p>
        <button class="danger">{words}</button>
      </details>
    </>
  );
}
