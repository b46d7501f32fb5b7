/** The button of a form that cannot be undone: one press says what follows from it, a second sends it. No script is needed. */
export function SureButton({ words, loss }: { readonly words: string; readonly loss: string }) {
  return (
    <>
      {/* Enter in a field presses the first button of a form: this one, which does nothing, instead of the one below that nobody has read yet. */}
      <button hidden disabled />
      <details class="sure no-print">
        <summary>{words}</summary>
        <p>{loss}</p>
        <button class="danger">{words}</button>
      </details>
    </>
  );
}
