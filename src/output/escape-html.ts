/** Text as it may stand between tags or inside a quoted attribute. Control and bidirectional signs are dropped. */
export function escapeHtml(text: string): string {
  return text.replace(controls, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** All but tab and line feed, which are harmless; and what would turn the text around it about. */
const controls = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
