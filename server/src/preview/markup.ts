// Writing HTML and SVG: elements with attributes, everything escaped.

/** Attributes in their order; those that are absent are left out, `true` stands without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Text as it stands between tags and in attributes; NUL, which HTML does not bear, is shown as a character that is missing. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\0]/g, (character) => entities[character]!);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\0': '\ufffd',
};

/** An element around markup that is already written. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  return `${tag(name, attributes)}${content.join('')}</${name}>`;
}

/** An element that has no content and no end tag in HTML: `<col>`. */
export function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`;
  });
  return `<${name}${written.join('')}>`;
}
