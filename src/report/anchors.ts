/** Gives each text an anchor of its own: `Så har vi räknat` → `sa-har-vi-raknat`, a second one `…-2`. */
export function anchors(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const plain = text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const base = plain || 'section';
    let anchor = base;
    for (let n = 2; taken.has(anchor); n++) anchor = `${base}-${n}`;
    taken.add(anchor);
    return anchor;
  };
}
