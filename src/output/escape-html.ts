/** Text as it may stand between tags or inside a quoted attribute. Control characters are dropped. */
export function escapeHtml(text: string): string {
  return text.replace(controls, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** All but tab and line feed, which are harmless. */
const controls = /[^\P{Cc}\t\n]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
