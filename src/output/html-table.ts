import type { Table } from '../report/document.js';
import { escapeHtml } from './escape-html.js';

/** A table in a box of its own, which scrolls sideways and can be reached with the keyboard where it is too wide. */
export function htmlTable(table: Table, regionLabel: string): string {
  const head = table.columns
    .map(({ label, align }) => `<th scope="col"${endClass(align)}>${escapeHtml(label)}</th>`)
    .join('');
  // Where several rows share a header, a line tells where the next one begins.
  const grouped = new Set(table.rows.map((row) => row[0])).size < table.rows.length;
  const rows = table.rows.map((row, r) => {
    const startsGroup = r > 0 && row[0] !== table.rows[r - 1]?.[0];
    const cells = row.map((cell, i) => {
      const align = table.columns[i]?.align ?? 'start';
      return i === 0
        ? `<th scope="row">${escapeHtml(cell)}</th>`
        : `<td${endClass(align)}>${escapeHtml(cell)}</td>`;
    });
    return `<tr${startsGroup && grouped ? ' class="starts"' : ''}>${cells.join('')}</tr>`;
  });
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(regionLabel)}">
<table>
<caption>${escapeHtml(table.caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function endClass(align: 'start' | 'end'): string {
  return align === 'end' ? ' class="end"' : '';
}
