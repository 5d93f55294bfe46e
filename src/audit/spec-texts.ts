/** Keys of a chart's specification that hold sentences. */
const said = new Set(['description', 'title']);

/** Keys that tell how it is drawn, or where: pixels, colours, lengths of bars. */
const drawing = new Set(
  `
    $schema align anchor angle at axis background baseline bottom clip color colour cornerRadius domain
    dx dy edge field fill filled first font fontSize fontWeight from grid gridColor height ink
    interpolate labelColor labelExpr labelFlush labelFontSize labelFontWeight labelLimit labelOverlap
    labelPadding left limit lineBreak lineHeight lower middle nice opacity orient padding range right
    run scale second shape side size stroke strokeDash strokeWidth ticks titleColor titleFontSize
    titleFontWeight titleLimit titleLineHeight titlePadding to top type upper value values width x
    x2Offset xOffset y y2Offset yOffset zero
  `
    .trim()
    .split(/\s+/),
);

export interface SpecTexts {
  /** What the picture says aloud. */
  readonly said: readonly string[];
  /** The texts in it. */
  readonly drawn: readonly string[];
  /** Whatever else is kept in it. */
  readonly kept: readonly string[];
}

/** Texts and numbers of a Vega-Lite specification, or of any other JSON. */
export function specTexts(specification: unknown): SpecTexts {
  const found = { said: [] as string[], drawn: [] as string[], kept: [] as string[] };
  const open: { readonly key: string; readonly value: unknown }[] = [{ key: '', value: specification }];
  // The list grows while it is gone through: a file nested very deep is no fault of the program.
  for (const { key, value } of open) {
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value))
        open.push({ key: Array.isArray(value) ? key : name, value: inner });
    } else if (typeof value === 'string' && said.has(key)) found.said.push(value);
    else if (typeof value === 'string' && key === 'text') found.drawn.push(value);
    else if (['string', 'number'].includes(typeof value) && !drawing.has(key)) found.kept.push(String(value));
  }
  return found;
}
